import type { Policy } from '../../model/schema/policy.js';
import { type ClockStamp, resolveYear, unionOf, type Window, windowOf } from '../../model/time.js';
import { type FoundStamp, findStamps } from '../clock-text.js';
import type { Line } from '../image.js';
import { nextAbove, nextBelow, nextLeft, nextRight } from './layout.js';
import { hasWord, statusIn, withoutStamps } from './words.js';

/** A clock time on a page that may be the time of a status. */
export interface TimeOnPage {
  readonly line: Line;
  readonly stamp: FoundStamp;
}

/** How clock times of a page are read. */
export interface ClockContext {
  readonly policy: Policy;
  /** The page's own zone where the case names one, else every zone of the policy. */
  readonly zones: readonly string[];
  readonly openedAt: Window;
}

/** Little words that may stand around the time of a status without giving it another meaning. */
const harmless =
  /^(?:at|on|since|from|time|date|in|this|status|c|с|в|г|r|начиная|время|дата|时间|日期|自|起|于|今天|today|gmt|utc|msk|мск|[\p{P}\p{S}\p{N}\s|])*$/iu;

/**
 * The times of a page that nothing beside them gives another meaning: `Ship by: 25 Jul`, a delivery date or the time an order was
 * placed is no time of a status. Unknown words beside a time count as another meaning.
 */
export const statusTimes = (lines: readonly Line[], policy: Policy): readonly TimeOnPage[] =>
  lines.flatMap(partsByStamp).filter(({ line }) => mayBeStatusTime(line, lines, policy));

const mayBeStatusTime = (line: Line, lines: readonly Line[], policy: Policy): boolean => {
  if (isDeadline(line.text, policy)) return false;
  const own = meaningOf(withoutStamps(line.text).replaceAll('|', ' '), policy);
  if (own === 'status-time') return true;
  if (own === 'other') return statusIn(line, policy) !== undefined;
  const labels = [nextLeft(line, lines), nextAbove(line, lines)].filter((label) => label !== undefined);
  return !labels.some(
    (label) =>
      statusIn(label, policy) === undefined && findStamps(label.text).length === 0 && isDeadline(label.text, policy),
  );
};

/** A line with several stamps is several columns that lie close: each stamp with the words behind it is a line of its own. */
const partsByStamp = (line: Line): readonly TimeOnPage[] => {
  const stamps = [...findStamps(line.text)].sort((a, b) => a.index - b.index);
  if (stamps.length < 2) return stamps.map((stamp) => ({ line, stamp }));
  return stamps.map((stamp, i) => {
    const from = i === 0 ? 0 : stamp.index;
    const to = stamps[i + 1]?.index ?? line.text.length;
    return { line: partOf(line, from, to), stamp: { ...stamp, index: stamp.index - from } };
  });
};

/** A part of a line, its place told by the share of the letters. */
const partOf = (line: Line, from: number, to: number): Line => {
  const [x, y, width, height] = line.box;
  const share = width / line.text.length;
  const [left, right] = [Math.round(x + from * share), Math.round(x + to * share)];
  return { ...line, text: line.text.slice(from, to).trim(), characters: [], box: [left, y, right - left, height] };
};

/**
 * A line beside or below a status that has a time of day in it but cannot be understood: the page gives a time, and we cannot
 * say which.
 */
export const unreadTimeNear = (line: Line, lines: readonly Line[], policy: Policy): Line | undefined =>
  [nextBelow(line, lines), nextRight(line, lines), nextAbove(line, lines)]
    .filter((near) => near !== undefined)
    .find(
      ({ text }) =>
        /[0-9]{1,2}\s*[:：][0-9]{2}/u.test(text) && findStamps(text).length === 0 && !isDeadline(text, policy),
    );

type Meaning = 'status-time' | 'other' | 'none';

const meaningOf = (words: string, policy: Policy): Meaning => {
  if (harmless.test(words)) return 'none';
  return hasWord(words, policy.pageWords?.statusTime ?? []) ? 'status-time' : 'other';
};

/** Whether a text speaks of a limit or of another event. */
export const isDeadline = (text: string, policy: Policy): boolean => {
  const words = withoutStamps(text);
  return hasWord(words.replaceAll('|', ' ').trim(), [
    ...(policy.pageWords?.deadline ?? []),
    ...(policy.pageWords?.otherTime ?? []),
  ]);
};

/** The window of a stamp; null where its year cannot be told. Spellings with two meanings give the span of both. */
export const windowOfStamp = ({ candidates }: FoundStamp, { policy, zones, openedAt }: ClockContext): Window | null => {
  const dated = candidates.map((stamp) => resolveYear(stamp, openedAt, policy.limits.longestDisputeSpanDays));
  const windows = dated
    .filter((stamp): stamp is ClockStamp => stamp !== undefined)
    .map((stamp) => windowOf(stamp, zones));
  const known = windows.filter((window) => window !== null);
  return known.length === 0 || dated.includes(undefined) ? null : unionOf(known);
};
