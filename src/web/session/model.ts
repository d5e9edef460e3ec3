import type { ReadResult } from '../../gather/read-file.js';
import type { Document, Element } from '../../intake/index.js';
import type { InputProblem } from '../../model/problems.js';
import type { ImageEvidenceEntry, TrackingEvidenceEntry } from '../../model/schema/case.js';
import type { Box, PolicyNames, Report } from '../../model/schema/report.js';

/** What an opened case says of a file beyond what the page can change. */
export type EntryRest = Omit<ImageEvidenceEntry & TrackingEvidenceEntry, 'file' | 'timeZone' | 'mask'>;

/** A file in a session. Replaced, never changed. */
export interface SessionFile {
  readonly id: string;
  /** The name that is shown, and the file's path in the case. Unique. */
  readonly name: string;
  /** Undefined if it was refused, or if only its name is known from a report. */
  readonly bytes: Uint8Array | undefined;
  readonly size: number;
  readonly sha256: string;
  /** Where a person put it; undefined: where it belongs by its content. */
  readonly moved: Element | null | undefined;
  readonly status: 'waiting' | 'reading' | 'read' | 'unreadable';
  readonly problem: InputProblem | undefined;
  readonly read: ReadResult | undefined;
  /** The evidence that was read from it; undefined if it is none. */
  readonly document: Document | undefined;
  readonly timeZone: string | undefined;
  readonly masks: readonly Box[];
  readonly rest: EntryRest;
}

/** What was typed into the fields of the page. A missing field was not typed. */
export interface Typed {
  readonly orderNumber?: string;
  readonly trackingNumber?: string;
  /** Several are separated by |. */
  readonly skus?: string;
  readonly disputeOpenedAt?: string;
  readonly timeZone?: string;
  /** `2490.00 RUB`. */
  readonly orderTotal?: string;
  readonly shipBy?: string;
  readonly country?: string;
  readonly city?: string;
  readonly postcode?: string;
  readonly respondBy?: string;
  /** A time, or `never`. */
  readonly buyerAskedAt?: string;
  readonly sellerAnsweredAt?: string;
  readonly cancellationRequestedAt?: string;
}
export type FieldName = keyof Typed;
/** Fields that only some policies ask for. */
export type MoreField = Exclude<FieldName, 'orderNumber' | 'trackingNumber' | 'skus' | 'disputeOpenedAt' | 'timeZone'>;

export const fieldNames = [
  'orderNumber',
  'trackingNumber',
  'skus',
  'disputeOpenedAt',
  'timeZone',
  'respondBy',
  'shipBy',
  'buyerAskedAt',
  'sellerAnsweredAt',
  'cancellationRequestedAt',
  'country',
  'city',
  'postcode',
  'orderTotal',
] as const satisfies readonly FieldName[];

export interface Field {
  readonly value: string;
  readonly source: 'read' | 'typed' | 'none';
  /** Name of the first file that it was read from. */
  readonly from?: string;
  readonly problem?: InputProblem;
}

/** Something that is missing or prevents a pass. */
export interface Step {
  readonly element?: string;
  readonly field?: FieldName;
  readonly message: string;
}

export interface FileState {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly element: Element | null;
  readonly guessed: boolean;
  /** In words. */
  readonly what: string;
  readonly status: SessionFile['status'];
  readonly problem?: InputProblem;
  readonly image?: { readonly width: number; readonly height: number };
  readonly timeZone?: string;
  /** The page that a history was taken from, and when. */
  readonly url?: string;
  readonly retrievedAt?: string;
  readonly masks: readonly Box[];
}

/** Everything that the page shows. */
export interface State {
  readonly id: string;
  readonly revision: number;
  readonly language: Report['language'];
  readonly displayZone?: string;
  readonly policy: string;
  /** Ids of the checks that the policy asks for. */
  readonly checks: readonly string[];
  /** The policy's name for the state that it asks for; absent if it asks for none. */
  readonly names?: PolicyNames;
  /** The policy's recipient of the answer; absent: the policy's own limits and output apply. */
  readonly recipient?: string;
  /** The moment from which the time to answer is counted; absent: it is not counted. */
  readonly now?: string;
  readonly files: readonly FileState[];
  readonly fields: Readonly<Record<FieldName, Field>>;
  /** The fields that the policy can use besides those of every case. */
  readonly asked: readonly MoreField[];
  readonly next: readonly Step[];
  readonly busy: boolean;
  /** Largest size of a file, and most files. */
  readonly limits: { readonly fileBytes: number; readonly files: number };
  /** Where a telephone in the same network sends photos; absent if it may not. */
  readonly phone?: { readonly url: string };
  /** Why the case could not be judged, if that concerns no file and no field. */
  readonly problem?: InputProblem;
  readonly report?: Report;
}

export const elementOf = ({ moved, document }: SessionFile): Element | null =>
  moved === undefined ? (document?.element ?? null) : moved;
