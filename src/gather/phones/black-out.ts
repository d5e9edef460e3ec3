import type { FileFacts, LabelFacts, OrderFacts } from '../../model/facts.js';
import { meet } from '../../model/masks.js';
import type { Box, Reading, Sighting } from '../../model/sightings.js';
import { stretchOf } from '../identifiers/strip.js';
import { boxAround } from '../images/pixels.js';
import type { ImageReading, Line } from '../images/reading.js';
import { type PhoneNumber, phonesIn } from './find.js';

/** What was read in a case's images. */
export interface ImageFacts {
  readonly order: OrderFacts;
  readonly label: LabelFacts;
}

/** The telephone numbers of one image. */
export interface PhonesBlackedOut extends Required<Pick<FileFacts, 'phonesShown'>> {
  /** In pixels of the upright image, and within it. */
  readonly boxes: readonly Box[];
}

/** A telephone number where it was seen. */
interface PhoneSeen extends PhoneNumber {
  readonly file: string;
  /** Box of the line or the barcode that holds it. */
  readonly source: Box;
  /** Boxes that cover it: `tight` without room around it, `wide` with room. */
  readonly tight: readonly Box[];
  readonly wide: readonly Box[];
}

const none = { along: 0, across: 0 };
/** Room around a number, in heights of its line: readers sometimes place characters a character off. Chosen, not measured. */
const margin = { along: 0.5, across: 0.2 };

/**
 * Where to black out the telephone numbers that readers saw. What the verdict stands on is never covered: a number that lies on it stays visible and
 * is counted.
 */
export const phonesToBlackOut = (image: ImageReading, facts: ImageFacts): PhonesBlackedOut => {
  const kept = keptIn(image, facts);
  const isFree = (boxes: readonly Box[]): boolean => !boxes.some((box) => kept.some((other) => meet(box, other)));
  const seen = phonesOf(image).map(({ tight, wide }) => [wide, tight].find(isFree));
  const boxes = seen.filter((found) => found !== undefined).flat();
  return { boxes, phonesShown: seen.filter((found) => found === undefined).length };
};

/** The facts without telephone numbers, and without barcodes that hold one and are blacked out. */
export const withoutPhones = ({ order, label }: ImageFacts, images: readonly ImageReading[]): ImageFacts => {
  const phones = images.flatMap(phonesOf);
  const others = (readings: Reading[]): Reading[] => readings.filter((reading) => !isPhone(reading, phones));
  const facts = {
    order: { ...order, otherNumbers: others(order.otherNumbers) },
    label: { ...label, numbers: others(label.numbers), otherSkus: others(label.otherSkus) },
  };
  const covered = images.flatMap((image) => {
    const { boxes } = phonesToBlackOut(image, facts);
    return boxes.map((box) => JSON.stringify([image.file, box]));
  });
  const barcodes = label.barcodes.filter(({ file, box }) => !covered.includes(JSON.stringify([file, box])));
  return { ...facts, label: { ...facts.label, barcodes } };
};

/** A number is a telephone number if every sighting of it is one and is marked as such. Digits alone do not suffice. */
const isPhone = ({ value, sightings }: Reading, phones: readonly PhoneSeen[]): boolean =>
  /^[0-9]+$/u.test(value) &&
  sightings.every(({ file, box }) =>
    phones.some(
      (phone) => phone.marked && phone.file === file && isSame(phone.source, box) && phone.digits.includes(value),
    ),
  );

const isSame = (a: Box, b: Box | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

const phonesOf = (image: ImageReading): readonly PhoneSeen[] => [
  ...image.lines.flatMap((line) =>
    phonesIn(line.text).map((phone) => ({
      ...phone,
      file: image.file,
      source: line.box,
      tight: boxesOf(image, line, phone, none),
      wide: boxesOf(image, line, phone, margin),
    })),
  ),
  // A code cannot be blacked out in part.
  ...image.barcodes.flatMap(({ text, box }) =>
    text
      .split(/\p{Cc}+/u)
      .flatMap(phonesIn)
      .filter(({ marked }) => marked)
      .slice(0, 1)
      .map((phone) => ({ ...phone, file: image.file, source: box, tight: [box], wide: [box] })),
  ),
];

/** A slanted line is covered in steps, so that no box reaches into its neighbours. Chosen, not measured. */
const steepest = 0.3;

const boxesOf = (
  image: ImageReading,
  line: Line,
  { start, end }: Pick<PhoneNumber, 'start' | 'end'>,
  room: typeof none,
): readonly Box[] => {
  const [a, b, c, d] = stretchOf(line, start, end, room);
  const steps = Math.max(1, Math.ceil(Math.abs(b.y - a.y) / (steepest * line.height)));
  const at = (from: typeof a, to: typeof a, share: number) => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  });
  return Array.from({ length: steps }, (_, i) => {
    const corners = [i / steps, (i + 1) / steps].flatMap((share) => [at(a, b, share), at(d, c, share)]);
    return boxAround(corners, image.upright);
  });
};

/** The places in an image that the verdict stands on, or that tell of another order, parcel or product. */
const keptIn = (image: ImageReading, { order, label }: ImageFacts): readonly Box[] => {
  const readings = [
    order.number,
    order.trackingNumber,
    ...order.skus,
    ...order.otherNumbers,
    label.trackingNumber,
    label.postingNumber,
    ...label.skus,
    ...label.numbers,
    ...label.otherSkus,
    ...order.statuses,
  ].filter((reading) => reading !== null);
  return readings
    .flatMap(({ sightings }) => sightings)
    .filter(({ file }) => file === image.file)
    .flatMap((sighting) => placesOf(image, sighting));
};

/** Keeps only the text's own stretch of a line. If the text cannot be found in the line, all of the line is kept. */
const placesOf = (image: ImageReading, { box, text }: Sighting): readonly Box[] => {
  if (box === undefined) return [];
  const line = image.lines.find((other) => isSame(other.box, box));
  const at = line === undefined ? -1 : line.text.indexOf(text);
  if (line === undefined || at < 0) return [box];
  const start = [...line.text.slice(0, at)].length;
  return boxesOf(image, line, { start, end: start + [...text].length }, none);
};
