import type { Raster } from '../../model/raster.js';
import type { Cell } from './cell.js';

/**
 * A badge is at least this much lighter or darker than its surroundings, in one of its colours. Of 255; compression leaves less.
 * Chosen, not measured.
 */
const leastApart = 8;
/** Distance from the words at which the surroundings are sampled on either side, in heights of the words. Chosen, not measured. */
const beside = 1.5;

/** Whether words stand on a ground of their own that ends beside them. Lines of a form and headings over a band do not. */
export const isBadge = ({ imageBox: [x, y, width, height] }: Cell, upright: Raster): boolean => {
  const room = Math.round(beside * height);
  const inside = colourOf(upright, x, y, width, height);
  const outside = [x - room - 2, x + width + room].flatMap((left) => colourOf(upright, left, y, 3, height) ?? []);
  return (
    inside !== undefined &&
    outside.length > 0 &&
    outside.every((colour) => apart(colour.value, inside.value) >= leastApart)
  );
};

type Colour = readonly [number, number, number];

const apart = (a: Colour, b: Colour): number => Math.max(...a.map((value, i) => Math.abs(value - (b[i] as number))));

/** The median colour of a part of the image. Undefined outside of it. Ink covers less than half of any line. */
const colourOf = (
  { width: across, height: down, data }: Raster,
  left: number,
  top: number,
  width: number,
  height: number,
): { readonly value: Colour } | undefined => {
  const channels: [number[], number[], number[]] = [[], [], []];
  for (let y = Math.max(0, Math.round(top)); y < Math.min(down, top + height); y++)
    for (let x = Math.max(0, Math.round(left)); x < Math.min(across, left + width); x++)
      channels.forEach((values, i) => {
        values.push(data[(y * across + x) * 3 + i] as number);
      });
  const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] as number;
  const [red, green, blue] = channels;
  return red.length === 0 ? undefined : { value: [median(red), median(green), median(blue)] };
};
