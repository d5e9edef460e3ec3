import type { EventSeen, Report, Window } from '../model/schema/report.js';
import { before } from '../model/time.js';
import type { CheckId } from '../rules/ids.js';
import { wordSpan } from '../words/spans.js';
import { wordWindow } from '../words/times.js';
import type { Dossier } from './dossier.js';
import type { Say } from './wording.js';

/** Whose words an answer is made of. */
type Spoken = Pick<Dossier, 'report' | 'say'>;

/** In these the carrier, or who took the parcel from it, has it. */
const physical: readonly EventSeen['kind'][] = [
  'picked-up',
  'in-transit',
  'out-for-delivery',
  'delivered',
  'exception',
  'returned',
];

const endOf = ({ at }: EventSeen): number => (at === null ? Number.NEGATIVE_INFINITY : Date.parse(at.latest));

/** Where the history leaves the parcel: delivered, unless it came back, or else where it was seen last. */
export const lastSeen = ({ facts: { tracking } }: Report): EventSeen | undefined => {
  // Of events of one moment the later in the file: histories are sorted by time.
  const seen = tracking.events
    .filter(({ kind, at }) => at !== null && physical.includes(kind))
    .sort((a, b) => endOf(a) - endOf(b));
  const delivered = seen.findLastIndex(({ kind }) => kind === 'delivered');
  const cameBack = seen.slice(delivered + 1).some(({ kind }) => kind === 'returned');
  return delivered >= 0 && !cameBack ? seen[delivered] : seen.at(-1);
};

const startOf = ({ earliest }: Window): number => Date.parse(earliest);
const limitOf = ({ latest }: Window): number => Date.parse(latest);

/** How far a moment lies from the dispute, in words; only so far as is certain. */
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

/** Whether the history is shown to be this parcel's. */
export const isTied = (report: Report): boolean => tying.every((id) => stands(report, id));

/** Whether the history is known to be another parcel's. */
export const isOfAnother = ({ checks }: Report): boolean =>
  checks.some(({ id, status }) => id === ('tracking-number-matches' satisfies CheckId) && status === 'fail');

/** What the dispute is about, answered: whether the carrier had the parcel before the dispute was opened. */
export const answerOf = (dossier: Spoken): string => {
  const { report, say } = dossier;
  const { pickup, pickupProof } = report.facts.tracking;
  if (pickup === null) return say('answer.none');
  if (!isTied(report)) return say('answer.untied');
  if (!stands(report, 'tracking-pickup-recorded')) return say('answer.unsure');
  const side = sideOfDispute(dossier, pickup);
  if (before(pickup, report.case.dispute.openedAt) === 'unknown') return say('answer.open');
  return say(pickupProof === 'later-event' ? 'answer.held' : 'answer.handed', { side });
};

/** What the parcel's end is called: `Delivered`, or that it was seen last. */
export const endLabel = (say: Say, { kind }: EventSeen): string =>
  kind === 'delivered' || kind === 'returned' ? say(`kind.${kind}`) : say('lastSeen');

/** The same with the state that the parcel was seen in. */
export const endName = (say: Say, event: EventSeen): string => {
  const label = endLabel(say, event);
  const kind = say(`kind.${event.kind}`);
  return label === kind ? label : say('meaning', { text: label, meaning: kind });
};

/** Where and when the parcel was delivered or seen last, and on which side of the dispute. */
export const endWords = (dossier: Dossier, event: EventSeen): string | undefined => {
  if (event.at === null) return undefined;
  const parts = [wordWindow(event.at, dossier.clock), event.place, sideOfDispute(dossier, event.at)];
  return parts.filter((part) => part !== '').join(' · ');
};
