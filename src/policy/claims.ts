/** Checks that the claims of a case fit its policy. */
import { normaliseIdentifier } from '../model/identifiers.js';
import type { InputProblem } from '../model/problems.js';
import type { Policy } from '../model/schema/policy.js';
import type { ReportCase } from '../model/schema/report.js';
import { wordValue } from '../model/word-value.js';
import { isOwnPolicy } from './own.js';

const isWhole = (value: string, pattern: string): boolean =>
  new RegExp(`^(?:${pattern})$`, 'u').test(normaliseIdentifier(value));

const contradicts = (file: string, place: string, value: string, { id }: Policy): InputProblem => ({
  code: 'schema-mismatch',
  file,
  place,
  expected: `a number of the form that ${id} has for it`,
  found: wordValue(value),
  mend: "Correct the number, or the policy's pattern under `numbers`.",
});

/**
 * Claimed numbers that do not match the patterns of a custom policy. These patterns tell other orders and products from this one, so they are useless
 * if they do not even match this one's.
 */
export const claimProblems = (
  { order }: Pick<ReportCase, 'order'>,
  policy: Policy,
  file: string,
): readonly InputProblem[] => {
  if (!isOwnPolicy(policy)) return [];
  const { posting, sku: product } = policy.numbers;
  const number = isWhole(order.number, posting) ? [] : [contradicts(file, '/order/number', order.number, policy)];
  const skus = order.items.flatMap(({ sku }, index) =>
    isWhole(sku, product) ? [] : [contradicts(file, `/order/items/${index}/sku`, sku, policy)],
  );
  return [...number, ...skus];
};
