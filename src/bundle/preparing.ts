import type { Report, StatusSeen } from '../model/schema/report.js';

/** The status on which the order element stands: one that is sure and has its time, if there is such. */
export const preparingSeen = ({ facts }: Report): StatusSeen | undefined => {
  const seen = facts.order.statuses.filter(({ stage }) => stage === 'proving');
  return seen.find(({ sure, at }) => sure && at !== null) ?? seen.find(({ at }) => at !== null) ?? seen[0];
};
