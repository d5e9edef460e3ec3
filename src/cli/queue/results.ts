/** Results of submitted cases, from queue and store. */
import { TaskLostError } from '../../batch/pool.js';
import { InputError, type InputProblem } from '../../model/problems.js';
import type { Report } from '../../model/schema/report.js';
import type { Archive, JobOutcome, Queue, Submission, Where } from '../../queue/index.js';
import type { MadeFiles } from '../build-case.js';
import type { Result } from '../done.js';
import { library } from '../library.js';

export type CaseSubmission = Extract<Submission, { kind: 'case' }>;

export interface ResultDesk {
  readonly archive: Archive;
  readonly queue: Queue;
}

const notDone = (file: string, expected: string, found: string, mend: string): Result => ({
  kind: 'unusable',
  file,
  problems: [{ code: 'not-done', file, place: '', expected, found, mend }],
});

/** The result for a case that nobody has finished. */
export const openResult = (file: string, where: Where | undefined): Result =>
  notDone(
    file,
    'a case that is done',
    where === undefined ? 'one that nobody works on' : `one that is ${where}`,
    where === undefined ? 'Submit it again.' : 'Start workers (triproof work), or wait for them with --wait.',
  );

/** The result for a case that was set aside: the same that `build` would report. */
export const deadResult = async ({ file, job }: CaseSubmission, { archive, queue }: ResultDesk): Promise<Result> => {
  const { jobKeyOf } = await library.queue();
  const key = jobKeyOf(job);
  const why = (await queue.dead()).find((each) => each.key === key)?.why;
  const note = await archive.death(key);
  if (why === 'gone')
    return notDone(file, 'a case whose evidence is in the store', 'one that lacks a part', 'Submit it again.');
  if (why === 'late')
    return notDone(
      file,
      'a case that is done in time',
      'one that takes longer',
      'Give it more time: triproof work --time-limit, then triproof queue retry.',
    );
  if (note === undefined) return { kind: 'fault', file, error: new TaskLostError() };
  const error = new Error(note.message);
  error.stack = note.trace;
  return { kind: 'fault', file, error };
};

const fetched = async (hash: string, file: string, { archive }: ResultDesk): Promise<Uint8Array> => {
  const bytes = await archive.blob.get(hash);
  if (bytes !== undefined) return bytes;
  const problem: InputProblem = {
    code: 'not-done',
    file,
    place: '',
    expected: 'a result that is in the store',
    found: 'one that lacks a part',
    mend: 'Remove the case (triproof queue delete), and submit it again.',
  };
  throw new InputError([problem]);
};

/** @throws {InputError} If a part of it is gone. */
export const madeFrom = async (
  outcome: Extract<JobOutcome, { kind: 'judged' }>,
  file: string,
  desk: ResultDesk,
): Promise<MadeFiles> => {
  const given = (hash: string | undefined) => (hash === undefined ? undefined : fetched(hash, file, desk));
  const [reportBytes, pdf, thumbnail] = await Promise.all([
    fetched(outcome.report, file, desk),
    given(outcome.pdf),
    given(outcome.thumbnail),
  ]);
  const report = JSON.parse(Buffer.from(reportBytes).toString('utf8')) as Report;
  const outputs = await Promise.all(
    (report.outputs ?? []).map(async (record) => ({
      record,
      bytes: record.kind === 'pdf' && pdf !== undefined ? pdf : await fetched(record.sha256, file, desk),
    })),
  );
  const refused = outcome.refusal === undefined ? {} : { refusal: outcome.refusal };
  return {
    report,
    reportBytes,
    ...(pdf === undefined ? {} : { pdf }),
    ...(thumbnail === undefined ? {} : { thumbnail }),
    ...(outputs.length === 0 ? {} : { outputs }),
    ...refused,
  };
};
