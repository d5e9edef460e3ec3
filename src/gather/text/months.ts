const english = [
  ['jan', 'january'],
  ['feb', 'february'],
  ['mar', 'march'],
  ['apr', 'april'],
  ['may'],
  ['jun', 'june'],
  ['jul', 'july'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
] as const;

const russian = [
  ['янв', 'января'],
  ['фев', 'февр', 'февраля'],
  ['мар', 'марта'],
  ['апр', 'апреля'],
  ['мая', 'май'],
  ['июн', 'июня'],
  ['июл', 'июля'],
  ['авг', 'августа'],
  ['сен', 'сент', 'сентября'],
  ['окт', 'октября'],
  ['ноя', 'нояб', 'ноября'],
  ['дек', 'декабря'],
] as const;

const numberOf = (table: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(table.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

const englishNumber = numberOf(english);
/** Russian month names as dates have them, in small letters, and their numbers. */
const russianMonths = numberOf(russian);
const chineseDigits = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const withDigits = (names: string): string => names.replace(/o/giu, '[$&0]').replace(/l/gu, '[l1]');

/** English month names as alternatives of a regular expression, longest first. */
const englishMonths = [...englishNumber.keys()].sort((a, b) => b.length - a.length).join('|');

/** The same, including digits that a reader takes for their letters: `0ct`. */
export const readMonths = withDigits(englishMonths);

/** The same with the capital of a date: `May`. */
export const capitalMonths = withDigits(englishMonths.replace(/\b[a-z]/gu, (letter) => letter.toUpperCase()));

export interface NamedMonth {
  /** 1 to 12. */
  readonly number: number;
  /** Whether it is spelt exactly like a month, not merely alike. Such a name can stand without a year or a time beside it. */
  readonly exact: boolean;
}

/** `Oct` in thin letters whose round first one the reader lost. No other month ends so. */
export const isCutOctober = (name: string): boolean => name === 'ct';

const englishMonth = (name: string): NamedMonth | undefined => {
  // `MaR` is more likely мая, because a reader keeps the case of Latin letters.
  if (!/^(?:[A-Z0]?[a-z01|]+|[A-Z01|]+)$/u.test(name)) return undefined;
  if (isCutOctober(name)) return { number: 10, exact: false };
  const plain = name.toLowerCase().replace(/0/gu, 'o').replace(/[1|]/gu, 'l');
  const number = englishNumber.get(plain);
  // In small letters it may be an ordinary word: "11 may arrive late".
  return number === undefined ? undefined : { number, exact: name !== name.toLowerCase() };
};

const chineseMonth = (name: string): NamedMonth | undefined => {
  const text = /^(.{1,2})月$/u.exec(name)?.[1];
  if (text === undefined) return undefined;
  const number = /^\d+$/u.test(text) ? Number(text) : chineseDigits.indexOf(text) + 1;
  return number >= 1 && number <= 12 ? { number, exact: true } : undefined;
};

/** The months that a name can mean, in English, Chinese or Russian. None if it is no month. */
export const monthsNamed = (name: string): readonly NamedMonth[] => {
  const cyrillic = russianMonths.get(name.toLowerCase());
  if (cyrillic !== undefined) return [{ number: cyrillic, exact: true }];
  const plain = englishMonth(name) ?? chineseMonth(name);
  return plain === undefined ? [] : [plain];
};
