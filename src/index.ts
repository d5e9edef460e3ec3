/**
 * triproof as a library. It prints nothing, never ends the process, and leaves nothing on disk. Images are read by engines that `createReaders` opens
 * and its `close()` frees. Everything else works without them.
 *
 * Unusable input throws an `InputError` with every problem found: file, place, what was expected and found, and the mend. Evidence that cannot be
 * read or proved is no error: it is part of the judgement.
 *
 * @module
 */
export {
  type CaseInMemory,
  type CasePath,
  caseFromMemory,
  type FoundCases,
  findCases,
  type OpenOptions,
  openCase,
  type PolicyGiven,
} from './case/index.js';
export { type BuildOptions, type Built, buildCase, type CheckOptions, checkCase, gatherCase } from './compile.js';
export {
  type Barcode,
  type BarcodeReader,
  createReaders,
  type LineReader,
  type LineReading,
  type ReadCharacter,
  type ReaderOptions,
  type Readers,
  ReadersClosedError,
} from './gather/engines/index.js';
export { describeEngines, type EngineState } from './gather/engines/state.js';
export type { GatherOptions, Progress } from './gather/options.js';
export type { LabelClaims } from './gather/parcel/index.js';
export type { ScriptReader } from './gather/ports.js';
export type { ReadIdentifier, ReadImage, ReadResult, ReadTracking, UnreadableFinding } from './gather/read-file.js';
export type { Closeness, Mapping, TrackingReading } from './gather/tracking/index.js';
export {
  type CaseDraft,
  type CaseTold,
  type InitCaseOptions,
  type InitTableOptions,
  initCase,
  initCasesFromTable,
  type Plan,
  type PlannedCase,
  renderCaseFile,
} from './intake/index.js';
export * from './judge.js';
export { type FormatListed, formats, type RecipientListed, recipients } from './lists.js';
export type { Case, EvidenceFile, MapFile } from './model/case.js';
export type { Point, Quad, Raster } from './model/raster.js';
export type { CaseFile } from './model/schema/case.js';
export type { Readings } from './model/schema/reading.js';
export type { Verification } from './model/schema/verification.js';
export type { LimitOptions } from './policy/limits.js';
export {
  type ImageInput,
  type ReadFileOptions,
  type ReadingOptions,
  readFile,
  readLabel,
  readOrderScreenshot,
  readTracking,
  type TrackingOptions,
  UnreadableImageError,
} from './reading.js';
export { SubmissionRefusedError, type SubmissionWish } from './report/submission.js';
export { type VerifyOptions, verifyBundle } from './verify/index.js';
