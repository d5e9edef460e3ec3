/** Reports a run on the terminal and in the output folder: each case when it is done, and all of them at the end. */
import { basename, dirname, join } from 'node:path';
import type { CaseRow, OutputNames, Summary, UnusableRow } from '../batch/summary/index.js';
import type { InputProblem } from '../model/problems.js';
import type { Language, Report } from '../model/schema/report.js';
import { harmless } from '../report/columns.js';
import { say } from '../words/problems.js';
import { type Io, wantsColor, widthOf } from './io.js';
import { library } from './library.js';
import { outputIn, type Telling } from './output.js';
import { writeTogether } from './outputs.js';

/** A case that was judged, and what was written for it. */
export interface ToldCase {
  readonly report: Report;
  /** One line about what else happened; only for people. */
  readonly note?: string;
  /** Paths. */
  readonly products?: OutputNames;
  /** Whether the files are those of an earlier run. */
  readonly unchanged?: boolean;
}

export interface RunTeller {
  judged(done: ToldCase): void;
  unusable(file: string, problems: readonly InputProblem[]): void;
  /** After the last case: writes the summaries, and prints what there is to say of all. Not called if the run was interrupted. */
  end(): Promise<void>;
}

export interface RunOptions extends Telling {
  /** Language of the report. */
  readonly lang?: Language;
  /** The output folder, if there is one. */
  readonly out?: string;
  /** Whether the cases were judged elsewhere and only fetched: one that was mended must be submitted again. */
  readonly fetched?: boolean;
}

const named = ({ pdf, report, thumbnail, outputs }: OutputNames): OutputNames => ({
  report: basename(report),
  ...(outputs === undefined ? {} : { outputs: outputs.map((path) => basename(path)) }),
  ...(pdf === undefined ? {} : { pdf: basename(pdf) }),
  ...(thumbnail === undefined ? {} : { thumbnail: `${basename(dirname(thumbnail))}/${basename(thumbnail)}` }),
});

/** Counts of a run besides its verdicts. */
interface Made {
  pdfs: number;
  reports: number;
  unchanged: number;
}

/** @param several - Whether more than one case was asked for, even if not all can be judged. */
export const tellerOf = async (options: RunOptions, several: boolean, io: Io): Promise<RunTeller> => {
  const { summaryRowOf, summaryOf } = await library.summary();
  const output = await outputIn(options, several, io);
  const rows: CaseRow[] = [];
  const unusable: UnusableRow[] = [];
  const made: Made = { pdfs: 0, reports: 0, unchanged: 0 };
  return {
    judged({ report, note, products, unchanged }) {
      output.report(report, note);
      rows.push(summaryRowOf(report, products && named(products)));
      if (products !== undefined) made.reports++;
      if (products?.pdf !== undefined) made.pdfs++;
      if (unchanged === true) made.unchanged++;
    },
    unusable(file, problems) {
      const row = { case: file, problems };
      output.unusable(row);
      unusable.push(row);
    },
    async end() {
      const summary = summaryOf(rows, unusable, options.lang ?? 'en');
      output.end(summary.counts, summary.unusable);
      // Empty summaries would overwrite those of an earlier run.
      const isAnyJudged = rows.length > 0;
      const written =
        several && isAnyJudged && options.out !== undefined ? await writeSummaries(summary, options.out, io) : [];
      if (several && options.format === 'text') await printEnd(summary, { options, made, written }, io);
    },
  };
};

const writeSummaries = async (summary: Summary, out: string, { signal }: Io): Promise<readonly string[]> => {
  const { summaryCsv, summaryJson, summaryPage } = await library.summary();
  const files = [
    { path: join(out, 'summary.csv'), content: inChunks(summaryCsv(summary)) },
    { path: join(out, 'summary.json'), content: inChunks(summaryJson(summary)) },
    { path: join(out, 'index.html'), content: inChunks(summaryPage(summary)) },
  ];
  await writeTogether(files, signal);
  return files.map(({ path }) => path);
};

const chunkLength = 65_536;

/** Joins small parts to larger ones, because each takes a system call. */
function* inChunks(parts: Iterable<string>): Generator<string, void, undefined> {
  let chunk = '';
  for (const part of parts) {
    chunk += part;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

interface Ending {
  readonly options: RunOptions;
  readonly made: Readonly<Made>;
  readonly written: readonly string[];
}

const printEnd = async (summary: Summary, ending: Ending, io: Io): Promise<void> => {
  const { renderSummary } = await library.summaryText();
  const { stdout, env, language } = io;
  const style = { color: wantsColor(stdout, env), width: widthOf(stdout) };
  const gap = ending.options.quiet === true || !isAnythingPrinted(summary, ending.options, io) ? '' : '\n';
  stdout.write(`${gap}${renderSummary(summary, style)}`);
  if (ending.options.quiet === true || summary.cases.length === 0) return;
  const lines = [...writtenLines(ending), nextLine(summary, ending)].map((line) => harmless(say(line, language)));
  stdout.write(`\n${lines.join('\n')}\n`);
};

/** Whether lines were printed before the end, which then needs a gap. */
const isAnythingPrinted = ({ counts }: Summary, { onlyFailed }: RunOptions, { stdout }: Io): boolean =>
  counts.total > counts.pass || (onlyFailed !== true && stdout.isTTY !== true);

const writtenLines = ({ options: { out }, made, written }: Ending): readonly string[] => {
  if (out === undefined) return [];
  const { pdfs, reports, unchanged } = made;
  return [
    `In ${out}: PDFs ${pdfs}, reports ${reports}, of these unchanged ${unchanged}`,
    `Written: ${written.join(', ')}`,
  ];
};

const nextLine = ({ counts }: Summary, { options: { out, fetched }, written }: Ending): string => {
  const isDone = counts.pass === counts.total;
  if (out === undefined)
    return isDone
      ? 'Next: triproof build with the same cases and --out DIR writes the PDFs.'
      : 'Next: do what is said of each case (--verbose says all of it), and check again.';
  if (isDone) return 'Next: look at the PDFs; with --submission they become the copies for the marketplace.';
  const page = written.find((path) => path.endsWith('.html')) ?? out;
  if (fetched === true)
    return `Next: open ${page} in a browser, mend what it names, then submit those cases again and collect again.`;
  return `Next: open ${page} in a browser, mend what it names, and run the same command again: only what has changed is built anew.`;
};
