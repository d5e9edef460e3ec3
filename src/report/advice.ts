import { placeLikeness } from '../model/destination.js';
import type { Facts } from '../model/facts.js';
import { preparingBegan } from '../model/preparing.js';
import type { MomentNamed, Situation } from '../model/schema/policy.js';
import type { AdviceGiven, Check, Language } from '../model/schema/report.js';
import { before, unionOf, type Window } from '../model/time.js';
import { isUnconfirmed } from '../rules/demands/sources.js';

/** What the policy advises in the situation that the evidence surely shows. No check depends on it. */
export const adviceIn = (facts: Facts, checks: readonly Check[], language: Language): readonly AdviceGiven[] => {
  const { policy } = facts;
  return (policy.advice ?? [])
    .filter(({ when }) => conditions.every((holds) => holds(when, facts, checks)))
    .map(({ id, text, source }) => {
      const { title = '', section } = policy.sources[source] ?? {};
      const mark = isUnconfirmed(source, policy) ? ({ unconfirmed: true } as const) : {};
      return { id, message: text[language], source: section === undefined ? title : `${title}: ${section}`, ...mark };
    });
};

type Condition = (when: Situation, facts: Facts, checks: readonly Check[]) => boolean;

/** Each condition holds if the situation does not mention it. */
const conditions: readonly Condition[] = [
  ({ statuses }, { order }) =>
    statuses === undefined || order.statuses.some(({ sure, status }) => sure && statuses.includes(status)),
  ({ stages }, { order }) =>
    stages === undefined || order.statuses.some(({ sure, stage }) => sure && stages.includes(stage)),
  ({ findings }, _, checks) =>
    findings === undefined || checks.some((check) => check.findings.some(({ code }) => findings.includes(code))),
  ({ times = [] }, facts) =>
    times.every(({ earlier, later }) => isEarlier(momentIn(facts, earlier), momentIn(facts, later))),
  ({ destinationDiffers }, facts) => destinationDiffers === undefined || isElsewhere(facts),
  ({ destinationIn }, { case: claims }) =>
    destinationIn === undefined ||
    (destinationIn as readonly string[]).includes(claims.order.destination?.country ?? ''),
];

const isEarlier = (earlier: Window | null | undefined, later: Window | null | undefined): boolean =>
  earlier != null && later != null && before(earlier, later) === 'yes';

const isElsewhere = ({ case: claims, tracking: { delivery } }: Facts): boolean =>
  claims.order.destination !== undefined &&
  delivery?.place !== undefined &&
  placeLikeness(claims.order.destination, delivery.place) === 'different';

const momentIn = ({ case: { order, dispute }, order: page, tracking }: Facts, name: MomentNamed) => {
  const moments: Readonly<Record<MomentNamed, Window | null | undefined>> = {
    preparing: preparingBegan(page),
    pickup: tracking.pickup,
    delivery: tracking.delivery?.at,
    dispute: dispute.openedAt,
    cancellation: dispute.cancellationRequestedAt ?? requestOn(page),
    asked: dispute.buyerAskedAt,
    answered: dispute.sellerAnsweredAt,
    'ship-by': order.shipBy,
    'respond-by': dispute.respondBy,
  };
  return moments[name];
};

/** When the buyer asked to cancel, if the page shows it for sure. */
const requestOn = ({ statuses }: Facts['order']): Window | null =>
  unionOf(statuses.flatMap(({ stage, sure, at }) => (stage === 'cancelling' && sure && at !== null ? [at] : [])));
