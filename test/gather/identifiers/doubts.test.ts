import { describe, expect, it } from 'vitest';
import { barcodeNumbers } from '../../../src/gather/identifiers/numbers.js';
import { readingOf, sightingsOf } from '../../../src/gather/identifiers/sightings.js';
import type { ImageReading } from '../../../src/gather/images/reading.js';
import { lookFor } from '../../../src/gather/parcel/look-for.js';
import type { LineReading, Readers } from '../../../src/gather/ports.js';
import type { Raster } from '../../../src/model/raster.js';
import type { ReadingDoubtCode } from '../../../src/model/schema/report.js';
import type { Reading } from '../../../src/model/sightings.js';
import { speechIn } from '../../../src/report/case-words.js';
import { wordFinding } from '../../../src/report/wording/index.js';
import { labelSkuShown } from '../../../src/rules/label-sku-shown.js';
import { defect, factsWith, policy, textPlace } from '../../fakes/facts.js';
import { barcode, imageOf, lineAt, noReaders, readersSaying, reading } from '../../fakes/readers.js';
import { blankedColumns, drawLine } from '../images/print/drawn.js';

const sku = '1512663422';
const nothing: LineReading = { text: '', confidence: 0, characters: [] };
const unread = readersSaying(nothing, nothing);

/** The sightings of a value in an image. */
const readIn = async (image: ImageReading, value = sku, readers: Readers = noReaders): Promise<Reading> => {
  const seen = readingOf(value, await sightingsOf(value, image, [], readers));
  if (seen === undefined) throw new Error(`${value} is not read`);
  return seen;
};

const weak = lineAt(`SKU ${sku}`, 10, 10, { margin: 2 });

/** A line with some characters misread. */
const changed = (text: string, at: number, change: object) => {
  const line = lineAt(text, 10, 10);
  return { ...line, characters: line.characters.map((char, i) => (i === at ? { ...char, ...change } : char)) };
};

/** A drawn line with the places of its characters, found and read as given. */
const drawn = (printed: string, read: string, share = 1): ImageReading => {
  const { image, quad, placeOf } = drawLine(printed, { font: 'roboto', size: 24 });
  let at = -1;
  const characters = reading(read).characters.map((character) => {
    if (character.text === ' ') return character;
    at = printed.indexOf(character.text, at + 1);
    return { ...character, at: placeOf(at) };
  });
  const [a, b, c, d] = quad;
  const right = a.x + (b.x - a.x) * share;
  const line = { ...lineAt(read, 0, 0), characters, height: d.y - a.y };
  const corners = [a, { ...b, x: right }, { ...c, x: right }, d] as const;
  return { ...imageOf([{ ...line, quad: corners }]), upright: image };
};

/** An 8 whose left side is blank, so it is read as the 3 of the number. */
const worn = (): ImageReading => {
  const image = drawn('1512668422', '1512668422');
  const [line] = image.lines as [ImageReading['lines'][number]];
  const seen = {
    ...line,
    ...reading(sku),
    characters: reading(sku).characters.map((char, i) => ({ ...char, at: placeIn(line, i) })),
  };
  const at = placeIn(line, 6) * (line.quad[1].x - line.quad[0].x) + line.quad[0].x;
  return { ...image, lines: [seen], upright: blankedColumns(image.upright, at - 8, at - 2.5) };
};

const placeIn = ({ characters }: ImageReading['lines'][number], index: number): number => characters[index]?.at ?? 0;

/** Paper with light behind the end of a line. */
const glaring = (): Raster => {
  const [width, height] = [400, 60];
  const data = new Uint8Array(width * height * 3).map((_, i) => {
    const x = Math.floor(i / 3) % width;
    return Math.min(255, 120 + 200 * Math.max(0, 1 - Math.abs(x - 150) / 30));
  });
  return { width, height, data };
};

/** Where each doubt arises. A code without a scene does not compile. */
const scenes: Readonly<Record<ReadingDoubtCode, () => Reading | undefined | Promise<Reading>>> = {
  'digit-unclear': () => readIn(imageOf([weak]), sku, unread),
  'digit-weak': () => readIn(imageOf([changed(`SKU ${sku}`, 6, { probability: 0.4 })]), sku, unread),
  'letter-unclear': () => readIn(imageOf([changed('TWS-55-RED', 0, { probability: 0.5 })]), 'TWS-55-RED', unread),
  'line-unclear': () => readIn(imageOf([{ ...weak, characters: [], confidence: 0.7 }]), sku, unread),
  'cut-off': () => readIn(imageOf([lineAt(sku, 1905, 10)])),
  'in-glare': () => readIn({ ...imageOf([lineAt(sku, 40, 20)]), upright: glaring() }),
  'broken-off': () => readIn(drawn('15126634221', sku, 10 / 11)),
  'goes-on': () => readIn(imageOf([lineAt(`SKU ${sku}-1`, 10, 10)])),
  'behind-space': () => readIn(drawn('SKU 15126634224', `SKU ${sku} 4`)),
  'unknown-name': async () => {
    const images = [imageOf([lineAt(`Ref. ${sku}`, 10, 10)])];
    const seen = await lookFor(sku, { images, numbers: [], formats: [], within: [], policy }, unread);
    return seen as Reading;
  },
  contested: () => readIn(imageOf([lineAt(sku, 10, 10), lineAt('1512663482', 14, 12)])),
  'rereading-differs': () => readIn(imageOf([weak]), sku, readersSaying(reading('SKU 1512663482'), nothing)),
  'second-reader-differs': () =>
    readIn(imageOf([weak]), sku, readersSaying(nothing, { ...nothing, text: 'SKU 1512663482', confidence: 0.95 })),
  'look-alike': () => readIn(imageOf([lineAt('GU00702931569RU', 10, 10)]), 'GU00702931569RU', unread),
  'check-digit': () => readIn(imageOf([lineAt('LK058863566CN', 10, 10)]), 'LK058863566CN', unread),
  gap: () => readIn(worn()),
  masked: () => readIn({ ...imageOf([lineAt(`SKU ${sku}`, 100, 50)]), masks: [[245, 50, 20, 20]] }),
  'one-of-several': () => {
    const image = imageOf([], [barcode(`OZN${sku} OZN1512663499`, 'QRCode')]);
    return readingOf(
      sku,
      barcodeNumbers(image, policy).filter(({ value }) => value === sku),
    );
  },
};

const codes = Object.keys(scenes) as ReadingDoubtCode[];

/** The doubt's way into the report: what the finding says and asks for. */
const told = (seen: Reading, language: 'en' | 'ru' | 'zh') => {
  const judgement = labelSkuShown.judge(
    factsWith({ claims: { skus: [seen.value] }, label: { skus: [{ ...seen, value: seen.value }], identifiers: [] } }),
  );
  const finding = judgement.status === 'unknown' ? judgement.findings[0] : undefined;
  if (finding?.code !== 'label-sku-unsure') throw new Error(`judged ${judgement.status}`);
  return { doubts: finding.params.doubts, ...wordFinding(finding, speechIn(language)) };
};

describe.each(codes)('a doubt by the name of %s', (code) => {
  it('passes from its origin into finding and mend', async () => {
    const seen = await scenes[code]();
    if (seen === undefined) throw new Error(`nothing is read of ${code}`);
    expect(seen.sure).toBe(false);
    expect(seen.doubts?.map((doubt) => doubt.code)).toContain(code);
    expect(seen.doubts?.every(({ sightings }) => sightings.length > 0)).toBe(true);
    for (const language of ['en', 'ru', 'zh'] as const) {
      const { doubts, message, mend } = told(seen, language);
      const words = doubts.find((doubt) => doubt.code === code)?.words ?? '';
      expect(doubts.map((doubt) => doubt.code)).toContain(code);
      expect(message).toContain(words);
      expect(message).not.toMatch(/undefined|NaN|null/u);
      expect(mend).toMatch(/[.。]$/u);
      if (code !== 'in-glare') expect(mend).not.toMatch(/glare|reflection|lamp|блик|ламп|反光|灯/u);
    }
  });
});

describe('a doubtful digit', () => {
  it('is reported with its place and its figures', async () => {
    const line = changed(`SKU ${sku}`, 7, { digitMargin: 2.1 });
    const { doubts = [] } = await readIn(imageOf([line]), sku, unread);
    expect(doubts).toMatchObject([
      {
        code: 'digit-unclear',
        words: '2',
        character: 4,
        measured: 2.1,
        needed: 4.5,
        sightings: [{ file: 'image.png' }],
      },
    ]);
    expect(told({ value: sku, sure: false, sightings: [], doubts }, 'en')).toMatchObject({
      message: expect.stringContaining('its digit 2 (character 4) is 8.2 times as likely as the next digit, 90 times'),
      mend: 'Take the picture again, larger and sharper, so that the number fills it.',
    });
  });

  const judged = (doubted: Reading, at: { readonly box: [number, number, number, number] }) => {
    const identifiers = [textPlace({ of: 'sku', value: sku, read: false, defects: [defect('glare')], ...at })];
    const judgement = labelSkuShown.judge(factsWith({ label: { skus: [doubted], identifiers } }));
    return judgement.status === 'unknown' ? wordFinding(judgement.findings[0], speechIn('en')).mend : '';
  };

  it('is explained by measurements at its place, and by none from elsewhere', async () => {
    const line = { ...weak, characters: weak.characters };
    const seen = await readIn({ ...imageOf([line]), file: 'label.jpg' }, sku, unread);
    expect(judged(seen, { box: [10, 12, 130, 20] })).toContain('a reflection hides');
    expect(judged(seen, { box: [900, 12, 130, 20] })).not.toContain('reflection');
  });

  it('is the only doubt explained that way', async () => {
    const seen = await readIn({ ...imageOf([lineAt(`SKU ${sku}-1`, 10, 10)]), file: 'label.jpg' });
    expect(judged(seen, { box: [10, 12, 130, 20] })).not.toContain('reflection');
  });
});

describe('of several sightings', () => {
  it('reports the doubts of the one with the fewest', async () => {
    const image = imageOf([
      lineAt(`SKU ${sku}-1`, 10, 10, { margin: 2 }),
      { ...weak, ...lineAt(sku, 10, 90, { margin: 2 }) },
    ]);
    const { doubts = [] } = await readIn(image, sku, unread);
    expect(doubts.map(({ code }) => code)).toEqual(['digit-unclear']);
  });
});
