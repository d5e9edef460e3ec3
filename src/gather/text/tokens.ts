import { normaliseIdentifier, skeletonOf } from '../../model/identifiers.js';
import type { LineReading, ReadCharacter } from '../ports.js';

/** A line without its spaces, in the spelling for comparing identifiers, with the source of each character. */
export interface Squeezed {
  readonly text: string;
  /** For each character of `text`, the code point of the line it came from. */
  readonly sources: readonly number[];
  readonly points: readonly string[];
  readonly characters: readonly ReadCharacter[];
}

export const squeeze = ({ text, characters }: LineReading): Squeezed => {
  const points = [...text];
  const out: string[] = [];
  const sources: number[] = [];
  points.forEach((point, source) => {
    for (const char of normaliseIdentifier(point)) {
      out.push(char);
      sources.push(source);
    }
  });
  return { text: out.join(''), sources, points, characters };
};

/** A part of a squeezed line, from `start` up to but not including `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const isDigit = (char: string | undefined): boolean => char !== undefined && /[0-9]/u.test(char);
/** Whether the line has a space between the first and the last character of a span. */
export const hasSpace = (line: Squeezed, start: number, end: number): boolean => {
  const from = line.sources[start] ?? 0;
  const to = line.sources[end - 1] ?? from;
  return line.points.slice(from, to + 1).some((point) => /\s/u.test(point));
};

/** Where a value stands in a line letter for letter. */
export const occurrencesOf = (line: Squeezed, value: string): readonly Span[] =>
  find(line.text, normaliseIdentifier(value));

/** Where a line has a letter/digit look-alike of a value, but not the value itself. */
export const lookAlikesOf = (line: Squeezed, value: string): readonly Span[] => {
  const normalised = normaliseIdentifier(value);
  return find(skeletonOf(line.text), skeletonOf(normalised)).filter(
    ({ start, end }) => line.text.slice(start, end) !== normalised,
  );
};

const find = (text: string, value: string): readonly Span[] => {
  const spans: Span[] = [];
  for (let start = text.indexOf(value); start >= 0 && value !== ''; start = text.indexOf(value, start + 1)) {
    spans.push({ start, end: start + value.length });
  }
  return spans;
};

/**
 * Where a pattern matches: its first group if it has one, else the whole match.
 * @param digitsApart - Whether a space between two digits ends a number. In numbers printed in groups it does not.
 */
export const matchesOf = (line: Squeezed, pattern: string, digitsApart = true): readonly Span[] => {
  const { text, starts } = digitsApart ? withGaps(line) : { text: line.text, starts: undefined };
  const placed = (at: number): number => starts?.[at] ?? at;
  return [...text.matchAll(new RegExp(pattern, 'dgu'))].map(({ indices }) => {
    const [start, end] = indices?.[1] ?? indices?.[0] ?? [0, 0];
    return { start: placed(start), end: placed(end - 1) + 1 };
  });
};

/** The squeezed text with a space wherever two digits stood apart, and for each character its place in the text without them. */
const withGaps = (line: Squeezed): { readonly text: string; readonly starts: readonly number[] } => {
  let text = '';
  const starts: number[] = [];
  for (let at = 0; at < line.text.length; at++) {
    if (at > 0 && isDigit(line.text[at - 1]) && isDigit(line.text[at]) && hasSpace(line, at - 1, at + 1)) {
      text += ' ';
      starts.push(at);
    }
    text += line.text[at];
    starts.push(at);
  }
  return { text, starts };
};

export const spanTextOf = (line: Squeezed, { start, end }: Span): string => line.text.slice(start, end);

/** The code points of the line that a span covers: the first, and the first one behind it. */
export const pointsOf = ({ sources }: Squeezed, { start, end }: Span): readonly [start: number, end: number] => [
  sources[start] ?? 0,
  (sources[end - 1] ?? 0) + 1,
];

/** The part of the line as read, including spaces. */
export const asRead = (line: Squeezed, span: Span): string => line.points.slice(...pointsOf(line, span)).join('');

/** The figures that decide whether to trust one character of a number. */
export interface CharacterFigures {
  /** What it is taken for. */
  readonly char: string;
  /** Its place in the number, from 0. */
  readonly index: number;
  readonly isDigit: boolean;
  /** Margin of a digit over the next; -Infinity if it is not known. */
  readonly margin: number;
  readonly probability: number;
  /** Probability of the shape: an O that may be a 0 counts as both together. */
  readonly shape: number;
}

/**
 * The figures of every character except hyphens.
 * @param value - What the span is taken for. A letter in place of one of its digits must surely be that digit: a `B` may be a poor 6.
 * @returns Undefined if the reader gives no characters.
 */
export const figuresOf = (
  line: Squeezed,
  { start, end }: Span,
  value: string = spanTextOf(line, { start, end }),
): readonly CharacterFigures[] | undefined => {
  if (line.characters.length !== line.points.length) return undefined;
  return Array.from({ length: end - start }, (_, index): CharacterFigures => {
    const read = line.text[start + index];
    const { probability, digitMargin, shapeProbability } = line.characters[
      line.sources[start + index] ?? 0
    ] as ReadCharacter;
    return {
      char: value[index] ?? '',
      index,
      isDigit: isDigit(read) || isDigit(value[index]),
      margin: digitMargin ?? -Infinity,
      probability,
      shape: shapeProbability ?? probability,
    };
  }).filter(({ index, isDigit: counts }) => counts || line.text[start + index] !== '-');
};
