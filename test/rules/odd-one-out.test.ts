import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/model/facts.js';
import type { Language } from '../../src/model/schema/report.js';
import { judge, verdictOf } from '../../src/report/judge.js';
import { rules } from '../../src/rules/index.js';
import { languages } from '../../src/words/languages.js';
import { arbitraryFacts } from '../fakes/arbitrary-facts.js';
import {
  at,
  type Changes,
  factsWith,
  labelDoubt,
  policy,
  postingNumber,
  sku,
  status,
  sure,
  trackingNumber,
  without,
} from '../fakes/facts.js';

const otherParcel = 'LK058863579CN';
const otherOrder = '80000000-0001-1';
const otherSku = '999999999';

const context = (language: Language = 'en') =>
  ({ language, tool: { version: '0.0.0', readers: [] }, inputs: [] }) as const;

const report = (changes: Changes, facts: Facts = factsWith(changes)) => judge(facts, context());

/** The causes, as `check code`, and the codes that follow, as `check code < check`. */
const blame = (changes: Changes) => {
  const { causes = [], checks } = report(changes);
  const follows = checks.flatMap(({ id, findings }) =>
    findings.flatMap(({ code, follows: from }) => (from === undefined ? [] : [`${id} ${code} < ${from}`])),
  );
  return { causes: causes.map(({ check, code }) => `${check} ${code}`), follows };
};

const history = (number: string) => ({
  value: number,
  sure: true,
  sightings: [
    { file: 'tracking.json', pointer: '/trackingNumber', reader: 'json' as const, text: number, confidence: 1 },
  ],
});

const labelOfAnother = { trackingNumber: null, numbers: [sure(otherParcel)], skus: [], otherSkus: [sure(otherSku)] };
const pageOf = (number: string) => ({
  number: null,
  otherNumbers: [sure(number, 'order.png')],
  statuses: [status({ sure: false, clear: true, text: '等待发运' })],
});
const unclaimed = { trackingNumber: undefined };

describe('the odd one out', () => {
  it('is the history if case and label agree', () => {
    expect(blame({ tracking: { trackingNumber: history(otherParcel), pickup: at('2024-07-01T00:00:00Z') } })).toEqual({
      causes: ['tracking-number-matches odd-history'],
      follows: [
        'tracking-number-matches tracking-number-differs < tracking-number-matches',
        'chain-same-parcel chain-number-conflict < tracking-number-matches',
        'preparing-before-pickup preparing-after-pickup < tracking-number-matches',
      ],
    });
  });

  it('is the history if page and label show one product, and no number is claimed', () => {
    const order = { skus: [sure(sku, 'order.png')] };
    const { causes, follows } = blame({
      claims: unclaimed,
      order,
      tracking: { trackingNumber: history(otherParcel) },
    });
    expect(causes).toEqual(['tracking-number-matches odd-history']);
    // The label was blamed for not bearing the number of the other parcel's history.
    expect(follows).toContain('label-tracking-number-shown label-number-differs < tracking-number-matches');
  });

  it('is the label if case and history agree', () => {
    expect(blame({ label: labelOfAnother })).toEqual({
      causes: ['label-tracking-number-shown odd-label'],
      follows: [
        'label-tracking-number-shown label-number-differs < label-tracking-number-shown',
        'label-sku-shown label-sku-differs < label-tracking-number-shown',
        'chain-same-parcel chain-number-untied < label-tracking-number-shown',
      ],
    });
  });

  it('is the page if the label has the number of the order in dispute', () => {
    const { causes, follows } = blame({ order: pageOf(otherOrder), label: { postingNumber: sure(postingNumber) } });
    expect(causes).toEqual(['order-number-shown odd-page']);
    expect(follows).toEqual(
      expect.arrayContaining([
        'order-number-shown order-number-differs < order-number-shown',
        'order-status-preparing order-status-of-another < order-number-shown',
      ]),
    );
  });

  it("is the case's order number if the page is tied to the parcel otherwise", () => {
    const order = { ...pageOf(otherOrder), skus: [sure(sku, 'order.png')] };
    const { causes, follows } = blame({ order });
    expect(causes).toEqual(['order-number-shown odd-claim']);
    expect(follows).toContain('order-status-preparing order-status-of-another < order-number-shown');
    const [lead] = report({ order }).checks.find(({ id }) => id === 'order-number-shown')?.findings ?? [];
    expect(lead?.params).toEqual({
      place: 'order.number',
      claimed: postingNumber,
      found: otherOrder,
      agreeing: ['order'],
    });
  });

  it("is the case's tracking number if history and label agree", () => {
    const claims = { trackingNumber: otherParcel };
    const label = { trackingNumber: null, numbers: [sure(trackingNumber)] };
    expect(blame({ claims, label })).toEqual({
      causes: ['tracking-number-matches odd-claim'],
      follows: [
        'tracking-number-matches tracking-number-differs < tracking-number-matches',
        'label-tracking-number-shown label-number-differs < tracking-number-matches',
        'chain-same-parcel chain-number-conflict < tracking-number-matches',
      ],
    });
  });

  it("is the case's SKU if page and photos show one other product", () => {
    const order = { skus: [sure(otherSku, 'order.png')] };
    const label = { skus: [], otherSkus: [sure(otherSku)] };
    expect(blame({ order, label })).toEqual({
      causes: ['label-sku-shown odd-claim'],
      follows: [
        'label-sku-shown label-sku-differs < label-sku-shown',
        'chain-same-parcel chain-sku-differs < label-sku-shown',
      ],
    });
  });

  it('is each of two wrong claims', () => {
    const { causes } = blame({
      claims: { trackingNumber: otherParcel },
      order: { ...pageOf(otherOrder), skus: [sure(sku, 'order.png')] },
      label: { trackingNumber: null, numbers: [sure(trackingNumber)] },
    });
    expect(causes).toEqual(['order-number-shown odd-claim', 'tracking-number-matches odd-claim']);
  });

  it('is none if label and history are of two parcels and nothing tells which is right, which is reported', () => {
    const changes: Changes = {
      claims: unclaimed,
      tracking: { trackingNumber: history(otherParcel) },
      label: { skus: [] },
    };
    expect(blame(changes)).toEqual({
      causes: ['chain-same-parcel two-parcels'],
      follows: expect.arrayContaining([
        'label-tracking-number-shown label-number-differs < chain-same-parcel',
      ]) as string[],
    });
  });

  it('is none if all three give different numbers', () => {
    const label = { trackingNumber: null, numbers: [sure('LK058863582CN')] };
    expect(blame({ tracking: { trackingNumber: history(otherParcel) }, label })).toEqual({ causes: [], follows: [] });
  });

  it('is none if one document contradicts one claim, and nothing else is known', () => {
    const label = { trackingNumber: null, skus: [], legibility: [] };
    const changes = { tracking: { trackingNumber: history(otherParcel) }, label };
    expect(blame(changes)).toEqual({ causes: [], follows: [] });
    expect(blame({ order: pageOf(otherOrder) })).toEqual({ causes: [], follows: [] });
  });

  it("is the case's order number if a list of orders has the one on the label", () => {
    const order = { ...pageOf(otherOrder), otherNumbers: [sure('80000000-0002-1'), sure(otherOrder)] };
    const label = { numbers: [sure(otherOrder)], doubts: [labelDoubt('other-posting', otherOrder)] };
    const { causes, follows } = blame({ order, label });
    expect(causes).toEqual(['order-number-shown odd-claim']);
    expect(follows).toContain('chain-same-parcel label-other-posting < order-number-shown');
  });

  it('is not a list of orders without the one in dispute', () => {
    const order = {
      ...pageOf(otherOrder),
      otherNumbers: [sure(otherOrder), sure('80000000-0002-1')],
      skus: [sure(sku, 'order.png')],
    };
    expect(blame({ order }).causes).toEqual([]);
  });

  it('leaves findings alone that do not follow from it', () => {
    const changes: Changes = {
      tracking: { trackingNumber: history(otherParcel) },
      label: { skus: [], otherSkus: [sure(otherSku)], doubts: [labelDoubt('number-struck-out')] },
    };
    const own = report(changes)
      .checks.filter(({ status: s }) => s === 'fail' || s === 'unknown')
      .flatMap(({ findings }) => findings.filter(({ follows }) => follows === undefined).map(({ code }) => code));
    expect(own).toEqual(['odd-history', 'label-number-struck-out', 'label-sku-differs']);
  });

  it('is not searched for if all is well, or a document is missing', () => {
    expect(report({}).causes).toBeUndefined();
    expect(report({ files: without('label') }).causes).toBeUndefined();
  });
});

/** Facts of which every kind of number may be another's. */
const confused: fc.Arbitrary<Facts> = fc
  .record({
    claims: fc.constantFrom(unclaimed, { trackingNumber }, { trackingNumber: otherParcel }),
    skus: fc.constantFrom([sku], [otherSku]),
    order: fc.constantFrom({}, pageOf(otherOrder), { skus: [sure(otherSku)] }, { skus: [sure(sku)] }),
    tracking: fc.constantFrom(
      {},
      { trackingNumber: history(otherParcel) },
      { trackingNumber: history(otherOrder) },
      { trackingNumber: null },
    ),
    label: fc.constantFrom(
      {},
      labelOfAnother,
      { postingNumber: sure(postingNumber) },
      { postingNumber: sure(otherOrder) },
      { trackingNumber: null },
    ),
  })
  .map(({ claims, skus, ...rest }) => factsWith({ claims: { ...claims, skus }, ...rest }));

const anyFacts = fc.oneof(arbitraryFacts, confused);

describe('the blame, for any facts', () => {
  it('changes no status, verdict or finding: it only adds the cause and marks what follows', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { checks, causes = [], verdict, elements } = judge(facts, context());
        const asked = policy.checks.map((id) => rules[id as keyof typeof rules]).filter((rule) => !rule.acrossCases);
        const alone = asked.map((rule) => rule.judge(facts));
        expect(checks.map((check) => check.status)).toEqual(alone.map((each) => each.status));
        expect(verdict).toBe(verdictOf(alone.map((each) => each.status)));
        for (const { id, verdict: own } of elements) {
          const statuses = alone.filter((_, i) => asked[i]?.element === id);
          expect(own).toBe(verdictOf(statuses.map((each) => each.status)));
        }
        const untouched = checks.map(({ id, findings }) =>
          findings
            .filter(({ code }) => !causes.some((cause) => cause.check === id && cause.code === code))
            .map(({ code, params, at: places }) => ({ code, params, at: places })),
        );
        expect(untouched).toEqual(alone.map((each) => ('findings' in each ? each.findings : (each.notes ?? []))));
      }),
      { numRuns: 300 },
    );
  });

  it('comes first in a check that does not pass, and causes others', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { checks, causes = [] } = judge(facts, context());
        for (const { check: id, code } of causes) {
          const home = checks.find((check) => check.id === id);
          expect(['fail', 'unknown']).toContain(home?.status);
          expect(home?.findings.slice(0, causes.length).map((each) => each.code)).toContain(code);
        }
        for (const { status: own, findings } of checks) {
          for (const { follows, mend } of findings) {
            if (follows === undefined) continue;
            expect(['fail', 'unknown']).toContain(own);
            expect(causes.map(({ check }) => check)).toContain(follows);
            expect(mend).not.toBe('');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('occurs among the random facts, in every kind', () => {
    const found = fc
      .sample(confused, { numRuns: 400, seed: 7 })
      .flatMap((facts) => judge(facts, context()).causes?.map(({ code }) => code) ?? []);
    expect(new Set(found)).toEqual(new Set(['odd-claim', 'odd-history', 'odd-label', 'odd-page', 'two-parcels']));
  });

  it('is the same in every language', () => {
    fc.assert(
      fc.property(confused, (facts) => {
        const bare = (language: Language) => {
          const { causes, checks } = judge(facts, context(language));
          return { causes, follows: checks.map(({ findings }) => findings.map(({ follows }) => follows)) };
        };
        for (const language of languages) expect(bare(language)).toEqual(bare('en'));
      }),
    );
  });
});
