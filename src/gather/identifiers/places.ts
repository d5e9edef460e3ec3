import type { Box } from '../../model/sightings.js';

/** Share of the smaller of two boxes that the other covers, 0 to 1. */
export const overlap = (a: Box, b: Box): number => {
  const across = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const down = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  const smaller = Math.max(1, Math.min(a[2] * a[3], b[2] * b[3]));
  return (Math.max(0, across) * Math.max(0, down)) / smaller;
};

/** Two boxes are one place if one covers this share of the smaller. Chosen, not measured. */
const samePlace = 0.5;

export const areOnePlace = (a: Box, b: Box): boolean => overlap(a, b) >= samePlace;

/** The smallest box that holds both. */
export const around = (a: Box, b: Box): Box => {
  const [x, y] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  return [x, y, Math.max(a[0] + a[2], b[0] + b[2]) - x, Math.max(a[1] + a[3], b[1] + b[3]) - y];
};
