import { normaliseIdentifier } from '../model/identifiers.js';
import { holdsS10 } from '../model/s10.js';
import type { Reading, Sighting } from '../model/sightings.js';
import { mayGoOnBehindSpace } from './agree/apart.js';
import { mayBeSpeltOtherwise } from './agree/boundaries.js';
import { mayBeBrokenOff } from './agree/broken-off.js';
import { mayBeCutOff } from './agree/cut-off.js';
import { overlap } from './agree/places.js';
import { readClosely, readInFullLight, readNarrowly } from './agree/rereadings.js';
import { canOnlyBe } from './agree/spellings.js';
import { mayGoOnUnder } from './agree/stretch.js';
import {
  isSure,
  isSureAgain,
  isSureOfAll,
  type Margins,
  marginsOf,
  notRead,
  smallText,
  sureWitness,
} from './agree/sureness.js';
import { wrappedIn } from './agree/wrapped.js';
import type { ImageReading, Line } from './image.js';
import type { LineReading, Readers } from './readers/ports.js';
import {
  asRead,
  edgesOf,
  lookAlikesOf,
  matchesOf,
  occurrencesOf,
  pointsOf,
  type Span,
  type Squeezed,
  squeeze,
  textOf,
} from './tokens.js';

/** One text that may be an identifier, at one place. */
export interface Candidate {
  /** Normalised. */
  readonly value: string;
  readonly sure: boolean;
  readonly sighting: Sighting;
  readonly line: Line | undefined;
}

/** A text candidate as the main reader alone sees it. */
export const candidateAt = (
  image: ImageReading,
  line: Line,
  squeezed: Squeezed,
  span: Span,
  readers: Readers,
  patterns: readonly string[] = [],
): Candidate => ({
  value: textOf(squeezed, span),
  sure:
    standsFree(image, line, squeezed, span) &&
    isSure(squeezed, span, line, line.height, textOf(squeezed, span), patterns),
  sighting: {
    file: image.file,
    box: [...line.box],
    reader: readers.lines.name,
    text: asRead(squeezed, span),
    confidence: line.confidence,
  },
  line,
});

/** Nothing says that there is more to the number, or another one in its place. */
const standsFree = (image: ImageReading, line: Line, squeezed: Squeezed, span: Span): boolean => {
  const ends = { first: span.start === 0, last: span.end === squeezed.text.length };
  return (
    edgesOf(squeezed, span) === 'clean' &&
    !mayBeCutOff(image.upright, line, ends, image.lines) &&
    !mayBeBrokenOff(image.upright, line, ends) &&
    !mayGoOnBehindSpace(image.upright, line, squeezed, span) &&
    !mayGoOnUnder(image.masks, line, ...pointsOf(squeezed, span)) &&
    !isContested(textOf(squeezed, span), line, image)
  );
};

/** Whether another line, found at the same place, surely says another number. */
const isContested = (value: string, line: Line, { lines }: ImageReading): boolean =>
  lines.some(
    (other) => other !== line && overlap(other.box, line.box) >= samePlace && contradicts(other, value, other.height),
  );

/** The share of the smaller of two boxes that the other must cover for both to be one place. */
const samePlace = 0.5;

/** Where a value stands in the lines of an image, letter for letter, on one line or broken over two. Nothing is read again. */
export const occurrencesIn = (
  value: string,
  image: ImageReading,
  readers: Readers,
  patterns: readonly string[] = [],
): readonly Candidate[] => {
  const normalised = normaliseIdentifier(value);
  const onOne = image.lines.flatMap((line) => {
    const squeezed = squeeze(line);
    return occurrencesOf(squeezed, normalised).map((span) =>
      candidateAt(image, line, squeezed, span, readers, patterns),
    );
  });
  const onTwo = wrappedIn(normalised, image.lines).map(({ upper, lower, box }): Candidate => {
    const parts = [upper, lower].map(({ line, squeezed, span }) => candidateAt(image, line, squeezed, span, readers));
    const [first, second] = parts as [Candidate, Candidate];
    const text = `${first.sighting.text} ${second.sighting.text}`;
    return {
      value: normalised,
      sure: first.sure && second.sure,
      sighting: { ...first.sighting, box: [...box], text },
      line: upper.line,
    };
  });
  return [...onOne, ...onTwo];
};

/**
 * Looks for one value in the lines of an image: letter for letter, and where lines differ by look-alikes only. What the main reader
 * is not sure of, or what a check digit speaks against, is read again, and shown to the second reader.
 * @param patterns - The formats of the number's kind. They may tell that a look-alike can be no other value.
 */
export const sightingsOf = async (
  value: string,
  image: ImageReading,
  patterns: readonly string[],
  readers: Readers,
): Promise<readonly Candidate[]> => {
  const normalised = normaliseIdentifier(value);
  const ambiguous = await mayBeSpeltOtherwise(normalised, patterns);
  const sought: Sought = { value: normalised, patterns, ambiguous, image, readers };
  const found: Candidate[] = [];
  for (const seen of occurrencesIn(normalised, image, readers, patterns)) {
    const settled = seen.sure && !ambiguous && holdsS10(normalised) !== false;
    found.push({ ...seen, sure: settled }, ...(settled ? [] : await confirmed(seen, sought)));
  }
  for (const line of image.lines) {
    const squeezed = squeeze(line);
    for (const span of lookAlikesOf(squeezed, normalised)) {
      if (!standsFree(image, line, squeezed, span)) continue;
      const seen = candidateAt(image, line, squeezed, span, readers);
      const forgiven =
        isSure(squeezed, span, line, line.height, normalised) && (await canOnlyBe(normalised, seen.value, patterns));
      const settled = forgiven ? [{ ...seen, value: normalised }] : await confirmed(seen, sought);
      found.push(...(settled.length > 0 ? settled : [{ ...seen, sure: false }]));
    }
  }
  return found;
};

/** A value, where it is looked for, and by whom. */
interface Sought {
  /** Normalised. */
  readonly value: string;
  readonly patterns: readonly string[];
  /** Letters and digits in it may be spelt otherwise: only another witness settles it, no rereading. */
  readonly ambiguous: boolean;
  readonly image: ImageReading;
  readonly readers: Readers;
}

/** Ways to read a line again, each of which may settle a value. */
const rereadings = [
  ['close', readClosely],
  ['light', readInFullLight],
] as const;

/** The candidate's line read again, cut a little differently, and by the second reader. Empty unless that settles the value. */
const confirmed = async ({ line }: Candidate, sought: Sought): Promise<readonly Candidate[]> => {
  const { value, ambiguous, image, readers } = sought;
  if (line === undefined) return [];
  const squeezed = squeeze(line);
  const spans = [...occurrencesOf(squeezed, value), ...lookAlikesOf(squeezed, value)];
  if (!spans.some((span) => standsFree(image, line, squeezed, span))) return [];
  const settled = (sighting: Pick<Sighting, 'reader' | 'text' | 'confidence'>): readonly Candidate[] => [
    { value, sure: true, sighting: { file: image.file, box: [...line.box], ...sighting }, line },
  ];
  const same = settled({ reader: readers.lines.name, text: value, confidence: line.confidence });
  const readBy = async (readAgain: typeof readClosely): Promise<readonly Margins[] | undefined> => {
    const again = await readAgain(line.quad, image.upright, readers.lines);
    const contradicted = again.some((reading) => contradicts(reading, value, line.height));
    return contradicted ? undefined : Promise.all(again.map((reading) => marginsIn(reading, sought)));
  };
  const all: Margins[] = [];
  for (const [kind, readAgain] of rereadings) {
    const margins = await readBy(readAgain);
    if (margins === undefined) return [];
    // What is ambiguous no rereading settles.
    if (ambiguous) break;
    if (isSureAgain(margins, kind, line.height)) return same;
    all.push(...margins);
  }
  if (!ambiguous && line.height >= smallText && !all.includes(notRead)) {
    const margins = await readBy(readNarrowly);
    if (margins === undefined) return [];
    if (isSureOfAll([...all, ...margins])) return same;
  }
  const [second] = (await readers.witness?.recognise(image.upright, [line.quad])) ?? [];
  if (second === undefined || second.confidence < sureWitness || !standsIn(second, value)) return [];
  return settled({ reader: 'tesseract', text: second.text, confidence: second.confidence });
};

/**
 * What a pattern matches in a line when the line is read again, cut a little differently each time: the value that most of the
 * readings are sure of, if most of them agree.
 */
export const votedIn = async (
  image: ImageReading,
  line: Line,
  pattern: string,
  readers: Readers,
): Promise<Candidate | undefined> => {
  const readings = await readClosely(line.quad, image.upright, readers.lines);
  const votes = readings.flatMap((reading) => {
    const squeezed = squeeze(reading);
    return matchesOf(squeezed, pattern).map((span) =>
      candidateAt(image, { ...line, ...reading }, squeezed, span, readers),
    );
  });
  return votes.find(
    ({ sure, value }) => sure && votes.filter((vote) => vote.sure && vote.value === value).length * 2 > readings.length,
  );
};

const standsIn = (reading: LineReading, value: string): boolean => {
  const squeezed = squeeze(reading);
  return occurrencesOf(squeezed, value).some((span) => edgesOf(squeezed, span) === 'clean');
};

/** The margins of a value in a reading, where it is read there best. */
const marginsIn = async (reading: LineReading, { value, patterns }: Sought): Promise<Margins> => {
  const squeezed = squeeze(reading);
  const seen: Margins[] = [];
  for (const span of [...occurrencesOf(squeezed, value), ...lookAlikesOf(squeezed, value)]) {
    const margins = edgesOf(squeezed, span) === 'clean' ? marginsOf(squeezed, span, value, patterns) : undefined;
    if (margins !== undefined && (await canOnlyBe(value, textOf(squeezed, span), patterns))) seen.push(margins);
  }
  const [best = notRead] = seen.sort((a, b) => Math.min(b.zeros, b.others) - Math.min(a.zeros, a.others));
  return best;
};

/** Whether a reading surely has another value of the same length where this one should be. */
const contradicts = (reading: LineReading, value: string, height: number): boolean => {
  const squeezed = squeeze(reading);
  if (lookAlikesOf(squeezed, value).length > 0 || occurrencesOf(squeezed, value).length > 0) return false;
  for (let start = 0; start + value.length <= squeezed.text.length; start++) {
    const span = { start, end: start + value.length };
    const text = textOf(squeezed, span);
    const differing = [...text].filter((char, i) => char !== value[i]).length;
    if (differing <= 2 && edgesOf(squeezed, span) === 'clean' && isSure(squeezed, span, reading, height)) return true;
  }
  return false;
};

/** All sightings of one value as one reading; undefined when there is none. */
export const readingOf = (value: string, candidates: readonly Candidate[]): Reading | undefined => {
  if (candidates.length === 0) return undefined;
  const sure = candidates.filter((candidate) => candidate.sure);
  const shown = sure.length > 0 ? sure : candidates;
  return { value, sure: sure.length > 0, sightings: unique(shown.map(({ sighting }) => sighting)) };
};

/** Candidates of any values as readings, one for each value, in the order the values were first seen. */
export const readingsOf = (candidates: readonly Candidate[]): Reading[] =>
  [...new Set(candidates.map(({ value }) => value))].flatMap(
    (value) =>
      readingOf(
        value,
        candidates.filter((candidate) => candidate.value === value),
      ) ?? [],
  );

const unique = (sightings: readonly Sighting[]): Sighting[] => {
  const keys = new Set<string>();
  return sightings.filter((sighting) => {
    const key = JSON.stringify([sighting.file, sighting.reader, sighting.box]);
    return !keys.has(key) && keys.add(key);
  });
};
