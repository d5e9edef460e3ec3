import type { Line } from '../images/reading.js';
import type { LineReading } from '../ports.js';
import {
  lookAlikesOf,
  occurrencesOf,
  pointsOf,
  type Span,
  type Squeezed,
  spanTextOf,
  squeeze,
} from '../text/tokens.js';

/** A line with the readings of further readers. */
export type ReadLine = Line & { readonly also?: readonly LineReading[] };

export const lineReadingsOf = (line: ReadLine): readonly LineReading[] => [line, ...(line.also ?? [])];

/** The text on both sides of a number, as read. */
export interface Around {
  readonly before: string;
  readonly behind: string;
}

/** The text before and behind each occurrence of a value, as read. */
export const aroundOf = (reading: LineReading, value: string): readonly Around[] => {
  const squeezed = squeeze(reading);
  const exact = [...occurrencesOf(squeezed, value), ...lookAlikesOf(squeezed, value)];
  const spans = exact.length > 0 ? exact : nearOnes(squeezed, value);
  return spans.map((span) => {
    const [from, to] = pointsOf(squeezed, span);
    return { before: squeezed.points.slice(0, from).join(''), behind: squeezed.points.slice(to).join('') };
  });
};

/** A reader of other letters may misread this many digits of a number. Chosen, not measured. */
const mostMisread = 2;

/** Where a line has a number of the same length that nearly equals the value. */
const nearOnes = (squeezed: Squeezed, value: string): readonly Span[] => {
  const starts = Array.from({ length: Math.max(0, squeezed.text.length - value.length + 1) }, (_, start) => start);
  const spans = starts.map((start) => ({ start, end: start + value.length }));
  const differing = (text: string): number => [...text].filter((char, i) => char !== value[i]).length;
  return spans.filter((span) => differing(spanTextOf(squeezed, span)) <= mostMisread);
};
