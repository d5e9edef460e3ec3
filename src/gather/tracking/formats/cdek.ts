import { byNumber } from '../by-number.js';
import { type CodesBySense, handedTo, noted, outForDelivery } from '../codes.js';
import { defineFormat, type FormatReader, type RawEvent } from '../format.js';
import { entries, field, type JsonObject, lookUp, oneOrMore, textOf } from '../json.js';
import { array, object, oneOf, some } from '../shape.js';
import { clock } from '../times.js';

const carrier = 'cdek';

/** Codes of the v2 order and its webhook. */
const orderCodes: CodesBySense = {
  label: [noted('ACCEPTED', '«Принят»: the record alone'), 'CREATED'],
  possession: [
    noted('RECEIVED_AT_SHIPMENT_WAREHOUSE', "arrival at the warehouse in the sender's city"),
    noted('RECEIVED_AT_SENDER_WAREHOUSE', 'its older name'),
  ],
  physical: [
    'READY_FOR_SHIPMENT_IN_SENDER_CITY',
    'READY_TO_SHIP_AT_SENDING_OFFICE',
    'TAKEN_BY_TRANSPORTER_FROM_SENDER_CITY',
    'PASSED_TO_CARRIER_AT_SENDING_OFFICE',
    'SENT_TO_TRANSIT_CITY',
    'SEND_TO_TRANSIT_OFFICE',
    'ACCEPTED_IN_TRANSIT_CITY',
    'MET_AT_TRANSIT_OFFICE',
    'ACCEPTED_AT_TRANSIT_WAREHOUSE',
    'READY_FOR_SHIPMENT_IN_TRANSIT_CITY',
    'READY_TO_SHIP_IN_TRANSIT_OFFICE',
    'TAKEN_BY_TRANSPORTER_FROM_TRANSIT_CITY',
    'PASSED_TO_CARRIER_AT_TRANSIT_OFFICE',
    'SENT_TO_SENDER_CITY',
    'ACCEPTED_IN_SENDER_CITY',
    'MET_AT_SENDING_OFFICE',
    'SENT_TO_RECIPIENT_CITY',
    'ACCEPTED_IN_RECIPIENT_CITY',
    'MET_AT_RECIPIENT_OFFICE',
    'ARRIVED_AT_RECIPIENT_CITY',
    'IN_CUSTOMS_INTERNATIONAL',
    'SHIPPED_TO_DESTINATION',
    'PASSED_TO_TRANSIT_CARRIER',
    'IN_CUSTOMS_LOCAL',
    'CUSTOMS_COMPLETE',
    'ENTERED_TO_*',
    noted('RETURNED_TO_SENDER_CITY_WAREHOUSE', 'a warehouse move, no return'),
    noted('RETURNED_TO_TRANSIT_WAREHOUSE', 'a warehouse move, no return'),
    noted('RETURNED_TO_RECIPIENT_CITY_WAREHOUSE', 'a warehouse move, no return'),
  ],
  'last-mile': [
    'ACCEPTED_AT_RECIPIENT_CITY_WAREHOUSE',
    'ACCEPTED_AT_PICK_UP_POINT',
    'POSTOMAT_POSTED',
    outForDelivery('TAKEN_BY_COURIER'),
  ],
  delivered: ['DELIVERED', handedTo('locker', 'POSTOMAT_RECEIVED', 'the buyer took it out of the locker')],
  exception: [noted('REMOVED', 'cancelled before the goods came'), 'NOT_DELIVERED', 'POSTOMAT_SEIZED'],
  none: [noted('INVALID', 'the record was refused')],
};

const documented = 'CDEK API v2 documentation, Appendix 1 (order statuses)';

/** Deprecated numbers of the same statuses. 1000 says nothing by itself. */
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

/** A flag counts as raised unless it is absent or plainly false, because a raised flag takes evidence away. */
const isRaised = (value: unknown): boolean =>
  !(value === undefined || value === null || value === false || value === 0 || value === '' || value === 'false');

const isReturn = (value: unknown): boolean =>
  ['is_return', 'is_reverse', 'is_client_return'].some((flag) => isRaised(field(value, flag)));

/** Whether an order names the order that it brings back. */
const bringsBack = (related: unknown): boolean =>
  entries(related, '').some(({ entry }) =>
    ['direct_order', 'client_direct_order'].includes(textOf(field(entry, 'type'))),
  );

/** The city; the field often holds a placeholder. */
const cityOf = (value: unknown): unknown => (textOf(value) === 'Офис СДЭК' ? undefined : value);

const orderEvent = (status: JsonObject, pointer: string, { meaning, time }: FormatReader): RawEvent => {
  const code = textOf(field(status, 'code'));
  return {
    time: time(status),
    text: textOf(field(status, 'name')),
    place: textOf(field(status, 'city')),
    code,
    pointer,
    receipt: { city: cityOf(field(status, 'city')) },
    withdrawn: isRaised(field(status, 'deleted')),
    ...meaning(code),
  };
};

/** `cdek_number` is the carrier's number, `number` the shop's. */
export const cdekOrder = defineFormat({
  id: 'cdek-order',
  carrier,
  title: 'CDEK API v2, order',
  marks: ['entity.statuses', 'entity.cdek_number'],
  schema: object({ entity: object({ statuses: array }) }),
  codes: orderCodes,
  handover: { recipient: 'delivery_detail.recipient_name', city: 'city' },
  zone: [clock('date_time')],
  sources: [documented],
  notes: [
    'A status whose `deleted` is raised was withdrawn and is left out.',
    '`delivery_detail.recipient_name` names who took it; no status says whether a signature was given.',
    'An order with `is_return`, `is_reverse` or `is_client_return`, or whose `related_entities` name the order that it brings back, is a way back: nothing in it is a pickup.',
  ],
  read: (json, reader) => {
    const entity = field(json, 'entity');
    const number = textOf(field(entity, 'cdek_number'));
    return {
      parcels: [
        {
          number: number || null,
          aliases: [textOf(field(entity, 'number'))],
          pointer: number === '' ? '/entity' : '/entity/cdek_number',
          carrier,
          receipt: { recipient: field(entity, 'delivery_detail', 'recipient_name') },
          returnLeg: isReturn(entity) || [json, entity].some((holder) => bringsBack(field(holder, 'related_entities'))),
          events: entries(field(entity, 'statuses'), '/entity/statuses').map(({ entry, pointer }) =>
            orderEvent(entry, pointer, reader),
          ),
        },
      ],
    };
  },
});

/** The deprecated number replaces a missing code and disputes a code that it contradicts. */
const messageEvent = (attributes: unknown, pointer: string, { both, meaning, time }: FormatReader): RawEvent => {
  const code = textOf(field(attributes, 'code'));
  const numbered = lookUp(numericCodes, textOf(field(attributes, 'status_code'))) ?? '';
  return {
    time: time(attributes),
    text: '',
    place: textOf(field(attributes, 'city_name')),
    code: code || numbered,
    pointer,
    receipt: { city: cityOf(field(attributes, 'city_name')) },
    withdrawn: isRaised(field(attributes, 'deleted')),
    ...(code === '' ? meaning(numbered) : both(code, meaning(code).kind === 'unknown' ? '' : numbered)),
  };
};

const message = object({ type: { const: 'ORDER_STATUS' }, attributes: object({}) });

/** Messages as CDEK pushes them, one status each, or a log of them. The message's own `date_time` is not the time of the event. */
export const cdekWebhook = defineFormat({
  id: 'cdek-webhook',
  carrier,
  title: 'CDEK API v2, webhook ORDER_STATUS, one message or a list',
  marks: ['type=ORDER_STATUS', '[].type=ORDER_STATUS'],
  schema: oneOf(message, some(message)),
  codes: orderCodes,
  handover: { city: 'city_name' },
  zone: [clock('status_date_time')],
  sources: [documented],
  notes: [
    'The deprecated `status_code` stands in for a missing `code`, and disputes one that it contradicts; its 1000 says nothing by itself.',
    'Messages of a list are of the parcels whose numbers they bear; a raised flag of a way back counts for all of a parcel.',
  ],
  read: (json, reader) => {
    const messages = oneOrMore(json, '').filter(({ entry }) => field(entry, 'type') === 'ORDER_STATUS');
    const parcels = byNumber(messages, (entry) => field(entry, 'attributes', 'cdek_number'));
    return {
      parcels: [...parcels].map(([number, ofOne]) => ({
        number: number || null,
        aliases: ofOne.map(({ entry }) => textOf(field(entry, 'attributes', 'number'))),
        pointer: `${ofOne[0]?.pointer ?? ''}/attributes${number === '' ? '' : '/cdek_number'}`,
        carrier,
        returnLeg: ofOne.some(({ entry }) => isReturn(field(entry, 'attributes'))),
        events: ofOne.map(({ entry, pointer }) =>
          messageEvent(field(entry, 'attributes'), `${pointer}/attributes`, reader),
        ),
      })),
    };
  },
});

const tracingEvent = (status: JsonObject, pointer: string, { meaning, time }: FormatReader): RawEvent => {
  const code = textOf(field(status, 'code'));
  return {
    time: time(status),
    text: textOf(field(status, 'name')),
    place: textOf(field(status, 'currentCity', 'name')),
    code,
    pointer,
    receipt: { city: field(status, 'currentCity', 'name') },
    withdrawn: isRaised(field(status, 'deleted')),
    ...meaning(code),
  };
};

export const cdekTracing = defineFormat({
  id: 'cdek-tracing',
  carrier,
  title: 'CDEK tracing API',
  marks: ['result.order', 'result.statuses'],
  schema: object({ result: object({ order: object({}), statuses: array }) }),
  codes: {
    label: ['CREATED'],
    possession: [noted('ACCEPTED_FOR_DELIVERY', '«Принят на доставку»')],
    physical: [
      'SENT_TO_SORTING_CENTER',
      'ACCEPTED_AT_SORTING_CENTER',
      'SENDER_COUNTRY_CUSTOM_CLEARANCE',
      'SENT_TO_RECEIVER_COUNTRY',
      'RECEIVER_COUNTRY_CUSTOM_CLEARANCE',
      'CUSTOM_CLEARANCE_COMPLETED',
      'SENT_TO_NEXT_CITY',
      'SENT_TO_COURIER_POINT',
      'SENT_TO_PICK_UP_POINT',
    ],
    'last-mile': [
      'ACCEPTED_AT_COURIER_POINT',
      'READY_FOR_PICK_UP',
      'POSTAMAT_READY_FOR_PICK_UP',
      'PICKED_UP_BY_COURIER_TO_POSTAMAT',
      outForDelivery('PICKED_UP_BY_COURIER', 'the courier takes it to the buyer'),
    ],
    delivered: ['DELIVERED'],
    exception: ['COURIER_DELIVERY_FAILED', 'NOT_DELIVERED'],
    returned: [noted('PICKED_UP_FROM_POSTAMAT', 'expired in the locker')],
  },
  handover: { city: 'currentCity.name' },
  zone: [clock('timestamp', { zoneField: 'currentCity.timezone' })],
  sources: ['CDEK documentation, Chinese edition, pages on tracing and statuses'],
  notes: ['`statusGroups` repeat the statuses in coarse steps and are no events.'],
  read: (json, reader) => {
    const number = textOf(field(json, 'result', 'order', 'number'));
    return {
      parcels: [
        {
          number: number || null,
          pointer: number === '' ? '/result/order' : '/result/order/number',
          carrier,
          returnLeg: isReturn(field(json, 'result', 'order')),
          events: entries(field(json, 'result', 'statuses'), '/result/statuses').map(({ entry, pointer }) =>
            tracingEvent(entry, pointer, reader),
          ),
        },
      ],
    };
  },
});
