import { describe, expect, it } from 'vitest';
import { gatherPage, title, told } from '../../fakes/order.js';
import { lineAt } from '../../fakes/readers.js';

describe('states and times broken by a narrow column', () => {
  it.each([
    ['Awaiting', 'shipping'],
    ['Ready for', 'shipment'],
    ['已准备', '发运'],
    ['Ожидает', 'отгрузки'],
  ])('reads %s / %s as one state', async (upper, lower) => {
    const facts = await gatherPage([
      title,
      lineAt(upper, 300, 100),
      lineAt(lower, 300, 122),
      lineAt('11 Aug 2024, 09:15', 500, 108),
    ]);
    expect(told(facts)).toEqual(['awaiting-shipment@2024-08-11T01:15']);
  });

  it.each([
    ['2024-08-11', '09:15'],
    ['11 Aug 2024,', '9:15 AM'],
    ['11 августа', '2024, 09:15'],
  ])('reads %s / %s as one time', async (upper, lower) => {
    const facts = await gatherPage([
      title,
      lineAt('Preparing', 300, 108),
      lineAt(upper, 500, 100),
      lineAt(lower, 500, 122),
    ]);
    expect(told(facts)).toEqual(['preparing@2024-08-11T01:15']);
    expect(facts.statuses[0]?.at?.latest).toBe('2024-08-11T01:16:00.000Z');
  });

  it('does not join a date with a time of day that has its own words', async () => {
    const facts = await gatherPage([title, lineAt('Preparing 2024-08-11', 10, 100), lineAt('09:15 cut-off', 10, 122)]);
    expect(facts.statuses[0]?.at).toMatchObject({
      earliest: '2024-08-10T16:00:00.000Z',
      latest: '2024-08-11T16:00:00.000Z',
    });
  });

  it('reads AM or PM below its time', async () => {
    const facts = await gatherPage([
      title,
      lineAt('Preparing', 300, 100),
      lineAt('Aug 11, 2024 3:24', 10, 100),
      lineAt('PM', 10, 120),
    ]);
    expect(told(facts)).toEqual(['preparing@2024-08-11T07:24']);
  });
});
