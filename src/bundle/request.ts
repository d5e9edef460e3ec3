import type { Report, Window } from '../model/schema/report.js';

const isWindow = (value: unknown): value is Window =>
  typeof value === 'object' && value !== null && 'earliest' in value;

/** When the buyer asked to cancel, according to the check; undefined if the check has no moment. */
export const requestOf = ({ checks }: Report): Window | undefined => {
  const check = checks.find(({ id }) => id === 'cancellation-after-preparing');
  return check?.findings.map(({ params }) => params['requested']).find(isWindow);
};
