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

/** A part of a line as it was read; lines themselves are never changed. */
export interface Slice {
  readonly line: Line;
  /** Code points of `reading`, the last one excluded. */
  readonly from: number;
  readonly to: number;
  /** The reading that the part is told by: the main reader's, or another's where that has the script of the words. */
  readonly reading: LineReading;
}

/**
 * How a cell is set off from the one before it in its line. `space`: nothing but room for a word; `gap`: room for a column; `arrow`: it is what the
 * one before became.
 */
export type Joint = 'none' | 'space' | 'colon' | 'mark' | 'arrow' | 'gap';

/** What stands for one thing on a page: a name, a state, a time, a number. */
export interface Cell extends Placed {
  readonly slices: readonly Slice[];
  readonly text: string;
  /** The time that it is, and whether each digit of it was clearly read. */
  readonly stamp: FoundStamp | undefined;
  readonly legible: boolean;
  /** Its place among all cells of its line. */
  readonly joint: Joint;
  readonly before: Cell | undefined;
  /** In the image as it was read; `box` is on the level page. */
  readonly imageBox: Box;
}

/** A word that is read less well than this may be another. */
const readable = 0.55;

/** The least of its slices'. */
export const confidenceOf = ({ slices }: Cell): number => Math.min(...slices.map(({ reading }) => reading.confidence));

export const isReadable = (cell: Cell): boolean => confidenceOf(cell) >= readable;

/**
 * A cell with the room of its name too: the cell before it in its line, where one of these signs stands between. `Status: Preparing` has its
 * column where `Status` begins.
 */
export const withName = (cell: Cell, joints: readonly Joint[]): Cell => {
  const { before, joint, box } = cell;
  return before === undefined || !joints.includes(joint) ? cell : { ...cell, box: boxAround([before.box, box]) };
};

/** The lines of a page as cells, in the order of the lines. @param place - From a place in the image to that on the level page. */
export const cellsOf = (lines: readonly Line[], place: (line: Line) => Box, policy: Policy): readonly Cell[] =>
  joined(
    lines.flatMap((line) => cellsIn(line, place, policy)),
    policy,
  );

/**
 * The reading that tells the words of a line: that of the reader which knows Cyrillic, unless the main reader's makes sense by itself. Digits are
 * the main reader's wherever both have them.
 */
const wordsOf = (line: Line, policy: Policy): LineReading => {
  const cyrillic = line.also?.find(({ text }) => /\p{Script=Cyrillic}{2}/u.test(text));
  return cyrillic === undefined || isChinese(line) || isLatin(line) || isSense(line.text, policy)
    ? line
    : withDigits(cyrillic, line);
};

/** Words of Chinese signs are the main reader's; single ones among other letters are how it takes Cyrillic. */
const isChinese = ({ text }: Line): boolean => {
  const signs = (text.match(/\p{Script=Han}/gu) ?? []).length;
  return signs >= 2 && signs * 2 >= (text.match(/\p{L}/gu) ?? []).length;
};

/**
 * Words that are Latin beyond doubt: each in capitals or in small letters behind its first one, some of which no Cyrillic letter resembles. A
 * reader that does not know Cyrillic takes it for capitals and digits amid small letters: `Co6npaeTcR`.
 */
const isLatin = ({ text }: Line): boolean =>
  /[dfijlqsvwz]/u.test(text) &&
  (text.match(/[\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*/gu) ?? []).every((word) => /^(?:[A-Z]?[a-z]+|[A-Z]+)$/u.test(word));

/** Whether a text is a name that the page's policy knows, or a date with an English month. */
const isSense = (text: string, policy: Policy): boolean =>
  stateNamed(text, policy)?.agreement === 'exact' ||
  fieldNamed(text, policy) !== undefined ||
  findStamps(text).some(({ index, length }) => englishMonth.test(text.slice(index, index + length)));

const englishMonth = /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

/** A reading with each run of digits as the main reader has it, as far as both tell the same runs but for single digits. */
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

/** Runs of the main reader's that stand between two of the other's: letters that it took for digits. */
const mostSkipped = 3;

/** The parts of a run that may be another one: as long, and the same but for one digit. Letters beside it are read as digits of it. */
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

/** Digits in groups, as numbers of orders are. */
const grouped = /[0-9]{4,}(?:-[0-9]+)+-?/gu;

/** Where another reader has the words of a line, its numbers are still the main reader's. */
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

/** Where some characters of a line begin and end, as shares of its length: halfway to their neighbours where those stand close. */
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

/** Signs that part one thing from the next, and those that part a name from its value. A closing quotation mark is none. */
const marks = /\s*(?:[-–—=]*[>→➔➜⟶⇒]|[|·•●○◦∙✓✔›;；]|(?<!«[^«»]*)»)\s*|\s+[-–—−/]\s+|\s*[()（）[\]【】]\s*/u;
/** Between digits it is a clock's. */
const colon = /\s*[:：](?![0-9])\s*|(?<![0-9])\s*[:：]\s*/u;

/** A line cut where it says one thing and then another. */
const piecesOf = (reading: LineReading, line: Line, policy: Policy): readonly Piece[] =>
  runsOf(reading, line).flatMap((run) => piecesIn(reading, run, policy));

interface Run {
  readonly from: number;
  readonly to: number;
  readonly joint: Joint;
}

/** Columns that were found as one line stand this many heights apart, from the middle of a character to that of the next. */
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

/** A sign between two things as readers have it that take the room before it away, or see a full stop in it. */
const leadingSign = /^\s*[-–—.·•*~]\s+(?=\p{L})/u;

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly stamp?: FoundStamp;
}

/** The day of the week that stands before a date. */
const dayBefore = new RegExp(`(?:${weekday.source})[.,\\s]*$`, 'iu');

/** Times and numbers, each a thing by itself. */
const cutsIn = (text: string, policy: Policy): readonly Cut[] => {
  const stamps = findStamps(text).map((stamp): Cut => {
    const from = stamp.index - (dayBefore.exec(text.slice(0, stamp.index))?.[0].length ?? 0);
    return { from, to: stamp.index + stamp.length, stamp: { ...stamp, index: stamp.index - from } };
  });
  const numbers = numbersIn(text, policy);
  const free = numbers.filter(({ from, to }) => !stamps.some((stamp) => stamp.from < to && from < stamp.to));
  return [...stamps, ...free].sort((a, b) => a.from - b.from);
};

/** What the signs before a place make of it. */
const jointAt = (text: string, at: number): Joint => {
  const before = text.slice(0, at);
  if (/[:：]\s*$/u.test(before)) return 'colon';
  if (/(?:[→➔➜⟶⇒]|[-–—=]>)\s*$/u.test(before)) return 'arrow';
  // What stands in brackets behind a thing is said of it.
  return /(?:[|·•●○◦∙✓✔›»>;；]|\s[-–—−/])\s*$/u.test(before) ? 'mark' : 'space';
};

/** Words between times and numbers, cut at signs, behind the name of a field, and between states that stand side by side. */
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

/** Little words and days of the week belong to the time that they stand at. */
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

/** A state with words behind it, which say something of it or name who set it. */
const stateFirst = (text: string, policy: Policy): readonly Span[] | undefined => {
  // Chinese words stand without a space; one sign more makes another word of it: 备货中止 is no 备货中.
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

/** Steps that a reader runs together; what has more words is a sentence. */
const mostWords = 12;

/** A text that is several states and nothing else: `Ready for shipment Delivered`. */
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
 * Whether the digits of a time were clearly read. Where another reader has the words, its digits count only as far as the main reader has the
 * same: it knows the letters of a month, and digits less well.
 */
const isStampLegible = ({ line, reading, from, to }: Slice, stamp: FoundStamp): boolean => {
  if (reading === line) {
    const part = { ...line, text: textOf({ line, reading, from, to }), characters: line.characters.slice(from, to) };
    return isLegible(part, stamp);
  }
  return areDigitsClear([...reading.text].slice(from, to).join(''), line);
};

/** Whether the main reader has the same runs of digits in this order, each of them clear of other digits. */
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
 * A line parted behind a number that runs into the next column: broken off at a hyphen, or whole before a state, a time or a price. What stands
 * before a number in its line is its name and stays with it.
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

/** Where numbers of the marketplace stand, whole or broken off, that are set off from what stands behind. */
const numbersIn = (text: string, policy: Policy): readonly Cut[] => {
  const number = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${policy.numbers.posting})(?![0-9-])`, 'gu');
  return [...text.matchAll(number), ...brokenNumbersIn(text, policy)]
    .map(({ index, 0: found }): Cut => ({ from: index, to: index + found.length }))
    .filter(({ to }) => isApart(text.slice(to)))
    .sort((one, other) => one.from - other.from || other.to - one.to);
};

/** Numbers that a narrow column breaks off at their last hyphen, or before it; what is glued behind a hyphen is too long for a last group. */
const brokenNumbersIn = (text: string, { numbers }: Policy): readonly RegExpExecArray[] => {
  const shape = numberShape(numbers.posting);
  return [
    ...text.matchAll(/(?<![\p{L}\p{N}-])[0-9A-Z]+(?:-[0-9A-Z]+)*?(?:-(?=[0-9A-Z]{8,}$)|-?(?![\p{L}\p{N}-]))/gu),
  ].filter(({ 0: found }) => shape.isStem(found.replace(/-$/u, '')));
};

/** Whether what stands behind a number is another thing: digits may be its own last ones unless they are a time or a price. */
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

/** States, times and numbers that a narrow column breaks over two lines, and days whose time of day stands beside them, made whole. */
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

/** Cells whose line goes on from one that was joined follow the joined one. */
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

/** What goes on in the cell below, or for a time of day beside. */
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

/** The first cell of a cell's line: text that is too long for its line goes on under it. */
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
  // A state that is a line's own needs no sentence around it.
  const whole = join(upper, lower);
  const isState = (text: string): boolean => stateNamed(text, policy)?.agreement === 'exact';
  if (isState(whole.text) && !isState(upper.text) && !isState(lower.text)) return true;
  return isNumber(whole.text, policy) && !isNumber(upper.text, policy) && !isNumber(lower.text, policy);
};

const isNumber = (text: string, { numbers }: Policy): boolean =>
  numberShape(numbers.posting).isWhole(text.replace(/\s+/gu, ''));

/** The text of cells that go on in each other. Chinese is written on without a space. */
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
    // What goes on at the start of the next line stands where it begins.
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
