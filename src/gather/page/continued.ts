import type { Point, Quad, Raster } from '../../model/raster.js';
import { isSure } from '../identifiers/sureness.js';
import { lineBelow } from '../identifiers/wrapped.js';
import { cut, sideBySide } from '../images/pixels.js';
import { between } from '../images/places.js';
import { columnPeaks, type Extent, inkOf, rowPeaks } from '../images/print/ink.js';
import { firstRun } from '../images/print/place.js';
import type { ImageReading, Line } from '../images/reading.js';
import type { LineReading, Readers } from '../ports.js';
import { asRead, pointsOf, squeeze } from '../text/tokens.js';

/**
 * Adds the end of the order's number to a page's lines if a narrow column breaks the number at its last hyphen. One or two digits alone
 * (`07473488-0503-` above `1`, or `07473488-0503` above `-1`) are so little that finders of lines overlook them, or cut them so that they are read as
 * a letter. But their place is known: below the beginning. Their ink is sought there, and read from a cut that fits it.
 *
 * @param number - The order's, normalised.
 */
export const withRest = async (number: string, image: ImageReading, readers: Readers): Promise<readonly Line[]> => {
  const { lines } = image;
  const last = number.lastIndexOf('-');
  if (last < 0 || number.length - last - 1 > mostDigits) return lines;
  // The hyphen ends the beginning or begins the end.
  const breaks = [last + 1, last].map((at): Broken => ({ stem: number.slice(0, at), rest: number.slice(at) }));
  const read: Line[] = [];
  const replaced = new Set<Line>();
  for (const upper of lines) {
    const broken = breaks.find(({ stem }) => squeeze(upper).text.endsWith(stem));
    if (broken === undefined) continue;
    const found = lineBelow(upper, lines);
    if (found !== undefined && (found.box[2] > widest * upper.height || isRead(found, broken.rest))) continue;
    const place = inkBelow(upper, image);
    const reading = place && (await readAt(place, upper, broken, image, readers));
    if (place === undefined || reading === undefined) continue;
    read.push({ ...reading, quad: place.quad, box: place.box, height: upper.height });
    if (found !== undefined) replaced.add(found);
  }
  return read.length === 0 ? lines : [...lines.filter((line) => !replaced.has(line)), ...read];
};

/** A number as a column breaks it: its beginning and its end. */
interface Broken {
  readonly stem: string;
  readonly rest: string;
}

/** Whether a text is the end of a number broken in this way: digits alone, or behind the hyphen. */
const isRest = (text: string, rest: string): boolean =>
  rest.startsWith('-') ? /^-[0-9]{1,3}$/u.test(text) : /^[0-9]{1,3}$/u.test(text);

/** One digit alone may be read rightly and yet be hardly visible; a cut that fits shows it better. */
const isRead = (found: Line, rest: string): boolean => {
  const squeezed = squeeze(found);
  return squeezed.text === rest && isSure(squeezed, { start: 0, end: rest.length }, found, found.height);
};

/**
 * Reads the end at a place. A reader makes little of one digit and loses a hyphen before it, so the end is also read behind its beginning, as if the
 * column had not broken them. Undefined if it is no end of a number, or if the readings differ.
 */
const readAt = async (
  place: Place,
  upper: Line,
  { stem, rest }: Broken,
  { upright }: ImageReading,
  { lines: reader }: Readers,
): Promise<LineReading | undefined> => {
  const [alone] = await reader.recognise(upright, [place.quad]);
  const whole = sideBySide(laidFlat(slim(upper.quad), upright), laidFlat(slim(place.quad), upright));
  const [behind] = await reader.recognise(whole, [quadOf(whole)]);
  const ends = [alone, behind && endOf(behind, stem)]
    .filter((reading) => reading !== undefined)
    .filter((reading) => isRest(squeeze(reading).text, rest));
  const [first, last] = [ends[0], ends.at(-1)];
  return first !== undefined && last !== undefined && squeeze(first).text === squeeze(last).text ? last : undefined;
};

/** Height, in pixels, at which the reader wants a line. Given by the main reader's model. */
const laidHigh = 48;
/**
 * Share of the height that is left out above and below, so that the line fills the strip and a small line's faint hyphen is not overlooked.
 * Chosen, not measured.
 */
const leftOut = 0.1;

const slim = ([a, b, c, d]: Quad): Quad => [
  between(a, d, leftOut),
  between(b, c, leftOut),
  between(c, b, leftOut),
  between(d, a, leftOut),
];

const laidFlat = (quad: Quad, image: Raster): Raster => {
  const [a, b, , d] = quad;
  const [length, height] = [Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(d.x - a.x, d.y - a.y)];
  return cut(image, quad, Math.max(1, Math.round((length / Math.max(1, height)) * laidHigh)), laidHigh);
};

const quadOf = ({ width, height }: Raster): Quad => [
  { x: 0, y: 0 },
  { x: width, y: 0 },
  { x: width, y: height },
  { x: 0, y: height },
];

/** What is read behind the beginning. */
const endOf = (reading: LineReading, stem: string): LineReading | undefined => {
  const squeezed = squeeze(reading);
  const at = squeezed.text.lastIndexOf(stem);
  const start = at + stem.length;
  if (at < 0 || start === squeezed.text.length) return undefined;
  const span = { start, end: squeezed.text.length };
  return {
    ...reading,
    text: asRead(squeezed, span),
    characters: reading.characters.slice(...pointsOf(squeezed, span)),
  };
};

/** Digits of the rest. Finders find lines with more. Chosen, not measured. */
const mostDigits = 2;
/** A line below that is wider than this many heights is more than such a rest. Chosen, not measured. */
const widest = 2;

/** Where the rest may stand, from the beginning's first corner, in heights of its line: along it and down. Chosen, not measured. */
const region = { left: -0.4, right: 2.2, top: 0.85, bottom: 2.3 };
/** Pixels per height of the line in the search for ink. Chosen, not measured. */
const scale = 32;
/** Least height of digits, in heights of their line. Chosen, not measured. */
const leastHigh = 0.25;
/** Digits begin at the beginning's left edge, within this many heights of the line. Chosen, not measured. */
const flush = 0.5;
/**
 * Digits of one number stand closer than the first, and a fitting cut leaves the second beside them. In heights of the line. Chosen, not measured.
 */
const apart = 0.3;
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
  const columns = firstRun(columnPeaks(ink, { ...whole, top: rows.from, bottom: rows.to }), 1, apart * scale);
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

/** Maps heights of the line, along it and down from its first corner, to places in the image. */
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
