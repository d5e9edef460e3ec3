/** Submits a case: its evidence goes into the store, its job into the queue. */
import type { Case } from '../../model/case.js';
import { defined } from '../../model/defined.js';
import { sha256 } from '../../model/hash.js';
import type { Language } from '../../model/schema/report.js';
import { type LimitOptions, limitsOf } from '../../policy/limits.js';
import type { Archive, Compared, Job, Queue, Submission } from '../../queue/index.js';
import type { SubmissionWish } from '../../report/submission.js';
import { version } from '../../version.js';
import { library } from '../library.js';
import type { CaseSubmission } from './results.js';

export interface SendingDesk {
  readonly archive: Archive;
  readonly queue: Queue;
  /** Identity of our reader of lines, which the job asks for. */
  readonly lines: string;
  readonly priority: number;
}

/** How a case is judged, and what is made of it. */
export interface Wanted {
  /** The name of the case in messages. */
  readonly file: string;
  /** Where it belongs in the store if it is an owner's own. Default: where its id belongs; it then takes the place of an earlier submission. */
  readonly place?: string;
  readonly how: {
    readonly language: Language;
    readonly displayZone?: string;
    readonly now?: string;
    readonly maskPhones: boolean;
  };
  readonly limits: LimitOptions;
  readonly wish: SubmissionWish;
}

/** Where the job of a case is after it was sent. */
export type Fate = 'queued' | 'waiting' | 'running' | 'done' | 'dead';

export interface Sent {
  readonly key: string;
  readonly fate: Fate;
  readonly made: CaseSubmission;
}

/** Puts a case's evidence into the store. The recipe goes last, because it names the others. */
const store = async (
  blobs: readonly Uint8Array[],
  recipe: Uint8Array,
  place: string,
  archive: Archive,
): Promise<void> => {
  await Promise.all(blobs.map((bytes) => archive.blob.put(bytes, place)));
  await archive.blob.put(recipe, place);
};

/** What other cases are compared with, from the case file as it was given. */
const comparedIn = async ({ source, evidence }: Case): Promise<Compared> => {
  const { glanceIn } = await library.cases();
  const glance = glanceIn(source, unread, (path) => path);
  if (glance === undefined) throw new Error('a case that was opened has an id and an order');
  const hashes = new Map(evidence.map((each) => [each.file, each.sha256]));
  const photos = glance.photos.flatMap(({ file }) => {
    const hash = hashes.get(file);
    return hash === undefined ? [] : [[file, hash] as const];
  });
  const { order, trackingNumber } = glance;
  return { order, ...defined({ trackingNumber }), photos };
};

/** Never read: photos are compared by their hashes. */
const unread = { read: () => Promise.reject(new Error('a case that is sent is not read by its paths')) };

export const sendCase = async (opened: Case, wanted: Wanted, desk: SendingDesk): Promise<Sent> => {
  const { jobFormat, jobKeyOf, mannerOf, placeOfId, preparedFrom } = await library.queue();
  const { archive, lines } = desk;
  const { id } = opened.claims;
  const { file, place = placeOfId(id), how, limits, wish } = wanted;
  const manner = mannerOf({ ...limitsOf(opened.policy, limits), recipient: limits.recipient }, how, wish);
  const { blobs, recipe } = preparedFrom(opened, manner, sha256, place);
  const job: Job = { format: jobFormat, tool: version, lines, recipe: sha256(recipe) };
  const key = jobKeyOf(job);
  const compared = await comparedIn(opened);
  const made: CaseSubmission = { kind: 'case', id, file, language: how.language, job, compared };
  // The submission is recorded first, so that a cleanup sees what it is about to hold.
  const before = await archive.submit(place, made);
  if (wanted.place === undefined) await withdraw(before, key, desk);
  if ((await archive.outcome(key)) !== undefined) return { key, made, fate: 'done' };
  await store(blobs, recipe, place, archive);
  return { key, made, fate: await enqueue(job, key, desk) };
};

/** Takes back the job of the case's earlier submission. */
export const withdraw = async (
  before: Submission | undefined,
  key: string | undefined,
  { queue }: SendingDesk,
): Promise<void> => {
  const { jobKeyOf } = await library.queue();
  const old = before?.kind === 'case' ? jobKeyOf(before.job) : key;
  if (old !== undefined && old !== key) await queue.remove([old]);
};

const enqueue = async (job: Job, key: string, { archive, queue, priority }: SendingDesk): Promise<Fate> => {
  const where = (await queue.where([key])).get(key);
  if (where === 'waiting' || where === 'running') return where;
  // A job that died because parts were gone can run again, now that they are back.
  if (where === 'dead' && !(await isGone(key, queue))) return 'dead';
  if (where === 'dead') await Promise.all([queue.remove([key]), archive.revive(key)]);
  return (await queue.add([job], priority)).has(key) ? 'queued' : 'waiting';
};

const isGone = async (key: string, queue: Queue): Promise<boolean> =>
  (await queue.dead()).some((dead) => dead.key === key && dead.why === 'gone');
