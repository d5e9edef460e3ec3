import type { Extent, Ink } from './ink.js';
import type { Face } from './letters.js';
import { distanceBetween, type SetWord, type Shape, setIn, shapeOf, worstDifference } from './shape.js';

/** A word of a closed list, and its meaning: words of one meaning are no rivals. */
interface Word<M> {
  readonly word: string;
  readonly meaning: M;
}

/** A word of the list as it looks in one face. */
export interface Template<M> extends Word<M> {
  readonly set: SetWord;
}

/** Every word in every face, in small letters and in capitals. */
export const templatesOf = <M>(words: ReadonlyMap<string, M>, faces: readonly Face[]): readonly Template<M>[] =>
  [...words].flatMap(([word, meaning]) =>
    [word, word.toUpperCase()].flatMap((spelt) => faces.map((face) => ({ word, meaning, set: setIn(face, spelt) }))),
  );

/** How far a word in print lies from the closest word of one meaning. */
export interface Ranked<M> extends Word<M> {
  readonly distance: number;
}

/** Words of one height whose widths differ by more than this are not the same. */
const mostStretch = 1.3;
/** Whoever is this many times farther than the closest is out of the question. */
const outOfReach = 2;
/** Templates of each meaning that are looked at again with the word's bounds moved. */
const finalists = 2;

/**
 * What a word in print may mean, the closest meaning first; without those that are out of the question.
 * @param pixel - One pixel of the image in pixels of `ink`: the word's upper and lower bound are known no better than that.
 */
export const ranked = <M>(
  ink: Ink,
  extent: Extent,
  pixel: number,
  templates: readonly Template<M>[],
): readonly Ranked<M>[] => {
  const shape = shapeOf(ink, extent);
  if (shape === undefined) return [];
  const alike = templates.filter(({ set }) => Math.abs(Math.log(set.columns / shape.columns)) < Math.log(mostStretch));
  const first = near(shape, alike).sort(byDistance);
  const again = firstOfEach(first, finalists);
  const moved = movedShapes(ink, extent, pixel).flatMap((other) => near(other, again));
  return firstOfEach([...first, ...moved].sort(byDistance), 1).map(({ word, meaning, distance }) => ({
    word,
    meaning,
    distance,
  }));
};

const byDistance = (a: { readonly distance: number }, b: { readonly distance: number }): number =>
  a.distance - b.distance;

const firstOfEach = <T extends { readonly meaning: unknown }>(items: readonly T[], count: number): readonly T[] =>
  [...new Set(items.map(({ meaning }) => meaning))].flatMap((meaning) =>
    items.filter((item) => item.meaning === meaning).slice(0, count),
  );

const near = <M>(shape: Shape, templates: readonly Template<M>[]): (Template<M> & Ranked<M>)[] => {
  let best = Number.POSITIVE_INFINITY;
  return templates.flatMap((template) => {
    const distance = distanceBetween(shape, template.set.shape(), best * outOfReach);
    best = Math.min(best, distance);
    return distance === Number.POSITIVE_INFINITY ? [] : [{ ...template, distance }];
  });
};

const movedShapes = (ink: Ink, extent: Extent, pixel: number): readonly Shape[] =>
  [-0.5, 0, 0.5].flatMap((up) =>
    [-0.5, 0, 0.5].flatMap((down): Shape[] => {
      if (up === 0 && down === 0) return [];
      const shape = shapeOf(ink, { ...extent, top: extent.top + up * pixel, bottom: extent.bottom + down * pixel });
      return shape === undefined ? [] : [shape];
    }),
  );

/** Faces in which a word is looked at letter by letter: those that it is closest in as a whole. */
const closestFaces = 3;

/** How much a word in print differs from one of the list where it differs most, in the face that comes closest; see `worstDifference`. */
export const worstIn = <M>(ink: Ink, extent: Extent, word: string, templates: readonly Template<M>[]): number => {
  const shape = shapeOf(ink, extent);
  if (shape === undefined) return Number.POSITIVE_INFINITY;
  const own = near(
    shape,
    templates.filter((template) => template.word === word),
  ).sort(byDistance);
  return Math.min(...own.slice(0, closestFaces).map(({ set }) => worstDifference(shape, set.shape())));
};
