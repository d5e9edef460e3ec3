import { policyOption, zoneProblem } from '../../case/index.js';
import { didYouMean } from '../../model/closest.js';
import { InputError, type InputProblem } from '../../model/problems.js';
import type { Policy } from '../../model/schema/policy.js';
import { displayProblems } from '../../report/saved-facts.js';
import { isLanguage } from '../../words/languages.js';
import { HttpProblem, harmlessName, problemAt } from '../problem.js';
import type { Wishes } from './desk.js';

/** Query parameters. */
const known = ['wait', 'language', 'policy', 'displayZone', 'now', 'recipient', 'maxBytes'] as const;

export interface PostOptions {
  /** Whether the response waits for the report. */
  readonly wait: boolean;
  readonly wishes: Wishes;
}

type Query = URLSearchParams;

const wrong = (place: string, expected: string, found: string, mend: string): InputProblem =>
  problemAt('bad-option', place, { expected, found: JSON.stringify(harmlessName(found)), mend });

const strange = (query: Query): readonly InputProblem[] =>
  [...new Set(query.keys())].flatMap((name) =>
    known.some((each) => each === name)
      ? []
      : [
          wrong(
            harmlessName(name),
            `one of ${known.join(', ')}`,
            name,
            didYouMean(name.slice(0, 100), known, 'Remove it.'),
          ),
        ],
  );

const waitIn = (query: Query, problems: InputProblem[]): boolean => {
  const text = query.get('wait');
  if (text !== null && text !== 'true' && text !== 'false')
    problems.push(wrong('wait', 'one of true, false', text, 'Name one of them.'));
  return text !== 'false';
};

const languageIn = (query: Query, problems: InputProblem[]): Pick<Wishes, 'language'> => {
  const text = query.get('language') ?? undefined;
  if (text === undefined || isLanguage(text)) return text === undefined ? {} : { language: text };
  problems.push(wrong('language', 'one of en, ru, zh', text, 'Name one of them.'));
  return {};
};

const zoneIn = (query: Query, problems: InputProblem[]): Pick<Wishes, 'displayZone'> => {
  const text = query.get('displayZone');
  if (text === null) return {};
  const problem = zoneProblem(text, '', 'displayZone');
  if (problem !== undefined) problems.push(problem);
  return { displayZone: text };
};

const mostBytes = 1_000_000_000;

const bytesIn = (query: Query, problems: InputProblem[]): Pick<Wishes, 'maxBytes'> => {
  const text = query.get('maxBytes');
  if (text === null) return {};
  const value = /^\d{1,10}$/u.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= mostBytes) return { maxBytes: value };
  problems.push(
    wrong('maxBytes', `a whole number from 1 to ${mostBytes}`, text, 'Write digits alone, without a unit.'),
  );
  return {};
};

/** A plus sign in a query means a space. A time never has a space before its offset, so the plus is restored there. */
const withPlus = (text: string): string => text.replace(/(T[\d:.]+) (\d\d:?\d\d)$/u, '$1+$2');

const nowIn = (query: Query, problems: InputProblem[]): Pick<Wishes, 'now'> => {
  const text = query.get('now');
  if (text === null) return {};
  const now = withPlus(text);
  problems.push(
    ...displayProblems({ now }).map((problem) => ({ ...problem, found: JSON.stringify(harmlessName(now)) })),
  );
  return { now };
};

const policyIn = (query: Query, own: readonly Policy[], problems: InputProblem[]): Pick<Wishes, 'policy'> => {
  const policy = query.get('policy');
  if (policy === null) return {};
  try {
    policyOption(policy, own);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems.map((problem) => ({ ...problem, place: 'policy' })));
  }
  return { policy };
};

/**
 * @param own - Policies that may be named in addition to the packaged ones.
 * @throws {HttpProblem} With every option that is wrong.
 */
export const postOptions = (query: Query, own: readonly Policy[]): PostOptions => {
  const problems: InputProblem[] = [...strange(query)];
  const recipient = query.get('recipient');
  const wait = waitIn(query, problems);
  const wishes = {
    ...languageIn(query, problems),
    ...zoneIn(query, problems),
    ...bytesIn(query, problems),
    ...nowIn(query, problems),
    ...policyIn(query, own, problems),
    ...(recipient === null ? {} : { recipient }),
  };
  if (problems.length > 0) throw new HttpProblem(400, problems);
  return { wait, wishes };
};
