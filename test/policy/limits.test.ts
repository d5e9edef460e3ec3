import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/problems.js';
import { limitsOf } from '../../src/policy/limits.js';
import { policy } from '../fakes/facts.js';

describe('the limits of a bundle', () => {
  it('are the policy’s own where nothing else is asked for', () => {
    expect(limitsOf(policy, {})).toEqual({ maxBytes: 10_000_000, maxPages: undefined });
  });

  it('are the recipient’s, and a number goes before both', () => {
    expect(limitsOf(policy, { recipient: 'stripe' })).toEqual({ maxBytes: 4_500_000, maxPages: 49 });
    expect(limitsOf(policy, { recipient: 'stripe', maxPages: 19 })).toEqual({ maxBytes: 4_500_000, maxPages: 19 });
    expect(limitsOf(policy, { maxBytes: 1000 })).toEqual({ maxBytes: 1000, maxPages: undefined });
  });

  it('are refused for a recipient that the policy does not know', () => {
    expect(() => limitsOf(policy, { recipient: 'strpe' })).toThrow(InputError);
    expect(() => limitsOf(policy, { recipient: 'strpe' })).toThrow(/^recipient: /u);
  });

  it('name the recipient’s own form where it is not the PDF', () => {
    const output = { kind: 'images', format: 'jpeg' } as const;
    const [first] = policy.recipients ?? [];
    if (first === undefined) throw new Error('a policy without recipients');
    const { maxBundleBytes: _, ...other } = { ...first, id: 'gallery', output };
    const taking = {
      ...policy,
      output: { kind: 'text', maxCharacters: 9, counted: 'utf-16' } as const,
      recipients: [first, other],
    };
    expect(limitsOf(taking, {}).output).toEqual(taking.output);
    expect(limitsOf(taking, { recipient: first.id }).output).toBeUndefined();
    const limits = { maxBytes: 10_000_000, maxPages: first.maxBundlePages };
    expect(limitsOf(taking, { recipient: 'gallery' })).toEqual({ ...limits, output, recipient: 'gallery' });
  });

  it('of every recipient stand on a source of the policy', () => {
    for (const { source, maxBundleBytes } of policy.recipients ?? []) {
      expect(Object.keys(policy.sources)).toContain(source);
      expect(maxBundleBytes).toBeGreaterThan(500_000);
    }
  });
});
