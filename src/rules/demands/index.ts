import type { Facts } from '../../model/facts.js';
import { weighAlternatives } from './alternatives.js';
import { weighCertainty } from './certainty.js';
import type { Judged } from './judged.js';
import { withoutOptional } from './optional.js';

export { isByUnconfirmed } from './certainty.js';
export type { Judged } from './judged.js';

/** The checks, with the policy's demands weighed against each other: what may be left out, what proves the same, what nobody has confirmed. */
export const weighDemands = (checks: readonly Judged[], facts: Facts): readonly Judged[] =>
  weighCertainty(weighAlternatives(withoutOptional(checks, facts), facts.policy), facts.policy);
