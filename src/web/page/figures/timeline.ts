import { hasCheck, isAsked } from '../../../bundle/asked.js';
import { preparingSeen } from '../../../bundle/preparing.js';
import type { Report, Window } from '../../../model/schema/report.js';

export type MomentName = 'preparing' | 'pickup' | 'dispute';

/** One moment of the chain; its window is null if no time is known. */
export interface Moment {
  readonly name: MomentName;
  readonly window: Window | null;
  /** It is only known that it was over by the end of the window. */
  readonly until: boolean;
}

/** The position of a moment, in hundredths of the axis. */
export interface Mark {
  readonly moment: Moment;
  readonly from: number;
  readonly to: number;
  /** Whether its window is so narrow that it is drawn as a point. */
  readonly point: boolean;
  /** Bars that would cover each other are in different lanes, counted from 0. */
  readonly lane: number;
}

/** Room beside the first and the last moment, and the width below which a window is a point. */
const [margin, narrow] = [5, 1.6] as const;

/** The moments that the policy asks for or the evidence shows. */
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

/** The certain time between two moments: from the end of the first to the beginning of the second. */
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

/** Longer windows, in milliseconds, are open. Clocks that show minutes are no more precise than this. */
const minute = 60_000;

export const isOpenWindow = (window: Window): boolean => endOf(window) - startOf(window) > minute;

/** The time between a moment and the one before it in the chain. */
export interface Later {
  readonly milliseconds: number;
  /** Whether it may be longer, because one of the two is not known exactly. */
  readonly least: boolean;
}

/** How much later a moment certainly is than the one before it; undefined if that is not certain. */
export const laterBy = (moments: readonly Moment[], moment: Moment): Later | undefined => {
  const before = moments[moments.indexOf(moment) - 1]?.window;
  if (before == null || moment.window === null) return undefined;
  const milliseconds = startOf(moment.window) - endOf(before);
  if (milliseconds <= 0) return undefined;
  return { milliseconds, least: isOpenWindow(before) || isOpenWindow(moment.window) };
};
