import type { Policy } from '../../model/schema/policy.js';
import { findStamps } from '../clock-text.js';
import type { Line } from '../image.js';
import type { ReadCharacter } from '../readers/ports.js';
import { leftOf, nextBelow, rightOf } from './layout.js';
import { hasClockTime, isHalfDayMark } from './times.js';
import { statusIn, withoutStamps } from './words.js';

/**
 * The lines of a page with those states and times made whole that a narrow column breaks over two lines: `Awaiting / shipping`,
 * `2024-08-11 / 09:15`, `Jul 15, 2024 3:24 / PM`.
 */
export const joinedLines = (lines: readonly Line[], policy: Policy): readonly Line[] => {
  const taken = new Set<Line>();
  const joined = lines.flatMap((upper): Line[] => {
    if (taken.has(upper)) return [];
    const lower = nextBelow(upper, lines);
    const whole =
      lower === undefined || taken.has(lower) || !isCentredOrFlush(upper, lower) ? undefined : join(upper, lower);
    if (
      lower === undefined ||
      whole === undefined ||
      !(isBrokenStatus(upper, lower, whole, policy) || isBrokenStamp(whole, upper, lower) || isHalfDay(lower, upper))
    )
      return [];
    taken.add(upper).add(lower);
    return [whole];
  });
  return joined.length === 0 ? lines : [...lines.filter((line) => !taken.has(line)), ...joined];
};

const isCentredOrFlush = (a: Line, b: Line): boolean => {
  const least = 0.6 * Math.min(a.height, b.height);
  return (
    Math.abs(leftOf(a) - leftOf(b)) < least ||
    Math.abs(rightOf(a) - rightOf(b)) < least ||
    Math.abs(leftOf(a) + rightOf(a) - leftOf(b) - rightOf(b)) < 2 * least
  );
};

const isBrokenStatus = (upper: Line, lower: Line, whole: Line, policy: Policy): boolean =>
  [upper, lower].every((part) => findStamps(part.text).length === 0 && statusIn(part, policy) === undefined) &&
  statusIn(whole, policy)?.sure === true;

/** Neither half gives a time of day with its date, and both together are nothing else. */
const isBrokenStamp = (whole: Line, upper: Line, lower: Line): boolean =>
  [upper, lower].every((part) => !hasClockTime(part.text)) &&
  hasClockTime(whole.text) &&
  /^[\p{P}\s|]*$/u.test(withoutStamps(whole.text));

/** The half of the day below its time: `Jul 15, 2024 3:24` above `PM`. */
const isHalfDay = (lower: Line, upper: Line): boolean =>
  isHalfDayMark(lower) && /[0-9]{1,2}[:;.][0-9]{2}$/u.test(upper.text.trim()) && hasClockTime(upper.text);

const spaceRead = (text: string): ReadCharacter => ({ text, probability: 1, digitMargin: undefined });

/** Chinese is written on without a space. */
const join = (upper: Line, lower: Line): Line => {
  const space = /\p{Script=Han}$/u.test(upper.text) && /^\p{Script=Han}/u.test(lower.text) ? '' : ' ';
  const [x, y] = [Math.min(leftOf(upper), leftOf(lower)), upper.box[1]];
  const right = Math.max(rightOf(upper), rightOf(lower));
  return {
    ...upper,
    text: `${upper.text}${space}${lower.text}`,
    confidence: Math.min(upper.confidence, lower.confidence),
    characters: [...upper.characters, ...[...space].map(spaceRead), ...lower.characters],
    box: [x, y, right - x, lower.box[1] + lower.box[3] - y],
  };
};
