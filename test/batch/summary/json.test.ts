import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { summaryJson } from '../../../src/batch/summary/json.js';
import { summaryOf } from '../../../src/batch/summary/tally.js';
import type { CaseSummary } from '../../../src/model/schema/summary.js';
import { noLabel, openPickup, rowWith, unusableRow } from './rows.js';

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/summary.schema.json', import.meta.url), 'utf8'),
) as object;
const validate = new Ajv2020({ allErrors: true }).compile<CaseSummary>(schema);

const products = {
  ...{ pdf: 'A.pdf', report: 'A.report.json', thumbnail: 'thumbnails/A.webp' },
  outputs: ['A.page-01.jpg', 'A.txt'],
};

describe('summary.json', () => {
  it.each([
    [
      'of some cases',
      [rowWith('A', {}, { products }), rowWith('B', noLabel), rowWith('C', openPickup)],
      [unusableRow('x')],
    ],
    ['of none', [], []],
  ] as const)('follows its schema (%s)', (_, cases, unusable) => {
    const text = [...summaryJson(summaryOf(cases, unusable, 'zh'))].join('');
    const value: unknown = JSON.parse(text);
    validate(value);
    expect(validate.errors ?? []).toEqual([]);
    expect(value).toMatchObject({ language: 'zh', counts: { total: cases.length + unusable.length } });
  });
});
