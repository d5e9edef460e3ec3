import type { Finding, FindingCode, FindingParams } from '../model/findings.js';
import type { Place } from '../model/sightings.js';

/** Short forms in which rules say their judgement. */
export const pass = { status: 'pass' } as const;

export const notApplicable = { status: 'not-applicable' } as const;

export const fail = <F extends Finding>(first: F, ...rest: readonly F[]) =>
  ({ status: 'fail', findings: [first, ...rest] }) as const;

export const unknown = <F extends Finding>(first: F, ...rest: readonly F[]) =>
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
