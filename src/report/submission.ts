import { wordValue } from '../case/wording.js';
import type { FindingCode } from '../model/findings.js';
import { InputError, type InputProblem } from '../model/problems.js';
import type { Acceptance, Check, Report } from '../model/schema/report.js';
import { windowOfInstant } from '../model/time.js';

/** Whether the copy for the marketplace is wanted, and who accepts a review for submission. */
export interface SubmissionWish {
  /** The marketplace's copy, without remarks meant for the seller. Default: false. */
  readonly submission?: boolean;
  /** Who accepts what is open in a review, and when: a name of at most 80 characters, and an ISO time with an offset. Not needed for a pass. */
  readonly acceptance?: Acceptance;
}

/** No copy for the marketplace is made, because the case fails or nobody accepted what is open. */
export class SubmissionRefusedError extends Error {
  /** Always `SubmissionRefusedError`. */
  override readonly name = 'SubmissionRefusedError';
  /** The judgement, which says what is missing. No bundle was written. */
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
 * @throws {InputError} If the name is empty or too long, the time has no offset, or no submission is asked for.
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

/** A name with visible characters: letters or digits, no control or direction marks. */
const isName = (by: string): boolean => by.length <= 80 && /[\p{L}\p{N}]/u.test(by) && !/[\p{Cc}\p{Cf}]/u.test(by);

const wrong = (place: string, expected: string, found: string, mend: string): InputProblem => ({
  code: 'bad-option',
  file: '',
  place,
  expected,
  found,
  mend,
});

/** Records in the report whom the bundle is for. Only a pass, or a review that a person accepted, becomes a submission. */
export const withCopy = (report: Report, { submission = false, acceptance }: SubmissionWish): Report => {
  if (submission && report.verdict === 'pass') return { ...report, copy: 'submission' };
  if (submission && report.verdict === 'review' && acceptance !== undefined)
    return { ...report, copy: 'submission', acceptance: { by: acceptance.by, at: acceptance.at } };
  return { ...report, copy: 'working' };
};

/**
 * Refuses if the marketplace's copy was asked for and the report is not one.
 * @throws {SubmissionRefusedError}
 */
export const refuseUnless = (report: Report, { submission = false }: SubmissionWish): void => {
  if (submission && report.copy !== 'submission') throw new SubmissionRefusedError(unbuilt(report));
};

/** The judgement as if no bundle was built, with the limits that it was judged by. */
const unbuilt = ({ copy: _copy, ...report }: Report): Report => ({
  ...report,
  inputs: report.inputs.map(({ carried: _carried, ...input }) => input),
});

/** Notes that the marketplace must see: what was done to the evidence before it was judged or shown, and who says when the buyer asked. */
const disclosures: readonly string[] = [
  'cancellation-from-case',
  'cancellation-from-page',
  'evidence-masked',
  'phones-masked',
  'tracking-mapped',
] as const satisfies readonly FindingCode[];

/**
 * A report as the marketplace gets it: what was judged, what is open and what was done to the evidence. Left out is what is meant for the seller
 * (what to mend, what is at stake, advice, and other notes that change nothing). A working report is returned unchanged. Applying it twice changes
 * nothing more.
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
