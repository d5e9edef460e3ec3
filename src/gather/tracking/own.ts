import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { TrackingFile } from '../../model/schema/tracking.js';
import { readClock } from './clock.js';
import { defineFormat } from './format.js';
import { field } from './json.js';

let compiled: ValidateFunction<TrackingFile> | undefined;

const validator = (): ValidateFunction<TrackingFile> => {
  if (compiled !== undefined) return compiled;
  const schema = readFileSync(new URL('../../../schemas/tracking.schema.json', import.meta.url), 'utf8');
  compiled = new Ajv2020().compile<TrackingFile>(JSON.parse(schema) as object);
  return compiled;
};

/** A file that has both of the form's own names means to be one; then the schema says what is wrong with it. */
const isMeant = (json: unknown): boolean =>
  field(json, 'events') !== undefined && field(json, 'trackingNumber') !== undefined;

const fault = ({ errors }: ValidateFunction): string => {
  const [error] = errors ?? [];
  const key = (error?.params as { readonly additionalProperty?: string } | undefined)?.additionalProperty;
  return `${error?.instancePath ?? ''} ${error?.message ?? 'does not fit'}${key === undefined ? '' : ` (${key})`}`.trim();
};

/** The project's own form, `schemas/tracking.schema.json`. Its author gave the kinds; words that contradict them are still noticed. */
export const own = defineFormat({
  id: 'triproof',
  carrier: null,
  recognise: (json) => {
    if (!isMeant(json)) return false;
    const validate = validator();
    return validate(json) || fault(validate);
  },
  read: (json, context) => {
    const { trackingNumber, carrier = null, timeZone, events } = json as TrackingFile;
    return {
      parcels: [
        {
          number: trackingNumber.trim() || null,
          pointer: '/trackingNumber',
          carrier,
          events: events.map(({ at, kind, text = '', place = '' }, index) => ({
            kind,
            time: readClock(at, context, { zone: timeZone, midnight: 'if-local' }),
            text,
            place,
            code: '',
            pointer: `/events/${index}`,
          })),
        },
      ],
    };
  },
});
