import { describe, expect, it } from 'vitest';
import { chainSameParcel } from '../../src/rules/chain-same-parcel.js';
import {
  brief,
  type Changes,
  factsWith,
  file,
  labelDoubt,
  postingNumber,
  sku,
  sure,
  trackingNumber,
  unsure,
  without,
} from '../fakes/facts.js';

describe('chain-same-parcel', () => {
  const judge = (changes: Changes) => brief(chainSameParcel.judge(factsWith(changes)));

  it('passes when the case claims the number that history and label show', () => {
    expect(judge({})).toBe('pass');
  });

  it('passes when the order page shows the number too', () => {
    expect(judge({ order: { trackingNumber: sure(trackingNumber) } })).toBe('pass');
  });

  it('passes without a claim when the order page shows the number', () => {
    expect(judge({ claims: { trackingNumber: undefined }, order: { trackingNumber: sure(trackingNumber) } })).toBe(
      'pass',
    );
  });

  it('passes without a claim when the label ties number and posting', () => {
    expect(judge({ claims: { trackingNumber: undefined }, label: { postingNumber: sure(postingNumber) } })).toBe(
      'pass',
    );
  });

  it('passes without a claim when a posting ties number and order', () => {
    expect(
      judge({
        claims: { trackingNumber: undefined },
        tracking: { postings: [{ file: 'posting.json', postingNumber, trackingNumber, skus: [sku] }] },
      }),
    ).toBe('pass');
  });

  it('passes when the carrier uses the posting number throughout', () => {
    expect(
      judge({
        claims: { trackingNumber: undefined },
        tracking: { trackingNumber: sure(postingNumber) },
        label: { trackingNumber: sure(postingNumber), postingNumber: sure(postingNumber) },
      }),
    ).toBe('pass');
  });

  it('is unknown without a claim when only history and label share a number', () => {
    expect(judge({ claims: { trackingNumber: undefined } })).toBe('unknown chain-number-untied');
  });

  it('is unknown when the order page does not show the order number', () => {
    expect(judge({ order: { number: null } })).toBe('unknown chain-number-untied');
  });

  it('is unknown when the order number is unsure', () => {
    expect(judge({ order: { number: unsure(postingNumber) } })).toBe('unknown chain-number-untied');
  });

  it('is unknown when the label is unsure', () => {
    expect(judge({ label: { trackingNumber: unsure(trackingNumber) } })).toBe('unknown chain-number-untied');
  });

  it('is unknown when the history names no parcel', () => {
    expect(judge({ tracking: { trackingNumber: null } })).toBe('unknown chain-number-untied');
  });

  it('is unknown when another posting is in view and ours is not', () => {
    expect(judge({ label: { numbers: [sure('70548213-0117-2')] } })).toBe('unknown chain-posting-differs');
  });

  it('passes when another posting is in view beside ours', () => {
    expect(judge({ label: { postingNumber: sure(postingNumber), numbers: [sure('70548213-0117-2')] } })).toBe('pass');
  });

  it('fails when the label shows another posting and no number of ours', () => {
    expect(judge({ label: { trackingNumber: null, numbers: [sure('70548213-0117-2')] } })).toBe(
      'fail chain-posting-differs',
    );
  });

  it('fails when ours is read only as a near miss of another posting that is clear', () => {
    expect(
      judge({
        label: { trackingNumber: null, postingNumber: unsure('70548213-0117-2'), numbers: [sure('70548213-0117-2')] },
      }),
    ).toBe('fail chain-posting-differs');
  });

  it('is unknown when our number is unsure beside another that is sure', () => {
    expect(
      judge({
        label: { trackingNumber: null, postingNumber: unsure(postingNumber), numbers: [sure('70548213-0117-2')] },
      }),
    ).toBe('unknown chain-posting-differs chain-number-untied');
  });

  it.each([
    ['other-posting', 'label-other-posting'],
    ['sibling-posting', 'label-sibling-posting'],
    ['other-parcel', 'label-other-parcel'],
  ] as const)('is unknown on the doubt %s, although order, history and label agree', (code, told) => {
    expect(judge({ label: { postingNumber: sure(postingNumber), doubts: [labelDoubt(code)] } })).toBe(
      `unknown ${told}`,
    );
  });

  it('passes when the order page shows the SKU', () => {
    expect(judge({ order: { skus: [sure(sku)] } })).toBe('pass');
  });

  it('is unknown when the order page shows only other SKUs', () => {
    expect(judge({ order: { skus: [sure('999999999')] } })).toBe('unknown chain-sku-differs');
  });

  it('passes despite another SKU that is unsure', () => {
    expect(judge({ order: { skus: [unsure('999999999')] } })).toBe('pass');
  });

  it("fails when the label is a sibling's", () => {
    expect(judge({ label: { postingNumber: sure('70548213-0117-2') } })).toBe('fail chain-posting-differs');
  });

  it('passes despite a sibling that is unsure', () => {
    expect(judge({ label: { postingNumber: unsure('70548213-0117-2') } })).toBe('pass');
  });

  it('fails when the order page names another number', () => {
    expect(judge({ order: { trackingNumber: sure('LK058863579CN') } })).toBe('fail chain-number-conflict');
  });

  it('fails when the history is about another parcel', () => {
    expect(judge({ tracking: { trackingNumber: sure('LK058863579CN') } })).toBe('fail chain-number-conflict');
  });

  it("fails without a claim when the label is another parcel's", () => {
    expect(judge({ claims: { trackingNumber: undefined }, label: { trackingNumber: sure('LK058863579CN') } })).toBe(
      'fail chain-number-conflict',
    );
  });

  it("fails when the posting file is another order's", () => {
    expect(
      judge({
        tracking: { postings: [{ file: 'p.json', postingNumber: '70548213-0117-2', trackingNumber: null, skus: [] }] },
      }),
    ).toBe('fail chain-posting-file-differs');
  });

  it('passes when a list of postings holds ours among others', () => {
    expect(
      judge({
        tracking: {
          postings: [
            { file: 'p.json', postingNumber: '70548213-0117-2', trackingNumber: null, skus: [] },
            { file: 'p.json', postingNumber, trackingNumber, skus: [sku] },
          ],
        },
      }),
    ).toBe('pass');
  });

  it('fails when the posting names another tracking number', () => {
    expect(
      judge({
        tracking: { postings: [{ file: 'p.json', postingNumber, trackingNumber: 'LK058863579CN', skus: [sku] }] },
      }),
    ).toBe('fail chain-posting-file-differs');
  });

  it('fails when the posting holds another product', () => {
    expect(
      judge({ tracking: { postings: [{ file: 'p.json', postingNumber, trackingNumber: null, skus: ['999999999'] }] } }),
    ).toBe('fail chain-posting-file-differs');
  });

  it('is unknown without an element', () => {
    expect(judge({ files: without('label') })).toBe('unknown chain-incomplete');
  });

  it('is unknown when an element cannot be read', () => {
    expect(judge({ files: [...without('label'), file('label', { state: 'unreadable' })] })).toBe(
      'unknown chain-incomplete',
    );
  });

  it('names every element that is missing', () => {
    expect(judge({ files: [] })).toBe('unknown chain-incomplete chain-incomplete chain-incomplete');
  });
});
