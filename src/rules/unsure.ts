/** Why a reading is not sure, in the form that findings use. */
import type { LabelFacts } from '../model/facts.js';
import type { TextDefect, TextDoubt } from '../model/findings.js';
import { likeness } from '../model/identifiers.js';
import { meet } from '../model/masks.js';
import type { ReadingDoubt } from '../model/schema/report.js';
import type { Reading } from '../model/sightings.js';
import { defectsAt } from './legibility.js';

/** Doubts about characters. Only these can be explained by measurements of the print. */
const aboutPrint: ReadonlySet<ReadingDoubt['code']> = new Set([
  'digit-unclear',
  'digit-weak',
  'letter-unclear',
  'line-unclear',
]);

/** Why a reading is not sure enough for a verdict. If it is sure in itself, it merely resembles the expected number, or contradicts itself. */
export const doubtsOf = (reading: Reading, expected: string): readonly TextDoubt[] => {
  if (!reading.sure) return (reading.doubts ?? []).map(({ sightings: _, ...doubt }) => doubt);
  const code = likeness(reading.value, expected) === 'look-alike' ? 'look-alike' : 'check-digit';
  return [{ code, words: reading.value }];
};

/** The print defects measured exactly where characters are in doubt. */
export const defectsOfDoubts = ({ identifiers }: LabelFacts, { doubts = [] }: Reading): readonly TextDefect[] => {
  const places = doubts.filter(({ code }) => aboutPrint.has(code)).flatMap(({ sightings }) => sightings);
  const isThere = (file: string, box: readonly number[]): boolean =>
    places.some((place) => place.file === file && place.box !== undefined && meet(place.box, box as typeof place.box));
  return identifiers.filter(({ file, box }) => isThere(file, box)).flatMap(defectsAt);
};
