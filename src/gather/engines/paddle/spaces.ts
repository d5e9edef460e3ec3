import type { Raster } from '../../../model/raster.js';
import type { ReadCharacter } from '../../ports.js';
import { blankGapsOf } from './gaps.js';

/**
 * Distance of a character from the one before, in columns of the strip, at which they stand in different columns of a table. Chosen, not measured.
 */
const columnGap = { usual: 2.3, least: 48 };

/**
 * Blank columns before a digit that are a space, as a share of the digits' height, and as a multiple of the line's usual gap. In eight typefaces
 * spaces have 0.41 and more, other gaps 0.25 and less. Both characters must stand farther apart than usual as well: a reflection takes the edge of a
 * digit and leaves a gap, but no distance. Beside a 1 the gap tells little, because a 1 stands in a digit's width and its thin strokes fade in small
 * print: 0.73 was seen between two. Measured for change 3a0f7df, 2026-11-25.
 */
const wordSpace = {
  gap: { usual: 2.2, plain: 0.33, besideOne: 0.5 },
  distance: { plain: 1.3, besideOne: 1.6 },
} as const;

/**
 * Restores spaces that the network drops in front of numbers: `1` in one column and `0129387343` in the next come as one number, and so does `№`,
 * which it reads as `N9`, with the number behind it.
 */
export const spaced = (characters: readonly ReadCharacter[], strip: Raster): readonly ReadCharacter[] => {
  const isSpace = spacesOf(characters, strip);
  const space: ReadCharacter = { text: ' ', probability: 1, digitMargin: undefined };
  return characters.flatMap((character, i) => (isSpace(i) ? [space, character] : [character]));
};

/** Columns on either side of a character's clearest one that are likely its own. Chosen, not measured. */
const nearby = 5;

const isDigit = (text: string): boolean => /^[0-9]$/u.test(text);

/** Tells for each character whether a space that the network missed stands before it. */
const spacesOf = (characters: readonly ReadCharacter[], strip: Raster): ((at: number) => boolean) => {
  const columnOf = ({ at = 0 }: ReadCharacter): number => Math.round(at * strip.width);
  const steps = gapsBefore(characters, (one, other) => columnOf(other) - columnOf(one));
  const step = median(steps);
  const wide = Math.max(columnGap.least, step * columnGap.usual);
  const gaps = blankGapsOf(strip);
  const blank = gapsBefore(characters, (one, other) => gaps.between(columnOf(one), columnOf(other)));
  const usual = median(blank) * wordSpace.gap.usual;
  const digits = characters.filter(({ text }) => isDigit(text));
  const height = median(digits.map(columnOf).map((column) => gaps.heightAt(column - nearby, column + nearby)));
  return (at) => {
    const [before, here] = [characters[at - 1]?.text ?? ' ', characters[at]?.text ?? ' '];
    if (before === ' ' || here === ' ') return false;
    if ((steps[at - 1] ?? 0) >= wide) return true;
    if (!isDigit(here) || !/[0-9A-Za-z]/u.test(before)) return false;
    const kind = /[1Il]/u.test(before + here) ? 'besideOne' : 'plain';
    if ((steps[at - 1] ?? 0) < wordSpace.distance[kind] * step) return false;
    return (blank[at - 1] ?? 0) >= Math.max(usual, wordSpace.gap[kind] * height);
  };
};

const gapsBefore = (
  characters: readonly ReadCharacter[],
  gap: (one: ReadCharacter, other: ReadCharacter) => number,
): readonly number[] => characters.slice(1).map((character, i) => gap(characters[i] as ReadCharacter, character));

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
