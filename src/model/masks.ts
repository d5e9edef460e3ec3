import type { Box } from './sightings.js';

/** How far around a state a mask may affect its meaning, in heights of its text. */
const reach = { around: 2, beside: 0.5 };

/**
 * Whether a mask could change what some places of an order page say together: the order's number, its state, the state's time. Anything beyond them
 * could be hidden by a crop as well. But no crop hides what lies between them or in one row with them: the number of the order that the state belongs
 * to, a second state, what the time belongs to.
 */
export const reachesBetween = (masks: readonly Box[], places: readonly Box[]): boolean => {
  const [first, ...rest] = places;
  if (first === undefined) return false;
  const between = grown(rest.reduce(around, first), reach.around * Math.max(...places.map(thickness)));
  return masks.some(
    (mask) =>
      meet(mask, between) || places.some((place) => inOneRow(mask, grown(place, reach.beside * thickness(place)))),
  );
};

const thickness = ([, , width, height]: Box): number => Math.min(width, height);

const grown = ([x, y, width, height]: Box, by: number): Box => [x - by, y - by, width + 2 * by, height + 2 * by];

const around = (a: Box, b: Box): Box => {
  const [x, y] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  return [x, y, Math.max(a[0] + a[2], b[0] + b[2]) - x, Math.max(a[1] + a[3], b[1] + b[3]) - y];
};

const inOneRow = (a: Box, b: Box): boolean => a[1] < b[1] + b[3] && b[1] < a[1] + a[3];

/** Whether two boxes overlap. */
export const meet = (a: Box, b: Box): boolean => inOneRow(a, b) && a[0] < b[0] + b[2] && b[0] < a[0] + a[2];
