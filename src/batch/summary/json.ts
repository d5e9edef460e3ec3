import type { CaseSummary, SummaryCase } from '../../model/schema/summary.js';
import { version } from '../../version.js';
import type { CaseRow, OutputNames } from './row.js';
import type { ReasonCount, Summary } from './tally.js';

const filesOf = ({ outputs, ...products }: Partial<OutputNames> = {}): SummaryCase['files'] => ({
  ...products,
  ...(outputs === undefined ? {} : { outputs: [...outputs] }),
});

const caseEntry = ({
  id,
  verdict,
  orderNumber,
  trackingNumber,
  elements,
  reasons,
  message,
  mend,
  products,
}: CaseRow): SummaryCase => ({
  id,
  verdict,
  order: { number: orderNumber, ...(trackingNumber === undefined ? {} : { trackingNumber }) },
  elements,
  reasons: [...reasons],
  ...(message === '' ? {} : { message }),
  ...(mend === '' ? {} : { mend }),
  files: filesOf(products),
});

const reasonEntry = ({ reason, text, cases, gravest }: ReasonCount): CaseSummary['reasons'][number] => ({
  ...reason,
  text,
  cases,
  gravest,
});

/** Writes each list entry on its own line, so that two summaries can be compared line by line. */
function* list(entries: Iterable<unknown>): Generator<string, void, undefined> {
  let before = '\n';
  for (const entry of entries) {
    yield `${before}    ${JSON.stringify(entry)}`;
    before = ',\n';
  }
  yield before === '\n' ? ']' : '\n  ]';
}

/** `summary.json`, as defined by `schemas/summary.schema.json`; in parts, to be written one after the other. */
export function* summaryJson(summary: Summary): Generator<string, void, undefined> {
  const { language, counts, elements, reasons, cases, unusable } = summary;
  yield '{\n  "schemaVersion": 1,\n';
  yield `  "tool": ${JSON.stringify({ name: 'triproof', version })},\n`;
  yield `  "language": ${JSON.stringify(language)},\n`;
  yield `  "counts": ${JSON.stringify(counts)},\n`;
  yield '  "elements": [';
  yield* list(elements);
  yield ',\n  "reasons": [';
  yield* list(reasons.map(reasonEntry));
  yield ',\n  "cases": [';
  for (const part of list(mapped(cases, caseEntry))) yield part;
  yield ',\n  "unusable": [';
  yield* list(unusable);
  yield '\n}\n';
}

function* mapped<T, R>(items: readonly T[], entryOf: (item: T) => R): Generator<R, void, undefined> {
  for (const item of items) yield entryOf(item);
}
