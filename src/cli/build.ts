import type { KeyObject } from 'node:crypto';
import type { CasePath } from '../case/index.js';
import type { Built } from '../compile.js';
import type { Case } from '../model/case.js';
import type { InputProblem } from '../model/problems.js';
import type { Language, Report } from '../model/schema/report.js';
import { type LimitOptions, limitsOf } from '../policy/limits.js';
import type { SubmissionWish } from '../report/submission.js';
import { say } from '../words/problems.js';
import { type CaseContext, type CaseOptions, type Done, runCases } from './cases.js';
import { refusalAtCommand } from './command-words.js';
import type { Io } from './io.js';
import { library } from './library.js';
import { makeFolder, type Outputs, outputsOf, removeProducts, writeTogether } from './outputs.js';
import { signedFiles, signKeyOf } from './signing.js';

export interface BuildOptions extends CaseOptions, LimitOptions {
  readonly out: string;
  readonly maskPhones?: boolean;
  readonly force?: boolean;
  /** Path of a private key. */
  readonly signKey?: string;
  readonly submission?: boolean;
  /** Who lets a review be submitted; and when, as the user wrote it. Given together. */
  readonly acceptReview?: string;
  readonly acceptedAt?: string;
}

const wishOf = ({ submission = false, acceptReview, acceptedAt }: BuildOptions): SubmissionWish => ({
  submission,
  ...(acceptReview === undefined && acceptedAt === undefined
    ? {}
    : { acceptance: { by: acceptReview ?? '', at: acceptedAt ?? '' } }),
});

/** Products are named by the id, on systems too that do not tell capitals from small letters. */
const sharedIds = async (cases: readonly CasePath[]): Promise<readonly InputProblem[]> => {
  const { peekId } = await library.cases();
  const named = await Promise.all(cases.map(async ({ file }) => ({ file, id: await peekId(file) })));
  return named.flatMap(({ file, id }) => {
    const twin = named.find((other) => other.file !== file && other.id?.toLowerCase() === id?.toLowerCase());
    if (id === undefined || twin === undefined) return [];
    return {
      code: 'case-twice',
      file,
      place: '/id',
      expected: 'an id that no other case of the run has',
      found: `"${id}", as in ${twin.file}`,
      mend: 'Give each case an id of its own, or build them into different folders.',
    };
  });
};

const kept = async (opened: Case, options: BuildOptions, key: KeyObject | undefined, { readers }: CaseContext) => {
  const { out, lang = 'en', displayZone, maskPhones = false } = options;
  const { earlierBuild } = await library.earlierBuild();
  return earlierBuild(outputsOf(out, opened.claims.id), opened, {
    language: lang,
    displayZone,
    ...limitsOf(opened.policy, options),
    maskPhones,
    lines: readers.lines.identity,
    key,
    ...wishOf(options),
  });
};

const givenLimits = ({ maxBytes, maxPages, recipient }: LimitOptions): LimitOptions => ({
  ...(maxBytes === undefined ? {} : { maxBytes }),
  ...(maxPages === undefined ? {} : { maxPages }),
  ...(recipient === undefined ? {} : { recipient }),
});

/** How products are written, and what is said about them in which language. */
interface Writing {
  readonly key: KeyObject | undefined;
  readonly context: CaseContext;
  readonly language: Language;
}

const compileTo = async (
  outputs: Outputs,
  opened: Case,
  options: BuildOptions,
  { key, context, language }: Writing,
): Promise<Done> => {
  const { renderJson } = await library.json();
  const built = await builtOrRefused(opened, options, context);
  const { report } = built;
  const reportBytes = new TextEncoder().encode(renderJson(report));
  const file = { path: outputs.report, content: reportBytes };
  if ('pdf' in built) {
    const signed = await signedFiles(outputs, { ...built, reportBytes }, opened, key);
    const files = [{ path: outputs.pdf, content: built.pdf }, ...signed, file];
    await writeTogether(files, context.signal);
    const note = say(`Written: ${files.map(({ path }) => path).join(', ')}`, language);
    return { report, note, products: { pdf: outputs.pdf, report: outputs.report } };
  }
  // A PDF of an earlier build, left beside this report, could be sent by mistake; so could its signature.
  await removeProducts([outputs.pdf, outputs.manifest, outputs.signature]);
  await writeTogether([file], context.signal);
  const complaint = `${opened.claims.id}: ${say(built.refusal, language)}`;
  const note = say(`Written: ${outputs.report}, no PDF`, language);
  return { report, note, complaint, products: { report: outputs.report } };
};

const builtOrRefused = async (
  opened: Case,
  options: BuildOptions,
  context: CaseContext,
): Promise<Built | { readonly report: Report; readonly refusal: string }> => {
  const { buildCase } = await library.compile();
  const { SubmissionRefusedError } = await library.submission();
  const { maskPhones } = options;
  const fileName = `${opened.claims.id}.pdf`;
  try {
    return await buildCase(opened, { ...context, ...givenLimits(options), maskPhones, ...wishOf(options), fileName });
  } catch (error) {
    if (error instanceof SubmissionRefusedError)
      return { report: error.report, refusal: refusalAtCommand(error.message) };
    throw error;
  }
};

/** `triproof build`: judges cases and writes a bundle and a report for each. */
export const build = async (paths: readonly string[], options: BuildOptions, io: Io): Promise<number> => {
  const { checkWish } = await library.submission();
  checkWish(wishOf(options));
  const key = await signKeyOf(options.signKey);
  await makeFolder(options.out);
  const work = async (opened: Case, opening: () => Promise<CaseContext>): Promise<Done> => {
    const context = await opening();
    const outputs = outputsOf(options.out, opened.claims.id);
    const earlier = options.force === true ? undefined : await kept(opened, options, key, context);
    if (earlier === undefined) return compileTo(outputs, opened, options, { key, context, language: io.language });
    const note = say(`Unchanged: ${outputs.pdf}, ${outputs.report}`, io.language);
    return { report: earlier, note, products: { pdf: outputs.pdf, report: outputs.report }, unchanged: true };
  };
  return runCases(paths, options, io, work, sharedIds);
};
