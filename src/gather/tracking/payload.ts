import type { PostingSeen, TrackingDoubt } from '../../model/facts.js';
import { type Ambiguity, ambiguityOf, pointerOf } from './duplicate-keys.js';
import type { ParcelHistory, RawPayload, ReadingContext, TrackingFormat } from './format.js';
import { historyOf } from './history.js';
import { isObject } from './json.js';

export interface TrackingOptions {
  /** Names the payload in events and doubts. */
  readonly file: string;
  /** The carrier's short name: its formats are tried first, and its name stands for what the payload calls its carrier. */
  readonly carrier?: string | undefined;
  /** The policy's zones, for clock times that nothing else places. */
  readonly zones: readonly string[];
  /** The case's zone for clock times without offset. */
  readonly timeZone?: string | undefined;
}

/** What one tracking file holds. */
export type TrackingReading =
  | {
      readonly state: 'read';
      readonly format: string;
      readonly carrier: string | null;
      readonly parcels: ParcelHistory[];
      readonly postings: PostingSeen[];
      /** Of the whole file; each parcel has its own besides. */
      readonly doubts: TrackingDoubt[];
    }
  | {
      readonly state: 'unreadable';
      readonly problem: 'not-json' | 'not-tracking' | 'empty-file';
      readonly detail: string;
      /** Formats that the payload begins to look like, and what each of them misses. */
      readonly closest: { readonly format: string; readonly why: string }[];
    };

type Unreadable = Extract<TrackingReading, { state: 'unreadable' }>;

const unreadable = (
  problem: Unreadable['problem'],
  detail: string,
  closest: Unreadable['closest'] = [],
): Unreadable => ({
  state: 'unreadable',
  problem,
  detail,
  closest,
});

/** UTF-8, or UTF-16 where a byte order mark says so, as spreadsheets save it. `undefined` for what is no text. */
const decode = (bytes: Uint8Array): string | undefined => {
  const mark = `${bytes[0] ?? ''},${bytes[1] ?? ''}`;
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const parse = (text: string): { readonly json: unknown } | undefined => {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

const wordNotJson = (text: string): string => {
  if (/^\s*</u.test(text)) return 'a web page or XML, no JSON';
  return /^\s*[[{]/u.test(text) ? 'JSON that breaks off or is malformed' : 'text that is no JSON';
};

const wordShape = (json: unknown): string => {
  if (Array.isArray(json)) return `a list of ${json.length}`;
  if (!isObject(json)) return `a bare ${json === null ? 'null' : typeof json}`;
  const keys = Object.keys(json);
  const shown = keys.slice(0, 8).map((key) => key.slice(0, 40));
  return keys.length === 0 ? 'an empty object' : `an object with ${shown.join(', ')}${keys.length > 8 ? ', …' : ''}`;
};

const isOf = (carrier: string | undefined, format: TrackingFormat): boolean =>
  carrier !== undefined && format.carrier === carrier.toLowerCase();

const recognise = (json: unknown, formats: readonly TrackingFormat[]): TrackingFormat | Unreadable => {
  const closest: { format: string; why: string }[] = [];
  for (const format of formats) {
    const answer = format.recognise(json);
    if (answer === true) return format;
    if (answer !== false) closest.push({ format: format.id, why: answer });
  }
  return unreadable('not-tracking', wordShape(json), closest);
};

type Understood = Pick<Extract<TrackingReading, { state: 'read' }>, 'carrier' | 'parcels' | 'postings'>;

const understood = (
  format: TrackingFormat,
  { parcels, postings = [] }: RawPayload,
  { file, carrier }: TrackingOptions,
): Understood => {
  const named = parcels.map((parcel) => ({ ...parcel, carrier: carrier ?? parcel.carrier }));
  return {
    carrier: carrier ?? named[0]?.carrier ?? format.carrier,
    parcels: named.map((parcel) => historyOf(parcel, file)),
    postings: postings.map((posting) => ({ file, ...posting })),
  };
};

/** All of a parcel that a verdict can stand on; its words and places are shown and decide nothing by themselves. */
const substanceOf = ({ trackingNumber, aliases, pickup, pickupProof, events, doubts }: ParcelHistory): string =>
  JSON.stringify([
    [trackingNumber, aliases, pickup, pickupProof],
    events.map(({ kind, at }) => [kind, at]),
    doubts.map(({ code }) => code),
  ]);

const duplicateDoubts = ({ keys }: Ambiguity, file: string): TrackingDoubt[] =>
  keys.map((key) => ({ code: 'duplicate-key', file, pointer: pointerOf(key), detail: String(key.path.at(-1) ?? '') }));

/** Doubts what hangs on a key that stands twice: at its parcel, or at the file where the parcels themselves do. */
const withDuplicates = (reading: Understood, ambiguity: Ambiguity | undefined, file: string) => {
  if (ambiguity === undefined) return { ...reading, doubts: [] };
  const doubts = duplicateDoubts(ambiguity, file);
  // The postings follow the parcels.
  if (ambiguity.whole || ambiguity.concerns(reading.parcels.length)) return { ...reading, doubts };
  const parcels = reading.parcels.map((parcel, place) =>
    ambiguity.concerns(place) ? { ...parcel, doubts: [...parcel.doubts, ...doubts] } : parcel,
  );
  return { ...reading, parcels, doubts: [] };
};

const readAs = (format: TrackingFormat, text: string, json: unknown, options: TrackingOptions): TrackingReading => {
  const { file, timeZone, zones } = options;
  const context: ReadingContext = { file, timeZone, zones };
  const read = (payload: unknown): Understood => understood(format, format.read(payload, context), options);
  const substances = (other: unknown): readonly string[] | undefined => {
    if (format.recognise(other) !== true) return undefined;
    const { parcels, postings } = read(other);
    return [...parcels.map(substanceOf), JSON.stringify(postings)];
  };
  return { state: 'read', format: format.id, ...withDuplicates(read(json), ambiguityOf(text, substances), file) };
};

/** `readTrackingPayload` over a given registry. */
export const readPayload = (
  bytes: Uint8Array,
  options: TrackingOptions,
  formats: readonly TrackingFormat[],
): TrackingReading => {
  const text = decode(bytes);
  if (text === undefined) return unreadable('not-json', 'bytes that are no text');
  if (text.trim() === '') return unreadable('empty-file', '');
  const parsed = parse(text);
  if (parsed === undefined) return unreadable('not-json', wordNotJson(text));
  const { carrier } = options;
  const preferred = [
    ...formats.filter((each) => isOf(carrier, each)),
    ...formats.filter((each) => !isOf(carrier, each)),
  ];
  const format = recognise(parsed.json, preferred);
  return 'state' in format ? format : readAs(format, text, parsed.json, options);
};
