import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { badgeRadius, placeBadges } from '../../src/bundle/badges.js';
import { byPlace, exhibitsOf, framesOf, joinNeighbours, letterOf } from '../../src/bundle/exhibits.js';
import { prepareImage } from '../../src/bundle/images.js';
import type { Area } from '../../src/bundle/ink.js';
import { finestForm } from '../../src/bundle/ladder.js';
import { wordSource } from '../../src/bundle/moment.js';
import { patchOf, turnedBack } from '../../src/bundle/patch.js';
import { statusName } from '../../src/bundle/states.js';
import { sayIn, wording } from '../../src/bundle/wording.js';
import type { Box, Language } from '../../src/model/schema/report.js';
import { stableJson } from '../../src/model/stable-json.js';
import { loadPolicy } from '../../src/policy/index.js';
import { passingReport, picture, reading, sighting, span } from './builders.js';

describe('wording', () => {
  const braces = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([name]) => name).sort();

  it('asks for the same values in every language', () => {
    for (const [label, text] of Object.entries(wording.en)) {
      expect([label, braces(wording.ru[label as keyof typeof wording.en])]).toEqual([label, braces(text)]);
      expect([label, braces(wording.zh[label as keyof typeof wording.en])]).toEqual([label, braces(text)]);
    }
  });

  it('fills in values', () => {
    expect(sayIn('ru')('pageOf', { n: 2, m: 7 })).toBe('Страница 2 из 7');
  });
});

describe('letterOf', () => {
  it('continues after Z', () => {
    expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
  });
});

describe('exhibitsOf', () => {
  it('follows the chain, whatever the order of the inputs', () => {
    const report = passingReport('en', ({ inputs }) => inputs.reverse());
    expect(exhibitsOf(report).map(({ letter, input }) => `${letter} ${input.file}`)).toEqual([
      'A order.png',
      'B tracking.json',
      'C label.jpg',
    ]);
  });
});

describe('framesOf', () => {
  it('gives readings at one place one numbered frame', () => {
    const report = passingReport();
    const [order] = exhibitsOf(report);
    expect(
      order && framesOf(report, order).map(({ number, what, sightings }) => [number, what, sightings.length]),
    ).toEqual([
      [1, ['orderNumber'], 2],
      [2, ['status'], 1],
      [3, ['status'], 1],
      [4, ['sku'], 1],
    ]);
  });

  it('frames each place once, however it was read, and puts last what the verdict does not rest on', () => {
    const place = sighting('order.png', 'LK058863565CN', [600, 400, 100, 20]);
    const report = passingReport('en', ({ facts: { order } }) => {
      order.otherNumbers = [reading('1', [sighting('order.png', '1', [700, 500, 90, 20])])];
      order.trackingNumber = reading('LK058863565CN', [place]);
      order.number = reading('LK058863565CN', [{ ...place, box: [601, 401, 99, 19] }]);
      order.statuses.unshift({
        ...(order.statuses[0] as (typeof order.statuses)[number]),
        stage: 'before',
        sightings: [sighting('order.png', 'Confirmed', [20, 20, 60, 20])],
      });
    });
    const [order] = exhibitsOf(report);
    expect(order && framesOf(report, order).map(({ what }) => what)).toEqual([
      ['orderNumber', 'trackingNumber'],
      ['status'],
      ['status'],
      ['sku'],
      ['status'],
      ['otherNumber'],
    ]);
  });

  it('frames nothing seen in another file', () => {
    const report = passingReport('en', ({ facts }) => {
      facts.order.number = reading('1', [sighting('other.png', '1', [0, 0, 10, 10])]);
    });
    const [order] = exhibitsOf(report);
    expect(order && framesOf(report, order).some(({ what }) => what.includes('orderNumber'))).toBe(false);
  });
});

describe('byPlace', () => {
  it('keeps neighbours apart and merges overlapping places', () => {
    const places = byPlace([
      sighting('a', '1', [0, 0, 100, 20]),
      sighting('a', '1', [5, 2, 110, 18]),
      sighting('a', '2', [0, 30, 100, 20]),
    ]);
    expect(places.map(({ box }) => box)).toEqual([
      [0, 0, 115, 20],
      [0, 30, 100, 20],
    ]);
  });
});

describe('placeBadges', () => {
  const bounds = { x: 0, y: 0, width: 600, height: 400 };
  const covers = ([x, y]: readonly [number, number], area: Area) =>
    x + badgeRadius > area.x &&
    x - badgeRadius < area.x + area.width &&
    y + badgeRadius > area.y &&
    y - badgeRadius < area.y + area.height;

  it('never covers a neighbour, whose last digit would be hidden', () => {
    const frames = [
      { x: 100, y: 100, width: 200, height: 20 },
      { x: 308, y: 100, width: 60, height: 20 },
      { x: 100, y: 124, width: 80, height: 14 },
    ];
    for (const badge of placeBadges(frames, bounds))
      for (const frame of frames) expect(covers(badge, frame)).toBe(false);
  });

  it('stays on the image', () => {
    const place = fc.record({ x: fc.nat(590), y: fc.nat(390), width: fc.nat(900), height: fc.nat(900) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), (frames) => {
        for (const [x, y] of placeBadges(frames, bounds)) {
          expect(Math.min(x, y, bounds.width - x, bounds.height - y)).toBeGreaterThanOrEqual(badgeRadius);
        }
      }),
    );
  });
});

describe('joinNeighbours', () => {
  it('joins a status with the time right below it, and not with one across the row', () => {
    const joined = joinNeighbours(
      byPlace([
        sighting('a', 'Preparing', [0, 0, 80, 16]),
        sighting('a', '19 Jul', [0, 20, 110, 16]),
        sighting('a', '20 Jul', [300, 0, 80, 16]),
      ]),
    );
    expect(joined.map(({ box }) => box)).toEqual([
      [0, 0, 110, 36],
      [300, 0, 80, 16],
    ]);
  });
});

describe('wordSource', () => {
  const say = sayIn('en');
  const minute = span('2024-08-10T09:12:00.000Z', '2024-08-10T09:13:00.000Z', '10 Aug 2024, 17:12');

  it('names the zone that the case gives, and the offset at which the clock was read', () => {
    expect(wordSource(say, minute)).toBe('10 Aug 2024, 17:12 (UTC+8)');
    expect(wordSource(say, minute, 'Asia/Shanghai')).toBe('10 Aug 2024, 17:12 (Asia/Shanghai, UTC+8)');
    expect(wordSource(say, { ...minute, text: '2024-08-10 14:42' })).toBe('2024-08-10 14:42 (UTC+5:30)');
    expect(wordSource(say, { ...minute, text: '20240810 171200' })).toBe('20240810 171200 (UTC+8)');
    expect(wordSource(say, { ...minute, text: '2024-08-09 23:12' })).toBe('2024-08-09 23:12 (UTC-10)');
  });

  it('adds nothing if the text states its own offset', () => {
    for (const text of ['2024-08-10T17:12:00+08:00', '2024-08-10T17:12:00+0800', '2024-08-10T09:12:00Z', '09:12 UTC'])
      expect(wordSource(say, { ...minute, text })).toBe(text);
  });

  it('says that no zone is stated if the window spans several, and guesses none for a twelve-hour clock', () => {
    const open = span('2024-08-10T09:12:00.000Z', '2024-08-10T17:13:00.000Z', '2024-08-10 17:12');
    expect(wordSource(say, open)).toBe('2024-08-10 17:12 (zone not stated)');
    expect(wordSource(say, { ...minute, text: '10 Aug, 5:12 PM' })).toBe('10 Aug, 5:12 PM (zone not stated)');
  });

  it('reads a bare date as the day of its zone', () => {
    const day = span('2024-08-09T16:00:00.000Z', '2024-08-10T16:00:00.000Z', '2024-08-10');
    expect(wordSource(say, day)).toBe('2024-08-10 (UTC+8)');
  });
});

describe('statusName', () => {
  const names = loadPolicy('ozon/not-received');
  const reportIn = (language: Language) => ({ language, policy: { id: 'ozon/not-received', version: '2026-11-29' } });
  const seen = (status: string, text: string) => ({ status, text });

  it('has a name for every status of the policy', () => {
    for (const { id } of names?.statuses ?? [])
      expect([id, statusName(sayIn('en'), reportIn('en'), names, seen(id, '…'))]).toEqual([id, expect.any(String)]);
  });

  it('translates a word of another language, and keeps one of the report’s language', () => {
    expect(statusName(sayIn('en'), reportIn('en'), names, seen('preparing', '备货中'))).toBe('Preparing');
    expect(statusName(sayIn('ru'), reportIn('ru'), names, seen('cancelled', '已取消'))).toBe('Отменён');
    expect(statusName(sayIn('ru'), reportIn('ru'), names, seen('cancelled', 'Отменен'))).toBeUndefined();
    expect(statusName(sayIn('zh'), reportIn('zh'), names, seen('awaiting-shipment', '已准备发运'))).toBeUndefined();
    expect(statusName(sayIn('en'), reportIn('en'), names, seen('of another policy', 'x'))).toBeUndefined();
  });
});

describe('patchOf', () => {
  const level = sighting('label.jpg', 'SKU 1512663422', [100, 200, 300, 40]);

  it('holds the whole line and less than half the distance to its neighbours', () => {
    const [place] = byPlace([level]);
    const { tilt, area } = patchOf([place as NonNullable<typeof place>]);
    expect(tilt).toBe(0);
    expect([area.x, area.y]).toEqual([100 - 11.2, 200 - 11.2].map((n) => expect.closeTo(n, 6)));
    expect([area.width, area.height]).toEqual([322.4, 62.4].map((n) => expect.closeTo(n, 6)));
  });

  it('levels a tilted text: as long and as high as its corners say', () => {
    const turn = (15 * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const corner = (x: number, y: number): [number, number] => [
      Math.round(500 + x * cos - y * sin),
      Math.round(300 + x * sin + y * cos),
    ];
    const corners: NonNullable<(typeof level)['corners']> = [
      corner(0, 0),
      corner(300, 0),
      corner(300, 40),
      corner(0, 40),
    ];
    const box: Box = [490, 300, 300, 117];
    const { tilt, area, texts } = patchOf([{ box, sightings: [{ ...level, box, corners }] }]);
    expect((tilt * 180) / Math.PI).toBeCloseTo(15, 0);
    expect(texts[0]?.width).toBeCloseTo(300, -1);
    expect(texts[0]?.height).toBeCloseTo(40, -1);
    const middle = turnedBack({ x: 500 + 150 * cos - 20 * sin, y: 300 + 150 * sin + 20 * cos }, tilt);
    expect(area.x + area.width / 2).toBeCloseTo(middle.x, -1);
    expect(area.y + area.height / 2).toBeCloseTo(middle.y, -1);
  });

  it('holds the print below bars if only the bars were read', () => {
    const bars = {
      box: [100, 100, 300, 100] as Box,
      sightings: [{ ...level, reader: 'barcode' as const, box: [100, 100, 300, 100] as Box }],
    };
    const { area } = patchOf([bars], 0.3);
    expect(area.y + area.height).toBeGreaterThanOrEqual(230);
  });
});

describe('stableJson', () => {
  it('ignores the order of keys and keeps the order of lists', () => {
    expect(stableJson({ b: 1, a: [{ d: 1, c: 2 }, 3] })).toBe(stableJson({ a: [{ c: 2, d: 1 }, 3], b: 1 }));
    expect(stableJson([2, 1])).not.toBe(stableJson([1, 2]));
  });
});

describe('prepareImage', () => {
  const raster = picture(3000, 300, (c) => {
    c.fillStyle = '#a00';
    c.fillRect(100, 100, 500, 100);
  });

  it('scales large images down and says by how much', async () => {
    const image = await prepareImage(raster, { ...finestForm, longestSide: 2400, quality: 88 });
    expect({ ...image, bytes: undefined, sha256: undefined }).toEqual({
      coding: 'jpeg',
      bytes: undefined,
      sha256: undefined,
      orientation: 1,
      width: 2400,
      height: 240,
      scale: 0.8,
      quality: 88,
      greyscale: false,
    });
    expect(await sharp(image.bytes).metadata()).toMatchObject({
      format: 'jpeg',
      width: 2400,
      height: 240,
      space: 'srgb',
    });
  });

  it('never scales small ones up', async () => {
    expect((await prepareImage(picture(120, 80, () => {}))).scale).toBe(1);
  });

  it('carries no metadata and gives the same bytes again', async () => {
    const [first, second] = [await prepareImage(raster), await prepareImage(raster)];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    const { exif, icc, xmp } = await sharp(first.bytes).metadata();
    expect([exif, icc, xmp]).toEqual([undefined, undefined, undefined]);
  });
});
