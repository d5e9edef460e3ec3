/** Cuts a line into the things that it says. */
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

/** Signs between two things, and signs between a name and its value. A closing quotation mark does not count. */
const marks = /\s*(?:[-–—=]*[>→➔➜⟶⇒]|[|·•●○◦∙✓✔›;；]|(?<!«[^«»]*)»)\s*|\s+[-–—−/]\s+|\s*[()（）[\]【】]\s*/u;
/** A colon between digits belongs to a clock time. */
const colon = /\s*[:：](?![0-9])\s*|(?<![0-9])\s*[:：]\s*/u;

/** A line cut into the things that it says. */
export const piecesOf = (reading: LineReading, line: Line, policy: Policy): readonly Piece[] =>
  runsOf(reading, line).flatMap((run) => piecesIn(reading, run, policy));

interface Run {
  readonly from: number;
  readonly to: number;
  readonly joint: Joint;
}

/** Columns found as one line are this many line heights apart, between the middles of their nearest characters. Chosen, not measured. */
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

/** For steps that a reader runs together. Anything with more words is a sentence. Chosen, not measured. */
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
