import { type CaseRow, type OutputNames, summaryRowOf, type UnusableRow } from '../../../src/batch/summary/row.js';
import type { Language } from '../../../src/model/schema/report.js';
import { judge } from '../../../src/report/judge.js';
import { type Changes, factsWith, on, without } from '../../fakes/facts.js';

const judged = (changes: Changes, language: Language) =>
  judge(factsWith(changes), { language, tool: { version: '0.0.0', readers: [] }, inputs: [] });

/** The row of a case in which everything is in order but what differs. */
export const rowWith = (
  id: string,
  changes: Changes = {},
  { language = 'en' as Language, products = undefined as OutputNames | undefined } = {},
): CaseRow => {
  const report = judged(changes, language);
  return summaryRowOf({ ...report, case: { ...report.case, id } }, products);
};

export const noLabel: Changes = { files: without('label') };
export const openPickup: Changes = { tracking: { pickup: on('2024-08-20') } };

export const unusableRow = (name: string): UnusableRow => ({
  case: name,
  problems: [
    {
      code: 'schema-mismatch',
      file: `${name}/case.json`,
      place: '/id',
      expected: 'a list of 3',
      found: 'nothing',
      mend: 'Remove it.',
    },
  ],
});
