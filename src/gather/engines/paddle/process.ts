/** A process of the pool: one engine that works on one task at a time. It ends when its parent closes the channel, or ends itself. */
import { openEngine } from './engine.js';
import type { EngineAnswer, EngineTask, EngineWork } from './task.js';

const send = (answer: EngineAnswer, sent: () => void = () => undefined): void => {
  if (process.connected) process.send?.(answer, undefined, undefined, sent);
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const engine = openEngine({ threads: 1, finds: process.argv.includes('find') });
engine.then(
  () => send({ id: 0, result: null }),
  (error: unknown) => send({ id: 0, error: messageOf(error) }),
);

/**
 * Garbage, in bytes, after which the collector is called. Leftover pixels and network outputs are large, but look small to the collector.
 * Chosen, not measured.
 */
const mostWaste = 24e6;
/** Bytes of a network's input and output per byte of an image, roughly, as the shapes of both tell. Chosen, not measured. */
const bytesForByte = { find: 6, recognise: 20 } as const;
/**
 * Images of many sizes fragment the finder's memory, and none of it returns to the system. Beyond this many bytes the process exits with code 0, and
 * another one takes its place. Chosen, not measured. A new process took some 200 ms, once in several cases, as measured for change 855a8f7,
 * 2026-11-29.
 */
const mostMemory = 350e6;
let waste = 0;

const tidyAfter = (work: EngineWork): void => {
  const { data } = work.kind === 'find' ? work.image : work.strip;
  waste += data.length * bytesForByte[work.kind];
  if (waste < mostWaste) return;
  waste = 0;
  globalThis.gc?.({ type: work.kind === 'find' ? 'major' : 'minor', execution: 'sync' });
};

const endIfSwollen = (): void => {
  if (process.memoryUsage.rss() > mostMemory) process.exit(0);
};

process.on('message', async ({ id, work }: EngineTask) => {
  try {
    const { find, recognise } = await engine;
    send({ id, result: work.kind === 'find' ? await find(work.image) : await recognise(work.strip) }, endIfSwollen);
  } catch (error) {
    send({ id, error: messageOf(error) });
  }
  tidyAfter(work);
});

// A keyboard interrupt reaches every process of a terminal. The parent decides what follows from it.
process.on('SIGINT', () => undefined);
