import { didYouMean } from '../../model/closest.js';
import { isObject } from '../../model/json-object.js';
import { wordValue } from '../../model/word-value.js';
import { demandedBesides, graveFindings } from '../../rules/floor.js';
import { checkIds } from '../../rules/ids.js';
import { ruleOf } from '../../rules/index.js';
import { policyIds } from '../index.js';
import { ownValue } from './nodes.js';
import type { Fault } from './problem.js';

const checksOf = (policy: unknown): readonly unknown[] | undefined => {
  const checks = ownValue(policy, 'checks');
  return Array.isArray(checks) ? checks : undefined;
};

const unknown = (checks: readonly unknown[]): readonly Fault[] =>
  checks.flatMap((id, index): readonly Fault[] =>
    typeof id !== 'string' || ruleOf(id) !== undefined
      ? []
      : [
          {
            code: 'unknown-check',
            place: `/checks/${index}`,
            expected: 'a check that there is',
            found: wordValue(id),
            mend: didYouMean(id, checkIds, 'Remove it, or use a triproof that has it.'),
          },
        ],
  );

/** Checks that no policy may leave out. A pass would otherwise rest on a number that was not read, or a time that is not proven. */
const leftOut = (checks: readonly unknown[]): readonly Fault[] =>
  demandedBesides(checks.filter((id) => typeof id === 'string')).map((id) => ({
    code: 'weak-policy',
    place: '/checks',
    expected: `${id} among the checks: without it a pass would prove nothing`,
    found: 'none',
    mend: `Add "${id}".`,
  }));

/** Checks that cannot be judged without a value and have no fitting default for it. */
const neededValues: Readonly<Record<string, string>> = { 'answered-in-time': 'hours' };

const withoutValue = (policy: unknown, checks: readonly unknown[]): readonly Fault[] =>
  Object.entries(neededValues).flatMap(([id, key]): readonly Fault[] => {
    if (!checks.includes(id) || ownValue(ownValue(ownValue(policy, 'parameters'), id), key) !== undefined) return [];
    return [
      {
        code: 'schema-mismatch',
        place: `/parameters/${id}/${key}`,
        expected: `a value for ${id}, which it is judged by`,
        found: 'nothing',
        mend: 'Give it, as its source states it, or leave the check out.',
      },
    ];
  });

const noted = (policy: unknown): readonly Fault[] => {
  const weights = ownValue(policy, 'weights');
  return graveFindings
    .filter((code) => ownValue(weights, code) === 'note')
    .map((code) => ({
      code: 'weak-policy',
      place: `/weights/${code}`,
      expected: 'fail or unknown: what speaks against the evidence is no mere note',
      found: '"note"',
      mend: 'Leave the key out, and a person decides.',
    }));
};

/** A custom policy with a packaged policy's name would be mistaken for it. */
const borrowedId = (policy: unknown): readonly Fault[] => {
  const id = ownValue(policy, 'id');
  if (typeof id !== 'string' || !policyIds().includes(id)) return [];
  const mend = 'Begin it with a name of your own, e.g. acme/not-received.';
  const expected = 'an id that no packaged policy has';
  return [{ code: 'schema-mismatch', place: '/id', expected, found: wordValue(id), mend }];
};

export const demandProblems = (policy: unknown): readonly Fault[] => {
  const checks = checksOf(policy);
  const ofChecks =
    checks === undefined ? [] : [...unknown(checks), ...leftOut(checks), ...withoutValue(policy, checks)];
  return isObject(policy) ? [...borrowedId(policy), ...ofChecks, ...noted(policy)] : [];
};
