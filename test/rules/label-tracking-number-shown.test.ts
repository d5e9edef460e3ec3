import { describe, expect, it } from 'vitest';
import type { Box, ReaderName, Reading } from '../../src/model/sightings.js';
import { labelTrackingNumberShown } from '../../src/rules/label-tracking-number-shown.js';
import {
  brief,
  type Changes,
  factsWith,
  postingNumber,
  sure,
  trackingNumber,
  unsure,
  without,
} from '../fakes/facts.js';

describe('label-tracking-number-shown', () => {
  const judge = (changes: Changes) => brief(labelTrackingNumberShown.judge(factsWith(changes)));

  it('passes when the number was read for sure', () => {
    expect(judge({})).toBe('pass');
  });

  it('passes with a note when a neighbour is in view', () => {
    expect(judge({ label: { numbers: [sure('LK058863579CN')] } })).toBe('pass label-neighbour-in-view');
  });

  const seen = (value: string, reader: ReaderName, box: Box): Reading => ({
    value,
    sure: true,
    sightings: [{ file: 'label.jpg', box, reader, text: value, confidence: 1 }],
  });
  const barcodeOf = (value: string) => seen(value, 'barcode', [100, 100, 400, 90]);

  it.each([
    ['one digit off', 'LK058863566CN'],
    ['another parcel of the same row', 'LK058863579CN'],
  ])('is unknown when the text under the barcode is %s, whichever of the two is claimed', (_, other) => {
    const text = (value: string) => seen(value, 'paddle', [150, 200, 300, 30]);
    const inBarcode = { trackingNumber: barcodeOf(trackingNumber), numbers: [text(other)] };
    const inText = { trackingNumber: text(trackingNumber), numbers: [barcodeOf(other)] };
    expect(judge({ label: inBarcode })).toBe('unknown label-barcode-text-differ');
    expect(judge({ label: inText })).toBe('unknown label-barcode-text-differ');
  });

  it('passes with a note when the like number stands on the label beside ours', () => {
    const other = seen('LK058863579CN', 'paddle', [150, 600, 300, 30]);
    const label = { trackingNumber: barcodeOf(trackingNumber), numbers: [other] };
    expect(judge({ label })).toBe('pass label-neighbour-in-view');
  });

  it('passes with a note when barcode and text agree and a like number is close', () => {
    const own = [
      ...barcodeOf(trackingNumber).sightings,
      ...seen(trackingNumber, 'paddle', [150, 195, 300, 30]).sightings,
    ];
    const label = {
      trackingNumber: { value: trackingNumber, sure: true, sightings: own },
      numbers: [seen('LK058863579CN', 'paddle', [150, 240, 300, 30])],
    };
    expect(judge({ label })).toBe('pass label-neighbour-in-view');
  });

  it("passes beside the first carrier's number on the same label", () => {
    const label = {
      trackingNumber: barcodeOf(trackingNumber),
      numbers: [seen('LP00123456789012', 'paddle', [150, 200, 300, 30])],
    };
    expect(judge({ label })).toBe('pass label-neighbour-in-view');
  });

  it('is unknown when the only number is one character off and has a wrong check digit', () => {
    const label = { trackingNumber: null, numbers: [sure('LK058863585CN')] };
    expect(judge({ label })).toBe('unknown label-number-unsure');
    expect(judge({ label: { trackingNumber: null, numbers: [barcodeOf('LK058863585CN')] } })).toBe(
      'fail label-number-differs',
    );
  });

  it('does not take the own posting number for a neighbour', () => {
    expect(judge({ label: { numbers: [sure(postingNumber)] } })).toBe('pass');
  });

  it('fails when another number is read where this one is not', () => {
    expect(judge({ label: { trackingNumber: null, numbers: [sure('LK058863579CN')] } })).toBe(
      'fail label-number-differs',
    );
  });

  it('fails when the reading itself is another number', () => {
    expect(judge({ label: { trackingNumber: sure('RR123456785CN') } })).toBe('fail label-number-differs');
  });

  it('is unknown when the number is unsure though right', () => {
    expect(judge({ label: { trackingNumber: unsure(trackingNumber) } })).toBe('unknown label-number-unsure');
  });

  it('is unknown when the number is unsure and a neighbour is sure', () => {
    expect(judge({ label: { trackingNumber: unsure(trackingNumber), numbers: [sure('LK058863579CN')] } })).toBe(
      'unknown label-number-unsure',
    );
  });

  it('is unknown when a letter stands where a digit looks alike', () => {
    expect(judge({ label: { trackingNumber: sure('LKO58863565CN') } })).toBe('unknown label-number-unsure');
  });

  it('is unknown when a number one character off is unsure', () => {
    expect(judge({ label: { trackingNumber: null, numbers: [unsure('LK058863565CM')] } })).toBe(
      'unknown label-number-unsure',
    );
  });

  it('fails when the near miss is a number that was clearly read', () => {
    expect(judge({ label: { trackingNumber: unsure('LK058863579CN'), numbers: [sure('LK058863579CN')] } })).toBe(
      'fail label-number-differs',
    );
  });

  it("takes no product's barcode for a parcel's number", () => {
    expect(judge({ label: { trackingNumber: null, numbers: [sure('4601234567893')] } })).toBe(
      'unknown label-number-unread',
    );
  });

  it("takes no product's barcode for a neighbour", () => {
    expect(judge({ label: { numbers: [sure('4601234567893')] } })).toBe('pass');
  });

  it("fails on another number of the same shape where the carrier's form is not known", () => {
    expect(
      judge({
        claims: { trackingNumber: '1234567890' },
        label: { trackingNumber: null, numbers: [sure('9876543210')] },
      }),
    ).toBe('fail label-number-differs');
  });

  it('is unknown when nothing was read', () => {
    expect(judge({ label: { trackingNumber: null } })).toBe('unknown label-number-unread');
  });

  it('is unknown when an unsure number is far off', () => {
    expect(judge({ label: { trackingNumber: null, numbers: [unsure('RR999999999DE')] } })).toBe(
      'unknown label-number-unread',
    );
  });

  it('is unknown when only the posting number is on it', () => {
    expect(judge({ label: { trackingNumber: null, postingNumber: sure(postingNumber) } })).toBe(
      'unknown label-posting-number-only',
    );
  });

  it('passes when the carrier uses the posting number and the label shows it', () => {
    expect(
      judge({
        claims: { trackingNumber: postingNumber },
        label: { trackingNumber: null, postingNumber: sure(postingNumber) },
      }),
    ).toBe('pass');
  });

  it('fails when the carrier uses the posting number and the label shows a sibling', () => {
    expect(
      judge({
        claims: { trackingNumber: postingNumber },
        label: { trackingNumber: null, postingNumber: sure('70548213-0117-2') },
      }),
    ).toBe('fail label-number-differs');
  });

  it('asks without a claim for the number of the tracking file', () => {
    expect(judge({ claims: { trackingNumber: undefined }, label: { trackingNumber: sure('LK058863579CN') } })).toBe(
      'fail label-number-differs',
    );
  });

  it('passes without a claim on the number of the tracking file', () => {
    expect(judge({ claims: { trackingNumber: undefined } })).toBe('pass');
  });

  it('does not apply without a photo', () => {
    expect(judge({ files: without('label') })).toBe('not-applicable');
  });
});
