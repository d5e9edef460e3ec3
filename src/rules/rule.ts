import type { Facts } from '../model/facts.js';
import type { FindingCode, Judgement } from '../model/findings.js';
import type { Element } from '../model/schema/report.js';
import { type Met, type MissingCode, meetNeeds, type Need, partOfFacts } from './given.js';
import type { CheckId } from './ids.js';

/** One demand of a policy, judged from facts alone. Throws only if we have a bug. */
export interface Rule {
  readonly id: CheckId;
  readonly element: Element;
  /** All codes of findings that the rule can make. */
  readonly finds: readonly FindingCode[];
  /** Key into the policy's `sources`: who makes this demand, unless the policy's `demandedBy` names somebody else. */
  readonly source: string;
  /** Whether it is about other cases. If nothing was found there it is skipped, and the report reads as if there were no other case. */
  readonly acrossCases: boolean;
  /** Whether "does not apply" means that it was surely not asked for. Otherwise there was merely nothing to judge, which proves nothing. */
  readonly isConditional: boolean;
  /** Whether it depends on what was or was not read in images. */
  readonly goesByImages: boolean;
  judge(facts: Facts): Judgement;
}

/**
 * Declares a rule. `needs` lists what it cannot judge without. It also types the argument of `judge`, which can reach nothing else. If a need is
 * missing, `given.ts` answers in the rule's place; the first missing need decides. `finds` types the findings, including those for missing needs, so
 * a code that is not listed does not compile.
 */
export const defineRule = <const N extends Need, const C extends FindingCode>(
  rule: {
    readonly id: CheckId;
    readonly element: Element;
    readonly needs: readonly N[];
    readonly finds: readonly C[];
    readonly source: string;
    readonly isConditional?: boolean;
    judge(facts: Met<N>): NoInfer<Judgement<C>>;
  } & Listed<MissingCode<N>, C>,
): Rule => ({
  id: rule.id,
  element: rule.element,
  finds: rule.finds,
  source: rule.source,
  isConditional: rule.isConditional ?? false,
  acrossCases: rule.needs.some((need) => need === 'reused'),
  goesByImages: rule.needs.map(partOfFacts).some((part) => part === 'order' || part === 'label'),
  judge: (facts) => {
    const found = meetNeeds(rule.needs, facts);
    return 'judgement' in found ? found.judgement : (rule.judge(found.handed) as Judgement);
  },
});

/** Nothing if `finds` lists every code for a missing need. Otherwise a key with those codes, which the compiler's error names. */
type Listed<M extends FindingCode, C extends FindingCode> = [M] extends [C]
  ? unknown
  : { readonly 'finds lacks': Exclude<M, C> };
