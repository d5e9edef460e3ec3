import { windowOfInstant } from '../model/time.js';

const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/u;

/** Why a text is no moment: `shape` is not ISO 8601 to the minute, `offset` lacks one, `calendar` exists on no calendar or clock. */
export type MomentFault = 'shape' | 'offset' | 'calendar';

/**
 * Checks for the schemas' `moment-with-offset`: ISO 8601, date and time to at least the minute, `Z` or `±hh:mm`, a day that exists in the years 2000
 * to 2099.
 */
export const momentFault = (text: string): MomentFault | undefined => {
  const match = form.exec(text);
  if (match === null) return 'shape';
  if (match[1] === undefined) return 'offset';
  return windowOfInstant(text) === null ? 'calendar' : undefined;
};

/** Whether a text is such a moment, or a calendar date alone. */
export const isMomentOrDate = (text: string): boolean =>
  momentFault(/^\d{4}-\d{2}-\d{2}$/u.test(text) ? `${text}T00:00Z` : text) === undefined;
