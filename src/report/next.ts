import type { FindingCode } from '../model/findings.js';
import type { Cause, Check, Effort, Next, ReportFinding, Step } from '../model/schema/report.js';
import { effortOrder, efforts, endsWhere } from './efforts.js';

type Judged = { readonly checks: readonly Check[]; readonly causes?: readonly Cause[] | undefined };

/** A step and its sort keys. The lowest goes first. */
interface Ranked {
  readonly step: Step;
  readonly rank: readonly number[];
}

const isCode = (code: string): code is FindingCode => Object.hasOwn(efforts, code);

/** The effort that a finding takes here; undefined if it asks for nothing. Only a document that is surely this order's can end the dispute. */
const effortOf = ({ code }: ReportFinding, { checks }: Judged): Effort | undefined => {
  if (!isCode(code)) return 'decide';
  const effort = efforts[code] ?? undefined;
  const owner = endsWhere[code];
  const isOurs = owner === undefined || checks.some(({ id, status }) => id === owner && status === 'pass');
  return effort === 'hopeless' && !isOurs ? 'correct' : effort;
};

const rankOf = (check: Check, { code }: ReportFinding, effort: Effort, { causes = [] }: Judged): readonly number[] => {
  const isCause = causes.some((cause) => cause.check === check.id && cause.code === code);
  const group = effort === 'hopeless' ? 0 : isCause ? 1 : 2;
  return [group, effortOrder.indexOf(effort), check.status === 'fail' ? 0 : 1];
};

const isOpen = ({ status }: Check): boolean => status !== 'pass' && status !== 'not-applicable';

/** The steps that a check's finding asks for. None if it follows from another one or has no mend. */
const rankedOf = (check: Check, finding: ReportFinding, judged: Judged): readonly Ranked[] => {
  const { code, message, mend, follows } = finding;
  const effort = effortOf(finding, judged);
  if (effort === undefined || mend === '' || follows !== undefined) return [];
  return [{ step: { check: check.id, code, effort, message, mend }, rank: rankOf(check, finding, effort, judged) }];
};

const byRank = ({ rank: a }: Ranked, { rank: b }: Ranked): number =>
  a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

const once = (steps: readonly Step[]): readonly Step[] => {
  const mends = new Set<string>();
  return steps.filter(({ mend }) => !mends.has(mend) && mends.add(mend));
};

/**
 * The one thing to do next, and what comes after it. First what ends the dispute, then what others follow from, then by effort. Undefined if nothing
 * is open.
 */
export const nextOf = (judged: Judged): Next | undefined => {
  const ranked = judged.checks
    .filter(isOpen)
    .flatMap((check) => check.findings.flatMap((finding) => rankedOf(check, finding, judged)));
  const [first, ...later] = once(ranked.toSorted(byRank).map(({ step }) => step));
  return first === undefined ? undefined : { ...first, later };
};

/** All steps, in their order. */
export const stepsOf = (next: Next | undefined): readonly Step[] => {
  if (next === undefined) return [];
  const { later, ...first } = next;
  return [first, ...later];
};
