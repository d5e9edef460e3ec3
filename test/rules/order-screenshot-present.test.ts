import { describe, expect, it } from 'vitest';
import { orderScreenshotPresent } from '../../src/rules/order-screenshot-present.js';
import { brief, type Changes, factsWith, file, without } from '../fakes/facts.js';

describe('order-screenshot-present', () => {
  const judge = (changes: Changes) => brief(orderScreenshotPresent.judge(factsWith(changes)));

  it('passes when the case names a file', () => {
    expect(judge({})).toBe('pass');
  });

  it('passes when the file is there but cannot be read', () => {
    expect(judge({ files: [file('order', { state: 'unreadable', problem: 'empty-file' })] })).toBe('pass');
  });

  it('fails without one', () => {
    expect(judge({ files: without('order') })).toBe('fail order-screenshot-missing');
  });

  it('fails without any file at all', () => {
    expect(judge({ files: [] })).toBe('fail order-screenshot-missing');
  });
});
