import { describe, expect, it } from 'vitest';
import { type Job, jobKeyOf } from '../../src/queue/job.js';
import type { Taken } from '../../src/queue/port.js';
import { type Heard, type JobEnd, type ShiftOptions, workShift } from '../../src/queue/shift.js';
import { memoryQueue } from '../fakes/queue.js';

const own = { format: 1, tool: '1.0.0', lines: 'l' };
const job = (recipe: string, differing: Partial<Job> = {}): Job => ({ ...own, recipe, ...differing });

/** Pauses end as soon as everything else has had its turn, however long they are. */
const hastily = async (_: number, signal?: AbortSignal): Promise<void> => {
  if (signal?.aborted !== true) await new Promise((resolve) => setImmediate(resolve));
};

const shift = (given: Partial<ShiftOptions> & { readonly work: (taken: Taken) => Promise<JobEnd> }) => {
  const queue = memoryQueue();
  const heard: Heard[] = [];
  const stop = new AbortController();
  const options: ShiftOptions = {
    queue,
    size: 2,
    own,
    abandon: async () => undefined,
    stop: stop.signal,
    once: true,
    drainMs: 1000,
    hear: (each) => void heard.push(each),
    pause: hastily,
    ...given,
  };
  return { queue, heard, stop, run: () => workShift(options) };
};

const done = async (): Promise<JobEnd> => ({ kind: 'done' });

describe('a shift', () => {
  it('does the waiting jobs, and ends when nothing is left', async () => {
    const { queue, run } = shift({ work: done });
    await queue.add(['a', 'b', 'c'].map((recipe) => job(recipe)));
    expect(await run()).toEqual({ done: 3, dead: 0, isTroubled: false });
    expect(queue.doneKeys).toHaveLength(3);
  });

  it('runs no more jobs at once than it has hands', async () => {
    let most = 0;
    let now = 0;
    const work = async (): Promise<JobEnd> => {
      most = Math.max(most, ++now);
      await hastily(0);
      now--;
      return { kind: 'done' };
    };
    const { queue, run } = shift({ work });
    await queue.add(['a', 'b', 'c', 'd', 'e'].map((recipe) => job(recipe)));
    await run();
    expect(most).toBe(2);
  });

  it('leaves jobs of another version to others: they keep waiting, and are reported once', async () => {
    const worked: string[] = [];
    const { queue, heard, run } = shift({
      work: async ({ job: { recipe } }) => {
        worked.push(recipe);
        return { kind: 'done' };
      },
    });
    const newer = { format: 2, tool: '2.0.0' };
    await queue.add([job('a'), job('n1', newer), job('b'), job('n2', newer)]);
    expect(await run()).toMatchObject({ done: 2, dead: 0 });
    expect(worked.sort()).toEqual(['a', 'b']);
    expect(queue.waitingJobs.map(({ recipe }) => recipe).sort()).toEqual(['n1', 'n2']);
    expect(queue.running.size).toBe(0);
    expect(heard.filter(({ kind }) => kind === 'left-to-others')).toHaveLength(1);
  });

  it('puts aside what took its worker down, and continues', async () => {
    const { queue, heard, run } = shift({
      work: async ({ job: { recipe } }) => (recipe === 'poison' ? { kind: 'dead', why: 'lost' } : { kind: 'done' }),
    });
    await queue.add([job('poison'), job('a')]);
    expect(await run()).toEqual({ done: 1, dead: 1, isTroubled: false });
    expect([...queue.deadJobs.values()]).toEqual([{ job: job('poison'), why: 'lost' }]);
    expect(heard).toContainEqual(expect.objectContaining({ kind: 'dead', why: 'lost' }));
  });

  it('gives back jobs that the store blocked, until the store answers', async () => {
    let troubles = 3;
    const { queue, heard, run } = shift({
      work: async () => (troubles-- > 0 ? { kind: 'again', why: 'full' } : { kind: 'done' }),
    });
    await queue.add([job('a')]);
    expect(await run()).toEqual({ done: 1, dead: 0, isTroubled: false });
    expect(heard.filter(({ kind }) => kind === 'hindered')).toEqual(Array(3).fill({ kind: 'hindered', why: 'full' }));
  });

  it('gives up after many troubles in a row, and every job keeps waiting', async () => {
    const { queue, run } = shift({ work: async () => ({ kind: 'again', why: 'unreachable' }) });
    await queue.add([job('a'), job('b')]);
    expect(await run()).toMatchObject({ done: 0, dead: 0, isTroubled: true });
    expect(queue.waitingJobs).toHaveLength(2);
    expect(queue.running.size).toBe(0);
  });

  it('waits if the queue does not answer, and loses nothing', async () => {
    const { queue, heard, run } = shift({ work: done });
    await queue.add([job('a'), job('b')]);
    queue.failures = 5;
    expect(await run()).toEqual({ done: 2, dead: 0, isTroubled: false });
    expect(heard.filter(({ kind }) => kind === 'queue-silent')).toHaveLength(5);
  });

  it('does not end while a silent worker holds a job: the answer to its own call may have been lost', async () => {
    const queue = memoryQueue();
    await queue.add([job('a')]);
    const [lost] = await queue.take(1, []);
    let pauses = 0;
    const { run } = shift({
      queue,
      work: done,
      pause: async (ms, signal) => {
        // As if it had been silent for long enough.
        if (++pauses === 3 && lost !== undefined) await queue.giveBack([lost]);
        await hastily(ms, signal);
      },
    });
    expect(await run()).toMatchObject({ done: 1 });
  });

  it('reports a job as done again if the queue did not hear it', async () => {
    const given = shift({
      work: async () => {
        given.queue.failures = 2;
        return { kind: 'done' };
      },
      size: 1,
    });
    await given.queue.add([job('a')]);
    expect(await given.run()).toMatchObject({ done: 1 });
    expect(given.queue.doneKeys).toEqual([jobKeyOf(job('a'))]);
  });

  it('finishes what it has begun when told to end, and takes no more', async () => {
    const given = shift({
      once: false,
      size: 1,
      work: async () => {
        given.stop.abort();
        await hastily(0);
        return { kind: 'done' };
      },
      drainMs: 1000,
      pause: (_, signal) =>
        new Promise((resolve) => {
          if (signal?.aborted === true) resolve();
          else signal?.addEventListener('abort', () => resolve(), { once: true });
        }),
    });
    await given.queue.add([job('a'), job('b')]);
    expect(await given.run()).toMatchObject({ done: 1 });
    expect(given.queue.waitingJobs).toEqual([job('b')]);
  });

  it('gives back what it cannot finish in time', async () => {
    let isAbandoned = false;
    const given = shift({
      once: false,
      size: 1,
      work: () => {
        given.stop.abort();
        return new Promise(() => undefined);
      },
      abandon: async () => {
        isAbandoned = true;
      },
    });
    await given.queue.add([job('a'), job('b')]);
    expect(await given.run()).toMatchObject({ done: 0 });
    expect(isAbandoned).toBe(true);
    expect(given.queue.waitingJobs.map(({ recipe }) => recipe).sort()).toEqual(['a', 'b']);
    expect(given.heard).toContainEqual({ kind: 'given-back', jobs: 1 });
  });

  it('ends, and gives jobs back, if no worker is able to work any more', async () => {
    const { queue, run } = shift({
      work: async () => {
        throw new Error('No worker can be opened.');
      },
    });
    await queue.add([job('a')]);
    await expect(run()).rejects.toThrow('No worker can be opened.');
    expect(queue.waitingJobs).toEqual([job('a')]);
  });
});
