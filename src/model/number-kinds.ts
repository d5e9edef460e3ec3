/** Tells the kind of a number by its form, and so which numbers could stand in each other's place. */
import { editDistance, normaliseIdentifier } from './identifiers.js';
import { holdsS10 } from './s10.js';
import type { Policy } from './schema/policy.js';

type Formats = Pick<Policy, 'numbers'>;

const matches = (pattern: string, value: string): boolean =>
  new RegExp(`^(?:${pattern})$`, 'u').test(normaliseIdentifier(value));

/** Whether the identifier has the form of the marketplace's own posting numbers. */
export const isPostingNumber = (value: string, { numbers }: Formats): boolean => matches(numbers.posting, value);

/** Whether the identifier has a carrier's form that the policy knows. */
export const isCarrierNumber = (value: string, { numbers }: Formats): boolean =>
  numbers.tracking.some((format) => matches(format, value));

/** The shape of a value, its letters and digits as classes: `LK058863565CN` and `RR123456785DE` have one shape. */
export const shapeOf = (value: string): string =>
  normaliseIdentifier(value).replace(/[A-Z]/gu, 'A').replace(/[0-9]/gu, '0');

/** Numbers that differ in up to this many characters may be one number badly read. */
const mostMisreadCharacters = 2;

export const isNear = (value: string, expected: string): boolean => {
  const [a, b] = [normaliseIdentifier(value), normaliseIdentifier(expected)];
  return editDistance(a, b, mostMisreadCharacters) <= mostMisreadCharacters;
};

/**
 * Whether a number was rather misread than printed so, if it was read from text. It is one character off the expected postal item number, and its
 * check digit is wrong while the expected one's is right.
 */
export const isRatherMisread = (value: string, expected: string): boolean => {
  const [read, wanted] = [normaliseIdentifier(value), normaliseIdentifier(expected)];
  return editDistance(read, wanted, 1) === 1 && holdsS10(wanted) === true && holdsS10(read) === false;
};

/**
 * Whether a number could stand in the place of another: both are posting numbers, or both are of one form. A label rightly bears numbers of several
 * forms side by side: two carriers' numbers, a sorting code, a product's barcode.
 */
export const isOfOneForm = (value: string, expected: string, policy: Formats): boolean => {
  if (isPostingNumber(value, policy) || isPostingNumber(expected, policy))
    return isPostingNumber(value, policy) && isPostingNumber(expected, policy);
  const shared = policy.numbers.tracking.some((format) => matches(format, value) && matches(format, expected));
  return shared || shapeOf(value) === shapeOf(expected) || isNear(value, expected);
};

/** Whether a number could be another parcel's in place of the expected one, of any carrier. A product's barcode or a date is no such number. */
export const isSameKind = (value: string, expected: string, policy: Formats): boolean =>
  isOfOneForm(value, expected, policy) || (isCarrierNumber(value, policy) && !isPostingNumber(expected, policy));

/** Whether two posting numbers are of one order: they differ in the last part only. */
export const areSiblings = (a: string, b: string): boolean => {
  const orderOf = (posting: string) => normaliseIdentifier(posting).replace(/-[0-9]+$/u, '');
  return normaliseIdentifier(a) !== normaliseIdentifier(b) && orderOf(a) === orderOf(b);
};
