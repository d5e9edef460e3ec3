import type { Verdict } from '../model/schema/report.js';

/** How a run can end, from the lightest to the gravest. Scripts rely on the codes: they never change. */
export const exitCodes = {
  /** Every case passes. */
  pass: 0,
  /** Some case needs a person, none fails. */
  review: 2,
  /** Some case fails. */
  fail: 1,
  /** The command or an input cannot be used. */
  unusable: 3,
  /** Our own fault. */
  fault: 4,
  interrupted: 130,
} as const satisfies Record<Verdict | 'unusable' | 'fault' | 'interrupted', number>;

/** The outcome of one case, or of the run as a whole. */
export type Outcome = keyof typeof exitCodes;

export type ExitCode = (typeof exitCodes)[Outcome];

/** The code of the gravest outcome. No outcomes at all are no success: nothing could be used. */
export const exitCodeOf = (outcomes: readonly Outcome[]): ExitCode => {
  const gravest = (Object.keys(exitCodes) as Outcome[]).findLast((outcome) => outcomes.includes(outcome));
  return exitCodes[gravest ?? 'unusable'];
};
