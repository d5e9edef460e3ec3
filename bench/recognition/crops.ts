import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { normaliseIdentifier } from '../../src/model/identifiers.js';
import type { Picture, Printed, RecognitionCase } from './case.js';
import type { CaseResult } from './measure.js';

/** Widest crop, in pixels. */
const widest = 1200;

/** Writes what was missed or misread as it stands in the photo, and the photo itself, small: for the eye to judge. */
export const writeCrops = async (folder: string, made: RecognitionCase, result: CaseResult): Promise<void> => {
  const missed = made.wanted.filter((_, i) => result.states[i] !== 'right');
  if (missed.length === 0 && result.passed) return;
  await mkdir(folder, { recursive: true });
  const name = `${made.className}-${made.seed}`;
  for (const [i, picture] of made.pictures.entries()) {
    await sharp(picture.bytes)
      .resize(1000, 1000, { fit: 'inside' })
      .png()
      .toFile(join(folder, `${name}-photo-${i}.png`));
    for (const { name: what, value } of missed) {
      const normalised = normaliseIdentifier(value);
      const marks = picture.printed.filter(({ text }) => normaliseIdentifier(text).includes(normalised));
      for (const [at, mark] of marks.entries()) {
        await crop(picture, mark)?.toFile(join(folder, `${name}-${what}-${i}-${at}-${mark.kind}.png`));
      }
    }
  }
};

const crop = ({ bytes, width, height }: Picture, { quad, height: tall }: Printed): Sharp | undefined => {
  const margin = tall * 0.8;
  const left = Math.max(0, Math.floor(Math.min(...quad.map(({ x }) => x)) - margin));
  const top = Math.max(0, Math.floor(Math.min(...quad.map(({ y }) => y)) - margin));
  const right = Math.min(width, Math.ceil(Math.max(...quad.map(({ x }) => x)) + margin));
  const bottom = Math.min(height, Math.ceil(Math.max(...quad.map(({ y }) => y)) + margin));
  if (right - left < 4 || bottom - top < 4) return undefined;
  const image = sharp(bytes).extract({ left, top, width: right - left, height: bottom - top });
  return image.resize({ width: Math.min(widest, (right - left) * 2) }).png();
};
