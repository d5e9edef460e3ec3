import type { ImageReading, Line } from '../images/reading.js';
import { pointsOf, type Span, type Squeezed, spanTextOf } from '../text/tokens.js';
import { mayBeBrokenOff } from './broken-off.js';
import { contradictionIn } from './contradiction.js';
import { cutOffBy } from './cut-off.js';
import type { Unplaced } from './doubts.js';
import { areOnePlace } from './places.js';
import { longerThan } from './set-off.js';
import { mayGoOnBehindSpace } from './spacing.js';
import { mayGoOnUnder } from './strip.js';

/** Doubts that a number as read is whole, or that it is the number printed there. Pixels are examined if the text raises none. */
export const standingDoubts = (
  image: ImageReading,
  line: Line,
  squeezed: Squeezed,
  span: Span,
): readonly Unplaced[] => {
  const told = doubtsOfText(image, line, squeezed, span);
  return told.length > 0 ? told : doubtsOfPixels(image, line, squeezed, span);
};

const doubtsOfText = (image: ImageReading, line: Line, squeezed: Squeezed, span: Span): readonly Unplaced[] => {
  const longer = longerThan(squeezed, span);
  const rival = contesterOf(spanTextOf(squeezed, span), line, image);
  const doubts: readonly (Unplaced | false)[] = [
    longer !== undefined && { code: 'goes-on', words: longer },
    mayGoOnUnder(image.masks, line, ...pointsOf(squeezed, span)) && { code: 'masked' },
    rival !== undefined && { code: 'contested', words: rival },
  ];
  return doubts.filter((doubt) => doubt !== false);
};

const doubtsOfPixels = (image: ImageReading, line: Line, squeezed: Squeezed, span: Span): readonly Unplaced[] => {
  const ends = { first: span.start === 0, last: span.end === squeezed.text.length };
  const cutOff = cutOffBy(image.upright, line, ends, image.lines);
  const doubts: readonly (Unplaced | false)[] = [
    cutOff !== undefined && { code: cutOff },
    mayBeBrokenOff(image.upright, line, ends) && { code: 'broken-off' },
    mayGoOnBehindSpace(image.upright, line, squeezed, span) && { code: 'behind-space', words: line.text },
  ];
  return doubts.filter((doubt) => doubt !== false);
};

/** The value that another line, found at the same place, surely gives instead of a number. */
const contesterOf = (value: string, line: Line, { lines }: ImageReading): string | undefined => {
  for (const other of lines) {
    if (other === line || !areOnePlace(other.box, line.box)) continue;
    const rival = contradictionIn(other, value, other.height);
    if (rival !== undefined) return rival;
  }
  return undefined;
};
