/** What befalls a printed paper before it is photographed: worn print heads, fingers, tape, pens, holes. */
import type { Random } from '../types.js';
import { type Noise, valueNoise } from './noise.js';
import type { Box, Mark, Sheet } from './render.js';

export type Damage = (sheet: Sheet, random: Random) => void;

type Colour = readonly [number, number, number];

const paint = (sheet: Sheet, x: number, y: number, colour: Colour, strength = 1): void => {
  if (x < 0 || y < 0 || x >= sheet.width || y >= sheet.height) return;
  const at = (Math.floor(y) * sheet.width + Math.floor(x)) * 3;
  for (let channel = 0; channel < 3; channel += 1) {
    const old = sheet.pixels[at + channel] as number;
    sheet.pixels[at + channel] = Math.round(old + ((colour[channel] as number) - old) * strength);
  }
};

const fill = (
  sheet: Sheet,
  box: Box,
  colour: (x: number, y: number) => Colour,
  inside: (u: number, v: number) => number,
) => {
  for (let y = Math.floor(box.y); y < box.y + box.height; y += 1) {
    for (let x = Math.floor(box.x); x < box.x + box.width; x += 1) {
      const strength = inside((x - box.x) / box.width, (y - box.y) / box.height);
      if (strength > 0) paint(sheet, x, y, colour(x, y), Math.min(1, strength));
    }
  }
};

const keyed = (sheet: Sheet, key: string): Mark => {
  const found = sheet.marks.find((mark) => mark.key === key);
  if (!found) throw new Error(`the paper has no mark ${key}`);
  return found;
};

/** The glyph at a place of the marked text, counted in the text without its blanks. */
const glyph = (mark: Mark, at: number): Box => {
  const solid = mark.characters.filter((one) => one.character.trim() !== '');
  const found = solid[at < 0 ? solid.length + at : at];
  if (!found) throw new Error(`no character ${at} in ${mark.text}`);
  return found;
};

const grown = (box: Box, across: number, along: number): Box => ({
  x: box.x - box.width * across,
  y: box.y - box.height * along,
  width: box.width * (1 + 2 * across),
  height: box.height * (1 + 2 * along),
});

const shaded =
  (base: Colour, noise: Noise, size: number, by: number) =>
  (x: number, y: number): Colour => {
    const shift = noise(x / size, y / size) * by;
    return [base[0] + shift, base[1] + shift, base[2] + shift];
  };

/** A fingertip that comes in from below. */
export const finger =
  (key: string, at: number): Damage =>
  (sheet, random) => {
    const spot = glyph(keyed(sheet, key), at);
    const width = spot.height * 2.2;
    const box = { x: spot.x + spot.width / 2 - width / 2, y: spot.y - spot.height * 0.35, width, height: sheet.height };
    const skin = shaded(
      random.pick([
        [214, 164, 138],
        [168, 116, 88],
        [228, 184, 160],
      ] as const),
      valueNoise(random),
      width / 4,
      9,
    );
    fill(sheet, box, skin, (u, v) => {
      const depth = (v * box.height) / (width / 2);
      const half = depth < 1 ? Math.sqrt(1 - (1 - depth) ** 2) / 2 : 0.5;
      return Math.abs(u - 0.5) < half ? 1 : 0;
    });
    const nail = { x: box.x + width * 0.26, y: box.y + width * 0.1, width: width * 0.48, height: width * 0.55 };
    fill(
      sheet,
      nail,
      () => [236, 200, 186],
      (u, v) => ((u - 0.5) ** 2 + (v - 0.5) ** 2 < 0.25 ? 0.8 : 0),
    );
  };

/** A round coloured sticker. */
export const dot =
  (key: string, at: number): Damage =>
  (sheet, random) => {
    const spot = glyph(keyed(sheet, key), at);
    const side = spot.height * random.pick([1.05, 1.2]);
    const box = {
      x: spot.x + spot.width / 2 - side / 2,
      y: spot.y + spot.height / 2 - side / 2,
      width: side,
      height: side,
    };
    const colour = shaded(
      random.pick([
        [226, 60, 52],
        [60, 150, 80],
        [244, 196, 48],
      ] as const),
      valueNoise(random),
      9,
      6,
    );
    fill(sheet, box, colour, (u, v) => ((u - 0.5) ** 2 + (v - 0.5) ** 2 < 0.25 ? 1 : 0));
  };

/** Brown packing tape across the paper, over one character. */
export const tape =
  (key: string, at: number): Damage =>
  (sheet, random) => {
    const spot = glyph(keyed(sheet, key), at);
    const noise = valueNoise(random);
    const box = { x: spot.x - spot.width * 0.2, y: 0, width: spot.width * 1.4, height: sheet.height };
    fill(sheet, box, shaded([172, 128, 78], noise, 12, 10), () => 1);
  };

/** A torn hole that shows the cardboard below. */
export const hole =
  (key: string, at: number): Damage =>
  (sheet, random) => {
    const spot = grown(glyph(keyed(sheet, key), at), 0.25, 0.05);
    const noise = valueNoise(random);
    fill(sheet, spot, shaded([150, 112, 74], noise, 5, 14), (u, v) => {
      const rim = 0.24 + noise(u * 4, v * 4 + 9) * 0.05;
      return (u - 0.5) ** 2 + (v - 0.5) ** 2 < rim ? 1 : 0;
    });
  };

/** A pen stroke through the whole text. */
export const struck =
  (key: string): Damage =>
  (sheet, random) => {
    const { box } = keyed(sheet, key);
    const ink = random.pick([
      [20, 30, 120],
      [190, 20, 30],
      [15, 15, 18],
    ] as const);
    const thick = Math.max(3, box.height * 0.09);
    const slope = (random.next() - 0.5) * 0.06;
    const noise = valueNoise(random);
    for (const shift of random.chance(0.5) ? [0] : [-box.height * 0.12, box.height * 0.12]) {
      for (let x = box.x - box.height * 0.3; x < box.x + box.width + box.height * 0.3; x += 1) {
        const middle =
          box.y + box.height / 2 + shift + (x - box.x - box.width / 2) * slope + noise(x / 60, shift) * thick;
        for (let dy = -thick / 2; dy <= thick / 2; dy += 1) paint(sheet, x, middle + dy, ink, 0.92);
      }
    }
  };

/** A dead element of a thermal head: a light line over the whole paper. `from` and `to` are parts of the glyph's width or height. */
export const deadColumn =
  (key: string, at: number, from: number, to: number): Damage =>
  (sheet) => {
    const spot = glyph(keyed(sheet, key), at);
    const box = {
      x: spot.x + spot.width * from,
      y: 0,
      width: Math.max(1, spot.width * (to - from)),
      height: sheet.height,
    };
    fill(
      sheet,
      box,
      () => [250, 250, 249],
      () => 0.97,
    );
  };

export const deadRow =
  (key: string, at: number, from: number, to: number): Damage =>
  (sheet) => {
    const spot = glyph(keyed(sheet, key), at);
    const box = {
      x: 0,
      y: spot.y + spot.height * from,
      width: sheet.width,
      height: Math.max(1, spot.height * (to - from)),
    };
    fill(
      sheet,
      box,
      () => [250, 250, 249],
      () => 0.97,
    );
  };

/** Light lines that leave every marked text alone: a worn head that harms nothing. */
export const harmlessLines: Damage = (sheet, random) => {
  const wide = Math.max(1, Math.round(sheet.density / 8));
  const free = (x: number): boolean =>
    sheet.marks.every((mark) => mark.characters.every((one) => x + wide < one.x - 1 || x > one.x + one.width + 1));
  for (let tries = 0; tries < 40; tries += 1) {
    const x = random.int(4, sheet.width - 5);
    if (!free(x)) continue;
    fill(
      sheet,
      { x, y: 0, width: wide, height: sheet.height },
      () => [248, 248, 248],
      () => 0.9,
    );
    if (random.chance(0.5)) return;
  }
};

/** Everything smeared within the marked text, as wet ink or a scraped thermal print. */
export const scraped =
  (key: string, at: number): Damage =>
  (sheet, random) => {
    const spot = grown(glyph(keyed(sheet, key), at), 0.15, 0);
    const noise = valueNoise(random);
    fill(sheet, spot, shaded([232, 230, 226], noise, 4, 12), (_, v) => (v > 0.05 && v < 0.95 ? 0.97 : 0));
  };
