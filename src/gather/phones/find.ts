/** A telephone number in a text. */
export interface PhoneNumber {
  /** Range of code points in the text: its first one, and the first one behind it. */
  readonly start: number;
  readonly end: number;
  /** Its digits alone. */
  readonly digits: string;
  /** Whether a word, a plus sign or the grouping says that it is a telephone number. Otherwise only its digits look like one. */
  readonly marked: boolean;
}

/** Gap between digits, within one line of a text or a file. */
const gap = '[ \\t\\u00A0.\\-‐-―()（）]{0,3}';
const outer = { before: '(?<![0-9A-Za-z-])', after: '(?![0-9A-Za-z]|-[0-9])' };

/** Words for a telephone. Readers without Cyrillic turn «Тел» into Latin look-alikes, which count as the word only before a dot or a colon. */
const words = [
  '(?<![\\p{L}])(?:тел(?:ефон\\p{L}*)?|моб(?:ильн\\p{L}*)?|сот\\p{L}*|phone|telephone|tel|mobile|mob|cell|contact|whatsapp|telegram)(?!\\p{L})',
  '(?<!\\p{L})(?:[tт][eеoо][nлlaп]|te[лn]e\\p{L}{3,5})\\s*[.:：]',
  '电话|電話|手机|手機|联系方式|聯繫方式',
].join('|');

/** Digits behind such a word. The most are given by ITU-T E.164. The least are those of a local number. Chosen, not measured. */
const digitsBehindWord = { least: 7, most: 15 };

/** Forms that mark a telephone number: a plus sign, or digits in the usual groups. */
const markedForms: readonly string[] = [
  // +7 (912) 345-67-89, +86 138 1234 5678, +91 98765 43210
  `[+＋] ?[0-9](?:${gap}[0-9]){9,14}(?![0-9])`,
  // 8 (912) 345-67-89, 8-912-345-67-89, 7 912 345 67 89
  `${outer.before}[78] ?-?[(（]? ?[0-9]{3} ?[)）]?[ -]?[0-9]{3}[ -][0-9]{2}[ -]?[0-9]{2}${outer.after}`,
  `${outer.before}[78] ?-?[(（] ?[0-9]{3} ?[)）][ -]?[0-9]{7}${outer.after}`,
  // 138 1234 5678, 86-138-1234-5678
  `${outer.before}(?:(?:00)?86[ -]?)?1[3-9][0-9][ -][0-9]{4}[ -][0-9]{4}${outer.after}`,
  `${outer.before}(?:00)?86[ -]1[3-9][0-9]{9}${outer.after}`,
  // 91 98765 43210, 098765-43210
  `${outer.before}(?:91[ -]|0)?[6-9][0-9]{4}[ -][0-9]{5}${outer.after}`,
];

/** Mobile numbers of Russia and China as bare digits. Other identifiers have this form too. */
const bareForms: readonly string[] = [`${outer.before}(?:[78]9[0-9]{9}|1[3-9][0-9]{9})${outer.after}`];

const behindWord = `(?:${words})[^0-9+＋\\p{L}]{0,8}((?:[+＋] ?)?[0-9](?:${gap}[0-9]){${digitsBehindWord.least - 1},${digitsBehindWord.most - 1}})(?![0-9A-Za-z])`;

const marked = [behindWord, ...markedForms].map((form) => new RegExp(form, 'dgiu'));
const bare = bareForms.map((form) => new RegExp(form, 'dgiu'));

/** The telephone numbers of one line, in its order. If two overlap, the first form's counts. */
export const phonesIn = (text: string): readonly PhoneNumber[] => {
  const found: PhoneNumber[] = [];
  for (const [forms, isMarked] of [
    [marked, true],
    [bare, false],
  ] as const) {
    for (const form of forms) {
      for (const { indices } of text.matchAll(form)) {
        const [from, to] = indices?.[1] ?? indices?.[0] ?? [0, 0];
        const phone = phoneAt(text, from, to, isMarked);
        if (found.every(({ start, end }) => phone.end <= start || end <= phone.start)) found.push(phone);
      }
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
};

const phoneAt = (text: string, from: number, to: number, isMarked: boolean): PhoneNumber => ({
  start: [...text.slice(0, from)].length,
  end: [...text.slice(0, to)].length,
  digits: text.slice(from, to).replace(/[^0-9]/gu, ''),
  marked: isMarked,
});
