import type { PickupProof, Window } from '../model/schema/report.js';
import type { Say } from './wording.js';

const minute = 60_000;

/** `2024-08-20 11:03` or, where the source gives seconds, `2024-08-20 11:03:27`; always UTC. */
const clock = (instant: string, seconds: boolean): string => {
  const [date = '', time = ''] = instant.split('T');
  return `${date} ${time.slice(0, seconds ? 8 : 5)}`;
};

/**
 * A window of time in words: the moment to the precision it is known to, or both ends where zone or precision leave more than
 * a minute open. The end is the first moment that is no longer possible.
 */
export const wordWindow = ({ earliest, latest }: Window): string => {
  const span = Date.parse(latest) - Date.parse(earliest);
  const seconds = span < minute || !/:00\.000Z$/u.test(earliest);
  if (span <= minute) return `${clock(earliest, seconds)} UTC`;
  return `${clock(earliest, seconds)} – ${clock(latest, seconds)} UTC`;
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
