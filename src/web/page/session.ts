import type { Box, EvidenceElement, Language, PolicyNames, Report } from '../../model/schema/report.js';

/** One thing that is wrong with a file or a field, in the session's language. */
export interface Problem {
  readonly file: string;
  readonly place: string;
  readonly expected: string;
  readonly found: string;
  readonly mend: string;
}

/** A value of the case: read from a file, typed by the person, or missing. */
export interface Field {
  readonly value: string;
  readonly source: 'read' | 'typed' | 'none';
  /** Name of the file that it was read from. */
  readonly from?: string;
  readonly problem?: Problem;
}

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

/** One file of the session. Its name is the same as in the report. */
export interface SessionFile {
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
  readonly problem?: Problem;
  /** Size of the upright picture in pixels. */
  readonly image?: { readonly width: number; readonly height: number };
  readonly timeZone?: string;
  /** The page that a history was taken from, and when. */
  readonly url?: string;
  readonly retrievedAt?: string;
  readonly masks: readonly Readonly<Box>[];
}

/** Something missing, in words, and where to give it. */
export interface Missing {
  readonly element?: string;
  readonly field?: FieldName;
  readonly message: string;
}

/** Everything that the server knows of a session. Sent as a whole on every change. */
export interface SessionState {
  readonly id: string;
  /** Grows with every change. */
  readonly revision: number;
  readonly language: Language;
  readonly policy: string;
  /** Ids of the checks that the policy asks for. */
  readonly checks: readonly string[];
  /** The policy's name for the state that it asks for; absent if it asks for none. */
  readonly names?: PolicyNames;
  readonly recipient?: string;
  /** The moment from which the time to answer is counted. */
  readonly now?: string;
  readonly files: readonly SessionFile[];
  readonly fields: Readonly<Record<FieldName, Field>>;
  /** The further fields that the policy can use. */
  readonly asked: readonly MoreField[];
  /** What is missing, the most urgent first. */
  readonly next: readonly Missing[];
  readonly busy: boolean;
  /** Only from the present files and fields. */
  readonly report?: Report;
  /** Why the case could not be judged, if that concerns no file and no field. */
  readonly problem?: Problem;
}

type TakenKind = 'pdf' | 'images' | 'text';

/** A policy to choose, in each language, and its recipients. */
export interface PolicyOffered {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly own?: true;
  readonly takes: readonly TakenKind[];
  readonly recipients: readonly { readonly id: string; readonly title: string; readonly takes: readonly TakenKind[] }[];
}

/** What was written for the recipient. */
export interface OutputsMade {
  readonly report: Report;
  /** Names, in the order of the pages. */
  readonly files: readonly string[];
}

/** What the server is set up for. */
export interface ServerState {
  /** Whether it also shows an output folder. */
  readonly output: boolean;
  /** Whether a phone can send its photos. */
  readonly lan: boolean;
  readonly limits: { readonly maxBodyBytes: number };
  readonly policies: readonly PolicyOffered[];
}

/** The current step. */
export interface Step {
  readonly file?: string;
  readonly stage: string;
  readonly index?: number;
  readonly total?: number;
}

/** A change by the person; null forgets what was typed. */
export interface Change {
  readonly language?: Language;
  readonly displayZone?: string | null;
  readonly policy?: string;
  readonly recipient?: string | null;
  readonly now?: string;
  readonly fields?: Partial<Readonly<Record<FieldName, string | null>>>;
  readonly files?: Readonly<
    Record<
      string,
      {
        readonly element?: EvidenceElement | null;
        readonly timeZone?: string | null;
        readonly url?: string | null;
        readonly retrievedAt?: string | null;
        readonly masks?: readonly Readonly<Box>[];
      }
    >
  >;
}
