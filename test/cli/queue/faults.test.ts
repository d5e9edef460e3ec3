import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { writeCases } from '../../../bench/batch/cases.js';
import { randomFrom } from '../../../bench/batch/random.js';
import { childrenOf, type Run, type Surroundings, start } from '../../../bench/queue/crew.js';
import { archiveOn, type Job, jobKeyOf, pgBossQueue, type Queue } from '../../../src/queue/index.js';
import { type Store, storeAt } from '../../../src/store/index.js';
import { startBucket } from '../../fakes/bucket.js';
import { type CutProxy, startProxy } from '../../fakes/cut-proxy.js';
import { type Host, makeHost, whyNoHosts } from '../../fakes/hosts.js';
import { outliving, type Postgres, startPostgres, whyNoPostgres } from '../../fakes/postgres.js';
import { type HostProcess, type Running, startHost } from './host.js';

const why = whyNoPostgres();
if (why !== undefined) console.warn(`skipped, faults of many machines: ${why}`);
const whyNot = whyNoHosts();
if (whyNot !== undefined) console.warn(`skipped, workers as hosts of their own: ${whyNot}`);

const engines = new URL('./engines.mjs', import.meta.url).href;
const caseCount = 4;
/** Of its pauses, workers of these tests take a fifth. */
const haste = 5;

interface Places {
  readonly queue: string;
  readonly store: string;
  readonly engines: string;
}

describe.skipIf(why !== undefined)('workers under infrastructure faults', () => {
  let scratch: string;
  let host: HostProcess;
  let postgres: Postgres;
  let cases: string;
  /** What an undisturbed worker made of each case: hashes of its report and its PDF. */
  let wanted: ReadonlyMap<string, unknown>;
  let count = 0;
  const running: Run[] = [];

  const places = (): Places => {
    const store = join(scratch, `store-${++count}`);
    return { queue: postgres.database(`faults_${count}`), store, engines };
  };
  const put = async (given: Places, paths: readonly string[] = [cases], env = {}): Promise<void> => {
    const { code, text } = await host.ran('submit', given, paths, env);
    expect([code, text.stderr]).toEqual([0, '']);
  };
  /** A worker beside others in one process; each case is worked on in a process of its own all the same. */
  const work = (given: Places, more: object = {}, env = {}): Running =>
    host.begin('work', { ...given, jobs: 1, haste, ...more }, [], env);
  /** A worker that can be killed, or lives in surroundings of its own. */
  const workApart = (given: Places, more: object = {}, surroundings: Surroundings = {}): Run => {
    const worker = start('work', { ...given, jobs: 1, haste, ...more }, [], surroundings);
    running.push(worker);
    return worker;
  };
  const resultsIn = async (store: Store): Promise<ReadonlyMap<string, unknown>> => {
    const archive = archiveOn(store);
    const found = new Map<string, unknown>();
    for (const standing of await archive.standings()) {
      const made = await archive.read(standing);
      if (made?.kind === 'case') found.set(made.id, await archive.outcome(jobKeyOf(made.job)));
    }
    return found;
  };
  const resultsOf = async ({ store }: Places) => resultsIn(await storeAt(store, {}));
  const withQueue = async <T>({ queue }: Places, ask: (queue: Queue) => Promise<T>): Promise<T> => {
    const opened = await pgBossQueue(queue, { looksAfter: true, lookEverySeconds: 1 });
    try {
      return await ask(opened);
    } finally {
      await opened.close();
    }
  };
  const ask = async ({ queue }: Places, sql: string): Promise<void> => {
    const client = new (await import('pg')).default.Client({ connectionString: queue });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  /** As if every worker with a job had been silent for a minute. */
  const silence = (given: Places) =>
    ask(given, "UPDATE triproof_queue.job SET heartbeat_on = now() - interval '1 minute' WHERE state = 'active'");
  const some = <T>(look: () => Promise<T | undefined | false>): Promise<T> => until(look);
  const settled = (given: Places) =>
    withQueue(given, (queue) =>
      some(async () => {
        const found = await queue.counts();
        return found.waiting + found.running === 0 && found;
      }),
    );
  const doneIn = ({ store }: Places, least: number) => {
    const results = join(store, 'results');
    return some(async () => existsSync(results) && readdirSync(results).length >= least);
  };
  const named = (id: string): string => {
    const folder = join(scratch, `named-${++count}`, id);
    cpSync(join(cases, 'D-00000'), folder, { recursive: true });
    const file = join(folder, 'case.json');
    const text = readFileSync(file, 'utf8').replace('D-00000', id).replace('70548213-0000-1', `7054-${count}-1`);
    writeFileSync(file, text);
    return folder;
  };

  beforeAll(async () => {
    host = startHost();
    scratch = mkdtempSync(join(tmpdir(), 'triproof-faults-'));
    cases = join(scratch, 'cases');
    mkdirSync(cases);
    await writeCases(cases, caseCount);
    postgres = await startPostgres(outliving);
    const calm = places();
    await put(calm);
    expect(await work(calm, { once: true }).ended).toBe(0);
    wanted = await resultsOf(calm);
    expect([...wanted.values()].filter(Boolean)).toHaveLength(caseCount);
  });
  afterAll(async () => {
    for (const { child } of running) child.kill('SIGKILL');
    host?.close();
    await postgres?.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('give the same results though the connection to the database is cut again and again', async () => {
    const given = places();
    await put(given);
    const proxy = await startProxy(postgres.port);
    onTestFinished(() => proxy.close());
    const through = { ...given, queue: given.queue.replace(`:${postgres.port}/`, `:${proxy.port}/`) };
    proxy.isClosed = true;
    const worker = work(through, { once: true });
    // It begins while the database is away.
    await some(async () => worker.text.stderr.includes('the queue does not answer'));
    proxy.isClosed = false;
    await doneIn(given, 1);
    const random = randomFrom(5);
    let cuts = 0;
    let isOver = false;
    void worker.ended.then(() => {
      isOver = true;
    });
    while (!isOver && cuts < 12) {
      cuts += Math.min(1, proxy.cut());
      await setTimeout(random() * 200);
    }
    expect(cuts).toBeGreaterThan(2);
    // A job sent into a cut connection is in nobody's hands.
    await silence(given);
    expect([await worker.ended, worker.text.stderr]).toEqual([0, expect.not.stringContaining('fault')]);
    expect(await resultsOf(given)).toEqual(wanted);
    expect(await withQueue(given, (queue) => queue.counts())).toMatchObject({ waiting: 0, running: 0, dead: 0 });
  });

  it('give the same results though the database is restarted, cleanly and as after a power failure', async () => {
    const given = places();
    await put(given);
    const worker = work(given);
    await doneIn(given, 1);
    await postgres.restart('immediate');
    await doneIn(given, 2);
    await postgres.restart('fast');
    await doneIn(given, caseCount);
    expect(await settled(given)).toMatchObject({ done: caseCount, dead: 0 });
    worker.stop();
    expect(await worker.ended).toBe(0);
    expect(worker.text.stderr).toContain('the queue does not answer');
    expect(await resultsOf(given)).toEqual(wanted);
  });

  it('wait for a full or missing store, and cope with a slow one', async () => {
    const bucket = await startBucket();
    onTestFinished(() => bucket.close());
    const env = { AWS_ENDPOINT_URL_S3: bucket.endpoint, AWS_ACCESS_KEY_ID: 'k', AWS_SECRET_ACCESS_KEY: 'x7secretx7' };
    const given = { ...places(), store: 's3://bucket/disputes' };
    await put(given, [cases], env);
    const worker = work(given, {}, env);
    await some(async () => [...bucket.objects.keys()].some((name) => name.includes('/results/')));
    for (const [trouble, told] of [
      [{ status: 507, code: 'InsufficientStorage' }, 'the store is full; trying again'],
      [{ status: 503, code: 'SlowDown' }, 'the store does not answer; trying again'],
    ] as const) {
      bucket.trouble = trouble;
      await some(async () => worker.text.stderr.includes(told));
    }
    bucket.trouble = undefined;
    bucket.delayMs = 20;
    const store = await storeAt(given.store, env);
    await some(async () => [...(await resultsIn(store)).values()].filter(Boolean).length === caseCount);
    worker.stop();
    expect(await worker.ended).toBe(0);
    expect(await resultsIn(store)).toEqual(wanted);
    expect(worker.text.stderr).not.toContain('x7secretx7');
  });

  it('ignore their own clocks, one of two being two hours ahead, and leave a job of a newer version alone', async () => {
    const given = places();
    const newer: Job = { format: 2, tool: '99.0.0', lines: 'other', recipe: 'whatever' };
    await withQueue(given, (queue) => queue.add([newer], 50));
    await put(given);
    const clock = new URL('./clock-ahead.mjs', import.meta.url).href;
    const env = { NODE_OPTIONS: `--import ${clock}` };
    const workers = [workApart(given, { once: true }, { env }), work(given, { once: true })];
    expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0]);
    const said = workers.flatMap(({ text }) => text.stderr.split('\n')).filter(Boolean);
    const left = 'triproof: left to other workers: jobs of triproof 99.0.0, format 2, or for other readers';
    expect(new Set(said)).toEqual(new Set([left]));
    expect(await resultsOf(given)).toEqual(wanted);
    await withQueue(given, async (queue) => {
      expect(await queue.counts()).toMatchObject({ done: caseCount, dead: 0 });
      expect(await queue.where([jobKeyOf(newer)])).toEqual(new Map([[jobKeyOf(newer), 'waiting']]));
    });
  });

  it('drop a case that kills its workers, after three', async () => {
    const given = places();
    await put(given, [named('doom-1')]);
    const dead = await withQueue(given, async (queue) => {
      for (let each = 0; each < 3; each++) {
        await workApart(given).ended;
        await silence(given);
        await some(async () => (await queue.counts()).running === 0);
      }
      return some(async () => (await queue.dead())[0]);
    });
    expect(dead).toMatchObject({ why: 'lost' });
    const told = await host.ran('status', { ...given, format: 'json' });
    expect(told.code).toBe(0);
    expect(JSON.parse(told.text.stdout)).toMatchObject({ dead: 1, deaths: [{ case: 'doom-1', why: 'lost' }] });
  });

  it('continue though their processes are killed at start, more often than the usual limit', async () => {
    const given = places();
    await put(given);
    const worker = workApart(given);
    const killed = new Set<number>();
    await some(async () => {
      for (const pid of childrenOf(worker.child)) if (!killed.has(pid) && process.kill(pid, 'SIGKILL')) killed.add(pid);
      return killed.size >= 4;
    });
    await doneIn(given, caseCount);
    worker.child.kill('SIGTERM');
    expect([await worker.ended, worker.text.stderr]).toEqual([0, expect.stringContaining('end while they start')]);
    expect(await resultsOf(given)).toEqual(wanted);
  });

  describe.skipIf(whyNot !== undefined)('workers as separate hosts', () => {
    const hosts: Host[] = [];
    let proxy: CutProxy;
    beforeAll(async () => {
      hosts.push(makeHost(0), makeHost(1));
      proxy = await startProxy(postgres.port, '0.0.0.0');
    });
    afterAll(async () => {
      for (const host of hosts) host.remove();
      await proxy?.close();
    });

    it('share the work; the other finishes what one had when its cable was pulled', async () => {
      const given = places();
      await put(given);
      const [one, other] = hosts.map(({ gateway, within }) => {
        const queue = given.queue.replace(`127.0.0.1:${postgres.port}`, `${gateway}:${proxy.port}`);
        return workApart({ ...given, queue }, {}, { within });
      }) as [Run, Run];
      await doneIn(given, 2);
      hosts[0]?.cable(false);
      await silence(given);
      expect(await settled(given)).toMatchObject({ done: caseCount, dead: 0 });
      expect(await resultsOf(given)).toEqual(wanted);
      for (const { child } of [one, other]) child.kill('SIGKILL');
    });
  });
});

/** The final result. */
const until = async <T>(look: () => Promise<T | undefined | false>): Promise<T> => {
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await setTimeout(50);
  }
};
