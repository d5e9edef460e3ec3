import type { Box } from '../../model/sightings.js';
import type { Line } from '../image.js';
import { type Span, type Squeezed, squeeze } from '../tokens.js';
import { around } from './places.js';

/** Part of a number on one of the lines that it is broken over. */
export interface Part {
  readonly line: Line;
  readonly squeezed: Squeezed;
  readonly span: Span;
}

export interface Wrapped {
  readonly upper: Part;
  readonly lower: Part;
  readonly box: Box;
}

/** Fewer characters than this at the end of a line are no beginning of a number. */
const shortestHead = 4;

/**
 * Where a value is broken over two lines in a narrow column (`47299271-02` above `59-1`): the first line ends with its beginning, the
 * second begins at the same left edge just below with all the rest. Only values whose first part cannot be a number by itself:
 * those that end with letters, and those with hyphens that are broken before their last group is begun.
 *
 * @param value - Normalised.
 */
export const wrappedIn = (value: string, lines: readonly Line[]): readonly Wrapped[] => {
  const longestHead = /[A-Z]$/u.test(value) ? value.length - 1 : value.lastIndexOf('-') + 1;
  if (longestHead < shortestHead) return [];
  return lines.flatMap((upper) => {
    const head = squeeze(upper);
    const length = headLength(head.text, value);
    if (length < shortestHead || length > longestHead) return [];
    const lower = lineBelow(upper, lines);
    if (lower === undefined) return [];
    const tail = squeeze(lower);
    if (!tail.text.startsWith(value.slice(length))) return [];
    return [
      {
        upper: { line: upper, squeezed: head, span: { start: head.text.length - length, end: head.text.length } },
        lower: { line: lower, squeezed: tail, span: { start: 0, end: value.length - length } },
        box: around(upper.box, lower.box),
      },
    ];
  });
};

/** How much of the value's beginning, but not all of it, the text ends with. */
const headLength = (text: string, value: string): number => {
  for (let length = Math.min(text.length, value.length - 1); length > 0; length--)
    if (text.endsWith(value.slice(0, length))) return length;
  return 0;
};

/** The line that begins at the same left edge, just below. */
export const lineBelow = (upper: Line, lines: readonly Line[]): Line | undefined => {
  const [x, y, , height] = upper.box;
  return lines.find(
    ({ box: [ox, oy] }) => Math.abs(ox - x) < height * 0.6 && oy > y + height * 0.4 && oy < y + height * 1.9,
  );
};
