import type { Question } from '../question.js';
import { attachmentsUnchanged } from './attachments.js';
import { claimsRepeated } from './claims.js';
import { fileUnchanged } from './file.js';
import { imagesUnchanged } from './images.js';
import { judgementRepeated } from './judgement.js';
import { originalsUnchanged } from './originals.js';
import { pagesRepeated } from './pages.js';
import { readingRepeated } from './reading.js';
import { signatureValid } from './signature.js';
import { trackingRepeated } from './tracking.js';

/** All questions, in the order in which they are answered and reported. */
export const questions: readonly Question[] = [
  attachmentsUnchanged,
  imagesUnchanged,
  claimsRepeated,
  trackingRepeated,
  judgementRepeated,
  pagesRepeated,
  fileUnchanged,
  readingRepeated,
  originalsUnchanged,
  signatureValid,
];
