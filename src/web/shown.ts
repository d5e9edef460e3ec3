/** What the server tells its page, and the page shows. Types alone, so that the page takes nothing of the server along. */
import type { InputProblem } from '../model/problems.js';
import type { Box, EvidenceElement, Language, OutputForm } from '../model/schema/report.js';

/** Fields that only some policies ask for. */
export type MoreField =
  | 'respondBy'
  | 'shipBy'
  | 'buyerAskedAt'
  | 'sellerAnsweredAt'
  | 'cancellationRequestedAt'
  | 'country'
  | 'city'
  | 'postcode'
  | 'orderTotal';

export type FieldName = 'orderNumber' | 'trackingNumber' | 'skus' | 'disputeOpenedAt' | 'timeZone' | MoreField;

/** A value of the case: read from a file, typed by the person, or missing. */
export interface Field {
  readonly value: string;
  readonly source: 'read' | 'typed' | 'none';
  /** Name of the first file that it was read from. */
  readonly from?: string;
  /** In the session's language. */
  readonly problem?: InputProblem;
}

/** One file of the session. Its name is the same as in the report. */
export interface ShownFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** The element that it belongs to; null if unknown. */
  readonly element: EvidenceElement | null;
  /** False once a person has moved it. */
  readonly guessed: boolean;
  /** What it was recognised as, in the session's language. */
  readonly what: string;
  readonly status: 'waiting' | 'reading' | 'read' | 'unreadable';
  /** In the session's language. */
  readonly problem?: InputProblem;
  /** Size of the upright picture in pixels. */
  readonly image?: { readonly width: number; readonly height: number };
  readonly timeZone?: string;
  /** The page that a history was taken from, and when. */
  readonly url?: string;
  readonly retrievedAt?: string;
  readonly masks: readonly Readonly<Box>[];
}

/** Something that is missing or prevents a pass, in words, and where to give it. */
export interface MissingStep {
  readonly element?: string;
  readonly field?: FieldName;
  readonly message: string;
}

/** A policy to choose, in each language, and its recipients. */
export interface PolicyOffered {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  /** The operator's own; absent for a packaged one. */
  readonly own?: true;
  /** What is written if no recipient is chosen. */
  readonly takes: readonly OutputForm[];
  readonly recipients: readonly {
    readonly id: string;
    readonly title: string;
    readonly takes: readonly OutputForm[];
  }[];
}
