export {
  type Archive,
  archiveOn,
  type Compared,
  type JobOutcome,
  type LastSubmission,
  type Submission,
} from './archive.js';
export { type Job, jobFormat, jobKeyOf, type Maker } from './job.js';
export { pgBossQueue } from './pg-boss.js';
export { idAt, placeOfFile, placeOfId, placeWithin } from './place.js';
export { type Dead, type Death, type Queue, QueueError, type Where } from './port.js';
export { caseFileIn, caseIn, GoneError, mannerOf, preparedFrom } from './recipe.js';
export { type Heard, type Hindrance, type JobEnd, workShift } from './shift.js';
