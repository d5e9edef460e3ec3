import { sha256 } from './hash.js';

/** Upright 8-bit sRGB pixels, three bytes each, row by row from the top left. */
export interface Raster {
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  /** `width * height * 3` bytes: red, green, blue of each pixel. */
  readonly data: Uint8Array;
}

/** Four corners in pixels of a raster, clockwise from the text's own top left. */
export type Quad = readonly [Point, Point, Point, Point];
/** A place in a raster, in pixels from its top left corner. Fractions occur. */
export interface Point {
  /** To the right. */
  readonly x: number;
  /** Downwards. */
  readonly y: number;
}

/** Tells whether two rasters are the same without keeping their pixels. */
export interface Fingerprint {
  readonly width: number;
  readonly height: number;
  /** SHA-256 of the pixels. */
  readonly sha256: string;
}

export const fingerprintOf = ({ width, height, data }: Raster): Fingerprint => ({
  width,
  height,
  sha256: sha256(data),
});

export const isSamePicture = (a: Fingerprint, b: Fingerprint): boolean =>
  a.width === b.width && a.height === b.height && a.sha256 === b.sha256;
