import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formFaults } from '../../src/model/form.js';
import { policyForm } from '../../src/model/schema/policy-form.js';
import { policyProblems } from '../../src/policy/check/index.js';
import { policies } from '../../src/policy/index.js';
import { policy } from '../fakes/facts.js';

type Json = Record<string, unknown>;

/** A sound policy of one's own, with some of its parts replaced; a key set to undefined is taken out. */
const own = (changes: Json = {}): Json => {
  const { id: _id, ...rest } = structuredClone(policy) as unknown as Json;
  const changed = { id: 'acme/not-received', ...rest, ...changes };
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
};

const told = (value: unknown) => policyProblems(value, 'acme.json').map(({ code, place }) => `${code} ${place}`);
const mendsOf = (value: unknown) => policyProblems(value, 'acme.json').map(({ mend }) => mend);

const states = (...words: readonly (readonly [id: string, ...words: string[]])[]) =>
  words.map(([id, ...en]) => ({ id, stage: 'proving', words: { en }, source: 'cabinet' }));

describe('a policy of one’s own', () => {
  it('is sound where nothing is wrong with it, as each packaged one is', () => {
    expect(told(own())).toEqual([]);
    for (const packaged of policies()) expect([packaged.id, told(packaged)]).toEqual([packaged.id, []]);
  });

  it('has all its problems named at once, each with its place and a mend', () => {
    const problems = policyProblems(
      own({
        zones: ['Mars/Base'],
        checks: ['label-sku-shwn', ...policy.checks],
        sorces: {},
        title: { en: 'x', ru: 'x' },
      }),
      'acme.json',
    );
    expect(problems.map(({ code, place }) => `${code} ${place}`)).toEqual([
      'schema-mismatch /title/zh',
      'unknown-key /sorces',
      'unknown-check /checks/0',
      'unknown-time-zone /zones/0',
    ]);
    expect(problems.every(({ file, mend }) => file === 'acme.json' && mend !== '')).toBe(true);
    expect(problems[1]?.mend).toBe('Did you mean `sources`?');
    expect(problems[2]?.mend).toBe('Did you mean `label-sku-shown`?');
  });

  it('gives answered-in-time its hours: no default fits', () => {
    const checks = [...policy.checks, 'answered-in-time'];
    expect(told(own({ checks }))).toEqual(['schema-mismatch /parameters/answered-in-time/hours']);
    const parameters = { 'answered-in-time': { hours: 72 } };
    expect(told(own({ checks, parameters }))).toEqual([]);
  });

  it('may not have the id of a packaged one, whose words it would seem to have', () => {
    expect(told(own({ id: policy.id, version: '2030-01-01' }))).toEqual(['schema-mismatch /id']);
  });

  it('of a form that came later is refused by that alone', () => {
    expect(told(own({ schemaVersion: 2, anything: 1, checks: [] }))).toEqual(['newer-policy /schemaVersion']);
    expect(told(own({ schemaVersion: 1 }))).toEqual([]);
  });

  it('shares no word between two states, in whatever look', () => {
    expect(told(own({ statuses: states(['a', 'Packed'], ['b', 'PACKED']) }))).toEqual([
      'shared-word /statuses/1/words/en/0',
    ]);
    expect(told(own({ statuses: states(['a', 'Packed', 'Packed']) }))).toEqual([]);
    expect(told(own({ statuses: states(['a', 'x']) }))).toEqual(['shared-word /statuses/0/words/en/0']);
    expect(told(own({ statuses: states(['a', 'Packed'], ['a', 'Gone']) }))).toEqual(['key-twice /statuses/1/id']);
  });

  it('says of everything where it stands, and when it was read there', () => {
    const { 'handbook-order': _gone, cabinet, ...sources } = structuredClone(policy.sources);
    expect(told(own({ sources: { ...sources, cabinet } })).slice(-1)).toEqual([
      'unknown-source /sources/handbook-order',
    ]);
    expect(told(own({ sources: { ...policy.sources, cabinet: { title: 'The cabinet' } } }))).toEqual([
      'schema-mismatch /sources/cabinet/read',
    ]);
    expect(told(own({ sources: { ...policy.sources, cabinet: { title: 'x', read: '2026-02-30' } } }))).toEqual([
      'schema-mismatch /sources/cabinet/read',
    ]);
    expect(told(own({ version: '2026-13-01' }))).toEqual(['schema-mismatch /version']);
  });

  it('has limits that can be kept', () => {
    expect(told(own({ limits: { maxBundleBytes: 10, longestDisputeSpanDays: 9000 } }))).toEqual([
      'schema-mismatch /limits/maxBundleBytes',
      'schema-mismatch /limits/longestDisputeSpanDays',
    ]);
  });

  it('leaves nothing out that a pass rests on', () => {
    const checks = policy.checks.filter((id) => !['evidence-readable', 'label-tracking-number-shown'].includes(id));
    expect(mendsOf(own({ checks }))).toEqual(['Add "evidence-readable".', 'Add "label-tracking-number-shown".']);
    expect(told(own({ weights: { 'tracking-source-flawed': 'note' } }))).toEqual([
      'weak-policy /weights/tracking-source-flawed',
    ]);
  });

  it('has no entries that refer to each other in a circle, and does not hold itself', () => {
    const entry = (id: string, ...oneOf: string[]) => ({ id, oneOf });
    const circle = (...elements: unknown[]) => told(own({ elements })).filter((each) => each.startsWith('circle'));
    expect(circle(entry('a', 'b'), entry('b', 'c'), entry('c', 'a'))).toEqual(['circle /elements']);
    expect(circle(entry('a', 'a'))).toEqual(['circle /elements']);
    expect(circle(entry('a', 'b', 'c'), entry('b', 'c'), entry('c'))).toEqual([]);
    const itself: Json = own();
    itself['limits'] = itself;
    expect(told(itself)).toEqual(['circle ']);
  });

  it.each([null, 7, 'x', [], {}, { id: 1, checks: 'x', statuses: {}, sources: [], numbers: 7 }])(
    'that is none is told as that: %j',
    (value) => {
      expect(told(value).length).toBeGreaterThan(0);
    },
  );
});

describe('the form of a policy', () => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const schema = readFileSync(new URL('../../schemas/policy.schema.json', import.meta.url), 'utf8');
  const validate = ajv.compile(JSON.parse(schema) as object);

  const paths = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
    typeof value !== 'object' || value === null
      ? [path]
      : [path, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))];

  const replaced = (value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown => {
    if (key === undefined) return by;
    const copy: Json = (Array.isArray(value) ? [...value] : { ...(value as Json) }) as Json;
    copy[key] = replaced(copy[key], rest, by);
    return copy;
  };

  it('is asked for here as by the schema, whatever stands in whatever place', () => {
    const everywhere = paths(policy).filter((path) => path[0] !== 'trackingSites' || path.length < 4);
    const values = fc.constantFrom<unknown>(
      null,
      7,
      -1,
      'x',
      '',
      [],
      {},
      ['x', 'x'],
      [7],
      { x: 1 },
      true,
      '2026-11-29',
      ['a', 'b'],
    );
    fc.assert(
      fc.property(fc.constantFrom(...everywhere), values, (path, by) => {
        const changed = replaced(policy, path, by);
        expect([path, by, formFaults(changed, policyForm, policyForm).length === 0]).toEqual([
          path,
          by,
          validate(changed),
        ]);
      }),
      { numRuns: 500 },
    );
  });
});
