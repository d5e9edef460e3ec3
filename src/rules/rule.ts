import type { Facts } from '../model/facts.js';
import type { FindingCode, Judgement } from '../model/findings.js';
import type { Element } from '../model/schema/report.js';
import { type Met, type MissingCode, meetNeeds, type Need, partOfFacts } from './given.js';
import type { CheckId } from './ids.js';

/** One demand of a policy, judged from facts alone. Throws only when we have a bug. */
export interface Rule {
  readonly id: CheckId;
  readonly element: Element;
  /** All codes that the rule may find. */
  readonly finds: readonly FindingCode[];
  /** Key into the policy's `sources`: whose demand this is where the policy's `demandedBy` names nobody else. */
  readonly source: string;
  /** Whether it is about what other cases hold: where nothing was found there it is not asked, and the report is as if there were no other case. */
  readonly acrossCases: boolean;
  /** Whether what does not apply was surely not asked for: else there was merely nothing to judge, which proves nothing. */
  readonly isConditional: boolean;
  /** Whether it goes by what was read in images, or was not. */
  readonly goesByImages: boolean;
  judge(facts: Facts): Judgement;
}

/**
 * Declares a rule. `needs` says what it cannot judge without, and types the argument of `judge`, which can reach nothing else. Where a need is
 * missing, `meetNeeds.ts` answers in the rule's place; the needs are looked for in their order. `finds` types the findings, those for missing
 * needs among them, so that a code not listed does not compile.
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

/** Nothing where `finds` lists every code that is found for a missing need; else a key that the error names, with the codes. */
type Listed<M extends FindingCode, C extends FindingCode> = [M] extends [C]
  ? unknown
  : { readonly 'finds lacks': Exclude<M, C> };
