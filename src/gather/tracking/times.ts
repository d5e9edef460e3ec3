import { isZone, offsetRange, parseOffset, unionOf } from '../../model/time.js';
import { noTime, readClock, readEpoch } from './clock.js';
import { at, textOf } from './json.js';
import type { ReadingContext, ReadTime } from './reading.js';

/**
 * Where an event of a format has its time, and what places it on Earth: the format's zone rule. It is data, so that the documentation
 * prints what the reading applies. Fields are dotted paths from the event.
 */
export type TimeRule =
  | {
      readonly is: 'clock';
      /** One field, or the date and the time of day in two. */
      readonly fields: readonly string[];
      readonly options: ClockOptions;
    }
  | { readonly is: 'epoch'; readonly field: string; readonly unit: 'ms' | 's'; readonly shownIn: string | undefined }
  | { readonly is: 'one-instant'; readonly rules: readonly TimeRule[] };

/** What places a clock time whose text has no offset of its own. Without any, the case's, the file's or the policy's zones do. */
export interface ClockOptions {
  /** The same for all times by the format's own rule, e.g. `+08:00`, `Z`. */
  readonly offset?: string;
  /** The field that holds the time's offset: `+8`, `-0500`, `UTC+02:00`, `GMT-3`. */
  readonly offsetField?: string;
  /** The field that holds the time's IANA name. With `offsetField` it may hold either. */
  readonly zoneField?: string;
  /** Zones of places where the carrier works, beside the policy's, for a time that nothing places; or any place on Earth. */
  readonly among?: readonly string[] | 'anywhere';
  /** A time without an offset may be UTC too, even where the case names the zone. */
  readonly orUtc?: true;
  /** A time of day that the payload itself does not place is left to the other fields. A date alone is not: theirs was filled in then. */
  readonly placedOnly?: true;
  /** The offset written in the text is not the time's: it is a clock time of the place. */
  readonly local?: true;
  /** `11-08-2024` and `11/08/2024` are 11 August. */
  readonly dayFirst?: true;
  /** By default a clock of zeros is a date. `if-local`: only without an offset, for forms whose author writes offsets on purpose. */
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
 * @param shownIn - The field with the words by which people know the same moment.
 */
export const epoch = (field: string, unit: 'ms' | 's', shownIn?: string): TimeRule => ({
  is: 'epoch',
  field,
  unit,
  shownIn,
});

/** Several fields that name one instant. Where they do not, any of them may be right, and the window spans all. */
export const oneInstant = (...rules: readonly TimeRule[]): TimeRule => ({ is: 'one-instant', rules });

/** `2024-08-11` of `20240811`, `10:20:00` of `102000`; anything else as it is. */
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

/** Minutes east of UTC, which a bare `UTC` or `GMT` is too; `undefined` for what is no offset on Earth. */
const offsetOf = (text: string): number | undefined => {
  const bare = text.replace(/^(?:UTC|GMT)\s*/u, '');
  const minutes = bare === '' && text !== '' ? 0 : parseOffset(bare);
  return minutes !== undefined && minutes >= offsetRange.west && minutes <= offsetRange.east ? minutes : undefined;
};

/** The zones that come into question where none is stated; none at all is anywhere on Earth. */
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
  // A time of day without its date names no moment.
  if (date === '') return noTime(text);
  const { offset, offsetField, zoneField, among, orUtc, placedOnly, local, dayFirst, midnight } = options;
  const joined = fields.length === 1 ? text : parts.map(spelledOut).join(' ').trim();
  const spelled = local ? withoutOffset(joined) : joined;
  // Beside a zone of the case UTC stands as a second one; without, it is one among the others.
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

/** The first that can be read, widened by those that name another moment. A date alone says that the clock of the others was filled in. */
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
 * The time of one event by the first rule under which it can be read; otherwise unreadable, with the words of the first that has any.
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

/** A rule in plain words, in Markdown. */
export const wordTimeRule = (rule: TimeRule): string => {
  if (rule.is === 'clock') return wordClock(rule);
  if (rule.is === 'epoch') return `\`${rule.field}\`: epoch ${rule.unit === 'ms' ? 'milliseconds' : 'seconds'}`;
  return `${rule.rules.map(wordTimeRule).join('; and ')} (one instant; where they differ, the span of all)`;
};
