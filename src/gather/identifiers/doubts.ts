import type { ReadingDoubt, ReadingDoubtCode } from '../../model/schema/report.js';
import type { Sighting } from '../../model/sightings.js';

/** A doubt before it is known whose sighting it is about. */
export interface Unplaced {
  readonly code: ReadingDoubtCode;
  readonly words?: string;
  /** Which character of the number it is about, from 1 on. */
  readonly character?: number;
  readonly measured?: number;
  readonly needed?: number;
}

/** Figures as the report gives them; a margin that no reader told is left out. */
const figure = (value: number | undefined): number | undefined =>
  value === undefined || !Number.isFinite(value) ? undefined : Math.round(value * 100) / 100;

/** A doubt at the place of the sighting in which it arose. */
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

/** Doubts, each once: the same reason at the same place counts for nothing more. */
export const distinctDoubts = (doubts: readonly ReadingDoubt[]): ReadingDoubt[] => {
  const keys = new Set<string>();
  return doubts.filter(({ code, words, character, sightings }) => {
    const key = JSON.stringify([code, words, character, sightings.map(({ file, box }) => [file, box])]);
    return !keys.has(key) && keys.add(key);
  });
};
