/** Fields that only some policies ask for, besides those of every case. */

import { type ClockZone, type Given, given, momentValue, wrong } from '../../intake/index.js';
import { defined } from '../../model/defined.js';
import type { InputProblem } from '../../model/problems.js';
import type { CaseFile } from '../../model/schema/case.js';
import type { Policy } from '../../model/schema/policy.js';
import { problemAt } from '../problem.js';
import type { FieldName, MoreField } from '../shown.js';
import type { Typed } from './model.js';

/** What these fields put into the case file. */
export interface MoreClaims {
  readonly order: Pick<CaseFile['order'], 'total' | 'shipBy' | 'destination'>;
  readonly dispute: Omit<CaseFile['dispute'], 'openedAt'>;
}

/** For a buyer who never asked. */
const never = 'never';

const moment =
  (clock: ClockZone | undefined) =>
  (text: string): Given<string> => {
    const value = momentValue(text, clock);
    return value.ok ? value : { ...value, expected: 'a date and time to the minute, with its zone' };
  };

const total = (text: string): Given<{ amount: string; currency: string }> => {
  const [, amount, currency] = /^([0-9]{1,12}(?:[.,][0-9]{1,4})?)\s*([A-Z]{3})$/u.exec(text) ?? [];
  if (amount !== undefined && currency !== undefined) return given({ amount, currency });
  return wrong('an amount and its currency', text, 'Write it as 2490.00 RUB.');
};

const country = (text: string): Given<string> =>
  /^[A-Za-z]{2}$/u.test(text) ? given(text.toUpperCase()) : wrong('a country of two letters', text, 'Write it as RU.');

const city = (text: string): Given<string> =>
  /[\p{L}\p{N}]/u.test(text) && text.length <= 100 ? given(text) : wrong('the name of a city', text, 'Type it.');

const postcode = (text: string): Given<string> =>
  /[0-9A-Za-z]/u.test(text) && text.length <= 16 ? given(text) : wrong('a postcode', text, 'Type it.');

/** The fields from a saved case file. */
export const moreTyped = ({ order, dispute }: MoreClaims): Typed => {
  const { total: sum, shipBy, destination = {} } = order;
  const { buyerAskedAt } = dispute;
  const all: Readonly<Record<MoreField, string | undefined>> = {
    orderTotal: sum === undefined ? undefined : `${sum.amount} ${sum.currency}`,
    shipBy,
    country: destination.country,
    city: destination.city,
    postcode: destination.postcode,
    respondBy: dispute.respondBy,
    buyerAskedAt: buyerAskedAt === null ? never : buyerAskedAt,
    sellerAnsweredAt: dispute.sellerAnsweredAt,
    cancellationRequestedAt: dispute.cancellationRequestedAt,
  };
  return defined(all);
};

/**
 * What was typed, in the form of the case file, and what is wrong with the rest.
 * @param clock - For times without an offset.
 */
export const moreClaims = (
  typed: Typed,
  clock: ClockZone | undefined,
  problems: Map<FieldName, InputProblem>,
): MoreClaims => {
  const taken = <K extends string, T>(field: MoreField, key: K, read: (text: string) => Given<T>): { [_ in K]?: T } => {
    const text = typed[field]?.trim() ?? '';
    if (text === '') return {};
    const value = read(text);
    if (value.ok) return { [key]: value.value } as { [_ in K]?: T };
    problems.set(field, problemAt('bad-option', field, value));
    return {};
  };
  const at = moment(clock);
  const destination = {
    ...taken('country', 'country', country),
    ...taken('city', 'city', city),
    ...taken('postcode', 'postcode', postcode),
  };
  return {
    order: {
      ...taken('orderTotal', 'total', total),
      ...taken('shipBy', 'shipBy', at),
      ...(Object.keys(destination).length === 0 ? {} : { destination }),
    },
    dispute: {
      ...taken('respondBy', 'respondBy', at),
      ...taken('buyerAskedAt', 'buyerAskedAt', (text) => (text === never ? given(null) : at(text))),
      ...taken('sellerAnsweredAt', 'sellerAnsweredAt', at),
      ...taken('cancellationRequestedAt', 'cancellationRequestedAt', at),
    },
  };
};

/** The checks that use a field. A field without checks is asked for by every policy. */
const askedBy: Readonly<Record<MoreField, readonly string[]>> = {
  respondBy: [],
  shipBy: ['dispatch-by-deadline'],
  buyerAskedAt: ['answered-in-time'],
  sellerAnsweredAt: ['answered-in-time'],
  cancellationRequestedAt: ['cancellation-after-preparing'],
  country: ['destination-matches'],
  city: ['destination-matches'],
  postcode: ['destination-matches'],
  orderTotal: ['signature-above-amount'],
};

/** The fields that a policy can use and those that already have a value, in the order of the page. */
export const fieldsAsked = ({ checks, penalty }: Policy, typed: Typed): readonly MoreField[] =>
  (Object.keys(askedBy) as MoreField[]).filter((field) => {
    const by = askedBy[field];
    const isForPenalty = field === 'orderTotal' && penalty !== undefined;
    return by.length === 0 || isForPenalty || (typed[field] ?? '') !== '' || by.some((id) => checks.includes(id));
  });
