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
const maybeDigit = (char: string | undefined): boolean => char !== undefined && /[OILZЗSBGQ|]/u.test(char);

/**
 * Whether a number stands by itself. Letters may touch digits (`SKU1512663422`, `1个2914399160`) unless they may be digits
 * themselves; digits, hyphens, and decimal signs and strokes before further digits may not; nor what makes an address of it. A space divides, but not inside a number that is itself written in groups.
 */
export const edgesOf = (line: Squeezed, { start, end }: Span): Edges => {
  const grouped = hasSpace(line, start, end);
  if (grouped && !hasProperGroups(line, start, end)) return 'unclear';
  if (isAddress(wordAround(line, start, end))) return 'unclear';
  return sideIsClear(line, start - 1, start, grouped) && sideIsClear(line, end, end - 1, grouped) ? 'clean' : 'unclear';
};

/** Whether a text is an address on the web or of mail, or has one in it. */
export const isAddress = (text: string): boolean =>
  /:\/\/|\bwww\.|[a-z0-9]\.[a-z]{2,10}[/?]|@[a-z0-9-]+\.[a-z]/iu.test(text);

/** A stretch of a line with what touches it on both sides. */
const wordAround = ({ points, sources }: Squeezed, start: number, end: number): string => {
  const [from, to] = [sources[start] ?? 0, (sources[end - 1] ?? 0) + 1];
  const before = /\S*$/u.exec(points.slice(0, from).join(''))?.[0] ?? '';
  const behind = /^\S*/u.exec(points.slice(to).join(''))?.[0] ?? '';
  return `${before}${points.slice(from, to).join('')}${behind}`;
};

/** Digits alone are printed in groups from this length on; fewer that stand apart are columns of a table unless evenly parted. */
const groupedDigits = 12;

/**
 * Numbers are printed in groups of two digits and more: a single digit before a space is a column of its own. A number of digits
 * alone comes in equal groups, the last of which may be shorter; in long ones a reader may lose a space.
 */
const hasProperGroups = (line: Squeezed, start: number, end: number): boolean => {
  const text = asRead(line, { start, end });
  if (/(?:^|[^0-9])[0-9]\s+[0-9]|[0-9]\s+[0-9](?:$|[^0-9])/u.test(text)) return false;
  const groups = text.split(/\s+/u).map((group) => group.length);
  if (!/^[0-9\s]+$/u.test(text)) return true;
  const [size = 0, last = 0] = [groups[0], groups.at(-1)];
  const even =
    end - start < groupedDigits ? groups.slice(0, -1).every((length) => length === size) && last <= size + 1 : true;
  return even && size >= 3 && groups.slice(0, -1).every((length) => length % size === 0);
};

const sideIsClear = (line: Squeezed, outside: number, inside: number, grouped: boolean): boolean => {
  const neighbour = line.text[outside];
  if (neighbour === undefined) return true;
  const [from, to] = outside < inside ? [outside, inside] : [inside, outside];
  const apart = hasSpace(line, from, to + 1);
  const numeric = isDigit(line.text[inside]);
  if (apart) return !(grouped && isDigit(neighbour));
  if (numeric && (isDigit(neighbour) || (maybeDigit(neighbour) && !endsNumero(line, outside)))) return false;
  if (!numeric && isWordly(neighbour)) return false;
  return !(
    neighbour === '-' ||
    (/[.,/]/u.test(neighbour) && isDigit(line.text[outside < inside ? outside - 1 : outside + 1]))
  );
};

/** Whether a character ends the sign № as readers without it write it: `No`, never `NO` or `N0`. */
const endsNumero = ({ points, sources }: Squeezed, at: number): boolean => {
  const source = sources[at] ?? 0;
  return points[source] === 'o' && points[source - 1] === 'N';
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

/** The code points of the line that a span stands for: the first, and the first behind the last. */
export const pointsOf = ({ sources }: Squeezed, { start, end }: Span): readonly [start: number, end: number] => [
  sources[start] ?? 0,
  (sources[end - 1] ?? 0) + 1,
];

/** The part of the line as it was read, spaces and all. */
export const asRead = (line: Squeezed, span: Span): string => line.points.slice(...pointsOf(line, span)).join('');

/** The figures by which a stretch of a line is trusted. */
export interface Trust {
  /** The smallest margin of a digit over the next; Infinity without digits, -Infinity for a digit whose margin is not known. */
  readonly weakestDigit: number;
  /** The same of the 8s alone, which readers take slashed zeros for. */
  readonly weakestEight: number;
  /** The same of the 0s: where each is sure they have no slash. */
  readonly weakestZero: number;
  /** The same of all others than 0s. */
  readonly weakestOther: number;
  /** The smallest probability of a digit, and of a letter; 1 where there is none. Hyphens do not count. */
  readonly leastDigit: number;
  readonly leastLetter: number;
  /** The same for letters as shapes: an O that may be a 0 counts as both together. */
  readonly leastShape: number;
}

/**
 * @param value - What the stretch is taken for. A letter where this has a digit must be that digit surely: a `B` may be a poor 6.
 * @returns Undefined where the reader gives no characters.
 */
export const trustOf = (
  line: Squeezed,
  { start, end }: Span,
  value: string = textOf(line, { start, end }),
): Trust | undefined => {
  if (line.characters.length !== line.points.length) return undefined;
  let [weakestEight, weakestZero, weakestOther] = [Infinity, Infinity, Infinity];
  let [leastDigit, leastLetter, leastShape] = [1, 1, 1];
  for (let at = start; at < end; at++) {
    const character = line.characters[line.sources[at] ?? 0] as ReadCharacter;
    const { probability, digitMargin = -Infinity, shapeProbability = probability } = character;
    if (isDigit(line.text[at]) || isDigit(value[at - start])) {
      if (value[at - start] === '8') weakestEight = Math.min(weakestEight, digitMargin);
      if (value[at - start] === '0') weakestZero = Math.min(weakestZero, digitMargin);
      else weakestOther = Math.min(weakestOther, digitMargin);
      leastDigit = Math.min(leastDigit, probability);
    } else if (line.text[at] !== '-') {
      leastLetter = Math.min(leastLetter, probability);
      leastShape = Math.min(leastShape, shapeProbability);
    }
  }
  const weakestDigit = Math.min(weakestZero, weakestOther);
  return { weakestDigit, weakestEight, weakestZero, weakestOther, leastDigit, leastLetter, leastShape };
};
