/** Checks that a policy is sound: it follows its schema, demands everything that a pass must rest on, and contains nothing endless. */
import type { InputProblem } from '../../model/problems.js';
import { wordValue } from '../../model/word-value.js';
import { version } from '../../version.js';
import { isPackaged } from '../own.js';
import { circleProblems } from './circles.js';
import { demandProblems } from './demands.js';
import { formProblems } from './form.js';
import { holdsItself, ownValue } from './nodes.js';
import { patternProblems } from './patterns.js';
import type { Fault } from './problem.js';
import { sourceProblems } from './sources.js';
import { valueProblems } from './values.js';
import { wordProblems } from './words.js';

/** The version of the policy format that this program knows. */
const knownForm = 1;

const newer = (policy: unknown): readonly Fault[] => {
  const form = ownValue(policy, 'schemaVersion');
  if (typeof form !== 'number' || form <= knownForm) return [];
  return [
    {
      code: 'newer-policy',
      place: '/schemaVersion',
      expected: `a policy of form ${knownForm}, which triproof ${version} knows`,
      found: wordValue(form),
      mend: 'Use a newer triproof, or the policy in its earlier form.',
    },
  ];
};

const circular: Fault = {
  code: 'circle',
  place: '',
  expected: 'JSON',
  found: 'an object that holds itself',
  mend: 'Give the policy as it stands in a file.',
};

const faultsOf = (policy: unknown): readonly Fault[] => {
  if (holdsItself(policy)) return [circular];
  if (isPackaged(policy)) return [];
  const tooNew = newer(policy);
  // In a newer format nothing else can be checked.
  if (tooNew.length > 0) return tooNew;
  return [
    ...formProblems(policy),
    ...demandProblems(policy),
    ...wordProblems(policy),
    ...sourceProblems(policy),
    ...valueProblems(policy),
    ...patternProblems(policy),
    ...circleProblems(policy),
  ];
};

/**
 * All problems of a custom policy, with their places, in the order of the checks. Each check reports a place once.
 * @param file - The name of the file in the problems.
 */
export const policyProblems = (policy: unknown, file: string): readonly InputProblem[] => {
  const once = new Map(faultsOf(policy).map((fault) => [JSON.stringify([fault.place, fault.expected]), fault]));
  return [...once.values()].map(({ code, ...rest }) => ({ code, file, ...rest }));
};
