/**
 * Time as windows. Every clock time becomes the half-open span of instants that its precision and zone allow, and an order of
 * two times is `yes`, `no` or `unknown`. Nothing here reads the machine's own zone or clock.
 */
export type { Window } from './schema/report.js';

import type { Window } from './schema/report.js';

/** A clock reading as it stands in a source, before any zone is applied. Months 1 to 12. Absent parts were not written. */
export interface ClockStamp {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  readonly hour: number | undefined;
  readonly minute: number | undefined;
  readonly second: number | undefined;
  readonly millisecond: number | undefined;
  /** Minutes east of UTC where the text itself says so. */
  readonly offsetMinutes: number | undefined;
  /** As it stood in the source. */
  readonly text: string;
}

export type Order = 'yes' | 'no' | 'unknown';

/** Whether every moment of `a` is earlier than every moment of `b`. */
export const before = (a: Window, b: Window): Order => {
  if (a.latest <= b.earliest) return 'yes';
  return b.latest <= a.earliest ? 'no' : 'unknown';
};
