import type { ReadingDoubt } from '../../model/schema/report.js';
import type { Sighting } from '../../model/sightings.js';
import { cornersOf } from '../images/corners.js';
import type { ImageReading, Line } from '../images/reading.js';
import type { Readers } from '../ports.js';
import { asRead, type Span, type Squeezed, spanTextOf } from '../text/tokens.js';
import { doubtAt, type Unplaced } from './doubts.js';
import { gapIn } from './gaps.js';
import { standingDoubts } from './standing.js';
import { unclearIn } from './sureness.js';
import type { Wrapped } from './wrapped.js';

/** A text at one place that may be an identifier. */
export interface Candidate {
  /** Normalised. */
  readonly value: string;
  /** Whether it has no doubts. */
  readonly sure: boolean;
  readonly doubts: readonly ReadingDoubt[];
  readonly sighting: Sighting;
  readonly line: Line | undefined;
}

/** Parts of a candidate. Whether it is sure follows from its doubts. */
type Parts = Omit<Candidate, 'sure' | 'doubts'>;

export const candidateOf = (parts: Parts, doubts: readonly Unplaced[]): Candidate => ({
  ...parts,
  sure: doubts.length === 0,
  doubts: doubts.map((doubt) => doubtAt(parts.sighting, doubt)),
});

/** The candidate with more doubts. */
export const doubted = (candidate: Candidate, doubts: readonly Unplaced[]): Candidate => ({
  ...candidate,
  sure: candidate.sure && doubts.length === 0,
  doubts: [...candidate.doubts, ...doubts.map((doubt) => doubtAt(candidate.sighting, doubt))],
});

/** A text candidate as the main reader alone sees it. */
export const candidateAt = (
  image: ImageReading,
  line: Line,
  squeezed: Squeezed,
  span: Span,
  readers: Readers,
  patterns: readonly string[] = [],
): Candidate => {
  const value = spanTextOf(squeezed, span);
  const sighting: Sighting = {
    file: image.file,
    box: [...line.box],
    ...cornersOf(line.quad),
    reader: readers.lines.name,
    text: asRead(squeezed, span),
    confidence: line.confidence,
  };
  const doubts = [
    ...standingDoubts(image, line, squeezed, span),
    ...unclearIn(squeezed, span, line, line.height, value, patterns),
  ];
  if (doubts.length > 0) return candidateOf({ value, sighting, line }, doubts);
  const gap = gapIn(image.upright, line, squeezed, span);
  return candidateOf({ value, sighting, line }, gap === undefined ? [] : [gap]);
};

/** A number that is broken over two lines; it is as sure as both parts. */
export const candidateOver = (
  image: ImageReading,
  { value, upper, lower, box }: Wrapped,
  readers: Readers,
): Candidate => {
  const [first, second] = [upper, lower].map(({ line, squeezed, span }) =>
    candidateAt(image, line, squeezed, span, readers),
  ) as [Candidate, Candidate];
  // Its two lines have no corners in common.
  const { corners: _corners, ...over } = first.sighting;
  return {
    value,
    sure: first.sure && second.sure,
    doubts: [...first.doubts, ...second.doubts],
    sighting: { ...over, box: [...box], text: `${first.sighting.text} ${second.sighting.text}` },
    line: upper.line,
  };
};
