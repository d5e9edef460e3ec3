import { harmless } from '../report/columns.js';
import type { Io } from './io.js';

/** One line on a terminal that says what is being done now. Where stderr is no terminal it stays silent. */
export interface Progress {
  show(text: string): void;
  /** Erases the line; call it before anything else is written, and at the end. */
  clear(): void;
}

const silent: Progress = { show: () => undefined, clear: () => undefined };
const eraseLine = '\r\u001b[2K';

export const progressOn = ({ stderr, env }: Pick<Io, 'stderr' | 'env'>): Progress => {
  if (stderr.isTTY !== true || env['TERM'] === 'dumb' || (env['CI'] ?? '') !== '') return silent;
  let shown = false;
  return {
    show(text) {
      // Wide characters take two columns: half the width never wraps, and a wrapped line could not be erased.
      const room = Math.max(20, Math.floor((stderr.columns ?? 80) / 2));
      stderr.write(`${eraseLine}${[...harmless(text)].slice(0, room).join('')}`);
      shown = true;
    },
    clear() {
      if (shown) stderr.write(eraseLine);
      shown = false;
    },
  };
};
