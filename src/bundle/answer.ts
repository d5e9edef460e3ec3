import { sureDelivery } from '../model/delivery.js';
import { preparingBegan } from '../model/preparing.js';
import type { CheckStatus, EventSeen, Report, Window } from '../model/schema/report.js';
import { before } from '../model/time.js';
import type { CheckId } from '../rules/ids.js';
import { wordSpan } from '../words/spans.js';
import { wordWindow } from '../words/times.js';
import { hasCheck } from './asked.js';
import type { Dossier } from './dossier.js';
import { requestOf } from './request.js';

/** What the words of an answer come from. */
type Spoken = Pick<Dossier, 'report' | 'say'>;

/** Kinds in which the carrier, or whoever took the parcel from it, holds the parcel. */
const physical: readonly EventSeen['kind'][] = [
  'picked-up',
  'in-transit',
  'out-for-delivery',
  'delivered',
  'exception',
  'returned',
];

const endOf = ({ at }: EventSeen): number => (at === null ? Number.NEGATIVE_INFINITY : Date.parse(at.latest));

/** The history's last event: the sure delivery, or else the last sighting. */
export const lastSeen = ({ facts: { tracking } }: Report): EventSeen | undefined => {
  // Histories are sorted by time. Of events of one moment, the later in the file counts.
  const seen = tracking.events
    .filter(({ kind, at }) => at !== null && physical.includes(kind))
    .sort((a, b) => endOf(a) - endOf(b));
  return deliveryEvent(tracking) ?? seen.at(-1);
};

/** The entry of the delivery, free of doubts; undefined if there is none. */
export const deliveryEvent = (tracking: Report['facts']['tracking']): EventSeen | undefined =>
  tracking.events.find((event) => isDelivery(tracking, event));

/** Whether an entry is the delivery, free of doubts. */
const isDelivery = (tracking: Report['facts']['tracking'], { file, pointer }: EventSeen): boolean => {
  const delivery = sureDelivery(tracking);
  return delivery !== undefined && delivery.file === file && delivery.pointer === pointer;
};

const startOf = ({ earliest }: Window): number => Date.parse(earliest);
const limitOf = ({ latest }: Window): number => Date.parse(latest);

/** How far a moment is from the dispute, in words, and only as far as is certain. */
const sideOfDispute = ({ say, report }: Spoken, at: Window): string => {
  const { language, case: claims } = report;
  const { openedAt } = claims.dispute;
  const order = before(at, openedAt);
  if (order === 'unknown') return say('side.open');
  const span = order === 'yes' ? startOf(openedAt) - limitOf(at) : startOf(at) - limitOf(openedAt);
  return say(order === 'yes' ? 'side.before' : 'side.after', { span: wordSpan(Math.max(0, span), language) });
};

/** Checks without which a history says nothing about this parcel. */
const tying = ['tracking-number-matches', 'chain-same-parcel'] as const satisfies readonly CheckId[];

export const stands = ({ checks }: Report, id: CheckId): boolean => {
  const check = checks.find((candidate) => candidate.id === id);
  return check === undefined || check.status === 'pass';
};

/** Whether the history is proven to be this parcel's. */
export const isTied = (report: Report): boolean => tying.every((id) => stands(report, id));

/** Whether the history is known to be another parcel's. */
export const isOfAnother = ({ checks }: Report): boolean =>
  checks.some(({ id, status }) => id === ('tracking-number-matches' satisfies CheckId) && status === 'fail');

/** Whether the policy asks for the delivery rather than for the pickup. */
export const isOfDelivery = (report: Report): boolean =>
  hasCheck(report, 'delivery-recorded') && !hasCheck(report, 'pickup-before-dispute');

/**
 * Answers the dispute's question: which came first, the state or the request; whether the parcel was delivered, or handed to the carrier.
 */
export const answerOf = (dossier: Spoken): string => {
  const { report } = dossier;
  if (hasCheck(report, 'cancellation-after-preparing')) return answerOfRequest(dossier);
  return isOfDelivery(report) ? answerOfDelivery(dossier) : answerOfPickup(dossier);
};

const statusOf = ({ checks }: Report, id: CheckId): CheckStatus | undefined =>
  checks.find((check) => check.id === id)?.status;

/** Whether the state that the policy asks for began before the buyer asked to cancel. */
const answerOfRequest = ({ report, say }: Spoken): string => {
  const status = statusOf(report, 'cancellation-after-preparing');
  const [preparing, request] = [preparingBegan(report.facts.order), requestOf(report)];
  if (status === 'fail') return say('answer.asked.first');
  if (status !== 'pass' || preparing === null || request === undefined) return say('answer.asked.unsure');
  const span = wordSpan(Math.max(0, startOf(request) - limitOf(preparing)), report.language);
  return say('answer.asked.later', { span });
};

const answerOfDelivery = (dossier: Spoken): string => {
  const { report, say } = dossier;
  const { delivery } = report.facts.tracking;
  if (!delivery?.at) return say('answer.delivery.none');
  if (!tying.every((id) => stands(report, id))) return say('answer.delivery.untied');
  if (!stands(report, 'delivery-recorded')) return say('answer.delivery.unsure');
  return say('answer.delivered', { side: sideOfDispute(dossier, delivery.at) });
};

/** Whether the carrier had the parcel before the dispute was opened. */
const answerOfPickup = (dossier: Spoken): string => {
  const { report, say } = dossier;
  const { pickup, pickupProof } = report.facts.tracking;
  if (pickup === null) return say('answer.none');
  if (!isTied(report)) return say('answer.untied');
  if (!stands(report, 'tracking-pickup-recorded')) return say('answer.unsure');
  const side = sideOfDispute(dossier, pickup);
  if (before(pickup, report.case.dispute.openedAt) === 'unknown') return say('answer.open');
  return say(pickupProof === 'later-event' ? 'answer.held' : 'answer.handed', { side });
};

/** The label for the parcel's end: `Delivered` if that is sure, otherwise that it was returned or last seen. */
export const endLabel = ({ say, report }: Pick<Dossier, 'say' | 'report'>, event: EventSeen): string => {
  if (isDelivery(report.facts.tracking, event)) return say('kind.delivered');
  return event.kind === 'returned' ? say('kind.returned') : say('lastSeen');
};

/** The same label with the parcel's last state. */
export const endName = (dossier: Pick<Dossier, 'say' | 'report'>, event: EventSeen): string => {
  const { say } = dossier;
  const label = endLabel(dossier, event);
  const kind = say(`kind.${event.kind}`);
  return label === kind ? label : say('meaning', { text: label, meaning: kind });
};

/** Where and when the parcel was delivered or last seen, and whether that was before or after the dispute. */
export const endWords = (dossier: Dossier, event: EventSeen): string | undefined => {
  if (event.at === null) return undefined;
  const parts = [wordWindow(event.at, dossier.clock), event.place, sideOfDispute(dossier, event.at)];
  return parts.filter((part) => part !== '').join(' · ');
};
