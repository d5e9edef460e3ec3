import { agreement } from '../gather/kinds/agreement.js';
import type { PixelMapping } from '../gather/kinds/view.js';
import type { Raster } from '../model/raster.js';
import type { Lie } from './lie.js';
import { thumbnailSide } from './print.js';

/** Longest side at which pictures are compared, in pixels. */
export const comparedSide = 1000;

/** Least number of cells with content in both pictures, and the share of them that must look alike. */
const [fewestCells, agreeing] = [12, 0.9];

/** Whether two pictures are the same if their thumbnails are aligned as given. */
export const isOnePicture = async (one: Raster, other: Raster, { mapping }: Lie): Promise<boolean> => {
  const found = await agreement(one, other, enlarged(mapping, enlargementOf(one), enlargementOf(other)));
  return found !== undefined && found.cells >= fewestCells && found.agreed >= agreeing * found.cells;
};

/** How many times larger than its thumbnail a picture is. */
const enlargementOf = ({ width, height }: Raster): number => Math.max(1, Math.max(width, height) / thumbnailSide);

const enlarged = ({ scale, offset }: PixelMapping, one: number, other: number): PixelMapping => ({
  scale: [(scale[0] * other) / one, (scale[1] * other) / one],
  offset: [offset[0] * other, offset[1] * other],
});
