import { describe, expect, it } from 'vitest';
import { withWords } from '../../src/cli/doubt-words.js';
import { renderReading } from '../../src/cli/read-text.js';
import type { ReadResult } from '../../src/gather/read-file.js';
import type { TrackingDoubt, TrackingDoubtCode } from '../../src/model/schema/report.js';
import { languages } from '../../src/report/wording/index.js';

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
    parcels: [{ trackingNumber: '1Z', events: [], pickup: null, pickupProof: null }],
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

  it('says once what several entries share, and quotes three of them', () => {
    const many = [1, 2, 3, 4, 5].map((line) => doubt('row-unreadable', `row ${line}`, `/lines/${line}`));
    const text = renderReading(reading(...many), { color: false, language: 'en', width: 100 });
    expect(text.split('row-unreadable')).toHaveLength(2);
    expect(text).toContain('row 1; row 2; row 3; …');
    expect(text).toContain('/lines/1 /lines/2 /lines/3 …');
  });

  it('makes text of the file harmless in the sentences too', () => {
    const text = renderReading(reading(doubt('inferred-from-text', 'a\u001b[2Jb')), {
      color: false,
      language: 'en',
      width: 100,
    });
    expect(text).not.toContain('\u001b');
  });
});

describe('renderReading of an image', () => {
  it('says what kind of picture it is, how sure that is, and why', () => {
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

  it('has nothing to add to a parcel without a number', () => {
    expect(withWords(reading(doubt('number-not-in-file')), 'en')).toEqual(reading(doubt('number-not-in-file')));
  });
});
