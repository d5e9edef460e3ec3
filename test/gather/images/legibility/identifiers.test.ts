import { describe, expect, it } from 'vitest';
import { measureIdentifiers } from '../../../../src/gather/images/legibility/index.js';
import type { ImageReading, Line } from '../../../../src/gather/images/reading.js';
import { drawBars } from './bars.js';

const value = 'LK058863565CN';

const line = (text: string, confidence = 0.8, box: Line['box'] = [10, 5, 300, 30]): Line => {
  const [x, y, width, height] = box;
  const [right, bottom] = [x + width, y + height];
  return {
    text,
    confidence,
    characters: [],
    quad: [
      { x, y },
      { x: right, y },
      { x: right, y: bottom },
      { x, y: bottom },
    ],
    box,
    height,
  };
};

const photo = (...lines: Line[]): ImageReading => ({
  file: 'label.jpg',
  upright: drawBars(),
  turn: 0,
  barcodes: [],
  masks: [],
  lines,
});

describe('measureIdentifiers', () => {
  const places = (...images: ImageReading[]) =>
    measureIdentifiers(images, [{ of: 'tracking-number', value }]).map(({ read, box }) => [read, box[0]]);

  it('measures the line with that number, whatever its spacing, once per photo', () => {
    expect(
      places(photo(line('To: Moscow'), line(`No ${value}`), line('LK 058 863 565 CN', 0.99, [20, 5, 280, 30]))),
    ).toEqual([[true, 20]]);
  });

  it('treats letters and digits that look alike as equal', () => {
    expect(places(photo(line('LKO58863S65CN')))).toEqual([[true, 10]]);
  });

  it('measures the nearest line if none has exactly that number', () => {
    expect(places(photo(line('LK05B36B5CN', 0.5), line('LK058863566CN', 0.6, [20, 5, 280, 30])))).toEqual([
      [false, 20],
    ]);
  });

  it('does not take a clearly different number for it', () => {
    expect(places(photo(line('LK058863566CN', 0.97)))).toEqual([]);
  });

  it('finds no place if nothing is similar', () => {
    expect(places(photo(line('Guangdong, Baiyun District', 0.6)), photo())).toEqual([]);
  });

  it('finds the rest of a number cut off by the edge', () => {
    const [place] = measureIdentifiers(
      [photo(line('63565CN', 0.99, [0, 5, 200, 30]), line('63565CN', 0.99, [40, 5, 200, 30]))],
      [{ of: 'tracking-number', value }],
    );
    expect(place).toMatchObject({ read: false, box: [0, 5, 200, 30] });
  });

  it('measures what is drawn there', () => {
    const [place] = measureIdentifiers([photo(line(value, 0.9, [0, 0, 320, 40]))], [{ of: 'sku', value }]);
    expect(place).toMatchObject({ of: 'sku', value, read: true, cutOff: false, defects: [] });
    expect(Math.abs((place?.characterHeight ?? 0) - 20)).toBeLessThan(0.6);
  });

  it('invents no figures for an area without ink', () => {
    const image = { ...photo(line(value)), upright: drawBars({ ink: 200, paper: 200 }) };
    expect(measureIdentifiers([image], [{ of: 'sku', value }])[0]).toMatchObject({ contrast: 0, edgeWidth: 0 });
  });
});
