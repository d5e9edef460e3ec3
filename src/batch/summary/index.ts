export { summaryCsv } from './csv.js';
export { summaryJson } from './json.js';
export { summaryPage } from './page/index.js';
export { type CaseRow, type OutputNames, summaryRowOf, type UnusableRow } from './row.js';
export { type Summary, summaryOf } from './tally.js';
