import { describe, expect, it } from 'vitest';
import { gatherPage, title, told } from '../../fakes/order.js';
import { lineAt } from '../../fakes/readers.js';

/** Steps side by side, the second and the third run together by the reader, their times below. */
const steps = (glued: string, second: string) => [
  title,
  lineAt('Acceptance in progress', 10, 100),
  lineAt('11 Aug 2024, 08:00', 30, 122),
  lineAt(glued, 300, 100),
  lineAt('11 Aug 2024, 09:15', 300, 122),
  lineAt('13 Aug 2024, 10:00', 310 + 10 * second.length, 122),
];

describe('states that a reader runs together', () => {
  it('parts them where each is a state, each over its own time', async () => {
    const facts = await gatherPage(steps('Ready for shipment Arrived at the pick-up point', 'Ready for shipment'));
    expect(told(facts)).toContain('awaiting-shipment@2024-08-11T01:15');
  });

  it('takes nothing for states that has words besides', async () => {
    const facts = await gatherPage(steps('Ready for shipment when Delivered', 'Ready for shipment'));
    expect(told(facts).join()).not.toContain('awaiting-shipment');
  });

  it('does not take the first of a word that says more', async () => {
    const facts = await gatherPage(steps('Not Ready for shipment Delivered', 'Not Ready for shipment'));
    expect(told(facts).join()).not.toContain('awaiting-shipment');
  });
});
