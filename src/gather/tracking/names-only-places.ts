import { foldCase } from './fold.js';
import type { RawEvent, RawParcel } from './format.js';

const wordsOf = (text: string): readonly string[] => foldCase(text).match(/[\p{L}\d]+/gu) ?? [];

/** Whether an entry's words, if any, only name its place or the parcel. */
export const namesOnlyPlaces = (
  { text, place }: Pick<RawEvent, 'text' | 'place'>,
  { number }: Pick<RawParcel, 'number'>,
): boolean => {
  const names = new Set(wordsOf(`${place} ${number ?? ''}`));
  return wordsOf(text).every((word) => names.has(word));
};
