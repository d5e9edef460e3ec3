/** Chooses the reader for the words of a line and for its digits. */
import type { Policy } from '../../model/schema/policy.js';
import type { Line } from '../images/reading.js';
import type { LineReading, ReadCharacter } from '../ports.js';
import { findStamps } from '../text/stamps.js';
import { fieldNamed, stateNamed } from './words.js';

/**
 * The reading that gives the words of a line: that of the reader which knows Cyrillic, unless the main reader's makes sense by itself. Digits are
 * taken from the main reader if both read them.
 */
export const lineWordsOf = (line: Line, policy: Policy): LineReading => {
  const cyrillic = line.also?.find(({ text }) => /\p{Script=Cyrillic}{2}/u.test(text));
  return cyrillic === undefined || isChinese(line) || isLatin(line) || isSense(line.text, policy)
    ? line
    : withDigits(cyrillic, line);
};

/** Chinese words come from the main reader. Single Chinese characters among other letters are its misreadings of Cyrillic. */
const isChinese = ({ text }: Line): boolean => {
  const signs = (text.match(/\p{Script=Han}/gu) ?? []).length;
  return signs >= 2 && signs * 2 >= (text.match(/\p{L}/gu) ?? []).length;
};

/**
 * Words that are surely Latin: each all in capitals, or in small letters after its first one, with some letters that no Cyrillic one resembles. A
 * reader that does not know Cyrillic reads it as capitals and digits amid small letters: `Co6npaeTcR`.
 */
const isLatin = ({ text }: Line): boolean =>
  /[dfijlqsvwz]/u.test(text) &&
  (text.match(/[\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*/gu) ?? []).every((word) => /^(?:[A-Z]?[a-z]+|[A-Z]+)$/u.test(word));

/** Whether the text is a name in the page's policy, or a date with an English month. */
const isSense = (text: string, policy: Policy): boolean =>
  stateNamed(text, policy)?.agreement === 'exact' ||
  fieldNamed(text, policy) !== undefined ||
  findStamps(text).some(({ index, length }) => englishMonth.test(text.slice(index, index + length)));

const englishMonth = /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

/** A reading with the main reader's digits, wherever both read the same run of digits, except for single ones. */
const withDigits = (reading: LineReading, { text }: Line): LineReading => {
  const runs = text.match(/[0-9]+/gu) ?? [];
  const points = [...reading.text];
  let next = 0;
  for (const { index, 0: own } of reading.text.matchAll(/[0-9]+/gu)) {
    const found = runs
      .slice(next, next + mostSkipped)
      .flatMap((run, i) => alike(own, run).map((digits) => ({ digits, i })));
    const [best] = found.sort((a, b) => differences(own, a.digits) - differences(own, b.digits));
    if (best === undefined) continue;
    next += best.i + 1;
    const at = [...reading.text.slice(0, index)].length;
    points.splice(at, own.length, ...best.digits);
  }
  const characters = points.map((point, i) => ({ ...(reading.characters[i] as ReadCharacter), text: point }));
  return { ...reading, text: points.join(''), characters };
};

/** Most runs of the main reader to skip between two of the other reader's: letters that it read as digits. Chosen, not measured. */
const mostSkipped = 3;

/**
 * The parts of a run that may be another one: the same length, and at most one digit differs. Letters beside a run may have been read as its digits.
 */
const alike = (own: string, run: string): readonly string[] =>
  Array.from({ length: Math.max(0, run.length - own.length + 1) }, (_, at) => run.slice(at, at + own.length)).filter(
    (part) => differences(own, part) <= (own.length > 1 ? 1 : 0),
  );

const differences = (a: string, b: string): number => [...a].filter((char, i) => char !== b[i]).length;
