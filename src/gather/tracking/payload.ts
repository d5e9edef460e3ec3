import type { PostingSeen, TrackingDoubt } from '../../model/facts.js';
import { type Closeness, closestFormats } from './closeness.js';
import { type Ambiguity, ambiguityOf, pointerOf } from './duplicate-keys.js';
import { type Readable, unwrapped } from './envelopes.js';
import type { ParcelHistory, RawPayload, TrackingFormat } from './format.js';
import { historyOf } from './history.js';
import { isObject } from './json.js';
import { type Mapping, mappedFormat } from './mapping.js';
import { readPageText } from './page-text.js';
import type { ReadingContext } from './reading.js';
import { readTable } from './table.js';

export interface PayloadOptions {
  /** Names the payload in events and doubts. */
  readonly file: string;
  /** The carrier's short name. Its formats are tried first, and it replaces the carrier name in the payload. */
  readonly carrier?: string | undefined;
  /** The policy's zones, for clock times that nothing else places. */
  readonly zones: readonly string[];
  /** The case's zone for clock times without an offset. */
  readonly timeZone?: string | undefined;
  /** A mapping given with this very file. The file is read through it, whatever its format. */
  readonly map?: Mapping | undefined;
  /** A mapping for JSON that no format recognises. */
  readonly fallbackMap?: Mapping | undefined;
}

/** What one tracking file holds. */
export type TrackingReading =
  | {
      readonly state: 'read';
      readonly format: string;
      readonly carrier: string | null;
      readonly parcels: ParcelHistory[];
      readonly postings: PostingSeen[];
      /** Doubts about the whole file. Each parcel has its own as well. */
      readonly doubts: TrackingDoubt[];
      /** The mapping that was used. */
      readonly map?: Mapping;
    }
  | {
      readonly state: 'unreadable';
      readonly problem: 'not-json' | 'not-tracking' | 'mapping-failed' | 'empty-file';
      readonly detail: string;
      /** Formats closest to the payload, and why each refuses it. */
      readonly closest: Closeness[];
      /** The mapping that failed. */
      readonly map?: Mapping;
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

/** Decodes UTF-8, or UTF-16 if a byte order mark says so, as spreadsheets save it. `undefined` if the bytes are not text. */
const decode = (bytes: Uint8Array): string | undefined => {
  const mark = `${bytes[0] ?? ''},${bytes[1] ?? ''}`;
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

interface Parsed {
  /** The text as JSON. */
  readonly text: string;
  readonly json: unknown;
}

const parse = (text: string): Parsed | undefined => {
  try {
    return { text, json: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

/** Parses JSON; JSON inside a JSON string; or one JSON value per line, as in logs, which becomes a list. */
const parseAny = (text: string): Parsed | undefined => {
  const parsed = parse(text);
  if (typeof parsed?.json === 'string') return parse(parsed.json) ?? parsed;
  if (parsed !== undefined || !/^\s*\{/u.test(text)) return parsed;
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  return lines.every((line) => isObject(parse(line)?.json)) ? parse(`[${lines.join(',')}]`) : undefined;
};

/** Names a text that is meant to be another kind of file, whose dates nobody would want. */
const wordOther = (text: string): string | undefined => {
  if (/^\s*</u.test(text)) return 'a web page or XML';
  if (/^(?:From: <Saved by|MIME-Version:)/u.test(text)) return 'a saved web page';
  return /^\s*(?:\{|\[\s*[[{"\]])/u.test(text) ? 'JSON that breaks off or is malformed' : undefined;
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

type Understood = Pick<Extract<TrackingReading, { state: 'read' }>, 'carrier' | 'parcels' | 'postings'>;

const understood = (
  format: Pick<Readable, 'carrier'>,
  { parcels, postings = [] }: RawPayload,
  { file, carrier }: PayloadOptions,
): Understood => {
  const claimed = format.carrier === null;
  const named = parcels.map((parcel) => ({ ...parcel, claimed, carrier: carrier ?? parcel.carrier }));
  return {
    carrier: carrier ?? named[0]?.carrier ?? format.carrier,
    parcels: named.map((parcel) => historyOf(parcel, file)),
    postings: postings.map((posting) => ({ file, ...posting })),
  };
};

/** Everything about a parcel that a verdict can rest on. The words and places of its events are shown but decide nothing by themselves. */
const substanceOf = ({
  trackingNumber,
  aliases,
  pickup,
  pickupProof,
  delivery,
  events,
  doubts,
}: ParcelHistory): string =>
  JSON.stringify([
    [trackingNumber, aliases, pickup, pickupProof, delivery],
    events.map(({ kind, at }) => [kind, at]),
    doubts.map(({ code }) => code),
  ]);

const duplicateDoubts = ({ keys }: Ambiguity, file: string): TrackingDoubt[] =>
  keys.map((key) => ({ code: 'duplicate-key', file, pointer: pointerOf(key), detail: String(key.path.at(-1) ?? '') }));

/** Adds doubts for duplicate keys that matter: to their parcel, or to the file if they change the parcels themselves. */
const withDuplicates = (reading: Understood, ambiguity: Ambiguity | undefined, file: string) => {
  if (ambiguity === undefined) return { ...reading, doubts: [] };
  const doubts = duplicateDoubts(ambiguity, file);
  // The postings come after the parcels.
  if (ambiguity.whole || ambiguity.concerns(reading.parcels.length)) return { ...reading, doubts };
  const parcels = reading.parcels.map((parcel, place) =>
    ambiguity.concerns(place) ? { ...parcel, doubts: [...parcel.doubts, ...doubts] } : parcel,
  );
  return { ...reading, parcels, doubts: [] };
};

const contextOf = ({ file, timeZone, zones }: PayloadOptions): ReadingContext => ({ file, timeZone, zones });

const readAs = (format: Readable, text: string, json: unknown, options: PayloadOptions): TrackingReading => {
  const { file } = options;
  const context = contextOf(options);
  const read = (payload: unknown): Understood => understood(format, format.read(payload, context), options);
  const substances = (other: unknown): readonly string[] | undefined => {
    if (format.recognise(other) !== true) return undefined;
    const { parcels, postings } = read(other);
    return [...parcels.map(substanceOf), JSON.stringify(postings)];
  };
  return { state: 'read', format: format.id, ...withDuplicates(read(json), ambiguityOf(text, substances), file) };
};

const readThrough = (map: Mapping, text: string, json: unknown, options: PayloadOptions): TrackingReading => {
  const format = mappedFormat(map);
  const answer = format.recognise(json);
  if (answer !== true) return { ...unreadable('mapping-failed', String(answer)), map };
  return { ...readAs(format, text, json, options), map };
};

/** Tables and copied page text: times and words without codes. */
const textForms = [
  { id: 'table', read: readTable },
  { id: 'page-text', read: readPageText },
] as const;

const readText = (text: string, options: PayloadOptions): TrackingReading => {
  const other = wordOther(text);
  if (other !== undefined) return unreadable('not-json', other);
  const closest: Closeness[] = [];
  for (const { id, read } of textForms) {
    const found = read(text, contextOf(options));
    if (!('lack' in found)) {
      return { state: 'read', format: id, doubts: [], ...understood({ carrier: null }, found, options) };
    }
    closest.push({ format: id, score: 0, why: found.lack });
    if (found.otherwise) break;
  }
  return unreadable('not-tracking', 'text without entries of a time and words', closest);
};

const readJson = (
  { text, json }: Parsed,
  options: PayloadOptions,
  formats: readonly TrackingFormat[],
): TrackingReading => {
  const { carrier, map, fallbackMap } = options;
  if (map !== undefined) return readThrough(map, text, json, options);
  const preferred = [
    ...formats.filter((each) => isOf(carrier, each)),
    ...formats.filter((each) => !isOf(carrier, each)),
  ];
  const format = preferred.find((each) => each.recognise(json) === true) ?? unwrapped(json, preferred);
  if (format !== undefined) return readAs(format, text, json, options);
  if (fallbackMap !== undefined) return readThrough(fallbackMap, text, json, options);
  return unreadable('not-tracking', wordShape(json), closestFormats(json, formats));
};

/** `readTrackingPayload` with a given registry. */
export const readPayload = (
  bytes: Uint8Array,
  options: PayloadOptions,
  formats: readonly TrackingFormat[],
): TrackingReading => {
  const text = decode(bytes);
  if (text === undefined) return unreadable('not-json', 'bytes that are no text in UTF-8 or UTF-16');
  if (text.trim() === '') return unreadable('empty-file', '');
  const parsed = parseAny(text);
  if (parsed !== undefined) return readJson(parsed, options, formats);
  const { map } = options;
  if (map === undefined) return readText(text, options);
  const found = wordOther(text) ?? 'text';
  return { ...unreadable('mapping-failed', `${map.file}: expected JSON to map, found ${found}`), map };
};
