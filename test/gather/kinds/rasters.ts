import type { Raster } from '../../../src/model/raster.js';

/** A grey picture whose pixels are a function of their place. */
export const rasterOf = (width: number, height: number, grey: (x: number, y: number) => number): Raster => {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data.fill(Math.max(0, Math.min(255, Math.round(grey(x, y)))), 3 * (y * width + x), 3 * (y * width + x) + 3);
  return { width, height, data };
};

/** A number from 0 to 1 that looks random and is always the same at the same place. */
export const hash = (x: number, y: number, seed = 0): number => {
  let bits = Math.imul(x + 374761393 * (seed + 1), 668265263) ^ Math.imul(y + 1274126177, 2246822519);
  bits = Math.imul(bits ^ (bits >>> 15), 2246822519);
  bits = Math.imul(bits ^ (bits >>> 13), 3266489917);
  return ((bits ^ (bits >>> 16)) >>> 0) / 4294967296;
};

/** Paper in uneven light, as a camera takes it. */
export const noisy = (width: number, height: number): Raster =>
  rasterOf(width, height, (x, y) => 190 + (30 * x) / width - (20 * y) / height + 6 * (hash(x, y) - 0.5));
