import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, type Run } from '../../../../src/web/page/figures/difference.js';

const marked = (runs: readonly Run[]): string => runs.map(({ text, same }) => (same ? text : `[${text}]`)).join('');
const shown = (left: string, right: string) => {
  const found = difference(left, right);
  return [marked(found.left), marked(found.right), found.places];
};

describe('the difference of two values', () => {
  it('marks the digit in which two numbers differ', () => {
    expect(shown('4213037848', '4213087848')).toEqual(['42130[3]7848', '42130[8]7848', 1]);
  });

  it('marks what one of them lacks, and keeps the rest aligned', () => {
    expect(shown('LK058863565CN', 'LK05863565CN')).toEqual(['LK05[8]863565CN', 'LK05863565CN', 1]);
    expect(shown('0201596504-1853-1', '0201596504-1853-2')).toEqual(['0201596504-1853-[1]', '0201596504-1853-[2]', 1]);
  });

  it('marks nothing if two texts have too little in common', () => {
    expect(shown('4213037848', 'LK99')).toEqual(['4213037848', 'LK99', undefined]);
  });

  it('shows both values whole, whatever they are', () => {
    const text = fc.string({ maxLength: 24, unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const found = difference(left, right);
        expect(found.left.map((run) => run.text).join('')).toBe(left);
        expect(found.right.map((run) => run.text).join('')).toBe(right);
        expect(found.places === 0).toBe(left === right);
      }),
    );
  });
});
