import type { Policy } from '../model/schema/policy.js';
import type { CellRead, OrderRead, PageRead, ParcelRead } from '../model/schema/reading.js';
import type { DeliverySeen, EventSeen, FileProblem, PictureSeen, TrackingDoubt } from '../model/schema/report.js';
import type { Box } from '../model/sightings.js';
import type { Window } from '../model/time.js';
import { glanceAt } from './glance.js';
import { identifiersIn, type ReadIdentifier } from './identifiers/stood-by.js';
import { decodeImage } from './images/decode.js';
import { withCyrillic } from './images/looks/cyrillic.js';
import { type ImageReading, type Line, readImage } from './images/reading.js';
import { interruptible, unlessAborted } from './interrupt.js';
import { kindOf } from './kinds/index.js';
import type { Readers } from './ports.js';
import { understandPicture } from './readout/index.js';
import { type Closeness, type Mapping, readTrackingPayload } from './tracking/index.js';

export type { ReadIdentifier } from './identifiers/stood-by.js';

/** What was read in one file: the objects of `schemas/reading.schema.json`, without sentences. */
export type ReadResult =
  | { readonly file: string; readonly kind: 'image'; readonly image: ReadImage }
  | { readonly file: string; readonly kind: 'tracking'; readonly tracking: ReadTracking }
  | { readonly file: string; readonly kind: 'unreadable'; readonly findings: readonly UnreadableFinding[] };

/** What was read in an image. All boxes are [x, y, width, height] in pixels of the upright image, from its top left corner. */
export interface ReadImage {
  /** Width of the upright image, in pixels. */
  readonly width: number;
  /** Height of the upright image, in pixels. */
  readonly height: number;
  /** Quarter turns clockwise beyond EXIF that brought it upright. All boxes are in the upright image. */
  readonly turn: number;
  /** Every barcode whose own checks hold. */
  readonly barcodes: readonly { readonly format: string; readonly text: string; readonly box: Box }[];
  /** Every line of text, as its reader has it; `confidence` from 0 to 1. */
  readonly lines: readonly {
    readonly text: string;
    readonly box: Box;
    readonly reader: string;
    readonly confidence: number;
    /** The same line by a reader that knows further letters. */
    readonly also?: readonly { readonly text: string; readonly reader: string; readonly confidence: number }[];
  }[];
  /** What kind of picture it is. */
  readonly picture: PictureSeen;
  /** What a page of orders as a whole tells about its times. Absent for other pictures. */
  readonly page?: PageRead;
  /** Every order that a page or a list shows. */
  readonly orders: readonly OrderRead[];
  /** Every paper with a number in a photo. */
  readonly parcels: readonly ParcelRead[];
  /** The role of everything in the picture. */
  readonly cells: readonly CellRead[];
  /** Only numbers that the readers stand by. */
  readonly identifiers: readonly ReadIdentifier[];
}

/** What a tracking file holds. */
export interface ReadTracking {
  /** Id of the format that recognised it; `formats()` lists them. */
  readonly format: string;
  /** Whose history it is, if the file says so. */
  readonly carrier: string | null;
  /** Every parcel with its events, sorted by time. */
  readonly parcels: readonly {
    readonly trackingNumber: string | null;
    readonly events: readonly EventSeen[];
    /** When the carrier first held the parcel; null if nothing proves possession. */
    readonly pickup: Window | null;
    readonly pickupProof: 'scan' | 'later-event' | null;
    /** The last handover at the end of its way; null if nothing proves one. */
    readonly delivery: DeliverySeen | null;
  }[];
  /** What is doubtful in it. */
  readonly findings: readonly TrackingDoubt[];
}

/** Why a file cannot be read. */
export interface UnreadableFinding {
  /** One of the report's file problems. */
  readonly code: FileProblem;
  /** What was found, in English. May quote the file. */
  readonly detail: string;
  /** For a payload that no format recognised: the formats that came closest, and why each refused it. */
  readonly closest?: readonly Closeness[];
}

export interface FileReadingOptions {
  /** Called only if the file is an image. */
  readonly readers: () => Promise<Readers>;
  readonly policy: Policy;
  readonly timeZone?: string | undefined;
  /** Images only: when the dispute was opened. It tells the year of a time that does not write it. */
  readonly openedAt?: Window | undefined;
  readonly carrier?: string | undefined;
  /** Mapping through which the file is read, whatever its format. */
  readonly map?: Mapping | undefined;
  /** Mapping for JSON that no format recognises. */
  readonly fallbackMap?: Mapping | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Images only: reads no more than tells which document it is. Lines get no second reading; orders, parcels and cells are left out. */
  readonly brief?: boolean | undefined;
}

/** Reads one evidence file without a case, to find out why a case is judged as it is. */
export const readEvidence = (file: string, bytes: Uint8Array, options: FileReadingOptions): Promise<ReadResult> =>
  unlessAborted(options.signal, async () =>
    looksLikeText(bytes) ? readPayload(file, bytes, options) : readPicture(file, bytes, options),
  );

/** A payload is text: it begins with a UTF-16 mark, or its first thousand bytes hold no control character except white space. */
const looksLikeText = (bytes: Uint8Array): boolean =>
  ['255,254', '254,255'].includes(bytes.subarray(0, 2).join()) ||
  (bytes.length > 0 && bytes.subarray(0, 1000).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13));

const readPayload = (
  file: string,
  bytes: Uint8Array,
  { policy, timeZone, carrier, map, fallbackMap }: FileReadingOptions,
): ReadResult => {
  const reading = readTrackingPayload(bytes, { file, zones: policy.zones, timeZone, carrier, map, fallbackMap });
  if (reading.state === 'unreadable') {
    const { problem, detail, closest } = reading;
    return { file, kind: 'unreadable', findings: [{ code: problem, detail, closest }] };
  }
  const parcels = reading.parcels.map(({ trackingNumber, events, pickup, pickupProof, delivery }) => ({
    trackingNumber,
    events,
    pickup,
    pickupProof,
    delivery,
  }));
  const postings = reading.postings.map(({ trackingNumber }) => ({
    trackingNumber,
    events: [],
    pickup: null,
    pickupProof: null,
    delivery: null,
  }));
  return {
    file,
    kind: 'tracking',
    tracking: {
      format: reading.format,
      carrier: reading.carrier,
      parcels: [...parcels, ...postings],
      findings: [...reading.doubts, ...reading.parcels.flatMap(({ doubts }) => doubts)],
    },
  };
};

const readPicture = async (file: string, bytes: Uint8Array, options: FileReadingOptions): Promise<ReadResult> => {
  const decoded = await decodeImage(bytes);
  if ('problem' in decoded)
    return { file, kind: 'unreadable', findings: [{ code: decoded.problem, detail: decoded.detail }] };
  options.signal?.throwIfAborted();
  const readers = interruptible(await options.readers(), options.signal);
  const { policy, timeZone, openedAt } = options;
  if (options.brief === true) {
    const { seen, ...told } = await glanceAt(file, decoded, policy, readers);
    return { file, kind: 'image', image: { ...shownIn(seen, readers), ...told, orders: [], parcels: [], cells: [] } };
  }
  const seen = await readImage(file, decoded, 'unknown', readers);
  const picture = kindOf(seen, policy, { barcodesSought: true });
  const image = await withCyrillic(seen, readers);
  const identifiers = await identifiersIn(image, policy, readers);
  const understood = await understandPicture(image, { policy, timeZone, openedAt, picture }, readers);
  return { file, kind: 'image', image: { ...shownIn(image, readers), picture, identifiers, ...understood } };
};

type Shown = Pick<ReadImage, 'width' | 'height' | 'turn' | 'barcodes' | 'lines'>;

const shownIn = ({ upright, turn, barcodes, lines }: ImageReading, readers: Readers): Shown => ({
  width: upright.width,
  height: upright.height,
  turn,
  barcodes: barcodes.map(({ format, text, box }) => ({ format, text, box })),
  lines: lines.map((line) => lineRead(line, readers)),
});

const lineRead = ({ text, box, confidence, also = [] }: Line, { lines }: Readers): ReadImage['lines'][number] => ({
  text,
  box,
  reader: lines.name,
  confidence: rounded(confidence),
  ...(also.length === 0
    ? {}
    : { also: also.map((one) => ({ text: one.text, reader: 'tesseract', confidence: rounded(one.confidence) })) }),
});

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
