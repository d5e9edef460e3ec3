import { byNumber } from '../by-number.js';
import { type CodesBySense, handedTo, noted, outForDelivery, unconfirmed } from '../codes.js';
import { defineFormat, type FormatReader, type RawEvent, type RawParcel } from '../format.js';
import { at, entries, field, isObject, type JsonObject, oneOrMore, textOf } from '../json.js';
import type { Receipt } from '../receipt.js';
import { anything, array, type JsonSchema, object, oneOf, some } from '../shape.js';
import { type ClockOptions, clock } from '../times.js';

const carrier = 'russian-post';

const attributes = (type: number, ...ids: readonly number[]): readonly string[] => ids.map((id) => `${type}/${id}`);

/** Operation types, or type and attribute. A type alone covers its unlisted attributes. */
const codes: CodesBySense = {
  label: [
    noted('28', 'identifier assigned, «Присвоен трек-номер»'),
    noted('27', 'electronic registration received'),
    noted('34', 'electronic notice loaded'),
    noted('37', 'preliminary processing'),
    noted('39', 'preliminary customs declaration'),
  ],
  possession: [
    noted('1', '«Прием»; without an attribute by a foreign post'),
    ...attributes(1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
    unconfirmed('1/*', 'an attribute that no list names'),
  ],
  physical: [
    noted('8/0', 'sorted'),
    noted('8/1', 'left the place of acceptance'),
    noted('8/2', 'arrived at the place of delivery'),
    ...attributes(8, 3, 4),
    ...attributes(8, 5, 6),
    noted('8/7', 'arrived at a place of transit'),
    noted('8/8', 'left a place of transit'),
    noted('8/13', 'arrived in Russia'),
    noted('8/39', 'handed in at a pickup point'),
    noted('8/44', 'handed in at a sorting centre'),
    noted('8/70', 'accepted by a courier'),
    noted('8/77', 'accepted by a courier'),
    noted('9', 'import'),
    noted('10', 'export'),
    noted('11', 'handed to customs'),
    noted('14', 'customs clearance'),
    noted('29', 'passed an exchange office'),
    noted('31/23', 'mail at its destination'),
    noted('31/24', 'loaded on board'),
    noted('31/31', 'on the way'),
    noted('31/40', "arrived at the carrier's warehouse"),
    noted('31/41', 'reloaded'),
    noted('31/42', 'handed to another carrier'),
    noted('31/43', 'received from another carrier'),
    noted('31/48', 'loaded'),
    noted('31/59', 'unloaded'),
    noted('31/74', 'accepted for carriage'),
    unconfirmed('31', 'other handling by a carrier'),
    noted('33/1', 'handed to a carrier'),
    noted('33/2', 'received by the designated operator'),
    noted('33/3', 'processed by the designated operator'),
    unconfirmed('33', 'other international processing'),
    unconfirmed('13', '«Регистрация отправки»'),
  ],
  'last-mile': [
    noted('8/9', 'arrived in a parcel locker'),
    noted('8/14', 'arrived at a parcel centre'),
    outForDelivery('8/15', 'handed to the courier'),
    outForDelivery('8/18', 'handed to the postman'),
  ],
  delivered: [
    ...attributes(2, 1, 5, 6, 8, 10, 11, 12, 13, 15, 17, 18, 19, 21, 23, 25, 26, 27).map((code) =>
      handedTo('addressee', code),
    ),
    handedTo('locker', '2/3', 'to the addressee through a locker'),
    unconfirmed('2', '«Вручение» to nobody named'),
  ],
  exception: [
    noted('4', 'forwarded'),
    noted('5', 'not delivered; attribute 1: lost'),
    noted('12', 'failed attempt'),
    noted('42', 'second failed attempt'),
    noted('16', 'destroyed'),
    noted('18', 'lost'),
    noted('26', 'cancelled'),
  ],
  returned: [
    ...attributes(2, 2, 4, 7, 9, 16, 20, 22, 24, 28, 29, 30, 31).map((code) =>
      handedTo('sender', code, 'handed to the sender'),
    ),
    noted('3', 'return'),
  ],
  none: [
    noted('44', 'refused at acceptance'),
    noted('46', 'assignment cancelled'),
    noted('47', 'acceptance confirmed as possible'),
    noted('20', '«Регистрация»: of what is not stated'),
    noted('8/24', 'notice sent'),
    noted('8/25', 'notice delivered'),
    noted('8/26', 'registered under a new number'),
    noted('8/34', 'data entered later'),
    noted('14/9', 'customs refused to take it'),
    noted('14/15', 'the customs declaration failed its format check'),
    noted('31/5', 'booking confirmed'),
    noted('31/6', 'put on the loading plan'),
    noted('31/7', 'taken off the loading plan'),
    noted('31/57', 'not loaded'),
  ],
};

const directory = "operations and attributes: third parties' copies of Russian Post's directory";

/** The westernmost and easternmost zones of Russia. */
const among: ClockOptions = { among: ['Europe/Kaliningrad', 'Asia/Kamchatka'] };

/** The paths to the parts of an operation. */
interface Spelling {
  readonly type: string;
  readonly attribute: string;
  /** Paths to the words of the operation and of its attribute. The first words found are shown. */
  readonly texts: readonly string[];
  readonly place: string;
  /** Paths to the parts of the place. */
  readonly parts: Readonly<Partial<Record<'country' | 'city' | 'postcode', string>>>;
}

const receiptOf = (entry: JsonObject, { parts: { country, city, postcode } }: Spelling): Receipt => ({
  country: country === undefined ? undefined : at(entry, country),
  city: city === undefined ? undefined : at(entry, city),
  postcode: postcode === undefined ? undefined : at(entry, postcode),
});

const eventOf = (entry: JsonObject, pointer: string, spelling: Spelling, { meaning, time }: FormatReader): RawEvent => {
  const [type, attribute] = [textOf(at(entry, spelling.type)), textOf(at(entry, spelling.attribute))];
  const code = attribute === '' || type === '' ? type : `${type}/${attribute}`;
  const texts = spelling.texts.map((path) => textOf(at(entry, path))).filter((text) => text !== '');
  return {
    ...meaning(code, type),
    time: time(entry),
    text: texts.join(', '),
    place: textOf(at(entry, spelling.place)),
    code,
    pointer,
    receipt: receiptOf(entry, spelling),
  };
};

const historyPaths = [
  'OperationHistoryData.historyRecord',
  'historyRecord',
  'getOperationHistoryResponse.OperationHistoryData.historyRecord',
  'Envelope.Body.getOperationHistoryResponse.OperationHistoryData.historyRecord',
] as const;

/** Wraps a schema in an object for each key of a dotted path. */
const within = (path: string, schema: JsonSchema): JsonSchema =>
  path.split('.').reduceRight((inner, key) => object({ [key]: inner }), schema);

const record = object({ OperationParameters: object({ OperType: anything }) });

const soapSpelling: Spelling = {
  type: 'OperationParameters.OperType.Id',
  attribute: 'OperationParameters.OperAttr.Id',
  texts: ['OperationParameters.OperType.Name', 'OperationParameters.OperAttr.Name'],
  place: 'AddressParameters.OperationAddress.Description',
  parts: {
    country: 'AddressParameters.CountryOper.Code2A',
    postcode: 'AddressParameters.OperationAddress.Index',
  },
};

/** The request asks for one parcel, so the answer is that parcel's. Each record repeats the parcel's number. */
export const russianPostHistory = defineFormat({
  id: 'russian-post-history',
  carrier,
  title: 'Russian Post, getOperationHistory as JSON',
  marks: [...historyPaths],
  schema: oneOf(...historyPaths.map((path) => within(path, oneOf(some(record), record)))),
  codes,
  handover: { country: 'AddressParameters.CountryOper.Code2A', postcode: 'AddressParameters.OperationAddress.Index' },
  zone: [clock('OperationParameters.OperDate', among)],
  sources: [directory, 'fields: code of third parties'],
  notes: ['A history of one record may stand without its list, as converters from XML write it.'],
  read: (json, reader) => {
    const path = historyPaths.find((each) => at(json, each) !== undefined) ?? 'historyRecord';
    const records = oneOrMore(at(json, path), `/${path.replaceAll('.', '/')}`);
    const parcels = [...byNumber(records, (entry) => field(entry, 'ItemParameters', 'Barcode'))].map(
      ([number, ofOne]): RawParcel => ({
        number: number || null,
        pointer: `${ofOne[0]?.pointer ?? ''}${number === '' ? '' : '/ItemParameters/Barcode'}`,
        carrier,
        events: ofOne.map(({ entry, pointer }) => eventOf(entry, pointer, soapSpelling, reader)),
      }),
    );
    return { parcels };
  },
});

const packetSpelling: Spelling = {
  type: 'OperTypeID',
  attribute: 'OperCtgID',
  texts: ['OperName'],
  place: 'IndexOper',
  parts: { postcode: 'IndexOper' },
};

const operation = object({ OperTypeID: anything, DateOper: anything });
const packetItem = object({ Operation: oneOf(some(operation), operation) });

export const russianPostPacket = defineFormat({
  id: 'russian-post-packet',
  carrier,
  title: 'Russian Post, packet service (getResponseByTicket) as JSON',
  marks: ['value.Item'],
  schema: object({ value: object({ Item: oneOf(some(packetItem), packetItem) }) }),
  codes,
  handover: { postcode: 'IndexOper' },
  zone: [clock('DateOper', among)],
  sources: [directory, 'fields: code of third parties'],
  notes: ['Times are local to the place, which is known by its postcode alone.'],
  read: (json, reader) => ({
    parcels: oneOrMore(field(json, 'value', 'Item'), '/value/Item').map(({ entry, pointer }): RawParcel => {
      const number = textOf(field(entry, 'Barcode'));
      return {
        number: number || null,
        pointer: number === '' ? pointer : `${pointer}/Barcode`,
        carrier,
        events: oneOrMore(field(entry, 'Operation'), `${pointer}/Operation`).map((each) =>
          eventOf(each.entry, each.pointer, packetSpelling, reader),
        ),
      };
    }),
  }),
});

const siteSpelling: Spelling = {
  type: 'operationType',
  attribute: 'operationAttr',
  texts: ['humanStatus'],
  place: 'description',
  parts: { city: 'cityName', postcode: 'index' },
};

/** The list of parcels has had three names. */
const siteLists = ['detailedTrackings', 'response', 'list'] as const;

const isTracked = ({ entry }: { readonly entry: JsonObject }): boolean => isObject(field(entry, 'trackingItem'));

const tracked = object({ trackingItem: object({ trackingHistoryItemList: array }) });

export const russianPostSite = defineFormat({
  id: 'russian-post-site',
  carrier,
  title: 'Russian Post, tracking page of the site',
  marks: siteLists.map((name) => `${name}[].trackingItem`),
  schema: oneOf(...siteLists.map((name) => object({ [name]: some(tracked) }))),
  codes,
  handover: { city: 'cityName', postcode: 'index' },
  zone: [clock('date', among)],
  sources: [directory, "the page's data: code of third parties"],
  notes: [
    "Each event has the offset of its place. The header's times are not read: there one suffix stands for two zones.",
    '`shipmentTripInfo` repeats events.',
  ],
  read: (json, reader) => {
    const name = siteLists.find((each) => entries(field(json, each), '').some(isTracked)) ?? 'detailedTrackings';
    return {
      parcels: entries(field(json, name), `/${name}`).flatMap(({ entry, pointer }): RawParcel[] => {
        if (!isTracked({ entry })) return [];
        const item = field(entry, 'trackingItem');
        const number = textOf(field(item, 'barcode'));
        return [
          {
            number: number || null,
            pointer: `${pointer}/trackingItem${number === '' ? '' : '/barcode'}`,
            carrier,
            events: entries(
              field(item, 'trackingHistoryItemList'),
              `${pointer}/trackingItem/trackingHistoryItemList`,
            ).map((each) => eventOf(each.entry, each.pointer, siteSpelling, reader)),
          },
        ];
      }),
    };
  },
});
