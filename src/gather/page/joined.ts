/** Cells that continue each other. */
import type { Policy } from '../../model/schema/policy.js';
import { findStamps } from '../text/stamps.js';
import { type Cell, textThrough } from './cell.js';
import { boxAroundBoxes, leftOf, nextLineOf, nextWordOf } from './geometry.js';
import { isNumber } from './number-lines.js';
import { areDigitsLegible } from './stamp-digits.js';
import { weekday } from './vocabulary.js';
import { stateNamed } from './words.js';

/** Joins states, times and numbers that a narrow column breaks over two lines, and days with the time of day beside them. */
export const joined = (cells: readonly Cell[], policy: Policy): readonly Cell[] => {
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

/** Whether nothing but a weekday, or nothing at all, stands before a time. */
const isWeekdayAlone = (before: string): boolean => /^[.,\s]*$/u.test(before.replace(weekday, ''));

const join = (upper: Cell, lower: Cell): Cell => {
  const text = textThrough([upper, lower]);
  const [stamp, more] = findStamps(text);
  const isWhole = stamp !== undefined && more === undefined && isWeekdayAlone(text.slice(0, stamp.index));
  return {
    ...upper,
    slices: [...upper.slices, ...lower.slices],
    text,
    stamp: isWhole ? stamp : undefined,
    legible: upper.legible && (lower.stamp !== undefined || isTimeOfDay(lower) ? areDigitsLegible(lower) : true),
    // Text that continues at the start of the next line is placed where it begins.
    box:
      leftOf(lower) < leftOf(upper) && endsLine(upper) && startsLine(lower)
        ? upper.box
        : boxAroundBoxes([upper.box, lower.box]),
    first: upper.first ?? upper.box,
    imageBox: boxAroundBoxes([upper.imageBox, lower.imageBox]),
  };
};
