import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawLetters, letterFaces } from '../../../fixtures/generate/letters.js';
import { alphabet, cell, openFaces } from '../../../src/gather/shapes/letters.js';

const picture = fileURLToPath(new URL('../../../src/gather/shapes/letters.png', import.meta.url));

describe('the picture of letters', () => {
  it('shows what `npm run letters` draws from the fonts of the development packages', async () => {
    const drawn = drawLetters();
    const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([drawn.width, drawn.height]);
    expect(Buffer.compare(data, Buffer.from(drawn.data))).toBe(0);
  });

  it('is no larger than 150 kB', () => {
    expect(statSync(picture).size).toBeLessThan(150_000);
  });

  it('holds every letter of every face whole: ink that stays clear of its cell', async () => {
    const faces = await openFaces();
    expect(faces).toHaveLength(letterFaces.length);
    for (const face of faces) {
      expect([...face.keys()].join('')).toBe(alphabet);
      for (const [letter, { advance, extent }] of face) {
        expect(advance).toBeGreaterThan(0);
        if (letter === ' ') continue;
        expect(Math.min(extent.left, extent.top - 1)).toBeGreaterThan(0);
        expect(extent.right).toBeLessThan(cell.width);
        expect(extent.bottom).toBeLessThan(cell.height);
      }
    }
  });
});
