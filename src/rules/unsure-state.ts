import type { FileFacts, OrderFacts, StatusSeen } from '../model/facts.js';
import { reachesBetween } from '../model/masks.js';
import type { PostingNumber } from '../model/named.js';
import { placesOf } from './evidence.js';
import { finding } from './outcome.js';

/** The words of some states, each once. */
export const stateWordsOf = (seen: readonly StatusSeen[]): string =>
  [...new Set(seen.map(({ text }) => text))].join(' / ');

/** Why none of these states counts as this order's: a mask lies beside them, they are unclear, or nothing says whose they are. */
export const unsureState = (
  unsure: readonly StatusSeen[],
  order: Pick<OrderFacts, 'number'>,
  files: readonly FileFacts[],
  expected: PostingNumber,
) => {
  const [read, at] = [stateWordsOf(unsure), placesOf(...unsure)];
  if (unsure.some((seen) => isBesideMask(seen, order, files))) return finding('order-status-masked', { read }, at);
  if (unsure.some(({ clear }) => clear !== true)) return finding('order-status-unsure', { read }, at);
  return finding('order-status-unowned', { read, expected }, at);
};

/** Whether a mask lies between the status, its time and the order's number, so that nobody can tell that they belong together. */
const isBesideMask = (
  { sightings }: StatusSeen,
  { number }: Pick<OrderFacts, 'number'>,
  files: readonly FileFacts[],
): boolean =>
  files.some(({ file, masks = [] }) => {
    const here = [...sightings, ...(number?.sightings ?? [])].filter((sighting) => sighting.file === file);
    const boxes = masks.flatMap(({ box, reason }) => (reason === 'case' ? [box] : []));
    const places = here.map(({ box }) => box).filter((box) => box !== undefined);
    return sightings.some((sighting) => sighting.file === file) && reachesBetween(boxes, places);
  });
