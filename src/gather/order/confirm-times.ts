import type { Raster } from '../../model/raster.js';
import type { ClockStamp } from '../../model/time.js';
import { readClosely } from '../agree/rereadings.js';
import { findStamps } from '../clock-text.js';
import type { LineReader } from '../readers/ports.js';
import type { StatusOnPage } from './index.js';

/** A day, month or hour of one digit. */
const oneDigit = /(?<!\d)\d(?!\d)/u;

/**
 * The states of a page, those without their time whose time was read with a number of one digit and is read otherwise when it is cut a little
 * differently: of `15/11/2025 13:38` a reader made `15/1/202513:38`, a whole time and ten months earlier, each digit surely.
 */
export const withConfirmedTimes = async (
  statuses: readonly StatusOnPage[],
  upright: Raster,
  reader: Pick<LineReader, 'recognise'>,
): Promise<readonly StatusOnPage[]> =>
  Promise.all(
    statuses.map(async (status) => {
      const { at, timeText, timeLine } = status;
      if (at === null || timeText === null || timeLine === undefined || !oneDigit.test(timeText)) return status;
      const again = await readClosely(timeLine.quad, upright, reader);
      return again.some(({ text }) => saysAnother(text, timeText, timeLine.text)) ? { ...status, at: null } : status;
    }),
  );

/**
 * Whether a line that was read again gives another time, or begins with a number of more digits. What gives no time does not count: names of
 * Russian months are read too differently each time.
 * @param first - The line as it was read first.
 */
const saysAnother = (text: string, timeText: string, first: string): boolean => {
  const [told, sought] = [keysIn(text), keysIn(timeText)];
  const [before, now] = [first, text].map((line) => /^\D{0,3}(\d+)/u.exec(line)?.[1]?.length);
  const isLonger = first.trimStart().startsWith(timeText) && before !== undefined && now !== undefined && now > before;
  return isLonger || (told.length > 0 && !told.some((key) => sought.includes(key)));
};

/** The times of day in a text; without the half of the day, which may stand on a line of its own. */
const keysIn = (text: string): readonly string[] =>
  findStamps(text).flatMap(({ candidates }) => candidates.flatMap(keyOf));

const keyOf = ({ month, day, hour, minute }: ClockStamp): readonly string[] =>
  hour === undefined ? [] : [[month, day, hour % 12, minute].join()];
