import type { Quad, Raster } from '../../../model/raster.js';
import { cut, greyOf } from '../pixels.js';

/** One line of text, laid flat. */
export interface Strip {
  readonly width: number;
  readonly height: number;
  /** Luminance as coded in sRGB, one byte a pixel. */
  readonly grey: Uint8Array;
  /** Pixels of the strip per pixel of the image; 1 except for large text. */
  readonly scale: number;
}

/** Lines higher than this, in pixels, are shrunk to it: their characters are as large as any reader wants. Chosen, not measured. */
const largestHeight = 64;
/** Pixels below which a side of a strip is not shrunk. Chosen, not measured. */
const smallestSide = 4;

/** Cuts a line flat, pixel for pixel, so that measures reflect what the camera caught. */
export const stripOf = (image: Raster, quad: Quad): Strip => {
  const [a, b, c, d] = quad;
  const across = (distance(a, b) + distance(d, c)) / 2;
  const down = (distance(a, d) + distance(b, c)) / 2;
  const scale = Math.min(1, largestHeight / Math.max(1, down));
  const width = Math.max(smallestSide, Math.round(across * scale));
  const height = Math.max(smallestSide, Math.round(down * scale));
  return { width, height, grey: greyOf(cut(image, quad, width, height)), scale };
};

const distance = (p: { x: number; y: number }, q: { x: number; y: number }): number => Math.hypot(q.x - p.x, q.y - p.y);
