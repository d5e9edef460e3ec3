import { describe, expect, it } from 'vitest';
import type { FileFacts } from '../../src/model/facts.js';
import type { OrderDoubtCode } from '../../src/model/schema/report.js';
import { orderNotDisqualified } from '../../src/rules/order-not-disqualified.js';
import { brief, type Changes, factsWith, file, status } from '../fakes/facts.js';

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

  it.each(['order-entry-unknown', 'order-notice'])(
    'is unknown where the page is doubted, whatever else it shows: %s',
    (finding) => {
      const code = finding.slice('order-'.length) as OrderDoubtCode;
      const doubts = [{ code, words: 'WORDS', sightings: [] }];
      expect(judge({ order: { doubts } })).toBe(`unknown ${finding}`);
    },
  );

  describe('under a policy that does not ask for the state', () => {
    const checks = ['order-number-shown', 'order-not-disqualified', 'delivery-recorded'] as const;
    const shown = (order: Changes['order'], more: Changes = {}) =>
      judge({ ...more, policy: { checks: [...checks] }, order: { statuses: [], ...order } });
    const voided = { code: 'state-now-unknown' as const, words: 'Voided out', sightings: [] };
    const later = (changes = {}) => status({ status: 'shipped', stage: 'after', text: 'Shipped', ...changes });

    it('does not apply to a page without any state: none is demanded', () => {
      expect(shown({})).toBe('not-applicable');
    });

    it('passes with a state that is known and this order’s', () => {
      expect(shown({ statuses: [later()] })).toBe('pass');
    });

    it('is unknown when words at the place of the state are unknown, whatever else is shown', () => {
      expect(shown({ doubts: [voided] })).toBe('unknown order-state-unknown');
      expect(shown({ doubts: [voided], statuses: [later()] })).toBe('unknown order-state-unknown');
    });

    it('leaves those words to order-status-preparing where the policy makes that check', () => {
      expect(judge({ order: { doubts: [voided] } })).toBe('pass');
    });

    it.each([
      ['unclear', { sure: false }, 'order-status-unsure'],
      ['clear, and nobody says whose', { sure: false, clear: true }, 'order-status-unowned'],
    ])('is unknown when the only state is %s', (_, changes, code) => {
      expect(shown({ statuses: [later(changes)] })).toBe(`unknown ${code}`);
      expect(shown({ statuses: [later(changes), later()] })).toBe('pass');
    });

    it('is unknown when the case masks a part of a page on which no state is read', () => {
      const files = (reason: 'case' | 'phone') => ({
        files: [file('order', { masks: [{ box: [0, 0, 90, 20] as const, reason }] }), file('tracking')] as FileFacts[],
      });
      expect(shown({}, files('case'))).toBe('unknown order-state-masked');
      expect(shown({}, files('phone'))).toBe('not-applicable');
      expect(shown({ statuses: [later()] }, files('case'))).toBe('pass');
    });

    it('is unknown when a mask lies between the only state and the order’s number', () => {
      const masks = [{ box: [0, 40, 1000, 30] as const, reason: 'case' }];
      const files = [file('order', { masks } as Partial<FileFacts>), file('tracking')];
      expect(shown({ statuses: [later({ sure: false, clear: true })] }, { files })).toBe('unknown order-status-masked');
    });

    it('says nothing of the states on a page without this order’s number, which another check asks for', () => {
      expect(shown({ number: null, statuses: [later({ sure: false, clear: true })] })).toBe('not-applicable');
    });
  });
});
