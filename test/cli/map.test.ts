import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../src/index.js';
import type { Report } from '../../src/model/schema/report.js';
import { folderWith, goodCase } from '../case/folder.js';
import { triproof } from './run.js';

const expression =
  '{ "trackingNumber": no, "events": [steps.{ "at": t, "kind": code = "P" ? "picked-up" : "unknown", "text": say }] }';
const export1 = { no: 'GUOO533191984RU', steps: [{ t: '2024-08-11T10:20:00+08:00', code: 'P', say: '揽收' }] };
const hash = createHash('sha256').update(expression).digest('hex');

const caseFolder = (map?: string): string =>
  folderWith({
    'own.jsonata': expression,
    'bad.jsonata': '{ "trackingNumber": ',
    'case/case.json': {
      ...goodCase,
      evidence: { tracking: [map === undefined ? 'export.json' : { file: 'export.json', map }] },
    },
    'case/export.json': export1,
    'case/own.jsonata': expression,
  });

const check = async (...args: readonly string[]): Promise<Report> => {
  const { stdout, stderr } = await triproof(['check', ...args, '--format', 'json']);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Report;
};

const pickupCheck = (report: Report) => report.checks.find(({ id }) => id === 'tracking-pickup-recorded');

describe('a mapping', () => {
  it('given with a file is used, noted and listed with its hash', async () => {
    const report = await check(join(caseFolder('own.jsonata'), 'case'));
    expect(report.facts.files).toMatchObject([{ state: 'read', format: 'mapped', map: 'own.jsonata' }]);
    expect(report.inputs).toMatchObject([{ map: { file: 'own.jsonata', sha256: hash, bytes: expression.length } }]);
    expect(pickupCheck(report)).toMatchObject({
      status: 'pass',
      findings: [{ code: 'tracking-mapped', params: { file: 'export.json', map: 'own.jsonata' } }],
    });
  });

  it('given by --map is used for unrecognised files, and named without its folder', async () => {
    const folder = caseFolder();
    const without = await check(join(folder, 'case'));
    expect(without.facts.files).toMatchObject([{ state: 'unreadable', problem: 'not-tracking' }]);
    const report = await check(join(folder, 'case'), '--map', join(folder, 'own.jsonata'));
    expect(report.inputs).toMatchObject([{ map: { file: 'own.jsonata', sha256: hash } }]);
    expect(JSON.stringify(report)).not.toContain(folder);
  });

  it("that fails is reported as the file's problem, with its place", async () => {
    const folder = caseFolder();
    const report = await check(join(folder, 'case'), '--map', join(folder, 'bad.jsonata'));
    expect(report.facts.files).toMatchObject([{ problem: 'mapping-failed', map: 'bad.jsonata' }]);
    const finding = report.checks.find(({ id }) => id === 'evidence-readable')?.findings[0];
    expect(finding?.message).toContain('bad.jsonata, line 1, column ');
  });

  it('that is missing is a bad option', async () => {
    const folder = caseFolder();
    for (const command of ['check', 'read']) {
      const { code, stderr } = await triproof([command, join(folder, 'case'), '--map', join(folder, 'none.jsonata')]);
      expect(code).toBe(3);
      expect(stderr).toContain('--map: expected something that exists, found nothing at ');
    }
  });

  it('travels inside the bundle, which is rebuilt when it changes', async () => {
    const folder = caseFolder();
    const build = (...args: readonly string[]) =>
      triproof(['build', join(folder, 'case'), '--out', join(folder, 'out'), ...args]);
    const map = ['--map', join(folder, 'own.jsonata')];
    expect((await build()).stdout).toContain('Written: ');
    expect((await build(...map)).stdout).toContain('Written: ');
    expect((await build(...map)).stdout).toContain('Unchanged: ');
    const pdf = await PDFDocument.load(readFileSync(join(folder, 'out/D-1.pdf')));
    const attached = pdf.getAttachments().find(({ name }) => name === 'own.jsonata');
    expect(new TextDecoder().decode(attached?.data)).toBe(expression);
    expect((await build()).stdout).toContain('Written: ');
  }, 60_000);
});

describe('triproof read', () => {
  const readAll = async (...args: readonly string[]): Promise<readonly ReadResult[]> => {
    const { stdout } = await triproof(['read', ...args, '--format', 'json']);
    return JSON.parse(stdout) as readonly ReadResult[];
  };

  it('reads an unrecognised file through a mapping', async () => {
    const folder = caseFolder();
    const [result] = await readAll(join(folder, 'case/export.json'), '--map', join(folder, 'own.jsonata'));
    expect(result).toMatchObject({
      kind: 'tracking',
      tracking: { format: 'mapped', findings: [{ code: 'mapped-by-user', detail: 'own.jsonata' }] },
    });
  });

  it('lists the closest formats, and why each refuses', async () => {
    const folder = folderWith({
      'near.json': { trackingNumber: 'LK058863565CN', events: [{ at: 5, kind: 'delivered' }] },
      'page.html': '<p>11.08.2024</p>',
      'letter.txt': 'Where is my parcel?',
    });
    const files = ['near.json', 'page.html', 'letter.txt'].map((name) => join(folder, name));
    const [near, page, letter] = await readAll(...files);
    expect(near).toMatchObject({
      findings: [{ closest: [{ format: 'triproof', score: 1, why: 'events[0].at is no text' }] }],
    });
    expect(page).toMatchObject({ findings: [{ code: 'not-json', detail: 'a web page or XML' }] });
    expect(letter).toMatchObject({ findings: [{ closest: [{ format: 'table' }, { format: 'page-text' }] }] });
    const { stdout } = await triproof(['read', ...files]);
    expect(stdout).toContain('Nearest formats');
    expect(stdout).toMatch(/100 %\s+triproof\s+events\[0\]\.at is no text/u);
    expect(stdout).toContain('copy the text of the tracking page into a .txt file');
  });

  it('reads tables and text in UTF-16, as spreadsheets save them', async () => {
    const text = 'Date\tStatus\n2024-08-11 10:20\tOrigin Scan\n2024-08-12 10:20\tMoved on\n';
    const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    const [result] = await readAll(join(folderWith({ 'export.txt': bytes }), 'export.txt'));
    expect(result).toMatchObject({ kind: 'tracking', tracking: { format: 'table' } });
  });
});
