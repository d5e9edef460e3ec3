/** Payloads changed in one place, and the effect on pickup and delivery. */
import { gatherTracking } from '../../../src/gather/tracking/index.js';
import { sureDelivery } from '../../../src/model/delivery.js';
import type { ReportCase, TrackingFacts } from '../../../src/model/facts.js';
import type { Window } from '../../../src/model/time.js';
import { trackingPickupRecorded } from '../../../src/rules/tracking-pickup-recorded.js';
import { factsWith } from '../../fakes/facts.js';
import { type FormatHistory, stepsOfHistory, wall } from './histories.js';
import { dropped, type Path, pathsOf, replaced } from './mutations.js';
import { readJson } from './payloads.js';

/**
 * - `destroys`: information is gone: a value dropped, nulled, emptied, of another type, or words that mean nothing.
 * - `keeps`: nothing is gone: a list in another order, an entry twice.
 * - `restates`: an event's time in another spelling, right or of less precision.
 * - `changes`: two values of one type have changed places: the payload tells another history.
 */
export type Manner = 'destroys' | 'keeps' | 'restates' | 'changes';

export interface Mutant {
  readonly manner: Manner;
  readonly what: string;
  readonly path: Path;
  apply(json: unknown): unknown;
  /** For a time in another spelling: the instant that it had. */
  readonly ms?: number;
  /** Whether a value of an entry has been swapped: then the payload itself tells another history. */
  readonly touchesEntry?: boolean;
}

/**
 * What becomes of the pickup or of the delivery. The last three may not be.
 *
 * - `same`: the same window, and as sure.
 * - `wider`: a window that holds the whole one.
 * - `nearer`: a narrower window around the very instant, by a time that was spelt with more precision or its offset.
 * - `doubted`: whatever the window, a person has to look.
 * - `later`: what proved it is not to be recognised any more, and something later proves it.
 * - `none`, `refused`: nothing proves it; the file cannot be read.
 * - `told`: entries have exchanged their times or codes, and it is where they now say.
 * - `unopposed`: what made it doubtful is not to be recognised any more.
 * - `earlier`, `narrower`: without a doubt, and it ends sooner, or begins later within the window.
 * - `surer`: without a doubt where there was one; a delivery also where it now names a recipient.
 */
export const outcomes = [
  'same',
  'wider',
  'nearer',
  'doubted',
  'later',
  'none',
  'refused',
  'told',
  'unopposed',
  'earlier',
  'narrower',
  'surer',
] as const;
export type Outcome = (typeof outcomes)[number];
const forbidden: readonly Outcome[] = ['earlier', 'narrower', 'surer'];

const valueAt = (json: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Readonly<Record<string | number, unknown>>)[key], json);

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

/** The same content as another type, and meaningless values. */
const retyped = (value: unknown): readonly unknown[] => {
  switch (typeOf(value)) {
    case 'string':
      return [[value], { value }, Number(value) || 0, true];
    case 'number':
      return [String(value), [value], { value }, -1, 1e300, 0.5];
    case 'boolean':
      return [String(value), Number(value), [value], !value];
    case 'array':
      return [{ ...(value as readonly unknown[]) }, JSON.stringify(value), 0, [value]];
    case 'object':
      return [[value], JSON.stringify(value), Object.values(value as object), 0];
    default:
      return ['null', 0, false, [], {}];
  }
};

const hostile: readonly unknown[] = [
  '<script>',
  'constructor',
  '__proto__',
  '0001-01-01',
  '9999-12-31T23:59:59.999999900Z',
  JSON.parse('{"__proto__": {"code": "DELIVERED"}}'),
];

const shortly = (value: unknown): string => JSON.stringify(value).slice(0, 60);

const replacing = (manner: Manner, path: Path, by: unknown): Mutant => ({
  manner,
  what: by === dropped ? 'drop' : `become ${shortly(by)}`,
  path,
  apply: (json) => replaced(json, path, by),
});

const destroying = (json: unknown, path: Path): readonly Mutant[] => {
  const value = valueAt(json, path);
  const given = [dropped, null, '', [], {}, ...retyped(value), ...hostile];
  return given.filter((by) => by !== value).map((by) => replacing('destroys', path, by));
};

const keeping = (json: unknown, path: Path): readonly Mutant[] => {
  const value = valueAt(json, path);
  if (!Array.isArray(value) || value.length === 0) return [];
  const orders = [[...value].reverse(), [...value.slice(1), ...value.slice(0, 1)]];
  const twice = value.map((each, place) => value.toSpliced(place, 0, each));
  return [...orders, ...twice].map((by) => ({
    ...replacing('keeps', path, by),
    what: 'list in another order or with an entry twice',
  }));
};

/** The instant in forms that keep it exact, that widen it, or that are no time here. */
const spellings = (ms: number): readonly unknown[] => {
  const local = wall(ms);
  const [date = '', time = ''] = local.split('T');
  const [year, month, day] = date.split('-');
  return [
    date,
    local,
    `${local}+08:00`,
    `${date} ${time}`,
    `${date}T00:00:00`,
    `${wall(ms, 0)}Z`,
    `${wall(ms, -5)}-05:00`,
    `${day}.${month}.${year} ${time}`,
    `${day}/${month}/${year} ${time}`,
    `${month}/${day}/${year} ${time}`,
    `Aug ${day}, ${year} ${time}`,
    `${year}年${month}月${day}日 ${time}`,
    ms,
    ms / 1000,
    String(ms),
  ];
};

type EntryValues = ReadonlyMap<unknown, number | undefined>;

/** Values of a history's entries, with their instants if they are times. */
export const entryValues = (history: FormatHistory): EntryValues => {
  const steps = stepsOfHistory(history);
  const timed = steps.flatMap((step) => {
    const [own, later] = [history.event(step), history.event({ ...step, ms: step.ms + 86_400_000 })];
    return pathsOf(own)
      .map((path) => [valueAt(own, path), valueAt(later, path)] as const)
      .filter(([value]) => typeof value !== 'object')
      .map(([value, other]) => [value, value === other ? undefined : step.ms] as const);
  });
  return new Map(timed);
};

const restating = (json: unknown, path: Path, values: EntryValues): readonly Mutant[] => {
  const ms = values.get(valueAt(json, path));
  return ms === undefined ? [] : spellings(ms).map((by) => ({ ...replacing('restates', path, by), ms }));
};

const changing = (json: unknown, paths: readonly Path[], values: EntryValues): readonly Mutant[] => {
  const leaves = paths.filter((path) => ['string', 'number', 'boolean'].includes(typeof valueAt(json, path)));
  return leaves.flatMap((path, place) =>
    leaves.slice(place + 1).flatMap((other): readonly Mutant[] => {
      const [one, two] = [valueAt(json, path), valueAt(json, other)];
      if (typeof one !== typeof two || one === two) return [];
      const apply = (whole: unknown): unknown => replaced(replaced(whole, path, two), other, one);
      const touchesEntry = values.has(one) || values.has(two);
      return [{ manner: 'changes', what: `swap with /${other.join('/')}`, path, apply, touchesEntry }];
    }),
  );
};

/**
 * All mutants of a payload. @param values - Of its entries, if known; without them no time is respelt and nothing is
 * swapped.
 */
export const mutantsOf = (json: unknown, values?: EntryValues): readonly Mutant[] => {
  const paths = pathsOf(json);
  const everywhere = paths.flatMap((path) => [...destroying(json, path), ...keeping(json, path)]);
  if (values === undefined) return everywhere;
  return [...everywhere, ...paths.flatMap((path) => restating(json, path, values)), ...changing(json, paths, values)];
};

/** Numbers from 0 to 1 that look random and are the same every time. */
const seeded = (seed: number) => (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

/** At most this many of them, chosen by the seed. */
export const someOf = <T>(all: readonly T[], most: number, seed: number): readonly T[] => {
  const random = seeded(seed);
  let [needed, left] = [most, all.length];
  return all.filter(() => {
    const isTaken = random() * left-- < needed;
    if (isTaken) needed--;
    return isTaken;
  });
};

/** What a payload is asked for. */
export const subjects = ['pickup', 'delivery'] as const;
export type Subject = (typeof subjects)[number];

export interface Seen {
  readonly isRead: boolean;
  readonly window: Window | null;
  /** Whether nothing makes it doubtful. */
  readonly isSure: boolean;
  /** The recipient of a delivery. */
  readonly to?: string | undefined;
  /** JSON pointers to the entries that prove it. */
  readonly scans: readonly string[];
  /** JSON pointers to what makes it doubtful. */
  readonly against: readonly string[];
}

/** Doubts about a whole history, which leave its delivery to a person, too. */
const general: ReadonlySet<string> = new Set([
  ...['code-text-conflict', 'duplicate-key', 'inner-number-differs', 'number-reused', 'return-leg', 'row-unreadable'],
  ...['self-contradiction', 'several-parcels', 'test-data', 'delivered-before-pickup', 'event-after-retrieval'],
]);

const pickupIn = (tracking: TrackingFacts, isRead: boolean): Seen => {
  const { status } = trackingPickupRecorded.judge(factsWith({ tracking }));
  const scans = tracking.events.flatMap(({ kind, pointer }) => (kind === 'picked-up' ? [pointer] : []));
  return { isRead, window: tracking.pickup, isSure: status === 'pass', scans, against: [] };
};

const deliveryIn = (tracking: TrackingFacts, isRead: boolean): Seen => {
  const against = tracking.doubts.filter(({ code }) => general.has(code) || code.startsWith('delivery-'));
  const { delivery } = tracking;
  return {
    isRead,
    window: delivery?.at ?? null,
    isSure: sureDelivery(tracking) !== undefined && !tracking.doubts.some(({ code }) => general.has(code)),
    to: delivery?.to,
    scans: tracking.events.flatMap(({ kind, pointer }) => (kind === 'delivered' ? [pointer] : [])),
    against: against.map(({ pointer }) => pointer),
  };
};

/** The facts gathered from a payload of this number, and its verdict. */
const seenIn = (json: unknown, trackingNumber: string | null): Readonly<Record<Subject, Seen>> => {
  const reading = readJson(json);
  const claims: ReportCase = {
    id: 'D-1',
    order: { number: '70548213-0117-1', items: [{ sku: '1' }], ...(trackingNumber === null ? {} : { trackingNumber }) },
    dispute: { openedAt: { earliest: '2024-08-20T11:03:00.000Z', latest: '2024-08-20T11:03:01.000Z', text: '' } },
  };
  const tracking = gatherTracking([{ file: 'tracking.json', reading }], claims);
  const isRead = reading.state === 'read';
  return { pickup: pickupIn(tracking, isRead), delivery: deliveryIn(tracking, isRead) };
};

/** The outcome, whatever was done to the payload. */
const plainOutcome = (truth: Seen, now: Seen): Outcome => {
  if (now.isSure && !truth.isSure) return 'surer';
  if (!now.isRead) return 'refused';
  if (now.window === null) return truth.window === null ? 'same' : 'none';
  if (truth.window === null || now.isSure !== truth.isSure) return 'doubted';
  const startsLater = now.window.earliest > truth.window.earliest;
  const endsLater = now.window.latest > truth.window.latest;
  if (now.window.latest < truth.window.latest) return now.isSure ? 'earlier' : 'doubted';
  if (startsLater && endsLater) return 'later';
  if (startsLater) return now.isSure ? 'narrower' : 'doubted';
  if (now.isSure && now.to !== undefined && now.to !== truth.to) return 'surer';
  return endsLater || now.window.earliest < truth.window.earliest ? 'wider' : 'same';
};

const holds = (window: Window | null, ms: number): boolean =>
  window !== null && Date.parse(window.earliest) <= ms && ms < Date.parse(window.latest);

const liesIn = (pointer: string, entry: string): boolean => `${pointer}/`.startsWith(`${entry}/`);

/** Whether it is unchanged or wider, and the change was outside its entries: in what contradicted them. */
const isUnopposed = (truth: Seen, now: Seen, path: Path): boolean => {
  const pointer = `/${path.join('/')}`;
  if (truth.against.some((entry) => entry !== '' && liesIn(pointer, entry))) return true;
  return (
    truth.window !== null &&
    now.window !== null &&
    now.window.earliest <= truth.window.earliest &&
    now.window.latest === truth.window.latest &&
    !truth.scans.some((scan) => liesIn(pointer, scan))
  );
};

/** The outcome under one mutant. */
const outcomeOf = (truth: Seen, now: Seen, { ms, touchesEntry = false, path }: Mutant): Outcome => {
  const outcome: Outcome = plainOutcome(truth, now);
  if (!forbidden.includes(outcome)) return outcome;
  if (touchesEntry) return 'told';
  if (outcome === 'surer') return isUnopposed(truth, now, path) ? 'unopposed' : 'surer';
  return ms !== undefined && holds(now.window, ms) ? 'nearer' : outcome;
};

/** How often each kind of change had each outcome. */
export type Tally = Readonly<Record<Manner, Readonly<Partial<Record<Outcome, number>>>>>;
export type Tallies = Readonly<Record<Subject, Tally>>;

const noneOfOne: Tally = { destroys: {}, keeps: {}, restates: {}, changes: {} };
export const noneTried: Tallies = { pickup: noneOfOne, delivery: noneOfOne };

const counted = (tally: Tally, manner: Manner, outcome: Outcome): Tally => ({
  ...tally,
  [manner]: { ...tally[manner], [outcome]: (tally[manner][outcome] ?? 0) + 1 },
});

interface Trial {
  readonly tallies: Tallies;
  /** Mutants with a forbidden outcome. */
  readonly failures: readonly string[];
}

const isFault = (outcome: Outcome, { manner }: Mutant): boolean =>
  forbidden.includes(outcome) || (manner === 'keeps' && !['same', 'doubted'].includes(outcome));

/** Tries mutants of a payload of this number. */
export const trial = (
  json: unknown,
  number: string | null,
  mutants: readonly Mutant[],
  before: Tallies = noneTried,
): Trial => {
  const truth = seenIn(json, number);
  const failures: string[] = [];
  let tallies = before;
  for (const mutant of mutants) {
    const now = seenIn(mutant.apply(json), number);
    for (const subject of subjects) {
      const outcome = outcomeOf(truth[subject], now[subject], mutant);
      tallies = { ...tallies, [subject]: counted(tallies[subject], mutant.manner, outcome) };
      const { window, to = '' } = now[subject];
      const found = `${window?.earliest} ${window?.latest} ${to}`.trim();
      if (isFault(outcome, mutant))
        failures.push(`${subject} ${outcome}: /${mutant.path.join('/')} ${mutant.what}: ${found}`);
    }
  }
  return { tallies, failures };
};

const manners: readonly Manner[] = ['destroys', 'keeps', 'restates', 'changes'];

/** A Markdown table, outcomes in rows. */
export const tallyTable = (tally: Tally): string => {
  const count = (manner: Manner, outcome: Outcome): number => tally[manner][outcome] ?? 0;
  const total = (of: readonly number[]): number => of.reduce((sum, each) => sum + each, 0);
  const row = (name: string, counts: readonly number[]): string =>
    `| ${[name, ...counts, total(counts)].join(' | ')} |`;
  return [
    `| outcome | ${manners.join(' | ')} | all |`,
    '| --- | --: | --: | --: | --: | --: |',
    ...outcomes.map((outcome) =>
      row(
        outcome,
        manners.map((manner) => count(manner, outcome)),
      ),
    ),
    row(
      'tried',
      manners.map((manner) => total(outcomes.map((outcome) => count(manner, outcome)))),
    ),
  ].join('\n');
};
