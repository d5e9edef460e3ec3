import type { RawParcel, TrackingFormat } from './format.js';
import { own } from './formats/own.js';
import { isObject, type JsonObject } from './json.js';
import { evaluateMapping, type Mapping } from './sandbox.js';

export type { Mapping } from './sandbox.js';

type Mapped =
  | { readonly ok: true; readonly parcels: readonly JsonObject[] }
  /** Names the mapping and the place, what was expected and what was found. */
  | { readonly ok: false; readonly fault: string };

/** JSONata does not distinguish a value from a list of that one value: a history of one event comes out as the event. */
const withEventList = (parcel: JsonObject): JsonObject =>
  isObject(parcel['events']) ? { ...parcel, events: [parcel['events']] } : parcel;

const wordKind = (value: unknown): string => {
  if (value === undefined) return 'nothing: the expression finds none of its fields in the file';
  if (Array.isArray(value)) return 'an empty list';
  return isObject(value)
    ? `an object with ${Object.keys(value).slice(0, 8).join(', ') || 'nothing in it'}`
    : `a bare ${typeof value}`;
};

const faultOf = (value: unknown): string | undefined => {
  const answer = isObject(value) ? own.recognise(value) : false;
  if (answer === true) return undefined;
  return answer === false ? wordKind(value) : answer;
};

/**
 * Maps a value to the project's own form: one parcel or a list of them, each checked against `schemas/tracking.schema.json`. Never throws,
 * whatever mapping and value hold.
 */
const mapJson = (json: unknown, mapping: Mapping): Mapped => {
  const evaluated = evaluateMapping(mapping, json);
  if (!evaluated.ok) return evaluated;
  const list = Array.isArray(evaluated.value) && evaluated.value.length > 0 ? evaluated.value : [evaluated.value];
  const parcels = list.map((value: unknown) => (isObject(value) ? withEventList(value) : value));
  for (const [index, parcel] of parcels.entries()) {
    const found = faultOf(parcel);
    if (found === undefined) continue;
    const which = parcels.length === 1 ? '' : ` (parcel ${index + 1} of ${parcels.length})`;
    const expected = 'a result in the form of schemas/tracking.schema.json, `trackingNumber` and `events`';
    return { ok: false, fault: `${mapping.file}: expected ${expected}${which}, found ${found}` };
  }
  return { ok: true, parcels: parcels.filter(isObject) };
};

const said = (raw: RawParcel, prefix: string, { file }: Mapping): RawParcel => ({
  ...raw,
  pointer: prefix + raw.pointer,
  events: raw.events.map((event) => ({ ...event, pointer: prefix + event.pointer })),
  doubts: [...(raw.doubts ?? []), { code: 'mapped-by-user', pointer: '', detail: file }],
});

/**
 * A format defined by the user's mapping. `recognise` says what is wrong with the mapping's result. Parcels are read like the own form;
 * their pointers lead into the mapping's result.
 */
export const mappedFormat = (mapping: Mapping): Pick<TrackingFormat, 'id' | 'carrier' | 'recognise' | 'read'> => {
  let last: { readonly json: unknown; readonly mapped: Mapped } | undefined;
  const map = (json: unknown): Mapped => {
    const mapped = last !== undefined && last.json === json ? last.mapped : mapJson(json, mapping);
    last = { json, mapped };
    return mapped;
  };
  return {
    id: 'mapped',
    carrier: null,
    recognise: (json) => {
      const mapped = map(json);
      return mapped.ok || mapped.fault;
    },
    read: (json, context) => {
      const mapped = map(json);
      const parcels = mapped.ok ? mapped.parcels : [];
      return {
        parcels: parcels.flatMap((parcel, index) =>
          own.read(parcel, context).parcels.map((raw) => said(raw, parcels.length === 1 ? '' : `/${index}`, mapping)),
        ),
      };
    },
  };
};
