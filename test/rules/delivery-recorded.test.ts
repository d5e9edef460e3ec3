import { describe, expect, it } from 'vitest';
import type { DeliverySeen, TrackingDoubtCode } from '../../src/model/facts.js';
import { deliveryRecorded } from '../../src/rules/delivery-recorded.js';
import { at, brief, type Changes, delivery, doubt, factsWith, file, on, without } from '../fakes/facts.js';

describe('delivery-recorded', () => {
  const judge = (changes: Changes) => brief(deliveryRecorded.judge(factsWith(changes)));
  const delivered = (changes: Partial<DeliverySeen> = {}, parameters = {}) =>
    judge({ tracking: { delivery: delivery(changes) }, policy: { parameters: { 'delivery-recorded': parameters } } });

  it('passes when the carrier recorded the delivery without a recipient', () => {
    expect(delivered()).toBe('pass');
  });

  it.each(['addressee', 'household'] as const)('passes when it went to the %s', (to) => {
    expect(delivered({ to })).toBe('pass');
  });

  it.each(['neighbour', 'locker', 'pick-up-point', 'other'] as const)('is unknown when it went to a %s', (to) => {
    expect(delivered({ to })).toBe('unknown delivery-to-another');
  });

  it('passes when the policy accepts the recipient', () => {
    expect(delivered({ to: 'locker' }, { to: ['locker'] })).toBe('pass');
  });

  it('fails when it went back to the sender, whichever recipients the policy accepts', () => {
    expect(delivered({ to: 'sender' }, { to: ['other'] })).toBe('fail delivery-returned');
  });

  it('fails when the history has no delivery', () => {
    expect(judge({})).toBe('fail delivery-missing');
  });

  it('is unknown when the delivery is only inferred from words', () => {
    expect(delivered({ proof: 'inferred' })).toBe('unknown delivery-unproven');
  });

  it('is unknown when the delivery has no time', () => {
    expect(delivered({ at: null })).toBe('unknown delivery-time-missing');
  });

  it('is unknown when no history could be read, and does not apply without a history', () => {
    expect(judge({ files: [file('tracking', { state: 'unreadable' })] })).toBe('unknown tracking-no-events');
    expect(judge({ files: without('tracking') })).toBe('not-applicable');
  });

  it('notes a delivery after the dispute, and fails it when the policy asks for an earlier one', () => {
    const late = { at: at('2024-08-25T12:00:00+03:00') };
    expect(delivered(late)).toBe('pass delivery-after-dispute');
    expect(delivered(late, { before: 'dispute' })).toBe('fail delivery-after-dispute');
  });

  it('is unknown for a delivery on the day of the dispute when the policy asks for an earlier one', () => {
    expect(delivered({ at: on('2024-08-20') }, { before: 'dispute' })).toBe('unknown delivery-overlaps-dispute');
    expect(delivered({ at: on('2024-08-20') })).toBe('pass');
  });

  it.each([
    'tracking-code-text-conflict',
    'tracking-delivered-before-pickup',
    'tracking-delivery-after-return',
    'tracking-delivery-contradicted',
    'tracking-delivery-entry-unnumbered',
    'tracking-delivery-files-disagree',
    'tracking-delivery-followed',
    'tracking-delivery-inferred',
    'tracking-delivery-names-other-number',
    'tracking-delivery-not-borne-out',
    'tracking-delivery-recipient-unclear',
    'tracking-delivery-repeated',
    'tracking-delivery-times-alike',
    'tracking-delivery-unconfirmed',
    'tracking-delivery-withdrawn',
    'tracking-duplicate-key',
    'tracking-entry-unnumbered',
    'tracking-files-disagree',
    'tracking-inner-number-differs',
    'tracking-names-other-number',
    'tracking-number-reused',
    'tracking-return-leg',
    'tracking-returned-before-pickup',
    'tracking-self-contradiction',
    'tracking-several-parcels',
    'tracking-test-data',
    'tracking-times-alike',
  ])('is unknown when the history has the doubt %s', (finding) => {
    const code = finding.slice('tracking-'.length) as TrackingDoubtCode;
    expect(judge({ tracking: { delivery: delivery(), doubts: [doubt(code)] } })).toBe(`unknown ${finding}`);
  });

  it('passes a delivery that is known by its day alone, and notes it', () => {
    const tracking = { delivery: delivery(), doubts: [doubt('delivery-date-only')] };
    expect(judge({ tracking })).toBe('pass tracking-delivery-date-only');
  });

  it.each(['pickup-withdrawn', 'possession-unconfirmed', 'inferred-from-text', 'date-only'] as const)(
    'passes when the doubt %s is about the pickup alone',
    (code) => {
      expect(judge({ tracking: { delivery: delivery(), doubts: [doubt(code)] } })).toBe('pass');
    },
  );
});
