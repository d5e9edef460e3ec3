/** `triproof queue`: counts the cases in each state, retries dead ones, and deletes old or given ones. */
import { InputError } from '../../model/problems.js';
import type { Archive, Dead, Queue } from '../../queue/index.js';
import { exitCodes } from '../../report/exit-code.js';
import { say } from '../../words/problems.js';
import type { Io } from '../io.js';
import { library } from '../library.js';
import { table } from '../table.js';
import { nameIn } from './names.js';
import { openArchive, openQueue, type QueueOption, type StoreOption, whileAsking } from './places.js';

export const queueActions = ['show', 'retry', 'purge', 'delete'] as const;
export type QueueAction = (typeof queueActions)[number];

export interface StatusOptions extends QueueOption, StoreOption {
  readonly format: 'text' | 'json';
  /** Days. */
  readonly keep?: number;
}

const dayMs = 86_400_000;

const isStoreGiven = ({ store }: StoreOption, { env }: Io): boolean => (store ?? env['TRIPROOF_STORE'] ?? '') !== '';

/** Names of cases come from the store. Without it, a job is named by the beginning of its key. */
const named = async (dead: readonly Dead[], archive: Archive | undefined) => {
  const all: { case: string; why: string }[] = [];
  for (const { key, why, job } of dead) {
    const name = archive === undefined ? key.slice(0, 12) : await nameIn(archive, job);
    all.push({ case: name, why });
  }
  return all.sort((a, b) => (a.case < b.case ? -1 : 1));
};

const show = async (queue: Queue, archive: Archive | undefined, { format }: StatusOptions, io: Io): Promise<void> => {
  const counts = await queue.counts();
  const deaths = await named(await queue.dead(), archive);
  if (format === 'json') return void io.stdout.write(`${JSON.stringify({ ...counts, deaths }, null, 2)}\n`);
  const words = (english: string): string => say(english, io.language);
  const { waiting, running, done, dead, rate, oldest } = counts;
  const lines = [
    [words('Waiting'), String(waiting)],
    [words('Running'), String(running)],
    [words('Done'), String(done)],
    [words('Put aside'), String(dead)],
    [words('Done in the last minute'), String(rate)],
    [words('Oldest waits'), oldest === null ? '–' : words(`${oldest} s`)],
  ];
  io.stdout.write(table(lines));
  for (const { case: name, why } of deaths) io.stdout.write(`  ${name}: ${words(whyWords[why] ?? why)}\n`);
};

const whyWords: Readonly<Record<string, string>> = {
  lost: 'took its worker down with it, several times',
  fault: 'met a fault of triproof; triproof collect tells more',
  late: 'takes longer than --time-limit',
  gone: 'its evidence is not in the store any more; submit it again',
};

const forget = async (place: string, queue: Queue, archive: Archive): Promise<void> => {
  const { jobKeyOf } = await library.queue();
  const keys = await archive.keysOf(place, jobKeyOf);
  await queue.remove(keys);
  await archive.forget(place, keys);
};

const refuse = (place: string, expected: string, mend: string): never => {
  throw new InputError([{ code: 'bad-option', file: '', place, expected, found: 'none', mend }]);
};

const remove = async (ids: readonly string[], queue: Queue, archive: Archive, io: Io): Promise<number> => {
  const { placeOfId } = await library.queue();
  if (ids.length === 0) refuse('case', 'the id of a case', 'Name it: triproof queue delete D-2024-0815.');
  let removed = 0;
  for (const id of ids) {
    if ((await archive.standings(placeOfId(id))).length === 0) {
      io.stderr.write(`triproof: ${say(`${id}: no case of that id is in the store`, io.language)}\n`);
      continue;
    }
    await forget(placeOfId(id), queue, archive);
    removed++;
  }
  io.stdout.write(`${say(`Deleted: ${removed}`, io.language)}\n`);
  return removed === ids.length ? exitCodes.pass : exitCodes.unusable;
};

/** Cases whose last submission is older than this many days, by the store's own clock. */
const purge = async ({ keep }: StatusOptions, queue: Queue, archive: Archive, io: Io): Promise<void> => {
  if (keep === undefined) return refuse('--keep', 'how many days a case is kept', 'Give it, e.g. --keep 30.');
  const before = (await archive.now()) - keep * dayMs;
  const old = (await archive.standings()).filter(({ at }) => at < before);
  for (const { place } of old) await forget(place, queue, archive);
  io.stdout.write(`${say(`Deleted: ${old.length}`, io.language)}\n`);
};

const retry = async (queue: Queue, archive: Archive | undefined, io: Io): Promise<void> => {
  for (const { key } of archive === undefined ? [] : await queue.dead()) await archive?.revive(key);
  io.stdout.write(`${say(`Waiting again: ${await queue.retry()}`, io.language)}\n`);
};

export const status = async (
  action: QueueAction,
  ids: readonly string[],
  options: StatusOptions,
  io: Io,
): Promise<number> => {
  const needsStore = action === 'purge' || action === 'delete';
  const archive = needsStore || isStoreGiven(options, io) ? await openArchive(options, io) : undefined;
  const queue = await openQueue(options, io);
  const act = async (): Promise<number> => {
    if (action === 'delete') return remove(ids, queue, archive as Archive, io);
    if (action === 'purge') await purge(options, queue, archive as Archive, io);
    else if (action === 'retry') await retry(queue, archive, io);
    else await show(queue, archive, options, io);
    return exitCodes.pass;
  };
  try {
    return await whileAsking(act());
  } finally {
    await queue.close().catch(() => undefined);
  }
};
