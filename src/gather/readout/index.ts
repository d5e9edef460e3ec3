/** What a picture tells by itself: its orders or parcels, and the role of everything in it. No case asks for anything. */
import type { Policy } from '../../model/schema/policy.js';
import type { CellRead, OrderRead, PageRead, ParcelRead } from '../../model/schema/reading.js';
import type { PictureKind, PictureSeen } from '../../model/schema/report.js';
import type { Window } from '../../model/time.js';
import type { ImageReading } from '../images/reading.js';
import type { Readers } from '../ports.js';
import { cellsOfPage, cellsOfPhoto } from './cells.js';
import { ordersOn } from './page.js';
import { parcelsIn } from './parcels.js';

/** What a picture was understood as. */
export interface Understanding {
  readonly page?: PageRead;
  readonly orders: OrderRead[];
  readonly parcels: ParcelRead[];
  readonly cells: CellRead[];
}

export interface UnderstandOptions {
  readonly policy: Policy;
  readonly timeZone?: string | undefined;
  readonly openedAt?: Window | undefined;
  readonly picture: PictureSeen;
}

const pages: readonly PictureKind[] = ['order-page', 'order-list'];
const photos: readonly PictureKind[] = ['parcel-label', 'product-sticker', 'shipment-list'];

/** Whether to read a picture as a page. One of unknown kind counts as a page if a program drew it, else as a photo of a parcel. */
const isPage = ({ kind, drawn }: PictureSeen): boolean => pages.includes(kind) || (!photos.includes(kind) && drawn);

/** @param image - Its lines hold the Cyrillic readings beside those of the main reader. */
export const understandPicture = async (
  image: ImageReading,
  { policy, timeZone, openedAt, picture }: UnderstandOptions,
  readers: Readers,
): Promise<Understanding> => {
  if (isPage(picture)) {
    const told = await ordersOn(image, { policy, timeZone, openedAt }, readers);
    const { page, orders } = told;
    return { ...(orders.length === 0 ? {} : { page }), orders, parcels: [], cells: cellsOfPage(told, policy) };
  }
  const { parcels, parcelOf, numbers } = await parcelsIn(image, policy, readers);
  const carriers = (policy.trackingSites ?? []).flatMap(({ names }) => names);
  return { orders: [], parcels, cells: cellsOfPhoto(image.lines, { numbers, parcels, parcelOf, carriers }) };
};
