import type { LineReading } from '../ports.js';
import { type CharacterFigures, figuresOf, type Span, type Squeezed, spanTextOf } from '../text/tokens.js';
import type { Unplaced } from './doubts.js';
import { hasFormat } from './spellings.js';

/**
 * Below this margin a digit is read again. Of 134 numbers on 50 hard photos that were read without an error, 129 lay above. Shrunken to
 * text of 9 to 14 pixels and blurred, until one line in six was misread, 45 digits in lines of 13 pixels and more were taken for another
 * one: 5 with a margin of 3 and more, 1 of 4.5 and more, in a line with other flaws. Measured for change b909411, 2026-11-23.
 */
const sureDigitMargin = 4.5;
/**
 * The same for text so small that a reader repeats its errors with margins up to 5.2. No untreated photo had any. Measured for change b909411,
 * 2026-11-23.
 */
const sureSmallDigitMargin = 6;
/**
 * Digits read as 8 need a higher margin, because readers mistake slashed zeros for 8. Of 45 digits misread on 84 photos, whole and shrunken to as
 * little as a fifth, 34 were zeros taken for eights, nine of them with margins of 4.5 to 6.9; no other digit had so much. Of 1753 true eights 93 %
 * had 7 and more. Measured for change 11af9bc, 2026-11-26.
 */
const sureEightMargin = 7;
/**
 * If all zeros have this margin, they are printed without a slash, and no 8 is a misread zero. Of 1503 zeros in numbers whose other zeros were so
 * sure none was misread, of 314 others 14; beside zeros taken for eights the other ones had 5.3 at most. Measured for change c6496a2, 2026-11-26.
 */
const plainZeroMargin = 7;
/**
 * A digit that was read again must average at least this. Apart from eights, the surest misread one averaged 4.5 in the readings that repeated it.
 * In full light this is enough for an 8 too: of 30 zeros taken for eights the surest averaged 4.6, of 128 doubtful true eights 76 had 5 and more.
 * Measured for change 5b443e8, 2026-11-26.
 */
const sureMarginAgain = 5;
/**
 * If all ten rereadings of all kinds agree, a lower mean is enough. Of 55 lines of 13 pixels and more that were shrunken until a digit was misread,
 * 5 were misread alike each time, zeros taken for eights: their weakest digit averaged 3.6 at most, their 8s 4.6 (in the six rereadings of 79 others
 * 5.3). No digit was taken for a 0 alike each time; in lines with one that was taken for a 0, another had 2.8 at most. Of 258 right lines, each with
 * a digit in doubt, 173 were read alike and 115 are sure so; 72 had enough of each digit without. Measured for change 6d4db1c, 2026-11-27.
 */
const sureOfAll = { zeros: 2.5, eights: 6, others: 4.5 };
/**
 * Lines of less height, in pixels, hold digits of 8 pixels and less. Chosen, not measured. Both margins above were measured on their own side of it.
 */
export const smallText = 13;
/** Least probability of a digit among all characters. Chosen, not measured. */
const sureDigit = 0.6;
/**
 * In a rereading, whose mean with others counts, a digit may be weaker. Its margin is capped, so that one very sure reading cannot carry the
 * others. Chosen, not measured.
 */
const sureDigitAgain = 0.3;
/** What counts of a margin at most. Chosen, not measured. */
const mostMargin = 20;
/**
 * A letter has no margin over its look-alikes. Six of seven misread ones (C as O) lay below this; of 24 untreated lines, none. Measured for change
 * 27ebb8f, 2026-11-23.
 */
const sureLetter = 0.85;
/**
 * tesseract's weakest word confidence from which its agreement counts, or from which it is believed where it reads alone. Of those
 * lines it misread 20 of 258 with 0.7 and more, 1 of 141 with 0.9 and more; once, with 0.87, it made paddle's own error. Measured for change 27ebb8f, 2026-11-23.
 */
export const sureWitness = 0.9;

/**
 * What speaks against believing one reading as it is. For each kind of doubt, the character in which it is gravest. Empty if all is clear.
 * @param height - Of the line, in pixels.
 * @param value - What the span is taken for. Default: what is read.
 * @param patterns - Formats of the number's kind.
 */
export const unclearIn = (
  squeezed: Squeezed,
  span: Span,
  reading: LineReading,
  height: number,
  value: string = spanTextOf(squeezed, span),
  patterns: readonly string[] = [],
): readonly Unplaced[] => {
  const figures = figuresOf(squeezed, span, value);
  if (figures === undefined)
    return tooLow([{ code: 'line-unclear', measured: reading.confidence, needed: sureWitness }]);
  const digits = figures.filter(({ isDigit }) => isDigit);
  const letters = figures.filter(({ isDigit }) => !isDigit);
  const needed = neededMargin(height);
  const eights = plainZeros(figures) ? needed : Math.max(needed, sureEightMargin);
  return [
    ...tooLow(
      digits.map((of) => ({
        code: 'digit-unclear',
        ...named(of),
        measured: of.margin,
        needed: of.char === '8' ? eights : needed,
      })),
    ),
    ...tooLow(digits.map((of) => ({ code: 'digit-weak', ...named(of), measured: of.probability, needed: sureDigit }))),
    ...tooLow(
      letters.map((of) => ({
        code: 'letter-unclear',
        ...named(of),
        measured: letterTrust(of, value, patterns),
        needed: sureLetter,
      })),
    ),
  ];
};

/** Whether one reading may be believed as it is. */
export const isSure = (...asked: Parameters<typeof unclearIn>): boolean => unclearIn(...asked).length === 0;

type Measured = Unplaced & { readonly measured: number; readonly needed: number };

const named = ({ char, index }: CharacterFigures) => ({ words: char, character: index + 1 });

/** The gravest of some figures, if it is too low. */
const tooLow = (figures: readonly Measured[]): readonly Unplaced[] => {
  const lacking = ({ measured, needed }: Measured): number => needed - measured;
  const [gravest] = figures.filter((figure) => lacking(figure) > 0).sort((a, b) => lacking(b) - lacking(a));
  return gravest === undefined ? [] : [gravest];
};

/** Whether the number has zeros and all of them surely have no slash. */
const plainZeros = (figures: readonly CharacterFigures[]): boolean => {
  const zeros = figures.filter(({ isDigit, char }) => isDigit && char === '0');
  return zeros.length > 0 && zeros.every(({ margin }) => margin >= plainZeroMargin);
};

/** If a format says which places hold letters, a letter need not be told from its digit. */
const letterTrust = ({ probability, shape }: CharacterFigures, value: string, patterns: readonly string[]): number =>
  hasFormat(value, patterns) ? shape : probability;

const neededMargin = (height: number): number => (height < smallText ? sureSmallDigitMargin : sureDigitMargin);

/** The margins of the weakest 0, the weakest 8, and the weakest of all digits but 0s. */
export interface Margins {
  readonly zeros: number;
  readonly eights: number;
  readonly others: number;
}

export const notRead: Margins = { zeros: -Infinity, eights: -Infinity, others: -Infinity };

/**
 * The margins of a value in a rereading. A digit may be weaker than in a single reading, because the mean of several counts.
 * @returns Undefined if a character is still too weak, or if the reader gives none.
 */
export const marginsOf = (
  squeezed: Squeezed,
  span: Span,
  value: string,
  patterns: readonly string[],
): Margins | undefined => {
  const figures = figuresOf(squeezed, span, value);
  if (figures === undefined) return undefined;
  const isWeak = figures.some((of) =>
    of.isDigit ? of.probability < sureDigitAgain : letterTrust(of, value, patterns) < sureLetter,
  );
  return isWeak ? undefined : weakestOf(figures);
};

const weakestOf = (figures: readonly CharacterFigures[]): Margins => {
  const digits = figures.filter(({ isDigit }) => isDigit);
  const weakest = (some: readonly CharacterFigures[]): number =>
    Math.min(mostMargin, ...some.map(({ margin }) => margin));
  return {
    zeros: weakest(digits.filter(({ char }) => char === '0')),
    eights: plainZeros(figures) ? mostMargin : weakest(digits.filter(({ char }) => char === '8')),
    others: weakest(digits.filter(({ char }) => char !== '0')),
  };
};

/** The mean margin that the weakest 8 needs in rereadings of each kind: in full light no more than any digit. */
const eightsAgain = { close: sureEightMargin, light: sureMarginAgain };

/** Whether rereadings of one kind settle a value. @param height - Of the line, in pixels. */
export const isSureAgain = (margins: readonly Margins[], kind: keyof typeof eightsAgain, height: number): boolean =>
  meanOf(margins.map(({ zeros, others }) => Math.min(zeros, others))) >=
    Math.max(neededMargin(height), sureMarginAgain) && meanOf(margins.map(({ eights }) => eights)) >= eightsAgain[kind];

/** Whether rereadings of all kinds together settle a value, in a line that is no small text. */
export const isSureOfAll = (margins: readonly Margins[]): boolean =>
  meanOf(margins.map(({ zeros }) => zeros)) >= sureOfAll.zeros &&
  meanOf(margins.map(({ eights }) => eights)) >= sureOfAll.eights &&
  meanOf(margins.map(({ others }) => others)) >= sureOfAll.others;

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
