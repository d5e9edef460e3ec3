import { before } from '../../../model/time.js';
import { type CodesBySense, noted, outForDelivery, unconfirmed } from '../codes.js';
import { recipientOf } from '../delivery-words.js';
import { type Doubt, defineFormat, type FormatReader, type RawEvent, type RawParcel } from '../format.js';
import { entries, field, type JsonObject, list, textOf } from '../json.js';
import type { Meaning } from '../meaning.js';
import type { ReadTime } from '../reading.js';
import type { Receipt } from '../receipt.js';
import { anything, array, object, oneOf, some } from '../shape.js';
import { clock, oneInstant } from '../times.js';

const carrier = 'ups';

/** `status.code`, `status.statusCode` and `status.type`. */
const codes: CodesBySense = {
  label: [
    'MP',
    '003',
    noted('M', 'as a type: manifest'),
    noted('M DP', 'manifest processed; without the type M, DP is a departure'),
  ],
  possession: [
    noted('PU', 'pickup scan'),
    noted('OR', 'origin scan'),
    '038',
    unconfirmed('OC'),
    unconfirmed('OG'),
    unconfirmed('P', 'as a type: pickup'),
  ],
  physical: ['DP', 'AR', 'AF', unconfirmed('I', 'as a type: in transit, which labels bear too')],
  'last-mile': ['DS', outForDelivery('OT'), unconfirmed('O', 'as a type: out for delivery')],
  delivered: ['FS', 'KB', 'F4', '011', noted('D', 'as a type')],
  exception: [
    noted('X', 'as a type'),
    noted('MV', 'the label was voided'),
    noted('VP', 'the label was voided'),
    noted('043', 'the pickup was voided'),
  ],
  returned: ['RS'],
  none: [noted('044', 'on the way to UPS'), noted('045', 'on the way to UPS')],
};

/**
 * The code takes precedence over the type, because labels also have the type "in transit". The type counts only if no code is known. A type
 * that rules out the code's scan disputes it.
 */
const meaningOf = (
  { type, code, statusCode }: Readonly<Record<'type' | 'code' | 'statusCode', string>>,
  text: string,
  { meaning, both, byText }: FormatReader,
): Meaning => {
  if (type === '' && code === '' && statusCode === '') return byText(text);
  const told = both(code, statusCode);
  const byType = meaning(type).kind;
  const isScan = told.kind !== 'unknown' && told.kind !== 'label-created' && told.kind !== 'exception';
  const isDenied = told.kind === 'picked-up' ? byType !== 'unknown' : isScan && byType === 'label-created';
  if (isDenied) return { ...told, disputed: true };
  // An exception is not a delivery, whatever the code says.
  if (told.kind === 'delivered' && byType === 'exception') return { ...told, divided: true };
  return told.disputed || told.kind !== 'unknown' ? told : meaning(code, statusCode, type);
};

const eventOf = (activity: JsonObject, pointer: string, reader: FormatReader): RawEvent => {
  const [type, own, statusCode] = ['type', 'code', 'statusCode'].map((key) => textOf(field(activity, 'status', key)));
  const status = { type: type ?? '', code: own ?? '', statusCode: statusCode ?? '' };
  const code = status.type === 'M' && status.code === 'DP' ? 'M DP' : status.code;
  const text = textOf(field(activity, 'status', 'description'));
  return {
    time: reader.time(activity),
    text,
    otherText: textOf(field(activity, 'status', 'simplifiedTextDescription')),
    place: textOf(field(activity, 'location', 'address', 'city')),
    code: [status.type, status.code, status.statusCode].filter((part) => part !== '').join(' '),
    pointer,
    receipt: {
      country:
        field(activity, 'location', 'address', 'countryCode') ?? field(activity, 'location', 'address', 'country'),
      city: field(activity, 'location', 'address', 'city'),
      postcode: field(activity, 'location', 'address', 'postalCode'),
    },
    ...meaningOf({ ...status, code }, text, reader),
  };
};

const isVoid = ({ code }: RawEvent): boolean => code.split(' ').some((part) => part === '043' || part === 'VP');

/** A voided pickup withdraws all pickup scans that are not surely later. */
const withoutVoided = (events: readonly RawEvent[]): readonly RawEvent[] => {
  const voids = events.filter(isVoid);
  if (voids.length === 0) return events;
  const stands = ({ at }: ReadTime): boolean =>
    at !== null && voids.every(({ time }) => time.at !== null && before(time.at, at) === 'yes');
  return events.map((event) =>
    event.kind === 'picked-up' && !isVoid(event) && !stands(event.time) ? { ...event, withdrawn: true } : event,
  );
};

/** Whether a field holds a picture. Examples have words there instead. */
const isPicture = (text: string): boolean => /^[\w+/=\s-]{100,}$/u.test(text);

/** A signature counts as given only if there is a picture of it. */
const receiptOf = (entry: JsonObject): Receipt => {
  const delivery = field(entry, 'deliveryInformation');
  const isSigned = isPicture(textOf(field(delivery, 'signature', 'image')));
  return {
    to: recipientOf(textOf(field(delivery, 'location'))),
    recipient: field(delivery, 'receivedBy'),
    signature: isSigned ? 'recorded' : undefined,
  };
};

const parcelOf = (
  entry: JsonObject,
  pointer: string,
  asked: string,
  isOnly: boolean,
  reader: FormatReader,
): RawParcel => {
  const number = textOf(field(entry, 'trackingNumber'));
  const others = list(field(entry, 'alternateTrackingNumber')).map((each) => textOf(field(each, 'number')));
  const isOther = isOnly && asked !== '' && number !== '' && asked !== number && !others.includes(asked);
  const doubts: readonly Doubt[] = isOther
    ? [{ code: 'inner-number-differs', pointer: `${pointer}/trackingNumber`, detail: `${asked} ≠ ${number}` }]
    : [];
  return {
    number: number || null,
    aliases: number === '' && isOnly ? [...others, asked] : others,
    pointer: number === '' ? pointer : `${pointer}/trackingNumber`,
    carrier,
    receipt: receiptOf(entry),
    events: withoutVoided(
      entries(field(entry, 'activity'), `${pointer}/activity`).map((activity) =>
        eventOf(activity.entry, activity.pointer, reader),
      ),
    ),
    doubts,
  };
};

const parcelsOf = (shipment: JsonObject, pointer: string, reader: FormatReader): readonly RawParcel[] => {
  const asked = textOf(field(shipment, 'inquiryNumber'));
  const packages = entries(field(shipment, 'package'), `${pointer}/package`);
  if (packages.length === 0)
    return [
      { number: asked || null, pointer: asked === '' ? pointer : `${pointer}/inquiryNumber`, carrier, events: [] },
    ];
  return packages.map(({ entry, pointer: at }) => parcelOf(entry, at, asked, packages.length === 1, reader));
};

export const ups = defineFormat({
  id: 'ups',
  carrier,
  title: 'UPS Tracking API',
  marks: ['trackResponse.shipment'],
  schema: object({
    trackResponse: object({ shipment: some(oneOf(object({ package: array }), object({ inquiryNumber: anything }))) }),
  }),
  codes,
  handover: {
    recipient: 'deliveryInformation.receivedBy',
    signature: 'deliveryInformation.signature.image',
    country: 'location.address.countryCode',
    city: 'location.address.city',
    postcode: 'location.address.postalCode',
  },
  zone: [
    oneInstant(
      clock(['date', 'time'], { offsetField: 'gmtOffset', placedOnly: true, among: 'anywhere' }),
      clock(['gmtDate', 'gmtTime'], { offset: 'Z' }),
    ),
    clock(['date', 'time'], { offsetField: 'gmtOffset', among: 'anywhere' }),
  ],
  sources: [
    'UPS Tracking API examples',
    'codes: code and lists of third parties; origin and pickup scan: UPS help centre, "What events are recorded about shipments"',
  ],
  notes: [
    '`status.code` counts before `status.type`: a label (`MP`) comes under type `I` too.',
    '`currentStatus`, `milestones`, `deliveryDate` and `pickupDate` are no scans; examples hold a date where `currentStatus.code` stands.',
    'The only package of a shipment that bears another number than `inquiryNumber`, and does not list it as an alternate, is doubted.',
    '`deliveryInformation` names who received it and where; a signature is recorded where its picture is there.',
    'A voided pickup (`043`, `VP`) takes back the scans that are not surely later.',
    'Without `gmtOffset` and `gmtDate` a time is that of an unknown place.',
  ],
  read: (json, reader) => ({
    parcels: entries(field(json, 'trackResponse', 'shipment'), '/trackResponse/shipment').flatMap(
      ({ entry, pointer }) => parcelsOf(entry, pointer, reader),
    ),
  }),
});
