/** Finds the marketplace's numbers in a line, and splits lines after them. */
import type { Policy } from '../../model/schema/policy.js';
import { numberShape } from '../../policy/number-shape.js';
import type { Line } from '../images/reading.js';
import { type FoundStamp, findStamps } from '../text/stamps.js';
import { quadOf, type Slice, slicedBox, sliceTextOf } from './cell.js';
import { stateNamed } from './words.js';

export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly stamp?: FoundStamp;
}

/**
 * A line split after a number that runs into the next column. The number is broken off at a hyphen, or whole and followed by a state, a time or a
 * price. Text before the number is its name and stays with it.
 */
export const numberLines = (line: Line, policy: Policy): readonly Line[] => {
  const [first] = numbersIn(line.text, policy);
  const behind = first === undefined ? '' : line.text.slice(first.to);
  if (first === undefined || behind.trim() === '') return [line];
  const words = behind.replace(/^[\s\p{P}\p{S}]+/u, '');
  const isBroken = !isNumber(line.text.slice(first.from, first.to), policy);
  if (!isBroken && stateNamed(words, policy)?.agreement !== 'exact' && !/^\s*[0-9]/u.test(behind)) return [line];
  const at = (index: number): number => [...line.text.slice(0, index)].length;
  return [
    lineOf({ line, reading: line, from: 0, to: at(first.to) }),
    lineOf({ line, reading: line, from: at(line.text.length - words.length), to: at(line.text.length) }),
  ];
};

/** Where the marketplace's numbers are, whole or broken off, if they are separate from the text after them. */
export const numbersIn = (text: string, policy: Policy): readonly Cut[] => {
  const number = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${policy.numbers.posting})(?![0-9-])`, 'gu');
  return [...text.matchAll(number), ...brokenNumbersIn(text, policy)]
    .map(({ index, 0: found }): Cut => ({ from: index, to: index + found.length }))
    .filter(({ to }) => isApart(text.slice(to)))
    .sort((one, other) => one.from - other.from || other.to - one.to);
};

/** Numbers that a narrow column breaks at or before their last hyphen. Text that sticks to the hyphen is too long for a last group. */
const brokenNumbersIn = (text: string, { numbers }: Policy): readonly RegExpExecArray[] => {
  const shape = numberShape(numbers.posting);
  return [
    ...text.matchAll(/(?<![\p{L}\p{N}-])[0-9A-Z]+(?:-[0-9A-Z]+)*?(?:-(?=[0-9A-Z]{8,}$)|-?(?![\p{L}\p{N}-]))/gu),
  ].filter(({ 0: found }) => shape.isStem(found.replace(/-$/u, '')));
};

/** Whether the text after a number is something else. Digits may be the number's own last ones, unless they are a time or a price. */
const isApart = (behind: string): boolean =>
  !/^\s*[0-9]/u.test(behind) ||
  /^\s*(?:[0-9][0-9\s]*[.,][0-9]{2}\s*[₽P$¥€]?$|[0-9A-Z]{8,}$)/u.test(behind) ||
  findStamps(behind.trimStart()).some(
    ({ index, candidates }) => index === 0 && candidates.every(({ hour }) => hour !== undefined),
  );

const lineOf = (slice: Slice): Line => {
  const { line, from, to } = slice;
  if (from === 0 && to === [...line.text].length) return line;
  const quad = quadOf(slice);
  return {
    ...line,
    text: sliceTextOf(slice),
    characters: line.characters.slice(from, to),
    quad,
    box: slicedBox(slice, line.box),
  };
};

export const isNumber = (text: string, { numbers }: Policy): boolean =>
  numberShape(numbers.posting).isWhole(text.replace(/\s+/gu, ''));
