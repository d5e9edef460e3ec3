import type { InputProblem } from '../../model/problems.js';
import type { Element, Language, Report, ReportFinding, Verdict } from '../../model/schema/report.js';
import { besideLines } from '../../report/beside.js';
import { isCause } from '../../report/causes.js';

/** Why a case does not pass: a finding's code, and its check. */
export interface Reason {
  readonly check: string;
  readonly code: string;
  /** Whether it decides against the case or leaves it open. */
  readonly status: 'fail' | 'open';
  /** The defect of the photo or the file, if the finding says; the first of several. */
  readonly detail?: string;
}

/** Names of a case's files in the output folder. */
export interface OutputNames {
  readonly pdf?: string;
  readonly report: string;
  readonly thumbnail?: string;
  /** Images and text for the recipient. */
  readonly outputs?: readonly string[];
}

/** What the summaries keep of a judged case. It is small, because ten thousand reports would not fit into memory. */
export interface CaseRow {
  readonly id: string;
  readonly language: Language;
  readonly verdict: Verdict;
  readonly orderNumber: string;
  readonly trackingNumber?: string;
  readonly elements: Readonly<Partial<Record<Element, Verdict>>>;
  /** Independent findings, causes first, each once. */
  readonly reasons: readonly Reason[];
  /** The sentences of the first reason; empty if there is none. */
  readonly message: string;
  readonly mend: string;
  readonly policy: string;
  /** What the policy calls the state that it asks for; absent where it asks for none. */
  readonly state?: string;
  /** A sentence or two each. */
  readonly stake: readonly string[];
  readonly advice: readonly string[];
  readonly products?: OutputNames;
}

/** A case without a report. */
export interface UnusableRow {
  /** As the user named it. */
  readonly case: string;
  readonly problems: readonly InputProblem[];
}

const detailOf = ({ params }: ReportFinding): string | undefined => {
  const { defects, problem } = params;
  const [first] = Array.isArray(defects) ? (defects as readonly { readonly kind?: unknown }[]) : [];
  const detail = first?.kind ?? problem;
  return typeof detail === 'string' ? detail : undefined;
};

interface Blamed extends Reason {
  readonly finding: ReportFinding;
}

/** Findings that keep a case from passing and follow from nothing else: causes first, then in the order of the checks. */
const blamed = (report: Report): readonly Blamed[] => {
  const open = report.checks.filter(({ status }) => status === 'fail' || status === 'unknown' || status === 'error');
  const all = open.flatMap((check) =>
    check.findings
      .filter(({ follows }) => follows === undefined)
      .map((finding) => ({ check, finding, weight: isCause(report, check, finding) ? 0 : weights[check.status] })),
  );
  return all
    .sort((a, b) => a.weight - b.weight)
    .map(({ check, finding }) => {
      const detail = detailOf(finding);
      const status = check.status === 'fail' ? 'fail' : 'open';
      return { check: check.id, code: finding.code, status, ...(detail === undefined ? {} : { detail }), finding };
    });
};

/** Failures come before open checks, because they are what fails a case. */
const weights = { fail: 1, error: 2, unknown: 3, pass: 4, 'not-applicable': 4 } as const;

/** A key that equal reasons share. */
export const reasonKeyOf = ({ check, code, detail = '' }: Pick<Reason, 'check' | 'code' | 'detail'>): string =>
  `${check} ${code} ${detail}`;

/**
 * A chain is incomplete because a link is missing, and the missing link is the reason. The incomplete chain counts only if it is the sole
 * reason.
 */
const withoutConsequences = (reasons: readonly Blamed[]): readonly Blamed[] => {
  const others = reasons.filter(({ code }) => code !== 'chain-incomplete');
  return others.length === 0 ? reasons : others;
};

/** Each reason once, with the gravest of its statuses, which comes first. */
const once = (reasons: readonly Blamed[]): readonly Reason[] => {
  const byKey = new Map(reasons.toReversed().map(({ finding: _, ...reason }) => [reasonKeyOf(reason), reason]));
  return [...byKey.values()].reverse();
};

export const summaryRowOf = (report: Report, products?: OutputNames): CaseRow => {
  const reasons = withoutConsequences(blamed(report));
  const { message = '', mend = '' } = reasons[0]?.finding ?? {};
  const { number, trackingNumber } = report.case.order;
  return {
    id: report.case.id,
    language: report.language,
    verdict: report.verdict,
    orderNumber: number,
    ...(trackingNumber === undefined ? {} : { trackingNumber }),
    elements: Object.fromEntries(report.elements.map(({ id, verdict }) => [id, verdict])),
    reasons: once(reasons),
    message,
    mend,
    policy: `${report.policy.id} ${report.policy.version}`,
    ...(report.names === undefined ? {} : { state: report.names.state[report.language] }),
    ...besideLines(report),
    ...(products === undefined ? {} : { products }),
  };
};
