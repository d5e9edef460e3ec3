import { findStamps } from '../gather/text/stamps.js';
import { type ClockStamp, isZone, offsetRange, parseOffset, parseStamp, windowOf } from '../model/time.js';
import { type Given, given, wrong } from './values.js';

/** The zone of a clock: an IANA name, or minutes east of UTC. */
export type ClockZone = string | number;

/** `Asia/Shanghai`, `+08:00`, `UTC+8`. Abbreviations such as CST mean several zones and are refused. */
export const clockValue = (text: string): Given<ClockZone> => {
  if (isZone(text)) return given(text);
  const offset = parseOffset(text.replace(/^(?:UTC|GMT)\s?(?=[+-])/iu, ''));
  if (offset !== undefined && offset >= offsetRange.west && offset <= offsetRange.east) return given(offset);
  return wrong('an IANA time zone name or an offset', text, 'Write it as e.g. Asia/Shanghai, Europe/Moscow or +08:00.');
};

const expected = 'the moment the buyer opened the dispute: date and time to the minute, with its zone';
const example = 'Write it as 2024-08-20 14:03 +03:00.';

/** Every stamp that a text may mean if it is one stamp and nothing else. */
const readingsOf = (text: string): readonly ClockStamp[] => {
  const machine = parseStamp(text);
  if (machine !== undefined) return [machine];
  const [found, another] = findStamps(text);
  return found?.index === 0 && found.length === text.length && another === undefined ? found.candidates : [];
};

/** Days since 1900, or since 1904 on an old Mac: a number that means two dates, and no zone. */
const isSerial = (text: string): boolean => /^[0-9]{5}(?:[.,][0-9]+)?$/u.test(text);

const faultOf = (stamps: readonly ClockStamp[]): string | undefined => {
  const [stamp, another] = stamps;
  if (stamp === undefined) return example;
  if (another !== undefined)
    return 'It may be two days: write the year first, e.g. 2024-06-05 14:03, or the month as a word.';
  if (stamp.year === undefined) return 'Add the year: none is guessed.';
  if (stamp.minute === undefined) return 'Add the time of day to the minute: a date alone proves no order of events.';
  return undefined;
};

const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0');

const wordOffset = (minutes: number): string => {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.trunc(size / 60))}:${pad(size % 60)}`;
};

const wordStamp = ({ year = 0, month, day, hour = 0, minute = 0, second }: ClockStamp, offset: number): string =>
  `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second ?? 0)}${wordOffset(offset)}`;

const minuteMs = 60_000;

/** The one offset at which a zone's clocks showed a time. Undefined if there were two, or none. */
const offsetIn = (zone: string, stamp: ClockStamp): number | undefined => {
  const span = windowOf(stamp, [zone]);
  const asUtc = windowOf({ ...stamp, offsetMinutes: 0 }, []);
  if (span === null || asUtc === null) return undefined;
  const [early, late] = [span, asUtc].map(
    ({ earliest, latest }) => [Date.parse(earliest), Date.parse(latest)] as const,
  );
  if (early === undefined || late === undefined) return undefined;
  const [west, east] = [(late[1] - early[1]) / minuteMs, (late[0] - early[0]) / minuteMs];
  return west === east ? east : undefined;
};

/**
 * The moment that a text and a clock give together, in the form of case.json. Nothing is guessed: not the order of day and month, not a year, a time
 * of day or a zone.
 *
 * @param clock - For a text that names no offset.
 */
export const momentValue = (text: string, clock: ClockZone | undefined): Given<string> => {
  const refuse = (mend: string): Given<never> => wrong(expected, text, mend);
  if (isSerial(text))
    return refuse('That is a number of days: set the column to text, write 2024-08-20 14:03, and save anew.');
  const stamps = readingsOf(text);
  const fault = faultOf(stamps);
  const [stamp] = stamps;
  if (fault !== undefined || stamp === undefined) return refuse(fault ?? example);
  if (windowOf(stamp, []) === null)
    return refuse('No calendar has that day or no clock that time, or the year lies outside 2000 to 2099: look again.');
  if (stamp.offsetMinutes !== undefined) return given(wordStamp(stamp, stamp.offsetMinutes));
  if (clock === undefined)
    return refuse('Say in which zone: add an offset, e.g. +03:00, or a time zone beside it, e.g. Europe/Moscow.');
  const offset = typeof clock === 'number' ? clock : offsetIn(clock, stamp);
  if (offset === undefined)
    return refuse('The clocks were changed just then: add the offset, e.g. +03:00, that it was read at.');
  return given(wordStamp(stamp, offset));
};
