export type { OpenOptions } from './assemble.js';
export { type CasePath, caseFileName, type FoundCases, findCases } from './find.js';
export { type CaseStand, type Glance, type GlancedFile, glanceAt, glanceIn } from './glance.js';
export { type CaseInMemory, caseFromMemory, caseInFolder, openCase } from './open.js';
export { evidencePath } from './paths.js';
export { peekId } from './peek.js';
export { policyOption } from './policy.js';
export { folderFault, folderTree, plainFileFault, problemOf, readPlainFile } from './tree.js';
export { zoneProblem } from './zone.js';
