import { wordValue } from '../../model/word-value.js';
import { type CharacterRun, type Sequence, sequencesOf } from '../number-shape.js';
import { nodesOf, ownValue, textsUnder } from './nodes.js';
import type { Fault } from './problem.js';

/** Longest number of any marketplace or carrier. */
const longestRun = 64;
const longestPattern = 200;
/** Bars and optional groups multiply the paths through a pattern. */
const mostBars = 6;
const mostOptional = 4;
/** In how many ways one path may divide a text among its counts. A failed match tries all of them at each place of a line. */
const mostDivisions = 1024;
/** Shorter numbers are found everywhere on a page. */
const shortest = 4;

const digits = [...'0123456789'];
const others = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ-'];

const lasting = 'Give every count an end of at most 64, e.g. {1,20} in place of +, and fewer of them side by side.';
const plain =
  'Use characters, classes, groups, alternatives and counts alone: no look-around, no back reference, no anchor, no repeated group.';
const shorter = 'Make several patterns of it, or fewer alternatives.';
const stricter = 'Say where its digits stand, e.g. [A-Z]{2}[0-9]{6,9}.';

const isIn = ({ set }: CharacterRun, character: string): boolean => new RegExp(`^${set}$`, 'u').test(character);

/** Whether this can only be a digit. */
const isDigits = (run: CharacterRun): boolean =>
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
 * The mend for a number's pattern; undefined if it is sound. A sound pattern ends soon on every text: its parts are not repeated as a whole, its
 * counts have an end, and it can divide a text among them in few ways only. And it matches no plain word.
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

/** Among the patterns of numbers, these are plain words. */
const isPattern = (key: string): boolean => key !== 'ignoredAfter';

export const patternProblems = (policy: unknown): readonly Fault[] => {
  const numbers = textsUnder(ownValue(policy, 'numbers'), isPattern).map(({ pointer, value, key }) => ({
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
