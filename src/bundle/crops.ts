import type { Box } from '../model/schema/report.js';
import type { BundleImage } from './images.js';
import type { Area, Ink, PagePoint } from './ink.js';
import type { Patch } from './patch.js';
import type { Press } from './press.js';
import { colours } from './style.js';

/** Points per pixel; beyond this a picture only gets coarser. */
const mostPointsPerPixel = 1.1;

/** The size of the upright image, in whose pixels boxes are given. */
export const uprightSize = ({ width, height, scale }: BundleImage): { width: number; height: number } => ({
  width: width / scale,
  height: height / scale,
});

/** A picture to be drawn on the page. */
export interface Shown {
  readonly file: string;
  readonly image: BundleImage;
  /** Its content in words. */
  readonly alt: string;
}

/** The scale at which part of an image fits a cell, in points per pixel, and the size it takes, in points. */
export const enlargement = (
  { area }: Patch,
  most: { readonly width: number; readonly height: number },
): { readonly scale: number; readonly width: number; readonly height: number } => {
  const scale = Math.min(most.width / area.width, most.height / area.height, mostPointsPerPixel);
  return { scale, width: area.width * scale, height: area.height * scale };
};

/** Draws part of an image, levelled, into a cell from the top left corner. If it holds several texts, each gets a frame. */
export const drawCrop = async (
  { press, ink }: { readonly press: Press; readonly ink: Ink },
  { patch, ...shown }: Shown & { readonly patch: Patch },
  cell: Area,
): Promise<void> => {
  const embedded = await press.image(shown.file, shown.image);
  const size = uprightSize(shown.image);
  const { tilt, area, texts } = patch;
  const { scale, ...window } = enlargement(patch, cell);
  const at = { x: cell.x - area.x * scale, y: cell.y - area.y * scale };
  const whole = { ...at, width: size.width * scale, height: size.height * scale };
  const bounds = { x: cell.x, y: cell.y, ...window };
  ink.image(embedded, { name: press.imageName(shown.file), alt: shown.alt, tilt }, whole, bounds);
  ink.box(bounds, { stroke: colours.accent, width: 0.8 });
  if (texts.length < 2) return;
  for (const { x, y, width, height } of texts)
    drawFrame(ink, airedWithin(boxArea([x, y, width, height], whole, scale), bounds));
};

/** The position on the page of a box in the upright image. */
export const boxArea = ([x, y, w, h]: Box, whole: Area, scale: number): Area => ({
  x: whole.x + x * scale,
  y: whole.y + y * scale,
  width: w * scale,
  height: h * scale,
});

/** Enough that a frame's line clears the letters inside it, and little enough to spare the lines above and below. */
const air = 1.6;

/** An area with a little padding, clipped to the bounds. */
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

/** Draws a frame that is visible on light and dark backgrounds. */
export const drawFrame = (ink: Ink, area: Area): void => {
  for (const brush of frameBrushes) ink.box(area, brush);
};

/** Draws only a frame's four corners, for a frame that would cross another frame's text. */
export const drawCorners = (ink: Ink, { x, y, width, height }: Area): void => {
  const [across, down] = [Math.min(9, width / 3), Math.min(9, height / 3)];
  const [right, bottom] = [x + width, y + height];
  const corners: readonly [PagePoint, PagePoint, PagePoint][] = [
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
