import type { Raster } from '../model/raster.js';
import { type BundleImage, prepareImage } from './images.js';
import { type Form, ladder, largerForms, type Step, stages, wholeForm } from './ladder.js';

/** One image in the form that the bundle carries it in now. */
interface Prepared {
  readonly file: string;
  /** Upright pixels of the original. */
  readonly raster: Raster;
  readonly form: Form;
  readonly image: BundleImage;
}

/** An image of the bundle, read again. */
export interface Carried extends Prepared {
  /** What is legible in it, and has to stay so. */
  readonly legible: ReadonlySet<string>;
  /** Place in the ladder of the step that it takes next. */
  readonly next: number;
}

/** Reads an image again as it is carried. Its answers about one file can be compared: what one holds and the other lacks got lost. */
export interface Proof {
  /** All that the original shows. */
  shownBy(file: string): ReadonlySet<string>;
  legibleIn(file: string, image: BundleImage): Promise<ReadonlySet<string>>;
}

/** Every image as it is carried where nothing has to be given up. */
export const prepareAll = (images: ReadonlyMap<string, Raster>): Promise<readonly Prepared[]> =>
  inTurn([...images], ([file, raster]) => prepared(file, raster, wholeForm));

/** One after the other: each decoded image more takes room, and coding one keeps the processor busy. */
const inTurn = async <T, U>(items: readonly T[], task: (item: T) => Promise<U>): Promise<readonly U[]> => {
  const done: U[] = [];
  for (const item of items) done.push(await task(item));
  return done;
};

const prepared = async (file: string, raster: Raster, form: Form): Promise<Prepared> => ({
  file,
  raster,
  form,
  image: await prepareImage(raster, form),
});

/** Reads every image again. One whose small print is lost is carried larger, if that helps. */
export const proved = (images: readonly Prepared[], proof: Proof): Promise<readonly Carried[]> =>
  inTurn(images, (image) => provedOne(image, proof));

const provedOne = async (usual: Prepared, proof: Proof): Promise<Carried> => {
  const shown = proof.shownBy(usual.file);
  let best = await read(usual, proof);
  for (const form of largerForms) {
    if (holdsAll(best.legible, shown) || best.image.scale === 1) break;
    const larger = await read(await prepared(usual.file, usual.raster, form), proof);
    if (larger.legible.size > best.legible.size && holdsAll(larger.legible, best.legible)) best = larger;
  }
  return best;
};

const read = async (image: Prepared, proof: Proof): Promise<Carried> => ({
  ...image,
  legible: await proof.legibleIn(image.file, image.image),
  next: 0,
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

/** Bytes of all JPEGs together: they go into the PDF as they are. */
const weightOf = (images: readonly Carried[]): number => images.reduce((sum, { image }) => sum + image.jpeg.length, 0);

/** The image that weighs most; of two that weigh the same the one whose name comes first. */
export const heaviestOf = (
  images: readonly Carried[],
): { readonly file: string; readonly bytes: number } | undefined => {
  const [first] = [...images].sort(byWeight);
  return first && { file: first.file, bytes: first.image.jpeg.length };
};

const byWeight = (a: Carried, b: Carried): number =>
  b.image.jpeg.length - a.image.jpeg.length || (a.file < b.file ? -1 : 1);

const nextToGive = (images: readonly Carried[]): { readonly image: Carried; readonly step: Step } | undefined => {
  const able = [...images].sort(byWeight).flatMap((image) => {
    const step = ladder[image.next];
    return step === undefined ? [] : [{ image, step }];
  });
  return stages.flatMap((stage) => able.filter(({ step }) => step.stage === stage))[0];
};

const afterStep = async (carried: Carried, { stage, change }: Step, proof: Proof): Promise<Carried> => {
  const passed = { ...carried, next: carried.next + 1 };
  const form = { ...carried.form, ...change };
  if (stage === 'pixels' && form.longestSide >= Math.max(carried.image.width, carried.image.height)) return passed;
  const image = await prepareImage(carried.raster, form);
  if (image.jpeg.length >= carried.image.jpeg.length) return passed;
  const legible = await proof.legibleIn(carried.file, image);
  return holdsAll(legible, carried.legible)
    ? { ...passed, form, image }
    : { ...carried, next: endOfStage(carried.next) };
};

/** Where the stage of a step ends. What hurts once hurts more further down. */
const endOfStage = (at: number): number => {
  const end = ladder.findIndex(({ stage }, index) => index > at && stage !== ladder[at]?.stage);
  return end < 0 ? ladder.length : end;
};
