import type { Element, Language, Verdict } from '../../../model/schema/report.js';
import { symbols } from '../../../report/terminal.js';
import type { ReportWording } from '../../../report/wording/index.js';
import { wordProblem } from '../../../words/problems.js';
import { wordReason } from '../../../words/reasons.js';
import { type CaseRow, type Reason, reasonKeyOf, type UnusableRow } from '../row.js';
import type { SummaryWords } from '../words.js';
import { address, text } from './html.js';

/** What rows are rendered with. */
export interface RowContext {
  readonly language: Language;
  readonly words: SummaryWords;
  readonly wording: ReportWording;
  /** Whether any row has a picture. */
  readonly pictured: boolean;
  /** Index of each reason in the table by reason. */
  readonly places: ReadonlyMap<string, number>;
}

export const elementIds = ['order', 'tracking', 'label', 'chain'] as const satisfies readonly Element[];

const cell = (name: string, content: string): string => `<td role="cell" class="${name}">${content}</td>`;

const badge = (verdict: Verdict | 'unusable', word: string): string =>
  `<span class="badge ${verdict}">${verdict === 'unusable' ? symbols.error : symbols[verdict]} ${text(word)}</span>`;

const elementCell = (id: Element, verdict: Verdict | undefined, { wording }: RowContext): string => {
  if (verdict === undefined) return cell('e', '');
  const sign = `<span role="img" aria-label="${text(wording.verdicts[verdict])}">${symbols[verdict]}</span>`;
  return `<td role="cell" class="e ${verdict}" data-name="${text(wording.elements[id])}">${sign}</td>`;
};

const picture = ({ id, products }: CaseRow, { words }: RowContext): string => {
  if (products?.thumbnail === undefined) return '';
  const alt = text(words.pictureOf(id));
  return `<img class="thumb" loading="lazy" decoding="async" width="96" height="67" alt="${alt}" src="${address(products.thumbnail)}">`;
};

const folded = (summary: string, entries: readonly string[]): string => {
  if (entries.length === 0) return '';
  const items = entries.map((entry) => `<li>${text(entry)}</li>`).join('');
  return `<details><summary>${text(summary)}</summary><ul class="more">${items}</ul></details>`;
};

const furtherReasons = (
  { reasons: [, ...further], state }: CaseRow,
  { words, wording, language }: RowContext,
): string => {
  const name = state ?? wording.terms['state-asked'];
  const entries = further.map(({ code, detail }: Reason) => wordReason(code, detail, language, name));
  return folded(words.furtherReasons(further.length), entries);
};

/** What is at stake, and advice: for whoever decides what to do next. */
const beside = ({ stake, advice }: CaseRow, { wording: { terms } }: RowContext): string =>
  folded(terms.stake, stake) + folded(terms.advice, advice);

const said = (message: string, mend: string): string => {
  const told = message === '' ? '' : `<div class="m">${text(message)}</div>`;
  return mend === '' ? told : `${told}<div class="mend">→ ${text(mend)}</div>`;
};

const files = ({ products }: CaseRow, { words }: RowContext): string => {
  const pdf = products?.pdf === undefined ? '' : `<a href="${address(products.pdf)}">PDF</a>`;
  if (products === undefined) return '';
  const others = (products.outputs ?? []).map((file) => `<a href="${address(file)}">${text(endOf(file))}</a>`);
  return `${pdf}${others.join('')}<a href="${address(products.report)}">${text(words.report)}</a>`;
};

/** The part of a name that distinguishes the files of one case: `page-01.jpg`, `txt`. */
const endOf = (file: string): string => /(?:page-\d+\.)?[a-z]+$/u.exec(file)?.[0] ?? file;

const numbers = ({ orderNumber, trackingNumber }: CaseRow): string =>
  [orderNumber, trackingNumber ?? '']
    .filter((number) => number !== '')
    .map((number) => `<span class="numbers">${text(number)}</span>`)
    .join('');

const dataOf = ({ verdict, elements, reasons }: CaseRow, { places }: RowContext): string => {
  const open = elementIds.filter((id) => elements[id] !== undefined && elements[id] !== 'pass').join(' ');
  const at = reasons.map((reason) => places.get(reasonKeyOf(reason))).join(' ');
  return ` data-v="${verdict}"${open === '' ? '' : ` data-e="${open}"`}${at === '' ? '' : ` data-r="${at}"`}`;
};

export const caseRow = (row: CaseRow, context: RowContext): string => {
  const { id, verdict, elements, message, mend } = row;
  const cells = [
    ...(context.pictured ? [cell('t', picture(row, context))] : []),
    cell('c', `<span class="id">${text(id)}</span>${numbers(row)}`),
    cell('v', badge(verdict, context.wording.verdicts[verdict])),
    ...elementIds.map((element) => elementCell(element, elements[element], context)),
    cell('r', said(message, mend) + furtherReasons(row, context) + beside(row, context)),
    cell('files', files(row, context)),
  ];
  return `<tr role="row" id="c:${text(id)}"${dataOf(row, context)}>${cells.join('')}</tr>\n`;
};

export const unusableRow = ({ case: name, problems }: UnusableRow, index: number, context: RowContext): string => {
  const { words, language, places, pictured } = context;
  const [first] = problems;
  const at = [...new Set(problems.map(({ code }) => places.get(code)))].join(' ');
  const cells = [
    ...(pictured ? [cell('t', '')] : []),
    cell('c', `<span class="id">${text(name)}</span>`),
    cell('v', badge('unusable', words.unusable)),
    ...elementIds.map(() => cell('e', '')),
    cell('r', said(first === undefined ? '' : wordProblem(first, language), '')),
    cell('files', ''),
  ];
  return `<tr role="row" id="u:${index}" data-v="unusable" data-r="${at}">${cells.join('')}</tr>\n`;
};
