import { type ClockStamp, stampOf } from '../../model/time.js';
import { type DateParts, dateAt } from './dates.js';
import { offsetAt, type TimeFound, type TimeParts, timeAt, timeBehind } from './times.js';

/** A clock stamp in a line of text. */
export interface FoundStamp {
  /** Where it begins in the text, in UTF-16 units. */
  readonly index: number;
  readonly length: number;
  /** Every reading that the spelling allows, never empty. `11/08/2024` has two: day or month first. */
  readonly candidates: readonly ClockStamp[];
}

/** Replaces full-width forms, dashes and odd spaces by plain ASCII, each character in its place. */
const plain = (text: string): string =>
  text
    .replace(/[^\x20-\x7e]/g, (unit) => {
      const folded = unit.normalize('NFKC');
      return folded.length === 1 ? folded : unit;
    })
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\u2236\uA789]/gu, ':')
    .replace(/\u201A/gu, ',')
    .replace(/\s/gu, ' ');

const isTime = (found: TimeFound): found is Exclude<TimeFound, 'not-a-time' | undefined> => typeof found === 'object';

/** A stamp found at one place, and where it ends. */
interface Found {
  readonly end: number;
  readonly candidates: readonly ClockStamp[];
}

const found = (
  line: string,
  text: string,
  from: number,
  end: number,
  dates: readonly DateParts[],
  times: readonly TimeParts[],
): Found | undefined => {
  const offset = offsetAt(line, end);
  const last = offset?.end ?? end;
  const words = text.slice(from, last).trimEnd();
  const candidates = dates.flatMap((parts) =>
    (times.length > 0 ? times : [{}]).flatMap((time) => {
      const stamp = stampOf({ ...parts, ...time, offsetMinutes: offset?.minutes }, words);
      return stamp === undefined ? [] : [stamp];
    }),
  );
  return candidates.length > 0 ? { end: from + words.length, candidates } : undefined;
};

/** `2024-08-11 09:15`, `11 Aug 2024`. */
const dateFirst = (line: string, text: string, from: number): Found | undefined => {
  const date = dateAt(line, from, (end) => isTime(timeBehind(line, end)));
  if (date === undefined) return undefined;
  const time = timeBehind(line, date.end);
  if (time === 'not-a-time') return undefined;
  return found(line, text, from, time?.end ?? date.end, date.dates, time === undefined ? [] : [time.time]);
};

/** `09:15, 11.08.2024`. A date between two times may belong to either. */
const timeFirst = (line: string, text: string, from: number): Found | undefined => {
  if (/[\d:.;]$|\d\s?[-~]\s?$/u.test(line.slice(Math.max(0, from - 4), from))) return undefined;
  const time = timeAt(line, from);
  if (!isTime(time) || !/^\d{1,2}:/u.test(line.slice(from, from + 3))) return undefined;
  const gap = /^[ ,|·]{1,3}/u.exec(line.slice(time.end, time.end + 4))?.[0].length;
  const date = gap === undefined ? undefined : dateAt(line, time.end + gap, () => true);
  if (date === undefined) return undefined;
  const other = timeBehind(line, date.end);
  return found(line, text, from, date.end, date.dates, isTime(other) ? [time.time, other.time] : [time.time]);
};

/** Where a stamp can begin: at the first digit of a number, or at the first letter of an English month, even glued to a word. */
const beginning = /(?<!\d)\d|(?<![\p{L}\d])[adfjmnosADFJMNOS]|(?<=\p{Ll})[ADFJMNOS]/gu;

/**
 * Finds the clock stamps in a line read from a page: numeric dates, and month names in English, Russian and Chinese. They may be glued, or have `;`
 * for `:`, as readers write it.
 *
 * A year that is not written stays undefined (`resolveYear` may find it). Anything that could be a price, an order number or a phone number is no
 * stamp. Neither is a date beside an impossible time or a span of times.
 */
export const findStamps = (text: string): readonly FoundStamp[] => {
  const line = plain(text);
  const stamps: FoundStamp[] = [];
  for (let from = 0; ; ) {
    const last = stamps.at(-1);
    const isGlued = last !== undefined && from === last.index + last.length && /\d/u.test(line[from] ?? '');
    beginning.lastIndex = from;
    const index = isGlued ? from : beginning.exec(line)?.index;
    if (index === undefined) return stamps;
    // A stamp glued to a whole one is not part of the digits in front of it.
    const apart = isGlued ? `${' '.repeat(from)}${line.slice(from)}` : line;
    const hit = dateFirst(apart, text, index) ?? timeFirst(line, text, index);
    if (hit !== undefined) stamps.push({ index, length: hit.end - index, candidates: hit.candidates });
    from = hit?.end ?? index + 1;
  }
};
