import type { Language } from '../model/schema/report.js';
import type { Ask } from './ask.js';

/** Where a command writes: `process.stdout`, or a recorder in tests. */
export interface Writer {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** All that a command knows of its process. */
export interface Io {
  /** Only results. */
  readonly stdout: Writer;
  /** Progress and messages. */
  readonly stderr: Writer;
  /** Asks the user; undefined if nobody is at a terminal. */
  readonly ask?: Ask | undefined;
  /** Version of Node, e.g. `20.9.0`. */
  readonly node: string;
  /** Language of messages around results, and of what is only printed. */
  readonly language: Language;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted if the user interrupts. */
  readonly signal: AbortSignal;
}

/** Colours are for terminals, unless the user's environment says otherwise (no-color.org, force-color.org). */
export const wantsColor = (writer: Writer, env: Io['env']): boolean => {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '') return env['FORCE_COLOR'] !== '0';
  return writer.isTTY === true && env['TERM'] !== 'dumb';
};

/** Columns of a terminal. Some report 0 just after they open. */
export const terminalColumns = ({ columns }: Writer): number => (columns === undefined || columns === 0 ? 80 : columns);

/** Columns for text: the terminal's, as far as they read well; 100 without a terminal. */
export const widthOf = (writer: Writer): number =>
  writer.columns === undefined ? 100 : Math.min(Math.max(terminalColumns(writer), 60), 120);
