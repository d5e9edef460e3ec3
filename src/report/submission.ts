import { wordValue } from '../case/wording.js';
import type { FindingCode } from '../model/findings.js';
import { InputError, type InputProblem } from '../model/problems.js';
import type { Acceptance, Check, Report } from '../model/schema/report.js';
import { windowOfInstant } from '../model/time.js';

/** Whether the copy for the marketplace is wanted, and who lets a review be submitted. */
export interface SubmissionWish {
  /** The marketplace's copy, without the remarks meant for the seller. False by default. */
  readonly submission?: boolean;
  /** A person's word for what is open in a review: a name of at most 80 characters, and an ISO time with an offset. Not needed for a pass. */
  readonly acceptance?: Acceptance;
}

/** No copy for the marketplace is made: the case fails, or what is open was accepted by nobody. */
export class SubmissionRefusedError extends Error {
  /** Always `SubmissionRefusedError`. */
  override readonly name = 'SubmissionRefusedError';
  /** The judgement, which says what is missing; no bundle was written. */
  readonly report: Report;

  constructor(report: Report) {
    super(refusals[report.verdict === 'fail' ? 'fail' : 'review']);
    this.report = report;
  }
}

const refusals = {
  fail: 'No copy for submission is written: the verdict is fail, which nobody can accept. Mend what the report names and build again.',
  review:
    'No copy for submission is written: the verdict is review. Mend what the report names, or let a person look and give ' +
    'their name and the time.',
} as const;

/**
 * Refuses an acceptance that says nothing.
 * @throws {InputError} when the name is empty or too long, the time has no offset, or no submission is asked for.
 */
export const checkWish = ({ submission = false, acceptance }: SubmissionWish): void => {
  if (acceptance === undefined) return;
  const problems = [
    ...(submission ? [] : [wrong('acceptance', '`submission` beside it', 'none', 'Give both, or neither.')]),
    ...(isName(acceptance.by)
      ? []
      : [wrong('acceptance.by', 'a name of 1 to 80 characters', wordValue(acceptance.by), 'Name who has looked.')]),
    ...(windowOfInstant(acceptance.at) === null
      ? [
          wrong(
            'acceptance.at',
            'a time with an offset',
            wordValue(acceptance.at),
            'Write it as 2024-08-21T09:00:00+08:00.',
          ),
        ]
      : []),
  ];
  if (problems.length > 0) throw new InputError(problems);
};

/** A name that shows: letters or digits, no control or direction marks. */
const isName = (by: string): boolean => by.length <= 80 && /[\p{L}\p{N}]/u.test(by) && !/[\p{Cc}\p{Cf}]/u.test(by);

const wrong = (place: string, expected: string, found: string, mend: string): InputProblem => ({
  code: 'bad-option',
  file: '',
  place,
  expected,
  found,
  mend,
});

/** Says in the report whom the bundle is for. Only a pass, or a review that a person accepted, is ever a submission. */
export const withCopy = (report: Report, { submission = false, acceptance }: SubmissionWish): Report => {
  if (submission && report.verdict === 'pass') return { ...report, copy: 'submission' };
  if (submission && report.verdict === 'review' && acceptance !== undefined)
    return { ...report, copy: 'submission', acceptance: { by: acceptance.by, at: acceptance.at } };
  return { ...report, copy: 'working' };
};

/**
 * Refuses where the marketplace's copy was asked for and the report is not one.
 * @throws {SubmissionRefusedError}
 */
export const refuseUnless = (report: Report, { submission = false }: SubmissionWish): void => {
  if (submission && report.copy !== 'submission') throw new SubmissionRefusedError(unbuilt(report));
};

/** The judgement alone, as it is where no bundle was built; and what one would have had to fit into, which it was judged by. */
const unbuilt = ({ copy: _copy, ...report }: Report): Report => ({
  ...report,
  inputs: report.inputs.map(({ carried: _carried, ...input }) => input),
});

/** Notes that the marketplace is owed: what was done to the evidence before it was judged or shown, and who says when the buyer asked. */
const disclosures: readonly string[] = [
  'cancellation-from-case',
  'cancellation-from-page',
  'evidence-masked',
  'phones-masked',
  'tracking-mapped',
] as const satisfies readonly FindingCode[];

/**
 * A report as the marketplace gets it: what was judged, what is open and what was done to the evidence, without what is meant for
 * the seller (what to mend, what is at stake, advice, and other notes that change nothing). A working report is left as it is. Done twice,
 * it is the same.
 */
export const asCarried = (report: Report): Report => {
  if (report.copy !== 'submission') return report;
  const { stake: _stake, advice: _advice, now: _now, next: _next, ...carried } = report;
  return { ...carried, checks: report.checks.map(withoutRemarks) };
};

const withoutRemarks = (check: Check): Check => ({
  ...check,
  findings: check.findings
    .filter(({ code }) => isOpen(check) || disclosures.includes(code))
    .map((finding) => ({ ...finding, mend: '' })),
});

const isOpen = ({ status }: Check): boolean => status !== 'pass' && status !== 'not-applicable';
