import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutcomeLine } from '../../src/model/schema/outcome.js';
import { appendLine, leastCases, lineOf, readLines, tallyOf } from '../../src/outcomes/index.js';
import { wilson } from '../../src/outcomes/tally.js';
import { judge } from '../../src/report/judge.js';
import { folderWith } from '../case/folder.js';
import { factsWith, on, postingNumber, trackingNumber } from '../fakes/facts.js';

const report = judge(factsWith({ tracking: { pickup: on('2024-08-20') } }), {
  language: 'en',
  tool: { version: '0.0.0', readers: ['paddle'] },
  inputs: [],
});

const line = (id: string, changes: Partial<OutcomeLine> = {}): OutcomeLine => ({
  ...lineOf(report, { outcome: 'won' }),
  case: id,
  ...changes,
});

const file = (): string => join(folderWith({}), 'outcomes.jsonl');

describe('a line', () => {
  it("holds the report's verdicts, and no number of the order or the parcel", () => {
    const noted = lineOf(report, { outcome: 'lost', reason: 'no pickup', at: '2024-09-02' });
    expect(noted).toEqual({
      schemaVersion: 1,
      case: 'D-2024-0815',
      outcome: 'lost',
      reason: 'no pickup',
      at: '2024-09-02',
      policy: report.policy,
      verdict: 'review',
      elements: report.elements,
      carrier: 'guoo',
    });
    for (const number of [postingNumber, trackingNumber]) expect(JSON.stringify(noted)).not.toContain(number);
  });

  it('has no time if none was given', () => {
    expect(Object.keys(lineOf(report, { outcome: 'won' }))).not.toContain('at');
  });
});

describe('the file', () => {
  it('stays intact, however many write at once', async () => {
    const path = file();
    const ids = Array.from({ length: 60 }, (_, index) => `case-${index}`);
    await Promise.all(ids.map((id) => appendLine(path, line(id, { reason: 'x'.repeat(400) }))));
    const read = await readLines(path);
    expect(read?.broken).toEqual([]);
    expect(read?.lines.map((each) => each.case).sort()).toEqual([...ids].sort());
  });

  it('continues after a truncated line, reports it, and skips empty ones', async () => {
    const path = file();
    await appendLine(path, line('a'));
    appendFileSync(path, '\n{"case":"b","outc');
    await appendLine(path, line('c'));
    appendFileSync(path, '{"schemaVersion":1,"case":"d","outcome":"drawn"}\n');
    const read = await readLines(path);
    expect(read?.lines.map((each) => each.case)).toEqual(['a', 'c']);
    expect(read?.broken).toEqual([3, 5]);
    expect(readFileSync(path, 'utf8').endsWith('\n')).toBe(true);
  });

  it('is empty if missing', async () => {
    expect(await readLines(file())).toBeUndefined();
  });
});

describe('the figures', () => {
  it('count the last line of each case', () => {
    const { all } = tallyOf([line('a', { outcome: 'lost' }), line('b'), line('a', { outcome: 'partly' })]);
    expect(all).toEqual({ cases: 2, won: 1, lost: 0, partly: 1 });
  });

  it('are grouped by element, policy and carrier, each with its cases', () => {
    const own = { id: 'acme/x', version: '2026-11-29', own: true as const, sha256: 'ab'.repeat(32) };
    const tally = tallyOf([line('a'), line('b', { outcome: 'lost', carrier: null, policy: own })]);
    expect(tally.elements.find(({ element, verdict }) => element === 'tracking' && verdict === 'review')).toMatchObject(
      {
        cases: 2,
        won: 1,
        lost: 1,
      },
    );
    expect(tally.policies.map(({ policy, cases }) => [policy, cases])).toEqual(
      [
        ['acme/x 2026-11-29 abababababab', 1],
        [`${report.policy.id} ${report.policy.version}`, 1],
      ].sort(),
    );
    expect(tally.carriers.map(({ carrier }) => carrier)).toEqual(['guoo', null]);
  });

  it('give no share for fewer than five cases, and an interval with every share', () => {
    const cases = (count: number) => tallyOf(Array.from({ length: count }, (_, index) => line(String(index)))).all;
    expect(cases(leastCases - 1).wonShare).toBeUndefined();
    expect(cases(leastCases).wonShare).toEqual({ share: 1, low: 0.566, high: 1 });
    // Wilson (1927), by hand: 4 of 5.
    expect(wilson(4, 5)).toEqual({ share: 0.8, low: 0.376, high: 0.964 });
    expect(wilson(0, 10)).toEqual({ share: 0, low: 0, high: 0.278 });
  });

  it('have an interval that holds the share, stays within 0 and 1, and narrows with more cases', () => {
    const counts = fc
      .integer({ min: 5, max: 500 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([won, cases]) => {
        const { share, low, high } = wilson(won, cases);
        const wider = wilson(won, cases);
        const narrower = wilson(won * 4, cases * 4);
        expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
        expect(narrower.high - narrower.low).toBeLessThanOrEqual(wider.high - wider.low);
      }),
    );
  });
});
