import { describe, expect, it } from 'vitest';
import { passingReport } from './builders.js';
import { differences, kept, pageOne, readReference } from './references.js';

describe('page one', () => {
  it.each(Object.keys(kept))('looks like its reference picture (%s; npm run references renews)', async (name) => {
    const report = kept[name]?.() ?? passingReport();
    expect(differences(await pageOne(report), await readReference(name))).toEqual([]);
  });

  it('fails the comparison for a different digit, a word or a moved sign', async () => {
    const reference = await readReference('pass-en');
    const changes: readonly Parameters<typeof passingReport>[1][] = [
      ({ case: claims }) => (claims.order.number = '70548213-0117-11'),
      ({ checks }) => checks.splice(0, 1, { ...(checks[0] as (typeof checks)[number]), status: 'unknown' }),
      ({ case: claims }) => (claims.dispute.openedAt.earliest = '2024-08-15T11:03:00.000Z'),
    ];
    for (const change of changes) {
      const report = { ...passingReport('en', change), copy: 'submission' as const };
      expect(differences(await pageOne(report), reference).length).toBeGreaterThan(0);
    }
  });
});
