import type { Policy } from './schema/policy.js';
import type { Box, EvidenceElement, ReportCase, Reuse } from './schema/report.js';

/** A mapping (JSONata) that brings tracking JSON to the project's own form. */
export interface MapFile {
  /** Relative to the case's folder, or the name of the file that an option gave. */
  readonly file: string;
  /** The JSONata text in UTF-8. */
  readonly bytes: Uint8Array;
  /** Of the bytes, in lower-case hex. */
  readonly sha256: string;
}

/** One evidence file of a case: who named it and how to get its bytes. */
export interface EvidenceFile {
  /** Relative to the case's folder, as the case names it, with forward slashes. */
  readonly file: string;
  /** What it is to prove. */
  readonly element: EvidenceElement;
  /** IANA name: how to read its clock times that carry no offset; undefined leaves it to the format and the policy. */
  readonly timeZone: string | undefined;
  /** Tracking only: overrides the recognition by shape. */
  readonly carrier: string | undefined;
  /** Tracking only: the mapping that the case gives with this file. */
  readonly map?: MapFile | undefined;
  /** Images only: what is blacked out before anything is read, in pixels of the image turned by `turn`. Boxes may reach beyond it. */
  readonly mask?: readonly Box[] | undefined;
  /** Images only: quarter turns clockwise, beyond EXIF, that bring the image upright; undefined where the case does not say. */
  readonly turn?: number | undefined;
  /** The page that a tracking file was taken from; undefined leaves its source unjudged. */
  readonly url: string | undefined;
  /** When it was taken from there: ISO 8601 with an offset. */
  readonly retrievedAt: string | undefined;
  /** The original bytes, read once when the case is opened. */
  readonly bytes: Uint8Array;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** A case that can be judged: parsed, checked, its policy found, its files opened. */
export interface Case {
  /** What the case file claims. */
  readonly claims: ReportCase;
  /** By whose rules it is judged. */
  readonly policy: Policy;
  /** Order screenshots, then tracking files, then label photos; each in the order of case.json. */
  readonly evidence: readonly EvidenceFile[];
  /** For tracking files that no format recognises and to which the case gives no mapping. */
  readonly map?: MapFile | undefined;
  /** What of its evidence stands for another order too, in a stable order; absent or empty where nothing does, and where no other case is known. */
  readonly reused?: readonly Reuse[] | undefined;
  /** The case file's own bytes, which travel in the bundle. */
  readonly source: Uint8Array;
}
