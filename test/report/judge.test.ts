import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Facts } from '../../src/model/facts.js';
import { likeness } from '../../src/model/identifiers.js';
import type { Reading } from '../../src/model/sightings.js';
import { type JudgeContext, judge, rejudge, verdictOf } from '../../src/report/judge.js';
import { demandedBesides } from '../../src/rules/floor.js';
import { rules } from '../../src/rules/index.js';
import { arbitraryFacts } from '../fakes/arbitrary-facts.js';
import { factsWith, file, on, policy, status, sure, without } from '../fakes/facts.js';

const context: JudgeContext = {
  language: 'en',
  tool: { version: '0.0.0', readers: ['zxing-wasm 3', 'paddle'] },
  inputs: [{ file: 'order.png', element: 'order', sha256: '0'.repeat(64), bytes: 1 }],
};

const read = (relative: string): unknown => JSON.parse(readFileSync(new URL(relative, import.meta.url), 'utf8'));

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const followsSchema = ajv.compile(read('../../schemas/report.schema.json') as object);

const statusOf = (facts: Facts, id: string) => judge(facts, context).checks.find((check) => check.id === id)?.status;

describe('judge', () => {
  it('passes a case in which everything is in order', () => {
    const report = judge(factsWith(), context);
    expect(report.verdict).toBe('pass');
    expect(report.elements.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass', 'pass']);
  });

  it('fails nothing because only the second reader missed it, and says that the main one is missing', () => {
    const without = (readers: string[]) =>
      judge(factsWith({ order: { number: null, otherNumbers: [sure('70548213-0117-9')] } }), {
        ...context,
        tool: { version: '0.0.0', readers },
      });
    const check = (report: ReturnType<typeof judge>, id: string) => report.checks.find((each) => each.id === id);
    expect(check(without(['paddle', 'tesseract.js 7']), 'order-number-shown')?.status).toBe('fail');
    const halfBlind = without(['tesseract.js 7', 'zxing-wasm 3']);
    expect(check(halfBlind, 'order-number-shown')?.status).toBe('unknown');
    expect(halfBlind.verdict).toBe('review');
    expect(check(halfBlind, 'evidence-readable')).toMatchObject({
      status: 'pass',
      findings: [{ code: 'main-reader-missing' }],
    });
  });

  it("runs the policy's checks in the policy's order", () => {
    // What stands for two orders is a check only where it was found.
    const always = policy.checks.filter((id) => id !== 'evidence-reused');
    expect(judge(factsWith(), context).checks.map(({ id }) => id)).toEqual(always);
    const checks: [string, ...string[]] = ['label-present', 'order-screenshot-present'];
    const asked = judge(factsWith({ policy: { checks } }), context).checks.map(({ id }) => id);
    expect(asked.slice(0, 2)).toEqual(checks);
    // Of a policy of one's own what it may not leave out follows.
    expect(asked.slice(2)).toEqual(demandedBesides(checks).filter((id) => id !== 'evidence-reused'));
  });

  it('states times in the policy’s zone, or in the requested one, and gives the same when judged again', () => {
    const facts = factsWith({ policy: { displayZone: 'Europe/Moscow' } });
    expect(judge(facts, context).displayZone).toBe('Europe/Moscow');
    const asked = judge(facts, { ...context, displayZone: 'Asia/Shanghai' });
    expect(asked.displayZone).toBe('Asia/Shanghai');
    expect(rejudge(asked, policy)).toEqual(asked);
    const { displayZone: _zone, ...without } = policy;
    expect(judge({ ...facts, policy: without }, context)).not.toHaveProperty('displayZone');
  });

  it('lists only elements that the policy has checks for', () => {
    const { elements } = judge(factsWith({ policy: { checks: ['label-present'] } }), context);
    expect(elements.map(({ id }) => id)).toEqual(['tracking', 'label', 'chain']);
  });

  it('refuses a policy that asks for a check that does not exist', () => {
    expect(() => judge(factsWith({ policy: { checks: ['label-pretty'] } }), context)).toThrow('label-pretty');
  });

  it('keeps the note of a check that does not apply, and still passes', () => {
    const report = judge(factsWith(), context);
    expect(report.checks.find(({ id }) => id === 'tracking-source-official')).toMatchObject({
      status: 'not-applicable',
      findings: [{ code: 'tracking-source-unstated', at: [{ file: 'tracking.json' }] }],
    });
    expect(report.verdict).toBe('pass');
  });

  it('fails the element whose check fails, and the case', () => {
    const report = judge(factsWith({ files: without('label') }), context);
    expect(report.verdict).toBe('fail');
    expect(report.elements).toEqual([
      { id: 'order', verdict: 'pass' },
      { id: 'tracking', verdict: 'pass' },
      { id: 'label', verdict: 'fail' },
      { id: 'chain', verdict: 'review' },
    ]);
  });

  it('sends a case with an open question to a person', () => {
    expect(judge(factsWith({ tracking: { pickup: on('2024-08-20') } }), context).verdict).toBe('review');
  });

  it('keeps notes of a passing check without changing the verdict', () => {
    const report = judge(factsWith({ label: { numbers: [sure('LK058863579CN')] } }), context);
    const check = report.checks.find(({ id }) => id === 'label-tracking-number-shown');
    expect(report.verdict).toBe('pass');
    expect(check).toMatchObject({ status: 'pass', findings: [{ code: 'label-neighbour-in-view', mend: '' }] });
  });

  it('continues after a rule that throws, gives only its message, and never passes', () => {
    const broken = vi.spyOn(rules['label-present'], 'judge').mockImplementation(() => {
      throw new Error('no such photo');
    });
    const report = judge(factsWith(), context);
    broken.mockRestore();
    const check = report.checks.find(({ id }) => id === 'label-present');
    expect(report.verdict).toBe('review');
    expect(check).toMatchObject({
      status: 'error',
      findings: [{ code: 'rule-crashed', params: { error: 'no such photo' } }],
    });
    expect(JSON.stringify(report)).not.toContain('judge.test');
  });

  it('sorts the readers', () => {
    expect(judge(factsWith(), context).tool.readers).toEqual(['paddle', 'zxing-wasm 3']);
  });

  it('gives the same codes, params and places in every language', () => {
    const facts = factsWith({
      order: { statuses: [status({ stage: 'before' })] },
      files: [file('order'), file('label')],
    });
    const bare = (language: 'en' | 'ru' | 'zh') =>
      judge(facts, { ...context, language }).checks.map(({ id, status: s, findings }) => ({
        id,
        s,
        findings: findings.map(({ code, params, at }) => ({ code, params, at })),
      }));
    expect(bare('ru')).toEqual(bare('en'));
    expect(bare('zh')).toEqual(bare('en'));
  });
});

describe('verdictOf', () => {
  it.each([
    [['pass', 'unknown', 'fail'], 'fail'],
    [['pass', 'unknown'], 'review'],
    [['pass', 'error'], 'review'],
    [['pass', 'not-applicable'], 'pass'],
    [['not-applicable'], 'review'],
    [[], 'review'],
  ] as const)('is, of %j, %s', (statuses, verdict) => {
    expect(verdictOf(statuses)).toBe(verdict);
  });
});

describe('rejudge', () => {
  it('reproduces a saved report, for any facts', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const report = judge({ ...facts, bundle: null }, context);
        expect(rejudge(JSON.parse(JSON.stringify(report)), policy)).toEqual(report);
      }),
    );
  });

  it('judges the bundle only if it is given', () => {
    const report = judge(factsWith(), context);
    const again = rejudge(report, policy, { bytes: 2, maxBytes: 1, lost: [] });
    expect(again.verdict).toBe('fail');
    expect(rejudge(report, policy).checks.find(({ id }) => id === 'bundle-within-limit')?.status).toBe(
      'not-applicable',
    );
  });

  it('does not believe the verdict that the report carries', () => {
    const report = judge(factsWith({ files: without('label') }), context);
    expect(rejudge({ ...report, verdict: 'pass', checks: [] }, policy).verdict).toBe('fail');
  });
});

describe('the promise of a pass', () => {
  const isSure = (reading: Reading | null, value: string) =>
    reading?.sure === true && likeness(reading.value, value) === 'same';

  const promises = (facts: Facts): Readonly<Record<string, boolean>> => {
    const { case: claims, order, tracking, label } = facts;
    const expected = claims.order.trackingNumber ?? tracking.trackingNumber?.value ?? '';
    const preparing = order.statuses.filter(({ stage, sure: s, at }) => stage === 'proving' && s && at !== null);
    const opened = Date.parse(claims.dispute.openedAt.earliest);
    return {
      'every element was read': (['order', 'tracking', 'label'] as const).every((element) =>
        facts.files.some((f) => f.element === element && f.state === 'read'),
      ),
      'the order number was read': isSure(order.number, claims.order.number),
      'the history is about the expected parcel': isSure(tracking.trackingNumber, expected),
      'the label shows that number': [label.trackingNumber, label.postingNumber].some((r) => isSure(r, expected)),
      'every SKU was read': claims.order.items.every(({ sku }) => label.skus.some((r) => isSure(r, sku))),
      'no status disqualifies': order.statuses.every(({ stage }) => stage !== 'disqualified'),
      'the pickup was scanned': tracking.pickup !== null && tracking.pickupProof === 'scan',
      'the whole pickup is before the dispute': Date.parse(tracking.pickup?.latest ?? '') <= opened,
      'some Preparing is wholly before pickup and dispute': preparing.some(
        ({ at }) =>
          Date.parse(at?.latest ?? '') - 1 <= Date.parse(tracking.pickup?.earliest ?? '') &&
          Date.parse(at?.latest ?? '') <= opened,
      ),
    };
  };

  it('holds for any facts', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        fc.pre(judge(facts, context).verdict === 'pass');
        for (const [promise, kept] of Object.entries(promises(facts))) expect(kept, promise).toBe(true);
      }),
      { numRuns: 200, maxSkipsPerRun: 100 },
    );
  });

  it('is given to some of the random facts and withheld from others', () => {
    const verdicts = fc.sample(arbitraryFacts, { numRuns: 300, seed: 1 }).map((facts) => judge(facts, context).verdict);
    expect(new Set(verdicts)).toEqual(new Set(['pass', 'fail', 'review']));
  });

  it('never leaves a missing pickup to checks that do not apply', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const blind = { ...facts, tracking: { ...facts.tracking, pickup: null } };
        expect(judge(blind, context).verdict).not.toBe('pass');
      }),
    );
  });

  it('never leaves a missing time of Preparing to checks that do not apply', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const statuses = facts.order.statuses.map((seen) => ({ ...seen, at: null }));
        const blind = { ...facts, order: { ...facts.order, statuses } };
        expect(judge(blind, context).verdict).not.toBe('pass');
      }),
    );
  });
});

describe('a report', () => {
  it('follows its schema, for any facts', () => {
    fc.assert(
      fc.property(arbitraryFacts, fc.constantFrom('en', 'ru', 'zh'), (facts, language) => {
        followsSchema(JSON.parse(JSON.stringify(judge(facts, { ...context, language }))));
        expect(followsSchema.errors ?? []).toEqual([]);
      }),
    );
  });

  it('finds only codes that the rule declares', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const { checks, causes = [] } = judge(facts, context);
        for (const { id, findings } of checks) {
          const leads = causes.filter(({ check }) => check === id).map(({ code }) => code);
          const declared: readonly string[] = [...rules[id as keyof typeof rules].finds, ...leads];
          for (const { code } of findings) expect(declared).toContain(code);
        }
      }),
    );
  });

  it('gives a message in every finding', () => {
    expect(statusOf(factsWith({ files: [] }), 'order-screenshot-present')).toBe('fail');
    for (const { findings } of judge(factsWith({ files: [] }), context).checks) {
      for (const { message } of findings) expect(message).toMatch(/\S.*[.]$/u);
    }
  });
});
