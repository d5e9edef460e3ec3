import type { Box } from '../../../model/schema/report.js';

/** The visible part of a picture, in the picture's pixels. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Largest zoom, relative to the whole picture. */
const largest = 24;

export const whole = ({ width, height }: Size): View => ({ x: 0, y: 0, width, height });

const within = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), Math.max(low, high));

/** A view with the picture's proportions that stays inside the picture. */
const kept = ({ x, y, width }: Pick<View, 'x' | 'y' | 'width'>, size: Size): View => {
  const wide = within(width, size.width / largest, size.width);
  const high = (wide / size.width) * size.height;
  return { x: within(x, 0, size.width - wide), y: within(y, 0, size.height - high), width: wide, height: high };
};

/** Zooms by a factor around a fixed point. */
export const zoomed = (view: View, factor: number, about: { x: number; y: number }, size: Size): View => {
  const width = within(view.width / factor, size.width / largest, size.width);
  const share = width / view.width;
  return kept({ x: about.x - (about.x - view.x) * share, y: about.y - (about.y - view.y) * share, width }, size);
};

export const moved = (view: View, x: number, y: number, size: Size): View =>
  kept({ x: view.x + x, y: view.y + y, width: view.width }, size);

export const middleOf = ({ x, y, width, height }: View): { x: number; y: number } => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** Size of the view around a box, as a multiple of the box. */
const surroundings = 3;

/** A view with a box large in the middle. */
export const about = ([x, y, width, height]: Readonly<Box>, size: Size): View => {
  const wide = Math.max(width, (height * size.width) / size.height) * surroundings;
  const high = (wide / size.width) * size.height;
  return kept({ x: x + width / 2 - wide / 2, y: y + height / 2 - high / 2, width: wide }, size);
};

/** The box between two points, in whole pixels within the picture. */
export const boxBetween = (a: { x: number; y: number }, b: { x: number; y: number }, size: Size): Box => {
  const left = Math.round(within(Math.min(a.x, b.x), 0, size.width));
  const top = Math.round(within(Math.min(a.y, b.y), 0, size.height));
  const right = Math.round(within(Math.max(a.x, b.x), 0, size.width));
  const bottom = Math.round(within(Math.max(a.y, b.y), 0, size.height));
  return [left, top, right - left, bottom - top];
};

/** A box moved or enlarged, kept within the picture and at least one pixel large. */
export const shifted = ([x, y, width, height]: Readonly<Box>, dx: number, dy: number, size: Size): Box => [
  within(x + dx, 0, size.width - width),
  within(y + dy, 0, size.height - height),
  width,
  height,
];

export const resizedBox = ([x, y, width, height]: Readonly<Box>, dx: number, dy: number, size: Size): Box => [
  x,
  y,
  within(width + dx, 1, size.width - x),
  within(height + dy, 1, size.height - y),
];
