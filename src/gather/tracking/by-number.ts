import { groupBy } from './group.js';
import { type JsonObject, textOf } from './json.js';

/** An entry of a list with its JSON pointer. */
export interface Placed {
  readonly entry: JsonObject;
  readonly pointer: string;
}

/**
 * A list in which every entry names its parcel, by parcel. An entry without a number belongs to the only parcel that the list names; where
 * it names several, or none, such entries are a parcel without a number, under the empty key.
 */
export const byNumber = (
  placed: readonly Placed[],
  numberIn: (entry: JsonObject) => unknown,
): ReadonlyMap<string, readonly Placed[]> => {
  const numbers = new Set(placed.map(({ entry }) => textOf(numberIn(entry))).filter((number) => number !== ''));
  const only = numbers.size === 1 ? [...numbers].join('') : '';
  return groupBy(placed, ({ entry }) => textOf(numberIn(entry)) || only);
};
