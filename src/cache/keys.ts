import { createHash } from 'node:crypto';
import { fingerprintOf, type Quad, type Raster } from '../model/raster.js';

const hashes = new WeakMap<Raster, string>();

/** Of size and pixels. A raster is asked about several times, by several readers: it is hashed once. */
export const pixelsHash = (image: Raster): string => {
  const known = hashes.get(image);
  if (known !== undefined) return known;
  const { width, height, sha256 } = fingerprintOf(image);
  const hash = `${width}x${height} ${sha256}`;
  hashes.set(image, hash);
  return hash;
};

/** What an answer is kept under: everything that it depends on. */
export const keyOf = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest('hex');
};

/** The exact places, not as they would be printed. */
export const quadsBytes = (quads: readonly Quad[]): Uint8Array =>
  new Uint8Array(Float64Array.from(quads.flatMap((quad) => quad.flatMap(({ x, y }) => [x, y]))).buffer);
