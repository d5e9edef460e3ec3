import { describe, expect, it } from 'vitest';
import type { BarcodeInImage, Line } from '../../../src/gather/images/reading.js';
import { phonesToBlackOut, withoutPhones } from '../../../src/gather/phones/black-out.js';
import type { LabelFacts, OrderFacts } from '../../../src/model/facts.js';
import { meet } from '../../../src/model/masks.js';
import type { Box, Reading } from '../../../src/model/sightings.js';
import { barcode, imageOf, lineAt } from '../../fakes/readers.js';

/** Letters 10 pixels wide; the reader reports where each stands. */
const placed = (text: string, x: number, y: number): Line => {
  const line = lineAt(text, x, y);
  const characters = line.characters.map((character, i) => ({ ...character, at: (i + 0.5) / line.characters.length }));
  return { ...line, characters };
};

const read = (value: string, box: Box, text = value): Reading => ({
  value,
  sure: true,
  sightings: [{ file: 'image.png', box, reader: 'paddle', text, confidence: 1 }],
});

const factsWith = (label: Partial<LabelFacts> = {}, order: Partial<OrderFacts> = {}) => ({
  order: { number: null, otherNumbers: [], trackingNumber: null, skus: [], statuses: [], ...order },
  label: {
    trackingNumber: null,
    postingNumber: null,
    numbers: [],
    skus: [],
    otherSkus: [],
    barcodes: [],
    legibility: [],
    identifiers: [],
    ...label,
  },
});

const blackOut = (lines: readonly Line[], facts = factsWith(), barcodes: readonly BarcodeInImage[] = []) =>
  phonesToBlackOut(imageOf(lines, barcodes), facts);

describe('blacking out telephone numbers', () => {
  it('covers the number with a margin, and not the rest of its line', () => {
    const { boxes } = blackOut([placed('Recipient Ivan +79123456789', 100, 50)]);
    expect(boxes).toEqual([[240, 46, 140, 28]]);
  });

  it('covers nothing if there is none', () => {
    expect(blackOut([placed('LK058863565CN', 100, 50)])).toEqual({ boxes: [], phonesShown: 0 });
  });

  it('covers it in a line that also has the tracking number, and leaves that number', () => {
    const line = placed('LK058863565CN +79123456789', 100, 50);
    const { boxes, phonesShown } = blackOut([line], factsWith({ trackingNumber: read('LK058863565CN', line.box) }));
    expect(phonesShown).toBe(0);
    expect(boxes.length).toBeGreaterThan(0);
    expect(boxes.some((box) => meet(box, [100, 50, 130, 20]))).toBe(false);
  });

  it('shrinks its margin before it touches an identifier in the next line', () => {
    const [above, below] = [placed('+79123456789', 100, 50), placed('1512663422', 100, 71)];
    const { boxes } = blackOut([above, below], factsWith({ skus: [read('1512663422', below.box)] }));
    expect(boxes).toEqual([[100, 50, 120, 20]]);
  });

  it('leaves a number that the verdict rests on, and counts it', () => {
    const line = placed('13812345678', 100, 50);
    const facts = factsWith({ trackingNumber: read('13812345678', line.box) });
    expect(blackOut([line], facts)).toEqual({ boxes: [], phonesShown: 1 });
  });

  it('leaves another parcel’s number of bare digits, and covers numbers marked by a word', () => {
    const bare = placed('13812345678', 100, 50);
    const named = placed('Tel: 13812345678', 100, 90);
    expect(blackOut([bare], factsWith({ numbers: [read('13812345678', bare.box)] })).phonesShown).toBe(1);
    const facts = factsWith({ numbers: [read('13812345678', named.box)] });
    const image = imageOf([named]);
    const rest = withoutPhones(facts, [image]);
    expect(rest.label.numbers).toEqual([]);
    expect(phonesToBlackOut(image, rest).boxes).toHaveLength(1);
  });

  it('keeps a number in the facts that merely contains a telephone number’s digits', () => {
    const line = placed('RB13812345678CN +7 138 123-45-67', 100, 50);
    const numbers = [read('RB13812345678CN', line.box)];
    expect(withoutPhones(factsWith({ numbers }), [imageOf([line])]).label.numbers).toEqual(numbers);
  });

  it('covers a code that contains one, and removes its text from the facts', () => {
    const code = barcode('Ivan\nTEL:+79123456789', 'QRCode');
    const seen = { file: 'image.png', format: code.format, text: code.text, box: [...code.box] as Box };
    const image = imageOf([], [code]);
    const rest = withoutPhones(factsWith({ barcodes: [seen] }), [image]);
    expect(phonesToBlackOut(image, rest).boxes).toEqual([code.box]);
    expect(rest.label.barcodes).toEqual([]);
  });

  it('leaves a code that the verdict rests on', () => {
    const code = barcode('LK058863565CN\n+79123456789', 'QRCode');
    const seen = { file: 'image.png', format: code.format, text: code.text, box: [...code.box] as Box };
    const facts = factsWith({ trackingNumber: read('LK058863565CN', [...code.box]), barcodes: [seen] });
    const image = imageOf([], [code]);
    expect(phonesToBlackOut(image, facts)).toEqual({ boxes: [], phonesShown: 1 });
    expect(withoutPhones(facts, [image]).label.barcodes).toEqual([seen]);
  });

  it('covers a slanted number in steps that stay close to it', () => {
    const line = placed('+79123456789', 100, 50);
    const [a, b, c, d] = line.quad;
    const slanted: Line = { ...line, quad: [a, { ...b, y: b.y + 60 }, { ...c, y: c.y + 60 }, d] };
    const { boxes } = blackOut([slanted]);
    expect(boxes.length).toBeGreaterThan(5);
    for (const [, , , height] of boxes) expect(height).toBeLessThan(2 * line.height);
  });
});
