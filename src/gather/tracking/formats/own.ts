import { readFileSync } from 'node:fs';
import type { TrackingFile, TrackingFileEvent } from '../../../model/schema/tracking.js';
import { recipientOf, signatureOf } from '../delivery-words.js';
import { defineFormat } from '../format.js';
import { namesOnlyPlaces } from '../names-only-places.js';
import type { Receipt } from '../receipt.js';
import type { JsonSchema } from '../shape.js';
import { clock } from '../times.js';

const schema = (): JsonSchema =>
  JSON.parse(readFileSync(new URL('../../../../schemas/tracking.schema.json', import.meta.url), 'utf8')) as JsonSchema;

/**
 * What the file's author says of a handover. If the carrier's words are given, they must bear out that the addressee has the parcel or that
 * somebody signed, as they must for a pickup. A statement against the seller counts as it stands.
 */
const receiptOf = ({ text = '', place = '', delivery }: TrackingFileEvent, number: string): Receipt | undefined => {
  if (delivery === undefined) return undefined;
  const { to, recipient, signature, country, city, postcode } = delivery;
  const isSilent = namesOnlyPlaces({ text, place }, { number });
  const isSigned = signature === 'recorded' && (isSilent || signatureOf(text) === 'recorded');
  const isAddressee = to === 'addressee' && (isSilent || recipientOf(text) === 'addressee');
  return {
    to: to === 'addressee' && !isAddressee ? undefined : to,
    signature: signature === 'recorded' && !isSigned ? undefined : signature,
    ...{ recipient, country, city, postcode },
  };
};

const handedOver = (event: TrackingFileEvent, number: string): { readonly receipt?: Receipt } => {
  const receipt = receiptOf(event, number);
  return receipt === undefined ? {} : { receipt };
};

/** The project's own form, `schemas/tracking.schema.json`. Its author states the kinds; words that contradict them are still noticed. */
export const own = defineFormat({
  id: 'triproof',
  carrier: null,
  title: "The project's own form",
  // A file with both of the form's key names is meant to be one, so the schema says what is wrong with it.
  marks: [['trackingNumber', 'events']],
  schema,
  codes: {},
  handover: {
    recipient: 'delivery.to, delivery.recipient',
    signature: 'delivery.signature',
    country: 'delivery.country',
    city: 'delivery.city',
    postcode: 'delivery.postcode',
  },
  zone: [clock('at', { midnight: 'if-local' })],
  sources: ['schemas/tracking.schema.json'],
  notes: [
    "Its author gives each event's kind.",
    '`delivery` says who has the parcel, whether it was signed for and where; words that do not bear out a signature or the addressee leave both unsaid.',
    '`timeZone` of the file places times without an offset.',
    'Midnight with an offset is a time of day, because its author writes offsets on purpose.',
  ],
  read: (json, { time }) => {
    const { trackingNumber, carrier = null, timeZone, events } = json as TrackingFile;
    return {
      parcels: [
        {
          number: trackingNumber.trim() || null,
          pointer: '/trackingNumber',
          carrier,
          events: events.map((event, index) => ({
            kind: event.kind,
            time: time(event, timeZone),
            text: event.text ?? '',
            place: event.place ?? '',
            code: '',
            pointer: `/events/${index}`,
            ...handedOver(event, trackingNumber),
          })),
        },
      ],
    };
  },
});
