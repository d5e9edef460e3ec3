import type { Policy } from '../../model/schema/policy.js';
import type { Candidate } from '../agree.js';
import type { ImageReading, Line } from '../image.js';
import type { NumberCandidate } from '../numbers.js';
import { matchesOf, squeeze, textOf } from '../tokens.js';
import { headsAbove } from './heads.js';
import { centreY, inOneRow, leftOf, nextAbove, nextLeft } from './layout.js';
import { isTimeUnder, panelLines } from './panel.js';
import { hasWord } from './words.js';

/** The lines of a page that belong to one order. */
export interface OrderArea {
  /** Nothing else on the page could be what its statuses belong to. */
  readonly clear: boolean;
  /** `page`: the whole page is about one order; `row`: it is one of several. */
  readonly kind: 'page' | 'row';
  readonly lines: readonly Line[];
  /** For a row: the line that carries the order's number. */
  readonly anchor: Line | undefined;
  /** For a row: the lines above the first order, among them the column heads. */
  readonly heads: readonly Line[];
  /** For a row: the line that carries the next order's number, where there is one below. */
  readonly next: Line | undefined;
}

/**
 * Posting numbers wherever a row of a list may begin with one: whole, cut off by a narrow column, or with the second hyphen lost as in
 * small print.
 */
const rowNumber = '(?<![0-9])[0-9]{6,12}-[0-9]{2,7}(?:-[0-9]{1,3})?(?![0-9])';

/**
 * The part of a page that belongs to the order whose number was seen. A page with other orders' numbers is a list: then only the row
 * counts, which reaches from the order's number down to the next order's.
 *
 * @param own - Where the order's number was seen.
 * @param numbers - Every number that the page's text gives.
 */
export const areaOf = (
  image: ImageReading,
  own: readonly Candidate[],
  numbers: readonly NumberCandidate[],
  policy: Policy,
): OrderArea => {
  const ownLines = own.flatMap(({ line }) => (line === undefined ? [] : [line]));
  const across = [...ownLines].sort((a, b) => leftOf(a) - leftOf(b) || centreY(a) - centreY(b));
  const [anchor] = across;
  const whole: OrderArea = { kind: 'page', clear: true, lines: image.lines, anchor, heads: [], next: undefined };
  if (anchor === undefined) return whole;
  const foreign = image.lines.filter(
    (line) =>
      !ownLines.includes(line) &&
      (isRowNumber(line, policy) || begins(line, numbers)) &&
      !isPartOf(line, own) &&
      !isCutShort(line, own, image.lines, policy),
  );
  const opened = across[across.length - 1] as Line;
  const panel = panelLines(image, opened, foreign);
  if (panel !== undefined) return { ...whole, lines: panel, anchor: opened };
  const rows = foreign.filter(
    (line) => Math.abs(leftOf(line) - leftOf(anchor)) < 4 * anchor.height && !inOneRow(line, anchor),
  );
  // Another order's number elsewhere: the own one may stand in a search field above a list of others.
  if (rows.length === 0) {
    const lines = image.lines.filter((line) => !isTimeUnder(line, opened, image.upright));
    return { ...whole, lines, clear: foreign.length === 0 };
  }
  const clear = foreign.every((line) => rows.some((row) => repeats(line, row)));
  return { ...rowAround(image, anchor, rows), clear };
};

/** A list gives a number twice where it is the tracking number too, there often broken at another place. */
const repeats = (line: Line, row: Line): boolean => {
  const [number, other] = [numberIn(line), numberIn(row)];
  return number.includes(other) || other.includes(number);
};

const numberIn = (line: Line): string => {
  const { text } = squeeze(line);
  return /[0-9]{6,}[0-9-]*/u.exec(text)?.[0] ?? text;
};

/** Whether a posting number begins in a line and ends in the next one. */
const begins = (line: Line, numbers: readonly NumberCandidate[]): boolean =>
  numbers.some((number) => number.kind === 'posting' && number.line === line);

const isRowNumber = (line: Line, policy: Policy): boolean => {
  const squeezed = squeeze(line);
  return matchesOf(squeezed, policy.numbers.posting).length > 0 || matchesOf(squeezed, rowNumber).length > 0;
};

/** Characters of the column beside that a finder takes into a line. */
const mostOfNeighbour = 3;

/**
 * The own number stands again in the tracking column, there often broken over two lines, and read with an end of what stands beside it:
 * `7 0244718002-077`.
 */
const isPartOf = (line: Line, own: readonly Candidate[]): boolean => {
  const squeezed = squeeze(line);
  const { text } = squeezed;
  if (own.some(({ value }) => value.includes(text) || text.includes(value))) return true;
  const numbers = matchesOf(squeezed, rowNumber).map((span) => textOf(squeezed, span));
  return numbers.some(
    (number) =>
      text.endsWith(number) &&
      text.length - number.length <= mostOfNeighbour &&
      own.some(({ value }) => value.startsWith(number)),
  );
};

const dots = /(?:\.{2,}|…)$/u;

/** The own number stands again where the page names a tracking number, in a cell too narrow for it: `70548213-011...`. */
const isCutShort = (
  line: Line,
  own: readonly Candidate[],
  lines: readonly Line[],
  { pageWords }: Pick<Policy, 'pageWords'>,
): boolean => {
  const { text } = squeeze(line);
  const stem = text.replace(dots, '');
  return (
    stem !== text &&
    own.some(({ value }) => value.startsWith(stem)) &&
    [nextAbove(line, lines), nextLeft(line, lines)].some(
      (name) => name !== undefined && hasWord(name.text, pageWords?.trackingNumber ?? []),
    )
  );
};

/**
 * A page without what belongs to the order before: in a cropped list only the products of that one may be left above this order's number.
 *
 * @param own - Where the order's number was seen; above the topmost nothing else may be its own.
 * @param numbers - Every number that the page's text gives.
 * @param known - SKUs and offer ids of this order, normalised.
 */
export const withoutOrderBefore = (
  area: OrderArea,
  own: readonly Candidate[],
  numbers: readonly NumberCandidate[],
  known: readonly string[],
): OrderArea => {
  const { kind, lines, heads } = area;
  const [top] = own
    .flatMap(({ line }) => (line !== undefined && lines.includes(line) ? [line] : []))
    .sort((a, b) => centreY(a) - centreY(b));
  if (top === undefined) return area;
  const isAbove = (line: Line): boolean => centreY(line) < centreY(top) - 0.75 * top.height;
  const products = numbers.filter(({ kind: what }) => what === 'sku');
  const haveOne = (places: readonly Line[], isKnown: boolean): boolean =>
    products.some(
      ({ line, value }) => line !== undefined && places.includes(line) && known.includes(value) === isKnown,
    );
  const [above, below] = [lines.filter(isAbove), lines.filter((line) => !isAbove(line))];
  if (kind === 'page') return haveOne(above, false) ? { ...area, lines: below } : area;
  // What stands there is no head of a column where the order's own product stands below its number.
  return haveOne(heads, false) && haveOne(below, true) ? { ...area, heads: [] } : area;
};

const rowAround = (image: ImageReading, anchor: Line, rows: readonly Line[]): OrderArea => {
  const y = centreY(anchor);
  const above = Math.max(...rows.filter((row) => centreY(row) < y).map(centreY), Number.NEGATIVE_INFINITY);
  const [next] = rows.filter((row) => centreY(row) > y).sort((a, b) => centreY(a) - centreY(b));
  const below = next === undefined ? Number.POSITIVE_INFINITY : centreY(next);
  const pitch = Math.min(y - above, below - y);
  const from = y - 0.75 * anchor.height;
  // The last row has no next one; it is no higher than the one before.
  const to = below === Number.POSITIVE_INFINITY ? y + pitch - 0.75 * anchor.height : below - 0.75 * anchor.height;
  const first = Math.min(y, ...rows.map(centreY));
  return {
    kind: 'row',
    clear: true,
    anchor,
    next,
    lines: image.lines.filter((line) => centreY(line) > from && centreY(line) < to),
    heads: headsAbove(first, anchor, image.lines),
  };
};
