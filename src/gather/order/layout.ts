import type { Line } from '../image.js';

/** How the lines of a page stand to each other. All in pixels of the upright image. */

export const centreY = ({ box: [, y, , height] }: Line): number => y + height / 2;
export const leftOf = ({ box: [x] }: Line): number => x;
export const rightOf = ({ box: [x, , width] }: Line): number => x + width;
const bottomOf = ({ box: [, y, , height] }: Line): number => y + height;

/** Whether two lines stand in one row: their middles are less than half a line apart. */
export const inOneRow = (a: Line, b: Line): boolean =>
  Math.abs(centreY(a) - centreY(b)) < 0.55 * Math.max(Math.min(a.height, b.height), 0.6 * Math.max(a.height, b.height));

/** Whether a line stands above another, in another row. */
export const isAbove = (a: Line, b: Line): boolean => centreY(a) < centreY(b) && !inOneRow(a, b);

/** Whether two lines share a column: they begin at one edge, or overlap by half of the shorter one. */
export const inOneColumn = (a: Line, b: Line): boolean => {
  const overlap = Math.min(rightOf(a), rightOf(b)) - Math.max(leftOf(a), leftOf(b));
  return Math.abs(leftOf(a) - leftOf(b)) < a.height || overlap > 0.5 * Math.min(a.box[2], b.box[2]);
};

/** Empty space between two lines, one above the other; negative where they overlap. */
export const gapBetween = (upper: Line, lower: Line): number => lower.box[1] - bottomOf(upper);

/** The next line below in the same column, with nothing between; undefined when it is more than a line away. */
export const nextBelow = (line: Line, lines: readonly Line[]): Line | undefined =>
  nearest(
    lines.filter((other) => isAbove(line, other) && inOneColumn(other, line)),
    (other) => gapBetween(line, other),
    1.4 * line.height,
  );

/** The next line above in the same column. */
export const nextAbove = (line: Line, lines: readonly Line[]): Line | undefined =>
  nearest(
    lines.filter((other) => isAbove(other, line) && inOneColumn(other, line)),
    (other) => gapBetween(other, line),
    1.4 * line.height,
  );

/** The next line to the left in the same row, however far. */
export const nextLeft = (line: Line, lines: readonly Line[]): Line | undefined =>
  nearest(
    lines.filter(
      (other) => other !== line && inOneRow(other, line) && rightOf(other) <= leftOf(line) + line.height / 2,
    ),
    (other) => leftOf(line) - rightOf(other),
    Number.POSITIVE_INFINITY,
  );

/** The next line to the right in the same row, however far. */
export const nextRight = (line: Line, lines: readonly Line[]): Line | undefined =>
  nearest(
    lines.filter(
      (other) => other !== line && inOneRow(other, line) && leftOf(other) >= rightOf(line) - line.height / 2,
    ),
    (other) => leftOf(other) - rightOf(line),
    Number.POSITIVE_INFINITY,
  );

const nearest = (lines: readonly Line[], distance: (line: Line) => number, most: number): Line | undefined => {
  let best: Line | undefined;
  for (const line of lines) {
    if (distance(line) <= most && (best === undefined || distance(line) < distance(best))) best = line;
  }
  return best;
};
