import type { Line } from '../image.js';
import { lookAlikesOf, occurrencesOf, type Span, type Squeezed, squeeze } from '../tokens.js';

/** What stands in front of a stretch of a line, as it was read. */
const before = ({ points, sources }: Squeezed, { start }: Span): string =>
  points.slice(0, sources[start] ?? 0).join('');

/**
 * Whether every place of a value in a line stands behind a word that makes it something else: `OZON GLOBAL: 4103119` is the
 * seller's account and `Tel. 1512663422` a phone, whatever else bears that number.
 *
 * @param value - Normalised.
 * @param words - The policy's `ignoredAfter`.
 * @param named - Whether one of the words stands beside or above the line as its name.
 */
export const isIgnored = (value: string, line: Line, words: readonly string[], named: boolean): boolean => {
  const squeezed = squeeze(line);
  const spans = [...occurrencesOf(squeezed, value), ...lookAlikesOf(squeezed, value)];
  return (
    spans.length > 0 &&
    spans.every((span) => {
      const text = before(squeezed, span);
      return text.trim() === '' ? named : endsWithOne(text, words);
    })
  );
};

/** Whether a text ends with one of some words, as words and not as the end of longer ones. */
const endsWithOne = (text: string, words: readonly string[]): boolean =>
  words.some((word) => {
    const pattern = word.split(' ').map(escaped).join('\\s*');
    // Chinese is written on without a space.
    const edge = /^\p{Script=Han}/u.test(word) ? '' : '(?<!\\p{L})';
    return new RegExp(`${edge}${pattern}[^\\p{L}\\p{N}]{0,4}$`, 'iu').test(text);
  });

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
