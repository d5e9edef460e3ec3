import type { CheckStatus, Verdict } from '../model/schema/report.js';
import { displayWidth, harmless, wrapColumns } from './columns.js';

/** Layout of text for a terminal. */
export interface TextOptions {
  /** Whether to write ANSI colours. The caller checks the terminal and `NO_COLOR`. Default: no. */
  readonly color?: boolean;
  /** Columns of the terminal, to which lines are wrapped. Values below 40 count as 40. Default: 80. */
  readonly width?: number;
}

/** Room for a symbol and a word. Less cannot be laid out. */
const leastWidth = 40;

/** Columns to which lines are wrapped. */
export const columnsFor = ({ width = 80 }: TextOptions): number => Math.max(leastWidth, width);

const ansi = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const;
export type Style = keyof typeof ansi;
export type Paint = (text: string, ...styles: readonly Style[]) => string;

export const painter =
  ({ color = false }: TextOptions): Paint =>
  (text, ...styles) =>
    color ? `\u001b[${styles.map((style) => ansi[style]).join(';')}m${text}\u001b[0m` : text;

/** Symbols before verdicts and checks. */
export const symbols = { pass: '✓', fail: '✗', review: '?', unknown: '?', 'not-applicable': '–', error: '!' } as const;

export const statusColours = {
  pass: 'green',
  fail: 'red',
  review: 'yellow',
  unknown: 'yellow',
  'not-applicable': 'dim',
  error: 'red',
} as const satisfies Record<Verdict | CheckStatus, Style>;

/** Wraps text after a prefix. Further lines are indented by the prefix's width. */
export const hanging = (prefix: string, text: string, { width }: { readonly width: number }): readonly string[] => {
  const indent = displayWidth(prefix);
  return wrapColumns(harmless(text), width - indent).map((line, index) =>
    (index === 0 ? prefix : ' '.repeat(indent)).concat(line.replaceAll('\u00a0', ' ')),
  );
};

/** The text in at most this many columns. If it is cut, it ends with an ellipsis. */
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
