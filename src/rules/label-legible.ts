import type { Facts, LabelFacts, Legibility } from '../model/facts.js';
import type { TextDefect } from '../model/findings.js';
import type { NamedFacts } from '../model/named.js';
import type { Reading } from '../model/sightings.js';
import { parcelNumber, surelyIs } from './evidence.js';
import { defectsAt, defectsOf, isCrisp, placesOfText } from './legibility.js';
import { fail, finding, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * The number and every SKU can be read on the photos. Judged by what the readers agree on and by the measurements of the print there.
 *
 * - If all were read for sure, the photos are legible, however dark or blurred they look; what made reading harder is noted.
 * - A number that only a barcode gives is legible if its text is, or if it has no text. If similar text is there but beyond reading, the rule is
 *   open, because a person sees no more than that.
 * - If something was not read, the rule fails if nothing was read in any photo. A photo with mostly sure lines is crisp, and what is missing is
 *   simply not on it. The other photos are named, with the cause.
 */
export const labelLegible = defineRule({
  id: 'label-legible',
  element: 'label',
  needs: ['case', 'order', 'tracking', 'readable-photo', 'files'],
  finds: ['label-illegible', 'label-hardly-legible', 'label-text-illegible', 'label-text-poor'],
  source: 'handbook-label',
  judge(facts) {
    const photos = photosOf(facts);
    const { label } = facts;
    const shown = shownIn(facts);
    if (shown !== undefined) {
      const [first, ...rest] = shown.flatMap((reading) => illegibleText(label, reading));
      if (first !== undefined) return unknown(first, ...rest);
      return { ...pass, notes: shown.flatMap((reading) => poorText(label, reading)) };
    }
    if (photos.every(({ sureLines }) => sureLines === 0) && label.barcodes.length === 0) {
      const [first, ...rest] = photos.map((photo) =>
        finding('label-illegible', { file: photo.file, defects: causesIn(photo, label) }, [{ file: photo.file }]),
      );
      return first === undefined ? pass : fail(first, ...rest);
    }
    const [first, ...rest] = photos
      .filter((photo) => !isCrisp(photo) || hasHalf(photo, label))
      .map((photo) =>
        finding('label-hardly-legible', { file: photo.file, defects: causesIn(photo, label) }, [{ file: photo.file }]),
      );
    return first === undefined ? pass : unknown(first, ...rest);
  },
});

/** The measurements of every photo that was read; zeros if none were taken. */
const photosOf = ({ files, label }: Pick<Facts, 'files' | 'label'>): readonly Legibility[] =>
  files
    .filter(({ element, state }) => element === 'label' && state === 'read')
    .map(({ file }) => label.legibility.find((measures) => measures.file === file) ?? unmeasured(file));

const unmeasured = (file: string): Legibility => ({
  file,
  lines: 0,
  sureLines: 0,
  characterHeight: 0,
  edgeWidth: 0,
  glare: 0,
  brightness: 0,
  defects: [],
});

/** The readings that surely show the parcel's number and every SKU; undefined if one is missing. */
const shownIn = (facts: Pick<NamedFacts, 'case' | 'order' | 'tracking' | 'label'>): readonly Reading[] | undefined => {
  const { label, case: claims } = facts;
  const number = parcelNumber(facts);
  const readings = [
    [label.trackingNumber, label.postingNumber].find((reading) => surelyIs(reading, number)),
    ...claims.order.items.map(({ sku }) => label.skus.find((reading) => surelyIs(reading, sku))),
  ];
  const found = readings.filter((reading) => reading !== undefined && reading !== null);
  return found.length === readings.length ? found : undefined;
};

/** A value that only barcodes give, if the closest text is beyond reading. */
const illegibleText = (label: LabelFacts, { value, sightings }: Reading) => {
  const places = placesOfText(label, value);
  if (sightings.some(({ reader }) => reader !== 'barcode') || places.some(({ read }) => read)) return [];
  return places
    .filter(({ defects }) => defects.some(({ severe }) => severe))
    .map((place) =>
      finding('label-text-illegible', { file: place.file, value, defects: defectsAt(place) }, [
        { file: place.file, box: place.box },
      ]),
    );
};

/** A value that was read although the print is poor at every sighting. */
const poorText = (label: LabelFacts, { value }: Reading) => {
  const places = placesOfText(label, value).filter(({ read }) => read);
  const [first] = places;
  if (first === undefined || places.some(({ defects }) => defects.length === 0)) return [];
  const { file, box } = first;
  return [finding('label-text-poor', { file, value, defects: defectsAt(first) }, [{ file, box }])];
};

/** What makes a photo hard to read: at the half-read identifier, else anywhere on the photo. */
const causesIn = (photo: Legibility, { identifiers }: LabelFacts): readonly TextDefect[] => {
  const here = identifiers.filter(({ file, read }) => file === photo.file && !read).flatMap(defectsAt);
  return here.length > 0 ? here : defectsOf(photo);
};

/** Whether an identifier on the photo was only half read. */
const hasHalf = ({ file }: Legibility, { trackingNumber, postingNumber, skus }: LabelFacts): boolean =>
  [trackingNumber, postingNumber, ...skus].some(
    (reading) => reading?.sure === false && reading.sightings.some((sighting) => sighting.file === file),
  );
