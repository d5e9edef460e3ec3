import { pointerStep } from '../../model/json-pointer.js';
import type { RawPayload, TrackingFormat } from './format.js';
import { isObject, lookUp } from './json.js';

/** A reader of payloads: a format, or a format behind an envelope that is removed first. */
export type Readable = Pick<TrackingFormat, 'id' | 'carrier' | 'recognise' | 'read'>;

/** Keys that clients, proxies and logs wrap around an answer. */
const around = ['data', 'result', 'response', 'payload', 'body', 'content', 'value', 'message'] as const;

/** Maps a key inside an answer to the answer's outermost key, for payloads saved without the outermost key. */
const outermost: Readonly<Record<string, string>> = {
  cdek_number: 'entity',
  completeTrackResults: 'output',
  shipment: 'trackResponse',
  tracking: 'data',
  trackings: 'data',
  checkpoints: 'data',
  track_info: 'data',
  accepted: 'data',
  trackingList: 'data',
  posting_number: 'result',
  postings: 'result',
  WaybillRoute: 'Body',
};

/** Nobody wraps answers deeper than this. Chosen, not measured. */
const deepest = 3;
/** Most answers in a log; anything longer is a database. Chosen, not measured. */
const mostAnswers = 1000;

type Step = string | number;

const step = (value: unknown, key: Step): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<Step, unknown>>)[key]
    : undefined;

const moved = ({ parcels, postings = [] }: RawPayload, place: (pointer: string) => string): RawPayload => ({
  parcels: parcels.map((parcel) => ({
    ...parcel,
    pointer: place(parcel.pointer),
    events: parcel.events.map((event) => ({ ...event, pointer: place(event.pointer) })),
    doubts: (parcel.doubts ?? []).map((doubt) => ({ ...doubt, pointer: place(doubt.pointer) })),
  })),
  postings,
});

/** A format whose answer lies at the end of a path. */
const inside = (format: Readable, path: readonly Step[]): Readable => {
  const prefix = path.map(pointerStep).join('');
  const answer = (json: unknown): unknown => path.reduce(step, json);
  return {
    ...format,
    recognise: (json) => format.recognise(answer(json)),
    read: (json, context) => moved(format.read(answer(json), context), (pointer) => prefix + pointer),
  };
};

/** A format whose answer lost its outermost key. */
const without = (format: Readable, key: string): Readable => {
  const lost = pointerStep(key);
  return {
    ...format,
    recognise: (json) => format.recognise({ [key]: json }),
    read: (json, context) =>
      moved(format.read({ [key]: json }, context), (pointer) =>
        pointer.startsWith(lost) ? pointer.slice(lost.length) : pointer,
      ),
  };
};

/** A format for lists in which each entry is an answer. */
const each = (format: Readable): Readable => ({
  ...format,
  recognise: (json) =>
    Array.isArray(json) &&
    json.length > 0 &&
    json.length <= mostAnswers &&
    json.every((answer) => format.recognise(answer) === true),
  read: (json, context) => {
    const answers = (json as readonly unknown[]).map((answer, index) =>
      moved(format.read(answer, context), (pointer) => `/${index}${pointer}`),
    );
    return {
      parcels: answers.flatMap(({ parcels }) => parcels),
      postings: answers.flatMap(({ postings = [] }) => postings),
    };
  },
});

/** Formats whose outermost key is missing but can be told from the payload's own keys. */
const bareForms = (json: unknown, formats: readonly Readable[]): readonly Readable[] => {
  if (!isObject(json)) return [];
  const keys = new Set(Object.keys(json).flatMap((key) => lookUp(outermost, key) ?? []));
  return [...keys].flatMap((key) => formats.map((format) => without(format, key)));
};

/** The payload as it stands takes precedence over other ways to read it. */
const formsAt = (json: unknown, formats: readonly Readable[]): readonly Readable[] => {
  const fits = ({ recognise }: Readable): boolean => recognise(json) === true;
  const own = formats.filter(fits);
  return own.length > 0 ? own : (Array.isArray(json) ? formats.map(each) : bareForms(json, formats)).filter(fits);
};

/**
 * Finds how to read a payload that no format recognises as it stands: it may hold one answer, or a list of answers of one format, inside
 * what a client, a proxy or a log added, or without its outermost key. `undefined` if nothing fits, and also if two formats fit, because it
 * is unclear which is meant.
 */
export const unwrapped = (json: unknown, formats: readonly Readable[]): Readable | undefined => {
  let level: readonly (readonly Step[])[] = [[]];
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const found = level.flatMap((path) =>
      formsAt(path.reduce(step, json), formats).map((format) => inside(format, path)),
    );
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
    level = level.flatMap((path) => {
      const value = path.reduce(step, json);
      if (Array.isArray(value)) return value.length === 1 ? [[...path, 0]] : [];
      return around
        .filter((key) => isObject(step(value, key)) || Array.isArray(step(value, key)))
        .map((key) => [...path, key]);
    });
  }
  return undefined;
};
