import type { Policy } from '../../model/schema/policy.js';
import type { Line } from '../image.js';
import { statusIn } from './words.js';

/**
 * The lines of a page with those parted that are several states and nothing else: names of steps that stand close,
 * `Ready for shipment Delivered`.
 */
export const partedLines = (lines: readonly Line[], policy: Policy): readonly Line[] =>
  lines.flatMap((line) => statesIn(line, policy) ?? [line]);

/** Steps that a reader runs together; what has more words is a sentence. */
const mostWords = 12;

const statesIn = (line: Line, policy: Policy): readonly Line[] | undefined => {
  if (/[0-9]/u.test(line.text) || statusIn(line, policy) !== undefined) return undefined;
  const starts = [...line.text.matchAll(/\S+/gu)].map(({ index }) => index);
  return starts.length < 2 || starts.length > mostWords ? undefined : statesFrom(line, starts, policy);
};

/** @param starts - Where the words that are left begin; the first is where a state has to. */
const statesFrom = (line: Line, starts: readonly number[], policy: Policy): readonly Line[] | undefined => {
  const [from, ...further] = starts;
  if (from === undefined) return [];
  // The longest state first: `Awaiting shipping` is not `Awaiting` and something else.
  for (let count = further.length; count >= 0; count--) {
    const first = partOf(line, from, further[count] ?? line.text.length);
    const rest = statusIn(first, policy)?.sure === true ? statesFrom(line, further.slice(count), policy) : undefined;
    if (rest !== undefined) return [first, ...rest];
  }
  return undefined;
};

/** A part of a line, its place told by the share of the letters. @param from - In UTF-16 units of the text, as `to`. */
export const partOf = (line: Line, from: number, to: number): Line => {
  // The same line, of which is known what state it is.
  if (from === 0 && to === line.text.length) return line;
  const [x, y, width, height] = line.box;
  const share = width / line.text.length;
  const [left, right] = [Math.round(x + from * share), Math.round(x + to * share)];
  const [first, last] = [from, to].map((at) => [...line.text.slice(0, at)].length);
  const text = line.text.slice(from, to).trimEnd();
  const characters = line.characters.slice(first, last).slice(0, [...text].length);
  return { ...line, text, characters, box: [left, y, right - left, height] };
};
