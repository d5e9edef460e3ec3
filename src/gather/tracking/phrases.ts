import type { EventKind } from '../../model/schema/tracking.js';
import { foldCase } from './fold.js';
import type { Meaning } from './meaning.js';
import { senseOf } from './text-sense.js';

/** Complete wordings with a certain meaning, and their source. */
interface Phrases {
  readonly kind: EventKind;
  readonly words: readonly string[];
  /** The carrier's or aggregator's own documentation, or several sources that agree. */
  readonly source: string;
}

/**
 * Wordings that replace a carrier's code where a page or a table shows none. For the pickup, only wordings are listed that no carrier uses
 * in another sense: "Picked up", "Accepted", «Принят» and 揽收 alone are not, because each is also used for another event, or for mere data.
 */
const table: readonly Phrases[] = [
  {
    kind: 'picked-up',
    words: ['Принято в отделении связи', 'Приём единичный', 'Приём партионный', 'Приём партионный электронно'],
    source:
      'Russian Post: operation 1, Приём, in the words of the tracking site, and with its attributes (list of operations and attributes)',
  },
  {
    kind: 'picked-up',
    words: ['Принят на склад отправителя'],
    source: 'CDEK API v2, appendix 1: RECEIVED_AT_SHIPMENT_WAREHOUSE',
  },
  {
    kind: 'picked-up',
    words: ['USPS in possession of item'],
    source: 'USPS event 03: scanned at the counter or the dock; USPS Product Tracking & Reporting, list of scan events',
  },
  {
    kind: 'picked-up',
    words: ['Origin Scan'],
    source: 'UPS help centre, "What events are recorded about shipments": scanned at the origin UPS location',
  },
  {
    kind: 'picked-up',
    words: ['Received by logistics company', 'Shipment picked up'],
    source: 'Cainiao, list of logistics actions: PU_PICKUP_SUCCESS; DHL Express for the second',
  },
  {
    kind: 'picked-up',
    words: ['已揽收', '快件已揽收', '包裹已揽收'],
    source: 'Kuaidi100 query API, state 103 (快递公司已经揽收); KDNiao, state 1 (快递员已上门揽收快递)',
  },
  { kind: 'picked-up', words: ['已收取快件'], source: 'SF Express, route push and query: opCode 50' },
  {
    kind: 'label-created',
    words: ['Shipping Label Created, USPS Awaiting Item'],
    source: 'USPS event GX',
  },
  {
    kind: 'label-created',
    words: ['Shipper created a label, UPS has not received the package yet'],
    source: 'UPS tracking API: status code MP',
  },
  {
    kind: 'label-created',
    words: ['Shipment information sent to FedEx'],
    source: 'FedEx tracking API: event OC',
  },
  {
    kind: 'label-created',
    words: ['Присвоен трек-номер', 'Загружен реестр ИМ', 'Создан'],
    source: 'Russian Post operation 28; Boxberry ListStatuses; CDEK API v2, appendix 1: CREATED',
  },
  {
    kind: 'label-created',
    words: ['Parcel information received', '已下单', '待揽收', '待揽件'],
    source: '4PX FPX_L_RPIF; Kuaidi100 states 101 and 102; KDNiao state 10',
  },
  {
    kind: 'in-transit',
    words: [
      'Покинуло место приёма',
      'Прибыло в сортировочный центр',
      'Покинуло сортировочный центр',
      'Прибыло в место международного обмена',
      'Покинуло место международного обмена',
      'Прибыло на территорию РФ',
      'Прибыло в место вручения',
    ],
    source: 'Russian Post, attributes of operation 8',
  },
  {
    kind: 'in-transit',
    words: [
      'Выдан на отправку в г. отправителе',
      'Сдан перевозчику в г. отправителе',
      'Отправлен в г. транзит',
      'Встречен в г. транзите',
      'Принят на склад транзита',
      'Выдан на отправку в г. транзите',
      'Сдан перевозчику в г. транзите',
    ],
    source: 'CDEK API v2, appendix 1',
  },
  {
    kind: 'in-transit',
    words: ['Arrived at USPS Facility', 'Departed USPS Facility', 'In Transit to Next Facility', '运输中', '在途中'],
    source: 'USPS Product Tracking & Reporting, list of scan events; KDNiao state 2; Kuaidi100 state 0',
  },
  {
    kind: 'out-for-delivery',
    words: ['Out for Delivery', '派件中', '派送中'],
    source: 'UPS help centre; USPS list of scan events; Kuaidi100 state 5; KDNiao state 202',
  },
  {
    kind: 'delivered',
    words: ['Delivered', 'Вручен', 'Вручено адресату', '已签收'],
    source: 'UPS help centre; USPS list of scan events; CDEK appendix 1; Russian Post operation 2; Kuaidi100 state 3',
  },
  {
    kind: 'returned',
    words: [
      'Return to sender',
      'Returned to sender',
      'Возврат отправителю',
      'Вручение отправителю',
      '退回',
      '已退回',
      '退签',
    ],
    source:
      'USPS list of scan events; Russian Post operations 3 and 2 with attributes of the sender; Kuaidi100 states 6 and 4',
  },
];

/**
 * Removes differences that do not change a wording: case, ё, character width, white space, punctuation between its words, and marks around it.
 */
const plain = (text: string): string =>
  foldCase(text)
    .replaceAll('ё', 'е')
    .replace(/[\s.,;:]+/gu, ' ')
    .replace(/^[\s!«"“„。]+|[\s!»"”。]+$/gu, '');

const kinds: ReadonlyMap<string, EventKind> = new Map(
  table.flatMap(({ kind, words }) => words.map((word) => [plain(word), kind] as const)),
);

const longest = Math.max(...[...kinds.keys()].map(({ length }) => length)) + 20;

/** The kind of a wording that is certain as a whole; `undefined` for any other. */
export const phraseKind = (text: string): EventKind | undefined =>
  text.length > longest ? undefined : kinds.get(plain(text));

/**
 * Names who took the parcel, or from whom. With a taking that nothing denies, this says outright that the carrier took it, whatever the
 * verb. Carriers' own wordings name one or the other ("Received by logistics company", «Принят на склад отправителя», 快递员已揽收). 引受 by itself
 * is a post office's taking (Japan Post, list of delivery statuses).
 */
const parties =
  /\b(?:carrier|courier|driver|logistics company|postal operator|post office|sender|shipper|seller|merchant)\b|отделени\p{L}* (?:почт\p{L}*|связи)|почтов\p{L}* отделени|перевозчик|курьер|отправител|продавц|已揽|揽[收件](?:成功|完成)|揽[收投件][员人]|收寄|承运商|承运人|快递员|快递公司|物流商|物流公司|寄件人|发件人|卖家|商家|kurye|kargo|gönderici|satıcı|nadawc|expéditeur|transporteur|remitente|correos|mittente|ufficio postale|bureau de poste|postamt|postfiliale|urz[ąe]d\p{L}* pocztow|邮局|引受|corriere|absender|zusteller|відправник|перевізник|жөнелтуші|жіберуші|сатушыдан/iu;

/** Whether words say outright that a carrier took the parcel, by naming who took it or from whom. */
export const saysWhoTookIt = (text: string): boolean => parties.test(text) && senseOf(text) === 'collected';

const inferred = (texts: readonly string[]): Meaning => {
  const senses = texts.map(senseOf);
  if (senses.includes('announced')) return { kind: 'label-created', inferred: true };
  const isCollected = senses.includes('collected') && !senses.includes('not-collected');
  if (isCollected && texts.some(saysWhoTookIt)) return { kind: 'picked-up' };
  return { kind: isCollected ? 'picked-up' : 'unknown', inferred: true };
};

/**
 * The meaning of an event with words and no code: by a certain wording, else by what the words say, marked as inferred. If an event has
 * several texts, one certain wording counts; two that differ dispute each other.
 */
export const meaningOf = (texts: readonly string[]): Meaning => {
  const [first, ...others] = new Set(texts.flatMap((text) => phraseKind(text) ?? []));
  if (first === undefined) return inferred(texts);
  return others.length === 0 ? { kind: first } : { kind: first, disputed: true };
};
