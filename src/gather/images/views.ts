import type { Point, Quad, Raster } from '../../model/raster.js';
import { cut, rectangleToQuad, resized, sharpened } from './pixels.js';

/** Another view of an image: turned, or at another size. */
export interface ImageView {
  readonly image: Raster;
  /** Maps a point of the view back to its image. */
  back(point: Point): Point;
}

/** Decoders gain nothing from more pixels along a side. Chosen, not measured. */
const longestSide = 1600;

/** A rectangle of an image at any angle. */
export interface Region {
  /** Radians clockwise from the image's own horizontal to the region's. */
  readonly angle: number;
  /** All four in pixels of the image, measured from its top left corner along the region's own axes. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The smallest region at an angle that holds all points. @param points - At least one. */
export const regionAround = (points: readonly Point[], angle: number): Region => {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const across = points.map(({ x, y }) => x * cos + y * sin);
  const down = points.map(({ x, y }) => y * cos - x * sin);
  const [left, right] = [Math.min(...across), Math.max(...across)];
  return { angle, left, right, top: Math.min(...down), bottom: Math.max(...down) };
};

/** The whole image and, unless the angle is 0, the space beside its corners. */
export const wholeRegion = ({ width, height }: Pick<Raster, 'width' | 'height'>, angle: number): Region =>
  regionAround(
    [
      { x: 0, y: 0 },
      { x: width, y: 0 },
      { x: width, y: height },
      { x: 0, y: height },
    ],
    angle,
  );

export const sizeOf = ({ left, right, top, bottom }: Region): { readonly width: number; readonly height: number } => ({
  width: right - left,
  height: bottom - top,
});

const cornersOf = ({ angle, left, right, top, bottom }: Region): Quad => {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corner = (across: number, down: number): Point => ({
    x: across * cos - down * sin,
    y: across * sin + down * cos,
  });
  return [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)];
};

/** Lays a region straight and scales it. Beyond the image its edge pixels repeat. */
export const viewOf = (image: Raster, region: Region, scale: number): ImageView => {
  const quad = cornersOf(region);
  const { width, height } = sizeOf(region);
  const [toWidth, toHeight] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const [p0 = 0, p1 = 0, p2 = 0, p3 = 0, p4 = 0, p5 = 0] = rectangleToQuad(toWidth, toHeight, quad);
  return {
    image: cut(image, quad, toWidth, toHeight),
    back: ({ x, y }) => ({ x: p0 * x + p1 * y + p2, y: p3 * x + p4 * y + p5 }),
  };
};

/** The whole image, no larger than a decoder can use. */
export const smallerView = async (image: Raster, side: number): Promise<ImageView> => {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const small = await resized(image, Math.round(image.width * scale), Math.round(image.height * scale));
  const [across, down] = [image.width / small.width, image.height / small.height];
  return { image: small, back: ({ x, y }) => ({ x: x * across, y: y * down }) };
};

/** A further view for barcodes. What only sharpened views show must be seen in two of them. */
export interface BarcodeView extends ImageView {
  readonly sharpened: boolean;
}

/**
 * Further views of an image whose barcodes did not decode at once, the likeliest first: level and sharpened, for blur; turned, for bars that lie
 * between the directions of the decoder's scan lines; then larger. Of eight real photos on which the first look failed, seven were read so.
 *
 * @param region - Where the label is assumed to be, level.
 */
export async function* furtherViews(image: Raster, region: Region): AsyncGenerator<BarcodeView> {
  const { width, height } = sizeOf(region);
  const side = Math.max(width, height);
  for (const scale of [1, 1.5]) {
    const level = viewOf(image, region, Math.min(scale, (longestSide * scale) / side));
    yield { image: await sharpened(level.image), back: level.back, sharpened: true };
  }
  const { image: small, back } = await smallerView(image, longestSide);
  for (const degrees of [20, -20, 40, -40, -60]) {
    const view = viewOf(small, wholeRegion(small, (degrees * Math.PI) / 180), 1);
    yield { image: view.image, back: (point) => back(view.back(point)), sharpened: false };
  }
  if (small === image) yield { ...viewOf(image, wholeRegion(image, 0), 2), sharpened: false };
}
