import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { type FontId, fontOf, labelFontIds, pageFontIds, registerFonts } from '../../../../fixtures/generate/fonts.js';
import { spaced } from '../../../../src/gather/engines/paddle/spaces.js';
import type { ReadCharacter } from '../../../../src/gather/ports.js';
import type { Raster } from '../../../../src/model/raster.js';

interface Drawn {
  readonly strip: Raster;
  /** Every character except the spaces, at its middle. */
  readonly characters: readonly ReadCharacter[];
}

registerFonts();

interface Look {
  readonly paper?: string;
  readonly ink?: string;
  /** As a share of the strip: smaller print is enlarged. */
  readonly size?: number;
  /** The middle of a reflection, in columns. */
  readonly glare?: number;
}

const draw = (text: string, font: FontId, { paper = '#fff', ink = '#222', size = 1, glare }: Look = {}): Drawn => {
  const print = createCanvas(1600 * size, 48 * size);
  const context = print.getContext('2d');
  context.fillStyle = paper;
  context.fillRect(0, 0, print.width, print.height);
  context.fillStyle = ink;
  context.font = fontOf(font, 36 * size);
  context.fillText(text, 20 * size, 37 * size);
  if (glare !== undefined) {
    const light = context.createRadialGradient(glare, 10, 0, glare, 10, 40);
    light.addColorStop(0, '#fff');
    light.addColorStop(1, '#fff0');
    context.fillStyle = light;
    context.fillRect(0, 0, print.width, print.height);
  }
  const canvas = createCanvas(1600, 48);
  canvas.getContext('2d').drawImage(print, 0, 0, 1600, 48);
  const rgba = canvas.getContext('2d').getImageData(0, 0, 1600, 48).data;
  const data = new Uint8Array(1600 * 48 * 3);
  for (let i = 0; i < 1600 * 48; i++) data.set(rgba.subarray(i * 4, i * 4 + 3), i * 3);
  const points = [...text];
  const characters = points.flatMap((point, i): ReadCharacter[] => {
    const [from, to] = [i, i + 1].map((end) => 20 + context.measureText(points.slice(0, end).join('')).width / size);
    const at = ((from ?? 0) + (to ?? 0)) / 2 / 1600;
    return point === ' ' ? [] : [{ text: point, probability: 1, digitMargin: 9, at }];
  });
  return { strip: { width: 1600, height: 48, data }, characters };
};

const textOf = ({ characters, strip }: Drawn): string =>
  spaced(characters, strip)
    .map(({ text }) => text)
    .join('');

describe('spaces that the network drops', () => {
  it.each(pageFontIds)('are restored before digits, and nowhere else, in %s', (font) => {
    for (const text of ['N9 38262723-0363-1', 'Jan7,2025 7:02', 'eN 79413345-0552-2'])
      for (const size of [1, 0.5]) expect(textOf(draw(text, font, { size }))).toBe(text);
  });

  it.each(labelFontIds)('are not inserted into numbers with narrow digits, in %s', (font) => {
    for (const text of [
      'N938262723-0363-1',
      '11711171-0117-1',
      '3676856611',
      '1411111171',
      'GUOO251821225RU',
      '21:11:17',
    ])
      for (const size of [1, 0.5, 0.3]) expect(textOf(draw(text, font, { size }))).toBe(text);
  });

  it('are found in light text on dark paper too', () => {
    const dark = { paper: '#16191f', ink: '#e3e6ea' };
    expect(textOf(draw('N9 39413345-0552-2', 'roboto', dark))).toBe('N9 39413345-0552-2');
  });

  it.each(labelFontIds)('are not inserted where a reflection hides part of a digit, in %s', (font) => {
    const text = '4208997247';
    for (let glare = 20; glare < 260; glare += 4)
      expect(textOf(draw(text, font, { paper: '#c8c8c4', glare }))).toBe(text);
  });
});
