import { describe, expect, it } from 'vitest';
import { preparingBeforePickup } from '../../src/rules/preparing-before-pickup.js';
import { at, brief, type Changes, factsWith, on, status } from '../fakes/facts.js';

describe('preparing-before-pickup', () => {
  const judge = (changes: Changes) => brief(preparingBeforePickup.judge(factsWith(changes)));

  it('passes when Preparing is earlier', () => {
    expect(judge({})).toBe('pass');
  });

  it('passes when it ends where the pickup begins', () => {
    expect(judge({ order: { statuses: [status({ at: at('2024-08-11T10:19:59+08:00') })] } })).toBe('pass');
  });

  it('fails when Preparing is later', () => {
    expect(judge({ order: { statuses: [status({ at: at('2024-08-12T00:00:00Z') })] } })).toBe(
      'fail preparing-after-pickup',
    );
  });

  it('is unknown when the windows overlap', () => {
    expect(judge({ order: { statuses: [status({ at: on('2024-08-11') })] } })).toBe(
      'unknown preparing-overlaps-pickup',
    );
  });

  it('takes the earlier of two states that both prove preparation', () => {
    expect(
      judge({
        order: { statuses: [status({ status: 'awaiting-shipment', at: at('2024-08-12T00:00:00Z') }), status()] },
      }),
    ).toBe('pass');
  });

  it('takes the time of day when one state has both a day and a time on that day', () => {
    const statuses = [status({ at: on('2024-08-11') }), status({ at: at('2024-08-11T09:15:00+08:00') })];
    expect(judge({ order: { statuses } })).toBe('pass');
    const apart = [status({ at: on('2024-08-11') }), status({ at: at('2024-08-09T09:15:00+08:00') })];
    expect(judge({ order: { statuses: apart } })).toBe('unknown preparing-overlaps-pickup');
  });

  it('is unknown when one state has two times around the pickup', () => {
    expect(judge({ order: { statuses: [status({ at: at('2024-08-12T00:00:00Z') }), status()] } })).toBe(
      'unknown preparing-overlaps-pickup',
    );
  });

  it('does not take the time of an unsure status', () => {
    expect(judge({ order: { statuses: [status({ sure: false }), status({ at: null, timeText: null })] } })).toBe(
      'not-applicable',
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

  it('does not apply without a pickup', () => {
    expect(judge({ tracking: { pickup: null } })).toBe('not-applicable');
  });
});
