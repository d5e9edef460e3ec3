import type { Line } from '../image.js';
import { headMeaning, headsOf } from './heads.js';
import type { StatusOnPage } from './index.js';
import { centreY, inOneColumn, inOneRow, leftOf } from './layout.js';
import { statusWords, withTime } from './page.js';
import { pairTimes } from './pairs.js';
import type { OrderArea } from './rows.js';
import { type ClockContext, statusTimes, type TimeOnPage } from './times.js';
import { isTab, type StatusWord, statusIn } from './words.js';

/** The state of one order in a list: the status word of its row, and the row's time that is no limit. */
export const rowStatuses = (area: OrderArea, clock: ClockContext): readonly StatusOnPage[] => {
  const words = statusWords(area.lines, clock);
  const { anchor } = area;
  const level = words.filter(({ line }) => anchor !== undefined && isLevel(line, anchor));
  const own = level.length > 0 ? level : words;
  // Two states in one row cannot both be the order's own.
  const clear = own.length === 1;
  return own.map((word) => {
    const { time, doubtful } = timeOf(word, words, area, clock);
    const sure = word.sure && clear && (level.length > 0 || isBelowNumber(word, area, clock));
    return withTime({ ...word, sure }, time, area.lines, clock, doubtful);
  });
};

/**
 * Whether a state below the order's number belongs to it and not to the next order. It does not where it stands closer to the next
 * number, nor where the first order's state stands above its number.
 */
const isBelowNumber = ({ line }: StatusWord, { anchor, next, heads }: OrderArea, { policy }: ClockContext): boolean => {
  if (anchor === undefined) return false;
  if (next !== undefined && centreY(next) - centreY(line) < centreY(line) - centreY(anchor)) return false;
  const states = heads.filter((head) => !isTab(head, policy) && statusIn(head, policy) !== undefined);
  const lone = states.filter((state) => !states.some((other) => other !== state && inOneRow(other, state)));
  return !lone.some((state) => inOneColumn(state, line));
};

/** In one row, or beginning at one height where one of them is broken over two lines. */
const isLevel = (a: Line, b: Line): boolean =>
  inOneRow(a, b) || Math.abs(a.box[1] - b.box[1]) < 0.55 * Math.min(a.height, b.height);

interface RowTime {
  readonly time: TimeOnPage | undefined;
  /** A time of the row of which it cannot be told whether it is the status's. */
  readonly doubtful: TimeOnPage | undefined;
}

/** @param words - Every state in the row's lines: a card may hold the order's whole history, and each of them has its own time. */
const timeOf = (word: StatusWord, words: readonly StatusWord[], area: OrderArea, clock: ClockContext): RowTime => {
  const { policy } = clock;
  const heads = headsOf(area.heads, policy);
  const times = statusTimes(area.lines, policy).map((time) => ({ time, head: headMeaning(time.line, heads, policy) }));
  const named = times.filter(({ time, head }) => time.named || head === 'status-time');
  const nameless = times.filter(({ head }) => head === 'unknown');
  const candidates =
    named.length > 0 ? named.map(({ time }) => ({ ...time, named: true })) : nameless.map(({ time }) => time);
  const pairs = [...pairTimes(words, candidates, area.lines, clock)];
  const free = candidates.filter((time) => !isOfOther(time, word, words, pairs));
  return {
    time: named.length > 0 && free.length === 1 ? free[0] : pairedTime(word, words, free, area.lines, clock),
    doubtful: times.find(({ head }) => head !== 'other')?.time,
  };
};

/**
 * The time that stands beside, below or above the state: beside the row's own word for it, or where a card repeats it in a history.
 * A nameless one in front of the state is the next thing after the order's number: rather when the order was placed.
 */
const pairedTime = (
  word: StatusWord,
  words: readonly StatusWord[],
  free: readonly TimeOnPage[],
  lines: readonly Line[],
  clock: ClockContext,
): TimeOnPage | undefined => {
  const own = pairTimes([word], free, lines, clock).get(word);
  if (own !== undefined) return own.named || !isInFront(own, word) ? own : undefined;
  const again = words.filter((other) => other !== word && other.status.id === word.status.id);
  const times = [...pairTimes(again, free, lines, clock).values()];
  return times.length === 1 ? times[0] : undefined;
};

const isInFront = (time: TimeOnPage, { line }: StatusWord): boolean =>
  time.line !== line && inOneRow(time.line, line) && leftOf(time.line) < leftOf(line);

/** Whether a time is another state's: paired with it, or in its line of the page and not in this state's. */
const isOfOther = (
  { line }: TimeOnPage,
  word: StatusWord,
  words: readonly StatusWord[],
  pairs: readonly (readonly [StatusWord, TimeOnPage])[],
): boolean => {
  const others = words.filter(({ status }) => status.id !== word.status.id);
  const paired = pairs.some(([other, time]) => time.line === line && others.includes(other));
  return paired || (!inOneRow(word.line, line) && others.some((other) => inOneRow(other.line, line)));
};
