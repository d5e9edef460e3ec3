import type { AppOptions, Core } from '../../web/index.js';
import type { Io } from '../io.js';
import { library } from '../library.js';
import { openArchive, openQueue, type QueueOption, type StoreOption } from './places.js';
import { queuedCore } from './queued-core.js';

/** A waiting case costs a server next to nothing, and may wait for long. */
const patient = { concurrency: 256, queue: 4096, caseMs: 24 * 3_600_000 };

/** Somebody waits for it, so it goes before the cases of a night. */
const interactive = 10;

/** A server whose cases are judged by workers. */
export const judgedByWorkers = async (
  options: QueueOption & StoreOption,
  core: Core,
  readers: Core['readers'],
  io: Io,
): Promise<{ readonly parts: Pick<AppOptions, 'core' | 'limits'>; close(): Promise<void> }> => {
  const archive = await openArchive(options, io);
  const { linesIdentity } = await library.readers();
  const queue = await openQueue(options, io);
  const desk = { archive, queue, lines: await linesIdentity(), priority: interactive };
  return {
    parts: { core: queuedCore(core, desk, readers), limits: patient },
    close: () => queue.close().catch(() => undefined),
  };
};
