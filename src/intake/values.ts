import { normaliseIdentifier } from '../model/identifiers.js';
import type { InputProblem } from '../model/problems.js';

/** A user's value in the form of case.json, or what is wrong with it. */
export type Given<T> =
  | { readonly ok: true; readonly value: T }
  | ({ readonly ok: false } & Pick<InputProblem, 'expected' | 'found' | 'mend'>);

export const given = <T>(value: T): Given<T> => ({ ok: true, value });

export const wrong = (expected: string, text: string, mend: string): { readonly ok: false } & Given<never> => ({
  ok: false,
  expected,
  found: quotedFound(text),
  mend,
});

const longest = 80;

/** Text for the place after "found": short, quoted, without anything that could break the line. */
export const quotedFound = (text: string): string =>
  text === '' ? 'nothing' : JSON.stringify(text.length <= longest ? text : `${text.slice(0, longest - 1)}…`);

/** Undoes what spreadsheets do to keep long numbers as text: a formula around them, or an apostrophe before them. */
export const withoutCellMarks = (text: string): string =>
  text
    .trim()
    .replace(/^="(.*)"$/su, '$1')
    .replace(/^'(?=\S)/u, '')
    .trim();

/** `1.51266E+09`: its digits are lost for good. */
const isShortened = (text: string): boolean => /^[0-9][.,]?[0-9]*E\+?[0-9]{1,3}$/iu.test(text);

const asText = 'The spreadsheet has shortened it: set the column to text, enter the number again, and save anew.';

const idForm = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}$/u;

export const isId = (text: string): boolean => idForm.test(text);

export const idValue = (text: string): Given<string> =>
  isId(text)
    ? given(text)
    : wrong(
        'a name of 1 to 64 letters, digits, dots, underscores or hyphens that does not begin with a dot',
        text,
        'Give the case a name, e.g. "D-2024-0815".',
      );

/** A number as documents print it. Its spelling is normalised; nothing is added, removed or looked up. */
const identifier =
  (expected: string, mend: string) =>
  (text: string): Given<string> => {
    if (isShortened(text)) return wrong(expected, text, asText);
    const value = normaliseIdentifier(text);
    return /^(?=.*[0-9])[0-9A-Z][0-9A-Z._/-]{0,63}$/u.test(value) ? given(value) : wrong(expected, text, mend);
  };

export const orderNumberValue = identifier(
  'a posting number',
  'Copy it from the order page, e.g. 70548213-0117-1, one in a row.',
);

export const trackingNumberValue = identifier(
  "the carrier's number",
  'Copy it from the label, e.g. LK058863565CN, one in a row.',
);

const skuValue = identifier(
  "the marketplace's number of the goods",
  'Copy it, e.g. 1512663422; put | between several.',
);

/** Separates several values in one cell. */
const separator = '|';

/** The parts of a cell with several values, without empty ones. */
export const valuesIn = (text: string): readonly string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** SKUs in the given order, each once. */
export const skusValue = (text: string): Given<readonly string[]> => {
  const skus: string[] = [];
  for (const part of valuesIn(text)) {
    const sku = skuValue(part);
    if (!sku.ok) return sku;
    if (!skus.includes(sku.value)) skus.push(sku.value);
  }
  return given(skus);
};
