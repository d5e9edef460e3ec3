import type { Raster } from '../model/raster.js';
import type { Policy } from '../model/schema/policy.js';
import type { PictureKind, PictureSeen } from '../model/schema/report.js';
import { identifiersIn, type ReadIdentifier } from './identifiers/stood-by.js';
import { type ImageReading, looksAt, readImage } from './images/reading.js';
import { groundOf } from './kinds/ground.js';
import { kindOf } from './kinds/index.js';
import type { Readers } from './ports.js';

/** What tells which document a picture is, and whose. */
export interface Glance {
  readonly seen: ImageReading;
  readonly picture: PictureSeen;
  readonly identifiers: readonly ReadIdentifier[];
}

type NumberKind = ReadIdentifier['kind'];

/** The numbers that a document of its kind is known by: one of each list. A kind that is not named is looked at to the end. */
const known: Readonly<Partial<Record<PictureKind, readonly (readonly NumberKind[])[]>>> = {
  'order-page': [['posting-number'], ['sku']],
  'order-list': [['posting-number'], ['sku']],
  // Some carriers' labels bear the posting number alone.
  'parcel-label': [['tracking-number', 'posting-number']],
  'product-sticker': [['sku']],
};

const isTold = ({ picture, identifiers }: Glance): boolean =>
  picture.sure &&
  (known[picture.kind]?.every((oneOf) => identifiers.some(({ kind }) => oneOf.includes(kind))) ?? false);

/**
 * Looks at a picture as it will be looked at when it is judged, and no further than tells what it is and which numbers it is about: readers that
 * keep their answers are not asked again then. What does not tell so is read as thoroughly as a picture of which nothing is known.
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
