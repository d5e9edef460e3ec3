/** `triproof submit`: puts cases into the store, and a job for each into the queue. */
import { InputError, type InputProblem } from '../../model/problems.js';
import type { Language } from '../../model/schema/report.js';
import type { Submission } from '../../queue/index.js';
import { exitCodes } from '../../report/exit-code.js';
import { say } from '../../words/problems.js';
import { withoutSharedIds } from '../build.js';
import { type BuildCommandOptions, wishOf } from '../case-options.js';
import { bySubject, refuseTelling } from '../cases.js';
import { complain } from '../complain.js';
import { foundCases } from '../found-cases.js';
import { inOrder } from '../in-order.js';
import type { Io } from '../io.js';
import { library } from '../library.js';
import { mapOption } from '../map-option.js';
import { progressOn } from '../progress.js';
import { reusedIn } from '../reused.js';
import { type CaseSource, openSource } from '../sources.js';
import { enginesFrom } from '../stand-in.js';
import { openArchive, openQueue, type QueueOption, type StoreOption, whileAsking } from './places.js';
import { type SendingDesk, sendCase, withdraw } from './send-case.js';
import { storedCases } from './stored-cases.js';

export interface SubmitOptions
  extends Omit<BuildCommandOptions, 'out' | 'format' | 'signKey'>,
    QueueOption,
    StoreOption {
  readonly format: 'text' | 'json';
  /** Jobs with a higher priority are taken first. */
  readonly priority?: number;
}

const fates = ['queued', 'waiting', 'running', 'done', 'dead', 'unusable'] as const;

interface Submitted {
  /** The name that the user knows. */
  readonly name: string;
  readonly fate: (typeof fates)[number];
}

interface Desk extends SendingDesk {
  readonly options: SubmitOptions;
  readonly map: Awaited<ReturnType<typeof mapOption>>;
  readonly io: Io;
}

/** Cases that are sent side by side, because each request to the store takes a while. */
const atOnce = 8;

const languageOf = ({ lang = 'en' }: SubmitOptions): Language => lang;

const submitCase = async (source: CaseSource, desk: Desk): Promise<Submitted> => {
  const { placeOfFile } = await library.queue();
  const { archive, options, map } = desk;
  const { file } = source;
  const opened = await openSource(source, { policy: options.policy, map });
  const { maskPhones = false, displayZone } = options;
  const zone = displayZone === undefined ? {} : { displayZone };
  const how = { language: languageOf(options), maskPhones, ...zone };
  const sent = await sendCase(opened, { file, how, limits: options, wish: wishOf(options) }, desk);
  await archive.forget(placeOfFile(file), []);
  return { name: opened.claims.id, fate: sent.fate };
};

const submitUnusable = async (
  { file, id }: Pick<CaseSource, 'file' | 'id'>,
  problems: readonly InputProblem[],
  desk: Desk,
): Promise<Submitted> => {
  const { placeOfId, placeOfFile } = await library.queue();
  const { archive, options, io } = desk;
  complain(io, problems);
  const place = id === undefined || !isSound(id) ? placeOfFile(file) : placeOfId(id);
  const made: Submission = { kind: 'unusable', file, language: languageOf(options), problems };
  await withdraw(await archive.submit(place, made), undefined, desk);
  return { name: file, fate: 'unusable' };
};

/** The schema's rule for ids. Anything else may be an unsafe name in a store too. */
const isSound = (id: string): boolean => /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}$/u.test(id);

const submitOne = async (source: CaseSource, desk: Desk): Promise<Submitted> => {
  desk.io.signal.throwIfAborted();
  try {
    return await submitCase(source, desk);
  } catch (error) {
    if (error instanceof InputError) return submitUnusable(source, error.problems, desk);
    throw error;
  }
};

const submitted = async (paths: readonly string[], desk: Desk): Promise<readonly Submitted[]> => {
  const { options, io } = desk;
  const { sources, problems } = await withoutSharedIds(await foundCases(paths, { ...options, format: 'text' }, io));
  const all: Submitted[] = [];
  for (const [file, own] of bySubject(problems)) all.push(await submitUnusable({ file, id: undefined }, own, desk));
  const elsewhere = storedCases(desk.archive);
  const reused = await reusedIn(sources, { ...options, elsewhere }, io, progressOn(io));
  const known = sources.map((source) => ({ ...source, reused: reused.get(source.file) }));
  for await (const each of inOrder(known, atOnce, (source) => submitOne(source, desk))) all.push(each);
  return all;
};

const tell = (all: readonly Submitted[], { options, io }: Desk): void => {
  const counts = Object.fromEntries(fates.map((fate) => [fate, all.filter((each) => each.fate === fate).length]));
  if (options.format === 'json') {
    const cases = all.map(({ name, fate }) => ({ case: name, state: fate }));
    return void io.stdout.write(`${JSON.stringify({ cases, counts }, null, 2)}\n`);
  }
  const words = fates
    .filter((fate) => (counts[fate] ?? 0) > 0)
    .map((fate) => say(fateWords[fate](counts[fate] ?? 0), io.language));
  io.stdout.write(`${words.join('\n')}\n`);
};

const fateWords: Readonly<Record<Submitted['fate'], (n: number) => string>> = {
  queued: (n) => `Queued: ${n}`,
  waiting: (n) => `Waiting already: ${n}`,
  running: (n) => `Running already: ${n}`,
  done: (n) => `Done before: ${n}`,
  dead: (n) => `Put aside before: ${n} (triproof queue retry)`,
  unusable: (n) => `Unusable: ${n}`,
};

export const submit = async (paths: readonly string[], options: SubmitOptions, io: Io): Promise<number> => {
  const { checkWish } = await library.submission();
  checkWish(wishOf(options));
  await refuseTelling(options);
  const [archive, map, { linesIdentity }] = await Promise.all([
    openArchive(options, io),
    mapOption(options.map),
    enginesFrom(options.engines),
  ]);
  const queue = await openQueue(options, io);
  try {
    const { priority = 0 } = options;
    const desk: Desk = { archive, queue, priority, options, map, lines: await linesIdentity(), io };
    const all = await whileAsking(submitted(paths, desk));
    tell(all, desk);
    return all.some(({ fate }) => fate === 'unusable') ? exitCodes.unusable : exitCodes.pass;
  } finally {
    await queue.close().catch(() => undefined);
  }
};
