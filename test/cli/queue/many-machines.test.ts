import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCases } from '../../../bench/batch/cases.js';
import { childrenOf, differences, filesIn, start } from '../../../bench/queue/crew.js';
import { pgBossQueue } from '../../../src/queue/index.js';
import { freePort, type Postgres, startPostgres, whyNoPostgres } from '../../fakes/postgres.js';
import { type HostProcess, startHost } from './host.js';

const why = whyNoPostgres();
if (why !== undefined) console.warn(`skipped, many machines: ${why}`);

const engines = new URL('./engines.mjs', import.meta.url).href;

describe.skipIf(why !== undefined)('many machines', () => {
  let scratch: string;
  let host: HostProcess;
  let postgres: Postgres;
  let cases: string;
  let count = 0;
  beforeAll(async () => {
    host = startHost();
    scratch = mkdtempSync(join(tmpdir(), 'triproof-many-'));
    cases = join(scratch, 'cases');
    await writeCases(cases, 5);
    // One unusable case, and one with a misspelt name.
    mkdirSync(join(cases, 'broken'));
    writeFileSync(join(cases, 'broken', 'case.json'), '{ "id": "broken" }');
    postgres = await startPostgres();
  });
  afterAll(async () => {
    host?.close();
    await postgres?.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  const places = () => {
    const own = join(scratch, `run-${++count}`);
    mkdirSync(own);
    return { queue: postgres.database(`many_${count}`), store: join(own, 'store'), out: join(own, 'out'), engines };
  };
  const namesIn = (store: string): readonly string[] =>
    readdirSync(store, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => join(parentPath, name));
  const withId = (id: string): string => {
    const folder = join(scratch, `named-${++count}`, id);
    cpSync(join(cases, 'D-00000'), folder, { recursive: true });
    const file = join(folder, 'case.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('D-00000', id).replace('70548213-0000-1', `7054-${count}-1`),
    );
    return folder;
  };

  it('give the same bytes as build, whoever submits and however many workers there are, though some are killed', async () => {
    const given = places();
    const calm = join(scratch, 'calm');
    expect((await host.ran('build', { out: calm, jobs: 1, engines }, [cases])).code).toBe(3);
    const [one, two] = await Promise.all([host.ran('submit', given, [cases]), host.ran('submit', given, [cases])]);
    expect([one.code, two.code]).toEqual([3, 3]);
    const disturbed = start('work', { ...given, jobs: 1 });
    const other = host.begin('work', { ...given, jobs: 1, once: true });
    const queue = await pgBossQueue(given.queue);
    for (let isKilled = false; !isKilled; ) {
      const [child] = childrenOf(disturbed.child);
      if (child !== undefined) isKilled = process.kill(child, 'SIGKILL');
      else await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await other.ended).toBe(0);
    const collected = await host.ran('collect', { ...given, wait: true });
    disturbed.child.kill('SIGTERM');
    expect(await disturbed.ended).toBe(0);
    expect(collected.code).toBe(3);
    expect(collected.text.stdout).toContain('then submit those cases again and collect again');
    expect(differences(filesIn(calm), filesIn(given.out))).toEqual([]);
    expect(readdirSync(given.out)).toContain('index.html');
    expect(await queue.counts()).toMatchObject({ waiting: 0, running: 0, dead: 0, done: 5 });
    await queue.close();

    const again = await host.ran('submit', { ...given, format: 'json' }, [cases]);
    expect(JSON.parse(again.text.stdout)).toMatchObject({ counts: { done: 5, queued: 0, unusable: 1 } });
    const unchanged = await host.ran('collect', given);
    expect(unchanged.text.stdout).toContain('of these unchanged 5');
    expect(differences(filesIn(calm), filesIn(given.out))).toEqual([]);

    await host.ran('status', given, ['delete', 'D-00003']);
    expect(namesIn(given.store).filter((name) => /d-00003/iu.test(name))).toEqual([]);
    expect((await host.ran('collect', { ...given, out: join(given.out, 'less') })).text.stdout).toContain(
      'PDFs 4, reports 4',
    );
    expect((await host.ran('status', { ...given, keep: 1 }, ['purge'])).text.stdout).toContain('Deleted: 0');
    expect((await host.ran('status', { ...given, keep: 0 }, ['purge'])).text.stdout).toContain('Deleted: 5');
    expect(namesIn(given.store)).toEqual([]);
  });

  it('put aside what kills its worker twice, takes too long or meets a fault, and report each by name', async () => {
    const given = places();
    await host.ran('submit', given, ['poison-1', 'faulty-1', 'good-1'].map(withId));
    const worked = await host.ran('work', { ...given, jobs: 2, once: true });
    expect(worked.code).toBe(3);
    expect(worked.text.stdout).toContain('Done: 1, put aside: 2');
    await host.ran('submit', given, [withId('slow-1')]);
    const late = await host.ran('work', { ...given, jobs: 1, once: true, timeLimit: 0.2 });
    expect(late.text.stderr).toContain('slow-1: put aside');
    for (const name of ['poison-1', 'faulty-1']) expect(worked.text.stderr).toContain(`${name}: put aside`);
    const told = await host.ran('status', { ...given, format: 'json' }, []);
    expect(told.code).toBe(0);
    expect(JSON.parse(told.text.stdout)).toMatchObject({
      dead: 3,
      deaths: [
        { case: 'faulty-1', why: 'fault' },
        { case: 'poison-1', why: 'lost' },
        { case: 'slow-1', why: 'late' },
      ],
    });
    const collected = await host.ran('collect', given);
    expect(collected.code).toBe(4);
    expect(collected.text.stderr).toContain('a fault on purpose');
    expect(collected.text.stderr).toContain('poison-1');
    expect([...filesIn(given.out).keys()].sort()).toEqual([
      'good-1.pdf',
      'good-1.report.json',
      'index.html',
      'summary.csv',
      'summary.json',
      'thumbnails/good-1.jpg',
    ]);
  });

  it('collect an unfinished case as not done, by name', async () => {
    const given = places();
    await host.ran('submit', given, [withId('late-1')]);
    const collected = await host.ran('collect', given);
    expect(collected.code).toBe(3);
    expect(collected.text.stderr).toContain('found one that is waiting');
  });

  it('report a missing database without quoting a password', async () => {
    const queue = `postgres://u:x7secretx7@127.0.0.1:${await freePort()}/none`;
    const { code, text } = await host.ran('status', { ...places(), queue });
    expect(code).toBe(3);
    expect(text.stderr).toContain('expected a database that answers, found the error ECONNREFUSED');
    expect(text.stderr + text.stdout).not.toContain('x7secretx7');
  });
});
