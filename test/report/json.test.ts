import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/schema/report.js';
import { BatchJson, renderJson, renderJsonLine } from '../../src/report/json.js';
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
  it('gives the same bytes for any key order of the report', () => {
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

describe('several reports', () => {
  const problems = [
    { code: 'not-json', file: 'x', place: '', expected: 'JSON', found: 'text', mend: 'Mend\nit.' },
  ] as const;
  const unusable = [{ case: 'x', problems }];
  const counts = { total: 3, pass: 1, review: 0, fail: 1, unusable: 1 };

  const documentOf = (reports: readonly Report[]): string => {
    const document = new BatchJson();
    const parts = [document.begin(), ...reports.map((one) => document.report(one)), document.end(counts, unusable)];
    return parts.join('');
  };

  it.each([[[]], [[report]], [[failing, report]]])(
    'are one document, the same whether written in parts or at once',
    (reports) => {
      const cases = reports.map((one) => JSON.parse(renderJson(one)) as Report);
      const summary = { total: 3, pass: 1, review: 0, fail: 1, unusable };
      expect(documentOf(reports)).toBe(`${JSON.stringify({ cases, summary }, null, 2)}\n`);
    },
  );

  it('are a line each', () => {
    const lines = renderJsonLine(report) + renderJsonLine(failing);
    expect(lines.split('\n').map((line) => line === '' || JSON.parse(line))).toEqual([
      ...[report, failing].map((one) => JSON.parse(renderJson(one))),
      true,
    ]);
  });
});
