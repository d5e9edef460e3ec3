import { describe, expect, it } from 'vitest';
import { phonesIn } from '../../../src/gather/phones/find.js';

const found = (text: string): string[] =>
  phonesIn(text).map(({ start, end, marked }) => `${marked ? '' : '?'}${[...text].slice(start, end).join('')}`);

describe('telephone numbers in a line', () => {
  it.each([
    ['Тел.: +7 (912) 345-67-89', '+7 (912) 345-67-89'],
    ['+79123456789', '+79123456789'],
    ['8 912 345 67 89, Иван', '8 912 345 67 89'],
    ['8(912)345-67-89', '8(912)345-67-89'],
    ['8-912-345-67-89', '8-912-345-67-89'],
    ['+86 138 1234 5678', '+86 138 1234 5678'],
    ['86-138-1234-5678', '86-138-1234-5678'],
    ['张三 138 1234 5678', '138 1234 5678'],
    ['电话：13812345678', '13812345678'],
    ['手机13812345678张三', '13812345678'],
    ['+91 98765 43210', '+91 98765 43210'],
    ['098765-43210', '098765-43210'],
    ['Phone 345-67-89', '345-67-89'],
    ['{"phone":"13800138000"}', '13800138000'],
    ['телефон 89123456789', '89123456789'],
  ])('are recognised by a word, a plus sign or their groups: %s', (text, phone) => {
    expect(found(text)).toEqual([phone]);
  });

  it('are recognised by their word as misread by a reader without Cyrillic', () => {
    expect(found('Ten.: 89123456789')).toEqual(['89123456789']);
  });

  it('may be bare digits in the form of a mobile number, as weaker evidence', () => {
    expect(found('张三 13812345678')).toEqual(['?13812345678']);
    expect(found('89123456789')).toEqual(['?89123456789']);
  });

  it('are all found if there are several', () => {
    expect(found('+7 912 345-67-89, 8 (495) 123-45-67')).toEqual(['+7 912 345-67-89', '8 (495) 123-45-67']);
  });

  it('are measured in code points, not UTF-16 units', () => {
    expect(found('\u{1F4E6} +79123456789 \u{1F4E6}')).toEqual(['+79123456789']);
  });

  it.each([
    'LK058863565CN',
    'RB 123 456 789 CN',
    'GUOO533191984RU',
    '70548213-0117-1',
    '89123456-0117-1',
    'SKU 1512663422',
    'OZN1512663422',
    '9400111899223197428490',
    '9200 1234 5678 9012 3456 78',
    '4601234567890',
    '10141234567',
    '1721366760000',
    '19 Jul 2024, 09:51',
    '2024-08-11T10:20:00+08:00',
    '2024-08-11 09:15:22 +0800',
    'Total 10 2490.00',
    'Contact us 24/7',
  ])('are not %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
