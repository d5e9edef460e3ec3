import type { Quad } from '../../../model/raster.js';
import type { LineReading, Readers } from '../../ports.js';
import { between } from '../places.js';
import type { ImageReading, Line } from '../reading.js';

/** What a main reader without Cyrillic makes of it: Latin capitals, small letters, digits and Greek mixed within a word. */
const strange = /\p{Ll}\p{Lu}|\p{L}[0-9]\p{L}|[\u0370-\u04FF]|\p{Ll}\p{Script=Han}|\p{Script=Han}\p{Ll}/u;
/** Latin words are read with more confidence than this. Chosen, not measured. */
const plainConfidence = 0.955;
/** Number of the strangest lines that are read to tell whether an image has any Cyrillic. Chosen, not measured. */
const samples = 3;
/**
 * Adds Cyrillic readings to the image's lines, beside those of the main reader, which stay as they are. In an image without Cyrillic only a few
 * strange lines are read again.
 */
export const withCyrillic = async <I extends Pick<ImageReading, 'lines' | 'upright'>>(
  image: I,
  { cyrillic }: Pick<Readers, 'cyrillic'>,
): Promise<I> => {
  if (cyrillic === undefined) return image;
  const suspects = image.lines.filter((line) => line.also === undefined && isSuspect(line));
  const sample = [...suspects].sort((a, b) => oddness(b) - oddness(a)).slice(0, samples);
  if (sample.length === 0) return image;
  const read = async (lines: readonly Line[]): Promise<ReadonlyMap<Line, LineReading>> => {
    const fresh = lines.filter(({ characters }) => !readBefore.has(characters));
    const readings = await cyrillic.recognise(
      image.upright,
      fresh.map(({ quad }) => quad),
    );
    fresh.forEach(({ characters }, i) => {
      readBefore.set(characters, readings[i] as LineReading);
    });
    return new Map(lines.map((line) => [line, readBefore.get(line.characters) as LineReading]));
  };
  const first = await read(sample);
  const known = image.lines.some(({ also }) => also?.some(isCyrillic));
  if (!known && ![...first.values()].some(isCyrillic)) return image;
  const rest = await read(image.lines.filter((line) => line.also === undefined && !first.has(line) && hasWords(line)));
  const readings = new Map([...first, ...rest]);
  const missed = suspects.filter((line) => readings.has(line) && !isCyrillic(readings.get(line) as LineReading));
  const again = await cyrillic.recognise(
    image.upright,
    missed.map(({ quad }) => inner(quad)),
  );
  missed.forEach((line, i) => {
    readings.set(line, again[i] as LineReading);
    readBefore.set(line.characters, again[i] as LineReading);
  });
  return {
    ...image,
    lines: image.lines.map((line) => {
      const reading = readings.get(line);
      return reading === undefined ? line : { ...line, also: isCyrillic(reading) ? [reading] : [] };
    }),
  };
};

/** If a line gave nothing, a frame or a rule along it was taken for print. It is read again within this share of its height. Chosen, not measured. */
const innerShare = 0.8;

const inner = ([a, b, c, d]: Quad): Quad => {
  const cutOff = (1 - innerShare) / 2;
  return [between(a, d, cutOff), between(b, c, cutOff), between(b, c, 1 - cutOff), between(a, d, 1 - cutOff)];
};

/** Readings by line. A closer look holds the lines of the one before, which need not be read again. */
const readBefore = new WeakMap<Line['characters'], LineReading>();

/** Lines that may hold Cyrillic letters taken for Latin ones, or a month, lost or taken for digits, before a time of day. */
const isSuspect = ({ text, confidence }: Line): boolean =>
  (strange.test(text) && !/\p{Script=Han}{2}/u.test(text)) ||
  (/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{2}/u.test(text) && confidence < plainConfidence) ||
  /^\D{0,3}[0-9]{1,2}\s+[0-9 ]{1,6}[,\s]+[0-9]{1,2}:[0-9]{2}/u.test(text);

/** Lines with words, or with a time of day that may have lost its month. */
const hasWords = ({ text }: Line): boolean => /\p{L}{2}|\p{L}[0-9]|[0-9]\p{L}|[0-9]:[0-9]{2}/u.test(text);

/** Long lines of strange words first. */
const oddness = ({ text, confidence }: Line): number =>
  [...text.matchAll(new RegExp(strange, 'gu'))].length + (1 - confidence) * 4 + Math.min(4, text.length / 10);

/** Letters of the Russian alphabet that look like no Latin letter. */
const distinctive = /[бвгджзийклмнптфцчшщъыьэюяБГДЁЖЗИЙЛПФЦЧШЩЪЫЬЭЮЯ]/gu;
/** A line is Russian only with this many letters that Latin has no look-alike of. Chosen, not measured. */
const fewestDistinctive = 2;
/** What the Cyrillic reader makes of Latin letters: letters that Russian lacks, and signs within words. */
const foreign =
  /(?![а-яёА-ЯЁ])\p{Script=Cyrillic}|(?<=\p{Script=Cyrillic})[$<!&{}|\\]|[$<!&{}|\\](?=\p{Script=Cyrillic})/gu;
/**
 * Names in Latin letters stand among Russian words. If more than this share of a line is not Russian, the line is not Russian. Chosen, not measured.
 */
const mostForeign = 0.12;

/** The reader is as confident of what is not Cyrillic as of what is, so only the letters decide. */
const isCyrillic = ({ text }: LineReading): boolean => {
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  return (
    (text.match(distinctive) ?? []).length >= fewestDistinctive &&
    (text.match(foreign) ?? []).length <= mostForeign * letters
  );
};
