/** Where a line says one thing and then another. */
import type { Policy } from '../../model/schema/policy.js';
import type { Line } from '../images/reading.js';
import type { LineReading } from '../ports.js';
import { type FoundStamp, findStamps } from '../text/stamps.js';
import type { Joint } from './cell.js';
import { type Cut, numbersIn } from './number-lines.js';
import { filler, weekday } from './vocabulary.js';
import { fieldAtStart, stateNamed } from './words.js';

export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly joint: Joint;
  readonly stamp?: FoundStamp;
}

/** Signs that part one thing from the next, and those that part a name from its value. A closing quotation mark is none. */
const marks = /\s*(?:[-–—=]*[>→➔➜⟶⇒]|[|·•●○◦∙✓✔›;；]|(?<!«[^«»]*)»)\s*|\s+[-–—−/]\s+|\s*[()（）[\]【】]\s*/u;
/** Between digits it is a clock's. */
const colon = /\s*[:：](?![0-9])\s*|(?<![0-9])\s*[:：]\s*/u;

/** A line cut where it says one thing and then another. */
export const piecesOf = (reading: LineReading, line: Line, policy: Policy): readonly Piece[] =>
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
