import { codePointOf, type Faces, type FontRun, fontRuns, printable, type Weight } from './fonts.js';
import type { TextStyle } from './style.js';

/** Measures and breaks text. Widths are in points; every text is made printable first. */
export interface Typesetter {
  /** Splits the text by face; each run has its width. */
  runs(text: string, style: TextStyle): readonly (FontRun & { readonly width: number })[];
  width(text: string, style: TextStyle): number;
  /** The text, cut with an ellipsis if it is wider than `width`. */
  cut(text: string, style: TextStyle, width: number): string;
  /** Lines of at most `width`. If more than `most` would be needed, the last one ends in an ellipsis. */
  wrap(text: string, style: TextStyle, width: number, most?: number): string[];
}

/** Padding on either side of a substitute, as a fraction of the type size. */
export const substitutePadding = 0.2;

/** The substitute for a character that no face can draw: its code point. The ink frames it. */
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

/** Preferred break points in a word wider than a whole line. */
const softBreak = /[-/_?&=.,:;@]/u;

/** More characters than fit a line of this width; further ones need not be measured. */
const mostCharacters = ({ size }: TextStyle, width: number): number => Math.ceil((width / size) * 8) + 8;

/** Tolerance in points: sums of the same widths differ in their last bits, and a hundredth of a point makes no difference. */
const rounding = 0.01;

/** A text in one weight, measured in units of the type size, so the result applies to all sizes. */
interface Measured {
  readonly runs: readonly (FontRun & { readonly width: number })[];
  readonly characters: readonly string[];
  /** The width before each character, and after the last. */
  readonly sums: readonly number[];
}

/** The end of the line that begins at `start`: at a space or between wide characters, else inside the word. */
const lineEnd = ({ characters, sums }: Measured, start: number, width: number): number => {
  const limit = (sums[start] ?? 0) + width;
  let reach = start;
  while (reach < characters.length && ((sums[reach + 1] ?? 0) <= limit || characters[reach] === ' ')) reach++;
  if (reach === characters.length) return reach;
  for (let at = reach; at > start; at--) {
    if (breaksBetween(characters[at - 1] ?? '', characters[at] ?? '')) return at;
  }
  for (let at = reach; at > start; at--) if (softBreak.test(characters[at - 1] ?? '')) return at;
  return Math.max(reach, start + 1);
};

/** Remembers results: a table, for instance, breaks each text once to learn its height and again to draw it. */
const remembered = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    known.set(key, value);
    return value;
  };
};

export const createTypesetter = (faces: Faces): Typesetter => {
  const advance = (character: string, face: FontRun['face'], weight: Weight): number => {
    if (face !== 'missing') return faces[face]?.[weight].advance(codePointOf(character)) ?? 0;
    const digits = [...substituteText(character)];
    const plain = digits.reduce((sum, digit) => sum + faces.latin[weight].advance(codePointOf(digit)), 0);
    return plain + 2 * substitutePadding;
  };
  const measureIn = (weight: Weight) =>
    remembered((text: string): Measured => {
      const characters: string[] = [];
      const sums = [0];
      let sum = 0;
      const runs = fontRuns(text, faces).map((run) => {
        const before = sum;
        for (const character of run.text) {
          characters.push(character);
          sum += advance(character, run.face, weight);
          sums.push(sum);
        }
        return { ...run, width: sum - before };
      });
      return { runs, characters, sums };
    });
  const measured: Readonly<Record<Weight, (text: string) => Measured>> = {
    regular: measureIn('regular'),
    bold: measureIn('bold'),
  };
  const clean = remembered(printable);
  const runs = (text: string, { weight, size }: TextStyle) =>
    measured[weight](clean(text)).runs.map((run) => ({ ...run, width: run.width * size }));
  const width = (text: string, { weight, size }: TextStyle): number =>
    (measured[weight](clean(text)).sums.at(-1) ?? 0) * size;

  const cut = (text: string, style: TextStyle, most: number): string => {
    const whole = clean(text).trim();
    const head = shortened(whole, mostCharacters(style, most));
    const { characters, sums } = measured[style.weight](head);
    if (head === whole && (sums.at(-1) ?? 0) * style.size <= most + rounding) return whole;
    const room = (most - width('…', style)) / style.size;
    let kept = characters.length;
    while (kept > 0 && (sums[kept] ?? 0) > room) kept--;
    return `${characters.slice(0, kept).join('').trimEnd()}…`;
  };

  const breakLines = (text: string, style: TextStyle, across: number, most: number): string[] => {
    const whole = measured[style.weight](shortened(clean(text).trim(), most * mostCharacters(style, across)));
    const { characters } = whole;
    const lines: string[] = [];
    let start = 0;
    while (start < characters.length && lines.length < most) {
      const last = lines.length === most - 1;
      const end = last ? characters.length : lineEnd(whole, start, (across + rounding / 2) / style.size);
      lines.push(cut(characters.slice(start, end).join(''), style, across));
      start = end;
    }
    return lines;
  };

  const broken = new Map<string, readonly string[]>();
  const wrap = (text: string, style: TextStyle, across: number, most = Number.POSITIVE_INFINITY): string[] => {
    const key = `${style.weight} ${style.size} ${across} ${most} ${text}`;
    const lines = broken.get(key) ?? breakLines(text, style, across, most);
    broken.set(key, lines);
    return [...lines];
  };

  return { runs, width, cut, wrap };
};

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : [...text].slice(0, most).join('');
