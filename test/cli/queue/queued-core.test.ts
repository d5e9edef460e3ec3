import { beforeEach, describe, expect, it } from 'vitest';
import { caseFromMemory } from '../../../src/case/index.js';
import { queuedCore } from '../../../src/cli/queue/queued-core.js';
import { type SendingDesk, sendCase } from '../../../src/cli/queue/send-case.js';
import type { Case } from '../../../src/model/case.js';
import { type Archive, archiveOn, caseIn, type Job, jobKeyOf } from '../../../src/queue/index.js';
import type { Core } from '../../../src/web/index.js';
import { memoryQueue } from '../../fakes/queue.js';
import { blindReaders } from '../../fakes/readers.js';
import { smallCase } from '../../fakes/small-case.js';
import { memoryStore } from '../../fakes/store.js';
import { scriptedCore } from '../../web/served.js';

const wanted = { file: 'case.json', how: { language: 'en', maskPhones: false }, limits: {}, wish: {} } as const;

describe('a server whose cases are judged by workers', () => {
  let store: ReturnType<typeof memoryStore>;
  let archive: Archive;
  let desk: SendingDesk;
  let core: Core;
  let opened: Case;
  beforeEach(async () => {
    store = memoryStore();
    archive = archiveOn(store);
    desk = { archive, queue: memoryQueue(), lines: 'lines 1', priority: 1 };
    core = queuedCore(scriptedCore(), desk, async () => blindReaders);
    opened = await caseFromMemory(await smallCase());
  });

  /** Puts a case in, and does not wait for what becomes of it. */
  const put = async (options: Partial<Parameters<Core['build']>[1]> = {}): Promise<void> => {
    const ending = new AbortController();
    const built = core.build(opened, { ...options, signal: ending.signal });
    const failed = expect(built).rejects.toThrow();
    while ((await archive.standings()).length === 0 || waiting().length === 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    ending.abort(new Error('left'));
    await failed;
  };
  const names = () => [...store.things.keys()];
  const waiting = () => (desk.queue as ReturnType<typeof memoryQueue>).waitingJobs;

  it('leaves nothing of a case that is deleted in the store, and no job in the queue', async () => {
    await put();
    expect(names()).not.toEqual([]);
    await core.release?.(opened.claims.id);
    expect(names()).toEqual([]);
    expect(waiting()).toEqual([]);
  });

  it('leaves what another case holds, and what somebody else submitted under the same name', async () => {
    await sendCase(opened, { ...wanted, how: { ...wanted.how, language: 'ru' } }, desk);
    const before = names();
    await put();
    await core.release?.(opened.claims.id);
    expect(names()).toEqual(expect.arrayContaining(before));
    expect(waiting()).toHaveLength(0);
    await core.release?.('never-seen');
    expect(names()).toEqual(expect.arrayContaining(before));
  });

  it('hands the moment and the recipient that were chosen on to the worker', async () => {
    await put({ now: '2024-08-21T09:00:00+08:00', recipient: 'amex' });
    const [job] = waiting();
    const { manner } = await caseIn(archive, (job as Job).recipe);
    expect(manner).toMatchObject({ now: '2024-08-21T09:00:00+08:00', recipient: 'amex' });
    expect(jobKeyOf(job as Job)).toMatch(/^[0-9a-f]{64}$/u);
  });
});
