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
import { type JsonSchema, type Mark, recogniser } from './shape.js';
import { readTime, type TimeRule } from './times.js';

/** A doubt before the file is put to it. `detail` quotes the source and says nothing in any language. */
export interface Doubt {
  readonly code: TrackingDoubtCode;
  readonly pointer: string;
  readonly detail: string;
}

/**
 * An event as a format understood it by its code.
 *
 * `kind`: what is taken for certain. `unconfirmed`: by a code of which no official statement says that it proves possession. Such an event
 * counts for nothing; where no scan is sure, it is why a person decides. `inferred`: the kind was told from the words, for want of a
 * code. `disputed`: the payload's own codes contradict each other.
 */
export interface RawEvent extends Meaning {
  readonly time: ReadTime;
  /** The words that are shown. */
  readonly text: string;
  /** Further words of the same event: what they say may contradict the code. */
  readonly otherText?: string;
  readonly place: string;
  readonly code: string;
  readonly pointer: string;
  /** What the format itself finds doubtful about the hand-over, if the entry is one. */
  readonly handoverDoubts?: readonly HandoverDoubt[];
  /** What fields of the entry say of a hand-over, if it is one. */
  readonly receipt?: Receipt;
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
  /** What the payload says of the parcel's hand-over, beside its entries. */
  readonly receipt?: Receipt;
  /** The parcel is on its way back to the sender from the start: nothing in it is a first-leg pickup. */
  readonly returnLeg?: boolean;
  /** The service made it up, for those who try it: nothing in it happened. */
  readonly testData?: boolean;
  /** Its kinds are said by another than the carrier, an aggregator or the seller: what it calls a pickup must be borne out by its words. */
  readonly claimed?: boolean;
  /** What the format itself finds doubtful, beside what its events say. */
  readonly doubts?: readonly Doubt[];
}

export interface RawPayload {
  readonly parcels: readonly RawParcel[];
  readonly postings?: readonly Omit<PostingSeen, 'file'>[];
}

/** What reads with a format: its own codes and its own zone rule, so that the documentation tells what is applied. */
export interface FormatReader extends CodeReader {
  readonly context: ReadingContext;
  /**
   * An event's time by the format's zone rule.
   * @param zone - IANA name that the payload gives elsewhere.
   */
  time(entry: unknown, zone?: unknown): ReadTime;
}

/** What one file declares of one format. */
export interface FormatDefinition {
  /** Public, e.g. `cdek-order`. */
  readonly id: string;
  /** The carrier whose format it is; null for aggregators. Cases may name it as `carrier`. */
  readonly carrier: string | null;
  /** For people, e.g. `CDEK API v2, order`. */
  readonly title: string;
  /** Keys by which a payload begins to look like this format: any of them, or all of a list. They must be the format's own. */
  readonly marks: readonly (Mark | readonly Mark[])[];
  /**
   * The shape that reading relies on, and no more: what a single event may lack is a doubt, no reason to refuse the file. No two formats'
   * schemas fit one payload.
   */
  readonly schema: JsonSchema | (() => JsonSchema);
  readonly codes: CodesBySense;
  /** For the documentation: which fields say of a hand-over who took it, whether it was signed for, and where it was. */
  readonly handover?: Readonly<Partial<Record<'recipient' | 'signature' | 'country' | 'city' | 'postcode', string>>>;
  /** Where an event's time stands and what places it, in order of preference; empty where the format has no events. */
  readonly zone: readonly TimeRule[];
  /** Where the facts come from: the carrier's documentation, or that they were seen in samples. */
  readonly sources: readonly [string, ...string[]];
  /** What else is to be known of it, in whole sentences. */
  readonly notes?: readonly string[];
  /** Reads a payload that was recognised. Never throws, whatever its values hold. */
  read(json: unknown, reader: FormatReader): RawPayload;
}

/** One payload format. */
export interface TrackingFormat extends Omit<FormatDefinition, 'read'> {
  /** Whether a payload has this shape: `true`; `false` where nothing is alike; or, where it begins alike, what is missing. */
  recognise(json: unknown): boolean | string;
  /** Reads a payload that was recognised. Never throws, whatever its values hold. */
  read(json: unknown, context: ReadingContext): RawPayload;
}

/**
 * Declares a format. Adding one is a file in `formats/` and a line in the registry.
 * @throws {RangeError} where a code stands twice in its table.
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
  /** JSON pointer to the number, or to the parcel where the payload holds no number. */
  readonly pointer: string;
  readonly carrier: string | null;
  /** Sorted by earliest, latest, then place in the payload; events without a readable time come first. */
  readonly events: EventSeen[];
  /** When the carrier first held the parcel; null where nothing proves possession. */
  readonly pickup: Window | null;
  readonly pickupProof: PickupProof;
  /** The last time that it was handed over at the end of its way; null where nothing proves it. */
  readonly delivery: DeliverySeen | null;
  /** Every entry that tells of a hand-over at the end of the way. */
  readonly handovers: readonly Handover[];
  readonly doubts: TrackingDoubt[];
}
