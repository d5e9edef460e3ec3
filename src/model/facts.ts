import type { Policy } from './schema/policy.js';
import type {
  EvidenceFacts,
  FileFacts,
  LabelFacts,
  OrderFacts,
  OutputForm,
  Report,
  ReportCase,
  Reuse,
  TrackingFacts,
} from './schema/report.js';

export type {
  DeliverySeen,
  EventSeen,
  EvidenceElement,
  EvidenceFacts,
  FileFacts,
  IdentifierLegibility,
  LabelDoubt,
  LabelDoubtCode,
  LabelFacts,
  Legibility,
  LegibilityDefect,
  LegibilityDefectKind,
  OrderFacts,
  PickupProof,
  PostingSeen,
  ReportCase,
  Reuse,
  StatusSeen,
  TrackingDoubt,
  TrackingDoubtCode,
  TrackingFacts,
} from './schema/report.js';

/** Facts of the finished bundle. Absent while no bundle is built. */
export interface BundleFacts {
  /** Size of the written PDF. */
  readonly bytes: number;
  readonly maxBytes: number;
  readonly pages?: number;
  /** Absent: no limit. */
  readonly maxPages?: number | undefined;
  /** The image that takes most bytes in the PDF, in its smallest legible form. Absent if there is none. */
  readonly heaviest?: { readonly file: string; readonly bytes: number } | undefined;
  /** The evidence that takes most pages. */
  readonly longest?: { readonly file: string; readonly pages: number } | undefined;
  /** What was sure in the originals and could not be read again from the images inside the PDF. */
  readonly lost: readonly { readonly file: string; readonly value: string }[];
  /** What is written for the recipient, each kind once; none where that is the PDF alone. Absent: what the policy says. */
  readonly forms?: readonly OutputForm[] | undefined;
  /** What is wrong with the files that the recipient takes. Absent where that is the PDF. */
  readonly outputs?: OutputFacts | undefined;
}

/** Where images and text written for the recipient exceed a limit or lose something. */
export interface OutputFacts {
  readonly tooMany?: { readonly images: number; readonly maxImages: number };
  /** `file`: null for all images together. */
  readonly tooLarge: readonly { readonly file: string | null; readonly bytes: number; readonly maxBytes: number }[];
  /** The length that a text needs, if that is too much. */
  readonly tooLong?: { readonly characters: number; readonly maxCharacters: number };
  /** What was sure in the originals and could not be read again from the images. */
  readonly lost: readonly { readonly file: string; readonly value: string }[];
}

/** Everything that rules may judge from: what the case claims, what was read, what the policy demands. Plain data. */
export interface Facts {
  readonly case: ReportCase;
  readonly policy: Policy;
  readonly order: OrderFacts;
  readonly tracking: TrackingFacts;
  readonly label: LabelFacts;
  readonly files: readonly FileFacts[];
  /** Evidence that also stands for another order. Absent if nothing was found. */
  readonly reused?: readonly Reuse[] | undefined;
  readonly bundle: BundleFacts | null;
}

/**
 * What was read in a case's evidence, before judging, as plain JSON in the form of `schemas/facts.schema.json`: what the case claims, what was read,
 * by which readers and under which policy, and the hashes of all files. The fields are those of a report. It holds no image, but everything that was
 * read, so it may contain personal data.
 */
export type SavedFacts = Pick<Report, 'schemaVersion' | 'tool' | 'case' | 'policy' | 'facts' | 'inputs' | 'maskPhones'>;

/** The part of the facts that the report carries. */
export const evidenceOf = ({ order, tracking, label, files, reused }: Facts): EvidenceFacts => ({
  order,
  tracking,
  label,
  files: [...files],
  ...(reused === undefined ? {} : { reused: [...reused] }),
});
