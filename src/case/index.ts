export type { OpenOptions } from './assemble.js';
export { type CasePath, type FoundCases, findCases } from './find.js';
export { type CaseInMemory, caseFromMemory, openCase } from './open.js';
export { maxEvidenceBytes, readPlainFile } from './tree.js';
