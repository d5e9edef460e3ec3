import type { CheckStatus, Verdict } from '../model/schema/report.js';
import { displayWidth, harmless, wrapColumns } from './columns.js';

/** How a text for a terminal is laid out. */
export interface TextOptions {
  /** Whether ANSI colours are written. What the terminal and `NO_COLOR` ask for is the caller's to find out. Default: no. */
  readonly color?: boolean;
  /** Columns of the terminal. Lines are wrapped to it; below 40 they are wrapped to 40. Default: 80. */
  readonly width?: number;
}

/** Room for a symbol and a word; below it nothing can be laid out. */
const leastWidth = 40;

/** Columns that lines are wrapped to. */
export const linesOf = ({ width = 80 }: TextOptions): number => Math.max(leastWidth, width);

const ansi = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const;
export type Style = keyof typeof ansi;
export type Paint = (text: string, ...styles: readonly Style[]) => string;

export const painter =
  ({ color = false }: TextOptions): Paint =>
  (text, ...styles) =>
    color ? `\u001b[${styles.map((style) => ansi[style]).join(';')}m${text}\u001b[0m` : text;

/** What stands before a verdict, and before a check. */
export const symbols = { pass: '✓', fail: '✗', review: '?', unknown: '?', 'not-applicable': '–', error: '!' } as const;

export const colours = {
  pass: 'green',
  fail: 'red',
  review: 'yellow',
  unknown: 'yellow',
  'not-applicable': 'dim',
  error: 'red',
} as const satisfies Record<Verdict | CheckStatus, Style>;

/** Wraps the text beside a prefix, the lines after the first set in by the prefix's width. */
export const hanging = (prefix: string, text: string, { width }: { readonly width: number }): readonly string[] => {
  const indent = displayWidth(prefix);
  return wrapColumns(harmless(text), width - indent).map((line, index) =>
    (index === 0 ? prefix : ' '.repeat(indent)).concat(line.replaceAll('\u00a0', ' ')),
  );
};

/** The text in at most so many columns: what goes beyond ends in a sign that says so. */
export const clipped = (text: string, columns: number): string => {
  if (displayWidth(text) <= columns) return text;
  let line = '';
  let room = columns - 1;
  for (const character of text) {
    room -= displayWidth(character);
    if (room < 0) break;
    line += character;
  }
  return `${line.trimEnd()}…`;
};
