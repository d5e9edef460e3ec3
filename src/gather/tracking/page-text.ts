import type { ClockStamp } from '../../model/time.js';
import { findStamps } from '../text/stamps.js';
import { offsetAt, type TimeParts, timeAt } from '../text/times.js';
import type { Doubt, RawParcel } from './format.js';
import { groupBy } from './group.js';
import { phraseKind, saysWhoTookIt } from './phrases.js';
import type { ReadingContext, ReadTime } from './reading.js';
import { sectionOf } from './sections.js';
import {
  behindZone,
  eventOf,
  linePointer,
  mostLines,
  numberIn,
  parcelOf,
  readStamps,
  rowDoubt,
  spanOf,
  type TextEntry,
  type TextReading,
  tooLong,
  unnumbered,
} from './text-entries.js';
import { senseOf } from './text-sense.js';

interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

/** A line with a time in it. `cells`: the line's other texts; empty if it holds only the time. */
interface Timed extends Line {
  readonly is: 'timed';
  /** The line is only a date; clocks may follow in the lines below. */
  readonly heads: boolean;
  /** A clock whose date is, or should be, in a line above. */
  readonly headed: boolean;
  readonly time: ReadTime;
  readonly cells: readonly string[];
}

type Read =
  | Timed
  | (Line & { readonly is: 'words' | 'number' | 'heading' })
  /** The time of something else, past or future: `Shipped on: 11.08.2024`. `doubtful`: the line holds several times. */
  | (Line & { readonly is: 'field'; readonly doubtful: boolean });

/** Longer lines are paragraphs. Chosen, not measured. */
const longestLine = 400;

const days = [
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?',
  'понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс',
  '星期[一二三四五六日天]|周[一二三四五六日]',
].join('|');
const weekdays = new RegExp(`(?<!\\p{L})(?:${days})(?!\\p{L})[.,]?`, 'giu');
/** Relative days, which only the day of the copy could place. */
const relative = new RegExp(
  `^(?:today|yesterday|tomorrow|сегодня|вчера|позавчера|завтра|今天|昨天|前天|明天|${days})(?!\\p{L})`,
  'iu',
);

/** Strips separators, bullets and the like around a text. */
const bare = (text: string): string => text.replace(/^[\s,;|·•●○◦*–—-]+|[\s,;|·•●○◦*–—-]+$/gu, '');

/** Splits a line at tabs or wide gaps, which separate cells in copied tables. */
const cellsOf = (text: string): readonly string[] =>
  text
    .split(/\t|\s[|｜]\s|\s{3,}/u)
    .map(bare)
    .filter((cell) => cell !== '');

/** The text before and after a time in its line. Words on both sides in one cell form one text, which no wording matches as a whole. */
const around = (before: string, after: string): readonly string[] => {
  const [left, right] = [
    cellsOf(before.replace(weekdays, '')),
    cellsOf(after.replace(/^[.:]/u, '').replace(weekdays, '')),
  ];
  const isTable = /\t|\s[|｜]\s|\s{3,}/u.test(before) || /\t|\s[|｜]\s|\s{3,}/u.test(after);
  return isTable || left.length === 0 || right.length === 0 ? [...left, ...right] : [[...left, ...right].join(' ')];
};

interface Clock {
  readonly time: TimeParts;
  readonly offsetMinutes: number | undefined;
  readonly cells: readonly string[];
  readonly text: string;
  /** An ambiguous zone is written beside it. */
  readonly elsewhere: boolean;
}

const clockFrom = (text: string, start: number): Clock | undefined => {
  const found = timeAt(text, start);
  if (typeof found !== 'object') return undefined;
  const offset = offsetAt(text, found.end);
  const end = offset?.end ?? found.end;
  if (/^[\p{L}\d]/u.test(text.slice(end))) return undefined;
  const rest = offset === undefined ? behindZone(text.slice(end)) : undefined;
  const cells = around(text.slice(0, start), rest ?? text.slice(end));
  const elsewhere = rest !== undefined;
  return { time: found.time, offsetMinutes: offset?.minutes, cells, text: text.slice(start, end), elsewhere };
};

/** A clock without a date, at the beginning or end of a line. */
const clockIn = (line: string): Clock | undefined => {
  const text = line.normalize('NFKC');
  const start = /(?:^|[\s,|])(?=\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?$)/iu.exec(text);
  return clockFrom(text, 0) ?? (start === null ? undefined : clockFrom(text, start.index + start[0].length));
};

const isDateOnly = (stamps: readonly ClockStamp[]): boolean => stamps.every(({ hour }) => hour === undefined);

const unreadable = (text: string): ReadTime => ({ at: null, doubts: ['time-unreadable'], text: text.slice(0, 40) });

/** The case's zone does not place a time that has a zone of its own. */
const placing = (context: ReadingContext, elsewhere: boolean): ReadingContext =>
  elsewhere ? { ...context, timeZone: undefined } : context;

interface Heading {
  readonly stamps: readonly ClockStamp[];
  readonly text: string;
}

const underHeading = (
  { time, offsetMinutes, text, elsewhere }: Clock,
  heading: Heading,
  context: ReadingContext,
): ReadTime => {
  const { hour, minute, second, millisecond } = time;
  const stamps = heading.stamps.map((stamp) => ({ ...stamp, hour, minute, second, millisecond, offsetMinutes }));
  return readStamps(stamps, `${heading.text} ${text}`, placing(context, elsewhere), { elsewhere });
};

const dated = (
  line: Line,
  context: ReadingContext,
): { readonly read: Read; readonly heading?: Heading } | undefined => {
  const { text } = line;
  const [found, another] = findStamps(text);
  if (found === undefined) return undefined;
  if (another !== undefined) return { read: { ...line, is: 'field', doubtful: true } };
  const end = found.index + found.length;
  const [before, written, after] = [text.slice(0, found.index), text.slice(found.index, end), text.slice(end)];
  if (/[:：]\s*$/u.test(before) && bare(after) === '') return { read: { ...line, is: 'field', doubtful: false } };
  const isPlaced = found.candidates.some(
    ({ hour, offsetMinutes }) => hour === undefined || offsetMinutes !== undefined,
  );
  const rest = isPlaced ? undefined : behindZone(after);
  const elsewhere = rest !== undefined;
  const cells = around(before, rest ?? after);
  const heads = cells.length === 0 && isDateOnly(found.candidates);
  const read: Timed = {
    ...line,
    is: 'timed',
    time: readStamps(found.candidates, written, placing(context, elsewhere), { elsewhere }),
    cells,
    heads,
    headed: false,
  };
  return heads ? { read, heading: { stamps: found.candidates, text: written } } : { read };
};

/** Reads a line without a date: the number, a clock under a date, a relative day that only the day of the copy could place, or words. */
const undated = (
  line: Line,
  above: string,
  heading: Heading | 'unknown' | undefined,
  context: ReadingContext,
): Read => {
  const { text } = line;
  if (numberIn(text, above) !== undefined) return { ...line, is: 'number' };
  const day = relative.exec(text)?.[0];
  const rest = day === undefined ? text : text.slice(day.length).replace(/^[\s,.]+/u, '');
  const clock = clockIn(rest);
  const timed = { ...line, is: 'timed', heads: false, headed: false } as const;
  if (day !== undefined && clock !== undefined) return { ...timed, time: unreadable(text), cells: clock.cells };
  if (day !== undefined && bare(rest) === '') return { ...timed, time: unreadable(text), cells: [], heads: true };
  if (clock === undefined) return { ...line, is: sectionOf(text) === 'plan' ? 'heading' : 'words' };
  const time = typeof heading === 'object' ? underHeading(clock, heading, context) : unreadable(clock.text);
  return { ...timed, time, cells: clock.cells, headed: heading !== 'unknown' };
};

interface PageLine {
  readonly read: Read;
  /** Index of the block; blank lines separate blocks. */
  readonly block: number;
  /** A clock above every date, so the dates may be below their clocks. */
  readonly headless: boolean;
}

const readLines = (text: string, context: ReadingContext): readonly PageLine[] => {
  const lines: PageLine[] = [];
  let block = 0;
  let above = '';
  let heading: Heading | 'unknown' | undefined;
  for (const [index, raw] of text.split(/\r\n|\r|\n/u).entries()) {
    const line: Line = { number: index + 1, text: raw.trim() };
    if (line.text === '') {
      block += 1;
      continue;
    }
    if (line.text.length > longestLine) continue;
    const found = dated(line, context);
    const read = found?.read ?? undated(line, above, heading, context);
    const headless = isTimed(read) && read.headed && heading === undefined;
    heading = found?.heading ?? (isTimed(read) && read.heads ? 'unknown' : heading);
    lines.push({ read, block, headless });
    above = line.text;
  }
  return lines;
};

const isTimed = (line: Read | undefined): line is Timed => line?.is === 'timed';

/** A date that heads lines with clocks of their own is not the time of an entry. */
const isHeading = (lines: readonly PageLine[], index: number): boolean => {
  const [line, next] = [lines[index]?.read, lines[index + 1]?.read];
  return isTimed(line) && line.heads && isTimed(next) && next.headed;
};

/**
 * Whether the words below the last time belong to an entry. If not, words may be above their times, and the first time, which has no words,
 * may be the page's own.
 */
const endsInWords = (lines: readonly PageLine[]): boolean => {
  const last = lines.findLastIndex(({ read }) => isTimed(read));
  const timed = lines[last]?.read;
  if (isTimed(timed) && timed.cells.length > 0) return true;
  const words = lines.slice(last + 1).flatMap(({ read }) => (read.is === 'words' ? [read] : []));
  return textsOf(words).some((text) => phraseKind(text) !== undefined || senseOf(text) !== undefined);
};

/**
 * Whether times are surely above their words: a time must directly follow each line that only heads a list, and an entry's words must
 * follow the last time.
 */
const timesStandFirst = (lines: readonly PageLine[]): boolean => {
  if (!endsInWords(lines)) return false;
  const heads = lines.flatMap(({ read }, index) => (read.is === 'number' || isHeading(lines, index) ? [index] : []));
  return (
    heads.length > 0 &&
    heads.every((index) =>
      isTimed(lines.slice(index + 1).find(({ read }) => read.is !== 'field' && read.is !== 'number')?.read),
    )
  );
};

/** A time, and the words between it and the next time. */
interface Stretch {
  readonly timed: Timed;
  readonly words: readonly Line[];
}

/** The page's blocks, each with one time and its words; `undefined` if the page has another layout. */
const blocksOf = (lines: readonly PageLine[]): readonly Stretch[] | undefined => {
  const stretches: Stretch[] = [];
  for (const block of groupBy(lines, (line) => line.block).values()) {
    const [timed, another] = block.flatMap(({ read }) => (isTimed(read) ? [read] : []));
    const words = block.flatMap(({ read }) => (read.is === 'words' ? [read] : []));
    if (timed === undefined) continue;
    if (another !== undefined || (timed.cells.length === 0 && words.length === 0)) return undefined;
    stretches.push({ timed, words });
  }
  return stretches;
};

const textsOf = (words: readonly Line[]): readonly string[] => words.flatMap(({ text }) => cellsOf(text));

const entryOf = ({ timed, words }: Stretch): TextEntry => {
  const texts = [...timed.cells, ...textsOf(words)];
  // Words in the time's own line belong to the entry; words in the lines around it may belong to the next one.
  const isTold = timed.cells.some((cell) => phraseKind(cell) !== undefined || saysWhoTookIt(cell));
  const loose = timed.cells.length > 0 && words.length > 0 && !isTold;
  return { time: timed.time, texts, line: timed.number, loose };
};

const either = (a: ReadTime, b: ReadTime): ReadTime =>
  a.at === null || b.at === null ? unreadable(`${a.text} / ${b.text}`) : spanOf([a, b]);

/** Words between two times may belong to either, so their window spans both. */
const entriesBetween = (
  { timed, words }: Stretch,
  next: Timed | undefined,
  timesFirst: boolean,
): readonly TextEntry[] => {
  const texts = textsOf(words);
  const isBare = timed.cells.length === 0;
  if (texts.length === 0) return isBare ? [] : [entryOf({ timed, words })];
  const line = words[0]?.number ?? timed.number;
  if (!isBare && (next === undefined || next.cells.length > 0)) return [entryOf({ timed, words })];
  const own = isBare ? [] : [entryOf({ timed, words: [] })];
  if (isBare && timesFirst) return [{ time: timed.time, texts, line }];
  if (next === undefined) return [...own, { time: timed.time, texts, line, loose: true }];
  return [...own, { time: either(timed.time, next.time), texts, line }];
};

const stretchesOf = (lines: readonly PageLine[]): readonly Stretch[] => {
  const stretches: { timed: Timed; words: Line[] }[] = [];
  let open: Line[] | undefined;
  for (const { read } of lines) {
    if (isTimed(read)) {
      open = [];
      stretches.push({ timed: read, words: open });
    } else if (read.is === 'number' || read.is === 'heading') open = undefined;
    else if (read.is === 'words') open?.push(read);
  }
  return stretches;
};

/** Words above the first time may belong to it; only a pickup among them matters. */
const leading = (lines: readonly PageLine[]): readonly TextEntry[] => {
  const first = lines.findIndex(({ read }) => isTimed(read));
  const timed = lines[first]?.read;
  if (!isTimed(timed) || timed.cells.length > 0) return [];
  const words = lines.slice(Math.max(0, first - 4), first).flatMap(({ read }) => (read.is === 'words' ? [read] : []));
  const entry: TextEntry = {
    time: timed.time,
    texts: textsOf(words),
    line: words[0]?.number ?? timed.number,
    loose: true,
  };
  return words.length > 0 && eventOf(entry).kind === 'picked-up' ? [entry] : [];
};

const entriesIn = (lines: readonly PageLine[]): readonly TextEntry[] => {
  const timesFirst = timesStandFirst(lines);
  const own = lines.filter((_, index) => !isHeading(lines, index));
  const blocks = blocksOf(own);
  if (blocks !== undefined) return blocks.map(entryOf);
  const stretches = stretchesOf(own);
  const between = stretches.flatMap((each, index) => entriesBetween(each, stretches[index + 1]?.timed, timesFirst));
  return timesFirst ? between : [...leading(own), ...between];
};

/** Where a list of future steps begins, and where it ends: at another heading, or at a number. */
const headingsOf = (lines: readonly PageLine[]): readonly { readonly line: number; readonly under?: string }[] =>
  lines.flatMap(({ read }): readonly { readonly line: number; readonly under?: string }[] => {
    if (read.is === 'heading') return [{ line: read.number, under: read.text }];
    const ends = read.is === 'number' || (read.is === 'words' && sectionOf(read.text) === 'history');
    return ends ? [{ line: read.number }] : [];
  });

const doubtsOf = (lines: readonly PageLine[], numbers: ReadonlySet<string>): readonly Doubt[] => [
  ...(numbers.size > 1 ? [{ code: 'several-parcels' as const, pointer: '', detail: [...numbers].join(', ') }] : []),
  ...lines.flatMap(({ read }) => (read.is === 'field' && read.doubtful ? [rowDoubt(read.number, read.text)] : [])),
];

/**
 * Reads the copied text of a carrier's page. It handles time and words in one line in either order, or in successive lines; times under a
 * date heading; newest or oldest first. If a time could belong to either of two entries, its window spans both.
 *
 * @returns the page's contents, or what it lacks to be a history.
 */
export const readPageText = (text: string, context: ReadingContext): TextReading => {
  if (text.split('\n').length > mostLines) return tooLong;
  const lines = readLines(text, context);
  if (!lines.some(({ read }) => isTimed(read))) return { lack: 'no line holds a date or a time' };
  const headless = lines.some((line) => line.headless);
  const inRows = lines.flatMap(({ read }) => (isTimed(read) ? read.cells.flatMap((cell) => numberIn(cell) ?? []) : []));
  // Rows with numbers of their own are a list of parcels or orders, each with some date.
  const loose = headless || inRows.length > 0;
  const headings = headingsOf(lines);
  const entries = entriesIn(lines).map((entry): TextEntry => {
    const under = headings.findLast(({ line }) => line < entry.line)?.under;
    return { ...entry, under, loose: loose || entry.loose === true };
  });
  if (entries.length === 0) return { lack: 'its times have no words beside, above or below them' };
  if (!entries.some(({ time }) => time.at !== null)) return { lack: 'none of its times has a date with a year' };
  const numbered = lines.flatMap(({ read }, index) =>
    read.is === 'number' ? { number: numberIn(read.text, lines[index - 1]?.read.text) ?? '', line: read.number } : [],
  );
  const numbers = new Set([...numbered.map(({ number }) => number), ...inRows].map((number) => number.toUpperCase()));
  const [only] = numbers.size === 1 ? numbered : [];
  const isBare = ({ line }: TextEntry): boolean => only !== undefined && line < only.line;
  const marked = entries.map((entry) => (isBare(entry) ? { ...entry, unnumbered: true } : entry));
  const parcel: RawParcel = parcelOf(only?.number ?? null, linePointer(only?.line ?? 1), marked, [
    ...doubtsOf(lines, numbers),
    ...unnumbered(entries.filter(isBare)),
  ]);
  return { parcels: [parcel] };
};
