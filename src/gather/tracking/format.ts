import type { EventSeen, PickupProof, PostingSeen, TrackingDoubt, TrackingDoubtCode } from '../../model/facts.js';
import type { EventKind } from '../../model/schema/tracking.js';
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

/** A doubt before the file is put to it. `detail` quotes the source and says nothing in any language. */
export interface Doubt {
  readonly code: TrackingDoubtCode;
  readonly pointer: string;
  readonly detail: string;
}

/** The time of an event as read, with what is doubtful about it. */
export interface ReadTime {
  readonly at: Window | null;
  readonly doubts: readonly TrackingDoubtCode[];
  readonly text: string;
}

/** An event as a format understood it by its code. */
export interface RawEvent {
  readonly kind: EventKind;
  readonly time: ReadTime;
  /** The words that are shown. */
  readonly text: string;
  /** Further words of the same event: what they say may contradict the code. */
  readonly otherText?: string;
  readonly place: string;
  readonly code: string;
  readonly pointer: string;
  /** The kind was told from the words, for want of a code. */
  readonly inferred?: boolean;
  /** The payload's own codes contradict each other. */
  readonly disputed?: boolean;
  /** The carrier took the status back: it never was. */
  readonly withdrawn?: boolean;
}

export interface RawParcel {
  /** As written; null where the format holds none. */
  readonly number: string | null;
  /** Other numbers of the same parcel: the shop's own, the last mile's. */
  readonly aliases?: readonly string[];
  /** JSON pointer to the number, or to the parcel. */
  readonly pointer: string;
  readonly carrier: string | null;
  readonly events: readonly RawEvent[];
  /** The parcel is on its way back to the sender from the start: nothing in it is a first-leg pickup. */
  readonly returnLeg?: boolean;
  /** What the format itself finds doubtful, beside what its events say. */
  readonly doubts?: readonly Doubt[];
}

export interface RawPayload {
  readonly parcels: readonly RawParcel[];
  readonly postings?: readonly Omit<PostingSeen, 'file'>[];
}

/**
 * One payload format. Adding one is a file and a line in the registry.
 */
export interface TrackingFormat {
  /** Public, e.g. `cdek-order`. */
  readonly id: string;
  /** The carrier whose format it is; null for aggregators. Cases may name it as `carrier`. */
  readonly carrier: string | null;
  /**
   * Whether a payload has this shape: `true`; `false` where nothing is alike; or, where it begins alike, what is missing.
   */
  recognise(json: unknown): boolean | string;
  /** Reads a payload that was recognised. Never throws, whatever its values hold. */
  read(json: unknown, context: ReadingContext): RawPayload;
}

/** Declares a format. */
export const defineFormat = (format: TrackingFormat): TrackingFormat => format;

/** One parcel's history in one payload, judged by the rules that hold for all formats. */
export interface ParcelHistory {
  readonly trackingNumber: string | null;
  readonly aliases: readonly string[];
  /** JSON pointer to the number, or to the parcel where the payload holds no number. */
  readonly pointer: string;
  readonly carrier: string | null;
  /** Sorted by earliest, latest, then place in the payload; events without a readable time come first. */
  readonly events: EventSeen[];
  /** When the carrier first held the parcel; null where nothing proves possession. */
  readonly pickup: Window | null;
  readonly pickupProof: PickupProof;
  readonly doubts: TrackingDoubt[];
}
