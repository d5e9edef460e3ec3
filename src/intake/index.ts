export type { Claim, ClaimDoubt, Claims } from './claims.js';
export { contentOf } from './content.js';
export { type Document, documentOf, type Stranger } from './document.js';
export {
  type CaseDraft,
  type CaseTold,
  type DraftFile,
  draftCase,
  type MissingPlace,
  renderCaseFile,
} from './draft.js';
export { type NamedFiles, unread } from './forced.js';
export { type InitCaseOptions, type InitTableOptions, initCase, initCasesFromTable } from './init-case.js';
export { type ClockZone, clockValue, momentValue } from './moment.js';
export { withOwnRows } from './own-row.js';
export { type FolderOptions, type Plan, type PlannedCase, planFolder, replanned } from './plan.js';
export { planTable, type TableOptions } from './plan-table.js';
export type { UnplacedDocument } from './sort.js';
export { type TableSource, tableInMemory, tableOnDisk, tableTemplate } from './table/index.js';
export {
  type Given,
  given,
  idValue,
  orderNumberValue,
  skusValue,
  trackingNumberValue,
  wrong,
} from './values.js';
