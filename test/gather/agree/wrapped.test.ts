import { describe, expect, it } from 'vitest';
import { wrappedIn } from '../../../src/gather/agree/wrapped.js';
import { lineAt } from '../../fakes/readers.js';

const found = (value: string, upper: string, lower: string, shift = 0): number =>
  wrappedIn(value, [lineAt(upper, 40, 40), lineAt(lower, 40 + shift, 64)]).length;

describe('numbers broken over two lines', () => {
  it.each([
    ['within a group', '47299271-0259-1', '47299271-02', '59-1'],
    ['at a hyphen', '47299271-0259-1', '47299271-0259-', '1'],
    ['behind a word', '47299271-0259-1', '№ 47299271-02', '59-1 pcs'],
    ['before the letters at the end', 'LK058863565CN', 'LK0588635', '65CN'],
  ])('are found when broken %s', (_, value, upper, lower) => {
    expect(found(value, upper, lower)).toBe(1);
  });

  it.each([
    ['the first line is a whole number itself', '47299271-0259-12', '47299271-0259-1', '2'],
    ['they are digits alone, as any two numbers in a column are', '1512663422', '151266', '3422'],
    ['the rest is another', '47299271-0259-1', '47299271-02', '58-1'],
    ['the first line goes on', '47299271-0259-1', '47299271-02 pcs', '59-1'],
  ])('are not where %s', (_, value, upper, lower) => {
    expect(found(value, upper, lower)).toBe(0);
  });

  it('are not found in another column', () => {
    expect(found('47299271-0259-1', '47299271-02', '59-1', 60)).toBe(0);
  });
});
