import type { Report, Sighting } from '../model/schema/report.js';

/** Whether a text was read on a picture of the parcel itself: not on a page, a list, or a drawn label. */
export const isOnParcel = ({ facts }: Pick<Report, 'facts'>, sightings: readonly Sighting[]): boolean =>
  sightings.some(({ file }) => isOfParcel(facts.files.find((known) => known.file === file)?.picture));

type Picture = Report['facts']['files'][number]['picture'];

/** A picture still counts as one of the parcel if its kind is unknown or uncertain. A drawn one never does. */
export const isOfParcel = (picture: Picture): boolean => {
  if (picture === undefined) return true;
  if (picture.drawn) return false;
  return !picture.sure || picture.kind === 'parcel-label' || picture.kind === 'product-sticker';
};
