import type { ImageReading, Line } from '../image.js';
import type { LineReading, Readers } from '../readers/ports.js';

/** A main reader without Cyrillic writes it down in Latin capitals and small letters, digits and Greek mixed within a word. */
const strange = /\p{Ll}\p{Lu}|\p{L}[0-9]\p{L}|[\u0370-\u04FF]|\p{Ll}\p{Script=Han}|\p{Script=Han}\p{Ll}/u;
/** Latin words are read with more confidence than this. */
const plainConfidence = 0.955;
/** So many of the strangest lines tell whether an image has Cyrillic at all. */
const samples = 3;
/** What is read less surely than this is another script, or nothing. */
const readable = 0.6;

/**
 * The image with the Cyrillic readings of its lines beside those of the main reader. What the main reader reads is left as it is; an image without
 * Cyrillic is not read again but for a few lines that look strange.
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
  const rest = await read(suspects.filter((line) => !first.has(line)));
  return {
    ...image,
    lines: image.lines.map((line) => {
      const reading = first.get(line) ?? rest.get(line);
      return reading === undefined ? line : { ...line, also: isCyrillic(reading) ? [reading] : [] };
    }),
  };
};

/** A closer look at an image holds the lines of the one before, which need not be read again. */
const readBefore = new WeakMap<Line['characters'], LineReading>();

/** Letters that may be Cyrillic, taken for Latin ones. */
const isSuspect = ({ text, confidence }: Line): boolean =>
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{2}/u.test(text) && (strange.test(text) || confidence < plainConfidence);

/** Long lines of strange words first. */
const oddness = ({ text, confidence }: Line): number =>
  [...text.matchAll(new RegExp(strange, 'gu'))].length + (1 - confidence) * 4 + Math.min(4, text.length / 10);

/** Letters of the Russian alphabet that no Latin letter looks like. */
const distinctive = /[бвгджзийклмнптфцчшщъыьэюяБГДЁЖЗИЙЛПФЦЧШЩЪЫЬЭЮЯ]/gu;
const fewestDistinctive = 2;

const isCyrillic = ({ text, confidence }: LineReading): boolean =>
  confidence >= readable && (text.match(distinctive) ?? []).length >= fewestDistinctive;
