import { describe, expect, it } from 'vitest';
import { dispatchByDeadline } from '../../src/rules/dispatch-by-deadline.js';
import { at, brief, type Changes, doubt, event, factsWith, file, on, without } from '../fakes/facts.js';

describe('dispatch-by-deadline', () => {
  const judge = (changes: Changes, by: 'first-scan' | 'pickup' = 'first-scan') =>
    brief(
      dispatchByDeadline.judge(
        factsWith({
          toldOfOrder: { shipBy: at('2024-08-12T23:59:00+03:00') },
          ...changes,
          policy: { parameters: { 'dispatch-by-deadline': { event: by } } },
        }),
      ),
    );
  const later = event({ kind: 'in-transit', at: at('2024-08-15T00:00:00Z'), pointer: '/events/2' });

  it('passes when the first scan is no later than the deadline', () => {
    expect(judge({})).toBe('pass');
  });

  it('passes when the scan is at the moment of the deadline', () => {
    expect(judge({ toldOfOrder: { shipBy: at('2024-08-11T10:20:00+08:00') } })).not.toMatch(/^fail/u);
  });

  it('fails when every scan is later', () => {
    expect(judge({ tracking: { events: [later] } })).toBe('fail dispatch-late');
  });

  it('is unknown when the first scan is known by its day alone', () => {
    expect(judge({ tracking: { events: [event({ at: on('2024-08-12') })] } })).toBe(
      'unknown dispatch-overlaps-deadline',
    );
  });

  it('accepts a later scan when the policy asks for the first scan, and fails it when the policy asks for the pickup', () => {
    const moved = event({ kind: 'in-transit' });
    const tracking = { events: [moved], pickup: moved.at, pickupProof: 'later-event' } as const;
    expect(judge({ tracking: { ...tracking, events: [moved] } })).toBe('pass');
    expect(judge({ tracking: { ...tracking, events: [moved] } }, 'pickup')).toBe('fail dispatch-missing');
  });

  it.each(['label-created', 'exception', 'unknown'] as const)(
    'does not accept an entry of the kind %s as a scan',
    (kind) => {
      expect(judge({ tracking: { events: [event({ kind })] } })).toBe('fail dispatch-missing');
    },
  );

  it('is unknown when the time of a scan cannot be read', () => {
    expect(judge({ tracking: { events: [event({ at: null })] } })).toBe('unknown dispatch-time-missing');
    expect(judge({ tracking: { events: [event({ at: null }), later] } })).toBe('unknown dispatch-time-missing');
  });

  it('is unknown when the history is doubted', () => {
    expect(judge({ tracking: { doubts: [doubt('times-alike')] } })).toBe('unknown history-doubted');
  });

  it('is unknown when the case gives no deadline, or one after the dispute', () => {
    expect(judge({ toldOfOrder: {} })).toBe('unknown ship-by-missing');
    expect(judge({ toldOfOrder: { shipBy: at('2024-08-21T00:00:00Z') } })).toBe('unknown ship-by-after-dispute');
  });

  it('is unknown when no history could be read, and does not apply without a history', () => {
    expect(judge({ files: [file('tracking', { state: 'unreadable' })] })).toBe('unknown tracking-no-events');
    expect(judge({ files: without('tracking') })).toBe('not-applicable');
  });
});
