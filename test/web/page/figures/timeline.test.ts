import { describe, expect, it } from 'vitest';
import { gapsOf, laterBy, type Moment, marksOf } from '../../../../src/web/page/figures/timeline.js';

const moment = (name: Moment['name'], earliest: string, latest = earliest): Moment => ({
  name,
  window: { earliest: `2024-08-${earliest}:00:00.000Z`, latest: `2024-08-${latest}:00:00.000Z`, text: '' },
  until: false,
});

const hour = 3_600_000;

describe('the timeline', () => {
  it('is true to scale: a tenth of the time is a tenth of the way', () => {
    const marks = marksOf([moment('preparing', '01T00'), moment('pickup', '02T00'), moment('dispute', '11T00')]);
    const [first, second, third] = marks.map(({ from }) => from);
    expect(first).toBe(5);
    expect(third).toBe(95);
    expect(second).toBeCloseTo(14);
  });

  it('shows a window at its full width, in its own lane if it meets another', () => {
    const marks = marksOf([
      moment('preparing', '01T00'),
      moment('pickup', '05T00', '09T00'),
      moment('dispute', '07T00'),
    ]);
    expect(marks.map(({ point, lane }) => [point, lane])).toEqual([
      [true, 0],
      [false, 0],
      [true, 1],
    ]);
    expect(gapsOf(marks).map(({ milliseconds }) => milliseconds / hour)).toEqual([96]);
  });

  it('omits a moment of unknown time', () => {
    const unknown: Moment = { name: 'pickup', window: null, until: false };
    const moments = [moment('preparing', '01T00'), unknown, moment('dispute', '02T00')];
    expect(marksOf(moments).map((mark) => mark.moment.name)).toEqual(['preparing', 'dispute']);
    expect(moments.map((one) => laterBy(moments, one))).toEqual([undefined, undefined, undefined]);
  });

  it('states how much later only if that is certain', () => {
    const moments = [moment('preparing', '01T00', '01T08'), moment('pickup', '02T08'), moment('dispute', '02T04')];
    expect(moments.map((one) => laterBy(moments, one))).toEqual([
      undefined,
      { milliseconds: 24 * hour, least: true },
      undefined,
    ]);
    const exact = [moment('preparing', '01T00'), moment('pickup', '01T03')];
    expect(exact.map((one) => laterBy(exact, one))).toEqual([undefined, { milliseconds: 3 * hour, least: false }]);
  });
});
