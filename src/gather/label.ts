import type { LabelFacts, ReportCase } from '../model/facts.js';
import { normaliseIdentifier, skeletonOf } from '../model/identifiers.js';
import type { Policy } from '../model/schema/policy.js';
import type { Reading } from '../model/sightings.js';
import { type Candidate, readingOf, readingsOf, sightingsOf } from './agree.js';
import type { ImageReading } from './image.js';
import { measureLegibility } from './images/legibility.js';
import { barcodeNumbers, type NumberCandidate, nearMissesOf, textNumbers } from './numbers.js';
import type { Readers } from './readers/ports.js';

/** What a label is asked for. */
export interface LabelClaims {
  readonly postingNumber: string;
  /** The case's, or without one the number the tracking file is about; undefined when neither says. */
  readonly trackingNumber: string | undefined;
  readonly items: ReportCase['order']['items'];
}

/** Several photos of one parcel, together. */
export const gatherLabel = async (
  images: readonly ImageReading[],
  claims: LabelClaims,
  policy: Policy,
  readers: Readers,
): Promise<LabelFacts> => {
  const numbers = images.flatMap((image) => [...barcodeNumbers(image, policy), ...textNumbers(image, policy, readers)]);
  const look = (value: string): Promise<Reading | undefined> => lookFor(value, images, numbers, policy, readers);
  const trackingNumber =
    claims.trackingNumber === undefined ? standingOut(numbers, claims) : await look(claims.trackingNumber);
  const postingNumber = await look(claims.postingNumber);
  const known = [
    claims.trackingNumber,
    claims.postingNumber,
    trackingNumber?.value,
    ...claims.items.flatMap(({ sku, offerId }) => [sku, offerId]),
  ];
  const otherSkus = others(
    [...numbers.filter(({ kind }) => kind === 'sku'), ...nearSkus(claims.items, images, readers)],
    known,
  );
  return {
    trackingNumber: trackingNumber ?? null,
    postingNumber: postingNumber ?? null,
    numbers: others(
      numbers.filter(({ kind }) => kind !== 'sku'),
      known,
    ),
    skus: await skusOf(claims.items, look, otherSkus.length === 0),
    otherSkus,
    barcodes: images.flatMap((image) =>
      image.barcodes.map(({ format, text, box }) => ({ file: image.file, format, text, box: [...box] })),
    ),
    legibility: images.map(measureLegibility),
  };
};

/** A claimed value: sure sightings if there are any, else the nearest thing that was read. */
const lookFor = async (
  value: string,
  images: readonly ImageReading[],
  numbers: readonly NumberCandidate[],
  policy: Policy,
  readers: Readers,
): Promise<Reading | undefined> => {
  const normalised = normaliseIdentifier(value);
  const exact = numbers.filter((candidate) => candidate.value === normalised);
  if (exact.some(({ sure, sighting }) => sure && sighting.reader === 'barcode')) return readingOf(normalised, exact);
  const patterns = [policy.numbers.posting, ...policy.numbers.tracking, policy.numbers.sku];
  const sightings = (await Promise.all(images.map((image) => sightingsOf(value, image, patterns, readers)))).flat();
  const found = [...exact, ...sightings.filter((candidate) => candidate.value === normalised)];
  // A barcode is read letter for letter: one that holds the look-alike says that this is another number.
  const contradicted = numbers.some((candidate) => isBarcodeLookAlike(candidate, normalised));
  if (found.length > 0)
    return { ...(readingOf(normalised, found) as Reading), ...(contradicted ? { sure: false } : {}) };
  const near = [...sightings, ...images.flatMap((image) => nearMissesOf(value, image, readers))];
  const best = near.find(({ sure }) => !sure);
  return best === undefined ? undefined : { ...(readingOf(best.value, [best]) as Reading), sure: false };
};

const isBarcodeLookAlike = ({ value, sighting }: Candidate, wanted: string): boolean =>
  sighting.reader === 'barcode' && value !== wanted && skeletonOf(value) === skeletonOf(wanted);

/** Without any claim: the carrier's number that a barcode or its format gives away, if there is just one. */
const standingOut = (numbers: readonly NumberCandidate[], { postingNumber }: LabelClaims): Reading | undefined => {
  const tracking = numbers.filter(
    ({ kind, value }) => kind === 'tracking' && value !== normaliseIdentifier(postingNumber),
  );
  const values = [...new Set(tracking.filter(({ sure }) => sure).map(({ value }) => value))];
  const [only] = values;
  return values.length === 1 && only !== undefined
    ? readingOf(
        only,
        tracking.filter(({ value }) => value === only),
      )
    : undefined;
};

/**
 * The value of each is the case's SKU, whether it was read itself or the seller's article code that the case ties to it.
 * @param articlesCount - An article code stands for its SKU on papers that give no SKU at all. Where another SKU was read, the
 *   code says nothing: one article comes under several SKUs.
 */
const skusOf = async (
  items: LabelClaims['items'],
  look: (value: string) => Promise<Reading | undefined>,
  articlesCount: boolean,
): Promise<Reading[]> => {
  const readings: Reading[] = [];
  for (const { sku, offerId = '' } of items) {
    const own = await look(sku);
    const article =
      own === undefined && articlesCount && offerId.length >= shortestArticle ? await look(offerId) : undefined;
    const reading = article?.sure === true ? { ...article, value: normaliseIdentifier(sku) } : own;
    if (reading !== undefined) readings.push(reading);
  }
  return readings;
};

/** Shorter article codes turn up in text by chance. */
const shortestArticle = 5;

const nearSkus = (
  items: LabelClaims['items'],
  images: readonly ImageReading[],
  readers: Readers,
): readonly Candidate[] => items.flatMap(({ sku }) => images.flatMap((image) => nearMissesOf(sku, image, readers)));

/** Readings of all other values, each once; what is a claimed value but for look-alikes is no other value. */
const others = (candidates: readonly Candidate[], known: readonly (string | undefined)[]): Reading[] => {
  const skeletons = known.filter((value) => value !== undefined).map((value) => skeletonOf(normaliseIdentifier(value)));
  return readingsOf(candidates.filter(({ value }) => !skeletons.includes(skeletonOf(value))));
};
