import type { Case, EvidenceFile } from '../../model/case.js';
import type { BundleFacts, Facts } from '../../model/facts.js';
import type { Raster } from '../../model/raster.js';
import { searchAgain } from '../images/search.js';
import type { Readers } from '../ports.js';
import { labelSearch, orderSearch } from '../searches.js';
import { areaAround, type ReadArea } from './area.js';
import { type ProofMark, proofMarksOf, type Witness, type WitnessKind } from './marks.js';

/** An image as the bundle carries it. */
export interface CarriedImage {
  readonly raster: Raster;
  /** Pixels of the raster per pixel of the upright image that boxes refer to. */
  readonly scale: number;
}

/**
 * What is legible in one image: a mark's number if any reader still sees it, and `<number>/text` if people can read it, not just a barcode reader.
 * Sets of the same case can be compared with each other.
 */
export type Legible = ReadonlySet<string>;

const legibleBy = (index: number, kind: WitnessKind | undefined): readonly string[] => {
  if (kind === undefined) return [];
  return kind === 'text' ? [`${index}`, `${index}/text`] : [`${index}`];
};

/** Reads what the verdict stands on again, from the very pixels that go into the bundle. */
export interface Rereading {
  /** Everything that the original of this file shows. */
  shownBy(file: string): Legible;
  /** The part of it that other facts, read from its carried image, show in this file. */
  shownIn(file: string, reread: Facts): Legible;
  /** The part of it that the carried image shows to the same readers: at the same places first, then wherever reading finds it. */
  legibleIn(file: string, image: CarriedImage): Promise<Legible>;
  /** Marks that were sure in the originals and are no longer legible in any image. */
  lostFrom(legible: ReadonlyMap<string, Legible>): BundleFacts['lost'];
}

export const rereadingOf = (opened: Case, facts: Facts, readers: Readers): Rereading => {
  const marks = proofMarksOf(facts, readers);
  const kindsSeen = (kinds: readonly (WitnessKind | undefined)[]): Legible =>
    new Set(kinds.flatMap((kind, i) => legibleBy(i, kind)));
  const shownBy = (file: string): Legible => kindsSeen(marks.map((mark) => kindsIn(mark, file)[0]));
  const shownIn = (file: string, reread: Facts): Legible =>
    kindsSeen(marks.map((mark) => kindsIn(mark, file).find((kind) => isIn(reread, mark, kind, file))));
  const nearby = async (file: string, image: CarriedImage): Promise<Legible> => {
    const areaOf = areasIn(image, readers);
    return kindsSeen(await Promise.all(marks.map((mark) => kindSeen(mark, file, areaOf))));
  };
  return {
    shownBy,
    shownIn,
    legibleIn: async (file, image) => {
      const shown = shownBy(file);
      let legible: Legible = shown.size === 0 ? new Set() : await nearby(file, image);
      for (const given of opened.evidence.filter((other) => other.file === file)) {
        const settles = (reread: Facts) => isWithin(shown, union(legible, shownIn(file, reread)));
        if (isWithin(shown, legible)) break;
        legible = union(
          legible,
          shownIn(file, await readAgain(given, image.raster, { opened, facts, readers, settles })),
        );
      }
      return legible;
    },
    lostFrom: (legible) =>
      marks.flatMap(({ value, witnesses }, index) => {
        const [first] = witnesses;
        const seen = [...legible.values()].some((marksSeen) => marksSeen.has(`${index}`));
        return seen || first === undefined ? [] : [{ file: first.sighting.file, value }];
      }),
  };
};

const isWithin = (wanted: Legible, held: Legible): boolean => [...wanted].every((one) => held.has(one));

const union = (a: Legible, b: Legible): Legible => new Set([...a, ...b]);

interface Again {
  readonly opened: Case;
  /** Facts of the originals. */
  readonly facts: Facts;
  readonly readers: Readers;
  /** Whether enough was seen. If not, the image is looked at again, like the original. */
  settles(reread: Facts): boolean;
}

/** The facts with one element read anew from its image alone, as thoroughly as the original was. */
const readAgain = async (
  given: EvidenceFile,
  raster: Raster,
  { opened, facts, readers, settles }: Again,
): Promise<Facts> => {
  if (given.element === 'order') {
    const sought = {
      ...orderSearch(opened, readers),
      isSettled: (order: Facts['order']) => settles({ ...facts, order }),
    };
    return { ...facts, order: (await searchAgain(given, raster, sought, { readers })).facts };
  }
  const sought = {
    ...labelSearch(opened, facts.tracking, readers),
    isSettled: (label: Facts['label']) => settles({ ...facts, label }),
  };
  return { ...facts, label: (await searchAgain(given, raster, sought, { readers })).facts };
};

/** How a file shows a mark: text first, because a person reads that. */
const kindsIn = ({ witnesses }: ProofMark, file: string): readonly WitnessKind[] =>
  (['text', 'barcode'] as const).filter((kind) =>
    witnesses.some((witness) => witness.kind === kind && witness.sighting.file === file),
  );

const isIn = (reread: Facts, { witnesses }: ProofMark, kind: WitnessKind, file: string): boolean =>
  witnesses.some((witness) => witness.kind === kind && witness.sighting.file === file && witness.isIn(reread));

const kindSeen = async (
  mark: ProofMark,
  file: string,
  areaOf: (witness: Witness) => ReadArea | undefined,
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

/** The surroundings of every place in a carried image, each cut and read once. */
const areasIn = ({ raster, scale }: CarriedImage, readers: Readers): ((witness: Witness) => ReadArea | undefined) => {
  const areas = new Map<string, ReadArea>();
  return ({ kind, sighting: { box } }) => {
    if (box === undefined) return undefined;
    const key = `${kind} ${box}`;
    const area = areas.get(key) ?? areaAround(raster, box, scale, kind, readers);
    areas.set(key, area);
    return area;
  };
};
