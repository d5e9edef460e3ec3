import { foldCase } from './fold.js';
import { type Group, vocabularies } from './vocabulary.js';

/**
 * What the words of an event say about possession.
 *
 * - `collected`: the carrier took the parcel from its sender.
 * - `accepted`: a word that carriers have for that event, and for mere data too. It bears out a code and is none.
 * - `announced`: a record, a label or electronic data exists; nobody need hold the parcel.
 * - `not-collected`: a plan, a failure, a denial, or another leg or person.
 */
export type TextSense = 'collected' | 'accepted' | 'announced' | 'not-collected';

/** Accents, the dot of the Turkish i and the stroke of ł are typed or left out. */
const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l');

const fold = (text: string): string => withoutAccents(foldCase(text));

interface Script {
  readonly letters: RegExp;
  /** What is a letter of it, where words have borders. */
  readonly letter?: string;
}

/** Stems of alphabets stand as whole words, those of the other scripts anywhere. */
const scripts: readonly Script[] = [
  { letters: /[a-z]/u, letter: '[a-zß-ɏ]' },
  { letters: /\p{Script=Cyrillic}/u, letter: '[Ѐ-ԯ]' },
  { letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u },
  { letters: /\p{Script=Hangul}/u },
];

const patternOf = (stems: readonly string[], letter: string | undefined): RegExp => {
  const folded = fold(stems.join('|'));
  if (letter === undefined) return new RegExp(folded, 'gu');
  const source = folded
    .replaceAll(' .. ', `(?!${letter})[^,;.]{0,30}?(?<!${letter})`)
    .replace(/(?<!\])\*/gu, `${letter}*`);
  return new RegExp(`(?<!${letter})(?:${source})(?!${letter})`, 'gu');
};

const scriptOf = (stems: string): number => scripts.findIndex(({ letters }) => letters.test(fold(stems)));

/** One pattern for each script, of all languages together. */
const patternsOf = (group: Group): readonly (RegExp | undefined)[] =>
  scripts.map(({ letter }, script) => {
    const stems = vocabularies.map((vocabulary) => vocabulary[group]).filter((each) => scriptOf(each) === script);
    return stems.length === 0 ? undefined : patternOf(stems, letter);
  });

const groups = [
  'taken',
  'accepted',
  'record',
  'pending',
  'denied',
  'cancelled',
  'elsewhere',
  'back',
  'last',
  'onward',
] as const;
const patterns = Object.fromEntries(groups.map((group) => [group, patternsOf(group)])) as Readonly<
  Record<Group, readonly (RegExp | undefined)[]>
>;

const has = (group: Group, text: string): boolean =>
  patterns[group].some(
    (pattern, script) => pattern !== undefined && scripts[script]?.letters.test(text) && text.search(pattern) >= 0,
  );

const without = (group: Group, text: string): string =>
  patterns[group].reduce((rest, pattern) => (pattern === undefined ? rest : rest.replace(pattern, ' ')), text);

/** Longer texts are no event's words; their beginning is enough and keeps the search quick. */
const mostCharacters = 400;

/** `No 123` denies nothing, and which number it is says nothing. */
const plainOf = (text: string): string =>
  fold(text.slice(0, mostCharacters))
    .replace(/[’ʼ`]/gu, "'")
    .replace(/\bno\.?\s?(?=[a-z]{0,4}\d)/gu, '')
    .replace(/\d+/gu, '0')
    .replace(/\s+/gu, ' ')
    .trim();

const clausesOf = (plain: string): readonly string[] =>
  plain
    .split(/[,;:!?/|()[\]{}，。；：、！？（）【】「」·–—]|\.(?=\s|\.|$)| - | and (?=(?:will|is|it) )/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');

interface Clause {
  readonly took: boolean;
  readonly holds: boolean;
  /** A plan or a denial. */
  readonly unreal: boolean;
  readonly last: boolean;
  readonly onward: boolean;
}

/** A wording of possession may have words in it that speak of delivery elsewhere: `entregado al transportista`. */
const understood = (text: string): Clause => {
  const took = has('taken', text);
  const rest = without('taken', text);
  return {
    took,
    holds: took || has('accepted', text),
    unreal: has('pending', text) || has('denied', text),
    last: has('last', rest),
    onward: has('onward', rest),
  };
};

const isClean = ({ holds, unreal, last }: Clause): boolean => holds && !unreal && !last;

/** Beside a clause that says that the carrier holds the parcel, plans and denials may be about what comes next. */
const isAgainst = ({ holds, unreal, last, onward }: Clause, clean: boolean): boolean =>
  unreal ? holds || !clean || !(onward || last) : last && !clean;

const senseOfPlain = (plain: string): TextSense | undefined => {
  if (has('record', plain)) return 'announced';
  if ((['elsewhere', 'back', 'cancelled'] as const).some((group) => has(group, plain))) return 'not-collected';
  const clauses = clausesOf(plain).map(understood);
  const clean = clauses.filter(isClean);
  if (clauses.some((clause) => isAgainst(clause, clean.length > 0))) return 'not-collected';
  if (clean.length === 0) return undefined;
  return clean.some(({ took }) => took) ? 'collected' : 'accepted';
};

/** Events repeat their words, and each is asked for them more than once. */
const known = new Map<string, TextSense | undefined>();
const mostKnown = 10_000;

/** What a text says about possession; `undefined` where nothing of it is understood. What speaks against possession weighs more. */
export const senseOf = (text: string): TextSense | undefined => {
  const plain = plainOf(text);
  if (plain === '' || known.has(plain)) return known.get(plain);
  if (known.size >= mostKnown) known.clear();
  const sense = senseOfPlain(plain);
  known.set(plain, sense);
  return sense;
};

/** Whether `senseOf` is one of these; quicker where only announcements are asked for. */
export const hasSense = (text: string, senses: readonly TextSense[]): boolean => {
  if (text === '' || senses.length === 0) return false;
  if (senses.every((sense) => sense === 'announced')) return has('record', plainOf(text));
  const sense = senseOf(text);
  return sense !== undefined && senses.includes(sense);
};

/** Whether a text calls off what was recorded, and no later step of the way. */
export const saysWithdrawn = (text: string): boolean =>
  clausesOf(plainOf(text)).some(
    (clause) => has('cancelled', clause) && !(['onward', 'last', 'back'] as const).some((group) => has(group, clause)),
  );

/** Whether a text says that the carrier does not hold the parcel after all, or that its sender has it again. */
export const saysUndone = (text: string): boolean => {
  const clauses = clausesOf(plainOf(text));
  return clauses.some((clause) => has('back', clause) || (has('denied', clause) && understood(clause).holds));
};

/** Whether a text speaks of what is still to come. */
export const speaksOfPlans = (text: string): boolean => has('pending', plainOf(text));
