import { describe, expect, it } from 'vitest';
import { evidenceReadable } from '../../src/rules/evidence-readable.js';
import { brief, type Changes, factsWith, file } from '../fakes/facts.js';

describe('evidence-readable', () => {
  const judge = (changes: Changes) => brief(evidenceReadable.judge(factsWith(changes)));

  it('passes when every file was read', () => {
    expect(judge({})).toBe('pass');
  });

  it('fails once for every unreadable file', () => {
    expect(
      judge({
        files: [
          file('order', { state: 'unreadable', problem: 'image-truncated' }),
          file('tracking'),
          file('label', { state: 'unreadable' }),
        ],
      }),
    ).toBe('fail evidence-unreadable evidence-unreadable');
  });

  it('says which file has which problem', () => {
    const files = [file('label', { state: 'unreadable', problem: 'image-truncated', detail: 'ends at row 300' })];
    expect(evidenceReadable.judge(factsWith({ files }))).toEqual({
      status: 'fail',
      findings: [
        {
          code: 'evidence-unreadable',
          params: { file: 'label.jpg', problem: 'image-truncated', detail: 'ends at row 300' },
          at: [{ file: 'label.jpg' }],
        },
      ],
    });
  });
});
