import { describe, expect, it } from 'vitest';
import type { OrderDoubtCode } from '../../src/model/schema/report.js';
import { orderNotDisqualified } from '../../src/rules/order-not-disqualified.js';
import { brief, type Changes, factsWith, status } from '../fakes/facts.js';

describe('order-not-disqualified', () => {
  const judge = (changes: Changes) => brief(orderNotDisqualified.judge(factsWith(changes)));

  it('passes when the order is being prepared', () => {
    expect(judge({})).toBe('pass');
  });

  it('fails when the order is cancelled', () => {
    expect(
      judge({ order: { statuses: [status({ status: 'cancelled', stage: 'disqualified', text: '已取消' })] } }),
    ).toBe('fail order-disqualified');
  });

  it('fails when it was prepared and then cancelled', () => {
    expect(
      judge({
        order: { statuses: [status(), status({ status: 'cancelled', stage: 'disqualified', text: '已取消' })] },
      }),
    ).toBe('fail order-disqualified');
  });

  it('is unknown when a cancellation is unsure', () => {
    expect(judge({ order: { statuses: [status(), status({ stage: 'disqualified', sure: false })] } })).toBe(
      'unknown order-disqualified-unsure',
    );
  });

  it('fails when one disqualifying status is sure and one is not', () => {
    expect(
      judge({
        order: {
          statuses: [
            status({ stage: 'disqualified', sure: false }),
            status({ status: 'cancelled', stage: 'disqualified', text: '已取消' }),
          ],
        },
      }),
    ).toBe('fail order-disqualified order-disqualified-unsure');
  });

  it('reports a status once, however often the page repeats it', () => {
    expect(
      judge({
        order: {
          statuses: [
            status({ status: 'cancelled', stage: 'disqualified', text: '已取消' }),
            status({ status: 'cancelled', stage: 'disqualified', text: '已取消' }),
          ],
        },
      }),
    ).toBe('fail order-disqualified');
  });

  it('does not apply when no status was read for sure', () => {
    expect(judge({ order: { statuses: [status({ sure: false })] } })).toBe('not-applicable');
  });

  it.each(['order-entry-unknown', 'order-notice'])('is unknown when the page has the doubt %s', (finding) => {
    const code = finding.slice('order-'.length) as OrderDoubtCode;
    const doubts = [{ code, words: 'WORDS', sightings: [] }];
    expect(judge({ order: { doubts } })).toBe(`unknown ${finding}`);
  });
});
