/**
 * Words of closed lists (statuses, months) found again in text that a reader without Cyrillic wrote down in Latin look-alikes:
 * `Собирается` comes as `Co6upaeTcA`, `июня` as `WIOHA`. Never for identifiers, which belong to no closed list.
 */

/**
 * How each Cyrillic letter is read, in folded characters (see `fold`): seen with PP-OCRv4 on rendered pages in three fonts,
 * plus the letter's plain twin. Several characters stand for one letter where it is read as two.
 */
const readings: Readonly<Record<string, readonly string[]>> = {
  а: ['a'],
  б: ['6', 'b', 'δ'],
  в: ['b', '8'],
  г: ['r', 't'],
  д: ['n', 'a', 'h', 'g', 'd', 'μ'],
  е: ['e', 'ё'],
  ё: ['e', 'е'],
  ж: ['*', 'x', 'k'],
  з: ['3'],
  и: ['u', 'n', 'w', 'h', 'm', 'v', 'μ'],
  й: ['и', 'u', 'n', 'w', 'h', 'm', 'v', 'i'],
  к: ['k'],
  л: ['n', '几', 'j'],
  м: ['m'],
  н: ['h'],
  о: ['o'],
  п: ['n', 'h'],
  р: ['p'],
  с: ['c'],
  т: ['t'],
  у: ['y', 'v'],
  ф: ['φ', 'φp', 'cp', 'p'],
  х: ['x'],
  ц: ['u', 'μ', 'i', 'iu', 'ii'],
  ч: ['4', 'y'],
  ш: ['w'],
  щ: ['w'],
  ъ: ['b'],
  ы: ['bi', 'b'],
  ь: ['b'],
  э: ['3', '9'],
  ю: ['io'],
  я: ['a', '9', 'r', 'g', 's'],
  g: ['9'],
  s: ['5'],
  b: ['8', '6'],
  z: ['2'],
};

/** Letters that the reader was seen to leave out altogether. */
const oftenLost = new Set([...'дёлпйюя']);

/** Lower case without accents (й and ё are letters), spaces and punctuation; 0 is o, and 1, l, | and ! are i. `*` stays: it is how ж is read. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<![ие])\p{M}/gu, '')
    .normalize('NFC')
    .replace(/0/gu, 'o')
    .replace(/[1l|!]/gu, 'i')
    .replace(/[^\p{L}\p{N}*]/gu, '');

const lossOf = (letter: string): number => (oftenLost.has(letter) ? 0.5 : 1);

/**
 * How many edits lie between a printed word and what was read, beyond look-alikes. A letter that the reader is known to leave
 * out costs half. Spaces, case, accents and punctuation cost nothing. Directed: `word` is the printed one.
 */
export const readingDistance = (word: string, read: string): number => distanceBetween(printedForm(word), fold(read));

/**
 * How many of the read characters no letter of a printed word explains, in order. Letters that were not read cost nothing: where a
 * reader gives one character for a word, that one at most can be stray.
 */
export const strayCharacters = (word: string, read: string): number =>
  distanceBetween(printedForm(word), fold(read), () => 0);

const printedForms = new Map<string, readonly string[]>();

/** The folded letters of a word; the words of closed lists are few and come again and again. */
const printedForm = (word: string): readonly string[] => {
  const known = printedForms.get(word);
  if (known !== undefined) return known;
  const letters = [...fold(word)];
  printedForms.set(word, letters);
  return letters;
};

/** As `distanceBetween`; Infinity where the lengths alone put the two farther apart than anyone takes for one word. */
const boundedDistance = (printed: readonly string[], seen: string): number => {
  // A letter is read as two at most, and one that gets lost costs half at least.
  const least = Math.max(seen.length - 2 * printed.length, (printed.length - seen.length) / 2);
  return least > 2 + printed.length * 0.35 ? Number.POSITIVE_INFINITY : distanceBetween(printed, seen);
};

const distanceBetween = (printed: readonly string[], seen: string, loss = lossOf): number => {
  let row = Array.from({ length: seen.length + 1 }, (_, i) => i);
  for (const letter of printed) {
    const previous = row;
    row = [(previous[0] ?? 0) + loss(letter)];
    for (let j = 1; j <= seen.length; j++) {
      const here = [(row[j - 1] ?? 0) + 1, (previous[j] ?? 0) + loss(letter), (previous[j - 1] ?? 0) + 1];
      for (const reading of [letter, ...(readings[letter] ?? [])]) {
        if (seen.endsWith(reading, j)) here.push(previous[j - reading.length] ?? 0);
      }
      row.push(Math.min(...here));
    }
  }
  return row[seen.length] ?? 0;
};

/** The word of a closed list that a reading comes closest to. */
export interface ClosestWord {
  readonly word: string;
  /** `readingDistance` to it: 0 where look-alikes explain everything. */
  readonly distance: number;
  /** How much farther the nearest word of another meaning is; Infinity where there is none. */
  readonly margin: number;
}

/**
 * @param meaningOf - Words of one meaning are no rivals (`Отменён` and `Отменено`); by default each word is its own.
 * @returns `undefined` for an empty reading and an empty list. Whether the distance is small and the margin wide enough is the
 *   caller's to say; ties go to the word listed first, with margin 0.
 */
export const closestWord = (
  text: string,
  words: readonly string[],
  meaningOf: (word: string) => unknown = (word) => word,
): ClosestWord | undefined => {
  const seen = fold(text);
  if (seen === '') return undefined;
  const ranked = words
    .map((word) => ({ word, distance: boundedDistance(printedForm(word), seen) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  if (best === undefined || best.distance === Number.POSITIVE_INFINITY) return undefined;
  const rival = ranked.find(({ word }) => meaningOf(word) !== meaningOf(best.word));
  return { ...best, margin: rival === undefined ? Number.POSITIVE_INFINITY : rival.distance - best.distance };
};
