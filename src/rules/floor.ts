/**
 * What every custom policy demands, whether it says so or not. A policy may leave out what a marketplace does not ask for. It may not ask for half of
 * something, because a pass would then rest on a number that was not read or a time that is not proven.
 */
import type { FindingCode } from '../model/findings.js';
import type { FindingWeight, Policy } from '../model/schema/policy.js';
import { integrityChecks } from './ids.js';
import { ruleOf } from './index.js';

/** Checks that can decide a dispute. A policy without any of them gets the first. */
const proofs: readonly string[] = ['pickup-before-dispute', 'delivery-recorded', 'cancellation-after-preparing'];

/**
 * What a check rests on. If one of these is not made, the pass proves nothing, because a check does not apply if nothing was read. Names of checks
 * that do not exist (yet) are ignored.
 */
const restsOn: Readonly<Record<string, readonly string[]>> = {
  'order-screenshot-present': ['order-number-shown'],
  'order-number-shown': ['order-screenshot-present', 'order-not-disqualified'],
  'order-not-disqualified': ['order-number-shown'],
  'order-status-preparing': ['order-number-shown', 'order-status-time-shown'],
  'order-status-time-shown': ['order-status-preparing'],
  'preparing-before-pickup': ['order-status-time-shown', 'pickup-before-dispute'],
  'preparing-before-dispute': ['order-status-time-shown'],
  'tracking-present': ['tracking-number-matches'],
  'tracking-number-matches': ['tracking-present'],
  'tracking-pickup-recorded': ['tracking-number-matches'],
  'tracking-source-official': ['tracking-number-matches'],
  'pickup-before-dispute': ['tracking-pickup-recorded', 'chain-same-parcel'],
  'delivery-recorded': ['tracking-number-matches', 'chain-same-parcel'],
  'cancellation-after-preparing': ['order-status-time-shown'],
  'label-present': ['label-tracking-number-shown'],
  'label-tracking-number-shown': ['label-present', 'chain-same-parcel'],
  'label-sku-shown': ['label-tracking-number-shown'],
  'label-legible': ['label-tracking-number-shown'],
};

/** What must hold between two demands if both are made. */
const between: readonly (readonly [both: readonly [string, string], demanded: string])[] = [
  [['order-status-time-shown', 'pickup-before-dispute'], 'preparing-before-pickup'],
];

const withRest = (ids: ReadonlySet<string>): ReadonlySet<string> => {
  const all = new Set(ids);
  for (const id of all) for (const more of restsOn[id] ?? []) all.add(more);
  for (const [both, demanded] of between) if (both.every((id) => all.has(id))) all.add(demanded);
  return all.size === ids.size ? all : withRest(all);
};

/** The checks that a policy must make in addition to those that it names. Those that others rest on come first. */
export const demandedBesides = (checks: readonly string[]): readonly string[] => {
  const isProven = proofs.some((id) => checks.includes(id));
  const asked = new Set<string>([...checks, ...integrityChecks, ...(isProven ? [] : proofs.slice(0, 1))]);
  return [...withRest(asked)].filter((id) => !checks.includes(id) && ruleOf(id) !== undefined);
};

/** Findings so grave about a history's source that no policy may merely note them: made-up data, another carrier's site. */
export const graveFindings: readonly FindingCode[] = [
  'tracking-source-flawed',
  'tracking-source-other-carrier',
  'tracking-source-unreadable',
];

/** A policy's weights, without those that merely note something grave. */
const graveWeights = (weights: NonNullable<Policy['weights']>): NonNullable<Policy['weights']> =>
  Object.fromEntries(
    Object.entries(weights).map(([code, weight]: readonly [string, FindingWeight]) => [
      code,
      weight === 'note' && graveFindings.some((grave) => grave === code) ? 'unknown' : weight,
    ]),
  );

/** A custom policy with everything that it may not leave out. Returned unchanged if nothing is missing. */
export const withFloor = (policy: Policy): Policy => {
  const { checks, weights = {} } = policy;
  const besides = demandedBesides(checks);
  const isGrave = Object.entries(weights).some(
    ([code, weight]) => weight === 'note' && graveFindings.some((grave) => grave === code),
  );
  if (besides.length === 0 && !isGrave) return policy;
  return { ...policy, checks: [...checks, ...besides] as Policy['checks'], weights: graveWeights(weights) };
};
