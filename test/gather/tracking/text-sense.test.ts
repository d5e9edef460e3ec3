import { describe, expect, it } from 'vitest';
import { hasSense, senseOf } from '../../../src/gather/tracking/text-sense.js';

describe('senseOf', () => {
  it.each([
    'Origin Scan',
    'Picked up',
    'Shipment picked up',
    'Package picked up',
    'Pickup scan',
    'PICKED UP',
    'Received by logistics company',
    'Accepted by carrier',
    'USPS in possession of item',
    'Collected from sender',
    '揽收',
    '已揽收',
    '【深圳市】已揽件',
    '[深圳] 揽收',
    '已收取快件',
    'Принято в отделении связи',
    'Принят на склад отправителя',
    'Принят на доставку',
    'Заказ принят перевозчиком',
    'Picked up, scheduled for departure',
    'Waybill no 123: picked up',
    '【深圳】已揽收，准备发往【广州转运中心】',
    '快件已揽收，即将发往下一站',
    '快递员已上门，已揽件',
  ])('%s: collected', (text) => {
    expect(senseOf(text)).toBe('collected');
  });

  it.each([
    'Shipper created a label, UPS has not received the package yet.',
    'Shipping Label Created, USPS Awaiting Item',
    'Picked Up by Shipping Partner, USPS Awaiting Item',
    'Order information received',
    'Shipment information sent to FedEx',
    'Parcel information received',
    'Order data transmitted',
    'Electronic information received',
    'Pre-advice received',
    '电子信息已收到',
    '已下单，等待揽收',
    '尚未揽收',
    'Создан',
    'Присвоен трек-номер',
    'Загружен реестр ИМ',
    'Электронная регистрация отправления',
    'Information submitted electronically by the seller',
    'Накладная создана',
    '运单已打印',
  ])('%s: announced', (text) => {
    expect(senseOf(text)).toBe('announced');
  });

  it.each([
    'Pickup attempted',
    'Pickup scheduled',
    'Pick-up failed',
    'Carrier will be picking up the parcel; pickup pending',
    'Available for pickup',
    'Ready for collection',
    'Picked up by courier for delivery',
    'Picked up by recipient',
    'Picked up at parcel locker',
    'Out for delivery',
    'Delivered',
    'Not picked up',
    'En route to pick up',
    '揽收失败',
    '快递员即将上门取件',
    '请凭取件码取件',
    'Готов к выдаче',
    'Вручен',
    'Неудачная попытка',
  ])('%s: not collected', (text) => {
    expect(senseOf(text)).toBe('not-collected');
  });

  it.each([
    'Accepted',
    'Received',
    'Processed',
    'Registered',
    'Принят',
    '接收',
    'Arrived at Facility',
    '运输中',
    '',
    'Electronic signature received',
    'Delivery notification sent to recipient',
    'Recipient not available, parcel arrived at branch',
    'Awaiting customs clearance of goods',
    '快件尚未妥投',
    'Передано перевозчику по реестру',
    'Подтверждено электронной подписью',
    'Зарегистрировано прибытие',
  ])('%s: nothing certain', (text) => {
    expect(senseOf(text)).toBeUndefined();
  });

  it('is quick with texts of any length', () => {
    expect(senseOf(`${'not '.repeat(200_000)}picked up`)).toBeUndefined();
  });
});

describe('hasSense', () => {
  it.each([
    'Origin Scan',
    'Order information received',
    'Pickup attempted',
    '揽收',
    '电子信息已收到',
    'Создан',
    'Принят',
    '',
  ])('agrees with senseOf about "%s"', (text) => {
    const sense = senseOf(text);
    const all = ['announced', 'not-collected', 'collected'] as const;
    expect(all.filter((each) => hasSense(text, [each]))).toEqual(sense === undefined ? [] : [sense]);
    expect(hasSense(text, all)).toBe(sense !== undefined);
    expect(hasSense(text, [])).toBe(false);
  });
});
