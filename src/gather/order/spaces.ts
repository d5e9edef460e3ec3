import type { Raster } from '../../model/raster.js';
import type { ImageReading, Line } from '../image.js';
import type { ReadCharacter } from '../readers/ports.js';
import { standsApart } from '../shapes/read.js';
import { occurrencesOf, pointsOf, squeeze } from '../tokens.js';

/**
 * The lines of a page with the space before a number where a reader lost it. Of `Номер отправления 00243950-0475-1` one gives
 * `HoMepoTnpaBneHN900243950-0475-1`: the number of another order, were it not for the space that is printed there.
 *
 * @param numbers - The order's, its tracking number and its SKUs, normalised.
 */
export const spacedLines = (numbers: readonly string[], { lines, upright }: ImageReading): readonly Line[] =>
  lines.map((line) => numbers.reduce((spaced, number) => spacedBefore(number, spaced, upright), line));

/** A 1 in front of a number may stand as far from its next digit as a word does, and is read as any of these. */
const slender = /[1IiLl7]/u;

const spacedBefore = (number: string, line: Line, upright: Raster): Line => {
  const squeezed = squeeze(line);
  const [span] = occurrencesOf(squeezed, number);
  if (span === undefined || line.characters.length !== squeezed.points.length) return line;
  const [first, end] = pointsOf(squeezed, span);
  const point = squeezed.points[first - 1] ?? '';
  if (!/[\p{L}\p{N}]/u.test(point) || slender.test(point)) return line;
  const [before, from, to] = [first - 1, first, end - 1].map((point) => line.characters[point]?.at);
  if (before === undefined || from === undefined || to === undefined) return line;
  return standsApart(upright, line.quad, before, from, to) ? withSpace(line, squeezed.points, first) : line;
};

const withSpace = (line: Line, points: readonly string[], at: number): Line => {
  const space: ReadCharacter = { text: ' ', probability: 1, digitMargin: undefined };
  return {
    ...line,
    text: [...points.slice(0, at), ' ', ...points.slice(at)].join(''),
    characters: [...line.characters.slice(0, at), space, ...line.characters.slice(at)],
  };
};
