import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyLight, blur, fieldOf, rasterOf, smear } from '../../../../fixtures/generate/effects.js';
import { type FontId, fontIds } from '../../../../fixtures/generate/fonts.js';
import { Pen } from '../../../../fixtures/generate/pen.js';
import { measureText } from '../../../../src/gather/images/legibility/text.js';
import type { Quad, Raster } from '../../../../src/model/raster.js';
import { type Bars, drawBars, wholeOf } from './bars.js';

const measureBars = (bars: Bars) => {
  const image = drawBars(bars);
  return measureText(image, wholeOf(image));
};

/** IEC 61966-2-1. */
const light = (level: number): number => (level <= 10 ? level / 255 / 12.92 : ((level / 255 + 0.055) / 1.055) ** 2.4);

describe('measureText of bars with known properties', () => {
  it.each([
    [10, 30],
    [12, 21],
    [8.5, 31.5],
    [10.25, 26],
  ])('finds the height of ink from row %d to %d', (top, bottom) => {
    expect(Math.abs(measureBars({ top, bottom }).characterHeight - (bottom - top))).toBeLessThan(0.6);
  });

  it('finds the height of characters larger than the full-size limit', () => {
    const { characterHeight } = measureBars({ width: 900, height: 160, top: 40, bottom: 120, pitch: 90, stem: 34 });
    expect(Math.abs(characterHeight - 80)).toBeLessThan(2);
  });

  it.each([2, 3, 5, 8])('finds 80 %% of a straight ramp of %d pixels from 10 %% to 90 %%', (ramp) => {
    expect(Math.abs(measureBars({ ramp }).edgeWidth - ramp * 0.8)).toBeLessThan(0.6);
  });

  it.each([
    [0, 255],
    [100, 200],
    [180, 220],
    [20, 60],
  ])('finds the contrast of grey %d on %d', (ink, paper) => {
    const [dark, bright] = [light(ink), light(paper)];
    expect(measureBars({ ink, paper }).contrast).toBeCloseTo((bright - dark) / (bright + dark), 2);
  });

  it('measures light characters on a dark ground like their negative', () => {
    const [dark, bright] = [measureBars({ ink: 20, paper: 220 }), measureBars({ ink: 220, paper: 20 })];
    expect(bright.characterHeight).toBeCloseTo(dark.characterHeight, 0);
    expect(bright.contrast).toBeCloseTo(dark.contrast, 1);
  });

  it('finds the washed-out share', () => {
    const image = drawBars({ paper: 200 });
    for (let y = 0; y < image.height; y++) image.data.fill(255, (y * 320 + 100) * 3, (y * 320 + 180) * 3);
    expect(Math.abs(measureText(image, wholeOf(image)).glare - 0.25)).toBeLessThan(0.06);
  });

  it('counts a reflection over most of one character, but no narrower one', () => {
    const glareOver = (columns: number): number => {
      const image = drawBars({ paper: 200 });
      for (let y = 0; y < image.height; y++) image.data.fill(255, (y * 320 + 100) * 3, (y * 320 + 100 + columns) * 3);
      return measureText(image, wholeOf(image)).glare;
    };
    expect(glareOver(12)).toBeGreaterThan(0.02);
    expect(glareOver(4)).toBe(0);
  });

  it('does not take blanks between words for glare, even on white paper', () => {
    expect(measureBars({ paper: 255, pitch: 32 }).glare).toBe(0);
  });

  it('tells whether the image ends within the text or beside it', () => {
    const image = drawBars({ width: 330, pitch: 32, stem: 30 });
    const inside: Quad = [
      { x: 4, y: 4 },
      { x: 200, y: 4 },
      { x: 200, y: 36 },
      { x: 4, y: 36 },
    ];
    expect(measureText(drawBars({ width: 318, stem: 28 }), wholeOf(image)).cutOff).toBe(true);
    expect(measureText(drawBars(), wholeOf(drawBars())).cutOff).toBe(false);
    expect(measureText(image, inside).cutOff).toBe(false);
  });

  it('accepts an empty area', () => {
    const image = drawBars({ ink: 200, paper: 200 });
    expect(measureText(image, wholeOf(image))).toMatchObject({ contrast: 0, edgeWidth: 0, glare: 0, cutOff: false });
  });
});

const height = 20;

const printed = (font: FontId, text: string): { image: Raster; quad: Quad } => {
  const pen = new Pen(420, 60, 1, font, '#e8e8e8');
  const right = 20 + pen.text(text, 20, 40, { size: height / 0.715, color: '#181818' });
  const quad: Quad = [
    { x: 14, y: 15 },
    { x: right + 6, y: 15 },
    { x: right + 6, y: 45 },
    { x: 14, y: 45 },
  ];
  return { image: pen.raster(), quad };
};

describe('measureText of printed numbers', () => {
  const numbers = fc.record({
    font: fc.constantFrom(...fontIds),
    text: fc.integer({ min: 100_000_000, max: 999_999_999 }).map((digits) => `LK${digits}CN`),
  });

  it('finds the character height in every font', () => {
    fc.assert(
      fc.property(numbers, ({ font, text }) => {
        const { image, quad } = printed(font, text);
        expect(Math.abs(measureText(image, quad).characterHeight - height)).toBeLessThan(2.5);
      }),
      { numRuns: 40 },
    );
  });

  it('finds wider edges, and no more contrast, as blur grows', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0.5, max: 2.5, noNaN: true }), ({ font, text }, sigma) => {
        const { image, quad } = printed(font, text);
        const [less, more] = [sigma, sigma + 1].map((s) => measureText(rasterOf(blur(fieldOf(image), s)), quad));
        expect(more?.edgeWidth).toBeGreaterThan(less?.edgeWidth ?? 0);
        expect(more?.contrast).toBeLessThanOrEqual((less?.contrast ?? 0) + 0.01);
      }),
      { numRuns: 40 },
    );
  });

  it('tells camera movement from missed focus', () => {
    const { image, quad } = printed('noto-sans', 'LK058863565CN');
    const moved = rasterOf(smear(blur(fieldOf(image), 0.6), { length: 8, angle: 90 }));
    const unfocused = rasterOf(blur(fieldOf(image), 2.5));
    expect(measureText(moved, quad).smear).toBeGreaterThan(1.8);
    expect(measureText(unfocused, quad).smear).toBeLessThan(1.8);
  });

  it('finds the same contrast, edges and height in a dim room', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0.4, max: 1, noNaN: true }), ({ font, text }, exposure) => {
        const { image, quad } = printed(font, text);
        const field = fieldOf(image);
        applyLight(field, exposure, 0);
        const [bright, dim] = [measureText(image, quad), measureText(rasterOf(field), quad)];
        expect(Math.abs(dim.contrast - bright.contrast)).toBeLessThan(0.08);
        expect(Math.abs(dim.edgeWidth - bright.edgeWidth)).toBeLessThan(0.4);
        expect(Math.abs(dim.characterHeight - bright.characterHeight)).toBeLessThan(0.6);
        expect(dim.brightness).toBeLessThanOrEqual(bright.brightness);
      }),
      { numRuns: 30 },
    );
  });
});
