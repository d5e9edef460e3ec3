/**
 * Sentences of a report name places in the case file, which the person at the page does not have. These names are the same in every language; here
 * each is replaced by the name of its field on the page.
 */
import type { Language } from '../../../model/schema/report.js';
import { quoted } from '../../../words/quoted.js';
import { fieldLabel } from '../parts/field-names.js';
import type { FieldName } from '../session.js';
import { language } from './language.js';
import { type PhraseName, phrase } from './phrases.js';

/** Places in the case file that have a field. A longer name comes before its own beginnings. */
const fields: Readonly<Record<string, FieldName>> = {
  'order.items': 'skus',
  'order.trackingNumber': 'trackingNumber',
  'order.number': 'orderNumber',
  'order.total': 'orderTotal',
  'order.shipBy': 'shipBy',
  'order.destination': 'country',
  'dispute.openedAt': 'disputeOpenedAt',
  'dispute.respondBy': 'respondBy',
  'dispute.buyerAskedAt': 'buyerAskedAt',
  'dispute.sellerAnsweredAt': 'sellerAnsweredAt',
  'dispute.cancellationRequestedAt': 'cancellationRequestedAt',
};

/** Lists of files, which are cards on the page. */
const cards: Readonly<Record<string, PhraseName>> = {
  'evidence.order': 'element.order',
  'evidence.tracking': 'element.tracking',
  'evidence.label': 'element.label',
};

const zone: Readonly<Record<Language, string>> = { en: 'time zone', ru: 'часовой пояс', zh: '时区' };

/** Places of a history, whose fields stand at its file. */
const ofHistory: Readonly<Record<string, PhraseName>> = { url: 'file.url', retrievedAt: 'file.retrievedAt' };

/** Places that have no field on the page. */
const fieldless = /(?<![\w.])offerId(?![\w(])/u;

/** How a sentence says that something is in the file. */
const inFile: Readonly<Record<Language, RegExp>> = {
  en: / in case\.json/gu,
  ru: / в case\.json/gu,
  zh: /在 case\.json 中|case\.json (?:中的|中|的) ?/gu,
};

const nameOf = (place: string): string | undefined => {
  const [field, card] = [fields[place], cards[place]];
  return field === undefined ? card && phrase(card) : fieldLabel(field);
};

const named = (text: string, to: Language): string =>
  text
    .replace(/ ?\b(?:order|dispute|evidence)\.[A-Za-z]+ ?/gu, (found) => {
      const name = nameOf(found.trim());
      if (name === undefined) return found;
      // Chinese has no space before a quotation.
      return to === 'zh' ? quoted(name, to) : found.replace(found.trim(), quoted(name, to));
    })
    .replace(/ ?(?<![\w.])(?:url|retrievedAt)(?![\w(]) ?/gu, (found) => {
      const place = quoted(phrase(ofHistory[found.trim()] ?? 'file.source'), to);
      return to === 'zh' ? place : found.replace(found.trim(), place);
    })
    .replace(/ ?\btimeZone\b ?/gu, (found) => (to === 'zh' ? zone.zh : found.replace('timeZone', zone[to])));

/** A sentence of a report in the words of the page. */
export const told = (text: string): string => {
  const to = language.value;
  if (!/case\.json|(?:order|dispute|evidence)\.[a-z]/iu.test(text) && !/[(（]url[)）]/u.test(text)) return text;
  if (fieldless.test(text)) return `${named(text, to)} ${phrase('case.saved')}`;
  return named(text.replace(inFile[to], ''), to).replace(/ ?case\.json ?/gu, (found) =>
    to === 'zh' ? quoted(phrase('fields.head'), to) : found.replace('case.json', quoted(phrase('fields.head'), to)),
  );
};

/** The field to change for a mend, if it names one. */
export const fieldOf = (mend: string): FieldName | undefined => {
  const place = Object.keys(fields).find((each) => mend.includes(each));
  return place === undefined ? undefined : fields[place];
};
