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

/** What a step gives up: nothing but time, fineness, pixels, colour. */
export type Stage = 'coding' | 'quality' | 'pixels' | 'colour';

/** One step down: what changes of the form. */
export interface Step {
  readonly stage: Stage;
  readonly change: Partial<Form>;
}

/** How an image is carried where nothing has to be given up. At A4 height (about 10 inches of image) this is 240 pixels an inch. */
export const wholeForm: Form = { longestSide: 2400, quality: 88, greyscale: false, tight: false };

/** Forms for an image whose small print is lost in the whole form, the smaller first. */
export const largerForms: readonly Form[] = [
  { ...wholeForm, longestSide: 3600 },
  { ...wholeForm, longestSide: Number.POSITIVE_INFINITY },
];

/**
 * What an image gives up to fit a limit, the least harmful first: fineness that nobody sees, then pixels, and colour last, since coloured
 * badges are what a case stands on. Where a step would cost legibility the image is spared the rest of that stage.
 */
export const ladder: readonly Step[] = [
  { stage: 'coding', change: { tight: true } },
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

interface Size {
  readonly width: number;
  readonly height: number;
}

const longestOf = ({ width, height }: Size): number => Math.max(width, height);

/** Whether a carried image gave something up to fit a limit. @param upright - Its size as it was given. */
export const isReduced = (carried: Size & Pick<Form, 'quality' | 'greyscale'>, upright: Size): boolean =>
  carried.quality < wholeForm.quality ||
  carried.greyscale ||
  longestOf(carried) < Math.min(wholeForm.longestSide, longestOf(upright));

/** In the order in which they are gone through. */
export const stages: readonly Stage[] = ['coding', 'quality', 'pixels', 'colour'];
