/** What a text may tell as a fact. */
import { isTied } from '../../bundle/index.js';
import type { Report } from '../../model/schema/report.js';
import type { CheckId } from '../../rules/ids.js';

/** What passes a check of its own may be told as a fact; a policy that does not ask for it does not make it one. */
export const isProved = ({ checks }: Report, id: CheckId): boolean =>
  checks.some((check) => check.id === id && check.status === 'pass');

/** Whether the history is shown to be this parcel's. */
export const isThisParcels = (report: Report): boolean => isTied(report) && isProved(report, 'tracking-number-matches');

export const isPickupProved = (report: Report): boolean =>
  isThisParcels(report) && isProved(report, 'tracking-pickup-recorded');

/** Whether it may be handed in. */
export const isFit = ({ verdict, acceptance }: Report): boolean =>
  verdict === 'pass' || (verdict === 'review' && acceptance !== undefined);

/** Marks that steer a terminal or turn the direction of writing are no part of what a source says. */
export const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
