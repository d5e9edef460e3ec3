import { describe, expect, it } from 'vitest';
import {
  deliverySense,
  personIn,
  personOf,
  recipientOf,
  saysDeliveryUndone,
  saysHandedBack,
  signatureOf,
} from '../../../src/gather/tracking/delivery-words.js';

describe('words about a delivery', () => {
  it.each([
    ['Delivered, In/At Mailbox', 'other'],
    ['Delivered, Left with Individual', 'household'],
    ['Delivered, Individual Picked Up at Post Office', 'pick-up-point'],
    ['Delivered, Parcel Locker', 'locker'],
    ['Delivered, Front Desk/Reception/Mail Room', 'other'],
    ['Your item was delivered to a neighbour', 'neighbour'],
    ['Package delivered to recipient', 'addressee'],
    ["Delivered to the recipient's neighbour", 'neighbour'],
    ['Вручение адресату', 'addressee'],
    ['Вручено адресату почтальоном', 'addressee'],
    ['Выдано адресату через почтомат', 'locker'],
    ['Вручено соседу', 'neighbour'],
    ['已签收,签收人:本人', 'addressee'],
    ['快件已签收，家人代收', 'household'],
    ['已从快递柜取走，签收成功', 'locker'],
    ['邻居签收', 'neighbour'],
    ['Sendung an Nachbarn zugestellt', 'neighbour'],
    ['Livré au destinataire contre signature', 'addressee'],
    ['Objeto entregue ao destinatário', 'addressee'],
    ['Entregado al destinatario', 'addressee'],
    ['Consegnata al destinatario', 'addressee'],
    ['배달완료 (본인)', 'addressee'],
    ['お届け先にお届け済み', undefined],
    ['Delivered', undefined],
    ['Delivered: neighbour, reception', undefined],
    ['Delivered, Left with Individual, No Signature Required', 'household'],
    ['Delivered to the recipient without a signature: signature not required', 'addressee'],
    ['已签收，本人，未签字', 'addressee'],
  ])('%s is a delivery, to %s', (text, to) => {
    expect(deliverySense(text)).toBe('delivered');
    expect(recipientOf(text)).toBe(to);
  });

  it.each([
    'Out for delivery',
    'Delivery attempted: no access',
    'Could not be delivered',
    'Could not be delivered: no signature obtained',
    'No signature, delivery attempted',
    '未签字，未妥投',
    'Undeliverable as addressed',
    'Parcel will be delivered tomorrow',
    'Estimated delivery: 12 August',
    'Once delivered, we will notify you',
    'Available for pickup',
    'Ready for collection at the parcel shop',
    'Delivered to UPS Access Point',
    'Delivered to a locker',
    'Delivered to Agent for Final Delivery',
    'Delivered in error',
    'Delivery refused by the recipient',
    'Неудачная попытка вручения',
    'Прибыло в место вручения',
    'Передано почтальону для вручения',
    'Доставлено в пункт выдачи',
    'Готово к выдаче',
    'Выдано на доставку',
    'Отказ от получения: не вручено',
    '派件失败，未签收',
    '快件已存放至驿站，请及时取件',
    '已签收（丰巢快递柜代收）',
    '正在派件，请准备签收',
    'Nicht zugestellt',
    'Die Sendung wird zugestellt',
    'Tentative de livraison: non livré',
    'No entregado: destinatario ausente',
    'Consegna non riuscita: non consegnato',
    'Nie doręczono',
    'Não entregue: destinatário ausente',
    '미배달',
    'ご不在のため持ち戻り',
  ])('%s is none', (text) => {
    expect(deliverySense(text)).not.toBe('delivered');
  });

  it.each(['', 'Departed', 'Принято', '已揽收', 'Customs cleared'])('%j says nothing about delivery', (text) => {
    expect(deliverySense(text)).toBeUndefined();
  });

  it.each([
    'Delivered to sender',
    'Delivered, To Original Sender',
    'Вручение отправителю',
    'Выдано отправителю через почтомат',
    '退回签收',
  ])('%s returns it to the sender', (text) => {
    expect(saysHandedBack(text)).toBe(true);
    expect(recipientOf(text)).toBe('sender');
  });

  it.each(['Return to sender', 'Delivered', 'Возврат отправителю'])('%s does not', (text) => {
    expect(saysHandedBack(text)).toBe(false);
  });

  it.each(['Delivered in error', 'Delivery cancelled', 'Вручение отменено', '误签收', 'Returned to sender'])(
    '%s revokes a delivery',
    (text) => {
      expect(saysDeliveryUndone(text)).toBe(true);
    },
  );

  it.each(['Delivered', 'Rate your delivery', 'Вручено', '已签收'])('%s does not', (text) => {
    expect(saysDeliveryUndone(text)).toBe(false);
  });
});

describe('words about a signature and a name', () => {
  it.each([
    ['Signed for by: J DOE', 'recorded', 'J DOE'],
    ['Delivered against signature', 'recorded', undefined],
    ['Вручено под подпись', 'recorded', undefined],
    ['已签收,签收人:王小明', 'not-said', '王小明'],
    ['Left at front door. Signature Service not requested.', 'declined', undefined],
    ['Delivered without signature', 'declined', undefined],
    ['Signed by: Signature not required', 'declined', undefined],
    ['Delivered', 'not-said', undefined],
  ])('%s: %s, %s', (text, signature, name) => {
    expect(signatureOf(text)).toBe(signature);
    expect(personIn(text)).toBe(name);
  });

  it.each(['163000', 'string', 'N/A', '', '<script>', 'Signature not required', '2024-08-11T10:00:00Z'])(
    '%j is no name',
    (text) => {
      expect(personOf(text)).toBeUndefined();
    },
  );

  it.each(['..KOSUTOKO', 'J. Smith', 'DAVE (DOCK)', "O'Neill", 'Fulano da Silva', '王小明'])('%j is a name', (text) => {
    expect(personOf(text)).toBe(text);
  });
});
