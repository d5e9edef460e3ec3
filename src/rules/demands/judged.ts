import type { Finding } from '../../model/findings.js';
import type { CheckStatus } from '../../model/schema/report.js';
import type { Rule } from '../rule.js';

/** A check as its rule judged it, before the policy's demands are weighed against each other. */
export interface Judged {
  readonly rule: Rule;
  readonly status: CheckStatus;
  readonly findings: readonly Finding[];
}

/** The check with another status. The reasons for it come first. */
export const instead = (judged: Judged, status: CheckStatus, ...why: readonly Finding[]): Judged => ({
  ...judged,
  status,
  findings: [...why, ...judged.findings],
});
