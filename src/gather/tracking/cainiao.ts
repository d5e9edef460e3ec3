import type { EventKind } from '../../model/schema/tracking.js';
import { readClock, readEpoch } from './clock.js';
import { defineFormat, type RawEvent, type RawParcel, type ReadingContext, type ReadTime } from './format.js';
import { entries, field, isObject, type JsonObject, lookUp, textOf } from './json.js';

const carrier = 'cainiao';

/** `timeStr` is the epoch shown in UTC+8, whatever `timeZone` beside it says. */
const shownOffsetMinutes = 480;

/**
 * Action codes (logistics actions of Alibaba's open platform). GTMS_ACCEPT is the last mile's acceptance, CC_…_START may be paperwork before
 * the goods move, COMMON_INTRANSIT is used for notices too, and advance notices to the last mile come at any time: all these say nothing.
 */
const kinds: Readonly<Record<string, EventKind>> = {
  CONSIGN: 'label-created',
  OM_CONSIGN: 'label-created',
  PU_PICKUP_SUCCESS: 'picked-up',
  PU_PICKUP_FAILURE: 'exception',
  PU_SIGN_IN_SUCCESS: 'in-transit',
  CW_INBOUND: 'in-transit',
  SC_INBOUND_SUCCESS: 'in-transit',
  SC_OUTBOUND_SUCCESS: 'in-transit',
  GTMS_OE_DEPART: 'in-transit',
  GTMS_STA_SIGNED: 'in-transit',
  GTMS_DO_DEPART: 'out-for-delivery',
  GTMS_SIGNED: 'delivered',
};

const families: readonly (readonly [prefix: string, kind: EventKind])[] = [
  ['LH_', 'in-transit'],
  ['CC_HO_', 'in-transit'],
  ['RT_', 'returned'],
];

const kindOf = (code: string): EventKind =>
  lookUp(kinds, code) ?? families.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'unknown';

/** The epoch decides; people know the event by the clock time beside it. */
const timeOf = (detail: JsonObject, context: ReadingContext): ReadTime => {
  const epoch = readEpoch(field(detail, 'time'), 'ms');
  const shown = readClock(field(detail, 'timeStr'), context, { offsetMinutes: shownOffsetMinutes });
  if (epoch.at === null) return shown;
  const text = textOf(field(detail, 'timeStr')) || epoch.text;
  return { ...epoch, text, at: { ...epoch.at, text } };
};

const eventOf = (detail: JsonObject, pointer: string, context: ReadingContext): RawEvent => {
  const code = textOf(field(detail, 'actionCode'));
  const [text, standard] = [textOf(field(detail, 'desc')), textOf(field(detail, 'standerdDesc'))];
  return {
    kind: kindOf(code),
    time: timeOf(detail, context),
    text: text || standard,
    otherText: standard,
    place: '',
    code,
    pointer,
  };
};

const parcelOf = (entry: JsonObject, pointer: string, context: ReadingContext): RawParcel => {
  const number = textOf(field(entry, 'mailNo'));
  return {
    number: number || null,
    aliases: ['copyRealMailNo', 'realMailNo'].map((key) => textOf(field(entry, key))),
    pointer: number === '' ? pointer : `${pointer}/mailNo`,
    carrier,
    events: entries(field(entry, 'detailList'), `${pointer}/detailList`).map((detail) =>
      eventOf(detail.entry, detail.pointer, context),
    ),
  };
};

const isParcel = (value: unknown): boolean => isObject(value) && Array.isArray(field(value, 'detailList'));

/** detail.json of global.cainiao.com, and a single parcel of it as proxies hand it on. `latestTrace` repeats an event. */
export const cainiao = defineFormat({
  id: 'cainiao',
  carrier,
  recognise: (json) => {
    const parcels = field(json, 'module');
    if (isParcel(json)) return true;
    if (Array.isArray(parcels)) return parcels.some(isParcel) || 'no entry of module has a detailList';
    return field(json, 'mailNo') !== undefined && 'neither module nor detailList is a list';
  },
  read: (json, context) => ({
    parcels: isParcel(json)
      ? [parcelOf(json as JsonObject, '', context)]
      : entries(field(json, 'module'), '/module')
          .filter(({ entry }) => isParcel(entry))
          .map(({ entry, pointer }) => parcelOf(entry, pointer, context)),
  }),
});
