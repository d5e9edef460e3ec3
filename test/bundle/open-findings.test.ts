import { describe, expect, it } from 'vitest';
import { openFindings } from '../../src/bundle/exhibits.js';
import { judge } from '../../src/report/judge.js';
import { factsWith, on, sure } from '../fakes/facts.js';

describe('openFindings', () => {
  it('starts with causes, and ends with what follows from them', () => {
    const facts = factsWith({
      openedAt: on('2024-08-11'),
      claims: { trackingNumber: 'LK058863574CN' },
      label: { trackingNumber: null, numbers: [sure('LK058863565CN')], skus: [] },
    });
    const report = judge(facts, { language: 'en', tool: { version: '0.0.0', readers: [] }, inputs: [] });
    expect(openFindings(report).map(({ finding }) => finding.code)).toEqual([
      'odd-claim',
      'pickup-overlaps-dispute',
      'label-sku-unread',
      'tracking-number-differs',
      'label-number-differs',
      'chain-number-conflict',
    ]);
  });
});
