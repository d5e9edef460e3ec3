import type { Policy } from '../model/schema/policy.js';
import { wholePolicy } from './extended.js';
import { shippedPolicies } from './shipped.js';

/** What judges a case that names no policy. */
export const defaultPolicy = 'ozon/not-received';

/** Nothing in it can be changed any more: one object serves every case of a process. */
export const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
};

let known: ReadonlyMap<string, Policy> | undefined;

/** Built at the first question: most calls of the command ask none. */
const byId = (): ReadonlyMap<string, Policy> => {
  known ??= new Map(
    shippedPolicies
      .map((file) => wholePolicy(file, (id) => shippedPolicies.find((other) => other.id === id)))
      .sort(({ id: a }, { id: b }) => Number(b === defaultPolicy) - Number(a === defaultPolicy) || (a < b ? -1 : 1))
      .map((policy) => [policy.id, frozen(policy)]),
  );
  return known;
};

/** Ids of the policies that ship with the package, the default first. */
export const policyIds = (): readonly string[] => [...byId().keys()];

/** The policy of this id; undefined where none has it. The same object is given each time, and nothing in it can be changed. */
export const loadPolicy = (id: string): Policy | undefined => byId().get(id);

/**
 * Every policy that ships with the package, the default first: id, version, title and claim in `en`, `ru` and `zh`, its checks, limits,
 * recipients, zones, words and sources. It is data, of the form of `schemas/policy.schema.json`, and frozen.
 */
export const policies = (): readonly Policy[] => [...byId().values()];
