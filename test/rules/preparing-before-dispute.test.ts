import { describe, expect, it } from 'vitest';
import type { OrderDoubtCode } from '../../src/model/schema/report.js';
import { preparingBeforeDispute } from '../../src/rules/preparing-before-dispute.js';
import { at, brief, type Changes, factsWith, on, status } from '../fakes/facts.js';

describe('preparing-before-dispute', () => {
  const judge = (changes: Changes) => brief(preparingBeforeDispute.judge(factsWith(changes)));

  it('passes when Preparing is earlier', () => {
    expect(judge({})).toBe('pass');
  });

  it('fails when Preparing is later', () => {
    expect(judge({ order: { statuses: [status({ at: at('2024-08-21T00:00:00Z') })] } })).toBe(
      'fail preparing-after-dispute',
    );
  });

  it('is unknown when both are the same moment', () => {
    expect(judge({ order: { statuses: [status({ at: at('2024-08-20T14:03:00+03:00') })] } })).toBe(
      'unknown preparing-overlaps-dispute',
    );
  });

  it('is unknown when the windows overlap', () => {
    expect(judge({ order: { statuses: [status({ at: on('2024-08-20') })] } })).toBe(
      'unknown preparing-overlaps-dispute',
    );
  });

  it('is unknown when the time cannot be tied to a moment', () => {
    expect(judge({ order: { statuses: [status({ at: null, timeText: '15 Jun 22:5' })] } })).toBe(
      'unknown preparing-unknown',
    );
  });

  it('does not apply without a time', () => {
    expect(judge({ order: { statuses: [status({ at: null, timeText: null })] } })).toBe('not-applicable');
  });

  it.each(['order-dispute-earlier'])('is unknown when the page has the doubt %s', (finding) => {
    const code = finding.slice('order-'.length) as OrderDoubtCode;
    const doubts = [{ code, words: 'WORDS', sightings: [] }];
    expect(judge({ order: { doubts } })).toBe(`unknown ${finding}`);
  });
});
