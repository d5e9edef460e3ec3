/** The forms in which a record reaches the seller: answers of carriers and aggregators, the project's own form, tables, pasted pages. */
import { digits } from '../random.js';
import type { Random, Story } from '../types.js';
import { epoch, type Log, local, moment, type Scan, type Stage, utc } from './log.js';

export interface HistoryFile {
  readonly name: string;
  readonly text: string;
  /** Further keys of the entry in case.json. */
  readonly entry: Readonly<Record<string, string>>;
}

export interface Form {
  readonly name: string;
  readonly suits: (story: Story) => boolean;
  readonly write: (log: Log, random: Random) => HistoryFile;
}

const json = (value: unknown, random: Random): string => JSON.stringify(value, null, random.pick([0, 2, 4]));
const newestFirst = (log: Log): readonly Scan[] => [...log.scans].reverse();
const any = (): boolean => true;
const by =
  (...carriers: readonly string[]) =>
  (story: Story): boolean =>
    carriers.includes(story.carrier);

const kinds: Readonly<Record<Stage, string>> = {
  created: 'label-created',
  picked: 'picked-up',
  depart: 'in-transit',
  sorting: 'in-transit',
  export: 'in-transit',
  flight: 'in-transit',
  import: 'in-transit',
  arrived: 'in-transit',
};

export const own: Form = {
  name: "the project's own form",
  suits: any,
  write: (log, random) => {
    const withOffset = random.chance(0.7);
    const events = log.scans.map((scan) => ({
      at: withOffset ? scan.at : local(scan.at, log.zone, "yyyy-MM-dd'T'HH:mm:ss"),
      kind: kinds[scan.stage],
      text: scan.text,
      ...(scan.place ? { place: scan.place } : {}),
    }));
    return {
      name: random.pick(['tracking.json', 'history.json', `${log.carrier}.json`]),
      text: json({ carrier: log.carrier, trackingNumber: log.number, timeZone: log.zone, events }, random),
      entry: {},
    };
  },
};

const seventeenStages: Readonly<Record<Stage, readonly [string | null, string]>> = {
  created: ['InfoReceived', 'InfoReceived'],
  picked: ['PickedUp', 'InTransit_PickedUp'],
  depart: ['Departure', 'InTransit_Departure'],
  sorting: [null, 'InTransit_Other'],
  export: [null, 'InTransit_CustomsReleased'],
  flight: ['Departure', 'InTransit_Departure'],
  import: ['Arrival', 'InTransit_Arrival'],
  arrived: ['Arrival', 'InTransit_Arrival'],
};

export const seventeenTrack: Form = {
  name: '17TRACK v2.2',
  suits: any,
  write: (log, random) => {
    const events = newestFirst(log).map((scan) => {
      const [stage, status] = seventeenStages[scan.stage];
      return {
        time_iso: scan.at,
        time_utc: utc(scan.at),
        time_raw: { date: null, time: null, timezone: null },
        description: scan.text,
        location: scan.place || null,
        stage,
        sub_status: status,
        address: { country: null, city: scan.place || null },
      };
    });
    const milestone = [
      'InfoReceived',
      'PickedUp',
      'Departure',
      'Arrival',
      'AvailableForPickup',
      'OutForDelivery',
      'Delivered',
    ].map((key) => {
      const found = events.find((event) => event.stage === key);
      return { key_stage: key, time_iso: found?.time_iso ?? null, time_utc: found?.time_utc ?? null };
    });
    const [status] = seventeenStages[log.scans[log.scans.length - 1]?.stage ?? 'created'];
    return {
      name: random.pick(['17track.json', 'gettrackinfo.json']),
      text: json(
        {
          code: 0,
          data: {
            accepted: [
              {
                number: log.number,
                carrier: random.int(3011, 190400),
                tag: '',
                track_info: {
                  latest_status: {
                    status: status === 'InfoReceived' ? 'InfoReceived' : 'InTransit',
                    sub_status: events[0]?.sub_status,
                  },
                  latest_event: events[0],
                  milestone,
                  tracking: { providers: [{ provider: { key: random.int(3011, 190400), name: log.carrier }, events }] },
                },
              },
            ],
            rejected: [],
          },
        },
        random,
      ),
      entry: {},
    };
  },
};

const afterShipTags: Readonly<Record<Stage, readonly [string, string]>> = {
  created: ['InfoReceived', 'InfoReceived_001'],
  picked: ['InTransit', 'InTransit_002'],
  depart: ['InTransit', 'InTransit_007'],
  sorting: ['InTransit', 'InTransit_003'],
  export: ['InTransit', 'InTransit_007'],
  flight: ['InTransit', 'InTransit_001'],
  import: ['InTransit', 'InTransit_003'],
  arrived: ['InTransit', 'InTransit_004'],
};

export const afterShip: Form = {
  name: 'AfterShip',
  suits: any,
  write: (log, random) => ({
    name: 'aftership.json',
    text: json(
      {
        meta: { code: 200 },
        data: {
          tracking: {
            id: digits(24, random),
            tracking_number: log.number,
            slug: log.carrier,
            active: true,
            tag: afterShipTags[log.scans[log.scans.length - 1]?.stage ?? 'created'][0],
            title: log.number,
            order_id: null,
            checkpoints: log.scans.map((scan) => ({
              slug: log.carrier,
              city: scan.place || null,
              created_at: utc(moment(scan.at).plus({ hours: 2 }).toISO() ?? scan.at),
              location: scan.place || null,
              country_name: null,
              message: scan.text,
              tag: afterShipTags[scan.stage][0],
              subtag: afterShipTags[scan.stage][1],
              subtag_message: null,
              checkpoint_time: scan.at,
              coordinates: [],
              raw_tag: null,
            })),
            return_to_sender: false,
          },
        },
      },
      random,
    ),
    entry: {},
  }),
};

const cdekCodes: Readonly<Record<Stage, readonly (readonly [string, string])[]>> = {
  created: [
    ['ACCEPTED', 'Принят'],
    ['CREATED', 'Создан'],
  ],
  picked: [['RECEIVED_AT_SHIPMENT_WAREHOUSE', 'Принят на склад отправителя']],
  sorting: [['ACCEPTED_AT_TRANSIT_WAREHOUSE', 'Принят на склад транзита']],
  depart: [['TAKEN_BY_TRANSPORTER_FROM_SENDER_CITY', 'Сдан перевозчику в г. отправителе']],
  export: [['IN_CUSTOMS_INTERNATIONAL', 'Таможенное оформление в стране отправления']],
  flight: [['SHIPPED_TO_DESTINATION', 'Отправлено в страну назначения']],
  import: [['CUSTOMS_COMPLETE', 'Таможенное оформление завершено']],
  arrived: [['ACCEPTED_IN_RECIPIENT_CITY', 'Встречен в г. получателе']],
};

const cdekTime = (at: string): string => local(at, 'Asia/Novosibirsk', "yyyy-MM-dd'T'HH:mm:ssZZZ");

export const cdekOrder: Form = {
  name: 'CDEK v2 order',
  suits: by('cdek'),
  write: (log, random) => ({
    name: random.pick(['cdek.json', 'order-info.json']),
    text: json(
      {
        entity: {
          uuid: `72753033-${digits(4, random)}-4${digits(3, random)}-9${digits(3, random)}-${digits(12, random)}`,
          type: 1,
          is_return: false,
          is_reverse: false,
          cdek_number: log.number,
          number: `IM-${digits(6, random)}`,
          tariff_code: random.pick([136, 137, 246, 482]),
          statuses: log.scans.flatMap((scan) =>
            cdekCodes[scan.stage].map(([code, name]) => ({
              code,
              name,
              date_time: cdekTime(scan.at),
              city: scan.place || 'Офис СДЭК',
            })),
          ),
        },
        requests: [],
      },
      random,
    ),
    entry: {},
  }),
};

const cdekSteps: Readonly<Record<Stage, readonly [string, string]>> = {
  created: ['CREATED', 'Создан'],
  picked: ['ACCEPTED_FOR_DELIVERY', 'Принят на доставку'],
  sorting: ['ACCEPTED_AT_SORTING_CENTER', 'Прибыл в сортировочный центр'],
  depart: ['SENT_TO_NEXT_CITY', 'Отправлено в следующий город'],
  export: ['SENDER_COUNTRY_CUSTOM_CLEARANCE', 'Таможенное оформление в стране отправления'],
  flight: ['SENT_TO_RECEIVER_COUNTRY', 'Отправлен в страну назначения'],
  import: ['RECEIVER_COUNTRY_CUSTOM_CLEARANCE', 'Таможенное оформление в стране назначения'],
  arrived: ['ACCEPTED_AT_SORTING_CENTER', 'Прибыл в сортировочный центр'],
};

export const cdekTracing: Form = {
  name: 'CDEK tracing API',
  suits: by('cdek'),
  write: (log, random) => ({
    name: 'cdek-tracing.json',
    text: json(
      {
        result: {
          order: { number: log.number, type: 'CDEK', packagesCount: 1, creationTimestamp: utc(log.scans[0]?.at ?? '') },
          statuses: log.scans.map((scan) => ({
            code: cdekSteps[scan.stage][0],
            name: cdekSteps[scan.stage][1],
            timestamp: utc(scan.at),
            ...(scan.place
              ? { currentCity: { code: String(random.int(40, 14000)), name: scan.place, timezone: log.zone } }
              : {}),
            groupId: scan.stage === 'created' ? 0 : 1,
          })),
        },
      },
      random,
    ),
    entry: {},
  }),
};

const postOperations: Readonly<Record<Stage, readonly [number, string, number, string]>> = {
  created: [28, 'Присвоение идентификатора', 0, 'Присвоен трек-номер'],
  picked: [1, 'Приём', 2, 'Принято в отделении связи'],
  sorting: [8, 'Обработка', 0, 'Сортировка'],
  depart: [8, 'Обработка', 4, 'Покинуло сортировочный центр'],
  export: [10, 'Экспорт международной почты', 0, 'Экспорт международной почты'],
  flight: [10, 'Экспорт международной почты', 0, 'Экспорт международной почты'],
  import: [9, 'Импорт международной почты', 0, 'Импорт международной почты'],
  arrived: [8, 'Обработка', 2, 'Прибыло в место вручения'],
};

export const postSite: Form = {
  name: 'Russian Post site JSON',
  suits: by('russian-post'),
  write: (log, random) => ({
    name: 'pochta.json',
    text: json(
      {
        detailedTrackings: [
          {
            trackingItem: {
              barcode: log.number,
              trackingHistoryItemList: newestFirst(log).map((scan) => {
                const [type, , attribute, human] = postOperations[scan.stage];
                return {
                  date: moment(scan.at).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZZ"),
                  humanStatus: human,
                  operationType: type,
                  operationAttr: attribute,
                  index: digits(6, random),
                  cityName: scan.place,
                  countryName: 'Россия',
                };
              }),
            },
          },
        ],
      },
      random,
    ),
    entry: {},
  }),
};

export const postOperationsForm: Form = {
  name: 'Russian Post operation history',
  suits: by('russian-post'),
  write: (log, random) => ({
    name: 'operation-history.json',
    text: json(
      {
        historyRecord: log.scans.map((scan) => {
          const [type, name, attribute, human] = postOperations[scan.stage];
          return {
            AddressParameters: { OperationAddress: { Index: digits(6, random), Description: scan.place } },
            ItemParameters: { Barcode: log.number },
            OperationParameters: {
              OperType: { Id: type, Name: name },
              OperAttr: { Id: attribute, Name: human },
              OperDate: moment(scan.at).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZZ"),
            },
          };
        }),
      },
      random,
    ),
    entry: {},
  }),
};

const cainiaoCodes: Readonly<Record<Stage, readonly [string, string]>> = {
  created: ['GWMS_ACCEPT', 'Order received by the warehouse system'],
  picked: ['PU_PICKUP_SUCCESS', 'Received by logistics company'],
  sorting: ['SC_INBOUND_SUCCESS', 'Processing at sorting center'],
  depart: ['SC_OUTBOUND_SUCCESS', 'Left from sorting center'],
  export: ['CC_EX_SUCCESS', 'Export customs clearance complete'],
  flight: ['LH_DEPART', 'Leaving from departure country/region'],
  import: ['LH_ARRIVE', 'Arrived at destination country/region'],
  arrived: ['CC_HO_OUT_SUCCESS', 'Left from customs'],
};

export const cainiao: Form = {
  name: 'Cainiao detail.json',
  suits: by('china-post', 'yanwen', 'cel', 'guoo'),
  write: (log, random) => ({
    name: 'cainiao.json',
    text: json(
      {
        module: [
          {
            mailNo: log.number,
            originCountry: 'Mainland China',
            destCountry: 'Russian Federation',
            status: 'DELIVERING',
            mailNoSource: 'EXTERNAL',
            detailList: newestFirst(log).map((scan) => ({
              time: epoch(scan.at),
              timeStr: local(scan.at, 'Asia/Shanghai', 'yyyy-MM-dd HH:mm:ss'),
              desc: '',
              standerdDesc: `${scan.place ? `[${scan.place}] ` : ''}${cainiaoCodes[scan.stage][1]}`,
              descTitle: 'Carrier note:',
              timeZone: 'GMT+8',
              actionCode: cainiaoCodes[scan.stage][0],
            })),
          },
        ],
        success: true,
      },
      random,
    ),
    entry: {},
  }),
};

const fpxCodes: Readonly<Record<Stage, readonly [string, string, string]>> = {
  created: ['FPX_L_RPIF', 'Parcel information received', 'Picking in Origin Country'],
  picked: ['FPX_C_SPLS', '4px picked up shipment.', 'Operations in Warehouse'],
  sorting: ['FPX_C_AAF', 'Shipment arrived at facility and measured.', 'Operations in Warehouse'],
  depart: ['FPX_C_ADFF', 'Depart from facility to service provider.', 'Operations in Warehouse'],
  export: ['FPX_M_HA', 'Hand over to airline.', 'Transiting by Air or Ship'],
  flight: ['FPX_M_DFOA', 'Departure from the original airport', 'Transiting by Air or Ship'],
  import: ['FPX_M_ATA', 'Arrival to the destination airport', 'Transiting by Air or Ship'],
  arrived: ['FPX_I_RCUK', 'Released from customs: customs cleared.', 'Import Clearance'],
};

export const fourPx: Form = {
  name: '4PX page',
  suits: by('china-post', 'yanwen', 'yunexpress'),
  write: (log, random) => ({
    name: '4px.json',
    text: json(
      {
        result: 1,
        message: '操作成功',
        data: [
          {
            queryCode: log.number,
            serverCode: log.number,
            ctStartCode: 'CN',
            ctEndCode: 'RU',
            status: 1,
            tracks: newestFirst(log).map((scan) => ({
              tkCode: fpxCodes[scan.stage][0],
              tkDesc: fpxCodes[scan.stage][1],
              tkLocation: scan.place,
              tkTimezone: 'UTC+08:00',
              tkDate: moment(scan.at).toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'+0000'"),
              tkDateStr: local(scan.at, 'Asia/Shanghai', 'yyyy-MM-dd HH:mm:ss'),
              tkCategoryCode: fpxCodes[scan.stage][0].split('_')[1],
              tkCategoryName: fpxCodes[scan.stage][2],
            })),
            hawbCodeSet: [log.number],
            mutiPackage: false,
          },
        ],
        tag: digits(2, random),
      },
      random,
    ),
    entry: {},
  }),
};

export const yanwen: Form = {
  name: 'Yanwen',
  suits: by('yanwen'),
  write: (log, random) => ({
    name: 'yanwen.json',
    text: json(
      {
        code: 0,
        message: 'success',
        result: [
          {
            tracking_number: log.number,
            tracking_status: 'LM10',
            checkpoints: log.scans.map((scan) => ({
              time_stamp: local(scan.at, 'Asia/Shanghai', "yyyy-MM-dd'T'HH:mm:ss"),
              time_zone: '+8',
              tracking_status: {
                created: 'OR10',
                picked: 'PU10',
                sorting: 'SC10',
                depart: 'SC20',
                export: 'LH10',
                flight: 'LH20',
                import: 'LH30',
                arrived: 'LM10',
              }[scan.stage],
              message: {
                created: 'Shipment information received',
                picked: 'Yanwen Acceptance',
                sorting: 'Arrived at Yanwen sorting center',
                depart: 'Left Yanwen sorting center',
                export: 'Export customs clearance complete',
                flight: 'Departed from origin airport',
                import: 'Arrived at destination airport',
                arrived: 'Arrived at delivery office',
              }[scan.stage],
              location: scan.place,
            })),
          },
        ],
      },
      random,
    ),
    entry: {},
  }),
};

export const shippo: Form = {
  name: 'Shippo',
  suits: by('india-post', 'china-post', 'ptt', 'yunexpress'),
  write: (log, random) => ({
    name: 'shippo.json',
    text: json(
      {
        carrier: log.carrier,
        tracking_number: log.number,
        tracking_history: log.scans.map((scan) => ({
          object_created: utc(moment(scan.at).plus({ hours: 3 }).toISO() ?? scan.at),
          object_id: digits(32, random),
          status: scan.stage === 'created' ? 'PRE_TRANSIT' : 'TRANSIT',
          substatus: {
            code:
              scan.stage === 'created'
                ? 'information_received'
                : scan.stage === 'picked'
                  ? 'package_accepted'
                  : 'package_processing',
            text: scan.text,
          },
          status_details: scan.text,
          status_date: utc(scan.at),
          location: { city: scan.place || null, state: null, zip: null, country: null },
        })),
        messages: [],
      },
      random,
    ),
    entry: {},
  }),
};

export const easyPost: Form = {
  name: 'EasyPost',
  suits: by('india-post', 'ptt', 'gbs', 'guoo'),
  write: (log, random) => ({
    name: 'easypost.json',
    text: json(
      {
        id: `trk_${digits(16, random)}`,
        object: 'Tracker',
        mode: 'production',
        tracking_code: log.number,
        status: 'in_transit',
        carrier: log.carrier,
        tracking_details: log.scans.map((scan) => ({
          object: 'TrackingDetail',
          message: scan.text,
          description: null,
          status: scan.stage === 'created' ? 'pre_transit' : 'in_transit',
          status_detail:
            scan.stage === 'created'
              ? 'label_created'
              : scan.stage === 'picked'
                ? 'received_at_origin_facility'
                : 'in_transit',
          datetime: utc(scan.at),
          source: log.carrier,
          tracking_location: {
            object: 'TrackingLocation',
            city: scan.place || null,
            state: null,
            country: null,
            zip: null,
          },
        })),
      },
      random,
    ),
    entry: {},
  }),
};

export const yunExpress: Form = {
  name: 'YunExpress',
  suits: by('yunexpress'),
  write: (log, random) => ({
    name: 'yuntrack.json',
    text: json(
      {
        response: {
          Item: {
            WayBillNumber: log.number,
            TrackingNumber: log.number,
            CarrierName: '云途',
            ProviderName: '云途物流',
            TrackingStatus: '20',
            PackageState: '2',
            OrderTrackingDetails: log.scans.map((scan) => ({
              ProcessDate: utc(scan.at),
              ProcessLocation: scan.place,
              ProcessContent:
                scan.stage === 'created' ? '快件电子信息已收到' : scan.stage === 'picked' ? '快件已被揽收' : scan.text,
              TrackingStatus: scan.stage === 'created' ? '10' : '20',
              TrackNodeCode: null,
              TrackCodeDescription: scan.stage === 'created' ? '下单' : scan.stage === 'picked' ? '揽收' : '运输中',
              ProcessTimezone: log.zone,
              Node: null,
            })),
          },
        },
      },
      random,
    ),
    entry: {},
  }),
};

export const trackingMore: Form = {
  name: 'TrackingMore',
  suits: any,
  write: (log, random) => ({
    name: 'trackingmore.json',
    text: json(
      {
        meta: { code: 200, message: 'Request response is successful' },
        data: [
          {
            tracking_number: log.number,
            courier_code: log.carrier,
            delivery_status: 'transit',
            origin_info: {
              trackinfo: newestFirst(log).map((scan) => ({
                checkpoint_date: local(scan.at, log.zone, "yyyy-MM-dd'T'HH:mm:ss"),
                checkpoint_delivery_status: scan.stage === 'created' ? 'inforeceived' : 'transit',
                checkpoint_delivery_substatus: scan.stage === 'created' ? 'inforeceived001' : 'transit001',
                tracking_detail: scan.text,
                location: scan.place,
              })),
            },
            destination_info: { trackinfo: [] },
          },
        ],
      },
      random,
    ),
    entry: { timeZone: log.zone },
  }),
};

const csvHeads = [
  ['tracking_number', 'time', 'status', 'location'],
  ['Tracking number', 'Date and time', 'Event', 'Place'],
  ['Трек-номер', 'Дата и время', 'Статус', 'Место'],
  ['运单号', '时间', '状态', '地点'],
] as const;

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || cell.includes('"') ? `"${cell.replace(/"/g, '""')}"` : cell;

export const csvText = (head: readonly string[], rows: readonly (readonly string[])[], separator: string): string =>
  `${[head, ...rows].map((row) => row.map((cell) => quoted(cell, separator)).join(separator)).join('\r\n')}\r\n`;

export const csv: Form = {
  name: 'CSV',
  suits: any,
  write: (log, random) => {
    const separator = random.pick([',', ';', '\t']);
    const format = random.pick(['yyyy-MM-dd HH:mm:ss', 'yyyy-MM-dd HH:mm']);
    const order = random.chance(0.5) ? log.scans : newestFirst(log);
    return {
      name: random.pick(['tracking.csv', 'history.csv']),
      text: csvText(
        random.pick(csvHeads),
        order.map((scan) => [log.number, local(scan.at, log.zone, format), scan.text, scan.place]),
        separator,
      ),
      entry: { timeZone: log.zone },
    };
  },
};

const pageWords = {
  latin: { number: 'Tracking number', carrier: 'Carrier', history: 'Tracking history' },
  ru: { number: 'Трек-номер', carrier: 'Перевозчик', history: 'История отправления' },
  zh: { number: '运单号', carrier: '承运商', history: '物流轨迹' },
} as const;

const pageLanguage = (log: Log): keyof typeof pageWords => {
  const text = log.scans.map((scan) => scan.text).join('');
  return /[\u4e00-\u9fff]/.test(text) ? 'zh' : /[а-я]/i.test(text) ? 'ru' : 'latin';
};

export const pageHead = (log: Log): string => {
  const words = pageWords[pageLanguage(log)];
  return `${words.number}: ${log.number}\n${words.carrier}: ${log.carrier}\n`;
};

export const pageLines = (log: Log, random: Random): string => {
  const style = random.int(0, 2);
  return newestFirst(log)
    .map((scan) => {
      const at = local(scan.at, log.zone, style === 1 ? 'yyyy-MM-dd HH:mm' : 'yyyy-MM-dd HH:mm:ss');
      const place = scan.place ? (style === 2 ? `\n${scan.place}` : `, ${scan.place}`) : '';
      return style === 2 ? `${at}\n${scan.text}${place}` : `${at}  ${scan.text}${place}`;
    })
    .join(style === 2 ? '\n\n' : '\n');
};

export const pasted: Form = {
  name: 'pasted page text',
  suits: any,
  write: (log, random) => ({
    name: random.pick(['tracking.txt', 'history.txt']),
    text: `${pageHead(log)}\n${pageWords[pageLanguage(log)].history}\n\n${pageLines(log, random)}\n`,
    entry: { timeZone: log.zone },
  }),
};

export const forms: readonly Form[] = [
  own,
  seventeenTrack,
  afterShip,
  trackingMore,
  cdekOrder,
  cdekTracing,
  postSite,
  postOperationsForm,
  cainiao,
  fourPx,
  yanwen,
  yunExpress,
  shippo,
  easyPost,
  csv,
  pasted,
];

/** Forms that carry the texts of a log as they are. */
export const wordyForms: readonly Form[] = [own, own, seventeenTrack, afterShip];
