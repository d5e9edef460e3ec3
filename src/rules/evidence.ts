/** Questions to the facts that several rules ask. */
import type { EvidenceElement, Facts, FileFacts } from '../model/facts.js';
import { editDistance, type Likeness, likeness, normaliseIdentifier } from '../model/identifiers.js';
import type { Identifier, NamedFacts, NamedPage, ParcelNumber, PostingNumber, ReadingOf } from '../model/named.js';
import { isNear } from '../model/number-kinds.js';
import { type Place, placeOf, type Sighting } from '../model/sightings.js';

/** Whether the case names any file for the element. Unreadable files count: they are there but say nothing. */
export const isSupplied = (files: readonly FileFacts[], element: EvidenceElement): boolean =>
  files.some((file) => file.element === element);

/** Whether at least one file of the element could be read. */
export const wasRead = (files: readonly FileFacts[], element: EvidenceElement): boolean =>
  files.some((file) => file.element === element && file.state === 'read');

/** Whether the policy allows the element to be left out, and the case leaves it out. */
export const isLeftOut = (element: EvidenceElement, { policy, files }: Pick<Facts, 'policy' | 'files'>): boolean =>
  (policy.optional ?? []).some((option) => option.element === element) && !isSupplied(files, element);

/** The places of these sightings, without repeats. */
export const placesOf = (...seen: readonly { readonly sightings: readonly Sighting[] }[]): readonly Place[] => {
  const places = seen.flatMap(({ sightings }) => sightings.map(placeOf));
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
};

/** Compares two identifiers of one kind. Identifiers of different kinds do not compile. */
export const alike = <I extends Identifier>(a: I, b: I): Likeness => likeness(a, b);

/** Whether both identifiers exist and are the same. */
export const isSame = <I extends Identifier>(a: I | null, b: I | null): boolean =>
  a !== null && b !== null && alike(a, b) === 'same';

/** The value of a reading, if it is sure enough for a verdict. */
export const sureValue = <I extends Identifier>(reading: ReadingOf<I> | null): I | null =>
  reading?.sure === true ? reading.value : null;

/** Whether the reading is sure enough for a verdict and is exactly the expected identifier. */
export const surelyIs = <I extends Identifier>(reading: ReadingOf<I> | null, expected: I): boolean =>
  reading?.sure === true && alike(reading.value, expected) === 'same';

/** Whether the reading is sure enough for a verdict and no look-alike turns it into the expected identifier. */
export const surelyDiffers = <I extends Identifier>(reading: ReadingOf<I> | null, expected: I): boolean =>
  reading?.sure === true && alike(reading.value, expected) === 'different';

/** The reading closest to the expected identifier; the first of equals. */
export const closestReading = <I extends Identifier>(
  readings: readonly ReadingOf<I>[],
  expected: I,
): ReadingOf<I> | undefined => {
  const goal = normaliseIdentifier(expected);
  const distances = readings.map(({ value }) => editDistance(normaliseIdentifier(value), goal, goal.length));
  return readings[distances.indexOf(Math.min(...distances))];
};

/**
 * The reading that may be the expected identifier but is not sure enough for a verdict: a look-alike, or an unsure one that is a few characters off
 * and is not another identifier clearly read elsewhere.
 */
export const half = <I extends Identifier>(
  readings: readonly ReadingOf<I>[],
  expected: I,
): ReadingOf<I> | undefined => {
  const isOther = ({ value }: ReadingOf<I>) => readings.some((reading) => surelyIs(reading, value));
  const possible = readings.filter((reading) =>
    reading.sure
      ? alike(reading.value, expected) === 'look-alike'
      : isNear(reading.value, expected) && !isOther(reading),
  );
  return closestReading(possible, expected);
};

/** The number that the page clearly shows instead of the expected order's. Undefined if the page shows even an outline of the expected one. */
export const otherOrderOn = (
  { number, otherNumbers }: NamedPage,
  expected: PostingNumber,
): ReadingOf<PostingNumber> | undefined => {
  const read = [...(number === null ? [] : [number]), ...otherNumbers];
  if (surelyIs(number, expected) || half(read, expected) !== undefined) return undefined;
  return closestReading(
    read.filter((other) => surelyDiffers(other, expected)),
    expected,
  );
};

/**
 * The number that the parcel must bear: the one the case claims, else the tracking file's, else the order page's, else the
 * posting number, under which several carriers carry their parcels.
 */
export const parcelNumber = ({
  case: claims,
  tracking,
  order,
}: Pick<NamedFacts, 'case' | 'tracking' | 'order'>): ParcelNumber => {
  const read = [tracking.trackingNumber, order.trackingNumber].find((reading) => reading?.sure === true);
  return claims.order.trackingNumber ?? read?.value ?? claims.order.number;
};
