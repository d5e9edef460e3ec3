import { normaliseIdentifier } from '../../model/identifiers.js';
import { holdsS10 } from '../../model/s10.js';
import type { Reading, Sighting } from '../../model/sightings.js';
import { cornersOf } from '../images/corners.js';
import type { ImageReading, Line } from '../images/reading.js';
import type { LineReading, Readers } from '../ports.js';
import { lookAlikesOf, matchesOf, occurrencesOf, spanTextOf, squeeze } from '../text/tokens.js';
import { mayBeSpeltOtherwise } from './boundaries.js';
import { type Candidate, candidateAt, candidateOf, candidateOver, doubted } from './candidate.js';
import { contradictionIn } from './contradiction.js';
import { distinctDoubts, type Unplaced } from './doubts.js';
import { gapIn } from './gaps.js';
import { readClosely, readInFullLight, readNarrowly } from './rereadings.js';
import { isWhole } from './set-off.js';
import { canOnlyBe } from './spellings.js';
import { standingDoubts } from './standing.js';
import {
  isSureAgain,
  isSureOfAll,
  type Margins,
  marginsOf,
  notRead,
  smallText,
  sureWitness,
  unclearIn,
} from './sureness.js';
import { wrappedIn } from './wrapped.js';

export { type Candidate, candidateAt } from './candidate.js';

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
  const onTwo = wrappedIn(normalised, image.lines).map((wrapped) => candidateOver(image, wrapped, readers));
  return [...onOne, ...onTwo];
};

/**
 * Looks for one value in the lines of an image: letter for letter, or differing by look-alikes only. If the main reader is not sure of it, or a check
 * digit speaks against it, it is read again and shown to the second reader.
 * @param patterns - Formats of the number's kind. They may tell that a look-alike can be no other value.
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
  for (const seen of occurrencesIn(normalised, image, readers, patterns))
    found.push(...(await settledOf(doubted(seen, doubtsOfValue(sought)), sought)));
  for (const line of image.lines) found.push(...(await lookAlikesIn(line, sought)));
  return found;
};

/** Doubts about a value wherever it stands. */
const doubtsOfValue = ({ value, ambiguous }: Sought): readonly Unplaced[] => [
  ...(ambiguous ? [{ code: 'look-alike', words: value } as const] : []),
  ...(holdsS10(value) === false ? [{ code: 'check-digit', words: value } as const] : []),
];

/** A candidate. If it is in doubt, further witnesses may settle it. */
const settledOf = async (seen: Candidate, sought: Sought): Promise<readonly Candidate[]> => {
  if (seen.sure) return [seen];
  const { settled, doubts } = await askedAgain(seen.line, sought);
  return settled === undefined ? [doubted(seen, doubts)] : [seen, settled];
};

/** Texts that differ from the value by look-alikes only. Each is the value itself if it can be nothing else, or if witnesses settle it. */
const lookAlikesIn = async (line: Line, sought: Sought): Promise<readonly Candidate[]> => {
  const { value, image, patterns, readers } = sought;
  const squeezed = squeeze(line);
  const found: Candidate[] = [];
  for (const span of lookAlikesOf(squeezed, value)) {
    if (standingDoubts(image, line, squeezed, span).length > 0) continue;
    const seen = candidateAt(image, line, squeezed, span, readers);
    const unclear = unclearIn(squeezed, span, line, line.height, value);
    const isForgiven = unclear.length === 0 && (await canOnlyBe(value, seen.value, patterns));
    if (isForgiven) found.push(candidateOf({ ...seen, value }, []));
    else {
      const { settled, doubts } = await askedAgain(line, sought);
      const alike: Unplaced = { code: 'look-alike', words: seen.sighting.text };
      found.push(settled ?? doubted(seen, [alike, ...doubts]));
    }
  }
  return found;
};

/** A value, where it is sought, and by whom. */
interface Sought {
  /** Normalised. */
  readonly value: string;
  readonly patterns: readonly string[];
  /** Whether its letters and digits may be spelt otherwise. Then only another witness settles it, no rereading. */
  readonly ambiguous: boolean;
  readonly image: ImageReading;
  readonly readers: Readers;
}

/** Ways to read a line again. Each may settle a value. */
const rereadings = [
  ['close', readClosely],
  ['light', readInFullLight],
] as const;

/** The outcome of asking again: a sure candidate, or what speaks against one. */
interface AskedAgain {
  readonly settled?: Candidate;
  readonly doubts: readonly Unplaced[];
}

const nothingNew: AskedAgain = { doubts: [] };

/** Reads a line again, cut a little differently each time, and by the second reader. */
const askedAgain = async (line: Line | undefined, sought: Sought): Promise<AskedAgain> => {
  const { value, image } = sought;
  if (line === undefined) return nothingNew;
  const squeezed = squeeze(line);
  const spans = [...occurrencesOf(squeezed, value), ...lookAlikesOf(squeezed, value)];
  const free = spans.filter((span) => standingDoubts(image, line, squeezed, span).length === 0);
  if (free.length === 0) return nothingNew;
  // If the print lacks a stroke, no reader can tell it, however often it is asked.
  const gaps = free.map((span) => gapIn(image.upright, line, squeezed, span));
  const [gap] = gaps;
  if (gap !== undefined && !gaps.includes(undefined)) return { doubts: [gap] };
  return (await readAgain(line, sought)) ?? (await readBySecond(line, sought));
};

/** Asks the main reader again. Undefined if that settles nothing. */
const readAgain = async (line: Line, sought: Sought): Promise<AskedAgain | undefined> => {
  const { value, ambiguous, readers } = sought;
  const same = witnessed(line, sought, { reader: readers.lines.name, text: value, confidence: line.confidence });
  const all: Margins[] = [];
  for (const [kind, read] of rereadings) {
    const margins = await marginsBy(read, line, sought);
    if ('doubts' in margins) return margins;
    // No rereading settles an ambiguous value.
    if (ambiguous) return undefined;
    if (isSureAgain(margins, kind, line.height)) return same;
    all.push(...margins);
  }
  if (line.height < smallText || all.includes(notRead)) return undefined;
  const margins = await marginsBy(readNarrowly, line, sought);
  if ('doubts' in margins) return margins;
  return isSureOfAll([...all, ...margins]) ? same : undefined;
};

/** The margins of a value in rereadings of one kind, unless one of them surely says another value. */
const marginsBy = async (
  read: typeof readClosely,
  line: Line,
  sought: Sought,
): Promise<readonly Margins[] | AskedAgain> => {
  const again = await read(line.quad, sought.image.upright, sought.readers.lines);
  const rivals = again.flatMap((reading) => contradictionIn(reading, sought.value, line.height) ?? []);
  if (rivals[0] !== undefined) return { doubts: [{ code: 'rereading-differs', words: rivals[0] }] };
  return Promise.all(again.map((reading) => marginsIn(reading, sought)));
};

/** Asks the second reader, whose sure agreement counts. */
const readBySecond = async (line: Line, sought: Sought): Promise<AskedAgain> => {
  const { value, image, readers } = sought;
  const [second] = (await readers.witness?.recognise(image.upright, [line.quad])) ?? [];
  if (second === undefined || second.confidence < sureWitness) return nothingNew;
  const { text, confidence } = second;
  if (standsIn(second, value)) return witnessed(line, sought, { reader: 'tesseract', text, confidence });
  const rival = contradictionIn(second, value, line.height);
  return rival === undefined ? nothingNew : { doubts: [{ code: 'second-reader-differs', words: rival }] };
};

const witnessed = (
  line: Line,
  { value, image }: Sought,
  seen: Pick<Sighting, 'reader' | 'text' | 'confidence'>,
): AskedAgain => ({
  settled: candidateOf(
    { value, sighting: { file: image.file, box: [...line.box], ...cornersOf(line.quad), ...seen }, line },
    [],
  ),
  doubts: [],
});

/** Matches a pattern in a line that is read again, cut a little differently each time. The value counts if most readings are sure of it and agree. */
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
  return occurrencesOf(squeezed, value).some((span) => isWhole(squeezed, span));
};

/** The margins of a value at its best place in a reading. */
const marginsIn = async (reading: LineReading, { value, patterns }: Sought): Promise<Margins> => {
  const squeezed = squeeze(reading);
  const seen: Margins[] = [];
  for (const span of [...occurrencesOf(squeezed, value), ...lookAlikesOf(squeezed, value)]) {
    const margins = isWhole(squeezed, span) ? marginsOf(squeezed, span, value, patterns) : undefined;
    if (margins !== undefined && (await canOnlyBe(value, spanTextOf(squeezed, span), patterns))) seen.push(margins);
  }
  const [best = notRead] = seen.sort((a, b) => Math.min(b.zeros, b.others) - Math.min(a.zeros, a.others));
  return best;
};

/** All sightings of one value as one reading. Undefined if there are none. */
export const readingOf = (value: string, candidates: readonly Candidate[]): Reading | undefined => {
  if (candidates.length === 0) return undefined;
  const sure = candidates.filter((candidate) => candidate.sure);
  const shown = sure.length > 0 ? sure : candidates;
  const sightings = unique(shown.map(({ sighting }) => sighting));
  if (sure.length > 0) return { value, sure: true, sightings };
  const doubts = distinctDoubts(leastDoubted(candidates).doubts);
  return { value, sure: false, sightings, ...(doubts.length > 0 ? { doubts } : {}) };
};

/** The candidate with the fewest doubts, which takes the least to mend. */
const leastDoubted = (candidates: readonly Candidate[]): Candidate => {
  const fewest = Math.min(...candidates.map(({ doubts }) => doubts.length));
  return candidates.find(({ doubts }) => doubts.length === fewest) as Candidate;
};

/** Candidates of any values as readings, one per value, in the order in which the values were first seen. */
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
