import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/model/facts.js';
import { preparingBegan } from '../../src/model/preparing.js';
import type { FindingWeight, Policy } from '../../src/model/schema/policy.js';
import { atOrBefore, before } from '../../src/model/time.js';
import { policies } from '../../src/policy/index.js';
import { judge } from '../../src/report/judge.js';
import { demandedBesides, graveFindings, withFloor } from '../../src/rules/floor.js';
import { arbitraryFacts } from '../fakes/arbitrary-facts.js';
import { at, factsWith, file, policy, postingNumber, sure, trackingNumber, unsure, without } from '../fakes/facts.js';

const context = { language: 'en', tool: { version: '0.0.0', readers: ['paddle'] }, inputs: [] } as const;

const verdictBy = (facts: Facts, changes: Partial<Policy>) =>
  judge({ ...facts, policy: { ...policy, ...changes } }, context).verdict;

const checksWithout = (...dropped: string[]) => policy.checks.filter((id) => !dropped.includes(id)) as Policy['checks'];

const weights = fc.dictionary(
  fc.constantFrom(...Object.keys(policy.weights ?? {})),
  fc.constantFrom<FindingWeight>('note', 'unknown', 'fail'),
);

/** A packaged policy with any of its checks dropped, and its weights set to anything. */
const derived: fc.Arbitrary<Partial<Policy>> = fc.record({
  checks: fc.subarray([...policy.checks], { minLength: 1 }).map((checks) => checks as Policy['checks']),
  weights,
});

const asks = ({ checks = policy.checks }: Partial<Policy>, ...beginnings: string[]): boolean =>
  checks.some((id) => beginnings.some((beginning) => id.startsWith(beginning)));

const grave = ['code-text-conflict', 'number-not-in-file'];

/** What a pass promises, told from the facts without any rule: every number that it stands on was read, every order of times is proven. */
const broken = (facts: Facts, changes: Partial<Policy>): readonly string[] => {
  const { case: claims, order, tracking, label, files } = facts;
  const number = claims.order.trackingNumber ?? tracking.trackingNumber?.value ?? claims.order.number;
  const onLabel = [label.trackingNumber, label.postingNumber];
  const preparing = preparingBegan(order);
  const { pickup } = tracking;
  const isPickupProven = tracking.pickupProof === 'scan' && !tracking.doubts.some(({ code }) => grave.includes(code));
  const promises = {
    'every file was read': files.every(({ state }) => state === 'read'),
    'the order number was read': order.number?.sure === true && order.number.value === claims.order.number,
    'the number of the history was read': tracking.trackingNumber?.sure === true,
    'the pickup is proven': pickup !== null && isPickupProven,
    'the pickup was before the dispute': pickup !== null && before(pickup, claims.dispute.openedAt) === 'yes',
    'the number was read on the label':
      !asks(changes, 'label-') || onLabel.some((reading) => reading?.sure === true && reading.value === number),
    'the state and its time are proven, before the pickup':
      !asks(changes, 'order-status', 'preparing-') ||
      (preparing !== null && pickup !== null && atOrBefore(preparing, pickup) === 'yes'),
  };
  return Object.entries(promises).flatMap(([promise, holds]) => (holds ? [] : [promise]));
};

describe('the minimum of every policy', () => {
  it('lets no policy derived from a packaged one pass an unread number or an unproven time', () => {
    let passed = 0;
    fc.assert(
      fc.property(arbitraryFacts, derived, (facts, changes) => {
        if (verdictBy(facts, changes) !== 'pass') return;
        passed++;
        expect([changes.checks, broken(facts, changes)]).toEqual([changes.checks, []]);
      }),
      { numRuns: 1500 },
    );
    expect(passed).toBeGreaterThan(20);
  });

  it('passes nothing under a reduced policy that the packaged one fails for a shared check', () => {
    fc.assert(
      fc.property(arbitraryFacts, derived, (facts, changes) => {
        const own = judge({ ...facts, policy: { ...policy, ...changes } }, context);
        const packaged = judge({ ...facts, policy }, context);
        const statusOf = (id: string) => packaged.checks.find((check) => check.id === id)?.status;
        if (own.verdict === 'pass')
          // What a policy merely notes does not apply: who publishes a history it may leave to the reader.
          for (const { id } of own.checks.filter(({ status }) => status === 'pass'))
            expect([id, ['fail', 'unknown'].includes(statusOf(id) ?? '')]).toEqual([id, false]);
      }),
      { numRuns: 400 },
    );
  });

  it('is met by every packaged policy', () => {
    for (const { id, checks } of policies()) expect([id, demandedBesides(checks)]).toEqual([id, []]);
    for (const packaged of policies()) expect(withFloor(packaged)).toBe(packaged);
  });

  it.each([
    [
      'evidence-readable',
      factsWith({ files: [...factsWith().files, file('label', { file: 'x.jpg', state: 'unreadable' })] }),
    ],
    ['tracking-pickup-recorded', factsWith({ tracking: { pickupProof: 'later-event' } })],
    [
      'tracking-number-matches',
      factsWith({ claims: { trackingNumber }, tracking: { trackingNumber: unsure(trackingNumber) } }),
    ],
    ['order-number-shown', factsWith({ order: { number: unsure(postingNumber) } })],
    ['order-status-time-shown', factsWith({ order: { statuses: [] } })],
    ['label-tracking-number-shown', factsWith({ label: { trackingNumber: null, postingNumber: sure(postingNumber) } })],
    ['chain-same-parcel', factsWith({ label: { trackingNumber: null, numbers: [sure('LK058863579CN')] } })],
    ['label-present', factsWith({ files: without('label') })],
  ])('judges %s even if a policy does not name it', (id, facts) => {
    expect(verdictBy(facts, { checks: checksWithout(id) })).not.toBe('pass');
  });

  it('includes an order of times, even if a policy asks for none', () => {
    const late = factsWith({ tracking: { pickup: at('2024-08-25T00:00:00Z') } });
    const checks = checksWithout('pickup-before-dispute', 'tracking-pickup-recorded', 'preparing-before-pickup');
    expect(verdictBy(late, { checks })).toBe('fail');
  });

  it('never reduces a grave contradiction against a source to a note', () => {
    const facts = factsWith({
      files: [file('order'), file('tracking', { url: 'http://www.cdek.ru/', carrier: 'cdek' }), file('label')],
    });
    const noted = Object.fromEntries(graveFindings.map((code) => [code, 'note']));
    expect(verdictBy(facts, { weights: noted })).toBe('review');
    expect(withFloor({ ...policy, weights: noted }).weights).toEqual(
      Object.fromEntries(graveFindings.map((code) => [code, 'unknown'])),
    );
  });

  it('adds no check that a marketplace need not ask for', () => {
    expect(demandedBesides(checksWithout('label-sku-shown', 'label-legible', 'tracking-source-official'))).toEqual([]);
  });
});
