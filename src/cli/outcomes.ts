import { join } from 'node:path';
import { InputError, type InputProblem } from '../model/problems.js';
import type { Language } from '../model/schema/report.js';
import type { OutcomeCounts, Tally } from '../outcomes/index.js';
import { harmless } from '../report/columns.js';
import { exitCodes } from '../report/exit-code.js';
import { wordsOf } from '../words/glossary.js';
import { say } from '../words/problems.js';
import { complain } from './complain.js';
import type { Io } from './io.js';
import { library } from './library.js';
import { outcomesName } from './outcome-words.js';
import { table } from './table.js';

export interface OutcomesOptions {
  /** Folder of the reports. */
  readonly out?: string;
  readonly file?: string;
  readonly format: 'text' | 'json';
}

const noFile = (file: string): InputProblem => ({
  code: 'file-missing',
  file,
  place: '',
  expected: 'a file of outcomes',
  found: 'nothing',
  mend: 'Note the first one with triproof outcome, or name the file with --file.',
});

const brokenLine = (file: string, line: number): InputProblem => ({
  code: 'schema-mismatch',
  file,
  place: `, line ${line}`,
  expected: 'a line as triproof outcome writes it',
  found: 'another content',
  mend: 'Mend the line, or remove it; the others are counted.',
});

/** `triproof outcomes`: summarises the noted outcomes. Lines that are no outcome are reported, and the others are counted. */
export const outcomes = async ({ out = '.', file, format }: OutcomesOptions, io: Io): Promise<number> => {
  const { readLines, tallyOf } = await library.outcomes();
  const path = file ?? join(out, outcomesName);
  const read = await readLines(path);
  if (read === undefined) throw new InputError([noFile(path)]);
  const tally = tallyOf(read.lines);
  complain(
    io,
    read.broken.map((line) => brokenLine(path, line)),
  );
  io.stdout.write(format === 'json' ? `${JSON.stringify(tally, null, 2)}\n` : await renderTally(tally, io));
  return read.broken.length > 0 ? exitCodes.unusable : exitCodes.pass;
};

const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;

/** The share of won cases, with its interval. Nothing if there are too few cases. */
const shareOf = ({ wonShare, cases }: OutcomeCounts, least: number, language: Language): string => {
  if (wonShare === undefined) return cases < least ? say('too few for a share', language) : '';
  const { share, low, high } = wonShare;
  return `${percent(share)} (${percent(low)} – ${percent(high)})`;
};

const renderTally = async ({ all, elements, policies, carriers }: Tally, { language }: Io): Promise<string> => {
  const { leastCases } = await library.outcomes();
  const words = (english: string): string => say(english, language);
  const row = (name: string, counts: OutcomeCounts): readonly string[] => {
    const { cases, won, lost, partly } = counts;
    return [harmless(name), ...[cases, won, lost, partly].map(String), shareOf(counts, leastCases, language)];
  };
  const head = ['', words('cases'), words('won'), words('lost'), words('partly'), words('share of those won')];
  const elementWords: Readonly<Record<string, string>> = wordsOf('elements', language);
  const verdictWords: Readonly<Record<string, string>> = wordsOf('verdicts', language);
  const named = (element: string, verdict: string): string => `${elementWords[element]}: ${verdictWords[verdict]}`;
  const rows = [
    row(words('All'), all),
    ...elements.map(({ element, verdict, ...counts }) => row(named(element, verdict), counts)),
    ...policies.map(({ policy, ...counts }) => row(policy, counts)),
    ...carriers.map(({ carrier, ...counts }) => row(carrier ?? words('no carrier named'), counts)),
  ];
  const note = words('In brackets: where the share lies with a probability of 95 %, so many cases given.');
  const isAnyShare = rows.some((cells) => cells.at(-1)?.includes('(') === true);
  return `${table([head, ...rows])}${isAnyShare ? `\n${note}\n` : ''}`;
};
