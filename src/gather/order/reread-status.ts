import type { Policy } from '../../model/schema/policy.js';
import { readClosely, readInFullLight } from '../agree/rereadings.js';
import type { ImageReading, Line } from '../image.js';
import type { Readers } from '../readers/ports.js';
import { statusIn } from './words.js';

/**
 * The page with those states made sure that the reader nearly had at first, and has when the line is cut a little differently: of
 * `Ожидает отгрузки` it gives `O WnaeToTrpy3K`, and then five times of six `OxWnaeToTrpy3K`. Only states that say *preparing* are worth it.
 */
export const withStatesAgain = async (
  image: ImageReading,
  policy: Policy,
  { lines: reader }: Pick<Readers, 'lines'>,
): Promise<ImageReading> => {
  const lines: Line[] = [];
  for (const line of image.lines) {
    const word = statusIn(line, policy);
    const isUnsure = word?.sure === false && word.status.stage === 'preparing' && !/[0-9]{2}/u.test(line.text);
    lines.push(isUnsure ? ((await agreedOn(line, image, policy, reader)) ?? line) : line);
  }
  return { ...image, lines };
};

/** The line as most of its rereadings have it: surely in the state that it nearly was, and none surely in one of another stage. */
const agreedOn = async (
  line: Line,
  { upright }: ImageReading,
  policy: Policy,
  reader: Readers['lines'],
): Promise<Line | undefined> => {
  const readings = [
    ...(await readClosely(line.quad, upright, reader)),
    ...(await readInFullLight(line.quad, upright, reader)),
  ];
  const sure = readings
    .map((reading): Line => ({ ...line, ...reading }))
    .filter((again) => statusIn(again, policy)?.sure === true);
  const stages = new Set(sure.map((again) => statusIn(again, policy)?.status.stage));
  return stages.size === 1 && stages.has('preparing') && sure.length * 2 > readings.length ? sure[0] : undefined;
};
