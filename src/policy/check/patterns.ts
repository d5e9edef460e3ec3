import { wordValue } from '../../model/word-value.js';
import { type Run, type Sequence, sequencesOf } from '../number-shape.js';
import { at, nodesOf, textsUnder } from './nodes.js';
import type { Fault } from './problem.js';

/** No number of a marketplace or carrier is longer. */
const longestRun = 64;
const longestPattern = 200;
/** Bars and groups that may be left out multiply the ways through a pattern. */
const mostBars = 6;
const mostOptional = 4;
/** In how many ways a text may be divided between the counts of one way: what a failed match goes through at each place of a line. */
const mostDivisions = 1024;
/** Shorter ones stand everywhere on a page. */
const shortest = 4;

const digits = [...'0123456789'];
const others = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ-'];

const lasting = 'Give every count an end of at most 64, e.g. {1,20} in place of +, and fewer of them side by side.';
const plain =
  'Use characters, classes, groups, alternatives and counts alone: no look-around, no back reference, no anchor, no repeated group.';
const shorter = 'Make several patterns of it, or fewer alternatives.';
const stricter = 'Say where its digits stand, e.g. [A-Z]{2}[0-9]{6,9}.';

const isIn = ({ set }: Run, character: string): boolean => new RegExp(`^${set}$`, 'u').test(character);

/** Whether whatever stands there is a digit. */
const isDigits = (run: Run): boolean =>
  run.least > 0 && digits.some((digit) => isIn(run, digit)) && !others.some((other) => isIn(run, other));

const divisions = (sequence: Sequence): number =>
  sequence.reduce((product, { least, most }) => product * (most - least + 1), 1);

const lengthOf = (sequence: Sequence): number => sequence.reduce((sum, { least }) => sum + least, 0);

const countOf = (pattern: string, part: RegExp): number => [...pattern.matchAll(part)].length;

const sequencesIn = (pattern: string): readonly Sequence[] | undefined => {
  try {
    new RegExp(pattern, 'u');
    return sequencesOf(pattern);
  } catch {
    return undefined;
  }
};

/**
 * What is wrong with a number's pattern, as its mend; undefined where it is sound. Sound patterns end soon on every text: they are made of
 * parts that are not repeated as a whole, with counts that end, and can divide a text between these in few ways only. And they match no plain word.
 */
export const patternMend = (pattern: string): string | undefined => {
  if (pattern.length > longestPattern || countOf(pattern, /\|/gu) > mostBars) return shorter;
  if (countOf(pattern, /\)(?:\?|\{0)/gu) > mostOptional) return shorter;
  const sequences = sequencesIn(pattern);
  if (sequences === undefined) return plain;
  const isLasting = (sequence: Sequence): boolean =>
    sequence.some(({ most }) => most > longestRun) || divisions(sequence) > mostDivisions;
  if (sequences.some(isLasting)) return lasting;
  const isLoose = (sequence: Sequence): boolean => lengthOf(sequence) < shortest || !sequence.some(isDigits);
  return sequences.some(isLoose) ? stricter : undefined;
};

const groupsIn = (pattern: string): number => countOf(pattern, /\((?!\?)/gu);

const problemOf = (place: string, pattern: string, mend: string): Fault => ({
  code: 'unsafe-pattern',
  place,
  expected: 'a pattern that matches numbers alone, and ends soon on every text',
  found: wordValue(pattern),
  mend,
});

/** Words beside the patterns of numbers, which are no patterns themselves. */
const isPattern = (key: string): boolean => key !== 'ignoredAfter';

export const patternProblems = (policy: unknown): readonly Fault[] => {
  const numbers = textsUnder(at(policy, 'numbers'), isPattern).map(({ pointer, value, key }) => ({
    place: `/numbers${pointer}`,
    value,
    key,
  }));
  const elsewhere = nodesOf(policy).flatMap(({ pointer, key, value }) =>
    typeof value === 'string' && /^patterns?$/u.test(key) && !pointer.startsWith('/numbers')
      ? [{ place: pointer, value, key }]
      : [],
  );
  return [...numbers, ...elsewhere].flatMap(({ place, value, key }) => {
    const mend = patternMend(value);
    if (mend !== undefined) return [problemOf(place, value, mend)];
    if (key !== 'skuBarcode' || groupsIn(value) === 1) return [];
    return [problemOf(place, value, 'Put what is the SKU in one group, e.g. ACME([0-9]{8}).')];
  });
};
