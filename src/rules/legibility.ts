/** Why text on the photos cannot be read, for the rules that miss it. */
import type { IdentifierLegibility, LabelFacts, Legibility } from '../model/facts.js';
import type { TextDefect } from '../model/findings.js';
import { likeness } from '../model/identifiers.js';

/** From this share of confidently read lines, a photo is not blamed for what is missing. */
const crispShare = 0.5;

/** Fewer lines are just a heading or two: other text may be there but unread. */
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
 * Why a value was not read: the defects at the closest text, else those of every photo that cannot be read as a whole. Empty if the photos are sound
 * and the value is not on them.
 */
export const whyUnread = (label: LabelFacts, value: string): readonly TextDefect[] => {
  const near = placesOfText(label, value).flatMap(defectsAt);
  return near.length > 0 ? near : label.legibility.filter((photo) => !isCrisp(photo)).flatMap(defectsOf);
};
