export {
  type Archive,
  archiveOn,
  type JobOutcome,
  type LastSubmission,
  placeOfFile,
  placeOfId,
  type Submission,
} from './archive.js';
export { type Job, jobFormat, jobKeyOf, type Maker } from './job.js';
export { pgBossQueue } from './pg-boss.js';
export { type Dead, type Death, type Queue, QueueError, type Where } from './port.js';
export { caseFileIn, caseIn, GoneError, mannerOf, preparedFrom, sketchIn } from './recipe.js';
export { type Heard, type Hindrance, type JobEnd, workShift } from './shift.js';
