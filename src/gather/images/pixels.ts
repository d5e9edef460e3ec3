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

/** The image at another size; each target pixel averages the area it covers. */
export const resized = async (image: Raster, width: number, height: number): Promise<Raster> => {
  if (width === image.width && height === image.height) return image;
  const { default: sharp } = await import('sharp');
  const { data } = await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 3 } })
    .resize({ width, height, fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width, height, data };
};

/** Sharpens the image's edges, so that bars which blur has merged come apart again. */
export const sharpened = async ({ data, width, height }: Raster): Promise<Raster> => {
  const { default: sharp } = await import('sharp');
  const sharper = sharp(data, { raw: { width, height, channels: 3 } }).sharpen({ sigma: 3, m1: 2, m2: 6 });
  return { width, height, data: await sharper.raw().toBuffer() };
};

/** Coefficients of the projective map from the rectangle 0..width x 0..height to the four corners. */
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
 * Cuts the area between four corners out of an image and lays it flat, `width` by `height` pixels. Bilinear. If the target is much smaller than the
 * source, each target pixel averages several samples. Pixels outside the image repeat its edge.
 */
export const cut = (image: Raster, quad: Quad, width: number, height: number): Raster => {
  const samples = samplesPerPixel(quad, width, height);
  if (samples === 1) return sampled(image, quad, width, height);
  return averaged(sampled(image, quad, width * samples, height * samples), samples);
};

/** Takes one bilinear sample per pixel. This is the innermost loop of all reading: plain numbers, no allocation, no calls. */
const sampled = (image: Raster, quad: Quad, width: number, height: number): Raster => {
  const [p0 = 0, p1 = 0, p2 = 0, p3 = 0, p4 = 0, p5 = 0, p6 = 0, p7 = 0] = rectangleToQuad(width, height, quad);
  const { data, width: stride } = image;
  const [right, bottom] = [image.width - 1.001, image.height - 1.001];
  const out = new Uint8Array(width * height * 3);
  for (let v = 0, to = 0; v < height; v++) {
    const y = v + 0.5;
    let numeratorX = p0 * 0.5 + p1 * y + p2;
    let numeratorY = p3 * 0.5 + p4 * y + p5;
    let denominator = p6 * 0.5 + p7 * y + 1;
    for (let u = 0; u < width; u++, to += 3) {
      let sx = numeratorX / denominator - 0.5;
      let sy = numeratorY / denominator - 0.5;
      numeratorX += p0;
      numeratorY += p3;
      denominator += p6;
      sx = sx < 0 ? 0 : Math.min(sx, right);
      sy = sy < 0 ? 0 : Math.min(sy, bottom);
      const ix = sx | 0;
      const iy = sy | 0;
      const fx = sx - ix;
      const fy = sy - iy;
      const at = (iy * stride + ix) * 3;
      const under = at + stride * 3;
      const w11 = fx * fy;
      const w10 = fx - w11;
      const w01 = fy - w11;
      const w00 = 1 - fx - w01;
      out[to] =
        (data[at] as number) * w00 +
        (data[at + 3] as number) * w10 +
        (data[under] as number) * w01 +
        (data[under + 3] as number) * w11 +
        0.5;
      out[to + 1] =
        (data[at + 1] as number) * w00 +
        (data[at + 4] as number) * w10 +
        (data[under + 1] as number) * w01 +
        (data[under + 4] as number) * w11 +
        0.5;
      out[to + 2] =
        (data[at + 2] as number) * w00 +
        (data[at + 5] as number) * w10 +
        (data[under + 2] as number) * w01 +
        (data[under + 5] as number) * w11 +
        0.5;
    }
  }
  return { width, height, data: out };
};

/** Averages blocks of `side` by `side` pixels. */
const averaged = ({ width, height, data }: Raster, side: number): Raster => {
  const [toWidth, toHeight] = [width / side, height / side];
  const out = new Uint8Array(toWidth * toHeight * 3);
  const sums = new Uint32Array(toWidth * 3);
  const half = (side * side) >> 1;
  for (let y = 0, to = 0; y < toHeight; y++) {
    sums.fill(half);
    for (let k = 0; k < side; k++) {
      for (let x = 0, from = (y * side + k) * width * 3; x < toWidth; x++) {
        for (let j = 0; j < side; j++, from += 3) {
          sums[x * 3] = (sums[x * 3] as number) + (data[from] as number);
          sums[x * 3 + 1] = (sums[x * 3 + 1] as number) + (data[from + 1] as number);
          sums[x * 3 + 2] = (sums[x * 3 + 2] as number) + (data[from + 2] as number);
        }
      }
    }
    for (let i = 0; i < sums.length; i++, to++) out[to] = (sums[i] as number) / (side * side);
  }
  return { width: toWidth, height: toHeight, data: out };
};

const samplesPerPixel = ([a, b, , d]: Quad, width: number, height: number): number => {
  const across = Math.hypot(b.x - a.x, b.y - a.y) / width;
  const down = Math.hypot(d.x - a.x, d.y - a.y) / height;
  return Math.min(4, Math.max(1, Math.round(Math.min(across, down))));
};

/** Joins two images of one height, the first to the left. */
export const sideBySide = (first: Raster, second: Raster): Raster => {
  const { height } = first;
  const width = first.width + second.width;
  const data = new Uint8Array(width * height * 3);
  for (const { image, left } of [
    { image: first, left: 0 },
    { image: second, left: first.width },
  ])
    for (let y = 0; y < height; y++)
      data.set(image.data.subarray(y * image.width * 3, (y + 1) * image.width * 3), (y * width + left) * 3);
  return { width, height, data };
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
