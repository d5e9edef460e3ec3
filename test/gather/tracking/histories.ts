/**
 * A whole payload of one parcel in every format: record, pickup, movement, delivery, with the header fields and second
 * time fields that would mislead a careless reader. For tests of all formats alike.
 */

/** A parcel's step; `code` and `text` in the words of the format. */
interface Step {
  readonly code: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly ms: number;
}

export interface FormatHistory {
  /** The number under which the parcel is found; null if the format names none. */
  readonly number: string | null;
  /** In the order in which they happen. Without a second word the event has no words. */
  readonly steps: readonly (readonly [code: string, text?: string])[];
  event(step: Step): object;
  payload(events: readonly object[]): unknown;
}

const number = 'LK058863565CN';

const pad = (value: number): string => String(value).padStart(2, '0');

/** The clock at so many hours east of UTC: `2024-08-11T10:20:00`. */
export const wall = (ms: number, hours = 8): string => new Date(ms + hours * 3_600_000).toISOString().slice(0, 19);
const spaced = (ms: number, hours = 8): string => wall(ms, hours).replace('T', ' ');
const iso = (ms: number, hours = 8): string => `${wall(ms, hours)}${hours < 0 ? '-' : '+'}${pad(Math.abs(hours))}:00`;
const utc = (ms: number): string => `${wall(ms, 0)}Z`;
const dayFirst = (ms: number, separator: string): string => {
  const [date = '', time = ''] = spaced(ms).split(' ');
  return `${date.split('-').reverse().join(separator)} ${time}`;
};

const early = '2024-08-01T08:00:00';
const words = ['Shipment information received', 'Shipment picked up', 'Departed from facility', 'Delivered'] as const;
const [announced, collected, departed, delivered] = words;

/** Codes for the four steps; null if the format has none. Every step has its plain words. */
const stepsOf = (...codes: readonly (string | null)[]): FormatHistory['steps'] =>
  codes.flatMap((code, place) => (code === null ? [] : [[code, words[place] ?? ''] as const]));

const wordless = (...codes: readonly string[]): FormatHistory['steps'] => codes.map((code) => [code]);

const cdekSteps = stepsOf('CREATED', 'RECEIVED_AT_SHIPMENT_WAREHOUSE', 'SENT_TO_RECIPIENT_CITY', 'DELIVERED');
const boxberrySteps = wordless('Загружен реестр ИМ', 'Принято к доставке', 'Передано на сортировку', 'Выдано');
const fourPxSteps = stepsOf('FPX_L_RPIF', 'FPX_C_SPLS', 'FPX_C_ADFF', 'FPX_S_OK');
const russianSteps = wordless('28', '1', '8/0', '2/1');
const operation = (code: string): readonly [type: string, attribute: string] => {
  const [type = '', attribute = ''] = code.split('/');
  return [type, attribute];
};
const sfSteps = wordless('50', '30', '80');
const sfRoute = ({ code, ms }: Step): object => ({
  acceptTime: spaced(ms),
  acceptAddress: '深圳市',
  remark: '',
  opCode: code,
});
const sfResponse = (routes: readonly object[]): object => ({ routeResps: [{ mailNo: number, routes }] });

export const histories: Readonly<Record<string, FormatHistory>> = {
  triproof: {
    number,
    steps: stepsOf('label-created', 'picked-up', 'in-transit', 'delivered'),
    event: ({ code, text, ms }) => ({ kind: code, at: iso(ms), text, place: 'Shenzhen' }),
    payload: (events) => ({ carrier: 'guoo', trackingNumber: number, timeZone: 'Asia/Shanghai', events }),
  },
  '17track': {
    number,
    steps: stepsOf('InfoReceived', 'PickedUp', 'Departure', 'Delivered'),
    event: ({ code, text, ms }) => ({
      time_iso: iso(ms),
      time_utc: utc(ms),
      time_raw: { date: wall(ms).slice(0, 10), time: wall(ms).slice(11), timezone: '+08:00' },
      description: text,
      location: 'Shenzhen',
      stage: code,
      sub_status: null,
      address: { country: 'CN', city: 'Shenzhen' },
    }),
    payload: (events) => ({
      event: 'TRACKING_UPDATED',
      data: {
        number,
        carrier: 3011,
        track_info: {
          milestone: [
            { key_stage: 'InfoReceived', time_iso: null, time_utc: null },
            { key_stage: 'PickedUp', time_iso: null, time_utc: null },
          ],
          time_metrics: { days_after_order: 3 },
          tracking: { providers: [{ provider: { key: 3011, name: 'China Post' }, events: [...events].reverse() }] },
        },
      },
    }),
  },
  '4px-page': {
    number,
    steps: fourPxSteps,
    event: ({ code, text, ms }) => ({
      tkCode: code,
      tkDesc: text,
      tkLocation: 'SHENZHEN',
      tkTimezone: 'UTC+02:00',
      tkDate: `${wall(ms, 0)}.000+0000`,
      tkDateStr: spaced(ms),
    }),
    payload: (events) => ({
      result: 1,
      data: [
        { queryCode: number, serverCode: 'S1', hawbCodeSet: [number, 'H1'], status: 1, tracks: [...events].reverse() },
      ],
    }),
  },
  '4px-api': {
    number,
    steps: fourPxSteps,
    event: ({ code, text, ms }) => ({
      businessLinkCode: code,
      occurDatetime: spaced(ms),
      timeZone: 'UTC+08:00',
      occurLocation: 'SHENZHEN',
      trackingContent: text,
    }),
    payload: (trackingList) => ({ data: { deliveryOrderNo: number, trackingList } }),
  },
  aftership: {
    number,
    steps: stepsOf('InfoReceived', 'InTransit_002', 'InTransit_001', 'Delivered'),
    event: ({ code, text, ms }) => ({
      slug: 'cainiao',
      created_at: '2024-08-01T00:00:00Z',
      checkpoint_time: iso(ms),
      message: text,
      tag: code.split('_')[0],
      subtag: code,
      location: 'Shenzhen',
      raw_tag: 'FPX_L_RPIF',
    }),
    payload: (checkpoints) => ({
      meta: { code: 200 },
      data: {
        tracking: {
          tracking_number: number,
          slug: 'cainiao',
          tag: 'Delivered',
          created_at: early,
          shipment_pickup_date: early,
          checkpoints,
        },
      },
    }),
  },
  anjun: {
    number,
    steps: stepsOf(null, null, 'transfer_send', 'signed'),
    event: ({ code, text, ms }) => ({ statusCode: code, dateTime: dayFirst(ms, '-'), status: text, address: 'SP' }),
    payload: (nodeDataList) => ({ trackNo: number, nodeDataList }),
  },
  'asendia-us': {
    number,
    steps: stepsOf('s1', 's2a', 's2b', 's10'),
    event: ({ code, text, ms }) => ({
      eventCode: code,
      eventDescription: text,
      eventLocation: 'Harbor',
      eventOn: `${wall(ms, 0)}+00:00`,
    }),
    payload: (trackingMilestoneEvents) => ({
      data: [{ trackingNumberVendor: number, customerReferenceNumber: 'C1', trackingMilestoneEvents }],
    }),
  },
  'boxberry-list': {
    number: null,
    steps: boxberrySteps,
    event: ({ code, ms }) => ({ Date: spaced(ms, 3), Name: code, Comment: '' }),
    payload: (events) => events,
  },
  'boxberry-full': {
    number: null,
    steps: boxberrySteps,
    event: ({ code, ms }) => ({ Date: dayFirst(ms, '.').slice(0, 16), Name: code, Comment: '' }),
    payload: (statuses) => ({ PD: false, PaymentMethod: '', Weight: 1, deliveryDate: '0001-01-01', statuses }),
  },
  cainiao: {
    number,
    steps: stepsOf('CONSIGN', 'PU_PICKUP_SUCCESS', 'LH_DEPART', 'GTMS_SIGNED'),
    event: ({ code, text, ms }) => ({
      time: ms,
      timeStr: spaced(ms),
      timeZone: 'GMT-3',
      actionCode: code,
      desc: '',
      standerdDesc: text,
      group: { nodeCode: 'x' },
    }),
    payload: (events) => ({
      module: [
        {
          mailNo: number,
          copyRealMailNo: 'LM1',
          status: 'DELIVERED',
          latestTrace: events.at(-1),
          detailList: [...events].reverse(),
        },
      ],
      success: true,
    }),
  },
  'cdek-order': {
    number,
    steps: cdekSteps,
    event: ({ code, text, ms }) => ({ code, name: text, date_time: `${wall(ms, 7)}+0700`, city: 'Офис СДЭК' }),
    payload: (statuses) => ({
      entity: {
        cdek_number: number,
        number: 'shop-77',
        is_return: false,
        delivery_date: '0002-11-28',
        planned_delivery_date: '2024-08-01',
        statuses,
      },
    }),
  },
  'cdek-webhook': {
    number,
    steps: [['RECEIVED_AT_SHIPMENT_WAREHOUSE']],
    event: ({ code, ms }) => ({ code, status_code: '3', status_date_time: `${wall(ms, 7)}+0700`, city_name: 'Москва' }),
    payload: (events) => ({
      type: 'ORDER_STATUS',
      date_time: '2024-08-01T00:00:00+0000',
      attributes: { is_return: false, cdek_number: number, number: 'shop-77', ...events.at(-1) },
    }),
  },
  'cdek-tracing': {
    number,
    steps: wordless('CREATED', 'ACCEPTED_FOR_DELIVERY', 'SENT_TO_SORTING_CENTER', 'DELIVERED'),
    event: ({ code, ms }) => ({ code, timestamp: utc(ms), currentCity: { name: 'x', timezone: 'Asia/Novosibirsk' } }),
    payload: (statuses) => ({
      result: {
        order: { number, creationTimestamp: `${early}Z` },
        statusGroups: [{ code: 'IN_PROGRESS', timestamp: `${early}Z` }],
        statuses,
      },
    }),
  },
  correios: {
    number,
    steps: stepsOf(null, 'PO 01', 'DO 01', 'BDE 01'),
    event: ({ code, text, ms }) => {
      const [codigo, tipo] = code.split(' ');
      return {
        codigo,
        tipo,
        dtHrCriado: { date: `${spaced(ms)}.000000`, timezone_type: 3, timezone: 'Asia/Shanghai' },
        descricao: text,
        unidade: { nome: 'x' },
      };
    },
    payload: (events) => ({ codObjeto: number, dtPrevista: '01/08/2024', eventos: [...events].reverse() }),
  },
  'dhl-express': {
    number,
    steps: stepsOf(null, 'PU', 'DF', 'OK'),
    event: ({ code, text, ms }) => ({
      date: wall(ms).slice(0, 10),
      time: wall(ms).slice(11),
      GMTOffset: '+08:00',
      typeCode: code,
      description: text,
      serviceArea: [{ code: 'SZX', description: 'Shenzhen' }],
    }),
    payload: (events) => ({
      shipments: [{ shipmentTrackingNumber: number, status: 'Success', shipmentTimestamp: early, events }],
    }),
  },
  'dhl-unified': {
    number,
    steps: stepsOf('pre-transit', 'transit', 'transit', 'delivered'),
    event: ({ code, text, ms }) => ({
      timestamp: utc(ms),
      location: { address: { addressLocality: 'SHENZHEN' } },
      statusCode: code,
      status: code,
      description: text,
    }),
    payload: (events) => ({
      shipments: [
        {
          id: number,
          service: 'express',
          status: { timestamp: `${early}Z`, statusCode: 'transit', description: collected },
          estimatedTimeOfDelivery: early,
          events: [...events].reverse(),
        },
      ],
    }),
  },
  easypost: {
    number,
    steps: [
      ['pre_transit status_update', announced],
      ['in_transit received_at_origin_facility', collected],
      ['in_transit departed_facility', departed],
      ['delivered delivered', delivered],
    ],
    event: ({ code, text, ms }) => {
      const [status, detail] = code.split(' ');
      return {
        object: 'TrackingDetail',
        message: text,
        status,
        status_detail: detail,
        datetime: utc(ms),
        source: 'USPS',
      };
    },
    payload: (tracking_details) => ({
      object: 'Tracker',
      mode: 'production',
      tracking_code: number,
      status: 'delivered',
      created_at: `${early}Z`,
      est_delivery_date: `${early}Z`,
      carrier: 'USPS',
      tracking_details,
    }),
  },
  fedex: {
    number,
    steps: stepsOf('OC', 'PU', 'IT', 'DL'),
    event: ({ code, text, ms }) => ({
      date: iso(ms, -5),
      eventType: code,
      eventDescription: text,
      exceptionDescription: '',
      derivedStatusCode: code,
      scanLocation: { city: 'Springfield' },
    }),
    payload: (events) => ({
      transactionId: 'x',
      output: {
        completeTrackResults: [
          {
            trackingNumber: number,
            trackResults: [
              {
                trackingNumberInfo: { trackingNumber: number, trackingNumberUniqueId: '1' },
                dateAndTimes: [{ type: 'ACTUAL_PICKUP', dateTime: `${early}-05:00` }],
                scanEvents: [...events].reverse(),
              },
            ],
          },
        ],
      },
    }),
  },
  'ozon-page': {
    number: null,
    steps: wordless('Created', 'WayToCity', 'Delivered'),
    event: ({ code, ms }) => ({ event: code, moment: `${wall(ms, 0)}+00:00` }),
    payload: (items) => ({ items, deliveryDateBegin: early, deliveryType: 'x' }),
  },
  'ozon-posting': {
    number: null,
    steps: [],
    event: () => ({}),
    payload: () => ({
      result: {
        posting_number: '70548213-0117-1',
        tracking_number: number,
        status: 'delivered',
        in_process_at: `${early}Z`,
        fact_delivery_date: `${early}Z`,
        products: [{ sku: 1, offer_id: 'A' }],
      },
    }),
  },
  'ozon-push': {
    number: null,
    steps: [],
    event: () => ({}),
    payload: () => ({
      message_type: 'TYPE_STATE_CHANGED',
      posting_number: '70548213-0117-1',
      new_state: 'posting_delivered',
      changed_state_date: `${early}Z`,
    }),
  },
  'parcel-one': {
    number,
    steps: stepsOf('100', 'P101', '394', 'Delivered_001'),
    event: ({ code, text, ms }) => ({
      Statuscode: code,
      Status: text,
      EventdateCET: iso(ms, 2),
      EventdateUTC: `${wall(ms, 0)}+00:00`,
      DeliveryStatus: 'Pending_001',
    }),
    payload: (TrackingEvents) => ({ P1Trackno: number, TrackingEvents, lang: 'en' }),
  },
  'royal-mail': {
    number,
    steps: stepsOf(null, null, 'EVNMI'),
    event: ({ code, ms }) => ({ eventCode: code, eventName: '', eventDateTime: iso(ms, 1), locationName: 'Leeds DO' }),
    payload: (events) => ({
      mailPieces: {
        mailPieceId: '1',
        summary: { oneDBarcode: number, lastEventCode: 'EVKSP', lastEventDateTime: `${early}+01:00` },
        events,
      },
    }),
  },
  'russian-post-history': {
    number,
    steps: russianSteps,
    event: ({ code, ms }) => {
      const [type, attribute] = operation(code);
      return {
        AddressParameters: { OperationAddress: { Index: '690000', Description: 'Место' } },
        ItemParameters: { Barcode: number },
        OperationParameters: {
          OperType: { Id: Number(type), Name: '' },
          ...(attribute === '' ? {} : { OperAttr: { Id: Number(attribute), Name: '' } }),
          OperDate: `${wall(ms)}.000+08:00`,
        },
      };
    },
    payload: (historyRecord) => ({ OperationHistoryData: { historyRecord } }),
  },
  'russian-post-packet': {
    number,
    steps: russianSteps,
    event: ({ code, ms }) => {
      const [type, attribute] = operation(code);
      return { OperTypeID: type, OperCtgID: attribute, OperName: '', DateOper: dayFirst(ms, '.'), IndexOper: '1' };
    },
    payload: (Operation) => ({ value: { Item: [{ Barcode: number, Operation }] } }),
  },
  'russian-post-site': {
    number,
    steps: russianSteps,
    event: ({ code, ms }) => {
      const [type, attribute] = operation(code);
      return { date: `${wall(ms, 3)}.000+03:00`, operationType: type, operationAttr: attribute, humanStatus: '' };
    },
    payload: (events) => ({
      detailedTrackings: [
        {
          trackingItem: {
            barcode: number,
            acceptanceOperationDateTime: `${early}.000+00:00`,
            trackingHistoryItemList: [...events].reverse(),
          },
        },
      ],
    }),
  },
  seko: {
    number,
    steps: wordless('OP-1', 'OP-3', 'OP-4', 'OP-72'),
    event: ({ code, ms }) => ({
      EventDT: wall(ms),
      Code: null,
      OmniCode: code,
      Description: '',
      Location: 'READING,GB',
    }),
    payload: (Events) => [
      { ConsignmentNo: number, Status: 'DELIVERED', Picked: early, Delivered: early, Events, Reference1: 'x' },
    ],
  },
  sendle: {
    number: null,
    steps: stepsOf(null, 'Pickup', 'In Transit', 'Delivered'),
    event: ({ code, text, ms }) => ({
      event_type: code,
      scan_time: utc(ms),
      local_scan_time: wall(ms, -4),
      display_time: iso(ms, -4),
      description: text,
      location: 'TRENTON, NJ',
    }),
    payload: (tracking_events) => ({
      state: 'Delivered',
      scheduling: { picked_up_on: '2024-08-01', delivered_on: '2024-08-01' },
      tracking_events,
    }),
  },
  'sf-express-push': {
    number,
    steps: sfSteps,
    event: (step) => ({ id: `${step.ms}`, mailno: number, orderid: 'O1', ...sfRoute(step) }),
    payload: (WaybillRoute) => ({ Body: { WaybillRoute } }),
  },
  'sf-express-query': {
    number,
    steps: sfSteps,
    event: sfRoute,
    payload: (routes) => ({ apiResultData: JSON.stringify({ success: true, msgData: sfResponse(routes) }) }),
  },
  shipengine: {
    number,
    steps: stepsOf('NY', 'COLLECTION_MADE', 'HUB_SCAN_IN', 'DE'),
    event: ({ code, text, ms }) => ({
      occurred_at: utc(ms),
      carrier_occurred_at: wall(ms, -5),
      description: text,
      city_locality: 'PASADENA',
      status_code: code,
    }),
    payload: (events) => ({
      tracking_number: number,
      carrier_code: 'usps',
      status_code: 'DE',
      shipped_date: `${early}Z`,
      actual_delivery_date: `${early}Z`,
      events: [...events].reverse(),
    }),
  },
  shippo: {
    number,
    steps: [
      ['PRE_TRANSIT information_received', announced],
      ['TRANSIT package_accepted', collected],
      ['TRANSIT package_departed', departed],
      ['DELIVERED delivered', delivered],
    ],
    event: ({ code, text, ms }) => {
      const [status, substatus] = code.split(' ');
      return {
        object_created: `${early}Z`,
        status,
        substatus: { code: substatus, text },
        status_details: text,
        status_date: utc(ms),
        location: { city: 'Yiwu' },
      };
    },
    payload: (events) => ({
      carrier: 'usps',
      tracking_number: number,
      eta: `${early}Z`,
      tracking_status: events.at(-1) ?? null,
      tracking_history: events,
    }),
  },
  'shopee-xpress': {
    number,
    steps: wordless('Created', 'DOP_Received', 'SOC_Received', 'Delivered'),
    event: ({ code, ms }) => ({ status: code, timestamp: Math.floor(ms / 1000), message: '' }),
    payload: (events) => ({
      sls_tracking_number: number,
      current_status: 'Delivered',
      status_list: [{ text: 'Picked Up', timestamp: 1722500000 }],
      tracking_list: [...events].reverse(),
    }),
  },
  trackingmore: {
    number,
    steps: stepsOf('inforeceived', 'transit', 'transit', 'delivered'),
    event: ({ code, text, ms }) => ({
      checkpoint_date: spaced(ms),
      checkpoint_delivery_status: code,
      checkpoint_delivery_substatus: '',
      tracking_detail: text,
      location: 'Shenzhen',
    }),
    payload: (events) => ({
      meta: { code: 200 },
      data: [
        {
          tracking_number: number,
          courier_code: 'china-post',
          delivery_status: 'delivered',
          created_at: `${early}+08:00`,
          origin_info: { milestone_date: { pickup_date: '2024-08-02 08:00' }, trackinfo: [...events].reverse() },
          destination_info: { trackinfo: [] },
        },
      ],
    }),
  },
  ups: {
    number,
    steps: stepsOf('MP', 'PU', 'DP', 'FS'),
    event: ({ code, text, ms }) => ({
      date: wall(ms, -5).slice(0, 10).replaceAll('-', ''),
      time: wall(ms, -5).slice(11).replaceAll(':', ''),
      gmtDate: wall(ms, 0).slice(0, 10).replaceAll('-', ''),
      gmtTime: wall(ms, 0).slice(11),
      gmtOffset: '-05:00',
      location: { address: { city: 'Springfield' } },
      status: { type: 'I', code, description: text },
    }),
    payload: (events) => ({
      trackResponse: {
        shipment: [
          {
            inquiryNumber: number,
            package: [
              { trackingNumber: number, pickupDate: '20240801', activity: [...events].reverse(), packageCount: 1 },
            ],
          },
        ],
      },
    }),
  },
  usps: {
    number,
    steps: wordless('GX', '03', 'SF', '01'),
    event: ({ code, ms }) => ({
      eventType: '',
      eventTimestamp: wall(ms, -5),
      GMTTimestamp: utc(ms),
      GMTOffset: '-05:00',
      eventCity: 'SPRINGFIELD',
      eventCode: code,
    }),
    payload: (events) => [
      {
        trackingNumber: number,
        mailPieceIntakeDate: '2024-08-01 11:09:19.000000',
        status: 'Delivered',
        trackingEvents: [...events].reverse(),
      },
    ],
  },
  yanwen: {
    number,
    steps: stepsOf(null, 'PU10'),
    event: ({ code, text, ms }) => ({
      time_stamp: wall(ms),
      time_zone: '+8',
      tracking_status: code,
      message: text,
      location: 'Shenzhen',
    }),
    payload: (checkpoints) => ({
      code: 0,
      result: [{ tracking_number: number, tracking_status: 'PU10', checkpoints }],
    }),
  },
  'yunexpress-details': {
    number,
    steps: [['10', announced]],
    event: ({ code, text, ms }) => ({
      ProcessDate: `${wall(ms)}Z`,
      ProcessTimezone: 'Asia/Shanghai',
      ProcessLocation: '深圳',
      ProcessContent: text,
      TrackingStatus: code,
      TrackCodeDescription: '',
    }),
    payload: (OrderTrackingDetails) => ({
      response: {
        Item: {
          WayBillNumber: number,
          TrackingNumber: 'LM1',
          TrackingStatus: '20',
          PackageState: '2',
          OrderTrackingDetails,
        },
      },
    }),
  },
  'yunexpress-events': {
    number,
    steps: [['ORDER_CREATION', announced]],
    event: ({ code, text, ms }) => ({
      process_time: `${wall(ms)}Z`,
      process_utc_time: utc(ms),
      process_content: text,
      track_node_code: code,
    }),
    payload: (track_events) => ({ data: { waybill_number: number, track_events } }),
  },
};

/**
 * The parcel's steps a day apart, from 10 August 2024 at 02:20 UTC, when the date is the same in China and in Moscow.
 */
export const stepsOfHistory = ({ steps }: FormatHistory): readonly Step[] =>
  steps.map(([code, text = ''], place) => ({ code, text, ms: Date.UTC(2024, 7, 10 + place, 2, 20) }));

export const payloadOf = (history: FormatHistory): unknown =>
  history.payload(stepsOfHistory(history).map((step) => history.event(step)));
