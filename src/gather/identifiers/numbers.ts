import { editDistance, normaliseIdentifier, skeletonOf } from '../../model/identifiers.js';
import type { Policy } from '../../model/schema/policy.js';
import { numberShape } from '../../policy/number-shape.js';
import { cornersOf } from '../images/corners.js';
import type { BarcodeInImage, ImageReading, Line } from '../images/reading.js';
import type { Readers } from '../ports.js';
import { matchesOf, type Span, squeeze } from '../text/tokens.js';
import { holdsWebAddress } from './address.js';
import { mayBeSpeltOtherwise } from './boundaries.js';
import { type Candidate, candidateAt, candidateOf, candidateOver, doubted } from './candidate.js';
import { mostDiffering } from './contradiction.js';
import { isWhole } from './set-off.js';
import { wrappedOf } from './wrapped.js';

export type NumberKind = 'posting' | 'tracking' | 'sku';

export interface NumberCandidate extends Candidate {
  readonly kind: NumberKind;
}

type Formats = Policy['numbers'];

/** The barcodes of one image as numbers: the marketplace's product code, a posting number, or a carrier's number. */
export const barcodeNumbers = (image: ImageReading, policy: Policy): readonly NumberCandidate[] =>
  image.barcodes.flatMap((barcode) => {
    const parts = partsOf(barcode);
    return parts.flatMap((part): NumberCandidate[] => {
      const kind = kindOf(part, policy.numbers);
      if (kind === undefined) return [];
      // A code with several numbers of one shape may list other parcels.
      const other = parts.find((other) => other !== part && shapeOf(other) === shapeOf(part));
      const doubts = other === undefined ? [] : [{ code: 'one-of-several' as const, words: other }];
      const seen = candidateOf({ value: kind.value, sighting: seenBy(image, barcode), line: undefined }, doubts);
      return [{ kind: kind.kind, ...seen }];
    });
  });

/** The shape of a value: its letters and digits as classes. */
const shapeOf = (value: string): string => value.replace(/[A-Z]/gu, 'A').replace(/[0-9]/gu, '0');

const seenBy = (image: ImageReading, { text, box, corners }: BarcodeInImage): Candidate['sighting'] => ({
  file: image.file,
  box: [...box],
  ...cornersOf(corners),
  reader: 'barcode',
  text,
  confidence: 1,
});

/**
 * The numbers in a code. Two-dimensional codes may hold several fields; linear ones hold one number, at most behind GS1's own prefixes. An address
 * may lead anywhere, so nothing in it is a number of the parcel.
 */
const partsOf = ({ format, text }: BarcodeInImage): readonly string[] => {
  if (holdsWebAddress(text)) return [];
  const whole = normaliseIdentifier(text.replace(/\p{Cc}/gu, ' '));
  const inside = gs1Parts(whole);
  if (inside.length > 0) return inside;
  if (!/QR|Matrix|PDF417|Aztec/u.test(format)) return [whole];
  const fields = text.split(/[^0-9A-Za-z-]+/u).map(normaliseIdentifier);
  return [...new Set([whole, ...fields])];
};

/** `420` + post code + number (USPS), `00` + SSCC: GS1 General Specifications, application identifiers 420 and 00. */
const gs1Parts = (text: string): readonly string[] => {
  const routed = /^420[0-9]{5}(?:[0-9]{4})?(9[0-9]{19,25})$/u.exec(text)?.[1];
  const container = /^00([0-9]{18})$/u.exec(text)?.[1];
  return [routed, container].filter((part) => part !== undefined);
};

const kindOf = (value: string, formats: Formats): { kind: NumberKind; value: string } | undefined => {
  const sku = new RegExp(`^(?:${formats.skuBarcode})$`, 'u').exec(value)?.[1];
  if (sku !== undefined) return { kind: 'sku', value: sku };
  if (new RegExp(`^(?:${formats.posting})$`, 'u').test(value)) return { kind: 'posting', value };
  return /^[0-9A-Z-]{8,30}$/u.test(value) && /[0-9]{5}/u.test(value) ? { kind: 'tracking', value } : undefined;
};

/** Numbers in the text of one image, known by their format or the word beside them. */
export const textNumbers = async (
  image: ImageReading,
  policy: Policy,
  readers: Readers,
): Promise<readonly NumberCandidate[]> => {
  const numbers = image.lines.flatMap((line) => formatted(image, line, policy, readers));
  const settled = numbers.map(async (number) =>
    number.kind === 'tracking' && number.sure && (await mayBeSpeltOtherwise(number.value, policy.numbers.tracking))
      ? { kind: number.kind, ...doubted(number, [{ code: 'look-alike', words: number.value }]) }
      : number,
  );
  return [...(await Promise.all(settled)), ...wrappedPostings(image, policy, readers)];
};

/** A carrier's number of unknown format, behind a word that says that one follows. */
const carrierNumber = '(?=[A-Z-]*[0-9]{3})[0-9A-Z][0-9A-Z-]{6,28}[0-9A-Z]';

const behind = (
  kind: NumberKind,
  words: readonly string[],
  pattern: string,
): readonly (readonly [NumberKind, string])[] =>
  words.map((word) => [kind, `${escaped(normaliseIdentifier(word))}(?:ID|NO|N)?[^0-9A-Z]{0,3}(${pattern})`] as const);

const formatted = (image: ImageReading, line: Line, policy: Policy, readers: Readers): readonly NumberCandidate[] => {
  const squeezed = squeeze(line);
  const { posting, tracking, sku, skuBarcode } = policy.numbers;
  const skuWords = policy.pageWords?.sku ?? [];
  const trackingWords = policy.pageWords?.trackingNumber ?? [];
  const patterns: readonly (readonly [NumberKind, string])[] = [
    ['posting', posting],
    ...tracking.map((pattern) => ['tracking', pattern] as const),
    ['sku', skuBarcode],
    ...behind('posting', policy.pageWords?.orderNumber ?? [], posting),
    ...behind('sku', skuWords, sku),
    ...behind('tracking', trackingWords, carrierNumber),
    ...(isBesideWord(line, image.lines, skuWords) ? [['sku', `^(${sku})$`] as const] : []),
    ...(isBesideWord(line, image.lines, trackingWords) ? [['tracking', `^(${carrierNumber})$`] as const] : []),
  ];
  const postings = matchesOf(squeezed, posting).filter((span) => isWhole(squeezed, span));
  // The row's own number stands before a whole number of the marketplace: `1 0245472480-0164-1`.
  const isNumbered = ({ start, end }: Span): boolean =>
    postings.some((other) => other.end === end && other.start > start);
  return patterns.flatMap(([kind, pattern]) =>
    matchesOf(squeezed, pattern, kind !== 'tracking')
      .filter((span) => isWhole(squeezed, span) && !isNumbered(span))
      .map((span) => ({ kind, ...candidateAt(image, line, squeezed, span, readers) })),
  );
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** Whether the line to the left in the same row, or the line just above, is just one of the words. */
const isBesideWord = (line: Line, lines: readonly Line[], words: readonly string[]): boolean => {
  const folded = words.map((word) => skeletonOf(normaliseIdentifier(word)));
  const isWord = ({ text }: Line): boolean =>
    folded.includes(skeletonOf(normaliseIdentifier(text).replace(/[^\p{L}\p{N}]+$/u, '')));
  const [x, y, , height] = line.box;
  return lines.some((other) => {
    const [ox, oy, ow, oh] = other.box;
    const sameRow = Math.abs(oy + oh / 2 - (y + height / 2)) < height / 2 && ox + ow <= x + height / 2;
    const above = oy + oh <= y + height / 2 && y - (oy + oh) < height * 1.5 && Math.abs(ox - x) < height * 2;
    return (sameRow || above) && isWord(other);
  });
};

/** Posting numbers that a narrow column breaks over two lines. */
const wrappedPostings = (image: ImageReading, policy: Policy, readers: Readers): readonly NumberCandidate[] =>
  wrappedOf(numberShape(policy.numbers.posting), image.lines).map((wrapped) => ({
    kind: 'posting',
    ...candidateOver(image, wrapped, readers),
  }));

/** Tokens of the text that differ from a claimed value in one or two characters: wrong readings or misprints of it. */
export const nearMissesOf = (value: string, image: ImageReading, readers: Readers): readonly Candidate[] => {
  const normalised = normaliseIdentifier(value);
  const shape = `(?<![0-9])${[...normalised].map((char) => (/[0-9]/u.test(char) ? '[0-9]' : /[A-Z]/u.test(char) ? '[0-9A-Z]' : escaped(char))).join('')}(?![0-9])`;
  return image.lines.flatMap((line) => {
    const squeezed = squeeze(line);
    return matchesOf(squeezed, shape)
      .filter((span) => isWhole(squeezed, span))
      .map((span) => candidateAt(image, line, squeezed, span, readers))
      .filter((candidate) => {
        const distance = editDistance(candidate.value, normalised, mostDiffering);
        return distance > 0 && distance <= mostDiffering && skeletonOf(candidate.value) !== skeletonOf(normalised);
      });
  });
};
