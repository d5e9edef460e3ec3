import type { Archive, Queue } from '../../queue/index.js';
import { library } from '../library.js';

/**
 * Removes a case from queue and store: all its versions, their results, and every file that no other case holds.
 * @returns Whether a worker is still at it. What it makes is removed as soon as it ends.
 */
export const forgetCase = async (
  place: string,
  { queue, archive }: { readonly queue: Queue; readonly archive: Archive },
): Promise<boolean> => {
  const { jobKeyOf } = await library.queue();
  const keys = await archive.keysOf(place, jobKeyOf);
  const isRunning = [...(await queue.where(keys)).values()].includes('running');
  await queue.remove(keys);
  await archive.forget(place, keys);
  return isRunning;
};
