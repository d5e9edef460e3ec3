export { appendLine, readLines } from './file.js';
export { lineOf } from './line.js';
export { type Counts, leastCases, type Tally, tallyOf } from './tally.js';
