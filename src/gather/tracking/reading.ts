import type { TrackingDoubtCode } from '../../model/facts.js';
import type { Window } from '../../model/time.js';

/** What a payload is read with. */
export interface ReadingContext {
  /** Names the payload in findings. */
  readonly file: string;
  /** The case's zone for clock times without offset. */
  readonly timeZone: string | undefined;
  /** The policy's zones, for clock times that nothing else places. */
  readonly zones: readonly string[];
}

/** The time of an event as read, with what is doubtful about it. */
export interface ReadTime {
  readonly at: Window | null;
  readonly doubts: readonly TrackingDoubtCode[];
  readonly text: string;
}
