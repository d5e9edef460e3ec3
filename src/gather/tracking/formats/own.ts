import { readFileSync } from 'node:fs';
import type { TrackingFile } from '../../../model/schema/tracking.js';
import { defineFormat } from '../format.js';
import type { JsonSchema } from '../shape.js';
import { clock } from '../times.js';

const schema = (): JsonSchema =>
  JSON.parse(readFileSync(new URL('../../../../schemas/tracking.schema.json', import.meta.url), 'utf8')) as JsonSchema;

/** The project's own form, `schemas/tracking.schema.json`. Its author states the kinds; words that contradict them are still noticed. */
export const own = defineFormat({
  id: 'triproof',
  carrier: null,
  title: "The project's own form",
  // A file with both of the form's key names is meant to be one, so the schema says what is wrong with it.
  marks: [['trackingNumber', 'events']],
  schema,
  codes: {},
  zone: [clock('at', { midnight: 'if-local' })],
  sources: ['schemas/tracking.schema.json'],
  notes: [
    "Its author gives each event's kind.",
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
          })),
        },
      ],
    };
  },
});
