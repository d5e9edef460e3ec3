import type { Point, Quad, Raster } from '../../model/raster.js';

/** Luminance of every pixel, one byte each (ITU-R BT.601 weights in integers). */
export const greyOf = ({ data, width, height }: Raster): Uint8Array => {
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 3) {
    grey[i] = ((data[at] as number) * 77 + (data[at + 1] as number) * 150 + (data[at + 2] as number) * 29) >> 8;
  }
  return grey;
};

/** The image turned clockwise by a number of quarter turns. */
export const turned = (image: Raster, quarterTurns: number): Raster => {
  const turns = ((quarterTurns % 4) + 4) % 4;
  if (turns === 0) return image;
  const { width, height, data } = image;
  const out = new Uint8Array(data.length);
  const toWidth = turns === 2 ? width : height;
  const target = targetOf(turns, width, height, toWidth);
  for (let y = 0, from = 0; y < height; y++) {
    for (let x = 0; x < width; x++, from += 3) {
      const to = target(x, y) * 3;
      out[to] = data[from] as number;
      out[to + 1] = data[from + 1] as number;
      out[to + 2] = data[from + 2] as number;
    }
  }
  return { width: toWidth, height: turns === 2 ? height : width, data: out };
};

const targetOf = (
  turns: number,
  width: number,
  height: number,
  toWidth: number,
): ((x: number, y: number) => number) => {
  if (turns === 1) return (x, y) => x * toWidth + (height - 1 - y);
  if (turns === 2) return (x, y) => (height - 1 - y) * toWidth + (width - 1 - x);
  return (x, y) => (width - 1 - x) * toWidth + y;
};

/** Where a point of the unturned image (given its size) lies after {@link turned}. */
export const turnPoint = ({ x, y }: Point, quarterTurns: number, width: number, height: number): Point => {
  const turns = ((quarterTurns % 4) + 4) % 4;
  if (turns === 1) return { x: height - y, y: x };
  if (turns === 2) return { x: width - x, y: height - y };
  if (turns === 3) return { x: y, y: width - x };
  return { x, y };
};

/** The image made smaller by averaging whole areas; `scale` at most 1. Enlarging is the bilinear {@link cut}'s business. */
export const shrunk = (image: Raster, toWidth: number, toHeight: number): Raster => {
  const { width, height, data } = image;
  if (toWidth === width && toHeight === height) return image;
  const narrow = new Float32Array(toWidth * height * 3);
  resampleRows(data, width, height, narrow, toWidth);
  const out = new Uint8Array(toWidth * toHeight * 3);
  resampleColumns(narrow, toWidth, height, out, toHeight);
  return { width: toWidth, height: toHeight, data: out };
};

interface Span {
  readonly from: number;
  readonly weights: readonly number[];
}

/** For each target pixel the source pixels it covers, weighted by the covered share. */
const spansOf = (size: number, toSize: number): readonly Span[] => {
  const step = size / toSize;
  return Array.from({ length: toSize }, (_, i) => {
    const start = i * step;
    const end = Math.min(size, start + step);
    const from = Math.floor(start);
    const to = Math.max(from + 1, Math.ceil(end - 1e-9));
    const weights: number[] = [];
    for (let at = from; at < to; at++) weights.push((Math.min(end, at + 1) - Math.max(start, at)) / step);
    return { from, weights };
  });
};

const resampleRows = (data: Uint8Array, width: number, height: number, out: Float32Array, toWidth: number): void => {
  const spans = spansOf(width, toWidth);
  for (let y = 0; y < height; y++) {
    let to = y * toWidth * 3;
    for (const { from, weights } of spans) {
      let at = (y * width + from) * 3;
      let r = 0;
      let g = 0;
      let b = 0;
      for (const weight of weights) {
        r += weight * (data[at] as number);
        g += weight * (data[at + 1] as number);
        b += weight * (data[at + 2] as number);
        at += 3;
      }
      out[to++] = r;
      out[to++] = g;
      out[to++] = b;
    }
  }
};

const resampleColumns = (
  data: Float32Array,
  width: number,
  height: number,
  out: Uint8Array,
  toHeight: number,
): void => {
  const row = width * 3;
  const sums = new Float32Array(row);
  spansOf(height, toHeight).forEach(({ from, weights }, y) => {
    sums.fill(0.5);
    weights.forEach((weight, k) => {
      const at = (from + k) * row;
      for (let i = 0; i < row; i++) sums[i] = (sums[i] as number) + weight * (data[at + i] as number);
    });
    for (let i = 0; i < row; i++) out[y * row + i] = sums[i] as number;
  });
};

/** Coefficients of the projective map that takes the rectangle 0..width x 0..height to the four corners. */
export const rectangleToQuad = (width: number, height: number, [a, b, c, d]: Quad): readonly number[] => {
  const dx1 = b.x - c.x;
  const dx2 = d.x - c.x;
  const dx3 = a.x - b.x + c.x - d.x;
  const dy1 = b.y - c.y;
  const dy2 = d.y - c.y;
  const dy3 = a.y - b.y + c.y - d.y;
  const determinant = dx1 * dy2 - dx2 * dy1;
  const g = determinant === 0 ? 0 : (dx3 * dy2 - dx2 * dy3) / determinant;
  const h = determinant === 0 ? 0 : (dx1 * dy3 - dx3 * dy1) / determinant;
  return [
    (b.x - a.x + g * b.x) / width,
    (d.x - a.x + h * d.x) / height,
    a.x,
    (b.y - a.y + g * b.y) / width,
    (d.y - a.y + h * d.y) / height,
    a.y,
    g / width,
    h / height,
  ];
};

/**
 * Cuts the area between four corners out of an image and lays it flat, `width` by `height` pixels. Bilinear; where the target
 * is much smaller than the source each target pixel averages several samples. Pixels outside the image repeat its edge.
 */
export const cut = (image: Raster, quad: Quad, width: number, height: number): Raster => {
  const [p0, p1, p2, p3, p4, p5, p6, p7] = rectangleToQuad(width, height, quad) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const samples = samplesPerPixel(quad, width, height);
  const out = new Uint8Array(width * height * 3);
  const share = 1 / (samples * samples);
  let to = 0;
  for (let v = 0; v < height; v++) {
    for (let u = 0; u < width; u++) {
      let r = 0;
      let g = 0;
      let b = 0;
      for (let s = 0; s < samples * samples; s++) {
        const x = u + ((s % samples) + 0.5) / samples;
        const y = v + (Math.floor(s / samples) + 0.5) / samples;
        const w = 1 / (p6 * x + p7 * y + 1);
        const sx = Math.min(image.width - 1.001, Math.max(0, (p0 * x + p1 * y + p2) * w - 0.5));
        const sy = Math.min(image.height - 1.001, Math.max(0, (p3 * x + p4 * y + p5) * w - 0.5));
        const ix = Math.trunc(sx);
        const iy = Math.trunc(sy);
        const fx = sx - ix;
        const fy = sy - iy;
        const at = (iy * image.width + ix) * 3;
        const below = at + image.width * 3;
        const w00 = (1 - fx) * (1 - fy);
        const w10 = fx * (1 - fy);
        const w01 = (1 - fx) * fy;
        const w11 = fx * fy;
        const data = image.data;
        r +=
          (data[at] as number) * w00 +
          (data[at + 3] as number) * w10 +
          (data[below] as number) * w01 +
          (data[below + 3] as number) * w11;
        g +=
          (data[at + 1] as number) * w00 +
          (data[at + 4] as number) * w10 +
          (data[below + 1] as number) * w01 +
          (data[below + 4] as number) * w11;
        b +=
          (data[at + 2] as number) * w00 +
          (data[at + 5] as number) * w10 +
          (data[below + 2] as number) * w01 +
          (data[below + 5] as number) * w11;
      }
      out[to++] = r * share + 0.5;
      out[to++] = g * share + 0.5;
      out[to++] = b * share + 0.5;
    }
  }
  return { width, height, data: out };
};

const samplesPerPixel = ([a, b, , d]: Quad, width: number, height: number): number => {
  const across = Math.hypot(b.x - a.x, b.y - a.y) / width;
  const down = Math.hypot(d.x - a.x, d.y - a.y) / height;
  return Math.min(4, Math.max(1, Math.round(Math.min(across, down))));
};

/** The smallest upright box of whole pixels around some points, inside the image. */
export const boxAround = (
  points: readonly Point[],
  { width, height }: { width: number; height: number },
): [number, number, number, number] => {
  const left = Math.max(0, Math.floor(Math.min(...points.map((p) => p.x))));
  const top = Math.max(0, Math.floor(Math.min(...points.map((p) => p.y))));
  const right = Math.min(width, Math.ceil(Math.max(...points.map((p) => p.x))));
  const bottom = Math.min(height, Math.ceil(Math.max(...points.map((p) => p.y))));
  return [left, top, Math.max(1, right - left), Math.max(1, bottom - top)];
};
