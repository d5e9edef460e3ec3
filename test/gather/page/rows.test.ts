import { describe, expect, it } from 'vitest';
import { gatherPage, told } from '../../fakes/order.js';
import { lineAt } from '../../fakes/readers.js';

/** Two orders whose numbers are broken over two lines at the same place. */
const broken = (at: number) => {
  const row = (number: string, y: number, state: string, time: string) => [
    lineAt(number.slice(0, at), 10, y),
    lineAt(number.slice(at), 10, y + 22),
    lineAt(state, 300, y),
    lineAt(time, 450, y),
  ];
  return [
    ...row('70548213-0117-1', 50, 'Confirmed', '9 Aug 2024, 08:00'),
    ...row('34331763-0121-1', 160, 'Preparing', '11 Aug 2024, 08:00'),
  ];
};

describe('the part of a page that belongs to one order', () => {
  it.each([8, 9, 10, 12, 14])('ends at the next order, its number broken after %i characters', async (at) => {
    expect(told(await gatherPage(broken(at)))).toEqual(['confirmed@2024-08-09T00:00']);
  });

  it('ends at the next order, its second hyphen lost', async () => {
    const facts = await gatherPage([
      lineAt('70548213-0117-1', 10, 50),
      lineAt('Confirmed', 300, 50),
      lineAt('34331763-01211', 10, 160),
      lineAt('Preparing', 300, 160),
    ]);
    expect(told(facts)).toEqual(['confirmed']);
  });

  it('is found though a number and the next column were found as one line', async () => {
    const facts = await gatherPage([
      lineAt('34331763-01 MUG-350-BLU', 10, 50),
      lineAt('21-1', 10, 72),
      lineAt('Cancelled', 400, 50),
      lineAt('70548213-01 TWS-55-BLK', 10, 160),
      lineAt('17-1', 10, 182),
      lineAt('Preparing', 400, 160),
    ]);
    expect(facts.number).toMatchObject({ value: '70548213-0117-1', sure: true });
    expect(told(facts)).toEqual(['preparing']);
  });

  it('is found if another column breaks the numbers at another place', async () => {
    const row = (y: number, state: string, first: readonly string[], second: readonly string[]) => [
      ...first.map((text, i) => lineAt(text, 10, y + i * 20)),
      lineAt(state, 300, y),
      ...second.map((text, i) => lineAt(text, 600, y + i * 20)),
    ];
    const facts = await gatherPage([
      ...row(50, 'Delivered', ['34331763-0 Delivered', '121-1'], ['34331763-01', '21-1']),
      ...row(150, 'Preparing', ['70548213-01', '17-1'], ['70548213-0117-', '1']),
    ]);
    expect(told(facts)).toEqual(['preparing']);
  });

  it('is found if a piece of the number was merged with its repetition in another column', async () => {
    const facts = await gatherPage([
      lineAt('34331763-0121-1', 10, 50),
      lineAt('Delivered', 500, 50),
      lineAt('70548213-01', 10, 150),
      lineAt('17-1', 10, 170),
      lineAt('1 70548213-011', 140, 150),
      lineAt('7-1', 160, 170),
      lineAt('Preparing', 500, 150),
    ]);
    expect(told(facts)).toEqual(['preparing']);
  });
});

describe('a list cropped to one order’s number', () => {
  const own = '70548213-0117-1';

  it('gives it no time that the number separates from its state', async () => {
    const facts = await gatherPage([
      lineAt('Status since: 9 Aug 2024, 13:01', 10, 10),
      lineAt('Ship by: 16 Aug 2024, 17:00', 10, 40),
      lineAt(own, 10, 90),
      lineAt('Preparing', 300, 90),
    ]);
    expect(facts.statuses).toMatchObject([{ status: 'preparing', at: null }]);
  });

  it('is not sure of a state with a time above a number that has its own state below', async () => {
    const facts = await gatherPage([
      lineAt('Preparing', 10, 10),
      lineAt('9 Aug 2024, 13:01', 200, 10),
      lineAt(own, 10, 90),
      lineAt('Preparing', 10, 120),
    ]);
    expect(told(facts)).toEqual(['?preparing@2024-08-09T05:01', 'preparing']);
  });

  it('leaves the text beside the previous order’s products to that order', async () => {
    const above = [lineAt('Preparing', 10, 10), lineAt('9 Aug 2024, 13:01', 200, 10)];
    const below = [lineAt(own, 10, 130), lineAt('SKU 1512663422', 10, 160)];
    expect(told(await gatherPage([...above, lineAt('SKU 1512663422', 10, 40), ...below]))).toEqual([
      'preparing@2024-08-09T05:01',
    ]);
    expect(told(await gatherPage([...above, lineAt('SKU 4301601447', 10, 40), ...below]))).toEqual([]);
    // Its own number above them, and again below, where it is the tracking number too.
    const whole = [lineAt(own, 12, 10), lineAt('Preparing', 10, 40), lineAt('9 Aug 2024, 13:01', 200, 40)];
    expect(told(await gatherPage([...whole, lineAt('SKU 4090689', 10, 70), lineAt(own, 10, 130)]))).toEqual([
      'preparing@2024-08-09T05:01',
    ]);
  });
});

describe('a list whose first order’s number is cropped off', () => {
  const block = (number: string | undefined, sku: string, state: string, y: number) => [
    ...(number === undefined ? [] : [lineAt(number, 10, y)]),
    lineAt(`SKU ${sku}`, 10, y + 30),
    lineAt(state, 400, y + 30),
    lineAt('Status since: 9 Aug 2024, 13:01', 400, y + 54),
  ];
  const list = (before: string, own: string) => [
    ...block(undefined, before, 'Preparing', 0),
    ...block('70548213-0117-1', own, 'Preparing', 110),
    ...block('34331763-0121-1', '2914399160', 'Confirmed', 220),
  ];

  it('gives an order the state beside its product, below its number', async () => {
    expect(told(await gatherPage(list('4301601447', '1512663422')))).toEqual(['preparing@2024-08-09T05:01']);
  });

  it.each([
    ['nothing separates the products above from its own', '1512663422', '1512663422'],
    ['its own product does not stand below its number', '4301601447', '4301601448'],
  ])('is not sure of a state if %s', async (_, before, own) => {
    expect(told(await gatherPage(list(before, own)))).toEqual(['?preparing@2024-08-09T05:01']);
  });
});

describe('a page that repeats the order’s number, cut off with dots', () => {
  const page = (name: string, cut: string) => [
    lineAt('Order 70548213-0117-1', 10, 10),
    lineAt('Status', 10, 60),
    lineAt('In this status since', 200, 60),
    lineAt('Preparing', 10, 82),
    lineAt('9 Aug 2024, 13:01', 200, 82),
    lineAt(name, 10, 130),
    lineAt(cut, 10, 152),
  ];

  it.each(['70548213-011...', '70548213-0117…', '70548213-01..'])('is about that order: %s', async (cut) => {
    expect(told(await gatherPage(page('Tracking No', cut)))).toEqual(['preparing@2024-08-09T05:01']);
  });

  it.each([
    ['Tracking No', '70548213-012...'],
    ['Order', '70548213-011...'],
    ['Article', '70548213-011...'],
  ])('may show another order: %s %s', async (name, cut) => {
    expect(told(await gatherPage(page(name, cut)))).toEqual(['?preparing@2024-08-09T05:01']);
  });
});
