import type { Point, Quad, Raster } from '../../model/raster.js';
import { fullLight } from '../images/light.js';
import { cut } from '../images/pixels.js';
import type { LineReader, LineReading } from '../ports.js';

/** Room around a line, in heights of it, at its ends and above and below. Negative room is a tighter cut. */
interface Room {
  readonly along: number;
  readonly across: number;
}

/** Rereads with small changes of the cut: a little wider, tighter, skewed. A sure reading survives them, a guess does not. */
export const readClosely = (
  quad: Quad,
  image: Raster,
  reader: Pick<LineReader, 'recognise'>,
): Promise<readonly LineReading[]> => {
  const [a, b, c, d] = quad;
  const { down } = axesOf(quad);
  const shift = (point: Point, by: number): Point => moved(point, down, by);
  return reader.recognise(image, [
    grown(quad, { along: 0, across: 0.08 }),
    grown(quad, { along: 0, across: -0.06 }),
    [shift(a, -0.06), shift(b, 0.03), shift(c, 0.06), shift(d, -0.03)],
  ]);
};

/** A cut-out strip has this much more around the line. Chosen, not measured. */
const around: Room = { along: 0.5, across: 0.5 };
/** Least height of its lines, in pixels: the reader wants 48. Chosen, not measured. */
const leastHeight = 64;
/** Paper behind the last `1` of a number tells it from what a tight cut leaves of another digit. Chosen, not measured. */
const rooms: readonly Room[] = [
  { along: 0, across: 0 },
  { along: 0, across: 0.08 },
  { along: 0.2, across: 0.2 },
];

/**
 * Rereads the line alone, stretched to the whole range from black to white, with more and more paper around it. In full light the reader is surer of
 * what it sees. On three dark photos the weakest digit's margin rose from 0.0, 2.6 and 2.8 to 5.7, 4.0 and 3.9 where it read the number rightly, and
 * stayed below 2 where it took two zeros for eights.
 */
export const readInFullLight = (
  quad: Quad,
  image: Raster,
  reader: Pick<LineReader, 'recognise'>,
): Promise<readonly LineReading[]> => {
  const { strip, line } = stripOf(quad, image);
  return reader.recognise(
    fullLight(strip),
    rooms.map((room) => grown(line, room)),
  );
};

/** Print compressed along the line looks less blurred in that direction. Chosen, not measured. */
const narrow = 0.7;

/**
 * Rereads the line compressed along its length, as it is and in full light. A wrong digit that both other ways repeat mostly becomes another one
 * then: of 8 misread lines of 13 pixels and more none was read alike each time, of 81 right ones 77 were. Measured for change 6d4db1c, 2026-11-27.
 */
export const readNarrowly = async (
  quad: Quad,
  image: Raster,
  reader: Pick<LineReader, 'recognise'>,
): Promise<readonly LineReading[]> => {
  const { strip, line } = stripOf(quad, image, narrow);
  const quads = rooms.slice(0, 2).map((room) => grown(line, room));
  return [...(await reader.recognise(strip, quads)), ...(await reader.recognise(fullLight(strip), quads))];
};

/** The line cut out with paper around it, and its corners in the cut. @param wide - Factor of its width in the strip. */
const stripOf = (quad: Quad, image: Raster, wide = 1): { readonly strip: Raster; readonly line: Quad } => {
  const { length, height } = axesOf(quad);
  const scale = Math.max(1, leastHeight / height);
  const [right, high] = [length * scale * wide, height * scale];
  const [left, top] = [around.along * high * wide, around.across * high];
  const strip = cut(image, grown(quad, around), Math.round(right + 2 * left), Math.round(high + 2 * top));
  const line: Quad = [
    { x: left, y: top },
    { x: left + right, y: top },
    { x: left + right, y: top + high },
    { x: left, y: top + high },
  ];
  return { strip, line };
};

/** A line's directions, as long as it is high, with its length and height in pixels. */
const axesOf = ([a, b, c, d]: Quad) => {
  const down = { x: (d.x - a.x + c.x - b.x) / 2, y: (d.y - a.y + c.y - b.y) / 2 };
  const along = { x: (b.x - a.x + c.x - d.x) / 2, y: (b.y - a.y + c.y - d.y) / 2 };
  const [length, height] = [Math.max(1, Math.hypot(along.x, along.y)), Math.max(1, Math.hypot(down.x, down.y))];
  return { down, right: moved({ x: 0, y: 0 }, along, height / length), length, height };
};

const moved = ({ x, y }: Point, by: Point, times: number): Point => ({ x: x + by.x * times, y: y + by.y * times });

const grown = (quad: Quad, { along, across }: Room): Quad => {
  const [a, b, c, d] = quad;
  const { right, down } = axesOf(quad);
  const corner = (point: Point, u: number, v: number): Point => moved(moved(point, right, u), down, v);
  return [corner(a, -along, -across), corner(b, along, -across), corner(c, along, across), corner(d, -along, across)];
};
