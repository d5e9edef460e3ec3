import { describe, expect, it } from 'vitest';
import { answeredInTime } from '../../src/rules/answered-in-time.js';
import { at, brief, type Changes, factsWith, on } from '../fakes/facts.js';

describe('answered-in-time', () => {
  const judge = (toldOfDispute: Changes['toldOfDispute'] & object) =>
    brief(
      answeredInTime.judge(factsWith({ toldOfDispute, policy: { parameters: { 'answered-in-time': { hours: 48 } } } })),
    );
  const buyerAskedAt = at('2024-08-18T10:00:00+03:00');

  it('passes when the answer came within the hours', () => {
    expect(judge({ buyerAskedAt, sellerAnsweredAt: at('2024-08-20T09:59:59+03:00') })).toBe('pass');
  });

  it('fails when it came later', () => {
    expect(judge({ buyerAskedAt, sellerAnsweredAt: at('2024-08-20T10:01:00+03:00') })).toBe('fail answered-late');
  });

  it('is unknown when the moments are too coarse to tell', () => {
    expect(judge({ buyerAskedAt, sellerAnsweredAt: on('2024-08-20') })).toBe('unknown answered-overlaps-deadline');
  });

  it('is unknown when the case does not say when the buyer asked, or when the seller answered', () => {
    expect(judge({})).toBe('unknown asked-missing');
    expect(judge({ buyerAskedAt })).toBe('unknown answer-missing');
  });

  it('does not apply when the buyer never asked', () => {
    expect(judge({ buyerAskedAt: null })).toBe('not-applicable');
  });
});
