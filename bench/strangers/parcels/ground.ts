import type { Random } from '../types.js';
import { grain, valueNoise } from './noise.js';

/** What a parcel lies on or is made of: a tile repeated by mirroring, so its edges never show. */
export interface Ground {
  readonly name: string;
  readonly side: number;
  readonly pixels: Uint8Array;
  /** Tile pixels a millimetre. */
  readonly density: number;
}

type Shade = (x: number, y: number, spot: number) => readonly [number, number, number];

const tile = (name: string, density: number, random: Random, shade: Shade): Ground => {
  const side = 512;
  const pixels = new Uint8Array(side * side * 3);
  const spot = grain(random);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const colour = shade(x, y, spot());
      for (let channel = 0; channel < 3; channel += 1) {
        pixels[(y * side + x) * 3 + channel] = Math.max(0, Math.min(255, colour[channel] as number));
      }
    }
  }
  return { name, side, pixels, density };
};

const tinted = (base: readonly number[], by: number): [number, number, number] => [
  (base[0] as number) + by,
  (base[1] as number) + by * 0.95,
  (base[2] as number) + by * 0.85,
];

type Make = (random: Random) => Ground;

const cardboard: Make = (random) => {
  const fibre = valueNoise(random);
  const base = random.pick([
    [188, 150, 108],
    [170, 132, 92],
    [201, 168, 128],
  ]);
  const flute = random.int(14, 22);
  return tile('cardboard', 4, random, (x, y, spot) =>
    tinted(base, fibre(x / 9, y / 2) * 7 + fibre(x / 60, y / 60) * 8 + Math.sin((y / flute) * 6.28) * 3 + spot * 8),
  );
};

const mailer: Make = (random) => {
  const fold = valueNoise(random);
  const base = random.pick([
    [222, 224, 226],
    [52, 54, 58],
    [130, 134, 140],
    [196, 160, 70],
    [210, 214, 236],
  ]);
  return tile('poly mailer', 3, random, (x, y, spot) => {
    const crease = Math.abs(fold(x / 70, y / 70));
    return tinted(base, (crease < 0.05 ? 26 : 0) + fold(x / 40, y / 90) * 18 + spot * 4);
  });
};

const wood: Make = (random) => {
  const grainOf = valueNoise(random);
  const base = random.pick([
    [150, 108, 70],
    [205, 178, 140],
    [92, 66, 48],
  ]);
  return tile('wooden desk', 2, random, (x, y, spot) => {
    const ring = Math.sin(y / 6 + grainOf(x / 120, y / 30) * 9);
    return tinted(base, ring * 9 + grainOf(x / 200, y / 4) * 10 + spot * 5);
  });
};

const plain: Make = (random) => {
  const stain = valueNoise(random);
  const base = random.pick([
    [120, 122, 126],
    [70, 84, 96],
    [176, 172, 164],
    [44, 46, 44],
  ]);
  return tile('table top', 2, random, (x, y, spot) => tinted(base, stain(x / 90, y / 90) * 8 + spot * 10));
};

const cloth: Make = (random) => {
  const fold = valueNoise(random);
  const base = random.pick([
    [96, 110, 150],
    [150, 110, 110],
    [200, 190, 170],
  ]);
  return tile('blanket', 5, random, (x, y, spot) => {
    const weave = (Math.floor(x / 3) + Math.floor(y / 3)) % 2 === 0 ? 7 : -7;
    return tinted(base, weave + fold(x / 130, y / 130) * 16 + spot * 8);
  });
};

export const parcelGround: Make = (random) => random.pick([cardboard, cardboard, mailer])(random);
export const tableGround: Make = (random) => random.pick([wood, plain, cloth, wood])(random);
