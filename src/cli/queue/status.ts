/** `triproof queue`: counts the cases in each state, retries dead ones, and deletes old or given ones. */
import { InputError } from '../../model/problems.js';
import type { Archive, Dead, Queue } from '../../queue/index.js';
import { exitCodes } from '../../report/exit-code.js';
import { say } from '../../words/problems.js';
import type { Io } from '../io.js';
import { table } from '../table.js';
import { forgetCase } from './forget.js';
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

const refuse = (place: string, expected: string, mend: string): never => {
  throw new InputError([{ code: 'bad-option', file: '', place, expected, found: 'none', mend }]);
};

/** Removes all cases of an id. @returns Whether there was one. */
const removeOne = async (id: string, queue: Queue, archive: Archive, io: Io): Promise<boolean> => {
  const tell = (english: string): void => void io.stderr.write(`triproof: ${say(english, io.language)}\n`);
  const found = await archive.standingsOf(id);
  if (found.length === 0) tell(`${id}: no case of that id is in the store`);
  let isRunning = false;
  for (const { place } of found) if (await forgetCase(place, { queue, archive })) isRunning = true;
  if (isRunning) tell(`${id}: a worker is still at it; what it makes is removed when it ends`);
  return found.length > 0;
};

const remove = async (ids: readonly string[], queue: Queue, archive: Archive, io: Io): Promise<number> => {
  if (ids.length === 0) refuse('case', 'the id of a case', 'Name it: triproof queue delete D-2024-0815.');
  let removed = 0;
  for (const id of ids) if (await removeOne(id, queue, archive, io)) removed++;
  io.stdout.write(`${say(`Deleted: ${removed}`, io.language)}\n`);
  return removed === ids.length ? exitCodes.pass : exitCodes.unusable;
};

/** Cases whose last submission is older than this many days, by the store's own clock. */
const purge = async ({ keep }: StatusOptions, queue: Queue, archive: Archive, io: Io): Promise<void> => {
  if (keep === undefined) return refuse('--keep', 'how many days a case is kept', 'Give it, e.g. --keep 30.');
  const before = (await archive.now()) - keep * dayMs;
  const old = (await archive.standings()).filter(({ at }) => at < before);
  for (const { place } of old) await forgetCase(place, { queue, archive });
  for (const place of await archive.strays()) await archive.forget(place, []);
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
