import type { LabelDoubt, LabelFacts } from '../../model/facts.js';
import { normaliseIdentifier } from '../../model/identifiers.js';
import { isPostingNumber } from '../../model/number-kinds.js';
import type { Policy } from '../../model/schema/policy.js';
import type { Reading } from '../../model/sightings.js';
import { barcodeNumbers, textNumbers } from '../identifiers/numbers.js';
import { type Candidate, readingsOf } from '../identifiers/sightings.js';
import { measureIdentifiers, measureLegibility, type RequiredIdentifier } from '../images/legibility/index.js';
import type { ImageReading } from '../images/reading.js';
import type { Readers } from '../ports.js';
import { conflictsOf, doubt } from './conflicts.js';
import { type Identity, identityOf, listRowOf, type NumberOnPhoto } from './identity.js';
import { type LabelClaims, lookFor, nearOnes, others, skusOf, standingOut } from './look-for.js';
import { papersOf } from './papers.js';
import { struckOut } from './struck.js';

export type { LabelClaims } from './look-for.js';

/** Gathers the facts of one parcel from all its photos. */
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
  const { posting, tracking, sku: skuFormat } = policy.numbers;
  const seen = { images, numbers, policy };
  const skuValues = claims.items.map(({ sku }) => sku);
  // Several carriers carry parcels under the posting number.
  const trackingNumber =
    claims.trackingNumber === undefined
      ? standingOut(numbers, claims)
      : await lookFor(claims.trackingNumber, { ...seen, formats: [...tracking, posting] }, readers);
  const postingNumber =
    claims.postingNumber === undefined
      ? undefined
      : await lookFor(claims.postingNumber, { ...seen, formats: [posting] }, readers);
  const known = [
    claims.trackingNumber,
    claims.postingNumber,
    trackingNumber?.value,
    ...claims.items.flatMap(({ sku, offerId }) => [sku, offerId]),
  ];
  const near = (values: readonly (string | undefined)[]) => nearOnes(values, images, readers);
  const otherNumbers = others(
    [...numbers.filter(({ kind }) => kind !== 'sku'), ...near([claims.trackingNumber, claims.postingNumber])],
    known,
  );
  const otherSkus = others([...numbers.filter(({ kind }) => kind === 'sku'), ...near(skuValues)], known);
  const articlesCount = otherSkus.length === 0 && images.every(({ masks }) => masks.length === 0);
  const within = [claims.trackingNumber ?? trackingNumber?.value ?? '', claims.postingNumber ?? ''];
  const skus = await skusOf(
    claims.items,
    (value, formats) => lookFor(value, { ...seen, formats, within }, readers),
    skuFormat,
    articlesCount,
  );
  const claimed = known.filter((value) => value !== undefined).map(normaliseIdentifier);
  const named = namedIn({ trackingNumber, postingNumber, skus, otherNumbers, otherSkus }, claimed, policy);
  const papers = images.flatMap(papersOf).map((paper) => identityOf(paper, named, policy));
  const own = ownRows(skus, papers);
  const doubts = [
    ...conflictsOf({
      papers,
      number: normaliseIdentifier(claims.trackingNumber ?? trackingNumber?.value ?? claims.postingNumber ?? ''),
      posting: normaliseIdentifier(claims.postingNumber ?? ''),
      claimed: claims.trackingNumber !== undefined,
      skus: skuValues.map(normaliseIdentifier),
      policy,
    }),
    ...struckOut(named, images),
    ...withinNumbers(skuValues, named),
  ];
  return {
    trackingNumber: trackingNumber ?? null,
    postingNumber: postingNumber ?? null,
    numbers: readingsOf(otherNumbers),
    skus: own,
    otherSkus: readingsOf(otherSkus),
    ...(doubts.length === 0 ? {} : { doubts }),
    barcodes: images.flatMap((image) =>
      image.barcodes.map(({ format, text, box }) => ({ file: image.file, format, text, box: [...box] })),
    ),
    legibility: images.map(measureLegibility),
    identifiers: measureIdentifiers(images, soughtIn(claims, trackingNumber)),
  };
};

/** What must be legible as text. The posting number counts as a tracking number only if it is claimed as one. */
const soughtIn = (
  { postingNumber, trackingNumber, items }: LabelClaims,
  read: Reading | undefined,
): readonly RequiredIdentifier[] => {
  const tracking = trackingNumber ?? read?.value;
  return [
    ...(tracking === undefined || tracking === postingNumber
      ? []
      : [{ of: 'tracking-number' as const, value: tracking }]),
    ...(postingNumber === undefined ? [] : [{ of: 'posting-number' as const, value: postingNumber }]),
    ...items.map(({ sku }) => ({ of: 'sku' as const, value: sku })),
  ];
};

interface Read {
  readonly trackingNumber: Reading | undefined;
  readonly postingNumber: Reading | undefined;
  readonly skus: readonly Reading[];
  readonly otherNumbers: readonly Candidate[];
  readonly otherSkus: readonly Candidate[];
}

/** Everything that was read as a number, ours and others', place by place. */
const namedIn = (
  { trackingNumber, postingNumber, skus, ...found }: Read,
  claimed: readonly string[],
  policy: Policy,
): readonly NumberOnPhoto[] => {
  const kindOf = (value: string) => (isPostingNumber(value, policy) ? 'posting' : 'tracking');
  const own = (of: NumberOnPhoto['of'], reading: Reading | undefined): readonly NumberOnPhoto[] => {
    // If the nearest reading is another value, it comes among the others.
    if (reading === undefined || !claimed.includes(reading.value)) return [];
    const { value, sure, sightings } = reading;
    return sightings.map((sighting) => ({ of, value, sure, ours: true, sighting, line: undefined }));
  };
  const other = (of: NumberOnPhoto['of'], { value, sure, sighting, line }: Candidate): NumberOnPhoto => ({
    ...{ of, value, sure, sighting, line },
    ours: false,
  });
  return [
    ...(trackingNumber === undefined ? [] : own(kindOf(trackingNumber.value), trackingNumber)),
    ...own('posting', postingNumber),
    ...skus.flatMap((reading) => own('sku', reading)),
    ...found.otherNumbers.map((candidate) => other(kindOf(candidate.value), candidate)),
    ...found.otherSkus.map((candidate) => other('sku', candidate)),
  ];
};

/** Drops what stands in another order's row of a list: it does not show ours. */
const ownRows = (readings: readonly Reading[], papers: readonly Identity[]): Reading[] =>
  readings.flatMap((reading) => {
    const sightings = reading.sightings.filter((seen) =>
      papers.every((paper) => listRowOf(paper, seen)?.ours !== false),
    );
    return sightings.length === 0 ? [] : [{ ...reading, sightings }];
  });

/** SKUs that were seen only as part of another number. */
const withinNumbers = (skus: readonly string[], named: readonly NumberOnPhoto[]): LabelDoubt[] =>
  skus.map(normaliseIdentifier).flatMap((sku) => {
    const numbers = named.filter(({ of, ours, value }) => of !== 'sku' && ours && value.includes(sku));
    const [first] = numbers;
    const isShown = named.some(({ of, ours, value }) => of === 'sku' && ours && value === sku);
    if (first === undefined || isShown) return [];
    return [
      doubt(
        'sku-within-number',
        first.value,
        numbers.map(({ sighting }) => sighting),
      ),
    ];
  });
