import { editDistance, normaliseIdentifier } from '../model/identifiers.js';
import { holdsS10 } from '../model/s10.js';
import type { Box, Reading, Sighting } from '../model/sightings.js';

/** Numbers this many characters apart may be one number, printed or read wrongly. */
const mostApart = 2;
/** A barcode's own text stands this close to it, in heights of the text. */
const besideHeights = 4;

/**
 * Of the rivals the one that stands beside the reading on the same label, one of them as barcode and the other as text, and is the
 * same number but for a character or two. Which of the two the parcel bears is then open. A reading that barcode and text show
 * alike at another place, or the neighbour's label farther off, is not contested.
 */
export const contesterOf = (reading: Reading, rivals: readonly Reading[]): Reading | undefined => {
  const contesting = (own: Sighting): readonly Reading[] =>
    rivals.filter(
      (rival) => isClose(rival.value, reading.value) && rival.sightings.some((seen) => isBeside(own, seen)),
    );
  const isBacked = (own: Sighting): boolean => reading.sightings.some((seen) => isBeside(own, seen));
  const contested = reading.sightings.map((own) => (isBacked(own) ? undefined : contesting(own)[0]));
  return contested.every((rival) => rival !== undefined) ? contested[0] : undefined;
};

const isClose = (a: string, b: string): boolean =>
  editDistance(normaliseIdentifier(a), normaliseIdentifier(b), mostApart) <= mostApart;

/** Whether one is a barcode and the other the text on it, above it or below it. */
const isBeside = (a: Sighting, b: Sighting): boolean => {
  if (a.file !== b.file || (a.reader === 'barcode') === (b.reader === 'barcode')) return false;
  const text = (a.reader === 'barcode' ? b : a).box;
  if (a.box === undefined || b.box === undefined || text === undefined) return false;
  return gapBetween(a.box, b.box) <= besideHeights * Math.min(text[2], text[3]);
};

const gapBetween = (a: Box, b: Box): number => {
  const across = Math.max(a[0], b[0]) - Math.min(a[0] + a[2], b[0] + b[2]);
  const down = Math.max(a[1], b[1]) - Math.min(a[1] + a[3], b[1] + b[3]);
  return Math.max(0, across, down);
};

/**
 * Whether a number that was read from text alone is one character off the expected postal item number, and its check digit is
 * wrong where the expected one's is right: then it was rather misread than printed so.
 */
export const isRatherMisread = ({ value, sightings }: Reading, expected: string): boolean => {
  const [read, wanted] = [normaliseIdentifier(value), normaliseIdentifier(expected)];
  const isText = sightings.every(({ reader }) => reader !== 'barcode');
  return isText && editDistance(read, wanted, 1) === 1 && holdsS10(wanted) === true && holdsS10(read) === false;
};
