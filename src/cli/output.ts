import type { Report } from '../model/schema/report.js';
import { harmless } from '../report/columns.js';
import type { BatchCounts, UnusableCase } from '../report/json.js';
import { type Io, terminalColumns, wantsColor, widthOf } from './io.js';
import { library } from './library.js';
import { showsProgress } from './progress.js';

export const reportFormats = ['text', 'json', 'ndjson', 'junit'] as const;
export type Format = (typeof reportFormats)[number];

/** How much is reported. */
export interface Telling {
  readonly format: Format;
  /** For several cases only the table at the end, for a single one a line. */
  readonly quiet?: boolean;
  /** Each of several cases as fully as a single one. */
  readonly verbose?: boolean;
  /** Nothing about cases that pass. */
  readonly onlyFailed?: boolean;
}

/** Prints the reports of a run in one format, each as it comes. None is kept in memory. */
export interface ReportPrinter {
  report(report: Report, note: string | undefined): void;
  /** A case that has no report. Its problems were already reported. */
  unusable(unusable: UnusableCase): void;
  /** After the last case. Not called if the run was interrupted. */
  end(counts: BatchCounts, unusable: readonly UnusableCase[]): void;
}

const nothing = (): void => undefined;

/** The full text of each case. */
const fullText = async ({ stdout, env }: Io): Promise<ReportPrinter> => {
  const { renderText } = await library.text();
  const style = { color: wantsColor(stdout, env), width: widthOf(stdout) };
  let gap = '';
  return {
    report(report, note) {
      stdout.write(`${gap}${renderText(report, style)}${note === undefined ? '' : `\n${harmless(note)}\n`}`);
      gap = '\n';
    },
    unusable: nothing,
    end: nothing,
  };
};

/** One line per case. If a bar counts them, cases that pass have none. */
const lineText = async (several: boolean, io: Io): Promise<ReportPrinter> => {
  const { renderCaseLine, renderUnusableLine } = await library.summaryText();
  const { summaryRowOf } = await library.summary();
  const { stdout, env } = io;
  const most = stdout.isTTY === true ? { most: terminalColumns(stdout) - 1 } : {};
  const style = { color: wantsColor(stdout, env), width: widthOf(stdout), ...most };
  const isCounted = several && stdout.isTTY === true && showsProgress(io);
  return {
    report(report) {
      if (!isCounted || report.verdict !== 'pass') stdout.write(renderCaseLine(summaryRowOf(report), style));
    },
    // No second line if the problem was shown on the same terminal.
    unusable(unusable) {
      if (several && !(stdout.isTTY === true && io.stderr.isTTY === true))
        stdout.write(renderUnusableLine(unusable, style));
    },
    end: nothing,
  };
};

const silent: ReportPrinter = { report: nothing, unusable: nothing, end: nothing };

const textOutput = async ({ quiet, verbose }: Telling, several: boolean, io: Io): Promise<ReportPrinter> => {
  if (quiet === true) return several ? silent : lineText(several, io);
  return several && verbose !== true ? lineText(several, io) : fullText(io);
};

const jsonOutput = async (several: boolean, { stdout }: Io): Promise<ReportPrinter> => {
  const { BatchJson, renderJson } = await library.json();
  const document = new BatchJson();
  let isBegun = false;
  const begin = () => {
    if (!isBegun) stdout.write(document.begin());
    isBegun = true;
  };
  let alone: Report | undefined;
  return {
    report(report) {
      if (!several) alone = report;
      if (alone !== undefined) return void stdout.write(renderJson(alone));
      begin();
      stdout.write(document.report(report));
    },
    unusable: nothing,
    end(counts, unusable) {
      if (alone !== undefined) return;
      begin();
      stdout.write(document.end(counts, unusable));
    },
  };
};

const linesOutput = async ({ stdout }: Io): Promise<ReportPrinter> => {
  const { renderJsonLine } = await library.json();
  return {
    report: (report) => void stdout.write(renderJsonLine(report)),
    unusable: (unusable) => void stdout.write(`${JSON.stringify(unusable)}\n`),
    end: nothing,
  };
};

const junitOutput = async ({ stdout }: Io): Promise<ReportPrinter> => {
  const { junit } = await library.junit();
  let isBegun = false;
  const write = (text: string) => {
    stdout.write(isBegun ? text : junit.begin + text);
    isBegun = true;
  };
  return {
    report: (report) => write(junit.report(report)),
    unusable: nothing,
    end: (_, unusable) => write(unusable.map(junit.unusable).join('') + junit.end),
  };
};

const withoutPassing = (output: ReportPrinter): ReportPrinter => ({
  ...output,
  report: (report, note) => {
    if (report.verdict !== 'pass') output.report(report, note);
  },
});

/** @param several - Whether more than one case was asked for, even if not all can be judged. */
export const outputIn = async (telling: Telling, several: boolean, io: Io): Promise<ReportPrinter> => {
  const { format } = telling;
  const made =
    format === 'text'
      ? textOutput(telling, several, io)
      : format === 'json'
        ? jsonOutput(several, io)
        : format === 'ndjson'
          ? linesOutput(io)
          : junitOutput(io);
  return telling.onlyFailed === true ? withoutPassing(await made) : made;
};
