import { didYouMean } from '../model/closest.js';
import { InputError, type InputProblem } from '../model/problems.js';
import type { Policy } from '../model/schema/policy.js';
import { defaultPolicy, loadPolicy, policyIds } from '../policy/index.js';
import { wordValue } from './wording.js';

/**
 * Finds a policy.
 *
 * @param id - The default one when undefined.
 * @param origin - Where the id was named.
 * @returns The policy, or the problem with its id.
 */
export const findPolicy = (
  id: string | undefined,
  origin: Pick<InputProblem, 'file' | 'place'>,
): { readonly policy: Policy } | { readonly problem: InputProblem } => {
  const wanted = id ?? defaultPolicy;
  const policy = loadPolicy(wanted);
  if (policy !== undefined) return { policy };
  const known = policyIds();
  const expected = `a policy that is there (${known.join(', ')})`;
  const mend = didYouMean(wanted, known, 'Name one that is there.');
  return { problem: { code: 'unknown-policy', ...origin, expected, found: wordValue(wanted), mend } };
};

/**
 * The policy that an option names, or the default one.
 * @throws {InputError} when there is none of that id.
 */
export const policyOption = (id: string | undefined): Policy => {
  const found = findPolicy(id, { file: '', place: 'policy' });
  if ('policy' in found) return found.policy;
  throw new InputError([found.problem]);
};
