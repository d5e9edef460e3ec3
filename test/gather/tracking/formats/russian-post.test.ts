import { describe, expect, it } from 'vitest';
import {
  russianPostHistory,
  russianPostPacket,
  russianPostSite,
} from '../../../../src/gather/tracking/formats/russian-post.js';
import { doubtsOf, kindsOf, parcelOf, pickupText, readJson } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const number = 'RR123456785RU';

/** `8/1`, or `9` without an attribute. */
const parts = (code: string): readonly [string, string | undefined] => {
  const [type = '', attribute] = code.split('/');
  return [type, attribute];
};

const record = (code: string, day: number, rest: object = {}): object => {
  const [type, attribute] = parts(code);
  return {
    AddressParameters: { OperationAddress: { Index: '690000', Description: 'Место' } },
    ItemParameters: { Barcode: number },
    OperationParameters: {
      OperType: { Id: Number(type), Name: '' },
      ...(attribute === undefined ? {} : { OperAttr: { Id: Number(attribute), Name: '' } }),
      OperDate: `2024-08-${day}T10:20:00.000+08:00`,
    },
    ...rest,
  };
};
const history = (...records: readonly object[]): object => ({ OperationHistoryData: { historyRecord: records } });
const scan = 'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:00.001Z';

describe('Russian Post, getOperationHistory', () => {
  it('takes operation 1 for possession, at the offset of its place', () => {
    const parcel = parcelOf(history(record('28', 10), record('1/2', 11), record('8/1', 12), record('2/1', 19)));
    expect(pickupText(parcel)).toBe(scan);
    expect(kindsOf(parcel)).toEqual(['label-created', 'picked-up', 'in-transit', 'delivered']);
    expect(parcel).toMatchObject({ trackingNumber: number, doubts: [] });
  });

  it.each(['1', '1/0', '1/1', '1/11'])('takes %s for acceptance, by a foreign post too', (code) => {
    expect(pickupText(parcelOf(history(record(code, 11), record('9', 12))))).toBe(scan);
  });

  it('leaves an unlisted attribute of acceptance to a person', () => {
    const parcel = parcelOf(history(record('1/99', 11)));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['possession-unconfirmed']);
  });

  it.each([
    '28',
    '27',
    '34',
    '37',
    '39',
    '46',
    '47',
    '44',
    '20',
    '8/24',
    '8/26',
    '8/34',
    '8/99',
    '31/5',
    '31/6',
    '31/57',
  ])('%s proves nothing', (code) => {
    const parcel = parcelOf(history(record(code, 11)));
    expect(parcel.pickup).toBeNull();
  });

  it('tells handed to the sender from handed to the buyer', () => {
    const kindOf = (code: string) => kindsOf(parcelOf(history(record(code, 11))));
    for (const attribute of [1, 3, 5, 6, 8, 12, 19, 27]) expect(kindOf(`2/${attribute}`)).toEqual(['delivered']);
    for (const attribute of [2, 4, 7, 9, 16, 24, 31]) expect(kindOf(`2/${attribute}`)).toEqual(['returned']);
    for (const code of ['2', '2/0', '2/14']) {
      const parcel = parcelOf(history(record(code, 11)));
      expect(kindsOf(parcel)).toEqual(['unknown']);
      expect(doubtsOf(parcel)).toEqual(['possession-unconfirmed']);
    }
  });

  it('finds no pickup in an operation whose name contradicts its number', () => {
    const parameters = {
      OperType: { Id: 1, Name: 'Присвоен трек-номер' },
      OperAttr: { Id: 1, Name: '' },
      OperDate: '2024-08-11T10:20:00+08:00',
    };
    const parcel = parcelOf(history(record('1/1', 11, { OperationParameters: parameters })));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['code-text-conflict']);
  });

  it('reads a single record without its list, in each envelope', () => {
    const one = { historyRecord: record('1/1', 11) };
    const response = { getOperationHistoryResponse: { OperationHistoryData: one } };
    for (const json of [one, { OperationHistoryData: one }, response, { Envelope: { Body: response } }])
      expect(pickupText(parcelOf(json))).toBe(scan);
    expect(parcelOf(one)).toMatchObject({ pointer: '/historyRecord/ItemParameters/Barcode' });
  });

  it('keeps parcels apart, and assigns a record without a number to the only parcel', () => {
    const other = { ItemParameters: { Barcode: 'RR999999999RU' } };
    const reading = readJson(history(record('28', 10), record('1/1', 11, other)));
    expect(reading.state === 'read' && reading.parcels.map(pickupText)).toEqual(['none', scan]);
    const nameless = parcelOf(history(record('28', 10), record('1/1', 11, { ItemParameters: {} })));
    expect(pickupText(nameless)).toBe(scan);
  });

  it('considers all Russian zones for a time without an offset', () => {
    const parameters = { OperType: { Id: 1 }, OperAttr: { Id: 1 }, OperDate: '2024-08-11T10:20:00' };
    const parcel = parcelOf(history(record('1/1', 11, { OperationParameters: parameters })));
    expect(pickupText(parcel)).toBe('scan 2024-08-10T22:20:00.000Z 2024-08-11T08:20:01.000Z');
    expect(doubtsOf(parcel)).toEqual(['clock-zone-unknown']);
  });
});

describe('Russian Post, packet service', () => {
  const operation = { OperTypeID: 1, OperCtgID: 2, OperName: 'Прием', DateOper: '11.08.2024 10:20:00', IndexOper: '1' };

  it('reads several parcels, and one without a list', () => {
    const reading = readJson({
      value: {
        Item: [
          { Barcode: number, Operation: [operation] },
          { Barcode: 'RR2', Error: { ErrorName: 'x' } },
        ],
      },
    });
    expect(reading.state === 'read' && reading.parcels.map(({ trackingNumber }) => trackingNumber)).toEqual([
      number,
      'RR2',
    ]);
    const parcel = parcelOf(
      { value: { Item: { Barcode: number, Operation: operation } } },
      { timeZone: 'Asia/Vladivostok' },
    );
    expect(pickupText(parcel)).toBe('scan 2024-08-11T00:20:00.000Z 2024-08-11T00:20:01.000Z');
  });
});

describe("Russian Post's site", () => {
  const event = (code: string, date: string, humanStatus = ''): object => {
    const [operationType, operationAttr] = parts(code);
    return { date, humanStatus, operationType, operationAttr, description: 'Почтамт' };
  };
  const page = (events: readonly object[], rest: object = {}): object => ({
    detailedTrackings: [{ trackingItem: { barcode: number, trackingHistoryItemList: events, ...rest } }],
  });

  it("reads each event at the offset of its place, and ignores the header's times", () => {
    const parcel = parcelOf(
      page(
        [
          event('2/1', '2024-08-19T12:00:00.000+03:00', 'Вручение адресату'),
          event('1/1', '2024-08-11T10:20:00.000+08:00', 'Принято в отделении связи'),
        ],
        {
          acceptanceOperationDateTime: '2024-08-01T00:00:00.000+00:00',
          lastOperationDateTime: '2024-08-19T12:00:00.000+00:00',
          shipmentTripInfo: { acceptance: { date: '2024-08-01T00:00:00.000+08:00', operationType: '1' } },
        },
      ),
    );
    expect(pickupText(parcel)).toBe(scan);
    expect(kindsOf(parcel)).toEqual(['picked-up', 'delivered']);
  });

  it('takes an assigned number for no pickup, whatever its operation says', () => {
    const parcel = parcelOf(page([event('1/1', '2024-08-11T10:20:00+08:00', 'Присвоен трек-номер')]));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['code-text-conflict']);
  });

  it.each(['response', 'list'])('reads its older list %s, skipping entries without a parcel', (name) => {
    const trackingItem = {
      barcode: number,
      trackingHistoryItemList: [event('1/1', '2024-08-11T10:20:00.000+08:00')],
    };
    const parcel = parcelOf({ [name]: [{ trackingItem: null }, { trackingItem }] });
    expect(pickupText(parcel)).toBe(scan);
    expect(parcel.pointer).toBe(`/${name}/1/trackingItem/barcode`);
  });
});

/** A code of the table as an operation carries it. */
const plain = (code: string): string => code.replace('X', '99');

describeFormat(russianPostHistory, {
  payload: (historyRecord) => ({ OperationHistoryData: { historyRecord } }),
  event: ({ code, day }) => record(plain(code), day),
});

describeFormat(russianPostPacket, {
  payload: (Operation) => ({ value: { Item: [{ Barcode: number, Operation }] } }),
  event: ({ code, day }) => {
    const [OperTypeID, OperCtgID = ''] = parts(plain(code));
    return { OperTypeID, OperCtgID, OperName: '', DateOper: `${day}.08.2024 10:20:00` };
  },
});

describeFormat(russianPostSite, {
  payload: (trackingHistoryItemList) => ({
    detailedTrackings: [{ trackingItem: { barcode: number, trackingHistoryItemList } }],
  }),
  event: ({ code, day }) => {
    const [operationType, operationAttr = ''] = parts(plain(code));
    return { date: `2024-08-${day}T05:20:00.000+03:00`, operationType, operationAttr, humanStatus: '' };
  },
});
