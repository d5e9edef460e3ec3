import { createHash } from 'node:crypto';
import { fingerprintOf, type Quad, type Raster } from '../model/raster.js';

const hashes = new WeakMap<Raster, string>();

/** Hash of size and pixels. Several readers ask about a raster several times, so it is hashed only once. */
export const pixelsHash = (image: Raster): string => {
  const known = hashes.get(image);
  if (known !== undefined) return known;
  const { width, height, sha256 } = fingerprintOf(image);
  const hash = `${width}x${height} ${sha256}`;
  hashes.set(image, hash);
  return hash;
};

/** The key of an answer: a hash of everything that the answer depends on. */
export const answerKeyOf = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest('hex');
};

/** The exact coordinates, not rounded for printing. */
export const quadsBytes = (quads: readonly Quad[]): Uint8Array =>
  new Uint8Array(Float64Array.from(quads.flatMap((quad) => quad.flatMap(({ x, y }) => [x, y]))).buffer);
