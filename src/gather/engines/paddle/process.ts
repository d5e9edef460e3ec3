/** A process of the pool: one engine, one task after the other. It ends when the process that started it closes the channel, or ends itself. */
import { openEngine } from './engine.js';
import type { Answer, Task } from './pool.js';

const send = (answer: Answer): void => {
  if (process.connected) process.send?.(answer);
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const engine = openEngine({ threads: 1, finds: process.argv.includes('find') });
engine.then(
  () => send({ id: 0, result: null }),
  (error: unknown) => send({ id: 0, error: messageOf(error) }),
);

process.on('message', async ({ id, work }: Task) => {
  try {
    const { find, recognise } = await engine;
    send({ id, result: work.kind === 'find' ? await find(work.image) : await recognise(work.strip) });
  } catch (error) {
    send({ id, error: messageOf(error) });
  }
});

// An interrupt from the keyboard reaches every process of a terminal; what follows from it is for the one that started us to say.
process.on('SIGINT', () => undefined);
