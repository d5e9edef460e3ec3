import { outForDelivery } from '../codes.js';
import { defineFormat, type FormatReader, type RawEvent, type RawParcel } from '../format.js';
import { groupBy } from '../group.js';
import { entries, field, isObject, type JsonObject, textOf } from '../json.js';
import { object, oneOf, some } from '../shape.js';
import { clock, oneInstant } from '../times.js';

/** If the raw time is only a date, the clock in the other fields was filled in, so it is dropped. */
const withoutFilledClock = (entry: JsonObject): JsonObject => {
  const iso = field(entry, 'time_iso');
  const [date, time] = [textOf(field(entry, 'time_raw', 'date')), textOf(field(entry, 'time_raw', 'time'))];
  if (typeof iso !== 'string' || date === '' || time !== '') return entry;
  return { ...entry, time_iso: iso.replace(/T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?/u, 'T00:00:00') };
};

const eventOf = (entry: JsonObject, pointer: string, reader: FormatReader): RawEvent => {
  const [stage, subStatus] = [textOf(field(entry, 'stage')), textOf(field(entry, 'sub_status'))];
  const text = textOf(field(entry, 'description'));
  return {
    time: reader.time(withoutFilledClock(entry)),
    text,
    place: textOf(field(entry, 'location')) || textOf(field(entry, 'address', 'city')),
    code: [...new Set([stage, subStatus])].filter((code) => code !== '').join(' '),
    pointer,
    receipt: {
      country: field(entry, 'address', 'country'),
      city: field(entry, 'address', 'city'),
      postcode: field(entry, 'address', 'postal_code'),
    },
    // Sources disagree about which of the two an event's `stage` holds. An event without either code is read by its words.
    ...(stage === '' && subStatus === '' ? reader.byText(text) : reader.both(stage, subStatus)),
  };
};

/**
 * A timed pickup milestone, if no event reports the pickup. All milestones are always listed; one without a time did not happen. The words
 * of an event at the same moment count as the milestone's words and may contradict it.
 */
const milestonesOf = (
  info: unknown,
  pointer: string,
  events: readonly RawEvent[],
  reader: FormatReader,
): RawEvent[] => {
  const byMoment = groupBy(events, ({ time }) => time.at?.earliest);
  return entries(field(info, 'milestone'), `${pointer}/milestone`).flatMap(({ entry, pointer: at }) => {
    const code = textOf(field(entry, 'key_stage'));
    const time = reader.time(withoutFilledClock(entry));
    if (reader.meaning(code).kind !== 'picked-up' || time.at === null) return [];
    const sameMoment = byMoment.get(time.at.earliest) ?? [];
    if (sameMoment.some(({ kind, inferred: guessed }) => kind === 'picked-up' && !guessed)) return [];
    const [text = '', ...others] = sameMoment.map((event) => event.text);
    return [{ kind: 'picked-up', time, text, otherText: others.join(' / '), place: '', code, pointer: at }];
  });
};

const parcelOf = (data: JsonObject, pointer: string, reader: FormatReader): RawParcel => {
  const number = textOf(field(data, 'number'));
  const info = field(data, 'track_info');
  const providers = entries(field(info, 'tracking', 'providers'), `${pointer}/track_info/tracking/providers`);
  const events = providers.flatMap((provider) =>
    entries(field(provider.entry, 'events'), `${provider.pointer}/events`).map(({ entry, pointer: at }) =>
      eventOf(entry, at, reader),
    ),
  );
  const names = providers.map(({ entry }) => textOf(field(entry, 'provider', 'name'))).filter((name) => name !== '');
  return {
    number: number || null,
    pointer: number === '' ? pointer : `${pointer}/number`,
    carrier: [...new Set(names)].join(', ') || null,
    events: [...events, ...milestonesOf(info, `${pointer}/track_info`, events, reader)],
  };
};

const isTracked = (value: unknown): boolean => isObject(field(value, 'track_info'));

const tracked = object({ track_info: object({}) });

/** Events of several providers form one history. */
export const seventeenTrack = defineFormat({
  id: '17track',
  carrier: null,
  title: '17TRACK v2.2, answer of gettrackinfo and push',
  marks: ['data.track_info', 'data.accepted', 'event=TRACKING_UPDATED'],
  schema: object({ data: oneOf(object({ accepted: some(tracked) }), tracked) }),
  // Stages and sub-statuses.
  codes: {
    label: ['InfoReceived'],
    possession: ['PickedUp', 'InTransit_PickedUp'],
    physical: ['Departure', 'Arrival', 'InTransit', 'InTransit_*'],
    'last-mile': [
      'AvailableForPickup',
      'AvailableForPickup_*',
      outForDelivery('OutForDelivery'),
      outForDelivery('OutForDelivery_*'),
    ],
    delivered: ['Delivered', 'Delivered_*'],
    exception: ['Exception', 'Exception_*', 'DeliveryFailure', 'DeliveryFailure_*'],
    returned: ['Returning', 'Returned'],
    none: ['NotFound', 'NotFound_*', 'Expired', 'Expired_*'],
  },
  handover: { country: 'address.country', city: 'address.city', postcode: 'address.postal_code' },
  zone: [
    oneInstant(clock('time_iso'), clock('time_utc')),
    clock(['time_raw.date', 'time_raw.time'], { offsetField: 'time_raw.timezone' }),
  ],
  sources: ['17TRACK v2.2 documentation, as a third party reports it', 'official push example'],
  notes: [
    'An event without any code is read by its words, marked as inferred.',
    'A milestone without times did not happen; one with a time stands in for a missing event.',
  ],
  read: (json, reader) => {
    const data = field(json, 'data');
    if (isTracked(data)) return { parcels: [parcelOf(data as JsonObject, '/data', reader)] };
    return {
      parcels: entries(field(data, 'accepted'), '/data/accepted').map(({ entry, pointer }) =>
        parcelOf(entry, pointer, reader),
      ),
    };
  },
});
