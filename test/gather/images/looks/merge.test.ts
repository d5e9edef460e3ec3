import { describe, expect, it } from 'vitest';
import type { FoundLine, Look } from '../../../../src/gather/images/looks/look.js';
import { together } from '../../../../src/gather/images/looks/merge.js';
import type { Quad } from '../../../../src/model/raster.js';

const box = (x: number, y: number, width: number, height: number): Quad => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
];

const line = (text: string, quad: Quad, confidence = 0.9): FoundLine => ({
  quad,
  reading: { text, confidence, characters: [] },
});

const look = (lines: readonly FoundLine[], direction = 0): Look => ({ lines, barcodes: [], direction });

const textsOf = ({ lines }: Look): readonly string[] => lines.map(({ reading }) => reading.text).sort();

describe('two looks merged', () => {
  it('keep what either saw elsewhere', () => {
    const both = together(look([line('above', box(0, 0, 50, 10))]), look([line('below', box(0, 40, 50, 10))]));
    expect(textsOf(both)).toEqual(['above', 'below']);
  });

  it('replace a smear by the lines that it turns out to be', () => {
    const smear = line('aYh', box(0, 0, 100, 60), 0.5);
    const lines = [line('SKU 123456', box(5, 5, 80, 10)), line('To Tver', box(5, 30, 80, 10))];
    expect(textsOf(together(look([smear]), look(lines)))).toEqual(['SKU 123456', 'To Tver']);
  });

  it('keep a line that the later look breaks into scraps', () => {
    const whole = line('GUOO533191984RU', box(0, 0, 150, 12), 0.98);
    const scraps = [line('GU', box(0, 0, 20, 12), 0.6), line('84R', box(120, 0, 30, 12), 0.5)];
    expect(textsOf(together(look([whole]), look(scraps)))).toEqual(['GUOO533191984RU']);
  });

  it('take spaces from the later look, whose reading without a space counts as less', () => {
    const [early, late] = [
      line('SKU 487746814 4', box(0, 0, 150, 12), 0.99),
      line('SKU 4877468144', box(0, 1, 150, 10), 0.98),
    ];
    expect(textsOf(together(look([early]), look([late])))).toEqual(['SKU 4877468144']);
  });

  it('do not count a space as something read', () => {
    const [early, late] = [
      line('SKU 48774 6814 4', box(0, 0, 150, 12), 0.9),
      line('SKU 4877468144', box(0, 1, 150, 10), 0.92),
    ];
    expect(
      textsOf(together(look([{ ...early, reading: { ...early.reading, text: 'SKU 48774 6814 A' } }]), look([late]))),
    ).toEqual(['SKU 4877468144']);
  });

  it('take the direction in which more was read', () => {
    const upsideDown = look([line('xq', box(0, 0, 50, 10), 0.3)], Math.PI);
    expect(together(upsideDown, look([line('To Tver', box(0, 40, 50, 10))], 0.1)).direction).toBe(0.1);
    expect(together(look([line('To Tver', box(0, 40, 50, 10))], 0.1), upsideDown).direction).toBe(0.1);
  });
});
