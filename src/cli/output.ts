import type { InputProblem } from '../model/problems.js';
import type { Report } from '../model/schema/report.js';
import { harmless } from '../report/columns.js';
import type { UnusableCase } from '../report/json.js';
import { type Io, wantsColor, widthOf } from './io.js';
import { library } from './library.js';

export const formats = ['text', 'json', 'junit'] as const;
export type Format = (typeof formats)[number];

/** Prints the reports of a run in one format. */
export interface Output {
  add(report: Report, note: string | undefined): void;
  /** A case that has no report. Text does not show it: it was complained of. */
  addUnusable(file: string, problems: readonly InputProblem[]): void;
  /** After the last case. Formats that are one document print only now. */
  end(): void;
}

type Print = (reports: readonly Report[], unusable: readonly UnusableCase[]) => void;

/** Gathers what there was, for what is printed at the end. */
const gathering = (onReport: (report: Report, note: string | undefined) => void, atEnd: Print): Output => {
  const reports: Report[] = [];
  const unusable: UnusableCase[] = [];
  return {
    add(report, note) {
      onReport(report, note);
      reports.push(report);
    },
    addUnusable: (file, problems) => void unusable.push({ case: file, problems }),
    end: () => atEnd(reports, unusable),
  };
};

const textOutput = async (several: boolean, { stdout, env }: Io): Promise<Output> => {
  const { renderSummary, renderText } = await library.text();
  const { batchOf } = await library.json();
  const style = { color: wantsColor(stdout, env), width: widthOf(stdout) };
  let gap = '';
  return gathering(
    (report, note) => {
      stdout.write(`${gap}${renderText(report, style)}${note === undefined ? '' : `\n${harmless(note)}\n`}`);
      gap = '\n';
    },
    (reports, unusable) => {
      if (several) stdout.write(`${gap}${renderSummary(batchOf(reports, unusable), style)}`);
    },
  );
};

const documentOutput = async (format: 'json' | 'junit', several: boolean, { stdout }: Io): Promise<Output> => {
  const { batchOf, renderBatchJson, renderJson } = await library.json();
  const { renderJunit } = await library.junit();
  return gathering(
    () => undefined,
    (reports, unusable) => {
      const batch = batchOf(reports, unusable);
      const [only] = reports;
      if (format === 'junit') stdout.write(renderJunit(batch));
      else if (several || only === undefined) stdout.write(renderBatchJson(batch));
      else stdout.write(renderJson(only));
    },
  );
};

/** @param several - More than one case was asked for, whether or not all of them can be judged. */
export const outputIn = async (format: Format, several: boolean, io: Io): Promise<Output> =>
  format === 'text' ? textOutput(several, io) : documentOutput(format, several, io);
