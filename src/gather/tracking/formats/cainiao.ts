import { noted, outForDelivery, unconfirmed } from '../codes.js';
import { defineFormat, type FormatReader, type RawEvent, type RawParcel } from '../format.js';
import { entries, field, isObject, type JsonObject, textOf } from '../json.js';
import { array, object, oneOf, some } from '../shape.js';
import { clock, epoch } from '../times.js';

const carrier = 'cainiao';

const parcel = object({ detailList: array });

const eventOf = (detail: JsonObject, pointer: string, { meaning, time }: FormatReader): RawEvent => {
  const code = textOf(field(detail, 'actionCode'));
  const [text, standard] = [textOf(field(detail, 'desc')), textOf(field(detail, 'standerdDesc'))];
  return {
    time: time(detail),
    text: text || standard,
    otherText: standard,
    place: '',
    code,
    pointer,
    ...meaning(code),
  };
};

const parcelOf = (entry: JsonObject, pointer: string, reader: FormatReader): RawParcel => {
  const number = textOf(field(entry, 'mailNo'));
  return {
    number: number || null,
    aliases: ['copyRealMailNo', 'realMailNo'].map((key) => textOf(field(entry, key))),
    pointer: number === '' ? pointer : `${pointer}/mailNo`,
    carrier,
    events: entries(field(entry, 'detailList'), `${pointer}/detailList`).map((detail) =>
      eventOf(detail.entry, detail.pointer, reader),
    ),
  };
};

const isParcel = (value: unknown): boolean => isObject(value) && Array.isArray(field(value, 'detailList'));

export const cainiao = defineFormat({
  id: 'cainiao',
  carrier,
  title: 'Cainiao, detail.json of global.cainiao.com, and a single parcel of it',
  marks: ['module', 'detailList', 'mailNo'],
  schema: oneOf(object({ module: some(parcel) }), parcel),
  codes: {
    label: ['CONSIGN', 'OM_CONSIGN'],
    possession: ['PU_PICKUP_SUCCESS', unconfirmed('GWMS_OUTBOUND', "left the seller's or a consolidation warehouse")],
    physical: ['PU_SIGN_IN_SUCCESS', 'CW_INBOUND', 'SC_INBOUND_SUCCESS', 'SC_OUTBOUND_SUCCESS', 'LH_*', 'CC_HO_*'],
    'last-mile': [
      noted('GTMS_OE_DEPART', 'occurs at the origin too'),
      noted('GTMS_STA_SIGNED', 'signed in at a pickup point, not delivered'),
      outForDelivery('GTMS_DO_DEPART'),
    ],
    delivered: ['GTMS_SIGNED'],
    exception: ['PU_PICKUP_FAILURE'],
    returned: ['RT_*'],
    none: [
      'GWMS_ACCEPT',
      'GWMS_PACKAGE',
      noted('GTMS_ASN', 'advance notice'),
      noted('LAST_MILE_ASN_NOTIFY', 'advance notice'),
      noted('GTMS_ACCEPT', "the last mile's acceptance"),
      noted('CC_EX_START', 'may be paperwork before the goods move'),
      noted('CC_IM_START', 'may be paperwork before the goods move'),
      noted('COMMON_INTRANSIT', 'used for notices too'),
    ],
  },
  // `timeStr` is the epoch in UTC+8, whatever the `timeZone` beside it says. People know the event by it.
  zone: [epoch('time', 'ms', 'timeStr'), clock('timeStr', { offset: '+08:00' })],
  sources: ["Alibaba's open platform, list of logistics actions", 'zone: seen in all samples'],
  notes: ['`latestTrace` and `globalCombinedLogisticsTraceDTO` repeat an event.'],
  read: (json, reader) => ({
    parcels: isParcel(json)
      ? [parcelOf(json as JsonObject, '', reader)]
      : entries(field(json, 'module'), '/module')
          .filter(({ entry }) => isParcel(entry))
          .map(({ entry, pointer }) => parcelOf(entry, pointer, reader)),
  }),
});
