/**
 * Finds evidence used for two orders: the same label photo, or the same tracking number, in cases of different orders. Order pages are not
 * compared: a page that lists several orders is good evidence for each, and whether a page shows the order in dispute is judged anyway.
 *
 * This happens before any case is judged, from the files alone, so that no report depends on which case was worked on first.
 */
import type { AnswerStore } from '../cache/index.js';
import type { CaseStand } from '../case/index.js';
import type { Reuse } from '../model/facts.js';
import { normaliseIdentifier } from '../model/identifiers.js';
import { candidatesOf } from './candidates.js';
import { isOnePicture } from './confirm.js';
import { earlierIn } from './earlier.js';
import { lieOf } from './lie.js';
import { kept } from './memo.js';
import { type Participant, type Photo, participantOf, participantStored, type StoredCase } from './participants.js';
import { type Print, printFormat } from './print.js';
import { areApart, type Link, linksBy, type ReuseSide, reusesIn } from './reuses.js';

export type { StoredCase } from './participants.js';

export interface AcrossOptions {
  /** Where prints are kept. Without it, all pictures are decoded, with the same result. */
  readonly store?: AnswerStore | undefined;
  /** An output folder. The cases whose reports are there are also compared. */
  readonly folder?: string | undefined;
  /** Cases stored elsewhere. `own` holds this run's ids in lower case, as names of output files are compared; those cases are left out. */
  readonly elsewhere?: ((own: ReadonlySet<string>) => AsyncIterable<StoredCase>) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** Evidence of each case that also serves another order, by the case's file. Cases without any are absent. */
export const acrossCases = async (
  cases: readonly CaseStand[],
  options: AcrossOptions = {},
): Promise<ReadonlyMap<string, readonly Reuse[]>> => {
  const { store, folder, elsewhere } = options;
  if (cases.length < 2 && folder === undefined && elsewhere === undefined) return new Map();
  const own = await participantsOf(cases, options);
  const earlier = folder === undefined ? [] : await earlierIn(folder, own, options);
  const all = [...own, ...earlier, ...(await storedBeside(own, options))];
  if (all.length < 2) return new Map();
  const ends = all.flatMap((of) => of.photos.map((photo): ReuseSide => ({ of, photo })));
  return reusesIn([
    ...linksBy(
      all.map((of) => ({ of })),
      ({ of }) => of.trackingNumber && normaliseIdentifier(of.trackingNumber),
    ),
    ...linksBy(ends, ({ photo }) => photo?.sha256, 'same-bytes'),
    ...(await alikeLinks(ends, options, store)),
  ]);
};

/** Number of cases read in parallel. Decoding runs in its own threads. */
const atOnce = 4;

const participantsOf = async (
  cases: readonly CaseStand[],
  { store, signal, onProgress }: AcrossOptions,
): Promise<readonly Participant[]> => {
  const found: (Participant | undefined)[] = [];
  for (let from = 0; from < cases.length; from += atOnce) {
    signal?.throwIfAborted();
    onProgress?.(from, cases.length);
    found.push(...(await Promise.all(cases.slice(from, from + atOnce).map((stand) => participantOf(stand, store)))));
  }
  return found.filter((participant) => participant !== undefined);
};

const storedBeside = async (
  own: readonly Participant[],
  { store, signal, elsewhere }: AcrossOptions,
): Promise<readonly Participant[]> => {
  const found: Participant[] = [];
  const known = new Set(own.map(({ id }) => id.toLowerCase()));
  for await (const stored of elsewhere?.(known) ?? []) {
    signal?.throwIfAborted();
    found.push(await participantStored(stored, store));
  }
  return found;
};

type Pictured = Required<ReuseSide>;

const alikeLinks = async (
  ends: readonly ReuseSide[],
  { signal }: AcrossOptions,
  store: AnswerStore | undefined,
): Promise<readonly Link[]> => {
  const pictured = ends.filter((end): end is Pictured => end.photo?.print !== undefined);
  const matters = (one: number, other: number): boolean => {
    const [a, b] = [pictured[one] as Pictured, pictured[other] as Pictured];
    const isOwn = a.of.file !== undefined || b.of.file !== undefined;
    return isOwn && a.photo.sha256 !== b.photo.sha256 && areApart(a.of, b.of);
  };
  const links: Link[] = [];
  for (const [one, other] of candidatesOf(
    pictured.map(({ photo }) => photo.print as Print),
    matters,
  )) {
    signal?.throwIfAborted();
    const [a, b] = [pictured[one] as Pictured, pictured[other] as Pictured];
    if (await areAlike(a.photo, b.photo, store)) links.push({ how: 'same-view', ends: [a, b] });
  }
  return links;
};

/** Always compares in the same order, so that it does not matter which case came first. */
const areAlike = async (one: Photo, other: Photo, store: AnswerStore | undefined): Promise<boolean> => {
  const [a, b] = one.source < other.source ? [one, other] : [other, one];
  return (await kept(store, [`alike ${printFormat}`, a.source, b.source], () => compared(a, b))) ?? false;
};

/** Undefined if a picture is no longer available. */
const compared = async (one: Photo, other: Photo): Promise<boolean | undefined> => {
  const lie = lieOf(one.print as Print, other.print as Print);
  if (lie === undefined) return false;
  const [a, b] = [await one.picture(), await other.picture()];
  return a !== undefined && b !== undefined ? isOnePicture(a, b, lie) : undefined;
};
