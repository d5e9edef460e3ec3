import { momentFault } from '../case/moment.js';
import { wordValue } from '../case/wording.js';
import { zoneProblem } from '../case/zone.js';
import type { BundleFacts, SavedFacts } from '../model/facts.js';
import { type Form, formFaults } from '../model/form.js';
import { InputError, type InputProblem } from '../model/problems.js';
import type { Policy } from '../model/schema/policy.js';
import type { Language, Report } from '../model/schema/report.js';
import { reportForm } from '../model/schema/report-form.js';
import { policyProblems } from '../policy/check/index.js';
import { claimProblems } from '../policy/claims.js';
import { loadPolicy } from '../policy/index.js';
import { isJudgedBy, isOwnPolicy, policyRecord } from '../policy/own.js';
import { version } from '../version.js';
import { judge } from './judge.js';

/** How a judgement is worded. */
export interface WordingOptions {
  /** Language of titles, messages, mends and the PDF. Codes, params and facts are the same in every language. Default: `en`. */
  readonly language?: Language | undefined;
  /** IANA name of the zone in which messages and pages give times first, with UTC beside. Default: the policy's own. */
  readonly displayZone?: string | undefined;
  /** The time left to answer is counted from here: ISO 8601 with an offset. Default: it is not counted. Nothing here reads a clock. */
  readonly now?: string | undefined;
}

/** How saved facts are judged. */
export interface JudgeOptions extends WordingOptions {
  /** The policy by which the evidence was read. Default: the packaged one with the id and version in the facts. */
  readonly policy?: Policy | undefined;
}

/** Judges facts that are known to be complete by a policy that is known to be theirs. */
export const judgeGathered = (
  { case: claims, facts, tool, inputs, maskPhones }: SavedFacts,
  policy: Policy,
  { language = 'en', displayZone, now, bundle = null }: WordingOptions & { readonly bundle?: BundleFacts | null },
): Report => {
  const report = judge(
    { case: claims, policy, ...facts, bundle },
    { language, displayZone, now, tool: { version, readers: tool.readers }, inputs },
  );
  return maskPhones === true ? { ...report, maskPhones } : report;
};

/**
 * Judges what was read in a case's evidence, without any reader, file or network. The same facts give the same report as where they were read, byte
 * for byte by `renderJson`. Also takes a report and judges it again, for example in another language. The checks of a bundle do not apply, because
 * there is none.
 *
 * The facts are trusted: whoever can change them can make any verdict.
 *
 * @param saved - The result of `gatherCase`, directly or after a round trip through JSON.
 * @throws {InputError} `schema-mismatch` if it does not follow `schemas/facts.schema.json`; the problems of a custom policy; `unknown-policy` if its
 *   policy is not known here in its version; `unknown-time-zone` for a `displayZone` that does not exist; `bad-option` for a `now` that is no moment.
 */
export const judgeSaved = (saved: SavedFacts, { policy, ...options }: JudgeOptions = {}): Report => {
  const problems = [...formProblems(saved), ...displayProblems(options)];
  if (problems.length > 0) throw new InputError(problems);
  const judging = policyOf(saved, policy);
  const own = isOwnPolicy(judging)
    ? [...policyProblems(judging, 'policy.json'), ...claimProblems(saved.case, judging, '')]
    : [];
  if (own.length > 0) throw new InputError(own);
  return judgeGathered(saved, judging, options);
};

/** Problems with the zone in which times are given, and with the moment that they are counted from. */
export const displayProblems = ({ displayZone, now }: WordingOptions): readonly InputProblem[] => {
  const problem = displayZone === undefined ? undefined : zoneProblem(displayZone, '', 'displayZone');
  return [...(problem === undefined ? [] : [problem]), ...(now === undefined ? [] : momentProblems(now))];
};

const momentProblems = (now: string): readonly InputProblem[] =>
  momentFault(now) === undefined
    ? []
    : [
        {
          code: 'bad-option',
          file: '',
          place: 'now',
          expected: 'a time with an offset',
          found: wordValue(now),
          mend: 'Write it as 2024-08-21T09:00:00+08:00.',
        },
      ];

const required = ['schemaVersion', 'tool', 'case', 'policy', 'facts', 'inputs'] as const satisfies (keyof SavedFacts)[];

const { properties: { maskPhones, ...others } = {} } = reportForm;

/** The part that facts share with a report, which may contain more. */
const factsForm: Form = {
  type: 'object',
  required,
  properties: {
    ...Object.fromEntries(required.map((key) => [key, others[key] as Form])),
    ...(maskPhones === undefined ? {} : { maskPhones }),
  },
};

const mostFaults = 20;

const formProblems = (saved: unknown): readonly InputProblem[] =>
  formFaults(saved, factsForm, reportForm)
    .slice(0, mostFaults)
    .map(({ pointer, found }) => ({
      code: 'schema-mismatch',
      file: '',
      place: pointer,
      expected: 'facts as they are gathered (schemas/facts.schema.json)',
      found: wordValue(found),
      mend: 'Gather the facts anew, and keep them as they are.',
    }));

/** Facts read under one policy are not judged under another, whose words and numbers may mean something else. */
const policyOf = ({ policy: record }: SavedFacts, given: Policy | undefined): Policy => {
  const policy = given ?? loadPolicy(record.id);
  if (policy !== undefined && isJudgedBy(record, policy)) return policy;
  throw new InputError([
    {
      code: 'unknown-policy',
      file: '',
      place: '/policy',
      expected: `the policy that judges, ${policy === undefined ? 'one that is known here' : named(policyRecord(policy))}`,
      found: named(record),
      mend: 'Give the policy by which the evidence was read, or gather the facts anew.',
    },
  ]);
};

/** Includes the hash of a custom policy, because its content may change under the same version. */
const named = ({ id, version, sha256 }: SavedFacts['policy']): string =>
  `${id} ${version}${sha256 === undefined ? '' : ` (${sha256.slice(0, 12)})`}`;
