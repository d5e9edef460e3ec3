import { describe, expect, it } from 'vitest';
import type { FileFacts } from '../../src/model/facts.js';
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

  it('notes what was blacked out, and why, without changing anything', () => {
    const masks = [
      { box: [1, 2, 3, 4], reason: 'case' },
      { box: [5, 6, 7, 8], reason: 'phone' },
    ] satisfies FileFacts['masks'];
    const files = [file('order', { masks }), file('tracking', { phonesShown: 2 }), file('label', { phonesShown: 0 })];
    expect(evidenceReadable.judge(factsWith({ files }))).toEqual({
      status: 'pass',
      notes: [
        {
          code: 'evidence-masked',
          params: { file: 'order.png', places: 1 },
          at: [{ file: 'order.png', box: [1, 2, 3, 4] }],
        },
        {
          code: 'phones-masked',
          params: { file: 'order.png', places: 1 },
          at: [{ file: 'order.png', box: [5, 6, 7, 8] }],
        },
        { code: 'phones-shown', params: { file: 'tracking.json', places: 2 }, at: [{ file: 'tracking.json' }] },
      ],
    });
  });

  it('reports masks even if another file cannot be read', () => {
    const files = [
      file('order', { masks: [{ box: [1, 2, 3, 4], reason: 'case' }] }),
      file('label', { state: 'unreadable' }),
    ];
    expect(judge({ files })).toBe('fail evidence-unreadable evidence-masked');
  });
});
