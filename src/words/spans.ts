import type { Language } from '../model/schema/report.js';

const minuteMs = 60_000;

const units = [
  ['day', 1440 * minuteMs],
  ['hour', 60 * minuteMs],
  ['minute', minuteMs],
] as const;

type Unit = (typeof units)[number][0];

/** Forms of a counted word: for one, a few, many. A language gives as many as it has. */
type Forms = readonly [string, ...string[]];

const forms: Readonly<Record<Language, Readonly<Record<Unit, Forms>>>> = {
  en: { day: ['day', 'days'], hour: ['hour', 'hours'], minute: ['minute', 'minutes'] },
  ru: { day: ['день', 'дня', 'дней'], hour: ['час', 'часа', 'часов'], minute: ['минуту', 'минуты', 'минут'] },
  zh: { day: ['天'], hour: ['小时'], minute: ['分钟'] },
};

/** Index of the form for each Unicode plural category. */
const places: Readonly<Record<Intl.LDMLPluralRule, number>> = { zero: 2, one: 0, two: 1, few: 1, many: 2, other: 2 };

const rules = {
  en: new Intl.PluralRules('en'),
  ru: new Intl.PluralRules('ru'),
  zh: new Intl.PluralRules('zh'),
} as const satisfies Record<Language, Intl.PluralRules>;

const counted = (n: number, unit: Unit, language: Language): string => {
  const own = forms[language][unit];
  const form = own[Math.min(places[rules[language].select(n)], own.length - 1)] ?? own[0];
  return `${n}\u00A0${form}`;
};

/** From this many days on, hours are left out. */
const daysAlone = 3;

/** A length of time in its largest unit, or its two largest if the first is small. Rounded down, so that it never claims more than is certain. */
export const wordSpan = (milliseconds: number, language: Language): string => {
  let rest = milliseconds;
  const parts: { n: number; unit: Unit }[] = [];
  for (const [unit, length] of units) {
    const n = Math.floor(rest / length);
    rest -= n * length;
    if (n > 0 || (unit === 'minute' && parts.length === 0)) parts.push({ n, unit });
    else if (parts.length > 0) break;
  }
  const [first] = parts;
  const shown = first?.unit === 'day' && first.n >= daysAlone ? parts.slice(0, 1) : parts.slice(0, 2);
  return shown.map(({ n, unit }) => counted(n, unit, language)).join(' ');
};
