import { describe, expect, it } from 'vitest';
import { doubtsOf, kindsOf, ownForm, parcelOf, pickupText } from './payloads.js';

const event = (kind: string, at: string, text = ''): object => ({ kind, at, text });

const pickup = (...events: readonly object[]) => parcelOf(ownForm(events));

describe('the first-leg pickup', () => {
  it('is the earliest possession event, wherever it stands in the list', () => {
    const parcel = pickup(
      event('delivered', '2024-08-19T10:00:00+03:00'),
      event('picked-up', '2024-08-12T10:00:00+08:00', '揽收'),
      event('picked-up', '2024-08-11T10:20:00+08:00', 'Picked up'),
      event('label-created', '2024-08-10T10:00:00+08:00'),
    );
    expect(pickupText(parcel)).toBe('scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z');
    expect(kindsOf(parcel)).toEqual(['label-created', 'picked-up', 'picked-up', 'delivered']);
    expect(parcel.doubts).toEqual([]);
  });

  it('is none for a record alone, and for failures, returns and unknown codes', () => {
    for (const kind of ['label-created', 'exception', 'returned', 'unknown'])
      expect(pickupText(pickup(event(kind, '2024-08-11T10:20:00+08:00')))).toBe('none');
  });

  it('is bounded by the first later event if no possession is recorded', () => {
    const parcel = pickup(
      event('label-created', '2024-08-10T10:00:00+08:00'),
      event('in-transit', '2024-08-13T10:00:00+08:00'),
      event('delivered', '2024-08-19T10:00:00+03:00'),
    );
    expect(pickupText(parcel)).toBe('later-event 2024-08-10T02:00:00.000Z 2024-08-13T02:00:01.000Z');
  });

  it('may lie any time before that event if no record is older', () => {
    const alone = pickup(event('delivered', '2024-08-19T10:00:00+03:00'));
    expect(pickupText(alone)).toBe('later-event 2000-01-01T00:00:00.000Z 2024-08-19T07:00:01.000Z');
    const announcedLater = pickup(
      event('in-transit', '2024-08-13T10:00:00+08:00'),
      event('label-created', '2024-08-14T10:00:00+08:00'),
    );
    expect(pickupText(announcedLater)).toBe('later-event 2000-01-01T00:00:00.000Z 2024-08-13T02:00:01.000Z');
  });

  it('counts from the first record: a later one may announce the parcel to the next carrier', () => {
    const parcel = pickup(
      event('label-created', '2024-08-10T10:00:00+08:00'),
      event('label-created', '2024-08-12T10:00:00+08:00'),
      event('in-transit', '2024-08-13T10:00:00+08:00'),
    );
    expect(parcel.pickup?.earliest).toBe('2024-08-10T02:00:00.000Z');
  });

  it('is no scan if the parcel moved before it', () => {
    const parcel = pickup(
      event('in-transit', '2024-08-10T10:00:00+08:00'),
      event('picked-up', '2024-08-11T10:20:00+08:00'),
    );
    expect(pickupText(parcel)).toBe('later-event 2000-01-01T00:00:00.000Z 2024-08-10T02:00:01.000Z');
  });

  it('is doubted if the parcel was delivered before it', () => {
    const parcel = pickup(
      event('delivered', '2024-08-10T10:00:00+08:00'),
      event('picked-up', '2024-08-11T10:20:00+08:00'),
    );
    expect(parcel.pickupProof).toBe('later-event');
    expect(doubtsOf(parcel)).toEqual(['delivered-before-pickup']);
  });

  it.each(['2024-08-10T10:00:00+08:00', '2024-08-11', '0001-01-01'])(
    'is doubted if the parcel may have been on its way back before it: %s',
    (at) => {
      const parcel = pickup(event('returned', at), event('picked-up', '2024-08-11T10:20:00+08:00'));
      expect(parcel.pickupProof).toBe('scan');
      expect(doubtsOf(parcel)).toContain('returned-before-pickup');
    },
  );

  it.each(['Pickup scan voided', 'Pickup cancelled by carrier', '揽收已取消', 'Приём отменён'])(
    'is doubted if a later entry revokes it: %s',
    (text) => {
      const scanned = event('picked-up', '2024-08-11T10:20:00+08:00');
      for (const [kind, at] of [
        ['unknown', '2024-08-11T12:00:00+08:00'],
        ['exception', '2024-08-11'],
      ] as const)
        expect(doubtsOf(pickup(scanned, event(kind, at, text)))).toContain('pickup-withdrawn');
      expect(doubtsOf(pickup(event('exception', '2024-08-10T12:00:00+08:00', text), scanned))).toEqual([]);
      const moved = event('in-transit', '2024-08-12T12:00:00+08:00');
      const late = event('exception', '2024-08-18T12:00:00+08:00', text);
      expect(doubtsOf(pickup(scanned, moved, late))).toEqual([]);
    },
  );

  it('is doubted because of a later return, unless the parcel moved between', () => {
    const scanned = event('picked-up', '2024-08-11T10:20:00+08:00');
    const returned = event('returned', '2024-08-19T10:00:00+08:00');
    expect(doubtsOf(pickup(scanned, returned))).toEqual(['pickup-withdrawn']);
    const moved = event('in-transit', '2024-08-12T12:00:00+08:00');
    expect(doubtsOf(pickup(scanned, moved, returned))).toEqual([]);
  });

  it.each([
    'Shipment cancelled',
    'Parcel not received by the carrier',
    'Pickup failed',
    'Returned to the sender',
    'Отправление не принято',
    '揽收失败',
    'Zwrócono nadawcy',
    'Gönderi iptal edildi',
  ])('is doubted if a later entry says that it never happened: %s', (text) => {
    const scanned = event('picked-up', '2024-08-11T10:20:00+08:00');
    const moved = event('in-transit', '2024-08-12T12:00:00+08:00');
    const later = event('unknown', '2024-08-13T12:00:00+08:00', text);
    expect(doubtsOf(pickup(scanned, later))).toEqual(['pickup-withdrawn']);
    expect(doubtsOf(pickup(scanned, moved, later))).toEqual([]);
  });

  it.each(['Delivery cancelled', 'Delivery attempt failed', 'Pickup scheduled', 'Customs clearance not finished'])(
    'is not doubted because a later entry concerns another step: %s',
    (text) => {
      const scanned = event('picked-up', '2024-08-11T10:20:00+08:00');
      expect(doubtsOf(pickup(scanned, event('unknown', '2024-08-13T12:00:00+08:00', text)))).toEqual([]);
    },
  );

  it('starts with an overlapping movement and ends with whichever ends first', () => {
    const parcel = pickup(
      event('picked-up', '2024-08-11T10:20+08:00'),
      event('in-transit', '2024-08-11T10:20:30+08:00'),
    );
    expect(pickupText(parcel)).toBe('scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:31.000Z');
    const dated = parcelOf(
      ownForm([event('picked-up', '2024-08-11T10:20:00+08:00'), event('in-transit', '2024-08-11')], {
        timeZone: 'Asia/Shanghai',
      }),
    );
    expect(pickupText(dated)).toBe('scan 2024-08-10T16:00:00.000Z 2024-08-11T02:20:01.000Z');
  });

  it('spans the day of a pickup that names no time', () => {
    const parcel = parcelOf(ownForm([event('picked-up', '2024-08-11')], { timeZone: 'Asia/Shanghai' }));
    expect(pickupText(parcel)).toBe('scan 2024-08-10T16:00:00.000Z 2024-08-11T16:00:00.000Z');
    expect(doubtsOf(parcel)).toEqual(['date-only']);
  });

  it('is none for a possession event without a readable time', () => {
    const parcel = pickup(event('picked-up', 'on Monday'), event('label-created', '2024-08-10T10:00:00+08:00'));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['time-unreadable']);
    expect(kindsOf(parcel)).toEqual(['picked-up', 'label-created']);
  });

  it('may be earlier if another scan or a movement has no time', () => {
    for (const kind of ['picked-up', 'in-transit', 'delivered']) {
      const parcel = pickup(
        event('label-created', '2024-08-10T10:00:00+08:00'),
        event('picked-up', '2024-08-11T10:20:00+08:00'),
        event(kind, 'on Monday'),
      );
      expect(pickupText(parcel)).toBe('scan 2024-08-10T02:00:00.000Z 2024-08-11T02:20:01.000Z');
      expect(doubtsOf(parcel)).toEqual(['time-unreadable']);
    }
    const noticed = pickup(event('picked-up', '2024-08-11T10:20:00+08:00'), event('label-created', 'on Monday'));
    expect(pickupText(noticed)).toBe('scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z');
  });

  it.each(['0001-01-01', '0002-11-28T00:00:00Z', '1999-12-31', '2100-01-01', '9999-12-31T23:59:59.999999900Z'])(
    'is none at the filler date %s, which is reported',
    (at) => {
      const parcel = pickup(event('picked-up', at));
      expect(pickupText(parcel)).toBe('none');
      expect(doubtsOf(parcel)).toEqual(['date-implausible']);
    },
  );

  it.each([
    ['picked-up', 'Electronic information received'],
    ['picked-up', '电子信息已收到'],
    ['picked-up', 'Pickup attempted'],
    ['picked-up', 'Available for pickup'],
    ['label-created', 'Shipment picked up'],
    ['label-created', '揽收'],
    ['in-transit', 'Shipping label created'],
  ])('is none for %s with the words "%s"', (kind, text) => {
    const parcel = pickup(event(kind, '2024-08-11T10:20:00+08:00', text));
    expect(pickupText(parcel)).toBe('none');
    expect(kindsOf(parcel)).toEqual(['unknown']);
    expect(doubtsOf(parcel)).toEqual(['code-text-conflict']);
  });

  it('counts identical events once', () => {
    const twice = event('picked-up', '2024-08-11T10:20:00+08:00', 'Picked up');
    expect(pickup(twice, twice).events).toHaveLength(1);
  });
});

describe('times without offset', () => {
  const local = (rest: object, options: object = {}) =>
    parcelOf(ownForm([event('picked-up', '2024-08-11T10:20:00')], rest), options);

  it("are placed by the file's zone or by the case's", () => {
    const shanghai = 'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:01.000Z';
    expect(pickupText(local({ timeZone: 'Asia/Shanghai' }))).toBe(shanghai);
    expect(pickupText(local({}, { timeZone: 'Asia/Shanghai' }))).toBe(shanghai);
  });

  it('span both where file and case disagree', () => {
    const both = local({ timeZone: 'Asia/Shanghai' }, { timeZone: 'Europe/Moscow' });
    expect(pickupText(both)).toBe('scan 2024-08-11T02:20:00.000Z 2024-08-11T07:20:01.000Z');
  });

  it("otherwise span the policy's zones, and say so once", () => {
    const parcel = parcelOf(
      ownForm([event('picked-up', '2024-08-11T10:20:00'), event('in-transit', '2024-08-12T10:20:00')]),
    );
    expect(parcel.pickup?.earliest).toBe('2024-08-11T02:20:00.000Z');
    expect(parcel.pickup?.latest).toBe('2024-08-11T07:20:01.000Z');
    expect(doubtsOf(parcel)).toEqual(['clock-zone-unknown']);
    for (const timeZone of ['Middle/Earth', 'CST'])
      expect(pickupText(local({ timeZone }))).toBe('scan 2024-08-10T20:20:00.000Z 2024-08-11T22:20:01.000Z');
  });

  it('are bare dates at midnight, unless an offset is written explicitly', () => {
    const at = (text: string) =>
      pickupText(parcelOf(ownForm([event('picked-up', text)], { timeZone: 'Asia/Shanghai' })));
    expect(at('2024-08-11T00:00:00')).toBe('scan 2024-08-10T16:00:00.000Z 2024-08-11T16:00:00.000Z');
    expect(at('2024-08-11T00:00:00+08:00')).toBe('scan 2024-08-10T16:00:00.000Z 2024-08-10T16:00:01.000Z');
  });
});
