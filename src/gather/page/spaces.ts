import type { Raster } from '../../model/raster.js';
import { between } from '../images/places.js';
import { placeBefore } from '../images/print/space.js';
import type { ImageReading, Line } from '../images/reading.js';
import type { LineReader, ReadCharacter, Readers } from '../ports.js';
import { occurrencesOf, pointsOf, squeeze } from '../text/tokens.js';

/**
 * Restores the space before a number where a reader lost it. `Номер отправления 00243950-0475-1` was read as `HoMepoTnpaBneHN900243950-0475-1`. That
 * would be another order's number, but a space is printed there, and behind it the reader sees the number alone.
 *
 * @param numbers - The order's, its tracking number and its SKUs, normalised.
 */
export const spacedLines = async (
  numbers: readonly string[],
  { lines, upright }: ImageReading,
  { lines: reader, cyrillic }: Pick<Readers, 'lines' | 'cyrillic'>,
): Promise<readonly Line[]> => {
  const page: Page = { upright, reader, cyrillic };
  return Promise.all(
    lines.map(async (line) => {
      let spaced = line;
      for (const number of numbers) spaced = await spacedBefore(number, spaced, page);
      return spaced;
    }),
  );
};

interface Page {
  readonly upright: Raster;
  readonly reader: Pick<LineReader, 'recognise'>;
  readonly cyrillic: Readers['cyrillic'];
}

/** Whether the sign № stands right before a number: the reader that knows it sees it there, with as many characters behind it as the number has. */
const isSignBefore = async (
  number: string,
  line: Line,
  first: number,
  { upright, cyrillic }: Page,
): Promise<boolean> => {
  const before = line.characters
    .slice(0, first)
    .map(({ text }) => text)
    .join('');
  if (!numero.test(before) || cyrillic === undefined) return false;
  const readings = line.also ?? (await cyrillic.recognise(upright, [line.quad]));
  return readings.some((reading) => {
    const [, behind = ''] = /(?:№|[NМM]\s?[°ºо])\s*([0-9З-]+)/u.exec(reading?.text ?? '') ?? [];
    return behind.length === number.length;
  });
};

/** A 1 in front of a number may stand a word space away from its next digit, and is read as any of these. */
const slender = /[1IiLl7]/u;

const spacedBefore = async (number: string, line: Line, { upright, reader, cyrillic }: Page): Promise<Line> => {
  const squeezed = squeeze(line);
  const [span] = occurrencesOf(squeezed, number);
  if (span === undefined || line.characters.length !== squeezed.points.length) return line;
  const [first, end] = pointsOf(squeezed, span);
  const point = squeezed.points[first - 1] ?? '';
  if (!/[\p{L}\p{N}]/u.test(point) || slender.test(point)) return line;
  const [before, last] = [line.characters[first - 1]?.at, line.characters[end - 1]?.at];
  if (before === undefined || last === undefined) return line;
  if (await isSignBefore(number, line, first, { upright, reader, cyrillic })) return withSpace(line, first);
  const space = placeBefore(upright, line.quad, before, last);
  if (space === undefined) return line;
  const [a, b, c, d] = line.quad;
  const [behind] = await reader.recognise(upright, [[between(a, b, space), b, c, between(d, c, space)]]);
  const isAlone = behind !== undefined && squeeze(behind).text.startsWith(number);
  return isAlone ? withSpace(line, first) : line;
};

/** The line with a space before the number, and with № in place of its misreading. */
const withSpace = (line: Line, at: number): Line => {
  const space: ReadCharacter = { text: ' ', probability: 1, digitMargin: undefined };
  const before = line.characters.slice(0, at);
  const isSign = numero.test(textOf(before));
  const named = isSign ? [...before.slice(0, -2), { ...space, text: '№' }] : before;
  const characters = [...named, space, ...line.characters.slice(at)];
  return { ...line, text: textOf(characters), characters };
};

const textOf = (characters: readonly ReadCharacter[]): string => characters.map(({ text }) => text).join('');

/** The sign № as readers write it that do not know it. */
const numero = /N[9oO0]$/u;
