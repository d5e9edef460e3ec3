import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/gather/images/reading.js';
import type { Box } from '../../../src/model/sightings.js';
import { gatherPage, title, told } from '../../fakes/order.js';
import { lineAt } from '../../fakes/readers.js';

const history = [title, lineAt('Preparing', 10, 100), lineAt('11 Aug 2024, 09:15', 10, 124)];
const shown = async (lines: readonly Line[], ...masks: readonly Box[]) => told(await gatherPage(lines, { masks }));

describe('states of an order page with masks', () => {
  it('are sure if the masks lie outside them, like the edge of a crop', async () => {
    expect(await shown(history, [10, 400, 300, 60], [600, 700, 100, 20])).toEqual(['preparing@2024-08-11T01:15']);
  });

  it.each<[string, Box]>([
    ['between the number and the state', [10, 60, 100, 20]],
    ['in the row of the time', [900, 126, 80, 12]],
    ['just below', [10, 160, 100, 12]],
    ['over half of the time', [100, 120, 100, 30]],
  ])('are not sure if a mask lies %s', async (_, mask) => {
    expect(await shown(history, mask)).toEqual(['?preparing@2024-08-11T01:15']);
  });

  it('are all unsure if one of them is', async () => {
    const badge = lineAt('Preparing', 400, 10);
    const statuses = await shown([...history, badge], [10, 60, 100, 20]);
    expect(statuses.length).toBeGreaterThan(1);
    expect(statuses.filter((status) => !status.startsWith('?'))).toEqual([]);
  });

  it('still end the dispute if they can', async () => {
    expect(await shown([title, lineAt('Cancelled', 10, 100)], [10, 60, 100, 20])).toEqual(['cancelled']);
  });
});
