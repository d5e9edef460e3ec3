import { isDeepStrictEqual } from 'node:util';
import { normaliseIdentifier, skeletonOf } from '../../model/identifiers.js';
import type { Policy } from '../../model/schema/policy.js';
import { isWhole } from '../identifiers/set-off.js';
import { canOnlyBe } from '../identifiers/spellings.js';
import type { Line } from '../images/reading.js';
import { type Cell, isReadable } from '../page/cell.js';
import { cellsOf } from '../page/cells.js';
import { stateNamed } from '../page/words.js';
import type { LineReading } from '../ports.js';
import { type FoundStamp, findStamps } from '../text/stamps.js';
import { lookAlikesOf, occurrencesOf, type Squeezed, spanTextOf, squeeze } from '../text/tokens.js';

/** An identifier that is sought where it was read before. */
export interface Sought {
  /** Normalised. */
  readonly value: string;
  /** What was read in the original, before any normalising. */
  readonly text: string;
  /** Formats of the number's kind. They may tell that a look-alike can be no other number. */
  readonly formats: readonly string[];
}

/**
 * Whether lines show an identifier: its value letter for letter and set off from its neighbours, the offer id that was read in its place, or each
 * part of one that is broken over two lines. A look-alike counts if the original was read so, or if it can be nothing but the value: a blurred `8` is
 * also read as `B`.
 */
export const showsIdentifier = async (lines: readonly LineReading[], sought: Sought): Promise<boolean> => {
  const squeezed = lines.map(squeeze);
  const { value } = sought;
  const read = normaliseIdentifier(sought.text);
  const wanted = skeletonOf(read).includes(skeletonOf(value)) ? value : read;
  if (squeezed.some((line) => showsExactly(line, wanted)) || showsParts(squeezed, wanted, sought.text)) return true;
  return wanted === value && (await showsLookAlike(squeezed, { ...sought, text: read }));
};

const showsExactly = (line: Squeezed, value: string): boolean =>
  occurrencesOf(line, value).some((span) => isWhole(line, span));

const showsLookAlike = async (lines: readonly Squeezed[], { value, text, formats }: Sought): Promise<boolean> => {
  const seen = lines.flatMap((line) =>
    lookAlikesOf(line, value)
      .filter((span) => isWhole(line, span))
      .map((span) => spanTextOf(line, span)),
  );
  const told = await Promise.all(seen.map(async (like) => like === text || (await canOnlyBe(value, like, formats))));
  return told.includes(true);
};

/**
 * Whether lines show both parts of a value that the original breaks over two lines: the first at the end of one, the second at the start of another.
 */
const showsParts = (lines: readonly Squeezed[], value: string, text: string): boolean => {
  const parts = text.trim().split(/\s+/u).map(normaliseIdentifier);
  const [head = '', tail = ''] = parts;
  if (parts.length !== 2 || head + tail !== value) return false;
  const clean = (line: Squeezed, start: number, length: number): boolean =>
    isWhole(line, { start, end: start + length });
  return lines.some(
    (upper) =>
      upper.text.endsWith(head) &&
      clean(upper, upper.text.length - head.length, head.length) &&
      lines.some((lower) => lower !== upper && lower.text.startsWith(tail) && clean(lower, 0, tail.length)),
  );
};

/** Whether lines say that the order is in this state. */
export const showsStatus = (lines: readonly Line[], status: string, policy: Policy): boolean =>
  cellsIn(lines, policy).some((cell) => {
    const named = stateNamed(cell.text, policy);
    return isReadable(cell) && named?.agreement === 'exact' && named.status.id === status;
  });

/** Whether lines give this clock time, in any spelling. @param timeText - As it was read in the original. */
export const showsTime = (lines: readonly Line[], timeText: string, policy: Policy): boolean => {
  const [wanted] = findStamps(timeText).map(momentOf);
  return (
    wanted !== undefined &&
    cellsIn(lines, policy).some(({ stamp }) => stamp !== undefined && isDeepStrictEqual(momentOf(stamp), wanted))
  );
};

const cellsIn = (lines: readonly Line[], policy: Policy): readonly Cell[] => cellsOf(lines, ({ box }) => box, policy);

/** All readings of a stamp, without its wording. */
const momentOf = ({ candidates }: FoundStamp): object => candidates.map(({ text: _, ...moment }) => moment);
