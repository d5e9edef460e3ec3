import type { Window } from '../schema/report.js';
import { dayMs } from './day.js';
import type { ClockStamp } from './stamp.js';
import { windowOf } from './window.js';

/**
 * Gives a stamp without a year the only year that fits the dispute: the one that puts it at most `spanDays` before the dispute and at most a day
 * after it (the day makes room for zones). A stamp with a year is returned as it is.
 *
 * A page may also be photographed after the dispute was opened, and show what happened since. So a year that puts the stamp up to `spanDays` *after*
 * the dispute is a rival: with a long span, `25 Aug` beside a dispute of 20 August would otherwise move to the year before and look like an early
 * event. If two years fit, or there is a rival, the stamp stays unresolved: a year is never invented. 29 February fits leap years only.
 *
 * @param spanDays - How long before the dispute the order's events can lie (the policy's `longestDisputeSpanDays`).
 */
export const resolveYear = (stamp: ClockStamp, openedAt: Window, spanDays: number): ClockStamp | undefined => {
  if (stamp.year !== undefined) return stamp;
  const opened = { from: Date.parse(openedAt.earliest), to: Date.parse(openedAt.latest) };
  const span = spanDays * dayMs;
  const years = Math.ceil(spanDays / 365) + 1;
  const openedYear = new Date(opened.from).getUTCFullYear();
  const fitting: { readonly dated: ClockStamp; readonly settled: boolean }[] = [];
  for (let year = openedYear - years; year <= openedYear + years; year++) {
    const dated = { ...stamp, year };
    const window = windowOf(dated, []);
    if (window === null) continue;
    const [from, to] = [Date.parse(window.earliest), Date.parse(window.latest)];
    if (to <= opened.from - span || from >= opened.to + Math.max(span, dayMs)) continue;
    fitting.push({ dated, settled: from < opened.to + dayMs });
  }
  const [only, ...rivals] = fitting;
  return only?.settled && rivals.length === 0 ? only.dated : undefined;
};
