import type { Box } from '../model/schema/report.js';
import { union } from './exhibits.js';
import type { BundleImage } from './images.js';
import type { Area, Ink, Point } from './ink.js';
import type { Press } from './press.js';
import { colours } from './style.js';

/** Points per pixel beyond which a picture only grows coarser. */
const mostPointsPerPixel = 1.1;

/** Room above and below a box, in its pixels. A box of several lines needs no more than one of a single line. */
const roomAbove = (height: number): number => Math.max(height * 0.25, 6);

/**
 * The part of an image to show around a box so that it fills a cell of the page, in pixels of the upright image: the box, room
 * around it, and more of its surroundings where the cell's shape has room for them.
 */
export const cropAround = ([x, y, w, h]: Box, size: { width: number; height: number }, cell: Area): Area => {
  const room = roomAbove(h);
  const enough = Math.max(
    (w + 2 * Math.max(h * 0.7, 6)) / cell.width,
    (h + 2 * room) / cell.height,
    1 / mostPointsPerPixel,
  );
  const width = Math.min(enough * cell.width, size.width);
  const height = Math.min(enough * cell.height, size.height);
  return {
    x: clamp(x + w / 2 - width / 2, size.width - width),
    y: clamp(y + h / 2 - height / 2, size.height - height),
    width,
    height,
  };
};

const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most));

/** The size of the upright image that boxes refer to. */
export const uprightSize = ({ width, height, scale }: BundleImage): { width: number; height: number } => ({
  width: width / scale,
  height: height / scale,
});

/** A picture that is on its way to the page. */
export interface Shown {
  readonly file: string;
  readonly image: BundleImage;
  /** What it shows, in words. */
  readonly alt: string;
}

/** Draws what stands around the boxes, or the region given, into a cell, from its left edge, and frames each box. */
export const drawCrop = async (
  { press, ink }: { readonly press: Press; readonly ink: Ink },
  { boxes, region, ...shown }: Shown & { readonly boxes: readonly [Box, ...Box[]]; readonly region?: Box },
  cell: Area,
): Promise<void> => {
  const embedded = await press.image(shown.file, shown.image);
  const size = uprightSize(shown.image);
  const crop = cropAround(region ?? boxes.reduce(union), size, cell);
  const scale = Math.min(cell.width / crop.width, cell.height / crop.height);
  const window = { x: cell.x, y: cell.y, width: crop.width * scale, height: crop.height * scale };
  const whole = {
    x: cell.x - crop.x * scale,
    y: cell.y - crop.y * scale,
    width: size.width * scale,
    height: size.height * scale,
  };
  ink.image(embedded, { name: press.imageName(shown.file), alt: shown.alt }, whole, window);
  ink.box(window, { stroke: colours.rule, width: 0.6 });
  for (const box of boxes) drawFrame(ink, airedWithin(boxArea(box, whole, scale), window));
};

const tallestEnlargement = 62;
const lowestEnlargement = 20;

/** How large a box is shown in a cell of this width, in points per pixel, and the cell that it takes, in points. */
export const enlargement = (
  [, , w, h]: Box,
  most: number,
): { readonly scale: number; readonly width: number; readonly height: number } => {
  const [wide, high] = [w + 2 * Math.max(h * 0.7, 6), h + 2 * roomAbove(h)];
  const scale = Math.min(most / wide, tallestEnlargement / high, mostPointsPerPixel);
  // Little beside the box itself: its neighbours would draw the eye.
  return { scale, width: Math.min(most, wide * scale * 1.2), height: Math.max(lowestEnlargement, high * scale) };
};

/** Where a box of the upright image lies on the page. */
export const boxArea = ([x, y, w, h]: Box, whole: Area, scale: number): Area => ({
  x: whole.x + x * scale,
  y: whole.y + y * scale,
  width: w * scale,
  height: h * scale,
});

/** Enough that a frame's line clears the letters that it frames, and little enough that it spares the lines above and below. */
const air = 1.6;

/** An area with a little air around it, cut at the bounds. */
export const airedWithin = (area: Area, bounds: Area): Area => {
  const [x, y] = [Math.max(area.x - air, bounds.x), Math.max(area.y - air, bounds.y)];
  return {
    x,
    y,
    width: Math.max(1, Math.min(area.x + area.width + air, bounds.x + bounds.width) - x),
    height: Math.max(1, Math.min(area.y + area.height + air, bounds.y + bounds.height) - y),
  };
};

const frameBrushes = [
  { stroke: colours.paper, width: 1.9 },
  { stroke: colours.accent, width: 1 },
] as const;

/** A frame that shows on light and dark grounds alike. */
export const drawFrame = (ink: Ink, area: Area): void => {
  for (const brush of frameBrushes) ink.box(area, brush);
};

/** The four corners of a frame, for one that would run through the text of another. */
export const drawCorners = (ink: Ink, { x, y, width, height }: Area): void => {
  const [across, down] = [Math.min(9, width / 3), Math.min(9, height / 3)];
  const [right, bottom] = [x + width, y + height];
  const corners: readonly [Point, Point, Point][] = [
    [
      [x, y + down],
      [x, y],
      [x + across, y],
    ],
    [
      [right - across, y],
      [right, y],
      [right, y + down],
    ],
    [
      [right, bottom - down],
      [right, bottom],
      [right - across, bottom],
    ],
    [
      [x + across, bottom],
      [x, bottom],
      [x, bottom - down],
    ],
  ];
  for (const brush of frameBrushes) for (const corner of corners) ink.shape(corner, brush, false);
};
