import type { PickupProof, Window } from '../model/schema/report.js';
import { windowOfInstant } from '../model/time.js';
import type { Say } from './wording.js';

const minute = 60_000;

/** `2024-08-20 11:03` or, where the source gives seconds, `2024-08-20 11:03:27`; always UTC. */
const clock = (instant: string, seconds: boolean): string => {
  const [date = '', time = ''] = instant.split('T');
  return `${date} ${time.slice(0, seconds ? 8 : 5)}`;
};

/**
 * A window of time in words: the moment to the precision it is known to, or both ends where zone or precision leave more than
 * a minute open, the date once where both have it. The end is the first moment that is no longer possible.
 */
export const wordWindow = ({ earliest, latest }: Window): string => {
  const span = Date.parse(latest) - Date.parse(earliest);
  const seconds = span < minute || !/:00\.000Z$/u.test(earliest);
  if (span <= minute) return `${clock(earliest, seconds)} UTC`;
  const [from, to] = [clock(earliest, seconds), clock(latest, seconds)];
  const [date = '', time = ''] = to.split(' ');
  return `${from} – ${from.startsWith(date) ? time : to} UTC`;
};

/** An ISO time with an offset, in UTC and as it was given. */
export const wordInstant = (text: string): string => {
  const window = windowOfInstant(text);
  return window === null ? text : `${wordWindow(window)} (${text})`;
};

/** The two largest units of a length of time in milliseconds, rounded down: at most what is certain. */
export const spanParts = (milliseconds: number): { days: number; hours: number; minutes: number } => ({
  days: Math.floor(milliseconds / (1440 * minute)),
  hours: Math.floor(milliseconds / (60 * minute)) % 24,
  minutes: Math.floor(milliseconds / minute) % 60,
});

/** The pickup in words: a history that begins after it gives only its latest moment. */
export const wordPickup = (say: Say, pickup: Window, proof: PickupProof): string =>
  proof === 'later-event' ? `${wordWindow(pickup)}, ${say('noLaterThan')}` : wordWindow(pickup);

/** The source's own words for a moment, with the zone in which they are read: by name where the case gives it, and as an offset. */
export const wordSource = (say: Say, window: Window, timeZone?: string): string => {
  const { text } = window;
  if (statesOffset.test(text)) return text;
  const offset = offsetOf(window);
  const zone = [timeZone, offset].filter((part) => part !== undefined).join(', ');
  return say('inZone', { text, zone: zone === '' ? say('zoneUnstated') : zone });
};

const statesOffset = /(?:\d\s?Z|UTC|GMT|[+-]\d{2}:?\d{2})\)?$/u;
const day = 1440;

/**
 * The offset at which a text was read, as `UTC+8`: its clock time against the moment in UTC. Undefined where the window is wider than
 * the text's own precision, so that no single zone was meant, and where the clock counts only to twelve.
 */
const offsetOf = ({ text, earliest, latest }: Window): string | undefined => {
  const span = Date.parse(latest) - Date.parse(earliest);
  const clock = /(?<![\d:])(\d{1,2}):(\d{2})(?!\d)/u.exec(text);
  if (/[ap]\.?m\b|[上下]午/iu.test(text) || span > (clock === null ? day * minute : minute)) return undefined;
  const wall = clock === null ? 0 : Number(clock[1]) * 60 + Number(clock[2]);
  const instant = new Date(earliest);
  const ahead = wall - instant.getUTCHours() * 60 - instant.getUTCMinutes();
  // From UTC-12 to UTC+14; the few zones beyond UTC+12 are rarer than those at UTC-10 and UTC-11.
  const east = ((((ahead + day / 2) % day) + day) % day) - day / 2;
  const size = Math.abs(east);
  const minutes = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${east < 0 ? '-' : '+'}${Math.floor(size / 60)}${minutes}`;
};
