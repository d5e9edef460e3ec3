import { describe, expect, it } from 'vitest';
import { labelPresent } from '../../src/rules/label-present.js';
import { brief, type Changes, factsWith, file, without } from '../fakes/facts.js';

describe('label-present', () => {
  const judge = (changes: Changes) => brief(labelPresent.judge(factsWith(changes)));

  it('passes when the case names a file', () => {
    expect(judge({})).toBe('pass');
  });

  it('passes when the file is there but cannot be read', () => {
    expect(judge({ files: [file('label', { state: 'unreadable', problem: 'empty-file' })] })).toBe('pass');
  });

  it('fails without one', () => {
    expect(judge({ files: without('label') })).toBe('fail label-missing');
  });

  it('fails without any file at all', () => {
    expect(judge({ files: [] })).toBe('fail label-missing');
  });
});
