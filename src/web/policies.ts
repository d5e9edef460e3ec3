import { formsOf } from '../model/output-forms.js';
import type { Output, Policy, Wording } from '../model/schema/policy.js';
import type { OutputForm } from '../model/schema/report.js';
import { isOwnPolicy } from '../policy/own.js';

/** A policy that can be chosen. */
export interface PolicyOffered {
  readonly id: string;
  readonly title: Wording;
  /** The operator's own; absent for a packaged one. */
  readonly own?: true;
  /** What is written if no recipient is chosen. */
  readonly takes: readonly OutputForm[];
  readonly recipients: readonly {
    readonly id: string;
    readonly title: string;
    readonly takes: readonly OutputForm[];
  }[];
}

const kindsOf = (output: Output = { kind: 'pdf' }): readonly OutputForm[] => formsOf(output);

export const policyOffered = (policy: Policy): PolicyOffered => ({
  id: policy.id,
  title: policy.title,
  ...(isOwnPolicy(policy) ? { own: true } : {}),
  takes: kindsOf(policy.output),
  recipients: (policy.recipients ?? []).map(({ id, title, output }) => ({ id, title, takes: kindsOf(output) })),
});
