import type { Quad, Raster } from '../../../../src/model/raster.js';

/** Bars like the stems of characters, with all properties known. */
export interface Bars {
  readonly width?: number;
  readonly height?: number;
  /** First row of the bars, and the row behind the last; fractions of a row are half ink. */
  readonly top?: number;
  readonly bottom?: number;
  /** Grey levels. */
  readonly ink?: number;
  readonly paper?: number;
  /** Length in pixels over which an upright edge climbs linearly from paper to ink. */
  readonly ramp?: number;
  /** Pixels from the start of one bar to the start of the next, and how many of them are ink, with ramps halved. */
  readonly pitch?: number;
  readonly stem?: number;
}

const clamped = (value: number): number => Math.max(0, Math.min(1, value));

export const drawBars = (bars: Bars = {}): Raster => {
  const { width = 320, height = 40, top = 10, bottom = 30, ink = 20, paper = 220 } = bars;
  const { ramp = 1, pitch = 32, stem = 12 } = bars;
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const covered = clamped(Math.min(y + 1, bottom) - Math.max(y, top));
    for (let x = 0; x < width; x++) {
      const within = stem / 2 - Math.abs(((x + 0.5) % pitch) - pitch / 2);
      const share = clamped(within / ramp + 0.5) * covered;
      data.fill(Math.round(paper + (ink - paper) * share), (y * width + x) * 3, (y * width + x) * 3 + 3);
    }
  }
  return { width, height, data };
};

export const wholeOf = ({ width, height }: Raster): Quad => [
  { x: 0, y: 0 },
  { x: width, y: 0 },
  { x: width, y: height },
  { x: 0, y: height },
];
