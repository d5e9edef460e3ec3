import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { caseFromMemory, checkCase, gatherCase, judge, renderJson } from '../../src/index.js';
import { type InputError, type Policy, policies, type SavedFacts } from '../../src/judge.js';
import { policyRecord } from '../../src/policy/own.js';
import { factsWith } from '../fakes/facts.js';
import { blindReaders } from '../fakes/readers.js';
import { smallCase } from '../fakes/small-case.js';
import { saved, savedCases } from './cases.js';

const root = join(import.meta.dirname, '../..');
const schema = (name: string): object => JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8'));
const valid = new Ajv2020({ validateFormats: false, allowUnionTypes: true })
  .addSchema(schema('report'))
  .compile(schema('facts'));
const overJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const refusal = (facts: unknown, options = {}): readonly unknown[] => {
  try {
    judge(facts as SavedFacts, options);
    return [];
  } catch (error) {
    return (error as InputError).problems;
  }
};

describe('gathered facts', () => {
  it('give the report of the case, byte for byte, even after a JSON round trip', async () => {
    const opened = await caseFromMemory(await smallCase());
    for (const maskPhones of [false, true]) {
      const options = { readers: blindReaders, maskPhones };
      const facts = await gatherCase(opened, options);
      expect(valid(overJson(facts)), JSON.stringify(valid.errors)).toBe(true);
      for (const language of ['en', 'ru', 'zh'] as const) {
        const told = { language, displayZone: 'Asia/Shanghai' };
        const report = renderJson(await checkCase(opened, { ...options, ...told }));
        expect(renderJson(judge(overJson(facts), told))).toBe(report);
      }
    }
  });

  it('may include unreadable evidence', async () => {
    const files = new Map([['label.jpg', new Uint8Array([1, 2, 3])]]);
    const claims = {
      id: 'D',
      order: { number: '1', items: [{ sku: '2' }] },
      dispute: { openedAt: '2024-08-20T00:00Z' },
    };
    const caseFile = new TextEncoder().encode(JSON.stringify({ ...claims, evidence: { label: ['label.jpg'] } }));
    const facts = await gatherCase(await caseFromMemory({ caseFile, files }), { readers: blindReaders });
    expect(facts.facts.files).toMatchObject([{ state: 'unreadable', problem: 'not-an-image' }]);
    expect(judge(facts).verdict).toBe('fail');
  });
});

describe('judge', () => {
  const facts = saved(factsWith());

  it('judges a report again, in another language', () => {
    const report = judge(facts);
    expect(report.verdict).toBe('pass');
    expect(judge(report, { language: 'zh' })).toEqual(judge(facts, { language: 'zh' }));
  });

  it('does not change its input', () => {
    const given = overJson(facts);
    judge(given);
    expect(given).toEqual(overJson(facts));
  });

  it('accepts what its schema accepts', () => {
    for (const each of savedCases()) expect([valid(overJson(each)), refusal(overJson(each))]).toEqual([true, []]);
  });

  it.each([
    ['nothing', null, ''],
    ['a text', 'facts', ''],
    ['no facts', { ...facts, facts: undefined }, '/facts'],
    ['a sureness that is a text', withIn(['facts', 'order', 'number', 'sure'], 'yes'), '/facts/order/number/sure'],
    ['no list of files', withIn(['facts', 'files'], {}), '/facts/files'],
    ['another form', { ...facts, schemaVersion: 2 }, '/schemaVersion'],
    ['a key that nobody knows', withIn(['facts', 'label', 'sure'], true), '/facts/label/sure'],
    [
      'a moment that is not in UTC, which would be compared as text',
      withIn(['facts', 'tracking', 'pickup', 'latest'], '2024-08-11T10:20:01+08:00'),
      '/facts/tracking/pickup/latest',
    ],
    [
      'a dispute without an end',
      withIn(['case', 'dispute', 'openedAt', 'latest'], undefined),
      '/case/dispute/openedAt/latest',
    ],
  ])('refuses %s, and names the place', (_, given, place) => {
    expect(refusal(given)).toMatchObject([{ code: 'schema-mismatch', place }]);
  });

  it('refuses an unknown version of a policy, and a policy other than the one used for reading', () => {
    const [policy] = policies() as readonly [Policy];
    const later = { ...policy, version: '2099-01-01' };
    expect(refusal({ ...facts, policy: { id: 'x/y', version: '1' } })).toMatchObject([{ code: 'unknown-policy' }]);
    expect(refusal(facts, { policy: later })).toMatchObject([{ code: 'unknown-policy', place: '/policy' }]);
    const own = { ...later, id: 'acme/not-received' };
    const readLater = { ...facts, policy: policyRecord(own) };
    expect(refusal(readLater)).toMatchObject([{ code: 'unknown-policy' }]);
    expect(judge(readLater, { policy: own }).policy).toEqual(readLater.policy);
  });

  it('refuses an invalid zone', () => {
    expect(refusal(facts, { displayZone: 'Moscow' })).toMatchObject([
      { code: 'unknown-time-zone', place: 'displayZone', mend: 'Did you mean `Europe/Moscow`?' },
    ]);
  });

  it('uses data that no caller can change for others', () => {
    const [policy] = policies() as readonly [Policy];
    expect(() => policy.checks.pop()).toThrow(TypeError);
    expect(() => Object.assign(policy.limits, { maxBundleBytes: 1 })).toThrow(TypeError);
  });
});

/** The paths of everything in a value. */
const pathsIn = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...pathsIn(inner, [...path, key])])
    : [];

describe('facts with one change', () => {
  const paths = pathsIn(overJson(saved(factsWith())));
  const others = [undefined, null, true, -1, 'x', [], {}, [{}]];
  const changes = paths.flatMap((path) => others.map((other) => [path, other] as const));

  it('are refused if their schema refuses them, and judged otherwise', () => {
    const odd = changes.filter(([path, other]) => {
      const given = withIn(path, other);
      const refused = refusal(given).length > 0;
      // The schema leaves open how a moment is written, and which policies there are.
      const isStricter = /\/(?:earliest|latest)$|^\/policy\//u.test(`/${path.join('/')}`);
      return valid(given) ? refused && !isStricter : !refused;
    });
    expect(changes.length).toBeGreaterThan(1000);
    expect(odd).toEqual([]);
  });

  it('never pass after losing what proves them', () => {
    const proving = ['order number', 'order statuses', 'tracking pickup', 'label trackingNumber', 'label skus'];
    const passing = proving.flatMap((path) =>
      [null, []].flatMap((nothing) => {
        const given = withIn(['facts', ...path.split(' ')], nothing);
        return valid(given) && judge(given as SavedFacts).verdict === 'pass' ? [path] : [];
      }),
    );
    expect(passing).toEqual([]);
  });
});

/** The facts with another value at a path. */
function withIn(path: readonly string[], value: unknown): unknown {
  const changed = overJson(saved(factsWith())) as object;
  const inner = path.slice(0, -1).reduce((at, key) => (at as Record<string, object>)[key] as object, changed);
  Object.assign(inner, { [path.at(-1) ?? '']: value });
  return overJson(changed);
}
