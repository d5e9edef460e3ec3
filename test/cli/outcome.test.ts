import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { renderJson } from '../../src/report/json.js';
import { judge } from '../../src/report/judge.js';
import { folderWith } from '../case/folder.js';
import { factsWith } from '../fakes/facts.js';
import { foreignWords } from '../words/foreign.js';
import { recorder } from './recorder.js';

const report = renderJson(
  judge(factsWith(), { language: 'en', tool: { version: '0.0.0', readers: ['paddle'] }, inputs: [] }),
);
const id = 'D-2024-0815';
const name = `${id}.report.json`;

const run = async (argv: readonly string[], language = 'C') => {
  const { io, written } = recorder({ env: { LC_ALL: language } });
  const code = await main([...argv, '--no-config'], io);
  return { code, ...written };
};

const linesOf = (folder: string, file = 'outcomes.jsonl'): readonly unknown[] =>
  readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('triproof outcome', () => {
  it('appends a line beside the report of the case, given by its id or by the report', async () => {
    const folder = folderWith({ [name]: report });
    const first = await run(['outcome', id, 'lost', '--reason', 'no pickup', '--at', '2024-09-02', '--out', folder]);
    expect(first).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining(`${id}, lost`) });
    expect((await run(['outcome', join(folder, name), 'won', '--format', 'json'])).code).toBe(0);
    expect(linesOf(folder)).toMatchObject([
      { case: id, outcome: 'lost', reason: 'no pickup', at: '2024-09-02', carrier: 'guoo', verdict: 'pass' },
      { case: id, outcome: 'won' },
    ]);
    // No clock is read.
    expect(linesOf(folder)[1]).not.toHaveProperty('at');
    await run(['outcome', id, 'partly', '--out', folder, '--file', join(folder, 'mine.jsonl')]);
    expect(linesOf(folder, 'mine.jsonl')).toMatchObject([{ outcome: 'partly' }]);
  });

  it('refuses a case that was not judged, suggests the closest id, and writes nothing', async () => {
    const folder = folderWith({ [name]: report });
    const { code, stderr } = await run(['outcome', 'D-2024-0851', 'won', '--out', folder]);
    expect([code, stderr]).toEqual([
      3,
      expect.stringContaining('"D-2024-0851", of which there is no report. Did you mean `D-2024-0815`?'),
    ]);
    expect((await run(['outcomes', '--out', folder])).code).toBe(3);
  });

  it.each([
    [['x', 'drawn'], 'one of won, lost, partly'],
    [[id, 'won', '--at', 'yesterday'], 'a date, or a time with an offset'],
    [[id, 'won', '--at', '2024-09-02T09:00'], 'a date, or a time with an offset'],
    [[id, 'won', '--at', '2024-02-30'], 'a date, or a time with an offset'],
    [[id, 'won', '--reason', ' '], 'a text of 1 to 500 characters'],
  ])('refuses %j', async (argv, expected) => {
    const folder = folderWith({ [name]: report });
    const { code, stderr } = await run(['outcome', ...argv, '--out', folder]);
    expect([code, stderr]).toEqual([3, expect.stringContaining(expected)]);
  });

  it('refuses anything but a report, and an unwritable place', async () => {
    const folder = folderWith({ [name]: '{}', 'good.report.json': report });
    expect((await run(['outcome', id, 'won', '--out', folder])).stderr).toContain(
      'expected a report as build writes it',
    );
    const { code, stderr } = await run(['outcome', 'good', 'won', '--out', folder, '--file', folder]);
    expect([code, stderr]).toEqual([3, expect.stringContaining('expected a file that can be written')]);
  });
});

describe('triproof outcomes', () => {
  const line = (outcome: string, case_: string) =>
    JSON.stringify({
      ...{ schemaVersion: 1, case: case_, outcome, policy: { id: 'p/q', version: '1' }, verdict: 'pass' },
      ...{ elements: [{ id: 'label', verdict: 'pass' }], carrier: 'cdek' },
    });
  const five = ['won', 'won', 'won', 'won', 'lost'].map((outcome, index) => line(outcome, String(index))).join('\n');

  it('says how few cases a figure rests on', async () => {
    const folder = folderWith({ 'outcomes.jsonl': `${five}\n`, 'few.jsonl': `${line('won', 'a')}\n` });
    const { code, stdout } = await run(['outcomes', '--out', folder]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}All +5 +4 +1 +0 +80\u00a0% \(38\u00a0% – 96\u00a0%\)$/mu);
    const few = await run(['outcomes', '--file', join(folder, 'few.jsonl')]);
    expect(few.stdout).toMatch(/^ {2}All +1 +1 +0 +0 +too few for a share$/mu);
    expect(few.stdout).not.toContain('%');
  });

  it('reports a broken line, and counts the others', async () => {
    const folder = folderWith({ 'outcomes.jsonl': `${line('won', 'a')}\nbroken\n` });
    const { code, stderr, stdout } = await run(['outcomes', '--out', folder, '--format', 'json']);
    expect([code, stderr]).toEqual([3, expect.stringContaining('outcomes.jsonl, line 2: expected a line')]);
    expect(JSON.parse(stdout)).toMatchObject({ all: { cases: 1, won: 1 } });
  });

  it.each(['ru', 'zh'] as const)('speaks the language of the user (%s)', async (language) => {
    const folder = folderWith({ 'outcomes.jsonl': `${five}\n` });
    const { stdout } = await run(['outcomes', '--out', folder], `${language}_XX.UTF-8`);
    expect(foreignWords(stdout.replace('cdek', ''), language)).toEqual([]);
  });
});
