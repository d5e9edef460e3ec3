import { describe, expect, it } from 'vitest';
import { bundleLegible } from '../../src/rules/bundle-legible.js';
import { brief, type Changes, factsWith, sku, trackingNumber } from '../fakes/facts.js';

describe('bundle-legible', () => {
  const judge = (changes: Changes) => brief(bundleLegible.judge(factsWith(changes)));

  it('does not apply while no bundle is built', () => {
    expect(judge({})).toBe('not-applicable');
  });

  it('passes when nothing was lost', () => {
    expect(judge({ bundle: { bytes: 1, maxBytes: 2, lost: [] } })).toBe('pass');
  });

  it('is unknown, with a finding for each identifier that the bundle lost', () => {
    expect(
      judge({
        bundle: {
          bytes: 1,
          maxBytes: 2,
          lost: [
            { file: 'label.jpg', value: sku },
            { file: 'label.jpg', value: trackingNumber },
          ],
        },
      }),
    ).toBe('unknown bundle-illegible bundle-illegible');
  });

  it('is unknown when a written image lost an identifier, and names it', () => {
    const outputs = { tooLarge: [], lost: [{ file: 'label.jpg', value: 'LK058863565CN' }] };
    expect(bundleLegible.judge(factsWith({ bundle: { bytes: 1, maxBytes: 1, lost: [], outputs } }))).toMatchObject({
      status: 'unknown',
      findings: [{ code: 'images-illegible', params: outputs.lost[0], at: [{ file: 'label.jpg' }] }],
    });
  });
});
