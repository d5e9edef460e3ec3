import type { EvidenceFile } from '../model/case.js';
import type { Raster } from '../model/raster.js';
import { type Effort, type ImageKind, type ImageReading, readImage } from './image.js';
import { decodeImage, type ImageProblem } from './images/decode.js';
import type { GatherOptions } from './index.js';

/** One image of the evidence: what was read in it, or why it cannot be read. */
export type Picture =
  | { readonly file: EvidenceFile; readonly image: ImageReading }
  | { readonly file: EvidenceFile; readonly refused: ImageProblem };

export type ReadPicture = Extract<Picture, { readonly image: ImageReading }>;

/** What is to be found in the images of one element. */
export interface Search<F> {
  readonly kind: ImageKind;
  gather(pictures: readonly ReadPicture[]): Promise<F>;
  /** Whether the facts show all that is asked of the element. What is not settled is looked at more thoroughly. */
  isSettled(facts: F): boolean;
}

export interface Found<F> {
  readonly facts: F;
  readonly pictures: readonly Picture[];
}

/** Decodes and reads the images of one element, quickly first, and thoroughly where that settles too little. */
export const search = async <F>(
  files: readonly EvidenceFile[],
  sought: Search<F>,
  options: GatherOptions,
): Promise<Found<F>> => {
  const opened: Opened[] = [];
  for (const file of files) {
    options.signal?.throwIfAborted();
    options.onProgress?.({ stage: 'reading', file: file.file });
    opened.push({ file, decoded: await decodeImage(file.bytes) });
  }
  const quick = await look(opened, sought, 'quick', options);
  const settled = quick.pictures.every((picture) => 'refused' in picture) || sought.isSettled(quick.facts);
  return settled ? quick : look(opened, sought, 'thorough', options);
};

interface Opened {
  readonly file: EvidenceFile;
  readonly decoded: Raster | ImageProblem;
}

const look = async <F>(
  opened: readonly Opened[],
  { kind, gather }: Search<F>,
  effort: Effort,
  { readers, signal }: GatherOptions,
): Promise<Found<F>> => {
  const pictures: Picture[] = [];
  for (const { file, decoded } of opened) {
    signal?.throwIfAborted();
    pictures.push(
      'problem' in decoded
        ? { file, refused: decoded }
        : { file, image: await readImage(file.file, decoded, kind, readers, effort) },
    );
  }
  return { pictures, facts: await gather(pictures.filter((picture) => 'image' in picture)) };
};
