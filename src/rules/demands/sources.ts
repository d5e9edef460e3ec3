import type { Policy } from '../../model/schema/policy.js';
import type { Rule } from '../rule.js';

/** Key of the source that asks for a check: the policy's, else the rule's. */
export const sourceOf = ({ id, source }: Pick<Rule, 'id' | 'source'>, { demandedBy = {} }: Policy): string =>
  (Object.hasOwn(demandedBy, id) ? demandedBy[id] : undefined) ?? source;

/** Whether nobody has confirmed what a source says. */
export const isUnconfirmed = (source: string, { sources }: Policy): boolean =>
  sources[source]?.certainty === 'unconfirmed';
