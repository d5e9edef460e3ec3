import { byCodeUnit } from '../../model/code-unit.js';
import type { ProblemCode } from '../../model/problems.js';
import type { Element, Language, Verdict } from '../../model/schema/report.js';
import { wordsOf } from '../../words/glossary.js';
import { wordProblemReason } from '../../words/problem-reasons.js';
import { wordReason } from '../../words/reasons.js';
import { type CaseRow, type Reason, reasonKeyOf, type UnusableRow } from './row.js';

/** Number of cases by outcome. */
export type CaseCounts = Readonly<Record<Verdict | 'unusable' | 'total', number>>;

/** A reason with the cases that it keeps from passing. */
export interface ReasonCount {
  readonly reason: Pick<Reason, 'check' | 'code' | 'detail'> | { readonly code: ProblemCode };
  /** In a few words. */
  readonly text: string;
  readonly cases: number;
  /** The gravest outcome among them. */
  readonly gravest: 'fail' | 'review' | 'unusable';
  /** The first of them in the order of the summary. */
  readonly first: string;
}

export interface ElementCount extends Readonly<Record<Verdict, number>> {
  readonly id: Element;
}

/** Everything reported about many cases at once. The same cases give the same summary, in whatever order they were processed. */
export interface Summary {
  readonly language: Language;
  readonly counts: CaseCounts;
  /** The element that fails most cases first, then the one that leaves most open. */
  readonly elements: readonly ElementCount[];
  /** Most frequent first. */
  readonly reasons: readonly ReasonCount[];
  /** By id. */
  readonly cases: readonly CaseRow[];
  /** By the name that the user gave. */
  readonly unusable: readonly UnusableRow[];
}

const countsOf = (cases: readonly CaseRow[], unusable: readonly UnusableRow[]): CaseCounts => {
  const counts = { total: cases.length + unusable.length, pass: 0, review: 0, fail: 0, unusable: unusable.length };
  for (const { verdict } of cases) counts[verdict]++;
  return counts;
};

const elementIds = ['order', 'tracking', 'label', 'chain'] as const satisfies readonly Element[];

const elementsOf = (cases: readonly CaseRow[]): readonly ElementCount[] => {
  const counted = elementIds.map((id) => {
    const count = { id, pass: 0, review: 0, fail: 0 };
    for (const { elements } of cases) {
      const verdict = elements[id];
      if (verdict !== undefined) count[verdict]++;
    }
    return count;
  });
  return counted.sort((a, b) => b.fail - a.fail || b.review - a.review);
};

const gravity = { fail: 0, unusable: 1, review: 2 } as const satisfies Record<ReasonCount['gravest'], number>;

type Growing = { -readonly [K in keyof ReasonCount]: ReasonCount[K] };

/** Counts each reason once per case. */
class Counter {
  readonly #found = new Map<string, Growing>();

  add(key: string, begun: () => Omit<ReasonCount, 'cases'>): void {
    const known = this.#found.get(key) ?? { ...begun(), cases: 0 };
    known.cases++;
    if (begun().gravest === 'fail') known.gravest = 'fail';
    this.#found.set(key, known);
  }

  /** Most frequent first; ties by gravity, then by name, so that the order of cases has no effect. */
  sorted(): readonly ReasonCount[] {
    return [...this.#found]
      .sort(([a, x], [b, y]) => y.cases - x.cases || gravity[x.gravest] - gravity[y.gravest] || byCodeUnit(a, b))
      .map(([, count]) => count);
  }
}

/** What the policies of the cases that have a reason call the state that they ask for; where they call it differently, all names. */
const statesOf = (cases: readonly CaseRow[], language: Language): ((key: string) => string) => {
  const byReason = new Map<string, Set<string>>();
  for (const { state, reasons } of cases)
    for (const key of state === undefined ? [] : reasons.map(reasonKeyOf))
      byReason.set(key, (byReason.get(key) ?? new Set()).add(state ?? ''));
  return (key) => [...(byReason.get(key) ?? [wordsOf('terms', language)['state-asked']])].sort(byCodeUnit).join(' / ');
};

const named = ({ status: _, ...reason }: Reason) => reason;

const reasonsOf = (
  cases: readonly CaseRow[],
  unusable: readonly UnusableRow[],
  language: Language,
): readonly ReasonCount[] => {
  const counter = new Counter();
  const stateOf = statesOf(cases, language);
  for (const { id, reasons } of cases)
    for (const reason of reasons)
      counter.add(reasonKeyOf(reason), () => ({
        reason: named(reason),
        text: wordReason(reason.code, reason.detail, language, stateOf(reasonKeyOf(reason))),
        gravest: reason.status === 'fail' ? 'fail' : 'review',
        first: id,
      }));
  for (const { case: first, problems } of unusable)
    for (const code of new Set(problems.map((problem) => problem.code)))
      counter.add(code, () => ({
        reason: { code },
        text: wordProblemReason(code, language),
        gravest: 'unusable',
        first,
      }));
  return counter.sorted();
};

export const summaryOf = (
  rows: readonly CaseRow[],
  unusableRows: readonly UnusableRow[],
  language: Language,
): Summary => {
  const cases = [...rows].sort((a, b) => byCodeUnit(a.id, b.id));
  const unusable = [...unusableRows].sort((a, b) => byCodeUnit(a.case, b.case));
  return {
    language,
    counts: countsOf(cases, unusable),
    elements: elementsOf(cases),
    reasons: reasonsOf(cases, unusable, language),
    cases,
    unusable,
  };
};
