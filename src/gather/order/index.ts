import type { OrderFacts, ReportCase, StatusSeen } from '../../model/facts.js';
import { normaliseIdentifier } from '../../model/identifiers.js';
import { reachesBetween } from '../../model/masks.js';
import type { Policy } from '../../model/schema/policy.js';
import type { Box, ReaderName, Reading, Sighting } from '../../model/sightings.js';
import type { Window } from '../../model/time.js';
import { type Candidate, candidateAt, readingOf, readingsOf, sightingsOf } from '../agree.js';
import type { ImageReading, Line } from '../image.js';
import { type NumberCandidate, nearMissesOf, textNumbers } from '../numbers.js';
import type { Readers } from '../readers/ports.js';
import { occurrencesOf, squeeze } from '../tokens.js';
import { withConfirmedTimes } from './confirm-times.js';
import { joinedLines } from './joined.js';
import { levelled } from './level.js';
import { rowStatuses } from './list.js';
import { withoutOverlaps } from './overlaps.js';
import { pageStatuses } from './page.js';
import { partedLines, partedNumbers } from './parted.js';
import { withStatesAgain } from './reread-status.js';
import { withRest } from './rest.js';
import { areaOf, withoutOrderBefore } from './rows.js';
import { spacedLines } from './spaces.js';
import { spelled } from './spell.js';
import { traitsOf } from './times.js';

/** One screenshot and how its clock times are to be read. */
export interface OrderPage {
  readonly image: ImageReading;
  /** The page's own zone where the case names one, else every zone of the policy. */
  readonly zones: readonly string[];
}

/** What the screenshots say of this order, together. Only what belongs to it counts: its page, or its row of a list. */
export const gatherOrder = async (
  pages: readonly OrderPage[],
  claims: ReportCase,
  policy: Policy,
  readers: Readers,
): Promise<OrderFacts> => {
  const parts = await Promise.all(pages.map((page) => gatherPage(page, claims, policy, readers)));
  return {
    number: best(parts.map(({ number }) => number)),
    otherNumbers: merged(parts.flatMap(({ otherNumbers }) => otherNumbers)),
    trackingNumber: best(parts.map(({ trackingNumber }) => trackingNumber)),
    skus: merged(parts.flatMap(({ skus }) => skus)),
    statuses: parts.flatMap(({ statuses }) => statuses),
  };
};

/** The sure reading of several; else the first. */
const best = (readings: readonly (Reading | null)[]): Reading | null => {
  const seen = readings.filter((reading) => reading !== null);
  const sure = seen.filter((reading) => reading.sure);
  const [first] = sure.length > 0 ? sure : seen;
  if (first === undefined) return null;
  const same = (sure.length > 0 ? sure : seen).filter(({ value }) => value === first.value);
  return { ...first, sightings: same.flatMap(({ sightings }) => sightings) };
};

const merged = (readings: readonly Reading[]): Reading[] =>
  [...new Set(readings.map(({ value }) => value))].map(
    (value) => best(readings.filter((reading) => reading.value === value)) as Reading,
  );

const gatherPage = async (
  { image, zones }: OrderPage,
  claims: ReportCase,
  policy: Policy,
  readers: Readers,
): Promise<OrderFacts> => {
  const seen = await withStatesAgain(await spelled(image, policy), policy, readers);
  const { lines, back } = levelled(seen.lines);
  const facts = placedBy(back, await gatherLevel({ image: { ...seen, lines }, zones }, claims, policy, readers));
  return { ...facts, statuses: besideMasks(facts, seen.masks) };
};

/**
 * Where a mask reaches in between one state and the order's number, no state of the page is sure: a page that hides some of them does not
 * tell which. A state that ends the dispute stays what it is, as no mask makes it better.
 */
const besideMasks = ({ statuses, number }: OrderFacts, masks: readonly Box[]): StatusSeen[] => {
  const isReached = ({ sightings }: StatusSeen): boolean =>
    reachesBetween(
      masks,
      [...sightings, ...(number?.sightings ?? [])].map(({ box }) => box).filter((box) => box !== undefined),
    );
  const ends = ({ stage }: StatusSeen): boolean => stage === 'disqualified';
  if (!statuses.some((status) => !ends(status) && isReached(status))) return statuses;
  return statuses.map((status) => (ends(status) ? status : { ...status, sure: false }));
};

/** The facts with the places of their sightings moved. */
const placedBy = (move: (box: Box) => Box, facts: OrderFacts): OrderFacts => {
  const placed = <T extends { readonly sightings: readonly Sighting[] }>(of: T): T => ({
    ...of,
    sightings: of.sightings.map((sighting) =>
      sighting.box === undefined ? sighting : { ...sighting, box: [...move(sighting.box)] },
    ),
  });
  return {
    number: facts.number && placed(facts.number),
    otherNumbers: facts.otherNumbers.map(placed),
    trackingNumber: facts.trackingNumber && placed(facts.trackingNumber),
    skus: facts.skus.map(placed),
    statuses: facts.statuses.map(placed),
  };
};

const gatherLevel = async (
  { image: seen, zones }: OrderPage,
  claims: ReportCase,
  policy: Policy,
  readers: Readers,
): Promise<OrderFacts> => {
  const number = normaliseIdentifier(claims.order.number);
  const spaced = await spacedLines([number, ...claimedTracking(claims), ...knownSkus(claims)], seen, readers.lines);
  const parted = { ...seen, lines: partedNumbers(spaced, policy) };
  const image = { ...parted, lines: await withRest(number, parted, readers) };
  const numbers = await textNumbers(image, policy, readers);
  const own = [
    ...numbers.filter(({ value }) => value === number),
    ...(await sightingsOf(number, image, [policy.numbers.posting], readers)),
  ].filter(({ value }) => value === number);
  const reading = readingOf(number, own);
  const area = withoutOrderBefore(areaOf(image, own, numbers, policy), own, numbers, knownSkus(claims));
  const within = { ...image, lines: area.lines };
  const page = traitsOf(image.lines, image.upright);
  const clock = { policy, zones, openedAt: claims.dispute.openedAt, page };
  const whole = { ...area, lines: joinedLines(partedLines(withoutOverlaps(area.lines), policy), policy) };
  const seenStatuses = area.kind === 'row' ? rowStatuses(whole, clock) : pageStatuses(whole, clock);
  const statuses = await withConfirmedTimes(seenStatuses, image.upright, readers.lines);
  return {
    number: reading ?? unsureNumber(number, image, readers),
    otherNumbers: othersOf(numbers, number),
    trackingNumber: await trackingNumberOf(within, numbers, claims, policy, readers),
    skus: await skusOf(within, numbers, claims, policy, readers),
    // Statuses of a page that does not show the order's number, or shows others' too, may be another order's.
    statuses: [...statuses]
      .sort((a, b) => a.line.box[1] - b.line.box[1] || a.line.box[0] - b.line.box[0])
      .map(seenAs(image, readers.lines.name))
      .map((seen) => (reading?.sure === true && area.clear ? seen : { ...seen, sure: false })),
  };
};

const seenAs =
  (image: ImageReading, reader: ReaderName) =>
  ({ status, line, sure, at, timeText, timeLine }: StatusOnPage): StatusSeen => ({
    status: status.id,
    stage: status.stage,
    text: line.text,
    sure,
    at,
    timeText,
    sightings: [line, ...(timeLine === undefined || timeLine === line ? [] : [timeLine])].map(
      (seen): Sighting => ({
        file: image.file,
        box: [...seen.box],
        reader,
        text: seen.text,
        confidence: seen.confidence,
      }),
    ),
  });

/** A status that belongs to the order, with its time. */
export interface StatusOnPage {
  readonly status: Policy['statuses'][number];
  readonly line: Line;
  readonly sure: boolean;
  readonly at: Window | null;
  readonly timeText: string | null;
  readonly timeLine: Line | undefined;
}

const unsureNumber = (number: string, image: ImageReading, readers: Readers): Reading | null => {
  const near = nearMissesOf(number, image, readers).find(({ sure }) => !sure) ?? brokenNumber(number, image, readers);
  return near === undefined ? null : { ...(readingOf(near.value, [near]) as Reading), sure: false };
};

/** The number without its last part, where a narrow column breaks it and the rest was not seen. */
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

const othersOf = (numbers: readonly NumberCandidate[], own: string): Reading[] =>
  readingsOf(numbers.filter(({ kind, value }) => kind === 'posting' && value !== own));

/** The tracking number that the page gives for this order: the claimed one where it stands there, else what stands in its place. */
const trackingNumberOf = async (
  within: ImageReading,
  numbers: readonly NumberCandidate[],
  claims: ReportCase,
  policy: Policy,
  readers: Readers,
): Promise<Reading | null> => {
  const [value] = claimedTracking(claims);
  if (value !== undefined) {
    const joined = numbers.filter((candidate) => candidate.value === value && inside(candidate, within));
    const seen = [
      ...joined,
      ...(await sightingsOf(value, within, [policy.numbers.posting, ...policy.numbers.tracking], readers)),
    ];
    const reading = readingOf(
      value,
      seen.filter((candidate) => candidate.value === value),
    );
    if (reading !== undefined) return reading;
  }
  const others = numbers.filter((candidate) => candidate.kind === 'tracking' && inside(candidate, within));
  const near = value === undefined ? [] : nearMissesOf(value, within, readers);
  const other = [...near, ...others].find(({ sure }) => sure) ?? near[0] ?? others[0];
  return other === undefined ? null : (readingOf(other.value, [other]) as Reading);
};

const inside = ({ line }: Candidate, { lines }: ImageReading): boolean => line !== undefined && lines.includes(line);

const claimedTracking = ({ order: { trackingNumber } }: ReportCase): readonly string[] =>
  trackingNumber === undefined ? [] : [normaliseIdentifier(trackingNumber)];

const knownSkus = ({ order }: ReportCase): readonly string[] =>
  order.items.flatMap(({ sku, offerId }) => [sku, offerId ?? sku]).map(normaliseIdentifier);

/** Every SKU that the page gives for this order, claimed or not. */
const skusOf = async (
  within: ImageReading,
  numbers: readonly NumberCandidate[],
  claims: ReportCase,
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
  const others = numbers.filter(
    (candidate) => candidate.kind === 'sku' && inside(candidate, within) && !known.includes(candidate.value),
  );
  return [...readings, ...readingsOf(others)];
};
