import type { Point, Quad } from '../../model/raster.js';

/** Whether the middle of one lies inside the other. */
export const isSamePlace = (one: Quad, two: Quad): boolean =>
  isInside(middleOfQuad(one), two) || isInside(middleOfQuad(two), one);

export const middleOfQuad = ([a, b, c, d]: Quad): Point => ({
  x: (a.x + b.x + c.x + d.x) / 4,
  y: (a.y + b.y + c.y + d.y) / 4,
});

/** The point at a share of the way from one to another. */
export const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

/** Whether a point lies in a convex quad, whose corners may run clockwise or counter-clockwise. */
const isInside = ({ x, y }: Point, quad: Quad): boolean => {
  const sides = quad.map((from, i) => {
    const to = quad[(i + 1) % 4] as Point;
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  });
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
};
