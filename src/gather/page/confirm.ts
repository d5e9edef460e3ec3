import type { ClockStamp } from '../../model/time.js';
import { readClosely } from '../identifiers/rereadings.js';
import type { ImageReading } from '../images/reading.js';
import type { LineReader } from '../ports.js';
import { findStamps } from '../text/stamps.js';
import { type Cell, quadOf } from './cell.js';

/** A day, month or hour of one digit. */
const oneDigit = /(?<!\d)\d(?!\d)/u;

/**
 * Whether a time is read the same when each of its lines is cut a little differently. Only a time with a one-digit number may be the rest of a longer
 * one: a reader made `15/1/2025 13:38` of `15/11/2025 13:38`, a whole time and ten months earlier, each digit surely.
 */
export const isConfirmed = async (
  time: Cell,
  { upright }: ImageReading,
  reader: Pick<LineReader, 'recognise'>,
): Promise<boolean> => {
  if (!oneDigit.test(time.text)) return true;
  for (const slice of time.slices) {
    const first = [...slice.reading.text].slice(slice.from, slice.to).join('');
    const again = await readClosely(quadOf(slice), upright, reader);
    if (again.some(({ text }) => isLonger(text, first))) return false;
    if (again.filter(({ text }) => saysAnother(text, first)).length * 2 > again.length) return false;
  }
  return true;
};

/** Whether the rereading begins with a number of more digits. */
const isLonger = (text: string, first: string): boolean => {
  const [before, now] = [first, text].map((line) => /^\D{0,3}(\d+)/u.exec(line)?.[1]?.length);
  return before !== undefined && now !== undefined && now > before;
};

/** Whether the rereading gives another time. One that gives none says nothing. */
const saysAnother = (text: string, first: string): boolean => {
  const [told, sought] = [keysIn(text), keysIn(first)];
  return told.length > 0 && sought.length > 0 && !told.some((key) => sought.includes(key));
};

/** The days and times of day in a text, without the half of the day, which may stand on a line of its own. */
const keysIn = (text: string): readonly string[] => findStamps(text).flatMap(({ candidates }) => candidates.map(keyOf));

const keyOf = ({ month, day, hour, minute }: ClockStamp): string =>
  [month, day, hour === undefined ? '' : hour % 12, minute ?? ''].join();
