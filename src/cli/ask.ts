import { createInterface } from 'node:readline/promises';

/** Asks the user one question on a terminal; the answer without spaces around it, empty where there is none. */
export type Ask = (question: string) => Promise<string>;

/** @param interrupt - Called for Ctrl-C, which the terminal hands to whoever reads from it. */
export const askOn =
  (input: NodeJS.ReadableStream, output: NodeJS.WritableStream, interrupt: AbortController): Ask =>
  async (question) => {
    const line = createInterface({ input, output });
    // Ctrl-D is an answer, too: none.
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
      // What comes next begins a line of its own.
      if (!isAnswered) output.write('\n');
      line.close();
    }
  };
