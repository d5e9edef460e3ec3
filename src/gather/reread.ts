import type { Facts } from '../model/facts.js';
import { normaliseIdentifier } from '../model/identifiers.js';
import type { Raster } from '../model/raster.js';
import type { Box, Reading, Sighting } from '../model/sightings.js';
import { decodeImage } from './images/decode.js';
import { cut } from './images/pixels.js';
import type { LineReading, Readers } from './readers/ports.js';
import { edgesOf, lookAlikesOf, occurrencesOf, squeeze } from './tokens.js';

/** An image as it stands in the bundle. */
export interface CarriedImage {
  readonly jpeg: Uint8Array;
  /** Pixels of the JPEG per pixel of the upright image that boxes refer to. */
  readonly scale: number;
}

/**
 * Reads the identifiers again from the very bytes that go into the bundle, each by the reader and at the place where it was read in
 * the original.
 * @returns What was sure in the original and cannot be read from any of its places any more.
 */
export const lostIn = async (
  carried: ReadonlyMap<string, CarriedImage>,
  facts: Facts,
  readers: Readers,
): Promise<readonly { readonly file: string; readonly value: string }[]> => {
  const decoded = new Map<string, Promise<Raster | undefined>>();
  const pixelsOf = (file: string): Promise<Raster | undefined> => {
    const known = decoded.get(file) ?? decodeCarried(carried.get(file));
    decoded.set(file, known);
    return known;
  };
  const checked = await Promise.all(
    identifiersOf(facts).map(async ({ value, sightings }) => {
      const [first] = sightings;
      const seen = first === undefined || (await isSeenIn(sightings, value, carried, pixelsOf, readers));
      return seen ? [] : [{ file: first.file, value }];
    }),
  );
  return checked.flat();
};

const identifiersOf = ({ order, label }: Facts): readonly Reading[] =>
  [order.number, label.trackingNumber, ...label.skus].filter((reading) => reading?.sure === true) as Reading[];

const decodeCarried = async (image: CarriedImage | undefined): Promise<Raster | undefined> => {
  if (image === undefined) return undefined;
  const raster = await decodeImage(image.jpeg);
  return 'problem' in raster ? undefined : raster;
};

const isSeenIn = async (
  sightings: readonly Sighting[],
  value: string,
  carried: ReadonlyMap<string, CarriedImage>,
  pixelsOf: (file: string) => Promise<Raster | undefined>,
  readers: Readers,
): Promise<boolean> => {
  for (const sighting of sightings) {
    const raster = await pixelsOf(sighting.file);
    const scale = carried.get(sighting.file)?.scale;
    if (raster !== undefined && scale !== undefined && (await isSeen(sighting, value, raster, scale, readers)))
      return true;
  }
  return false;
};

/** Room around a place, as a share of its height: barcodes need their quiet zones, lines a little paper. */
const room = { barcode: 0.5, text: 0.1 };

const isSeen = async (
  sighting: Sighting,
  value: string,
  raster: Raster,
  scale: number,
  readers: Readers,
): Promise<boolean> => {
  const { box, reader, text } = sighting;
  if (box === undefined) return false;
  const area = cutBox(raster, box, scale, reader === 'barcode' ? room.barcode : room.text);
  if (reader === 'barcode') return (await readers.barcodes.read(area)).some((barcode) => barcode.text === text);
  return isReadIn(await linesIn(area, readers), value, text);
};

const linesIn = async (area: Raster, readers: Readers) => readers.lines.recognise(area, await readers.lines.find(area));

/** What stood in the original stands here: the value itself, its look-alike, or for a number over two lines each of its parts. */
const isReadIn = (lines: readonly LineReading[], value: string, text: string): boolean => {
  const squeezed = lines.map(squeeze);
  const shows = (wanted: string): boolean =>
    squeezed.some((line) =>
      [...occurrencesOf(line, wanted), ...lookAlikesOf(line, wanted)].some((span) => edgesOf(line, span) === 'clean'),
    );
  const parts = text.split(/\s+/u).map(normaliseIdentifier);
  return (
    shows(normaliseIdentifier(value)) ||
    shows(normaliseIdentifier(text)) ||
    (parts.length > 1 && parts.every((part) => squeezed.some((line) => line.text.includes(part))))
  );
};

const cutBox = (raster: Raster, [x, y, width, height]: Box, scale: number, share: number): Raster => {
  const margin = Math.max(8, height * scale * share);
  const left = Math.max(0, Math.floor(x * scale - margin));
  const top = Math.max(0, Math.floor(y * scale - margin));
  const right = Math.min(raster.width, Math.ceil((x + width) * scale + margin));
  const bottom = Math.min(raster.height, Math.ceil((y + height) * scale + margin));
  const [w, h] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  return cut(
    raster,
    [
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: bottom },
      { x: left, y: bottom },
    ],
    w,
    h,
  );
};
