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

type Kept = Awaited<ReturnType<Awaited<ReturnType<typeof library.queue>>['caseIn']>>;

const judged = async ({ opened, manner, place }: Kept, tools: Tools): Promise<JobOutcome> => {
  const { archive, engines, signal, onProgress } = tools;
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
  return { kind: 'judged', report, ...parts };
};

/** What was made of a case that somebody deleted meanwhile is deleted too. */
const unlessForgotten = async (key: string, place: string, { archive }: Tools): Promise<void> => {
  const { jobKeyOf } = await library.queue();
  const isForgotten = (await archive.standingAt(place)) === undefined;
  if (isForgotten) await archive.forget(place, [key]);
  else if (!(await archive.keysOf(place, jobKeyOf)).includes(key)) await archive.dismiss(key);
};

/** Does a job unless it is done. The first result stays, so a late one changes nothing. */
export const makeJob = async (task: JobTask, tools: Tools): Promise<JobEnd> => {
  const { archive } = tools;
  try {
    if ((await archive.outcome(task.key)) !== undefined) return { kind: 'done' };
    const { caseIn } = await library.queue();
    return await worked(await caseIn(archive, task.job.recipe), task, tools);
  } catch (error) {
    return failed(error, task, archive);
  }
};

const worked = async (kept: Kept, task: JobTask, tools: Tools): Promise<JobEnd> => {
  const { archive } = tools;
  const end = await judged(kept, tools).then(
    async (outcome): Promise<JobEnd> => {
      await archive.settle(task.key, outcome);
      return { kind: 'done' };
    },
    (error: unknown) => failed(error, task, archive),
  );
  await unlessForgotten(task.key, kept.place, tools);
  return end;
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
