export {
  type Archive,
  archiveOn,
  type Compared,
  type Outcome,
  type Standing,
  type Submission,
} from './archive.js';
export { type Job, jobFormat, keyOf, type Maker } from './job.js';
export { pgBossQueue } from './pg-boss.js';
export { idAt, placeOf, placeOfFile, placeWithin } from './place.js';
export { type Dead, type Death, type Queue, QueueError, type Where } from './port.js';
export { caseFileIn, caseIn, GoneError, mannerOf, preparedFrom } from './recipe.js';
export { type End, type Heard, type Hindrance, workShift } from './shift.js';
