import type { Raster } from '../model/raster.js';
import type { Policy } from '../model/schema/policy.js';
import type { PictureKind, PictureSeen } from '../model/schema/report.js';
import { identifiersIn, type ReadIdentifier } from './identifiers/stood-by.js';
import { type ImageReading, looksAt, readImage } from './images/reading.js';
import { groundOf } from './kinds/ground.js';
import { kindOf } from './kinds/index.js';
import type { Readers } from './ports.js';

/** Tells which document a picture is, and whose. */
export interface Glance {
  readonly seen: ImageReading;
  readonly picture: PictureSeen;
  readonly identifiers: readonly ReadIdentifier[];
}

type NumberKind = ReadIdentifier['kind'];

/** The numbers that identify a document of each kind: one of each list. A kind that is not listed is read to the end. */
const known: Readonly<Partial<Record<PictureKind, readonly (readonly NumberKind[])[]>>> = {
  'order-page': [['posting-number'], ['sku']],
  'order-list': [['posting-number'], ['sku']],
  // Some carriers' labels bear only the posting number.
  'parcel-label': [['tracking-number', 'posting-number']],
  'product-sticker': [['sku']],
};

const isTold = ({ picture, identifiers }: Glance): boolean =>
  picture.sure &&
  (known[picture.kind]?.every((oneOf) => identifiers.some(({ kind }) => oneOf.includes(kind))) ?? false);

/**
 * Looks at a picture as judging will, but only far enough to tell what it is and which numbers it is about. Readers that keep their answers are then
 * not asked again. A picture that does not tell is read as thoroughly as one of which nothing is known.
 */
export const glanceAt = async (file: string, image: Raster, policy: Policy, readers: Readers): Promise<Glance> => {
  const kind = groundOf(image) === 'drawn' ? 'screenshot' : 'photo';
  const glanceOf = async (seen: ImageReading, barcodesSought: boolean): Promise<Glance> => ({
    seen,
    picture: kindOf(seen, policy, { barcodesSought }),
    identifiers: await identifiersIn(seen, policy, readers),
  });
  for await (const seen of looksAt(file, { image, masks: [] }, kind, readers)) {
    const glance = await glanceOf(seen, kind === 'photo');
    if (isTold(glance)) return glance;
  }
  return glanceOf(await readImage(file, image, 'unknown', readers), true);
};
