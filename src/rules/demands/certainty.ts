import type { Policy } from '../../model/schema/policy.js';
import { type CheckId, integrityChecks } from '../ids.js';
import { finding } from '../outcome.js';
import { instead, type Judged } from './judged.js';
import { isUnconfirmed, sourceOf } from './sources.js';

/** A limit, too, says nothing of what happened. */
const ofOurs: ReadonlySet<CheckId> = new Set([...integrityChecks, 'bundle-within-limit']);

/**
 * What a demand counts that nobody has confirmed. This is the one place that says it:
 *
 * 1. It may say what is wrong: where it fails or is open, it fails or is open as any other.
 * 2. Where it is met, that is no proof. An element in which nothing else is proven has only met demands that perhaps nobody makes, so that
 *    they are open and a person decides; beside a proven demand of the same element they stay as they are, and are marked.
 * 3. What merely spares a proof (an element that may be left out, another way of proving the same) spares none on the word of an unconfirmed
 *    source: it is open too (`optional.ts`, `alternatives.ts`).
 */
export const weighCertainty = (checks: readonly Judged[], policy: Policy): readonly Judged[] => {
  const isProof = (check: Judged): boolean =>
    check.status === 'pass' && !ofOurs.has(check.rule.id) && !isByUnconfirmed(check, policy);
  const proven = new Set(checks.filter(isProof).map(({ rule }) => rule.element));
  return checks.map((check) => {
    const { rule, status } = check;
    const isWeighed = status === 'pass' && !ofOurs.has(rule.id) && isByUnconfirmed(check, policy);
    if (!isWeighed || proven.has(rule.element)) return check;
    const source = policy.sources[sourceOf(rule, policy)]?.title ?? '';
    return instead(check, 'unknown', finding('rests-on-unconfirmed', { source }));
  });
};

/** Whether a check is asked for by a source that nobody has confirmed. */
export const isByUnconfirmed = ({ rule }: Pick<Judged, 'rule'>, policy: Policy): boolean =>
  isUnconfirmed(sourceOf(rule, policy), policy);
