import type { CaseFile } from '../../src/model/schema/case.js';

/** A case that claims nothing about its dispute's time: only what is read in the pictures is looked at. */
export const claimed = (order: CaseFile['order'], evidence: CaseFile['evidence'], id: string): CaseFile => ({
  id,
  order,
  dispute: { openedAt: '2026-01-01T00:00:00Z' },
  evidence,
});
