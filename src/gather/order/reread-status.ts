import type { Policy } from '../../model/schema/policy.js';
import { readClosely, readInFullLight } from '../agree/rereadings.js';
import { findStamps } from '../clock-text.js';
import type { ImageReading, Line } from '../image.js';
import type { Readers } from '../readers/ports.js';
import { isTab, statusIn } from './words.js';

/**
 * The page with those states made sure that the reader nearly had at first, and has when the line is cut a little differently or lit: of
 * `Ожидает отгрузки` it gives `O WnaeToTrpy3K`, and then five times of six `OxWnaeToTrpy3K`. Only states that say *preparing* are worth it,
 * and where the page has none, lines with a time that were hardly read.
 */
export const withStatesAgain = async (
  image: ImageReading,
  policy: Policy,
  { lines: reader }: Pick<Readers, 'lines'>,
): Promise<ImageReading> => {
  const isPreparing = (line: Line, sure: boolean): boolean => {
    const word = statusIn(line, policy);
    return word?.sure === sure && word.status.stage === 'preparing' && !isTab(line, policy);
  };
  const has = image.lines.some((line) => isPreparing(line, true) || isPreparing(line, false));
  const garbled = has ? [] : image.lines.filter((line) => isGarbled(line, policy)).slice(0, mostGarbled);
  const lines: Line[] = [];
  for (const line of image.lines) {
    const isDoubtful = isPreparing(line, false) || garbled.includes(line);
    lines.push(isDoubtful ? ((await agreedOn(line, image, policy, reader)) ?? line) : line);
  }
  return { ...image, lines };
};

/** A line that is read less well than this may be any words with a time. */
const hardlyRead = 0.85;
const mostGarbled = 4;

const isGarbled = (line: Line, policy: Policy): boolean =>
  line.confidence < hardlyRead && /\p{L}.*[0-9]:[0-9]/u.test(line.text) && statusIn(line, policy) === undefined;

/**
 * The line as most of its rereadings have it, or all of those in full light: surely in a state that says *preparing*, all with the same time,
 * and none surely in a state of another stage.
 */
const agreedOn = async (
  line: Line,
  { upright }: ImageReading,
  policy: Policy,
  reader: Readers['lines'],
): Promise<Line | undefined> => {
  const surely = (readings: Awaited<ReturnType<typeof readClosely>>): readonly Line[] =>
    readings
      .map((reading): Line => ({ ...line, ...reading }))
      .filter((again) => statusIn(again, policy)?.sure === true);
  const [close, lit] = [
    await readClosely(line.quad, upright, reader),
    await readInFullLight(line.quad, upright, reader),
  ];
  const sure = surely([...close, ...lit]);
  const stages = new Set(sure.map((again) => statusIn(again, policy)?.status.stage));
  const times = new Set(sure.map(({ text }) => JSON.stringify(findStamps(text).map(({ candidates }) => candidates))));
  const most = sure.length * 2 > close.length + lit.length || surely(lit).length === lit.length;
  if (!most || times.size !== 1 || stages.size !== 1 || !stages.has('preparing')) return undefined;
  return [...sure].sort((a, b) => b.confidence - a.confidence)[0];
};
