import { describe, expect, it } from 'vitest';
import type { Raster } from '../../../src/model/raster.js';
import { doubtsOf, gatherPage, told } from '../../fakes/order.js';
import { lineAt, reading } from '../../fakes/readers.js';

const own = '70548213-0117-1';

const blankOf = (width: number, height: number): Raster => ({
  width,
  height,
  data: new Uint8Array(width * height * 3).fill(255),
});

describe('a table of orders with one row unfolded', () => {
  const row = (number: string, state: string, y: number) => [lineAt(number, 10, y), lineAt(state, 400, y)];
  const panel = (y: number, title: string) => [
    lineAt(title, 10, y),
    lineAt('Preparing', 10, y + 30),
    lineAt('9 Aug 2024, 13:01', 200, y + 30),
    lineAt('Confirmed', 10, y + 60),
    lineAt('9 Aug 2024, 10:00', 200, y + 60),
  ];
  const head = [lineAt('Order', 10, 10), lineAt('Status', 400, 10)];

  it('gives the panel under the last row to its order', async () => {
    const facts = await gatherPage([
      ...head,
      ...row('34331763-0121-1', 'Delivered', 50),
      ...row(own, 'Preparing', 90),
      ...panel(130, 'Order history'),
    ]);
    expect(told(facts)).toEqual(['preparing', 'preparing@2024-08-09T05:01', 'confirmed@2024-08-09T02:00']);
  });

  it('gives it nothing if no field of an order stands there: a row may be cut off', async () => {
    const facts = await gatherPage([
      ...head,
      ...row('34331763-0121-1', 'Delivered', 50),
      ...row(own, 'Preparing', 90),
      ...panel(150, 'Archive'),
    ]);
    expect(facts.statuses.filter(({ at }) => at !== null)).toEqual([]);
  });

  it('gives it nothing if states stand under their numbers: a card may be cut off', async () => {
    const facts = await gatherPage([
      lineAt('34331763-0121-1', 10, 50),
      lineAt('Delivered', 10, 80),
      lineAt(own, 10, 140),
      lineAt('Preparing', 10, 170),
      ...panel(230, 'Order history'),
    ]);
    expect(facts.statuses.filter(({ stage, at }) => stage === 'proving' && at !== null)).toEqual([]);
  });
});

describe('a table with one order and a log under it', () => {
  const table = [
    lineAt('Shipment', 10, 10),
    lineAt('SKU', 300, 10),
    lineAt('Current status', 600, 10),
    lineAt(own, 10, 50),
    lineAt('1512663422', 300, 50),
    lineAt('Delivered', 600, 50),
  ];
  const log = (titled: string) => [
    lineAt(titled, 10, 110),
    lineAt('Time', 10, 150),
    lineAt('Status', 300, 150),
    lineAt('Operator', 600, 150),
    ...['Confirmed', 'Preparing', 'Delivered'].flatMap((state, i) => [
      lineAt(`2024-08-0${7 + i} 13:01:02`, 10, 190 + 40 * i),
      lineAt(state, 300, 190 + 40 * i),
      lineAt('system', 600, 190 + 40 * i),
    ]),
  ];

  it('gives the log to the order whose number its title repeats', async () => {
    const facts = await gatherPage([...table, ...log(`Operation log · ${own}`)]);
    expect(told(facts)).toEqual([
      'delivered',
      'confirmed@2024-08-07T05:01',
      'preparing@2024-08-08T05:01',
      'delivered@2024-08-09T05:01',
    ]);
  });

  it('gives it nothing of a log without its number: it may be a row whose number was not read', async () => {
    expect(told(await gatherPage([...table, ...log('Operation log')]))).toEqual(['delivered']);
  });

  it('gives it nothing of a log with another number', async () => {
    const facts = await gatherPage([...table, ...log('Operation log · 70548213-0117-2')]);
    expect(facts.statuses.filter(({ stage, sure }) => stage === 'proving' && sure)).toEqual([]);
  });

  it('gives it nothing if the number is a row of another table', async () => {
    const twice = log('Operation log');
    const row = [lineAt('Shipment', 900, 150), lineAt(own, 900, 190)];
    const facts = await gatherPage([...table, ...twice, ...row]);
    expect(facts.statuses.filter(({ stage, sure, at }) => stage === 'proving' && sure && at !== null)).toEqual([]);
  });
});

describe('states with a name in front', () => {
  const entry = (y: number, state: string, time: string) => [
    lineAt(`Status: ${state}`, 10, y),
    lineAt(time, 10, y + 22),
  ];

  it('get the time under the name', async () => {
    const facts = await gatherPage([
      lineAt(`Order ${own}`, 10, 10),
      ...entry(80, 'Awaiting shipping', '9 Aug, 13:01'),
      ...entry(180, 'Confirmed', '9 Aug, 10:00'),
    ]);
    expect(told(facts)).toEqual(['awaiting-shipment@2024-08-09T05:01', 'confirmed@2024-08-09T02:00']);
  });

  it('may be unknown before the proving state, but not after it', async () => {
    const page = (time: string) =>
      gatherPage([
        lineAt(`Order ${own}`, 10, 10),
        ...entry(80, 'Preparing', '9 Aug 2024, 13:01'),
        ...entry(180, 'Zonked', time),
        ...entry(280, 'Confirmed', '9 Aug 2024, 10:00'),
      ]);
    expect(doubtsOf(await page('9 Aug 2024, 09:00'))).toEqual([]);
    expect(doubtsOf(await page('9 Aug 2024, 15:00'))).toContain('state-now-unknown');
  });
});

it('continues in the next line if a state’s time is too long for its own', async () => {
  const facts = await gatherPage([
    lineAt(own, 10, 10),
    lineAt('Status: Preparing · 9 Aug', 10, 50),
    lineAt('2024, 13:01', 10, 72),
  ]);
  expect(told(facts)).toEqual(['preparing@2024-08-09T05:01']);
});

it.each(['No results found', 'Ничего не найдено', '没有符合条件的数据', '暂无数据'])(
  'doubts a page that reports no results: %s',
  async (text) => {
    const facts = await gatherPage([
      lineAt(own, 10, 10),
      lineAt('Status: Preparing', 10, 50),
      lineAt('9 Aug 2024, 13:01', 300, 50),
      lineAt(text, 200, 200),
    ]);
    expect(doubtsOf(facts)).toContain('notice');
  },
);

it('recognises a zone amid Cyrillic by the reader of Latin letters', async () => {
  const line = { ...lineAt('9 aBrycTa 2024, 13:01 UTC', 300, 50), also: [reading('9 августа 2024, 13:01 ИТС')] };
  const facts = await gatherPage([lineAt(own, 10, 10), lineAt('Preparing', 10, 50), line]);
  expect(doubtsOf(facts)).toContain('zone-differs');
});

it.each(['UTC+3', 'GMT-05:00', 'UTC +5:30'])('recognises a zone beside a time by its offset: %s', async (zone) => {
  const line = lineAt(`9 Aug 2024, 13:01 (${zone})`, 300, 50);
  expect(doubtsOf(await gatherPage([lineAt(own, 10, 10), lineAt('Preparing', 10, 50), line]))).toEqual([
    'zone-differs',
  ]);
  const shanghai = lineAt('9 Aug 2024, 13:01 (UTC+8)', 300, 50);
  expect(doubtsOf(await gatherPage([lineAt(own, 10, 10), lineAt('Preparing', 10, 50), shanghai]))).toEqual([]);
});

it('recognises UTC with words behind it', async () => {
  const line = lineAt('9 Aug 2024, 13:01 UTC time', 300, 50);
  expect(doubtsOf(await gatherPage([lineAt(own, 10, 10), lineAt('Preparing', 10, 50), line]))).toEqual([
    'zone-differs',
  ]);
});

it('reads a weekday between a date and its time', async () => {
  const facts = await gatherPage([
    lineAt(own, 10, 10),
    lineAt('备货中', 10, 50),
    lineAt('2024年8月9日 周五13:01', 120, 50),
  ]);
  expect(told(facts)).toEqual(['preparing@2024-08-09T05:01']);
});

describe('a list with the order of one of its rows beside it', () => {
  const card = (number: string, state: string, y: number) => [lineAt(number, 10, y), lineAt(state, 10, y + 24)];
  const list = [
    ...card('34331763-0121-1', 'Delivered', 100),
    ...card(own, 'Preparing', 170),
    ...card('34331763-0121-2', 'Awaiting packaging', 240),
    ...card('34331763-0121-3', 'In transit', 310),
  ];
  const beside = [
    lineAt(`Order ${own}`, 400, 60),
    lineAt('Confirmed', 400, 500),
    lineAt('9 Aug 2024, 10:00', 600, 500),
    lineAt('Preparing', 400, 540),
    lineAt('9 Aug 2024, 13:01', 600, 540),
  ];

  it('is no menu of states if each stands under its number', async () => {
    expect(told(await gatherPage([...list, ...beside]))).toContain('preparing@2024-08-09T05:01');
  });

  it('gets the first title if the carrier uses the same number for the parcel', async () => {
    const tracking = [lineAt('Tracking number', 420, 300), lineAt(own, 420, 324)];
    expect(told(await gatherPage([...list, ...beside, ...tracking]))).toContain('preparing@2024-08-09T05:01');
  });

  it('is a menu if no numbers stand above them', async () => {
    const menu = ['Preparing', 'Awaiting packaging', 'In transit', 'Delivered'].map((state, i) =>
      lineAt(state, 10, 170 + 30 * i),
    );
    const facts = await gatherPage([lineAt(`Order ${own}`, 400, 60), ...menu]);
    expect(told(facts)).toEqual([]);
  });
});

it('does not take letters of a Cyrillic word for an English month', async () => {
  const line = { ...lineAt('9.08.2024 13:01· oCTaBn9eTCA', 10, 80), also: [reading('9.08.2024 13:01. Доставляется')] };
  const facts = await gatherPage([lineAt(own, 10, 10), line]);
  expect(told(facts)).toEqual(['in-transit@2024-08-09T05:01']);
});

it.each(['9 Aug 2024, 13:01- Preparing', '9 Aug 2024, 13:01 . Preparing', '9 Aug 2024, 13:01 · Preparing'])(
  'accepts a sign between a time and its state, however it was read: %s',
  async (text) => {
    const facts = await gatherPage([lineAt(own, 10, 10), lineAt(text, 10, 80)]);
    expect(told(facts)).toEqual(['preparing@2024-08-09T05:01']);
  },
);

it('ignores a form beside it as an entry of the history', async () => {
  const facts = await gatherPage([
    lineAt(own, 10, 10),
    lineAt('Latest hour', 10, 60),
    lineAt('12 Aug 2024, 17:00', 10, 84),
    lineAt('Smith', 700, 84),
    lineAt('9 Aug 2024, 13:01', 10, 200),
    lineAt('Preparing', 300, 200),
    lineAt('9 Aug 2024, 10:00', 10, 240),
    lineAt('Confirmed', 300, 240),
  ]);
  expect(doubtsOf(facts)).toEqual([]);
  expect(told(facts)).toContain('preparing@2024-08-09T05:01');
});

describe('what happened to an order after its proving state, in unknown words', () => {
  const history = [
    lineAt('Preparing', 10, 200),
    lineAt('9 Aug 2024, 13:01', 300, 200),
    lineAt('Confirmed', 10, 240),
    lineAt('9 Aug 2024, 10:00', 300, 240),
  ];

  it.each([
    ['a field of a form', [lineAt('Zonked', 10, 90), lineAt('12 Aug 2024, 17:00', 300, 90)], 'entry-unknown'],
    ['a field over its time', [lineAt('Zonked', 10, 90), lineAt('12 Aug 2024, 17:00', 10, 112)], 'entry-unknown'],
    ['a sentence', [lineAt('Zonk took it all on 12 Aug 2024, 17:00', 10, 90)], 'entry-unknown'],
  ])('needs a person: %s', async (_, lines, code) => {
    expect(doubtsOf(await gatherPage([lineAt(own, 10, 10), ...lines, ...history]))).toEqual([code]);
  });

  it.each([
    ['under', lineAt('Zonked', 10, 36)],
    ['beside', lineAt('Zonked', 260, 10)],
  ])('needs a person: a badge %s the number, and no words on its own ground', async (_, badge) => {
    const lines = [lineAt(own, 10, 10), badge, ...history];
    const [x, y, width, height] = badge.box;
    const upright = blankOf(600, 300);
    expect(doubtsOf(await gatherPage(lines, { upright }))).toEqual([]);
    for (let row = y - 4; row < y + height + 4; row++)
      upright.data.fill(225, (row * 600 + x - 8) * 3, (row * 600 + x + width + 8) * 3);
    expect(doubtsOf(await gatherPage(lines, { upright }))).toEqual(['state-now-unknown']);
  });

  it('is ignored if it happened before, lies in the future, or is a normal step', async () => {
    const lines = [
      'Zonked 8 Aug 2024, 17:00',
      'Hand over until 12 Aug 2024, 17:00',
      'Label printed 12 Aug 2024, 17:00',
    ];
    const set = lines.map((text, i) => lineAt(text, 10, 60 + 40 * i));
    expect(doubtsOf(await gatherPage([lineAt(own, 10, 10), ...set, ...history.slice(0, 2)]))).toEqual([]);
  });
});

it.each([
  'The order came back and was put into stock',
  'Back in stock',
  'Payment did not go through',
  'Оформлен полный возврат оплаты покупателю',
  'Оплата заказа не прошла',
  '已废除',
])('doubts a page that shows how the order ended: %s', async (text) => {
  const facts = await gatherPage([
    lineAt(own, 10, 10),
    lineAt('Status: Preparing', 10, 50),
    lineAt('9 Aug 2024, 13:01', 300, 50),
    lineAt(text, 200, 200),
  ]);
  expect(doubtsOf(facts)).toContain('notice');
});

describe('a history of transitions', () => {
  const entry = (text: string, time: string, y: number) => [lineAt(text, 10, y), lineAt(time, 10, y + 22)];

  it('gives each time to the state that the order entered', async () => {
    const facts = await gatherPage([
      lineAt(own, 10, 10),
      lineAt('Order history', 10, 60),
      ...entry('Preparing → In transit', '11 Aug 2024, 13:32', 90),
      ...entry('Confirmed → Preparing', '9 Aug 2024, 13:01', 134),
      ...entry('New -> Confirmed', '9 Aug 2024, 10:00', 178),
    ]);
    expect(told(facts)).toEqual([
      'in-transit@2024-08-11T05:32',
      'preparing@2024-08-09T05:01',
      'confirmed@2024-08-09T02:00',
    ]);
  });

  it.each([
    ['Order status changed', 'from Confirmed to', 'Preparing.'],
    ['Статус заказа изменён', 'с «Подтверждён» на', '«Собирается»'],
    ['订单状态由已确认', '变更为备货中'],
  ])('is read from sentences, too, over several lines: %s', async (...sentence) => {
    const facts = await gatherPage([
      lineAt(own, 10, 10),
      ...sentence.map((text, i) => lineAt(text, 10, 60 + 20 * i)),
      lineAt('9 Aug 2024, 13:01', 10, 60 + 20 * sentence.length + 8),
      lineAt('Confirmed', 10, 170),
      lineAt('9 Aug 2024, 10:00', 10, 198),
    ]);
    expect(told(facts)).toEqual(['preparing@2024-08-09T05:01', 'confirmed@2024-08-09T02:00']);
  });

  it('still shows an end state that was left', async () => {
    const facts = await gatherPage([lineAt(own, 10, 10), ...entry('Cancelled → Preparing', '9 Aug 2024, 13:01', 90)]);
    expect(facts.statuses.map(({ status }) => status)).toContain('cancelled');
  });
});

it('gives a time before a colon to the state behind it, whatever stands below', async () => {
  const facts = await gatherPage([
    lineAt(own, 10, 10),
    lineAt('9 Aug 2024, 13:01: Preparing', 10, 60),
    lineAt('7 Aug 2024, 10:00: Confirmed', 10, 84),
    lineAt('6 Aug 2024, 10:00: Order placed', 10, 108),
  ]);
  expect(told(facts)).toEqual(['preparing@2024-08-09T05:01', 'confirmed@2024-08-07T02:00']);
});
