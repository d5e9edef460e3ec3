import { describe, expect, it } from 'vitest';
import { regionsOf } from '../../../src/gather/images/regions.js';

const mapOf = (...rows: readonly string[]): [Float32Array, number, number] => [
  Float32Array.from(rows.join(''), (char) => (char === '#' ? 0.8 : char === '+' ? 0.5 : 0)),
  rows[0]?.length ?? 0,
  rows.length,
];

const indices = (regions: readonly Int32Array[]): readonly number[][] =>
  regions.map((region) => [...region].sort((a, b) => a - b));

describe('regions', () => {
  it('connect at their corners, and come in reading order', () => {
    expect(indices(regionsOf(...mapOf('..#.', '##..', '...#'), 0.5))).toEqual([[2, 4, 5], [11]]);
  });

  it('do not wrap around the end of a row', () => {
    expect(indices(regionsOf(...mapOf('...#', '#...'), 0.5))).toEqual([[3], [4]]);
  });

  it('hold values above the threshold, not equal to it', () => {
    expect(indices(regionsOf(...mapOf('#++#'), 0.5))).toEqual([[0], [3]]);
    expect(indices(regionsOf(...mapOf('#++#'), 0.4))).toEqual([[0, 1, 2, 3]]);
    expect(regionsOf(...mapOf('....'), 0.5)).toEqual([]);
  });
});
