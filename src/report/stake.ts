import { dayMs } from '../model/calendar/day.js';
import type { StakeCode, StakeParams } from '../model/demand-findings.js';
import type { Facts } from '../model/facts.js';
import { inHundredths, isAtLeast, shareOf } from '../model/money.js';
import type { ElementVerdict, Said } from '../model/schema/report.js';
import { before, type Window, windowOfInstant } from '../model/time.js';
import { isUnconfirmed } from '../rules/demands/sources.js';
import { type Speech, wordStake } from './wording/index.js';

/** How it is worded, and the moment from which the time to answer is counted. */
interface Telling extends Speech {
  readonly now: string | undefined;
}

/** One thing at stake, and its source. */
type Stake = {
  readonly [C in StakeCode]: {
    readonly code: C;
    readonly params: StakeParams[C];
    readonly source?: string | undefined;
  };
}[StakeCode];

/** What a lost dispute costs, how long an answer is accepted, and what a missing element costs, by the policy and the case. */
export const stakeOf = (facts: Facts, elements: readonly ElementVerdict[], telling: Telling): readonly Said[] =>
  [...penalty(facts), ...timeToAnswer(facts, telling.now), ...missing(facts, elements)].map((stake) =>
    told(stake, facts, telling),
  );

const told = (stake: Stake, { policy }: Facts, speech: Telling): Said => {
  const { code, params, source = '' } = stake;
  const mark = isUnconfirmed(source, policy) ? ({ unconfirmed: true } as const) : {};
  return { code, params: { ...params }, ...wordStake(stake, speech), ...mark };
};

const penalty = ({ policy, case: claims }: Facts): readonly Stake[] => {
  if (policy.penalty === undefined) return [];
  const { share, minimum, source } = policy.penalty;
  const { total } = claims.order;
  const { currency } = minimum;
  if (total?.currency !== currency)
    return [{ code: 'penalty-unknown', params: { share, minimum: minimum.amount, currency }, source }];
  const ofTotal = shareOf(total.amount, share);
  const isMinimum = !isAtLeast(ofTotal, minimum.amount);
  const amount = isMinimum ? inHundredths(minimum.amount) : ofTotal;
  return [{ code: 'penalty', params: { amount, currency, share, minimum: minimum.amount, isMinimum }, source }];
};

const hourMs = 3_600_000;

const timeToAnswer = ({ policy, case: claims }: Facts, given: string | undefined): readonly Stake[] => {
  const { respondBy, openedAt } = claims.dispute;
  if (respondBy === undefined) {
    if (policy.response === undefined) return [];
    const { days, working = false, source } = policy.response;
    return [{ code: 'respond-within-days', params: { days, isWorking: working, openedAt }, source }];
  }
  const now = given === undefined ? null : windowOfInstant(given);
  if (now === null) return [{ code: 'respond-by', params: { respondBy } }];
  if (before(respondBy, now) === 'yes') return [{ code: 'respond-by-passed', params: { respondBy } }];
  return [{ code: 'respond-by-left', params: { respondBy, ...leftUntil(respondBy, now) } }];
};

/** Whole days and hours that surely remain. */
const leftUntil = ({ earliest }: Window, { latest }: Window) => {
  const left = Math.max(0, Date.parse(earliest) - Date.parse(latest));
  return { days: Math.floor(left / dayMs), hours: Math.floor((left % dayMs) / hourMs) };
};

/** What it costs to send the answer as it is. Empty if every element is proven. */
const missing = ({ policy }: Facts, elements: readonly ElementVerdict[]): readonly Stake[] => {
  if (policy.rejections === undefined) return [];
  const { share, source } = policy.rejections;
  const open = elements.flatMap(({ id, verdict }) => (id === 'chain' || verdict === 'pass' ? [] : [id]));
  return open.length === 0 ? [] : [{ code: 'element-missing-costs', params: { share, elements: open }, source }];
};
