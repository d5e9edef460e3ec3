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
const neverFirst = /[、。，．：；？！）】》」』”’…·％%,.:;?!)\]}]/u;
const neverLast = /[（【《「『“‘([{]/u;

/** Pieces that stay together on a line: words with the space after them, single wide characters with their punctuation. */
const pieces = (text: string): string[] => {
  const found: string[] = [];
  let before = '';
  for (const character of text) {
    if (before === '' || breaksBetween(before, character)) found.push(character);
    else found[found.length - 1] += character;
    before = character;
  }
  return found;
};

const breaksBetween = (left: string, right: string): boolean => {
  if (right === ' ') return false;
  if (left === ' ') return true;
  if (!wide.test(left) && !wide.test(right)) return false;
  return !neverFirst.test(right) && !neverLast.test(left);
};

/** Where a piece that is wider than a whole line is broken first. */
const softBreak = /(?<=[-/_?&=.,:;@])/u;

/** More characters than a line of this width can hold: what lies beyond need not be measured. */
const mostCharacters = ({ size }: TextStyle, width: number): number => Math.ceil((width / size) * 8) + 8;

export const createTypesetter = (faces: Faces): Typesetter => {
  const advance = (character: string, { face }: FontRun, { size, weight }: TextStyle): number => {
    const measured = face === 'missing' ? undefined : faces[face]?.[weight].advance(codePointOf(character));
    return measured === undefined ? 0 : measured * size;
  };
  const substituteWidth = (character: string, style: TextStyle): number =>
    rawWidth(substituteText(character), style) + 2 * substitutePadding * style.size;
  const runWidth = (run: FontRun, style: TextStyle): number =>
    run.face === 'missing'
      ? substituteWidth(run.text, style)
      : [...run.text].reduce((sum, character) => sum + advance(character, run, style), 0);
  const rawWidth = (text: string, style: TextStyle): number =>
    fontRuns(text, faces).reduce((sum, run) => sum + runWidth(run, style), 0);

  const cut = (text: string, style: TextStyle, width: number): string => {
    const clean = printable(text).trim();
    const characters = [...clean].slice(0, mostCharacters(style, width));
    if (characters.length === [...clean].length && rawWidth(clean, style) <= width) return clean;
    while (characters.length > 0 && rawWidth(`${characters.join('')}…`, style) > width) characters.pop();
    return `${characters.join('').trimEnd()}…`;
  };

  const breakPiece = (piece: string, style: TextStyle, width: number): string[] => {
    if (rawWidth(piece.trimEnd(), style) <= width) return [piece];
    const soft = piece.split(softBreak);
    if (soft.length > 1)
      return fill(
        soft.flatMap((part) => breakPiece(part, style, width)),
        style,
        width,
      );
    return fill([...piece], style, width);
  };

  const fill = (parts: readonly string[], style: TextStyle, width: number): string[] => {
    const lines: string[] = [];
    for (const part of parts) {
      const last = lines.at(-1);
      if (last !== undefined && rawWidth((last + part).trimEnd(), style) <= width)
        lines[lines.length - 1] = last + part;
      else lines.push(part);
    }
    return lines;
  };

  const wrap = (text: string, style: TextStyle, width: number, most = Number.POSITIVE_INFINITY): string[] => {
    const clean = [...printable(text).trim()].slice(0, most * mostCharacters(style, width)).join('');
    const parts = pieces(clean).flatMap((piece) => breakPiece(piece, style, width));
    const lines = fill(parts, style, width).map((line) => line.trimEnd());
    if (lines.length <= most) return lines;
    return [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(' '), style, width)];
  };

  return {
    runs: (text, style) => fontRuns(printable(text), faces).map((run) => ({ ...run, width: runWidth(run, style) })),
    width: (text, style) => rawWidth(printable(text), style),
    cut,
    wrap,
  };
};
