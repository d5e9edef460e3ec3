import type { Point, Quad, Raster } from '../../model/raster.js';
import { cut } from './pixels.js';
import { between } from './places.js';
import { type Extent, type InkMap, inkHeight, inkOf, tight } from './print/ink.js';

/** Text is cut out with at most this length, in pixels. Chosen, not measured. */
const longestText = 1600;
/**
 * A stroke through the text lies between these shares of its height at either end. Underlines lie below, rules above and below. Chosen, not measured.
 */
const highest = 0.28;
const lowest = 0.68;
/** Pixels of at least this strength are ink. Chosen, not measured. */
const inked = 0.3;
/** A stroke is of the ink that the text is of; what blur makes of neighbouring characters is weaker: 0.7 and more over 0.4 and less. Measured for change 03c2c3e, 2026-11-29. */
const drawn = 0.5;
/** A hand-drawn stroke bends by this many pixels, and is at most twice as thick. Chosen, not measured. */
const bend = 3;
/** Shares of the text's length, and of the spaces between its characters, that a stroke must run through. Chosen, not measured. */
const leastLength = 0.92;
const leastSpaces = 0.8;
/** Fewer spaces tell nothing: where characters touch, their own strokes run on. Chosen, not measured. */
const fewestSpaces = 4;

/**
 * Whether a stroke runs through the middle of some text from beginning to end, level or slanting. Unlike the strokes of characters it crosses the
 * spaces between them and their hollows. Hyphens do so in a few places only. Underlines and the rules of a table lie below or above.
 */
export const isStruckOut = (image: Raster, quad: Quad): boolean => {
  const ink = inkOf(flat(image, quad));
  const extent = ink === undefined ? undefined : tight(ink, wholeOf(ink));
  if (ink === undefined || extent === undefined) return false;
  const text = wholePixels(extent, ink);
  const strong = thickened(ink);
  const [from, to] = [highest, lowest].map((share) => Math.round(text.top + share * (text.bottom - text.top)));
  for (let left = from as number; left <= (to as number); left += 2)
    for (let right = from as number; right <= (to as number); right += 2)
      if (runsThrough({ left, right }, text, ink, strong)) return true;
  return false;
};

/** The rows at which a stroke begins and ends. */
interface Stroke {
  readonly left: number;
  readonly right: number;
}

const runsThrough = ({ left, right }: Stroke, text: Extent, ink: InkMap, strong: Uint8Array): boolean => {
  const width = text.right - text.left;
  const rowAt = (x: number): number => Math.round(left + ((right - left) * (x - text.left)) / width);
  let missed = 0;
  for (let x = text.left; x < text.right; x++) {
    if (strong[rowAt(x) * ink.width + x] === 0) missed++;
    if (missed > width * (1 - leastLength)) return false;
  }
  let [spaces, crossed, columns] = [0, 0, 0];
  for (let x = text.left, before = false; x < text.right; x++) {
    const space = isSpace(ink, text, x, rowAt(x));
    if (space && !before) spaces++;
    if (space) columns++;
    if (space && strong[rowAt(x) * ink.width + x] === 1) crossed++;
    before = space;
  }
  return spaces >= fewestSpaces && crossed >= leastSpaces * columns;
};

/** Whether a column holds no ink except the stroke's. */
const isSpace = ({ data, width }: InkMap, { top, bottom }: Extent, x: number, row: number): boolean => {
  for (let y = top; y < bottom; y++)
    if (Math.abs(y - row) > 2 * bend && (data[y * width + x] as number) >= inked) return false;
  return true;
};

/** 1 if a stroke may run at the pixel, or a few pixels above or below. */
const thickened = ({ data, width, height }: InkMap): Uint8Array =>
  Uint8Array.from(data, (_, at) => {
    for (let k = -bend; k <= bend; k++) {
      const y = Math.floor(at / width) + k;
      if (y >= 0 && y < height && (data[at + k * width] as number) >= drawn) return 1;
    }
    return 0;
  });

const flat = (image: Raster, [a, b, c, d]: Quad): Raster => {
  const across = Math.hypot(b.x - a.x, b.y - a.y);
  const down = Math.max(1, Math.hypot(d.x - a.x, d.y - a.y));
  const width = Math.round(Math.min(longestText, Math.max(2, (across / down) * inkHeight)));
  return cut(image, [a, b, c, d], width, inkHeight);
};

const wholeOf = ({ width, height }: InkMap): Extent => ({ left: 0, right: width, top: 0, bottom: height });

const wholePixels = ({ left, right, top, bottom }: Extent, { width, height }: InkMap): Extent => ({
  left: Math.max(0, Math.floor(left)),
  right: Math.min(width, Math.ceil(right)),
  top: Math.max(0, Math.floor(top)),
  bottom: Math.min(height, Math.ceil(bottom)),
});

/** The part of a line between two shares of its length. */
export const partOf = ([a, b, c, d]: Quad, from: number, to: number): Quad => {
  const along = (start: Point, end: Point): readonly [Point, Point] => [
    between(start, end, from),
    between(start, end, to),
  ];
  const [[topLeft, topRight], [bottomLeft, bottomRight]] = [along(a, b), along(d, c)];
  return [topLeft, topRight, bottomRight, bottomLeft];
};
