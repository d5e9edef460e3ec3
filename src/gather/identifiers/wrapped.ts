import type { Box } from '../../model/sightings.js';
import type { NumberShape } from '../../policy/number-shape.js';
import type { Line } from '../images/reading.js';
import { hasSpace, type Span, type Squeezed, spanTextOf, squeeze } from '../text/tokens.js';
import { around } from './places.js';

/** Part of a number on one of the lines that it is broken over. */
export interface WrappedPart {
  readonly line: Line;
  readonly squeezed: Squeezed;
  readonly span: Span;
}

/** A number in a narrow column, broken over two lines: `47299271-02` above `59-1`. */
export interface Wrapped {
  readonly value: string;
  readonly upper: WrappedPart;
  readonly lower: WrappedPart;
  readonly box: Box;
}

/** How to recognise a number by its parts. */
interface Broken {
  /** The beginning of the number in a line, if the line has one. */
  beginning(line: Line, squeezed: Squeezed): Span | undefined;
  /** Number of characters at the beginning of the next line that belong to it. 0 if they do not make it whole. */
  ending(begun: string, below: string): number;
}

/** Pairs of lines of which the first ends with the beginning of a number, and the second, just below at the same left edge, begins with the rest. */
const brokenOver = (lines: readonly Line[], { beginning, ending }: Broken): readonly Wrapped[] =>
  lines.flatMap((upper) => {
    const head = squeeze(upper);
    const span = beginning(upper, head);
    const lower = span && lineBelow(upper, lines);
    if (span === undefined || lower === undefined) return [];
    const tail = squeeze(lower);
    const begun = spanTextOf(head, span);
    const end = ending(begun, tail.text);
    if (end === 0) return [];
    return [
      {
        value: begun + tail.text.slice(0, end),
        upper: { line: upper, squeezed: head, span },
        lower: { line: lower, squeezed: tail, span: { start: 0, end } },
        box: around(upper.box, lower.box),
      },
    ];
  });

/** Shorter parts at the end of a line are no beginning of a number. Chosen, not measured. */
const shortestHead = 4;

/**
 * Where a value is broken over two lines. It covers only values whose first part cannot be a number by itself: those that end with letters, and those
 * with hyphens that are broken before their last group begins.
 *
 * @param value - Normalised.
 */
export const wrappedIn = (value: string, lines: readonly Line[]): readonly Wrapped[] => {
  const longestHead = /[A-Z]$/u.test(value) ? value.length - 1 : value.lastIndexOf('-') + 1;
  if (longestHead < shortestHead) return [];
  return brokenOver(lines, {
    beginning: (_, { text }) => {
      const length = headLength(text, value);
      if (length < shortestHead || length > longestHead) return undefined;
      return { start: text.length - length, end: text.length };
    },
    ending: (begun, below) => {
      const missing = value.slice(begun.length);
      return below.startsWith(missing) ? missing.length : 0;
    },
  });
};

/** Length of the value's beginning, but not all of it, that the text ends with. */
const headLength = (text: string, value: string): number => {
  for (let length = Math.min(text.length, value.length - 1); length > 0; length--)
    if (text.endsWith(value.slice(0, length))) return length;
  return 0;
};

/** Where any number of a shape is broken over two lines, neither of which has a whole one. */
export const wrappedOf = (shape: NumberShape, lines: readonly Line[]): readonly Wrapped[] =>
  brokenOver(lines, {
    beginning: (line, squeezed) => beginningOf(shape, line, squeezed),
    ending: (begun, below) => {
      const tail = /^[-0-9A-Z]+/u.exec(below)?.[0] ?? '';
      if (wholeAtStart(shape, tail) > 0) return 0;
      return Math.max(0, wholeAtStart(shape, begun + tail) - begun.length);
    },
  });

/** The length of the longest whole number that a text begins with. 0 if there is none. */
const wholeAtStart = (shape: NumberShape, text: string): number => {
  for (let end = text.length; end > 0; end--) if (shape.isWhole(text.slice(0, end))) return end;
  return 0;
};

/** The beginning of a number at a line's end. If the next column was found as one line with it, it may be at the line's beginning. */
const beginningOf = (shape: NumberShape, { text }: Line, squeezed: Squeezed): Span | undefined => {
  const end = squeezed.text.length;
  const starts = Array.from({ length: end }, (_, start) => start);
  if (starts.some((start) => wholeAtStart(shape, squeezed.text.slice(start)) > 0)) return undefined;
  const start = starts.find((at) => isOwnStart(squeezed, at) && shape.isBegun(squeezed.text.slice(at)));
  if (start !== undefined) return { start, end };
  const first = squeeze({ text: /^\S+/u.exec(text.trimStart())?.[0] ?? '', characters: [], confidence: 0 }).text;
  return shape.isBegun(first) && first.includes('-') && first.length < end
    ? { start: 0, end: first.length }
    : undefined;
};

/** Whether a word begins there, or a run of digits or letters. */
const isOwnStart = (line: Squeezed, at: number): boolean => {
  const kindOf = (char = ''): string => (/[0-9]/u.test(char) ? 'digit' : /[A-Z]/u.test(char) ? 'letter' : char);
  return at === 0 || hasSpace(line, at - 1, at + 1) || kindOf(line.text[at - 1]) !== kindOf(line.text[at]);
};

/** The line that begins at the same left edge, just below. */
export const lineBelow = (upper: Line, lines: readonly Line[]): Line | undefined => {
  const [x, y, , height] = upper.box;
  return lines.find(
    ({ box: [ox, oy] }) => Math.abs(ox - x) < height * 0.6 && oy > y + height * 0.4 && oy < y + height * 1.9,
  );
};
