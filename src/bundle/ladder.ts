import type { CarriedRecord } from '../model/schema/report.js';

/** How an image is carried. */
export interface Form {
  /** Longest side of the JPEG in pixels; larger images are made smaller, never the reverse. */
  readonly longestSide: number;
  /** Of the JPEG, 1 to 100. */
  readonly quality: number;
  readonly greyscale: boolean;
  /** The same pixels in an eighth less bytes, for three times the work. */
  readonly tight: boolean;
}

/** What a step gives up: the very pixels, pixels that no print shows, fineness, pixels, colour. */
export type Stage = 'coding' | 'oversize' | 'quality' | 'pixels' | 'colour';

/** One step down: what changes of the form. */
export interface Step {
  readonly stage: Stage;
  readonly change: Partial<Form>;
}

/**
 * The finest JPEG: how an image is carried whose very pixels take too much room. Beyond this quality bytes double for differences that
 * are smaller than a sensor's noise.
 */
export const finestForm: Form = { longestSide: Number.POSITIVE_INFINITY, quality: 92, greyscale: false, tight: false };

/**
 * What an image gives up to fit a limit, the least harmful first: that it is carried without loss; pixels beyond 240 an inch (at A4
 * height, about 10 inches of image); fineness that nobody sees; further pixels; and colour last, since coloured badges are what a case
 * stands on. Where a step would cost legibility the image is spared the rest of that stage.
 */
export const ladder: readonly Step[] = [
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

/** In the order in which they are gone through. */
export const stages: readonly Stage[] = ['coding', 'oversize', 'quality', 'pixels', 'colour'];

type CarriedForm = Pick<CarriedRecord, 'width' | 'height' | 'quality' | 'greyscale' | 'reduced'>;

/**
 * Whether a carried image gave something up to fit a limit. Reports of bundles whose images all were JPEGs do not say it: these were
 * made with quality 88 and 2400 pixels where nothing was given up.
 * @param upright - Its size as it was given.
 */
export const isReduced = (
  { width, height, quality, greyscale, reduced }: CarriedForm,
  upright: { readonly width: number; readonly height: number },
): boolean => {
  if (reduced === true || quality === undefined) return reduced === true;
  const whole = Math.min(2400, Math.max(upright.width, upright.height));
  return quality < 88 || greyscale || Math.max(width, height) < whole;
};
