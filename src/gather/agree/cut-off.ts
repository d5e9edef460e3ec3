import type { Point, Quad, Raster } from '../../model/raster.js';

/** Which ends of a line a number reaches. */
export interface Ends {
  readonly first: boolean;
  readonly last: boolean;
}

/**
 * Whether a number may go on where its line ends: the line runs into the image's edge, or into a glare. `1512663422` may then
 * be the beginning of `15126634221`.
 *
 * @param quad - The line's corners, in pixels of the image.
 */
export const mayBeCutOff = (image: Raster, quad: Quad, ends: Ends): boolean => {
  const [a, b, c, d] = quad;
  return (
    (ends.first && (leaves(image, [a, d]) || isBlownOut(image, quad, -1))) ||
    (ends.last && (leaves(image, [b, c]) || isBlownOut(image, quad, 1)))
  );
};

/** Lines are found with a little paper around them, less than a digit is wide. */
const leaves = ({ width, height }: Raster, corners: readonly Point[]): boolean =>
  corners.some(({ x, y }) => x <= 0 || y <= 0 || x >= width - 1 || y >= height - 1);

/** From this shade on, of 255, a pixel has lost what was on it. */
const blown = 253;
/** Paper is blown out beside a number where nearly all of it is and, unlike on a screen, little of the number's own paper is. */
const mostOfIt = 0.95;
const littleOfIt = 0.3;
const steps = 12;

/** @param side - 1: behind the line's end, -1: before its beginning. A digit's width there is looked at. */
const isBlownOut = (image: Raster, [a, b, c, d]: Quad, side: 1 | -1): boolean => {
  const at = (along: number, down: number): Point => ({
    x: (a.x + (b.x - a.x) * along) * (1 - down) + (d.x + (c.x - d.x) * along) * down,
    y: (a.y + (b.y - a.y) * along) * (1 - down) + (d.y + (c.y - d.y) * along) * down,
  });
  const digit = Math.hypot(d.x - a.x, d.y - a.y) / 2 / Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
  const beside = side === 1 ? [1, 1 + digit] : [-digit, 0];
  return (
    blownShare(image, (along, down) => at((beside[0] ?? 0) + digit * along, down)) >= mostOfIt &&
    blownShare(image, at) <= littleOfIt
  );
};

const blownShare = ({ width, height, data }: Raster, at: (along: number, down: number) => Point): number => {
  let [seen, lost] = [0, 0];
  for (let i = 0; i < steps; i++) {
    for (let j = 0; j < steps; j++) {
      const { x, y } = at((i + 0.5) / steps, (j + 0.5) / steps);
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const from = (Math.floor(y) * width + Math.floor(x)) * 3;
      seen++;
      if (Math.min(data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0) >= blown) lost++;
    }
  }
  return seen === 0 ? 0 : lost / seen;
};
