import type { Element, Report } from '../model/schema/report.js';
import type { CheckId } from '../rules/ids.js';

/** Whether the policy asks anything about an element. Pages do not mention elements that nobody asks about. */
export const isAsked = ({ elements }: Report, element: Element): boolean => elements.some(({ id }) => id === element);

/** Whether the policy asks for all elements and their chain. */
export const isWholeChain = (report: Report): boolean =>
  (['order', 'tracking', 'label', 'chain'] as const).every((element) => isAsked(report, element));

/** Whether the policy has a check. */
export const hasCheck = ({ checks }: Report, id: CheckId): boolean => checks.some((check) => check.id === id);
