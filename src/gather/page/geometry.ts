import type { Box } from '../../model/sightings.js';

/** Anything with a place on a level page. */
export interface Placed {
  readonly box: Box;
  /** Height of its text, in pixels. */
  readonly height: number;
  /** Box of the first of its lines, if it has several. */
  readonly first?: Box | undefined;
}

/** How far places may differ and still count as one, in heights of a line. All questions of place on a page use this table. Chosen, not measured. */
const tolerance = {
  /** Between the middles of things in one row. */
  row: 0.55,
  /** Between edges or middles of things set flush or centred. */
  edge: 0.6,
  /** Between the left edges of one column's cells. */
  column: 1,
  /** Between a cell and the next one of its column. */
  below: 1.4,
  /** Between a state and a time that nothing names, and between lines of one cell. */
  entry: 1.1,
  /** How far lines of one cell may overlap. */
  overlap: 0.5,
  /** How far neighbours in a row may overlap, because lines are found a little wider than they are printed. */
  beside: 0.5,
  /** Between words of one cell. */
  word: 3,
} as const;

export const leftOf = ({ box: [x] }: Placed): number => x;
export const rightOf = ({ box: [x, , width] }: Placed): number => x + width;
export const topOf = ({ box: [, y] }: Placed): number => y;
export const bottomOf = ({ box: [, y, , height] }: Placed): number => y + height;
export const middleHeightOf = ({ box: [, y, , height] }: Placed): number => y + height / 2;
/** A cell with several lines stands in the row of its first line, or of its middle. */
export const inOneRow = (a: Placed, b: Placed): boolean => {
  const most = tolerance.row * Math.max(Math.min(a.height, b.height), 0.6 * Math.max(a.height, b.height));
  return levelsOf(a).some((level) => levelsOf(b).some((other) => Math.abs(level - other) < most));
};

const levelsOf = ({ box, first = box }: Placed): readonly number[] =>
  [...new Set([box, first])].map(([, y, , height]) => y + height / 2);

export const isAbove = (a: Placed, b: Placed): boolean => middleHeightOf(a) < middleHeightOf(b) && !inOneRow(a, b);

/** Whether two begin at one edge, are centred on each other, or overlap by half of the shorter one. */
export const inOneColumn = (a: Placed, b: Placed): boolean => {
  const overlap = Math.min(rightOf(a), rightOf(b)) - Math.max(leftOf(a), leftOf(b));
  return Math.abs(leftOf(a) - leftOf(b)) < tolerance.column * a.height || overlap > 0.5 * Math.min(a.box[2], b.box[2]);
};

/** Empty space between two, one above the other. Negative if they overlap. */
export const gapBetween = (upper: Placed, lower: Placed): number => topOf(lower) - bottomOf(upper);

export type Direction = 'left' | 'right' | 'above' | 'below';

export const opposite: Readonly<Record<Direction, Direction>> = {
  left: 'right',
  right: 'left',
  above: 'below',
  below: 'above',
};

/** How far one lies from the other in a direction, in pixels. Undefined if it does not lie there. */
export const distanceTo = (from: Placed, to: Placed, direction: Direction): number | undefined => {
  if (from === to) return undefined;
  if (direction === 'left' || direction === 'right') {
    const [left, right] = direction === 'left' ? [to, from] : [from, to];
    const isBeside =
      inOneRow(from, to) &&
      rightOf(left) <= leftOf(right) + tolerance.beside * from.height &&
      leftOf(left) < leftOf(right);
    return isBeside ? leftOf(right) - rightOf(left) : undefined;
  }
  const [upper, lower] = direction === 'above' ? [to, from] : [from, to];
  return isAbove(upper, lower) && inOneColumn(from, to) ? gapBetween(upper, lower) : undefined;
};

/** The nearest in a direction. Above and below it may be no farther off than the next line of a column. */
export const nearestOf = <T extends Placed>(from: Placed, direction: Direction, among: readonly T[]): T | undefined => {
  const most =
    direction === 'above' || direction === 'below' ? tolerance.below * from.height : Number.POSITIVE_INFINITY;
  let [best, least] = [undefined as T | undefined, most];
  for (const other of among) {
    const distance = distanceTo(from, other, direction);
    if (distance !== undefined && distance <= least && (best === undefined || distance < least))
      [best, least] = [other, distance];
  }
  return best;
};

/** Whether two stand close enough, one above the other, to be one unnamed entry. */
export const isEntryApart = (a: Placed, b: Placed): boolean => {
  const [upper, lower] = middleHeightOf(a) < middleHeightOf(b) ? [a, b] : [b, a];
  return gapBetween(upper, lower) <= tolerance.entry * Math.max(a.height, b.height);
};

/** Whether two begin, end or are centred alike. */
const areFlush = (a: Placed, b: Placed): boolean => {
  const [left, right] = [leftOf(a) - leftOf(b), rightOf(a) - rightOf(b)];
  const most = tolerance.edge * Math.min(a.height, b.height);
  return [left, right, (left + right) / 2].some((edge) => Math.abs(edge) < most);
};

/** What may be the next line of the same cell: right below, flush or centred with it. */
export const nextLineOf = <T extends Placed>(upper: T, among: readonly T[]): T | undefined =>
  among
    .filter((lower) => {
      const gap = gapBetween(upper, lower) / upper.height;
      return isAbove(upper, lower) && gap > -tolerance.overlap && gap < tolerance.entry && areFlush(upper, lower);
    })
    .sort((a, b) => topOf(a) - topOf(b))[0];

/** What may continue the line, beside it. */
export const nextWordOf = <T extends Placed>(left: T, among: readonly T[]): T | undefined =>
  among
    .filter((right) => {
      const gap = (leftOf(right) - rightOf(left)) / left.height;
      return inOneRow(left, right) && gap > -tolerance.overlap && gap < tolerance.word;
    })
    .sort((a, b) => leftOf(a) - leftOf(b))[0];

export const boxAroundBoxes = (boxes: readonly Box[]): Box => {
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
};
