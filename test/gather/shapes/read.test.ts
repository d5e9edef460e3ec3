import { beforeAll, describe, expect, it } from 'vitest';
import { letterFaces } from '../../../fixtures/generate/letters.js';
import { russianMonths } from '../../../src/gather/clock/months.js';
import { type Ranked, type Template, templatesOf } from '../../../src/gather/shapes/closest.js';
import { type Face, openFaces } from '../../../src/gather/shapes/letters.js';
import { wordsBetween } from '../../../src/gather/shapes/read.js';
import { drawLine, type Print } from './drawn.js';

let faces: readonly Face[];
let months: readonly Template<number>[];
beforeAll(async () => {
  faces = await openFaces();
  months = templatesOf(russianMonths, faces);
});

/** Templates of all faces but those of one font: what a font never seen before is compared with. */
const withoutFont = (font: string): readonly Template<number>[] =>
  templatesOf(
    russianMonths,
    faces.filter((_, i) => letterFaces[i]?.font !== font),
  );

/** What the shape between the last digit of the day and the first digit behind the month is taken for. */
const read = (text: string, print: Print, templates = months, day = 1): readonly Ranked<number>[] => {
  const { image, quad, placeOf } = drawLine(text, print);
  return wordsBetween(image, quad, placeOf(day), placeOf(text.search(/20\d\d|14:30/u)), templates);
};

describe('a word between two digits', () => {
  it.each(['fira-sans', 'pt-sans', 'inter'] as const)(
    'is told in a font that no template was drawn from: %s',
    (font) => {
      const templates = withoutFont(font);
      const ratios = [...russianMonths].map(([word, number]) => {
        const [first, second] = read(`25 ${word} 2025`, { font, size: 18 }, templates);
        expect([word, first?.meaning]).toEqual([word, number]);
        expect(first?.distance).toBeLessThan(0.06);
        return (first?.distance ?? 1) / (second?.distance ?? 1);
      });
      expect(ratios.filter((ratio) => ratio > 0.8).length).toBeLessThan(ratios.length / 10);
    },
  );

  it('is told whether light or dark, small, bold or in capitals', () => {
    const prints: readonly Print[] = [
      { font: 'open-sans', size: 13, ink: '#999', paper: '#1c1e22' },
      { font: 'roboto', size: 12 },
      { font: 'noto-sans', size: 30, weight: 700, ink: '#0050d0' },
    ];
    for (const print of prints)
      for (const word of ['июля', 'июня', 'марта', 'мая', 'ИЮЛЯ', 'ИЮНЯ'])
        expect([word, read(`25 ${word} 2025`, print)[0]?.word]).toEqual([word, word.toLowerCase()]);
  });

  it.each(['25 июля, 14:30', '25 июля. 14:30', '25 июля в 14:30', '25 июля 14:30'])(
    'is told without what stands between it and the time: %s',
    (text) => {
      for (const font of ['roboto', 'noto-hans'] as const) expect(read(text, { font, size: 16 })[0]?.word).toBe('июля');
    },
  );

  it('is none where nothing stands there, or several words do', () => {
    expect(read('25 2025', { font: 'roboto', size: 16 })).toEqual([]);
    expect(read('25 дней июля 2025', { font: 'roboto', size: 16 })).toEqual([]);
  });

  it('is none where a letter was taken for the last digit of the day', () => {
    for (const font of ['roboto', 'fira-sans', 'open-sans', 'pt-mono'] as const)
      expect(read('1 января 2025', { font, size: 18 }, months, 2)).toEqual([]);
  });

  it('is none on blank paper', () => {
    expect(read('25 июля 2025', { font: 'roboto', size: 16, ink: '#fff' })).toEqual([]);
  });
});
