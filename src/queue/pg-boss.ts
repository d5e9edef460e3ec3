/** The queue on PostgreSQL. pg-boss distributes the jobs, in a schema of its own. */
import type { PgBoss } from 'pg-boss';
import { withPackage } from '../store/index.js';
import { type Job, jobFrom, jobKeyOf, makerOf } from './job.js';
import { type Dead, type Death, deaths, type Queue, QueueError, silenceSeconds, type Taken } from './port.js';
import { countsSql, deadSql, giveBackSql, heldSql, openSql, removeSql, whereSql, withdrawSql } from './sql.js';

export interface QueueOptions {
  /** Whether this process looks for workers that have gone silent. Every worker does. Default: false. */
  readonly looksAfter?: boolean;
  /** Seconds between two looks. Default: 4. */
  readonly lookEverySeconds?: number;
}

const schema = 'triproof_queue';
const [waiting, aside] = ['cases', 'dead'];

/** How often a job goes to another worker after its worker was lost. Including the first, three workers were lost with it by then. */
const mostRetries = 2;

/** Longer than any case may take. Until then, only a silent worker shows that a job is lost. */
const expireInSeconds = 23 * 3600;

const day = 86_400;

/** How long a job may wait, and how long a finished one is remembered. */
const kept = { retentionSeconds: 364 * day, deleteAfterSeconds: 7 * day };

/** @param url - May contain a password, so no error and no message quotes it. */
export const pgBossQueue = async (
  url: string,
  { looksAfter = false, lookEverySeconds = 4 }: QueueOptions = {},
): Promise<Queue> => {
  const { PgBoss } = await withPackage('pg-boss', 'queue', () => import('pg-boss'));
  const boss = new PgBoss({
    connectionString: url,
    schema,
    application_name: 'triproof',
    max: 4,
    connectionTimeoutMillis: 10_000,
    supervise: looksAfter,
    schedule: false,
    registerInstance: false,
    superviseIntervalSeconds: lookEverySeconds,
    monitorIntervalSeconds: lookEverySeconds,
  });
  // Background failures are tried again. Failures that somebody waits for are reported to them.
  boss.on('error', () => undefined);
  boss.on('warning', () => undefined);
  await asking(opened(boss));
  return queueOn(boss);
};

const opened = async (boss: PgBoss): Promise<void> => {
  await boss.start();
  await boss.createQueue(aside, { ...kept, deleteAfterSeconds: 0 });
  await boss.createQueue(waiting, {
    ...kept,
    policy: 'exclusive',
    retryLimit: mostRetries,
    retryDelay: 0,
    expireInSeconds,
    heartbeatSeconds: silenceSeconds,
    deadLetter: aside,
  });
};

const asking = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw new QueueError('The queue does not answer.', { cause: error });
  }
};

const attempts = (taken: readonly Taken[]) => taken.map(({ id, attempt }) => ({ id, retryCount: attempt }));

const inserted = (priority: number) => (job: Job) => ({
  data: job,
  singletonKey: jobKeyOf(job),
  group: { id: makerOf(job) },
  priority,
});

/** Jobs per insert statement. */
const atOnce = 500;

const queueOn = (boss: PgBoss): Queue => {
  const rows = async <T>(text: string, values: readonly unknown[] = []): Promise<readonly T[]> =>
    (await asking(boss.getDb().executeSql(text, [...values]))).rows as readonly T[];
  return {
    add: async (jobs, priority = 0) => {
      const added = new Set<string>();
      for (let from = 0; from < jobs.length; from += atOnce) {
        const part = jobs
          .slice(from, from + atOnce)
          .map((job) => ({ ...inserted(priority)(job), id: crypto.randomUUID() }));
        const ids = new Set(await asking(boss.insert(waiting, part, { returnId: true })));
        for (const { id, singletonKey } of part) if (ids.has(id)) added.add(singletonKey);
      }
      return added;
    },
    take: async (most, others) => {
      const fetched = await asking(boss.fetch<Job>(waiting, { batchSize: most, ignoreGroups: [...others] }));
      return fetched.flatMap(({ id, retryCount, data }) => {
        const job = jobFrom(data);
        return job === undefined ? [] : [{ id, attempt: retryCount, key: jobKeyOf(job), job }];
      });
    },
    stillAt: async (taken) => void (await asking(boss.touch(waiting, attempts(taken)))),
    done: async (taken) => void (await asking(boss.complete(waiting, attempts([taken])))),
    giveBack: async (taken, pauseSeconds = 0) => {
      const [ids, counts] = [taken.map(({ id }) => id), taken.map(({ attempt }) => attempt)];
      await rows(giveBackSql(schema), [waiting, ids, counts, pauseSeconds]);
    },
    bury: async (taken, why) => {
      if ((await rows(heldSql(schema), [waiting, taken.id, taken.attempt])).length === 0) return;
      await asking(boss.insert(aside, [{ data: { ...taken.job, why }, singletonKey: taken.key }]));
      await asking(boss.deleteJob(waiting, attempts([taken])));
    },
    counts: async () => {
      const [counts] = await rows<Awaited<ReturnType<Queue['counts']>>>(countsSql(schema), [waiting, aside]);
      if (counts === undefined) throw new QueueError('The queue counts nothing.');
      return counts;
    },
    open: async (others) => (await rows<{ n: number }>(openSql(schema), [waiting, others]))[0]?.n ?? 0,
    where: async (keys) => {
      const found = await rows<{ key: string; place: 'waiting' | 'running' | 'dead' }>(whereSql(schema), [
        waiting,
        aside,
        keys,
      ]);
      return new Map(found.map(({ key, place }) => [key, place]));
    },
    dead: async () => (await rows<{ key: string; data: unknown }>(deadSql(schema), [aside])).flatMap(deadFrom),
    retry: async () => {
      const jobs = (await rows<{ data: unknown }>(deadSql(schema), [aside])).flatMap(({ data }) => jobFrom(data) ?? []);
      const added = await queueOn(boss).add(jobs);
      await rows(removeSql(schema), [[aside], jobs.map(jobKeyOf)]);
      return added.size;
    },
    remove: async (keys) => void (await rows(removeSql(schema), [[waiting, aside], keys])),
    withdraw: async (keys) => void (await rows(withdrawSql(schema), [waiting, keys])),
    close: () => asking(boss.stop({ graceful: false, close: true })),
  };
};

/** pg-boss itself puts a job there if it was lost: its workers went silent too often. */
const deadFrom = ({ key, data }: { readonly key: string; readonly data: unknown }): readonly Dead[] => {
  const job = jobFrom(data);
  const { why } = data as { readonly why?: unknown };
  const known = typeof why === 'string' && Object.hasOwn(deaths, why) ? (why as Death) : 'lost';
  return job === undefined ? [] : [{ key, why: known, job }];
};
