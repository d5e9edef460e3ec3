/** A process of the pool: one engine, one task after the other. It ends when the process that started it closes the channel, or ends itself. */
import { openEngine } from './engine.js';
import type { Answer, Task, Work } from './task.js';

const send = (answer: Answer): void => {
  if (process.connected) process.send?.(answer);
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
/** Images of many sizes tear the finder's memory to pieces. Beyond this it is opened anew, which takes 100 ms and gives back 200 MB. */
const mostMemory = 300e6;
let waste = 0;

const tidyAfter = async (work: Work): Promise<void> => {
  const { data } = work.kind === 'find' ? work.image : work.strip;
  waste += data.length * bytesForByte[work.kind];
  const isSwollen = work.kind === 'find' && process.memoryUsage.rss() > mostMemory;
  if (isSwollen) (await engine).renew();
  if (waste < mostWaste && !isSwollen) return;
  waste = 0;
  globalThis.gc?.({ type: work.kind === 'find' ? 'major' : 'minor', execution: 'sync' });
};

process.on('message', async ({ id, work }: Task) => {
  try {
    const { find, recognise } = await engine;
    send({ id, result: work.kind === 'find' ? await find(work.image) : await recognise(work.strip) });
  } catch (error) {
    send({ id, error: messageOf(error) });
  }
  await tidyAfter(work);
});

// An interrupt from the keyboard reaches every process of a terminal; what follows from it is for the one that started us to say.
process.on('SIGINT', () => undefined);
