import type { Raster } from '../../model/raster.js';
import type { Line } from '../images/reading.js';
import type { Span, Squeezed } from '../text/tokens.js';
import type { Unplaced } from './doubts.js';
import { type CharacterPrint, glyphsOf } from './glyphs.js';

/**
 * A stroke with less ink than this share of full ink is missing. Of 608 whole numbers in eleven faces, 12 to 34 pixels high, no digit lacks any. Of
 * 22 numbers with a blank column or row in place of one stroke that were surely read as another one, all lack one. Measured for change 229487e,
 * 2026-11-28.
 */
const inked = 0.4;

/** A part of a digit, as shares of its width and height from the top left. */
interface Part {
  readonly across: readonly [from: number, to: number];
  readonly down: readonly [from: number, to: number];
}

/** A feature that a digit has unless it is another one that lost strokes. */
type Feature = (glyph: CharacterPrint) => boolean;

/** The strongest ink in every row of a part. */
const rowsIn = ({ ink, extent }: CharacterPrint, { across, down }: Part): readonly number[] => {
  const { left, right, top, bottom } = extent;
  const [from, to] = across.map((share) => Math.round(left + share * (right - left))) as [number, number];
  const [first, last] = down.map((share) => Math.round(top + share * (bottom - top))) as [number, number];
  return Array.from({ length: Math.max(1, last - first) }, (_, row) => {
    const at = (first + row) * ink.width;
    return Math.max(0, ...ink.data.subarray(at + from, at + Math.max(from + 1, to)));
  });
};

/** Whether every row of a part has ink. */
const everyRow =
  (part: Part): Feature =>
  (glyph) =>
    Math.min(...rowsIn(glyph, part)) >= inked;

/** Whether some row of a part has ink. */
const someRow =
  (part: Part): Feature =>
  (glyph) =>
    Math.max(...rowsIn(glyph, part)) >= inked;

const noRow =
  (part: Part): Feature =>
  (glyph) =>
    Math.min(...rowsIn(glyph, part)) < inked;

/** Where ink begins between two heights, as a share of the width. */
const leftEdge = (glyph: CharacterPrint, from: number, to: number): number => {
  const steps = 24;
  for (let step = 0; step < steps; step++) {
    const part: Part = { across: [step / steps, (step + 1) / steps], down: [from, to] };
    if (Math.max(...rowsIn(glyph, part)) >= 0.5) return step / steps;
  }
  return 1;
};

/** The middle arm of a 3 is shorter than its ends. In a cut-off 8, all three begin at one edge. */
const hasShortArm: Feature = (glyph) =>
  leftEdge(glyph, 0.4, 0.6) - Math.min(leftEdge(glyph, 0, 0.3), leftEdge(glyph, 0.7, 1)) >= 0.1;

const features: Readonly<Record<string, readonly Feature[]>> = {
  // An 8 without its middle.
  0: [everyRow({ across: [0, 1], down: [0.38, 0.62] })],
  // A 7 without most of its top.
  1: [everyRow({ across: [0, 1], down: [0.05, 0.25] })],
  // An 8 without its left side, or the upper half of it.
  3: [hasShortArm, noRow({ across: [0, 0.25], down: [0.56, 0.68] }), noRow({ across: [0, 0.25], down: [0.3, 0.42] })],
  // A 6 without its left side.
  5: [everyRow({ across: [0, 0.5], down: [0.15, 0.4] })],
  // A 2 without most of its foot.
  7: [everyRow({ across: [0, 1], down: [0.75, 0.95] })],
  // A 0 without its lower left.
  9: [someRow({ across: [0.4, 0.6], down: [0.35, 0.75] })],
};

/**
 * Finds a gap in the print that may turn one number into another. A worn print head leaves rows or columns blank, and an 8 without its left side is a
 * 3 to any reader. But such a gap crosses strokes of the digit itself too, and that gives it away.
 */
export const gapIn = (image: Raster, line: Line, squeezed: Squeezed, span: Span): Unplaced | undefined => {
  const damaged = glyphsOf(image, line, squeezed, span).find((glyph) =>
    (features[glyph.char] ?? []).some((holds) => !holds(glyph)),
  );
  return damaged && { code: 'gap', words: damaged.char, character: damaged.index + 1 };
};
