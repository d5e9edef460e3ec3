/**
 * Time as windows. Every clock time becomes the half-open span of instants that its precision and zone allow. The order of two times is `yes`, `no`
 * or `unknown`. Nothing here reads the machine's own zone or clock.
 */
export {
  type ClockStamp,
  midnightAsDate,
  offsetRange,
  parseOffset,
  parseStamp,
  type StampParts,
  stampOf,
} from './calendar/stamp.js';
export { epochWindow, unionOf, windowOf, windowOfInstant } from './calendar/window.js';
export { resolveYear } from './calendar/year.js';
export { isZone, offsetOf, signedOffset } from './calendar/zones.js';
export type { Window } from './schema/report.js';

import type { Window } from './schema/report.js';

export type Precedence = 'yes' | 'no' | 'unknown';

/** Whether every moment of `a` is earlier than every moment of `b`. */
export const before = (a: Window, b: Window): Precedence => {
  if (a.latest <= b.earliest) return 'yes';
  return b.latest <= a.earliest ? 'no' : 'unknown';
};

/**
 * Whether no moment of `a` is later than any moment of `b`. Moments count in whole milliseconds, so the same millisecond is `yes`; equal windows of a
 * coarser precision are `unknown`.
 */
export const atOrBefore = (a: Window, b: Window): Precedence => {
  if (Date.parse(a.latest) - 1 <= Date.parse(b.earliest)) return 'yes';
  return b.latest <= a.earliest ? 'no' : 'unknown';
};
