import { type BundleImage, pixelsOf, prepareImage } from '../../bundle/index.js';
import { uprightAgain } from '../../gather/images/again.js';
import { decodeImage } from '../../gather/images/decode.js';
import { sha256 } from '../../model/hash.js';
import { fingerprintOf, isSamePicture, type Raster } from '../../model/raster.js';
import type { InputRecord } from '../../model/schema/report.js';
import { areAlike } from '../alike.js';
import type { Bundle } from '../bundle.js';
import { type Answered, type Found, found, notChecked, ok } from '../findings.js';
import type { Originals } from '../originals.js';
import type { Question } from '../question.js';

/** How similar an image in the bundle is to its original. */
type Likeness = 'same' | 'alike' | 'other';

/** An image carried without loss shows exactly the original's pixels, provided that the same decoder decodes both. */
const exactLikeness = async (inside: BundleImage, upright: Raster): Promise<Likeness> => {
  const pixels = await pixelsOf(inside);
  if (pixels === undefined) return 'other';
  if (isSamePicture(fingerprintOf(pixels), fingerprintOf(upright))) return 'same';
  return areAlike(pixels, upright) ? 'alike' : 'other';
};

/** An image that was made into a JPEG is made again; tighter coding gives other bytes for the same pixels. */
const madeLikeness = async (inside: BundleImage, quality: number, upright: Raster): Promise<Likeness> => {
  const { width, height, greyscale } = inside;
  const form = { longestSide: Math.max(width, height), quality, greyscale };
  const [loose, tight] = [
    await prepareImage(upright, { ...form, tight: false }),
    await prepareImage(upright, { ...form, tight: true }),
  ];
  if ([loose.sha256, tight.sha256].includes(inside.sha256)) return 'same';
  const [made, carried] = [await decodeImage(loose.bytes), await decodeImage(inside.bytes)];
  return !('problem' in made) && !('problem' in carried) && areAlike(made, carried) ? 'alike' : 'other';
};

const imageFinding = async (
  bytes: Uint8Array,
  { file }: InputRecord,
  { report, images }: Bundle,
): Promise<readonly Found[]> => {
  const inside = images.get(file);
  if (inside === undefined) return [];
  const upright = await uprightAgain(bytes, report.facts.files.find((state) => state.file === file) ?? {});
  if (upright === undefined) return [found('image-not-of-original', { file })];
  const { quality } = inside;
  const likeness = await (quality === undefined
    ? exactLikeness(inside, upright)
    : madeLikeness(inside, quality, upright));
  if (likeness === 'same') return [];
  return [likeness === 'alike' ? found('image-alike', { file }) : found('image-not-of-original', { file })];
};

const findingsOf = async (input: InputRecord, originals: Originals, bundle: Bundle): Promise<readonly Found[]> => {
  const { file } = input;
  const bytes = await originals(file);
  if (bytes === undefined) return [found('original-missing', { file })];
  if (sha256(bytes) !== input.sha256) return [found('original-changed', { file })];
  return imageFinding(bytes, input, bundle);
};

const answer = (findings: readonly Found[]): Answered => {
  if (findings.some(({ code }) => code === 'original-changed' || code === 'image-not-of-original'))
    return { status: 'differs', findings };
  if (findings.some(({ code }) => code === 'original-missing')) return { status: 'unclear', findings };
  return ok(...findings);
};

/** The originals have the hashes that the report names, and the images in the bundle were made from them. */
export const originalsUnchanged: Question = {
  id: 'originals-unchanged',
  ask: async ({ bundle, originals, signal }) => {
    if (originals === undefined) return notChecked(found('no-originals', {}));
    const findings: Found[] = [];
    for (const input of bundle.report.inputs) {
      signal?.throwIfAborted();
      findings.push(...(await findingsOf(input, originals, bundle)));
    }
    return answer(findings);
  },
};
