import type { Policy } from '../../model/schema/policy.js';
import type { Line } from '../image.js';
import { isKnownHead } from './heads.js';
import { isNamedOtherwise } from './labels.js';
import { centreY, gapBetween, inOneColumn, inOneRow, leftOf, nextAbove, nextBelow, rightOf } from './layout.js';
import type { ClockContext, PageTraits, TimeOnPage } from './times.js';
import { mayBeState, type StatusWord, statusIn } from './words.js';

/** How a page sets a status and its time: in one line, side by side, or one above the other. */
type Arrangement = 'inline' | 'beside' | 'below' | 'above';
const arrangements: readonly Arrangement[] = ['inline', 'beside', 'below', 'above'];

/** What is known of a page whose times are paired. */
export type PageClock = Pick<ClockContext, 'policy' | 'page'>;

export type Pairs = ReadonlyMap<StatusWord, TimeOnPage>;

/**
 * Gives every status its time. A history keeps one arrangement throughout, so the arrangement that pairs the most statuses is
 * taken for all; of two that pair as many the one that sets them closer together. Where that does not tell either, what they
 * disagree about stays without a time: a status with two times, and a time with two statuses.
 */
export const pairTimes = (
  statuses: readonly StatusWord[],
  times: readonly TimeOnPage[],
  lines: readonly Line[],
  page: PageClock,
): Pairs => {
  const options = withoutFarther(arrangements.map((arrangement) => pairsBy(arrangement, statuses, times, lines, page)));
  const most = Math.max(0, ...options.map((pairs) => pairs.size));
  const [first, ...rivals] = closest(options.filter((pairs) => pairs.size === most && most > 0));
  if (first === undefined) return new Map();
  const inline = options[0] as Pairs;
  const agreed = [...first].filter(([status, time]) => !rivals.some((rival) => contradicts(rival, status, time)));
  return new Map([...agreed, ...inline]);
};

const contradicts = (rival: Pairs, status: StatusWord, { line }: TimeOnPage): boolean =>
  [...rival].some(([other, time]) => (other === status) !== (time.line === line));

/** An arrangement that leaves less than this share of the other's space between status and time is the one that is meant. */
const clearlyCloser = 0.7;

/**
 * Above and below are one arrangement and what lies between its entries. The one that leaves clearly more space is no arrangement, even where it
 * pairs more: a history whose first state has no time has as many times left for the wrong ones.
 */
const withoutFarther = (options: readonly Pairs[]): readonly Pairs[] => {
  const [below, above] = [options[arrangements.indexOf('below')], options[arrangements.indexOf('above')]];
  if (below === undefined || above === undefined || below.size === 0 || above.size === 0) return options;
  const [closer, farther] = spaceIn(below) < spaceIn(above) ? [below, above] : [above, below];
  return spaceIn(closer) < clearlyCloser * spaceIn(farther)
    ? options.map((pairs) => (pairs === farther ? new Map() : pairs))
    : options;
};

const closest = (options: readonly Pairs[]): readonly Pairs[] => {
  const sorted = [...options].sort((a, b) => spaceIn(a) - spaceIn(b));
  const [first, second] = sorted;
  if (first === undefined || second === undefined) return options;
  return spaceIn(first) < clearlyCloser * spaceIn(second) ? [first] : options;
};

/** Mean distance between the middles of a status and its time, counted down the page; 0 in one line and side by side. */
const spaceIn = (pairs: Pairs): number =>
  [...pairs].reduce((sum, [{ line }, time]) => sum + Math.abs(centreY(line) - centreY(time.line)), 0) / pairs.size;

/** A time that two states would share in one arrangement is neither's. */
const pairsBy = (
  arrangement: Arrangement,
  statuses: readonly StatusWord[],
  times: readonly TimeOnPage[],
  lines: readonly Line[],
  page: PageClock,
): Pairs => {
  const pairs = new Map<StatusWord, TimeOnPage>();
  for (const status of statuses) {
    const own = times.filter((time) => stands(arrangement, status.line, time, lines, page));
    const [only, ...more] = own;
    if (only !== undefined && more.length === 0) pairs.set(status, only);
  }
  const shared = [...pairs].filter(([status, time]) =>
    [...pairs].some(([other, its]) => its.line === time.line && other.status.stage !== status.status.stage),
  );
  for (const [status] of shared) pairs.delete(status);
  return pairs;
};

const stands = (
  arrangement: Arrangement,
  status: Line,
  { line: time, named }: TimeOnPage,
  lines: readonly Line[],
  { policy, page }: PageClock,
): boolean => {
  if (arrangement === 'inline') return status === time;
  if (status === time || isNamedOtherwise(status, time, lines, policy)) return false;
  if (arrangement === 'beside') return inOneRow(status, time);
  if (!inOneColumn(status, time) && !isCentredUnder(status, time)) return false;
  const next = arrangement === 'below' ? nextBelow : nextAbove;
  if (next(status, lines) !== time) return false;
  const space = spaceBetween(status, time);
  if (
    !named &&
    (space > mostSpace * status.height || (space > closely * status.height && isAtEdge(arrangement, time, page)))
  )
    return false;
  return !isClaimedBeyond(status, time, next(time, lines), policy);
};

/** Between a state and its time, in heights of the state: what lies farther off is the next entry, unless the page names it. */
const mostSpace = 1.1;
/** What stands so close belongs together, whatever the page's edge may cut off. */
const closely = 0.5;

/** Whether the page ends just behind a time: the state whose it is may be cut off. */
const isAtEdge = (arrangement: 'below' | 'above', { box: [, y, , high], height }: Line, page: PageTraits): boolean =>
  arrangement === 'below' ? y + high > page.height - height : y < height;

/**
 * Whether the line on a time's other side may be a state that was not read, and the time its own: set like the state that was read, and as
 * close to the time.
 */
const isClaimedBeyond = (status: Line, time: Line, beyond: Line | undefined, policy: Policy): boolean =>
  beyond !== undefined &&
  isSetLike(status, beyond) &&
  spaceBetween(time, beyond) < spaceBetween(status, time) + clearlyFarther * time.height &&
  mayBeState(beyond.text, statusIn(status, policy)?.word ?? '', policy) &&
  statusIn(beyond, policy) === undefined &&
  !isKnownHead(beyond, policy);

/** What stands this much farther off, in heights of a line, does so on purpose; boxes of lines vary by less with their letters. */
const clearlyFarther = 0.25;

/** Whether two lines begin at one edge and are as high, give or take what their letters make of it. */
const isSetLike = (a: Line, b: Line): boolean =>
  Math.abs(leftOf(a) - leftOf(b)) < 0.5 * a.height && Math.abs(a.height - b.height) < 0.2 * a.height;

const spaceBetween = (a: Line, b: Line): number => (centreY(a) < centreY(b) ? gapBetween(a, b) : gapBetween(b, a));

const isCentredUnder = (a: Line, b: Line): boolean =>
  Math.abs((leftOf(a) + rightOf(a)) / 2 - (leftOf(b) + rightOf(b)) / 2) < Math.max(a.height, b.height) &&
  centreY(a) !== centreY(b);
