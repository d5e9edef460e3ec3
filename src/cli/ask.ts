import { createInterface } from 'node:readline/promises';

/** Asks the user one question on a terminal. Returns the answer without surrounding spaces, empty if there is none. */
export type Ask = (question: string) => Promise<string>;

/** @param interrupt - Called on Ctrl-C, which the terminal gives to whatever reads from it. */
export const askOn =
  (input: NodeJS.ReadableStream, output: NodeJS.WritableStream, interrupt: AbortController): Ask =>
  async (question) => {
    const line = createInterface({ input, output });
    // Ctrl-D counts as an empty answer.
    const closed = new Promise<string>((done) => line.once('close', () => done('')));
    let isAnswered = false;
    line.once('SIGINT', () => interrupt.abort());
    try {
      const answer = line.question(question, { signal: interrupt.signal }).then((text) => {
        isAnswered = true;
        return text;
      });
      return (await Promise.race([answer, closed])).trim();
    } finally {
      // The next output starts on a new line.
      if (!isAnswered) output.write('\n');
      line.close();
    }
  };
