import type { Line } from '../image.js';
import type { StatusOnPage } from './index.js';
import { centreY, inOneColumn, inOneRow } from './layout.js';
import { statusWords, withTime } from './page.js';
import { pairTimes } from './pairs.js';
import type { OrderArea } from './rows.js';
import { type ClockContext, isDeadline, statusTimes, type TimeOnPage } from './times.js';
import { hasWord, type StatusWord } from './words.js';

/** The state of one order in a list: the status word of its row, and the row's time that is no limit. */
export const rowStatuses = (area: OrderArea, clock: ClockContext): readonly StatusOnPage[] => {
  const words = statusWords(area.lines, clock);
  const { anchor } = area;
  const level = words.filter(({ line }) => anchor !== undefined && inOneRow(line, anchor));
  const own = level.length > 0 ? level : words;
  // Two states in one row cannot both be the order's own.
  const clear = own.length === 1;
  return own.map((word) => {
    const sure = word.sure && clear;
    return withTime({ ...word, sure }, timeOf(word, area, clock), area.lines, clock);
  });
};

const timeOf = (word: StatusWord, area: OrderArea, clock: ClockContext): TimeOnPage | undefined => {
  const times = statusTimes(area.lines, clock.policy).filter(({ line }) => headMeaning(line, area, clock) !== 'other');
  const named = times.filter(({ line }) => headMeaning(line, area, clock) === 'status-time');
  const candidates = named.length > 0 ? named : times;
  if (candidates.length === 1) return candidates[0];
  return pairTimes([word], candidates, area.lines).get(word);
};

/** What the head of a time's column says: the nearest head above it that shares its column. */
const headMeaning = (
  line: Line,
  { heads }: OrderArea,
  { policy }: ClockContext,
): 'status-time' | 'other' | 'unknown' => {
  const above = heads.filter((head) => inOneColumn(head, line)).sort((a, b) => centreY(b) - centreY(a));
  // A head may run over two lines.
  const [lowest] = above;
  const column = above.filter((head) => lowest !== undefined && centreY(lowest) - centreY(head) < 2.5 * lowest.height);
  if (column.some(({ text }) => isDeadline(text, policy))) return 'other';
  return column.some(({ text }) => hasWord(text, policy.pageWords?.statusTime ?? [])) ? 'status-time' : 'unknown';
};
