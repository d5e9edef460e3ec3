import { describe, expect, it } from 'vitest';
import type { FontId } from '../../../fixtures/generate/fonts.js';
import { mayGoOnBehindSpace } from '../../../src/gather/identifiers/spacing.js';
import type { Line } from '../../../src/gather/images/reading.js';
import { occurrencesOf, squeeze } from '../../../src/gather/text/tokens.js';
import { lineAt, reading } from '../../fakes/readers.js';
import { drawLine } from '../images/print/drawn.js';

/**
 * Whether a number may continue in a line whose reading has its own spaces; its characters stand where they are
 * printed.
 */
const mayGoOn = (printed: string, read: string, number: string, font: FontId = 'roboto'): boolean => {
  const { image, quad, placeOf } = drawLine(printed, { font, size: 20 });
  let at = -1;
  const characters = reading(read).characters.map((character) => {
    if (character.text === ' ') return character;
    at = printed.indexOf(character.text, at + 1);
    return { ...character, at: placeOf(at) };
  });
  const line: Line = { ...lineAt(read, 0, 0), quad, characters };
  const squeezed = squeeze(line);
  const [span] = occurrencesOf(squeezed, number);
  if (span === undefined) throw new Error(`${number} is not read in "${read}".`);
  return mayGoOnBehindSpace(image, line, squeezed, span);
};

const fonts: readonly FontId[] = ['roboto', 'arimo', 'inter', 'noto-sans', 'roboto-mono', 'pt-mono'];

describe('a number before a space and a digit', () => {
  it.each(fonts)('may continue if no space is printed, in %s', (font) => {
    expect(mayGoOn('SKU 4877468144', 'SKU 487746814 4', '487746814', font)).toBe(true);
    expect(mayGoOn('SKU 4877468141', 'SKU 487746814 1', '487746814', font)).toBe(true);
    expect(mayGoOn('SKU 4877468144', 'SKU 4 877468144', '877468144', font)).toBe(true);
  });

  it.each(fonts)('ends there if a space is printed, in %s', (font) => {
    expect(mayGoOn('SKU 487746814 4', 'SKU 487746814 4', '487746814', font)).toBe(false);
    expect(mayGoOn('2 487746814', '2 487746814', '487746814', font)).toBe(false);
  });

  it('begins at the space behind the sign №, though № is read as two letters and placed too close', () => {
    const { image, quad, placeOf } = drawLine('№ 0227634071', { font: 'roboto', size: 20, weight: 700 });
    const [sign = 0, space = 0] = [0, 1].map(placeOf);
    const places = [sign - 0.01, sign + 0.01, Number.NaN, space - (space - sign) * 0.15];
    const characters = reading('N9 0227634071').characters.map((character, i) => ({
      ...character,
      at: places[i] ?? placeOf(i - 1),
    }));
    const line: Line = { ...lineAt('N9 0227634071', 0, 0), quad, characters };
    const squeezed = squeeze(line);
    const [span] = occurrencesOf(squeezed, '0227634071');
    expect(span && mayGoOnBehindSpace(image, line, squeezed, span)).toBe(false);
  });

  it('ends at a space before anything but a digit', () => {
    expect(mayGoOn('SKU 487746814x4', 'SKU 487746814 x4', '487746814')).toBe(false);
  });

  it('is not measured if the reader does not report character positions', () => {
    const line = lineAt('SKU 487746814 4', 0, 0);
    const squeezed = squeeze(line);
    const [span] = occurrencesOf(squeezed, '487746814');
    const { image } = drawLine('SKU', { font: 'roboto', size: 20 });
    expect(span && mayGoOnBehindSpace(image, line, squeezed, span)).toBe(false);
  });
});
