import type { Archive, Job } from '../../queue/index.js';
import { library } from '../library.js';

/** The id of a job's case, from the store. If it cannot be had, the beginning of the recipe's hash. */
export const nameIn = async (archive: Archive, { recipe }: Job): Promise<string> => {
  const { caseFileIn } = await library.queue();
  try {
    const caseFile = JSON.parse(Buffer.from(await caseFileIn(archive, recipe)).toString('utf8')) as {
      readonly id?: unknown;
    };
    return typeof caseFile.id === 'string' ? caseFile.id : recipe.slice(0, 12);
  } catch {
    return recipe.slice(0, 12);
  }
};
