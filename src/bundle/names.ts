import type { Policy } from '../model/schema/policy.js';

/** Names that a policy gives and a report does not carry. Who has a bundle drawn gives them along. */
export type DrawnPolicyNames = Pick<Policy, 'title' | 'statuses' | 'trackingSites'>;
