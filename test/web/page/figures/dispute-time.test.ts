import { describe, expect, it } from 'vitest';
import { timeFields, typedTime } from '../../../../src/web/page/figures/dispute-time.js';

describe('the time of the dispute', () => {
  it('is sent with its zone, or alone if none was chosen: no zone is ever added', () => {
    expect(timeFields({ clock: '2024-08-20T14:03', zone: 'Europe/Moscow' })).toEqual({
      disputeOpenedAt: '2024-08-20T14:03',
      timeZone: 'Europe/Moscow',
    });
    expect(timeFields({ clock: '2024-08-20T14:03', zone: '' })).toEqual({
      disputeOpenedAt: '2024-08-20T14:03',
      timeZone: null,
    });
    expect(timeFields({ clock: '', zone: 'UTC' })).toEqual({ disputeOpenedAt: null, timeZone: 'UTC' });
  });

  it('keeps its own offset, which overrides the zone', () => {
    const typed = typedTime('2024-08-20T14:03:00+03:00', 'Asia/Shanghai');
    expect(typed).toEqual({ clock: '2024-08-20T14:03', zone: '+03:00' });
    expect(timeFields(typed)).toEqual({ disputeOpenedAt: '2024-08-20T14:03:00+03:00', timeZone: null });
  });

  it('keeps seconds that are not zero', () => {
    expect(typedTime('2024-08-20T14:03:27', 'UTC')).toEqual({ clock: '2024-08-20T14:03:27', zone: 'UTC' });
  });

  it('shows nothing for an invalid time', () => {
    expect(typedTime('yesterday', '')).toEqual({ clock: '', zone: '' });
  });
});
