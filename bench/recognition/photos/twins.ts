import type { Random } from '../../../fixtures/generate/random.js';

/** Digits that are taken for one another in small or blurred print. */
const nearDigits: Readonly<Record<string, readonly string[]>> = {
  '0': ['8', '6', '9'],
  '1': ['7', '4'],
  '2': ['7', '3'],
  '3': ['8', '9', '5'],
  '4': ['1', '9'],
  '5': ['6', '3', '9'],
  '6': ['8', '5', '0'],
  '7': ['1', '2'],
  '8': ['3', '6', '0', '9'],
  '9': ['8', '5', '3'],
};

/** The value with one of its digits changed for one that looks much like it. */
export const oneLookAlikeOff = (value: string, random: Random): string => {
  const places = [...value].flatMap((char, i) => (nearDigits[char] === undefined ? [] : [i]));
  const at = random.pick(places);
  return `${value.slice(0, at)}${random.pick(nearDigits[value[at] ?? ''] ?? [])}${value.slice(at + 1)}`;
};

/** The value without its first digit, the last of several at its end, or one of two like ones side by side, which readers take for one. */
export const oneDigitLess = (value: string, random: Random): string => {
  const first = value.search(/[0-9]/u);
  const ends = [...value.matchAll(/[0-9](?=[0-9][A-Z]*$)/gu)].map(({ index }) => index + 1);
  const doubled = [...value.matchAll(/([0-9])(?=\1)/gu)].map(({ index }) => index);
  const at = random.pick([first, ...ends, ...doubled]);
  return `${value.slice(0, at)}${value.slice(at + 1)}`;
};
