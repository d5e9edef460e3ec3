import type { EventKind } from '../../model/schema/tracking.js';
import { readClock } from './clock.js';
import { defineFormat, type RawEvent, type ReadingContext } from './format.js';
import { entries, field, isObject, type JsonObject, lookUp, textOf } from './json.js';

const carrier = 'cdek';

/**
 * Codes of the v2 order and of its webhook (CDEK API v2, Appendix 1). ACCEPTED («Принят») is the record alone; possession is the
 * arrival at the warehouse in the sender's city. RETURNED_TO_… are warehouse moves: the parcel does not go back to the sender.
 */
const orderKinds: Readonly<Record<string, EventKind>> = {
  ACCEPTED: 'label-created',
  CREATED: 'label-created',
  REMOVED: 'exception',
  RECEIVED_AT_SHIPMENT_WAREHOUSE: 'picked-up',
  RECEIVED_AT_SENDER_WAREHOUSE: 'picked-up',
  READY_FOR_SHIPMENT_IN_SENDER_CITY: 'in-transit',
  READY_TO_SHIP_AT_SENDING_OFFICE: 'in-transit',
  TAKEN_BY_TRANSPORTER_FROM_SENDER_CITY: 'in-transit',
  PASSED_TO_CARRIER_AT_SENDING_OFFICE: 'in-transit',
  SENT_TO_TRANSIT_CITY: 'in-transit',
  SEND_TO_TRANSIT_OFFICE: 'in-transit',
  ACCEPTED_IN_TRANSIT_CITY: 'in-transit',
  MET_AT_TRANSIT_OFFICE: 'in-transit',
  ACCEPTED_AT_TRANSIT_WAREHOUSE: 'in-transit',
  READY_FOR_SHIPMENT_IN_TRANSIT_CITY: 'in-transit',
  READY_TO_SHIP_IN_TRANSIT_OFFICE: 'in-transit',
  TAKEN_BY_TRANSPORTER_FROM_TRANSIT_CITY: 'in-transit',
  PASSED_TO_CARRIER_AT_TRANSIT_OFFICE: 'in-transit',
  SENT_TO_SENDER_CITY: 'in-transit',
  ACCEPTED_IN_SENDER_CITY: 'in-transit',
  MET_AT_SENDING_OFFICE: 'in-transit',
  SENT_TO_RECIPIENT_CITY: 'in-transit',
  ACCEPTED_IN_RECIPIENT_CITY: 'in-transit',
  MET_AT_RECIPIENT_OFFICE: 'in-transit',
  ARRIVED_AT_RECIPIENT_CITY: 'in-transit',
  IN_CUSTOMS_INTERNATIONAL: 'in-transit',
  SHIPPED_TO_DESTINATION: 'in-transit',
  PASSED_TO_TRANSIT_CARRIER: 'in-transit',
  IN_CUSTOMS_LOCAL: 'in-transit',
  CUSTOMS_COMPLETE: 'in-transit',
  RETURNED_TO_SENDER_CITY_WAREHOUSE: 'in-transit',
  RETURNED_TO_TRANSIT_WAREHOUSE: 'in-transit',
  RETURNED_TO_RECIPIENT_CITY_WAREHOUSE: 'in-transit',
  ACCEPTED_AT_RECIPIENT_CITY_WAREHOUSE: 'in-transit',
  ACCEPTED_AT_PICK_UP_POINT: 'in-transit',
  POSTOMAT_POSTED: 'in-transit',
  TAKEN_BY_COURIER: 'out-for-delivery',
  DELIVERED: 'delivered',
  POSTOMAT_RECEIVED: 'delivered',
  NOT_DELIVERED: 'exception',
  POSTOMAT_SEIZED: 'exception',
};

/** The deprecated numbers of the same statuses. 1000 says nothing by itself. */
const numericCodes: Readonly<Record<string, string>> = {
  '1': 'CREATED',
  '2': 'REMOVED',
  '3': 'RECEIVED_AT_SHIPMENT_WAREHOUSE',
  '4': 'DELIVERED',
  '5': 'NOT_DELIVERED',
  '6': 'READY_FOR_SHIPMENT_IN_SENDER_CITY',
  '7': 'TAKEN_BY_TRANSPORTER_FROM_SENDER_CITY',
  '8': 'SENT_TO_RECIPIENT_CITY',
  '9': 'ACCEPTED_IN_RECIPIENT_CITY',
  '10': 'ACCEPTED_AT_RECIPIENT_CITY_WAREHOUSE',
  '11': 'TAKEN_BY_COURIER',
  '12': 'ACCEPTED_AT_PICK_UP_POINT',
  '13': 'ACCEPTED_AT_TRANSIT_WAREHOUSE',
  '16': 'RETURNED_TO_SENDER_CITY_WAREHOUSE',
  '17': 'RETURNED_TO_TRANSIT_WAREHOUSE',
  '18': 'RETURNED_TO_RECIPIENT_CITY_WAREHOUSE',
  '19': 'READY_FOR_SHIPMENT_IN_TRANSIT_CITY',
  '20': 'TAKEN_BY_TRANSPORTER_FROM_TRANSIT_CITY',
  '21': 'SENT_TO_TRANSIT_CITY',
  '22': 'ACCEPTED_IN_TRANSIT_CITY',
  '27': 'SENT_TO_SENDER_CITY',
  '28': 'ACCEPTED_IN_SENDER_CITY',
};

/** Codes of the tracing API. PICKED_UP_BY_COURIER takes the parcel out for delivery. */
const tracingKinds: Readonly<Record<string, EventKind>> = {
  CREATED: 'label-created',
  ACCEPTED_FOR_DELIVERY: 'picked-up',
  SENT_TO_SORTING_CENTER: 'in-transit',
  ACCEPTED_AT_SORTING_CENTER: 'in-transit',
  SENDER_COUNTRY_CUSTOM_CLEARANCE: 'in-transit',
  SENT_TO_RECEIVER_COUNTRY: 'in-transit',
  RECEIVER_COUNTRY_CUSTOM_CLEARANCE: 'in-transit',
  CUSTOM_CLEARANCE_COMPLETED: 'in-transit',
  SENT_TO_NEXT_CITY: 'in-transit',
  SENT_TO_COURIER_POINT: 'in-transit',
  SENT_TO_PICK_UP_POINT: 'in-transit',
  ACCEPTED_AT_COURIER_POINT: 'in-transit',
  READY_FOR_PICK_UP: 'in-transit',
  POSTAMAT_READY_FOR_PICK_UP: 'in-transit',
  PICKED_UP_BY_COURIER_TO_POSTAMAT: 'in-transit',
  PICKED_UP_BY_COURIER: 'out-for-delivery',
  COURIER_DELIVERY_FAILED: 'exception',
  NOT_DELIVERED: 'exception',
  PICKED_UP_FROM_POSTAMAT: 'returned',
  DELIVERED: 'delivered',
};

const orderKind = (code: string): EventKind =>
  lookUp(orderKinds, code) ?? (code.startsWith('ENTERED_TO_') ? 'in-transit' : 'unknown');

/** A flag that is anything but absent or plainly false counts as raised: it takes evidence away. */
const isRaised = (value: unknown): boolean =>
  !(value === undefined || value === null || value === false || value === 0 || value === '' || value === 'false');

const isReturn = (value: unknown): boolean =>
  ['is_return', 'is_reverse', 'is_client_return'].some((flag) => isRaised(field(value, flag)));

const orderEvent = (status: JsonObject, pointer: string, context: ReadingContext): RawEvent => {
  const code = textOf(field(status, 'code'));
  return {
    kind: orderKind(code),
    time: readClock(field(status, 'date_time'), context),
    text: textOf(field(status, 'name')),
    place: textOf(field(status, 'city')),
    code,
    pointer,
    withdrawn: isRaised(field(status, 'deleted')),
  };
};

/** GET /v2/orders. `cdek_number` is the carrier's, `number` the shop's. */
export const cdekOrder = defineFormat({
  id: 'cdek-order',
  carrier,
  recognise: (json) => {
    const entity = field(json, 'entity');
    if (!isObject(entity)) return false;
    return Array.isArray(field(entity, 'statuses')) || 'entity.statuses is no list';
  },
  read: (json, context) => {
    const entity = field(json, 'entity');
    const number = textOf(field(entity, 'cdek_number'));
    return {
      parcels: [
        {
          number: number || null,
          aliases: [textOf(field(entity, 'number'))],
          pointer: number === '' ? '/entity' : '/entity/cdek_number',
          carrier,
          returnLeg: isReturn(entity),
          events: entries(field(entity, 'statuses'), '/entity/statuses').map(({ entry, pointer }) =>
            orderEvent(entry, pointer, context),
          ),
        },
      ],
    };
  },
});

/** One status of an order, as CDEK pushes it. The message's own `date_time` is not the event's. */
export const cdekWebhook = defineFormat({
  id: 'cdek-webhook',
  carrier,
  recognise: (json) => {
    if (field(json, 'type') !== 'ORDER_STATUS') return false;
    return isObject(field(json, 'attributes')) || 'attributes is no object';
  },
  read: (json, context) => {
    const attributes = field(json, 'attributes');
    const number = textOf(field(attributes, 'cdek_number'));
    const code =
      textOf(field(attributes, 'code')) || (lookUp(numericCodes, textOf(field(attributes, 'status_code'))) ?? '');
    const event: RawEvent = {
      kind: orderKind(code),
      time: readClock(field(attributes, 'status_date_time'), context),
      text: '',
      place: textOf(field(attributes, 'city_name')),
      code,
      pointer: '/attributes',
      withdrawn: isRaised(field(attributes, 'deleted')),
    };
    return {
      parcels: [
        {
          number: number || null,
          aliases: [textOf(field(attributes, 'number'))],
          pointer: number === '' ? '/attributes' : '/attributes/cdek_number',
          carrier,
          returnLeg: isReturn(attributes),
          events: [event],
        },
      ],
    };
  },
});

const tracingEvent = (status: JsonObject, pointer: string, context: ReadingContext): RawEvent => {
  const code = textOf(field(status, 'code'));
  return {
    kind: lookUp(tracingKinds, code) ?? 'unknown',
    time: readClock(field(status, 'timestamp'), context, { zone: field(status, 'currentCity', 'timezone') }),
    text: textOf(field(status, 'name')),
    place: textOf(field(status, 'currentCity', 'name')),
    code,
    pointer,
    withdrawn: isRaised(field(status, 'deleted')),
  };
};

/** The tracing API. `statusGroups` repeat the statuses in coarse steps and are no events. */
export const cdekTracing = defineFormat({
  id: 'cdek-tracing',
  carrier,
  recognise: (json) => {
    if (!isObject(field(json, 'result', 'order'))) return false;
    return Array.isArray(field(json, 'result', 'statuses')) || 'result.statuses is no list';
  },
  read: (json, context) => {
    const number = textOf(field(json, 'result', 'order', 'number'));
    return {
      parcels: [
        {
          number: number || null,
          pointer: number === '' ? '/result/order' : '/result/order/number',
          carrier,
          returnLeg: isReturn(field(json, 'result', 'order')),
          events: entries(field(json, 'result', 'statuses'), '/result/statuses').map(({ entry, pointer }) =>
            tracingEvent(entry, pointer, context),
          ),
        },
      ],
    };
  },
});
