import { describe, expect, it } from 'vitest';
import type { TextOutput } from '../../src/model/schema/policy.js';
import type { Language, Report } from '../../src/model/schema/report.js';
import { fieldsIn, fieldsJson, fieldsText } from '../../src/outputs/text/fields.js';
import { answerIn as answerNaming } from '../../src/outputs/text/index.js';
import { judge } from '../../src/report/judge.js';
import {
  at,
  type Changes,
  doubt,
  event,
  factsWith,
  policy,
  postingNumber,
  delivery as recorded,
  sku,
  trackingNumber,
} from '../fakes/facts.js';

const form = (changes: Partial<TextOutput> = {}): TextOutput => ({
  kind: 'text',
  maxCharacters: 10_000,
  counted: 'code-points',
  ...changes,
});

const reportOf = (changes: Changes = {}): Report =>
  judge(factsWith(changes), {
    language: 'en',
    tool: { version: '0.0.0', readers: ['paddle'] },
    inputs: (['order', 'tracking', 'label'] as const).map((element) => ({
      file: element,
      element,
      sha256: '0'.repeat(64),
      bytes: 1,
    })),
  });

const answerIn = (report: Report, limits: TextOutput, attached: readonly ('pdf' | 'images')[]) =>
  answerNaming(report, policy, limits, attached);

const linesOf = (changes: Changes = {}, limits: Partial<TextOutput> = {}): string[] =>
  answerIn(reportOf(changes), form(limits), []).text.split('\n');

describe('the recipient’s own fields', () => {
  const holding = {
    shipping_carrier: 'carrier',
    shipping_date: 'pickup-date',
    shipping_tracking_number: 'tracking-number',
    delivered_on: 'delivery-date',
    order: 'order-number',
    uncategorized_text: 'answer',
  } as const;
  const fields = Object.entries(holding).map(([name, holds]) => ({ name, holds, source: 'handbook-order' }));
  const filled = (changes: Changes = {}, limits: { maxCharacters?: number } = {}) =>
    fieldsIn(reportOf(changes), policy, { kind: 'text', ...limits, fields }, []);

  it('hold what is proven, and the answer whole', () => {
    const { values, tooLong } = filled();
    expect(values).toEqual({
      shipping_carrier: expect.stringMatching(/./u),
      shipping_date: '2024-08-11',
      shipping_tracking_number: trackingNumber,
      order: postingNumber,
      uncategorized_text: linesOf().join('\n'),
    });
    expect(tooLong).toBeUndefined();
  });

  it('hold a delivery that the carrier scanned', () => {
    const tracking = { delivery: recorded({ at: at('2024-08-16T12:00:00+03:00') }) };
    expect(filled({ tracking }).values).toMatchObject({ delivered_on: '2024-08-16' });
  });

  it('say both days where the day is not certain', () => {
    const pickup = { ...at('2024-08-11T00:00:00+03:00'), latest: '2024-08-12T20:00:00.000Z' };
    expect(filled({ tracking: { pickup, events: [event({ at: pickup })] } }).values).toMatchObject({
      shipping_date: '2024-08-11 – 2024-08-12',
    });
  });

  it('are left out if the history is another parcel’s', () => {
    const other = { value: 'LK058863579CN', sure: true, sightings: [] };
    expect(Object.keys(filled({ tracking: { trackingNumber: other } }).values)).toEqual([
      'order',
      'uncategorized_text',
    ]);
  });

  it('are each within its own limit and all within the common one, or say which is not', () => {
    const length = Array.from(linesOf().join('\n')).length;
    const capped = fields.map((field) =>
      field.holds === 'answer' ? { ...field, maxCharacters: length - 1 } : { ...field, maxCharacters: 40 },
    );
    const { values, leftOut, tooLong } = fieldsIn(reportOf(), policy, { kind: 'text', fields: capped }, []);
    expect([
      linesOf()
        .join('\n')
        .startsWith(values['uncategorized_text'] ?? '?'),
      leftOut,
    ]).toEqual([true, 1]);
    expect(tooLong).toBeUndefined();
    expect(filled({}, { maxCharacters: 60 }).tooLong).toMatchObject({ maxCharacters: 60 });
    const short = fields.map((field) => ({ ...field, maxCharacters: 5 }));
    expect(fieldsIn(reportOf(), policy, { kind: 'text', fields: short }, []).tooLong).toMatchObject({
      maxCharacters: 5,
    });
  });

  it('are written for a program, which sees whether they may be sent, and for a person', () => {
    const [fit, unfit] = [reportOf(), reportOf({ label: { trackingNumber: null } })];
    const written = fieldsIn(fit, policy, { kind: 'text', fields }, []);
    expect(JSON.parse(fieldsJson(fit, written))).toEqual({ case: fit.case.id, fit: true, fields: written.values });
    expect(JSON.parse(fieldsJson(unfit, written))).toMatchObject({ fit: false });
    expect(fieldsText(fit, written, 'en')).toContain(`shipping_date\n2024-08-11\n\nshipping_tracking_number\n`);
    expect(fieldsText(unfit, written, 'en')).toMatch(/^NOT FOR SUBMISSION/u);
  });
});

describe('the answer as text', () => {
  it('answers first, then gives carrier, number, first scan with its clock, the dispute, the order and what was read', () => {
    expect(linesOf()).toEqual([
      'Handed to the carrier 9 days before the dispute.',
      expect.stringMatching(new RegExp(`^Carrier: .+\\. Tracking number: ${trackingNumber}\\.$`, 'u')),
      'First scan by the carrier: 2024-08-11 05:20 MSK / 02:20 UTC, Shenzhen, “Picked up”.',
      'The dispute was opened on 2024-08-20 14:03 MSK / 11:03 UTC (as the seller states).',
      `Order number: ${postingNumber}.`,
      'The order page shows the status “Preparing” since 2024-08-10 04:00 MSK / 01:00 UTC.',
      `The pictures given for the label show the tracking number ${trackingNumber} and the SKU ${sku}.`,
      'Nothing is attached. Can be sent on request: the order page, the carrier’s history, pictures of the parcel and its label.',
    ]);
  });

  it('leaves nothing out where the field has no limit that is known', () => {
    const { text, characters, leftOut } = answerIn(reportOf(), { kind: 'text' }, []);
    expect(text.split('\n')).toEqual(linesOf());
    expect({ characters, leftOut }).toEqual({ characters: Array.from(text).length, leftOut: 0 });
  });

  it.each([
    ['ru', 'Номер заказа: '],
    ['zh', '订单编号：'],
  ] as const)('is in %s if its readers read that', (language: Language, order) => {
    const lines = linesOf({}, { language });
    expect(lines.some((line) => line.startsWith(`${order}${postingNumber}`))).toBe(true);
    expect(lines.join('')).not.toMatch(/\b(?:the|was|by)\b/u);
    expect(lines).toHaveLength(linesOf().length);
  });

  it('states no pickup, state or label that was not proven', () => {
    const text = linesOf({
      order: { statuses: [] },
      label: { trackingNumber: null },
      tracking: { pickup: null, pickupProof: null, events: [] },
    }).join('\n');
    expect(text).toContain('NOT FOR SUBMISSION');
    expect(text).toContain('No handover to the carrier is shown.');
    expect(text).not.toMatch(/First scan|Last scan|status|pictures given/u);
  });

  it('states the case’s own tracking number as the seller’s word if the history is another parcel’s', () => {
    const other = { value: 'LK058863579CN', sure: true, sightings: [] };
    const text = linesOf({ tracking: { trackingNumber: other } }).join('\n');
    expect(text).toContain(`Tracking number by the seller’s own account: ${trackingNumber}.`);
    expect(text).not.toMatch(/First scan|LK058863579CN/u);
  });

  it('states no first scan if a later one proves possession, nor if the policy asks for none', () => {
    const later = linesOf({ tracking: { pickupProof: 'later-event' } }).join('\n');
    expect(later).toContain('Not certain that the carrier took the parcel.');
    expect(later).not.toContain('First scan');
    const report = reportOf({});
    const checks = report.checks.filter(({ id }) => id === 'tracking-number-matches');
    const unasked = answerIn({ ...report, checks }, form({}), []).text;
    expect(unasked).toMatch(/^Carrier: /u);
    expect(unasked).not.toMatch(/Handed|scan|status|pictures given/u);
  });

  it('states a scanned delivery, with place and signature, and no inferred one', () => {
    const delivered = (proof: 'scan' | 'inferred') => {
      const delivery = { at: at('2024-08-16T12:00:00+03:00'), proof, signature: 'recorded', place: { city: 'Tver' } };
      return linesOf({ tracking: { ...({ delivery } as object) } }).join('\n');
    };
    expect(delivered('scan')).toMatch(/^Delivery recorded/u);
    expect(delivered('scan')).toContain(
      'Delivery recorded by the carrier: 2024-08-16 12:00 MSK / 09:00 UTC, Tver, with a signature.',
    );
    expect(delivered('inferred')).not.toContain('Delivery recorded');
  });

  it('states no delivery that went back to the sender, nor a revoked one', () => {
    const scanned = recorded({ at: at('2024-08-16T12:00:00+03:00') });
    expect(linesOf({ tracking: { delivery: scanned } }).join()).toContain('Delivery recorded');
    expect(linesOf({ tracking: { delivery: { ...scanned, to: 'sender' } } }).join()).not.toContain('Delivery recorded');
    const withdrawn = { delivery: scanned, doubts: [doubt('delivery-withdrawn')] };
    expect(linesOf({ tracking: withdrawn }).join()).not.toContain('Delivery recorded');
  });

  it('carries no characters that steer a terminal or turn the writing direction', () => {
    const text = linesOf({
      tracking: { events: [event({ text: 'Picked\u202E\u001b[31m up\nx', place: 'Shen\u0000zhen' })] },
    });
    expect(text.join('\n')).toMatch(/First scan.*“Picked \[31m up x”/u);
    expect(text.join('')).not.toMatch(/[\p{Cc}\p{Cf}\u00a0]/u);
  });

  it('omits whole sentences within a limit, the least important first, and counts them', () => {
    const report = reportOf();
    const whole = answerIn(report, form(), []);
    const sentences = whole.text.split('\n');
    for (let most = whole.characters; most > 200; most -= 40) {
      const { text, characters, leftOut } = answerIn(report, form({ maxCharacters: most }), []);
      expect(sentences).toEqual(expect.arrayContaining(text.split('\n')));
      expect(text.split('\n')).toHaveLength(sentences.length - leftOut);
      expect(characters <= most || leftOut === 3).toBe(true);
    }
    expect(answerIn(report, form({ maxCharacters: whole.characters - 1 }), []).text).not.toContain(
      'Nothing is attached',
    );
  });

  it('says everything necessary even if that is too long, and gives its length', () => {
    const { text, characters } = answerIn(reportOf(), form({ maxCharacters: 50 }), []);
    expect(characters).toBeGreaterThan(50);
    expect(text).toContain('First scan');
  });

  it.each([
    ['code-points', (text: string) => Array.from(text).length],
    ['utf-16', (text: string) => text.length],
    ['utf-8', (text: string) => Buffer.byteLength(text)],
  ] as const)('counts %s', (counted, count) => {
    const { text, characters } = answerIn(reportOf(), form({ counted, language: 'zh' }), []);
    expect(characters).toBe(count(text));
  });

  it('lists its attachments', () => {
    expect(answerIn(reportOf(), form(), ['pdf', 'images']).text).toContain(
      'Attached: the evidence as a PDF, the evidence as images.',
    );
  });
});
