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

  it('names the largest image and its size', () => {
    const heaviest = { file: 'label.jpg', bytes: 700 };
    const judgement = bundleWithinLimit.judge(
      factsWith({ bundle: { bytes: 1001, maxBytes: 1000, heaviest, lost: [] } }),
    );
    expect(judgement).toMatchObject({
      findings: [
        { params: { bytes: 1001, maxBytes: 1000, file: 'label.jpg', fileBytes: 700 }, at: [{ file: 'label.jpg' }] },
      ],
    });
  });

  it('fails images and texts beyond their own limits, and names the image', () => {
    const bundle = { bytes: 1, maxBytes: 1, lost: [] };
    const outputs = { tooLarge: [], lost: [] };
    expect(judge({ bundle: { ...bundle, outputs } })).toBe('pass');
    const tooLarge = [{ file: 'D-1.page-01.jpg', bytes: 9, maxBytes: 8 }];
    expect(judge({ bundle: { ...bundle, outputs: { ...outputs, tooLarge } } })).toBe('fail images-too-large');
    const tooMany = { images: 9, maxImages: 8 };
    expect(judge({ bundle: { ...bundle, outputs: { ...outputs, tooMany } } })).toBe('fail images-too-many');
    const tooLong = { characters: 9, maxCharacters: 8 };
    expect(judge({ bundle: { ...bundle, outputs: { ...outputs, tooLong } } })).toBe('fail text-too-long');
  });

  it('passes with exactly as many pages as allowed, and with any number when there is no limit', () => {
    const bundle = { bytes: 1, maxBytes: 1, lost: [] };
    expect(judge({ bundle: { ...bundle, pages: 9, maxPages: 9 } })).toBe('pass');
    expect(judge({ bundle: { ...bundle, pages: 900 } })).toBe('pass');
  });

  it('fails one page above the limit, and names what takes the most pages', () => {
    const longest = { file: 'tracking.json', pages: 6 };
    const bundle = { bytes: 1, maxBytes: 1, pages: 10, maxPages: 9, longest, lost: [] };
    expect(judge({ bundle })).toBe('fail bundle-too-long');
    expect(bundleWithinLimit.judge(factsWith({ bundle }))).toMatchObject({
      findings: [
        {
          params: { pages: 10, maxPages: 9, file: 'tracking.json', filePages: 6 },
          at: [{ file: 'tracking.json' }],
        },
      ],
    });
  });

  it('reports both limits when both are exceeded', () => {
    const bundle = { bytes: 2, maxBytes: 1, pages: 10, maxPages: 9, lost: [] };
    expect(judge({ bundle })).toBe('fail bundle-too-large bundle-too-long');
  });
});
