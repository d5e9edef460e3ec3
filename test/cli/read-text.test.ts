import { describe, expect, it } from 'vitest';
import { withWords } from '../../src/cli/doubt-words.js';
import { renderReading } from '../../src/cli/read-text.js';
import type { ReadImage, ReadResult } from '../../src/gather/read-file.js';
import type { ParcelRead } from '../../src/model/schema/reading.js';
import type { Box, Language, TrackingDoubt, TrackingDoubtCode } from '../../src/model/schema/report.js';
import { displayWidth } from '../../src/report/columns.js';
import { languages } from '../../src/words/languages.js';

const doubt = (code: TrackingDoubtCode, detail = '', pointer = '/events/0'): TrackingDoubt => ({
  code,
  file: 'x.json',
  pointer,
  detail,
});

const reading = (...findings: readonly TrackingDoubt[]): ReadResult => ({
  file: 'x.json',
  kind: 'tracking',
  tracking: {
    format: 'ups',
    carrier: 'ups',
    parcels: [{ trackingNumber: '1Z', events: [], pickup: null, pickupProof: null, delivery: null }],
    findings,
  },
});

const unreadable: ReadResult = {
  file: 'x.json',
  kind: 'unreadable',
  findings: [
    { code: 'not-tracking', detail: 'a list of 2', closest: [{ format: 'ups', score: 0.5, why: 'b is missing' }] },
  ],
};

describe('renderReading', () => {
  it.each(languages)('says a doubt and what to do about it in %s', (language) => {
    const text = renderReading(reading(doubt('code-text-conflict', 'PU: Label created')), {
      color: false,
      language,
      width: 100,
    });
    const [, block = ''] = text.split(/\n(?:Doubts|Сомнения|疑点)\n/u);
    const [head, message, mend] = block.split('\n');
    expect(head).toBe('  code-text-conflict  /events/0');
    expect(message).toContain('PU: Label created');
    expect(mend?.trim()).not.toBe('');
  });

  it('states once what several entries share, and quotes three of them', () => {
    const many = [1, 2, 3, 4, 5].map((line) => doubt('row-unreadable', `row ${line}`, `/lines/${line}`));
    const text = renderReading(reading(...many), { color: false, language: 'en', width: 100 });
    expect(text.split('row-unreadable')).toHaveLength(2);
    expect(text).toContain('row 1; row 2; row 3; …');
    expect(text).toContain('/lines/1 /lines/2 /lines/3 …');
  });

  it("escapes the file's text in sentences too", () => {
    const text = renderReading(reading(doubt('inferred-from-text', 'a\u001b[2Jb')), {
      color: false,
      language: 'en',
      width: 100,
    });
    expect(text).not.toContain('\u001b');
  });
});

describe('renderReading of an image', () => {
  it('gives the kind of picture, how sure it is, and why', () => {
    const picture = { kind: 'order-page', sure: false, drawn: true, reasons: ['order-states', 'page-heads'] } as const;
    const image = {
      width: 8,
      height: 6,
      turn: 0,
      barcodes: [],
      lines: [],
      identifiers: [],
      orders: [],
      parcels: [],
      cells: [],
    };
    const read: ReadResult = {
      file: 'x.png',
      kind: 'image',
      image: { ...image, picture: { ...picture, reasons: [...picture.reasons] } },
    };
    expect(renderReading(read, { color: false, language: 'en', width: 100 })).toContain(
      'Picture\n  order page, not sure  drawn by a program  order-states, page-heads\n',
    );
  });
});

describe('renderReading of what a picture tells', () => {
  const window = {
    earliest: '2024-08-10T22:00:00.000Z',
    latest: '2024-08-11T06:16:00.000Z',
    text: '11 Aug 2024, 09:15',
  };
  const number = { value: '70548213-0117-1', sure: true, sightings: [] };
  const zone = { from: 'policy' as const, zones: ['UTC', 'Asia/Shanghai'] };
  const state = { status: 'preparing', stage: 'proving' as const, text: 'Preparing', sure: true, sightings: [], zone };
  const seen = { file: 'x', text: '', confidence: 1 };
  const base = { width: 8, height: 6, turn: 0, barcodes: [], identifiers: [], orders: [], parcels: [], cells: [] };
  const picture = { kind: 'order-page' as const, sure: true, drawn: true, reasons: [] };
  const long =
    'A line that is much longer than eighty columns of a terminal have room for, and is printed whole all the same';
  const lines = [
    { text: 'Preparing', box: [300, 100, 90, 20] as Box, reader: 'paddle', confidence: 0.99 },
    { text: long, box: [10, 100, 90, 20] as Box, reader: 'paddle', confidence: 0.5 },
  ];
  const page: ReadImage = {
    ...base,
    picture,
    lines,
    page: { zone, named: [180], clock: 24, dates: null },
    orders: [
      {
        number,
        part: 'page',
        trackingNumber: { ...number, value: 'LK058863565CN', sightings: [{ ...seen, reader: 'barcode' }] },
        skus: [],
        states: [
          { ...state, at: window, timeText: '11 Aug 2024, 09:15' },
          { ...state, text: 'Pre-paring', sure: false, at: null, timeText: '1 Aug', open: 'no-year' },
        ],
        doubts: [{ code: 'notice', words: 'cancelled by the buyer', sightings: [] }],
      },
    ],
    cells: [
      { text: 'Preparing', box: [300, 100, 90, 20], lines: [0], as: 'state', status: 'preparing', stage: 'proving' },
    ],
  };
  const render = (image: ReadImage, width = 100, language: Language = 'en') =>
    renderReading({ file: 'x.png', kind: 'image', image }, { color: false, language, width });

  it('starts with the order: its states, their windows, the times as written, its numbers, its doubts', () => {
    const text = render(page);
    expect(text.slice(0, text.indexOf('    Words on the page'))).toBe(
      `x.png: image, 8 x 6 pixels

Order 70548213-0117-1
  Preparing             proves  2024-08-10 22:00 – 2024-08-11 06:15 UTC       11 Aug 2024, 09:15
  Pre-paring, not sure  proves  without a year: --dispute-opened-at tells it  1 Aug
  Tracking number  LK058863565CN  by barcode
  ! notice
`,
    );
  });

  it('puts the times below the windows if there is no room beside them', () => {
    const rows = render(page, 80).split('\n');
    expect(rows.filter((row) => row.includes('11 Aug 2024')).map((row) => row.trim())).toEqual(['11 Aug 2024, 09:15']);
    const order = rows.slice(0, rows.indexOf('Lines · read by paddle'));
    expect(order.filter((row) => displayWidth(row) > 80)).toEqual([]);
  });

  it.each(languages)('keeps within 80 columns in %s, except for text of the picture itself', (language) => {
    const rows = render({ ...page, lines: [] }, 80, language).split('\n');
    expect(rows.filter((row) => displayWidth(row) > 80)).toEqual([]);
  });

  it('prints every line whole, row by row from the left, with what it was taken for', () => {
    const text = render(page, 80);
    const rows = text.slice(text.indexOf('Lines ·')).trimEnd().split('\n').slice(1);
    expect(rows[0]).toContain(`${long}  90x20 at 10,100`);
    expect(rows[1]).toMatch(/^ {3}99 % {2}Preparing +90x20 at 300,100 +state: proves$/u);
  });

  it('prints what a page names and which clock its times follow', () => {
    expect(render(page)).toContain('the page names UTC+3, which is compared and not applied');
    const given = {
      zone: { from: 'given' as const, zones: ['Asia/Shanghai'] },
      named: [],
      clock: 12 as const,
      dates: null,
    };
    expect(render({ ...page, page: given })).toContain(
      'read by the clock of Asia/Shanghai, as asked for\n  a clock of 12 hours',
    );
  });

  it('prints parcels with their contradictions, and why a number is not sure', () => {
    const doubt = { code: 'check-digit' as const, words: 'LK058863565CN', sightings: [] };
    const parcel: ParcelRead = {
      kind: 'label',
      box: [0, 0, 1, 1],
      trackingNumber: {
        value: 'LK058863565CN',
        sure: false,
        sightings: [{ ...seen, reader: 'paddle' }],
        doubts: [doubt],
      },
      postingNumber: null,
      skus: [],
      others: [{ ...number, value: '80548213-0118-1' }],
      notCounted: ['1512663422'],
      doubts: [{ code: 'second-number', words: 'RB123456785CN', sightings: [] }],
    };
    const text = render({ ...base, picture, lines: [], parcels: [parcel] });
    expect(text).toContain('\nParcel 1: label LK058863565CN\n');
    expect(text).toMatch(/Tracking number {2}LK058863565CN +by print\n {4}not sure: the check digit/u);
    expect(text).toContain('Not counted  1512663422');
    expect(text).toContain(
      '  ! second-number\n    The label bears LK058863565CN and another number of the same kind: RB123456785CN.',
    );
  });

  it("escapes the picture's text everywhere", () => {
    const evil = 'a\u001b[2Jb\u202ec';
    const [order] = page.orders;
    const text = render({
      ...page,
      lines: [{ ...(lines[0] as (typeof lines)[0]), text: evil }],
      orders: [
        {
          ...(order as NonNullable<typeof order>),
          number: { ...number, value: evil },
          states: [{ ...state, text: evil, at: null, timeText: evil, open: 'unresolved' }],
        },
      ],
    });
    for (const sign of ['\u001b', '\u202e']) expect(text).not.toContain(sign);
  });
});

describe('withWords', () => {
  it.each(languages)('adds the sentences of every finding in %s', (language) => {
    const codes: readonly TrackingDoubtCode[] = ['no-events', 'date-only', 'mapped-by-user', 'event-after-retrieval'];
    expect(withWords(reading(...codes.map((code) => doubt(code, 'detail'))), language)).toMatchObject({
      tracking: { findings: codes.map((code) => ({ code, message: expect.stringMatching(/./u) })) },
    });
    expect(withWords(unreadable, language)).toMatchObject({
      findings: [
        { code: 'not-tracking', message: expect.stringContaining('x.json'), mend: expect.stringMatching(/./u) },
      ],
    });
  });

  it('adds nothing to a parcel without a number', () => {
    expect(withWords(reading(doubt('number-not-in-file')), 'en')).toEqual(reading(doubt('number-not-in-file')));
  });
});
