import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model/sightings.js';
import { labelLegible } from '../../src/rules/label-legible.js';
import {
  brief,
  type Changes,
  defect,
  factsWith,
  file,
  photo,
  sku,
  sure,
  textPlace,
  trackingNumber,
  unsure,
} from '../fakes/facts.js';

describe('label-legible', () => {
  const judge = (changes: Changes) => labelLegible.judge(factsWith(changes));
  const briefly = (changes: Changes) => brief(judge(changes));
  const nothing = photo({ lines: 0, sureLines: 0, characterHeight: 0 });
  const byBarcode: Reading = {
    ...sure(trackingNumber),
    sightings: sure(trackingNumber).sightings.map((sighting) => ({ ...sighting, reader: 'barcode' })),
  };
  const severe = [defect('blurred', { severe: true })];

  it('passes when number and SKU were read for sure', () => {
    expect(briefly({})).toBe('pass');
  });

  it('passes when number and SKU were read from an otherwise poor photo', () => {
    expect(briefly({ label: { legibility: [photo({ sureLines: 2, defects: [defect('too-dark')] })] } })).toBe('pass');
  });

  it('notes what hinders a number that was read', () => {
    const identifiers = [textPlace({ defects: [defect('too-small')] })];
    expect(briefly({ label: { identifiers } })).toBe('pass label-text-poor');
  });

  it('notes nothing when another photo shows the number without a defect', () => {
    const identifiers = [textPlace({ defects: [defect('too-small')] }), textPlace({ file: 'other.jpg' })];
    expect(briefly({ label: { identifiers } })).toBe('pass');
  });

  it('passes when a barcode gives the number and no similar text was read', () => {
    expect(briefly({ label: { trackingNumber: byBarcode } })).toBe('pass');
  });

  it('passes when a barcode gives the number and its text has no severe defect, though it was not read', () => {
    const identifiers = [textPlace({ read: false, defects: [defect('blurred')] })];
    expect(briefly({ label: { trackingNumber: byBarcode, identifiers } })).toBe('pass');
  });

  it('is unknown when only a barcode gives the number and its text is beyond reading', () => {
    const identifiers = [textPlace({ read: false, defects: severe })];
    expect(briefly({ label: { trackingNumber: byBarcode, identifiers } })).toBe('unknown label-text-illegible');
  });

  it('passes when the number is beyond reading in one photo and was read in another', () => {
    const identifiers = [textPlace({ read: false, defects: severe })];
    expect(briefly({ label: { identifiers } })).toBe('pass');
  });

  it('passes when the photo is crisp and does not show the SKU', () => {
    expect(briefly({ label: { skus: [] } })).toBe('pass');
  });

  it('fails when nothing could be read on any photo', () => {
    expect(briefly({ label: { trackingNumber: null, skus: [], legibility: [nothing] } })).toBe('fail label-illegible');
  });

  it('fails when no photo was measured and nothing read', () => {
    expect(briefly({ label: { trackingNumber: null, skus: [], legibility: [] } })).toBe('fail label-illegible');
  });

  it('does not pass when the number is missing and no line of the photo is sure, however good its measures are', () => {
    const label = { trackingNumber: null, identifiers: [textPlace({ read: false })] };
    expect(briefly({ label: { ...label, legibility: [photo({ sureLines: 0 })] } })).toMatch(/^(?:fail|unknown) /u);
  });

  it('names the whole photo when the place of the number is not known', () => {
    const legibility = [{ ...nothing, defects: [defect('too-dark', { measured: 0.04, needed: 0.1 })] }];
    expect(judge({ label: { trackingNumber: null, skus: [], legibility } })).toMatchObject({
      findings: [{ params: { defects: [{ file: 'label.jpg', of: 'text', kind: 'too-dark', measured: 0.04 }] } }],
    });
  });

  it('names what hinders the number where it stands', () => {
    const identifiers = [textPlace({ of: 'sku', value: sku, read: false, defects: [defect('too-small')] })];
    const label = { skus: [unsure(sku)], identifiers, legibility: [photo({ defects: [defect('glare')] })] };
    expect(judge({ label })).toMatchObject({
      status: 'unknown',
      findings: [{ params: { defects: [{ of: 'sku', kind: 'too-small', measured: 9, needed: 14 }] } }],
    });
  });

  it('is unknown when lines are blurred but a barcode decodes', () => {
    const barcodes = [
      {
        file: 'label.jpg',
        format: 'Code128',
        text: trackingNumber,
        box: [0, 0, 9, 9] as [number, number, number, number],
      },
    ];
    expect(briefly({ label: { skus: [], legibility: [nothing], barcodes } })).toBe('unknown label-hardly-legible');
  });

  it('is unknown when a photo shows hardly more than a heading', () => {
    expect(briefly({ label: { trackingNumber: null, legibility: [photo({ lines: 1, sureLines: 1 })] } })).toBe(
      'unknown label-hardly-legible',
    );
  });

  it('is unknown when a photo has a defect and the number was not read', () => {
    expect(briefly({ label: { trackingNumber: null, legibility: [photo({ defects: [defect('blurred')] })] } })).toBe(
      'unknown label-hardly-legible',
    );
  });

  it('is unknown when few lines are sure', () => {
    expect(briefly({ label: { trackingNumber: null, legibility: [photo({ sureLines: 3 })] } })).toBe(
      'unknown label-hardly-legible',
    );
  });

  it('is unknown when the number on a crisp photo was read only in part', () => {
    expect(briefly({ label: { trackingNumber: unsure(trackingNumber) } })).toBe('unknown label-hardly-legible');
  });

  it('does not apply when no photo could be opened', () => {
    expect(briefly({ files: [file('label', { state: 'unreadable' })] })).toBe('not-applicable');
  });
});
