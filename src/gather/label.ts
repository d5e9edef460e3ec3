import type { LabelFacts, ReportCase } from '../model/facts.js';
import { normaliseIdentifier, skeletonOf } from '../model/identifiers.js';
import type { Policy } from '../model/schema/policy.js';
import type { Reading } from '../model/sightings.js';
import { isIgnored } from './agree/ignored.js';
import { type Candidate, occurrencesIn, readingOf, readingsOf, sightingsOf } from './agree.js';
import type { ImageReading } from './image.js';
import { measureIdentifiers, measureLegibility, type Sought } from './images/legibility/index.js';
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
  const perImage = images.map(async (image) => [
    ...barcodeNumbers(image, policy),
    ...(await textNumbers(image, policy, readers)),
  ]);
  const numbers = (await Promise.all(perImage)).flat();
  const look = (value: string, formats: readonly string[]): Promise<Reading | undefined> =>
    lookFor(value, { images, numbers, formats, ignored: policy.numbers.ignoredAfter }, readers);
  const { posting, tracking, sku } = policy.numbers;
  // Several carriers carry their parcels under the posting number.
  const trackingNumber =
    claims.trackingNumber === undefined
      ? standingOut(numbers, claims)
      : await look(claims.trackingNumber, [...tracking, posting]);
  const postingNumber = await look(claims.postingNumber, [posting]);
  const known = [
    claims.trackingNumber,
    claims.postingNumber,
    trackingNumber?.value,
    ...claims.items.flatMap(({ sku, offerId }) => [sku, offerId]),
  ];
  const otherSkus = others(
    [
      ...numbers.filter(({ kind }) => kind === 'sku'),
      ...nearOnes(
        claims.items.map(({ sku }) => sku),
        images,
        readers,
      ),
    ],
    known,
  );
  return {
    trackingNumber: trackingNumber ?? null,
    postingNumber: postingNumber ?? null,
    numbers: others(
      [
        ...numbers.filter(({ kind }) => kind !== 'sku'),
        ...nearOnes([claims.trackingNumber, claims.postingNumber], images, readers),
      ],
      known,
    ),
    skus: await skusOf(
      claims.items,
      look,
      sku,
      otherSkus.length === 0 && images.every(({ masks }) => masks.length === 0),
    ),
    otherSkus,
    barcodes: images.flatMap((image) =>
      image.barcodes.map(({ format, text, box }) => ({ file: image.file, format, text, box: [...box] })),
    ),
    legibility: images.map(measureLegibility),
    identifiers: measureIdentifiers(images, soughtIn(claims, trackingNumber)),
  };
};

/** What must be legible as text. The posting number is no tracking number but where it is claimed as one. */
const soughtIn = (
  { postingNumber, trackingNumber, items }: LabelClaims,
  read: Reading | undefined,
): readonly Sought[] => {
  const tracking = trackingNumber ?? read?.value;
  return [
    ...(tracking === undefined || tracking === postingNumber
      ? []
      : [{ of: 'tracking-number' as const, value: tracking }]),
    { of: 'posting-number', value: postingNumber },
    ...items.map(({ sku }) => ({ of: 'sku' as const, value: sku })),
  ];
};

/** Where a claimed value is looked for. */
interface Seen {
  readonly images: readonly ImageReading[];
  /** All that the images' barcodes and texts give. */
  readonly numbers: readonly NumberCandidate[];
  /** The formats of the value's kind. */
  readonly formats: readonly string[];
  /** A number behind one of these words is something else. */
  readonly ignored: readonly string[];
}

/**
 * A claimed value: sure sightings if there are any, else the nearest thing that was read. Beside a barcode the lines are looked
 * through as they are; nothing is read again.
 */
const lookFor = async (
  value: string,
  { images, numbers, formats, ignored }: Seen,
  readers: Readers,
): Promise<Reading | undefined> => {
  const normalised = normaliseIdentifier(value);
  const decoded = numbers.filter((candidate) => candidate.value === normalised && isDecoded(candidate));
  const inImage = (image: ImageReading): Promise<readonly Candidate[]> | readonly Candidate[] =>
    decoded.length > 0 ? occurrencesIn(value, image, readers) : sightingsOf(value, image, formats, readers);
  const perImage = await Promise.all(
    images.map(async (image) =>
      (await inImage(image)).filter(
        ({ line }) => line === undefined || !isIgnored(normalised, line, image.lines, ignored),
      ),
    ),
  );
  const sightings = perImage.flat();
  const found = [...decoded, ...sightings.filter((candidate) => candidate.value === normalised)];
  // A barcode is read letter for letter: one that holds the look-alike says that this is another number.
  const contradicted = decoded.length === 0 && numbers.some((candidate) => isBarcodeLookAlike(candidate, normalised));
  const reading = readingOf(normalised, found);
  if (reading !== undefined) return contradicted ? { ...reading, sure: false } : reading;
  const near = [...sightings, ...images.flatMap((image) => nearMissesOf(value, image, readers))];
  const best = near.find(({ sure }) => !sure);
  return best === undefined ? undefined : { ...(readingOf(best.value, [best]) as Reading), sure: false };
};

const isDecoded = ({ sighting }: Candidate): boolean => sighting.reader === 'barcode';

const isBarcodeLookAlike = (candidate: Candidate, wanted: string): boolean =>
  isDecoded(candidate) && candidate.value !== wanted && skeletonOf(candidate.value) === skeletonOf(wanted);

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
 * @param format - The form of SKUs. Article codes have none, so that no look-alike in them is forgiven.
 * @param articlesCount - An article code stands for its SKU on papers that give no SKU at all. Where another SKU was read, the
 *   code says nothing: one article comes under several SKUs. Nor does it where a mask may hide one.
 */
const skusOf = async (
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

/** Shorter article codes turn up in text by chance. */
const shortestArticle = 5;

/** What the lines hold that is one of the values but for a character or two. */
const nearOnes = (
  values: readonly (string | undefined)[],
  images: readonly ImageReading[],
  readers: Readers,
): readonly Candidate[] =>
  values.flatMap((value) =>
    value === undefined ? [] : images.flatMap((image) => nearMissesOf(value, image, readers)),
  );

/** Readings of all other values, each once; what is a claimed value but for look-alikes is no other value. */
const others = (candidates: readonly Candidate[], known: readonly (string | undefined)[]): Reading[] => {
  const skeletons = known.filter((value) => value !== undefined).map((value) => skeletonOf(normaliseIdentifier(value)));
  return readingsOf(candidates.filter(({ value }) => !skeletons.includes(skeletonOf(value))));
};
