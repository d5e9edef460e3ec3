import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { type FontId, fontOf, labelFontIds, registerFonts } from '../../../fixtures/generate/fonts.js';
import { isStruckOut, partOf } from '../../../src/gather/images/struck-out.js';
import type { Quad, Raster } from '../../../src/model/raster.js';

/** A stroke across the text; its height above the baseline and its thickness as shares of the font size. */
interface Stroke {
  readonly from: number;
  readonly to: number;
  readonly thick?: number;
  /** How much of the text it covers. Default: all. */
  readonly share?: number;
  readonly bend?: number;
}

interface Drawn {
  readonly image: Raster;
  readonly quad: Quad;
}

const drawn = (text: string, font: FontId, size: number, strokes: readonly Stroke[], slack = 0.2): Drawn => {
  registerFonts();
  const canvas = createCanvas(Math.ceil(size * (text.length + 4)), size * 4);
  const context = canvas.getContext('2d');
  context.fillStyle = '#e8e4dc';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#222';
  context.strokeStyle = '#222';
  context.font = fontOf(font, size, 400);
  const [x, baseline, width] = [size * 2, size * 2.5, context.measureText(text).width];
  context.fillText(text, x, baseline);
  for (const { from, to, thick = 0.07, share = 1, bend = 0 } of strokes) {
    const end = x + width * share + size * 0.1;
    context.lineWidth = Math.max(1.5, size * thick);
    context.beginPath();
    context.moveTo(x - size * 0.1, baseline - from * size);
    context.quadraticCurveTo(x + width / 2, baseline - ((from + to) / 2 + bend) * size, end, baseline - to * size);
    context.stroke();
  }
  const rgba = context.getImageData(0, 0, canvas.width, canvas.height).data;
  const data = new Uint8Array(canvas.width * canvas.height * 3);
  for (let i = 0; i < data.length; i++) data[i] = rgba[Math.floor(i / 3) * 4 + (i % 3)] as number;
  const [left, right, top, bottom] = [
    x - size * 0.1,
    x + width + size * 0.1,
    baseline - size * (0.75 + slack),
    baseline + size * slack,
  ];
  return {
    image: { width: canvas.width, height: canvas.height, data },
    quad: [
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: bottom },
      { x: left, y: bottom },
    ],
  };
};

const fonts = labelFontIds.filter((_, i) => i % 2 === 0);
const texts = ['70548213-0117-1', 'LK058863565CN', '1143902223', 'GUOO533191984RU', 'SKU: 1512663422'];
const sizes = [16, 40];

const each = (strokes: readonly Stroke[], slack?: number): boolean[] =>
  fonts.flatMap((font) =>
    texts.flatMap((text) =>
      sizes.map((size) => {
        const { image, quad } = drawn(text, font, size, strokes, slack);
        return isStruckOut(image, quad);
      }),
    ),
  );

const share = (results: readonly boolean[]): number => results.filter(Boolean).length / results.length;

describe('a stroke through text', () => {
  it.each<[string, readonly Stroke[]]>([
    ['level', [{ from: 0.35, to: 0.35 }]],
    ['slanting up', [{ from: 0.25, to: 0.5 }]],
    ['slanting down', [{ from: 0.5, to: 0.22 }]],
    ['thick', [{ from: 0.35, to: 0.35, thick: 0.14 }]],
    [
      'double',
      [
        { from: 0.28, to: 0.28 },
        { from: 0.44, to: 0.44 },
      ],
    ],
    ['drawn by hand', [{ from: 0.3, to: 0.38, bend: 0.08 }]],
  ])('is detected in every font and size: %s', (_, strokes) => {
    expect(share(each(strokes))).toBeGreaterThan(0.95);
  });

  it.each<[string, readonly Stroke[]]>([
    ['no stroke at all', []],
    ['an underline', [{ from: -0.12, to: -0.12 }]],
    ['an underline that touches the text', [{ from: -0.03, to: -0.03 }]],
    ['a rule above it', [{ from: 0.85, to: 0.85 }]],
    [
      'a frame of two rules',
      [
        { from: 0.9, to: 0.9 },
        { from: -0.2, to: -0.2 },
      ],
    ],
    ['one through half of it', [{ from: 0.35, to: 0.35, share: 0.5 }]],
  ])('is not detected for %s', (_, strokes) => {
    expect(each(strokes, 0.3).filter(Boolean)).toEqual([]);
  });

  it('is not detected if the text itself has strokes in its middle', () => {
    for (const text of ['1-2-3-4-5-6-7-8', '= 70548213 =', 'A-B-E-F-H-8-3', '----1----'])
      for (const font of labelFontIds) {
        const { image, quad } = drawn(text, font, 28, []);
        expect(isStruckOut(image, quad), text).toBe(false);
      }
  });

  it('is detected only in the part of a line that it crosses', () => {
    const { image, quad } = drawn('1143902223 SKU 3685814859', 'noto-sans', 28, [
      { from: 0.35, to: 0.35, share: 0.42 },
    ]);
    expect(isStruckOut(image, quad)).toBe(false);
    expect(isStruckOut(image, partOf(quad, 0, 0.4))).toBe(true);
    expect(isStruckOut(image, partOf(quad, 0.5, 1))).toBe(false);
  });
});
