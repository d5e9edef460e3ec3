/** With `serve --queue`, workers judge the cases. The server puts them into the queue and waits for their results. */
import { setTimeout } from 'node:timers/promises';
import type { BuildOptions, Built } from '../../compile.js';
import type { Readers } from '../../gather/ports.js';
import type { Case } from '../../model/case.js';
import { defined } from '../../model/defined.js';
import { InputError } from '../../model/problems.js';
import { SubmissionRefusedError } from '../../report/submission.js';
import type { Core, Departure, Turn } from '../../web/index.js';
import type { MadeFiles } from '../build-case.js';
import type { Result } from '../done.js';
import { library } from '../library.js';
import { forgetCase } from './forget.js';
import { whileAsking } from './places.js';
import { deadResult, madeFrom, openResult } from './results.js';
import { type SendingDesk, sendCase } from './send-case.js';

type Options = Omit<BuildOptions, 'readers'> & Turn;

const lookEveryMs = 300;
/** A job that nobody works on has this many looks to turn up, because a finished job leaves the queue only after its result is stored. */
const mostMisses = 3;

/** The file name of cases from the API, which come without a file. */
const file = 'case.json';

const wantedOf = (options: Options, place: string) => {
  const {
    language = 'en',
    displayZone,
    maskPhones = false,
    submission,
    acceptance,
    maxBytes,
    maxPages,
    recipient,
    now,
  } = options;
  return {
    file,
    place,
    how: { language, maskPhones, ...defined({ displayZone, now }) },
    limits: defined({ maxBytes, maxPages, recipient }),
    wish: defined({ submission, acceptance }),
  };
};

const thrown = (result: Result): never => {
  if (result.kind === 'unusable') throw new InputError(result.problems);
  throw result.kind === 'fault' ? result.error : new Error('a case that was judged is no failure');
};

type Sent = Awaited<ReturnType<typeof sendCase>>;

const waited = async ({ key, made }: Sent, { signal, onBegin }: Options, desk: SendingDesk): Promise<MadeFiles> => {
  for (let misses = 0; ; ) {
    signal?.throwIfAborted();
    const outcome = await desk.archive.outcome(key);
    if (outcome?.kind === 'unusable') throw new InputError(outcome.problems);
    if (outcome !== undefined) return madeFrom(outcome, file, desk);
    const where = (await desk.queue.where([key])).get(key);
    if (where === 'dead') return thrown(await deadResult(made, desk));
    if (where === 'running') onBegin?.();
    if (where === undefined && ++misses > mostMisses) return thrown(openResult(file, undefined));
    await setTimeout(lookEveryMs, undefined, defined({ signal }));
  }
};

const judged = async (opened: Case, options: Options, desk: SendingDesk): Promise<MadeFiles> => {
  const { placeWithin } = await library.queue();
  const { signal, owner } = options;
  signal?.throwIfAborted();
  const sent = await sendCase(opened, wantedOf(options, placeWithin(owner, opened.claims.id)), desk);
  try {
    return await waited(sent, options, desk);
  } catch (error) {
    // Nobody wants the result any more: no worker has to begin.
    if (signal?.aborted === true) await desk.queue.withdraw([sent.key]);
    throw error;
  }
};

const builtBy = async (opened: Case, options: Options, desk: SendingDesk): Promise<Built> => {
  const { report, pdf, outputs } = await whileAsking(judged(opened, options, desk));
  if (pdf === undefined) throw new SubmissionRefusedError(report);
  return { report, pdf, ...defined({ outputs }) };
};

/** Calls of each owner that have not ended yet. What one of them still sends must arrive before it can be removed. */
class OpenCalls {
  readonly #open = new Map<string, Set<Promise<unknown>>>();

  async during<T>(owner: string, call: Promise<T>): Promise<T> {
    const own = this.#open.get(owner) ?? new Set();
    this.#open.set(owner, own.add(call));
    try {
      return await call;
    } finally {
      own.delete(call);
      if (own.size === 0) this.#open.delete(owner);
    }
  }

  async ended(owner: string): Promise<void> {
    await Promise.allSettled(this.#open.get(owner) ?? []);
  }
}

const released = async (owner: string, ids: readonly string[], desk: SendingDesk): Promise<Departure> => {
  const { placeWithin } = await library.queue();
  let isRunning = false;
  for (const id of ids) if (await forgetCase(placeWithin(owner, id), desk)) isRunning = true;
  return isRunning ? 'running' : 'removed';
};

/** @param readers - For cases that are put together on the page: files are read here to draw up the case, which workers then judge. */
export const queuedCore = (local: Core, desk: SendingDesk, readers: () => Promise<Readers>): Core => {
  const calls = new OpenCalls();
  const build = (opened: Case, options: Options): Promise<Built> =>
    calls.during(options.owner, builtBy(opened, options, desk));
  return {
    ...local,
    readers,
    judgedElsewhere: true,
    ready: async () => void (await desk.queue.counts()),
    build,
    release: async (owner, ids) => {
      await calls.ended(owner);
      return whileAsking(released(owner, ids, desk));
    },
    check: async (opened, options) => {
      const { bundle: _, ...report } = (await build(opened, options)).report;
      return report;
    },
  };
};
