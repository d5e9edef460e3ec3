import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTrackingPayload, type TrackingReading } from '../../../src/gather/tracking/index.js';
import { doubtsOf, kindsOf, pickupText, zones } from './payloads.js';

const read = (text: string | Uint8Array, timeZone?: string): TrackingReading =>
  readTrackingPayload(typeof text === 'string' ? new TextEncoder().encode(text) : text, {
    file: 't.csv',
    zones,
    timeZone,
  });

type Read = Extract<TrackingReading, { state: 'read' }>;

const tableOf = (text: string | Uint8Array, timeZone?: string): Read => {
  const reading = read(text, timeZone);
  if (reading.state !== 'read')
    throw new Error(`${reading.problem}: ${reading.detail} ${JSON.stringify(reading.closest)}`);
  expect(reading.format).toBe('table');
  return reading;
};

const onlyParcel = (text: string | Uint8Array, timeZone?: string) => {
  const [parcel, another] = tableOf(text, timeZone).parcels;
  if (parcel === undefined || another !== undefined) throw new Error('not one parcel');
  return parcel;
};

const utf16 = (text: string, littleEndian = true): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let index = 0; index < text.length; index++) view.setUint16(2 + 2 * index, text.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
};

const english = `Date,Status,Location,Tracking number
2024-08-12 08:00,Arrived at sorting centre,Guangzhou,LK058863565CN
2024-08-11 10:20,Origin Scan,Shenzhen,LK058863565CN
2024-08-10 09:00,Label created,,LK058863565CN
`;
const scan = 'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:21:00.000Z';

describe('a table', () => {
  it('is read by its header row', () => {
    const parcel = onlyParcel(english, 'Asia/Shanghai');
    expect(parcel.trackingNumber).toBe('LK058863565CN');
    expect(kindsOf(parcel)).toEqual(['label-created', 'picked-up', 'unknown']);
    expect(pickupText(parcel)).toBe(scan);
    expect(parcel.events[1]).toMatchObject({ text: 'Origin Scan', place: 'Shenzhen', pointer: '/lines/3' });
    expect(doubtsOf(parcel)).toEqual([]);
  });

  it.each([
    ['semicolons', english.replaceAll(',', ';')],
    ['tabs', english.replaceAll(',', '\t')],
    ['bars', english.replaceAll(',', '|')],
    ['quotes', english.replace(/[^,\n]+/gu, '"$&"')],
    ['CRLF', english.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${english}`],
    ['a line for the spreadsheet program', `sep=,\n${english}`],
    ['a title above', `Shipment report\nprinted 2024-09-01\n\n${english}`],
    ['numbers kept as text', english.replaceAll('LK058863565CN', '="LK058863565CN"')],
    ['empty rows', english.replaceAll('\n', '\n,,,\n')],
    [
      'other columns',
      english
        .trim()
        .split('\n')
        .map((line, index) => `${index},x,${line},`)
        .join('\n'),
    ],
    [
      'another order of columns',
      english
        .trim()
        .split('\n')
        .map((line) => line.split(',').reverse().join(','))
        .join('\n'),
    ],
  ])('is read with %s', (_, text) => {
    const parcel = onlyParcel(text, 'Asia/Shanghai');
    expect(pickupText(parcel)).toBe(scan);
    expect(parcel.trackingNumber).toBe('LK058863565CN');
  });

  it.each([[true], [false]])('is read in UTF-16', (littleEndian) => {
    expect(pickupText(onlyParcel(utf16(english.replaceAll(',', '\t'), littleEndian), 'Asia/Shanghai'))).toBe(scan);
  });

  it.each([
    ['Дата;Время;Статус;Место\n11.08.2024;10:20;Принято в отделении связи;Москва\n12.08.2024;11:00;Сортировка;Москва'],
    ['Дата и время (МСК+5);Операция\n11.08.2024 10:20;Принято в отделении связи\n12.08.2024 11:00;Сортировка'],
    ['时间,物流信息,地点\n2024-08-11 10:20,快件已揽收,深圳\n2024年8月12日 11:00,运输中,广州'],
    ['Event Time (UTC+8),Description\n"11 Aug 2024, 10:20",Origin Scan\n12 Aug 2024 11:00,Moved on'],
    ['Date,Time,Status\n2024-08-11 00:00:00,10:20,Origin Scan\n2024-08-12 00:00:00,11:00,Moved on'],
  ])('is read in English, Russian and Chinese, date and time in one column or two: %j', (text) => {
    expect(pickupText(onlyParcel(text, 'Asia/Shanghai'))).toBe(scan);
  });

  it('separates the parcels of an export', () => {
    const rows = ['A', 'B'].flatMap((letter, index) => [
      `RR00000000${index}CN,2024-08-11 10:2${index},Origin Scan,${letter}`,
      `RR00000000${index}CN,2024-08-12 10:2${index},Moved on,${letter}`,
    ]);
    const { parcels } = tableOf(['Waybill,Time,Event,City', ...rows].join('\n'), 'Asia/Shanghai');
    expect(parcels.map(({ trackingNumber }) => trackingNumber)).toEqual(['RR000000000CN', 'RR000000001CN']);
    expect(parcels.map(({ pickupProof }) => pickupProof)).toEqual(['scan', 'scan']);
  });

  it('spans both readings if day and month are ambiguous', () => {
    const parcel = onlyParcel('Date,Status\n03/04/2024 10:20,Origin Scan\n05/04/2024 10:20,Moved on', 'UTC');
    expect(pickupText(parcel)).toBe('scan 2024-03-04T10:20:00.000Z 2024-04-03T10:21:00.000Z');
    expect(doubtsOf(parcel)).toContain('date-ambiguous');
  });

  it('only infers from a row without a history, which may be an order with some date', () => {
    expect(doubtsOf(onlyParcel('Date,Status\n2024-08-11 10:20,Origin Scan'))).toContain('inferred-from-text');
    const orders = tableOf(
      'Date,Tracking number,Status\n2024-08-11,RR1234567890CN,Origin Scan\n2024-08-11,RR1234567891CN,Origin Scan',
    );
    for (const parcel of orders.parcels) expect(doubtsOf(parcel)).toContain('inferred-from-text');
  });

  it.each([
    'Date,Status,Price\n2024-08-11 10:20,Origin Scan,12',
    '下单时间\t状态\n2024-08-11 10:20\t已揽收\n2024-08-12 10:20\t已揽收',
    'Дата заказа;Трек-номер;Статус\n11.08.2024 10:20;RR123456789CN;Принято в отделении связи',
  ])('refuses a list of orders, whose dates are no scans: %j', (text) => {
    expect(read(text)).toMatchObject({ state: 'unreadable', problem: 'not-tracking', closest: [{ format: 'table' }] });
  });

  it('doubts unreadable rows, and reads the others', () => {
    const parcel = onlyParcel(
      `${english}sometime,Origin Scan,Moon,LK058863565CN\n2024-08-13 10:00,,x,LK058863565CN\n`,
      'Asia/Shanghai',
    );
    // The scan without a time may have been the first.
    expect(pickupText(parcel)).toBe('scan 2024-08-10T01:00:00.000Z 2024-08-11T02:21:00.000Z');
    expect([...doubtsOf(parcel)].sort()).toEqual(['row-unreadable', 'time-unreadable']);
  });

  it('finds no certain wording in a row that a delimiter split', () => {
    const parcel = onlyParcel('Date,Status\n2024-08-11 10:20,Origin Scan, Depot 7\n2024-08-12 10:20,Moved on');
    expect(doubtsOf(parcel)).toEqual(expect.arrayContaining(['row-unreadable', 'inferred-from-text']));
  });

  it('reads the rows line by line if a quote is never closed', () => {
    const parcel = onlyParcel('Date,Status\n2024-08-11 10:20,Origin Scan\n2024-08-12 10:20,"Moved on', 'Asia/Shanghai');
    expect(pickupText(parcel)).toBe(scan);
    expect(doubtsOf(parcel)).toContain('row-unreadable');
  });

  it('reports that nothing is known if no words are understood', () => {
    const parcel = onlyParcel('Date,Status\n2024-08-11 10:20,Zzz\n2024-08-12 10:20,Yyy');
    expect(doubtsOf(parcel)).toContain('text-not-understood');
  });

  it('drops a number that a spreadsheet has rounded', () => {
    expect(onlyParcel('Date,Status,Waybill\n2024-08-11 10:20,Origin Scan,1.23457E+13').trackingNumber).toBeNull();
  });

  it('reads ten thousand rows in a moment, and refuses more', () => {
    const rows = (count: number) =>
      `Date,Status\n${Array.from({ length: count }, (_, i) => `2024-08-${10 + (i % 20)} 10:20,Arrived at ${i}`).join('\n')}`;
    const before = process.cpuUsage();
    expect(onlyParcel(rows(9_000)).events).toHaveLength(9_000);
    expect(read(rows(100_000)).state).toBe('unreadable');
    // The processor's time, not the clock's: a busy machine is not at fault.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000);
  });

  it('never has an earlier pickup than the whole, however it is cut or shuffled', () => {
    const [header = '', ...rows] = english.trim().split('\n');
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 1 }), fc.nat(english.length), (some, cut) => {
        for (const text of [[header, ...some].join('\n'), english.slice(0, cut)]) {
          const reading = read(text, 'Asia/Shanghai');
          for (const parcel of reading.state === 'read' ? reading.parcels : []) {
            expect((parcel.pickup?.latest ?? '9') >= '2024-08-11T02:21').toBe(true);
          }
        }
      }),
    );
  });

  it('never makes the reader throw, however strange', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', '""', '2024-08-11', '10:20', 'Origin Scan', '', '\n', ';'));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, by) => {
          const text = ['Date,Status,Waybill'.replaceAll(',', by), ...rows.map((row) => row.join(by))].join('\n');
          expect(['read', 'unreadable']).toContain(read(text).state);
        },
      ),
    );
  });
});

describe('the zone and the columns of a time', () => {
  const rows = (header: string, row: string): string => `${header}\n${row},Origin Scan\n${row},Moved on`;
  const pickup = (text: string, timeZone?: string): string => pickupText(onlyParcel(text, timeZone));
  const anywhere = 'scan 2024-08-10T20:20:00.000Z 2024-08-11T22:21:00.000Z';

  it('takes an offset or a name from a column of zones', () => {
    expect(pickup(rows('Date,Time,Time zone,Status', '2024-08-11,10:20,-05:00'))).toBe(
      'scan 2024-08-11T15:20:00.000Z 2024-08-11T15:21:00.000Z',
    );
    expect(pickup(rows('Date,Time,时区,Status', '2024-08-11,10:20,Asia/Shanghai'), 'Europe/Moscow')).toBe(
      'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:21:00.000Z',
    );
  });

  it('may be anywhere on Earth under an unrecognised zone', () => {
    for (const zone of [undefined, 'Asia/Shanghai']) {
      expect(pickup(rows('Date,Time,Timezone,Status', '2024-08-11,10:20,EST'), zone)).toBe(anywhere);
      expect(pickup(rows('Time (CST),Status', '2024-08-11 10:20'), zone)).toBe(anywhere);
    }
  });

  it('spans several columns of dates and of clocks', () => {
    expect(pickup(rows('Date,Event date,Status', '2024-08-01,2024-08-11'), 'Asia/Shanghai')).toBe(
      'scan 2024-07-31T16:00:00.000Z 2024-08-11T16:00:00.000Z',
    );
    expect(pickup(rows('Date,Time,Local time,Status', '2024-08-11,10:20,18:20'), 'Asia/Shanghai')).toBe(
      'scan 2024-08-11T02:20:00.000Z 2024-08-11T10:21:00.000Z',
    );
  });
});

describe('rows that may belong to another parcel', () => {
  const header = 'Tracking number,Date,Status\nLK058863565CN,2024-08-12 10:20,Arrived at hub';

  it('leave their pickup to a person if they lack the number that others have', () => {
    const parcel = onlyParcel(`${header}\n,2024-08-11 10:20,Origin Scan`);
    expect(parcel.doubts).toContainEqual(expect.objectContaining({ code: 'entry-unnumbered', detail: 'Origin Scan' }));
    expect(doubtsOf(onlyParcel(`${header}\nLK058863565CN,2024-08-11 10:20,Origin Scan`))).not.toContain(
      'entry-unnumbered',
    );
  });

  it.each(['Expected events', 'Ожидаемые события', '预计轨迹'])(
    'have not happened yet under such a row: %s',
    (title) => {
      const parcel = onlyParcel(`${header}\n${title},,\nLK058863565CN,2024-08-11 10:20,Origin Scan`);
      expect(parcel.pickupProof).not.toBe('scan');
      expect(doubtsOf(parcel)).toContain('code-text-conflict');
    },
  );
});
