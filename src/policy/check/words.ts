import { normaliseIdentifier, skeletonOf } from '../../model/identifiers.js';
import { wordValue } from '../../model/word-value.js';
import { ownValue, textsUnder } from './nodes.js';
import type { Fault } from './problem.js';

/** Words that a reader cannot tell apart count as one. */
const fold = (word: string): string => skeletonOf(normaliseIdentifier(word));

interface Word {
  readonly place: string;
  readonly word: string;
  readonly state: string;
}

const statesOf = (policy: unknown): readonly unknown[] => {
  const states = ownValue(policy, 'statuses');
  return Array.isArray(states) ? states : [];
};

const idOf = (state: unknown): string => {
  const id = ownValue(state, 'id');
  return typeof id === 'string' ? id : '';
};

const wordsOf = (policy: unknown): readonly Word[] =>
  statesOf(policy).flatMap((state, index) =>
    textsUnder(ownValue(state, 'words'), () => true).map(({ pointer, value }) => ({
      place: `/statuses/${index}/words${pointer}`,
      word: value,
      state: idOf(state),
    })),
  );

/** A word shared by two states would always mean the first of them. */
const shared = (words: readonly Word[]): readonly Fault[] => {
  const owners = new Map<string, Word>();
  return words.flatMap((one): readonly Fault[] => {
    const owner = owners.get(fold(one.word));
    if (owner === undefined) owners.set(fold(one.word), one);
    if (owner === undefined || owner.state === one.state) return [];
    return [
      {
        code: 'shared-word',
        place: one.place,
        expected: 'a word of one state alone, in look and in spelling',
        found: `${wordValue(one.word)}, which is ${wordValue(owner.word)} of ${owner.state}`,
        mend: 'Leave the word to the state that it belongs to.',
      },
    ];
  });
};

const isTelling = (word: string): boolean => (word.match(/\p{L}/gu) ?? []).length >= 2;

const untelling = (words: readonly Word[]): readonly Fault[] =>
  words
    .filter(({ word }) => !isTelling(word))
    .map(({ place, word }) => ({
      code: 'shared-word',
      place,
      expected: 'a word of at least two letters',
      found: wordValue(word),
      mend: 'Write the state as the page does.',
    }));

const repeated = (policy: unknown): readonly Fault[] => {
  const ids = statesOf(policy).map(idOf);
  return ids.flatMap((id, index): readonly Fault[] =>
    id === '' || ids.indexOf(id) === index
      ? []
      : [
          {
            code: 'key-twice',
            place: `/statuses/${index}/id`,
            expected: 'each state once',
            found: `a second ${wordValue(id)}`,
            mend: 'Put the words of both into one entry.',
          },
        ],
  );
};

/** Keys that repeat words of their state. A name that is no such word would make reports use a name that no page shows. */
const repeating = ['unconfirmed', 'name'] as const;

/** Names, and words marked unconfirmed, that are not words of their state. */
const strange = (policy: unknown): readonly Fault[] =>
  statesOf(policy).flatMap((state, index) => {
    const own = new Set(textsUnder(ownValue(state, 'words'), () => true).map(({ value }) => value));
    return repeating.flatMap((key) =>
      textsUnder(ownValue(state, key), () => true)
        .filter(({ value }) => !own.has(value))
        .map(
          ({ pointer, value }): Fault => ({
            code: 'schema-mismatch',
            place: `/statuses/${index}/${key}${pointer}`,
            expected: 'one of the words of its state',
            found: wordValue(value),
            mend: 'Spell it as it stands under `words`, or remove it.',
          }),
        ),
    );
  });

export const wordProblems = (policy: unknown): readonly Fault[] => {
  const words = wordsOf(policy);
  return [...repeated(policy), ...shared(words), ...untelling(words), ...strange(policy)];
};
