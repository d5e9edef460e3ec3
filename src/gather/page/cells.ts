import type { Policy } from '../../model/schema/policy.js';
import type { Box } from '../../model/sightings.js';
import { numberShape } from '../../policy/number-shape.js';
import { shareOf } from '../identifiers/strip.js';
import { boxAround as boxAroundQuad } from '../images/pixels.js';
import { between } from '../images/places.js';
import type { Line } from '../images/reading.js';
import type { LineReading, ReadCharacter } from '../ports.js';
import { type FoundStamp, findStamps } from '../text/stamps.js';
import { boxAround, leftOf, nextLineOf, nextWordOf, type Placed } from './geometry.js';
import { isClear, isLegible } from './legible.js';
import { filler, weekday } from './vocabulary.js';
import { fieldAtStart, fieldNamed, stateNamed } from './words.js';

/** A part of a line that was read. Lines themselves never change. */
export interface Slice {
  readonly line: Line;
  /** In code points of `reading`, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** The reading that gives the text: the main reader's, or another reader's that knows the script of the words. */
  readonly reading: LineReading;
}

/**
 * What separates a cell from the one before it in its line. `space`: only a word space; `gap`: a column gap; `arrow`: the one before turned into this
 * one.
 */
export type Joint = 'none' | 'space' | 'colon' | 'mark' | 'arrow' | 'gap';

/** One thing on a page: a name, a state, a time, a number. */
export interface Cell extends Placed {
  readonly slices: readonly Slice[];
  readonly text: string;
  /** The time that it shows, and whether each of its digits was clearly read. */
  readonly stamp: FoundStamp | undefined;
  readonly legible: boolean;
  /** Its position in its line. */
  readonly joint: Joint;
  readonly before: Cell | undefined;
  /** In the image as it was read; `box` is on the level page. */
  readonly imageBox: Box;
}

/** Below this confidence a word may be another one. */
const readable = 0.55;

/** The lowest confidence of its slices. */
export const confidenceOf = ({ slices }: Cell): number => Math.min(...slices.map(({ reading }) => reading.confidence));

export const isReadable = (cell: Cell): boolean => confidenceOf(cell) >= readable;

/**
 * A cell extended over its name: the cell before it in its line, if one of these joints separates them. The column of `Status: Preparing` begins at
 * `Status`.
 */
export const withName = (cell: Cell, joints: readonly Joint[]): Cell => {
  const { before, joint, box } = cell;
  return before === undefined || !joints.includes(joint) ? cell : { ...cell, box: boxAround([before.box, box]) };
};

/** The cells of a page's lines, in the order of the lines. @param place - Maps a place in the image to the level page. */
export const cellsOf = (lines: readonly Line[], place: (line: Line) => Box, policy: Policy): readonly Cell[] =>
  joined(
    lines.flatMap((line) => cellsIn(line, place, policy)),
    policy,
  );

/**
 * The reading that gives the words of a line: that of the reader which knows Cyrillic, unless the main reader's makes sense by itself. Digits are
 * taken from the main reader if both read them.
 */
const wordsOf = (line: Line, policy: Policy): LineReading => {
  const cyrillic = line.also?.find(({ text }) => /\p{Script=Cyrillic}{2}/u.test(text));
  return cyrillic === undefined || isChinese(line) || isLatin(line) || isSense(line.text, policy)
    ? line
    : withDigits(cyrillic, line);
};

/** Chinese words come from the main reader. Single Chinese characters among other letters are its misreadings of Cyrillic. */
const isChinese = ({ text }: Line): boolean => {
  const signs = (text.match(/\p{Script=Han}/gu) ?? []).length;
  return signs >= 2 && signs * 2 >= (text.match(/\p{L}/gu) ?? []).length;
};

/**
 * Words that are surely Latin: each all in capitals, or in small letters after its first one, with some letters that no Cyrillic one resembles. A
 * reader that does not know Cyrillic reads it as capitals and digits amid small letters: `Co6npaeTcR`.
 */
const isLatin = ({ text }: Line): boolean =>
  /[dfijlqsvwz]/u.test(text) &&
  (text.match(/[\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*/gu) ?? []).every((word) => /^(?:[A-Z]?[a-z]+|[A-Z]+)$/u.test(word));

/** Whether the text is a name in the page's policy, or a date with an English month. */
const isSense = (text: string, policy: Policy): boolean =>
  stateNamed(text, policy)?.agreement === 'exact' ||
  fieldNamed(text, policy) !== undefined ||
  findStamps(text).some(({ index, length }) => englishMonth.test(text.slice(index, index + length)));

const englishMonth = /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

/** A reading with the main reader's digits, wherever both read the same run of digits, except for single ones. */
const withDigits = (reading: LineReading, { text }: Line): LineReading => {
  const runs = text.match(/[0-9]+/gu) ?? [];
  const points = [...reading.text];
  let next = 0;
  for (const { index, 0: own } of reading.text.matchAll(/[0-9]+/gu)) {
    const found = runs
      .slice(next, next + mostSkipped)
      .flatMap((run, i) => alike(own, run).map((digits) => ({ digits, i })));
    const [best] = found.sort((a, b) => differences(own, a.digits) - differences(own, b.digits));
    if (best === undefined) continue;
    next += best.i + 1;
    const at = [...reading.text.slice(0, index)].length;
    points.splice(at, own.length, ...best.digits);
  }
  const characters = points.map((point, i) => ({ ...(reading.characters[i] as ReadCharacter), text: point }));
  return { ...reading, text: points.join(''), characters };
};

/** Most runs of the main reader to skip between two of the other reader's: letters that it read as digits. */
const mostSkipped = 3;

/**
 * The parts of a run that may be another one: the same length, and at most one digit differs. Letters beside a run may have been read as its digits.
 */
const alike = (own: string, run: string): readonly string[] =>
  Array.from({ length: Math.max(0, run.length - own.length + 1) }, (_, at) => run.slice(at, at + own.length)).filter(
    (part) => differences(own, part) <= (own.length > 1 ? 1 : 0),
  );

const differences = (a: string, b: string): number => [...a].filter((char, i) => char !== b[i]).length;

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly joint: Joint;
  readonly stamp?: FoundStamp;
}

const cellsIn = (line: Line, place: (line: Line) => Box, policy: Policy): readonly Cell[] => {
  const reading = wordsOf(line, policy);
  const cells: Cell[] = [];
  for (const piece of piecesOf(reading, line, policy)) {
    const slice: Slice = { line, reading, from: piece.from, to: piece.to };
    cells.push(cellOf([slice], place, piece, cells.at(-1)));
  }
  return reading === line ? cells : withNumbers(cells, line);
};

/** Digits in groups, as in order numbers. */
const grouped = /[0-9]{4,}(?:-[0-9]+)+-?/gu;

/** If another reader gives the words of a line, the numbers still come from the main reader. */
const withNumbers = (cells: readonly Cell[], { text }: Line): readonly Cell[] => {
  const numbers = text.match(grouped) ?? [];
  const own = cells.filter((cell) => cell.stamp === undefined && cell.text.search(grouped) >= 0);
  if (own.length !== numbers.length) return cells;
  return cells.map((cell) => {
    const number = numbers[own.indexOf(cell)];
    return number === undefined ? cell : { ...cell, text: cell.text.replace(grouped, number) };
  });
};

const textOf = ({ reading, from, to }: Slice): string => [...reading.text].slice(from, to).join('').trim();

const cellOf = (slices: readonly Slice[], place: (line: Line) => Box, piece: Piece, before: Cell | undefined): Cell => {
  const [first] = slices as readonly [Slice];
  const box = slicedBox(first, place(first.line));
  const quad = quadOf(first);
  return {
    slices,
    text: textOf(first),
    stamp: piece.stamp,
    legible: piece.stamp === undefined || isStampLegible(first, piece.stamp),
    joint: piece.joint,
    before,
    box,
    imageBox: boxAroundQuad(quad, { width: Number.MAX_SAFE_INTEGER, height: Number.MAX_SAFE_INTEGER }),
    height: first.line.height,
  };
};

/** The corners of a part of a line, in pixels of the upright image. */
export const quadOf = ({ line, reading, from, to }: Slice): Line['quad'] => {
  const [a, b, c, d] = line.quad;
  if (from === 0 && to === [...reading.text].length) return line.quad;
  const { from: left, to: right } = boundsOf(reading, from, to);
  return [between(a, b, left), between(a, b, right), between(d, c, right), between(d, c, left)];
};

const slicedBox = ({ reading, from, to }: Slice, [x, y, width, height]: Box): Box => {
  if (from === 0 && to === [...reading.text].length) return [x, y, width, height];
  const { from: left, to: right } = boundsOf(reading, from, to);
  return [Math.round(x + width * left), y, Math.round(width * (right - left)), height];
};

/** Where some characters of a line begin and end, as shares of its length. If neighbours are close, halfway to them. */
const boundsOf = (reading: LineReading, from: number, to: number): { readonly from: number; readonly to: number } => {
  const share = shareOf(reading, from, to, 0);
  const pitch = (share.to - share.from) / Math.max(1, to - from);
  const isPrinted = ({ text }: ReadCharacter): boolean => text.trim() !== '';
  const [first, last] = [reading.characters[from]?.at, reading.characters[to - 1]?.at];
  const before = reading.characters.slice(0, from).findLast(isPrinted)?.at;
  const behind = reading.characters.slice(to).find(isPrinted)?.at;
  const left = before === undefined || first === undefined ? share.from : (before + first) / 2;
  const right = behind === undefined || last === undefined ? share.to : (behind + last) / 2;
  return {
    from: Math.min(share.from, Math.max(share.from - pitch, left)),
    to: Math.max(share.to, Math.min(share.to + pitch, right)),
  };
};

/** Signs between two things, and signs between a name and its value. A closing quotation mark does not count. */
const marks = /\s*(?:[-–—=]*[>→➔➜⟶⇒]|[|·•●○◦∙✓✔›;；]|(?<!«[^«»]*)»)\s*|\s+[-–—−/]\s+|\s*[()（）[\]【】]\s*/u;
/** A colon between digits belongs to a clock time. */
const colon = /\s*[:：](?![0-9])\s*|(?<![0-9])\s*[:：]\s*/u;

/** A line cut into the things that it says. */
const piecesOf = (reading: LineReading, line: Line, policy: Policy): readonly Piece[] =>
  runsOf(reading, line).flatMap((run) => piecesIn(reading, run, policy));

interface Run {
  readonly from: number;
  readonly to: number;
  readonly joint: Joint;
}

/** Columns found as one line are this many line heights apart, measured between the middles of their nearest characters. */
const columnGap = 2.4;

const runsOf = ({ characters, text }: LineReading, { quad: [a, b], height }: Line): readonly Run[] => {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const runs: Run[] = [];
  let [start, last] = [0, undefined as number | undefined];
  characters.forEach(({ text: char, at }, index) => {
    if (char.trim() === '' || at === undefined) return;
    if (last !== undefined && (at - last) * length > columnGap * height) {
      runs.push({ from: start, to: index, joint: runs.length === 0 ? 'none' : 'gap' });
      start = index;
    }
    last = at;
  });
  return [...runs, { from: start, to: [...text].length, joint: runs.length === 0 ? 'none' : 'gap' }];
};

const piecesIn = (reading: LineReading, run: Run, policy: Policy): readonly Piece[] => {
  const points = [...reading.text].slice(run.from, run.to);
  const text = points.join('');
  const pieces: Piece[] = [];
  const add = (from: number, to: number, joint: Joint, stamp?: FoundStamp): void => {
    const part = text.slice(from, to);
    const [sign] = leadingSign.exec(part) ?? [];
    const lead = sign?.length ?? part.length - part.trimStart().length;
    const [left, right] = [from + lead, to - (part.length - part.trimEnd().length)];
    if (right <= left) return;
    const at = (index: number): number => run.from + [...text.slice(0, index)].length;
    pieces.push({
      from: at(left),
      to: at(right),
      joint: pieces.length === 0 ? run.joint : sign === undefined ? joint : 'mark',
      ...(stamp === undefined ? {} : { stamp }),
    });
  };
  let end = 0;
  for (const found of cutsIn(text, policy)) {
    addWords(text, end, found.from, policy, add);
    add(found.from, found.to, jointAt(text, found.from), found.stamp);
    end = found.to;
  }
  addWords(text, end, text.length, policy, add);
  return pieces;
};

/** A sign between two things, in readings that drop the space before it or see a full stop. */
const leadingSign = /^\s*[-–—.·•*~]\s+(?=\p{L})/u;

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly stamp?: FoundStamp;
}

/** The day of the week before a date. */
const dayBefore = new RegExp(`(?:${weekday.source})[.,\\s]*$`, 'iu');

/** Times and numbers, each cut out as one thing. */
const cutsIn = (text: string, policy: Policy): readonly Cut[] => {
  const stamps = findStamps(text).map((stamp): Cut => {
    const from = stamp.index - (dayBefore.exec(text.slice(0, stamp.index))?.[0].length ?? 0);
    return { from, to: stamp.index + stamp.length, stamp: { ...stamp, index: stamp.index - from } };
  });
  const numbers = numbersIn(text, policy);
  const free = numbers.filter(({ from, to }) => !stamps.some((stamp) => stamp.from < to && from < stamp.to));
  return [...stamps, ...free].sort((a, b) => a.from - b.from);
};

/** The joint that the signs before this place make. */
const jointAt = (text: string, at: number): Joint => {
  const before = text.slice(0, at);
  if (/[:：]\s*$/u.test(before)) return 'colon';
  if (/(?:[→➔➜⟶⇒]|[-–—=]>)\s*$/u.test(before)) return 'arrow';
  // Text in brackets after a thing describes it.
  return /(?:[|·•●○◦∙✓✔›»>;；]|\s[-–—−/])\s*$/u.test(before) ? 'mark' : 'space';
};

/** Adds the words between times and numbers. They are cut at signs, after a field's name, and between adjacent states. */
const addWords = (
  text: string,
  from: number,
  to: number,
  policy: Policy,
  add: (from: number, to: number, joint: Joint) => void,
): void => {
  let start = from;
  const part = (end: number): void => {
    for (const [left, right] of wordsIn(text.slice(start, end), policy))
      if (
        /[\p{L}\p{N}]/u.test(text.slice(start + left, start + right)) &&
        !isFiller(text.slice(start + left, start + right))
      )
        add(start + left, start + right, left === 0 ? jointAt(text, start) : 'space');
  };
  const signs = new RegExp(`${marks.source}|${colon.source}`, 'gu');
  for (const { index, 0: sign } of text.slice(from, to).matchAll(signs)) {
    part(from + index);
    start = from + index + sign.length;
  }
  part(to);
};

/** Little words and days of the week belong to the time beside them. */
const isFiller = (text: string): boolean => filler.test(text.replace(weekday, ' '));

type Span = readonly [from: number, to: number];

const wordsIn = (text: string, policy: Policy): readonly Span[] => {
  const whole: readonly Span[] = [[0, text.length]];
  if (stateNamed(text, policy)?.agreement === 'exact') return whole;
  const name = fieldAtStart(text, policy);
  if (name !== undefined && stateNamed(text.slice(name), policy) !== undefined)
    return [
      [0, name],
      [name, text.length],
    ];
  return statesIn(text, policy) ?? stateFirst(text, policy) ?? whole;
};

/** A state followed by words that describe it or name who set it. */
const stateFirst = (text: string, policy: Policy): readonly Span[] | undefined => {
  // Chinese words have no spaces, and one more character makes another word: 备货中止 is not 备货中.
  const ends = [...text.matchAll(/(?<=\S)(?=\s)|(?<=\p{Script=Han})(?=\p{Script=Han}{2})/gu)]
    .map(({ index }) => index)
    .slice(0, mostWords);
  const end = ends.findLast((index) => stateNamed(text.slice(0, index), policy)?.agreement === 'exact');
  return end === undefined
    ? undefined
    : [
        [0, end],
        [end, text.length],
      ];
};

/** For steps that a reader runs together. Anything with more words is a sentence. */
const mostWords = 12;

/** A text that consists only of several states: `Ready for shipment Delivered`. */
const statesIn = (text: string, policy: Policy): readonly Span[] | undefined => {
  const starts = [...text.matchAll(/(?<=^|\s)\S/gu)].map(({ index }) => index);
  return starts.length < 2 || starts.length > mostWords ? undefined : statesFrom(text, starts, policy);
};

const statesFrom = (text: string, starts: readonly number[], policy: Policy): readonly Span[] | undefined => {
  const [from, ...further] = starts;
  if (from === undefined) return [];
  // The longest state first: `Awaiting shipping` is not `Awaiting` and something else.
  for (let count = further.length; count >= 0; count--) {
    const to = further[count] ?? text.length;
    if (stateNamed(text.slice(from, to), policy)?.agreement !== 'exact') continue;
    const rest = statesFrom(text, further.slice(count), policy);
    if (rest !== undefined) return [[from, to], ...rest];
  }
  return undefined;
};

/**
 * Whether the digits of a time were clearly read. If another reader gives the words, its digits count only if the main reader has the same, because
 * it knows the letters of a month but reads digits less well.
 */
const isStampLegible = ({ line, reading, from, to }: Slice, stamp: FoundStamp): boolean => {
  if (reading === line) {
    const part = { ...line, text: textOf({ line, reading, from, to }), characters: line.characters.slice(from, to) };
    return isLegible(part, stamp);
  }
  return areDigitsClear([...reading.text].slice(from, to).join(''), line);
};

/** Whether the main reader has the same runs of digits in this order, all clearly read. */
const areDigitsClear = (text: string, line: Line): boolean => {
  let at = 0;
  return (text.match(/[0-9]+/gu) ?? []).every((run) => {
    const index = line.text.indexOf(run, at);
    if (index < 0) return false;
    at = index + run.length;
    const first = [...line.text.slice(0, index)].length;
    return line.characters.slice(first, first + run.length).every(isClear);
  });
};

/**
 * A line split after a number that runs into the next column. The number is broken off at a hyphen, or whole and followed by a state, a time or a
 * price. Text before the number is its name and stays with it.
 */
export const numberLines = (line: Line, policy: Policy): readonly Line[] => {
  const [first] = numbersIn(line.text, policy);
  const behind = first === undefined ? '' : line.text.slice(first.to);
  if (first === undefined || behind.trim() === '') return [line];
  const words = behind.replace(/^[\s\p{P}\p{S}]+/u, '');
  const isBroken = !isNumber(line.text.slice(first.from, first.to), policy);
  if (!isBroken && stateNamed(words, policy)?.agreement !== 'exact' && !/^\s*[0-9]/u.test(behind)) return [line];
  const at = (index: number): number => [...line.text.slice(0, index)].length;
  return [
    lineOf({ line, reading: line, from: 0, to: at(first.to) }),
    lineOf({ line, reading: line, from: at(line.text.length - words.length), to: at(line.text.length) }),
  ];
};

/** Where the marketplace's numbers are, whole or broken off, if they are separate from the text after them. */
const numbersIn = (text: string, policy: Policy): readonly Cut[] => {
  const number = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${policy.numbers.posting})(?![0-9-])`, 'gu');
  return [...text.matchAll(number), ...brokenNumbersIn(text, policy)]
    .map(({ index, 0: found }): Cut => ({ from: index, to: index + found.length }))
    .filter(({ to }) => isApart(text.slice(to)))
    .sort((one, other) => one.from - other.from || other.to - one.to);
};

/** Numbers that a narrow column breaks at or before their last hyphen. Text that sticks to the hyphen is too long for a last group. */
const brokenNumbersIn = (text: string, { numbers }: Policy): readonly RegExpExecArray[] => {
  const shape = numberShape(numbers.posting);
  return [
    ...text.matchAll(/(?<![\p{L}\p{N}-])[0-9A-Z]+(?:-[0-9A-Z]+)*?(?:-(?=[0-9A-Z]{8,}$)|-?(?![\p{L}\p{N}-]))/gu),
  ].filter(({ 0: found }) => shape.isStem(found.replace(/-$/u, '')));
};

/** Whether the text after a number is something else. Digits may be the number's own last ones, unless they are a time or a price. */
const isApart = (behind: string): boolean =>
  !/^\s*[0-9]/u.test(behind) ||
  /^\s*(?:[0-9][0-9\s]*[.,][0-9]{2}\s*[₽P$¥€]?$|[0-9A-Z]{8,}$)/u.test(behind) ||
  findStamps(behind.trimStart()).some(
    ({ index, candidates }) => index === 0 && candidates.every(({ hour }) => hour !== undefined),
  );

const lineOf = (slice: Slice): Line => {
  const { line, from, to } = slice;
  if (from === 0 && to === [...line.text].length) return line;
  const quad = quadOf(slice);
  return {
    ...line,
    text: textOf(slice),
    characters: line.characters.slice(from, to),
    quad,
    box: slicedBox(slice, line.box),
  };
};

/** Joins states, times and numbers that a narrow column breaks over two lines, and days with the time of day beside them. */
const joined = (cells: readonly Cell[], policy: Policy): readonly Cell[] => {
  const taken = new Map<Cell, Cell>();
  const wholes: Cell[] = [];
  for (const upper of cells) {
    if (taken.has(upper)) continue;
    const lower = continuationOf(
      upper,
      cells.filter((cell) => !taken.has(cell) && cell !== upper),
      policy,
    );
    if (lower === undefined) continue;
    const whole = join(upper, lower);
    taken.set(upper, whole).set(lower, whole);
    wholes.push(whole);
  }
  if (wholes.length === 0) return cells;
  return following([...cells.filter((cell) => !taken.has(cell)), ...wholes], taken);
};

/** Cells that followed a joined cell in its line now follow the joined one. */
const following = (cells: readonly Cell[], taken: ReadonlyMap<Cell, Cell>): readonly Cell[] => {
  const renewed = new Map<Cell, Cell>();
  const renew = (cell: Cell): Cell => {
    const known = renewed.get(cell);
    if (known !== undefined) return known;
    const before = cell.before === undefined ? undefined : renew(taken.get(cell.before) ?? cell.before);
    const made = before === cell.before ? cell : { ...cell, before };
    renewed.set(cell, made);
    return made;
  };
  return cells.map(renew);
};

/** The cell that continues this one: below it, or for a time of day beside it. */
const continuationOf = (cell: Cell, others: readonly Cell[], policy: Policy): Cell | undefined => {
  const lower = nextLineOf(cell, others);
  if (lower !== undefined && goesOn(cell, lower, policy)) return lower;
  const wrapped = endsLine(cell) ? nextLineOf(startOf(cell), others.filter(startsLine)) : undefined;
  if (wrapped !== undefined && goesOn(cell, wrapped, policy)) return wrapped;
  const beside = nextWordOf(cell, others);
  return beside !== undefined && isDay(cell) && isTimeOfDay(beside) && isStamp(join(cell, beside)) ? beside : undefined;
};

const endsLine = ({ slices, before }: Cell): boolean =>
  before !== undefined &&
  slices.every(({ reading, to }) => /^[\s\p{P}\p{S}]*$/u.test([...reading.text].slice(to).join('')));
const startsLine = ({ before }: Cell): boolean => before === undefined;

/** The first cell of a cell's line. Text that is too long for its line continues below this. */
const startOf = (cell: Cell): Cell => (cell.before === undefined ? cell : startOf(cell.before));

const isDay = ({ stamp }: Cell): boolean => stamp?.candidates.every(({ hour }) => hour === undefined) === true;
const isTimeOfDay = ({ text, stamp }: Cell): boolean =>
  stamp === undefined &&
  /^\p{P}*\s*(?:20[0-9]{2}(?:\s?[гr]\.?)?[,\s]*)?(?:[上下]午\s*)?[0-9]{1,2}[:：;.][0-9]{2}(?:[:：;.][0-9]{2})?(?:\s*[ap]\.?\s?m\.?)?$/iu.test(
    text,
  );
const isStamp = ({ stamp }: Cell): boolean => stamp?.candidates.every(({ hour }) => hour !== undefined) === true;

const goesOn = (upper: Cell, lower: Cell, policy: Policy): boolean => {
  if (isDay(upper) && isTimeOfDay(lower)) return isStamp(join(upper, lower));
  if (upper.stamp !== undefined && /^\s*[ap]\.?\s?m\.?\s*$/iu.test(lower.text)) return isStamp(join(upper, lower));
  if (upper.stamp !== undefined || lower.stamp !== undefined) return false;
  // A state that fills a line needs no sentence around it.
  const whole = join(upper, lower);
  const isState = (text: string): boolean => stateNamed(text, policy)?.agreement === 'exact';
  if (isState(whole.text) && !isState(upper.text) && !isState(lower.text)) return true;
  return isNumber(whole.text, policy) && !isNumber(upper.text, policy) && !isNumber(lower.text, policy);
};

const isNumber = (text: string, { numbers }: Policy): boolean =>
  numberShape(numbers.posting).isWhole(text.replace(/\s+/gu, ''));

/** The text of cells that continue each other. Chinese continues without a space. */
export const textThrough = (cells: readonly Cell[]): string =>
  cells
    .map(({ text }) => text)
    .reduce(
      (text, next) => `${text}${/\p{Script=Han}$/u.test(text) && /^\p{Script=Han}/u.test(next) ? '' : ' '}${next}`,
    );

const join = (upper: Cell, lower: Cell): Cell => {
  const text = textThrough([upper, lower]);
  const [stamp, more] = findStamps(text);
  const isWhole = stamp !== undefined && more === undefined && text.slice(0, stamp.index).trim() === '';
  return {
    ...upper,
    slices: [...upper.slices, ...lower.slices],
    text,
    stamp: isWhole ? stamp : undefined,
    legible: upper.legible && (lower.stamp !== undefined || isTimeOfDay(lower) ? isDigitsLegible(lower) : true),
    // Text that continues at the start of the next line is placed where it begins.
    box:
      leftOf(lower) < leftOf(upper) && endsLine(upper) && startsLine(lower)
        ? upper.box
        : boxAround([upper.box, lower.box]),
    first: upper.first ?? upper.box,
    imageBox: boxAround([upper.imageBox, lower.imageBox]),
  };
};

const isDigitsLegible = ({ slices }: Cell): boolean =>
  slices.every(({ line, from, to, reading }) =>
    isLegible(
      reading === line
        ? { ...line, text: textOf({ line, reading, from, to }), characters: line.characters.slice(from, to) }
        : line,
      { index: 0, length: line.text.length, candidates: [] },
    ),
  );
