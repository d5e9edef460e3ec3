/** Whether a text is or contains a web or e-mail address. */
export const holdsWebAddress = (text: string): boolean =>
  /:\/\/|\bwww\.|[a-z0-9]\.[a-z]{2,10}[/?]|@[a-z0-9-]+\.[a-z]/iu.test(text);
