import { type StampParts, stampOf } from '../../model/time.js';
import { capitalMonths, isCutOctober, monthsNamed, readMonths } from './months.js';

export type DateParts = Pick<StampParts, 'month' | 'day' | 'year'>;
type Groups = Readonly<Record<string, string | undefined>>;

/** One way to write a date. */
interface DateForm {
  readonly pattern: RegExp;
  /**
   * Every date that the match can mean. None if it means no date.
   * @param timed - Whether a clock time stands beside it, which makes weak spellings believable.
   */
  read(groups: Groups, timed: boolean): readonly DateParts[];
}

/** A date at one place of a line. */
export interface DateFound {
  readonly end: number;
  /** Not empty. */
  readonly dates: readonly DateParts[];
}

const date = (year: string | undefined, month: string | number | undefined, day: string | undefined): DateParts => ({
  year: year === undefined ? undefined : Number(year),
  month: Number(month),
  day: Number(day),
});

const isDate = (parts: DateParts): boolean => stampOf(parts, '') !== undefined;

const distinct = (dates: readonly DateParts[]): readonly DateParts[] => [
  ...new Map(dates.map((parts) => [JSON.stringify(parts), parts])).values(),
];

/** Years of a plausible date. A century later or earlier than the dispute of an online order is a misreading. */
const isShortYear = ({ year }: DateParts): boolean => year !== undefined && year >= 2020 && year < 2040;

/** Three pairs of digits: `24.08.25` may begin with day or year. With dots nobody puts the month first. */
const threePairs = ({ a, b, c, s }: Groups): readonly DateParts[] => {
  const orders = [date(`20${a}`, b, c), date(`20${c}`, b, a)];
  if (s !== '.') orders.push(date(`20${c}`, a, b));
  return distinct(orders.filter((parts) => isShortYear(parts) && isDate(parts)));
};

/** Before a month that lost its first letter, a 0 may be that letter: `10 ct` is 10 or 1 October. */
const daysOf = (d: string, name: string): readonly string[] =>
  isCutOctober(name) && /^[1-9]0$/u.test(d) ? [d, d.slice(0, 1)] : [d];

const namedMonth = ({ name = '', y, yy, d = '' }: Groups, timed: boolean): readonly DateParts[] =>
  monthsNamed(name).flatMap((month) =>
    daysOf(d, name).flatMap((day) => {
      const parts = date(yy === undefined ? y : `20${yy}`, month.number, day);
      if (yy !== undefined && !isShortYear(parts)) return [];
      return month.exact || timed || y !== undefined ? [parts] : [];
    }),
  );

// Pieces of patterns. A date neither begins nor ends inside a longer number, because order numbers, prices and phones hold such digits.
const start = '(?<!\\d|\\d[-/.:,])';
const clock = '\\d{1,2}[:;.]\\d{2}(?!\\d)';
/** The end of a date. A two-digit hour may touch it: `2024-08-1109:15`. */
const end = `(?=\\d{2}[:;.]\\d{2}(?!\\d)|(?![-/.,]?\\d)|[,.-]${clock})`;
const day = '(?<d>\\d{1,2})';
const aYear = '20\\d{2}(?!\\d)';
const year = '(?<y>20\\d{2})';
/** `2:42PM`, which may touch a year of four digits. */
const halfDayHour = '\\d[:;]\\d{2}\\s?[ap]\\.?m';
/** Two digits behind a month's name are a year only if the time follows: `15 Jun 22` is a cut `15 Jun 22:51`. */
const yearBehind = `(?:[\\s.,-]*${year}(?=\\d{2}[:;]|${halfDayHour}|\\D|$)|[\\s.,]*'?(?<yy>\\d{2})(?=[\\s,]{1,3}\\d{1,2}[:;]\\d{2}(?!\\d)))?`;
/** A month's name. It may hold digits that look like its letters, and ends where a year or a time begins. */
const name = `(?=[\\d*]*\\p{L})(?<name>[\\p{L}\\d*|]{2,10}?)(?=20\\d{2}(?!\\d{3})|\\d{1,2}[:;]\\d{2}(?!\\d)|[^\\p{L}\\d*|]|$)`;

const forms: readonly DateForm[] = [
  {
    pattern: new RegExp(
      `${start}${year}\\s?(?<s>[-/.])\\s?(?<m>\\d{1,2})\\s?\\k<s>\\s?(?<d>\\d{2}|\\d(?!\\d))${end}`,
      'uy',
    ),
    read: ({ y, m, d }) => [date(y, m, d)],
  },
  {
    pattern: new RegExp(`(?<!\\d)(?:${year}\\s?年\\s?)?(?<m>\\d{1,2})\\s?月\\s?${day}\\s?[日号]`, 'uy'),
    read: ({ y, m, d }) => [date(y, m, d)],
  },
  {
    // Behind a day, before a year or within a word, such a text is июля in look-alikes: `19 W10月9 2025`.
    pattern: new RegExp(
      `(?<![\\dA-Za-z]|(?<!\\d)\\d{1,2}\\s)(?:${year}\\s?年\\s?)?(?<m>\\d{1,2})\\s?月\\s?${day}${end}(?!\\s*${aYear})`,
      'uy',
    ),
    read: ({ y, m, d }) => [date(y, m, d)],
  },
  {
    pattern: new RegExp(`${start}${day}\\s?\\.\\s?(?<m>\\d{1,2})\\s?\\.\\s?${year}${end}`, 'uy'),
    read: ({ y, m, d }) => [date(y, m, d)],
  },
  {
    pattern: new RegExp(`${start}(?<a>\\d{1,2})\\s?(?<s>[-/])\\s?(?<b>\\d{1,2})\\s?\\k<s>\\s?${year}${end}`, 'uy'),
    read: ({ y, a, b }) => [date(y, b, a), date(y, a, b)],
  },
  {
    pattern: new RegExp(`${start}(?<a>\\d{2})(?<s>[-/.])(?<b>\\d{2})\\k<s>(?<c>\\d{2})(?!\\d{3})`, 'uy'),
    read: (groups, timed) => (timed ? threePairs(groups) : []),
  },
  {
    pattern: new RegExp(`${start}(?<a>\\d{2})[-/](?<b>\\d{2})(?=\\s*\\d{1,2}[:;]\\d{2}(?!\\d))`, 'uy'),
    read: ({ a, b }, timed) => (timed ? [date(undefined, a, b), date(undefined, b, a)] : []),
  },
  {
    // With a dot the day comes first: `15.06 22:51`. An amount has no time behind it.
    pattern: new RegExp(`${start}(?<a>\\d{2})\\.(?<b>\\d{2})(?=(?:,?\\s+\\d{1,2}|\\d{2})[:;]\\d{2}(?!\\d))`, 'uy'),
    read: ({ a, b }, timed) => (timed ? [date(undefined, b, a)] : []),
  },
  {
    pattern: new RegExp(`${start}${day}[\\s.,-]{0,2}${name}${yearBehind}`, 'uy'),
    read: namedMonth,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?<name>${readMonths})[\\s.]{0,2}${day}(?:st|nd|rd|th)?(?!\\d|[:;.]\\d)${yearBehind}`,
      'iuy',
    ),
    read: namedMonth,
  },
  {
    // The reader lost the space before a capital letter: `Status dateMay 18, 2026`. Without a year it counts only beside a time.
    pattern: new RegExp(
      `(?<=\\p{Ll})(?<name>${capitalMonths})[\\s.]{0,2}${day}(?!\\d|[:;.]\\d)(?:[\\s.,]{0,3}${year}${end})?`,
      'uy',
    ),
    read: (groups, timed) => (timed || groups['y'] !== undefined ? namedMonth(groups, timed) : []),
  },
];

/**
 * The date that begins exactly at `from`.
 * @param timed - Tells whether a clock time stands beside a date that ends at the given place.
 */
export const dateAt = (line: string, from: number, timed: (end: number) => boolean): DateFound | undefined => {
  for (const { pattern, read } of forms) {
    pattern.lastIndex = from;
    const match = pattern.exec(line);
    if (match === null) continue;
    const dates = distinct(read(match.groups ?? {}, timed(pattern.lastIndex)).filter(isDate));
    if (dates.length > 0) return { end: from + match[0].length, dates };
  }
  return undefined;
};
