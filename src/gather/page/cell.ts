import type { Box } from '../../model/sightings.js';
import { lineShareOf } from '../identifiers/strip.js';
import { between } from '../images/places.js';
import type { Line } from '../images/reading.js';
import type { LineReading, ReadCharacter } from '../ports.js';
import type { FoundStamp } from '../text/stamps.js';
import { boxAroundBoxes, type Placed } from './geometry.js';

/** A part of a line that was read. Lines themselves never change. */
export interface Slice {
  readonly line: Line;
  /** In code points of `reading`, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** The reading that gives the text: the main reader's, or another reader's that knows the script of the words. */
  readonly reading: LineReading;
}

/**
 * What separates a cell from the one before it in its line. `space`: only a word space; `gap`: a column gap; `arrow`: the one before turned into this
 * one.
 */
export type Joint = 'none' | 'space' | 'colon' | 'mark' | 'arrow' | 'gap';

/** One thing on a page: a name, a state, a time, a number. */
export interface Cell extends Placed {
  readonly slices: readonly Slice[];
  readonly text: string;
  /** The time that it shows, and whether each of its digits was clearly read. */
  readonly stamp: FoundStamp | undefined;
  readonly legible: boolean;
  /** Its position in its line. */
  readonly joint: Joint;
  readonly before: Cell | undefined;
  /** In the image as it was read; `box` is on the level page. */
  readonly imageBox: Box;
}

/** Below this confidence a word may be another one. Chosen, not measured. */
const readable = 0.55;

/** The lowest confidence of its slices. */
export const confidenceOf = ({ slices }: Cell): number => Math.min(...slices.map(({ reading }) => reading.confidence));

export const isReadable = (cell: Cell): boolean => confidenceOf(cell) >= readable;

/**
 * A cell extended over its name: the cell before it in its line, if one of these joints separates them. The column of `Status: Preparing` begins at
 * `Status`.
 */
export const withName = (cell: Cell, joints: readonly Joint[]): Cell => {
  const { before, joint, box } = cell;
  return before === undefined || !joints.includes(joint) ? cell : { ...cell, box: boxAroundBoxes([before.box, box]) };
};

export const sliceTextOf = ({ reading, from, to }: Slice): string => [...reading.text].slice(from, to).join('').trim();

/** The text of cells that continue each other. Chinese continues without a space. */
export const textThrough = (cells: readonly Cell[]): string =>
  cells
    .map(({ text }) => text)
    .reduce(
      (text, next) => `${text}${/\p{Script=Han}$/u.test(text) && /^\p{Script=Han}/u.test(next) ? '' : ' '}${next}`,
    );

/** The corners of a part of a line, in pixels of the upright image. */
export const quadOf = ({ line, reading, from, to }: Slice): Line['quad'] => {
  const [a, b, c, d] = line.quad;
  if (from === 0 && to === [...reading.text].length) return line.quad;
  const { from: left, to: right } = boundsOf(reading, from, to);
  return [between(a, b, left), between(a, b, right), between(d, c, right), between(d, c, left)];
};

export const slicedBox = ({ reading, from, to }: Slice, [x, y, width, height]: Box): Box => {
  if (from === 0 && to === [...reading.text].length) return [x, y, width, height];
  const { from: left, to: right } = boundsOf(reading, from, to);
  return [Math.round(x + width * left), y, Math.round(width * (right - left)), height];
};

/** Where some characters of a line begin and end, as shares of its length. If neighbours are close, halfway to them. */
const boundsOf = (reading: LineReading, from: number, to: number): { readonly from: number; readonly to: number } => {
  const share = lineShareOf(reading, from, to, 0);
  const pitch = (share.to - share.from) / Math.max(1, to - from);
  const isPrinted = ({ text }: ReadCharacter): boolean => text.trim() !== '';
  const [first, last] = [reading.characters[from]?.at, reading.characters[to - 1]?.at];
  const before = reading.characters.slice(0, from).findLast(isPrinted)?.at;
  const behind = reading.characters.slice(to).find(isPrinted)?.at;
  const left = before === undefined || first === undefined ? share.from : (before + first) / 2;
  const right = behind === undefined || last === undefined ? share.to : (behind + last) / 2;
  return {
    from: Math.min(share.from, Math.max(share.from - pitch, left)),
    to: Math.max(share.to, Math.min(share.to + pitch, right)),
  };
};
