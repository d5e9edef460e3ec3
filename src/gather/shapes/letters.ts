import { readFile } from 'node:fs/promises';
import type { Extent } from './ink.js';

/** The letters of the picture, a cell each, from left to right; the last is the space. */
export const alphabet = 'абвгдежзийклмнопрстуфхцчшщъыьэюяёАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁ ';

/**
 * One cell of the picture, in pixels from its top left: a letter of 32 pixels to the em whose origin lies at `origin` on `baseline`. The
 * cell's first row is a ruler, as long as the letter's advance.
 */
export const cell = { width: 44, height: 44, em: 32, origin: 4, baseline: 34 } as const;

/** One letter of one face, in pixels of its cell. */
export interface Letter {
  /** 0 or 1, row by row. */
  readonly ink: Uint8Array;
  /** How far the next letter's origin lies from its own. */
  readonly advance: number;
  /** Of its ink; of a space, which has none, the sides are swapped. */
  readonly extent: Extent;
}

/** The letters of one typeface in one weight. */
export type Face = ReadonlyMap<string, Letter>;

let opened: Promise<readonly Face[]> | undefined;

/** The faces of `letters.png`, which `npm run letters` draws from the fonts of the development packages. */
export const openFaces = (): Promise<readonly Face[]> => {
  opened ??= readFaces();
  return opened;
};

const readFaces = async (): Promise<readonly Face[]> => {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(await readFile(new URL('letters.png', import.meta.url)))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Array.from({ length: info.height / cell.height }, (_, row) =>
    faceOf((x, y) => ((data[((row * cell.height + y) * info.width + x) * info.channels] as number) > 127 ? 1 : 0)),
  );
};

const faceOf = (inkAt: (x: number, y: number) => number): Face =>
  new Map(
    [...alphabet].map((letter, column) => {
      const left = column * cell.width;
      const ink = new Uint8Array(cell.width * cell.height);
      for (let y = 1, to = cell.width; y < cell.height; y++)
        for (let x = 0; x < cell.width; x++) ink[to++] = inkAt(left + x, y);
      let advance = 0;
      while (advance < cell.width && inkAt(left + advance, 0) === 1) advance++;
      return [letter, { ink, advance, extent: extentOf(ink) }];
    }),
  );

const extentOf = (ink: Uint8Array): Extent => {
  let [left, right, top, bottom] = [cell.width as number, 0, cell.height as number, 0];
  ink.forEach((value, at) => {
    if (value === 0) return;
    const x = at % cell.width;
    const y = (at - x) / cell.width;
    [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
  });
  return { left, right, top, bottom };
};
