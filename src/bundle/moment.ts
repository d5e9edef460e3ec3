import type { PickupProof, Window } from '../model/schema/report.js';
import { signedOffset } from '../model/time.js';
import { type Clock, lastMoment, wordLocal } from '../words/times.js';
import type { Say } from './wording.js';

const minute = 60_000;

/** The pickup in words, by the local clock. If the history begins after the pickup, only its latest possible moment is given. */
export const wordPickup = (say: Say, pickup: Window, proof: PickupProof, clock: Clock): string =>
  proof === 'later-event'
    ? say('noLaterThan', { time: wordLocal(lastMoment(pickup), clock) })
    : wordLocal(pickup, clock);

/** A moment in the source's own words, with the zone in which they are read: its name if the case gives it, and the offset. */
export const wordSource = (say: Say, window: Window, timeZone?: string): string => {
  const { text } = window;
  if (statesOffset(text)) return text;
  const offset = offsetOf(window);
  const zone = [timeZone, offset].filter((part) => part !== undefined).join(', ');
  return say('inZone', { text, zone: zone === '' ? say('zoneUnstated') : zone });
};

/** Whether a source's text itself states its zone. */
export const statesOffset = (text: string): boolean => /(?:\d\s?Z|UTC|GMT|[+-]\d{2}:?\d{2})\)?$/u.test(text);

const day = 1440;

/** `09:41`, and `094100` after a date written in eight digits. */
const clockForms = [
  /(?<![\d:])(\d{1,2}):(\d{2})(?!\d)/u,
  /(?<!\d)\d{8}[ T]?([01]\d|2[0-3])([0-5]\d)(?:[0-5]\d)?(?!\d)/u,
];

/** Minutes since midnight by the text's own clock; undefined if it shows none. */
const clockIn = (text: string): number | undefined => {
  const [, hours, minutes] = clockForms.map((form) => form.exec(text)).find((found) => found !== null) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
};

/**
 * The offset at which a text was read, as `UTC+8`: its clock time compared with the moment in UTC. Undefined if the window is wider than
 * the text's own precision, so that no single zone was meant, and for a 12-hour clock.
 */
const offsetOf = ({ text, earliest, latest }: Window): string | undefined => {
  const span = Date.parse(latest) - Date.parse(earliest);
  const clock = clockIn(text);
  if (/[ap]\.?m\b|[上下]午/iu.test(text) || span > (clock === undefined ? day * minute : minute)) return undefined;
  const wall = clock ?? 0;
  const instant = new Date(earliest);
  const ahead = wall - instant.getUTCHours() * 60 - instant.getUTCMinutes();
  // From UTC-12 to UTC+14; the few zones beyond UTC+12 are rarer than those at UTC-10 and UTC-11.
  const east = ((((ahead + day / 2) % day) + day) % day) - day / 2;
  return `UTC${signedOffset(east) || '+0'}`;
};
