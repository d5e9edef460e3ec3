import type { Policy } from '../../model/schema/policy.js';
import type { BarcodeInImage, ImageReading, Line } from '../images/reading.js';
import { findStamps } from '../text/stamps.js';
import {
  buyerActions,
  carrierEvents,
  chatWords,
  countWithin,
  editorMenus,
  labelWords,
  letterHeads,
  linesWith,
  mailAddress,
  mailFolders,
  pageControls,
  programMenus,
  speech,
  subjectHeads,
  type WordedLine,
  wordsIn,
} from './words.js';

/** How often a picture shows each thing that tells its kind. */
export interface Signs {
  /** Places where an order's state stands. */
  readonly states: number;
  /** Those among them before any carrier has the parcel. */
  readonly earlyStates: number;
  /** Heads that only order pages have: of the state, its time, a history, a deadline. */
  readonly heads: number;
  readonly controls: number;
  /** Different numbers in the marketplace's own format. */
  readonly orders: number;
  readonly stamps: number;
  readonly events: number;
  readonly listHeads: number;
  readonly labelWords: number;
  readonly carriers: number;
  readonly addresses: number;
  readonly parcelCodes: number;
  readonly productCodes: number;
  readonly otherCodes: number;
  readonly chatWords: number;
  /** Lines with only a time of day, as under each message of a chat. */
  readonly bareTimes: number;
  /** Those among them with the ticks of a message that was read. */
  readonly tickedTimes: number;
  /** Lines that one person writes to another. */
  readonly speech: number;
  /** Different things that only a buyer can do, or is told. */
  readonly buyerActions: number;
  readonly subjects: number;
  readonly letterHeads: number;
  readonly mailFolders: number;
  /** Lines with an e-mail address. */
  readonly mailAddresses: number;
  readonly editorMenus: number;
  readonly programMenus: number;
  /** Window titles that name a file and the program that shows it. */
  readonly documentTitles: number;
  /** In the topmost part of the picture. */
  readonly otherMarketplaces: number;
  readonly marketplace: number;
}

export const signsOf = ({ lines, barcodes }: Pick<ImageReading, 'lines' | 'barcodes'>, policy: Policy): Signs => {
  const { status = [], statusTime = [], history = [], deadline = [] } = policy.pageWords ?? {};
  const { shipmentList = [], otherMarketplaces = [], marketplace = [] } = policy.pictureWords ?? {};
  const count = (words: readonly string[]): number => wordsIn(lines, words).size;
  const menus = [...lines, ...topmost(lines).flatMap(menuWords)];
  const coded = barcodes.map((barcode) => codeOf(barcode, policy));
  const codes = (kind: Code): number => coded.filter((one) => one === kind).length;
  return {
    states: linesWith(lines, statesOf(policy)).length,
    earlyStates: linesWith(lines, statesOf(policy, ['before', 'proving', 'disqualified'])).length,
    heads: linesWith(lines, [...status, ...statusTime, ...history, ...deadline].filter(isTelling)).length,
    controls: count(pageControls),
    orders: new Set(lines.flatMap((line) => numbersIn(line, policy.numbers.posting))).size,
    stamps: lines.filter(({ text }) => findStamps(text).length > 0).length,
    events: lines.filter((line) => textsOf(line).some((text) => carrierEvents.test(text))).length,
    listHeads: countWithin(lines, shipmentList.filter(isTelling)),
    labelWords: count([...labelWords, ...policy.numbers.ignoredAfter.filter(isTelling)]) + beginningsOf(lines, policy),
    carriers: linesWith(
      lines,
      (policy.trackingSites ?? []).flatMap(({ names }) => names),
    ).length,
    addresses: lines.filter(isPostalAddress).length,
    parcelCodes: codes('parcel'),
    productCodes: codes('product'),
    otherCodes: codes('other'),
    chatWords: count(chatWords),
    bareTimes: lines.filter(({ text }) => bareTime.test(text)).length,
    tickedTimes: lines.filter(({ text }) => bareTime.test(text) && ticks.test(text)).length,
    speech: lines.filter((line) => textsOf(line).some((text) => speech.test(text.trim()))).length,
    buyerActions: countWithin(lines, buyerActions),
    subjects: count(subjectHeads),
    letterHeads: count(letterHeads),
    mailFolders: count(mailFolders),
    mailAddresses: lines.filter((line) => textsOf(line).some((text) => mailAddress.test(text))).length,
    editorMenus: wordsIn(menus, editorMenus).size,
    programMenus: wordsIn(menus, programMenus).size,
    documentTitles: topmost(lines).filter((line) => textsOf(line).some((text) => documentTitle.test(text))).length,
    otherMarketplaces: wordsIn(topmost(lines), otherMarketplaces).size,
    marketplace: countWithin(lines, marketplace),
  };
};

type Stage = Policy['statuses'][number]['stage'];

const statesOf = ({ statuses }: Policy, stages?: readonly Stage[]): readonly string[] =>
  statuses
    .filter(({ stage }) => stages === undefined || stages.includes(stage))
    .flatMap(({ words }) => Object.values(words).flat());

/** Words of a menu. A program's menus stand in one row, and are often read as one line. */
const menuWords = (line: Line): readonly WordedLine[] =>
  textsOf(line).flatMap((text) => {
    const words = text.trim().split(/\s+/u);
    return words.length > 2 && words.every(({ length }) => length <= longestMenu)
      ? words.map((word) => ({ text: word }))
      : [];
  });

/** A menu's word has at most this many letters. Chosen, not measured. */
const longestMenu = 14;

const documentTitle = /\.(?:txt|rtf|md|docx?|xlsx?|csv|od[ts]|numbers|pages)\*?\s*[-\u2013\u2014]\s*\p{L}/iu;

/** A time of day alone, with the ticks of a message that was read. */
const bareTime = /^\s*[0-2]?[0-9][:.][0-5][0-9](?:\s*[AP]M)?[\s\p{P}\p{S}vV√]{0,4}$/iu;

const ticks = /[✓✔√vV]\s?[✓✔√vV]\s*$/u;

/** Pages name their owner within this share of the height from the top. Chosen, not measured. */
const topShare = 0.2;

const topmost = (lines: readonly Line[]): readonly Line[] => {
  const bottom = Math.max(0, ...lines.map(({ box: [, y, , height] }) => y + height));
  return lines.filter(({ box: [, y] }) => y < topShare * bottom);
};

/** Whether a word is long enough to tell something: `until`, `до` and `至` stand on many papers. */
const isTelling = (word: string): boolean => [...word].length >= (/\p{Script=Han}/u.test(word) ? 2 : 5);

const textsOf = ({ text, also = [] }: WordedLine): readonly string[] => [text, ...also.map((reading) => reading.text)];

/** Lines that begin with a label's own words. These often stand before a value in one line: `OZON GLOBAL 3201345`. */
const beginningsOf = (lines: readonly Line[], { numbers }: Policy): number => {
  const words = numbers.ignoredAfter.filter(isTelling).map(squeezed);
  return lines.filter((line) => textsOf(line).some((text) => words.some((word) => squeezed(text).startsWith(word))))
    .length;
};

const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/0/gu, 'O')
    .replace(/[^\p{L}\p{N}-]/gu, '');

const numbersIn = (line: WordedLine, format: string): readonly string[] =>
  textsOf(line).flatMap(
    (text) => text.replace(/\s/gu, '').match(new RegExp(`(?<![0-9-])(?:${format})(?![0-9-])`, 'gu')) ?? [],
  );

/** Whether a line is an address: several words with two commas between them, as in street, town, country. */
export const isPostalAddress = ({ text }: WordedLine): boolean =>
  /\p{L}{3}.*[,，].*[\p{L}\p{N}]{2}.*[,，]/u.test(text) && !/[₽¥$]/u.test(text);

type Code = 'parcel' | 'product' | 'other' | 'none';

/**
 * What a barcode stands for: a parcel's number (by its format), a product, or another thing. A web address may be on any picture and counts as none.
 */
const codeOf = ({ format, text }: BarcodeInImage, { numbers }: Policy): Code => {
  const value = text.toUpperCase().replace(/\s/gu, '');
  const is = (pattern: string): boolean => new RegExp(`^(?:${pattern})$`, 'u').test(value);
  if (/^HTTPS?:/u.test(value)) return 'none';
  if (is(numbers.skuBarcode) || /^(?:EAN|UPC)/u.test(format)) return 'product';
  return [numbers.posting, ...numbers.tracking].some(is) ? 'parcel' : 'other';
};
