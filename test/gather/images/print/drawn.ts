/** Lines of text drawn on paper, and where their characters stand, as a reader would report them. */
import { createCanvas } from '@napi-rs/canvas';
import { type FontId, fontOf, registerFonts, type Weight } from '../../../../fixtures/generate/fonts.js';
import type { Quad, Raster } from '../../../../src/model/raster.js';

export interface DrawnLine {
  readonly image: Raster;
  readonly quad: Quad;
  /** The middle of a character along the line, 0 to 1. */
  placeOf(index: number): number;
}

export interface Print {
  readonly font: FontId;
  readonly size: number;
  readonly weight?: Weight;
  readonly ink?: string;
  readonly paper?: string;
  /** Draws a badge with round ends on white. Default: no. */
  readonly badge?: boolean;
}

export const drawLine = (
  text: string,
  { font, size, weight = 400, ink = '#555', paper = '#fff', badge = false }: Print,
): DrawnLine => {
  registerFonts();
  const context = createCanvas(Math.ceil(size * (text.length + 2)), Math.ceil(size * 2.4)).getContext('2d');
  const { width, height } = context.canvas;
  context.font = fontOf(font, size, weight);
  const upTo = (index: number): number => context.measureText(text.slice(0, index)).width;
  const baseline = Math.round(size * 1.5);
  const [left, right] = [size * 0.8, size * 1.2 + upTo(text.length)];
  const [top, bottom] = [baseline - size, baseline + size * 0.35];
  context.fillStyle = badge ? '#fff' : paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = paper;
  context.roundRect(
    left - size * 0.3,
    top - size * 0.1,
    right - left + size * 0.6,
    size * 1.55,
    badge ? size * 0.775 : 0,
  );
  context.fill();
  context.fillStyle = ink;
  context.fillText(text, size, baseline);
  return {
    image: { width, height, data: withoutAlpha(context.getImageData(0, 0, width, height).data) },
    quad: [
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: bottom },
      { x: left, y: bottom },
    ],
    placeOf: (index) => (size + (upTo(index) + upTo(index + 1)) / 2 - left) / (right - left),
  };
};

const withoutAlpha = (rgba: Uint8ClampedArray): Uint8Array =>
  Uint8Array.from({ length: (rgba.length / 4) * 3 }, (_, i) => rgba[Math.floor(i / 3) * 4 + (i % 3)] as number);

/** The image as a worn print head leaves it: white from one column to another. */
export const blankedColumns = (image: Raster, from: number, to: number): Raster => {
  const data = Uint8Array.from(image.data);
  for (let y = 0; y < image.height; y++)
    data.fill(255, (y * image.width + Math.round(from)) * 3, (y * image.width + Math.round(to)) * 3);
  return { ...image, data };
};

/** The same, from one row to another. */
export const blankedRows = (image: Raster, from: number, to: number): Raster => {
  const data = Uint8Array.from(image.data);
  data.fill(255, Math.round(from) * image.width * 3, Math.round(to) * image.width * 3);
  return { ...image, data };
};
