import { normaliseIdentifier, skeletonOf } from '../model/identifiers.js';
import type { LineReading, ReadCharacter } from './readers/ports.js';

/** A line without its spaces, in the spelling identifiers are compared in, and where each character came from. */
export interface Squeezed {
  readonly text: string;
  /** For each character of `text` the code point of the line it came from. */
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

/** A stretch of a squeezed line, from `start` up to but not including `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How an occurrence is set off from its neighbours. */
export type Edges = 'clean' | 'unclear';

const isDigit = (char: string | undefined): boolean => char !== undefined && /[0-9]/u.test(char);
const isWordly = (char: string | undefined): boolean => char !== undefined && /[0-9A-Z]/u.test(char);
/** Letters that may be a misread digit, so that a number next to one may be longer than it seems. */
const maybeDigit = (char: string | undefined): boolean => char !== undefined && /[OILZSB|]/u.test(char);

/**
 * Whether a number stands by itself. Letters may touch digits (`SKU1512663422`, `1个2914399160`) unless they may be digits
 * themselves; digits, hyphens and decimal signs may not. A space divides, but not inside a number that is itself written in groups.
 */
export const edgesOf = (line: Squeezed, { start, end }: Span): Edges => {
  const grouped = hasSpace(line, start, end);
  if (grouped && !hasProperGroups(line, start, end)) return 'unclear';
  return sideIsClear(line, start - 1, start, grouped) && sideIsClear(line, end, end - 1, grouped) ? 'clean' : 'unclear';
};

/** Numbers are printed in groups of two digits and more: a single digit before a space is a column of its own. */
const hasProperGroups = (line: Squeezed, start: number, end: number): boolean =>
  !/(?:^|[^0-9])[0-9]\s+[0-9]|[0-9]\s+[0-9](?:$|[^0-9])/u.test(asRead(line, { start, end }));

const sideIsClear = (line: Squeezed, outside: number, inside: number, grouped: boolean): boolean => {
  const neighbour = line.text[outside];
  if (neighbour === undefined) return true;
  const [from, to] = outside < inside ? [outside, inside] : [inside, outside];
  const apart = hasSpace(line, from, to + 1);
  const numeric = isDigit(line.text[inside]);
  if (apart) return !(grouped && isDigit(neighbour));
  if (numeric && (isDigit(neighbour) || maybeDigit(neighbour))) return false;
  if (!numeric && isWordly(neighbour)) return false;
  return !(
    neighbour === '-' ||
    ((neighbour === '.' || neighbour === ',') && isDigit(line.text[outside < inside ? outside - 1 : outside + 1]))
  );
};

/** Whether the line has a space between the first and the last character of a span. */
const hasSpace = (line: Squeezed, start: number, end: number): boolean => {
  const from = line.sources[start] ?? 0;
  const to = line.sources[end - 1] ?? from;
  return line.points.slice(from, to + 1).some((point) => /\s/u.test(point));
};

/** Where a value stands in a line letter for letter. */
export const occurrencesOf = (line: Squeezed, value: string): readonly Span[] =>
  find(line.text, normaliseIdentifier(value));

/** Where something stands that differs from a value by letter/digit look-alikes only, and does differ. */
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
 * Where a pattern matches; the first group where it has one, else the whole match.
 * @param digitsApart - Whether a space between two digits ends a number. It does not in numbers that are printed in groups.
 */
export const matchesOf = (line: Squeezed, pattern: string, digitsApart = true): readonly Span[] => {
  const { text, starts } = digitsApart ? withGaps(line) : { text: line.text, starts: undefined };
  const placed = (at: number): number => starts?.[at] ?? at;
  return [...text.matchAll(new RegExp(pattern, 'dgu'))].map(({ indices }) => {
    const [start, end] = indices?.[1] ?? indices?.[0] ?? [0, 0];
    return { start: placed(start), end: placed(end - 1) + 1 };
  });
};

/** The squeezed text with a space where two digits stood apart, and for each of its characters the place without. */
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

export const textOf = (line: Squeezed, { start, end }: Span): string => line.text.slice(start, end);

/** The part of the line as it was read, spaces and all. */
export const asRead = (line: Squeezed, { start, end }: Span): string =>
  line.points.slice(line.sources[start] ?? 0, (line.sources[end - 1] ?? 0) + 1).join('');

/** The two figures by which a stretch of a line is trusted: its weakest digit's margin and its weakest character's probability. */
export const trustOf = (
  line: Squeezed,
  { start, end }: Span,
): { weakestDigit: number; weakest: number } | undefined => {
  if (line.characters.length !== line.points.length) return undefined;
  let [weakestDigit, weakest] = [Infinity, 1];
  for (let at = start; at < end; at++) {
    const { probability, digitMargin } = line.characters[line.sources[at] ?? 0] as ReadCharacter;
    if (isDigit(line.text[at]) && digitMargin !== undefined) weakestDigit = Math.min(weakestDigit, digitMargin);
    if (line.text[at] !== '-') weakest = Math.min(weakest, probability);
  }
  return { weakestDigit, weakest };
};
