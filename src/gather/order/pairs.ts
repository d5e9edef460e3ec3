import type { Line } from '../image.js';
import { centreY, inOneColumn, inOneRow, leftOf, nextAbove, nextBelow, rightOf } from './layout.js';
import type { TimeOnPage } from './times.js';
import type { StatusWord } from './words.js';

/** How a page sets a status and its time: in one line, side by side, or one above the other. */
type Arrangement = 'inline' | 'beside' | 'below' | 'above';
const arrangements: readonly Arrangement[] = ['inline', 'beside', 'below', 'above'];

export type Pairs = ReadonlyMap<StatusWord, TimeOnPage>;

/**
 * Gives every status its time. A history keeps one arrangement throughout, so the arrangement that pairs the most statuses is
 * taken for all; two that pair as many and disagree leave those statuses without a time.
 */
export const pairTimes = (
  statuses: readonly StatusWord[],
  times: readonly TimeOnPage[],
  lines: readonly Line[],
): Pairs => {
  const options = arrangements.map((arrangement) => pairsBy(arrangement, statuses, times, lines));
  const most = Math.max(0, ...options.map((pairs) => pairs.size));
  const best = options.filter((pairs) => pairs.size === most && most > 0);
  const [first, ...rivals] = best;
  if (first === undefined) return new Map();
  const inline = options[0] as Pairs;
  const agreed = [...first].filter(([status, time]) =>
    rivals.every((rival) => (rival.get(status) ?? time).line === time.line),
  );
  return new Map([...agreed, ...inline]);
};

const pairsBy = (
  arrangement: Arrangement,
  statuses: readonly StatusWord[],
  times: readonly TimeOnPage[],
  lines: readonly Line[],
): Pairs => {
  const pairs = new Map<StatusWord, TimeOnPage>();
  for (const status of statuses) {
    const own = times.filter((time) => stands(arrangement, status.line, time.line, lines));
    const [only, ...more] = own;
    if (only !== undefined && more.length === 0) pairs.set(status, only);
  }
  return pairs;
};

const stands = (arrangement: Arrangement, status: Line, time: Line, lines: readonly Line[]): boolean => {
  if (arrangement === 'inline') return status === time;
  if (status === time) return false;
  if (arrangement === 'beside') return inOneRow(status, time);
  if (!inOneColumn(status, time) && !isCentredUnder(status, time)) return false;
  const next = arrangement === 'below' ? nextBelow(status, lines) : nextAbove(status, lines);
  return next === time;
};

const isCentredUnder = (a: Line, b: Line): boolean =>
  Math.abs((leftOf(a) + rightOf(a)) / 2 - (leftOf(b) + rightOf(b)) / 2) < Math.max(a.height, b.height) &&
  centreY(a) !== centreY(b);
