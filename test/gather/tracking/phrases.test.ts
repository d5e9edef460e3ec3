import { describe, expect, it } from 'vitest';
import { meaningOf, phraseKind } from '../../../src/gather/tracking/phrases.js';
import { senseOf } from '../../../src/gather/tracking/text-sense.js';

const certainPickups = [
  'Принято в отделении связи',
  'Приём. Единичный',
  'Прием, партионный электронно',
  'принято в отделении связи.',
  'ПРИНЯТО  В ОТДЕЛЕНИИ СВЯЗИ',
  'Принят на склад отправителя',
  'USPS in possession of item',
  'Origin Scan',
  'Received by logistics company',
  '快件已揽收',
  '已揽收。',
  '已收取快件',
];

const noPickups = [
  'Pickup attempted',
  'Picked up by recipient',
  'Will be picked up',
  'Awaiting pickup',
  'Not yet picked up',
  'Pickup scheduled',
  'Available for pickup',
  'Out for delivery',
  'Accepted',
  'Received',
  'Registered',
  'Processed',
  'Принят',
  'Принято',
  'Ожидает приёма',
  'Ожидается приём',
  'Ещё не принято в отделении связи',
  'Не принято в отделении связи',
  'Отказ: принято в отделении связи',
  '接收',
  '未揽收',
  '揽收失败',
  '待揽收',
  '等待揽收',
  '尚未揽收',
  '未已揽收',
  'USPS not in possession of item',
  'Picked Up by Shipping Partner, USPS Awaiting Item',
  'Origin Scan voided',
  'Shipment picked up by recipient',
  'Shipment will be picked up',
];

describe('phraseKind', () => {
  it.each(certainPickups)('is sure that %j is a pickup', (text) => {
    expect(phraseKind(text)).toBe('picked-up');
    expect(['collected', 'accepted', undefined]).toContain(senseOf(text));
  });

  it.each(noPickups)('does not take %j for a sure pickup', (text) => {
    expect(phraseKind(text)).not.toBe('picked-up');
    expect(meaningOf([text])).not.toEqual({ kind: 'picked-up' });
  });

  it.each(['Picked up', 'Picked up by carrier', 'Pickup scan', '揽收', '揽收成功', 'Принято к доставке'])(
    'reads %j by its words, which are no code',
    (text) => {
      expect(phraseKind(text)).toBeUndefined();
    },
  );

  it('requires the whole wording', () => {
    for (const text of certainPickups) {
      for (const around of [
        `not ${text}`,
        `${text} failed`,
        `${text}, Москва`,
        `не ${text}`,
        `${text}失败`,
        `${text}?`,
      ])
        expect(phraseKind(around), around).toBeUndefined();
    }
  });
});

describe('meaningOf', () => {
  it('marks results from words as inferred', () => {
    expect(meaningOf(['Picked up'])).toEqual({ kind: 'picked-up', inferred: true });
    expect(meaningOf(['电子信息已收到'])).toEqual({ kind: 'label-created', inferred: true });
    expect(meaningOf(['Something else'])).toEqual({ kind: 'unknown', inferred: true });
  });

  it.each([
    'Picked up by courier',
    'Принят на склад отправителя, Москва',
    '快递员已上门揽收',
    'Admitido en la oficina de Correos',
    'Pacco accettato in ufficio postale',
    '引受',
  ])('believes %s, which says who took the parcel or from whom', (text) => {
    expect(meaningOf([text])).toEqual({ kind: 'picked-up' });
  });

  it.each([
    'Recogido en la oficina de Correos',
    'Ritirato presso ufficio postale',
    'Odebrana w urzędzie pocztowym',
    'Посылка забрана в почтовом отделении',
    'In Postfiliale abgeholt',
    'Picked up at post office',
  ])('knows that whoever collects at a post office is the addressee: %s', (text) => {
    expect(meaningOf([text])).toEqual({ kind: 'unknown', inferred: true });
  });

  it.each([
    'Carrier will pick up the parcel',
    'Picked up by courier: failed',
    'Курьер не забрал посылку',
    '快递员未揽收',
  ])('does not assume so if the words say otherwise: %s', (text) => {
    expect(meaningOf([text])).not.toMatchObject({ kind: 'picked-up' });
  });

  it('accepts one certain wording among other words', () => {
    expect(meaningOf(['Shenzhen', 'Origin Scan'])).toEqual({ kind: 'picked-up' });
  });

  it('reports a conflict of two different certain wordings', () => {
    expect(meaningOf(['Origin Scan', 'Delivered'])).toMatchObject({ disputed: true });
  });

  it('finds no pickup in words that partly contradict one', () => {
    expect(meaningOf(['Picked up', 'by recipient at the pickup point: ready for pickup'])).toEqual({
      kind: 'unknown',
      inferred: true,
    });
  });
});
