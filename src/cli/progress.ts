import { displayWidth, harmless } from '../report/columns.js';
import { type Io, terminalColumns } from './io.js';

/** One line on a terminal that shows the current step. Silent if stderr is no terminal. */
export interface ProgressLine {
  show(text: string): void;
  /** Erases the line. Call it before anything else is written, and at the end. */
  clear(): void;
}

const silent: ProgressLine = { show: () => undefined, clear: () => undefined };
const eraseLine = '\r\u001b[2K';

const cut = (text: string, columns: number): string => {
  let line = '';
  let room = columns;
  for (const character of text) {
    room -= displayWidth(character);
    if (room < 0) break;
    line += character;
  }
  return line;
};

/** Whether stderr is a terminal on which somebody can see a line change. */
export const showsProgress = ({ stderr, env }: Pick<Io, 'stderr' | 'env'>): boolean =>
  stderr.isTTY === true && env['TERM'] !== 'dumb' && (env['CI'] ?? '') === '';

export const progressOn = (io: Pick<Io, 'stderr' | 'env'>): ProgressLine => {
  if (!showsProgress(io)) return silent;
  const { stderr } = io;
  let shown = false;
  return {
    show(text) {
      // A wrapped line could not be erased.
      stderr.write(`${eraseLine}${cut(harmless(text), terminalColumns(stderr) - 1)}`);
      shown = true;
    },
    clear() {
      if (shown) stderr.write(eraseLine);
      shown = false;
    },
  };
};
