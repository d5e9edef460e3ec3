import type { StatusSeen } from '../../model/facts.js';
import type { Policy } from '../../model/schema/policy.js';
import type { OrderRead, PageRead, StateRead, ZoneRead } from '../../model/schema/reading.js';
import type { Box } from '../../model/sightings.js';
import { signedOffset, type Window } from '../../model/time.js';
import { textNumbers } from '../identifiers/numbers.js';
import { overlap } from '../identifiers/places.js';
import type { ImageReading } from '../images/reading.js';
import type { Cell } from '../page/cell.js';
import { type CelledPage, celledPage, inOrderOfPage, type UnderstoodPage, understood } from '../page/index.js';
import { numberLines } from '../page/number-lines.js';
import type { PageTold, StateOnPage } from '../page/state.js';
import { shortDate } from '../page/times.js';
import type { Readers } from '../ports.js';

/** How to read a picture of orders without a case. */
export interface PageOptions {
  readonly policy: Policy;
  /** The page's own zone, if it is known. */
  readonly timeZone: string | undefined;
  /** When the dispute was opened, if that is known. It tells years that the page does not write. */
  readonly openedAt: Window | undefined;
}

/** A page of orders, each order understood as if a case had asked for it. */
export interface PageOfOrders {
  readonly celled: CelledPage;
  readonly understood: readonly UnderstoodPage[];
  readonly page: PageRead;
  readonly orders: OrderRead[];
}

export const ordersOn = async (image: ImageReading, options: PageOptions, readers: Readers): Promise<PageOfOrders> => {
  const { policy, timeZone } = options;
  const zones = timeZone === undefined ? policy.zones : [timeZone];
  const celled = await celledPage({ image, zones }, policy, readers);
  const numbers = await orderNumbers(celled, policy, readers);
  const all: UnderstoodPage[] = [];
  for (const number of numbers.length === 0 ? [''] : numbers) all.push(await orderOn(number, celled, options, readers));
  const told = all.filter(({ facts }) => facts.number !== null || facts.statuses.length > 0);
  const zone: ZoneRead = { from: timeZone === undefined ? 'policy' : 'given', zones: [...zones] };
  return {
    celled,
    understood: told,
    page: pageRead(celled, zone),
    orders: told.map((order) => orderRead(order, zone)),
  };
};

/** Numbers of orders from the top of the page to its end. A second reading of one place is not another order. */
const orderNumbers = async ({ image }: CelledPage, policy: Policy, readers: Readers): Promise<readonly string[]> => {
  const lines = image.lines.flatMap((line) => numberLines(line, policy));
  const found = (await textNumbers({ ...image, lines }, policy, readers)).filter(({ kind }) => kind === 'posting');
  const boxOf = ({ sighting }: (typeof found)[number]): Box => sighting.box as Box;
  const best = found.filter(
    (one) =>
      one.sure ||
      !found.some((other) => other.sure && other.value !== one.value && overlap(boxOf(one), boxOf(other)) > 0.5),
  );
  return [...new Set(best.toSorted((a, b) => boxOf(a)[1] - boxOf(b)[1]).map(({ value }) => value))];
};

/** Asks for the order alone, and again for its numbers if they are in doubt, because a claim is read more closely. */
const orderOn = async (
  number: string,
  celled: CelledPage,
  { policy, openedAt }: PageOptions,
  readers: Readers,
): Promise<UnderstoodPage> => {
  const dispute = openedAt === undefined ? {} : { dispute: { openedAt } };
  const first = await understood(celled, { order: { number, items: [] }, ...dispute }, policy, readers);
  const { trackingNumber, skus } = first.facts;
  if (trackingNumber?.sure !== false && skus.every(({ sure }) => sure)) return first;
  const items = skus.map(({ value }) => ({ sku: value, quantity: 1 }));
  const order = { number, items, ...(trackingNumber === null ? {} : { trackingNumber: trackingNumber.value }) };
  return understood(celled, { order, ...dispute }, policy, readers);
};

const pageRead = ({ traits, cells }: CelledPage, zone: ZoneRead): PageRead => {
  const isShort = cells.some(({ stamp }) => stamp !== undefined && shortDate(stamp) !== undefined);
  return {
    zone,
    named: [...new Set(traits.offsets)],
    clock: traits.halfDays ? 12 : 24,
    dates: !isShort || traits.monthFirst === undefined ? null : traits.monthFirst ? 'month-first' : 'day-first',
  };
};

const orderRead = ({ facts, area, told }: UnderstoodPage, zone: ZoneRead): OrderRead => {
  const { number, trackingNumber, skus, statuses, doubts = [] } = facts;
  // Both are in the order of the page.
  const states = inOrderOfPage(told.states).map((state, i) => stateRead(state, statuses[i] as StatusSeen, told, zone));
  return { number, part: area.kind, states: states.toSorted(byTime), trackingNumber, skus, doubts };
};

const byTime = (a: StateRead, b: StateRead): number =>
  a.at === null || b.at === null
    ? Number(a.at === null) - Number(b.at === null)
    : a.at.earliest < b.at.earliest
      ? -1
      : 1;

const stateRead = (state: StateOnPage, seen: StatusSeen, told: PageTold, zone: ZoneRead): StateRead => ({
  ...seen,
  ...(seen.at === null ? { open: whyOpen(state, told) } : {}),
  ...(state.time === undefined ? {} : { zone: zoneOf(state.time, zone) }),
});

const whyOpen = ({ cell, time }: StateOnPage, { paired, times }: PageTold): NonNullable<StateRead['open']> => {
  if (time === undefined) return 'no-time';
  const isItsOwn =
    paired.pairs.get(cell) === time || times.some((named) => named.cell === time && named.meaning === 'state');
  const isYearless = time.stamp?.candidates.some(({ year }) => year === undefined) === true;
  return isItsOwn && isYearless && time.legible ? 'no-year' : 'unresolved';
};

/** The clock by which a time is read: its own offset if it names one. */
const zoneOf = ({ stamp }: Cell, zone: ZoneRead): ZoneRead => {
  const written = [...new Set(stamp?.candidates.map(({ offsetMinutes }) => offsetMinutes))];
  return written.length === 0 || written.includes(undefined)
    ? zone
    : { from: 'written', zones: written.map((minutes = 0) => `UTC${signedOffset(minutes) || '+0'}`) };
};
