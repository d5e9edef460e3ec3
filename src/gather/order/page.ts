import type { ImageReading, Line } from '../image.js';
import type { StatusOnPage } from './index.js';
import { inOneRow } from './layout.js';
import { pairTimes } from './pairs.js';
import { type ClockContext, statusTimes, type TimeOnPage, unreadTimeNear, windowOfStamp } from './times.js';
import { isTab, type StatusWord, statusIn } from './words.js';

/** Statuses of a page that is about one order: the state it is in now, and its history with times. */
export const pageStatuses = ({ lines }: ImageReading, clock: ClockContext): readonly StatusOnPage[] => {
  const words = statusWords(lines, clock);
  const times = statusTimes(lines, clock.policy);
  const pairs = pairTimes(words, times, lines);
  return words.map((word) => withTime(word, pairs.get(word), lines, clock));
};

/** A status with its time: its window, or at least its text where the page gives a time that cannot be resolved. */
export const withTime = (
  word: StatusWord,
  time: TimeOnPage | undefined,
  lines: readonly Line[],
  clock: ClockContext,
): StatusOnPage => {
  const unread = time === undefined ? unreadTimeNear(word.line, lines, clock.policy) : undefined;
  return {
    ...word,
    at: time === undefined ? null : windowOfStamp(time.stamp, clock),
    timeText:
      time === undefined
        ? (unread?.text ?? null)
        : time.line.text.slice(time.stamp.index, time.stamp.index + time.stamp.length),
    timeLine: time?.line ?? unread,
  };
};

/** This many statuses side by side without a time are tabs or a legend, not the state of an order. */
const tabsFrom = 3;

/** The status words of some lines; tabs with counts and rows of bare status words are left out. */
export const statusWords = (
  lines: readonly Line[],
  { policy }: Pick<ClockContext, 'policy'>,
): readonly StatusWord[] => {
  const words = lines
    .filter((line) => !isTab(line, policy))
    .map((line) => statusIn(line, policy))
    .filter((word) => word !== undefined);
  const times = statusTimes(lines, policy);
  return words.filter((word) => {
    const row = words.filter((other) => inOneRow(other.line, word.line));
    const stages = new Set(row.map(({ status }) => status.id));
    if (stages.size < tabsFrom) return true;
    return times.some(
      ({ line }) => pairTimes([word], [{ line, stamp: { index: 0, length: 0, candidates: [] } }], lines).size > 0,
    );
  });
};
