import { editDistance } from './identifiers.js';

/** Strips case, underscores and hyphens, which people vary first. */
export const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const letters = (text: string): string => [...text].sort().join('');

/** Counts edits, with swapped letters as one slip of the hand, not two edits. */
const slips = (typed: string, word: string, most: number): number =>
  typed !== word && letters(typed) === letters(word) ? 1 : editDistance(typed, word, most);

/** The known word that a mistyped one was most likely meant to be. Undefined if none is near. The first of equals wins. */
export const closest = (typed: string, known: Iterable<string>): string | undefined => {
  const text = bare(typed);
  const most = Math.max(1, Math.round(text.length / 3));
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const word of known) {
    const distance = slips(text, bare(word), most);
    if (distance <= most && (best === undefined || distance < best.distance)) best = { word, distance };
  }
  return best?.word;
};

/** `Did you mean \`x\`?`, or the other sentence if nothing is near. */
export const didYouMean = (typed: string, known: Iterable<string>, otherwise: string): string => {
  const word = closest(typed, known);
  return word === undefined ? otherwise : `Did you mean \`${word}\`?`;
};
