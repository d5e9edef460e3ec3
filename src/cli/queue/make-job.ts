/** Does one job, from its recipe in the store to its result in the store. */
import type { Readers } from '../../gather/ports.js';
import { InputError } from '../../model/problems.js';
import { traceOf } from '../../model/trace.js';
import type { Archive, Job, JobEnd, JobOutcome } from '../../queue/index.js';
import { type CaseContext, makeOne } from '../build-case.js';
import { library } from '../library.js';

export interface JobTask {
  readonly key: string;
  readonly job: Job;
}

export interface Tools {
  readonly archive: Archive;
  readers(): Promise<Readers>;
  /** URL of a module that replaces the engines. */
  readonly engines: string | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: CaseContext['onProgress'];
}

const judged = async ({ job }: JobTask, tools: Tools): Promise<{ outcome: JobOutcome; place: string }> => {
  const { archive, engines, signal, onProgress } = tools;
  const { caseIn } = await library.queue();
  const { opened, manner, place } = await caseIn(archive, job.recipe);
  const { language, displayZone, now, ...options } = manner;
  const zone = displayZone === undefined ? {} : { displayZone };
  const context = {
    readers: await tools.readers(),
    language,
    ...zone,
    ...(now === undefined ? {} : { now }),
    signal,
    onProgress,
  };
  const made = await makeOne(opened, { ...options, engines, pictured: true }, context);
  const { outputs = [], refusal } = made;
  const [report, pdf, thumbnail] = await Promise.all([
    archive.blob.put(made.reportBytes, place),
    made.pdf && archive.blob.put(made.pdf, place),
    made.thumbnail && archive.blob.put(made.thumbnail, place),
    // The report contains their hashes.
    ...outputs.filter(({ record }) => record.kind !== 'pdf').map(({ bytes }) => archive.blob.put(bytes, place)),
  ]);
  const parts = {
    ...(pdf === undefined ? {} : { pdf }),
    ...(thumbnail === undefined ? {} : { thumbnail }),
    ...(refusal === undefined ? {} : { refusal }),
  };
  return { outcome: { kind: 'judged', report, ...parts }, place };
};

/** If somebody deleted the case meanwhile, its results are deleted too. */
const unlessForgotten = async (key: string, place: string, { archive }: Tools): Promise<void> => {
  if ((await archive.standings(place)).length === 0) await archive.forget(place, [key]);
};

/** Does a job unless it is done. The first result stays, so a late one changes nothing. */
export const makeJob = async (task: JobTask, tools: Tools): Promise<JobEnd> => {
  const { archive } = tools;
  try {
    if ((await archive.outcome(task.key)) !== undefined) return { kind: 'done' };
    const { outcome, place } = await judged(task, tools);
    await archive.settle(task.key, outcome);
    await unlessForgotten(task.key, place, tools);
    return { kind: 'done' };
  } catch (error) {
    return failed(error, task, archive);
  }
};

const failed = async (error: unknown, { key }: JobTask, archive: Archive): Promise<JobEnd> => {
  const [{ GoneError }, { StoreError }] = await Promise.all([library.queue(), library.store()]);
  try {
    if (error instanceof StoreError) return { kind: 'again', why: error.trouble };
    if (error instanceof GoneError) return { kind: 'dead', why: 'gone' };
    if (error instanceof InputError) {
      await archive.settle(key, { kind: 'unusable', problems: error.problems });
      return { kind: 'done' };
    }
    // Traces may quote evidence, so they are kept where the evidence is.
    await archive.mourn(key, {
      message: error instanceof Error ? error.message : String(error),
      trace: traceOf(error),
    });
    return { kind: 'dead', why: 'fault' };
  } catch (second) {
    if (second instanceof StoreError) return { kind: 'again', why: second.trouble };
    throw second;
  }
};
