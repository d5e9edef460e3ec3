import type { AnswerStore } from '../cache/index.js';
import { type CaseStand, type GlancedFile, glanceAtCase } from '../case/index.js';
import { sha256 } from '../model/hash.js';
import type { PostingNumber, TrackingNumber } from '../model/named.js';
import type { Raster } from '../model/raster.js';
import { comparedSide } from './confirm.js';
import { kept, ofFile } from './memo.js';
import { planeOf, smallImage } from './picture.js';
import { type Print, printFormat, printOf, thumbnailSide } from './print.js';

/** A case as compared with others. */
export interface Participant {
  /** The case's file in this run; undefined for a case that an earlier run finished. */
  readonly file: string | undefined;
  readonly id: string;
  readonly order: PostingNumber;
  readonly trackingNumber: TrackingNumber | undefined;
  readonly photos: readonly Photo[];
}

export interface Photo {
  /** As its case names it. */
  readonly file: string;
  /** Hash of the file that the case gives. */
  readonly sha256: string;
  /** Hash of what `print` and `picture` are made from: that file, or its copy in a PDF. */
  readonly source: string;
  /** Undefined if the file is not a picture. */
  readonly print: Print | undefined;
  /** Decodes the picture again, at the size for comparison. */
  readonly picture: () => Promise<Raster | undefined>;
}

/** The print of a picture, made the same way whatever file the bytes come from. */
export const printIn = async (bytes: Uint8Array): Promise<Print | undefined> => {
  const thumbnail = await smallImage(bytes, thumbnailSide);
  return thumbnail && printOf(planeOf(thumbnail));
};

/** A case of this run; undefined if its file does not even give an id and an order. */
export const participantOf = async (
  stand: CaseStand,
  store: AnswerStore | undefined,
): Promise<Participant | undefined> => {
  const glance = await glanceAtCase(stand);
  if (glance === undefined) return undefined;
  const photos = await Promise.all(glance.photos.map((photo) => photoOf(photo, store)));
  return { ...glance, file: stand.file, photos: photos.filter((photo) => photo !== undefined) };
};

type Seen = Pick<Photo, 'sha256' | 'print'>;

const photoOf = async (
  { file, path, read }: GlancedFile,
  store: AnswerStore | undefined,
): Promise<Photo | undefined> => {
  const seen = await ofFile(store, `photo ${printFormat}`, path, async (): Promise<Seen | undefined> => {
    const opened = await read();
    return opened.ok ? seenIn(opened.bytes, store) : undefined;
  });
  if (seen === undefined) return undefined;
  const picture = async () => {
    const opened = await read();
    return opened.ok ? smallImage(opened.bytes, comparedSide) : undefined;
  };
  return { file, ...seen, source: seen.sha256, picture };
};

const seenIn = async (bytes: Uint8Array, store: AnswerStore | undefined): Promise<Seen> => {
  const hash = sha256(bytes);
  const known = await kept(store, [`print ${printFormat}`, hash], async () => ({ print: await printIn(bytes) }));
  return { sha256: hash, print: known?.print };
};

/** A case stored elsewhere, with the hashes of its photos. */
export interface StoredCase extends Pick<Participant, 'id' | 'order' | 'trackingNumber'> {
  readonly photos: readonly {
    readonly file: string;
    readonly sha256: string;
    read(): Promise<Uint8Array | undefined>;
  }[];
}

/** A case of an earlier run with photos in a store. Photos without a kept print are fetched. */
export const participantStored = async (
  { photos, ...claims }: StoredCase,
  store: AnswerStore | undefined,
): Promise<Participant> => {
  const seen = photos.map(async ({ file, sha256: hash, read }): Promise<Photo> => {
    const known = await kept(store, [`print ${printFormat}`, hash], async () => {
      const bytes = await read();
      return bytes && { print: await printIn(bytes) };
    });
    const picture = async () => {
      const bytes = await read();
      return bytes && smallImage(bytes, comparedSide);
    };
    return { file, sha256: hash, source: hash, print: known?.print, picture };
  });
  return { ...claims, file: undefined, photos: await Promise.all(seen) };
};
