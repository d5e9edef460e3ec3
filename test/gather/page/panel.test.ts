import { describe, expect, it } from 'vitest';
import type { Raster } from '../../../src/model/raster.js';
import { gatherPage, told } from '../../fakes/order.js';
import { lineAt } from '../../fakes/readers.js';

/** A page of 900 by 400 pixels: one grey left of `edge`, another right of it. Default: white. */
const overlaid = (edge: number, grey: number, beyond = 255): Raster => {
  const data = new Uint8Array(900 * 400 * 3).fill(beyond);
  for (let y = 0; y < 400; y++) data.fill(grey, y * 900 * 3, (y * 900 + edge) * 3);
  return { width: 900, height: 400, data };
};

const list = [
  lineAt('34331763-0121-1', 10, 50),
  lineAt('Preparing', 200, 50),
  lineAt('9 Aug 2024, 01:05', 320, 50),
  lineAt('34331763-0121-2', 10, 150),
  lineAt('Cancelled', 200, 150),
];
const panel = [
  lineAt('70548213-0117-1', 560, 20),
  lineAt('Preparing', 560, 120),
  lineAt('11 Aug 2024, 09:15', 560, 142),
];

describe('a panel over a list', () => {
  it('alone counts for its order', async () => {
    const facts = await gatherPage([...list, ...panel], { upright: overlaid(540, 120) });
    expect(told(facts)).toEqual(['preparing@2024-08-11T01:15']);
  });

  it('is told from a dark list by being several times as bright', async () => {
    const facts = await gatherPage([...list, ...panel], { upright: overlaid(540, 6, 23) });
    expect(told(facts)).toEqual(['preparing@2024-08-11T01:15']);
    const even = await gatherPage([...list, ...panel], { upright: overlaid(540, 18, 30) });
    expect(told(even).every((text) => text.startsWith('?'))).toBe(true);
  });

  it('is not recognised on an even ground: the number may stand in a search field', async () => {
    const facts = await gatherPage([...list, ...panel], { upright: overlaid(540, 250) });
    expect(told(facts).every((text) => text.startsWith('?'))).toBe(true);
  });

  it('gives its state to no order of the list under it', async () => {
    const other = panel.map((line) => (line.text.startsWith('7') ? lineAt('34331763-0121-3', 560, 20) : line));
    const own = lineAt('70548213-0117-1', 10, 250);
    const facts = await gatherPage([...list, own, lineAt('Confirmed', 200, 250), ...other], {
      upright: overlaid(540, 120),
    });
    expect(told(facts)).toEqual(['?confirmed']);
  });

  /** A crop that leaves only a time of the list, level with the panel's state. */
  const cropped = [
    lineAt('9 Aug 2024, 01:05', 320, 122),
    lineAt('70548213-0117-1', 560, 20),
    lineAt('Preparing', 560, 120),
  ];

  it('takes no time from below, if a crop leaves the list no number', async () => {
    const facts = await gatherPage(cropped, { upright: overlaid(540, 120) });
    expect(told(facts)).toEqual(['preparing']);
  });

  it('takes the time in front of the state if all is on one ground', async () => {
    const facts = await gatherPage(cropped, { upright: overlaid(540, 250) });
    expect(told(facts)).toEqual(['preparing@2024-08-08T17:05']);
  });
});
