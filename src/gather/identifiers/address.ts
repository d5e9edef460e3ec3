/** Whether a text is an address on the web or of mail, or has one in it. */
export const isAddress = (text: string): boolean =>
  /:\/\/|\bwww\.|[a-z0-9]\.[a-z]{2,10}[/?]|@[a-z0-9-]+\.[a-z]/iu.test(text);
