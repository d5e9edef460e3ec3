import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RunOptions, tellerOf } from '../../src/cli/told.js';
import type { Report } from '../../src/model/schema/report.js';
import { judge } from '../../src/report/judge.js';
import { folderWith } from '../case/folder.js';
import { factsWith, without } from '../fakes/facts.js';
import { recorder } from './recorder.js';

const tool = { version: '0.0.0', readers: [] } as const;
const judged = (id: string, changes = {}): Report => {
  const report = judge(factsWith(changes), { language: 'en', tool, inputs: [] });
  return { ...report, case: { ...report.case, id } };
};
const [passing, failing] = [judged('A'), judged('B', { files: without('label') })];
const unusable = {
  file: 'x',
  problems: [{ code: 'not-json', file: 'x', place: '', expected: 'JSON', found: 'text', mend: 'Mend it.' }],
} as const;

/** The output for two cases, or for one, and an unusable one. */
const told = async (
  options: Partial<RunOptions>,
  { reports = [passing, failing], terminal = {}, broken = true } = {},
) => {
  const { io, written } = recorder(terminal);
  const many = reports.length + (broken ? 1 : 0) !== 1 || reports.length === 0;
  const run = await tellerOf({ format: 'text', ...options }, many, io);
  if (broken) run.unusable(unusable.file, unusable.problems);
  for (const report of reports) {
    const { id } = report.case;
    const products =
      options.out === undefined ? {} : { products: { pdf: `out/${id}.pdf`, report: `out/${id}.report.json` } };
    run.judged({ report, note: `Written: ${id}`, ...products });
  }
  await run.end();
  return written.stdout;
};

const fails = '✗ FAIL    B  The case has no photo of the parcel.\n';

describe('several cases', () => {
  it('get a line each, then the reasons, the totals and what to do', async () => {
    const text = await told({});
    expect(text).toMatch(/^! x\n✓ PASS {4}A\n✗ FAIL {4}B {2}The case has no photo of the parcel\.\n\nBy reason\n/u);
    expect(text).toContain('Cases: 3   ✓ 1 Pass   ✗ 1 Fail   ! 1 Unusable\n\nNext: ');
  });

  it('list on a terminal only those that need somebody: a bar counts the others', async () => {
    const text = await told({}, { terminal: { isTTY: true, env: { NO_COLOR: '1' } } });
    expect(text.startsWith(`${fails}\nBy reason\n`)).toBe(true);
  });

  it('are printed in full, not at all, or without passing ones, as requested', async () => {
    const verbose = await told({ verbose: true });
    expect(verbose).toContain('✓ PASS  A  ozon/not-received');
    expect(verbose).toContain('Written: B\n\nBy reason');
    expect(await told({ quiet: true })).toMatch(/^By reason\n[\s\S]*Unusable\n$/u);
    expect(await told({ onlyFailed: true })).toMatch(/^! x\n✗ FAIL {4}B/u);
  });

  it('are one document as JSON, without passing ones if requested', async () => {
    const document = JSON.parse(await told({ format: 'json', onlyFailed: true })) as {
      cases: Report[];
      summary: object;
    };
    expect(document.cases.map((report) => report.case.id)).toEqual(['B']);
    expect(document.summary).toMatchObject({ total: 3, pass: 1, fail: 1, unusable: [{ case: 'x' }] });
  });

  it('are a line each as NDJSON, the unusable ones too', async () => {
    const lines = (await told({ format: 'ndjson' })).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { case: 'x', problems: [{ code: 'not-json' }] },
      { case: { id: 'A' } },
      { case: { id: 'B' } },
    ]);
  });

  it('are a well-formed document as JUnit', async () => {
    const xml = await told({ format: 'junit' });
    expect(xml.match(/<testsuite /gu)).toHaveLength(3);
    expect(xml).toMatch(/^<\?xml [\s\S]*<\/testsuites>\n$/u);
  });

  it('leave three summaries in the output folder, the same every time and in any format', async () => {
    const bytes = async (options: Partial<RunOptions>, reports?: Report[]) => {
      const out = folderWith({});
      const text = await told({ out, ...options }, reports === undefined ? {} : { reports });
      expect(readdirSync(out)).toEqual(['index.html', 'summary.csv', 'summary.json']);
      if (options.format === undefined) expect(text).toContain(`Written: ${join(out, 'summary.csv')}`);
      return readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'));
    };
    const first = await bytes({});
    expect(await bytes({ format: 'json', onlyFailed: true }, [failing, passing])).toEqual(first);
    expect(first[1]).toContain('A.pdf,A.report.json');
  });

  it('leave the summaries of an earlier run if none could be judged', async () => {
    const out = folderWith({ 'summary.csv': 'earlier' });
    await told({ out }, { reports: [] });
    expect(readFileSync(join(out, 'summary.csv'), 'utf8')).toBe('earlier');
  });
});

describe('a single case', () => {
  const alone = { reports: [failing], broken: false };

  it('is printed in full, without summaries', async () => {
    const out = folderWith({});
    const text = await told({ out }, alone);
    expect(text).toMatch(/^✗ FAIL {2}B {2}ozon\/not-received [\s\S]*Written: B\n$/u);
    expect(text).not.toContain('By reason');
    expect(readdirSync(out)).toEqual([]);
  });

  it('is a single line with quiet, and only its report as JSON', async () => {
    expect(await told({ quiet: true }, alone)).toBe(fails);
    expect(JSON.parse(await told({ format: 'json' }, alone))).toMatchObject({ verdict: 'fail' });
    const none = await told({ format: 'json', onlyFailed: true }, { reports: [passing], broken: false });
    expect(JSON.parse(none)).toMatchObject({ cases: [], summary: { total: 1, pass: 1 } });
  });
});
