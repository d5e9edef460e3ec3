import type { Policy } from '../../model/schema/policy.js';
import { type ClockStamp, resolveYear, unionOf, type Window, windowOf } from '../../model/time.js';
import { type FoundStamp, findStamps } from '../clock-text.js';
import type { Line } from '../image.js';
import { nextAbove, nextLeft } from './layout.js';
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
  lines.flatMap((line) => {
    const stamps = findStamps(line.text);
    const [stamp] = stamps;
    if (stamp === undefined || stamps.length > 1 || isDeadline(line.text, policy)) return [];
    const own = meaningOf(withoutStamps(line.text).replaceAll('|', ' '), policy);
    if (own === 'status-time') return [{ line, stamp }];
    if (own === 'other') return statusIn(line, policy) === undefined ? [] : [{ line, stamp }];
    return labelsOf(line, lines).some((label) => label === 'other') ? [] : [{ line, stamp }];

    function labelsOf(value: Line, all: readonly Line[]): readonly Meaning[] {
      const labels = [nextLeft(value, all), nextAbove(value, all)].filter((label) => label !== undefined);
      return labels
        .filter((label) => statusIn(label, policy) === undefined && findStamps(label.text).length === 0)
        .map((label) => (isDeadline(label.text, policy) ? 'other' : 'none'));
    }
  });

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
