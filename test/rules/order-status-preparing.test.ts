import { describe, expect, it } from 'vitest';
import type { OrderDoubtCode } from '../../src/model/schema/report.js';
import type { Box } from '../../src/model/sightings.js';
import { orderStatusPreparing } from '../../src/rules/order-status-preparing.js';
import { brief, type Changes, factsWith, file, status, sure, without } from '../fakes/facts.js';

describe('order-status-preparing', () => {
  const judge = (changes: Changes) => brief(orderStatusPreparing.judge(factsWith(changes)));

  it('passes when the status is Preparing', () => {
    expect(judge({})).toBe('pass');
  });

  it('passes when the order has moved on and its history shows Preparing', () => {
    expect(
      judge({ order: { statuses: [status({ status: 'in-transit', stage: 'after', text: 'In transit' }), status()] } }),
    ).toBe('pass');
  });

  it('fails when only an earlier state is shown', () => {
    expect(
      judge({
        order: { statuses: [status({ status: 'awaiting-packaging', stage: 'before', text: 'Awaiting packaging' })] },
      }),
    ).toBe('fail order-status-not-preparing');
  });

  it('fails when only a later state is shown', () => {
    expect(judge({ order: { statuses: [status({ status: 'in-transit', stage: 'after', text: 'In transit' })] } })).toBe(
      'fail order-status-not-preparing',
    );
  });

  it('is unknown when Preparing is unsure', () => {
    expect(judge({ order: { statuses: [status({ sure: false })] } })).toBe('unknown order-status-unsure');
  });

  const stranger = { number: null, otherNumbers: [sure('80000000-0001-1', 'order.png')] };

  it('says whose state it is when a clear state is on the page of another order', () => {
    const statuses = [status({ sure: false, clear: true, text: '等待发运' })];
    const judged = orderStatusPreparing.judge(factsWith({ order: { ...stranger, statuses } }));
    expect(judged).toMatchObject({
      status: 'unknown',
      findings: [
        {
          code: 'order-status-of-another',
          params: { read: '等待发运', number: '80000000-0001-1', expected: '70548213-0117-1' },
        },
      ],
    });
  });

  it('says so even when the states of other orders contradict each other', () => {
    const statuses = [status({ sure: false, clear: true })];
    const doubts = [{ code: 'state-left' as const, words: '等待备货', sightings: [] }];
    expect(judge({ order: { ...stranger, statuses, doubts } })).toBe('unknown order-status-of-another');
    expect(judge({ order: { statuses: [status()], doubts } })).toBe('unknown order-state-left');
  });

  it('says that a clear state belongs to no known order when no number was read', () => {
    const statuses = [status({ sure: false, clear: true })];
    expect(judge({ order: { number: null, statuses } })).toBe('unknown order-status-unowned');
  });

  it('calls an unclear state unsure, even on the page of another order', () => {
    const statuses = [status({ sure: false, clear: false })];
    expect(judge({ order: { ...stranger, statuses } })).toBe('unknown order-status-unsure');
  });

  it('is unknown when Preparing is unsure beside a sure other state', () => {
    expect(
      judge({
        order: {
          statuses: [status({ status: 'in-transit', stage: 'after', text: 'In transit' }), status({ sure: false })],
        },
      }),
    ).toBe('unknown order-status-unsure');
  });

  it('is unknown when another state is unsure', () => {
    expect(judge({ order: { statuses: [status({ stage: 'before', sure: false })] } })).toBe(
      'unknown order-status-unsure',
    );
  });

  it('is unknown when no status was read', () => {
    expect(judge({ order: { statuses: [] } })).toBe('unknown order-status-unread');
  });

  it('does not apply without a screenshot', () => {
    expect(judge({ files: without('order') })).toBe('not-applicable');
  });

  describe('a mask', () => {
    const seen = (box: Box) => ({ file: 'order.png', box, reader: 'paddle' as const, text: '', confidence: 1 });
    const unsure = status({ sure: false, sightings: [seen([500, 100, 90, 20])] });
    const number = { value: '70548213-0117-1', sure: true, sightings: [seen([10, 100, 200, 20])] };
    const withMask = (box: Box, reason: 'case' | 'phone' = 'case') =>
      judge({ order: { number, statuses: [unsure] }, files: [file('order', { masks: [{ box, reason }] })] });

    it('between the status and the number is given as the reason', () => {
      expect(withMask([300, 90, 100, 40])).toBe('unknown order-status-masked');
    });

    it('elsewhere, or over a telephone number, is not given as the reason', () => {
      expect(withMask([300, 600, 100, 40])).toBe('unknown order-status-unsure');
      expect(withMask([300, 90, 100, 40], 'phone')).toBe('unknown order-status-unsure');
    });
  });

  it.each([
    'order-state-now-unknown',
    'order-state-now-other',
    'order-state-left',
    'order-state-qualified',
    'order-state-struck-out',
  ])('is unknown when the page has the doubt %s', (finding) => {
    const code = finding.slice('order-'.length) as OrderDoubtCode;
    const doubts = [{ code, words: 'WORDS', sightings: [] }];
    expect(judge({ order: { doubts } })).toBe(`unknown ${finding}`);
  });
});
