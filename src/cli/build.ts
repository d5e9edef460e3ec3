import type { KeyObject } from 'node:crypto';
import type { CasePath } from '../case/index.js';
import type { Case } from '../model/case.js';
import type { InputProblem } from '../model/problems.js';
import { type CaseContext, type CaseOptions, type Done, runCases } from './cases.js';
import type { Io } from './io.js';
import { library } from './library.js';
import { makeFolder, type Outputs, outputsOf, writeTogether } from './outputs.js';
import { signedFiles, signKeyOf } from './signing.js';

export interface BuildOptions extends CaseOptions {
  readonly out: string;
  readonly maxBytes?: number;
  readonly maskPhones?: boolean;
  readonly force?: boolean;
  /** Path of a private key. */
  readonly signKey?: string;
}

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

const kept = async (
  opened: Case,
  { out, maxBytes, maskPhones = false, lang }: BuildOptions,
  key: KeyObject | undefined,
  { readers }: CaseContext,
) => {
  const { earlierBuild } = await library.earlierBuild();
  return earlierBuild(outputsOf(out, opened.claims.id), opened, {
    language: lang,
    maxBytes: maxBytes ?? opened.policy.limits.maxBundleBytes,
    maskPhones,
    lines: readers.lines.identity,
    key,
  });
};

const compileTo = async (
  outputs: Outputs,
  opened: Case,
  options: BuildOptions,
  key: KeyObject | undefined,
  context: CaseContext,
): Promise<Done> => {
  const { buildCase } = await library.compile();
  const { renderJson } = await library.json();
  const { maxBytes, maskPhones } = options;
  const { report, pdf } = await buildCase(opened, {
    ...context,
    ...(maxBytes === undefined ? {} : { maxBytes }),
    maskPhones,
    fileName: `${opened.claims.id}.pdf`,
  });
  const reportBytes = new TextEncoder().encode(renderJson(report));
  const files = [
    { path: outputs.pdf, content: pdf },
    ...(await signedFiles(outputs, { report, pdf, reportBytes }, opened, key)),
    { path: outputs.report, content: reportBytes },
  ];
  await writeTogether(files, context.signal);
  return { report, note: `Written: ${files.map(({ path }) => path).join(', ')}` };
};

/** `triproof build`: judges cases and writes a bundle and a report for each. */
export const build = async (paths: readonly string[], options: BuildOptions, io: Io): Promise<number> => {
  const key = await signKeyOf(options.signKey);
  await makeFolder(options.out);
  const work = async (opened: Case, opening: () => Promise<CaseContext>): Promise<Done> => {
    const context = await opening();
    const outputs = outputsOf(options.out, opened.claims.id);
    const earlier = options.force === true ? undefined : await kept(opened, options, key, context);
    if (earlier === undefined) return compileTo(outputs, opened, options, key, context);
    return { report: earlier, note: `Unchanged: ${outputs.pdf}, ${outputs.report}` };
  };
  return runCases(paths, options, io, work, sharedIds);
};
