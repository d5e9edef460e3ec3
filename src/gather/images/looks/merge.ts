import { isSamePlace } from '../places.js';
import { type FoundLine, type Look, weightOf } from './look.js';

/**
 * Merges two looks at one image. If both found text in the same place, the one that read more of it counts for that whole place, because a first look
 * may take a small label for one line.
 */
export const together = (earlier: Look, later: Look): Look => {
  const rivals = later.lines.map((line) => earlier.lines.filter((other) => isSamePlace(line.quad, other.quad)));
  const beaten = new Set(
    earlier.lines.filter((line) => {
      const against = later.lines.filter((_, i) => rivals[i]?.includes(line));
      return weightOf(line) < sum(against) || against.some((other) => isButForSpaces(line, other));
    }),
  );
  const kept = earlier.lines.filter((line) => !beaten.has(line));
  const added = later.lines.filter((_, i) => (rivals[i] ?? []).every((rival) => beaten.has(rival)));
  return {
    direction: sum(later.lines) > sum(earlier.lines) ? later.direction : earlier.direction,
    barcodes: [...earlier.barcodes, ...later.barcodes],
    lines: [...kept, ...added],
  };
};

/** The same characters with other spaces: the closer look knows better where spaces are. */
const isButForSpaces = ({ reading: { text } }: FoundLine, { reading: other }: FoundLine): boolean =>
  text !== other.text && text.replace(/\s/gu, '') === other.text.replace(/\s/gu, '');

const sum = (lines: readonly FoundLine[]): number => lines.reduce((total, line) => total + weightOf(line), 0);
