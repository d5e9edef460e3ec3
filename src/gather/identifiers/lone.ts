import { normaliseIdentifier } from '../../model/identifiers.js';
import type { Policy } from '../../model/schema/policy.js';
import type { ImageReading } from '../images/reading.js';
import type { Readers } from '../ports.js';
import { asRead, matchesOf, type Span, type Squeezed, squeeze } from '../text/tokens.js';
import type { NumberCandidate } from './numbers.js';
import { bareNames, numberNames, otherFields } from './other-fields.js';
import { candidateAt, votedIn } from './sightings.js';

/** A line of just letters around many digits is a carrier's number, whoever the carrier is. */
const loneNumber = '^[A-Z]{1,4}[0-9]{8,14}[A-Z]{0,4}$';

/** Numbers that fill a line of their own and are not a name with its value. If the first reading is in doubt, they are read again. */
export const loneNumbers = async (
  image: ImageReading,
  policy: Policy,
  readers: Readers,
): Promise<readonly NumberCandidate[]> => {
  const found: NumberCandidate[] = [];
  for (const line of image.lines) {
    const squeezed = squeeze(line);
    for (const span of matchesOf(squeezed, loneNumber)) {
      if (isNamed(asRead(squeezed, span), policy) || isApart(squeezed, span)) continue;
      const seen = candidateAt(image, line, squeezed, span, readers);
      const settled = seen.sure ? seen : await votedIn(image, line, loneNumber, readers);
      if (settled !== undefined) found.push({ kind: 'tracking', ...settled });
    }
  }
  return found;
};

/** Short names that papers and pages print before numbers, besides those of other fields. */
const shortNames = ['qty', 'pos', 'po', 'so', 'ref', 'date', 'art', 'item', 'size', 'pcs', 'box', 'bag', 'sum', 'uid'];

/** Whether the letters name what the digits are, however close they stand: readers lose the space between. */
const isNamed = (text: string, { numbers, pageWords }: Policy): boolean => {
  const letters = /^[A-Z]+/u.exec(normaliseIdentifier(text))?.[0] ?? '';
  const { sku = [], orderNumber = [], trackingNumber = [] } = pageWords ?? {};
  const names = [
    ...[...sku, ...orderNumber, ...trackingNumber, ...numbers.ignoredAfter],
    ...[...otherFields, ...numberNames, ...bareNames, ...shortNames],
  ];
  const isProduct = new RegExp(`^(?:${numbers.skuBarcode})$`, 'u').test(normaliseIdentifier(text));
  return isProduct || names.some((name) => normaliseIdentifier(name).replace(/[^\p{L}]/gu, '') === letters);
};

/** Whether letters stand apart from the digits behind them, as a name does. A number printed in groups goes on with letters. */
const isApart = (squeezed: Squeezed, span: Span): boolean =>
  /^[^0-9]*\p{L}[^\p{L}0-9]+[0-9]/u.test(asRead(squeezed, span)) && !/\p{L}\s*$/u.test(asRead(squeezed, span));
