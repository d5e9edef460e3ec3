import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCases } from '../../../bench/batch/cases.js';
import { sha256 } from '../../../src/model/hash.js';
import type { Report } from '../../../src/model/schema/report.js';
import { archiveOn, jobKeyOf, pgBossQueue } from '../../../src/queue/index.js';
import { storeAt } from '../../../src/store/index.js';
import { type Postgres, startPostgres, whyNoPostgres } from '../../fakes/postgres.js';
import { root } from '../run.js';
import { type HostProcess, startHost } from './host.js';

const why = whyNoPostgres();
if (why !== undefined) console.warn(`skipped, a server and cases that go through the queue: ${why}`);

const engines = new URL('./engines-as-ours.mjs', import.meta.url).href;

describe.skipIf(why !== undefined)('one shared queue', () => {
  let scratch: string;
  let host: HostProcess;
  let postgres: Postgres;
  let places: { readonly queue: string; readonly store: string };
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    host = startHost();
    scratch = mkdtempSync(join(tmpdir(), 'triproof-together-'));
    await writeCases(join(scratch, 'cases'), 2);
    postgres = await startPostgres();
    places = { queue: postgres.url, store: join(scratch, 'store') };
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    host?.close();
    await postgres?.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  const work = () => host.begin('work', { ...places, engines, jobs: 1, once: true });
  const reportOf = async (id: string): Promise<Report> => {
    const archive = archiveOn(await storeAt(places.store, {}));
    const [standing] = await archive.standingsOf(id);
    const made = standing && (await archive.read(standing));
    const outcome = made?.kind === 'case' ? await archive.outcome(jobKeyOf(made.job)) : undefined;
    if (outcome?.kind !== 'judged') throw new Error(`${id} is not judged`);
    return JSON.parse(Buffer.from((await archive.blob.get(outcome.report)) ?? []).toString('utf8')) as Report;
  };

  const fileOf = (name: string, file: string): string => join(scratch, 'cases', name, file);
  /** A server of its own process; what it is asked carries its token. */
  const serve = async () => {
    const args = [
      join(root, 'dist/cli/bin.js'),
      'serve',
      '--no-open',
      '--queue',
      places.queue,
      '--store',
      places.store,
    ];
    const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    children.push(server);
    const [link] = (await once(server.stdout, 'data')) as [Buffer];
    const url = new URL(link.toString().trim());
    const authorization = `Bearer ${url.searchParams.get('token')}`;
    const ask = (path: string, given: RequestInit = {}) =>
      fetch(new URL(path, url), { ...given, headers: { authorization, 'content-type': 'application/json' } });
    return { server, ask };
  };
  const inMemory = (name: string): string => {
    const file = (each: string): [string, string] => [each, readFileSync(fileOf(name, each)).toString('base64')];
    const files = Object.fromEntries(['tracking.json', 'label.png'].map(file));
    return JSON.stringify({ case: JSON.parse(readFileSync(fileOf(name, 'case.json'), 'utf8')) as unknown, files });
  };

  it("lets a server accept a case, show it as waiting until a worker has it, and return the worker's result", async () => {
    const { server, ask } = await serve();
    const taken = await ask('/api/cases?wait=false', { method: 'POST', body: inMemory('D-00000') });
    expect(taken.status).toBe(202);
    const { links } = (await taken.json()) as { readonly links: { readonly self: string } };
    const stateOf = async () => (await (await ask(links.self)).json()) as { readonly state: string };
    const queue = await pgBossQueue(places.queue);
    while ((await queue.counts()).waiting === 0) await setTimeout(50);
    await queue.close();
    expect(await stateOf()).toMatchObject({ state: 'queued' });
    expect((await ask(`${links.self}/report.json`)).status).toBe(409);

    expect(await work().ended).toBe(0);
    while ((await stateOf()).state !== 'done') await setTimeout(50);
    const pdf = Buffer.from(await (await ask(`${links.self}/bundle.pdf`)).arrayBuffer());
    const report = (await (await ask(`${links.self}/report.json`)).json()) as Report;
    expect(sha256(pdf)).toBe(report.bundle?.sha256);
    expect(report).toEqual(await reportOf('D-00000'));
    server.kill('SIGTERM');
    expect(await once(server, 'close')).toEqual([0, null]);
  });

  it('compares a case with earlier submissions and reports what they share, without judging them again', async () => {
    const put = async (name: string) => {
      const { code, text } = await host.ran('submit', { ...places, engines, format: 'json' }, [
        join(scratch, 'cases', name),
      ]);
      expect(code).toBe(0);
      return JSON.parse(text.stdout) as object;
    };
    await put('D-00001');
    expect(await work().ended).toBe(0);
    const before = await reportOf('D-00001');
    cpSync(join(scratch, 'cases', 'D-00001'), join(scratch, 'cases', 'D-other'), { recursive: true });
    const text = readFileSync(fileOf('D-other', 'case.json'), 'utf8');
    writeFileSync(fileOf('D-other', 'case.json'), text.replace('D-00001', 'D-other').replace('-0001-1', '-0099-1'));
    expect(await put('D-other')).toMatchObject({ counts: { queued: 1 } });
    expect(await work().ended).toBe(0);
    const reuse = ({ checks }: Report) => checks.find(({ id }) => id === 'evidence-reused');
    // The photo of all these cases is the same, and came in through the server.
    expect(JSON.stringify(reuse(before))).toContain('D-00000');
    const told = reuse(await reportOf('D-other'));
    expect(told?.status).toBe('unknown');
    expect(JSON.stringify(told)).toContain('D-00001');
    expect(await reportOf('D-00001')).toEqual(before);
    // Submitted again, it is reported too: until then nobody knew.
    expect(await put('D-00001')).toMatchObject({ counts: { queued: 1, done: 0 } });
  });
});
