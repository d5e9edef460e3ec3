import { hasCheck, isAsked } from '../../../bundle/asked.js';
import { preparingSeen } from '../../../bundle/preparing.js';
import type { Report, Window } from '../../../model/schema/report.js';

export type MomentName = 'preparing' | 'pickup' | 'dispute';

/** One moment of the chain; its window is null where no time is known. */
export interface Moment {
  readonly name: MomentName;
  readonly window: Window | null;
  /** Only that it was over by the window's end is known. */
  readonly until: boolean;
}

/** Where a moment lies, in hundredths of the axis. */
export interface Mark {
  readonly moment: Moment;
  readonly from: number;
  readonly to: number;
  /** Whether its window is as good as a point at this scale. */
  readonly point: boolean;
  /** Bars that would hide one another lie in lanes, from 0. */
  readonly lane: number;
}

/** Room beside the first and the last moment, and the width below which a window is a point. */
const [margin, narrow] = [5, 1.6] as const;

/** The moments that the policy asks for, or that the evidence shows. */
export const momentsOf = (report: Report): readonly Moment[] => {
  const seen = preparingSeen(report);
  const { pickup, pickupProof } = report.facts.tracking;
  const isStateAsked = hasCheck(report, 'order-status-preparing') || seen !== undefined;
  const isPickupAsked = isAsked(report, 'tracking') || pickup !== null;
  return [
    ...(isStateAsked ? [{ name: 'preparing', window: seen?.at ?? null, until: false } as const] : []),
    ...(isPickupAsked ? [{ name: 'pickup', window: pickup, until: pickupProof === 'later-event' } as const] : []),
    { name: 'dispute', window: report.case.dispute.openedAt, until: false },
  ];
};

const startOf = ({ earliest }: Window): number => Date.parse(earliest);
const endOf = ({ latest }: Window): number => Date.parse(latest);

/** The moments that have a time, true to scale. */
export const marksOf = (moments: readonly Moment[]): readonly Mark[] => {
  const known = moments.flatMap((moment) => (moment.window === null ? [] : [{ moment, window: moment.window }]));
  const first = Math.min(...known.map(({ window }) => startOf(window)));
  const span = Math.max(...known.map(({ window }) => endOf(window))) - first;
  const place = (at: number): number => (span <= 0 ? 50 : margin + ((at - first) / span) * (100 - 2 * margin));
  const marks: Mark[] = [];
  for (const { moment, window } of known) {
    const [from, to] = [place(startOf(window)), place(endOf(window))];
    const lane = marks.filter((other) => other.from < to + narrow && from < other.to + narrow).length;
    marks.push({ moment, from, to, point: to - from < narrow, lane });
  }
  return marks;
};

/** A span between two moments that is certain: from the end of the one to the beginning of the next. */
export interface Gap {
  readonly middle: number;
  readonly width: number;
  readonly milliseconds: number;
}

export const gapsOf = (marks: readonly Mark[]): readonly Gap[] => {
  const sorted = [...marks].sort((a, b) => a.from - b.from || a.to - b.to);
  return sorted.slice(1).flatMap((after, index) => {
    const before = sorted[index];
    if (before?.moment.window == null || after.moment.window === null) return [];
    const milliseconds = startOf(after.moment.window) - endOf(before.moment.window);
    if (milliseconds <= 0) return [];
    return [{ middle: (before.to + after.from) / 2, width: after.from - before.to, milliseconds }];
  });
};

/** A window of more than this many milliseconds is open: clocks that show minutes know no better. */
const minute = 60_000;

export const isOpenWindow = (window: Window): boolean => endOf(window) - startOf(window) > minute;

/** How long a moment is after the one before it in the chain. */
export interface Later {
  readonly milliseconds: number;
  /** Whether it may be longer, because one of the two is not known exactly. */
  readonly least: boolean;
}

/** How long a moment is certainly after the one before it; undefined where that is not certain. */
export const laterBy = (moments: readonly Moment[], moment: Moment): Later | undefined => {
  const before = moments[moments.indexOf(moment) - 1]?.window;
  if (before == null || moment.window === null) return undefined;
  const milliseconds = startOf(moment.window) - endOf(before);
  if (milliseconds <= 0) return undefined;
  return { milliseconds, least: isOpenWindow(before) || isOpenWindow(moment.window) };
};
