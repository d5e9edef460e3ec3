import { describe, expect, it } from 'vitest';
import type { BarcodeInImage, Line } from '../../../src/gather/images/reading.js';
import { kindOf } from '../../../src/gather/kinds/kind.js';
import type { Raster } from '../../../src/model/raster.js';
import { policy } from '../../fakes/facts.js';
import { barcode, blank, imageOf, lineAt } from '../../fakes/readers.js';
import { noisy } from './rasters.js';

const photo = noisy(320, 240);

interface Shown {
  readonly barcodes?: readonly BarcodeInImage[];
  readonly upright?: Raster;
  readonly barcodesSought?: boolean;
}

/** The kind of a picture with these lines, one below the other; `?` follows an unsure kind. */
const kind = (
  lines: readonly (string | Line)[],
  { barcodes = [], upright = blank, barcodesSought = true }: Shown = {},
) => {
  const placed = lines.map((line, index) => (typeof line === 'string' ? lineAt(line, 40, 20 + 40 * index) : line));
  const seen = kindOf({ ...imageOf(placed, barcodes), upright }, policy, { barcodesSought });
  return `${seen.kind}${seen.sure ? '' : '?'}${seen.drawn ? ' drawn' : ''}`;
};

const order = [
  'Orders',
  'Products',
  'Shipment 70548213-0117-1',
  'Preparing',
  'Ship by: 2024-08-12 17:00',
  'Status history',
];
const label = ['OZON GLOBAL: 3201345', '70548213-0117-1', 'Россия, Москва, Тверская ул., 1', 'GUOO Economy Small'];

describe('the kind of a picture', () => {
  it('is an order page by its states and headings', () => {
    expect(kind(order)).toBe('order-page drawn');
    expect(kind(['货件0189273336-0411-1', '备货中', '发运日期：2025-10-01 17:00', '状态历史'])).toBe(
      'order-page drawn',
    );
    expect(kind(['Отправление 56508727-0721-1', 'Собирается', 'Отгрузить до: 09.02.2025', 'История статусов'])).toBe(
      'order-page drawn',
    );
  });

  it('is decided by words that only a further reader saw, too', () => {
    const also = [{ text: 'Собирается' }, { text: 'История статусов' }].map((reading, index) => ({
      ...lineAt('~~~~', 40, 100 + 40 * index),
      also: [{ ...reading, confidence: 0.9, characters: [] }],
    }));
    expect(kind(['56508727-0721-1', ...also])).toBe('order-page drawn');
  });

  it('is an order page even if photographed from a screen', () => {
    expect(kind(order, { upright: photo })).toBe('order-page');
  });

  it.each([
    [['Inbox', 'support@shop', '70548213-0117-1: Preparing', '2024-08-12 17:00']],
    [['收件箱', '草稿箱', '货件 70548213-0117-1：备货中', '状态历史']],
    [['a.petrov@mail.ru', 'noreply@seller', 'info@market', 'Заказ 70548213-0117-1: Собирается', 'История статусов']],
  ])('is not an order page if it lists letters: %j', (lines) => {
    expect(kind(lines)).toBe('other drawn');
  });

  it('is an order page if a buyer and a seller have addresses', () => {
    expect(kind([...order, 'buyer@mail.com', 'seller@mail.com'])).toBe('order-page drawn');
  });

  it('is a list if several orders have a state', () => {
    expect(kind([...order, '70548213-0118-1', 'Preparing', '0104604815-0131-1', 'In transit'])).toBe(
      'order-list drawn',
    );
  });

  it('is a label by its barcode and words', () => {
    expect(kind(label, { barcodes: [barcode('70548213-0117-1', 'QRCode')], upright: photo })).toBe('parcel-label');
    expect(kind(label, { barcodes: [barcode('70548213-0117-1', 'QRCode')] })).toBe('parcel-label drawn');
  });

  it('is neither a sure label nor a sure page without a barcode', () => {
    expect(kind(label, { upright: photo })).toBe('parcel-label?');
    expect(kind(['R127', 'Seller', '395010'], { upright: photo })).toBe('other?');
    expect(kind([], { upright: photo })).toBe('other?');
  });

  it('is a sticker if it has a product’s barcode alone', () => {
    expect(kind(['SKU 1512663422'], { barcodes: [barcode('OZN1512663422')], upright: photo })).toBe('product-sticker');
    expect(kind(['Earbuds'], { barcodes: [barcode('4601234567893', 'EAN13')], upright: photo })).toBe(
      'product-sticker',
    );
  });

  it('is a shipment list by headings that only such a list has', () => {
    expect(
      kind(['Date: 02.06.2026 Shipment quantity: 2', 'Shipment number', '0129387343-0054-2', '0108484970-0184-1']),
    ).toMatch(/^shipment-list/u);
  });

  it('is a tracking page by the carrier’s events if no order state comes before them', () => {
    const events = [
      '2024-08-12 09:00',
      'Arrived at sorting center',
      '2024-08-13 10:00',
      'Departed from facility',
      'Customs clearance',
    ];
    expect(kind(['Tracking number LK058863565CN', 'Status', 'In transit', ...events])).toBe('tracking-page drawn');
    expect(kind(['In transit', '2024-09-10 06:40 Picked up', '2024-09-07 08:21 Announced'])).toBe(
      'tracking-page drawn',
    );
    expect(kind([...order, ...events])).toBe('order-page drawn');
  });

  it('is another kind if a parcel and a page are both in view', () => {
    expect(kind(order, { barcodes: [barcode('LK058863565CN')], upright: photo })).toMatch(/\?$/u);
  });

  it('is useless for typed words, because a drawn label has a barcode', () => {
    expect(kind(['Tracking: LK058863565CN', 'SKU: 1512663422'])).toBe('other drawn');
    expect(kind(['Tracking: LK058863565CN', 'SKU: 1512663422'], { barcodesSought: false })).toBe('other? drawn');
  });

  it('is useless for a chat, a letter or a text editor', () => {
    const said = ['70548213-0117-1', 'Status: Preparing', '2024-08-10 09:00'];
    expect(kind([...said, '14:03', '14:05 √√', 'Type a message'], { barcodesSought: false })).toBe('other drawn');
    expect(kind([...said, 'Тема: заказ', 'Кому: поддержка'], { barcodesSought: false })).toBe('other drawn');
    expect(kind(['File', 'Edit', 'Format', 'View', ...said], { barcodesSought: false })).toBe('other drawn');
  });

  it.each([
    [['Hi! Where is my parcel?', '14:22 √√']],
    [['Здравствуйте! Где моя посылка?', '14:22✓✓']],
    [['你好，我还没收到', '14:22 vv']],
    [['Hello!', '14:20', 'I never received it', '14:22']],
  ])('is useless for what two people wrote each other, without the program around it: %j', (lines) => {
    const said = ['Order 70548213-0117-1', 'Status: Preparing since 2024-08-10 09:00'];
    expect(kind([...lines, ...said], { barcodesSought: false })).toBe('other drawn');
  });

  it.each([
    ['a buyer’s word and a clock', ['14:22', 'Hi! Where is my parcel?', 'I need it soon']],
    ['a time with ticks alone', ['14:22 √√']],
    ['a title that says whose it is', ['14:22', '14:23', 'My orders']],
  ])('stays an order page with %s on it', (_, lines) => {
    expect(kind([...lines, ...order], { barcodesSought: false })).toBe('order-page drawn');
    const short = [
      'Shipment 70548213-0117-1',
      'Current status',
      'Preparing',
      'In this status since',
      '2024-08-10 09:00',
    ];
    expect(kind([...lines, ...short], { barcodesSought: false })).toBe('order-page drawn');
  });

  it('is typed text by the menus in one line and by the window title', () => {
    const said = ['70548213-0117-1', 'Current status', 'Preparing', 'In this status since', '2024-08-10 09:00'];
    expect(kind(['Файл Правка Формат Вид Справка', ...said], { barcodesSought: false })).toBe('other drawn');
    expect(kind(['Book1.xlsx- Excel', ...said], { barcodesSought: false })).toBe('other drawn');
    expect(kind(['заказ.txt — Блокнот', ...said], { barcodesSought: false })).toBe('other drawn');
    expect(kind(['Chrome File Edit View History', ...said], { barcodesSought: false })).toBe('order-page drawn');
  });

  it('is an order page under a browser’s menu', () => {
    expect(kind(['File', 'Edit', 'View', 'History', 'Bookmarks', ...order], { barcodesSought: false })).toBe(
      'order-page drawn',
    );
  });

  it.each([
    ['☆ Leave a review', 'Buy again'],
    ['Купить снова', 'Написать продавцу'],
    ['再次购买', '联系卖家'],
  ])('is useless for the page that the buyer sees: %s, %s', (one, another) => {
    expect(kind([...order, one, another], { barcodesSought: false })).toBe('other drawn');
    expect(kind([...order, one], { barcodesSought: false })).toBe('order-page drawn');
  });

  it('is useless for the page of another marketplace', () => {
    expect(kind(['Wildberries', ...order])).toBe('other drawn');
    expect(kind(['Wildberries', 'Ozon', ...order])).toBe('order-page drawn');
  });
});
