import { codePointOf, type Faces, type FontRun, fontRuns, printable } from './fonts.js';
import type { TextStyle } from './style.js';

/** Measures and breaks text. Widths in points; every text is made printable first. */
export interface Typesetter {
  /** The text by faces, each run with its width. */
  runs(text: string, style: TextStyle): readonly (FontRun & { readonly width: number })[];
  width(text: string, style: TextStyle): number;
  /** The text, cut with an ellipsis where it is wider than `width`. */
  cut(text: string, style: TextStyle, width: number): string;
  /** Lines of at most `width`; where more than `most` would be needed the last ends in an ellipsis. */
  wrap(text: string, style: TextStyle, width: number, most?: number): string[];
}

/** Room on either side of a substitute, as a share of the type size. */
export const substitutePadding = 0.2;

/** What stands for a character that no face can draw: its code point, framed by the ink. */
export const substituteText = (character: string): string =>
  `U+${codePointOf(character).toString(16).toUpperCase().padStart(4, '0')}`;

const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u{20000}-\u{3FFFF}]/u;
const neverFirst = /[、。，．：；？！）】》〉」』〕〗｝”’…·—～％‰℃％々ー%,.:;?!)\]}»]/u;
const neverLast = /[（【《〈「『〔〖｛“‘￥＄＃([{«$#№]/u;

const breaksBetween = (left: string, right: string): boolean => {
  if (right === ' ') return false;
  if (left === ' ') return true;
  if (!wide.test(left) && !wide.test(right)) return false;
  return !neverFirst.test(right) && !neverLast.test(left);
};

/** Where a word that is wider than a whole line is broken first. */
const softBreak = /[-/_?&=.,:;@]/u;

/** More characters than a line of this width can hold: what lies beyond need not be measured. */
const mostCharacters = ({ size }: TextStyle, width: number): number => Math.ceil((width / size) * 8) + 8;

/** Sums of the same widths differ in their last bits; a hundredth of a point decides nothing. */
const rounding = 0.01;

/** A text's characters and, before each and after the last, the width up to there. */
interface Measured {
  readonly characters: readonly string[];
  readonly sums: readonly number[];
}

/** The end of the line that begins at `start`: at a space or between wide characters, else inside the word. */
const lineEnd = ({ characters, sums }: Measured, start: number, width: number): number => {
  const limit = (sums[start] ?? 0) + width + rounding / 2;
  let reach = start;
  while (reach < characters.length && ((sums[reach + 1] ?? 0) <= limit || characters[reach] === ' ')) reach++;
  if (reach === characters.length) return reach;
  for (let at = reach; at > start; at--) {
    if (breaksBetween(characters[at - 1] ?? '', characters[at] ?? '')) return at;
  }
  for (let at = reach; at > start; at--) if (softBreak.test(characters[at - 1] ?? '')) return at;
  return Math.max(reach, start + 1);
};

export const createTypesetter = (faces: Faces): Typesetter => {
  const characterWidth = (character: string, face: FontRun['face'], { size, weight }: TextStyle): number => {
    if (face !== 'missing') return (faces[face]?.[weight].advance(codePointOf(character)) ?? 0) * size;
    const digits = [...substituteText(character)];
    const plain = digits.reduce((sum, digit) => sum + faces.latin[weight].advance(codePointOf(digit)), 0);
    return (plain + 2 * substitutePadding) * size;
  };
  const runWidth = ({ text, face }: FontRun, style: TextStyle): number => {
    let sum = 0;
    for (const character of text) sum += characterWidth(character, face, style);
    return sum;
  };
  const runsOf = (text: string, style: TextStyle) =>
    fontRuns(text, faces).map((run) => ({ ...run, width: runWidth(run, style) }));
  const widthOf = (text: string, style: TextStyle): number =>
    runsOf(text, style).reduce((sum, { width }) => sum + width, 0);

  const measure = (text: string, style: TextStyle): Measured => {
    const characters: string[] = [];
    const sums = [0];
    for (const run of fontRuns(text, faces)) {
      for (const character of run.text) {
        characters.push(character);
        sums.push((sums.at(-1) ?? 0) + characterWidth(character, run.face, style));
      }
    }
    return { characters, sums };
  };

  const cut = (text: string, style: TextStyle, width: number): string => {
    const clean = printable(text).trim();
    const head = [...clean].slice(0, mostCharacters(style, width)).join('');
    const { characters, sums } = measure(head, style);
    if (head === clean && (sums.at(-1) ?? 0) <= width + rounding) return clean;
    const room = width - widthOf('…', style);
    let kept = characters.length;
    while (kept > 0 && (sums[kept] ?? 0) > room) kept--;
    return `${characters.slice(0, kept).join('').trimEnd()}…`;
  };

  const wrap = (text: string, style: TextStyle, width: number, most = Number.POSITIVE_INFINITY): string[] => {
    const clean = [...printable(text).trim()].slice(0, most * mostCharacters(style, width)).join('');
    const measured = measure(clean, style);
    const { characters } = measured;
    const lines: string[] = [];
    let start = 0;
    while (start < characters.length && lines.length < most) {
      const end = lines.length === most - 1 ? characters.length : lineEnd(measured, start, width);
      lines.push(cut(characters.slice(start, end).join(''), style, width));
      start = end;
    }
    return lines;
  };

  return {
    runs: (text, style) => runsOf(printable(text), style),
    width: (t, s) => widthOf(printable(t), s),
    cut,
    wrap,
  };
};
