/** With `serve --queue`, workers judge the cases. The server puts them into the queue and waits for their results. */
import { setTimeout } from 'node:timers/promises';
import type { BuildOptions, Built } from '../../compile.js';
import type { Readers } from '../../gather/ports.js';
import type { Case } from '../../model/case.js';
import { defined } from '../../model/defined.js';
import { InputError } from '../../model/problems.js';
import { SubmissionRefusedError } from '../../report/submission.js';
import type { Core, Turn } from '../../web/index.js';
import type { MadeFiles } from '../build-case.js';
import type { Result } from '../done.js';
import { library } from '../library.js';
import { whileAsking } from './places.js';
import { deadResult, madeFrom, openResult } from './results.js';
import { type SendingDesk, sendCase } from './send-case.js';

type Options = Omit<BuildOptions, 'readers'> & Turn;

const lookEveryMs = 300;
/** A job that nobody works on has this many looks to turn up, because a finished job leaves the queue only after its result is stored. */
const mostMisses = 3;

/** The file name of cases from the API, which come without a file. */
const file = 'case.json';

const wantedOf = (options: Options) => {
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
    how: { language, maskPhones, ...defined({ displayZone, now }) },
    limits: defined({ maxBytes, maxPages, recipient }),
    wish: defined({ submission, acceptance }),
  };
};

const thrown = (result: Result): never => {
  if (result.kind === 'unusable') throw new InputError(result.problems);
  throw result.kind === 'fault' ? result.error : new Error('a case that was judged is no failure');
};

const waited = async (opened: Case, options: Options, desk: SendingDesk, own: OwnJobs): Promise<MadeFiles> => {
  const { signal = new AbortController().signal, onBegin } = options;
  const { jobKeyOf, placeOfId } = await library.queue();
  const place = placeOfId(opened.claims.id);
  const before = new Set(await desk.archive.keysOf(place, jobKeyOf));
  const { key } = await sendCase(opened, wantedOf(options), desk);
  // A job that somebody else submitted before in exactly the same way stays theirs.
  if (!before.has(key)) own.set(place, new Set([...(own.get(place) ?? []), key]));
  const made = await desk.archive.submission(place);
  for (let misses = 0; ; ) {
    signal.throwIfAborted();
    const outcome = await desk.archive.outcome(key);
    if (outcome?.kind === 'unusable') throw new InputError(outcome.problems);
    if (outcome !== undefined) return madeFrom(outcome, file, desk);
    const where = (await desk.queue.where([key])).get(key);
    if (where === 'dead' && made?.kind === 'case' && jobKeyOf(made.job) === key)
      return thrown(await deadResult(made, desk));
    if (where === 'running') onBegin?.();
    if (where === undefined && ++misses > mostMisses) return thrown(openResult(file, undefined));
    await setTimeout(lookEveryMs, undefined, { signal });
  }
};

const builtBy = async (opened: Case, options: Options, desk: SendingDesk, own: OwnJobs): Promise<Built> => {
  const { report, pdf, outputs } = await whileAsking(waited(opened, options, desk, own));
  if (pdf === undefined) throw new SubmissionRefusedError(report);
  return { report, pdf, ...(outputs === undefined ? {} : { outputs }) };
};

/** Keys of the jobs that this server sent first, by the place of their case. */
type OwnJobs = Map<string, ReadonlySet<string>>;

/** Removes a case from queue and store, unless somebody else submitted one of the same name. */
const released = async (id: string, { archive, queue }: SendingDesk, own: OwnJobs): Promise<void> => {
  const { jobKeyOf, placeOfId } = await library.queue();
  const place = placeOfId(id);
  const keys = own.get(place);
  if (keys === undefined) return;
  await queue.remove([...keys]);
  const all = await archive.keysOf(place, jobKeyOf);
  if (all.every((key) => keys.has(key))) await archive.forget(place, all);
  own.delete(place);
};

/** @param readers - For cases that are put together on the page: files are read here to draw up the case, which workers then judge. */
export const queuedCore = (
  local: Core,
  desk: SendingDesk,
  readers: () => Promise<Readers>,
  own: OwnJobs = new Map(),
): Core => ({
  ...local,
  readers,
  judgedElsewhere: true,
  ready: async () => void (await desk.queue.counts()),
  build: (opened, options) => builtBy(opened, options, desk, own),
  release: (id) => whileAsking(released(id, desk, own)),
  check: async (opened, options) => {
    const { bundle: _, ...report } = (await builtBy(opened, options, desk, own)).report;
    return report;
  },
});
