/** Pages under policies that ask for no state: what is not understood at the state's place may be a cancellation. */
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/gather/images/reading.js';
import type { Raster } from '../../../src/model/raster.js';
import type { Policy } from '../../../src/model/schema/policy.js';
import { loadPolicy } from '../../../src/policy/index.js';
import { orderNotDisqualified } from '../../../src/rules/order-not-disqualified.js';
import { brief, factsWith } from '../../fakes/facts.js';
import { gatherPageOf } from '../../fakes/order.js';
import { lineAt } from '../../fakes/readers.js';

const own = '14-09217-63358';
const title = lineAt(`Order number ${own}`, 10, 10);

/** What the check says of the page, from its lines on. */
const judged = async (lines: readonly Line[], upright?: Raster, id = 'ebay/item-not-received'): Promise<string> => {
  const claims = { number: own, trackingNumber: '1Z2583140355082467' };
  const order = await gatherPageOf(id, claims, [title, ...lines], upright === undefined ? {} : { upright });
  const policy = loadPolicy(id) as Policy;
  return brief(orderNotDisqualified.judge(factsWith({ policy, toldOfOrder: claims, order })));
};

const field = (value: string): Line[] => [lineAt('Status', 10, 60), lineAt(value, 200, 60)];

describe('a field that names the order’s state', () => {
  it.each(['Zonked', 'Stornoed', 'Deal fell through'])('needs a person: %s', async (value) => {
    expect(await judged(field(value))).toBe('unknown order-state-unknown');
  });

  it.each(['Paid', 'Processing', 'In progress', 'Fulfilled', 'Complete', 'On its way', 'Approved'])(
    'leaves the order as it is, though the policy has no such state: %s',
    async (value) => {
      expect(await judged(field(value), undefined, 'generic/not-received')).toBe('not-applicable');
    },
  );

  it.each(['Not paid', 'Payment declined', 'Processing stopped', 'Paid back', 'Incomplete', 'Order not approved'])(
    'is not taken for harmless by a word of it: %s',
    async (value) => {
      expect(await judged(field(value), undefined, 'generic/not-received')).toMatch(/^unknown /u);
    },
  );

  it.each([
    ['ru', 'Статус', 'Забракован', 'В обработке'],
    ['zh', '状态', '已流拍', '处理中'],
  ])('is read in %s', async (_, name, unknown, harmless) => {
    const told = (value: string) =>
      judged([lineAt(name, 10, 60), lineAt(value, 200, 60)], undefined, 'generic/not-received');
    expect(await told(unknown)).toBe('unknown order-state-unknown');
    expect(await told(harmless)).toBe('not-applicable');
  });
});

it('does not apply to a page, such as a receipt, that has no state at all', async () => {
  const receipt = [
    lineAt('Sold to', 10, 60),
    lineAt('Jane Roe, Portland', 200, 60),
    lineAt('Total', 10, 100),
    lineAt('48.20 USD', 200, 100),
  ];
  expect(await judged(receipt)).toBe('not-applicable');
  expect(await judged(receipt, undefined, 'generic/not-received')).toBe('not-applicable');
});

describe('a badge beside the number', () => {
  const on = (words: string, isGround: boolean): Promise<string> => {
    const badge = lineAt(words, 400, 10);
    const [x, y, width, height] = badge.box;
    const upright: Raster = { width: 800, height: 300, data: new Uint8Array(800 * 300 * 3).fill(255) };
    for (let row = y - 4; isGround && row < y + height + 4; row++)
      upright.data.fill(225, (row * 800 + x - 8) * 3, (row * 800 + x + width + 8) * 3);
    return judged([badge], upright, 'generic/not-received');
  };

  it('needs a person if its words are unknown', async () => {
    expect(await on('Zonked', true)).toBe('unknown order-state-unknown');
    expect(await on('Deal fell through', true)).toBe('unknown order-state-unknown');
  });

  it('says nothing if they are harmless, or if they stand on no ground of their own', async () => {
    expect(await on('Processing', true)).toBe('not-applicable');
    expect(await on('Print page', false)).toBe('not-applicable');
  });
});

describe('a history', () => {
  const entry = (y: number, state: string, time: string): Line[] => [lineAt(state, 10, y), lineAt(time, 300, y)];
  const history = (words: string, time: string): Line[] => [
    ...entry(80, 'Awaiting shipment', '1 Aug 2024, 10:00'),
    ...entry(120, 'Shipped', '2 Aug 2024, 10:00'),
    ...entry(160, words, time),
  ];

  it('needs a person if its last entry is unknown, not if an earlier one is', async () => {
    expect(await judged(history('Zonked', '3 Aug 2024, 10:00'))).toBe('unknown order-state-unknown');
    expect(await judged(history('Zonked', '31 Jul 2024, 10:00'))).toBe('pass');
  });

  it('passes if the last entry is a normal step', async () => {
    expect(await judged(history('Left the sorting hub', '3 Aug 2024, 10:00'))).toBe('pass');
  });
});
