import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../src/model/sightings.js';
import { labelTrackingNumberShown } from '../../src/rules/label-tracking-number-shown.js';
import {
  brief,
  type Changes,
  factsWith,
  labelDoubt,
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

  it.each([
    ['barcode-differs', 'label-barcode-differs'],
    ['second-number', 'label-second-number'],
    ['other-number-unsure', 'label-other-number-unsure'],
    ['number-on-list-only', 'label-number-on-list-only'],
    ['number-struck-out', 'label-number-struck-out'],
  ] as const)('is unknown on the doubt %s, although the number was read for sure', (code, told) => {
    expect(judge({ label: { doubts: [labelDoubt(code)] } })).toBe(`unknown ${told}`);
  });

  it('ignores what contradicts the SKU or names another posting, which other rules judge', () => {
    expect(judge({ label: { doubts: [labelDoubt('other-sku'), labelDoubt('other-parcel')] } })).toBe('pass');
  });

  it('still fails for another number when this one was not read', () => {
    const label = { trackingNumber: null, numbers: [sure('LK058863579CN')], doubts: [labelDoubt('second-number')] };
    expect(judge({ label })).toBe('fail label-number-differs');
  });

  it('is unknown when the only number is one character off and has a wrong check digit', () => {
    const label = { trackingNumber: null, numbers: [sure('LK058863585CN')] };
    expect(judge({ label })).toBe('unknown label-number-unsure');
    const [sighting] = sure('LK058863585CN').sightings;
    const coded = { ...sure('LK058863585CN'), sightings: [{ ...(sighting as Sighting), reader: 'barcode' as const }] };
    expect(judge({ label: { trackingNumber: null, numbers: [coded] } })).toBe('fail label-number-differs');
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

  it("does not take a product's barcode for a parcel's number", () => {
    expect(judge({ label: { trackingNumber: null, numbers: [sure('4601234567893')] } })).toBe(
      'unknown label-number-unread',
    );
  });

  it("does not take a product's barcode for a neighbour", () => {
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

  it('looks for the number of the tracking file when the case claims none', () => {
    expect(judge({ claims: { trackingNumber: undefined }, label: { trackingNumber: sure('LK058863579CN') } })).toBe(
      'fail label-number-differs',
    );
  });

  it('passes without a claim when the label shows the number of the tracking file', () => {
    expect(judge({ claims: { trackingNumber: undefined } })).toBe('pass');
  });

  it('does not apply without a photo', () => {
    expect(judge({ files: without('label') })).toBe('not-applicable');
  });
});
