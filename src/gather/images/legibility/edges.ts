import type { Rows } from './height.js';
import { quantile } from './percentile.js';
import type { Strokes } from './strokes.js';

/** Widths of the strokes' edges, in pixels of the strip. Undefined if there are none to measure. */
export interface EdgeWidths {
  /** Edges crossed along the line. */
  readonly along: number | undefined;
  readonly across: number | undefined;
}

/** An edge climbs at least this share of the way from paper to ink: what is less is grain, or a gap that blur has closed. Chosen, not measured. */
const leastClimb = 0.5;
/** Shares of the climb between which the width of an edge is measured. Given by ISO 12233, its rise distance. */
const [low, high] = [0.1, 0.9];
/** Edges that are crossed at a slant look wider than they are: the sharper ones tell how sharp the picture is. Chosen, not measured. */
const sharperShare = 0.3;
/** Fewer edges give no stable width. Chosen, not measured. */
const fewestEdges = 6;

/** Measures the width of the strokes' edges, from 10 % to 90 % of the climb from paper to ink (the rise distance of ISO 12233). */
export const edgeWidthsOf = ({ ink, width, height }: Strokes, { top, bottom }: Rows): EdgeWidths => {
  const [first, last] = [Math.max(0, Math.floor(top)), Math.min(height, Math.ceil(bottom))];
  const along: number[] = [];
  for (let y = first; y < last; y++) addEdges(along, ink, y * width, 1, width);
  const across: number[] = [];
  for (let x = 0; x < width; x++) addEdges(across, ink, x, width, height);
  return { along: typicalWidth(along), across: typicalWidth(across) };
};

export const typicalWidth = (widths: readonly number[]): number | undefined =>
  widths.length < fewestEdges ? undefined : quantile(widths, sharperShare);

const addEdges = (to: number[], ink: Float32Array, start: number, step: number, count: number): void =>
  edgesOnRun(to, (i) => ink[start + i * step] as number, count);

/**
 * Adds the width of every edge on one run of pixels. An edge lies between two turning points that are far apart.
 * @param at - Level of a pixel, in units in which an edge of 1/2 counts.
 */
export const edgesOnRun = (to: number[], at: (i: number) => number, count: number): void => {
  let [turn, extreme, climbing] = [0, 0, 0];
  for (let i = 1; i < count; i++) {
    const ahead = at(i) - at(extreme);
    if (climbing === 0 ? ahead !== 0 : ahead * climbing > 0) {
      climbing = climbing === 0 ? Math.sign(ahead) : climbing;
      extreme = i;
    } else if (Math.abs(ahead) > turnsAt) {
      addEdge(to, at, turn, extreme);
      turn = extreme;
      extreme = i;
      climbing = -climbing;
    }
  }
  addEdge(to, at, turn, extreme);
};

/** A change smaller than this is grain, not a turning point. Chosen, not measured. */
const turnsAt = 0.25;

const addEdge = (to: number[], at: (i: number) => number, from: number, until: number): void => {
  const [start, end] = [at(from), at(until)];
  const climb = end - start;
  if (Math.abs(climb) < leastClimb) return;
  const share = (i: number): number => (at(i) - start) / climb;
  let middle = from;
  while (share(middle) < 0.5) middle++;
  let [below, above] = [middle, middle];
  while (below > from && share(below) > low) below--;
  while (above < until && share(above) < high) above++;
  const begin = below + (low - share(below)) / Math.max(1e-6, share(below + 1) - share(below));
  const finish = above - (share(above) - high) / Math.max(1e-6, share(above) - share(above - 1));
  to.push(Math.max(0, finish - begin));
};
