import { groupBy } from './group.js';
import { type JsonObject, textOf } from './json.js';

/** A list entry with its JSON pointer. */
export interface PlacedEntry {
  readonly entry: JsonObject;
  readonly pointer: string;
}

/**
 * Groups a list by parcel number. An entry without a number belongs to the only parcel that the list names. If the list names several or
 * none, such entries form a parcel without a number, under the empty key.
 */
export const byNumber = (
  placed: readonly PlacedEntry[],
  numberIn: (entry: JsonObject) => unknown,
): ReadonlyMap<string, readonly PlacedEntry[]> => {
  const numbers = new Set(placed.map(({ entry }) => textOf(numberIn(entry))).filter((number) => number !== ''));
  const only = numbers.size === 1 ? [...numbers].join('') : '';
  return groupBy(placed, ({ entry }) => textOf(numberIn(entry)) || only);
};
