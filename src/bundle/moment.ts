import type { PickupProof, Window } from '../model/schema/report.js';
import { signedOffset } from '../model/time.js';
import { type Clock, lastMoment, wordLocal } from '../words/times.js';
import type { Say } from './wording.js';

const minute = 60_000;

/** The pickup in words, by the local clock: a history that begins after it gives only its latest moment. */
export const wordPickup = (say: Say, pickup: Window, proof: PickupProof, clock: Clock): string =>
  proof === 'later-event'
    ? say('noLaterThan', { time: wordLocal(lastMoment(pickup), clock) })
    : wordLocal(pickup, clock);

/** The source's own words for a moment, with the zone in which they are read: by name where the case gives it, and as an offset. */
export const wordSource = (say: Say, window: Window, timeZone?: string): string => {
  const { text } = window;
  if (statesOffset(text)) return text;
  const offset = offsetOf(window);
  const zone = [timeZone, offset].filter((part) => part !== undefined).join(', ');
  return say('inZone', { text, zone: zone === '' ? say('zoneUnstated') : zone });
};

/** Whether a source's text says itself in which zone it is to be read. */
export const statesOffset = (text: string): boolean => /(?:\d\s?Z|UTC|GMT|[+-]\d{2}:?\d{2})\)?$/u.test(text);

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
  return `UTC${signedOffset(east) || '+0'}`;
};
