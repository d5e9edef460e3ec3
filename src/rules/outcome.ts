import type { Finding, FindingCode, FindingParams } from '../model/findings.js';
import type { FindingWeight } from '../model/schema/policy.js';
import type { Place } from '../model/sightings.js';

/** Short forms in which rules say their judgement. */
export const pass = { status: 'pass' } as const;

export const notApplicable = { status: 'not-applicable' } as const;

export const fail = <F extends Finding, O extends Finding = F>(first: F, ...rest: readonly O[]) =>
  ({ status: 'fail', findings: [first, ...rest] }) as const;

export const unknown = <F extends Finding, O extends Finding = F>(first: F, ...rest: readonly O[]) =>
  ({ status: 'unknown', findings: [first, ...rest] }) as const;

export const finding = <const C extends FindingCode>(
  code: C,
  params: FindingParams[C],
  at: readonly Place[] = [],
): Finding<C> => ({ code, params, at }) as Finding<C>;

/** Fails when anything failed, else is unknown when anything stayed open, else passes. Failures come first in the findings. */
export const gravest = <F extends Finding, O extends Finding>(failed: readonly F[], open: readonly O[]) => {
  const [first, ...rest] = [...failed, ...open];
  if (first === undefined) return pass;
  return failed.length > 0 ? fail(first, ...rest) : unknown(first, ...rest);
};

/**
 * Judges findings by the weight that the policy gives to their codes, `unknown` where it gives none. What the policy merely notes
 * is no pass either: the demand is not met, so the check does not apply.
 *
 * @param notes - Said besides, whatever comes out.
 */
export const weighed = <F extends Finding, N extends Finding>(
  findings: readonly F[],
  weights: Readonly<Partial<Record<FindingCode, FindingWeight>>> = {},
  notes: readonly N[] = [],
) => {
  const of = (weight: FindingWeight) => findings.filter(({ code }) => (weights[code] ?? 'unknown') === weight);
  const [first, ...rest] = [...of('fail'), ...of('unknown')];
  const noted = [...of('note'), ...notes];
  if (first === undefined) return { ...(findings.length === 0 ? pass : notApplicable), notes: noted };
  return of('fail').length > 0 ? fail<F | N>(first, ...rest, ...noted) : unknown<F | N>(first, ...rest, ...noted);
};
