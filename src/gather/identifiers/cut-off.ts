import type { Point, Quad, Raster } from '../../model/raster.js';
import type { Line } from '../images/reading.js';

/** The ends of a line that a number reaches. */
export interface Ends {
  readonly first: boolean;
  readonly last: boolean;
}

/**
 * What may hide that a number goes on where its line ends: the image's edge that cuts the line, or a glare that washes print out. `1512663422` may
 * then be the beginning of `15126634221`. Undefined if nothing hides it.
 *
 * @param lines - All lines of the image, with corners in its pixels.
 */
export const cutOffBy = (
  image: Raster,
  line: PlacedLine,
  ends: Ends,
  lines: readonly PlacedLine[] = [line],
): 'cut-off' | 'in-glare' | undefined => {
  const [a, b, c, d] = line.quad;
  const isInGlare = (side: 1 | -1): boolean => {
    const bright = brightBeside(image, line.quad, side);
    return (
      bright !== undefined && !lines.some((other) => other !== line && isReadOn(image, other, bright, line.height))
    );
  };
  if ((ends.first && leaves(image, [a, d])) || (ends.last && leaves(image, [b, c]))) return 'cut-off';
  return (ends.first && isInGlare(-1)) || (ends.last && isInGlare(1)) ? 'in-glare' : undefined;
};

type PlacedLine = Pick<Line, 'quad' | 'height' | 'confidence'>;

/** A line read with this confidence hides nothing. Chosen, not measured. */
const readWell = 0.9;
/** Print higher than this many heights of a line may be read in a light that hides the line's own. Chosen, not measured. */
const mostHeights = 1.2;

/**
 * Whether print is read well on paper this bright. If so, the light hides no print, as where a line begins in a shadow's soft edge. In the dark,
 * noise hides whether ink is lifted.
 */
const isReadOn = (image: Raster, { quad, height, confidence }: PlacedLine, bright: number, of: number): boolean =>
  confidence >= readWell && height <= mostHeights * of && Math.min(...papersOf(partsOf(image, quad))) >= bright;

/** Whether corners leave the image. Lines are found with a little paper around them, less than a digit's width. */
const leaves = ({ width, height }: Raster, corners: readonly Point[]): boolean =>
  corners.some(({ x, y }) => x <= 0 || y <= 0 || x >= width - 1 || y >= height - 1);

/**
 * Paper this much brighter beside a line than along it lies in a glare. Beside three numbers on 50 photos whose first digits were lost in one it
 * was 1.19 to 2.7 times as bright. Of 128 whole numbers two lay in one (1.17 and 1.25). Measured for change 69a7ab1, 2026-11-23.
 */
const glaring = 1.15;
/** The line is divided into this many parts, and their median brightness counts. Chosen, not measured. */
const parts = 8;
/**
 * The part next to the glare must be brighter by at least this factor: a glare fades, the edge of a coloured field does not. Chosen, not measured.
 */
const fading = 1.1;
/**
 * A glare lies on top of print and lifts ink with the paper. Where a shadow ends, ink stays as dark beside its paper as it was. Less than this
 * share of what a glare would lift the ink by is no glare. Beside lines that end in a made glare it was 3 and more, beside those that leave a shadow
 * 0.2 at most. Measured for change 7da8376, 2026-11-26.
 */
const lifted = 0.5;
/** Ink brighter than this share of its paper tells nothing about the light. Chosen, not measured. */
const faintest = 0.7;
/** Print covers at least this share of a part's pixels. Chosen, not measured. */
const inkShare = 0.05;
/** Ink covers less than half of a part's pixels, and so does whatever surrounds a coloured field. Chosen, not measured. */
const paperShare = 0.6;
/** Samples of a part along the line and across it. Chosen, not measured. */
const steps = 8;

/** Grey levels along a line, part by part. */
const partsOf = (image: Raster, quad: Quad): readonly (readonly number[])[] =>
  Array.from({ length: parts }, (_, i) => levelsOf(image, quad, i / parts, (i + 1) / parts));

const papersOf = (levels: readonly (readonly number[])[]): readonly number[] =>
  levels.map((part) => shareOf(part, paperShare));

/**
 * The brightness of the paper beside a line if it looks like a glare, else undefined.
 *
 * @param side - 1: behind the line's end, -1: before its beginning. One digit's width is examined there.
 */
const brightBeside = (image: Raster, quad: Quad, side: 1 | -1): number | undefined => {
  const [a, b, , d] = quad;
  const digit = Math.hypot(d.x - a.x, d.y - a.y) / 2 / Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
  const levels = partsOf(image, quad);
  const papers = papersOf(levels);
  const beside = shareOf(side === 1 ? levelsOf(image, quad, 1, 1 + digit) : levelsOf(image, quad, -digit, 0), 0.5);
  const usual = shareOf(papers, 0.5);
  const last = side === 1 ? parts - 1 : 0;
  const next = papers[last] ?? 0;
  if (beside <= usual * glaring || next <= usual * fading) return undefined;
  const inks = levels.map((part, i) => shareOf(part, inkShare) / Math.max(1, papers[i] ?? 0));
  const ink = shareOf(inks, 0.5);
  if (ink > faintest) return beside;
  const inGlare = 1 - (1 - ink) * (usual / next);
  return (inks[last] ?? 0) >= ink + lifted * (inGlare - ink) ? beside : undefined;
};

/** Grey levels at a grid of points between two places along the line. None outside of the image. */
const levelsOf = (image: Raster, [a, b, c, d]: Quad, from: number, to: number): readonly number[] => {
  const levels: number[] = [];
  for (let i = 0; i < steps; i++) {
    for (let j = 0; j < steps; j++) {
      const [along, down] = [from + ((to - from) * (i + 0.5)) / steps, (j + 0.5) / steps];
      const x = Math.floor((a.x + (b.x - a.x) * along) * (1 - down) + (d.x + (c.x - d.x) * along) * down);
      const y = Math.floor((a.y + (b.y - a.y) * along) * (1 - down) + (d.y + (c.y - d.y) * along) * down);
      if (x < 0 || y < 0 || x >= image.width || y >= image.height) continue;
      const at = (y * image.width + x) * 3;
      levels.push(
        ((image.data[at] as number) * 77 +
          (image.data[at + 1] as number) * 150 +
          (image.data[at + 2] as number) * 29) >>
          8,
      );
    }
  }
  return levels;
};

/** The level at a share of the sorted values; 0 without any. */
const shareOf = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(share * values.length)] ?? 0;
