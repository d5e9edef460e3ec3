/**
 * What every policy of one's own demands, whether it says so or not. A policy may leave out what a marketplace does not ask for; it may not
 * ask for half of something, so that a pass would stand on a number that was not read or on a time that is not proven.
 */
import type { FindingCode } from '../model/findings.js';
import type { FindingWeight, Policy } from '../model/schema/policy.js';
import { integrityChecks } from './ids.js';
import { ruleOf } from './index.js';

/** Orders of moments that can decide a dispute. A policy without any of them is given the first. */
const proofs: readonly string[] = ['pickup-before-dispute', 'delivery-recorded', 'cancellation-after-preparing'];

/**
 * What a check rests on. Where it is asked for and one of these is not, its pass would be one on nothing: it does not apply where nothing was
 * read. Names of checks that there are not (yet) count for nothing.
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

/** What has to hold between two demands where both are made. */
const between: readonly (readonly [both: readonly [string, string], demanded: string])[] = [
  [['order-status-time-shown', 'pickup-before-dispute'], 'preparing-before-pickup'],
];

const withRest = (ids: ReadonlySet<string>): ReadonlySet<string> => {
  const all = new Set(ids);
  for (const id of all) for (const more of restsOn[id] ?? []) all.add(more);
  for (const [both, demanded] of between) if (both.every((id) => all.has(id))) all.add(demanded);
  return all.size === ids.size ? all : withRest(all);
};

/** The checks that a policy has to make besides those that it names; in the order of what they rest on. */
export const demandedBesides = (checks: readonly string[]): readonly string[] => {
  const isProven = proofs.some((id) => checks.includes(id));
  const asked = new Set<string>([...checks, ...integrityChecks, ...(isProven ? [] : proofs.slice(0, 1))]);
  return [...withRest(asked)].filter((id) => !checks.includes(id) && ruleOf(id) !== undefined);
};

/** What speaks against the source of a history so gravely that no policy may merely note it: made-up data, another carrier's site. */
export const graveFindings: readonly FindingCode[] = [
  'tracking-source-flawed',
  'tracking-source-other-carrier',
  'tracking-source-unreadable',
];

/** A policy's weights with none that notes what is grave. */
const graveWeights = (weights: NonNullable<Policy['weights']>): NonNullable<Policy['weights']> =>
  Object.fromEntries(
    Object.entries(weights).map(([code, weight]: readonly [string, FindingWeight]) => [
      code,
      weight === 'note' && graveFindings.some((grave) => grave === code) ? 'unknown' : weight,
    ]),
  );

/** A policy of one's own with everything that it may not leave out. One that leaves nothing out is given back as it is. */
export const held = (policy: Policy): Policy => {
  const { checks, weights = {} } = policy;
  const besides = demandedBesides(checks);
  const isGrave = Object.entries(weights).some(
    ([code, weight]) => weight === 'note' && graveFindings.some((grave) => grave === code),
  );
  if (besides.length === 0 && !isGrave) return policy;
  return { ...policy, checks: [...checks, ...besides] as Policy['checks'], weights: graveWeights(weights) };
};
