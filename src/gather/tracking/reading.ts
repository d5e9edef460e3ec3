import type { TrackingDoubtCode } from '../../model/facts.js';
import type { Window } from '../../model/time.js';

/** What a payload is read with. */
export interface ReadingContext {
  /** Names the payload in findings. */
  readonly file: string;
  /** The case's zone for clock times without an offset. */
  readonly timeZone: string | undefined;
  /** The policy's zones, for clock times that nothing else places. */
  readonly zones: readonly string[];
}

/** An event's time as read, with its doubts. */
export interface ReadTime {
  readonly at: Window | null;
  readonly doubts: readonly TrackingDoubtCode[];
  readonly text: string;
}
