import sharp from 'sharp';
import type { Raster } from '../../model/raster.js';
import type { ImagesOutput } from '../../model/schema/policy.js';

/** How fine an image is. */
export interface Coding {
  /** Longest side in pixels. */
  readonly edge: number;
  /** Of a JPEG, 1 to 100; undefined for a PNG, which loses nothing. */
  readonly quality: number | undefined;
}

/** What an image gives up, step by step: the longest side as a share of its best, and the quality. Fineness that nobody sees goes first. */
const steps = [
  [1, 92],
  [1, 84],
  [1, 76],
  [0.84, 80],
  [0.84, 72],
  [0.7, 76],
  [0.7, 68],
  [0.58, 72],
  [0.58, 64],
] as const;

/** Below this many pixels nobody reads the small print of a page. */
const leastEdge = 1100;

/** @param best - The longest side beyond which nothing more can be seen, in pixels. */
export const codingsOf = ({ format, maxEdge }: ImagesOutput, best: number): readonly Coding[] => {
  const most = Math.min(best, maxEdge ?? best);
  const codings = steps
    .map(([share, quality]) => ({ edge: Math.floor(most * share), quality: format === 'jpeg' ? quality : undefined }))
    .filter(({ edge }) => edge >= Math.min(leastEdge, most));
  // Without a quality steps of one size are one.
  return codings.filter(
    ({ edge, quality }, index) => quality !== undefined || codings.findIndex((other) => other.edge === edge) === index,
  );
};

/** The bytes of an image, without metadata. The same pixels give the same bytes. */
export const coded = async ({ data, width, height }: Raster, quality: number | undefined): Promise<Uint8Array> => {
  const image = sharp(data, { raw: { width, height, channels: 3 } });
  const bytes =
    quality === undefined
      ? image.png({ compressionLevel: 9 })
      : // Full colour resolution, as in the PDF: coloured badges are what a case stands on.
        image.jpeg({ quality, chromaSubsampling: '4:4:4', optimiseCoding: true });
  return new Uint8Array(await bytes.toBuffer());
};
