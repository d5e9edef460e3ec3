/** Upright 8-bit sRGB pixels, three bytes each, row by row from the top left. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Four corners in pixels of a raster, clockwise from the text's own top left. */
export type Quad = readonly [Point, Point, Point, Point];
export interface Point {
  readonly x: number;
  readonly y: number;
}
