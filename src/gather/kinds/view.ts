import type { Raster } from '../../model/raster.js';
import { greyOf, resized } from '../images/pixels.js';

/** Maps one picture's pixels to the other's: scale * place + offset, in each direction. */
export interface PixelMapping {
  readonly scale: readonly [x: number, y: number];
  readonly offset: readonly [x: number, y: number];
}

/** Part of a picture, in pixels, from left and top up to right and bottom. */
export interface SharedPart {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part of one picture that lies within another. */
export const overlapOf = (one: Raster, other: Raster, { scale, offset }: PixelMapping): SharedPart => ({
  left: Math.max(0, -offset[0] / scale[0]),
  top: Math.max(0, -offset[1] / scale[1]),
  right: Math.min(one.width, (other.width - offset[0]) / scale[0]),
  bottom: Math.min(one.height, (other.height - offset[1]) / scale[1]),
});

/** Grey levels of the same part of two pictures at the same size, and the factor by which the first picture was reduced. */
export interface Views {
  readonly width: number;
  readonly height: number;
  readonly one: Grey;
  readonly other: Grey;
  readonly reduction: number;
}

interface Grey {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Maps a point of the view to these grey levels. */
  readonly scale: readonly [x: number, y: number];
  readonly offset: readonly [x: number, y: number];
}

/** @param side - The longer side of the shared part, in pixels of the views. */
export const viewsOf = async (
  one: Raster,
  other: Raster,
  mapping: PixelMapping,
  side: number,
): Promise<Views | undefined> => {
  const frame = overlapOf(one, other, mapping);
  const [wide, high] = [frame.right - frame.left, frame.bottom - frame.top];
  if (!(wide > 0 && high > 0)) return undefined;
  const reduction = Math.min(1, side / Math.max(wide, high));
  const { scale, offset } = mapping;
  return {
    width: Math.floor(wide * reduction),
    height: Math.floor(high * reduction),
    reduction,
    one: await greyView(one, [reduction, reduction], [frame.left, frame.top]),
    other: await greyView(
      other,
      [reduction / scale[0], reduction / scale[1]],
      [frame.left * scale[0] + offset[0], frame.top * scale[1] + offset[1]],
    ),
  };
};

/**
 * Reduces a picture so that a step in the view is one pixel in it. A picture too small for that is left as it is.
 *
 * @param start - Where in the picture the view begins.
 */
const greyView = async (
  image: Raster,
  [byX, byY]: readonly [number, number],
  start: readonly [number, number],
): Promise<Grey> => {
  const width = Math.max(1, Math.round(image.width * Math.min(1, byX)));
  const height = Math.max(1, Math.round(image.height * Math.min(1, byY)));
  const small = await resized(image, width, height);
  const [shrunkX, shrunkY] = [width / image.width, height / image.height];
  const scale = [shrunkX / byX, shrunkY / byY] as const;
  return { data: greyOf(small), width, height, scale, offset: [start[0] * shrunkX, start[1] * shrunkY] };
};

/** The grey level at a point of the view, interpolated between the pixels around it. */
export const levelAt = ({ data, width, height, scale, offset }: Grey, x: number, y: number): number => {
  const px = Math.min(width - 1, Math.max(0, (x + 0.5) * scale[0] + offset[0] - 0.5));
  const py = Math.min(height - 1, Math.max(0, (y + 0.5) * scale[1] + offset[1] - 0.5));
  const [x0, y0] = [Math.floor(px), Math.floor(py)];
  const [x1, y1] = [Math.min(width - 1, x0 + 1), Math.min(height - 1, y0 + 1)];
  const [fx, fy] = [px - x0, py - y0];
  const at = (column: number, row: number): number => data[row * width + column] as number;
  const upper = at(x0, y0) * (1 - fx) + at(x1, y0) * fx;
  return upper * (1 - fy) + (at(x0, y1) * (1 - fx) + at(x1, y1) * fx) * fy;
};
