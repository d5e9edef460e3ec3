import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCase } from '../../src/case/index.js';
import { earlierBuild, type Recipe } from '../../src/cli/earlier-build.js';
import { makeFolder, outputPaths, outputsOf, writeTogether } from '../../src/cli/outputs.js';
import type { Report } from '../../src/model/schema/report.js';
import { version } from '../../src/version.js';
import { folderWith, goodCase, problemsOf } from '../case/folder.js';

const never = new AbortController().signal;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('writeTogether', () => {
  it('replaces what was there and leaves nothing else', async () => {
    const folder = folderWith({ a: 'old' });
    const files = ['a', 'b'].map((name) => ({ path: join(folder, name), content: `new ${name}` }));
    await writeTogether(files, never);
    expect(readdirSync(folder)).toEqual(['a', 'b']);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('new a');
  });

  it('keeps the old file and leaves no other when interrupted', async () => {
    const folder = folderWith({ a: 'old' });
    const files = ['a', 'b'].map((name) => ({ path: join(folder, name), content: 'new' }));
    await expect(writeTogether(files, AbortSignal.abort())).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['a']);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old');
  });

  it('leaves no passing file when one cannot be put in place', async () => {
    const folder = folderWith({ 'b/x': '' });
    const files = ['a', 'b'].map((name) => ({ path: join(folder, name), content: 'new' }));
    await expect(writeTogether(files, never)).rejects.toThrow();
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('makeFolder', () => {
  it('creates nested folders and accepts an existing one', async () => {
    const folder = folderWith({});
    await makeFolder(join(folder, 'x/y'));
    await makeFolder(join(folder, 'x/y'));
    expect(readdirSync(join(folder, 'x'))).toEqual(['y']);
  });

  it('says that a file is in the way', async () => {
    const folder = folderWith({ out: '' });
    expect(await problemsOf(makeFolder(join(folder, 'out')))).toMatchObject([{ code: 'bad-option', place: '--out' }]);
    expect(await problemsOf(makeFolder(join(folder, 'out/x')))).toMatchObject([{ code: 'bad-option', place: '--out' }]);
  });
});

describe('earlierBuild', () => {
  const recipe: Recipe = {
    language: 'en',
    displayZone: undefined,
    maxBytes: 1000,
    maxPages: undefined,
    maskPhones: false,
    lines: 'paddle 1',
    key: undefined,
  };
  const caseFile = { ...goodCase, evidence: { label: ['label.jpg'] } };

  const facts: Report['facts'] = {
    order: { number: null, otherNumbers: [], trackingNumber: null, skus: [], statuses: [] },
    tracking: {
      carrier: null,
      trackingNumber: null,
      otherNumbers: [],
      postings: [],
      pickup: null,
      pickupProof: null,
      delivery: null,
      events: [],
      doubts: [],
    },
    label: {
      trackingNumber: null,
      postingNumber: null,
      numbers: [],
      skus: [],
      otherSkus: [],
      barcodes: [],
      legibility: [],
      identifiers: [],
    },
    files: [],
  };

  /** A case, and beside it the products of a build that followed the recipe. */
  const built = async (change: (report: Report) => unknown = (report) => report) => {
    const folder = folderWith({ 'case.json': caseFile, 'label.jpg': 'photo' });
    const opened = await openCase(folder);
    const report: Report = {
      schemaVersion: 1,
      tool: { name: 'triproof', version, readers: ['paddle 1', 'zxing 2'] },
      case: opened.claims,
      policy: { id: opened.policy.id, version: opened.policy.version },
      displayZone: 'Europe/Moscow',
      language: 'en',
      verdict: 'pass',
      elements: [],
      checks: [],
      facts,
      inputs: [{ file: 'label.jpg', element: 'label', sha256: sha256('photo'), bytes: 5 }],
      bundle: { file: 'D-1.pdf', sha256: sha256('pdf'), bytes: 3, pages: 1, maxBytes: 1000 },
    };
    const out = join(folder, 'out');
    mkdirSync(out);
    const outputs = outputsOf(out, 'D-1');
    writeFileSync(outputs.pdf, 'pdf');
    writeFileSync(outputs.report, JSON.stringify(change(report)));
    return { folder, outputs };
  };
  const stillGood = async ({ folder, outputs }: Awaited<ReturnType<typeof built>>, changed: Partial<Recipe> = {}) =>
    (await earlierBuild(outputs, await openCase(folder), { ...recipe, ...changed })) !== undefined;

  it('is valid if nothing changed', async () => expect(await stillGood(await built())).toBe(true));

  it.each([
    ['language', { language: 'zh' }],
    ['zone of its times', { displayZone: 'Asia/Shanghai' }],
    ['size', { maxBytes: 999 }],
    ['number of pages', { maxPages: 9 }],
    ['reader', { lines: 'tesseract 7' }],
    ['wish to black out telephone numbers', { maskPhones: true }],
  ] as const)('is invalid if the %s is another', async (_, changed) => {
    expect(await stillGood(await built(), changed)).toBe(false);
  });

  it('is valid if telephone numbers were blacked out and are to be again', async () => {
    const build = await built((report) => ({ ...report, maskPhones: true }));
    expect(await stillGood(build, { maskPhones: true })).toBe(true);
    expect(await stillGood(build)).toBe(false);
  });

  const accepted = { by: 'A. Ivanova', at: '2024-08-21T09:00:00+08:00' };

  it('is invalid if it is the copy for another reader', async () => {
    expect(await stillGood(await built(), { submission: true })).toBe(false);
    const forMarketplace = () => built((report) => ({ ...report, copy: 'submission' }));
    expect(await stillGood(await forMarketplace(), { submission: true })).toBe(true);
    expect(await stillGood(await forMarketplace())).toBe(false);
  });

  it('is invalid if a review was accepted by somebody else, or at another time', async () => {
    const review = () =>
      built((report) => ({ ...report, verdict: 'review', copy: 'submission', acceptance: accepted }));
    expect(await stillGood(await review(), { submission: true, acceptance: accepted })).toBe(true);
    for (const other of [undefined, { ...accepted, by: 'B' }, { ...accepted, at: '2024-08-22T09:00:00+08:00' }])
      expect(await stillGood(await review(), { submission: true, ...(other && { acceptance: other }) })).toBe(false);
  });

  it('is valid for a pass whoever would have accepted a review, because none was needed', async () => {
    const pass = await built((report) => ({ ...report, copy: 'submission' }));
    expect(await stillGood(pass, { submission: true, acceptance: accepted })).toBe(true);
  });

  it('is invalid if an evidence file changed', async () => {
    const build = await built();
    writeFileSync(join(build.folder, 'label.jpg'), 'phot0');
    expect(await stillGood(build)).toBe(false);
  });

  it('is invalid if the case file changed, even if the report does not show the change', async () => {
    const build = await built();
    writeFileSync(join(build.folder, 'case.json'), JSON.stringify({ ...caseFile, timeZone: 'Asia/Shanghai' }));
    expect(await stillGood(build)).toBe(false);
  });

  it('is invalid if the PDF is missing or changed', async () => {
    const build = await built();
    writeFileSync(build.outputs.pdf, 'pdF');
    expect(await stillGood(build)).toBe(false);
  });

  const text = { kind: 'text', maxCharacters: 99, counted: 'utf-16' } as const;
  const withText = async (file = 'D-1.txt') => {
    const record = { file, kind: 'text', sha256: sha256('answer'), bytes: 6 } as const;
    const build = await built((report) => ({ ...report, outputs: [record] }));
    writeFileSync(join(build.outputs.report, '..', file), 'answer');
    return build;
  };

  it("is valid with its recipient's text, and invalid if that is missing, changed or no longer wanted", async () => {
    const build = await withText();
    expect(await stillGood(build, { output: text })).toBe(true);
    expect(await stillGood(build)).toBe(false);
    expect(await stillGood(await built(), { output: text })).toBe(false);
    expect(await stillGood(build, { output: text, recipient: 'other' })).toBe(false);
    writeFileSync(join(build.outputs.report, '../D-1.txt'), 'Answer');
    expect(await stillGood(build, { output: text })).toBe(false);
    rmSync(join(build.outputs.report, '../D-1.txt'));
    expect(await stillGood(build, { output: text })).toBe(false);
  });

  it('touches only files named after the case, whatever a report names', async () => {
    const build = await withText('D-10.txt');
    expect(await stillGood(build, { output: text })).toBe(false);
    const named = (file: string) => ({ file, kind: 'image', sha256: '', bytes: 1 }) as const;
    const { claims } = await openCase(build.folder);
    const files = ['D-1.page-01.jpg', 'D-1.txt', '../D-1.txt', 'D-1.pdf', 'D-1.page-1.jpg', 'D-1.page-01.jpg/x'];
    expect(outputPaths('out', { case: claims, outputs: files.map(named) })).toEqual([
      join('out', 'D-1.page-01.jpg'),
      join('out', 'D-1.txt'),
    ]);
  });

  it('is invalid if another version of triproof made it', async () => {
    const build = await built((report) => ({ ...report, tool: { ...report.tool, version: '0.0.0' } }));
    expect(await stillGood(build)).toBe(false);
  });

  it('is invalid if the report has another policy, another shape or is not JSON', async () => {
    expect(await stillGood(await built((report) => ({ ...report, policy: { ...report.policy, version: 'x' } })))).toBe(
      false,
    );
    expect(await stillGood(await built(() => ({})))).toBe(false);
    const build = await built();
    writeFileSync(build.outputs.report, '{');
    expect(await stillGood(build)).toBe(false);
  });
});
