import { describe, expect, it } from 'vitest';
import {
  cainiao,
  cdekOrder,
  deliveryDoubtsOf,
  deliveryText,
  doubtsOf,
  ownForm,
  parcelOf,
  pickupText,
  track17,
} from './payloads.js';

const event = (kind: string, at: string, text = ''): object => ({ kind, at, text });
const delivered = (at: string, text = ''): object => event('delivered', at, text);
const history = (...events: readonly object[]) => parcelOf(ownForm(events));

const [ninth, tenth, eleventh] = ['2024-08-09T10:00:00Z', '2024-08-10T10:00:00Z', '2024-08-11T10:00:00Z'] as const;

/** Of one second. */
const at = (time: string): string => `${time.slice(0, 19)}.000Z ${time.slice(0, 17)}01.000Z`;

describe('the delivery', () => {
  it('is none if no entry says that the parcel was handed over', () => {
    for (const kind of [
      'label-created',
      'picked-up',
      'in-transit',
      'out-for-delivery',
      'exception',
      'unknown',
      'returned',
    ])
      expect(history(event(kind, tenth)).delivery).toBeNull();
  });

  it('is the last one, at the moment of its entry', () => {
    const parcel = history(delivered(tenth), event('in-transit', ninth));
    expect(deliveryText(parcel)).toBe(`scan ${at(tenth)}`);
    expect(parcel.delivery).toMatchObject({ signature: 'not-said', file: 'tracking.json', pointer: '/events/0' });
    expect(deliveryText(history(delivered(ninth), delivered(tenth)))).toBe(`scan ${at(tenth)}`);
  });

  it('told twice with overlapping times lasts from the earliest start to the latest end', () => {
    const parcel = history(delivered('2024-08-10'), delivered('2024-08-10T10:00:00+08:00'));
    expect(deliveryText(parcel)).toBe('scan 2024-08-10T02:00:00.000Z 2024-08-10T21:00:00.000Z');
  });

  it('is doubted if it was told before, with other steps between', () => {
    const parcel = history(delivered(ninth), event('in-transit', tenth), delivered(eleventh));
    expect(deliveryText(parcel)).toBe(`scan ${at(eleventh)}`);
    expect(deliveryDoubtsOf(parcel)).toEqual(['delivery-repeated']);
  });

  it('has no known time if one of several has none', () => {
    expect(deliveryText(history(delivered('in the morning'), delivered(tenth)))).toBe('scan sometime');
  });

  it('covers the whole day of a bare date, which is noted', () => {
    const parcel = history(delivered('2024-08-10'));
    expect(deliveryDoubtsOf(parcel)).toEqual(['delivery-date-only']);
  });

  it.each(['2024-08-11T10:00:00Z', '2024-08-10', '0001-01-01'])(
    'is revoked by a return unless that is surely older: %s',
    (time) => {
      const parcel = history(delivered(tenth), event('returned', time));
      expect(parcel.delivery).toBeNull();
      expect(deliveryDoubtsOf(parcel)).toEqual(['delivery-withdrawn']);
    },
  );

  it('may be to the sender after an earlier return, and then names no recipient', () => {
    const parcel = history(event('returned', ninth), delivered(tenth, 'Delivered to recipient'));
    expect(deliveryText(parcel)).toBe(`scan ${at(tenth)}`);
    expect(deliveryDoubtsOf(parcel)).toEqual(['delivery-after-return']);
  });

  it.each([
    'Delivery status corrected: delivered in error',
    'Parcel not delivered',
    'Вручение отменено',
    'Не вручено, ошибка оператора',
    '签收记录有误，包裹未妥投',
    'Zustellung wurde storniert: nicht zugestellt',
  ])('is revoked by a later correction: %s', (text) => {
    for (const kind of ['unknown', 'exception']) {
      const parcel = history(delivered(tenth), event(kind, eleventh, text));
      expect(parcel.delivery).toBeNull();
      expect(deliveryDoubtsOf(parcel)).toEqual(['delivery-withdrawn']);
    }
    expect(deliveryText(history(event('exception', ninth, text), delivered(tenth)))).toBe(`scan ${at(tenth)}`);
  });

  it.each(['in-transit', 'out-for-delivery', 'exception', 'label-created', 'picked-up'])(
    'is doubted if the parcel moves again afterwards: %s',
    (kind) => {
      const parcel = history(delivered(tenth), event(kind, eleventh));
      expect(deliveryText(parcel)).toBe(`scan ${at(tenth)}`);
      expect(deliveryDoubtsOf(parcel)).toEqual(['delivery-followed']);
    },
  );

  it('is to the sender if the parcel came back', () => {
    const handedBack = event('returned', eleventh, 'Вручение отправителю');
    expect(deliveryText(history(event('returned', tenth), handedBack))).toBe(`scan ${at(eleventh)} sender`);
    const both = history(delivered(tenth), handedBack);
    expect(deliveryText(both)).toBe(`scan ${at(eleventh)} sender`);
    expect(deliveryDoubtsOf(both)).toEqual(['delivery-withdrawn']);
  });

  it.each([
    'Delivery attempted, nobody home',
    'Available for pickup at the parcel shop',
    '已放入快递柜，请凭取件码取件',
    'Прибыло в место вручения',
    'Delivered to pick-up point',
  ])('is none if the words of the entry contradict it: %s', (text) => {
    const parcel = history(delivered(tenth, text));
    expect(parcel.delivery).toBeNull();
    expect(deliveryDoubtsOf(parcel)).toEqual(['delivery-contradicted']);
    expect(parcel.pickupProof).toBe('later-event');
  });

  it('is doubted if a source other than the carrier reports it and the words do not confirm it', () => {
    expect(deliveryDoubtsOf(history(delivered(tenth, 'Event 17')))).toEqual(['delivery-not-borne-out']);
    expect(deliveryDoubtsOf(history(delivered(tenth, 'Delivered')))).toEqual([]);
  });

  it('does not depend on entries that the carrier withdrew', () => {
    const status = (code: string, day: number, rest: object = {}) => ({
      code,
      date_time: `2024-08-${day}T10:00:00+0700`,
      ...rest,
    });
    const kept = parcelOf(
      cdekOrder([status('SENT_TO_RECIPIENT_CITY', 10), status('DELIVERED', 11, { deleted: true })]),
    );
    expect(kept.delivery).toBeNull();
    expect(doubtsOf(kept)).toContain('status-withdrawn');
  });

  it('on a return is to the sender', () => {
    const back = cdekOrder([{ code: 'DELIVERED', date_time: '2024-08-11T10:00:00+0700' }], { is_return: true });
    expect(deliveryText(parcelOf(back))).toContain(' sender');
  });

  it('is none for a code that means waiting at a point, which leaves the pickup unchanged', () => {
    const waiting = cainiao([
      { time: Date.parse(tenth), actionCode: 'GTMS_STA_SIGNED', desc: 'Signed by the station' },
    ]);
    expect(parcelOf(waiting).delivery).toBeNull();
    expect(pickupText(parcelOf(waiting))).toContain('later-event');
  });
});

describe('an entry without a code', () => {
  const page = (words: string) => parcelOf(track17([{ time_iso: tenth, description: words, stage: null }]));

  it('is an inferred delivery if its words say so, and proves no pickup', () => {
    const parcel = page('Your parcel has been delivered to your neighbour');
    expect(deliveryText(parcel)).toBe(`inferred ${at(tenth)} neighbour`);
    expect(deliveryDoubtsOf(parcel)).toEqual(['delivery-inferred']);
    expect(parcel.pickup).toBeNull();
  });

  it.each(['Out for delivery', 'To be delivered tomorrow', 'Delivery attempt', 'Customs cleared'])(
    'is none: %s',
    (words) => {
      expect(page(words).delivery).toBeNull();
    },
  );
});
