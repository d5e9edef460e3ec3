/** Earlier submitted cases, for comparison with those of a call. */
import type { StoredCase } from '../../across/index.js';
import type { Archive, LastSubmission } from '../../queue/index.js';
import { inOrder } from '../in-order.js';
import { library } from '../library.js';

const atOnce = 16;

/** Undefined if there is nothing to compare: it was unusable, or is being deleted. */
const storedCase = async (archive: Archive, standing: LastSubmission): Promise<StoredCase | undefined> => {
  const [{ GoneError, sketchIn }, { glanceIn }] = await Promise.all([library.queue(), library.cases()]);
  const made = await archive.read(standing);
  if (made?.kind !== 'case') return undefined;
  try {
    const { caseFile, files } = await sketchIn(archive, made.job.recipe);
    const glance = glanceIn(caseFile, unread, (path) => path);
    return (
      glance && { ...glance, photos: glance.photos.flatMap(({ file }) => photoOf(file, files.get(file), archive)) }
    );
  } catch (error) {
    if (error instanceof GoneError) return undefined;
    throw error;
  }
};

const photoOf = (file: string, hash: string | undefined, { blob }: Archive): StoredCase['photos'] =>
  hash === undefined ? [] : [{ file, sha256: hash, read: () => blob.get(hash) }];

/** Never read: photos are compared by their hashes. */
const unread = { read: () => Promise.reject(new Error('a case in the store is not read by its paths')) };

/** @param own - Places of the cases that are submitted now. */
export const storedCases = (archive: Archive) =>
  async function* (own: ReadonlySet<string>): AsyncGenerator<StoredCase, void> {
    const others = (await archive.standings()).filter(({ place }) => !own.has(place));
    for await (const stored of inOrder(others, atOnce, (each) => storedCase(archive, each)))
      if (stored !== undefined) yield stored;
  };
