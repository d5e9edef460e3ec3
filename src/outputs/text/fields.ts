import { carrierName, type DrawnPolicyNames } from '../../bundle/index.js';
import { defined } from '../../model/defined.js';
import type { FieldContent, TextField, TextOutput } from '../../model/schema/policy.js';
import type { Report, Window } from '../../model/schema/report.js';
import { clockOf, momentIn } from '../../words/times.js';
import { deliveryTold } from './delivery.js';
import { answerIn, countOf } from './index.js';
import { isFit, isPickupProved, isThisParcels, plain } from './proved.js';
import type { Attached } from './sentences.js';
import { tellIn } from './words.js';

/** The recipient's own fields, filled with what is proven. */
export interface TextFields {
  /** By their names, in the order of the policy. What is not proven has no field. */
  readonly values: Readonly<Record<string, string>>;
  /** Of all together, as the limit counts them. */
  readonly characters: number;
  /** How many sentences of the answer found no room. */
  readonly leftOut: number;
  /** The field, or all together, that is beyond its limit. */
  readonly tooLong: { readonly characters: number; readonly maxCharacters: number } | undefined;
}

/** The day, or the first and the last one where it is not certain. `2024-08-11`. */
const dayOf = (window: Window, report: Report): string => {
  const days = momentIn(window, clockOf(report)).local.match(/\d{4}-\d\d-\d\d/gu) ?? [];
  return [...new Set(days)].join(' – ');
};

type Contents = { readonly [C in Exclude<FieldContent, 'answer'>]: string | undefined };

const contentsOf = (report: Report, names: DrawnPolicyNames | undefined): Contents => {
  const { trackingNumber, pickup, pickupProof } = report.facts.tracking;
  const isOwn = trackingNumber !== null && isThisParcels(report);
  const delivery = isOwn ? deliveryTold(report) : undefined;
  const isPickedUp = pickup !== null && pickupProof === 'scan' && isPickupProved(report);
  return {
    carrier: isOwn ? carrierName(report, names) : undefined,
    'tracking-number': isOwn ? trackingNumber.value : undefined,
    'pickup-date': isPickedUp ? dayOf(pickup, report) : undefined,
    'delivery-date': delivery === undefined ? undefined : dayOf(delivery.at, report),
    'order-number': report.case.order.number,
  };
};

/** Fills the fields of a text output. */
export const fieldsIn = (
  report: Report,
  names: DrawnPolicyNames | undefined,
  form: Omit<TextOutput, 'fields'> & { readonly fields: readonly TextField[] },
  attached: readonly Attached[],
): TextFields => {
  const { fields, counted, language = report.language, maxCharacters } = form;
  const own = { ...report, language };
  const contents = contentsOf(own, names);
  const answers = fields.map(({ holds, maxCharacters: most = maxCharacters }) =>
    holds === 'answer'
      ? answerIn(report, names, { ...form, ...defined({ maxCharacters: most }) }, attached)
      : undefined,
  );
  const filled = fields.flatMap((field, index) => {
    const { name, holds } = field;
    const text = holds === 'answer' ? answers[index]?.text : contents[holds] && plain(contents[holds]);
    return text === undefined ? [] : [{ name, text, most: field.maxCharacters }];
  });
  const characters = filled.reduce((sum, { text }) => sum + countOf(text, counted), 0);
  const limits = [
    ...filled.map(({ text, most }) => [countOf(text, counted), most] as const),
    [characters, maxCharacters] as const,
  ];
  const [beyond] = limits.flatMap(([is, most]) =>
    most !== undefined && is > most ? [{ characters: is, maxCharacters: most }] : [],
  );
  return {
    values: Object.fromEntries(filled.map(({ name, text }) => [name, text])),
    characters,
    leftOut: answers.reduce((sum, answer) => sum + (answer?.leftOut ?? 0), 0),
    tooLong: beyond,
  };
};

/** For a program that sends them: it sends none of a case that is not fit. */
export const fieldsJson = (report: Report, { values }: TextFields): string =>
  `${JSON.stringify({ case: report.case.id, fit: isFit(report), fields: values }, null, 2)}\n`;

/** For a person who copies them: each name over its value. */
export const fieldsText = (report: Report, { values }: TextFields, language: Report['language']): string =>
  [
    ...(isFit(report) ? [] : [tellIn(language)('unfit')]),
    ...Object.entries(values).map(([name, text]) => `${name}\n${text}`),
  ].join('\n\n');
