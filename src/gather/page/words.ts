import type { Policy, PolicyStatus } from '../../model/schema/policy.js';
import { connective, stateTime, transitions, weekday } from './vocabulary.js';

/** How a text agrees with a word of a closed list. `near`: a letter or two apart, so it is a word read badly or another word. */
export type WordMatch = 'exact' | 'near';

const cyrillicTwins: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  u: 'и',
};

/**
 * Folds a text to letters and digits in one case. Characters that look alike in every face become one, and so do twins of two alphabets in one text.
 */
const fold = (text: string): string => {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}|!]/gu, '');
  return /\p{Script=Cyrillic}/u.test(plain)
    ? plain.replace(/[a-z]/gu, (letter) => cyrillicTwins[letter] ?? letter).replace(/[0]/gu, 'о')
    : plain.replace(/[l1|!]/gu, 'i').replace(/0/gu, 'o');
};

/** Shorter words allow no misread letter: `Prepaying` is not `Preparing`. Chosen, not measured. */
const longWord = 12;
/** Shorter texts look like no other word. From this length on one letter may differ, in long words two. Chosen, not measured. */
const nearAt = 6;

const agreementOf = (text: string, word: string): WordMatch | undefined => {
  if (text === word) return 'exact';
  const length = Math.max(text.length, word.length);
  if (Math.abs(text.length - word.length) > 2 || length < nearAt || /\p{Script=Han}/u.test(word)) return undefined;
  const distance = distanceBetween(text, word);
  if (distance === 1 && length >= longWord) return 'exact';
  return distance <= (length >= longWord ? 2 : 1) ? 'near' : undefined;
};

const distanceBetween = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (next[j - 1] as number) + 1,
          (row[j] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] as number;
};

/** A state that a text names. */
export interface StateNamed {
  readonly status: PolicyStatus;
  readonly agreement: WordMatch;
}

interface Known {
  readonly status: PolicyStatus;
  readonly folded: string;
}

const knownStates = new WeakMap<Policy, readonly Known[]>();

const statesOf = (policy: Policy): readonly Known[] => {
  const known =
    knownStates.get(policy) ??
    policy.statuses.flatMap((status) =>
      Object.values(status.words).flatMap((words) => words.map((word) => ({ status, folded: fold(word) }))),
    );
  knownStates.set(policy, known);
  return known;
};

/**
 * The state that a text names, and nothing else. A word near to two states of different stages is neither's. A text that is a letter off is `near`:
 * nobody knows whether it was misread or is another word.
 */
export const stateNamed = (text: string, policy: Policy): StateNamed | undefined =>
  stateOf(text, policy) ?? stateChangedTo(text, policy);

/** The state that a sentence says the order changed to. */
export const stateChangedTo = (text: string, policy: Policy): StateNamed | undefined => {
  if (text.length < shortestSentence) return undefined;
  const folded = fold(text);
  const found = transitions.flatMap(({ change, to }) =>
    statesOf(policy).filter(({ folded: state }) =>
      to.some(
        (word) => folded.endsWith(`${word}${state}`) && change.test(folded.slice(0, -word.length - state.length)),
      ),
    ),
  );
  const [longest] = found.sort((a, b) => b.folded.length - a.folded.length);
  return longest === undefined ? undefined : { status: longest.status, agreement: 'exact' };
};

/** A shorter text tells of no change of state. Chosen, not measured. */
const shortestSentence = 8;

const stateOf = (text: string, policy: Policy): StateNamed | undefined => {
  const spellings = [...new Set([text, bare(text)].map(fold))].filter((spelling) => spelling.length >= 2);
  const found = statesOf(policy).flatMap(({ status, folded }) => {
    const agreements = spellings.map((spelling) => agreementOf(spelling, folded));
    const agreement = agreements.includes('exact') ? 'exact' : agreements.find((one) => one !== undefined);
    return agreement === undefined ? [] : [{ status, agreement, whole: spellings.includes(folded) }];
  });
  const [best] = found
    .filter(({ whole }) => whole)
    .concat(
      found.filter(({ agreement }) => agreement === 'exact'),
      found,
    );
  if (best === undefined) return undefined;
  const rival = found.some(({ status, whole }) => status.stage !== best.status.stage && whole === best.whole);
  return { status: best.status, agreement: rival ? 'near' : best.agreement };
};

/** A text without a leading number or mark (`1. Preparing`, `✓ Preparing`), a weekday, and little words at its ends (`since`). */
const bare = (text: string): string => {
  let rest = text
    .replace(weekday, ' ')
    .replace(/^(?:[\p{N}\p{P}\p{S}\s]+|[vV√○●Oo0О]\s+)/u, '')
    .trim();
  for (let last = ''; last !== rest; ) {
    last = rest;
    rest = rest.replace(/[\p{P}\p{S}\s]+$/u, '');
    const word = /(?:^|\s)([\p{L}]+)$/u.exec(rest)?.[1] ?? /[自起于从]$/u.exec(rest)?.[0] ?? '';
    if (word !== '' && word.length < rest.length && connective.test(word)) rest = rest.slice(0, -word.length).trimEnd();
  }
  return rest;
};

/** What a field of the page names: a state, its time, or something else. */
export type PageField = keyof NonNullable<Policy['pageWords']>;

const knownFields = new WeakMap<Policy, ReadonlyMap<string, PageField>>();

const fieldsOf = (policy: Policy): ReadonlyMap<string, PageField> => {
  const entries = Object.entries(policy.pageWords ?? {}) as readonly (readonly [PageField, readonly string[]])[];
  const known =
    knownFields.get(policy) ??
    new Map(entries.flatMap(([field, words]) => words.map((word) => [fold(word), field] as const)));
  knownFields.set(policy, known);
  return known;
};

/** Words around an event's name that say that its time is meant. */
const timeWords =
  /^(?:date(?: and time)?(?: of)?|time(?: of)?|дата(?: и время)?|время)\s+|\s+(?:date|time|at|on)$|(?:时间|日期)$/iu;

/** The field that a text names, and nothing else. Text in brackets behind a name belongs to it. */
export const fieldNamed = (text: string, policy: Policy): PageField | undefined => {
  const fields = fieldsOf(policy);
  const plain = text.replace(/[(（][^()（）]*[)）]\s*$/u, '').trim();
  const folded = fold(plain);
  const exact = [plain, plain.replace(timeWords, '')]
    .map((name) => fields.get(fold(name)))
    .find((field) => field !== undefined);
  if (
    exact === undefined &&
    stateTime.test(
      plain
        .toLowerCase()
        .replaceAll('ё', 'е')
        .replace(/[^\p{L}]/gu, ''),
    )
  )
    return 'statusTime';
  if (exact !== undefined || folded.length < nearAt || /\p{Script=Han}/u.test(folded)) return exact;
  return [...fields].find(([word]) => word.length >= longWord && agreementOf(folded, word) === 'exact')?.[1];
};

/** Where the name of a field at a text's start ends. For labels that run on into their value. */
export const fieldAtStart = (text: string, policy: Policy): number | undefined => {
  const ends = [...text.matchAll(/(?<=\p{L})(?=[^\p{L}]|$)|(?<=\p{Script=Han})/gu)].map(({ index }) => index).reverse();
  return ends.find((end) => end < text.length && fieldNamed(text.slice(0, end), policy) !== undefined);
};

/** Whether a text names a state and a count, as tabs and filters do: `Preparing 12`, `运输中(3)`. */
export const isTab = (text: string, policy: Policy): boolean => {
  const name = text.replace(/[\s(（[]*\p{N}{1,5}\+?[)）\]]?\s*$/u, '');
  return name !== text && stateNamed(name, policy) !== undefined;
};

/** A state has at most this many words. More are a sentence about what may happen. Chosen, not measured. */
const fewWords = 6;

/** Some states are longer than the known ones, by at most this factor. Chosen, not measured. */
const longer = 1.3;

const longestWords = new WeakMap<Policy, ReadonlyMap<string, number>>();
const scripts = ['Han', 'Cyrillic', 'Latin'] as const;
const scriptOf = (text: string): string | undefined =>
  scripts.find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(text));

/** In characters: a policy that knows few states says little about how long they are. Chosen, not measured. */
const atLeast: Readonly<Record<string, number>> = { Han: 6, Cyrillic: 18, Latin: 18 };

const longestIn = (policy: Policy, script: string): number => {
  const known =
    longestWords.get(policy) ??
    new Map(
      scripts.map((name) => {
        const words = policy.statuses.flatMap((status) => Object.values(status.words).flat());
        return [
          name,
          Math.max(atLeast[name] ?? 0, ...words.filter((word) => scriptOf(word) === name).map(({ length }) => length)),
        ];
      }),
    );
  longestWords.set(policy, known);
  return known.get(script) ?? 0;
};

/** Whether a text may be a state of unknown name: few words, no longer than those of its script, and no number, price or list. */
export const mayBeState = (text: string, policy: Policy): boolean =>
  /\p{L}{2}/u.test(text) &&
  !/[0-9]{2}|[,;₽$¥€]/u.test(text) &&
  text.trim().split(/\s+/u).length <= fewWords &&
  text.trim().length <= longer * longestIn(policy, scriptOf(text) ?? '');
