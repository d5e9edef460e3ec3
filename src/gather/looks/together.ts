import type { Point, Quad } from '../../model/raster.js';
import type { Barcode } from '../readers/ports.js';
import { type FoundLine, type Look, weightOf } from './look.js';

/**
 * Two looks at one image as one. Where both found text in the same place the one that read more of it counts, for the whole of that
 * place: a first look may take a small label for one line.
 */
export const together = (earlier: Look, later: Look): Look => {
  const rivals = later.lines.map((line) => earlier.lines.filter((other) => isSamePlace(line.quad, other.quad)));
  const beaten = new Set(earlier.lines.filter((line) => weightOf(line) < weightAgainst(line, later.lines, rivals)));
  const kept = earlier.lines.filter((line) => !beaten.has(line));
  const added = later.lines.filter((_, i) => (rivals[i] ?? []).every((rival) => beaten.has(rival)));
  return {
    direction: sum(later.lines) > sum(earlier.lines) ? later.direction : earlier.direction,
    barcodes: [
      ...earlier.barcodes,
      ...later.barcodes.filter((one) => !earlier.barcodes.some((two) => isSame(one, two))),
    ],
    lines: [...kept, ...added],
  };
};

const weightAgainst = (
  line: FoundLine,
  later: readonly FoundLine[],
  rivals: readonly (readonly FoundLine[])[],
): number => sum(later.filter((_, i) => rivals[i]?.includes(line)));

const sum = (lines: readonly FoundLine[]): number => lines.reduce((total, line) => total + weightOf(line), 0);

const middleOf = ([a, b, c, d]: Quad): Point => ({ x: (a.x + b.x + c.x + d.x) / 4, y: (a.y + b.y + c.y + d.y) / 4 });

/** Whether the middle of one lies inside the other. */
const isSamePlace = (one: Quad, two: Quad): boolean => isInside(middleOf(one), two) || isInside(middleOf(two), one);

/** For convex corners in turn, clockwise or against it. */
const isInside = ({ x, y }: Point, quad: Quad): boolean => {
  const sides = quad.map((from, i) => {
    const to = quad[(i + 1) % 4] as Point;
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  });
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
};

const isSame = (one: Barcode, two: Barcode): boolean =>
  one.text === two.text && one.format === two.format && isSamePlace(one.corners, two.corners);
