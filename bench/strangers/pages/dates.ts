/** Date forms of the cabinets, from public documentation and screenshots: Ozon `17 Jun 21:08`, Shopify `August 12, 2024 at 3:04 pm`, 1C `12.08.2024 15:04:05`, Chinese back offices `2024-08-12 15:04:05`, `8月12日 15:04`. */
import { DateTime } from 'luxon';
import { weighted } from '../random.js';
import type { Language, Random } from '../types.js';

export interface When {
  readonly full: string;
  readonly date: string;
  readonly clock: string;
  readonly iso: string;
}

export interface DateForm {
  readonly id: string;
  readonly year: boolean;
  readonly of: (iso: string) => When;
}

interface Pattern {
  readonly weight: number;
  readonly date: string;
  readonly clock: string;
  readonly join?: string;
  readonly year?: false;
  /** Day and month could be taken for each other unless the day is above 12. */
  readonly numeric?: true;
}

const patterns: Readonly<Record<Language, readonly Pattern[]>> = {
  en: [
    { weight: 8, date: 'd LLL yyyy', clock: 'HH:mm', join: ', ' },
    { weight: 6, date: 'd LLL yyyy', clock: 'HH:mm' },
    { weight: 5, date: 'LLL d, yyyy', clock: 'HH:mm' },
    { weight: 5, date: 'LLL d, yyyy', clock: 'h:mm a', join: ', ' },
    { weight: 4, date: 'LLLL d, yyyy', clock: 'h:mm a', join: ' at ' },
    { weight: 6, date: 'yyyy-MM-dd', clock: 'HH:mm' },
    { weight: 5, date: 'yyyy-MM-dd', clock: 'HH:mm:ss' },
    { weight: 5, date: 'dd.MM.yyyy', clock: 'HH:mm' },
    { weight: 3, date: 'dd/MM/yyyy', clock: 'HH:mm', numeric: true },
    { weight: 3, date: 'MM/dd/yyyy', clock: 'hh:mm a', numeric: true },
    { weight: 4, date: 'ccc, d LLL yyyy', clock: 'HH:mm' },
    { weight: 2, date: 'cccc, LLLL d, yyyy', clock: 'h:mm a', join: ', ' },
    { weight: 3, date: 'dd LLL yyyy', clock: 'HH:mm:ss' },
    { weight: 3, date: 'd LLLL yyyy', clock: 'HH:mm', join: ' at ' },
    { weight: 2, date: 'yyyy/MM/dd', clock: 'HH:mm' },
    { weight: 2, date: 'dd-LLL-yyyy', clock: 'HH:mm' },
    { weight: 4, date: 'd LLL', clock: 'HH:mm', year: false },
    { weight: 3, date: 'LLL d', clock: 'h:mm a', join: ', ', year: false },
  ],
  ru: [
    { weight: 6, date: "d MMMM yyyy 'г.'", clock: 'HH:mm', join: ', ' },
    { weight: 6, date: 'd MMMM yyyy', clock: 'HH:mm', join: ', ' },
    { weight: 5, date: 'd MMMM yyyy', clock: 'HH:mm', join: ' в ' },
    { weight: 3, date: "d MMMM yyyy 'г.'", clock: 'HH:mm', join: ' в ' },
    { weight: 4, date: 'd MMM yyyy', clock: 'HH:mm', join: ', ' },
    { weight: 9, date: 'dd.MM.yyyy', clock: 'HH:mm' },
    { weight: 5, date: 'dd.MM.yyyy', clock: 'HH:mm:ss' },
    { weight: 4, date: 'dd.MM.yyyy', clock: 'HH:mm', join: ', ' },
    { weight: 3, date: 'dd.MM.yy', clock: 'HH:mm' },
    { weight: 3, date: 'ccc, d MMMM yyyy', clock: 'HH:mm', join: ', ' },
    { weight: 2, date: 'yyyy-MM-dd', clock: 'HH:mm' },
    { weight: 4, date: 'd MMMM', clock: 'HH:mm', join: ', ', year: false },
    { weight: 3, date: 'd MMMM', clock: 'HH:mm', join: ' в ', year: false },
  ],
  zh: [
    { weight: 8, date: 'yyyy-MM-dd', clock: 'HH:mm:ss' },
    { weight: 7, date: 'yyyy-MM-dd', clock: 'HH:mm' },
    { weight: 6, date: 'yyyy年M月d日', clock: 'HH:mm' },
    { weight: 3, date: 'yyyy年MM月dd日', clock: 'HH:mm:ss' },
    { weight: 5, date: 'yyyy/MM/dd', clock: 'HH:mm' },
    { weight: 3, date: 'yyyy/M/d', clock: 'HH:mm:ss' },
    { weight: 3, date: 'yyyy.MM.dd', clock: 'HH:mm' },
    { weight: 3, date: 'yyyy年M月d日', clock: 'ah:mm' },
    { weight: 2, date: 'yyyy年M月d日 ccc', clock: 'HH:mm' },
    { weight: 4, date: 'M月d日', clock: 'HH:mm', year: false },
    { weight: 2, date: 'd LLL', clock: 'HH:mm', year: false },
  ],
};

const locales: Readonly<Record<Language, string>> = { en: 'en-US', ru: 'ru', zh: 'zh-CN' };

const form = (pattern: Pattern, language: Language, zone: string, upper: boolean): DateForm => ({
  id: `${pattern.date}${pattern.join ?? ' '}${pattern.clock}`,
  year: pattern.year !== false,
  of: (iso) => {
    // The Chinese cabinet writes the month in English where it writes `17 Jun 21:08`.
    const locale = language === 'zh' && pattern.date.includes('LLL') ? 'en-US' : locales[language];
    const at = DateTime.fromISO(iso).setZone(zone).setLocale(locale);
    const date = at.toFormat(pattern.date);
    const clock = at.toFormat(pattern.clock);
    const shown = pattern.clock.includes('a') && language === 'en' && !upper ? clock.toLowerCase() : clock;
    return { full: `${date}${pattern.join ?? ' '}${shown}`, date, clock: shown, iso };
  },
});

/** A date form for a page; `yearNeeded` if a form without a year would leave the moment open. */
export const drawDateForm = (
  language: Language,
  zone: string,
  anchorIso: string,
  yearNeeded: boolean,
  random: Random,
): DateForm => {
  const day = DateTime.fromISO(anchorIso).setZone(zone).day;
  const open = patterns[language].filter(
    (one) => (one.numeric !== true || day > 12) && (!yearNeeded || one.year !== false),
  );
  return form(
    weighted(
      open.map((one) => [one.weight, one] as const),
      random,
    ),
    language,
    zone,
    random.chance(0.7),
  );
};

/** A form that shows no year, for the traps that turn on it. */
export const yearlessForm = (language: Language, zone: string, random: Random): DateForm =>
  form(random.pick(patterns[language].filter((one) => one.year === false)), language, zone, true);

export const yearFormLike = (language: Language, zone: string, random: Random): DateForm =>
  form(
    random.pick(patterns[language].filter((one) => one.year !== false && one.numeric !== true)),
    language,
    zone,
    true,
  );
