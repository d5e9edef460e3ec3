import type { Point, Quad } from '../../model/raster.js';
import { lineBelow } from '../agree/wrapped.js';
import type { ImageReading, Line } from '../image.js';
import { cut } from '../images/pixels.js';
import type { Readers } from '../readers/ports.js';
import { columnPeaks, type Extent, inkOf, rowPeaks } from '../shapes/ink.js';
import { firstRun } from '../shapes/place.js';
import { squeeze } from '../tokens.js';

/**
 * The lines of a page with the end of the order's number where a narrow column breaks the number at its last hyphen. One or two digits
 * alone (`07473488-0503-` above `1`, or `07473488-0503` above `-1`) are so little that finders of lines overlook them, or cut them so that they are read as a letter. Where they
 * should stand is known: below the beginning. There their ink is looked for, and read from a cut that fits it.
 *
 * @param number - The order's, normalised.
 */
export const withRest = async (number: string, image: ImageReading, readers: Readers): Promise<readonly Line[]> => {
  const { lines, upright } = image;
  const last = number.lastIndexOf('-');
  if (last < 0 || number.length - last - 1 > mostDigits) return lines;
  // The hyphen ends the beginning or begins the end.
  const breaks = [last + 1, last].map((at) => ({ stem: number.slice(0, at), rest: number.slice(at) }));
  const read: Line[] = [];
  const replaced = new Set<Line>();
  for (const upper of lines) {
    const broken = breaks.find(({ stem }) => squeeze(upper).text.endsWith(stem));
    if (broken === undefined) continue;
    const found = lineBelow(upper, lines);
    if (found !== undefined && (found.box[2] > widest * upper.height || isRead(found, broken.rest))) continue;
    const place = inkBelow(upper, image);
    if (place === undefined) continue;
    const [reading] = await readers.lines.recognise(upright, [place.quad]);
    if (reading === undefined || !isRest(squeeze(reading).text, broken.rest)) continue;
    read.push({ ...reading, quad: place.quad, box: place.box, height: upper.height });
    if (found !== undefined) replaced.add(found);
  }
  return read.length === 0 ? lines : [...lines.filter((line) => !replaced.has(line)), ...read];
};

/** Whether a text is the end of a number that is broken so: digits alone, or behind the hyphen. */
const isRest = (text: string, rest: string): boolean =>
  rest.startsWith('-') ? /^-[0-9]{1,3}$/u.test(text) : /^[0-9]{1,3}$/u.test(text);

/** One digit alone may be read rightly and still hardly be seen: a cut that fits shows it better. */
const isRead = (found: Line, rest: string): boolean => squeeze(found).text === rest && found.confidence >= readWell;
const readWell = 0.9;

/** Of the rest. More digits are a line that finders find. */
const mostDigits = 2;
/** What is found below and wider than this many heights is more than such a rest. */
const widest = 2;

/** Where the rest may stand, from the beginning's first corner, in heights of its line: along it and down. */
const region = { left: -0.4, right: 2.2, top: 0.85, bottom: 2.3 };
/** Pixels that a line's height is laid out at to look for ink. */
const scale = 32;
/** Digits are at least so high, in heights of their line. */
const leastHigh = 0.25;
/** They begin at the edge of the beginning, within this many heights of the line. */
const flush = 0.5;
/** Digits of one number stand closer than this, and a cut that fits leaves this much beside them. In heights of the line. */
const between = 0.3;
const beside = 0.15;

interface Place {
  readonly quad: Quad;
  readonly box: Line['box'];
}

const inkBelow = (upper: Line, { upright }: ImageReading): Place | undefined => {
  const { height } = upper;
  const at = pointsAlong(upper);
  const { left, right, top, bottom } = region;
  const [width, high] = [Math.round((right - left) * scale), Math.round((bottom - top) * scale)];
  const strip = cut(upright, [at(left, top), at(right, top), at(right, bottom), at(left, bottom)], width, high);
  const ink = inkOf(strip);
  if (ink === undefined) return undefined;
  const whole: Extent = { left: 0, right: ink.width, top: 0, bottom: ink.height };
  const rows = firstRun(rowPeaks(ink, whole), leastHigh * scale, 0);
  if (rows === undefined) return undefined;
  const columns = firstRun(columnPeaks(ink, { ...whole, top: rows.from, bottom: rows.to }), 1, between * scale);
  // Ink at an edge is part of something larger.
  if (columns === undefined || columns.from === 0 || columns.to === ink.width || rows.to === ink.height)
    return undefined;
  const [from, to] = [left + columns.from / scale, left + columns.to / scale];
  if (from > flush) return undefined;
  const middle = top + (rows.from + rows.to) / 2 / scale;
  const [start, end] = [from - beside, to + beside];
  const quad: Quad = [at(start, middle - 0.5), at(end, middle - 0.5), at(end, middle + 0.5), at(start, middle + 0.5)];
  const [x, y] = upper.box;
  const box = [x + start * height, y + (middle - 0.5) * height, (end - start) * height, height].map(Math.round);
  return { quad, box: box as unknown as Line['box'] };
};

/** Places in the image from a line's first corner, in heights of the line: along it and down. */
const pointsAlong = ({ quad: [a, b, , d], height }: Line): ((along: number, down: number) => Point) => {
  const [length, depth] = [Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(d.x - a.x, d.y - a.y)];
  const [right, down] = [
    { x: (b.x - a.x) / length, y: (b.y - a.y) / length },
    { x: (d.x - a.x) / depth, y: (d.y - a.y) / depth },
  ];
  return (alongBy, downBy) => ({
    x: a.x + (right.x * alongBy + down.x * downBy) * height,
    y: a.y + (right.y * alongBy + down.y * downBy) * height,
  });
};
