import type { Quad, Raster } from '../../../model/raster.js';
import { boxAround } from '../pixels.js';

/** A box this close to the image's edge, in pixels, touches it. Chosen, not measured. */
const touching = 2;
/** A pixel is ink if it is darker than the paper by this share of the strokes' depth. Chosen, not measured. */
const inked = 0.5;
/** Share of the edge pixels within the text's box that must be ink; a speck is no stroke. Chosen, not measured. */
const leastShare = 0.04;

/**
 * Whether the image ends within the text: its box touches the image's edge, and ink runs into that edge.
 * @param levels - Grey levels of ink and paper, and whether characters are lighter than their ground.
 */
export const isCutOff = (
  image: Raster,
  quad: Quad,
  { ink, paper }: { readonly ink: number; readonly paper: number },
): boolean => {
  const [x, y, width, height] = boxAround(quad, image);
  const isInk = (column: number, row: number): boolean =>
    (paper - greyAt(image, column, row)) / (paper === ink ? 1 : paper - ink) >= inked;
  const share = (count: number, at: (i: number) => boolean): number =>
    Array.from({ length: count }, (_, i) => at(i)).filter(Boolean).length / count;
  const [right, bottom] = [image.width - 1, image.height - 1];
  return (
    (x <= touching && share(height, (i) => isInk(0, y + i)) >= leastShare) ||
    (x + width > right - touching && share(height, (i) => isInk(right, y + i)) >= leastShare) ||
    (y <= touching && share(width, (i) => isInk(x + i, 0)) >= leastShare) ||
    (y + height > bottom - touching && share(width, (i) => isInk(x + i, bottom)) >= leastShare)
  );
};

const greyAt = ({ data, width }: Raster, x: number, y: number): number => {
  const at = (y * width + x) * 3;
  return ((data[at] as number) * 77 + (data[at + 1] as number) * 150 + (data[at + 2] as number) * 29) >> 8;
};
