import type { Raster } from '../../model/raster.js';
import { findStamps } from '../clock-text.js';
import type { ImageReading, Line } from '../image.js';
import { leftOf, rightOf } from './layout.js';

/** Grounds whose lightness, 0 to 255, differs by more than this are two: a panel and the dimmed page under it. */
const otherGround = 20;
/** On a dark page that is dimmed little is left to differ by: there one is this many times as light as the other, and by so much lighter. */
const timesLighter = 2.5;
const leastLighter = 10;

const areTwo = (a: number, b: number): boolean =>
  Math.abs(a - b) > otherGround || (Math.abs(a - b) > leastLighter && Math.max(a, b) > timesLighter * Math.min(a, b));

/**
 * The lines of a panel that lies over a list and shows one order, opened at the right: beyond a gap that no line crosses, on a
 * ground of another lightness than the list's. `undefined` where the number stands in no such panel.
 *
 * @param number - The line with the order's number.
 * @param foreign - Lines with other orders' numbers.
 */
export const panelLines = (
  { lines, upright }: ImageReading,
  number: Line,
  foreign: readonly Line[],
): readonly Line[] | undefined => {
  const from = Math.max(...foreign.map(rightOf));
  if (foreign.length === 0 || from >= leftOf(number)) return undefined;
  const gaps = [leftOf(number), ...lines.map(leftOf)].filter(
    (x) => x > from && x <= leftOf(number) && !lines.some((line) => leftOf(line) < x && rightOf(line) > x),
  );
  // The gap nearest to the number: what lies farther left may belong to the list.
  const edge = Math.max(...gaps, Number.NEGATIVE_INFINITY);
  const panel = lines.filter((line) => leftOf(line) >= edge);
  const timed = panel.filter(({ text }) => findStamps(text).length > 0);
  const grounds = [number, ...timed].map((line) => groundOf(line, upright));
  const under = foreign.map((line) => groundOf(line, upright));
  const apart = grounds.every((ground) => under.every((other) => areTwo(ground, other)));
  return edge === Number.NEGATIVE_INFINITY || !apart ? undefined : panel;
};

/**
 * Whether a time stands on a page under the panel that shows the order: left of everything that begins with the order's number, on another
 * ground. A crop may leave of a list nothing but such times, whose rows are level with the panel's states by chance.
 */
export const isTimeUnder = (line: Line, number: Line, upright: Raster): boolean =>
  rightOf(line) <= leftOf(number) &&
  findStamps(line.text).length > 0 &&
  areTwo(groundOf(line, upright), groundOf(number, upright));

/** Median lightness, 0 to 255, along the upper and lower edges of a line. NaN outside the image. */
const groundOf = ({ box: [x, y, width, height] }: Line, { width: across, height: down, data }: Raster): number => {
  const values: number[] = [];
  for (const row of [y - 2, y + height + 1]) {
    for (let column = Math.max(0, x); column < Math.min(across, x + width) && row >= 0 && row < down; column++) {
      const at = (Math.round(row) * across + Math.round(column)) * 3;
      values.push(0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0));
    }
  }
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
};
