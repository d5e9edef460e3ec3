import type { BundleFacts, Facts } from '../../model/facts.js';
import { decodeImage } from '../images/decode.js';
import type { Readers } from '../ports.js';
import { type Area, areaAround } from './area.js';
import { type Mark, marksOf, type Witness, type WitnessKind } from './marks.js';

/** An image as it stands in the bundle. */
export interface CarriedImage {
  readonly jpeg: Uint8Array;
  /** Pixels of the JPEG per pixel of the upright image that boxes refer to. */
  readonly scale: number;
}

/**
 * What is legible in one image: a mark's number where anyone still sees it, and `<number>/text` where people can read it, not a barcode's
 * reader alone. Sets of the same case can be compared with each other.
 */
export type Legible = ReadonlySet<string>;

const legibleBy = (index: number, kind: WitnessKind | undefined): readonly string[] => {
  if (kind === undefined) return [];
  return kind === 'text' ? [`${index}`, `${index}/text`] : [`${index}`];
};

/** Reads again, from the very bytes that go into the bundle, what the verdict stands on. */
export interface Rereading {
  /** Everything that the original of this file shows. */
  shownBy(file: string): Legible;
  /** What of it the carried image shows, each read by the same reader and at the same place as in the original. */
  legibleIn(file: string, image: CarriedImage): Promise<Legible>;
  /** What was sure in the originals and is legible in no image any more. */
  lostFrom(legible: ReadonlyMap<string, Legible>): BundleFacts['lost'];
}

export const rereadingOf = (facts: Facts, readers: Readers): Rereading => {
  const marks = marksOf(facts, readers);
  return {
    shownBy: (file) => new Set(marks.flatMap((mark, index) => legibleBy(index, kindsIn(mark, file)[0]))),
    legibleIn: async (file, image) => {
      if (!marks.some((mark) => kindsIn(mark, file).length > 0)) return new Set();
      const areaOf = await areasIn(image, readers);
      if (areaOf === undefined) return new Set();
      const kinds = await Promise.all(marks.map((mark) => kindSeen(mark, file, areaOf)));
      return new Set(kinds.flatMap((kind, index) => legibleBy(index, kind)));
    },
    lostFrom: (legible) =>
      marks.flatMap(({ value, witnesses }, index) => {
        const [first] = witnesses;
        const seen = [...legible.values()].some((marksSeen) => marksSeen.has(`${index}`));
        return seen || first === undefined ? [] : [{ file: first.sighting.file, value }];
      }),
  };
};

/**
 * Reads a whole bundle's images again.
 * @returns What was sure in the original and cannot be read from any of its places any more.
 */
export const lostIn = async (
  carried: ReadonlyMap<string, CarriedImage>,
  facts: Facts,
  readers: Readers,
): Promise<BundleFacts['lost']> => {
  const rereading = rereadingOf(facts, readers);
  const legible = [...carried].map(async ([file, image]) => [file, await rereading.legibleIn(file, image)] as const);
  return rereading.lostFrom(new Map(await Promise.all(legible)));
};

/** How a file shows a mark: as text first, since a person reads that. */
const kindsIn = ({ witnesses }: Mark, file: string): readonly WitnessKind[] =>
  (['text', 'barcode'] as const).filter((kind) =>
    witnesses.some((witness) => witness.kind === kind && witness.sighting.file === file),
  );

const kindSeen = async (
  mark: Mark,
  file: string,
  areaOf: (witness: Witness) => Area | undefined,
): Promise<WitnessKind | undefined> => {
  for (const kind of kindsIn(mark, file)) {
    for (const witness of mark.witnesses) {
      if (witness.kind !== kind || witness.sighting.file !== file) continue;
      const area = areaOf(witness);
      if (area !== undefined && (await witness.sees(area))) return kind;
    }
  }
  return undefined;
};

/** The surroundings of every place in a carried image, each cut and read once. Undefined for bytes that are no image. */
const areasIn = async (
  { jpeg, scale }: CarriedImage,
  readers: Readers,
): Promise<((witness: Witness) => Area | undefined) | undefined> => {
  const raster = await decodeImage(jpeg);
  if ('problem' in raster) return undefined;
  const areas = new Map<string, Area>();
  return ({ kind, sighting: { box } }) => {
    if (box === undefined) return undefined;
    const key = `${kind} ${box}`;
    const area = areas.get(key) ?? areaAround(raster, box, scale, kind, readers);
    areas.set(key, area);
    return area;
  };
};
