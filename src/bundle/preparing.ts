import type { Report, StatusSeen } from '../model/schema/report.js';

/** The status on which the order element rests: a sure one with a time, if there is one. */
export const preparingSeen = ({ facts }: Report): StatusSeen | undefined => {
  const seen = facts.order.statuses.filter(({ stage }) => stage === 'proving');
  return seen.find(({ sure, at }) => sure && at !== null) ?? seen.find(({ at }) => at !== null) ?? seen[0];
};
