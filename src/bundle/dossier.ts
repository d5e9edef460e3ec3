import type { Check, Element, Report, Verdict } from '../model/schema/report.js';
import type { Clock } from '../words/times.js';
import type { Exhibit } from './exhibits.js';
import type { BundleImage } from './images.js';
import type { Area, Ink } from './ink.js';
import type { DrawnPolicyNames } from './names.js';
import type { Press, Section } from './press.js';
import { colours, margins, type } from './style.js';
import type { Say } from './wording.js';

/** Everything that a bundle's pages are drawn from. */
export interface Dossier {
  readonly report: Report;
  readonly names: DrawnPolicyNames | undefined;
  readonly say: Say;
  /** The clock in which every moment is written. */
  readonly clock: Clock;
  readonly press: Press;
  readonly exhibits: readonly Exhibit[];
  readonly images: ReadonlyMap<string, BundleImage>;
}

export const elementVerdict = (report: Report, element: Element): Verdict =>
  report.elements.find(({ id }) => id === element)?.verdict ?? 'review';

/** The verdict in a word or two. If a person accepted a review, it says so. */
export const verdictName = ({ report, say }: Dossier): string =>
  say(report.acceptance === undefined ? `verdict.${report.verdict}` : 'verdict.accepted');

/** Number of checks that prevent a pass: the failed ones, or the open ones if none failed. */
export const openCount = ({ checks, verdict }: Report): number => {
  const open = (status: Check['status']) =>
    verdict === 'fail' ? status === 'fail' : status === 'unknown' || status === 'error';
  return checks.filter(({ status }) => open(status)).length;
};

/** Draws a small heading with a rule to the right edge. @returns Its height. */
export const drawSection = (ink: Ink, y: number, text: string, aside = ''): number => {
  const left = margins.side;
  const right = ink.width - margins.side;
  const width = ink.text(left, y, text, type.section, { width: right - left - 20 });
  const room = right - left - width - 24;
  const taken =
    aside === '' ? 0 : ink.text(right - room, y + 2.5, aside, type.note, { width: room, align: 'right' }) + 8;
  ink.rule([left + width + 8, y + 8.5], [right - taken, y + 8.5], colours.rule);
  return 21;
};

export const contentWidth = (ink: Ink): number => ink.width - 2 * margins.side;
export const contentBottom = (ink: Ink): number => ink.height - margins.bottom;

/** Links an area to the first page of a section, if the section has pages. */
export const linkTo = ({ press }: Dossier, ink: Ink, section: Section, area: Area): void => {
  const target = press.sheets.find((sheet) => sheet.section === section);
  if (target !== undefined) ink.link(area, target.page);
};
