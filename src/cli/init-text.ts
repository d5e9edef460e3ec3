import type { Claim, ClaimDoubt, Document, Plan, PlannedCase, Stranger, UnplacedDocument } from '../intake/index.js';
import type { EvidenceElement, Language } from '../model/schema/report.js';
import { harmless } from '../report/columns.js';
import { wordsOf } from '../words/glossary.js';
import { initWords } from './init-words.js';
import { table } from './table.js';

/** The result for a planned case. */
export interface CaseResult {
  readonly planned: PlannedCase;
  readonly state: 'written' | 'kept' | 'planned';
  /** The case file. */
  readonly file: string;
}

type Row = readonly string[];

const rows = (cells: readonly Row[]): string => table(cells.map((row) => row.map(harmless)));

const isDraft = ({ draft }: PlannedCase): boolean => draft.missing.length > 0;

const seenIn = ({ files }: Claim, given: string): string => (files.length === 0 ? given : files.join(', '));

const claimRows = ({ draft, told }: PlannedCase, language: Language): readonly Row[] => {
  const terms = wordsOf('terms', language);
  const { given, none } = initWords[language];
  const { orderNumber, trackingNumber, skus } = draft.claims;
  const row = (term: string, claim: Claim | undefined): Row =>
    claim === undefined ? [term, none] : [term, claim.value, seenIn(claim, given)];
  const products = skus.length === 0 ? [undefined] : skus;
  return [
    row(terms['order-number'], orderNumber),
    row(terms['tracking-number'], trackingNumber),
    ...products.map((sku) => row(terms.sku, sku)),
    told.openedAt === undefined ? [terms.dispute, none] : [terms.dispute, told.openedAt, given],
  ];
};

const kindOf = ({ kind, sure }: Document, language: Language): string => {
  const name = kind === 'history' ? initWords[language].history : wordsOf('pictures', language)[kind];
  return sure ? name : `${name}, ${wordsOf('terms', language).unsure}`;
};

const elements = ['order', 'tracking', 'label'] as const satisfies readonly EvidenceElement[];

const elementOf = (element: EvidenceElement, language: Language): string => wordsOf('elements', language)[element];

const documentRows = (documents: readonly Document[], language: Language): readonly Row[] =>
  elements
    .flatMap((element) => documents.filter((document) => document.element === element))
    .map((document) => [elementOf(document.element, language), document.file, kindOf(document, language)]);

const valuesOf = (values: readonly Claim[]): string =>
  values.map(({ value, files }) => (files.length === 0 ? value : `${value} (${files.join(', ')})`)).join('; ');

/** What a person must look at, and where it was seen. */
export const wordDoubts = (doubts: readonly ClaimDoubt[], language: Language): readonly string[] =>
  doubts.map(({ code, values }) => {
    const [words, shown] = [initWords[language].doubts[code], valuesOf(values)];
    return shown === '' ? words : `${words}: ${shown}`;
  });

const toDo = ({ draft }: PlannedCase, language: Language): readonly string[] => {
  const words = initWords[language];
  return [
    ...draft.missing.map((place) => words.missing[place]),
    ...wordDoubts(draft.doubts, language),
    ...draft.without.map((element) => words.without[element]),
  ];
};

const renderCase = ({ planned, state, file }: CaseResult, language: Language): string => {
  const words = initWords[language];
  const said = state === 'written' && isDraft(planned) ? words.draft : words[state];
  const left = toDo(planned, language).map((line) => `    ${harmless(line)}\n`);
  const todo = left.length === 0 ? '' : `  ${wordsOf('terms', language).mend}\n${left.join('')}`;
  return [
    `${harmless(file)}: ${said}\n`,
    rows(claimRows(planned, language)),
    rows(documentRows(planned.draft.documents, language)),
    todo,
  ].join('');
};

/** Number of files without evidence that are listed. The others are only counted. */
const mostNamed = 20;

/** The numbers by which a person may find out whose document it is. */
const numbersOf = ({ postings, trackingNumbers, skus }: Document): string =>
  [...new Set([...postings, ...trackingNumbers, ...skus].map(({ value }) => value))].slice(0, mostNumbers).join(', ');

const mostNumbers = 4;

const renderUnplaced = (unplaced: readonly UnplacedDocument[], language: Language): string => {
  if (unplaced.length === 0) return '';
  const { unplaced: title, reasons } = initWords[language];
  return `\n${title}\n${rows(
    unplaced.map(({ document, reason, orders }) => [
      document.file,
      kindOf(document, language),
      numbersOf(document),
      orders.length === 0 ? reasons[reason] : `${reasons[reason]}: ${orders.join(', ')}`,
    ]),
  )}`;
};

const renderStrangers = (strangers: readonly Stranger[], language: Language): string => {
  if (strangers.length === 0) return '';
  const words = initWords[language];
  const named = strangers
    .slice(0, mostNamed)
    .map(({ file, reason, of }) => [file, of === undefined ? words.reasons[reason] : `${words.reasons[reason]} ${of}`]);
  const more = strangers.length > mostNamed ? `  ${words.andMore(strangers.length - mostNamed)}\n` : '';
  return `\n${words.strangers(strangers.length)}\n${rows(named)}${more}`;
};

const countOf = (results: readonly CaseResult[]) => ({
  complete: results.filter(({ planned, state }) => state !== 'kept' && !isDraft(planned)).length,
  drafts: results.filter(({ planned, state }) => state !== 'kept' && isDraft(planned)).length,
  kept: results.filter(({ state }) => state === 'kept').length,
});

const countNames = ['complete', 'drafts', 'kept', 'unplaced'] as const;

/** The result of `init` as text. */
export const renderInit = (
  results: readonly CaseResult[],
  { unplaced, strangers, isSorted, isCut }: Plan,
  folder: string,
  language: Language,
): string => {
  const words = initWords[language];
  const counts = { ...countOf(results), unplaced: unplaced.length };
  const isWhole = results.length > 0 && counts.drafts === 0 && results.every(({ state }) => state !== 'planned');
  return [
    isSorted ? `${words.sorted(results.length)}\n\n` : '',
    results.map((result) => renderCase(result, language)).join('\n'),
    renderUnplaced(unplaced, language),
    renderStrangers(strangers, language),
    isCut ? `\n${words.cut}\n` : '',
    `\n${countNames.map((name) => words.counts[name](counts[name])).join(words.comma)}\n`,
    isWhole ? `${words.next(harmless(/\s/u.test(folder) ? JSON.stringify(folder) : folder))}\n` : '',
  ].join('');
};

/** The result of `init` as one JSON document. */
export const initDocument = (
  results: readonly CaseResult[],
  { unplaced, strangers, problems, isSorted, isCut }: Plan,
): object => ({
  cases: results.map(({ planned: { draft }, state, file }) => ({
    file,
    state: state === 'written' && draft.missing.length > 0 ? 'draft' : state,
    case: draft.caseFile,
    read: {
      orderNumber: draft.claims.orderNumber ?? null,
      trackingNumber: draft.claims.trackingNumber ?? null,
      skus: draft.claims.skus,
    },
    files: draft.documents.map(({ file: name, element, kind, sure }) => ({ file: name, element, kind, sure })),
    missing: draft.missing,
    without: draft.without,
    doubts: draft.doubts,
  })),
  sorted: isSorted,
  unplaced: unplaced.map(({ document, reason, orders }) => ({
    file: document.file,
    kind: document.kind,
    reason,
    orders,
  })),
  notEvidence: strangers,
  incomplete: isCut,
  problems,
  summary: { ...countOf(results), unplaced: unplaced.length, problems: problems.length },
});
