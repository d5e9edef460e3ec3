import { describe, expect, it } from 'vitest';
import { mayGoOnUnder, stretchOf } from '../../../src/gather/identifiers/strip.js';
import type { Line } from '../../../src/gather/images/reading.js';
import type { Box } from '../../../src/model/sightings.js';
import { lineAt } from '../../fakes/readers.js';

const none = { along: 0, across: 0 };
/** Letters 10 pixels wide from x = 100, 20 high from y = 50; the reader reports where each stands. */
const placed = (text: string): Line => {
  const line = lineAt(text, 100, 50);
  const characters = line.characters.map((character, i) => ({ ...character, at: (i + 0.5) / line.characters.length }));
  return { ...line, characters };
};

const extent = (line: Line, start: number, end: number): readonly number[] => {
  const [a, , c] = stretchOf(line, start, end, none);
  return [a.x, a.y, c.x, c.y].map(Math.round);
};

describe('the strip of some characters in a line', () => {
  it('lies where the reader saw the characters', () => {
    expect(extent(placed('SKU 1512663422'), 4, 14)).toEqual([140, 50, 240, 70]);
    expect(extent(placed('SKU 1512663422'), 0, 3)).toEqual([100, 50, 130, 70]);
  });

  it('is a character longer on both sides if the reader does not report positions', () => {
    expect(extent(lineAt('SKU 1512663422', 100, 50), 4, 8)).toEqual([130, 50, 190, 70]);
  });

  it('follows a slanted line', () => {
    const line = placed('1512663422');
    const [a, b, c, d] = line.quad;
    const slanted: Line = { ...line, quad: [a, { ...b, y: b.y + 40 }, { ...c, y: c.y + 40 }, d] };
    const [, topRight] = stretchOf(slanted, 0, 5, none);
    expect([topRight.x, topRight.y].map(Math.round)).toEqual([150, 70]);
  });
});

describe('a number beside a mask', () => {
  const line = placed('SKU 1512663422');
  const under = (...mask: Box): boolean => mayGoOnUnder([mask], line, 4, 14);

  it('may continue under it within two text heights', () => {
    expect(under(241, 50, 20, 20)).toBe(true);
    expect(under(275, 50, 20, 20)).toBe(true);
    expect(under(90, 50, 30, 20)).toBe(true);
    expect(under(290, 50, 20, 20)).toBe(false);
  });

  it('may be half covered or interrupted by it', () => {
    expect(under(180, 30, 10, 25)).toBe(true);
    expect(under(150, 75, 200, 30)).toBe(true);
    expect(under(150, 85, 200, 30)).toBe(false);
  });

  it('stands free if there is no mask', () => {
    expect(mayGoOnUnder([], line, 4, 14)).toBe(false);
  });
});
