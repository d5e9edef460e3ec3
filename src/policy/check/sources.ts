import { didYouMean } from '../../model/closest.js';
import { isObject } from '../../model/json-object.js';
import { wordValue } from '../../model/word-value.js';
import { ruleOf } from '../../rules/index.js';
import { ownValue, textsUnder } from './nodes.js';
import type { Fault } from './problem.js';

const described = (policy: unknown): readonly string[] => {
  const sources = ownValue(policy, 'sources');
  return isObject(sources) ? Object.keys(sources) : [];
};

/** References to sources, wherever they are: `source` and `sources`, except the list of sources itself. */
const named = (policy: unknown, known: readonly string[]): readonly Fault[] =>
  textsUnder(policy, (key) => key === 'source' || key === 'sources')
    .filter(({ pointer, value }) => !pointer.startsWith('/sources/') && !known.includes(value))
    .map(({ pointer, value }) => ({
      code: 'unknown-source',
      place: pointer,
      expected: 'a key of /sources',
      found: wordValue(value),
      mend: didYouMean(value, known, 'Describe it under `sources`: its title, and the date it was read.'),
    }));

/** The policy must describe the source of each of its checks. The wording is its own. */
const demanded = (policy: unknown, known: readonly string[]): readonly Fault[] => {
  const checks = ownValue(policy, 'checks');
  if (!Array.isArray(checks)) return [];
  const wanted = new Map<string, string>();
  for (const id of checks) {
    const source = typeof id === 'string' ? ruleOf(id)?.source : undefined;
    if (source !== undefined && !wanted.has(source)) wanted.set(source, id);
  }
  return [...wanted]
    .filter(([source]) => !known.includes(source))
    .map(([source, check]) => ({
      code: 'unknown-source',
      place: `/sources/${source}`,
      expected: `where it stands that ${check} is demanded`,
      found: 'nothing',
      mend: 'Describe it: its title, and the date it was read.',
    }));
};

export const sourceProblems = (policy: unknown): readonly Fault[] => {
  const known = described(policy);
  return [...named(policy, known), ...demanded(policy, known)];
};
