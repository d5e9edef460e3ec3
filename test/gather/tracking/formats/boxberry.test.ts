import { describe, expect, it } from 'vitest';
import { boxberryFull, boxberryList } from '../../../../src/gather/tracking/formats/boxberry.js';
import { doubtsOf, kindsOf, parcelOf, pickupText, readJson } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const status = (name: string, date = '2024-08-11 10:20:00'): object => ({ Date: date, Name: name });
const moscow = { timeZone: 'Europe/Moscow' };

describe('Boxberry ListStatuses', () => {
  it('takes «Принято к доставке» for possession and reports that the file names no parcel', () => {
    const parcel = parcelOf(
      [
        status('Загружен реестр ИМ', '2024-08-10 10:20:00'),
        status('Принято к доставке'),
        status('Выдано', '2024-08-14 10:20:00'),
      ],
      moscow,
    );
    expect(pickupText(parcel)).toBe('scan 2024-08-11T07:20:00.000Z 2024-08-11T07:20:01.000Z');
    expect(kindsOf(parcel)).toEqual(['label-created', 'picked-up', 'delivered']);
    expect(parcel.trackingNumber).toBeNull();
    expect(doubtsOf(parcel)).toEqual(['number-not-in-file']);
  });

  it("considers all Russian zones and the policy's if no zone is stated", () => {
    const parcel = parcelOf([status('Принято к доставке')]);
    expect(pickupText(parcel)).toBe('scan 2024-08-10T22:20:00.000Z 2024-08-11T08:20:01.000Z');
    expect(doubtsOf(parcel)).toEqual(['number-not-in-file', 'clock-zone-unknown']);
  });

  it('finds no pickup in the register alone, nor in an order added to an act', () => {
    const names = ['Загружен реестр ИМ', 'Заказ создан в личном кабинете', 'Заказ включён в акт. В обработке'];
    const parcel = parcelOf(
      names.map((name) => status(name)),
      moscow,
    );
    expect(new Set(kindsOf(parcel))).toEqual(new Set(['label-created']));
    expect(parcel.pickup).toBeNull();
  });

  it('leaves «Заказ передан на доставку» to a person', () => {
    const parcel = parcelOf([status('Заказ передан на доставку')], moscow);
    expect(parcel.pickup).toBeNull();
    expect(doubtsOf(parcel)).toEqual(['number-not-in-file', 'possession-unconfirmed']);
  });

  it.each(['2024-08-11T10:20:00', '2024-08-11 10:20:00', '11.08.2024 10:20:00'])('reads %s', (date) => {
    expect(pickupText(parcelOf([status('Принято к доставке', date)], moscow))).toMatch(/^scan 2024-08-11T07:20:00/u);
  });

  it('doubts an ambiguous day and month, and reads zeros as a bare date', () => {
    const odd = parcelOf([status('Принято к доставке', '08/11/24 10:20:00 AM')], moscow);
    expect(odd.pickup).toBeNull();
    expect(doubtsOf(odd)).toContain('time-unreadable');
    const midnight = parcelOf([status('Принято к доставке', '2024-08-11 00:00:00')], moscow);
    expect(pickupText(midnight)).toBe('scan 2024-08-10T21:00:00.000Z 2024-08-11T21:00:00.000Z');
    expect(doubtsOf(midnight)).toContain('date-only');
  });

  it('reads a name that is not on the list as unknown', () => {
    const parcel = parcelOf([status('Загружен реестр ИМ'), status('Принято'), status('Зарегистрировано')], moscow);
    expect(kindsOf(parcel)).toEqual(['label-created', 'unknown', 'unknown']);
    expect(parcel.pickup).toBeNull();
  });

  it('does not accept just any list with a date and a name', () => {
    expect(readJson([{ Date: '2024-08-11 10:20:00', Name: 'Ivan' }]).state).toBe('unreadable');
  });
});

describe('Boxberry ListStatusesFull', () => {
  const full = (statuses: readonly object[]): object => ({
    PD: false,
    sum: 10,
    deliveryDate: '0001-01-01',
    Weight: 1,
    PaymentMethod: 'Касса',
    statuses,
  });

  it("reads minutes, and ignores the header's date", () => {
    const parcel = parcelOf(full([status('Принято к доставке', '11.08.2024 10:20')]), moscow);
    expect(pickupText(parcel)).toBe('scan 2024-08-11T07:20:00.000Z 2024-08-11T07:21:00.000Z');
    expect(kindsOf(parcel)).toEqual(['picked-up']);
  });

  it('reads an order without a status', () => {
    expect(doubtsOf(parcelOf(full([])))).toEqual(['number-not-in-file', 'no-events']);
  });
});

describeFormat(boxberryList, {
  payload: (statuses) => statuses,
  event: ({ code, day }) => status(code, `2024-08-${day} 10:20:00`),
});

describeFormat(boxberryFull, {
  payload: (statuses) => ({ PD: false, PaymentMethod: '', Weight: 1, statuses }),
  event: ({ code, day }) => status(code, `${day}.08.2024 10:20`),
});
