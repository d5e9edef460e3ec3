import type { ReadResult } from '../../gather/read-file.js';
import type { Document, Element } from '../../intake/index.js';
import type { InputProblem } from '../../model/problems.js';
import type { ImageEvidenceEntry, TrackingEvidenceEntry } from '../../model/schema/case.js';
import type { Box, PolicyNames, Report } from '../../model/schema/report.js';

/** What a case that was opened says of a file beyond what the page lets anybody change. */
export type EntryRest = Omit<ImageEvidenceEntry & TrackingEvidenceEntry, 'file' | 'timeZone' | 'mask'>;

/** A file that lies in a session. Replaced, never changed. */
export interface SessionFile {
  readonly id: string;
  /** As it is shown, and the file's path in the case. No two have the same. */
  readonly name: string;
  /** Undefined for one that was refused, or of which a report tells only the name. */
  readonly bytes: Uint8Array | undefined;
  readonly size: number;
  readonly sha256: string;
  /** Where a person put it; undefined: where it belongs by what it is. */
  readonly moved: Element | null | undefined;
  readonly status: 'waiting' | 'reading' | 'read' | 'unreadable';
  readonly problem: InputProblem | undefined;
  readonly read: ReadResult | undefined;
  /** What it is evidence of by what was read; undefined where that is nothing. */
  readonly document: Document | undefined;
  readonly timeZone: string | undefined;
  readonly masks: readonly Box[];
  readonly rest: EntryRest;
}

/** What is typed into the fields of the page. A field that is not here was not typed. */
export interface Typed {
  readonly orderNumber?: string;
  readonly trackingNumber?: string;
  /** Several with |. */
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
/** What only some policies ask for. */
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
  /** Name of the file that it was read from first. */
  readonly from?: string;
  readonly problem?: InputProblem;
}

/** What is missing, or stands in the way of a pass. */
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
  /** Worded. */
  readonly what: string;
  readonly status: SessionFile['status'];
  readonly problem?: InputProblem;
  readonly image?: { readonly width: number; readonly height: number };
  readonly timeZone?: string;
  readonly masks: readonly Box[];
}

/** All that the page shows. */
export interface State {
  readonly id: string;
  readonly revision: number;
  readonly language: Report['language'];
  readonly displayZone?: string;
  readonly policy: string;
  /** Ids of the checks that the policy asks for. */
  readonly checks: readonly string[];
  /** What the policy calls the state that it asks for; absent where it asks for none. */
  readonly names?: PolicyNames;
  /** Who the answer goes to, by the policy; absent: what the policy itself says. */
  readonly recipient?: string;
  /** From when on the time to answer is counted; absent: it is not. */
  readonly now?: string;
  readonly files: readonly FileState[];
  readonly fields: Readonly<Record<FieldName, Field>>;
  /** The fields beside those of every case that the policy can do something with. */
  readonly asked: readonly MoreField[];
  readonly next: readonly Step[];
  readonly busy: boolean;
  /** What a file may be at most, and how many there may be. */
  readonly limits: { readonly fileBytes: number; readonly files: number };
  /** Where a telephone in the same network sends photos to; absent where none may. */
  readonly phone?: { readonly url: string };
  /** Why the case could not be judged, where that is nobody's file or field. */
  readonly problem?: InputProblem;
  readonly report?: Report;
}

export const elementOf = ({ moved, document }: SessionFile): Element | null =>
  moved === undefined ? (document?.element ?? null) : moved;
