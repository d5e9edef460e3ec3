import type { Policy } from '../model/schema/policy.js';
import { type PolicyFile, wholePolicy } from './extended.js';
import { sharedParts, shippedPolicies } from './shipped.js';

/** The policy for a case that names none. */
export const defaultPolicy = 'ozon/not-received';

/** Deeply frozen, because one object serves every case of a process. */
export const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
};

const fileOf = (id: string): PolicyFile | undefined =>
  [...shippedPolicies, ...sharedParts].find((file) => file.id === id);

let known: ReadonlyMap<string, Policy> | undefined;

/** Built on first use: most calls of the command need no policy. */
const byId = (): ReadonlyMap<string, Policy> => {
  known ??= new Map(
    shippedPolicies
      .map((file) => wholePolicy(file, fileOf))
      .sort(({ id: a }, { id: b }) => Number(b === defaultPolicy) - Number(a === defaultPolicy) || (a < b ? -1 : 1))
      .map((policy) => [policy.id, frozen(policy)]),
  );
  return known;
};

/** Ids of the policies that ship with the package, the default first. */
export const policyIds = (): readonly string[] => [...byId().keys()];

/** The policy with this id; undefined if there is none. Always returns the same frozen object. */
export const loadPolicy = (id: string): Policy | undefined => byId().get(id);

/**
 * Every policy that ships with the package, the default first: id, version, title and claim in `en`, `ru` and `zh`, its checks, limits, recipients,
 * zones, words and sources. Plain frozen data that follows `schemas/policy.schema.json`.
 */
export const policies = (): readonly Policy[] => [...byId().values()];
