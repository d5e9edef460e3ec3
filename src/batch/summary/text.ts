import type { Verdict } from '../../model/schema/report.js';
import { displayWidth, harmless, padColumns } from '../../report/columns.js';
import {
  clipped,
  columnsFor,
  type Paint,
  painter,
  statusColours,
  symbols,
  type TextOptions,
} from '../../report/terminal.js';
import { wordingIn } from '../../report/wording/index.js';
import type { CaseRow, UnusableRow } from './row.js';
import type { ReasonCount, Summary } from './tally.js';
import { summaryWords } from './words.js';

export interface LineOptions extends TextOptions {
  /** Most columns of a line; undefined for no limit. */
  readonly most?: number;
}

const verdicts = ['pass', 'review', 'fail'] as const satisfies readonly Verdict[];

/** One line: the verdict, the case, and its first reason. Ends with a line feed. */
export const renderCaseLine = (row: CaseRow, options: LineOptions): string => {
  const paint = painter(options);
  const words = wordingIn(row.language).verdicts;
  const room = Math.max(...verdicts.map((verdict) => displayWidth(words[verdict])));
  const verdict = `${symbols[row.verdict]} ${padColumns(words[row.verdict].toUpperCase(), room)}`;
  const used = displayWidth(verdict) + displayWidth(row.id) + 4;
  const reason = row.message === '' ? [] : [fitted(harmless(row.message), used, options)];
  return `${[paint(verdict, statusColours[row.verdict]), paint(row.id, 'bold'), ...reason].join('  ').replaceAll('\u00a0', ' ')}\n`;
};

/** The same for an unusable case. Its problems have already been reported in full. */
export const renderUnusableLine = ({ case: name }: UnusableRow, options: LineOptions): string =>
  `${painter(options)(symbols.error, statusColours.error)} ${harmless(name)}\n`;

const fitted = (text: string, used: number, { most }: LineOptions): string =>
  most === undefined ? text : clipped(text, Math.max(20, most - used));

/** Nobody takes in more reasons on a terminal; the files have all of them. */
const mostReasons = 15;

/** The table by reason, and the totals. Ends with a line feed. */
export const renderSummary = (summary: Summary, options: TextOptions): string => {
  const paint = painter(options);
  const table = reasonTable(summary, { paint, width: columnsFor(options) });
  return `${[...table, ...(table.length === 0 ? [] : ['']), totals(summary, paint)].join('\n')}\n`;
};

interface Page {
  readonly paint: Paint;
  readonly width: number;
}

const signs = { fail: 'fail', review: 'review', unusable: 'error' } as const;

const reasonTable = ({ reasons, language }: Summary, { paint, width }: Page): readonly string[] => {
  const words = summaryWords[language];
  const shown = reasons.slice(0, mostReasons);
  if (shown.length === 0) return [];
  const digits = Math.max(...shown.map(({ cases }) => String(cases).length));
  const line = ({ cases, text, gravest }: ReasonCount) => {
    const sign = signs[gravest];
    const count = paint(String(cases).padStart(digits), 'bold');
    return `  ${count}  ${paint(symbols[sign], statusColours[sign])} ${clipped(text, width - digits - 6)}`;
  };
  const more = reasons.length - shown.length;
  return [
    paint(words.byReason, 'bold'),
    ...shown.map(line),
    ...(more === 0 ? [] : [paint(`  ${' '.repeat(digits)}  ${words.more(more)}`, 'dim')]),
  ];
};

const totals = ({ counts, language }: Summary, paint: Paint): string => {
  const words = summaryWords[language];
  const { verdicts: names } = wordingIn(language);
  const judged = verdicts
    .filter((id) => counts[id] > 0)
    .map((id) => paint(`${symbols[id]} ${counts[id]} ${names[id]}`, statusColours[id]));
  const broken = counts.unusable === 0 ? [] : [paint(`! ${counts.unusable} ${words.unusable}`, statusColours.error)];
  return `${paint(words.cases(counts.total), 'bold')}   ${[...judged, ...broken].join('   ')}`;
};
