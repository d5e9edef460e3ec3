import type { CarriedRecord } from '../model/schema/report.js';

/** How an image is carried. */
export interface ImageCoding {
  /** Longest side of the JPEG in pixels. Larger images are reduced; smaller ones are never enlarged. */
  readonly longestSide: number;
  /** JPEG quality, 1 to 100. */
  readonly quality: number;
  readonly greyscale: boolean;
  /** The same pixels in an eighth fewer bytes, for three times the work. */
  readonly tight: boolean;
}

/** What a step gives up: lossless coding, pixels that no print shows, quality, more pixels, colour. */
export type Sacrifice = 'coding' | 'oversize' | 'quality' | 'pixels' | 'colour';

/** One step down: the change to the form. */
export interface LadderStep {
  readonly stage: Sacrifice;
  readonly change: Partial<ImageCoding>;
}

/**
 * The finest JPEG, for images whose exact pixels take too much room. Beyond this quality the bytes double for differences smaller than a
 * sensor's noise.
 */
export const finestForm: ImageCoding = {
  longestSide: Number.POSITIVE_INFINITY,
  quality: 92,
  greyscale: false,
  tight: false,
};

/**
 * What an image gives up to fit a limit, least harmful first: lossless coding; pixels beyond 240 per inch (at A4 height, about 10 inches of
 * image); quality that nobody sees; more pixels; and colour last, because cases rest on coloured badges. If a step would cost legibility,
 * the image skips the rest of that stage.
 */
export const ladder: readonly LadderStep[] = [
  { stage: 'coding', change: { tight: true } },
  { stage: 'oversize', change: { longestSide: 3600 } },
  { stage: 'oversize', change: { longestSide: 2400 } },
  { stage: 'quality', change: { quality: 88 } },
  { stage: 'quality', change: { quality: 80 } },
  { stage: 'quality', change: { quality: 72 } },
  { stage: 'quality', change: { quality: 64 } },
  { stage: 'pixels', change: { longestSide: 2000 } },
  { stage: 'pixels', change: { longestSide: 1600 } },
  { stage: 'pixels', change: { longestSide: 1280 } },
  { stage: 'pixels', change: { longestSide: 1024 } },
  { stage: 'pixels', change: { longestSide: 800 } },
  { stage: 'colour', change: { greyscale: true } },
];

/** In the order in which they are taken. */
export const stages: readonly Sacrifice[] = ['coding', 'oversize', 'quality', 'pixels', 'colour'];

type CarriedForm = Pick<CarriedRecord, 'width' | 'height' | 'quality' | 'greyscale' | 'reduced'>;

/**
 * Whether a carried image gave something up to fit a limit. Reports of bundles in which all images were JPEGs do not say so; these were
 * made with quality 88 and 2400 pixels if nothing was given up.
 * @param upright - The image's original size.
 */
export const isReduced = (
  { width, height, quality, greyscale, reduced }: CarriedForm,
  upright: { readonly width: number; readonly height: number },
): boolean => {
  if (reduced === true || quality === undefined) return reduced === true;
  const whole = Math.min(2400, Math.max(upright.width, upright.height));
  return quality < 88 || greyscale || Math.max(width, height) < whole;
};
