import type { Policy } from './schema/policy.js';
import type { Box, EvidenceElement, ReportCase, Reuse } from './schema/report.js';

/** A mapping (JSONata) from tracking JSON to the project's own form. */
export interface MapFile {
  /** Relative to the case's folder, or the file name given with an option. */
  readonly file: string;
  /** The JSONata text in UTF-8. */
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in lower-case hex. */
  readonly sha256: string;
}

/** One evidence file of a case, with its bytes and what the case says about it. */
export interface EvidenceFile {
  /** Relative to the case's folder, as the case names it, with forward slashes. */
  readonly file: string;
  /** The element that it is to prove. */
  readonly element: EvidenceElement;
  /** IANA name of the zone for clock times that carry no offset. Undefined leaves it to the format and the policy. */
  readonly timeZone: string | undefined;
  /** Tracking only: overrides recognition by shape. */
  readonly carrier: string | undefined;
  /** Tracking only: the mapping that the case gives with this file. */
  readonly map?: MapFile | undefined;
  /** Images only: boxes to black out before anything is read, in pixels of the image turned by `turn`. They may reach beyond it. */
  readonly mask?: readonly Box[] | undefined;
  /** Images only: quarter turns clockwise, beyond EXIF, that bring the image upright. Undefined if the case does not say. */
  readonly turn?: number | undefined;
  /** The page from which a tracking file was taken. Undefined leaves its source unjudged. */
  readonly url: string | undefined;
  /** When it was taken from there: ISO 8601 with an offset. */
  readonly retrievedAt: string | undefined;
  /** The original bytes, read once when the case is opened. */
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in lower-case hex. */
  readonly sha256: string;
}

/** A case that can be judged: parsed, checked, its policy found, its files opened. */
export interface Case {
  /** What the case file claims. */
  readonly claims: ReportCase;
  /** The policy that judges it. */
  readonly policy: Policy;
  /** Order screenshots, then tracking files, then label photos; each in the order of case.json. */
  readonly evidence: readonly EvidenceFile[];
  /** Mapping for tracking files that no format recognises and that have none in the case. */
  readonly map?: MapFile | undefined;
  /** Parts of its evidence that also stand for another order, in a stable order. Absent or empty if there are none, or if no other case is known. */
  readonly reused?: readonly Reuse[] | undefined;
  /** The case file's own bytes, which the bundle carries. */
  readonly source: Uint8Array;
}
