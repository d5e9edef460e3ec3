import { availableParallelism, freemem } from 'node:os';
import process from 'node:process';

/** Bytes that one worker uses with its engines warm, on large photos. A worker beyond it is replaced. */
export const workerBytes = 900e6;

/** As many workers as cores and memory allow, at least one. */
export const workersFor = (cores: number, freeBytes: number): number =>
  Math.max(1, Math.min(cores, Math.floor(freeBytes / workerBytes)));

/** The number of workers for this machine, or for the container this runs in. */
export const workersHere = (): number => {
  const limit = process.constrainedMemory?.() ?? 0;
  const free = limit > 0 && limit < Number.MAX_SAFE_INTEGER ? Math.min(limit, freemem()) : freemem();
  return workersFor(availableParallelism(), free);
};
