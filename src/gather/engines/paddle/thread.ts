/** A thread of the pool: one engine, one task after the other. */
import { parentPort } from 'node:worker_threads';
import { openEngine } from './engine.js';
import type { Answer, Task } from './pool.js';

const port = parentPort;
if (port === null) throw new Error('This file runs as a worker thread only.');

const engine = openEngine(1);
engine.then(
  () => port.postMessage({ id: 0, result: null } satisfies Answer),
  (error: unknown) => port.postMessage({ id: 0, error: messageOf(error) } satisfies Answer),
);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

port.on('message', async ({ id, work }: Task) => {
  try {
    const { find, recognise } = await engine;
    const result = work.kind === 'find' ? await find(work.image) : await recognise(work.strip);
    port.postMessage({ id, result } satisfies Answer);
  } catch (error) {
    port.postMessage({ id, error: messageOf(error) } satisfies Answer);
  }
});
