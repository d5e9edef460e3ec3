import { type CodesBySense, noted, outForDelivery, unconfirmed } from '../codes.js';
import { type Doubt, defineFormat, type FormatReader, type RawEvent, type RawParcel } from '../format.js';
import { entries, field, type JsonObject, list, textOf } from '../json.js';
import { anything, array, identifier, object, some } from '../shape.js';
import { clock, oneInstant } from '../times.js';

const carrier = '4px';

const codes: CodesBySense = {
  label: [
    noted('FPX_L_RPIF', 'parcel information received; its category is misleadingly called "Picking"'),
    noted('FPX_O_IR', 'order data transmitted'),
  ],
  possession: [
    noted('FPX_C_SPLS', 'picked up'),
    noted('FPX_C_AAF', 'arrived at a facility and measured'),
    unconfirmed('FPX_C_SPQS'),
    unconfirmed('FPX_L_SC'),
    unconfirmed('FPX_O_RR'),
  ],
  physical: [noted('FPX_C_ADFF', 'left a facility'), noted('FPX_M_*', 'line-haul'), noted('FPX_I_*', 'import')],
  'last-mile': [outForDelivery('FPX_D_SD')],
  delivered: ['FPX_S_OK*'],
  exception: [noted('FPX_D_FD', 'failed'), noted('FPX_M_TD*', 'delays')],
};

const eventOf = (
  entry: JsonObject,
  pointer: string,
  { code: codeKey, text, place }: Readonly<Record<'code' | 'text' | 'place', string>>,
  { meaning, time }: FormatReader,
): RawEvent => {
  const code = textOf(field(entry, codeKey));
  return {
    ...meaning(code),
    time: time(entry),
    text: textOf(field(entry, text)),
    place: textOf(field(entry, place)),
    code,
    pointer,
  };
};

/** `tkDate` is written to the millisecond but only precise to the second. */
const toTheSecond = (track: JsonObject): JsonObject => ({
  ...track,
  tkDate: textOf(field(track, 'tkDate')).replace(/\.0+(?=[Z+-])/u, ''),
});

/** `queryCode` is what somebody asked for. Every captured answer lists it among the parcel's own numbers. */
const otherThanAsked = (asked: string, own: readonly string[], pointer: string): readonly Doubt[] =>
  own.length > 0 && !own.includes(asked)
    ? [{ code: 'inner-number-differs', pointer, detail: `${asked} ≠ ${own.join(', ')}` }]
    : [];

const pageParcel = (entry: JsonObject, pointer: string, reader: FormatReader): RawParcel => {
  const number = textOf(field(entry, 'queryCode'));
  const others = ['serverCode', 'shipperCode', 'channelTrackCode'].map((key) => field(entry, key));
  const own = [...new Set([...others, ...list(field(entry, 'hawbCodeSet'))].map(textOf))].filter((name) => name !== '');
  return {
    number: number || null,
    aliases: own,
    pointer: number === '' ? pointer : `${pointer}/queryCode`,
    carrier,
    doubts: number === '' ? [] : otherThanAsked(number, own, `${pointer}/queryCode`),
    events: entries(field(entry, 'tracks'), `${pointer}/tracks`).map((track) =>
      eventOf(toTheSecond(track.entry), track.pointer, { code: 'tkCode', text: 'tkDesc', place: 'tkLocation' }, reader),
    ),
  };
};

export const fourPxPage = defineFormat({
  id: '4px-page',
  carrier,
  title: '4PX, public tracking page (listTrackV3)',
  marks: ['data[].queryCode', 'data[].tracks'],
  schema: object({ data: some(object({ queryCode: anything, tracks: array })) }),
  codes,
  // People know the event by `tkDateStr`, which is the instant of `tkDate` in UTC+8, whatever `tkTimezone` says.
  zone: [oneInstant(clock('tkDateStr', { offset: '+08:00' }), clock('tkDate'))],
  sources: ['a captured answer', "code of third parties that agree on what is a label and what the carrier's receipt"],
  notes: [
    '`tkTimezone` is not the zone of `tkDateStr`. Whether times of events abroad are true instants is not confirmed.',
    "`status` is the parcel's current state and no event.",
    "`queryCode` is the number that was asked for. An answer that does not list it among the parcel's own numbers is doubted.",
  ],
  read: (json, reader) => ({
    parcels: entries(field(json, 'data'), '/data').map(({ entry, pointer }) => pageParcel(entry, pointer, reader)),
  }),
});

export const fourPxApi = defineFormat({
  id: '4px-api',
  carrier,
  title: '4PX open API, tr.order.tracking.get',
  marks: ['data.trackingList'],
  schema: object({ data: object({ trackingList: some(object({ businessLinkCode: identifier })) }) }),
  codes,
  // On the page the same clock times are in UTC+8 although the zones beside them differ, so both readings are allowed.
  zone: [oneInstant(clock('occurDatetime', { offsetField: 'timeZone' }), clock('occurDatetime', { offset: '+08:00' }))],
  sources: ['fields: code of third parties', "codes: those of 4PX's public page"],
  notes: ["That `deliveryOrderNo` names the parcel is known from third parties' code alone."],
  read: (json, reader) => {
    const data = field(json, 'data');
    const number = textOf(field(data, 'deliveryOrderNo'));
    const keys = { code: 'businessLinkCode', text: 'trackingContent', place: 'occurLocation' };
    return {
      parcels: [
        {
          number: number || null,
          pointer: number === '' ? '/data' : '/data/deliveryOrderNo',
          carrier,
          events: entries(field(data, 'trackingList'), '/data/trackingList').map(({ entry, pointer }) =>
            eventOf(entry, pointer, keys, reader),
          ),
        },
      ],
    };
  },
});
