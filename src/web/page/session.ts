import type { Box, EvidenceElement, Language, PolicyNames, Report } from '../../model/schema/report.js';

/** One thing wrong with a file or a field, worded in the session's language. */
export interface Problem {
  readonly file: string;
  readonly place: string;
  readonly expected: string;
  readonly found: string;
  readonly mend: string;
}

/** A value of the case: read from a file, typed by the person, or not there. */
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

/** One file of the session. Its name is the one that the report uses. */
export interface SessionFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** Where it lies; null where nobody knows. */
  readonly element: EvidenceElement | null;
  /** False once a person has moved it. */
  readonly guessed: boolean;
  /** What it was taken for, worded in the session's language. */
  readonly what: string;
  readonly status: 'waiting' | 'reading' | 'read' | 'unreadable';
  readonly problem?: Problem;
  /** Size of the upright picture in pixels. */
  readonly image?: { readonly width: number; readonly height: number };
  readonly timeZone?: string;
  readonly masks: readonly Readonly<Box>[];
}

/** Something that is missing, worded, and where it is to be given. */
export interface Missing {
  readonly element?: string;
  readonly field?: FieldName;
  readonly message: string;
}

/** Everything that the server knows of a session; sent whole on every change. */
export interface SessionState {
  readonly id: string;
  /** Grows with every change. */
  readonly revision: number;
  readonly language: Language;
  readonly policy: string;
  /** Ids of the checks that the policy asks for. */
  readonly checks: readonly string[];
  /** What the policy calls the state that it asks for; absent where it asks for none. */
  readonly names?: PolicyNames;
  readonly recipient?: string;
  /** From when on the time to answer is counted. */
  readonly now?: string;
  readonly files: readonly SessionFile[];
  readonly fields: Readonly<Record<FieldName, Field>>;
  /** The further fields that the policy can do something with. */
  readonly asked: readonly MoreField[];
  /** What is missing, the first thing first. */
  readonly next: readonly Missing[];
  readonly busy: boolean;
  /** Of the present files and fields only. */
  readonly report?: Report;
  /** Why the case could not be judged, where that is no file's and no field's. */
  readonly problem?: Problem;
}

type TakenKind = 'pdf' | 'images' | 'text';

/** A policy to choose, in the words of each language, and who else decides by it. */
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
  /** Whether it shows an output folder, too. */
  readonly output: boolean;
  /** Whether a phone can send its photos. */
  readonly lan: boolean;
  readonly limits: { readonly maxBodyBytes: number };
  readonly policies: readonly PolicyOffered[];
}

/** What is being done now. */
export interface Step {
  readonly file?: string;
  readonly stage: string;
  readonly index?: number;
  readonly total?: number;
}

/** What a person changes; null forgets what was typed. */
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
        readonly masks?: readonly Readonly<Box>[];
      }
    >
  >;
}
