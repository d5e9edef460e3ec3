import { describe, expect, it } from 'vitest';
import { likeness, looksLike, normaliseIdentifier } from '../../src/model/identifiers.js';

describe('normalised identifiers', () => {
  it.each([
    ['spaces', 'LK 058 863 565 CN'],
    ['small letters', 'lk058863565cn'],
    ['full-width forms', 'ＬＫ０５８８６３５６５ＣＮ'],
    ['Cyrillic twins', 'LК058863565СN'],
    ['Greek twins', 'LΚ058863565CΝ'],
    ['marks that cannot be seen', 'LK0588\u200B63565\u00ADCN\uFEFF'],
  ])('are the same with %s', (_, written) => {
    expect(normaliseIdentifier(written)).toBe('LK058863565CN');
  });

  it.each([
    ['O', '0'],
    ['I', '1'],
    ['l', '1'],
    ['|', '1'],
    ['Z', '2'],
    ['З', '3'],
    ['S', '5'],
    ['B', '8'],
    ['В', '8'],
    ['О', '0'],
  ])('are look-alikes with %s for %s, and no more than that', (letter, digit) => {
    expect(likeness(`15${letter}2663422`, `15${digit}2663422`)).toBe('look-alike');
  });

  it('are different with any other digit', () => {
    for (const digit of '0123456789')
      for (const other of '0123456789')
        expect(likeness(`A${digit}7`, `A${other}7`)).toBe(digit === other ? 'same' : 'different');
  });

  it('list every look-alike of a character', () => {
    expect(looksLike('1')).toEqual(['1', 'I', 'L', '|']);
    expect(looksLike('I')).toEqual(['I', '1', 'L', '|']);
    expect(looksLike('7')).toEqual(['7']);
  });
});
