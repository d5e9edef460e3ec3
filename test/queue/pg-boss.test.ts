import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Job, jobKeyOf, makerOf } from '../../src/queue/job.js';
import { pgBossQueue } from '../../src/queue/pg-boss.js';
import { type Queue, QueueError } from '../../src/queue/port.js';
import { type Postgres, startPostgres, whyNoPostgres } from '../fakes/postgres.js';

const why = whyNoPostgres();
if (why !== undefined) console.warn(`skipped, the queue on PostgreSQL: ${why}`);

const job = (recipe: string, differing: Partial<Job> = {}): Job => ({
  format: 1,
  tool: '1.0.0',
  lines: 'l',
  recipe,
  ...differing,
});

describe.skipIf(why !== undefined)('the queue on PostgreSQL', () => {
  let postgres: Postgres;
  let queue: Queue;
  let count = 0;
  let url = '';
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres?.stop());

  const fresh = async (): Promise<Queue> => {
    url = postgres.database(`t${++count}`);
    queue = await pgBossQueue(url, { looksAfter: true, lookEverySeconds: 1 });
    return queue;
  };
  const ask = async (sql: string): Promise<readonly Record<string, unknown>[]> => {
    const { Client } = (await import('pg')).default;
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  it('accepts a job once per key, and again after it is done', async () => {
    await fresh();
    try {
      expect([...(await queue.add([job('a'), job('b')]))]).toHaveLength(2);
      expect([...(await queue.add([job('b'), job('c')]))]).toEqual([jobKeyOf(job('c'))]);
      const [taken] = await queue.take(1, []);
      expect(taken).toMatchObject({ attempt: 0, key: jobKeyOf(job('a')), job: job('a') });
      expect((await queue.add([job('a')])).size).toBe(0);
      await queue.done(taken as NonNullable<typeof taken>);
      expect((await queue.add([job('a')])).size).toBe(1);
    } finally {
      await queue.close();
    }
  });

  it('hands each job to one of many that ask at once', async () => {
    await fresh();
    try {
      const jobs = Array.from({ length: 40 }, (_, index) => job(String(index)));
      await queue.add(jobs);
      const taken = (await Promise.all(Array.from({ length: 8 }, () => queue.take(5, [])))).flat();
      expect(new Set(taken.map(({ key }) => key)).size).toBe(40);
      expect(taken).toHaveLength(40);
    } finally {
      await queue.close();
    }
  });

  it('omits kinds of jobs, takes urgent ones first, and gives back without loss', async () => {
    await fresh();
    try {
      const newer = job('n', { format: 2 });
      await queue.add([newer, job('a')]);
      await queue.add([job('u')], 5);
      expect((await queue.take(1, []))[0]?.job.recipe).toBe('u');
      const [taken] = await queue.take(5, [makerOf(newer)]);
      expect(taken?.job.recipe).toBe('a');
      for (let times = 0; times < 5; times++) {
        const [foreign] = await queue.take(1, []);
        expect(foreign).toMatchObject({ attempt: 0, job: newer });
        await queue.giveBack(foreign === undefined ? [] : [foreign]);
      }
      expect(await queue.open([])).toBe(3);
      expect(await queue.open([makerOf(newer)])).toBe(2);
      expect(await queue.counts()).toMatchObject({ waiting: 1, running: 2, done: 0, dead: 0 });
    } finally {
      await queue.close();
    }
  });

  it('puts a job aside with the reason, and lets it wait again', async () => {
    await fresh();
    try {
      await queue.add([job('a'), job('b')]);
      const [taken] = await queue.take(1, []);
      await queue.bury(taken as NonNullable<typeof taken>, 'lost');
      expect(await queue.dead()).toEqual([{ key: jobKeyOf(job('a')), why: 'lost', job: job('a') }]);
      expect(await queue.where([jobKeyOf(job('a')), jobKeyOf(job('b')), 'x'])).toEqual(
        new Map([
          [jobKeyOf(job('a')), 'dead'],
          [jobKeyOf(job('b')), 'waiting'],
        ]),
      );
      expect(await queue.retry()).toBe(1);
      expect(await queue.counts()).toMatchObject({ waiting: 2, dead: 0 });
      await queue.remove([jobKeyOf(job('a')), jobKeyOf(job('b'))]);
      expect(await queue.counts()).toMatchObject({ waiting: 0, oldest: null });
    } finally {
      await queue.close();
    }
  });

  it('withdraws only what nobody works on, and puts nothing aside that was removed meanwhile', async () => {
    await fresh();
    try {
      await queue.add([job('a'), job('b')]);
      const [taken] = await queue.take(1, []);
      const keys = ['a', 'b'].map((each) => jobKeyOf(job(each)));
      await queue.withdraw(keys);
      expect(await queue.where(keys)).toEqual(new Map([[jobKeyOf(job('a')), 'running']]));
      await queue.remove(keys);
      await queue.bury(taken as NonNullable<typeof taken>, 'gone');
      expect(await queue.counts()).toMatchObject({ waiting: 0, running: 0, dead: 0 });
    } finally {
      await queue.close();
    }
  });

  it("gives a silent worker's job to another, twice, and then puts it aside; a latecomer settles nothing", async () => {
    await fresh();
    try {
      await queue.add([job('a')]);
      const held = [];
      for (let attempt = 0; attempt < 3; attempt++) {
        const taken = await untilSome(() => queue.take(1, []));
        expect(taken[0]).toMatchObject({ attempt, key: jobKeyOf(job('a')) });
        held.push(...taken);
        // As if its worker had been silent for a minute.
        await ask("UPDATE triproof_queue.job SET heartbeat_on = now() - interval '1 minute' WHERE state = 'active'");
      }
      await untilSome(() => queue.dead());
      expect(await queue.dead()).toMatchObject([{ key: jobKeyOf(job('a')), why: 'lost' }]);
      for (const late of held) await queue.done(late);
      expect(await queue.counts()).toMatchObject({ waiting: 0, running: 0, done: 0, dead: 1 });
    } finally {
      await queue.close();
    }
  });

  it('holds only hashes and versions', async () => {
    await fresh();
    try {
      await queue.add([job('a')]);
      const [row] = await ask('SELECT data FROM triproof_queue.job');
      expect(Object.keys(row?.['data'] as object).sort()).toEqual(['format', 'lines', 'recipe', 'tool']);
    } finally {
      await queue.close();
    }
  });

  it('continues after a restart of PostgreSQL', async () => {
    await fresh();
    try {
      await queue.add([job('a'), job('b')]);
      const [taken] = await queue.take(1, []);
      await postgres.restart();
      const settle = async () => {
        await queue.done(taken as NonNullable<typeof taken>);
        return [true];
      };
      await untilSome(() => settle().catch(() => []));
      expect(await queue.counts()).toMatchObject({ waiting: 1, running: 0, done: 1 });
    } finally {
      await queue.close();
    }
  });

  it('reports an unreachable server, and quotes no password', async () => {
    const error = await pgBossQueue('postgres://u:x7secretx7@127.0.0.1:1/none').catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(QueueError);
    expect(String((error as Error).message)).not.toContain('x7secretx7');
  });
});

/** What is there at last. */
const untilSome = async <T>(look: () => Promise<readonly T[]>): Promise<readonly T[]> => {
  for (;;) {
    const found = await look();
    if (found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
