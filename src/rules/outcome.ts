import type { Finding, FindingCode, FindingParams } from '../model/findings.js';
import type { FindingWeight } from '../model/schema/policy.js';
import type { Place } from '../model/sightings.js';

/** Short forms in which rules give their judgement. */
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

/** Fails if anything failed, is unknown if anything stayed open, else passes. Failures come first in the findings. */
export const gravest = <F extends Finding, O extends Finding>(failed: readonly F[], open: readonly O[]) => {
  const [first, ...rest] = [...failed, ...open];
  if (first === undefined) return pass;
  return failed.length > 0 ? fail(first, ...rest) : unknown(first, ...rest);
};

/**
 * Judges findings by the policy's weight for their codes; the default is `unknown`. If the policy merely notes a finding, the demand is still not
 * met, so the check does not pass but does not apply.
 *
 * @param notes - Added whatever the outcome.
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
