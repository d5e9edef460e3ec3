import { skeletonOf } from '../model/identifiers.js';
import { isCarrierNumber, isPostingNumber } from '../model/number-kinds.js';
import type { Policy } from '../model/schema/policy.js';

const letters: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '2': 'Z', '5': 'S', '8': 'B' };

const lettered = (digits: string): string => digits.replace(/[01258]/gu, (digit) => letters[digit] ?? digit);

/** Spellings with letters in place of look-alikes: in up to four places before the number's digits, and in two behind them. */
const spellings = (value: string): readonly string[] =>
  [1, 2, 3, 4].flatMap((front) =>
    [0, 2].map((back) => {
      const end = value.length - back;
      return `${lettered(value.slice(0, front))}${value.slice(front, end)}${lettered(value.slice(end))}`;
    }),
  );

/** Whether a number that a reader spelt has no carrier's form, but would have one with letters for digits that look like them. */
export const isUnclear = (value: string, policy: Policy): boolean =>
  /[A-Z]/u.test(value) &&
  !isCarrierNumber(value, policy) &&
  !isPostingNumber(value, policy) &&
  spellings(value).some((other) => other !== value && isCarrierNumber(other, policy));

/** Key of a number. Numbers with one key may be one number, spelt by readers that mistake letters for digits. */
export const spellingKeyOf = (value: string): string => skeletonOf(value);
