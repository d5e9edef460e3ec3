import type { OrderFacts, ReportCase } from '../../model/facts.js';
import { normaliseIdentifier } from '../../model/identifiers.js';
import type { Policy } from '../../model/schema/policy.js';
import type { Box, Reading } from '../../model/sightings.js';
import { type NumberCandidate, nearMissesOf, textNumbers } from '../identifiers/numbers.js';
import { type Candidate, candidateAt, readingOf, readingsOf, sightingsOf } from '../identifiers/sightings.js';
import type { ImageReading } from '../images/reading.js';
import type { Readers } from '../ports.js';
import { occurrencesOf, squeeze } from '../text/tokens.js';
import { withRest } from './continued.js';
import { numberLines } from './number-lines.js';
import type { Products } from './page.js';
import { spacedLines } from './spaces.js';

/** The order whose numbers are sought. An empty number asks for what a page says without one. */
export type NumberClaims = Pick<ReportCase, 'order'>;

/** Every number on a page, before its owner is known. */
export interface PageNumbers {
  readonly image: ImageReading;
  readonly all: readonly NumberCandidate[];
  /** Where the order's own number was seen. */
  readonly own: readonly Candidate[];
  readonly reading: Reading | undefined;
}

export const numbersOf = async (
  seen: ImageReading,
  claims: NumberClaims,
  policy: Policy,
  readers: Readers,
): Promise<PageNumbers> => {
  const number = normaliseIdentifier(claims.order.number);
  const sought = [number, ...claimedTracking(claims), ...knownSkus(claims)].filter((value) => value !== '');
  const spaced = { ...seen, lines: await spacedLines(sought, seen, readers) };
  const parted = { ...spaced, lines: spaced.lines.flatMap((line) => numberLines(line, policy)) };
  const image = number === '' ? parted : { ...parted, lines: await withRest(number, parted, readers) };
  const all = await textNumbers(image, policy, readers);
  if (number === '') return { image, all, own: [], reading: undefined };
  const own = [
    ...all.filter(({ value }) => value === number),
    ...(await sightingsOf(number, image, [policy.numbers.posting], readers)),
  ].filter(({ value }) => value === number);
  return { image, all, own, reading: readingOf(number, own) };
};

/** The order's number as read, or the nearest reading. */
export const numberRead = ({ image, reading }: PageNumbers, claims: NumberClaims, readers: Readers): Reading | null => {
  if (reading !== undefined) return reading;
  const number = normaliseIdentifier(claims.order.number);
  if (number === '') return null;
  const near = nearMissesOf(number, image, readers).find(({ sure }) => !sure) ?? brokenNumber(number, image, readers);
  return near === undefined ? null : { ...(readingOf(near.value, [near]) as Reading), sure: false };
};

/** The number without its last part, if a narrow column breaks it and the rest was not seen. */
const brokenNumber = (number: string, image: ImageReading, readers: Readers): Candidate | undefined => {
  const stem = number.replace(/[0-9]+$/u, '');
  for (const line of image.lines) {
    const squeezed = squeeze(line);
    const [span] = occurrencesOf(squeezed, stem);
    if (span !== undefined && !/[0-9]/u.test(squeezed.text[span.end] ?? ''))
      return candidateAt(image, line, squeezed, span, readers);
  }
  return undefined;
};

export const otherNumbers = ({ all }: PageNumbers, claims: NumberClaims): Reading[] => {
  const own = normaliseIdentifier(claims.order.number);
  return readingsOf(all.filter(({ kind, value }) => kind === 'posting' && value !== own));
};

/** Where the page names products, the order's and others. */
export const productsOf = ({ all }: PageNumbers, claims: NumberClaims): Products => {
  const known = knownSkus(claims);
  const skus = all.filter(({ kind }) => kind === 'sku');
  const places = (isOwn: boolean): readonly Box[] =>
    skus.flatMap(({ value, sighting: { box } }) =>
      box !== undefined && known.includes(value) === isOwn ? [box as unknown as Box] : [],
    );
  return { own: places(true), others: places(false) };
};

/** The tracking number and the products in the order's part of the page. */
export const partNumbers = async (
  { image, all }: PageNumbers,
  isInside: (place: Box) => boolean,
  claims: NumberClaims,
  policy: Policy,
  readers: Readers,
): Promise<Pick<OrderFacts, 'trackingNumber' | 'skus'>> => {
  const numbers = all.filter(({ sighting: { box } }) => box !== undefined && isInside(box as unknown as Box));
  const within = { ...image, lines: image.lines.filter(({ box }) => isInside(box)) };
  return {
    trackingNumber: await trackingNumberOf(within, numbers, claims, policy, readers),
    skus: await skusOf(within, numbers, claims, policy, readers),
  };
};

/** The claimed number if it stands there, else what stands in its place. */
const trackingNumberOf = async (
  within: ImageReading,
  numbers: readonly NumberCandidate[],
  claims: NumberClaims,
  policy: Policy,
  readers: Readers,
): Promise<Reading | null> => {
  const [value] = claimedTracking(claims);
  if (value !== undefined) {
    const seen = [
      ...numbers.filter((candidate) => candidate.value === value),
      ...(await sightingsOf(value, within, [policy.numbers.posting, ...policy.numbers.tracking], readers)),
    ];
    const reading = readingOf(
      value,
      seen.filter((candidate) => candidate.value === value),
    );
    if (reading !== undefined) return reading;
  }
  const others = numbers.filter((candidate) => candidate.kind === 'tracking');
  const near = value === undefined ? [] : nearMissesOf(value, within, readers);
  const other = [...near, ...others].find(({ sure }) => sure) ?? near[0] ?? others[0];
  return other === undefined ? null : (readingOf(other.value, [other]) as Reading);
};

const claimedTracking = ({ order: { trackingNumber } }: NumberClaims): readonly string[] =>
  trackingNumber === undefined ? [] : [normaliseIdentifier(trackingNumber)];

const knownSkus = ({ order }: NumberClaims): readonly string[] =>
  order.items.flatMap(({ sku, offerId }) => [sku, offerId ?? sku]).map(normaliseIdentifier);

/** Every SKU that the page gives for this order, claimed or not. */
const skusOf = async (
  within: ImageReading,
  numbers: readonly NumberCandidate[],
  claims: NumberClaims,
  policy: Policy,
  readers: Readers,
): Promise<Reading[]> => {
  const readings: Reading[] = [];
  for (const { sku } of claims.order.items) {
    const value = normaliseIdentifier(sku);
    const seen = (await sightingsOf(value, within, [policy.numbers.sku], readers)).filter(
      (candidate) => candidate.value === value,
    );
    const reading = readingOf(value, seen);
    if (reading !== undefined) readings.push(reading);
  }
  const known = knownSkus(claims);
  return [...readings, ...readingsOf(numbers.filter(({ kind, value }) => kind === 'sku' && !known.includes(value)))];
};
