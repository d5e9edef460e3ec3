import type { Point, Quad, Raster } from '../../model/raster.js';
import type { Box } from '../../model/sightings.js';
import type { ImageProblem } from './decode.js';
import { boxAround, turnPoint } from './pixels.js';

/** What a case wants blacked out in an image. */
export interface MaskWish {
  /** In pixels of the decoded image turned by `turn`. Boxes may reach beyond it. */
  readonly mask?: readonly Box[] | undefined;
  /** Quarter turns clockwise beyond EXIF. Undefined if the case does not say. */
  readonly turn?: number | undefined;
}

/** A decoded image whose masked pixels were made black before anything was read. */
export interface MaskedImage {
  readonly image: Raster;
  /** What was blacked out, in pixels of `image` and within it. */
  readonly masks: readonly Box[];
}

/** Blacks out what the case wants. A box wholly outside of the image hides nothing, so it is a problem. */
export const masked = (decoded: Raster, { mask = [], turn = 0 }: MaskWish): MaskedImage | ImageProblem => {
  if (mask.length === 0) return { image: decoded, masks: [] };
  const size = turnedSize(decoded, turn);
  const outside = mask.filter((box) => clipped(box, size) === undefined);
  if (outside.length > 0) {
    const boxes = outside.map((box) => `[${box.join(', ')}]`).join(', ');
    return {
      problem: 'mask-misplaced',
      detail: `mask ${boxes} lies outside of the ${size.width} x ${size.height} pixels`,
    };
  }
  const boxes = mask.map((box) => clipped(box, size)).filter((box) => box !== undefined);
  const masks = boxes.map((box) => turnedBox(box, (4 - turn) % 4, size));
  return { image: blackedOut(decoded, masks), masks };
};

interface Size {
  readonly width: number;
  readonly height: number;
}

const turnedSize = ({ width, height }: Size, turn: number): Size =>
  turn % 2 === 0 ? { width, height } : { width: height, height: width };

const clipped = ([x, y, w, h]: Box, { width, height }: Size): Box | undefined => {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const [right, bottom] = [Math.min(width, x + w), Math.min(height, y + h)];
  return right > left && bottom > top ? [left, top, right - left, bottom - top] : undefined;
};

/** Where a box lies after its image, of the given size, is turned. */
export const turnedBox = ([x, y, w, h]: Box, quarterTurns: number, size: Size): Box => {
  const corners = [
    { x, y },
    { x: x + w, y: y + h },
  ].map((corner) => turnPoint(corner, quarterTurns, size.width, size.height));
  return boxAround(corners, turnedSize(size, quarterTurns));
};

/** The image with the boxes black: a copy if there are any. The boxes lie inside of it. */
export const blackedOut = (image: Raster, boxes: readonly Box[]): Raster => {
  if (boxes.length === 0) return image;
  const data = new Uint8Array(image.data);
  for (const [x, y, width, height] of boxes) {
    for (let row = y; row < y + height; row++) {
      const from = (row * image.width + x) * 3;
      data.fill(0, from, from + width * 3);
    }
  }
  return { ...image, data };
};

/**
 * Whether a box and a convex quad have any point in common, that is, no side of either separates them. The box is grown on all sides by a share of
 * the quad's longer side.
 */
export const touches = (box: Box, quad: Quad, share = 0): boolean => {
  const [a, b, , d] = quad;
  const more = share * Math.max(Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(d.x - a.x, d.y - a.y));
  const [x, y, width, height] = [box[0] - more, box[1] - more, box[2] + 2 * more, box[3] + 2 * more];
  const corners: Quad = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
  return ![...normalsOf(quad), { x: 1, y: 0 }, { x: 0, y: 1 }].some((normal) => parts(normal, corners, quad));
};

const normalsOf = (quad: Quad): readonly Point[] =>
  quad.map((from, i) => {
    const to = quad[(i + 1) % 4] as Point;
    return { x: from.y - to.y, y: to.x - from.x };
  });

const parts = (normal: Point, one: Quad, two: Quad): boolean => {
  const along = (quad: Quad): number[] => quad.map(({ x, y }) => x * normal.x + y * normal.y);
  const [a, b] = [along(one), along(two)];
  return Math.max(...a) < Math.min(...b) || Math.max(...b) < Math.min(...a);
};
