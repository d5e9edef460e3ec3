import type { IdentifierLegibility, Legibility } from '../../../model/facts.js';
import { editDistance, normaliseIdentifier, skeletonOf } from '../../../model/identifiers.js';
import type { ImageReading, Line } from '../reading.js';
import { defectsOfPhoto, defectsOfText, toHundredths } from './defects.js';
import { measurePhoto } from './photo.js';
import { measureText } from './text.js';

/** A line counts as read from this mean probability on. Chosen, not measured. */
const readConfidence = 0.85;
/** Shorter readings are scraps. Chosen, not measured. */
const shortestLine = 3;

/** Measures how well one photo can be read as a whole: what was found and read, its size, sharpness and brightness. */
export const measureLegibility = ({ file, upright, lines }: ImageReading): Legibility => {
  const measures = measurePhoto(upright, lines);
  const { characterHeight, edgeWidth, glare, brightness } = measures;
  return {
    file,
    lines: lines.length,
    sureLines: lines.filter(({ text, confidence }) => confidence >= readConfidence && text.length >= shortestLine)
      .length,
    characterHeight: toHundredths(characterHeight),
    edgeWidth: toHundredths(edgeWidth),
    glare: toHundredths(glare),
    brightness: toHundredths(brightness),
    defects: defectsOfPhoto(measures, lines.length),
  };
};

/** An identifier that photos must show. */
export interface RequiredIdentifier {
  readonly of: IdentifierLegibility['of'];
  readonly value: string;
}

/**
 * Measures the places where identifiers stand. On each photo it takes the line that reads exactly so. If no photo has one, it takes the nearest
 * reading, or a line that the photo's edge cuts off. None if nothing comes near.
 */
export const measureIdentifiers = (
  images: readonly ImageReading[],
  sought: readonly RequiredIdentifier[],
): IdentifierLegibility[] =>
  sought.flatMap(({ of, value }) => {
    const exact = images.flatMap((image) => placesIn(image, value).slice(0, 1));
    const places = exact.length > 0 ? exact : nearest(images.flatMap((image) => nearPlaces(image, value)));
    return places.map((place) => measured(place, of, value));
  });

interface TextPlace {
  readonly image: ImageReading;
  readonly line: Line;
  /** Characters by which the reading differs from the value sought. */
  readonly differing: number;
}

const measured = (
  { image, line, differing }: TextPlace,
  of: RequiredIdentifier['of'],
  value: string,
): IdentifierLegibility => {
  const measures = measureText(image.upright, line.quad);
  const { characterHeight, contrast, edgeWidth, glare, brightness, cutOff } = measures;
  return {
    file: image.file,
    of,
    value,
    read: differing === 0,
    box: [...line.box],
    characterHeight: toHundredths(characterHeight),
    contrast: toHundredths(contrast),
    edgeWidth: toHundredths(edgeWidth),
    glare: toHundredths(glare),
    brightness: toHundredths(brightness),
    cutOff,
    defects: defectsOfText(measures),
  };
};

/** Folds look-alikes together. They are told apart elsewhere; here it only matters that the characters are seen. */
const folded = (text: string): string => skeletonOf(normaliseIdentifier(text));

/** The lines that hold the value, those read with most confidence first. */
const placesIn = (image: ImageReading, value: string): readonly TextPlace[] => {
  const goal = folded(value);
  return image.lines
    .filter(({ text }) => folded(text).includes(goal))
    .toSorted((a, b) => b.confidence - a.confidence)
    .map((line) => ({ image, line, differing: 0 }));
};

/** A reading that differs in more than this share of its characters is of something else. Chosen, not measured. */
const mostDiffering = 0.4;
/** A differing line read with this much confidence is another number, not a bad reading of this one. Chosen, not measured. */
const clearlyOther = 0.93;

const nearPlaces = (image: ImageReading, value: string): readonly TextPlace[] => {
  const goal = folded(value);
  const most = Math.floor(goal.length * mostDiffering);
  const near = image.lines
    .filter(({ confidence }) => confidence < clearlyOther)
    .map((line) => ({ image, line, differing: distanceWithin(folded(line.text), goal, most) }))
    .filter(({ differing }) => differing <= most);
  return [...near, ...cutPlaces(image, goal)];
};

/** Fewer characters of a number than this are shared by chance. Chosen, not measured. */
const shortestPart = 5;

/** Lines at the image's edge that hold only the beginning or the end of the goal. */
const cutPlaces = (image: ImageReading, goal: string): readonly TextPlace[] =>
  image.lines.flatMap((line) => {
    const [x, , width] = line.box;
    const text = folded(line.text);
    const [fromLeft, toRight] = [x <= 2, x + width >= image.upright.width - 2];
    for (let part = goal.length - 1; part >= shortestPart; part--) {
      const isEnd = fromLeft && text.startsWith(goal.slice(-part));
      const isBeginning = toRight && text.endsWith(goal.slice(0, part));
      if (isEnd || isBeginning) return [{ image, line, differing: goal.length - part }];
    }
    return [];
  });

/** The smallest edit distance of the goal to any stretch of the text of the same length, or to the whole of a shorter text. */
const distanceWithin = (text: string, goal: string, most: number): number => {
  const starts = Math.max(1, text.length - goal.length + 1);
  const distances = Array.from({ length: starts }, (_, i) => editDistance(text.slice(i, i + goal.length), goal, most));
  return Math.min(...distances);
};

const nearest = (places: readonly TextPlace[]): readonly TextPlace[] =>
  places.toSorted((a, b) => a.differing - b.differing).slice(0, 1);
