import type { Plane } from './plane.js';

interface PointOfPlane {
  readonly x: number;
  readonly y: number;
}

/** Least distance between two points of one size, in pixels. */
const apart = 10;

/** Pixels to each side over which the slopes around a point are combined. */
const reach = 3;

/** Weaker slopes are noise. */
const weakest = 400;

/**
 * The points of a plane around which the levels change most in every direction, as at corners, by Shi and Tomasi's measure. Strongest
 * first; among equals, the upper left one.
 */
export const strongestPoints = (plane: Plane, margin: number, most: number): readonly PointOfPlane[] => {
  const { width, height } = plane;
  const strength = strengthsOf(plane);
  const peaks: (PointOfPlane & { readonly strength: number })[] = [];
  for (let y = margin; y < height - margin; y++)
    for (let x = margin; x < width - margin; x++) {
      const own = strength[y * width + x] as number;
      if (own > weakest && isPeak(strength, width, x, y)) peaks.push({ x, y, strength: own });
    }
  peaks.sort((a, b) => b.strength - a.strength || a.y - b.y || a.x - b.x);
  const chosen: PointOfPlane[] = [];
  for (const { x, y } of peaks) {
    if (chosen.length === most) break;
    if (chosen.every((other) => Math.max(Math.abs(other.x - x), Math.abs(other.y - y)) >= apart)) chosen.push({ x, y });
  }
  return chosen;
};

const isPeak = (strength: Float32Array, width: number, x: number, y: number): boolean => {
  const own = strength[y * width + x] as number;
  for (let dy = -1; dy <= 1; dy++)
    for (let dx = -1; dx <= 1; dx++) if ((strength[(y + dy) * width + x + dx] as number) > own) return false;
  return true;
};

/**
 * The lesser of the two eigenvalues of the slopes around each pixel. It uses plain numbers and allocates nothing, because every photo of a
 * run goes through it.
 */
const strengthsOf = ({ width, height, data }: Plane): Float32Array => {
  const size = width * height;
  const xx = new Float32Array(size);
  const yy = new Float32Array(size);
  const xy = new Float32Array(size);
  for (let y = 1; y < height - 1; y++)
    for (let at = y * width + 1; at < (y + 1) * width - 1; at++) {
      const dx = (data[at + 1] as number) - (data[at - 1] as number);
      const dy = (data[at + width] as number) - (data[at - width] as number);
      xx[at] = dx * dx;
      yy[at] = dy * dy;
      xy[at] = dx * dy;
    }
  for (const slopes of [xx, yy, xy]) boxed(slopes, width, height);
  for (let at = 0; at < size; at++) {
    const a = xx[at] as number;
    const b = yy[at] as number;
    const c = xy[at] as number;
    const half = (a - b) / 2;
    xx[at] = (a + b) / 2 - Math.sqrt(half * half + c * c);
  }
  return xx;
};

/** Replaces each value by the mean around it, along the rows and then along the columns. */
const boxed = (values: Float32Array, width: number, height: number): void => {
  const line = new Float32Array(Math.max(width, height));
  for (let y = 0; y < height; y++) averageAlong(values, line, { start: y * width, stride: 1, count: width });
  for (let x = 0; x < width; x++) averageAlong(values, line, { start: x, stride: width, count: height });
};

/** @param line - Buffer for the original values of one line. */
const averageAlong = (
  values: Float32Array,
  line: Float32Array,
  { start, stride, count }: { readonly start: number; readonly stride: number; readonly count: number },
): void => {
  const side = 2 * reach + 1;
  let sum = 0;
  for (let i = 0, at = start; i < count; i++, at += stride) {
    const value = values[at] as number;
    line[i] = value;
    sum += value;
    if (i >= side) sum -= line[i - side] as number;
    if (i >= side - 1) values[at - reach * stride] = sum / side;
  }
};
