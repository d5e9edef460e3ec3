import { describe, expect, it } from 'vitest';
import { bundleWithinLimit } from '../../src/rules/bundle-within-limit.js';
import { brief, type Changes, factsWith } from '../fakes/facts.js';

describe('bundle-within-limit', () => {
  const judge = (changes: Changes) => brief(bundleWithinLimit.judge(factsWith(changes)));

  it('does not apply while no bundle is built', () => {
    expect(judge({})).toBe('not-applicable');
  });

  it('passes at exactly the limit', () => {
    expect(judge({ bundle: { bytes: 1000, maxBytes: 1000, lost: [] } })).toBe('pass');
  });

  it('fails one byte above it', () => {
    expect(judge({ bundle: { bytes: 1001, maxBytes: 1000, lost: [] } })).toBe('fail bundle-too-large');
  });
});
