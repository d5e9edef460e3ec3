import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/schema/report.js';
import { batchOf, renderBatchJson, renderJson } from '../../src/report/json.js';
import { judge } from '../../src/report/judge.js';
import { factsWith, without } from '../fakes/facts.js';

const context = { language: 'en', tool: { version: '0.0.0', readers: [] }, inputs: [] } as const;
const report = judge(factsWith(), context);
const failing = judge(factsWith({ files: without('order') }), context);

/** The same value with every object's keys the other way round. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  );
};

describe('renderJson', () => {
  it('gives the same bytes however the report was put together', () => {
    expect(renderJson(reversed(report) as Report)).toBe(renderJson(report));
  });

  it('changes nothing but the order', () => {
    expect(JSON.parse(renderJson(report))).toEqual(JSON.parse(JSON.stringify(report)));
  });

  it("writes keys in the schema's order", () => {
    const written = JSON.parse(renderJson(reversed(report) as Report));
    expect(Object.keys(written).slice(0, 4)).toEqual(['schemaVersion', 'tool', 'case', 'policy']);
    expect(Object.keys(written.facts.tracking.pickup)).toEqual(['earliest', 'latest', 'text']);
    expect(Object.keys(written.facts.order.number)).toEqual(['value', 'sure', 'sightings']);
  });

  it('ends with a line feed', () => {
    expect(renderJson(report)).toMatch(/\}\n$/u);
  });
});

describe('batchOf', () => {
  const problems = [
    { code: 'not-json', file: 'x', place: '', expected: 'JSON', found: 'text', mend: 'Mend it.' },
  ] as const;

  it('counts what became of the cases, the unusable ones too', () => {
    const unusable = [{ case: 'x', problems }];
    expect(batchOf([report, failing, report], unusable).summary).toEqual({
      total: 4,
      pass: 2,
      review: 0,
      fail: 1,
      unusable,
    });
  });

  it('is written as one document that holds each report as it stands alone', () => {
    const document = JSON.parse(renderBatchJson(batchOf([failing, report])));
    expect(Object.keys(document)).toEqual(['cases', 'summary']);
    expect(document.cases).toEqual([failing, report].map((one) => JSON.parse(renderJson(one))));
  });
});
