import { describe, expect, it } from 'vitest';
import { gatherPage, gatherPageOf, title, told } from '../../fakes/order.js';
import { lineAt } from '../../fakes/readers.js';

/** Steps side by side with their times below; the reader runs the second and the third together. */
const steps = (glued: string, second: string) => [
  title,
  lineAt('Acceptance in progress', 10, 100),
  lineAt('11 Aug 2024, 08:00', 30, 122),
  lineAt(glued, 300, 100),
  lineAt('11 Aug 2024, 09:15', 300, 122),
  lineAt('13 Aug 2024, 10:00', 310 + 10 * second.length, 122),
];

describe('states that a reader runs together', () => {
  it('are split if each is a state over its own time', async () => {
    const facts = await gatherPage(steps('Ready for shipment Arrived at the pick-up point', 'Ready for shipment'));
    expect(told(facts)).toContain('awaiting-shipment@2024-08-11T01:15');
  });

  it('have their times split that were found as one line, each below its state', async () => {
    const facts = await gatherPage([
      title,
      lineAt('Acceptance in progress', 10, 100),
      lineAt('Ready for shipment', 240, 100),
      lineAt('Delivered', 440, 100),
      lineAt('2024-08-11 08:00:00    2024-08-11 09:15:00 2024-08-13 10:00:00', 10, 122),
    ]);
    expect(told(facts)).toContain('awaiting-shipment@2024-08-11T01:15');
  });

  it('have times split that start with the day of the week', async () => {
    const facts = await gatherPage([
      title,
      lineAt('Awaiting approval', 10, 100),
      lineAt('Ready for shipment', 250, 100),
      lineAt('On the way', 490, 100),
      lineAt('Shipped', 730, 100),
      lineAt('Sun, 11 Aug 2024, 08:00 Sun, 11 Aug 2024, 09:15 Tue, 13 Aug 2024, 10:00', 10, 122),
    ]);
    expect(told(facts)).toContain('awaiting-shipment@2024-08-11T01:15');
  });

  it('stay unsplit if other words stand beside them', async () => {
    const facts = await gatherPage(steps('Ready for shipment when Delivered', 'Ready for shipment'));
    expect(told(facts).filter((state) => state.startsWith('awaiting-shipment'))).toEqual([]);
  });

  it('are not matched by the first part of a longer name', async () => {
    const facts = await gatherPage(steps('Not Ready for shipment Delivered', 'Not Ready for shipment'));
    expect(told(facts).filter((state) => state.startsWith('awaiting-shipment'))).toEqual([]);
  });
});

/** A row of a list whose number continues below and runs into its neighbour, and the row of another order. */
const row = (glued: string, rest = '1') => [
  lineAt('Shipment', 40, 20),
  lineAt('Status', 200, 20),
  lineAt('Status since', 400, 20),
  lineAt(glued, 40, 60),
  lineAt(rest, 40, 80),
  lineAt('2024-08-11 09:15', 400, 60),
  lineAt('70548299-0100-1', 40, 120),
  lineAt('Delivered', 200, 120),
  lineAt('2024-08-14 10:15', 400, 120),
];

describe('a number that a reader runs into the word before it', () => {
  const read = (heading: string, number = 'ORD-10458') =>
    gatherPageOf('generic/not-received', { number, trackingNumber: '1Z2583140355082467' }, [lineAt(heading, 10, 10)]);

  it.each(['OrderORD-10731', 'Order numberORD-10731', 'ЗаказORD-10731', '订单号ORD-10731'])(
    'is found as another order’s: %s',
    async (heading) => {
      const { number, otherNumbers } = await read(heading);
      expect(number?.sure).not.toBe(true);
      expect(otherNumbers).toMatchObject([{ value: 'ORD-10731', sure: true }]);
    },
  );

  it('is found as the order’s own', async () => {
    expect((await read('OrderORD-10458')).number).toMatchObject({ value: 'ORD-10458', sure: true });
  });

  it.each(['PreorderORD-10458', 'ORDERORD-10458', 'order1ORD-10458'])(
    'is part of something longer where its own letters or another word stand before it: %s',
    async (heading) => {
      const { number, otherNumbers } = await read(heading);
      expect([number?.sure ?? false, otherNumbers.some(({ sure }) => sure)]).toEqual([false, false]);
    },
  );
});

describe('a number that a reader runs into the state beside it', () => {
  it('is split from it', async () => {
    const facts = await gatherPage(row('70548213-0117- Preparing'));
    expect(facts.number).toMatchObject({ value: '70548213-0117-1', sure: true });
    expect(told(facts)).toEqual(['preparing@2024-08-11T01:15']);
  });

  it.each(['LK058863565CN', '1073119105'])('is split from the tracking number beside it: %s', async (tracking) => {
    for (const space of [' ', '']) {
      const facts = await gatherPage([...row(`70548213-0117-${space}${tracking}`), lineAt('Preparing', 300, 60)]);
      expect(facts.number).toMatchObject({ value: '70548213-0117-1', sure: true });
    }
  });

  it('keeps its own last digits', async () => {
    const facts = await gatherPage(row('70548213-0117- 2'));
    expect(facts.number?.sure).not.toBe(true);
  });

  it('is split from other words where it breaks, but these are no sure state', async () => {
    for (const words of ['CEL Standard Small', 'Preparing for the fair']) {
      const facts = await gatherPage(row(`70548213-0117- ${words}`));
      expect(facts.number).toMatchObject({ value: '70548213-0117-1', sure: true });
      expect(told(facts).filter((state) => state.startsWith('preparing'))).toEqual([]);
    }
  });

  it('is split from it if the number is whole, so the time below is the state’s', async () => {
    const facts = await gatherPage([
      lineAt('70548213-0117-1 ·Preparing', 10, 100),
      lineAt('11 Aug 2024, 09:15', 200, 124),
      lineAt('70548299-0100-1', 10, 300),
    ]);
    expect(told(facts)).toEqual(['preparing@2024-08-11T01:15']);
  });

  it('is split from it if the number breaks before its last hyphen', async () => {
    const facts = await gatherPage(row('70548213-0117·Preparing', '-1'));
    expect(facts.number).toMatchObject({ value: '70548213-0117-1', sure: true });
    expect(told(facts)).toEqual(['preparing@2024-08-11T01:15']);
  });

  it('is split from it behind the name that the page gives it', async () => {
    const facts = await gatherPage([
      lineAt('Posting number: 70548213-0117-1 ·Preparing', 10, 100),
      lineAt('11 Aug 2024, 09:15', 350, 124),
      lineAt('Paid: 9 Aug 2024, 09:15', 10, 164),
    ]);
    expect(told(facts)).toEqual(['preparing@2024-08-11T01:15']);
  });
});

describe('a number that a reader runs into the time beside it', () => {
  const table = (glued: string, rest = '-1') => [
    lineAt('Shipment', 40, 20),
    lineAt('Created', 200, 20),
    lineAt('Status', 400, 20),
    lineAt('Status since', 600, 20),
    lineAt(glued, 40, 60),
    lineAt('Preparing', 400, 60),
    lineAt('2024-08-11 09:15', 600, 60),
    lineAt(rest, 40, 80),
  ];

  it('is split from it', async () => {
    for (const time of ['9 Aug 2024, 05:09', '9 Aug, 05:09', '08-09 05:09']) {
      const facts = await gatherPage(table(`70548213-0117 ${time}`));
      expect(facts.number).toMatchObject({ value: '70548213-0117-1', sure: true });
      expect(told(facts)).toEqual(['preparing@2024-08-11T01:15']);
    }
  });

  it('is split from a price in its place', async () => {
    for (const price of ['924.00P', '1 924,00 ₽', '924,00'])
      expect((await gatherPage(table(`70548213-0117- ${price}`, '1'))).number).toMatchObject({
        value: '70548213-0117-1',
        sure: true,
      });
  });

  it.each(['2914'])('is not split from %s, which is no time', async (text) => {
    const facts = await gatherPage(table(`70548213-0117 ${text}`));
    expect(facts.number?.sure).not.toBe(true);
  });
});
