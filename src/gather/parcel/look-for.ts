import type { ReportCase } from '../../model/facts.js';
import { normaliseIdentifier, skeletonOf } from '../../model/identifiers.js';
import type { Policy } from '../../model/schema/policy.js';
import type { Reading } from '../../model/sightings.js';
import { doubted } from '../identifiers/candidate.js';
import { isIgnored } from '../identifiers/ignored.js';
import { type NumberCandidate, nearMissesOf } from '../identifiers/numbers.js';
import { type Candidate, occurrencesIn, readingOf, sightingsOf } from '../identifiers/sightings.js';
import { unknownNameOf } from '../identifiers/unknown-name.js';
import type { ImageReading } from '../images/reading.js';
import type { Readers } from '../ports.js';

/** What the label must show. */
export interface LabelClaims {
  /** Undefined if nobody says which order's parcel it should be. */
  readonly postingNumber: string | undefined;
  /** The case's number, or else the one the tracking file is about. Undefined if neither gives one. */
  readonly trackingNumber: string | undefined;
  /** The order's items: the SKU of each, and the seller's own article code if there is one. */
  readonly items: ReportCase['order']['items'];
}

/** Where a claimed value is searched. */
export interface SearchGround {
  readonly images: readonly ImageReading[];
  /** Everything that the images' barcodes and texts give. */
  readonly numbers: readonly NumberCandidate[];
  /** The formats of the value's kind. */
  readonly formats: readonly string[];
  /** For a SKU: numbers that it may equal or be part of. There it counts only if something says that it is a SKU. */
  readonly within?: readonly string[];
  readonly policy: Policy;
}

/**
 * Looks for a claimed value: sure sightings if there are any, else the nearest reading. If a barcode shows it, the lines are searched as they are;
 * nothing is read again.
 */
export const lookFor = async (
  value: string,
  { images, numbers, formats, within, policy }: SearchGround,
  readers: Readers,
): Promise<Reading | undefined> => {
  const normalised = normaliseIdentifier(value);
  const ignored = policy.numbers.ignoredAfter;
  const isPart = within?.some((number) => normaliseIdentifier(number).includes(normalised)) === true;
  const named = numbers.filter((number) => number.value === normalised);
  const asSku = named.filter(({ kind }) => kind === 'sku');
  const counts = (candidate: Candidate | NumberCandidate): boolean => {
    const isSku = asSku.some((sku) => sku === candidate || (sku.line !== undefined && sku.line === candidate.line));
    return within === undefined ? !isSku : isSku || !isPart;
  };
  const decoded = named.filter(isDecoded).filter(counts);
  const inImage = (image: ImageReading): Promise<readonly Candidate[]> | readonly Candidate[] =>
    decoded.length > 0 ? occurrencesIn(value, image, readers) : sightingsOf(value, image, formats, readers);
  const perImage = await Promise.all(
    images.map(async (image) =>
      (await inImage(image)).filter(
        (candidate) =>
          counts(candidate) &&
          (candidate.line === undefined || !isIgnored(normalised, candidate.line, image.lines, ignored)),
      ),
    ),
  );
  const sightings = perImage
    .flat()
    .map((candidate) => (within === undefined ? candidate : underName(candidate, policy)));
  const found = [...decoded, ...sightings.filter((candidate) => candidate.value === normalised)];
  // A barcode is read letter for letter, so one that holds the look-alike says that this is another number.
  const contradicted = decoded.length === 0 && numbers.some((candidate) => isBarcodeLookAlike(candidate, normalised));
  const reading = readingOf(normalised, found);
  if (reading !== undefined) return contradicted ? { ...reading, sure: false } : reading;
  const near = [...sightings, ...nearOnes([value], images, readers)];
  const best = near.find(({ sure }) => !sure);
  return best === undefined ? undefined : { ...(readingOf(best.value, [best]) as Reading), sure: false };
};

/** A product's number behind words that are no known name for it needs a person. */
const underName = (candidate: Candidate, { pageWords }: Policy): Candidate => {
  if (candidate.line === undefined) return candidate;
  const name = unknownNameOf(candidate.value, candidate.line, pageWords?.sku ?? []);
  return name === undefined ? candidate : doubted(candidate, [{ code: 'unknown-name', words: name }]);
};

const isDecoded = ({ sighting }: Candidate): boolean => sighting.reader === 'barcode';

const isBarcodeLookAlike = (candidate: Candidate, wanted: string): boolean =>
  isDecoded(candidate) && candidate.value !== wanted && skeletonOf(candidate.value) === skeletonOf(wanted);

/** Without any claim: the carrier's number that a barcode or its format reveals, if there is just one. */
export const standingOut = (
  numbers: readonly NumberCandidate[],
  { postingNumber }: LabelClaims,
): Reading | undefined => {
  const tracking = numbers.filter(
    ({ kind, value }) => kind === 'tracking' && value !== normaliseIdentifier(postingNumber ?? ''),
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
 * Looks for each item. The value of each reading is the case's SKU, whether the SKU itself was read or the seller's article code that the case ties
 * to it.
 * @param format - The form of SKUs. Article codes have none, so no look-alike in them is forgiven.
 * @param articlesCount - Whether an article code stands for its SKU. It does on papers that give no SKU at all. It does not if another SKU was read,
 * because one article comes under several SKUs, or if a mask may hide a SKU.
 */
export const skusOf = async (
  items: LabelClaims['items'],
  look: (value: string, formats: readonly string[]) => Promise<Reading | undefined>,
  format: string,
  articlesCount: boolean,
): Promise<Reading[]> => {
  const readings: Reading[] = [];
  for (const { sku, offerId = '' } of items) {
    const own = await look(sku, [format]);
    const article =
      own === undefined && articlesCount && offerId.length >= shortestArticle ? await look(offerId, []) : undefined;
    const reading = article?.sure === true ? { ...article, value: normaliseIdentifier(sku) } : own;
    if (reading !== undefined) readings.push(reading);
  }
  return readings;
};

/** Shorter article codes turn up in text by chance. Chosen, not measured. */
const shortestArticle = 5;

/** What the lines hold that differs from one of the values by a character or two. */
export const nearOnes = (
  values: readonly (string | undefined)[],
  images: readonly ImageReading[],
  readers: Readers,
): readonly Candidate[] =>
  values.flatMap((value) =>
    value === undefined ? [] : images.flatMap((image) => nearMissesOf(value, image, readers)),
  );

/** All other values. A value that differs from a claimed one by look-alikes only is not another value. */
export const others = <C extends Candidate>(
  candidates: readonly C[],
  known: readonly (string | undefined)[],
): readonly C[] => {
  const skeletons = known.filter((value) => value !== undefined).map((value) => skeletonOf(normaliseIdentifier(value)));
  return candidates.filter(({ value }) => !skeletons.includes(skeletonOf(value)));
};
