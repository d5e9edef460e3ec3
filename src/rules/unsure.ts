/** Why a reading is not sure, as the findings tell it. */
import type { LabelFacts } from '../model/facts.js';
import type { TextDefect, TextDoubt } from '../model/findings.js';
import { likeness } from '../model/identifiers.js';
import { meet } from '../model/masks.js';
import type { ReadingDoubt } from '../model/schema/report.js';
import type { Reading } from '../model/sightings.js';
import { defectsAt } from './legibility.js';

/** Doubts about characters: what was measured of the print may tell why. Of all others it tells nothing. */
const aboutPrint: ReadonlySet<ReadingDoubt['code']> = new Set([
  'digit-unclear',
  'digit-weak',
  'letter-unclear',
  'line-unclear',
]);

/** Why no verdict stands on a reading. One that is sure in itself is no more than like the expected number, or speaks against itself. */
export const doubtsOf = (reading: Reading, expected: string): readonly TextDoubt[] => {
  if (!reading.sure) return (reading.doubts ?? []).map(({ sightings: _, ...doubt }) => doubt);
  const code = likeness(reading.value, expected) === 'look-alike' ? 'look-alike' : 'check-digit';
  return [{ code, words: reading.value }];
};

/** What was measured to be wrong with the print at the very places where its characters are in doubt. */
export const defectsOfDoubts = ({ identifiers }: LabelFacts, { doubts = [] }: Reading): readonly TextDefect[] => {
  const places = doubts.filter(({ code }) => aboutPrint.has(code)).flatMap(({ sightings }) => sightings);
  const isThere = (file: string, box: readonly number[]): boolean =>
    places.some((place) => place.file === file && place.box !== undefined && meet(place.box, box as typeof place.box));
  return identifiers.filter(({ file, box }) => isThere(file, box)).flatMap(defectsAt);
};
