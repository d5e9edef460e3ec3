import { formsOf } from '../model/output-forms.js';
import type { Output, Policy } from '../model/schema/policy.js';
import type { OutputForm } from '../model/schema/report.js';
import { isOwnPolicy } from '../policy/own.js';
import type { PolicyOffered } from './shown.js';

const kindsOf = (output: Output = { kind: 'pdf' }): readonly OutputForm[] => formsOf(output);

export const policyOffered = (policy: Policy): PolicyOffered => ({
  id: policy.id,
  title: policy.title,
  ...(isOwnPolicy(policy) ? { own: true } : {}),
  takes: kindsOf(policy.output),
  recipients: (policy.recipients ?? []).map(({ id, title, output }) => ({ id, title, takes: kindsOf(output) })),
});
