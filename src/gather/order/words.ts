import type { Policy, PolicyStatus } from '../../model/schema/policy.js';
import { closestWord, readingDistance } from '../../model/skeleton.js';
import { findStamps } from '../clock-text.js';
import type { Line } from '../image.js';

/** A status word found in a line. */
export interface StatusWord {
  readonly status: PolicyStatus;
  /** The word of the list that it is closest to. */
  readonly word: string;
  readonly line: Line;
  /** Clear of its look-alikes. */
  readonly sure: boolean;
}

/** A status word is a part of a line: what stands between these. */
const separators = /[:：|•·●○✓>→()[\]{}，、/]|\s[-–—]\s/u;

const allWords = (policy: Policy): readonly string[] =>
  policy.statuses.flatMap(({ words }) => Object.values(words).flat());

const statusOf = (policy: Policy, word: string): PolicyStatus | undefined =>
  policy.statuses.find(({ words }) => Object.values(words).some((list) => list.includes(word)));

/** Statuses of one stage are no rivals: taking `Awaiting shipment` for `Awaiting shipping` changes nothing. */
const stageOf = (policy: Policy, word: string): string | undefined => statusOf(policy, word)?.stage;

/** Days of the week in front of a date, the Russian ones also as a reader without Cyrillic has them. */
const weekday =
  /(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?!\p{L})|(?:周|星期|礼拜)[一二三四五六日天]|(?<![\p{L}\d])(?:[пnΠ][нHтT]|[вB][тTсcC]|[сcC][рp]|[чч4][тT]|[сcC][б6])(?![\p{L}\d])/giu;

/** The text of a line without its clock stamps and the days of the week that belong to them. */
export const withoutStamps = (text: string): string => {
  let rest = text;
  for (const { index, length } of [...findStamps(text)].sort((a, b) => b.index - a.index)) {
    rest = `${rest.slice(0, index)} | ${rest.slice(index + length)}`;
  }
  return rest === text ? text : rest.replace(weekday, ' ');
};

/**
 * The status word of a line, if the line or one of its parts is nothing but one. The list is closed; what comes close to a word
 * without reaching it, or lies between two of different meaning, is not sure. `undefined` where nothing comes close.
 */
export const statusIn = (line: Line, policy: Policy): StatusWord | undefined => {
  // Every neighbour of a line asks again what it is, and the distance to all words of the list is costly.
  const known = found.get(line);
  if (known?.policy === policy) return known.word;
  const word = searchStatus(line, policy);
  found.set(line, { policy, word });
  return word;
};

const found = new WeakMap<Line, { readonly policy: Policy; readonly word: StatusWord | undefined }>();

/** Ж as a reader without Cyrillic has it in capitals: its left half is no sign that parts words. */
const brokenZhe = /(?<=\p{L})[>)]K/gu;

const partsOf = (line: Line): readonly string[] =>
  withoutStamps(line.text)
    .replace(brokenZhe, 'Ж')
    .split(separators)
    .map((part) => part.trim());

const searchStatus = (line: Line, policy: Policy): StatusWord | undefined => {
  const words = allWords(policy);
  // A letter is read as two at most; what is longer is a sentence, not a word of the list.
  const longest = Math.max(...words.map(({ length }) => length)) * 1.5;
  const parts = partsOf(line);
  const candidates = [...parts, ...parts.map(withoutFrame)].filter(
    (part) => /\p{L}{2}/u.test(part) && part.length <= longest,
  );
  const matching = [...new Set(candidates)].flatMap((part): StatusWord[] => {
    const closest = closestWord(part, words, (word) => stageOf(policy, word));
    const status = closest && statusOf(policy, closest.word);
    if (closest === undefined || status === undefined || closest.distance > tolerated(closest.word)) return [];
    const sure =
      closest.distance <= trusted(closest.word) && closest.margin >= clearMargin && line.confidence >= readable;
    return [{ status, word: closest.word, line, sure: sure && closest.margin > 0 }];
  });
  return matching.find(({ sure }) => sure) ?? matching[0];
};

/** What stands in a state's line beside the state's own word and times: `Next` in `Next: Preparing`, another state. */
export const besideStatus = ({ line, status }: StatusWord, policy: Policy): readonly string[] =>
  partsOf(line).filter((text) => text !== '' && statusIn({ ...line, text }, policy)?.status.id !== status.id);

/** A state is told in so few words; a longer line is a notice about what may happen. */
const fewWords = 6;

/** Some letters are read as two, and some states are not in the list. */
const longer = 1.3;

/**
 * Whether a text may be a state whose name was not read: few words, no longer than those of the page's language, and no number, price or list
 * among them as in a product's name.
 * @param known - A word of the list that the page has.
 */
export const mayBeState = (text: string, known: string, policy: Policy): boolean => {
  const lists = policy.statuses.flatMap(({ words }) => Object.entries(words));
  const languages = lists.filter(([, words]) => words.includes(known)).map(([language]) => language);
  const lengths = lists
    .flatMap(([language, words]) => (languages.length === 0 || languages.includes(language) ? words : []))
    .map((word) => word.length);
  return (
    /\p{L}{3}/u.test(text) &&
    !/[0-9]{2}|[,;₽$¥]/u.test(text) &&
    text.trim().split(/\s+/u).length <= fewWords &&
    text.trim().length <= longer * Math.max(...lengths)
  );
};

/**
 * A state that takes the order out of the dispute, told in words of its own around that of the list: `Cancelled by the buyer`,
 * `订单已取消`. Never sure: it may be said of something else.
 */
export const mentionIn = (line: Line, policy: Policy): StatusWord | undefined => {
  const text = withoutStamps(line.text).trim();
  const tokens = text.split(/[\s|:：,.;()]+/u).filter((token) => token !== '');
  if (tokens.length > fewWords || /[0-9]$/u.test(text)) return undefined;
  return policy.statuses
    .filter(({ stage }) => stage === 'disqualified')
    .flatMap((status) =>
      Object.values(status.words)
        .flat()
        .filter((word) => stands(word, tokens))
        .map((word) => ({ status, word, line, sure: false })),
    )[0];
};

/** Whether a word stands among others; Chinese ones are written without a space between. */
const stands = (word: string, tokens: readonly string[]): boolean => {
  if (/\p{Script=Han}/u.test(word)) return tokens.join('').includes(word.replaceAll(' ', ''));
  const count = word.split(' ').length;
  return tokens.some((_, i) => readingDistance(word, tokens.slice(i, i + count).join(' ')) <= trusted(word));
};

/** A leading number or mark (`1. Preparing`, `✓ Preparing`, `v Preparing`), trailing dots, and `since` before a time. */
const withoutFrame = (part: string): string =>
  part
    .replace(/^(?:[\p{N}\p{P}\p{S}]+|[vV√○●Oo0])\s+/u, '')
    .replace(/[.。…\s]+$/u, '')
    .replace(/(?:\s+(?:since|from|at|on|[сcвB])|[自起于])$/u, '');

/** Beyond this many edits a text is another word. */
const tolerated = (word: string): number => Math.floor([...word].length * 0.22);
/** Up to this many edits a text is the word; short words allow none. */
const trusted = (word: string): number => ([...word].length >= 9 ? 1 : [...word].length >= 6 ? 0.5 : 0);
const clearMargin = 1;
const readable = 0.55;

/** A count behind a status word makes it a tab: `等待备货 1`, `In transit 13`. */
export const isTab = (line: Line, policy: Policy): boolean => {
  const bare = line.text.replace(/[\s(（]*[0-9]{1,4}[)）]?\s*$/u, '');
  return (
    bare !== line.text && findStamps(line.text).length === 0 && statusIn({ ...line, text: bare }, policy) !== undefined
  );
};

/** Whether a text is one of some words and nothing else, look-alikes allowed. */
export const isWord = (text: string, words: readonly string[]): boolean =>
  words.some((word) => readingDistance(word, text) <= trusted(word));

/** Whether a text is one of some words, or begins or ends with one, look-alikes allowed. */
export const hasWord = (text: string, words: readonly string[]): boolean => longestWord(text, words) > 0;

/** The length of the longest of some words that a text is, begins or ends with, look-alikes allowed; 0 where there is none. */
export const longestWord = (text: string, words: readonly string[]): number => {
  const parts = text.split(/[:：]/u).map((part) => part.trim());
  return Math.max(
    0,
    ...words.filter((word) => parts.some((part) => part !== '' && matches(part, word))).map((word) => [...word].length),
  );
};

const matches = (part: string, word: string): boolean => {
  const length = [...word].length;
  const allowed = length >= 6 ? 1 : 0;
  const glyphs = [...part];
  const ends = [part, glyphs.slice(0, length).join(''), glyphs.slice(-length).join('')];
  return length >= 3
    ? ends.some((end) => end !== '' && readingDistance(word, end) <= allowed)
    : ends.some((end) => end.toLowerCase() === word.toLowerCase()) &&
        (glyphs.length === length || !/[\p{L}]/u.test(glyphs[length] ?? ' '));
};
