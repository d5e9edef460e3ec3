import { describe, expect, it } from 'vitest';
import { labelLegible } from '../../src/rules/label-legible.js';
import { brief, type Changes, factsWith, file, photo, trackingNumber, unsure } from '../fakes/facts.js';

describe('label-legible', () => {
  const judge = (changes: Changes) => brief(labelLegible.judge(factsWith(changes)));

  it('passes when number and SKU were read for sure', () => {
    expect(judge({})).toBe('pass');
  });

  it('passes when number and SKU were read from an otherwise poor photo', () => {
    expect(judge({ label: { legibility: [photo({ sureLines: 2 })] } })).toBe('pass');
  });

  it('passes when the photo is crisp and the SKU simply not on it', () => {
    expect(judge({ label: { skus: [] } })).toBe('pass');
  });

  it('fails when nothing could be read on any photo', () => {
    expect(
      judge({
        label: {
          trackingNumber: null,
          skus: [],
          legibility: [photo({ lines: 0, sureLines: 0, textHeight: 0, sharpness: 0 })],
        },
      }),
    ).toBe('fail label-illegible');
  });

  it('fails when no photo was measured and nothing read', () => {
    expect(judge({ label: { trackingNumber: null, skus: [], legibility: [] } })).toBe('fail label-illegible');
  });

  it('is unknown when lines are blurred but a barcode decodes', () => {
    expect(
      judge({
        label: {
          skus: [],
          legibility: [photo({ lines: 0, sureLines: 0, textHeight: 0, sharpness: 0 })],
          barcodes: [{ file: 'label.jpg', format: 'Code128', text: trackingNumber, box: [0, 0, 9, 9] }],
        },
      }),
    ).toBe('unknown label-hardly-legible');
  });

  it('is unknown when few lines are sure', () => {
    expect(judge({ label: { trackingNumber: null, legibility: [photo({ sureLines: 3 })] } })).toBe(
      'unknown label-hardly-legible',
    );
  });

  it('is unknown when the number on a crisp photo could be read only half', () => {
    expect(judge({ label: { trackingNumber: unsure(trackingNumber) } })).toBe('unknown label-hardly-legible');
  });

  it('does not apply when no photo could be opened', () => {
    expect(judge({ files: [file('label', { state: 'unreadable' })] })).toBe('not-applicable');
  });
});
