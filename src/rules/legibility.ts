/** Why text on the photos cannot be read, for the rules that miss it. */
import type { IdentifierLegibility, LabelFacts, Legibility } from '../model/facts.js';
import type { TextDefect } from '../model/findings.js';
import { likeness } from '../model/identifiers.js';

/** The share of a photo's lines that must be read with confidence before something missing is not blamed on the photo. */
const crispShare = 0.5;

/** Fewer lines are a heading or two: the rest may be there and lost. */
const fewestLines = 3;

/** Whether a photo as a whole can be read, so that what is missing is simply not on it. */
export const isCrisp = ({ lines, sureLines, defects }: Legibility): boolean =>
  lines >= fewestLines && sureLines / lines >= crispShare && defects.length === 0;

export const placesOfText = ({ identifiers }: LabelFacts, value: string): readonly IdentifierLegibility[] =>
  identifiers.filter((place) => likeness(place.value, value) === 'same');

export const defectsAt = ({ file, of, defects }: IdentifierLegibility): readonly TextDefect[] =>
  defects.map(({ kind, measured, needed }) => ({ file, of, kind, measured, needed }));

export const defectsOf = ({ file, defects }: Legibility): readonly TextDefect[] =>
  defects.map(({ kind, measured, needed }) => ({ file, of: 'text', kind, measured, needed }));

/**
 * What hinders the reading of a value that was not read: the defects of the place that comes nearest to it, else those of every photo
 * that cannot be read as a whole. Empty where the photos are sound and the value is not on them.
 */
export const whyUnread = (label: LabelFacts, value: string): readonly TextDefect[] => {
  const near = placesOfText(label, value).flatMap(defectsAt);
  return near.length > 0 ? near : label.legibility.filter((photo) => !isCrisp(photo)).flatMap(defectsOf);
};
