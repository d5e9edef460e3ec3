import { normaliseIdentifier } from './identifiers.js';

/**
 * Forms of parcels' numbers in running text: S10, UPS, letters around nine digits or more, digits in three groups, fourteen digits that are no
 * moment, and digits behind a sign that announces a number, except seconds and milliseconds since 1970. Telephone numbers and dates are not among
 * them.
 */
const shapes = [
  '[A-Z]{2}(?: ?\\d){9} ?[A-Z]{2}',
  '1Z ?[0-9A-Z]{16}',
  '[A-Z]{1,6}\\d{9,20}[A-Z]{0,4}',
  '\\d{5,10}-\\d{1,5}-\\d{1,5}',
  '(?!20\\d{2}[01]\\d[0-3]\\d[0-2])\\d{14}',
  '(?<=(?:=|#|№ ?|\\bNO[.:]? ?|单号[:：]? ?))(?!1[678]\\d{8}(?:\\d{3})?(?!\\d))\\d{9,22}',
].join('|');
const named = new RegExp(`(?<![A-Z0-9-])(?:${shapes})(?![A-Z0-9-])`, 'gu');

/** The numbers in a text, as they stand there, that are none of a parcel's own. */
export const otherNumbersIn = (text: string, own: Iterable<string>): readonly string[] => {
  const known = new Set([...own].map(normaliseIdentifier));
  const found = text.normalize('NFKC').toUpperCase().match(named) ?? [];
  return [...new Set(found)].filter((number) => !known.has(normaliseIdentifier(number)));
};
