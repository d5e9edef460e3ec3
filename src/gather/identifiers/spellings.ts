import { looksLike, skeletonOf } from '../../model/identifiers.js';
import { checkDigitOf } from './check-digits.js';

/** If reading and claim differ in more places than this, no reader slipped. Chosen, not measured. */
const mostDiffering = 4;

/**
 * Whether a reading that differs from a claimed value by look-alikes only can be nothing but that value. Among all spellings that look like the
 * reading where the two differ, the claim must be the only one that can be printed: the only one of a known number format, or the only one whose
 * check digit holds while it fails for each of the other candidates.
 *
 * @param read - Normalised, like `value`.
 * @param patterns - Formats of the number's kind.
 */
export const canOnlyBe = async (value: string, read: string, patterns: readonly string[]): Promise<boolean> => {
  if (read === value) return true;
  if (read.length !== value.length || skeletonOf(read) !== skeletonOf(value)) return false;
  const spellings = spellingsOf(value, read);
  return spellings !== undefined && standsOutOf(spellings, value, patterns);
};

export const hasFormat = (number: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => new RegExp(`^(?:${pattern})$`, 'u').test(number));

/** Whether a value is the only one of some spellings that is a number, by its format or its check digit. */
export const standsOutOf = async (
  spellings: readonly string[],
  value: string,
  patterns: readonly string[],
): Promise<boolean> => {
  const others = spellings.filter((spelling) => spelling !== value);
  const rivals = hasFormat(value, patterns) ? others.filter((other) => hasFormat(other, patterns)) : others;
  if (rivals.length === 0) return true;
  if ((await checkDigitOf(value)) !== 'holds') return false;
  const verdicts = await Promise.all(rivals.map(checkDigitOf));
  return verdicts.every((verdict) => verdict === 'fails');
};

/** Everything that may be printed where this was read: each differing place in every spelling that looks the same. */
const spellingsOf = (value: string, read: string): readonly string[] | undefined => {
  const chars = [...value];
  const differing = chars.flatMap((char, i) => (char === read[i] ? [] : [i]));
  if (differing.length > mostDiffering) return undefined;
  return differing.reduce<readonly string[]>(
    (spellings, i) =>
      spellings.flatMap((spelling) =>
        looksLike(chars[i] ?? '').map((char) => spelling.slice(0, i) + char + spelling.slice(i + 1)),
      ),
    [value],
  );
};
