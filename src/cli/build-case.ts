import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { picturedFile } from '../batch/summary/pictured.js';
import type { Built } from '../compile.js';
import type { Readers } from '../gather/ports.js';
import type { Case } from '../model/case.js';
import type { Language, Report } from '../model/schema/report.js';
import type { LimitOptions } from '../policy/limits.js';
import { savedReport } from '../report/saved.js';
import { say } from '../words/problems.js';
import { type BuildOptions, type Order, wishOf } from './case-options.js';
import { refusalAtCommand } from './command-words.js';
import type { Done } from './done.js';
import { library } from './library.js';
import { type Outputs, outputPaths, outputsOf, removeProducts, writeTogether } from './outputs.js';
import { signedFiles } from './signing.js';
import { compilerFrom } from './stand-in.js';

/** What working on one case needs. */
export interface CaseContext {
  readonly readers: Readers;
  /** Of the report. */
  readonly language: Language;
  readonly displayZone?: string;
  readonly now?: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly stage: string; readonly file?: string }) => void;
}

/** How products are written, and what is said about them in which language. */
export interface Writing {
  readonly key: KeyObject | undefined;
  /** Of what is said about them. */
  readonly language: Language;
  /** Called before they take their final names. */
  readonly confirm?: (() => unknown) | undefined;
}

const givenLimits = ({ maxBytes, maxPages, recipient }: LimitOptions): LimitOptions => ({
  ...(maxBytes === undefined ? {} : { maxBytes }),
  ...(maxPages === undefined ? {} : { maxPages }),
  ...(recipient === undefined ? {} : { recipient }),
});

const builtOrRefused = async (
  opened: Case,
  options: BuildOptions,
  context: CaseContext,
): Promise<Built | { readonly report: Report; readonly refusal: string }> => {
  const { buildCase } = await compilerFrom(options.engines);
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

/** What is told of a case whose products are on disk. */
export const builtCase = (
  report: Report,
  outputs: Outputs,
  {
    language,
    refusal,
    written,
    pictured = false,
  }: {
    readonly language: Language;
    readonly refusal?: string;
    readonly written?: readonly string[];
    readonly pictured?: boolean;
  },
): Done => {
  const hasPdf = report.bundle !== undefined;
  const others = outputPaths(dirname(outputs.report), report);
  const paths = written ?? (hasPdf ? [outputs.pdf, ...others, outputs.report] : [outputs.report]);
  const head = written === undefined ? 'Unchanged' : 'Written';
  return {
    report,
    note: say(`${head}: ${paths.join(', ')}${hasPdf ? '' : ', no PDF'}`, language),
    ...(refusal === undefined ? {} : { complaint: `${report.case.id}: ${say(refusal, language)}` }),
    ...(written === undefined ? { unchanged: true } : {}),
    products: {
      ...(hasPdf ? { pdf: outputs.pdf } : {}),
      report: outputs.report,
      ...(others.length === 0 ? {} : { outputs: others }),
      ...(pictured ? { thumbnail: outputs.thumbnail } : {}),
    },
  };
};

/** The picture of the case for the list of all; none where no picture was read. */
const thumbnailFile = async (outputs: Outputs, opened: Case, report: Report) => {
  const file = picturedFile(report.facts.files);
  const bytes = opened.evidence.find((each) => each.file === file?.file && each.element === file.element)?.bytes;
  if (file === undefined || bytes === undefined) return [];
  const { thumbnailOf } = await library.thumbnail();
  const content = await thumbnailOf(bytes, file);
  return content === undefined ? [] : [{ path: outputs.thumbnail, content }];
};

/** Images and text of an earlier build, which could be sent by mistake where this one writes others. */
const olderOutputs = async (out: string, { report }: Outputs, now: readonly string[]): Promise<readonly string[]> => {
  const bytes = await readFile(report).catch(() => undefined);
  const earlier = bytes && savedReport(bytes);
  return earlier === undefined ? [] : outputPaths(out, earlier).filter((path) => !now.includes(path));
};

/** Judges one case and writes its products, the report last: it vouches for the others. */
export const buildOne = async (
  opened: Case,
  { options, pictured }: Extract<Order, { command: 'build' }>,
  context: CaseContext,
  { key, language, confirm }: Writing,
): Promise<Done> => {
  const { renderJson } = await library.json();
  const outputs = outputsOf(options.out, opened.claims.id);
  const built = await builtOrRefused(opened, options, context);
  const { report } = built;
  const reportBytes = new TextEncoder().encode(renderJson(report));
  const file = { path: outputs.report, content: reportBytes };
  const thumbnail = pictured ? await thumbnailFile(outputs, opened, report) : [];
  const isPictured = thumbnail.length > 0;
  if ('pdf' in built) {
    const signed = await signedFiles(outputs, { ...built, reportBytes }, opened, key);
    const others = (built.outputs ?? [])
      .filter(({ record }) => record.kind !== 'pdf')
      .map(({ record, bytes }) => ({ path: join(options.out, record.file), content: bytes }));
    const files = [{ path: outputs.pdf, content: built.pdf }, ...others, ...signed, ...thumbnail, file];
    const older = await olderOutputs(
      options.out,
      outputs,
      files.map(({ path }) => path),
    );
    if (older.length > 0) confirm?.();
    await removeProducts(older);
    await writeTogether(files, context.signal, confirm);
    return builtCase(report, outputs, { language, written: files.map(({ path }) => path), pictured: isPictured });
  }
  confirm?.();
  // A PDF of an earlier build, left beside this report, could be sent by mistake; so could its signature.
  const older = await olderOutputs(options.out, outputs, []);
  await removeProducts([outputs.pdf, outputs.manifest, outputs.signature, ...older]);
  await writeTogether([...thumbnail, file], context.signal, confirm);
  const written = [outputs.report];
  return builtCase(report, outputs, { language, refusal: built.refusal, written, pictured: isPictured });
};
