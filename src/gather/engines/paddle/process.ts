/** A process of the pool: one engine, one task after the other. It ends when the process that started it closes the channel, or ends itself. */
import { openEngine } from './engine.js';
import type { Answer, Task, Work } from './task.js';

const send = (answer: Answer, sent: () => void = () => undefined): void => {
  if (process.connected) process.send?.(answer, undefined, undefined, sent);
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const engine = openEngine({ threads: 1, finds: process.argv.includes('find') });
engine.then(
  () => send({ id: 0, result: null }),
  (error: unknown) => send({ id: 0, error: messageOf(error) }),
);

/** What is left of tasks counts for little where the collector looks, and is much: pixels, and what the networks answered. */
const mostWaste = 24e6;
/** Bytes of a network's input and output for a byte of an image. */
const bytesForByte = { find: 6, recognise: 20 } as const;
/**
 * Images of many sizes tear the finder's memory to pieces, and none of it goes back to the system. Beyond this the process ends by its own wish,
 * with code 0, and another one takes its place: that takes some 200 ms, once in several cases.
 */
const mostMemory = 350e6;
let waste = 0;

const tidyAfter = (work: Work): void => {
  const { data } = work.kind === 'find' ? work.image : work.strip;
  waste += data.length * bytesForByte[work.kind];
  if (waste < mostWaste) return;
  waste = 0;
  globalThis.gc?.({ type: work.kind === 'find' ? 'major' : 'minor', execution: 'sync' });
};

const endIfSwollen = (): void => {
  if (process.memoryUsage.rss() > mostMemory) process.exit(0);
};

process.on('message', async ({ id, work }: Task) => {
  try {
    const { find, recognise } = await engine;
    send({ id, result: work.kind === 'find' ? await find(work.image) : await recognise(work.strip) }, endIfSwollen);
  } catch (error) {
    send({ id, error: messageOf(error) });
  }
  tidyAfter(work);
});

// An interrupt from the keyboard reaches every process of a terminal; what follows from it is for the one that started us to say.
process.on('SIGINT', () => undefined);
