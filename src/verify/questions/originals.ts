import { prepareImage } from '../../bundle/index.js';
import { decodeImage } from '../../gather/images/decode.js';
import { blackedOut } from '../../gather/images/masks.js';
import { turned } from '../../gather/images/pixels.js';
import { sha256 } from '../../model/hash.js';
import type { Raster } from '../../model/raster.js';
import type { InputRecord, Mask } from '../../model/schema/report.js';
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

/** The original in the form in which the bundle would carry it. */
const carriedForm = async (bytes: Uint8Array, { file, carried }: InputRecord, { report }: Bundle) => {
  const decoded = await decodeImage(bytes);
  if ('problem' in decoded || carried === undefined) return undefined;
  const { turn = 0, masks = [] } = report.facts.files.find((state) => state.file === file) ?? {};
  const shown = maskedAlike(turned(decoded, turn), masks);
  const { width, height, quality } = carried;
  return shown === undefined ? undefined : prepareImage(shown, { longestSide: Math.max(width, height), quality });
};

const imageFinding = async (bytes: Uint8Array, input: InputRecord, bundle: Bundle): Promise<readonly Found[]> => {
  const { file, carried } = input;
  const inside = bundle.images.get(file);
  if (carried === undefined || inside === undefined) return [];
  const made = await carriedForm(bytes, input, bundle);
  if (made !== undefined && sha256(made.jpeg) === carried.sha256) return [];
  const alike = made !== undefined && (await areAlike(made.jpeg, inside.jpeg));
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
