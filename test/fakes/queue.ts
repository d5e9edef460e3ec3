import { type Job, jobKeyOf, makerOf } from '../../src/queue/job.js';
import { type Death, type Queue, QueueError, type Taken, type Where } from '../../src/queue/port.js';

export interface MemoryQueue extends Queue {
  readonly waitingJobs: Job[];
  readonly running: Map<string, Taken>;
  readonly doneKeys: string[];
  readonly deadJobs: Map<string, { readonly job: Job; readonly why: Death }>;
  /** Attempts of which was heard. */
  readonly heard: string[];
  /** How many of the next calls fail. */
  failures: number;
}

/** A queue in memory. A job that is given back waits at the end, whatever the pause. */
export const memoryQueue = (): MemoryQueue => {
  let count = 0;
  const asked = (): void => {
    if (queue.failures > 0) {
      queue.failures--;
      throw new QueueError('gone');
    }
  };
  const isThere = (key: string): boolean =>
    [...queue.waitingJobs.map(jobKeyOf), ...[...queue.running.values()].map((taken) => taken.key)].includes(key);
  const queue: MemoryQueue = {
    waitingJobs: [],
    running: new Map(),
    doneKeys: [],
    deadJobs: new Map(),
    heard: [],
    failures: 0,
    add: async (jobs) => {
      asked();
      const fresh = jobs.filter((job) => !isThere(jobKeyOf(job)));
      queue.waitingJobs.push(...fresh);
      return new Set(fresh.map(jobKeyOf));
    },
    take: async (most, others) => {
      asked();
      const open = queue.waitingJobs.filter((job) => !others.includes(makerOf(job))).slice(0, most);
      return open.map((job) => {
        queue.waitingJobs.splice(queue.waitingJobs.indexOf(job), 1);
        const taken = { id: String(++count), attempt: 0, key: jobKeyOf(job), job };
        queue.running.set(taken.id, taken);
        return taken;
      });
    },
    stillAt: async (taken) => {
      asked();
      queue.heard.push(...taken.map(({ key }) => key));
    },
    done: async ({ id, key }) => {
      asked();
      queue.running.delete(id);
      queue.doneKeys.push(key);
    },
    giveBack: async (taken) => {
      asked();
      for (const { id, job } of taken) if (queue.running.delete(id)) queue.waitingJobs.push(job);
    },
    bury: async ({ id, key, job }, why) => {
      asked();
      if (queue.running.delete(id)) queue.deadJobs.set(key, { job, why });
    },
    counts: async () => ({
      waiting: queue.waitingJobs.length,
      running: queue.running.size,
      done: queue.doneKeys.length,
      dead: queue.deadJobs.size,
      rate: 0,
      oldest: null,
    }),
    open: async (others) => {
      asked();
      const jobs = [...queue.waitingJobs, ...[...queue.running.values()].map(({ job }) => job)];
      return jobs.filter((job) => !others.includes(makerOf(job))).length;
    },
    where: async (keys) => {
      const places = new Map<string, Where>([...queue.deadJobs.keys()].map((key) => [key, 'dead']));
      for (const job of queue.waitingJobs) places.set(jobKeyOf(job), 'waiting');
      for (const { key } of queue.running.values()) places.set(key, 'running');
      return new Map([...places].filter(([key]) => keys.includes(key)));
    },
    dead: async () => [...queue.deadJobs].map(([key, { job, why }]) => ({ key, why, job })),
    retry: async () => {
      const jobs = [...queue.deadJobs.values()].map(({ job }) => job);
      queue.deadJobs.clear();
      queue.waitingJobs.push(...jobs);
      return jobs.length;
    },
    remove: async (keys) => {
      await queue.withdraw(keys);
      for (const key of keys) queue.deadJobs.delete(key);
      for (const [id, { key }] of queue.running) if (keys.includes(key)) queue.running.delete(id);
    },
    withdraw: async (keys) => {
      for (const key of keys) {
        const at = queue.waitingJobs.findIndex((job) => jobKeyOf(job) === key);
        if (at >= 0) queue.waitingJobs.splice(at, 1);
      }
    },
    close: async () => undefined,
  };
  return queue;
};
