import type {
  DeliverySeen,
  EventSeen,
  PickupProof,
  PostingSeen,
  TrackingDoubt,
  TrackingDoubtCode,
} from '../../model/facts.js';
import type { Window } from '../../model/time.js';
import { type CodeReader, type CodesBySense, codeReader } from './codes.js';
import type { Meaning } from './meaning.js';
import type { ReadingContext, ReadTime } from './reading.js';
import type { Handover, HandoverDoubt, Receipt } from './receipt.js';
import { type JsonSchema, recogniser, type ShapeMark } from './shape.js';
import { readTime, type TimeRule } from './times.js';

/** A doubt before it is assigned to a file. `detail` quotes the source and is not in any display language. */
export interface Doubt {
  readonly code: TrackingDoubtCode;
  readonly pointer: string;
  readonly detail: string;
}

/**
 * An event as a format understood it by its code.
 *
 * `kind`: what is taken as certain.
 * `unconfirmed`: no official statement says that the code proves possession. Such an event does not count, but if no scan is sure, it sends
 * the case to a person.
 * `inferred`: there is no code, so the kind comes from the words.
 * `disputed`: the payload's own codes contradict each other.
 */
export interface RawEvent extends Meaning {
  readonly time: ReadTime;
  /** The words that are shown. */
  readonly text: string;
  /** Further words of the same event, which may contradict the code. */
  readonly otherText?: string;
  readonly place: string;
  readonly code: string;
  readonly pointer: string;
  /** If the entry is a hand-over: what the format itself finds doubtful about it. */
  readonly handoverDoubts?: readonly HandoverDoubt[];
  /** If the entry is a hand-over: what its fields say about it. */
  readonly receipt?: Receipt;
  /** The carrier took the status back, as if it had never existed. */
  readonly withdrawn?: boolean;
}

export interface RawParcel {
  /** The number as written; null if the format has none. */
  readonly number: string | null;
  /** Other numbers of the same parcel: the shop's own, the last mile's. */
  readonly aliases?: readonly string[];
  /** JSON pointer to the number, or to the parcel. */
  readonly pointer: string;
  readonly carrier: string | null;
  readonly events: readonly RawEvent[];
  /** What the payload says about the parcel's hand-over outside its entries. */
  readonly receipt?: Receipt;
  /** The parcel is on its way back to the sender from the start, so nothing in it is a first-leg pickup. */
  readonly returnLeg?: boolean;
  /** Made-up data of the service, for people who try it. Nothing in it happened. */
  readonly testData?: boolean;
  /** The event kinds come from an aggregator or the seller, not from the carrier. A pickup counts only if its words support it. */
  readonly claimed?: boolean;
  /** What the format itself finds doubtful, apart from its events. */
  readonly doubts?: readonly Doubt[];
}

export interface RawPayload {
  readonly parcels: readonly RawParcel[];
  readonly postings?: readonly Omit<PostingSeen, 'file'>[];
}

/** What a format reads with: its own codes and its own zone rule. The documentation prints the same rules. */
export interface FormatReader extends CodeReader {
  readonly context: ReadingContext;
  /**
   * Reads an event's time by the format's zone rule.
   * @param zone - IANA name that the payload gives elsewhere.
   */
  time(entry: unknown, zone?: unknown): ReadTime;
}

/** What one file declares about one format. */
export interface FormatDefinition {
  /** Public id, e.g. `cdek-order`. */
  readonly id: string;
  /** The carrier that owns the format; null for aggregators. Cases may name it as `carrier`. */
  readonly carrier: string | null;
  /** Title for people, e.g. `CDEK API v2, order`. */
  readonly title: string;
  /** Keys by which a payload starts to look like this format: any single one, or all of a list. They must be specific to the format. */
  readonly marks: readonly (ShapeMark | readonly ShapeMark[])[];
  /**
   * The shape that reading relies on, and no more. A single event that lacks something raises a doubt and does not get the file refused. No
   * payload fits two formats' schemas.
   */
  readonly schema: JsonSchema | (() => JsonSchema);
  readonly codes: CodesBySense;
  /** For the documentation: which fields of a hand-over say who took it, whether it was signed for, and where it was. */
  readonly handover?: Readonly<Partial<Record<'recipient' | 'signature' | 'country' | 'city' | 'postcode', string>>>;
  /** Where an event's time is and what places it, in order of preference. Empty if the format has no events. */
  readonly zone: readonly TimeRule[];
  /** Where the facts come from: the carrier's documentation, or observed samples. */
  readonly sources: readonly [string, ...string[]];
  /** Other facts to know about the format, in whole sentences. */
  readonly notes?: readonly string[];
  /** Reads a recognised payload. Never throws, whatever its values hold. */
  read(json: unknown, reader: FormatReader): RawPayload;
}

export interface TrackingFormat extends Omit<FormatDefinition, 'read'> {
  /** Whether a payload has this shape: `true`; `false` if nothing is alike; or what is missing, if it begins alike. */
  recognise(json: unknown): boolean | string;
  /** Reads a recognised payload. Never throws, whatever its values hold. */
  read(json: unknown, context: ReadingContext): RawPayload;
}

/**
 * Declares a format. To add one, add a file in `formats/` and a line in the registry.
 * @throws {RangeError} if a code appears twice in its table.
 */
export const defineFormat = (definition: FormatDefinition): TrackingFormat => {
  const { marks, schema, codes, zone, read } = definition;
  const reader = codeReader(codes);
  return {
    ...definition,
    recognise: recogniser(marks, schema),
    read: (json, context) =>
      read(json, { ...reader, context, time: (entry, named) => readTime(entry, zone, context, named) }),
  };
};

/** One parcel's history in one payload, judged by the rules that hold for all formats. */
export interface ParcelHistory {
  readonly trackingNumber: string | null;
  readonly aliases: readonly string[];
  /** JSON pointer to the number, or to the parcel if the payload holds no number. */
  readonly pointer: string;
  readonly carrier: string | null;
  /** Sorted by earliest, latest, then position in the payload. Events without a readable time come first. */
  readonly events: EventSeen[];
  /** When the carrier first held the parcel; null if nothing proves possession. */
  readonly pickup: Window | null;
  readonly pickupProof: PickupProof;
  /** The last hand-over at the end of the journey; null if nothing proves one. */
  readonly delivery: DeliverySeen | null;
  /** Every entry that reports a hand-over at the end of the journey. */
  readonly handovers: readonly Handover[];
  readonly doubts: TrackingDoubt[];
}
