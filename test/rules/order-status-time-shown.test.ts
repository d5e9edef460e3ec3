import { describe, expect, it } from 'vitest';
import type { OrderDoubtCode } from '../../src/model/schema/report.js';
import { orderStatusTimeShown } from '../../src/rules/order-status-time-shown.js';
import { brief, type Changes, factsWith, status } from '../fakes/facts.js';

describe('order-status-time-shown', () => {
  const judge = (changes: Changes) => brief(orderStatusTimeShown.judge(factsWith(changes)));

  it('passes when Preparing has a time', () => {
    expect(judge({})).toBe('pass');
  });

  it('passes when one of two entries has a time', () => {
    expect(judge({ order: { statuses: [status({ at: null, timeText: null }), status()] } })).toBe('pass');
  });

  it('fails when no time is shown', () => {
    expect(judge({ order: { statuses: [status({ at: null, timeText: null })] } })).toBe(
      'fail order-status-time-missing',
    );
  });

  it('is unknown when the time cannot be tied to a moment', () => {
    expect(judge({ order: { statuses: [status({ at: null, timeText: '15 Jun 22:5' })] } })).toBe(
      'unknown order-status-time-unresolved',
    );
  });

  it('does not take the time of another state', () => {
    expect(judge({ order: { statuses: [status({ at: null, timeText: null }), status({ stage: 'after' })] } })).toBe(
      'fail order-status-time-missing',
    );
  });

  it('does not apply without the status', () => {
    expect(judge({ order: { statuses: [status({ stage: 'before' })] } })).toBe('not-applicable');
  });

  it('does not apply when the status is unsure', () => {
    expect(judge({ order: { statuses: [status({ sure: false })] } })).toBe('not-applicable');
  });

  it.each(['order-time-of-another', 'order-time-of-intake', 'order-zone-differs'])(
    'is unknown when the page has the doubt %s',
    (finding) => {
      const code = finding.slice('order-'.length) as OrderDoubtCode;
      const doubts = [{ code, words: 'WORDS', sightings: [] }];
      expect(judge({ order: { doubts } })).toBe(`unknown ${finding}`);
    },
  );
});
