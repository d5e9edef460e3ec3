/** Policies that do not ship with the package: how they are recognised and named. */
import { defined } from '../model/defined.js';
import { textDigest } from '../model/digest.js';
import type { Policy } from '../model/schema/policy.js';
import type { Report } from '../model/schema/report.js';
import { stableJson } from '../model/stable-json.js';
import { loadPolicy } from './index.js';

type PolicyRecord = Report['policy'];

/** Whether two values are the same JSON. The order of keys does not matter. */
const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [entries, others] = [given(a), new Map(given(b))];
  return entries.length === others.size && entries.every(([key, value]) => isSame(value, others.get(key)));
};

const given = (value: object): readonly (readonly [string, unknown])[] => Object.entries(defined(value));

/** Whether this is a packaged policy: same id, same content. */
export const isPackaged = (value: unknown): value is Policy => {
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  const packaged = typeof id === 'string' ? loadPolicy(id) : undefined;
  return packaged !== undefined && isSame(value, packaged);
};

/** Whether a policy is somebody's own: it differs from every packaged one in id or content. */
export const isOwnPolicy = (policy: Policy): boolean => !isPackaged(policy);

const records = new WeakMap<Policy, PolicyRecord>();

/**
 * What a report records of its policy. A custom policy gets the hash of its content, because its author may change it without a new version. The
 * order of keys and white space do not change the hash.
 */
export const policyRecord = (policy: Policy): PolicyRecord => {
  const known = records.get(policy);
  if (known !== undefined) return known;
  const { id, version } = policy;
  const record: PolicyRecord = isOwnPolicy(policy)
    ? { id, version, own: true, sha256: textDigest(stableJson(policy)) }
    : { id, version };
  records.set(policy, record);
  return record;
};

/** Whether a report was judged by exactly this policy. */
export const isJudgedBy = (record: PolicyRecord, policy: Policy): boolean => {
  const { id, version, own, sha256 } = policyRecord(policy);
  return record.id === id && record.version === version && record.own === own && record.sha256 === sha256;
};
