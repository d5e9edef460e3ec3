import { describe, expect, it } from 'vitest';
import type { DeliverySeen } from '../../src/model/facts.js';
import { signatureAboveAmount } from '../../src/rules/signature-above-amount.js';
import { brief, type Changes, delivery, doubt, factsWith } from '../fakes/facts.js';

describe('signature-above-amount', () => {
  const policy = {
    parameters: { 'signature-above-amount': { from: [{ amount: '750.00', currency: 'USD' }] } },
  } satisfies Changes['policy'];
  const judge = (amount: string, changes: Partial<DeliverySeen> | null, more: Changes = {}) =>
    brief(
      signatureAboveAmount.judge(
        factsWith({
          toldOfOrder: { total: { amount, currency: 'USD' } },
          policy,
          tracking: { delivery: changes === null ? null : delivery(changes), ...more.tracking },
        }),
      ),
    );

  it.each(['750.00', '750', '750,00', '1200.5', '750.0001'])('asks for a signature at a total of %s', (amount) => {
    expect(judge(amount, { signature: 'recorded' })).toBe('pass');
    expect(judge(amount, { signature: 'not-said' })).toBe('unknown signature-not-said');
    expect(judge(amount, { signature: 'declined' })).toBe('fail signature-declined');
  });

  it.each(['749.99', '0', '749.9999'])('asks for none at a total of %s', (amount) => {
    expect(judge(amount, { signature: 'declined' })).toBe('not-applicable');
  });

  it('is unknown when the signed delivery is missing, inferred, doubted or back at the sender', () => {
    expect(judge('800', null)).toBe('unknown signature-unproven');
    expect(judge('800', { signature: 'recorded', proof: 'inferred' })).toBe('unknown signature-unproven');
    expect(judge('800', { signature: 'recorded', to: 'sender' })).toBe('unknown signature-unproven');
    expect(judge('800', { signature: 'recorded' }, { tracking: { doubts: [doubt('test-data')] } })).toBe(
      'unknown history-doubted',
    );
  });

  it('is unknown when the total is in another currency or missing', () => {
    const other = { total: { amount: '100000.00', currency: 'RUB' } };
    const facts = (toldOfOrder: Changes['toldOfOrder'] & object) => factsWith({ toldOfOrder, policy });
    expect(brief(signatureAboveAmount.judge(facts(other)))).toBe('unknown total-in-other-currency');
    expect(brief(signatureAboveAmount.judge(facts({})))).toBe('unknown total-missing');
  });
});
