import type { Raster } from '../../model/raster.js';
import { levelAt, type PixelMapping, type Views, viewsOf } from './view.js';

/** Counts of cells in the part that two pictures share: those with anything to see, and those among them that look alike. */
export interface Agreement {
  readonly cells: number;
  readonly agreed: number;
}

/** Sides of the shared part, in pixels: first to find how the pictures lie on each other, then to compare them. Chosen, not measured. */
const [coarse, fine] = [320, 800];

/** A cell is as wide as a short word. It may be off its place by the slack, all in pixels. Chosen, not measured. */
const [cellSide, coarseSlack, fineSlack] = [32, 4, 2];

/** Compares two pictures where they overlap. `undefined` if they share too little. */
export const agreement = async (one: Raster, other: Raster, mapping: PixelMapping): Promise<Agreement | undefined> => {
  const rough = await viewsOf(one, other, mapping, coarse);
  if (rough === undefined) return undefined;
  const better = mended(mapping, rough, cellsOf(rough, coarseSlack));
  const views = await viewsOf(one, other, better, fine);
  if (views === undefined) return undefined;
  const cells = cellsOf(views, fineSlack);
  return { cells: cells.length, agreed: cells.filter(({ likeness }) => likeness >= alike).length };
};

/** Correlation of the levels within a cell: hard compression leaves more, other digits in the same place leave less. Chosen, not measured. */
const alike = 0.75;

/** Standard deviation of the grey levels that a cell needs to show anything. Chosen, not measured. */
const leastContrast = 12;

/** Along a straight edge every shift looks alike: the nearest counts. Chosen, not measured. */
const farther = 0.004;

interface Cell {
  /** Its middle in the view. */
  readonly at: readonly [x: number, y: number];
  readonly likeness: number;
  /** Offset from its place at which the other picture is most like it. */
  readonly shift: readonly [x: number, y: number];
}

const cellsOf = (views: Views, slack: number): readonly Cell[] => {
  const cells: Cell[] = [];
  for (let y = slack; y + cellSide + slack <= views.height; y += cellSide)
    for (let x = slack; x + cellSide + slack <= views.width; x += cellSide) {
      const cell = compared(views, x, y, slack);
      if (cell !== undefined) cells.push(cell);
    }
  return cells;
};

const compared = ({ one, other }: Views, left: number, top: number, slack: number): Cell | undefined => {
  const wanted = patch((x, y) => levelAt(one, left + x, top + y), cellSide);
  const side = cellSide + 2 * slack;
  const around = patch((x, y) => levelAt(other, left - slack + x, top - slack + y), side);
  if (deviation(wanted) < leastContrast && deviation(around) < leastContrast) return undefined;
  let best = { likeness: -1, shift: [0, 0] as readonly [number, number] };
  for (let dy = 0; dy <= 2 * slack; dy++)
    for (let dx = 0; dx <= 2 * slack; dx++) {
      const shift = [dx - slack, dy - slack] as const;
      const likeness = correlation(wanted, around, side, dx, dy) - farther * Math.hypot(...shift);
      if (likeness > best.likeness) best = { likeness, shift };
    }
  return { at: [left + cellSide / 2, top + cellSide / 2], ...best };
};

const patch = (level: (x: number, y: number) => number, side: number): Float32Array => {
  const levels = new Float32Array(side * side);
  for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) levels[y * side + x] = level(x, y);
  return levels;
};

const deviation = (levels: Float32Array): number => {
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  return Math.sqrt(levels.reduce((sum, level) => sum + (level - mean) ** 2, 0) / levels.length);
};

/** Correlation from -1 to 1, regardless of brightness and contrast. */
const correlation = (wanted: Float32Array, around: Float32Array, side: number, dx: number, dy: number): number => {
  let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0];
  for (let y = 0; y < cellSide; y++)
    for (let x = 0; x < cellSide; x++) {
      const p = wanted[y * cellSide + x] as number;
      const q = around[(y + dy) * side + x + dx] as number;
      a += p;
      b += q;
      aa += p * p;
      bb += q * q;
      ab += p * q;
    }
  const count = cellSide * cellSide;
  const spread = (aa - (a * a) / count) * (bb - (b * b) / count);
  return spread <= 0 ? 0 : (ab - (a * b) / count) / Math.sqrt(spread);
};

/** Corrects the mapping by the shifts of the cells that look alike. */
const mended = (mapping: PixelMapping, { reduction }: Views, cells: readonly Cell[]): PixelMapping => {
  const sure = cells.filter(({ likeness }) => likeness >= alike);
  if (sure.length < fewestCells) return mapping;
  const [x, y] = ([0, 1] as const).map((axis) => {
    const scale = mapping.scale[axis];
    const slope = slopeOf(sure.map(({ at, shift }) => [at[axis], shift[axis]]));
    const shift = median(sure.map(({ at, shift: all }) => all[axis] - slope * at[axis]));
    return { scale: scale * (1 + slope), move: (shift * scale) / reduction };
  });
  if (x === undefined || y === undefined) return mapping;
  return shifted(mapping, [x.scale, y.scale], [x.move, y.move], mapping);
};

/** Fewer cells that look alike do not tell how to correct the mapping. Chosen, not measured. */
const fewestCells = 6;

const shifted = (
  { offset }: PixelMapping,
  scale: readonly [number, number],
  move: readonly [number, number],
  before: PixelMapping,
): PixelMapping => {
  // The shifts were measured from the beginning of the shared part, which stays where it is.
  const start = [0, 1].map((axis) => Math.max(0, -(before.offset[axis] as number) / (before.scale[axis] as number)));
  const at = (axis: 0 | 1): number =>
    offset[axis] + move[axis] - (start[axis] as number) * (scale[axis] - before.scale[axis]);
  return { scale, offset: [at(0), at(1)] };
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const slopeOf = (points: readonly (readonly [number, number])[]): number => {
  const [mx, my] = [0, 1].map(
    (axis) => points.reduce((sum, point) => sum + (point[axis] as number), 0) / points.length,
  );
  const both = points.reduce((sum, [x, y]) => sum + (x - (mx as number)) * (y - (my as number)), 0);
  return both / (points.reduce((sum, [x]) => sum + (x - (mx as number)) ** 2, 0) + 1e-9);
};
