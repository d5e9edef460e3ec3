import type { Report, Sighting } from '../model/schema/report.js';

/** Whether a text was read on a picture of the parcel itself: on no page, no list, and no label that was merely drawn. */
export const isOnParcel = ({ facts }: Pick<Report, 'facts'>, sightings: readonly Sighting[]): boolean =>
  sightings.some(({ file }) => isOfParcel(facts.files.find((known) => known.file === file)?.picture));

type Picture = Report['facts']['files'][number]['picture'];

/** What a picture is that nothing is known of, or nothing for sure, is not denied. */
export const isOfParcel = (picture: Picture): boolean => {
  if (picture === undefined) return true;
  if (picture.drawn) return false;
  return !picture.sure || picture.kind === 'parcel-label' || picture.kind === 'product-sticker';
};
