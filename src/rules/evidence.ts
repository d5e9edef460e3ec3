/** Questions to the facts that several rules ask. */
import type { EvidenceElement, Facts, FileFacts, OrderFacts } from '../model/facts.js';
import { editDistance, likeness, normaliseIdentifier } from '../model/identifiers.js';
import { isNear } from '../model/number-kinds.js';
import { type Place, placeOf, type Reading, type Sighting } from '../model/sightings.js';

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

/** Whether the reading is sure enough for a verdict and is exactly the expected identifier. */
export const surelyIs = (reading: Reading | null, expected: string): reading is Reading =>
  reading?.sure === true && likeness(reading.value, expected) === 'same';

/** Whether the reading is sure enough for a verdict and no look-alike turns it into the expected identifier. */
export const surelyDiffers = (reading: Reading | null, expected: string): reading is Reading =>
  reading?.sure === true && likeness(reading.value, expected) === 'different';

/** The reading closest to the expected identifier; the first of equals. */
export const closest = (readings: readonly Reading[], expected: string): Reading | undefined => {
  const goal = normaliseIdentifier(expected);
  const distances = readings.map(({ value }) => editDistance(normaliseIdentifier(value), goal, goal.length));
  return readings[distances.indexOf(Math.min(...distances))];
};

/**
 * The reading that may be the expected identifier but is not sure enough for a verdict: a look-alike, or an unsure one that is a few characters off
 * and is not another identifier clearly read elsewhere.
 */
export const half = (readings: readonly Reading[], expected: string): Reading | undefined => {
  const isOther = ({ value }: Reading) => readings.some((reading) => surelyIs(reading, value));
  const possible = readings.filter((reading) =>
    reading.sure
      ? likeness(reading.value, expected) === 'look-alike'
      : isNear(reading.value, expected) && !isOther(reading),
  );
  return closest(possible, expected);
};

/** The number that the page clearly shows instead of the expected order's. Undefined if the page shows even an outline of the expected one. */
export const otherOrderOn = ({ number, otherNumbers }: OrderFacts, expected: string): Reading | undefined => {
  const read = [...(number === null ? [] : [number]), ...otherNumbers];
  if (surelyIs(number, expected) || half(read, expected) !== undefined) return undefined;
  return closest(
    read.filter((other) => surelyDiffers(other, expected)),
    expected,
  );
};

/**
 * The number that the parcel must bear: the one the case claims, else the tracking file's, else the order page's, else the
 * posting number, under which several carriers carry their parcels.
 */
export const parcelNumber = ({ case: claims, tracking, order }: Pick<Facts, 'case' | 'tracking' | 'order'>): string => {
  const read = [tracking.trackingNumber, order.trackingNumber].find((reading) => reading?.sure === true);
  return claims.order.trackingNumber ?? read?.value ?? claims.order.number;
};
