import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { writeBundle } from '../../src/bundle/index.js';
import type { Report } from '../../src/model/schema/report.js';
import { asCarried, withCopy } from '../../src/report/submission.js';
import { failingReport, openReport, passingReport, sourceOf } from './builders.js';
import { renderPage } from './rendering.js';

/** Darkness of a page's pixels, 0 to 255, row by row. */
export interface GreyPage {
  readonly width: number;
  readonly height: number;
  readonly darkness: Uint8Array;
}

/** Half a pixel per point: enough to see every block, line and letter's weight, and small to store. */
const scale = 0.5;
const acceptance = { by: 'Anna Ivanova', at: '2024-08-21T09:00:00+08:00' };

/** The first pages that are kept as pictures, by their file names. */
export const kept: Readonly<Record<string, () => Report>> = {
  'pass-en': () => withCopy(passingReport('en'), { submission: true }),
  'fail-zh': () => withCopy(failingReport(), {}),
  'review-ru': () => withCopy(openReport(), {}),
  'accepted-ru': () => asCarried(withCopy(openReport(), { submission: true, acceptance })),
};

export const pageOne = async (report: Report): Promise<GreyPage> => {
  const { bytes } = await writeBundle(await sourceOf(report));
  const { width, height, darkness } = await renderPage(bytes, 0, scale);
  return { width, height, darkness: Uint8Array.from(darkness, (value) => Math.round(value * 255)) };
};

const fileOf = (name: string): string => fileURLToPath(new URL(`./references/${name}.png`, import.meta.url));

export const readReference = async (name: string): Promise<GreyPage> => {
  const { data, info } = await sharp(fileOf(name)).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, darkness: Uint8Array.from(data, (value) => 255 - value) };
};

export const writeReference = async (name: string, { width, height, darkness }: GreyPage): Promise<void> => {
  const light = Uint8Array.from(darkness, (value) => 255 - value);
  await sharp(light, { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: 9 })
    .toFile(fileOf(name));
};

/** Side of the compared squares, in pixels: 12 points, about a line of text. */
const side = 6;

/** Mean darkness of a square, 0 to 255. */
const meanOf = ({ width, height, darkness }: GreyPage, left: number, top: number): number => {
  let [sum, count] = [0, 0];
  for (let y = top; y < Math.min(top + side, height); y++) {
    for (let x = left; x < Math.min(left + side, width); x++, count++) sum += darkness[y * width + x] ?? 0;
  }
  return sum / count;
};

/**
 * Where two pages differ in ink by more than the tolerance, as places in points. 12 of 255 is a twentieth of full black over a
 * square of 12 points: less than one letter more or less, more than decoders and renderers differ by.
 */
export const differences = (a: GreyPage, b: GreyPage, tolerance = 12): string[] => {
  if (a.width !== b.width || a.height !== b.height) return ['size'];
  const places: string[] = [];
  for (let top = 0; top < a.height; top += side) {
    for (let left = 0; left < a.width; left += side) {
      if (Math.abs(meanOf(a, left, top) - meanOf(b, left, top)) > tolerance)
        places.push(`${left / scale},${top / scale}`);
    }
  }
  return places;
};
