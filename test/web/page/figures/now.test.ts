import { describe, expect, it } from 'vitest';
import { wallTime } from '../../../../src/web/page/figures/now.js';

describe('the time of this device', () => {
  it('is what its clock shows, to the minute, with the offset that makes it the same moment', () => {
    for (const at of [new Date(2024, 0, 5, 7, 3, 59), new Date(2024, 6, 15, 23, 30)]) {
      const text = wallTime(at);
      expect(text).toMatch(/^2024-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d$/u);
      expect(text.slice(11, 16)).toBe(
        `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`,
      );
      expect(Math.floor(at.getTime() / 60_000)).toBe(Date.parse(text) / 60_000);
    }
  });
});
