import type { Point, Quad } from '../../../model/raster.js';

/** A frame aligned with the text: `u` runs along it, `v` down across it. */
interface Frame {
  readonly cos: number;
  readonly sin: number;
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** `v` as a straight line over `u`. */
interface Edge {
  readonly slope: number;
  readonly offset: number;
}

/**
 * The four corners of one region of the detection map, grown to the whole text. Undefined if it is too faint or too thin. Top and bottom edge are
 * fitted separately, so that a line in perspective keeps its converging edges.
 */
export const quadOfRegion = (
  region: Int32Array,
  map: Float32Array,
  width: number,
  { regionThreshold, growRatio }: { regionThreshold: number; growRatio: number },
): Quad | undefined => {
  const outline = outlineOf(region, width);
  const frame = frameOf(outline);
  const extent = extentOf(outline, frame);
  const [across, down] = [extent.right - extent.left, extent.bottom - extent.top];
  if (Math.min(across, down) < 2 || meanOf(region, map) < regionThreshold) return undefined;
  const grow = (across * down * growRatio) / (2 * (across + down));
  const [top, bottom] = edgesOf(outline, frame, extent);
  const [left, right] = [extent.left - grow, extent.right + grow];
  const corner = (u: number, { slope, offset }: Edge, by: number): Point => unframed(u, slope * u + offset + by, frame);
  return [corner(left, top, -grow), corner(right, top, -grow), corner(right, bottom, grow), corner(left, bottom, grow)];
};

const meanOf = (region: Int32Array, map: Float32Array): number => {
  let sum = 0;
  for (const at of region) sum += map[at] as number;
  return sum / region.length;
};

/** The leftmost and rightmost pixel of every row and the highest and lowest of every column, which is all that edges need. */
const outlineOf = (region: Int32Array, width: number): readonly Point[] => {
  const rows = new Map<number, [number, number]>();
  const columns = new Map<number, [number, number]>();
  for (const at of region) {
    const x = at % width;
    const y = (at - x) / width;
    widen(rows, y, x);
    widen(columns, x, y);
  }
  const points: Point[] = [];
  for (const [y, [from, to]] of rows) points.push({ x: from, y: y + 0.5 }, { x: to + 1, y: y + 0.5 });
  for (const [x, [from, to]] of columns) points.push({ x: x + 0.5, y: from }, { x: x + 0.5, y: to + 1 });
  return points;
};

const widen = (spans: Map<number, [number, number]>, key: number, value: number): void => {
  const span = spans.get(key);
  if (span === undefined) spans.set(key, [value, value]);
  else if (value < span[0]) span[0] = value;
  else if (value > span[1]) span[1] = value;
};

/**
 * The orientation of the smallest rectangle around the outline. `u` is its long side. In a nearly square region it is the side nearer to the
 * horizontal.
 */
const frameOf = (outline: readonly Point[]): Frame => {
  const hull = hullOf(outline);
  let best: { area: number; frame: Frame; across: number; down: number } | undefined;
  hull.forEach((from, i) => {
    const to = hull[(i + 1) % hull.length] as Point;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length === 0) return;
    const frame = { cos: (to.x - from.x) / length, sin: (to.y - from.y) / length };
    const { left, right, top, bottom } = extentOf(hull, frame);
    const [across, down] = [right - left, bottom - top];
    if (best === undefined || across * down < best.area - 1e-9) best = { area: across * down, frame, across, down };
  });
  if (best === undefined) return { cos: 1, sin: 0 };
  const { frame, across, down } = best;
  const square = Math.max(across, down) < 1.3 * Math.min(across, down);
  const quarter = square ? Math.abs(frame.sin) > Math.abs(frame.cos) : down > across;
  return rightwards(quarter ? { cos: -frame.sin, sin: frame.cos } : frame);
};

const rightwards = ({ cos, sin }: Frame): Frame =>
  cos < 0 || (cos === 0 && sin < 0) ? { cos: -cos, sin: -sin } : { cos, sin };

const framed = ({ x, y }: Point, { cos, sin }: Frame): { u: number; v: number } => ({
  u: x * cos + y * sin,
  v: y * cos - x * sin,
});

const unframed = (u: number, v: number, { cos, sin }: Frame): Point => ({ x: u * cos - v * sin, y: u * sin + v * cos });

const extentOf = (points: readonly Point[], frame: Frame): Extent => {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const point of points) {
    const { u, v } = framed(point, frame);
    if (u < left) left = u;
    if (u > right) right = u;
    if (v < top) top = v;
    if (v > bottom) bottom = v;
  }
  return { left, right, top, bottom };
};

/** Outermost points are searched in bins along the text. Fewer bins than this give no reliable slope. Chosen, not measured. */
const minBins = 8;

const edgesOf = (outline: readonly Point[], frame: Frame, extent: Extent): readonly [Edge, Edge] => {
  const { left, right, top, bottom } = extent;
  const flat: readonly [Edge, Edge] = [
    { slope: 0, offset: top },
    { slope: 0, offset: bottom },
  ];
  const step = Math.max(1, (right - left) / 48);
  const bins = Math.floor((right - left) / step);
  if (bins < minBins || right - left < 3 * (bottom - top)) return flat;
  const highest = new Float64Array(bins).fill(Infinity);
  const lowest = new Float64Array(bins).fill(-Infinity);
  for (const point of outline) {
    const { u, v } = framed(point, frame);
    const bin = Math.min(bins - 1, Math.floor((u - left) / step));
    if (v < (highest[bin] as number)) highest[bin] = v;
    if (v > (lowest[bin] as number)) lowest[bin] = v;
  }
  const at = (bin: number): number => left + (bin + 0.5) * step;
  return [outerEdge(highest, at, -1) ?? flat[0], outerEdge(lowest, at, 1) ?? flat[1]];
};

/**
 * A line through the outermost points that few inner bins pass: least squares, moved out to the outermost tenth. The ends are left out, because the
 * network rounds them.
 */
const outerEdge = (values: Float64Array, at: (bin: number) => number, side: 1 | -1): Edge | undefined => {
  const inner = Math.max(1, Math.round(values.length * 0.06));
  const points: { u: number; v: number }[] = [];
  for (let bin = inner; bin < values.length - inner; bin++) {
    const v = values[bin] as number;
    if (Number.isFinite(v)) points.push({ u: at(bin), v });
  }
  if (points.length < minBins) return undefined;
  const { slope, offset } = leastSquares(points);
  const residuals = points.map(({ u, v }) => (v - slope * u - offset) * side).sort((a, b) => a - b);
  return { slope, offset: offset + side * (residuals[Math.floor(residuals.length * 0.9)] ?? 0) };
};

const leastSquares = (points: readonly { u: number; v: number }[]): Edge => {
  const n = points.length;
  const meanU = points.reduce((sum, { u }) => sum + u, 0) / n;
  const meanV = points.reduce((sum, { v }) => sum + v, 0) / n;
  let [covariance, variance] = [0, 0];
  for (const { u, v } of points) {
    covariance += (u - meanU) * (v - meanV);
    variance += (u - meanU) ** 2;
  }
  const slope = variance === 0 ? 0 : covariance / variance;
  return { slope, offset: meanV - slope * meanU };
};

/** Andrew's monotone chain. */
const hullOf = (points: readonly Point[]): readonly Point[] => {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length >= 2 && turnOf(chain.at(-2) as Point, chain.at(-1) as Point, point) <= 0) chain.pop();
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
};

const turnOf = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
