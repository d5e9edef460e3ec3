import { describe, expect, it } from 'vitest';
import { cdekTracing, cdekWebhook, cdekOrder as orderFormat } from '../../../../src/gather/tracking/formats/cdek.js';
import { cdekOrder, doubtsOf, kindsOf, parcelOf, pickupText, readJson } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const status = (code: string, rest: object = {}): object => ({
  code,
  name: '',
  date_time: '2024-08-11T10:20:00+0700',
  city: 'Офис СДЭК',
  ...rest,
});
const kindOf = (code: string): string | undefined => kindsOf(parcelOf(cdekOrder([status(code)])))[0];
const scan = 'scan 2024-08-11T03:20:00.000Z 2024-08-11T03:20:01.000Z';

describe('CDEK v2 order', () => {
  it.each(['RECEIVED_AT_SHIPMENT_WAREHOUSE', 'RECEIVED_AT_SENDER_WAREHOUSE'])('%s is possession', (code) => {
    expect(pickupText(parcelOf(cdekOrder([status(code, { name: 'Принят на склад отправителя' })])))).toBe(scan);
  });

  it.each(['ACCEPTED', 'CREATED'])('%s only proves the record', (code) => {
    expect(kindOf(code)).toBe('label-created');
  });

  it.each(['INVALID', 'SOMETHING_NEW', '', 'constructor', '__proto__'])('%s means nothing', (code) => {
    expect(kindOf(code)).toBe('unknown');
  });

  it.each(['RETURNED_TO_SENDER_CITY_WAREHOUSE', 'ENTERED_TO_OFFICE_TRANSIT_WAREHOUSE', 'IN_CUSTOMS_LOCAL'])(
    '%s is a move of the parcel',
    (code) => {
      expect(kindOf(code)).toBe('in-transit');
    },
  );

  it('accepts «Принят» under a possession code, and sees a contradiction in «Создан»', () => {
    const code = 'RECEIVED_AT_SHIPMENT_WAREHOUSE';
    expect(pickupText(parcelOf(cdekOrder([status(code, { name: 'Принят' })])))).toBe(scan);
    expect(doubtsOf(parcelOf(cdekOrder([status(code, { name: 'Создан' })])))).toEqual(['code-text-conflict']);
  });

  it.each([true, 'true', 1, {}])('drops a status whose deleted is %j', (deleted) => {
    const parcel = parcelOf(cdekOrder([status('RECEIVED_AT_SHIPMENT_WAREHOUSE', { deleted })]));
    expect(parcel.events).toEqual([]);
    expect(doubtsOf(parcel)).toEqual(['no-events', 'status-withdrawn']);
  });

  it.each(['is_return', 'is_reverse', 'is_client_return'])('finds no pickup in an order with %s', (flag) => {
    const statuses = [status('RECEIVED_AT_SHIPMENT_WAREHOUSE'), status('DELIVERED')];
    const parcel = parcelOf(cdekOrder(statuses, { [flag]: true }));
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['return-leg']);
    expect(new Set(kindsOf(parcel))).toEqual(new Set(['returned']));
  });

  it.each(['direct_order', 'client_direct_order'])('finds no pickup in an order that names its %s', (type) => {
    const order = cdekOrder([status('RECEIVED_AT_SHIPMENT_WAREHOUSE')]);
    const parcel = parcelOf({ ...order, related_entities: [{ type: 'waybill' }, { type, uuid: 'x' }] });
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['return-leg']);
    expect(pickupText(parcelOf({ ...order, related_entities: [{ type: 'return_order' }] }))).toBe(scan);
  });

  it('reads a clock of zeros as a bare date, whatever its offset', () => {
    const midnight = status('RECEIVED_AT_SHIPMENT_WAREHOUSE', { date_time: '2024-08-11T00:00:00+0700' });
    expect(pickupText(parcelOf(cdekOrder([midnight])))).toBe('scan 2024-08-10T17:00:00.000Z 2024-08-11T17:00:00.000Z');
  });

  it('finds no pickup in filler dates', () => {
    const parcel = parcelOf(
      cdekOrder([status('RECEIVED_AT_SHIPMENT_WAREHOUSE', { date_time: '0002-11-28T00:00:00+0000' })]),
    );
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toEqual(['date-implausible']);
  });

  it('keeps the shop number as another number of the parcel', () => {
    expect(parcelOf(cdekOrder([]))).toMatchObject({ trackingNumber: '1100285492', aliases: ['shop-77'] });
  });

  it('has no number where none is given', () => {
    const parcel = parcelOf(cdekOrder([status('CREATED')], { cdek_number: null, number: null }));
    expect(parcel.trackingNumber).toBeNull();
    expect(doubtsOf(parcel)).toEqual(['number-not-in-file']);
  });
});

describe('CDEK webhook', () => {
  const message = (attributes: object): object => ({
    type: 'ORDER_STATUS',
    date_time: '2024-08-12T00:00:00+0000',
    attributes: { cdek_number: '1100285492', status_date_time: '2024-08-11T10:20:00+0700', ...attributes },
  });

  it("takes the status's time, never the message's", () => {
    const attributes = { code: 'RECEIVED_AT_SHIPMENT_WAREHOUSE', status_code: '3' };
    expect(pickupText(parcelOf(message(attributes)))).toBe(scan);
    expect(pickupText(parcelOf(message({ ...attributes, status_date_time: null })))).toBe('none');
  });

  it('falls back on the old number, where 1000 means nothing', () => {
    expect(pickupText(parcelOf(message({ status_code: 3 })))).toBe(scan);
    expect(kindsOf(parcelOf(message({ status_code: '1000' })))).toEqual(['unknown']);
  });

  it('reports a conflict between a code and the old number', () => {
    for (const status_code of ['1', '4', 2]) {
      const parcel = parcelOf(message({ code: 'RECEIVED_AT_SHIPMENT_WAREHOUSE', status_code }));
      expect(pickupText(parcel)).toBe('none');
      expect(doubtsOf(parcel)).toEqual(['code-text-conflict']);
    }
    const unnamed = parcelOf(message({ code: 'RECEIVED_AT_SHIPMENT_WAREHOUSE', status_code: '1000' }));
    expect(pickupText(unnamed)).toBe(scan);
    expect(pickupText(parcelOf(message({ code: 'SOMETHING_NEW', status_code: '3' })))).toBe('none');
  });

  it('joins the messages of a log by number', () => {
    const created = message({ code: 'CREATED', status_code: '1', status_date_time: '2024-08-10T10:20:00+0700' });
    const received = message({ code: 'RECEIVED_AT_SHIPMENT_WAREHOUSE', status_code: '3' });
    const other = message({ code: 'CREATED', status_code: '1', cdek_number: '2' });
    expect(pickupText(parcelOf([received, created]))).toBe(scan);
    const reading = readJson([created, other, received]);
    expect(reading).toMatchObject({
      state: 'read',
      parcels: [
        { trackingNumber: '1100285492', pointer: '/0/attributes/cdek_number', pickupProof: 'scan' },
        { trackingNumber: '2', pickup: null },
      ],
    });
    expect(pickupText(parcelOf([created, message({ code: 'DELIVERED', is_return: true }), received]))).toBe('none');
  });
});

describe('CDEK tracing', () => {
  const tracing = (...codes: readonly string[]): object => ({
    result: {
      order: { number: '10072445702' },
      statusGroups: [{ code: 'IN_PROGRESS', timestamp: '2024-08-01T00:00:00Z' }],
      statuses: codes.map((code, index) => ({ code, timestamp: `2024-08-1${index}T10:20:00Z` })),
    },
  });

  it('takes ACCEPTED_FOR_DELIVERY for possession', () => {
    expect(pickupText(parcelOf(tracing('CREATED', 'ACCEPTED_FOR_DELIVERY', 'DELIVERED')))).toBe(
      'scan 2024-08-11T10:20:00.000Z 2024-08-11T10:20:01.000Z',
    );
  });

  it('takes PICKED_UP_BY_COURIER for the way to the buyer', () => {
    expect(parcelOf(tracing('CREATED', 'PICKED_UP_BY_COURIER'))).toMatchObject({ pickupProof: 'later-event' });
  });
});

describeFormat(orderFormat, {
  payload: (statuses) => ({ entity: { cdek_number: '1100285492', statuses } }),
  event: ({ code, day }) => ({ code, date_time: `2024-08-${day}T09:20:00+0700` }),
});

describeFormat(cdekWebhook, {
  payload: (statuses) => ({ type: 'ORDER_STATUS', attributes: { cdek_number: '1', ...Object(statuses.at(-1)) } }),
  event: ({ code, day }) => ({ code, status_date_time: `2024-08-${day}T09:20:00+0700` }),
});

describeFormat(cdekTracing, {
  payload: (statuses) => ({ result: { order: { number: '10072445702' }, statuses } }),
  event: ({ code, day }) => ({ code, timestamp: `2024-08-${day}T02:20:00Z` }),
});
