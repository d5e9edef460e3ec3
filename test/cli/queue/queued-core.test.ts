import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { caseFromMemory } from '../../../src/case/index.js';
import { makeJob, type Tools } from '../../../src/cli/queue/make-job.js';
import { queuedCore } from '../../../src/cli/queue/queued-core.js';
import { type SendingDesk, sendCase } from '../../../src/cli/queue/send-case.js';
import { storedCases } from '../../../src/cli/queue/stored-cases.js';
import type { Case } from '../../../src/model/case.js';
import { type Archive, archiveOn, caseIn, type Job, jobKeyOf } from '../../../src/queue/index.js';
import type { Taken } from '../../../src/queue/port.js';
import type { Core } from '../../../src/web/index.js';
import { type MemoryQueue, memoryQueue } from '../../fakes/queue.js';
import { blindReaders } from '../../fakes/readers.js';
import { smallCase } from '../../fakes/small-case.js';
import { memoryStore } from '../../fakes/store.js';
import { scriptedCore } from '../../web/served.js';

/** They see nothing, at once. */
const engines = new URL('./engines.mjs', import.meta.url).href;

type Options = Parameters<Core['build']>[1];

const wanted = { file: 'case.json', how: { language: 'en', maskPhones: false }, limits: {}, wish: {} } as const;

describe('a server whose cases are judged by workers', () => {
  let store: ReturnType<typeof memoryStore>;
  let archive: Archive;
  let queue: MemoryQueue;
  let desk: SendingDesk;
  let core: Core;
  let opened: Case;
  beforeEach(async () => {
    store = memoryStore();
    archive = archiveOn(store);
    queue = memoryQueue();
    desk = { archive, queue, lines: 'lines 1', priority: 1 };
    core = queuedCore(scriptedCore(), desk, async () => blindReaders);
    opened = await caseFromMemory(await smallCase());
  });

  /** Has a case judged, and goes on as soon as its job waits. */
  const put = async (options: Partial<Options> = {}) => {
    const before = waiting().length;
    const ending = new AbortController();
    const built = core.build(opened, { owner: 'one', ...options, signal: ending.signal });
    built.catch(() => undefined);
    while (waiting().length === before) await setTimeout(5);
    const leave = async (): Promise<void> => {
      ending.abort(new Error('left'));
      await expect(built).rejects.toThrow();
    };
    return { built, leave, job: waiting().at(-1) as Job };
  };
  const names = () => [...store.things.keys()];
  const waiting = () => queue.waitingJobs;
  /** A worker that does the next job. */
  const work = async (): Promise<void> => {
    const [taken] = await queue.take(1, []);
    if (taken === undefined) throw new Error('no job waits');
    const { key, job } = taken;
    expect(await makeJob({ key, job }, tools())).toEqual({ kind: 'done' });
    await queue.done(taken);
  };
  const tools = (): Tools => ({
    archive,
    engines,
    readers: async () => blindReaders,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });

  it('judges two cases of one id each for itself, and deletes one without the other', async () => {
    const one = await put();
    const other = await put({ owner: 'other', language: 'ru' });
    await work();
    await work();
    expect((await one.built).report.language).toBe('en');
    expect((await other.built).report.language).toBe('ru');
    const all = names();
    expect(await core.release?.('one', [opened.claims.id])).toBe('removed');
    expect(names().length).toBeLessThan(all.length);
    expect(names().filter((name) => name.includes('~one'))).toEqual([]);
    expect(await archive.outcome(jobKeyOf(other.job))).toBeDefined();
    await core.release?.('other', [opened.claims.id]);
    expect(names()).toEqual([]);
  });

  it('leaves nothing of a case that is deleted in the store, and no job in the queue', async () => {
    const { leave } = await put();
    expect(names()).not.toEqual([]);
    await leave();
    expect(waiting()).toEqual([]);
    expect(await core.release?.('one', [opened.claims.id])).toBe('removed');
    expect(names()).toEqual([]);
  });

  it('tells of a worker that is still at a deleted case, which leaves nothing of it, whatever it meets', async () => {
    for (const ends of ['well', 'badly']) {
      const { leave } = await put({ owner: ends });
      const [taken] = (await queue.take(1, [])) as [Taken];
      await leave();
      const kept = tools();
      const readers = async () => {
        expect(await core.release?.(ends, [opened.claims.id])).toBe('running');
        if (ends === 'badly') throw new Error('a fault that quotes evidence');
        return blindReaders;
      };
      const end = await makeJob(taken, { ...kept, readers });
      if (end.kind === 'dead') await queue.bury(taken, end.why);
      expect(names()).toEqual([]);
      expect(queue.deadJobs.size).toBe(0);
    }
  });

  it('leaves what somebody else submitted under the same name', async () => {
    await sendCase(opened, wanted, desk);
    const before = names();
    const { leave } = await put();
    await leave();
    await core.release?.('one', [opened.claims.id]);
    expect(names()).toEqual(before);
    expect(waiting()).toHaveLength(1);
    await core.release?.('never-seen', [opened.claims.id]);
    expect(names()).toEqual(before);
  });

  it('hands the moment and the recipient that were chosen on to the worker', async () => {
    const { job, leave } = await put({ now: '2024-08-21T09:00:00+08:00', recipient: 'amex' });
    const { manner } = await caseIn(archive, job.recipe);
    expect(manner).toMatchObject({ now: '2024-08-21T09:00:00+08:00', recipient: 'amex' });
    await leave();
  });

  it('opens one file of each stored case to know what others are compared with', async () => {
    await sendCase(opened, wanted, desk);
    const { leave } = await put();
    const got: string[] = [];
    const get = (name: string) => {
      got.push(name);
      return store.get(name);
    };
    const others = (from: Archive, own: string) => all(storedCases(from)(new Set([own])));
    const found = await others(archiveOn({ ...store, get }), 'another');
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({ id: 'small', order: '70548213-0117-1', trackingNumber: 'LK058863565CN' });
    expect(found[0]?.photos).toMatchObject([{ file: 'label.jpg' }]);
    expect(got).toHaveLength(2);
    // None is compared with itself.
    expect(await others(archive, 'small')).toEqual([]);
    await leave();
  });
});

const all = async <T>(each: AsyncIterable<T>): Promise<readonly T[]> => {
  const found: T[] = [];
  for await (const one of each) found.push(one);
  return found;
};
