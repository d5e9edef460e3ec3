import type { Policy } from '../../model/schema/policy.js';
import type { Sighting } from '../../model/sightings.js';
import type { ImageReading } from '../images/reading.js';
import type { Readers } from '../ports.js';
import { loneNumbers } from './lone.js';
import { barcodeNumbers, type NumberKind, textNumbers } from './numbers.js';
import { readingOf, sightingsOf } from './sightings.js';

/** A number that the readers stand by, and where they saw it. */
export interface ReadIdentifier {
  /** The kind of number whose form it has. */
  readonly kind: 'tracking-number' | 'posting-number' | 'sku';
  /** Without spaces, in upper case. */
  readonly value: string;
  /** Every place where it was seen, and by which reader. */
  readonly sightings: readonly Sighting[];
}

const kindNames = { tracking: 'tracking-number', posting: 'posting-number', sku: 'sku' } as const satisfies Record<
  NumberKind,
  string
>;

/** Every number in an image that the readers stand by, from any case. */
export const identifiersIn = async (
  image: ImageReading,
  policy: Policy,
  readers: Readers,
): Promise<readonly ReadIdentifier[]> => {
  const numbers = [
    ...barcodeNumbers(image, policy),
    ...(await textNumbers(image, policy, readers)),
    ...(await loneNumbers(image, policy, readers)),
  ];
  const patterns = [policy.numbers.posting, ...policy.numbers.tracking, policy.numbers.sku];
  const identifiers: ReadIdentifier[] = [];
  for (const [kind, value] of distinct(numbers)) {
    const own = numbers.filter((number) => number.kind === kind && number.value === value);
    const settled = own.some(({ sure }) => sure)
      ? own
      : [...own, ...(await sightingsOf(value, image, patterns, readers))];
    const reading = readingOf(
      value,
      settled.filter((candidate) => candidate.value === value),
    );
    if (reading?.sure === true) identifiers.push({ kind: kindNames[kind], value, sightings: reading.sightings });
  }
  return identifiers;
};

const distinct = (
  numbers: readonly { kind: NumberKind; value: string }[],
): readonly (readonly [NumberKind, string])[] => {
  const seen = new Set<string>();
  return numbers
    .filter(({ kind, value }) => !seen.has(`${kind} ${value}`) && seen.add(`${kind} ${value}`))
    .map(({ kind, value }) => [kind, value]);
};
