import { InputError, type InputProblem, type ProblemCode } from '../model/problems.js';
import type { Language } from '../model/schema/report.js';
import { harmless } from '../report/columns.js';
import { say, wordProblem } from '../words/problems.js';

/** A request that is answered with the problems in it. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly status: Status;
  readonly problems: readonly InputProblem[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: Status, problems: readonly InputProblem[], headers: Readonly<Record<string, string>> = {}) {
    super(`${status} ${problems.map(({ code }) => code).join(' ')}`);
    this.status = status;
    this.problems = problems;
    this.headers = headers;
  }
}

/** The names of statuses in RFC 9110. */
export const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;
export type Status = keyof typeof titles;

/** RFC 9457, with the list of problems in the same form as everywhere else. */
export interface ProblemDocument {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  /** The first problem as a sentence. */
  readonly detail: string;
  readonly problems: readonly InputProblem[];
}

const longestName = 200;

/** A name from outside, safe to show: without controls, and cut. */
export const harmlessName = (name: string): string => {
  const plain = harmless(name);
  return plain.length <= longestName ? plain : `${plain.slice(0, longestName - 1)}…`;
};

/** A problem in a language: what was expected and found, and how to mend it. */
export const wordedIn = (problem: InputProblem, language: Language): InputProblem => ({
  ...problem,
  file: harmlessName(problem.file),
  place: harmlessName(problem.place),
  expected: say(problem.expected, language),
  found: harmless(say(problem.found, language)),
  mend: say(problem.mend, language),
});

/** A problem that concerns no file and no place begins with what was expected. */
const sentenceOf = (problem: InputProblem, language: Language): string => {
  const { file, place } = problem;
  const named = {
    ...problem,
    file: harmlessName(file),
    place: file === '' || place.startsWith('/') ? place : ` ${place}`,
  };
  return harmless(wordProblem(named, language)).replace(/^(?:: |：)/u, '');
};

export const problemDocument = ({ status, problems }: HttpProblem, language: Language): ProblemDocument => {
  const [first] = problems;
  return {
    type: 'about:blank',
    title: titles[status],
    status,
    detail: first === undefined ? titles[status] : sentenceOf(first, language),
    problems: problems.map((problem) => wordedIn(problem, language)),
  };
};

/** Nothing is wrong with a request if queue or store do not answer: the same request may succeed later. */
const inputProblem = (problems: readonly InputProblem[]): HttpProblem =>
  problems.some(({ code }) => code === 'no-queue' || code === 'no-store')
    ? new HttpProblem(503, problems, { 'Retry-After': '10' })
    : new HttpProblem(400, problems);

/** What an error means for the caller. Any unknown error is our own fault. */
export const asHttpProblem = (error: unknown): HttpProblem => {
  if (error instanceof HttpProblem) return error;
  if (error instanceof InputError) return inputProblem(error.problems);
  return ownFault();
};

type Words = Pick<InputProblem, 'expected' | 'found' | 'mend'>;

export const problemAt = (code: ProblemCode, place: string, words: Words, file = ''): InputProblem => ({
  code,
  file,
  place,
  ...words,
});

/** The details are in the log and never sent to the caller. */
export const ownFault = (): HttpProblem =>
  new HttpProblem(500, [
    problemAt('own-fault', '', {
      expected: 'an answer',
      found: 'a fault of triproof',
      mend: 'Report it with the lines on stderr.',
    }),
  ]);
