import { signalWithLimit } from '../batch/time-limit.js';
import type { Case } from '../model/case.js';
import { buildOne, type CaseContext, type Writing } from './build-case.js';
import type { RunOrder } from './case-options.js';
import { type Done, failed, type Result } from './done.js';
import type { Io } from './io.js';
import { lazyReaders } from './lazy-readers.js';
import { library } from './library.js';
import { signKeyOf } from './signing.js';
import { type CaseSource, openSource } from './sources.js';

/** Where a case is worked on: the process, and its messages. */
export interface Bench {
  readonly stderr: Io['stderr'];
  readonly env: Io['env'];
  readonly signal: AbortSignal;
  /** Threads of the networks in this process; undefined: they run in processes of their own. */
  readonly threads: number | undefined;
  /** Called before files get their final names. Does not return if the run no longer exists. */
  confirm?(): unknown;
  /** Shows the current step in one line. */
  show(text: string): void;
}

export interface RunWork {
  /** Opens the engines before the first case. If that fails, the case reports it. */
  warm(): Promise<void>;
  /** Finishes one case. Throws only if the whole run is interrupted. */
  finish(source: CaseSource, timeLimitMs?: number): Promise<Result>;
  close(): Promise<void>;
}

const judgeOne = async (opened: Case, order: RunOrder, context: CaseContext, writing: Writing): Promise<Done> => {
  if (order.command === 'build') return buildOne(opened, order, context, writing);
  const { checkCase } = await library.compile();
  return { report: await checkCase(opened, context) };
};

/** Prepares for work on cases. The engines open at the first case that needs them. */
export const openWork = async (order: RunOrder, bench: Bench): Promise<RunWork> => {
  const { options, map, language } = order;
  const key = order.command === 'build' ? await signKeyOf(order.options.signKey) : undefined;
  const readers = lazyReaders(bench, {
    threads: bench.threads,
    engines: options.engines,
    cache: options.cache ?? true,
  });
  const { lang = 'en', displayZone, now, policy } = options;
  const judged = async (source: CaseSource, signal: AbortSignal): Promise<Result> => {
    const opened = await openSource(source, { policy, map });
    const onProgress: CaseContext['onProgress'] = ({ stage, file = '' }) =>
      bench.show(`${opened.claims.id}: ${stage} ${file}`);
    const told = { ...(displayZone === undefined ? {} : { displayZone }), ...(now === undefined ? {} : { now }) };
    const context = { readers: await readers.get(), language: lang, ...told, signal, onProgress };
    return { kind: 'judged', ...(await judgeOne(opened, order, context, { key, language, confirm: bench.confirm })) };
  };
  return {
    warm: async () => void (await readers.get().catch(() => undefined)),
    finish: async (source, timeLimitMs) => {
      const { file } = source;
      const limit = signalWithLimit(bench.signal, timeLimitMs);
      try {
        limit.signal.throwIfAborted();
        return await judged(source, limit.signal);
      } catch (error) {
        if (bench.signal.aborted) throw error;
        const cause = limit.signal.aborted ? limit.signal.reason : error;
        return failed(cause, file);
      } finally {
        limit.clear();
      }
    },
    close: readers.close,
  };
};
