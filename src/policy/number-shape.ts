/**
 * The shape of a marketplace's number, derived from its pattern in the policy: what is a whole number, what is the beginning of one, and where its
 * groups meet. All code that needs more than the pattern asks here, so that none of it knows any marketplace's numbers.
 */

export interface NumberShape {
  /** Whether the whole text is such a number. */
  isWhole(text: string): boolean;
  /** The same, but any hyphens between the groups may be missing. */
  isWholeButHyphens(text: string): boolean;
  /** Whether the text becomes such a number if at least one character is added at the end. */
  isBeginning(text: string): boolean;
  /** Whether the text begins such a number and its first group is complete: enough to tell it from any other number. */
  isBegun(text: string): boolean;
  /** Whether the text is the beginning of such a number up to a hyphen. */
  isBrokenAtHyphen(text: string): boolean;
  /** Whether the text is such a number without its last group and the hyphen before it. */
  isStem(text: string): boolean;
  /** What numbers of one order share: all groups except the last. Undefined if it is no such number, or has one group. */
  stemOf(number: string): string | undefined;
}

/** One or several equal places of a number: a set of characters as an expression, and how often it occurs. */
export interface CharacterRun {
  readonly set: string;
  readonly least: number;
  readonly most: number;
}
export type Sequence = readonly CharacterRun[];

const shapes = new Map<string, NumberShape>();

/**
 * @param pattern - From the policy: characters, classes, groups, alternatives and counts; no anchors.
 * @throws {Error} If the pattern contains anything else.
 */
export const numberShape = (pattern: string): NumberShape => {
  const known = shapes.get(pattern);
  if (known !== undefined) return known;
  const shape = shapeOf(sequencesOf(pattern));
  shapes.set(pattern, shape);
  return shape;
};

/** Characters of numbers, besides those that a pattern names itself. */
const alphabet = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-'];
const separator = '-';

const shapeOf = (sequences: readonly Sequence[]): NumberShape => {
  const whole = either(sequences.map(sourceOf));
  const butHyphens = either(sequences.map((sequence) => sourceOf(sequence.map(withLostHyphen))));
  const beginning = either(sequences.map(beginningOf));
  const begun = either(sequences.map(begunOf));
  const stem = either(sequences.flatMap(stemSourceOf));
  const isBeginning = (text: string): boolean => alphabet.some((char) => beginning.test(text + char));
  return {
    isWhole: (text) => whole.test(text),
    isWholeButHyphens: (text) => butHyphens.test(text),
    isBeginning,
    isBegun: (text) => begun.test(text) && isBeginning(text),
    isBrokenAtHyphen: (text) => text.endsWith(separator) && isBeginning(text),
    isStem: (text) => stem.test(text),
    stemOf: (number) => {
      const end = number.lastIndexOf(separator);
      return whole.test(number) && end > 0 ? number.slice(0, end) : undefined;
    },
  };
};

const either = (sources: readonly string[]): RegExp => new RegExp(`^(?:${sources.join('|')})$`, 'u');

const times = ({ set, least, most }: CharacterRun): string =>
  `${set}{${least},${most === Number.POSITIVE_INFINITY ? '' : most}}`;

const sourceOf = (sequence: Sequence): string => sequence.map(times).join('');

const isSeparator = ({ set }: CharacterRun): boolean => set === separator || set === `\\${separator}`;

const withLostHyphen = (run: CharacterRun): CharacterRun => (isSeparator(run) ? { ...run, least: 0 } : run);

const stemSourceOf = (sequence: Sequence): readonly string[] => {
  const end = sequence.findLastIndex(isSeparator);
  return end < 0 ? [] : [sourceOf(sequence.slice(0, end))];
};

/** An expression for any beginning of a sequence, including the empty and the whole one. */
const beginningOf = ([first, ...others]: Sequence): string => {
  if (first === undefined) return '';
  const incomplete = times({ ...first, least: 0, most: Math.max(0, first.least - 1) });
  return `(?:${times(first)}${beginningOf(others)}|${incomplete})`;
};

/** The same, but everything before the first separator is complete. */
const begunOf = (sequence: Sequence): string => {
  const end = sequence.findIndex(isSeparator);
  if (end < 0) return sourceOf(sequence);
  return `${sourceOf(sequence.slice(0, end))}${beginningOf(sequence.slice(end))}`;
};

/**
 * Every path through the alternatives of a pattern.
 * @throws {Error} If the pattern contains something that has no clear shape.
 */
export const sequencesOf = (pattern: string): readonly Sequence[] => {
  const reader = { text: pattern, at: 0 };
  const sequences = alternativesIn(reader);
  if (reader.at < pattern.length) throw unsupported(reader);
  return sequences;
};

interface Reader {
  readonly text: string;
  at: number;
}

const unsupported = ({ text, at }: Reader): Error =>
  new Error(`the number pattern ${text} holds at ${at} what its shape cannot be told from: ${text.slice(at)}`);

const alternativesIn = (reader: Reader): readonly Sequence[] => {
  const all: Sequence[] = [...sequenceIn(reader)];
  while (reader.text[reader.at] === '|') {
    reader.at++;
    all.push(...sequenceIn(reader));
  }
  return all;
};

const sequenceIn = (reader: Reader): readonly Sequence[] => {
  let all: readonly Sequence[] = [[]];
  while (reader.at < reader.text.length && !/[|)]/u.test(reader.text[reader.at] ?? '')) {
    const ways = partIn(reader);
    all = all.flatMap((before) => ways.map((way) => [...before, ...way]));
  }
  return all;
};

/** One part of a sequence with its count, once for each path through it. */
const partIn = (reader: Reader): readonly Sequence[] => {
  const group = matchAt(reader, /\((?:\?:)?(?!\?)/uy);
  if (group === undefined) {
    const set = matchAt(reader, /\[[^\]\\]+\]|\\[-.dw/]|[^\\()[\]{}|?*+^$.]/uy);
    if (set === undefined) throw unsupported(reader);
    return [[{ set, ...countIn(reader) }]];
  }
  const ways = alternativesIn(reader);
  if (matchAt(reader, /\)/uy) === undefined) throw unsupported(reader);
  const { least, most } = countIn(reader);
  if (most !== 1) throw unsupported(reader);
  return least === 0 ? [...ways, []] : ways;
};

const countIn = (reader: Reader): Omit<CharacterRun, 'set'> => {
  const sign = matchAt(reader, /[?*+]|\{[0-9]+(?:,[0-9]*)?\}/uy);
  if (sign === undefined) return { least: 1, most: 1 };
  if (sign === '?') return { least: 0, most: 1 };
  if (sign === '*' || sign === '+') return { least: sign === '+' ? 1 : 0, most: Number.POSITIVE_INFINITY };
  const [least = '', most = least] = sign.slice(1, -1).split(',');
  return { least: Number(least), most: most === '' ? Number.POSITIVE_INFINITY : Number(most) };
};

const matchAt = (reader: Reader, sticky: RegExp): string | undefined => {
  sticky.lastIndex = reader.at;
  const [found] = sticky.exec(reader.text) ?? [];
  if (found !== undefined) reader.at += found.length;
  return found;
};
