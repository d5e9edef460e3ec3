import type { OrderFacts, ReportCase, StatusSeen } from '../../model/facts.js';
import { normaliseIdentifier } from '../../model/identifiers.js';
import { reachesBetween } from '../../model/masks.js';
import type { Policy } from '../../model/schema/policy.js';
import type { OrderDoubt } from '../../model/schema/report.js';
import type { Box, ReaderName, Reading, Sighting } from '../../model/sightings.js';
import { withCyrillic } from '../images/looks/cyrillic.js';
import type { ImageReading } from '../images/reading.js';
import { isStruckOut } from '../images/struck-out.js';
import type { Readers } from '../ports.js';
import { type Cell, confidenceOf, isReadable, quadOf } from './cell.js';
import { cellsOf } from './cells.js';
import { isConfirmed } from './confirm.js';
import { pageDoubtsOf, type Understood } from './doubts.js';
import { levelPlaces } from './level.js';
import {
  type NumberClaims,
  numberRead,
  numbersOf,
  otherNumbers,
  type PageNumbers,
  partNumbers,
  productsOf,
} from './numbers.js';
import { areaOf, type OrderArea } from './orders.js';
import { type Roles, rolesOf } from './roles.js';
import { withChanges } from './sentences.js';
import { type Doubted, isProving, type PageTold, pageToldOf, type StateOnPage } from './state.js';
import { type ClockContext, type PageTraits, traitsOf } from './times.js';

/** One screenshot and how to read its clock times. */
export interface OrderPage {
  readonly image: ImageReading;
  /** The page's own zone if the case names one, else every zone of the policy. */
  readonly zones: readonly string[];
}

/** What all screenshots together say about this order. Only the order's own part counts: its page, or its row of a list. */
export const gatherOrder = async (
  pages: readonly OrderPage[],
  claims: ReportCase,
  policy: Policy,
  readers: Readers,
): Promise<OrderFacts> => {
  const parts = await Promise.all(pages.map((page) => gatherPage(page, claims, policy, readers)));
  const doubts = parts.flatMap(({ doubts }) => doubts ?? []);
  return {
    number: best(parts.map(({ number }) => number)),
    otherNumbers: merged(parts.flatMap(({ otherNumbers }) => otherNumbers)),
    trackingNumber: best(parts.map(({ trackingNumber }) => trackingNumber)),
    skus: merged(parts.flatMap(({ skus }) => skus)),
    statuses: parts.flatMap(({ statuses }) => statuses),
    ...(doubts.length === 0 ? {} : { doubts }),
  };
};

/** The sure reading among several, else the first. */
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

/** Takes lines, then cells, then what each cell is, then whose it is, then what they say together. */
const gatherPage = async (
  page: OrderPage,
  claims: PageClaims,
  policy: Policy,
  readers: Readers,
): Promise<OrderFacts> => {
  const celled = await celledPage(page, policy, readers);
  return (await understood(celled, claims, policy, readers)).facts;
};

/** The order that a page is asked about. Without the dispute, a year that the page does not write is unknown. */
export type PageClaims = NumberClaims & Partial<Pick<ReportCase, 'dispute'>>;

/** A screenshot as cells, whatever it is asked about. */
export interface CelledPage {
  readonly image: ImageReading;
  readonly zones: readonly string[];
  readonly cells: readonly Cell[];
  readonly traits: PageTraits;
}

export const celledPage = async (
  { image: seen, zones }: OrderPage,
  policy: Policy,
  readers: Readers,
): Promise<CelledPage> => {
  const image = await withCyrillic(seen, readers);
  const cells = withChanges(cellsOf(image.lines, levelPlaces(image.lines), policy), policy);
  return { image, zones, cells, traits: traitsOf(cells, image.upright) };
};

/** What a page says about one order, and what each of its cells means for that. */
export interface UnderstoodPage extends Understood {
  readonly facts: OrderFacts;
}

export const understood = async (
  { image, zones, cells, traits }: CelledPage,
  claims: PageClaims,
  policy: Policy,
  readers: Readers,
): Promise<UnderstoodPage> => {
  const numbers = await numbersOf(image, claims, policy, readers);
  const { number: own, trackingNumber: parcel = '' } = claims.order;
  const asked = { own: normaliseIdentifier(own), parcel: normaliseIdentifier(parcel) };
  const roles = withOwnNumber(rolesOf(cells, asked, policy), numbers);
  const area = areaOf({ cells, roles, upright: image.upright, products: productsOf(numbers, claims) });
  const clock: ClockContext = { policy, zones, openedAt: claims.dispute?.openedAt, page: traits };
  const { upright } = image;
  const { states: seen, ...rest } = pageToldOf(area, roles, clock);
  const states = await Promise.all(seen.map((state) => confirmed(state, image, readers)));
  const told = { ...rest, states };
  const doubts = [...pageDoubtsOf({ area, roles, told, clock, upright }), ...struckOut(states, image)];
  const statuses = statusesOf(told, image.file, readers.lines.name)
    // States on a page that lacks the order's number, or shows others' too, may be another order's.
    .map((status) => (numbers.reading?.sure === true && area.clear ? status : doubtedStatus(status)));
  const number = numberRead(numbers, claims, readers);
  const facts: OrderFacts = {
    number,
    otherNumbers: otherNumbers(numbers, claims),
    ...(await partNumbers(numbers, isInside(area), claims, policy, readers)),
    statuses: besideMasks(statuses, number, image.masks),
    ...(doubts.length === 0 ? {} : { doubts: doubts.map(doubtSeenAs(image.file, readers.lines.name)) }),
  };
  return { facts, area, roles, told, clock, upright };
};

/** The states from top to bottom. */
const statusesOf = ({ states }: PageTold, file: string, reader: ReaderName): readonly StatusSeen[] =>
  inOrderOfPage(states).map(statusSeenAs(file, reader));

/** The states in the order of the facts' statuses. */
export const inOrderOfPage = (states: readonly StateOnPage[]): readonly StateOnPage[] =>
  [...states].sort((a, b) => a.cell.box[1] - b.cell.box[1] || a.cell.box[0] - b.cell.box[0]);

/** Marks the cells that carry the order's number, including places where only a rereading made it out. */
const withOwnNumber = (roles: Roles, { own }: PageNumbers): Roles => {
  const places = own.flatMap(({ sighting }) => sighting.box ?? []) as unknown as readonly Box[];
  const boxes = own.flatMap(({ sighting: { box } }) => (box === undefined ? [] : [box as unknown as Box]));
  return new Map(
    [...roles].map(([cell, role]) => {
      const isOwn =
        places.length > 0 &&
        role.is !== 'time' &&
        /[0-9]{4}/u.test(cell.text) &&
        boxes.some((box) => covers(box, cell.imageBox));
      return [cell, isOwn ? { is: 'own-number' } : role];
    }),
  );
};

/** Whether a box holds the middle of another. */
const covers = ([x, y, width, height]: Box, [left, top, across, down]: Box): boolean => {
  const [middle, centre] = [left + across / 2, top + down / 2];
  return middle >= x && middle <= x + width && centre >= y && centre <= y + height;
};

const isInside =
  ({ cells }: OrderArea) =>
  (box: Box): boolean =>
    cells.some(({ imageBox }) => covers(box, imageBox) || covers(imageBox, box));

const confirmed = async (state: StateOnPage, image: ImageReading, readers: Readers): Promise<StateOnPage> => {
  const { time, at, named } = state;
  const isJudged = isProving(named.status) || named.status.stage === 'cancelling';
  if (time === undefined || at === null || !isJudged) return state;
  return (await isConfirmed(time, image, readers.lines)) ? state : { ...state, at: null };
};

/** Proving states with a line drawn through them. */
const struckOut = (states: readonly StateOnPage[], { upright }: ImageReading): readonly Doubted[] =>
  states
    .filter(
      ({ named, cell }) => isProving(named.status) && cell.slices.some((slice) => isStruckOut(upright, quadOf(slice))),
    )
    .map(({ cell }) => ({ code: 'state-struck-out', words: cell.text, cells: [cell] }));

const statusSeenAs =
  (file: string, reader: ReaderName) =>
  ({ cell, named, time, at, isOwn }: StateOnPage): StatusSeen => {
    const clear = named.agreement === 'exact' && isReadable(cell);
    return {
      status: named.status.id,
      stage: named.status.stage,
      text: cell.text,
      sure: isOwn && clear,
      ...(isOwn && clear ? {} : { clear }),
      at,
      timeText: time?.text ?? null,
      sightings: [cell, ...(time === undefined ? [] : [time])].map((seen) => sightingOf(seen, file, reader)),
    };
  };

/** A state that is not surely this order's. `clear` keeps whether its word was read clearly. */
const doubtedStatus = (seen: StatusSeen): StatusSeen => ({ ...seen, sure: false, clear: seen.clear ?? seen.sure });

const sightingOf = (cell: Cell, file: string, reader: ReaderName): Sighting => ({
  file,
  box: [...cell.imageBox].map(Math.round) as Sighting['box'] & object,
  reader,
  text: cell.text,
  confidence: confidenceOf(cell),
});

const doubtSeenAs =
  (file: string, reader: ReaderName) =>
  ({ code, words, cells }: Doubted): OrderDoubt => ({
    code,
    words,
    sightings: cells.map((cell) => sightingOf(cell, file, reader)),
  });

/**
 * If a mask reaches between a state and the order's number, no state of the page is sure: a page that hides some states does not tell which. A state
 * that ends the dispute stays as it is, because no mask improves it.
 */
const besideMasks = (statuses: readonly StatusSeen[], number: Reading | null, masks: readonly Box[]): StatusSeen[] => {
  const isReached = ({ sightings }: StatusSeen): boolean =>
    reachesBetween(
      masks,
      [...sightings, ...(number?.sightings ?? [])].map(({ box }) => box).filter((box) => box !== undefined),
    );
  const ends = ({ stage }: StatusSeen): boolean => stage === 'disqualified';
  if (!statuses.some((status) => !ends(status) && isReached(status))) return [...statuses];
  return statuses.map((status) => (ends(status) ? status : { ...status, sure: false }));
};
