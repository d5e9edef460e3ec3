import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Facts, TrackingFacts } from '../../src/model/facts.js';
import type { Policy } from '../../src/model/schema/policy.js';
import type { Report } from '../../src/model/schema/report.js';
import { type PolicyFile, wholePolicy } from '../../src/policy/extended.js';
import { judge as judgeFacts } from '../../src/report/judge.js';
import { renderText } from '../../src/report/text.js';
import { weighCertainty } from '../../src/rules/demands/certainty.js';
import type { CheckId } from '../../src/rules/ids.js';
import { rules } from '../../src/rules/index.js';
import { at, type Changes, delivery, doubt, factsWith, file, policy as known, status } from '../fakes/facts.js';

const told = (title: string, certainty: 'documented' | 'unconfirmed') =>
  ({ title, section: 'Disputes', read: '2026-11-29', certainty }) as const;

const wording = (en: string) => ({ en, ru: 'Слова.', zh: '文字。' });

/** A marketplace that nobody knows, in every word that a policy has beside those of the first toy. */
const toy: PolicyFile = {
  id: 'toy/not-delivered',
  extends: 'toy/base',
  version: '2026-11-29',
  title: wording('Toy market: nothing came'),
  checks: [
    'tracking-present',
    'tracking-number-matches',
    'delivery-recorded',
    'signature-above-amount',
    'dispatch-by-deadline',
    'label-present',
    'label-tracking-number-shown',
    'destination-matches',
    'chain-same-parcel',
    'answered-in-time',
  ],
  demandedBy: { 'answered-in-time': 'toy-blog', 'signature-above-amount': 'toy-help' },
  parameters: {
    'delivery-recorded': { to: ['addressee', 'household', 'locker'] },
    'signature-above-amount': { from: [{ amount: '750.00', currency: 'USD' }] },
    'dispatch-by-deadline': { event: 'first-scan' },
    'answered-in-time': { hours: 48 },
  },
  optional: [{ element: 'order', source: 'toy-help' }],
  alternatives: [
    {
      id: 'delivery',
      ways: [
        ['delivery-recorded', 'signature-above-amount', 'destination-matches'],
        ['label-present', 'label-tracking-number-shown'],
      ],
      source: 'toy-help',
    },
  ],
  statuses: [{ id: 'asked', stage: 'cancelling', words: { en: ['Buyer wants out'] }, source: 'toy-help' }],
  penalty: { share: 0.1, minimum: { amount: '20.00', currency: 'USD' }, source: 'toy-blog' },
  rejections: { share: 0.5, source: 'toy-help' },
  response: { days: 3, working: true, source: 'toy-help' },
  advice: [
    {
      id: 'asked-before-pickup',
      when: { stages: ['cancelling'], times: [{ earlier: 'asked', later: 'pickup' }] },
      text: wording('Let the buyer go.'),
      source: 'toy-blog',
    },
    {
      id: 'went-elsewhere',
      when: { destinationDiffers: true, destinationIn: ['DE'], findings: ['destination-differs'] },
      text: wording('Ask the carrier.'),
      source: 'toy-help',
    },
  ],
  sources: { 'toy-help': told('Toy market help', 'documented'), 'toy-blog': told('A blog', 'unconfirmed') },
};

const base: PolicyFile = { ...known, id: 'toy/base', advice: [] };
const policy = wholePolicy(toy, (id) => (id === 'toy/base' ? base : undefined));

const everything: Changes = {
  toldOfOrder: {
    total: { amount: '800.00', currency: 'USD' },
    destination: { country: 'DE', postcode: '10115', city: 'Berlin' },
    shipBy: at('2024-08-12T23:59:00+02:00'),
  },
  toldOfDispute: {
    buyerAskedAt: at('2024-08-18T10:00:00+02:00'),
    sellerAnsweredAt: at('2024-08-18T12:00:00+02:00'),
    respondBy: at('2024-08-23T12:00:00Z'),
  },
  files: [file('tracking'), file('label')],
};

const signed = delivery({
  signature: 'recorded',
  to: 'locker',
  place: { country: 'DE', postcode: '10115', city: 'Berlin' },
});

const factsOf = (tracking: Partial<TrackingFacts>, changes: Changes = {}, by: Policy = policy): Facts => ({
  ...factsWith({ ...everything, ...changes, tracking: { delivery: signed, ...tracking } }),
  policy: by,
});

const judge = (facts: Facts, now?: string): Report =>
  judgeFacts(facts, { language: 'en', tool: { version: '0.0.0', readers: [] }, inputs: [], now });

const statusIn = (report: Report, id: string) => report.checks.find((check) => check.id === id)?.status;
const statuses = (report: Report, ...ids: string[]) => ids.map((id) => statusIn(report, id));

const byWay = ['delivery-recorded', 'signature-above-amount', 'destination-matches', 'label-tracking-number-shown'];
const otherLabel = { label: { trackingNumber: null, numbers: [] } };

describe('a policy that uses every word of the schema', () => {
  it('follows the schema once what it extends is filled in', () => {
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const schema = readFileSync(new URL('../../schemas/policy.schema.json', import.meta.url), 'utf8');
    ajv.validate(JSON.parse(schema) as object, policy);
    expect(ajv.errors ?? []).toEqual([]);
    expect(policy.statuses.map(({ id }) => id)).toEqual([...known.statuses.map(({ id }) => id), 'asked']);
  });

  it('passes without an optional element', () => {
    const report = judge(factsOf({}));
    expect(report.checks.filter(({ status: each }) => !['pass', 'not-applicable'].includes(each))).toEqual([]);
    expect(report.verdict).toBe('pass');
    expect(report.elements.map(({ id }) => id)).toEqual(['tracking', 'label', 'chain']);
  });

  describe('one of two proofs', () => {
    it('is the label if the delivery is not recorded', () => {
      const report = judge(factsOf({ delivery: null }));
      expect(report.verdict).toBe('pass');
      expect(statuses(report, ...byWay)).toEqual(['not-applicable', 'not-applicable', 'not-applicable', 'pass']);
      expect(report.checks.find(({ id }) => id === 'delivery-recorded')?.findings[0]?.code).toBe('alternative-proven');
    });

    it('is the delivery if the label is not read', () => {
      const report = judge(factsOf({}, otherLabel));
      expect(statuses(report, ...byWay)).toEqual(['pass', 'pass', 'pass', 'not-applicable']);
    });

    it('is a delivery, even without a signature if none is asked for', () => {
      const total = { total: { amount: '10.00', currency: 'USD' } };
      const toldOfOrder = { ...everything.toldOfOrder, ...total };
      const report = judge(factsOf({}, { ...otherLabel, toldOfOrder }));
      expect(statuses(report, ...byWay)).toEqual(['pass', 'not-applicable', 'pass', 'not-applicable']);
    });

    it('fails neither while the other is open, and passes none', () => {
      const report = judge(factsOf({ delivery: null }, otherLabel));
      expect(statuses(report, ...byWay)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
      expect(report.verdict).toBe('review');
    });

    it('fails if both fail', () => {
      const files = [file('tracking')];
      const report = judge(factsOf({ delivery: null }, { files }));
      expect(statuses(report, 'delivery-recorded', 'label-present')).toEqual(['fail', 'fail']);
      expect(report.verdict).toBe('fail');
    });

    it('does not excuse the other on the word of an unconfirmed source', () => {
      const [first] = policy.alternatives ?? [];
      const unsure = { ...policy, alternatives: first === undefined ? [] : [{ ...first, source: 'toy-blog' }] };
      expect(judge(factsOf({ delivery: null }, {}, unsure)).verdict).toBe('review');
      expect(judge(factsOf({}, {}, unsure)).verdict).toBe('pass');
    });
  });

  describe('an unconfirmed demand', () => {
    it('is marked, and may word what is wrong', () => {
      const late = { ...everything.toldOfDispute, sellerAnsweredAt: at('2024-08-25T12:00:00Z') };
      const report = judge(factsOf({}, { toldOfDispute: late }));
      expect(report.checks.filter(({ unconfirmed }) => unconfirmed).map(({ id }) => id)).toEqual(['answered-in-time']);
      expect(report.verdict).toBe('fail');
      expect(renderText(report)).toContain('The seller answered the buyer in time (source not confirmed)');
    });

    it('passes nothing alone', () => {
      const judgedBy = (...ids: readonly CheckId[]) =>
        weighCertainty(
          ids.map((id) => ({ rule: rules[id], status: 'pass', findings: [] })),
          policy,
        ).map(({ status, findings }) => [status, ...findings.map(({ code }) => code)]);
      expect(judgedBy('answered-in-time')).toEqual([['unknown', 'rests-on-unconfirmed']]);
      // That files can be read proves nothing of what happened.
      expect(judgedBy('answered-in-time', 'evidence-readable')).toEqual([
        ['unknown', 'rests-on-unconfirmed'],
        ['pass'],
      ]);
      expect(judgedBy('answered-in-time', 'chain-same-parcel')).toEqual([['pass'], ['pass']]);
    });

    it('leaves an element that it excuses to a person', () => {
      const unsure: Policy = { ...policy, optional: [{ element: 'order', source: 'toy-blog' }] };
      const asking: Policy = { ...unsure, checks: ['order-number-shown', ...policy.checks] };
      const report = judge(factsOf({}, {}, asking));
      expect(statusIn(report, 'order-number-shown')).toBe('unknown');
      expect(report.checks[0]?.findings.map(({ code }) => code)).toEqual(['optional-unconfirmed']);
    });
  });

  it('counts no delivery of a doubted history', () => {
    expect(judge(factsOf({ doubts: [doubt('delivery-withdrawn')] }, otherLabel)).verdict).toBe('review');
  });

  describe('the stakes', () => {
    it('include the penalty, by share or minimum, with its source', () => {
      expect(judge(factsOf({})).stake?.[0]).toMatchObject({
        code: 'penalty',
        params: { amount: '80.00', isMinimum: false },
        unconfirmed: true,
      });
      const little = { toldOfOrder: { ...everything.toldOfOrder, total: { amount: '100.00', currency: 'USD' } } };
      expect(judge(factsOf({}, little)).stake?.[0]?.params).toMatchObject({ amount: '20.00', isMinimum: true });
      const roubles = { toldOfOrder: { ...everything.toldOfOrder, total: { amount: '199.99', currency: 'RUB' } } };
      expect(judge(factsOf({}, roubles)).stake?.[0]?.code).toBe('penalty-unknown');
    });

    it('count the remaining time only from a given moment', () => {
      const codes = (report: Report) => report.stake?.map(({ code }) => code);
      expect(codes(judge(factsOf({})))).toContain('respond-by');
      const left = judge(factsOf({}), '2024-08-20T11:00:00Z');
      expect(left.stake?.find(({ code }) => code === 'respond-by-left')?.params).toMatchObject({ days: 3, hours: 0 });
      expect(left.now).toBe('2024-08-20T11:00:00Z');
      expect(codes(judge(factsOf({}), '2024-08-24T00:00:00+00:00'))).toContain('respond-by-passed');
    });

    it('use the policy’s own time if the case gives none', () => {
      const report = judge(factsOf({}, { toldOfDispute: { buyerAskedAt: null } }));
      expect(report.stake?.map(({ code }) => code)).toContain('respond-within-days');
    });

    it('include the cost of a missing element, only if one is missing', () => {
      const cost = (report: Report) => report.stake?.find(({ code }) => code === 'element-missing-costs')?.params;
      expect(cost(judge(factsOf({ delivery: null }, otherLabel)))).toMatchObject({ elements: ['tracking', 'label'] });
      expect(cost(judge(factsOf({})))).toBeUndefined();
    });

    it('change no check', () => {
      const without: Policy = { ...policy };
      delete without.penalty;
      delete without.advice;
      expect(judge(factsOf({}, {}, without)).checks).toEqual(judge(factsOf({}), '2024-08-20T11:00:00Z').checks);
    });
  });

  describe('advice', () => {
    const asks = status({ status: 'asked', stage: 'cancelling', text: 'Buyer wants out' });
    const early = { ...everything.toldOfDispute, buyerAskedAt: at('2024-08-01T00:00:00Z') };
    const given = (report: Report) => report.advice?.map(({ id }) => id) ?? [];

    it('is given if the whole situation surely holds', () => {
      const order = { statuses: [asks] };
      expect(given(judge(factsOf({}, { order, toldOfDispute: early })))).toEqual(['asked-before-pickup']);
      expect(given(judge(factsOf({}, { order })))).toEqual([]);
      const unsure = { statuses: [{ ...asks, sure: false }] };
      expect(given(judge(factsOf({}, { order: unsure, toldOfDispute: early })))).toEqual([]);
    });

    it('names its source, and says that it is unconfirmed', () => {
      const report = judge(factsOf({}, { order: { statuses: [asks] }, toldOfDispute: early }));
      expect(report.advice).toEqual([
        { id: 'asked-before-pickup', message: 'Let the buyer go.', source: 'A blog: Disputes', unconfirmed: true },
      ]);
      expect(renderText(report)).toMatch(/Advice\n {2}· Let the buyer go\.\n {4}A blog: Disputes \(source not/u);
    });

    it('includes what is said of a delivery elsewhere', () => {
      const elsewhere = delivery({ signature: 'recorded', place: { country: 'FR', postcode: '75001' } });
      expect(given(judge(factsOf({ delivery: elsewhere }, otherLabel)))).toEqual(['went-elsewhere']);
    });
  });
});

describe('a policy that extends another', () => {
  const find = (id: string): PolicyFile | undefined =>
    [base, { id: 'a/b', extends: 'b/c' }, { id: 'b/c', extends: 'a/b' }].find((each) => each.id === id);

  it('is refused if that id does not exist', () => {
    expect(() => wholePolicy({ id: 'x/y', extends: 'gone/gone' }, find)).toThrow(/policy that is there, found "gone/u);
  });

  it('is refused if it extends itself through others', () => {
    expect(() => wholePolicy({ id: 'x/y', extends: 'x/y' }, () => ({ id: 'x/y', extends: 'x/y' }))).toThrow(/circle/u);
    expect(() => wholePolicy({ id: 'a/b', extends: 'b/c' }, find)).toThrow('a/b -> b/c -> a/b');
  });

  it('inherits what it does not name, and each entry of states and sources', () => {
    const statuses: PolicyFile['statuses'] = [
      { id: 'cancelled', stage: 'after', words: { en: ['Gone'] }, source: 'x' },
    ];
    const whole = wholePolicy({ id: 'x/y', extends: 'toy/base', statuses, zones: ['UTC'] }, find);
    expect(whole.zones).toEqual(['UTC']);
    expect(whole.numbers).toEqual(known.numbers);
    expect(whole.statuses).toHaveLength(known.statuses.length);
    expect(whole.statuses.find(({ id }) => id === 'cancelled')?.stage).toBe('after');
    expect(whole).not.toHaveProperty('extends');
  });

  it('inherits from a part that has no states', () => {
    const trackingSites: PolicyFile['trackingSites'] = [
      { id: 'post', kind: 'carrier', names: ['Post'], hosts: ['post.example'], sources: ['list'] },
    ];
    const statuses: PolicyFile['statuses'] = [
      { id: 'packed', stage: 'proving', words: { en: ['Packed'] }, source: 'x' },
    ];
    const part = {
      id: 'shared/sites',
      trackingSites,
      sources: { list: { title: 'A list', read: '2026-11-29', certainty: 'seen' } },
    } as const;
    const whole = wholePolicy({ id: 'x/y', extends: part.id, statuses }, () => part);
    expect(whole.trackingSites).toEqual(trackingSites);
    expect(whole.statuses).toEqual(statuses);
    expect(whole.sources).toHaveProperty('list');
  });
});
