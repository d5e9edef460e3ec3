import type { Raster } from '../model/raster.js';
import { asGiven, asPixels, asPixelsOfAnySize, type Given } from './exact.js';
import { type BundleImage, pixelsOf, prepareImage } from './images.js';
import { type Form, finestForm, ladder, type Step, stages } from './ladder.js';

/** One image in the form that the bundle carries it in now. */
export interface Carried {
  readonly given: Given;
  readonly image: BundleImage;
  /** Of the JPEG that its next step makes something of; one carried without loss stands at the finest. */
  readonly form: Form;
  /** What is legible in it, and has to stay so. */
  readonly legible: ReadonlySet<string>;
  /** Place in the ladder of the step that it takes next. */
  readonly next: number;
  /** Whether it gave something up to fit the bundle's limit. */
  readonly reduced: boolean;
}

/** Looks at an image again as it is carried. Its answers about one file can be compared: what one holds and the other lacks got lost. */
export interface Proof {
  /** All that the original shows. */
  shownBy(file: string): ReadonlySet<string>;
  /** Whether the image shows the very pixels that were read. */
  isExact(file: string, image: BundleImage): Promise<boolean>;
  /** What can be read in it again. */
  legibleIn(file: string, image: BundleImage): Promise<ReadonlySet<string>>;
}

/** Every image as it is carried as long as nothing has to be given up. One after the other: each decoded image more takes room. */
export const carryAll = async (images: readonly Given[], proof: Proof): Promise<readonly Carried[]> => {
  const carried: Carried[] = [];
  for (const given of images) carried.push(await carry(given, proof));
  return carried;
};

/**
 * Without loss by the original's own data, else by pixels that take little room; else by the finest JPEG in which all is read again; else
 * without loss whatever room that takes. Only a limit makes an image lose anything.
 */
const carry = async (given: Given, proof: Proof): Promise<Carried> =>
  (await exactly(given, asGiven, proof)) ??
  (await exactly(given, asPixels, proof)) ??
  (await finely(given, proof)) ??
  (await exactly(given, asPixelsOfAnySize, proof)) ??
  (await unproved(given, proof));

type ExactForm = (given: Given) => Promise<BundleImage | undefined>;

/** What shows the very pixels shows all that was read in them. */
const exactly = async (given: Given, form: ExactForm, proof: Proof): Promise<Carried | undefined> => {
  const image = await form(given);
  if (image === undefined || !(await proof.isExact(given.file, image))) return undefined;
  return unreduced(given, image, proof.shownBy(given.file));
};

const finely = async (given: Given, proof: Proof): Promise<Carried | undefined> => {
  const carried = await unproved(given, proof);
  return holdsAll(carried.legible, proof.shownBy(given.file)) ? carried : undefined;
};

/** The finest JPEG, with what can be read in it. */
const unproved = async (given: Given, proof: Proof): Promise<Carried> => {
  const image = await prepareImage(await given.upright(), finestForm);
  return unreduced(given, image, await proof.legibleIn(given.file, image));
};

const unreduced = (given: Given, image: BundleImage, legible: ReadonlySet<string>): Carried => ({
  ...{ given, image, legible },
  ...{ form: finestForm, next: 0, reduced: false },
});

const holdsAll = (held: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean =>
  [...wanted].every((one) => held.has(one));

/**
 * Writes a bundle and, while it is too large, writes it again with lighter images. All that is no image stays as it is, so that each
 * writing tells how much the images have to give.
 * @returns The last writing, and the images in it: as light as they may be where it is too large all the same.
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
 * Takes steps down the ladder until the images weigh `excess` bytes less, or none can give more. Each image goes as far down as it stays
 * legible. All give up one stage before any gives up the next; within a stage the one that weighs most goes first.
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

/** Bytes of all images together: they go into the PDF as they are. */
const weightOf = (images: readonly Carried[]): number => images.reduce((sum, { image }) => sum + image.bytes.length, 0);

/** The image that weighs most; of two that weigh the same the one whose name comes first. */
export const heaviestOf = (
  images: readonly Carried[],
): { readonly file: string; readonly bytes: number } | undefined => {
  const [first] = [...images].sort(byWeight);
  return first && { file: first.given.file, bytes: first.image.bytes.length };
};

const byWeight = (a: Carried, b: Carried): number =>
  b.image.bytes.length - a.image.bytes.length || (a.given.file < b.given.file ? -1 : 1);

const nextToGive = (images: readonly Carried[]): { readonly image: Carried; readonly step: Step } | undefined => {
  const able = [...images].sort(byWeight).flatMap((image) => {
    const step = ladder[image.next];
    return step === undefined ? [] : [{ image, step }];
  });
  return stages.flatMap((stage) => able.filter(({ step }) => step.stage === stage))[0];
};

const afterStep = async (carried: Carried, { change }: Step, proof: Proof): Promise<Carried> => {
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

/** Whether anything but work is saved. */
const givesUp = (before: BundleImage, after: BundleImage): boolean =>
  (['quality', 'width', 'height', 'greyscale'] as const).some((key) => before[key] !== after[key]);

/** What is carried without loss holds the pixels itself, and is decoded sooner than the original. */
const sourceOf = async ({ given, image }: Carried): Promise<Raster> =>
  (image.quality === undefined ? await pixelsOf(image) : undefined) ?? given.upright();

/** Where the stage of a step ends. What hurts once hurts more further down. */
const endOfStage = (at: number): number => {
  const end = ladder.findIndex(({ stage }, index) => index > at && stage !== ladder[at]?.stage);
  return end < 0 ? ladder.length : end;
};
