import type { Language } from '../model/schema/report.js';
import type { Ask } from './ask.js';

/** Where a command writes. `process.stdout` is one; tests hand in a recorder. */
export interface Writer {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** All that a command knows of the process it runs in. */
export interface Io {
  /** Results alone. */
  readonly stdout: Writer;
  /** Progress and complaints. */
  readonly stderr: Writer;
  /** Asks the user; undefined where nobody sits at a terminal. */
  readonly ask?: Ask | undefined;
  /** Version of Node, e.g. `20.9.0`. */
  readonly node: string;
  /** Of messages: what is said around results, and what is only printed. */
  readonly language: Language;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
}

/** Colours are for terminals, unless the user's environment says otherwise (no-color.org, force-color.org). */
export const wantsColor = (writer: Writer, env: Io['env']): boolean => {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '') return env['FORCE_COLOR'] !== '0';
  return writer.isTTY === true && env['TERM'] !== 'dumb';
};

/** Columns of a terminal; some that have just been opened say 0. */
export const columnsOf = ({ columns }: Writer): number => (columns === undefined || columns === 0 ? 80 : columns);

/** Columns to set text in: the terminal's own, within what still reads well; 100 where there is none. */
export const widthOf = (writer: Writer): number =>
  writer.columns === undefined ? 100 : Math.min(Math.max(columnsOf(writer), 60), 120);
