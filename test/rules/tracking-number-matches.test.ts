import { describe, expect, it } from 'vitest';
import { trackingNumberMatches } from '../../src/rules/tracking-number-matches.js';
import {
  brief,
  type Changes,
  doubt,
  factsWith,
  file,
  postingNumber,
  sure,
  trackingNumber,
  unsure,
  without,
} from '../fakes/facts.js';

describe('tracking-number-matches', () => {
  const judge = (changes: Changes) => brief(trackingNumberMatches.judge(factsWith(changes)));

  it('passes when the file names the claimed number', () => {
    expect(judge({})).toBe('pass');
  });

  it('fails when it names another', () => {
    expect(judge({ tracking: { trackingNumber: sure('LK058863579CN') } })).toBe('fail tracking-number-differs');
  });

  it('fails when letters stand in place of look-alike digits, because files are not misread', () => {
    expect(judge({ claims: { trackingNumber: 'LK0S8863565CN' } })).toBe('fail tracking-number-differs');
  });

  it('notes that a claimed postal number has a wrong check digit, whatever the file says', () => {
    const claims = { trackingNumber: 'LK058863566CN' };
    expect(judge({ claims, tracking: { trackingNumber: sure('LK058863566CN') } })).toBe('pass claimed-number-misspelt');
    expect(judge({ claims })).toBe('fail tracking-number-differs claimed-number-misspelt');
  });

  it('does not check the check digit of a number that only looks postal', () => {
    const number = 'UG058863566YP';
    expect(judge({ claims: { trackingNumber: number }, tracking: { trackingNumber: sure(number) } })).toBe('pass');
  });

  it('is unknown when the number in the file is not sure', () => {
    expect(judge({ tracking: { trackingNumber: unsure(trackingNumber) } })).toBe('unknown tracking-number-ambiguous');
  });

  it('is unknown when the file names no parcel', () => {
    expect(judge({ tracking: { trackingNumber: null } })).toBe('unknown tracking-number-unstated');
  });

  it('is unknown when the number is not in the file itself', () => {
    expect(judge({ tracking: { doubts: [doubt('number-not-in-file')] } })).toBe('unknown tracking-number-unstated');
  });

  it("is unknown when the file was taken from another parcel's page", () => {
    const from = (url: string) => judge({ files: [file('order'), file('tracking', { url }), file('label')] });
    expect(from('https://t.17track.net/en#nums=LK058863579CN')).toBe('unknown tracking-names-other-number');
    expect(from(`https://t.17track.net/en#nums=${trackingNumber}`)).toBe('pass');
    expect(from(`https://t.17track.net/en#nums=LK058863579CN,${trackingNumber}`)).toBe('pass');
    expect(from('https://t.17track.net/en')).toBe('pass');
  });

  it('passes without a claim when the order page names the number', () => {
    expect(
      judge({
        claims: { trackingNumber: undefined },
        order: { trackingNumber: sure(trackingNumber) },
        label: { trackingNumber: null },
      }),
    ).toBe('pass');
  });

  it('fails without a claim when the order page names another', () => {
    expect(judge({ claims: { trackingNumber: undefined }, order: { trackingNumber: sure('LK058863579CN') } })).toBe(
      'fail tracking-number-differs',
    );
  });

  it('passes without a claim when the label shows the number', () => {
    expect(judge({ claims: { trackingNumber: undefined } })).toBe('pass');
  });

  it('passes without a claim when the file is about the posting number itself', () => {
    expect(
      judge({
        claims: { trackingNumber: undefined },
        tracking: { trackingNumber: sure(postingNumber) },
        label: { trackingNumber: null },
      }),
    ).toBe('pass');
  });

  it('is unknown without a claim when nothing else names the number', () => {
    expect(judge({ claims: { trackingNumber: undefined }, label: { trackingNumber: null } })).toBe(
      'unknown tracking-number-ambiguous',
    );
  });

  it('is unknown without a claim when the other documents show the number unsurely', () => {
    expect(
      judge({
        claims: { trackingNumber: undefined },
        order: { trackingNumber: unsure(trackingNumber) },
        label: { trackingNumber: unsure(trackingNumber) },
      }),
    ).toBe('unknown tracking-number-ambiguous');
  });

  it('does not apply to a posting alone, which has no history', () => {
    expect(
      judge({
        tracking: {
          trackingNumber: null,
          events: [],
          pickup: null,
          postings: [{ file: 'posting.json', postingNumber, trackingNumber: null, skus: [] }],
        },
      }),
    ).toBe('not-applicable');
  });

  it('does not apply without a tracking file', () => {
    expect(judge({ files: without('tracking') })).toBe('not-applicable');
  });
});
