import { describe, expect, it } from 'vitest';
import { otherNumbersIn } from '../../src/model/parcel-numbers.js';

const own = ['LK058863565CN', '70548213-0117-1'];

describe('otherNumbersIn', () => {
  it.each([
    ['已揽收，单号：LK058863579CN', 'LK058863579CN'],
    ['Picked up with RR 123 456 785 DE', 'RR 123 456 785 DE'],
    ['Принято по отправлению 70548213-0118-1', '70548213-0118-1'],
    ['Shipment 1Z999AA10123456784 picked up', '1Z999AA10123456784'],
    ['YT2606500704802225 揽收', 'YT2606500704802225'],
    ['Принято, ШПИ 80083184551234', '80083184551234'],
    ['Picked up, waybill no. 1100285492', '1100285492'],
    ['https://www.cdek.ru/ru/tracking?order_id=1100285492', '1100285492'],
    ['https://t.17track.net/en#nums=LK058863579CN', 'LK058863579CN'],
  ])('finds the other number in %s', (text, number) => {
    expect(otherNumbersIn(text, own)).toEqual([number]);
  });

  it.each([
    '已揽收，快递员电话 13812345678',
    'Picked up, phone +86 755 1234 5678',
    'Picked up 20240811102000 at 518000',
    'LK058863565CN 揽收',
    'lk 058 863 565 cn picked up',
    'Принято по отправлению 70548213-0117-1',
    'https://example.org/t?ts=1723342800000&u=1723342800',
    'Flight CZ303, bag 12',
  ])('finds none in %s', (text) => {
    expect(otherNumbersIn(text, own)).toEqual([]);
  });
});
