import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { picturedFile } from '../batch/summary/pictured.js';
import type { Built } from '../compile.js';
import type { Readers } from '../gather/ports.js';
import type { Case } from '../model/case.js';
import type { Language, Report } from '../model/schema/report.js';
import type { OutputFile } from '../outputs/file.js';
import type { LimitOptions } from '../policy/limits.js';
import { savedReport } from '../report/saved.js';
import type { SubmissionWish } from '../report/submission.js';
import { say } from '../words/problems.js';
import { type RunOrder, wishOf } from './case-options.js';
import { refusalAtCommand } from './command-words.js';
import type { Done } from './done.js';
import { library } from './library.js';
import { makeThumbnails, type OutputPaths, outputPaths, outputsOf, removeProducts, writeTogether } from './outputs.js';
import { signedFiles } from './signing.js';
import { compilerFrom } from './stand-in.js';

/** Everything needed to work on one case. */
export interface CaseContext {
  readonly readers: Readers;
  /** Language of the report. */
  readonly language: Language;
  readonly displayZone?: string;
  readonly now?: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly stage: string; readonly file?: string }) => void;
}

/** How output files are written, and the language of messages about them. */
export interface Writing {
  readonly key: KeyObject | undefined;
  /** Language of the messages. */
  readonly language: Language;
  /** Called before the files get their final names. */
  readonly confirm?: (() => unknown) | undefined;
}

const givenLimits = ({ maxBytes, maxPages, recipient }: LimitOptions): LimitOptions => ({
  ...(maxBytes === undefined ? {} : { maxBytes }),
  ...(maxPages === undefined ? {} : { maxPages }),
  ...(recipient === undefined ? {} : { recipient }),
});

/** What to make of a case, except where it is written. */
export interface MakingOptions extends LimitOptions, SubmissionWish {
  readonly maskPhones?: boolean | undefined;
  /** Also makes a thumbnail of the case for the list of all cases. */
  readonly pictured?: boolean | undefined;
  /** URL of a module that replaces the engines. */
  readonly engines?: string | undefined;
}

/** A case's output files in memory. */
export interface MadeFiles {
  readonly report: Report;
  readonly reportBytes: Uint8Array;
  /** Undefined if the requested copy was refused. */
  readonly pdf?: Uint8Array;
  /** The recipient's files, besides the PDF or in its place. */
  readonly outputs?: readonly OutputFile[];
  /** The thumbnail of the case for the list of all cases. */
  readonly thumbnail?: Uint8Array;
  /** Why something that was asked for was not done. */
  readonly refusal?: string;
}

const builtOrRefused = async (
  opened: Case,
  { engines, submission, acceptance, pictured: _pictured, ...options }: MakingOptions,
  context: CaseContext,
): Promise<Built | { readonly report: Report; readonly refusal: string }> => {
  const { buildCase } = await compilerFrom(engines);
  const { SubmissionRefusedError } = await library.submission();
  const fileName = `${opened.claims.id}.pdf`;
  const wish = {
    ...(submission === undefined ? {} : { submission }),
    ...(acceptance === undefined ? {} : { acceptance }),
  };
  const { maskPhones = false } = options;
  try {
    return await buildCase(opened, { ...context, ...givenLimits(options), maskPhones, ...wish, fileName });
  } catch (error) {
    if (error instanceof SubmissionRefusedError)
      return { report: error.report, refusal: refusalAtCommand(error.message) };
    throw error;
  }
};

/** Judges one case and makes its output files. Writes nothing. */
export const makeOne = async (opened: Case, options: MakingOptions, context: CaseContext): Promise<MadeFiles> => {
  const { renderJson } = await library.json();
  const built = await builtOrRefused(opened, options, context);
  const thumbnail = options.pictured === true ? await thumbnailFor(opened, built.report) : undefined;
  const reportBytes = new TextEncoder().encode(renderJson(built.report));
  return { ...built, reportBytes, ...(thumbnail === undefined ? {} : { thumbnail }) };
};

/** The thumbnail of the case for the list of all cases; undefined if no picture was read. */
const thumbnailFor = async (opened: Case, { facts }: Report): Promise<Uint8Array | undefined> => {
  const file = picturedFile(facts.files);
  const bytes = opened.evidence.find((each) => each.file === file?.file && each.element === file.element)?.bytes;
  if (file === undefined || bytes === undefined) return undefined;
  const { thumbnailOf } = await library.thumbnail();
  return thumbnailOf(bytes, file);
};

/** What is reported of a case whose output files are on disk. */
export const builtCase = (
  report: Report,
  outputs: OutputPaths,
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

/** Where the output files of a case go. */
export interface BuildTarget extends Writing {
  readonly out: string;
  readonly signal: AbortSignal;
}

/** Images and text of an earlier build that this one does not overwrite. They could be sent by mistake. */
const olderOutputs = async (
  out: string,
  { report }: OutputPaths,
  now: readonly string[],
): Promise<readonly string[]> => {
  const bytes = await readFile(report).catch(() => undefined);
  const earlier = bytes && savedReport(bytes);
  return earlier === undefined ? [] : outputPaths(out, earlier).filter((path) => !now.includes(path));
};

/** Writes the output files of a case, the report last, because it vouches for the others. */
export const writeOne = async (
  { report, reportBytes, pdf, outputs: sent = [], thumbnail, refusal }: MadeFiles,
  opened: Pick<Case, 'source'>,
  { out, signal, key, language, confirm }: BuildTarget,
): Promise<Done> => {
  const outputs = outputsOf(out, report.case.id);
  const pictured = thumbnail !== undefined;
  if (pictured) await makeThumbnails(outputs);
  const last = [
    ...(pictured ? [{ path: outputs.thumbnail, content: thumbnail }] : []),
    { path: outputs.report, content: reportBytes },
  ];
  if (pdf !== undefined) {
    const signed = await signedFiles(outputs, { report, pdf, reportBytes }, opened, key);
    const others = sent
      .filter(({ record }) => record.kind !== 'pdf')
      .map(({ record, bytes }) => ({ path: join(out, record.file), content: bytes }));
    const files = [{ path: outputs.pdf, content: pdf }, ...others, ...signed, ...last];
    const written = files.map(({ path }) => path);
    const older = await olderOutputs(out, outputs, written);
    if (older.length > 0) confirm?.();
    await removeProducts(older);
    await writeTogether(files, signal, confirm);
    return builtCase(report, outputs, { language, written, pictured });
  }
  confirm?.();
  // A PDF or signature of an earlier build beside this report could be sent by mistake.
  const older = await olderOutputs(out, outputs, []);
  await removeProducts([outputs.pdf, outputs.manifest, outputs.signature, ...older]);
  await writeTogether(last, signal, confirm);
  const refused = refusal === undefined ? {} : { refusal };
  return builtCase(report, outputs, { language, ...refused, written: [outputs.report], pictured });
};

/** Judges one case and writes its output files. */
export const buildOne = async (
  opened: Case,
  { options, pictured }: Extract<RunOrder, { command: 'build' }>,
  context: CaseContext,
  writing: Writing,
): Promise<Done> => {
  const made = await makeOne(opened, { ...options, ...wishOf(options), pictured }, context);
  return writeOne(made, opened, { ...writing, out: options.out, signal: context.signal });
};
