import type { Alternative, Policy } from '../../model/schema/policy.js';
import { finding } from '../outcome.js';
import { instead, type Judged } from './judged.js';
import { isUnconfirmed } from './sources.js';

/**
 * If there are several ways to prove something, one is enough. The checks of the others that do not pass then do not apply, whatever they found. If
 * no way is proven, a failing check stays open as long as another way may still be proven. A check without anything to judge is open too, so that
 * leaving evidence out never leads to a pass.
 */
export const weighAlternatives = (checks: readonly Judged[], policy: Policy): readonly Judged[] =>
  (policy.alternatives ?? []).reduce((judged, alternative) => weighed(judged, alternative, policy), checks);

const weighed = (checks: readonly Judged[], { ways, source }: Alternative, policy: Policy): readonly Judged[] => {
  const groups = ways.map((ids) => checks.filter(({ rule }) => (ids as readonly string[]).includes(rule.id)));
  const proven = groups.find((group, index) => group.length === ways[index]?.length && isProven(group));
  const all = new Set(groups.flat());
  const isOpenWay = groups.some((group) => !group.some(({ status }) => status === 'fail'));
  return checks.map((check) => {
    if (!all.has(check)) return check;
    // The first way is what is asked for. Another one may replace it only if a confirmed source says so.
    if (proven !== undefined && (proven === groups[0] || !isUnconfirmed(source, policy))) {
      const isKept = proven.includes(check) || check.status === 'pass';
      return isKept ? check : instead(check, 'not-applicable', finding('alternative-proven', {}));
    }
    return unproven(check, isOpenWay);
  });
};

/** A way is proven if all its checks pass, and at least one does. Checks that were surely not asked for may be missing. */
const isProven = (group: readonly Judged[]): boolean =>
  group.some(({ status }) => status === 'pass') &&
  group.every(({ rule, status }) => status === 'pass' || (rule.isConditional && status === 'not-applicable'));

const unproven = (check: Judged, isOpenWay: boolean): Judged => {
  const { status, rule } = check;
  if (status === 'fail') return isOpenWay ? instead(check, 'unknown', finding('alternative-open', {})) : check;
  const isUnjudged = status === 'not-applicable' && !rule.isConditional;
  return isUnjudged ? instead(check, 'unknown', finding('alternative-open', {})) : check;
};
