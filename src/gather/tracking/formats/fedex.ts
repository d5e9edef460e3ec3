import { before } from '../../../model/time.js';
import { noted, outForDelivery, unconfirmed } from '../codes.js';
import { recipientOf } from '../delivery-words.js';
import { type Doubt, defineFormat, type FormatReader, type RawEvent, type RawParcel } from '../format.js';
import { entries, field, type JsonObject, textOf } from '../json.js';
import type { Meaning } from '../meaning.js';
import { array, object, some } from '../shape.js';
import { clock } from '../times.js';

const carrier = 'fedex';

/** The derived status is the shipment's status at that time. It cannot turn an event into a scan, but it may contradict one. */
const meaningOf = (code: string, derived: string, text: string, reader: FormatReader): Meaning => {
  const { meaning, both, byText } = reader;
  if (code === '') return byText(text);
  const told = meaning(code);
  const isTelling = told.kind !== 'unknown' && told.kind !== 'exception' && told.kind !== 'returned';
  const { disputed = false, divided = false } = both(code, derived);
  return { ...told, ...(isTelling && disputed ? { disputed } : {}), ...(divided ? { divided } : {}) };
};

const eventOf = (scan: JsonObject, pointer: string, reader: FormatReader): RawEvent => {
  const code = textOf(field(scan, 'eventType'));
  const text = textOf(field(scan, 'eventDescription'));
  return {
    time: reader.time(scan),
    text,
    otherText: textOf(field(scan, 'exceptionDescription')),
    place: textOf(field(scan, 'scanLocation', 'city')),
    code,
    pointer,
    receipt: {
      country: field(scan, 'scanLocation', 'countryCode'),
      city: field(scan, 'scanLocation', 'city'),
      postcode: field(scan, 'scanLocation', 'postalCode'),
    },
    ...meaningOf(code, textOf(field(scan, 'derivedStatusCode')), text, reader),
  };
};

const proving: ReadonlySet<RawEvent['kind']> = new Set(['picked-up', 'in-transit', 'out-for-delivery', 'delivered']);

/** What a result says about itself and its scans contradict. */
const contradictions = (
  result: JsonObject,
  pointer: string,
  events: readonly RawEvent[],
  { time }: FormatReader,
): readonly Doubt[] => {
  const proofs = events.filter(({ kind }) => proving.has(kind));
  if (proofs.length === 0) return [];
  const doubts: Doubt[] = [];
  const error = textOf(field(result, 'error', 'code'));
  if (error !== '') doubts.push({ code: 'self-contradiction', pointer: `${pointer}/error/code`, detail: error });
  if (field(result, 'shipmentDetails', 'beforePossessionStatus') === true)
    doubts.push({
      code: 'self-contradiction',
      pointer: `${pointer}/shipmentDetails/beforePossessionStatus`,
      detail: 'beforePossessionStatus',
    });
  for (const { entry, pointer: at } of entries(field(result, 'dateAndTimes'), `${pointer}/dateAndTimes`)) {
    if (textOf(field(entry, 'type')) !== 'ACTUAL_DELIVERY') continue;
    const delivered = time({ date: field(entry, 'dateTime') });
    const isTooSoon = proofs.some(
      (event) =>
        event.kind === 'picked-up' &&
        event.time.at !== null &&
        delivered.at !== null &&
        before(delivered.at, event.time.at) === 'yes',
    );
    if (isTooSoon)
      doubts.push({ code: 'self-contradiction', pointer: at, detail: `ACTUAL_DELIVERY ${delivered.text}` });
  }
  return doubts;
};

const parcelOf = (
  result: JsonObject,
  pointer: string,
  asked: { readonly number: string; readonly pointer: string },
  reader: FormatReader,
): RawParcel => {
  const own = textOf(field(result, 'trackingNumberInfo', 'trackingNumber'));
  const ownPointer = `${pointer}/trackingNumberInfo/trackingNumber`;
  const named = own === '' ? asked : { number: own, pointer: ownPointer };
  const events = entries(field(result, 'scanEvents'), `${pointer}/scanEvents`).map(({ entry, pointer: at }) =>
    eventOf(entry, at, reader),
  );
  const mismatch: readonly Doubt[] =
    asked.number === '' || asked.number === named.number
      ? []
      : [{ code: 'inner-number-differs', pointer: ownPointer, detail: `${asked.number} ≠ ${own}` }];
  return {
    number: named.number || null,
    pointer: named.number === '' ? pointer : named.pointer,
    carrier,
    events,
    receipt: {
      to: recipientOf(textOf(field(result, 'deliveryDetails', 'locationDescription'))),
      recipient: field(result, 'deliveryDetails', 'receivedByName'),
      signatory: field(result, 'deliveryDetails', 'signedByName'),
    },
    doubts: [...mismatch, ...contradictions(result, pointer, events, reader)],
  };
};

/** Every result is a separate parcel: FedEx may answer one number with several shipments. */
export const fedex = defineFormat({
  id: 'fedex',
  carrier,
  title: 'FedEx Track API',
  marks: ['output.completeTrackResults'],
  schema: object({ output: object({ completeTrackResults: some(object({ trackResults: array })) }) }),
  // Both `eventType` and `derivedStatusCode`.
  codes: {
    label: [
      noted('OC', 'shipment information sent to FedEx'),
      noted('OX', 'shipment information sent to USPS'),
      'MD',
      noted('IN', 'the derived status of such events'),
      noted('EP', 'on the way to pick up'),
    ],
    possession: ['PU', 'PX', noted('OF', 'at FedEx origin facility'), unconfirmed('AP', 'at pickup')],
    physical: ['IT', 'IX', 'AR', 'DP', 'AF', noted('LO', 'left origin')],
    'last-mile': [
      noted('FD', 'at FedEx destination'),
      noted('HL', 'held for the buyer to collect'),
      noted('HP', 'ready for the buyer to collect'),
      outForDelivery('OD'),
      outForDelivery('ED', 'on the way to delivery'),
      outForDelivery('AD', 'at delivery'),
    ],
    delivered: ['DL'],
    exception: ['DE', 'SE', 'DY', 'DD', 'CD', noted('CA', 'cancelled')],
    returned: ['RS'],
    none: [
      noted('AO', 'on time: a forecast'),
      noted('AE', 'early: a forecast'),
      noted('PY', 'pickup delay or failure'),
      noted('PD', 'pickup delay or failure'),
      noted('DR', 'pickup delay or failure'),
    ],
  },
  handover: {
    recipient: 'deliveryDetails.receivedByName',
    signature: 'deliveryDetails.signedByName',
    country: 'scanLocation.countryCode',
    city: 'scanLocation.city',
    postcode: 'scanLocation.postalCode',
  },
  zone: [clock('date', { among: 'anywhere' })],
  sources: [
    'FedEx Track API examples, and an answer as it came',
    "FedEx's list of tracking status codes, as code of third parties cites it",
  ],
  notes: [
    'Several results under one number are several shipments, and doubted as such.',
    '`deliveryDetails` names who received and who signed; that a proof with signature is offered (`availableImages`) does not say that anybody signed.',
    'A result that bears another number than the one asked for is doubted.',
    '`derivedStatusCode` never makes a scan of an event; where it denies the scan, both are disputed.',
    '`dateAndTimes` holds no scans: a pickup at midnight stands there with an offset that the scan does not have.',
    'An `error` beside scans, `beforePossessionStatus` beside scans, and `ACTUAL_DELIVERY` before the pickup are doubted.',
  ],
  read: (json, reader) => ({
    parcels: entries(field(json, 'output', 'completeTrackResults'), '/output/completeTrackResults').flatMap(
      (complete) => {
        const asked = {
          number: textOf(field(complete.entry, 'trackingNumber')),
          pointer: `${complete.pointer}/trackingNumber`,
        };
        return entries(field(complete.entry, 'trackResults'), `${complete.pointer}/trackResults`).map(
          ({ entry, pointer }) => parcelOf(entry, pointer, asked, reader),
        );
      },
    ),
  }),
});
