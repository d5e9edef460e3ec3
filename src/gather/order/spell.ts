import type { Policy } from '../../model/schema/policy.js';
import { strayCharacters } from '../../model/skeleton.js';
import { englishMonths, monthsNamed, type NamedMonth, russianMonths } from '../clock/months.js';
import type { ImageReading, Line } from '../image.js';
import type { ReadCharacter } from '../readers/ports.js';
import { type Ranked, type Template, templatesOf } from '../shapes/closest.js';
import { openFaces } from '../shapes/letters.js';
import { wordsBetween } from '../shapes/read.js';
import { withStates } from './spell-status.js';
import { hasWord } from './words.js';

/** A page with its Russian months and states spelt as they are printed, as far as shapes tell. */
export const spelled = async (image: ImageReading, policy: Policy): Promise<ImageReading> =>
  withStates(await withMonths(image, policy), policy);

/**
 * The page with the months of its Russian dates spelt as they are printed. The reader has no Cyrillic: of `25 июля 2025` it gives
 * `25 WIO A 2025`, or the digits alone. Their ink bounds the word, and its shape tells which month of the closed list it is. Digits
 * are never touched. A month that the shape denies is taken away: what reader and shape say differently, nobody knows.
 */
const withMonths = async (image: ImageReading, policy: Policy): Promise<ImageReading> => {
  const places = new Map(
    image.lines.map((line) => [line, monthPlaces(line)] as const).filter(([, { length }]) => length > 0),
  );
  if (places.size === 0 || !isRussian(image.lines, policy)) return image;
  const templates = await monthTemplates();
  const lines = image.lines.map((line) =>
    (places.get(line) ?? []).reduceRight((spelt, place) => spellMonth(image, spelt, place, templates), line),
  );
  return { ...image, lines };
};

let templates: Promise<readonly Template<number>[]> | undefined;

const monthTemplates = (): Promise<readonly Template<number>[]> => {
  templates ??= openFaces().then((faces) => templatesOf(russianMonths, faces));
  return templates;
};

/** Shorter words come close to Latin ones by chance. */
const tellingWord = /^[\u0400-\u04FF ]{6,}$/u;

/** Whether a page has a Russian word that the policy knows. Look-alikes of Cyrillic words make no others. */
const isRussian = (lines: readonly Line[], policy: Policy): boolean => {
  const words = [
    ...policy.statuses.flatMap(({ words }) => Object.values(words).flat()),
    ...Object.values(policy.pageWords ?? {}).flat(),
  ].filter((word) => tellingWord.test(word));
  return lines.some(({ text }) => hasWord(text, words));
};

/** Where a month's name stands, or should: between a day and a year or a time. In UTF-16 units, ends excluded. */
interface MonthPlace {
  /** Ends of the numbers that may be the day, the likeliest first. */
  readonly days: readonly number[];
  /** Where the year or the time begins. */
  readonly behind: number;
}

/** A name and the spaces around it are no longer than this. */
const longestName = 14;

const behindMonth = /20\d{2}(?!\d)|(?<!\d)\d{1,2}[:;]\d{2}(?!\d)/gu;
const dayNumber = /(?<![\p{L}\p{N}.,:/-])(?:0?[1-9]|[12]\d|3[01])(?![\p{N}:;])/gu;
/** What stands between the parts of a date in numbers, or in a sentence, is no month. */
const noName = /\d{4}|[:;]|^\s*[-.~/年日号]|^\s*月(?!\s*$)/u;

const monthPlaces = ({ text, characters }: Line): readonly MonthPlace[] => {
  if (characters.length !== text.length) return [];
  const days = [...text.matchAll(dayNumber)].map(({ 0: digits, index }) => index + digits.length);
  return [...text.matchAll(behindMonth)].flatMap(({ index: behind }): MonthPlace[] => {
    const possible = days.filter(
      (day) => day <= behind && behind - day <= longestName && !noName.test(text.slice(day, behind)),
    );
    // A digit that touches letters is more likely one of them: `15 9HBap9`.
    const set = possible.filter((day) => /\s/u.test(text[day] ?? ' ')).reverse();
    const glued = possible.filter((day) => !set.includes(day)).reverse();
    return possible.length === 0 ? [] : [{ days: [...set, ...glued], behind }];
  });
};

/** `25 10月 2025` and `25 月 2025` on a Russian page are июл in look-alikes, never October. */
const chineseName = /^\d{0,2}月$/u;
const englishName = new RegExp(`^(?:${englishMonths})$`, 'iu');

const spellMonth = (
  { upright }: ImageReading,
  line: Line,
  { days, behind }: MonthPlace,
  months: readonly Template<number>[],
): Line => {
  for (const day of days) {
    const name = line.text.slice(day, behind).replace(/^\s+|[\s.,]+$/gu, '');
    const chinese = chineseName.test(name);
    const named = chinese ? [] : monthsNamed(name);
    if (englishName.test(name) || named.some(({ exact }) => exact)) return line;
    const [from, to] = [line.characters[day - 1]?.at, line.characters[behind]?.at];
    if (from === undefined || to === undefined) return line;
    const seen = wordsBetween(upright, line.quad, from, to, months);
    const told = monthTold(seen, name, named);
    if (told !== undefined) return withMonth(line, day, behind, told === 'denied' ? unknownMonth : told.word);
    if (chinese) return withMonth(line, day, behind, unknownMonth);
  }
  return line;
};

/** Stands where a month cannot be told; no date is read there. */
const unknownMonth = '?';

/** How close a shape must come, and how much closer than to any other month. */
interface Trust {
  readonly distance: number;
  /** Distance to the closest month over that to the next. */
  readonly ratio: number;
}

/**
 * A shape that nothing supports, and one that agrees with what was read. Over 10 519 made lines in 21 faces that are not among the templates, 10
 * to 32 pixels high, the former decides 9 in 10 from 13 pixels on.
 */
const alone: Trust = { distance: 0.06, ratio: 0.8 };
const agreeing: Trust = { distance: 0.08, ratio: 0.88 };

const isTrusted = ([first, second]: readonly Ranked<number>[], { distance, ratio }: Trust): boolean =>
  first !== undefined &&
  first.distance <= distance &&
  (second === undefined || first.distance <= ratio * second.distance);

/**
 * The month that the shape tells. `denied`: it tells another than what was read allows; `undefined`: it tells none.
 * @param name - What was read in the month's place.
 * @param named - The months that it can mean; empty where it says nothing.
 */
const monthTold = (
  seen: readonly Ranked<number>[],
  name: string,
  named: readonly NamedMonth[],
): Ranked<number> | 'denied' | undefined => {
  const [first] = seen;
  if (first === undefined) return undefined;
  if (named.some(({ number }) => number === first.meaning)) return isTrusted(seen, agreeing) ? first : undefined;
  if (!isTrusted(seen, alone)) return undefined;
  if (named.length > 0) return 'denied';
  return isAnotherWord(name, first.word) ? undefined : first;
};

/** Look-alikes explain all but this share of what was read of a word, or all but two characters. */
const mostStray = 1 / 3;

/** `ToBapoB` is read well enough to be no января, whatever its shape. */
const isAnotherWord = (name: string, word: string): boolean =>
  strayCharacters(word, name) > Math.max(2, mostStray * name.length);

const withMonth = (line: Line, day: number, behind: number, word: string): Line => {
  const comma = /,\s*$/u.test(line.text.slice(day, behind)) ? ',' : '';
  const spelt = ` ${word}${comma} `;
  const [before, after] = [line.characters.slice(0, day), line.characters.slice(behind)];
  const probability = Math.min(...line.characters.slice(day, behind).map((character) => character.probability), 1);
  const letters = [...spelt].map((text): ReadCharacter => ({ text, probability, digitMargin: undefined }));
  return {
    ...line,
    text: `${line.text.slice(0, day)}${spelt}${line.text.slice(behind)}`,
    characters: [...before, ...letters, ...after],
  };
};
