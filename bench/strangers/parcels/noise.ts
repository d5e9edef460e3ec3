import type { Random } from '../types.js';

/** Smooth value noise over the plane, from -1 to 1. */
export type Noise = (x: number, y: number) => number;

const size = 64;

export const valueNoise = (random: Random): Noise => {
  const lattice = Float32Array.from({ length: size * size }, () => random.next() * 2 - 1);
  return (x, y) => {
    const column = Math.floor(x);
    const row = Math.floor(y);
    const u = x - column;
    const v = y - row;
    const left = column & (size - 1);
    const right = (column + 1) & (size - 1);
    const top = (row & (size - 1)) * size;
    const bottom = ((row + 1) & (size - 1)) * size;
    const su = u * u * (3 - 2 * u);
    const sv = v * v * (3 - 2 * v);
    const a = lattice[top + left] as number;
    const b = lattice[top + right] as number;
    const c = lattice[bottom + left] as number;
    const d = lattice[bottom + right] as number;
    const upper = a + (b - a) * su;
    const lower = c + (d - c) * su;
    return upper + (lower - upper) * sv;
  };
};

/** A fast source of roughly normal numbers for the sensor's noise; one call of the seeded source starts it. */
export const grain = (random: Random): (() => number) => {
  let state = random.int(1, 0x7fffffff);
  const step = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
  return () => step() + step() + step() - 1.5;
};
