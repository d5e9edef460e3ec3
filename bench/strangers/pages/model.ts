/** What a page shows, apart from how it looks: traps change this, layouts draw it. */
import { DateTime } from 'luxon';
import { hoursBetween, postingNumber } from '../story.js';
import type { Language, Random, Story } from '../types.js';
import { type DateForm, drawDateForm, type When } from './dates.js';
import { type Words, words } from './words.js';

export interface Entry {
  readonly kind: 'created' | 'before' | 'proof' | 'later' | 'other';
  readonly text: string;
  readonly at?: When | undefined;
  readonly struck?: boolean;
  /** A step that is still to come: drawn grey, without a mark. */
  readonly toCome?: boolean;
  readonly note?: string;
  readonly by?: string;
  readonly bad?: boolean;
}

export interface Row {
  readonly number: string;
  readonly state: string;
  readonly at: When | undefined;
  readonly accepted: When;
  readonly shipBy: When;
  readonly product: string;
  readonly offerId: string;
  readonly price: string;
  readonly ours: boolean;
  readonly struck?: boolean;
  readonly sub?: string;
}

export interface Model {
  readonly story: Story;
  readonly language: Language;
  readonly words: Words;
  readonly form: DateForm;
  readonly number: string;
  readonly heading: string;
  readonly numberLabel: string;
  readonly numberHead: string;
  readonly state: {
    readonly text: string;
    readonly at?: When | undefined;
    readonly proof: boolean;
    readonly struck?: boolean;
    readonly sub?: string;
    readonly bad?: boolean;
  };
  readonly statusLabel: string;
  readonly sinceLabel: string;
  readonly since: (state: string, at: string) => string;
  readonly history: readonly Entry[];
  readonly historyHead: string;
  readonly newestFirst: boolean;
  readonly facts: readonly (readonly [string, string])[];
  readonly customer: readonly (readonly [string, string])[];
  readonly rows: readonly Row[];
  readonly sinceHead: string;
  readonly tabs: readonly string[];
  readonly activeTab: number;
  readonly shop: string;
  readonly currency: string;
  readonly prices: readonly string[];
  /** HTML that traps put into the page. */
  readonly top?: string;
  readonly middle?: string;
  readonly bottom?: string;
  readonly side?: string;
  readonly overlay?: string;
  readonly noHistory?: boolean;
  /** Extra columns and the like, by layout. */
  readonly flags: Readonly<Record<string, boolean>>;
}

const money = (language: Language, random: Random): { currency: string; price: () => string } => {
  const currency = language === 'zh' ? '¥' : language === 'ru' ? '₽' : random.pick(['₽', '$', '€']);
  return {
    currency,
    price: () => {
      const whole = random.int(13, 3400);
      const cents = String(random.int(0, 99)).padStart(2, '0');
      return currency === '$' || currency === '€' ? `${currency}${whole}.${cents}` : `${whole},${cents} ${currency}`;
    },
  };
};

/** Moved by minutes, and by some seconds, so that not all moments of a page end on the same second. */
const shift = (isoTime: string, minutes: number, zone: string): string =>
  DateTime.fromISO(isoTime)
    .setZone(zone)
    .plus({ minutes, seconds: (minutes * 37) % 60 })
    .toISO({ suppressMilliseconds: true }) ?? isoTime;

export interface ModelOptions {
  /** Whether the layout has room for a history, a time beside the state, or is a list. */
  readonly shows: 'state' | 'history' | 'both' | 'list';
  /** Keep the page at the proving state: no later one. */
  readonly atProof?: boolean;
  readonly yearNeeded?: boolean;
  readonly form?: (story: Story, random: Random) => DateForm;
  /** Shows no dispute if the trap is about one. */
  readonly noDispute?: boolean;
}

export const buildModel = (story: Story, random: Random, options: ModelOptions): Model => {
  const { language, zone } = story;
  const w = words[language];
  const r = random.fork('model');
  const local = (at: string) => DateTime.fromISO(at).setZone(zone);
  const otherYear =
    local(story.preparingAt).year !== local(story.disputeAt).year ||
    local(story.receivedAt).year !== local(story.disputeAt).year;
  const form =
    options.form?.(story, r) ??
    drawDateForm(language, zone, story.preparingAt, otherYear || options.yearNeeded === true || r.chance(0.4), r);
  const at = (time: string) => form.of(time);
  const proof = r.pick(w.proof);
  const before = r.pick(w.before);
  const cash = money(language, r);

  const lateState = options.shows !== 'list' && options.shows !== 'state' && options.atProof !== true && r.chance(0.35);
  const transitAt = shift(story.pickupAt, r.int(5, 90), zone);
  const showDispute =
    lateState && options.noDispute !== true && r.chance(0.3) && hoursBetween(transitAt, story.disputeAt) > 1;
  const history: Entry[] = [];
  const by = r.chance(0.3);
  const author = () => (by ? { by: r.pick(w.by) } : {});
  if (r.chance(0.75)) history.push({ kind: 'created', text: r.pick(w.created), at: at(story.receivedAt), ...author() });
  const gap = hoursBetween(story.receivedAt, story.preparingAt) * 60;
  history.push({
    kind: 'before',
    text: before,
    at: at(shift(story.receivedAt, r.int(2, Math.max(3, Math.min(40, gap - 10))), zone)),
    ...author(),
  });
  history.push({ kind: 'proof', text: proof, at: at(story.preparingAt), ...author() });
  if (lateState) history.push({ kind: 'later', text: r.pick(w.transit), at: at(transitAt), ...author() });
  if (showDispute) history.push({ kind: 'later', text: r.pick(w.disputed), at: at(story.disputeAt), ...author() });
  const last = history[history.length - 1] as Entry;

  const stateTime =
    options.shows === 'state' || options.shows === 'list' || (options.shows === 'both' && r.chance(0.45));
  const shipBy = at(
    DateTime.fromISO(story.preparingAt)
      .setZone(zone)
      .plus({ days: r.int(3, 8) })
      .set({ hour: 17, minute: 0, second: 0 })
      .toISO() ?? story.preparingAt,
  );
  const facts: [string, string][] = [];
  if (r.chance(0.8)) facts.push([r.pick(w.createdAt), at(story.receivedAt).full]);
  if (r.chance(0.35)) facts.push([r.pick(w.paidAt), at(shift(story.receivedAt, 1, zone)).full]);
  if (r.chance(0.5)) facts.push([r.pick(w.shipBy), shipBy.full]);
  facts.push([w.delivery, r.pick(w.deliveries)]);
  if (r.chance(0.6)) facts.push([w.warehouse, r.pick(w.warehouses)]);
  if (r.chance(0.6)) facts.push([r.pick(w.tracking), story.trackingNumber]);
  const customer: [string, string][] = [
    [w.buyer, r.pick(w.buyers)],
    [w.address, r.pick(w.addresses)],
  ];

  const rowCount = r.int(4, 8);
  const oursAt = r.int(0, rowCount - 1);
  const rowRandom = r.fork('rows');
  const rows: Row[] = Array.from({ length: rowCount }, (_, index) => {
    const ours = index === oursAt;
    const drift = (oursAt - index) * rowRandom.int(30, 400);
    const accepted = shift(story.receivedAt, drift, zone);
    const item = story.items[0];
    return {
      number: ours ? story.orderNumber : postingNumber(rowRandom),
      state: ours ? proof : rowRandom.pick([...w.listed, proof, proof]),
      at: ours ? at(story.preparingAt) : at(shift(accepted, rowRandom.int(50, 2000), zone)),
      accepted: ours ? at(story.receivedAt) : at(accepted),
      shipBy,
      product: ours
        ? (item?.name[language === 'zh' && rowRandom.chance(0.5) ? 'ru' : language] ?? '')
        : rowRandom.pick(['—', item?.name[language] ?? '', `${w.product} ${rowRandom.int(10, 99)}`]),
      offerId: ours ? (item?.offerId ?? '') : `A-${rowRandom.int(1000, 9999)}`,
      price: cash.price(),
      ours,
    };
  });

  return {
    story,
    language,
    words: w,
    form,
    number: story.orderNumber,
    heading: r.pick(w.orderHeads)(story.orderNumber),
    numberLabel: r.pick(w.numberLabels),
    numberHead: r.pick(w.numberHeads),
    state: { text: last.text, at: stateTime ? last.at : undefined, proof: last.kind === 'proof' },
    statusLabel: r.pick(w.status),
    sinceLabel: r.pick(w.statusSince),
    since: r.pick(w.since),
    history,
    historyHead: r.pick(w.history),
    newestFirst: r.chance(0.5),
    facts,
    customer,
    rows,
    sinceHead: r.pick(w.statusSince),
    tabs: w.tabs.map((tab, index) => (index > 0 && r.chance(0.7) ? `${tab} ${r.int(0, 40)}` : tab)),
    activeTab: r.chance(0.5) ? 3 : 0,
    shop: r.pick(w.shops),
    currency: cash.currency,
    prices: [cash.price(), cash.price(), cash.price()],
    noHistory: options.shows === 'state',
    flags: {},
  };
};

/** The history as the page lists it. */
export const ordered = (model: Model): readonly Entry[] =>
  model.newestFirst ? [...model.history].reverse() : model.history;
