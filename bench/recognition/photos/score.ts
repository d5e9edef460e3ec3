import { editDistance, normaliseIdentifier } from '../../../src/model/identifiers.js';
import type { LabelFacts, Report } from '../../../src/model/schema/report.js';
import type { Printed, Score, State, Wanted } from '../case.js';

/** What is claimed surely and lies this near to the truth was read from it, wrongly. */
const mistakenEdits = 2;

/** Compares what the library read on a label with what is printed in the photos. */
export const scoreLabel = (
  { facts: { label } }: Report,
  wanted: readonly Wanted[],
  printed: readonly Printed[],
): Score => {
  const values = valuesIn(printed);
  const sure = sureValues(label);
  const misread = [...new Set(sure.filter((value) => !values.has(value)))];
  const codes = new Set(printed.filter(({ kind }) => kind === 'barcode').map(({ text }) => text));
  return {
    states: wanted.map(({ name, value }) => stateOf(value, shownAs(name, label), misread)),
    misread,
    wrongBarcodes: label.barcodes.map(({ text }) => text).filter((text) => !codes.has(text)),
  };
};

const shownAs = (name: string, label: LabelFacts): readonly string[] =>
  (name === 'sku' ? label.skus : [label.trackingNumber, label.postingNumber]).flatMap((reading) =>
    reading?.sure === true ? [reading.value] : [],
  );

const stateOf = (value: string, shown: readonly string[], misread: readonly string[]): State => {
  const normalised = normaliseIdentifier(value);
  if (shown.includes(normalised)) return 'right';
  const isMistaken = misread.some((other) => editDistance(other, normalised, mistakenEdits) <= mistakenEdits);
  return isMistaken ? 'misread' : 'missed';
};

const sureValues = ({ trackingNumber, postingNumber, numbers, skus, otherSkus }: LabelFacts): readonly string[] =>
  [trackingNumber, postingNumber, ...numbers, ...skus, ...otherSkus].flatMap((reading) =>
    reading?.sure === true ? [reading.value] : [],
  );

/** Every value that a reader may rightly find in a text: the whole of it, its words, and what stands behind a word: `OZN1512663422`. */
const valuesIn = (printed: readonly Printed[]): ReadonlySet<string> =>
  new Set(
    printed.flatMap(({ text }) =>
      [text, ...text.split(/[^0-9A-Za-z-]+/u), ...text.split(/\s+/u)].flatMap((part) => {
        const value = normaliseIdentifier(part);
        return [value, value.replace(/^OZN/u, '')];
      }),
    ),
  );
