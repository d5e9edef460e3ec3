/**
 * A small grammar of what may touch a number: what sets it off, so that it is whole, and what makes it part of something longer. The signs are listed
 * in tables. The first rule that fits a side decides; without one the number is set off.
 */
import { pointsOf, type Span, type Squeezed } from '../text/tokens.js';
import { holdsWebAddress } from './address.js';
import { hasProperGroups, isGrouped } from './groups.js';

/** Letters and signs that a reader may give for a digit, in Latin, Cyrillic and Greek. */
const likeDigit = '[OoQqОоΟοIiLlІіΙι|¦!ZzЗзSsЅѕ$§BbВвΒGg&@]';

/** Words before a number that a reader runs into it, though they end with a letter that may be a digit. */
const wordsBefore = 'posting|tracking|serial|заказ|арт|артикул|номер|sku|article|order|number|货号|单号|编号|号码';
/** The sign № as readers without it write it: `No`, never `NO` or `N0`. */
const numero = 'No';
/** Words behind a number that a reader runs into it. */
const wordsBehind = 'qty|quantity|size|sku|ozon|lot|id|box|bag|item|items|гр|заказ';

/** Units of pieces. */
const units =
  // шт as a reader without Cyrillic gives it.
  '[wu山щ]t|pcs?|pieces?|units?|ea|pairs?|sets?|шт(?:ук[аи]?)?|ед|пар[аы]?|компл|уп|个|件|只|套|双|张|条|片|支|瓶|盒|包|台|块';
/** A count of pieces, up to thousands. A reader may give a letter for its 1 or 0. */
const count = '[0-9OolI]{1,4}';
/** A quantity needs a unit, unless a multiplication sign marks it. */
const counted = `${count}\\s*(?:${units})(?!\\p{L})`;
const multiplied = `[xXхХ×*]\\s*[0-9]{1,3}(?![0-9\\p{L}])`;
/** Signs that divide a number from a quantity; a space does so too. */
const divider = '[/|;:,·(\\[{—–]|[xXхХ×*]|\\s-';

/** One thing that may touch a number. */
interface Rule {
  readonly touches: RegExp;
  readonly whole: boolean;
}

const whole = (pattern: string, flags = 'u'): Rule => ({ touches: new RegExp(pattern, flags), whole: true });
const longer = (pattern: string): Rule => ({ touches: new RegExp(pattern, 'u'), whole: false });

/** Before a digit, from the inside outwards. The text ends where the number begins. */
const beforeDigit: readonly Rule[] = [
  whole(`${numero}$`),
  whole(`(?:${wordsBefore})$`, 'iu'),
  longer(`(?:[0-9]|${likeDigit})$`),
  // A list of whole numbers, not a decimal or thousands sign.
  whole('[0-9]{5,},$'),
  longer("[0-9][.,/\\\\'’]$"),
  longer('[\\p{L}0-9]_$'),
  // The sign of a phone number.
  longer('\\+$'),
  // Left out, or covered up.
  longer('(?<!\\.)\\.{2,3}$|[*•●]{2,}$'),
  longer('[0-9]\\s*-\\s*$'),
  whole('\\s-\\s*$|^-\\s+$|\\p{L}{2}-\\s+$'),
  whole(`(?:${wordsBefore})[‒–—―−一ー]$`, 'iu'),
  longer('[-‐-―−一ー]$'),
];

/** Behind a digit. The text begins where the number ends. */
const behindDigit: readonly Rule[] = [
  whole(`^(?:\\s|${divider})\\s*(?:${divider})?\\s*${counted}`, 'iu'),
  whole(`^\\s*${multiplied}`),
  whole(`^(?:${wordsBehind})(?!\\p{L})`, 'iu'),
  longer(`^(?:[0-9]|${likeDigit})`),
  whole('^,[0-9]{5,}'),
  longer("^[.,/\\\\'’*][0-9]"),
  longer('^_[\\p{L}0-9]'),
  longer('^\\.{2,3}(?!\\.)|^[*•●]{2,}'),
  longer(`^\\s*-\\s*(?:[0-9]|${likeDigit}(?!\\p{L}))`),
  whole('^\\s+-|^-\\s+\\p{L}{2}'),
  longer('^-'),
];

/** Beside a letter or hyphen of the number. Chinese has no spaces. */
const besideLetter = '[0-9]|(?!\\p{Script=Han})\\p{L}';
/** Of the words before a number, those in small letters are told from the number's own letters by their case alone. */
const wordsBeforeLetter = '[Pp]osting|[Tt]racking|[Ss]hipment|[Oo]rder|[Nn]umber|[Зз]аказ|[Нн]омер|[Оо]тправление';
const beforeLetter: readonly Rule[] = [
  whole(`${numero}$`),
  whole(`(?<![\\p{L}\\p{N}])(?:${wordsBeforeLetter})$`),
  longer(`(?:${besideLetter}|[-_])$`),
  longer('[0-9][.,/]$'),
];
const behindLetter: readonly Rule[] = [longer(`^(?:${besideLetter}|[-_])`), longer('^[.,/][0-9]')];

/** Long dashes differ from hyphens only where words touch them. */
const plainDashes = /[‐-―−﹘﹣－⁃]/gu;

/** Full-width signs as plain ones, except that № stays one sign. */
const plain = (points: readonly string[]): string =>
  points.map((point) => (point === '№' ? point : point.normalize('NFKC'))).join('');

const makesLonger = (text: string, rules: readonly Rule[]): boolean => {
  const dashed = text.replace(plainDashes, '-');
  const rule = rules.find(({ touches }) => touches.test(text) || (dashed !== text && touches.test(dashed)));
  return rule !== undefined && !rule.whole;
};

type Sides = readonly [before: string, behind: string];

/** The text on both sides of a number. */
const sidesOf = (line: Squeezed, span: Span): Sides => {
  const [from, to] = pointsOf(line, span);
  return [plain(line.points.slice(0, from)), plain(line.points.slice(to))];
};

/** A number with all that touches it, as read. */
const wordAround = (line: Squeezed, span: Span, [before, behind]: Sides): string => {
  const own = line.points.slice(...pointsOf(line, span)).join('');
  return `${/\S*$/u.exec(before)?.[0] ?? ''}${own}${/^\S*/u.exec(behind)?.[0] ?? ''}`;
};

/**
 * The longer text that a number is only part of, as read. Undefined if it stands by itself. Letters may touch digits (`SKU1512663422`,
 * `1个2914399160`) unless they may be digits themselves. Digits, hyphens and decimal signs before further digits may not, and the number may not be
 * part of an address. A space divides, except inside a number that is itself written in groups.
 */
export const longerThan = (line: Squeezed, span: Span): string | undefined => {
  const sides = sidesOf(line, span);
  const word = wordAround(line, span, sides);
  const isGroup = isGrouped(line, span);
  const isPart =
    holdsWebAddress(word) ||
    (isGroup && (!hasProperGroups(line, span) || goesOnInGroups(sides))) ||
    goesOn(line, span, sides);
  return isPart ? word : undefined;
};

export const isWhole = (line: Squeezed, span: Span): boolean => longerThan(line, span) === undefined;

const isDigit = (char: string | undefined): boolean => char !== undefined && /[0-9]/u.test(char);

/** Whether a further group stands beside a number in groups. */
const goesOnInGroups = ([before, behind]: Sides): boolean => /[0-9]\s+$/u.test(before) || /^\s+[0-9]/u.test(behind);

/** If a number has hyphens of its own, a space divides it from a further hyphen. */
const spacedHyphen = /^\s+-|-\s+$/u;

const goesOn = ({ text }: Squeezed, { start, end }: Span, [before, behind]: Sides): boolean => {
  const ownHyphens = text.slice(start, end).includes('-');
  const isTouched = (side: string, rules: readonly Rule[]): boolean =>
    !(ownHyphens && spacedHyphen.test(side)) && makesLonger(side, rules);
  return (
    isTouched(before, isDigit(text[start]) ? beforeDigit : beforeLetter) ||
    isTouched(behind, isDigit(text[end - 1]) ? behindDigit : behindLetter)
  );
};
