import { isZone, offsetRange, parseOffset, unionOf } from '../../model/time.js';
import { noTime, readClock, readEpoch } from './clock.js';
import { at, textOf } from './json.js';
import type { ReadingContext, ReadTime } from './reading.js';

/**
 * A format's zone rule: where an event has its time, and what places it on Earth. It is data, so the documentation prints what the reading
 * applies. Fields are dotted paths from the event.
 */
export type TimeRule =
  | {
      readonly is: 'clock';
      /** One field, or two: the date and the time of day. */
      readonly fields: readonly string[];
      readonly options: ClockOptions;
    }
  | { readonly is: 'epoch'; readonly field: string; readonly unit: 'ms' | 's'; readonly shownIn: string | undefined }
  | { readonly is: 'one-instant'; readonly rules: readonly TimeRule[] };

/** What places a clock time whose text has no offset. Without any option, the zones of the case, the file or the policy do. */
export interface ClockOptions {
  /** One offset for all times by the format's own rule, e.g. `+08:00`, `Z`. */
  readonly offset?: string;
  /** The field with the time's offset: `+8`, `-0500`, `UTC+02:00`, `GMT-3`. */
  readonly offsetField?: string;
  /** The field with the time's IANA name. With `offsetField` it may hold either. */
  readonly zoneField?: string;
  /** For a time that nothing places: zones where the carrier works, in addition to the policy's; or any place on Earth. */
  readonly among?: readonly string[] | 'anywhere';
  /** A time without an offset may also be UTC, even if the case names the zone. */
  readonly orUtc?: true;
  /**
   * If the payload does not place a time of day, the other fields give the time. A date alone is kept, because the clock in the other
   * fields was then filled in.
   */
  readonly placedOnly?: true;
  /** The offset in the text is not the time's; the text is a local clock time. */
  readonly local?: true;
  /** `11-08-2024` and `11/08/2024` are 11 August. */
  readonly dayFirst?: true;
  /** By default, a clock of zeros is a date. `if-local`: only without an offset, for forms whose author writes offsets on purpose. */
  readonly midnight?: 'if-local';
}

/** A time written as text, in one field or as `['date', 'time']`. */
export const clock = (
  fields: string | readonly [date: string, time: string],
  options: ClockOptions = {},
): TimeRule => ({
  is: 'clock',
  fields: typeof fields === 'string' ? [fields] : fields,
  options,
});

/**
 * A time counted from 1970.
 * @param shownIn - The field with the text by which people know the moment.
 */
export const epoch = (field: string, unit: 'ms' | 's', shownIn?: string): TimeRule => ({
  is: 'epoch',
  field,
  unit,
  shownIn,
});

/** Several fields that name one instant. If they differ, any of them may be right, so the window spans all. */
export const oneInstant = (...rules: readonly TimeRule[]): TimeRule => ({ is: 'one-instant', rules });

/** Turns `20240811` into `2024-08-11` and `102000` into `10:20:00`. Other values stay as they are. */
const spelledOut = (part: string, place: number): string => {
  const parts = place === 0 ? /^(\d{4})(\d{2})(\d{2})$/u.exec(part) : /^(\d{2})(\d{2})(\d{2})?$/u.exec(part);
  return parts === null
    ? part
    : parts
        .slice(1)
        .filter(Boolean)
        .join(place === 0 ? '-' : ':');
};

const withoutOffset = (text: string): string => text.replace(/(?<=:\d{2}(?:\.\d+)?) ?(?:Z|[+-]\d{2}:?\d{2})$/iu, '');

const dayLast = (text: string): string => text.replace(/^(\d{2})[-/.](\d{2})[-/.](\d{4})(?!\d)/u, '$3-$2-$1');

/** Minutes east of UTC; a bare `UTC` or `GMT` is 0. `undefined` if no place on Earth has that offset. */
const offsetOf = (text: string): number | undefined => {
  const bare = text.replace(/^(?:UTC|GMT)\s*/u, '');
  const minutes = bare === '' && text !== '' ? 0 : parseOffset(bare);
  return minutes !== undefined && minutes >= offsetRange.west && minutes <= offsetRange.east ? minutes : undefined;
};

/** Adds the candidate zones for a time without a stated zone. An empty list of zones means anywhere on Earth. */
const amongZones = (context: ReadingContext, among: ClockOptions['among'] = []): ReadingContext => {
  if (among.length === 0) return context;
  return { ...context, zones: among === 'anywhere' ? [] : [...context.zones, ...among] };
};

const isUnplacedClock = ({ doubts }: ReadTime): boolean =>
  doubts.includes('clock-zone-unknown') && !doubts.includes('date-only');

const readClockRule = (
  entry: unknown,
  { fields, options }: Extract<TimeRule, { is: 'clock' }>,
  context: ReadingContext,
  zone: unknown,
): ReadTime => {
  const parts = fields.map((path) => textOf(at(entry, path)));
  const text = parts.filter((part) => part !== '').join(' ');
  const [date = ''] = parts;
  // A time of day without a date names no moment.
  if (date === '') return noTime(text);
  const { offset, offsetField, zoneField, among, orUtc, placedOnly, local, dayFirst, midnight } = options;
  const joined = fields.length === 1 ? text : parts.map(spelledOut).join(' ').trim();
  const spelled = local ? withoutOffset(joined) : joined;
  // If the case names a zone, UTC is a second candidate; if not, UTC is one of the other candidates.
  const isUtcToo = orUtc && context.timeZone !== undefined && isZone(context.timeZone);
  const zones = orUtc && among !== 'anywhere' ? ['UTC', ...(among ?? [])] : among;
  const stamp = dayFirst ? dayLast(spelled) : spelled;
  const written = offset ?? (offsetField === undefined ? '' : textOf(at(entry, offsetField)));
  const offsetMinutes = offsetOf(written);
  const placeZone = zoneField === undefined ? undefined : at(entry, zoneField);
  const elsewhere = written !== '' && offsetMinutes === undefined;
  const rule = { text, zone: isUtcToo ? 'UTC' : zone, placeZone, offsetMinutes, elsewhere, midnight };
  if (placedOnly && isUnplacedClock(readClock(stamp, { ...context, timeZone: undefined, zones: [] }, rule)))
    return noTime(text);
  return readClock(stamp, amongZones(context, zones), rule);
};

const readEpochRule = (entry: unknown, { field, unit, shownIn }: Extract<TimeRule, { is: 'epoch' }>): ReadTime => {
  const time = readEpoch(at(entry, field), unit);
  const shown = shownIn === undefined ? '' : textOf(at(entry, shownIn));
  return time.at === null || shown === '' ? time : { ...time, text: shown, at: { ...time.at, text: shown } };
};

/**
 * The first readable time, widened by those that name another moment. If it is only a date, the clock of the others was filled in, so they
 * do not count.
 */
const readOneInstant = (times: readonly ReadTime[]): ReadTime | undefined => {
  const [first, ...others] = times.filter((time) => time.at !== null);
  if (first?.at == null || first.doubts.includes('date-only')) return first ?? times[0];
  const { earliest, latest } = first.at;
  const differing = others.flatMap((time) =>
    time.at === null || (time.at.earliest === earliest && time.at.latest === latest) ? [] : [time.at],
  );
  return differing.length === 0 ? first : { ...first, at: unionOf([first.at, ...differing]) };
};

const readRule = (entry: unknown, rule: TimeRule, context: ReadingContext, zone: unknown): ReadTime => {
  if (rule.is === 'clock') return readClockRule(entry, rule, context, zone);
  if (rule.is === 'epoch') return readEpochRule(entry, rule);
  return readOneInstant(rule.rules.map((each) => readRule(entry, each, context, zone))) ?? noTime('');
};

/**
 * An event's time by the first rule that can read it. If none can, it is unreadable, with the text of the first rule that has any.
 * @param zone - IANA name that the payload gives elsewhere.
 */
export const readTime = (
  entry: unknown,
  rules: readonly TimeRule[],
  context: ReadingContext,
  zone?: unknown,
): ReadTime => {
  let unreadable: ReadTime | undefined;
  for (const rule of rules) {
    const time = readRule(entry, rule, context, zone);
    if (time.at !== null) return time;
    if (unreadable === undefined || unreadable.text === '') unreadable = time;
  }
  return unreadable ?? noTime('');
};

const wordPlace = ({ offset, offsetField, zoneField, among = [], orUtc, placedOnly }: ClockOptions): string => {
  if (offset !== undefined) return `${offset === 'Z' ? 'UTC' : offset} by the format's rule`;
  const stated = [
    ...(offsetField === undefined ? [] : [`offset in \`${offsetField}\``]),
    ...(zoneField === undefined ? [] : [`IANA zone in \`${zoneField}\``]),
  ];
  if (stated.length > 0) return `${stated.join(' or ')}${placedOnly ? ', or not at all' : ''}`;
  const utc = orUtc ? ', or UTC' : '';
  if (among === 'anywhere') return `no zone stated: the case's${utc}, or else anywhere on Earth`;
  const beside = among.length === 0 ? '' : `, and those of ${among.join(', ')}`;
  return `no zone stated: the case's, the file's or the policy's${beside}${utc}`;
};

const wordClock = ({ fields, options }: Extract<TimeRule, { is: 'clock' }>): string => {
  const named = fields.map((name) => `\`${name}\``).join(' + ');
  const form = options.dayFirst ? ' (day first)' : '';
  const first = options.local ? 'an offset in the text is none;' : 'offset in the text, else';
  return `${named}${form}: ${first} ${wordPlace(options)}`;
};

/** Words a rule in plain Markdown. */
export const wordTimeRule = (rule: TimeRule): string => {
  if (rule.is === 'clock') return wordClock(rule);
  if (rule.is === 'epoch') return `\`${rule.field}\`: epoch ${rule.unit === 'ms' ? 'milliseconds' : 'seconds'}`;
  return `${rule.rules.map(wordTimeRule).join('; and ')} (one instant; where they differ, the span of all)`;
};
