import { describe, expect, it } from 'vitest';
import { contradictions } from '../../src/case/contradictions.js';
import { checkCaseFile } from '../../src/case/schema.js';
import { caseFromMemory, InputError } from '../../src/index.js';

const withDispute = (dispute: object, order: object = {}) => ({
  id: 'D-1',
  order: { number: '70548213-0117-1', items: [{ sku: '1512663422' }], ...order },
  dispute: { openedAt: '2024-08-20T14:03:00+03:00', ...dispute },
  evidence: {},
});

const problemsOf = (dispute: object, order: object = {}): string[] => {
  try {
    const file = checkCaseFile(withDispute(dispute, order), 'case.json');
    return contradictions(file, 'case.json').map(({ code, place }) => `${code} ${place}`);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ code, place, mend }) => `${code} ${place} ${mend}`);
  }
};

describe('times and places in a case', () => {
  it('are passed on in the claims, moments as windows', async () => {
    const order = {
      shipBy: '2024-08-12T23:59:00+03:00',
      destination: { country: 'RU', city: 'Москва', postcode: '101000' },
    };
    const dispute = {
      respondBy: '2024-08-23T14:03:00+03:00',
      buyerAskedAt: '2024-08-18T10:00:00+03:00',
      sellerAnsweredAt: '2024-08-18T15:00:00+03:00',
      cancellationRequestedAt: '2024-08-12T10:00:00+03:00',
    };
    const caseFile = new TextEncoder().encode(JSON.stringify(withDispute(dispute, order)));
    const { claims } = await caseFromMemory({ caseFile, files: new Map() });
    expect(claims.order).toMatchObject({
      shipBy: { earliest: '2024-08-12T20:59:00.000Z', text: '2024-08-12T23:59:00+03:00' },
      destination: order.destination,
    });
    for (const [name, text] of Object.entries(dispute)) expect(claims.dispute).toMatchObject({ [name]: { text } });
  });

  it('may say that the buyer never asked', async () => {
    const caseFile = new TextEncoder().encode(JSON.stringify(withDispute({ buyerAskedAt: null })));
    const { claims } = await caseFromMemory({ caseFile, files: new Map() });
    expect(claims.dispute.buyerAskedAt).toBeNull();
  });

  it.each([
    [{ respondBy: '2024-08-20T14:02:00+03:00' }, 'contradiction /dispute/respondBy'],
    [
      { buyerAskedAt: '2024-08-18T10:00:00+03:00', sellerAnsweredAt: '2024-08-18T09:00:00+03:00' },
      'contradiction /dispute/sellerAnsweredAt',
    ],
    [{ buyerAskedAt: null, sellerAnsweredAt: '2024-08-18T09:00:00+03:00' }, 'contradiction /dispute/sellerAnsweredAt'],
  ])('cannot be %j', (dispute, problem) => {
    expect(problemsOf(dispute)).toEqual([problem]);
  });

  it.each([
    { respondBy: '2024-08-20T14:03:00+03:00' },
    { buyerAskedAt: '2024-08-18T10:00+03:00', sellerAnsweredAt: '2024-08-18T10:00:30+03:00' },
    { sellerAnsweredAt: '2024-08-18T09:00:00+03:00' },
    { cancellationRequestedAt: '2024-08-25T00:00:00Z' },
  ])('are left to the checks if they are merely strange: %j', (dispute) => {
    expect(problemsOf(dispute)).toEqual([]);
  });

  it.each([
    [{ respondBy: '2024-08-23 14:03' }, {}, /^schema-mismatch \/dispute\/respondBy Give the last moment/u],
    [{ buyerAskedAt: '2024-08-18T10:00:00' }, {}, /^schema-mismatch \/dispute\/buyerAskedAt Add the offset/u],
    [{ answeredAt: '2024-08-18T10:00:00Z' }, {}, /^unknown-key \/dispute\/answeredAt Did you mean `sellerAnsweredAt`/u],
    [{ shipBy: '2024-08-18T10:00:00Z' }, {}, /^unknown-key \/dispute\/shipBy Did you mean `order.shipBy`/u],
    [{}, { destination: {} }, /^schema-mismatch \/order\/destination /u],
    [{}, { destination: { country: 'Russia' } }, /^schema-mismatch \/order\/destination\/country Write it as/u],
    [{}, { destination: { zip: '101000' } }, /^unknown-key \/order\/destination\/zip Did you mean `postcode`/u],
  ])('are reported if they have another form: %j %j', (dispute, order, problem) => {
    const problems = problemsOf(dispute, order);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });
});
