import type { Line } from '../image.js';
import { inOneRow, leftOf, rightOf } from './layout.js';
import { partOf } from './parted.js';

/** Characters of the neighbour that a finder takes into a line. */
const most = 3;

/**
 * The lines of a page without what a finder takes into them of the line beside, which has it as well: of `Ready for shipment   10 Mar 13:32`
 * one found `Ready for shipment` and `t 10 Mar 13:32`.
 */
export const withoutOverlaps = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => {
    const beside = lines.filter((other) => other !== line && inOneRow(other, line));
    const first = /^\S+(?=\s)/u.exec(line.text)?.[0] ?? '';
    const last = /(?<=\s)\S+$/u.exec(line.text)?.[0] ?? '';
    const [before, behind] = [
      isTaken(first) && beside.some((other) => reachesInto(other, line) && endsWith(other.text, first)),
      isTaken(last) && beside.some((other) => reachesInto(line, other) && startsWith(other.text, last)),
    ];
    const rest = line.text.slice(before ? first.length : 0, line.text.length - (behind ? last.length : 0));
    if (rest === line.text || rest.trim() === '') return line;
    const from = (before ? first.length : 0) + (rest.length - rest.trimStart().length);
    return partOf(line, from, from + rest.trim().length);
  });

/** A digit may be the day of a date, and belongs to the line it was found in. */
const isTaken = (token: string): boolean => token !== '' && token.length <= most && !/\p{N}/u.test(token);

/** Whether the left one of two lines in a row ends behind the other's beginning. */
const reachesInto = (left: Line, right: Line): boolean =>
  leftOf(left) < leftOf(right) && rightOf(left) > leftOf(right) && rightOf(left) < rightOf(right);

const endsWith = (text: string, token: string): boolean => text.toLowerCase().endsWith(token.toLowerCase());
const startsWith = (text: string, token: string): boolean => text.toLowerCase().startsWith(token.toLowerCase());
