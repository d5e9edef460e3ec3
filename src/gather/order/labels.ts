import type { Policy } from '../../model/schema/policy.js';
import { readingDistance } from '../../model/skeleton.js';
import { findStamps } from '../clock-text.js';
import type { Line } from '../image.js';
import { gapBetween, inOneRow, leftOf, nextAbove, nextLeft, rightOf } from './layout.js';
import { besideStatus, hasWord, isWord, longestWord, type StatusWord, statusIn, withoutStamps } from './words.js';

/** What the words beside a time say of it. `none`: nothing; `other`: something else, or nothing that is known. */
export type Meaning = 'status-time' | 'other' | 'none';

/** Little words that may stand around the time of a status without giving it another meaning. */
const harmless =
  /^(?:at|on|and|since|from|time|date|in|this|status|c|с|в|и|г|r|начиная|время|дата|时间|日期|和|自|起|于|今天|today|gmt|utc|msk|мск|[\p{P}\p{S}\p{N}\s|])*$/iu;

/** The same as a whole head, which the reader without Cyrillic gives in look-alikes: that there is a time, and not of what. */
const bareTimes = ['Дата', 'Время', 'Дата и время', 'Время и дата'];

export const meaningOf = (words: string, policy: Policy): Meaning => {
  if (hasWord(words, policy.pageWords?.statusTime ?? [])) return 'status-time';
  return harmless.test(words) || bareTimes.some((bare) => readingDistance(bare, words) <= lostLetter)
    ? 'none'
    : 'other';
};

/** Of Дата readers lose the first letter. */
const lostLetter = 0.5;

/**
 * Whether a text speaks of a limit or of another event. The longer word tells: `状态更新时间` is no `更新时间`, and `История заказа` over a
 * history, which ends nearly like `Заказан`, is none either.
 */
export const isDeadline = (text: string, policy: Policy): boolean => {
  const words = withoutStamps(text).replaceAll('|', ' ').trim();
  const { deadline = [], otherTime = [], statusTime = [], history = [] } = policy.pageWords ?? {};
  return longestWord(words, [...deadline, ...otherTime]) > longestWord(words, [...statusTime, ...history]);
};

/**
 * Whether more stands in a state's line than its name, its time and the order's number: `Preparing (planned)`, `Next: Preparing`,
 * `Preparing > Shipped`. Nobody knows then whether the order is in that state.
 */
export const isQualified = (word: StatusWord, policy: Policy): boolean => {
  const { status = [], statusTime = [] } = policy.pageWords ?? {};
  return besideStatus(word, policy).some(
    (text) =>
      /\p{L}{2}/u.test(text) &&
      !/[0-9]{6}/u.test(text) &&
      !harmless.test(text) &&
      !isWord(text, [...status, ...statusTime]),
  );
};

/** Whether a state's line speaks of something else that its time may be the time of: `Preparing · pack by 18 Aug`. */
export const speaksOfAnother = (word: StatusWord, policy: Policy): boolean =>
  isQualified(word, policy) || besideStatus(word, policy).some((text) => isDeadline(text, policy));

/** Whether a line names the state that stands beside or below it: `Status`. */
export const namesState = (line: Line, policy: Policy): boolean =>
  findStamps(line.text).length === 0 && hasWord(line.text.trim(), policy.pageWords?.status ?? []);

/** A line that is neither a state nor a time, nor says of a time that it is a state's. */
const namesAnother = (line: Line, policy: Policy): boolean =>
  findStamps(line.text).length === 0 &&
  statusIn(line, policy) === undefined &&
  !/^\s*[0-9]{1,2}:[0-9]{2}/u.test(line.text) &&
  meaningOf(line.text, policy) === 'other' &&
  !namesState(line, policy);

/** A name stands no farther from its value in one line of text than this many heights of a line. */
const nameGap = 1.5;
/** A name set over its value leaves less room between them than lines of one column do, in heights of a line. */
const overGap = 0.6;

/**
 * Whether a time beside or below a status has a name of its own that is not the status's: `Handover  25 Jun` in the row under
 * `Status  Preparing`, or in the cell beside it.
 */
export const isNamedOtherwise = (status: Line, time: Line, lines: readonly Line[], policy: Policy): boolean => {
  const left = nextLeft(time, lines);
  const joined =
    left !== undefined &&
    left !== status &&
    leftOf(left) > rightOf(status) &&
    (/[:：]\s*$/u.test(left.text) || leftOf(time) - rightOf(left) < nameGap * time.height) &&
    namesAnother(left, policy);
  if (joined) return true;
  const over = inOneRow(status, time) ? nextAbove(time, lines) : undefined;
  if (over !== undefined && gapBetween(over, time) < overGap * time.height && namesAnother(over, policy)) return true;
  return [nextLeft, nextAbove].some((nameOf) => {
    const [own, other] = [nameOf(status, lines), nameOf(time, lines)];
    if (own === undefined || other === undefined || own === other || other === status) return false;
    return namesState(own, policy) && namesAnother(other, policy);
  });
};
