import type { Raster } from '../model/raster.js';
import { asGiven, asPixels, asPixelsOfAnySize, type GivenImage } from './exact.js';
import { type BundleImage, pixelsOf, prepareImage } from './images.js';
import { finestForm, type ImageCoding, type LadderStep, ladder, stages } from './ladder.js';

/** An image in its current form in the bundle. */
export interface Carried {
  readonly given: GivenImage;
  readonly image: BundleImage;
  /** The JPEG form from which the next step starts; for an image carried without loss, the finest form. */
  readonly form: ImageCoding;
  /** What is legible in the image and has to stay so. */
  readonly legible: ReadonlySet<string>;
  /** Index in the ladder of the next step. */
  readonly next: number;
  /** Whether the image gave something up to fit the bundle's limit. */
  readonly reduced: boolean;
}

/**
 * Reads an image again as it is carried. Its answers about one file are comparable: whatever is in one and missing from the other was lost.
 */
export interface Proof {
  /** Everything that the original shows. */
  shownBy(file: string): ReadonlySet<string>;
  /** Whether the image shows exactly the pixels that were read. */
  isExact(file: string, image: BundleImage): Promise<boolean>;
  /** What can still be read in it. */
  legibleIn(file: string, image: BundleImage): Promise<ReadonlySet<string>>;
}

/** Every image as carried before anything is given up. Images are handled one by one, because each decoded image takes memory. */
export const carryAll = async (images: readonly GivenImage[], proof: Proof): Promise<readonly Carried[]> => {
  const carried: Carried[] = [];
  for (const given of images) carried.push(await carry(given, proof));
  return carried;
};

/**
 * Tries in turn: the original's own data without loss; packed pixels if they are small; the finest JPEG in which everything can be read
 * again; packed pixels of any size. Only a limit makes an image lose anything.
 */
const carry = async (given: GivenImage, proof: Proof): Promise<Carried> =>
  (await exactly(given, asGiven, proof)) ??
  (await exactly(given, asPixels, proof)) ??
  (await finely(given, proof)) ??
  (await exactly(given, asPixelsOfAnySize, proof)) ??
  (await unproved(given, proof));

type ExactForm = (given: GivenImage) => Promise<BundleImage | undefined>;

/** An image with exactly the same pixels shows everything that was read in them. */
const exactly = async (given: GivenImage, form: ExactForm, proof: Proof): Promise<Carried | undefined> => {
  const image = await form(given);
  if (image === undefined || !(await proof.isExact(given.file, image))) return undefined;
  return unreduced(given, image, proof.shownBy(given.file));
};

const finely = async (given: GivenImage, proof: Proof): Promise<Carried | undefined> => {
  const carried = await unproved(given, proof);
  return holdsAll(carried.legible, proof.shownBy(given.file)) ? carried : undefined;
};

/** The finest JPEG, with whatever can be read in it. */
const unproved = async (given: GivenImage, proof: Proof): Promise<Carried> => {
  const image = await prepareImage(await given.upright(), finestForm);
  return unreduced(given, image, await proof.legibleIn(given.file, image));
};

const unreduced = (given: GivenImage, image: BundleImage, legible: ReadonlySet<string>): Carried => ({
  ...{ given, image, legible },
  ...{ form: finestForm, next: 0, reduced: false },
});

const holdsAll = (held: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean =>
  [...wanted].every((one) => held.has(one));

/**
 * Writes a bundle and, while it is too large, writes it again with lighter images. Everything but the images stays the same, so each
 * writing tells how many bytes the images have to save.
 * @returns The last writing and its images. If it is still too large, they are as light as possible.
 */
export const fitted = async <Written extends { readonly pdf: Uint8Array }>(
  images: readonly Carried[],
  maxBytes: number,
  proof: Proof,
  write: (images: readonly Carried[]) => Promise<Written>,
): Promise<{ readonly carried: readonly Carried[]; readonly written: Written }> => {
  let carried = images;
  let written = await write(carried);
  while (written.pdf.length > maxBytes) {
    const lighter = await lighten(carried, written.pdf.length - maxBytes, proof);
    if (weightOf(lighter) === weightOf(carried)) break;
    carried = lighter;
    written = await write(carried);
  }
  return { carried, written };
};

/**
 * Takes steps down the ladder until the images weigh `excess` bytes less, or none can give more. Each image goes only as far down as it
 * stays legible. All images finish one stage before any starts the next; within a stage, the heaviest goes first.
 */
export const lighten = async (
  images: readonly Carried[],
  excess: number,
  proof: Proof,
): Promise<readonly Carried[]> => {
  let carried = images;
  const target = weightOf(images) - excess;
  while (weightOf(carried) > target) {
    const turn = nextToGive(carried);
    if (turn === undefined) break;
    const lighter = await afterStep(turn.image, turn.step, proof);
    carried = carried.map((image) => (image === turn.image ? lighter : image));
  }
  return carried;
};

/** Bytes of all images together. They go into the PDF as they are. */
const weightOf = (images: readonly Carried[]): number => images.reduce((sum, { image }) => sum + image.bytes.length, 0);

/** The heaviest image; if two weigh the same, the first by name. */
export const heaviestOf = (
  images: readonly Carried[],
): { readonly file: string; readonly bytes: number } | undefined => {
  const [first] = [...images].sort(byWeight);
  return first && { file: first.given.file, bytes: first.image.bytes.length };
};

const byWeight = (a: Carried, b: Carried): number =>
  b.image.bytes.length - a.image.bytes.length || (a.given.file < b.given.file ? -1 : 1);

const nextToGive = (images: readonly Carried[]): { readonly image: Carried; readonly step: LadderStep } | undefined => {
  const able = [...images].sort(byWeight).flatMap((image) => {
    const step = ladder[image.next];
    return step === undefined ? [] : [{ image, step }];
  });
  return stages.flatMap((stage) => able.filter(({ step }) => step.stage === stage))[0];
};

const afterStep = async (carried: Carried, { change }: LadderStep, proof: Proof): Promise<Carried> => {
  const { given, image: now, legible: wanted } = carried;
  const form = { ...carried.form, ...change };
  const passed = { ...carried, form, next: carried.next + 1 };
  if (change.longestSide !== undefined && form.longestSide >= Math.max(now.width, now.height)) return passed;
  const image = await prepareImage(await sourceOf(carried), form);
  if (image.bytes.length >= now.bytes.length) return passed;
  const legible = await proof.legibleIn(given.file, image);
  return holdsAll(legible, wanted)
    ? { ...passed, image, reduced: carried.reduced || givesUp(now, image) }
    : { ...carried, next: endOfStage(carried.next) };
};

/** Whether the image loses anything, apart from tighter coding of the same pixels. */
const givesUp = (before: BundleImage, after: BundleImage): boolean =>
  (['quality', 'width', 'height', 'greyscale'] as const).some((key) => before[key] !== after[key]);

/** An image carried without loss holds the pixels itself, and decodes faster than the original. */
const sourceOf = async ({ given, image }: Carried): Promise<Raster> =>
  (image.quality === undefined ? await pixelsOf(image) : undefined) ?? given.upright();

/** Index of the next stage in the ladder. If a step costs legibility, further steps of its stage would too. */
const endOfStage = (at: number): number => {
  const end = ladder.findIndex(({ stage }, index) => index > at && stage !== ladder[at]?.stage);
  return end < 0 ? ladder.length : end;
};
