import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownPolicy, policyOption } from '../../src/case/policy.js';
import { textDigest } from '../../src/model/digest.js';
import type { InputError } from '../../src/model/problems.js';
import type { Policy } from '../../src/model/schema/policy.js';
import { claimProblems } from '../../src/policy/claims.js';
import { isJudgedBy, isOwnPolicy, policyRecord } from '../../src/policy/own.js';
import { judge } from '../../src/report/judge.js';
import { judgeSaved } from '../../src/report/saved-facts.js';
import { factsWith, policy } from '../fakes/facts.js';

const acme = (changes: Partial<Policy> = {}): Policy => ({
  ...structuredClone(policy),
  id: 'acme/not-received',
  ...changes,
});

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

describe('the digest of a text', () => {
  it('is SHA-256 of its UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(textDigest(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
      { numRuns: 200 },
    );
    for (const length of [55, 56, 63, 64, 65, 119, 120]) {
      const text = 'a'.repeat(length);
      expect(textDigest(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }
  });
});

describe('a policy of one’s own', () => {
  it('is told from a packaged one by its content, and named by its hash', () => {
    expect(policyRecord(policy)).toEqual({ id: policy.id, version: policy.version });
    expect(isOwnPolicy(structuredClone(policy))).toBe(false);
    expect(isOwnPolicy({ ...policy, zones: ['UTC'] })).toBe(true);
    const record = policyRecord(acme());
    expect(record).toEqual({ id: 'acme/not-received', version: policy.version, own: true, sha256: record.sha256 });
    expect(record.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('has the same hash in whatever order its keys stand, and another one after any change', () => {
    const one = acme();
    const { id, ...rest } = one;
    expect(policyRecord({ ...rest, id }).sha256).toBe(policyRecord(one).sha256);
    const edited = acme({ zones: ['UTC'] });
    expect(isJudgedBy(policyRecord(one), one)).toBe(true);
    // Its author has not changed the version: cases are judged again all the same.
    expect(isJudgedBy(policyRecord(one), edited)).toBe(false);
    expect(isJudgedBy(policyRecord({ ...policy, zones: ['UTC'] }), policy)).toBe(false);
  });

  it('takes over what it does not say from the packaged policy that it extends', () => {
    const short = { id: 'acme/not-received', extends: policy.id, zones: ['UTC'] };
    const taken = ownPolicy(bytesOf(short), 'acme.json');
    expect(taken).toEqual({ ...policy, id: short.id, zones: short.zones });
    expect(policyRecord(taken)).toEqual(policyRecord(acme({ zones: ['UTC'] })));
  });

  it('names what is wrong with a policy that extends another', () => {
    const faults = (changes: object) => {
      try {
        return ownPolicy(bytesOf({ id: 'acme/not-received', extends: policy.id, ...changes }), 'acme.json').id;
      } catch (error) {
        return (error as InputError).problems.map(({ code, file, place }) => `${code} ${file}${place}`);
      }
    };
    expect(faults({ extends: 'gone/gone' })).toEqual(['unknown-policy acme.json/extends']);
    expect(faults({ zones: ['Mars/Base'] })).toEqual(['unknown-time-zone acme.json/zones/0']);
    expect(faults({ checks: ['label-present'] })).toContain('weak-policy acme.json/checks');
    expect(faults({ statuses: [null] })).toContain('schema-mismatch acme.json/statuses/0');
    expect(faults({ sources: 7 })).toContain('schema-mismatch acme.json/sources');
  });

  it('is taken as an object and as bytes, checked once, and cannot be changed any more', () => {
    const given = acme();
    const taken = ownPolicy(given);
    expect(ownPolicy(given)).toBe(taken);
    expect(ownPolicy(bytesOf(given))).toEqual(taken);
    expect(Object.isFrozen(taken.statuses)).toBe(true);
    expect(policyOption(structuredClone(policy))).toBe(policyOption(policy.id));
  });

  it('is refused with everything that is wrong with it', () => {
    expect(() => ownPolicy(acme({ zones: ['Mars/Base'] }))).toThrow('Mars/Base');
    expect(() => ownPolicy(bytesOf('x'), 'acme.json')).toThrow('acme.json: expected an object');
    expect(() => ownPolicy(new TextEncoder().encode('{'), 'acme.json')).toThrow('acme.json');
  });

  it('takes no case whose numbers are none by its patterns', () => {
    const { numbers } = acme();
    const other = acme({ numbers: { ...numbers, posting: 'ZK-[0-9]{5}', sku: '[0-9]{4}' } });
    const claims = factsWith().case;
    expect(claimProblems(claims, other, 'case.json').map(({ place }) => place)).toEqual([
      '/order/number',
      '/order/items/0/sku',
    ]);
    expect(claimProblems(claims, acme(), 'case.json')).toEqual([]);
    expect(claimProblems({ order: { number: 'x', items: [] } }, policy, 'case.json')).toEqual([]);
  });

  it('judges saved facts only as it was when they were read, and says in the report that it is one’s own', () => {
    const own = acme();
    const { case: claims, order, tracking, label, files } = factsWith();
    const context = { language: 'en', tool: { version: '0.0.0', readers: ['paddle'] }, inputs: [] } as const;
    const report = judge({ ...factsWith(), policy: own }, context);
    expect(report.policy).toEqual(policyRecord(own));
    const saved = {
      schemaVersion: 1 as const,
      tool: { name: 'triproof' as const, version: '0.0.0', readers: ['paddle'] },
      ...{ case: claims, policy: report.policy, inputs: [], facts: { order, tracking, label, files: [...files] } },
    };
    expect(judgeSaved(saved, { policy: own })).toMatchObject({ verdict: 'pass', policy: report.policy });
    expect(() => judgeSaved(saved)).toThrow('acme/not-received');
    expect(() => judgeSaved(saved, { policy: acme({ zones: ['UTC'] }) })).toThrow('gather the facts anew');
  });
});
