/** What the order page proves of the demanded status. */
import type { OrderFacts, StatusSeen } from './facts.js';
import { unionOf, type Window } from './time.js';

/** The status entries of the demanded stage that are clearly read and clearly this order's. */
export const surePreparing = ({ statuses }: OrderFacts): readonly StatusSeen[] =>
  statuses.filter(({ stage, sure }) => stage === 'proving' && sure);

/**
 * When the demanded stage began, from every sure entry with a time. Several times of one status word are readings of one moment,
 * which then lies anywhere in their union; a day says no more than a time of it. Of several words of the stage (a history) the first to begin counts: it lies between
 * the earliest of all beginnings and the earliest of all ends.
 */
export const preparingBegan = (order: OrderFacts): Window | null => {
  const windows = [...timesByStatus(surePreparing(order)).values()].flatMap((times) => unionOf(finest(times)) ?? []);
  const [first] = windows.toSorted((a, b) => (a.earliest < b.earliest ? -1 : 1));
  const [end] = windows.map(({ latest }) => latest).sort();
  return first === undefined || end === undefined ? null : { ...first, latest: end };
};

/** Without those that only say in round numbers what another says too. */
const finest = (windows: readonly Window[]): readonly Window[] =>
  windows.filter(
    (coarse) =>
      !windows.some(
        (fine) =>
          coarse.earliest <= fine.earliest &&
          fine.latest <= coarse.latest &&
          (coarse.earliest < fine.earliest || fine.latest < coarse.latest),
      ),
  );

const timesByStatus = (statuses: readonly StatusSeen[]): ReadonlyMap<string, readonly Window[]> => {
  const times = new Map<string, Window[]>();
  for (const { status, at } of statuses) if (at !== null) times.set(status, [...(times.get(status) ?? []), at]);
  return times;
};

/** Whether a time beside the demanded status was seen that could not be brought to moments. */
export const hasUnresolvedTime = (order: OrderFacts): boolean =>
  surePreparing(order).some(({ at, timeText }) => at === null && timeText !== null);
