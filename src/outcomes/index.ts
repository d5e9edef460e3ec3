export { appendLine, readLines } from './file.js';
export { lineOf } from './line.js';
export { leastCases, type OutcomeCounts, type Tally, tallyOf } from './tally.js';
