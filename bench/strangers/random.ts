import type { Random } from './types.js';

/** FNV-1a over UTF-16 units: a name becomes a seed. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
};

class Seeded implements Random {
  private readonly path: string;
  private state: number;

  constructor(path: string) {
    this.path = path;
    this.state = hash(path);
  }

  /** Mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(values: readonly T[]): T {
    if (values.length === 0) throw new Error('pick: nothing to pick from');
    return values[this.int(0, values.length - 1)] as T;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  fork(name: string): Random {
    return new Seeded(`${this.path}/${name}`);
  }
}

export const seeded = (seed: number | string): Random => new Seeded(`seed ${seed}`);

export const shuffled = <T>(values: readonly T[], random: Random): T[] => {
  const copy = [...values];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = random.int(0, at);
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
};

/** One of several values, each with its weight. */
export const weighted = <T>(choices: readonly (readonly [number, T])[], random: Random): T => {
  const total = choices.reduce((sum, [weight]) => sum + weight, 0);
  let left = random.next() * total;
  for (const [weight, value] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  return (choices[choices.length - 1] as readonly [number, T])[1];
};

export const digits = (count: number, random: Random): string =>
  Array.from({ length: count }, () => random.int(0, 9)).join('');
