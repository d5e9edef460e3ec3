/**
 * Finds words of closed lists in text that a reader without Cyrillic wrote in Latin look-alikes: `Собирается` comes as `Co6upaeTcA`. Never used for
 * identifiers, which belong to no closed list.
 */

/**
 * How each Cyrillic letter is read, in folded characters (see `fold`), as seen with PP-OCRv4 on rendered pages in three fonts, plus the letter's
 * plain twin. Several characters stand for a letter that is read as two.
 */
const readings: Readonly<Record<string, readonly string[]>> = {
  а: ['a'],
  б: ['6', 'b', 'δ'],
  в: ['b', '8'],
  г: ['r', 't'],
  д: ['n', 'a', 'h', 'm', 'g', 'd', 'j', 'μ'],
  е: ['e', 'ё'],
  ё: ['e', 'е'],
  ж: ['*', 'x', 'k', 'xk'],
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
  т: ['t', 'r'],
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
  ю: ['io', 'ho'],
  я: ['a', '9', 'r', 'g', 's'],
  g: ['9'],
  s: ['5'],
  b: ['8', '6'],
  z: ['2'],
};

/** Letters that the reader was seen to leave out. */
const oftenLost = new Set([...'дёлпйюя']);

/** Lower case without accents (й and ё are letters), spaces and punctuation. 0 becomes o; 1, l, | and ! become i. `*` stays, because ж is read so. */
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
 * Number of edits between a printed word and what was read, beyond look-alikes. A letter that the reader is known to leave out costs half. Spaces,
 * case, accents and punctuation cost nothing. Directed: `word` is the printed one.
 */
export const readingDistance = (word: string, read: string): number => distanceBetween(printedForm(word), fold(read));

const printedForms = new Map<string, readonly string[]>();

/** The folded letters of a word, kept, because the words of closed lists are few and recur. */
const printedForm = (word: string): readonly string[] => {
  const known = printedForms.get(word);
  if (known !== undefined) return known;
  const letters = [...fold(word)];
  printedForms.set(word, letters);
  return letters;
};

/** The readings of a letter, itself first. Looked up once per letter, not once per place. */
const waysOf = (letter: string): readonly string[] => ways.get(letter) ?? [letter];
const ways: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(readings).map(([letter, read]) => [letter, [letter, ...read]]),
);

/** Uses two rows of a table and allocates nothing in between, because every word of every list is compared with every line of a page. */
const distanceBetween = (printed: readonly string[], seen: string): number => {
  const width = seen.length + 1;
  let previous = new Float64Array(width);
  let row = new Float64Array(width);
  for (let j = 0; j < width; j++) row[j] = j;
  for (const letter of printed) {
    [previous, row] = [row, previous];
    const lost = lossOf(letter);
    const readAs = waysOf(letter);
    row[0] = (previous[0] as number) + lost;
    for (let j = 1; j < width; j++) {
      let least = Math.min((row[j - 1] as number) + 1, (previous[j] as number) + lost, (previous[j - 1] as number) + 1);
      for (const reading of readAs) {
        const from = j - reading.length;
        if (from >= 0 && (previous[from] as number) < least && seen.startsWith(reading, from))
          least = previous[from] as number;
      }
      row[j] = least;
    }
  }
  return row[seen.length] as number;
};
