import type { Raster } from '../../model/raster.js';
import { cut } from '../images/pixels.js';
import { columnPeaks, type Extent, type InkMap, inkHeight, inkOf, tight } from '../images/print/ink.js';
import type { Line } from '../images/reading.js';
import { type Span, type Squeezed, spanTextOf } from '../text/tokens.js';

/** The print of one character. */
export interface CharacterPrint {
  readonly char: string;
  /** Its place in the number, from 0. */
  readonly index: number;
  /** Ink of the whole line. */
  readonly ink: InkMap;
  readonly extent: Extent;
}

/** Anything fainter is no stroke. Chosen, not measured. */
const faint = 0.3;

/**
 * The print of every character of a number that stands apart from its neighbours. None if the reader gives no places of its characters, or if nothing
 * is printed.
 */
export const glyphsOf = (image: Raster, line: Line, squeezed: Squeezed, span: Span): readonly CharacterPrint[] => {
  const places = placesOf(line, squeezed, span);
  const ink = places && inkOf(strip(image, line));
  if (ink === undefined || places === undefined) return [];
  const peaks = columnPeaks(ink, { left: 0, right: ink.width, top: 0, bottom: ink.height });
  const bounds = boundsOf(places, peaks);
  return [...spanTextOf(squeezed, span)].flatMap((char, index): CharacterPrint[] => {
    const [left, right] = [bounds[index], bounds[index + 1]];
    if (left === undefined || right === undefined || right - left < 2) return [];
    const extent = tight(ink, { left, right, top: 0, bottom: ink.height });
    return extent === undefined ? [] : [{ char, index, ink, extent }];
  });
};

const strip = (image: Raster, { quad }: Line): Raster => {
  const [a, b, , d] = quad;
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const height = Math.max(1, Math.hypot(d.x - a.x, d.y - a.y));
  return cut(image, quad, Math.max(1, Math.round((length / height) * inkHeight)), inkHeight);
};

/** Middles of the characters along the line, 0 to 1. */
const placesOf = (line: Line, { sources }: Squeezed, { start, end }: Span): readonly number[] | undefined => {
  const places = sources.slice(start, end).map((source) => line.characters[source]?.at);
  return places.every((place) => place !== undefined) ? places : undefined;
};

/** The columns before, between and behind characters. Undefined between two that touch. */
const boundsOf = (places: readonly number[], peaks: Float32Array): readonly (number | undefined)[] => {
  const columns = places.map((place) => place * peaks.length);
  const [first = 0] = columns;
  const last = columns.at(-1) ?? 0;
  const pitch = (last - first) / Math.max(1, columns.length - 1);
  const ends = [first - pitch, ...columns, last + pitch];
  return ends.slice(1).map((to, i) => blankBetween(peaks, ends[i] as number, to));
};

/** The middle of the blank space nearest to half-way between two places. */
const blankBetween = (peaks: Float32Array, from: number, to: number): number | undefined => {
  const middle = (from + to) / 2;
  const inside = (at: number): boolean => at >= Math.max(0, from) && at < Math.min(peaks.length, to);
  const isBlank = (at: number): boolean => (peaks[at] ?? 0) < faint;
  const columns = Array.from({ length: Math.ceil(to - from) }, (_, i) => Math.round(from) + i);
  const [nearest] = columns
    .filter((at) => (at < 0 || at >= peaks.length ? false : inside(at) && isBlank(at)))
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (nearest === undefined) return from < 0 ? 0 : to > peaks.length ? peaks.length : undefined;
  let [left, right] = [nearest, nearest];
  while (inside(left - 1) && isBlank(left - 1)) left--;
  while (inside(right + 1) && isBlank(right + 1)) right++;
  return Math.round((left + right) / 2);
};
