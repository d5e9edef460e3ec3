import type { InputProblem } from '../model/problems.js';
import type { CaseFile } from '../model/schema/case.js';
import { before, windowOfInstant } from '../model/time.js';
import { wordValue } from './wording.js';

/** Two moments, the first of which cannot be later than the second, whatever happened. */
interface Order {
  readonly first: readonly [place: string, text: string | null | undefined];
  readonly second: readonly [place: string, text: string | null | undefined];
  readonly expected: string;
}

/** Claims of a case that cannot be true. Merely strange ones are left to the checks. */
export const contradictions = ({ dispute }: CaseFile, file: string): readonly InputProblem[] => {
  const { openedAt, respondBy, buyerAskedAt, sellerAnsweredAt } = dispute;
  const orders: readonly Order[] = [
    {
      first: ['/dispute/openedAt', openedAt],
      second: ['/dispute/respondBy', respondBy],
      expected: 'a moment after the dispute was opened',
    },
    {
      first: ['/dispute/buyerAskedAt', buyerAskedAt],
      second: ['/dispute/sellerAnsweredAt', sellerAnsweredAt],
      expected: 'a moment after the buyer asked',
    },
  ];
  const unasked =
    buyerAskedAt === null && sellerAnsweredAt !== undefined ? [unaskedProblem(sellerAnsweredAt, file)] : [];
  return [...orders.flatMap((order) => problemOf(order, file)), ...unasked];
};

const problemOf = ({ first, second, expected }: Order, file: string): readonly InputProblem[] => {
  const [earlier, later] = [first[1], second[1]].map((text) => windowOfInstant(text ?? ''));
  if (!earlier || !later || before(later, earlier) !== 'yes') return [];
  const found = `${wordValue(second[1])}, which is before \`${first[0].slice(1).replace('/', '.')}\``;
  return [{ code: 'contradiction', file, place: second[0], expected, found, mend: 'Correct one of the two.' }];
};

const unaskedProblem = (answered: string, file: string): InputProblem => ({
  code: 'contradiction',
  file,
  place: '/dispute/sellerAnsweredAt',
  expected: 'nothing, as `dispute.buyerAskedAt` is null',
  found: wordValue(answered),
  mend: 'Say when the buyer asked, or leave the answer out.',
});
