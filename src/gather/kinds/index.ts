import type { EvidenceFile } from '../../model/case.js';
import type { FileFacts } from '../../model/facts.js';
import type { Policy } from '../../model/schema/policy.js';
import type { Picture, ReadPicture } from '../images/search.js';
import { kindOf } from './kind.js';
import { samePicture } from './same-picture.js';

export { kindOf } from './kind.js';

/** What kind a picture is, and which one of another element it repeats. */
export type PictureFacts = Pick<FileFacts, 'picture' | 'sameAs'>;

/** Tells the kind of every picture of a case. Those of the order page are taken before those of the label. */
export const pictureKinds = async (
  order: readonly Picture[],
  label: readonly Picture[],
  policy: Policy,
): Promise<ReadonlyMap<EvidenceFile, PictureFacts>> => {
  const facts = new Map<EvidenceFile, PictureFacts>();
  // Barcodes are not searched on an order page.
  for (const { file, image } of order.filter(wasRead))
    facts.set(file, { picture: kindOf(image, policy, { barcodesSought: false }) });
  for (const { file, image } of label.filter(wasRead))
    facts.set(file, { picture: kindOf(image, policy, { barcodesSought: true }) });
  for (const picture of label) {
    const sameAs = await firstSame(picture, order);
    if (sameAs !== undefined) facts.set(picture.file, { ...facts.get(picture.file), sameAs });
  }
  return facts;
};

const wasRead = (picture: Picture): picture is ReadPicture => 'image' in picture;

const firstSame = async (picture: Picture, others: readonly Picture[]): Promise<FileFacts['sameAs']> => {
  const copy = others.find(({ file }) => file.sha256 === picture.file.sha256);
  if (copy !== undefined) return { file: copy.file.file, how: 'same-bytes' };
  if (!wasRead(picture)) return undefined;
  for (const other of others.filter(wasRead))
    if (await samePicture(picture.image, other.image)) return { file: other.file.file, how: 'same-view' };
  return undefined;
};
