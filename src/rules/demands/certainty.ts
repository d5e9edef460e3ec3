import type { Policy } from '../../model/schema/policy.js';
import { type CheckId, integrityChecks } from '../ids.js';
import { finding } from '../outcome.js';
import { instead, type Judged } from './judged.js';
import { isUnconfirmed, sourceOf } from './sources.js';

/** A limit says nothing of what happened either. */
const ofOurs: ReadonlySet<CheckId> = new Set([...integrityChecks, 'bundle-within-limit']);

/**
 * How much a demand counts that nobody has confirmed. This is the only place that decides it:
 *
 * 1. It can count against the case: if it fails or is open, that counts like any other.
 * 2. If it is met, that proves nothing. If nothing else is proven in an element, its met demands become open and a person decides, because perhaps
 *    nobody makes them. Beside a proven demand of the same element they stay as they are, with a mark.
 * 3. It cannot spare a proof. If only an unconfirmed source allows an element to be left out, or another way of proving the same, that is open too
 *    (`optional.ts`, `alternatives.ts`).
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

/** Whether the source of a check is unconfirmed. */
export const isByUnconfirmed = ({ rule }: Pick<Judged, 'rule'>, policy: Policy): boolean =>
  isUnconfirmed(sourceOf(rule, policy), policy);
