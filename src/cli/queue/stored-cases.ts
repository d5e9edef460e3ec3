/** Earlier submitted cases, for comparison with those of a call. */
import type { StoredCase } from '../../across/index.js';
import { postingNumberOf, trackingNumberOf } from '../../model/named.js';
import type { Archive, LastSubmission } from '../../queue/index.js';
import { inOrder } from '../in-order.js';
import { library } from '../library.js';

const atOnce = 16;

/** Undefined if there is nothing to compare: it was unusable, or is being deleted. */
const storedCase = async (archive: Archive, standing: LastSubmission): Promise<StoredCase | undefined> => {
  const made = await archive.read(standing);
  if (made?.kind !== 'case') return undefined;
  const { order, trackingNumber, photos } = made.compared;
  const { get } = archive.blob;
  return {
    id: made.id,
    order: postingNumberOf(order),
    trackingNumber: trackingNumber === undefined ? undefined : trackingNumberOf(trackingNumber),
    photos: photos.map(([file, sha256]) => ({ file, sha256, read: () => get(sha256) })),
  };
};

/** @param own - Ids of the cases that are submitted now, in lower case. */
export const storedCases = (archive: Archive) =>
  async function* (own: ReadonlySet<string>): AsyncGenerator<StoredCase, void> {
    const { idAt } = await library.queue();
    const others = (await archive.standings()).filter(({ place }) => !own.has(idAt(place)));
    for await (const stored of inOrder(others, atOnce, (each) => storedCase(archive, each)))
      if (stored !== undefined) yield stored;
  };
