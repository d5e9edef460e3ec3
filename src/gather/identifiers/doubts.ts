import type { ReadingDoubt, ReadingDoubtCode } from '../../model/schema/report.js';
import type { Sighting } from '../../model/sightings.js';

/** A doubt whose sighting is not known yet. */
export interface Unplaced {
  readonly code: ReadingDoubtCode;
  readonly words?: string;
  /** The character of the number that it is about, from 1. */
  readonly character?: number;
  readonly measured?: number;
  readonly needed?: number;
}

/** Rounds a figure for the report. A margin that no reader gave is left out. */
const figure = (value: number | undefined): number | undefined =>
  value === undefined || !Number.isFinite(value) ? undefined : Math.round(value * 100) / 100;

/** A doubt at the place of its sighting. */
export const doubtAt = (sighting: Sighting, { code, words = '', character, ...figures }: Unplaced): ReadingDoubt => {
  const [measured, needed] = [figure(figures.measured), figure(figures.needed)];
  return {
    code,
    words,
    ...(character === undefined ? {} : { character }),
    ...(measured === undefined ? {} : { measured }),
    ...(needed === undefined ? {} : { needed }),
    sightings: [sighting],
  };
};

/** Removes duplicate doubts: the same reason at the same place adds nothing. */
export const distinctDoubts = (doubts: readonly ReadingDoubt[]): ReadingDoubt[] => {
  const keys = new Set<string>();
  return doubts.filter(({ code, words, character, sightings }) => {
    const key = JSON.stringify([code, words, character, sightings.map(({ file, box }) => [file, box])]);
    return !keys.has(key) && keys.add(key);
  });
};
