import type { EventKind } from '../../model/schema/tracking.js';
import { unionOf } from '../../model/time.js';
import { readClock } from './clock.js';
import { defineFormat, type RawEvent, type RawParcel, type ReadingContext, type ReadTime } from './format.js';
import { groupBy } from './group.js';
import { entries, field, isObject, type JsonObject, lookUp, textOf } from './json.js';
import { senseOf } from './text-sense.js';

/** Stages and sub-statuses alike: sources disagree which of the two an event's `stage` holds. */
const kinds: Readonly<Record<string, EventKind>> = {
  InfoReceived: 'label-created',
  PickedUp: 'picked-up',
  InTransit_PickedUp: 'picked-up',
  Departure: 'in-transit',
  Arrival: 'in-transit',
  AvailableForPickup: 'in-transit',
  OutForDelivery: 'out-for-delivery',
  Returning: 'returned',
  Returned: 'returned',
};

const families: readonly (readonly [prefix: string, kind: EventKind])[] = [
  ['InTransit', 'in-transit'],
  ['AvailableForPickup', 'in-transit'],
  ['OutForDelivery', 'out-for-delivery'],
  ['Delivered', 'delivered'],
  ['Exception', 'exception'],
  ['DeliveryFailure', 'exception'],
];

const kindOf = (code: string): EventKind =>
  lookUp(kinds, code) ??
  families.find(([prefix]) => code === prefix || code.startsWith(`${prefix}_`))?.[1] ??
  'unknown';

/** Without any code the words must do: sure ones count as a pickup, marked as inferred. */
const inferred = (text: string): Pick<RawEvent, 'kind' | 'inferred'> => {
  const sense = senseOf(text);
  if (sense === 'collected') return { kind: 'picked-up', inferred: true };
  return { kind: sense === 'announced' ? 'label-created' : 'unknown', inferred: true };
};

/** Stage and sub-status contradict each other where one says that the parcel is held and the other that it is only known of. */
const codesConflict = (stage: EventKind, subStatus: EventKind): boolean =>
  (stage === 'label-created') !== (subStatus === 'label-created') && stage !== 'unknown' && subStatus !== 'unknown';

const meaningOf = (
  stage: string,
  subStatus: string,
  text: string,
): Pick<RawEvent, 'kind' | 'inferred' | 'disputed'> => {
  if (stage === '' && subStatus === '') return inferred(text);
  const [byStage, bySubStatus] = [kindOf(stage), kindOf(subStatus)];
  if (codesConflict(byStage, bySubStatus)) return { kind: byStage, disputed: true };
  if (byStage === 'picked-up' || bySubStatus === 'unknown') return { kind: byStage };
  return { kind: bySubStatus };
};

/**
 * An event's time stands in two fields that should name one instant; where they do not, either may be right. A raw time that holds a date
 * alone means that the clock in the others was filled in.
 */
const timeOf = (entry: JsonObject, context: ReadingContext): ReadTime => {
  const iso = readClock(withoutFilledClock(entry), context);
  const utc = readClock(field(entry, 'time_utc'), context);
  if (iso.at === null) return utc.at === null ? rawTime(entry, context) : utc;
  if (utc.at === null || iso.doubts.includes('date-only')) return iso;
  const same = iso.at.earliest === utc.at.earliest && iso.at.latest === utc.at.latest;
  return same ? iso : { ...iso, at: unionOf([iso.at, utc.at]) };
};

const withoutFilledClock = (entry: JsonObject): unknown => {
  const iso = field(entry, 'time_iso');
  const [date, time] = [textOf(field(entry, 'time_raw', 'date')), textOf(field(entry, 'time_raw', 'time'))];
  if (typeof iso !== 'string' || date === '' || time !== '') return iso;
  return iso.replace(/T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?/u, 'T00:00:00');
};

const rawTime = (entry: JsonObject, context: ReadingContext): ReadTime => {
  const raw = ['date', 'time'].map((key) => textOf(field(entry, 'time_raw', key)));
  const offset = textOf(field(entry, 'time_raw', 'timezone')).replace(/^(?:UTC|GMT)/u, '');
  const withOffset = /^[+-]\d{2}:?\d{2}$/u.test(offset) ? `${raw.join(' ')}${offset}` : raw.join(' ');
  return readClock(withOffset, context);
};

const eventOf = (entry: JsonObject, pointer: string, context: ReadingContext): RawEvent => {
  const [stage, subStatus] = [textOf(field(entry, 'stage')), textOf(field(entry, 'sub_status'))];
  const text = textOf(field(entry, 'description'));
  return {
    ...meaningOf(stage, subStatus, text),
    time: timeOf(entry, context),
    text,
    place: textOf(field(entry, 'location')) || textOf(field(entry, 'address', 'city')),
    code: [...new Set([stage, subStatus])].filter((code) => code !== '').join(' '),
    pointer,
  };
};

/**
 * A milestone of pickup with a time, where no event has it. All milestones are always listed; one without times did not happen. The words
 * of an event at the same moment are its words, and may contradict it.
 */
const milestonesOf = (
  info: unknown,
  pointer: string,
  events: readonly RawEvent[],
  context: ReadingContext,
): RawEvent[] => {
  const byMoment = groupBy(events, ({ time }) => time.at?.earliest);
  return entries(field(info, 'milestone'), `${pointer}/milestone`).flatMap(({ entry, pointer: at }) => {
    const code = textOf(field(entry, 'key_stage'));
    const time = timeOf(entry, context);
    if (kindOf(code) !== 'picked-up' || time.at === null) return [];
    const sameMoment = byMoment.get(time.at.earliest) ?? [];
    if (sameMoment.some(({ kind, inferred: guessed }) => kind === 'picked-up' && !guessed)) return [];
    const [text = '', ...others] = sameMoment.map((event) => event.text);
    return [{ kind: 'picked-up', time, text, otherText: others.join(' / '), place: '', code, pointer: at }];
  });
};

const parcelOf = (data: JsonObject, pointer: string, context: ReadingContext): RawParcel => {
  const number = textOf(field(data, 'number'));
  const info = field(data, 'track_info');
  const providers = entries(field(info, 'tracking', 'providers'), `${pointer}/track_info/tracking/providers`);
  const events = providers.flatMap((provider) =>
    entries(field(provider.entry, 'events'), `${provider.pointer}/events`).map(({ entry, pointer: at }) =>
      eventOf(entry, at, context),
    ),
  );
  const names = providers.map(({ entry }) => textOf(field(entry, 'provider', 'name'))).filter((name) => name !== '');
  return {
    number: number || null,
    pointer: number === '' ? pointer : `${pointer}/number`,
    carrier: [...new Set(names)].join(', ') || null,
    events: [...events, ...milestonesOf(info, `${pointer}/track_info`, events, context)],
  };
};

const isTracked = (value: unknown): boolean => isObject(field(value, 'track_info'));

/** 17TRACK v2.2, as an answer to gettrackinfo and as a push. Events of several providers are one history. */
export const seventeenTrack = defineFormat({
  id: '17track',
  carrier: null,
  recognise: (json) => {
    const data = field(json, 'data');
    if (isTracked(data)) return true;
    const accepted = field(data, 'accepted');
    if (Array.isArray(accepted)) return accepted.some(isTracked) || 'no entry of data.accepted has a track_info';
    return field(json, 'event') === 'TRACKING_UPDATED' && 'data.track_info is no object';
  },
  read: (json, context) => {
    const data = field(json, 'data');
    if (isTracked(data)) return { parcels: [parcelOf(data as JsonObject, '/data', context)] };
    return {
      parcels: entries(field(data, 'accepted'), '/data/accepted').map(({ entry, pointer }) =>
        parcelOf(entry, pointer, context),
      ),
    };
  },
});
