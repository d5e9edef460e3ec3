import { prepareImage } from '../../bundle/index.js';
import { decodeImage } from '../../gather/images/decode.js';
import { blackedOut } from '../../gather/images/masks.js';
import { turned } from '../../gather/images/pixels.js';
import { sha256 } from '../../model/hash.js';
import type { Raster } from '../../model/raster.js';
import type { CarriedRecord, InputRecord, Mask } from '../../model/schema/report.js';
import { areAlike } from '../alike.js';
import type { Bundle } from '../bundle.js';
import { type Answered, type Found, found, notChecked, ok } from '../findings.js';
import type { Originals, Question } from '../question.js';

/** The upright image with what the report says was blacked out; undefined where it says so of places outside of it. */
const maskedAlike = (upright: Raster, masks: readonly Mask[]): Raster | undefined => {
  const isInside = ([x = 0, y = 0, width = 0, height = 0]: Mask['box']): boolean =>
    x >= 0 && y >= 0 && width >= 0 && height >= 0 && x + width <= upright.width && y + height <= upright.height;
  if (!masks.every(({ box }) => isInside(box))) return undefined;
  return masks.length === 0
    ? upright
    : blackedOut(
        upright,
        masks.map(({ box }) => box),
      );
};

/** The original as it was drawn from: upright, and masked. */
const drawnFrom = async (bytes: Uint8Array, file: string, { report }: Bundle): Promise<Raster | undefined> => {
  const decoded = await decodeImage(bytes);
  if ('problem' in decoded) return undefined;
  const { turn = 0, masks = [] } = report.facts.files.find((state) => state.file === file) ?? {};
  return maskedAlike(turned(decoded, turn), masks);
};

/** The forms that a carried image's record may stand for: tighter coding gives other bytes for the same pixels. */
const formsOf = ({ width, height, quality, greyscale }: CarriedRecord) =>
  [false, true].map((tight) => ({ longestSide: Math.max(width, height), quality, greyscale, tight }));

const imageFinding = async (bytes: Uint8Array, input: InputRecord, bundle: Bundle): Promise<readonly Found[]> => {
  const { file, carried } = input;
  const inside = bundle.images.get(file);
  if (carried === undefined || inside === undefined) return [];
  const upright = await drawnFrom(bytes, file, bundle);
  if (upright === undefined) return [found('image-not-of-original', { file })];
  const made: Uint8Array[] = [];
  for (const form of formsOf(carried)) {
    const { jpeg } = await prepareImage(upright, form);
    if (sha256(jpeg) === carried.sha256) return [];
    made.push(jpeg);
  }
  const alike = made[0] !== undefined && (await areAlike(made[0], inside.jpeg));
  return [alike ? found('image-alike', { file }) : found('image-not-of-original', { file })];
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

/** The originals are those whose hashes the report names, and the images in the bundle were made from them. */
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
