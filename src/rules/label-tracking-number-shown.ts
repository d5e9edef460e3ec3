import type { LabelFacts } from '../model/facts.js';
import { editDistance, likeness, normaliseIdentifier } from '../model/identifiers.js';
import type { Reading } from '../model/sightings.js';
import { closest, isPostingNumber, isSupplied, parcelNumber, placesOf, surelyDiffers, surelyIs } from './evidence.js';
import { fail, finding, notApplicable, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/** Unsure readings further off than this are other numbers, not this one badly read. */
const mostMisreadCharacters = 2;

/**
 * The parcel's number can be read on the photos. Another number of its kind, clearly read where this one is not, fails: it is
 * another parcel's label or a wrong claim. The posting number alone does not show the carrier's number; where the carrier
 * carries the parcel under the posting number, that is the expected number.
 */
export const labelTrackingNumberShown = defineRule({
  id: 'label-tracking-number-shown',
  element: 'label',
  needs: ['case', 'policy', 'order', 'tracking', 'label', 'files'],
  finds: [
    'label-number-differs',
    'label-number-unsure',
    'label-number-unread',
    'label-posting-number-only',
    'label-neighbour-in-view',
  ],
  source: 'handbook-label',
  judge(facts) {
    const { label, policy, case: claims } = facts;
    if (!isSupplied(facts.files, 'label')) return notApplicable;
    const expected = parcelNumber(facts);
    const named = namedNumbers(label);
    if (named.some((number) => surelyIs(number, expected)))
      return { ...pass, notes: neighbours(label, expected, claims) };

    const blurred = closest(possibly(named, label.numbers, expected), expected);
    if (blurred !== undefined) {
      return unknown(finding('label-number-unsure', { expected, read: blurred.value }, placesOf(blurred)));
    }
    const sameKind = isPostingNumber(expected, policy);
    const rivals = [...named, ...label.numbers].filter((number) => surelyDiffers(number, expected));
    const rival = closest(
      rivals.filter(({ value }) => isPostingNumber(value, policy) === sameKind),
      expected,
    );
    if (rival !== undefined) {
      return fail(finding('label-number-differs', { expected, found: rival.value }, placesOf(rival)));
    }
    const [posting] = rivals;
    if (posting === undefined) return unknown(finding('label-number-unread', { expected }));
    return unknown(finding('label-posting-number-only', { expected, posting: posting.value }, placesOf(posting)));
  },
});

const namedNumbers = ({ trackingNumber, postingNumber }: LabelFacts): readonly Reading[] =>
  [trackingNumber, postingNumber].filter((number) => number !== null);

/** Readings that may be the expected number, though no verdict may stand on them. */
const possibly = (named: readonly Reading[], numbers: readonly Reading[], expected: string): readonly Reading[] => {
  const misread = ({ value }: Reading) =>
    editDistance(normaliseIdentifier(value), normaliseIdentifier(expected), mostMisreadCharacters) <=
    mostMisreadCharacters;
  return [...named, ...numbers].filter((number) =>
    number.sure ? likeness(number.value, expected) !== 'different' : misread(number),
  );
};

const neighbours = (
  { numbers }: LabelFacts,
  expected: string,
  claims: { readonly order: { readonly number: string } },
) =>
  numbers
    .filter((number) => surelyDiffers(number, expected) && surelyDiffers(number, claims.order.number))
    .map((number) => finding('label-neighbour-in-view', { found: number.value }, placesOf(number)));
