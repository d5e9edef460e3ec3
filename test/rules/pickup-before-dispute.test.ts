import { describe, expect, it } from 'vitest';
import { pickupBeforeDispute } from '../../src/rules/pickup-before-dispute.js';
import { at, brief, type Changes, event, factsWith, on } from '../fakes/facts.js';

describe('pickup-before-dispute', () => {
  const judge = (changes: Changes) => brief(pickupBeforeDispute.judge(factsWith(changes)));

  it('passes when the pickup is earlier', () => {
    expect(judge({})).toBe('pass');
  });

  it('passes when the pickup ends where the dispute begins', () => {
    expect(judge({ tracking: { pickup: at('2024-08-20T11:02:59Z') }, openedAt: at('2024-08-20T11:03:00Z') })).toBe(
      'pass',
    );
  });

  it('fails when the pickup is later', () => {
    expect(judge({ tracking: { pickup: at('2024-08-21T00:00:00Z') } })).toBe('fail pickup-after-dispute');
  });

  it('is unknown when both are the same moment', () => {
    expect(judge({ tracking: { pickup: at('2024-08-20T14:03:00+03:00') } })).toBe('unknown pickup-overlaps-dispute');
  });

  it('is unknown when only the date is known and it is the same', () => {
    expect(judge({ tracking: { pickup: on('2024-08-20') } })).toBe('unknown pickup-overlaps-dispute');
  });

  it('is unknown when a pickup is recorded without a readable time', () => {
    expect(judge({ tracking: { pickup: null, events: [event({ at: null })] } })).toBe('unknown pickup-unknown');
  });

  it('does not apply without a pickup', () => {
    expect(judge({ tracking: { pickup: null, events: [] } })).toBe('not-applicable');
  });
});
