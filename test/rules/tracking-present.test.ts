import { describe, expect, it } from 'vitest';
import { trackingPresent } from '../../src/rules/tracking-present.js';
import { brief, type Changes, factsWith, file, without } from '../fakes/facts.js';

describe('tracking-present', () => {
  const judge = (changes: Changes) => brief(trackingPresent.judge(factsWith(changes)));

  it('passes when the case names a file', () => {
    expect(judge({})).toBe('pass');
  });

  it('passes when the file is there but cannot be read', () => {
    expect(judge({ files: [file('tracking', { state: 'unreadable', problem: 'empty-file' })] })).toBe('pass');
  });

  it('fails without one', () => {
    expect(judge({ files: without('tracking') })).toBe('fail tracking-missing');
  });

  it('fails without any file at all', () => {
    expect(judge({ files: [] })).toBe('fail tracking-missing');
  });
});
