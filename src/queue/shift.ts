/** A worker's shift: takes jobs when it has room, reports that it is still at them, and gives back what it cannot finish. */
import type { StoreTrouble } from '../store/index.js';
import { type Maker, makerOf } from './job.js';
import { type Death, type Queue, silenceSeconds, type Taken } from './port.js';

/** What kept a worker from a job: the store, or worker processes that die before they can begin. */
export type Hindrance = StoreTrouble | 'no-worker';

/** The outcome of a job that a worker took. */
export type JobEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'dead'; readonly why: Death }
  /** Nothing is wrong with the job. */
  | { readonly kind: 'again'; readonly why: Hindrance };

export type Heard =
  | { readonly kind: 'left-to-others'; readonly maker: Maker }
  | { readonly kind: 'queue-silent'; readonly error: unknown }
  | { readonly kind: 'hindered'; readonly why: Hindrance }
  | { readonly kind: 'dead'; readonly taken: Taken; readonly why: Death }
  | { readonly kind: 'done'; readonly taken: Taken }
  | { readonly kind: 'given-back'; readonly jobs: number };

export interface ShiftOptions {
  readonly queue: Queue;
  /** Number of jobs at a time. */
  readonly size: number;
  /** What this worker can do. Jobs of another kind are left to others. */
  readonly own: Maker;
  /** If it throws, the shift ends: this machine cannot work any more. */
  work(taken: Taken): Promise<JobEnd>;
  /** Stops the running jobs once the time to finish is over. */
  abandon(): Promise<void>;
  readonly stop: AbortSignal;
  /** Ends when all jobs are done, by any worker. Jobs held by others or by nobody may still have to be taken. */
  readonly once: boolean;
  readonly drainMs: number;
  readonly hear: (heard: Heard) => void;
  /** Settles early if the signal is aborted. */
  readonly pause: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export interface Day {
  readonly done: number;
  readonly dead: number;
  /** Whether it gave up because queue or store did not answer. */
  readonly isTroubled: boolean;
}

const idleMs = 500;
const leastPauseMs = 500;
const mostPauseMs = 15_000;
/** Troubles in a row after which a worker with `once` gives up. */
const mostTroubles = 8;
/** Seconds before another worker may take a job that this one left. */
const othersSeconds = 1;
const heartbeatMs = (silenceSeconds * 1000) / 4;

export const workShift = async (options: ShiftOptions): Promise<Day> => new Shift(options).run();

class Shift {
  readonly #options: ShiftOptions;
  readonly #hands = new Map<Taken, Promise<void>>();
  readonly #others = new Set<string>();
  readonly #stopped: Promise<void>;
  /** Errors thrown by the work itself: this machine cannot work any more. */
  readonly #failures: unknown[] = [];
  #troubles = 0;
  #isQueueSilent = false;
  #isOver = false;
  #done = 0;
  #dead = 0;

  constructor(options: ShiftOptions) {
    this.#options = options;
    this.#stopped = aborted(options.stop);
  }

  async run(): Promise<Day> {
    const { queue, stop, hear } = this.#options;
    const heartbeat = setInterval(() => {
      if (this.#hands.size > 0)
        queue.stillAt([...this.#hands.keys()]).catch((error: unknown) => hear({ kind: 'queue-silent', error }));
    }, heartbeatMs);
    try {
      while (!stop.aborted && !this.#gaveUp && this.#failures.length === 0 && !(await this.#step()));
      await this.#drain();
    } finally {
      clearInterval(heartbeat);
    }
    if (this.#failures.length > 0) throw this.#failures[0];
    return { done: this.#done, dead: this.#dead, isTroubled: this.#gaveUp };
  }

  get #gaveUp(): boolean {
    return this.#options.once && this.#troubles >= mostTroubles;
  }

  /** @returns Whether all is done. */
  async #step(): Promise<boolean> {
    const { size, once, stop, pause } = this.#options;
    if (this.#troubles > 0) await pause(Math.min(mostPauseMs, leastPauseMs * 2 ** (this.#troubles - 1)), stop);
    if (stop.aborted) return true;
    const free = size - this.#hands.size;
    if (free <= 0) return this.#untilAnyIsFree();
    const found = await this.#take(free);
    if (found === undefined || found > 0) return false;
    if (once && this.#hands.size === 0 && (await this.#isEmpty())) return true;
    await this.#waiting();
    return false;
  }

  /** @returns How many there were; undefined if the queue did not answer. */
  async #take(free: number): Promise<number | undefined> {
    const { queue, own } = this.#options;
    const taken = await this.#asking(() => queue.take(free, [...this.#others]));
    if (taken === undefined) return undefined;
    const mine = makerOf(own);
    for (const each of taken) {
      if (makerOf(each.job) === mine) this.#begin(each);
      else await this.#leave(each);
    }
    return taken.length;
  }

  async #leave(taken: Taken): Promise<void> {
    const { queue, hear } = this.#options;
    const maker = makerOf(taken.job);
    if (!this.#others.has(maker)) hear({ kind: 'left-to-others', maker: taken.job });
    this.#others.add(maker);
    await this.#asking(() => queue.giveBack([taken], othersSeconds));
  }

  #begin(taken: Taken): void {
    const hand = this.#finish(taken).finally(() => this.#hands.delete(taken));
    hand.catch(() => undefined);
    this.#hands.set(taken, hand);
  }

  async #finish(taken: Taken): Promise<void> {
    const { queue, work } = this.#options;
    try {
      await this.#settle(taken, await work(taken));
    } catch (error) {
      if (this.#isOver) return;
      this.#failures.push(error);
      await this.#asking(() => queue.giveBack([taken]));
    }
  }

  async #settle(taken: Taken, end: JobEnd): Promise<void> {
    const { queue, hear } = this.#options;
    // Jobs that were stopped at the end of the shift are not reported.
    if (this.#isOver) return;
    if (end.kind === 'again') {
      this.#troubles++;
      hear({ kind: 'hindered', why: end.why });
      await this.#asking(() => queue.giveBack([taken], 1));
      return;
    }
    this.#troubles = 0;
    const settle = end.kind === 'done' ? () => queue.done(taken) : () => queue.bury(taken, end.why);
    await this.#insisting(settle);
    if (end.kind === 'done') this.#done++;
    else this.#dead++;
    hear(end.kind === 'done' ? { kind: 'done', taken } : { kind: 'dead', taken, why: end.why });
  }

  /** An unsettled job is done again, and its result is then found, so nothing is lost if the queue stays away. */
  async #insisting(settle: () => Promise<void>): Promise<void> {
    for (let tries = 1; tries <= mostTroubles && !this.#isOver; tries++) {
      const isSettled = await this.#asking(async () => {
        await settle();
        return true;
      });
      if (isSettled === true) return;
      await this.#options.pause(Math.min(mostPauseMs, leastPauseMs * 2 ** (tries - 1)));
    }
  }

  async #asking<T>(ask: () => Promise<T>): Promise<T | undefined> {
    try {
      const answer = await ask();
      if (this.#isQueueSilent) this.#troubles = 0;
      this.#isQueueSilent = false;
      return answer;
    } catch (error) {
      this.#isQueueSilent = true;
      this.#troubles++;
      this.#options.hear({ kind: 'queue-silent', error });
      return undefined;
    }
  }

  /** A job that was handed out without the answer arriving is still open. */
  async #isEmpty(): Promise<boolean> {
    return (await this.#asking(() => this.#options.queue.open([...this.#others]))) === 0;
  }

  async #untilAnyIsFree(): Promise<boolean> {
    await Promise.race([...this.#hands.values(), this.#stopped]);
    return false;
  }

  async #waiting(): Promise<void> {
    const { stop, pause } = this.#options;
    await pause(idleMs, stop);
  }

  /** Finishes what it can in time, and gives back the rest. */
  async #drain(): Promise<void> {
    const { queue, drainMs, pause, abandon, hear } = this.#options;
    const late = new AbortController();
    await Promise.race([Promise.allSettled(this.#hands.values()), pause(drainMs, late.signal)]);
    late.abort();
    this.#isOver = true;
    const left = [...this.#hands.keys()];
    await abandon();
    if (left.length === 0) return;
    // If even this fails, the worker's silence shows it.
    await this.#asking(() => queue.giveBack(left));
    hear({ kind: 'given-back', jobs: left.length });
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
