import type { Money } from './schema/policy.js';

/** Amounts are counted in ten-thousandths of the unit, so that nothing is rounded. */
const parts = 10_000n;

/** A decimal number as text, with a point or a comma, in those parts. Smaller fractions are cut off. */
const partsOf = (decimal: string): bigint => {
  const [whole = '0', fraction = ''] = decimal.replace(',', '.').split('.');
  return BigInt(whole) * parts + BigInt(fraction.slice(0, 4).padEnd(4, '0'));
};

/** Whether an amount is at least another of the same currency, exactly. */
export const isAtLeast = (amount: string, other: string): boolean => partsOf(amount) >= partsOf(other);

/** A share of an amount, rounded half up to two decimals. */
export const shareOf = (amount: string, share: number): string => {
  const exact = (partsOf(amount) * partsOf(share.toFixed(4))) / parts;
  return written((exact + 50n) / 100n);
};

/** An amount with two decimals. */
export const inHundredths = (amount: string): string => written(partsOf(amount) / 100n);

const written = (hundredths: bigint): string => `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;

/** `750.00 USD` */
export const wordMoney = ({ amount, currency }: Money): string => `${amount} ${currency}`;
