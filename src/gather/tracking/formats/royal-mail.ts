import { noted, unconfirmed } from '../codes.js';
import { defineFormat, type FormatReader, type RawParcel } from '../format.js';
import { entries, field, isObject, type JsonObject, textOf } from '../json.js';
import { array, object, oneOf, some } from '../shape.js';
import { clock } from '../times.js';

const carrier = 'royal-mail';

const parcelOf = (piece: JsonObject, pointer: string, { meaning, time }: FormatReader): RawParcel => {
  const number = textOf(field(piece, 'summary', 'oneDBarcode'));
  return {
    number: number || null,
    aliases: [textOf(field(piece, 'summary', 'uniqueItemId')), textOf(field(piece, 'mailPieceId'))],
    pointer: number === '' ? pointer : `${pointer}/summary/oneDBarcode`,
    carrier,
    receipt: { signatory: field(piece, 'signature', 'recipientName') },
    events: entries(field(piece, 'events'), `${pointer}/events`).map(({ entry, pointer: at }) => {
      const code = textOf(field(entry, 'eventCode'));
      return {
        time: time(entry),
        text: textOf(field(entry, 'eventName')),
        place: textOf(field(entry, 'locationName')),
        code,
        pointer: at,
        ...meaning(code),
      };
    }),
  };
};

const summary = object({ summary: object({}) });

export const royalMail = defineFormat({
  id: 'royal-mail',
  carrier,
  title: 'Royal Mail Tracking API v2, events and summary',
  marks: ['mailPieces.events', 'mailPieces.summary', 'mailPieces[].summary'],
  schema: object({ mailPieces: oneOf(object({ events: array }), summary, some(summary)) }),
  codes: {
    label: [unconfirmed('EVAIE', 'the sender prepares the item'), unconfirmed('EVAIP', 'the sender prepares the item')],
    possession: [unconfirmed('EVPPA', 'accepted at a shop or a post office')],
    physical: [
      noted('EVNMI', 'mis-sorted and forwarded'),
      unconfirmed('EVDAC', 'item received'),
      unconfirmed('EVDAV', 'item received'),
      unconfirmed('EVIAV', 'item received'),
      unconfirmed('EVIMC', 'item received'),
      unconfirmed('EVOAC', 'item received'),
      unconfirmed('EVODO', 'despatched to a delivery office'),
      unconfirmed('EVORI', 'arrived'),
    ],
    'last-mile': [unconfirmed('EVGPD', 'due to be delivered today'), unconfirmed('EVPLA', 'for the buyer to collect')],
    delivered: [
      unconfirmed('EVKSP', 'delivered and signed'),
      unconfirmed('EVKSF', 'delivered to a safe place'),
      unconfirmed('EVKOP', 'delivered'),
      unconfirmed('EVPLC', 'collected by the buyer'),
    ],
    exception: [unconfirmed('EVKNA', 'nobody answered'), unconfirmed('EVKNR', 'delivery attempted')],
  },
  handover: { recipient: 'signature.recipientName', signature: 'signature.recipientName' },
  zone: [clock('eventDateTime', { among: 'anywhere' })],
  sources: ['Royal Mail documentation example of Tracking API v2', "names of further codes: a third party's list"],
  notes: [
    'Which codes are the record and which the acceptance is confirmed by nobody: only a mis-sort surely proves possession by then.',
    '`signature.recipientName` names who signed. No code of a delivery is confirmed, so that none is proven.',
    'The summary repeats the last event and is no scan; an answer of summaries has no history.',
  ],
  read: (json, reader) => {
    const pieces = field(json, 'mailPieces');
    return {
      parcels: isObject(pieces)
        ? [parcelOf(pieces, '/mailPieces', reader)]
        : entries(pieces, '/mailPieces').map(({ entry, pointer }) => parcelOf(entry, pointer, reader)),
    };
  },
});
