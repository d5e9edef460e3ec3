import type { EvidenceFile } from '../../model/case.js';
import type { Raster } from '../../model/raster.js';
import type { GatherOptions } from '../options.js';
import { decodeImage, type ImageProblem } from './decode.js';
import { type MaskedImage, masked } from './masks.js';
import { type ImageKind, type ImageReading, looksAt } from './reading.js';

/** One image of the evidence: what was read in it, or why it cannot be read. */
export type Picture =
  | { readonly file: EvidenceFile; readonly image: ImageReading }
  | { readonly file: EvidenceFile; readonly refused: ImageProblem };

export type ReadPicture = Extract<Picture, { readonly image: ImageReading }>;

/** What to find in the images of one element. */
export interface Search<F> {
  readonly kind: ImageKind;
  gather(pictures: readonly ReadPicture[]): Promise<F>;
  /** Whether the facts show all that is asked of the element. If not, its images are looked at more thoroughly. */
  isSettled(facts: F): boolean;
}

export interface SearchResult<F> {
  readonly facts: F;
  readonly pictures: readonly Picture[];
}

export interface SearchOptions extends Pick<GatherOptions, 'readers' | 'maskPhones' | 'signal'> {
  /** Called when reading of a file begins. */
  readonly begun?: (file: string) => void;
}

/** Decodes and reads the images of one element. What is not settled is looked at again, each time more thoroughly. */
export const search = async <F>(
  files: readonly EvidenceFile[],
  sought: Search<F>,
  options: SearchOptions,
): Promise<SearchResult<F>> => {
  const watched: Watched[] = [];
  for (const file of files) {
    options.signal?.throwIfAborted();
    watched.push(watch(file, await opened(file), sought.kind, options));
  }
  return searched(watched, sought, options);
};

/** Reads an image of the evidence again, from the pixels that carried it. */
export const searchAgain = <F>(
  file: EvidenceFile,
  image: Raster,
  sought: Search<F>,
  options: SearchOptions,
): Promise<SearchResult<F>> => searched([watch(file, { image, masks: [] }, sought.kind, options)], sought, options);

const searched = async <F>(
  watched: readonly Watched[],
  { gather, isSettled }: Search<F>,
  options: SearchOptions,
): Promise<SearchResult<F>> => {
  for (let found: SearchResult<F> | undefined; ; ) {
    const seenMore = await lookAgain(watched, options);
    if (found !== undefined && !seenMore) return found;
    const pictures = watched.map(({ picture }) => picture());
    const read = pictures.filter((picture) => 'image' in picture);
    found = { pictures, facts: await gather(read) };
    // Only what was looked at is blacked out, so masking phones needs every look.
    if (read.length === 0 || (isSettled(found.facts) && options.maskPhones !== true)) return found;
  }
};

/** Masks come first, so that every later step sees black there. */
const opened = async (file: EvidenceFile): Promise<MaskedImage | ImageProblem> => {
  const decoded = await decodeImage(file.bytes);
  return 'problem' in decoded ? decoded : masked(decoded, file);
};

/** One file and what was seen of it so far. */
interface Watched {
  readonly file: string;
  picture(): Picture;
  /** Takes another look. False if there was nothing more to see. */
  look(): Promise<boolean>;
}

const watch = (
  file: EvidenceFile,
  decoded: MaskedImage | ImageProblem,
  kind: ImageKind,
  { readers }: SearchOptions,
): Watched => {
  if ('problem' in decoded)
    return { file: file.file, picture: () => ({ file, refused: decoded }), look: async () => false };
  const looks = looksAt(file.file, decoded, kind, readers);
  let image: ImageReading | undefined;
  return {
    file: file.file,
    picture: () => pictureOf(file, image as ImageReading),
    look: async () => {
      const { done, value } = await looks.next();
      if (done !== true) image = value;
      return done !== true;
    },
  };
};

/** If an image lies otherwise than the case assumes, its mask boxes would hide the wrong thing, so it is refused. */
const pictureOf = (file: EvidenceFile, image: ImageReading): Picture => {
  if (image.masks.length === 0 || image.turn === 0 || file.turn !== undefined) return { file, image };
  const detail = `it was turned clockwise by quarter turns to be upright: ${image.turn}; the case gives its masks without \`turn\``;
  return { file, refused: { problem: 'mask-misplaced', detail } };
};

const lookAgain = async (watched: readonly Watched[], { signal, begun }: SearchOptions): Promise<boolean> => {
  let seenMore = false;
  for (const { file, look } of watched) {
    signal?.throwIfAborted();
    begun?.(file);
    seenMore = (await look()) || seenMore;
  }
  return seenMore;
};
