import type { Output, Policy, Wording } from '../model/schema/policy.js';
import { isOwnPolicy } from '../policy/own.js';

/** The kinds of output that a recipient takes. */
export type TakenKind = Exclude<Output['kind'], 'files'>;

/** A policy that can be chosen. */
export interface PolicyOffered {
  readonly id: string;
  readonly title: Wording;
  /** The operator's own; absent for a packaged one. */
  readonly own?: true;
  /** What is written if no recipient is chosen. */
  readonly takes: readonly TakenKind[];
  readonly recipients: readonly { readonly id: string; readonly title: string; readonly takes: readonly TakenKind[] }[];
}

const kindsOf = (output: Output = { kind: 'pdf' }): readonly TakenKind[] =>
  output.kind === 'files' ? [...new Set(output.files.map(({ kind }) => kind))] : [output.kind];

export const policyOffered = (policy: Policy): PolicyOffered => ({
  id: policy.id,
  title: policy.title,
  ...(isOwnPolicy(policy) ? { own: true } : {}),
  takes: kindsOf(policy.output),
  recipients: (policy.recipients ?? []).map(({ id, title, output }) => ({ id, title, takes: kindsOf(output) })),
});
