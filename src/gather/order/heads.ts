import type { Policy } from '../../model/schema/policy.js';
import { findStamps } from '../clock-text.js';
import type { Line } from '../image.js';
import { isDeadline, type Meaning, meaningOf, namesState } from './labels.js';
import { centreY, inOneColumn, inOneRow } from './layout.js';
import { hasWord, isTab, statusIn } from './words.js';

/** The heads of columns stand no farther above the first order than this many heights of its number. */
const headReach = 7;

/** The lines above the first order of a list, among them the heads of its columns. @param first - The middle of that order's number. */
export const headsAbove = (first: number, { height }: Line, lines: readonly Line[]): readonly Line[] =>
  lines.filter((line) => centreY(line) < first - 0.75 * height && centreY(line) > first - headReach * height);

/** A row of heads has this many lines at least. */
const fewestHeads = 3;

/**
 * The heads of the columns: lines side by side above the orders, at least one of which is known as a head.
 *
 * @param above - All lines above the first order.
 */
export const headsOf = (above: readonly Line[], policy: Policy): readonly Line[] => {
  // Tabs and filters are words of states, and the head of a group of orders gives a date: neither is a column's.
  const heads = above.filter(
    (line) => !isTab(line, policy) && statusIn(line, policy) === undefined && findStamps(line.text).length === 0,
  );
  const known = heads.filter((line) => isKnownHead(line, policy));
  // A menu beside the list says `Orders` too, and may say it lower down: but there it stands alone.
  const inRow = known.filter((line) => heads.filter((head) => inOneRow(head, line)).length >= fewestHeads);
  const lowest = [...inRow].sort((a, b) => centreY(b) - centreY(a))[0];
  if (lowest === undefined) return [];
  // A head may run over two lines. In their row a state is one too: the column says when that began.
  const states = above.filter((line) => statusIn(line, policy) !== undefined && inOneRow(line, lowest));
  return [...heads.filter((head) => Math.abs(centreY(lowest) - centreY(head)) < 2.2 * lowest.height), ...states];
};

/** Whether the words of a line are those of a head: of a column of orders, or of a history. */
export const isKnownHead = (line: Line, policy: Policy): boolean => {
  const { orderNumber = [], trackingNumber = [], sku = [], history = [] } = policy.pageWords ?? {};
  return (
    namesState(line, policy) ||
    isDeadline(line.text, policy) ||
    meaningOf(line.text, policy) === 'status-time' ||
    hasWord(line.text, [...orderNumber, ...trackingNumber, ...sku, ...history])
  );
};

/**
 * `date`: a head that says `Date` and not of what. `foreign`: one whose words are not known. `unknown`: no head above the time.
 */
export const headMeaning = (
  line: Line,
  heads: readonly Line[],
  policy: Policy,
): Exclude<Meaning, 'none'> | 'date' | 'foreign' | 'unknown' => {
  const above = heads.filter((head) => inOneColumn(head, line));
  if (above.length === 0) return 'unknown';
  if (above.some(({ text }) => isDeadline(text, policy))) return 'other';
  if (above.some((head) => namesState(head, policy))) return 'status-time';
  const meanings = above.map(({ text }) => meaningOf(text, policy));
  if (meanings.includes('status-time')) return 'status-time';
  return meanings.includes('other') ? 'foreign' : 'date';
};
