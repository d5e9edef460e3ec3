import type { Box } from '../../model/sightings.js';
import type { Line } from '../images/reading.js';

/** Below this slope, in radians, lines count as level: finders' corners are off by as much on screenshots. Chosen, not measured. */
const levelSlope = 0.006;
/** Only lines at least this many times longer than high have a slope that counts. Chosen, not measured. */
const elongation = 3;
/** With fewer lines, the change of slope down the page is unknown. Chosen, not measured. */
const fewestForLean = 6;

/**
 * Places of a photographed screen's lines as if it had been taken straight on, so that lines of one row are at one height. Seen at a slant, the rows
 * of a page converge, so the slope is a linear function of the height. Screenshots are left as they are.
 */
export const levelPlaces = (lines: readonly Line[]): ((line: Line) => Box) => {
  const long = lines.filter(({ box, height }) => box[2] > elongation * height);
  const slopeAt = slopesOf(long);
  if (!long.some((line) => Math.abs(slopeAt(centreY(line))) > levelSlope)) return ({ box }) => box;
  const middle = mean(long.map(({ box: [x, , width] }) => [x + width / 2, 1]));
  return (line) => {
    const [x, , width] = line.box;
    const [across, y] = [x + width / 2 - middle, centreY(line)];
    // The slope is that of the row, whose height follows from the slope.
    const row = y - slopeAt(y - slopeAt(y) * across) * across;
    return [x, row - line.height / 2, width, line.height];
  };
};

const centreY = ({ box: [, y, , height] }: Line): number => y + height / 2;

type Weighted = readonly (readonly [value: number, weight: number])[];

const mean = (values: Weighted): number =>
  values.reduce((sum, [value, weight]) => sum + value * weight, 0) /
  Math.max(
    1e-9,
    values.reduce((sum, [, weight]) => sum + weight, 0),
  );

/** A straight line fitted to the slopes of all lines over their heights on the page. Longer lines count more. */
const slopesOf = (lines: readonly Line[]): ((y: number) => number) => {
  const seen = lines.map((line) => {
    const [a, b] = line.quad;
    return { y: centreY(line), slope: (b.y - a.y) / Math.max(1, b.x - a.x), weight: line.box[2] };
  });
  const [y0, slope0] = [
    mean(seen.map(({ y, weight }) => [y, weight])),
    mean(seen.map(({ slope, weight }) => [slope, weight])),
  ];
  if (seen.length < fewestForLean) return () => slope0;
  const spread = mean(seen.map(({ y, weight }) => [(y - y0) ** 2, weight]));
  const lean = mean(seen.map(({ y, slope, weight }) => [(y - y0) * (slope - slope0), weight])) / Math.max(1, spread);
  return (y) => slope0 + lean * (y - y0);
};
