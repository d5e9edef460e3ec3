import {
  answerOf,
  carrierName,
  type DrawnPolicyNames,
  lastSeen,
  pickupEvent,
  preparingSeen,
  sayFor,
  stands,
  statusName,
} from '../../bundle/index.js';
import type { Element, EventSeen, Report, Window } from '../../model/schema/report.js';
import type { CheckId } from '../../rules/ids.js';
import { type Clock, clockOf, wordWindow } from '../../words/times.js';
import { deliveryTold } from './delivery.js';
import { isFit, isPickupProved, isProved, isThisParcels, plain } from './proved.js';
import { type Tell, tellIn } from './words.js';

/** One sentence, which is said whole or not at all. */
export interface Sentence {
  readonly text: string;
  /** 0: needed. Of the others the highest is left out first. */
  readonly rank: number;
}

/** Evidence that goes along with the text. */
export type Attached = 'pdf' | 'images';

interface Telling {
  /** In the language of the text. */
  readonly report: Report;
  readonly names: DrawnPolicyNames | undefined;
  readonly tell: Tell;
  readonly clock: Clock;
}

/** A remark of a carrier beyond this says more than an answer needs. */
const longestQuote = 120;

/**
 * The answer, sentence by sentence, in the order in which it is read: what is proven as a fact, what rests on the case alone as the seller's
 * word, and nothing else.
 */
export const sentencesOf = (
  report: Report,
  names: DrawnPolicyNames | undefined,
  attached: readonly Attached[],
): readonly Sentence[] => {
  const telling = { report, names, tell: tellIn(report.language), clock: clockOf(report) };
  const ranked: readonly (readonly [rank: number, text: string | undefined])[] = [
    [0, isFit(report) ? undefined : telling.tell('unfit')],
    [0, deliveredOf(telling)],
    [0, handoverOf(report)],
    [0, parcelOf(telling)],
    [0, pickupOf(telling)],
    [0, telling.tell('dispute', { time: wordWindow(report.case.dispute.openedAt, telling.clock) })],
    [0, telling.tell('order', { number: plain(report.case.order.number) })],
    [1, stateOf(telling)],
    [2, labelOf(telling)],
    [4, lastOf(telling)],
    [3, attachedOf(telling, attached)],
  ];
  return ranked.flatMap(([rank, text]) => (text === undefined ? [] : [{ rank, text: text.replaceAll('\u00A0', ' ') }]));
};

const parcelOf = ({ report, names, tell }: Telling): string | undefined => {
  const { trackingNumber: read } = report.facts.tracking;
  const claimed = report.case.order.trackingNumber;
  if (read !== null && isThisParcels(report)) {
    const carrier = carrierName(report, names);
    const number = plain(read.value);
    return carrier === undefined ? tell('number', { number }) : tell('parcel', { carrier: plain(carrier), number });
  }
  return claimed === undefined ? undefined : tell('claimed', { number: plain(claimed) });
};

/** Whether the carrier took the parcel, as the cover of the PDF answers it; nothing where the policy does not ask for it. */
const handoverOf = (report: Report): string | undefined => {
  const pickup = 'tracking-pickup-recorded' satisfies CheckId;
  if (!report.checks.some(({ id }) => id === pickup)) return undefined;
  return `${answerOf({ report, say: sayFor(report) })}${report.language === 'zh' ? '。' : '.'}`;
};

const pickupOf = ({ report, tell, clock }: Telling): string | undefined => {
  const { pickup, pickupProof, events } = report.facts.tracking;
  if (pickup === null || pickupProof !== 'scan' || !isPickupProved(report)) return undefined;
  return tell('firstScan', { time: wordWindow(pickup, clock), details: detailsOf(pickupEvent(report, events), tell) });
};

/** Where, and in the carrier's own words. */
const detailsOf = (event: EventSeen | undefined, tell: Tell): string => {
  const [place, text] = [plain(event?.place ?? ''), plain(event?.text ?? '')];
  return joined([place, text === '' || text.length > longestQuote ? '' : tell('quoted', { text })], tell);
};

const joined = (parts: readonly string[], tell: Tell): string =>
  parts
    .filter((part) => part !== '')
    .map((part) => `${tell('between')}${part}`)
    .join('');

const deliveredOf = ({ report, tell, clock }: Telling): string | undefined => {
  const delivery = deliveryTold(report);
  if (delivery === undefined || !isThisParcels(report)) return undefined;
  const { at, place, recipient, isSigned } = delivery;
  const details = [
    plain(place ?? ''),
    recipient === undefined ? '' : tell('deliveredTo', { name: plain(recipient) }),
    isSigned ? tell('signed') : '',
  ];
  return tell('delivered', { time: wordWindow(at, clock), details: joined(details, tell) });
};

const stateOf = ({ report, names, tell, clock }: Telling): string | undefined => {
  const seen = preparingSeen(report);
  const proving = ['order-number-shown', 'order-status-preparing', 'order-status-time-shown'] as const;
  if (seen === undefined || seen.at === null || !proving.every((id) => isProved(report, id))) return undefined;
  const name = statusName(sayFor(report), report, names, seen);
  const meaning = name === undefined ? '' : tell('meaning', { name });
  return tell('state', { text: plain(seen.text), meaning, time: wordWindow(seen.at, clock) });
};

const labelOf = ({ report, tell }: Telling): string | undefined => {
  const { trackingNumber, skus } = report.facts.label;
  const proving = ['label-tracking-number-shown', 'label-sku-shown'] as const;
  if (trackingNumber === null || !proving.every((id) => isProved(report, id)) || !stands(report, 'chain-same-parcel'))
    return undefined;
  const claimed = new Set(report.case.order.items.map(({ sku }) => sku));
  const shown = skus.filter(({ sure, value }) => sure && claimed.has(value)).map(({ value }) => plain(value));
  if (shown.length === 0) return undefined;
  return tell('label', { number: plain(trackingNumber.value), sku: shown.join(tell('between')) });
};

/** Where the parcel was seen last, where its delivery is not told already. */
const lastOf = ({ report, tell, clock }: Telling): string | undefined => {
  const last = lastSeen(report);
  if (last === undefined || last.at === null || !isPickupProved(report) || deliveryTold(report) !== undefined)
    return undefined;
  if (isSame(last.at, report.facts.tracking.pickup)) return undefined;
  const what = sayFor(report)(`kind.${last.kind}`);
  return tell('lastScan', { what, time: wordWindow(last.at, clock), details: detailsOf(last, tell) });
};

const isSame = (a: Window, b: Window | null): boolean => a.earliest === b?.earliest && a.latest === b.latest;

const elements = ['order', 'tracking', 'label'] as const satisfies readonly Element[];

const attachedOf = ({ report, tell }: Telling, attached: readonly Attached[]): string | undefined => {
  const list = (parts: readonly string[]) => parts.join(tell('between'));
  if (attached.length > 0) return tell('attached', { what: list(attached.map((kind) => tell(`file.${kind}`))) });
  const had = elements.filter((element) => report.inputs.some((input) => input.element === element));
  return had.length === 0 ? undefined : tell('unattached', { what: list(had.map((one) => tell(`have.${one}`))) });
};
