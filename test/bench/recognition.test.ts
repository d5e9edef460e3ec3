import { describe, expect, it } from 'vitest';
import type { Picture, Printed, RecognitionCase } from '../../bench/recognition/case.js';
import { type Confusions, countConfusions } from '../../bench/recognition/confusions.js';
import type { CaseResult } from '../../bench/recognition/measure.js';
import { photoClasses } from '../../bench/recognition/photos/classes.js';
import { scoreLabel } from '../../bench/recognition/photos/score.js';
import { oneDigitLess, oneLookAlikeOff } from '../../bench/recognition/photos/twins.js';
import { markdown, readingTable, targetTable } from '../../bench/recognition/tables.js';
import { createRandom } from '../../fixtures/generate/random.js';
import type { Readers } from '../../src/gather/ports.js';
import { editDistance } from '../../src/model/identifiers.js';
import type { Quad } from '../../src/model/raster.js';
import type { LabelFacts, Report } from '../../src/model/schema/report.js';

const quadAt = (x: number, y: number, width: number, height: number): Quad => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
];

const printedText = (text: string, y: number, kind: Printed['kind'] = 'text'): Printed => ({
  kind,
  text,
  quad: quadAt(10, y, text.length * 12, 20),
  height: 20,
});

const reading = (value: string, sure = true) => ({ value, sure, sightings: [] });

/** Only what the score looks at. */
const reportOf = (label: Partial<LabelFacts>): Report =>
  ({
    facts: {
      label: {
        trackingNumber: null,
        postingNumber: null,
        numbers: [],
        skus: [],
        otherSkus: [],
        barcodes: [],
        ...label,
      },
    },
  }) as unknown as Report;

describe('the score of a label', () => {
  const wanted = [
    { name: 'number', value: 'LK058863565CN' },
    { name: 'sku', value: '1512663422' },
  ];
  const printed = [
    printedText('LK 058 863 565 CN', 10),
    printedText('SKU: 1512663422 * 1', 50),
    printedText('OZN2043752380', 90),
    printedText('LK058863565CN', 130, 'barcode'),
  ];
  const score = (label: Partial<LabelFacts>) => scoreLabel(reportOf(label), wanted, printed);

  it('is right only for exactly the requested value, read surely', () => {
    expect(score({ trackingNumber: reading('LK058863565CN'), skus: [reading('1512663422')] }).states).toEqual([
      'right',
      'right',
    ]);
    expect(score({ trackingNumber: reading('LK058863565CN', false), skus: [] }).states).toEqual(['missed', 'missed']);
  });

  it('counts a sure value that stands nowhere as misread, with the nearest wanted one', () => {
    const { states, misread } = score({ skus: [], otherSkus: [reading('1512663472')] });
    expect(states).toEqual(['missed', 'misread']);
    expect(misread).toEqual(['1512663472']);
  });

  it('counts a truncated number as misread', () => {
    expect(score({ numbers: [reading('LK05886356')] }).misread).toEqual(['LK05886356']);
  });

  it('accepts other printed numbers, with or without the product code’s letters', () => {
    expect(score({ otherSkus: [reading('2043752380')], numbers: [reading('OZN2043752380')] }).misread).toEqual([]);
  });

  it('counts a barcode that matches none of the printed ones', () => {
    const barcode = (text: string) => ({
      file: 'a.jpg',
      format: 'Code128',
      text,
      box: [0, 0, 1, 1] as [number, number, number, number],
    });
    expect(score({ barcodes: [barcode('LK058863565CN'), barcode('LK058863565CM')] }).wrongBarcodes).toEqual([
      'LK058863565CM',
    ]);
  });
});

describe('twins', () => {
  it('differ by one digit and keep the length', () => {
    for (let seed = 0; seed < 200; seed++) {
      const twin = oneLookAlikeOff('GUOO533191984RU', createRandom(seed));
      expect(twin).toHaveLength(15);
      expect(editDistance(twin, 'GUOO533191984RU', 3)).toBe(1);
      expect(twin).toMatch(/^GUOO\d{9}RU$/u);
    }
  });

  it.each([
    ['GUOO533191984RU', ['GUOO33191984RU', 'GUOO53319198RU', 'GUOO53191984RU']],
    ['1722950131', ['722950131', '172295013', '172950131']],
    ['07473488-0503-1', ['7473488-0503-1', '0747348-0503-1']],
  ])('may lack one digit of %s', (value, twins) => {
    const seen = new Set(Array.from({ length: 200 }, (_, seed) => oneDigitLess(value, createRandom(seed))));
    expect([...seen].sort()).toEqual([...twins].sort());
  });
});

describe('a photo case', () => {
  it('depends only on its seed, and claims only what its pictures show', async () => {
    const { make } = photoClasses.find(({ name }) => name === 'compressed') ?? expect.fail('no such class');
    const [one, two] = [await make(3), await make(3)];
    expect(one.pictures).toEqual(two.pictures);
    expect(one.caseFile).toEqual(two.caseFile);
    const texts = one.pictures.flatMap(({ printed }) => printed.map(({ text }) => text.replace(/\s/gu, '')));
    for (const { value } of one.wanted) expect(texts.some((text) => text.includes(value))).toBe(true);
    for (const { caseFile } of one.twins) expect(caseFile).not.toEqual(one.caseFile);
  });

  it('shows its number in digits that a person can read', async () => {
    const small = photoClasses.find(({ name }) => name === 'small') ?? expect.fail('no such class');
    const { pictures, wanted } = await small.make(2);
    for (const { value } of wanted) {
      const heights = pictures.flatMap(({ printed }) =>
        printed.filter(({ kind, text }) => kind === 'text' && text.includes(value)).map(({ height }) => height),
      );
      expect(Math.max(...heights)).toBeGreaterThan(9);
    }
  });

  it('has its neighbours’ numbers printed beside its own if it is crowded', async () => {
    const crowded = photoClasses.find(({ name }) => name === 'crowded') ?? expect.fail('no such class');
    const { pictures, caseFile } = await crowded.make(1);
    const numbers = pictures.flatMap(({ printed }) => printed.map(({ text }) => text)).join('|');
    expect(numbers.match(/[A-Z]{2}\d{9}CN|GUOO\d{9}RU|\d{8,10}-\d{4}-\d|\b1\d{9}\b/gu)?.length ?? 0).toBeGreaterThan(2);
    expect(numbers).toContain(caseFile.order.trackingNumber);
  });
});

describe('confusions', () => {
  const line = (text: string, y: number, weak: number | undefined = undefined) => ({
    quad: quadAt(8, y - 2, text.length * 12 + 4, 24),
    reading: {
      text,
      confidence: 0.9,
      characters: [...text].map((char, i) => ({ text: char, probability: 0.9, digitMargin: i === weak ? 1 : 6 })),
    },
  });
  const image = { width: 1, height: 1, data: new Uint8Array(3) };
  const readers = { lines: { name: 'paddle' }, witness: undefined } as unknown as Readers;
  const count = async (truth: string, ...lines: ReturnType<typeof line>[]): Promise<Confusions> => {
    const picture: Picture = {
      file: 'a',
      bytes: new Uint8Array(),
      width: 1,
      height: 1,
      printed: [printedText(truth, 100)],
    };
    const confusions: Confusions = {};
    await countConfusions(
      confusions,
      { pictures: [picture] } as unknown as RecognitionCase,
      [{ ms: 0, image, lines }],
      readers,
    );
    return confusions;
  };

  it('count each character under the printed one, sure ones separately', async () => {
    const { paddle, 'paddle sure': sure } = await count('SKU 808', line('SKU 803', 100, 6));
    expect(paddle).toMatchObject({ '8': { '8': 1, '3': 1 }, '0': { '0': 1 }, S: { S: 1 } });
    expect(sure?.['8']).toEqual({ '8': 1 });
  });

  it('count a dropped character as read as nothing', async () => {
    expect((await count('1512663422', line('151266342', 100)))['paddle']?.['2']).toEqual({ '2': 2, '': 1 });
  });

  it('omit lines of something else', async () => {
    expect(await count('1512663422', line('8888888888', 100), line('1512663422', 300))).toEqual({});
  });
});

describe('the tables', () => {
  const result = (changes: Partial<CaseResult>): CaseResult => ({
    className: 'straight',
    seed: 1,
    traits: '',
    names: ['number', 'sku'],
    states: ['right', 'right'],
    misread: [],
    wrongBarcodes: [],
    passed: true,
    ms: 100,
    twins: 5,
    falsePasses: [],
    falseChecks: [],
    floorMs: 80,
    peers: [{ name: 'tesseract.js, whole image', right: [false, false], ms: 300 }],
    ...changes,
  });

  it('count right, missed and misread apart', () => {
    const table = readingTable([result({}), result({ states: ['missed', 'misread'], misread: ['1'], passed: false })]);
    expect(table[1]?.slice(0, 6)).toEqual(['straight', '2', '1', '1/1/0', '1/0/1', '1']);
  });

  it('say no if a demand is not met', () => {
    const met = (results: readonly CaseResult[]) =>
      targetTable(results)
        .slice(1)
        .map((row) => row[3]);
    expect(new Set(met([result({})]))).toEqual(new Set(['yes']));
    const spoilt = { falsePasses: ['x'], falseChecks: ['x'], wrongBarcodes: ['y'], passed: false, ms: 400 } as const;
    expect(new Set(met([result({ ...spoilt, states: ['missed', 'right'] })]))).toEqual(new Set(['no']));
  });

  it('leave unreadable items out of the sum of misses, but not of false passes', () => {
    const beyond = result({ className: 'beyond', states: ['missed', 'missed'], falsePasses: ['x'] });
    const rows = targetTable([result({}), beyond]);
    expect(rows.find(([what]) => what?.startsWith('misses'))?.[1]).toBe('0 against 2');
    expect(rows[1]?.slice(1)).toEqual(['1', '0', 'no']);
  });

  it('are Markdown with aligned columns', () => {
    const lines = markdown([
      ['a', 'b'],
      ['long name', '1'],
    ]).split('\n');
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });
});
