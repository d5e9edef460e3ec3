import { describe, expect, it } from 'vitest';
import { wrappedIn, wrappedOf } from '../../../src/gather/identifiers/wrapped.js';
import { numberShape } from '../../../src/policy/number-shape.js';
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
    ['the first line is a whole number by itself', '47299271-0259-12', '47299271-0259-1', '2'],
    ['they are bare digits, like any two numbers in a column', '1512663422', '151266', '3422'],
    ["the rest is another number's", '47299271-0259-1', '47299271-02', '58-1'],
    ['the first line continues', '47299271-0259-1', '47299271-02 pcs', '59-1'],
  ])('are not found if %s', (_, value, upper, lower) => {
    expect(found(value, upper, lower)).toBe(0);
  });

  it('are not found across columns', () => {
    expect(found('47299271-0259-1', '47299271-02', '59-1', 60)).toBe(0);
  });
});

describe("numbers of a policy's format broken over two lines", () => {
  const posting = '[0-9]{6,12}-[0-9]{4}-[0-9]{1,3}';
  const broken = (upper: string, lower: string, pattern = posting): readonly string[] =>
    wrappedOf(numberShape(pattern), [lineAt(upper, 40, 40), lineAt(lower, 40, 64)]).map(({ value }) => value);

  it.each([
    ['47299271-02', '59-1', '47299271-0259-1'],
    ['47299271', '-0259-1', '47299271-0259-1'],
    ['№ 47299271-0259-', '1 pcs', '47299271-0259-1'],
    ['47299271-02 Awaiting', '59-1', '47299271-0259-1'],
  ])('are found in %j above %j', (upper, lower, value) => {
    expect(broken(upper, lower)).toEqual([value]);
  });

  it.each([
    ['a whole number', '47299271-0259-1', '2'],
    ['digits that are too few', '4729', '9271-0259-1'],
    ['a number above a whole one', '472992', '705482-0117-1'],
    ['a number with no rest below', '47299271-02', 'Awaiting'],
  ])('are not found in %s', (_, upper, lower) => {
    expect(broken(upper, lower)).toEqual([]);
  });

  it('follow the formats of any policy', () => {
    expect(broken('Order AB-', '123456', '[A-Z]{2}-[0-9]{6}')).toEqual(['AB-123456']);
    expect(broken('AB-1234', '56', '[A-Z]{2}-[0-9]{6}')).toEqual(['AB-123456']);
  });
});
