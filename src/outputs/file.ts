import type { OutputRecord } from '../model/schema/report.js';

/** A file for the recipient. */
export interface OutputFile {
  /** What the report says of it. */
  readonly record: OutputRecord;
  readonly bytes: Uint8Array;
}
