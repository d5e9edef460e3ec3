import { describe, expect, it } from 'vitest';
import { sure } from '../../fakes/facts.js';
import { noLabel, openPickup, rowWith } from './rows.js';

describe('summaryRowOf', () => {
  it('of a passing case has no reason', () => {
    expect(rowWith('A')).toMatchObject({ id: 'A', verdict: 'pass', reasons: [], message: '', mend: '' });
  });

  it('leads with what fails, whatever is open in an earlier check', () => {
    const { reasons, message } = rowWith('A', { ...noLabel, ...openPickup });
    expect(reasons[0]).toEqual({ check: 'label-present', code: 'label-missing', status: 'fail' });
    expect(reasons.at(-1)).toEqual({
      check: 'pickup-before-dispute',
      code: 'pickup-overlaps-dispute',
      status: 'open',
    });
    expect(message).toBe('The case has no photo of the parcel.');
  });

  it('leads with the cause, and omits what follows from it', () => {
    const confused = {
      claims: { trackingNumber: 'LK058863574CN' },
      label: { trackingNumber: null, numbers: [sure('LK058863565CN')] },
    };
    expect(rowWith('A', confused).reasons.map(({ code }) => code)).toEqual(['odd-claim']);
  });

  it('reports a broken chain only if there is no other reason', () => {
    expect(rowWith('A', noLabel).reasons.map(({ code }) => code)).not.toContain('chain-incomplete');
  });

  it('keeps so little of a report that many fit into memory', () => {
    expect(JSON.stringify(rowWith('A', { ...noLabel, ...openPickup })).length).toBeLessThan(1500);
  });
});
