import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/gather/image.js';
import { levelled } from '../../../src/gather/order/level.js';
import { gatherPage, told } from '../../fakes/order.js';
import { lineAt } from '../../fakes/readers.js';

/** A line as a camera sees it that leans over the screen: the rows slope less and less down the page. */
const leaning = (text: string, x: number, y: number): Line => {
  const line = lineAt(text, x, y);
  const slope = 0.08 - (0.06 * y) / 600;
  const seen = line.quad.map((point) => ({ x: point.x, y: point.y + 60 + slope * (point.x - 400) }));
  const top = Math.min(...seen.map((point) => point.y));
  const bottom = Math.max(...seen.map((point) => point.y));
  return { ...line, quad: seen as unknown as Line['quad'], box: [x, top, line.box[2], bottom - top] };
};

const page: readonly (readonly [text: string, x: number, y: number])[] = [
  ['Shipment 70548213-0117-1', 10, 10],
  ['Status', 10, 100],
  ['Preparing', 700, 100],
  ['Status changed', 10, 150],
  ['11 Aug 2024, 09:15', 620, 150],
  ['Payment date', 10, 200],
  ['9 Aug 2024, 18:00', 630, 200],
  ['Delivery method', 10, 250],
  ['GUOO Express Small', 620, 250],
];

describe('a photographed screen', () => {
  it('is levelled, so that names and values of one row stand side by side', async () => {
    expect(told(await gatherPage(page.map((line) => leaning(...line))))).toEqual(['preparing@2024-08-11T01:15']);
  });

  it('keeps the places of the photo', async () => {
    const lines = page.map((line) => leaning(...line));
    const [status] = (await gatherPage(lines)).statuses;
    const [, y, , height] = status?.sightings[0]?.box ?? [0, 0, 0, 0];
    const [, top, , reach] = lines[2]?.box ?? [0, 0, 0, 0];
    expect(Math.abs(y + height / 2 - (top + reach / 2))).toBeLessThan(4);
    expect(height).toBeGreaterThanOrEqual(20);
  });

  it('is told from a screenshot, which stays as it is', () => {
    const lines = page.map((line) => lineAt(...line));
    expect(levelled(lines).lines).toBe(lines);
  });
});
