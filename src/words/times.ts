import type { Language, Report } from '../model/schema/report.js';
import { offsetOf, signedOffset, type Window, windowOfInstant } from '../model/time.js';
import { zoneNames } from './glossary.js';

const secondMs = 1000;
const minuteMs = 60 * secondMs;

/** How moments are written: the language, the zone and the precision. */
export interface Clock {
  readonly language: Language;
  /** IANA name of the zone that comes first. */
  readonly zone: string;
  /** Minutes are enough, unless two moments that are compared lie in the same minute. */
  readonly seconds: boolean;
}

/** A moment in local time and UTC. */
export interface WordedMoment {
  /** `2024-08-11 05:20`, or both ends if more than a minute is open. */
  readonly local: string;
  /** `MSK`, or `UTC+8` for a zone that has no name here. */
  readonly zone: string;
  /** The same in UTC, without the date if it equals the local one; undefined if the local zone is UTC. */
  readonly utc: string | undefined;
}

/** The first and last moment of a window at this precision, in epoch milliseconds. */
const endsOf = ({ earliest, latest }: Window, { seconds }: Pick<Clock, 'seconds'>): readonly [number, number] => {
  const unit = seconds ? secondMs : minuteMs;
  const floor = (moment: number): number => Math.floor(moment / unit) * unit;
  const from = floor(Date.parse(earliest));
  // A window does not include its end.
  return [from, Math.max(from, floor(Date.parse(latest) - 1))];
};

/** Date and time: `2024-08-11` and `05:20`. */
const faceAt = (moment: number, offset: number, seconds: boolean): readonly [date: string, time: string] => {
  const iso = new Date(moment + offset * minuteMs).toISOString();
  return [iso.slice(0, 10), iso.slice(11, seconds ? 19 : 16)];
};

/** `2024-08-11 05:20`, `2024-08-11 05:20 – 13:20`. Without the date if it is the known one. */
const written = (
  [from, to]: readonly [number, number],
  offset: (moment: number) => number,
  seconds: boolean,
  known = '',
): string => {
  const [[firstDate, firstTime], [lastDate, lastTime]] = [
    faceAt(from, offset(from), seconds),
    faceAt(to, offset(to), seconds),
  ];
  const first = firstDate === known && lastDate === known ? firstTime : `${firstDate} ${firstTime}`;
  if (from === to) return first;
  return `${first} – ${lastDate === firstDate ? lastTime : `${lastDate} ${lastTime}`}`;
};

/** A window of time in the zone and in UTC, with the same precision. Both ends lie in the window. */
export const momentIn = (window: Window, { language, zone, seconds }: Clock): WordedMoment => {
  const ends = endsOf(window, { seconds });
  const local = written(ends, (moment) => offsetOf(zone, moment), seconds);
  if (zone === 'UTC') return { local, zone, utc: undefined };
  const dates = new Set(ends.map((end) => faceAt(end, offsetOf(zone, end), seconds)[0]));
  const [only = ''] = dates.size === 1 ? dates : [];
  return { local, zone: zoneName(zone, language, ends[0]), utc: written(ends, () => 0, seconds, only) };
};

/** The name of a zone, or its offset. */
export const zoneName = (zone: string, language: Language, moment: number): string =>
  zoneNames[zone]?.[language] ?? `UTC${signedOffset(offsetOf(zone, moment))}`;

/** `2024-08-11 05:20 MSK / 02:20 UTC`. */
export const wordWindow = (window: Window, clock: Clock): string => {
  const { local, zone, utc } = momentIn(window, clock);
  return `${local} ${zone}${utc === undefined ? '' : ` / ${utc} UTC`}`;
};

/** The same without UTC, for use where UTC is already given. */
export const wordLocal = (window: Window, clock: Clock): string => {
  const { local, zone } = momentIn(window, clock);
  return `${local} ${zone}`;
};

/** The last moment of a window: by then the thing has happened. */
export const lastMoment = ({ latest, text }: Window): Window => ({
  earliest: new Date(Date.parse(latest) - 1).toISOString(),
  latest,
  text,
});

export const wordEnd = (window: Window, clock: Clock): string => wordWindow(lastMoment(window), clock);

/** An ISO time with an offset in words. Any other text is returned as it is. */
export const wordInstant = (text: string, clock: Clock): string => {
  const window = windowOfInstant(text);
  return window === null ? text : wordWindow(window, clock);
};

/** Whether minutes would hide which of two moments came first. */
export const needsSeconds = (windows: readonly Window[]): boolean => {
  const ends = windows.map((window) => endsOf(window, { seconds: false }));
  return ends.some(([from], index) =>
    ends.some(([, to], other) => other !== index && from === to && differs(windows[index], windows[other])),
  );
};

const differs = (a: Window | undefined, b: Window | undefined): boolean =>
  a?.earliest !== b?.earliest || a?.latest !== b?.latest;

/** The clock of a report: its language, its zone, and the precision that its chain needs. */
export const clockOf = ({ language, displayZone = 'UTC', facts, case: { dispute } }: Report): Clock => {
  const proving = facts.order.statuses.flatMap(({ stage, at }) => (stage === 'proving' && at !== null ? [at] : []));
  const chain = [...proving, ...(facts.tracking.pickup === null ? [] : [facts.tracking.pickup]), dispute.openedAt];
  return { language, zone: displayZone, seconds: needsSeconds(chain) };
};
