import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { RecognitionCase } from './case.js';

const side = 460;
const columns = 4;

/** Writes the pictures of some cases side by side, small, so that an eye can judge what a class is. */
export const writeContactSheet = async (
  folder: string,
  name: string,
  cases: readonly RecognitionCase[],
): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const pictures = cases.flatMap((made) => made.pictures);
  const tiles = await Promise.all(
    pictures.map(({ bytes }) =>
      sharp(bytes).resize(side, side, { fit: 'contain', background: '#444' }).png().toBuffer(),
    ),
  );
  const rows = Math.ceil(tiles.length / columns);
  await sharp({ create: { width: columns * side, height: rows * side, channels: 3, background: '#222' } })
    .composite(tiles.map((input, i) => ({ input, left: (i % columns) * side, top: Math.floor(i / columns) * side })))
    .png()
    .toFile(join(folder, `${name}.png`));
};
