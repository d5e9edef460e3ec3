import type { Box } from '../model/schema/report.js';
import type { BundleImage } from './images.js';
import type { Area, Ink, Point } from './ink.js';
import type { Patch } from './patch.js';
import type { Press } from './press.js';
import { colours } from './style.js';

/** Points per pixel beyond which a picture only grows coarser. */
const mostPointsPerPixel = 1.1;

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

/** How large a part of an image is shown in a cell, in points per pixel, and the room that it takes, in points. */
export const enlargement = (
  { area }: Patch,
  most: { readonly width: number; readonly height: number },
): { readonly scale: number; readonly width: number; readonly height: number } => {
  const scale = Math.min(most.width / area.width, most.height / area.height, mostPointsPerPixel);
  return { scale, width: area.width * scale, height: area.height * scale };
};

/** Draws a part of an image, level, into a cell from its top left corner. Of several texts in it each is framed. */
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
