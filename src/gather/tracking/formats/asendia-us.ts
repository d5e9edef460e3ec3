import { noted } from '../codes.js';
import { defineFormat, type FormatReader, type RawParcel } from '../format.js';
import { entries, field, type JsonObject, textOf } from '../json.js';
import { array, object, some } from '../shape.js';
import { clock } from '../times.js';

const carrier = 'asendia-us';

const parcelOf = (item: JsonObject, pointer: string, { meaning, time }: FormatReader): RawParcel => {
  const number = textOf(field(item, 'trackingNumberVendor'));
  return {
    number: number || null,
    aliases: [textOf(field(item, 'customerReferenceNumber'))],
    pointer: number === '' ? pointer : `${pointer}/trackingNumberVendor`,
    carrier,
    events: entries(field(item, 'trackingMilestoneEvents'), `${pointer}/trackingMilestoneEvents`).map(
      ({ entry, pointer: at }) => {
        const code = textOf(field(entry, 'eventCode'));
        return {
          time: time(entry),
          text: textOf(field(entry, 'eventDescription')),
          place: textOf(field(entry, 'eventLocation')),
          code,
          pointer: at,
          ...meaning(code),
        };
      },
    ),
  };
};

export const asendiaUs = defineFormat({
  id: 'asendia-us',
  carrier,
  title: 'Asendia USA, tracking milestones',
  marks: ['data[].trackingMilestoneEvents'],
  schema: object({ data: some(object({ trackingMilestoneEvents: array })) }),
  codes: {
    label: ['s1'],
    possession: [noted('s2a', 'processed at a centre of Asendia')],
    physical: ['s2b', 's2c', 's2d', 's4', 's5', 's7'],
    'last-mile': ['s8'],
    delivered: ['s10'],
  },
  zone: [clock('eventOn', { among: 'anywhere' })],
  sources: ['seen in samples'],
  notes: ['Events stand newest first, not strictly: the departure bears an earlier time than the dispatch before it.'],
  read: (json, reader) => ({
    parcels: entries(field(json, 'data'), '/data').map(({ entry, pointer }) => parcelOf(entry, pointer, reader)),
  }),
});
