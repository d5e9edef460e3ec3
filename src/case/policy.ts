import { didYouMean } from '../model/closest.js';
import { InputError, type InputProblem } from '../model/problems.js';
import type { Policy } from '../model/schema/policy.js';
import { policyProblems } from '../policy/check/index.js';
import { type PolicyFile, wholePolicy } from '../policy/extended.js';
import { defaultPolicy, frozen, loadPolicy, policyIds } from '../policy/index.js';
import { isPackaged } from '../policy/own.js';
import { parseCaseJson } from './parse.js';
import { wordValue } from './wording.js';

/** The forms of a given policy: the id of a packaged one, or one's own as the object or bytes of its JSON. */
export type PolicyGiven = string | object | Uint8Array;

/**
 * Finds a policy.
 *
 * @param id - Default: that of the default policy.
 * @param origin - Where the id was named.
 * @param own - Somebody's own, beside the packaged ones; sound ones.
 * @returns The policy, or the problem with its id.
 */
export const findPolicy = (
  id: string | undefined,
  origin: Pick<InputProblem, 'file' | 'place'>,
  own: readonly Policy[] = [],
): { readonly policy: Policy } | { readonly problem: InputProblem } => {
  const wanted = id ?? defaultPolicy;
  const policy = loadPolicy(wanted) ?? own.find((each) => each.id === wanted);
  if (policy !== undefined) return { policy };
  const known = [...policyIds(), ...own.map((each) => each.id)];
  const expected = `a policy that is there (${known.join(', ')})`;
  const mend = didYouMean(wanted, known, 'Name one that is there, or give your own at the call.');
  return { problem: { code: 'unknown-policy', ...origin, expected, found: wordValue(wanted), mend } };
};

/** Policies checked so far: each is checked once and serves all cases of a process. */
const checked = new WeakMap<object, Policy>();

const areObjects = (values: unknown): boolean =>
  Array.isArray(values) && values.every((value) => typeof value === 'object' && value !== null);

/** Whether a value can be completed from another policy. If it has another form than the schema's, the checks say what is wrong. */
const isExtending = (value: unknown): value is PolicyFile => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, extends: base, statuses = [], sources = {} } = value as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && typeof base === 'string' && areObjects(statuses) && areObjects([sources]);
};

/** A policy with the fields of the packaged policy that it extends. */
const filledIn = (value: unknown, file: string): unknown => {
  if (!isExtending(value)) return value;
  const base = findPolicy(value.extends, { file, place: '/extends' });
  if ('problem' in base) throw new InputError([base.problem]);
  return wholePolicy(value, loadPolicy, file);
};

/**
 * Checks a policy of one's own, completed from the packaged policy that it extends. The result is frozen.
 *
 * @param file - Its name in problems.
 * @throws {InputError} with everything that is wrong with it.
 */
export const ownPolicy = (given: object | Uint8Array, file = 'policy.json'): Policy => {
  const known = checked.get(given);
  if (known !== undefined) return known;
  const value = filledIn(given instanceof Uint8Array ? parseCaseJson(given, file) : given, file);
  const problems = policyProblems(value, file);
  if (problems.length > 0) throw new InputError(problems);
  const policy = soundPolicy(value as Policy);
  checked.set(given, policy);
  checked.set(policy, policy);
  return policy;
};

const soundPolicy = (value: Policy): Policy =>
  (isPackaged(value) ? loadPolicy(value.id) : undefined) ?? frozen(structuredClone(value));

/**
 * The policy that an option names or gives, or the default one.
 *
 * @param own - Policies that an id may name beside the packaged ones.
 * @throws {InputError} if no policy has that id, or if one's own is not sound.
 */
export const policyOption = (given: PolicyGiven | undefined, own: readonly Policy[] = []): Policy => {
  if (typeof given === 'object') return ownPolicy(given);
  const found = findPolicy(given, { file: '', place: 'policy' }, own);
  if ('policy' in found) return found.policy;
  throw new InputError([found.problem]);
};
