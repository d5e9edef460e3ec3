import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseFromMemory, openCase } from '../src/case/index.js';
import { buildCase, checkCase, compileBundle } from '../src/compile.js';
import { createReaders } from '../src/gather/engines/index.js';
import { gather } from '../src/gather/index.js';
import type { Gathered } from '../src/gather/options.js';
import type { Readers } from '../src/gather/ports.js';
import type { Case } from '../src/model/case.js';
import type { Policy } from '../src/model/schema/policy.js';
import type { Report } from '../src/model/schema/report.js';
import { loadPolicy } from '../src/policy/index.js';
import { type LimitOptions, limitsOf } from '../src/policy/limits.js';
import { rejudge } from '../src/report/judge.js';
import { SubmissionRefusedError } from '../src/report/submission.js';
import { contentsOf } from '../src/verify/contents.js';
import { pageTexts } from './bundle/rendering.js';
import { sharedReaders } from './readers.js';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const names = readdirSync(fixtures).filter((name) => /\.(?:pass|fail|review)$/u.test(name));

interface Expected {
  readonly verdict: string;
  readonly checks: Readonly<Record<string, string>>;
}
const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(`${fixtures}${name}/expected.json`, 'utf8')) as Expected;
const statuses = ({ checks }: Report): Record<string, string> =>
  Object.fromEntries(checks.map(({ id, status }) => [id, status]));

const acceptance = { by: 'A. Ivanova', at: '2024-08-21T09:00:00+08:00' };
/** In milliseconds: an image is read again after each of its steps. */
const rereadings = 180_000;

/** Hashes of the images that a PDF embeds: of a JPEG's bytes, else of the samples. */
const imagesIn = (pdf: Uint8Array): readonly string[] => [...contentsOf(pdf).images.keys()];

describe('compiling a case', () => {
  let readers: Readers;
  const reports = new Map<string, Report>();
  beforeAll(async () => {
    readers = await sharedReaders();
  });
  afterAll(async () => {
    await readers.close();
  });

  it.each(names)('judges %s as its name says, from its images', async (name) => {
    const report = await checkCase(await openCase(`${fixtures}${name}`), { readers });
    reports.set(name, report);
    const expected = expectedOf(name);
    expect({ verdict: report.verdict, checks: statuses(report) }).toMatchObject({
      verdict: expected.verdict,
      checks: expected.checks,
    });
  });

  it('judges every fixture the same again from the facts in its report', () => {
    expect(reports.size).toBe(names.length);
    for (const report of reports.values()) {
      const policy = loadPolicy(report.policy.id) as Policy;
      expect(statuses(rejudge(report, policy))).toEqual(statuses(report));
    }
  });

  it('writes the same bytes for the same case, and names them in the report', async () => {
    const opened = await openCase(`${fixtures}complete-detail-page.pass`);
    const own = await createReaders();
    const second = await buildCase(opened, { readers: own }).finally(own.close);
    const first = await buildCase(opened, { readers });
    expect(Buffer.from(first.pdf).equals(Buffer.from(second.pdf))).toBe(true);
    expect(first.report).toEqual(second.report);
    expect(first.report.bundle).toMatchObject({ file: 'complete-detail-page.pdf', bytes: first.pdf.length });
    expect(first.report.verdict).toBe('pass');
  });

  /** The same case, read once, within several limits. */
  let complete: Promise<[Case, Gathered]> | undefined;
  const compiled = async (limits: LimitOptions) => {
    complete ??= openCase(`${fixtures}complete-detail-page.pass`).then(async (opened) => {
      return [opened, await gather(opened, { readers })];
    });
    const [opened, gathered] = await complete;
    return compileBundle(opened, gathered, limitsOf(opened.policy, limits), { readers });
  };

  it('fits a bundle to its limit, carries the images that the report describes, and says what they gave up', {
    timeout: rereadings,
  }, async () => {
    const whole = await compiled({});
    const maxBytes = Math.round(whole.pdf.length * 0.8);
    const { report, pdf } = await compiled({ maxBytes });
    expect(pdf.length).toBeLessThanOrEqual(maxBytes);
    expect(report).toMatchObject({ verdict: 'pass', fitting: { maxBytes } });
    const carried = report.inputs.flatMap((input) => input.carried ?? []);
    expect(carried.map((image) => image.sha256).sort()).toEqual([...imagesIn(pdf)].sort());
    const reduced = carried.filter(({ reduced }) => reduced);
    expect(reduced).not.toEqual([]);
    const given = reduced.map(
      ({ quality }) => `Reduced to fit ${Number((maxBytes / 1e6).toPrecision(3))} MB: quality ${quality}`,
    );
    const manifest = (await pageTexts(pdf)).at(-1);
    for (const words of given) expect(manifest).toContain(words);
    expect((await pageTexts(whole.pdf)).join()).not.toContain('Reduced');
  });

  it('fails a bundle that cannot be made small enough, names its largest image, and still writes it', {
    timeout: rereadings,
  }, async () => {
    const { report, pdf } = await compiled({ maxBytes: 50_000 });
    expect(statuses(report)).toMatchObject({ 'bundle-within-limit': 'fail', 'bundle-legible': 'pass' });
    expect(report.verdict).toBe('fail');
    expect(pdf.length).toBeGreaterThan(50_000);
    const largest = report.inputs.find(({ file }) => file === 'label.jpg')?.carried;
    expect(report.checks.find(({ id }) => id === 'bundle-within-limit')?.findings).toMatchObject([
      { params: { maxBytes: 50_000, file: 'label.jpg', fileBytes: largest?.bytes }, at: [{ file: 'label.jpg' }] },
    ]);
  });

  it('fails a bundle that is longer than its limit, with its own number of pages', async () => {
    const { report } = await compiled({ maxPages: 3 });
    expect(report).toMatchObject({ verdict: 'fail', fitting: { maxPages: 3 } });
    const [finding] = report.checks.find(({ id }) => id === 'bundle-within-limit')?.findings ?? [];
    expect(finding).toMatchObject({ code: 'bundle-too-long', params: { pages: report.bundle?.pages, maxPages: 3 } });
  });

  it('writes the copy for the marketplace for a pass, and says so in the report', async () => {
    const opened = await openCase(`${fixtures}complete-detail-page.pass`);
    const working = await buildCase(opened, { readers });
    const { report, pdf } = await buildCase(opened, { readers, submission: true, acceptance });
    expect(working.report.copy).toBe('working');
    expect(report.copy).toBe('submission');
    // Nobody had to accept anything.
    expect(report.acceptance).toBeUndefined();
    expect(Buffer.from(pdf).equals(Buffer.from(working.pdf))).toBe(false);
  });

  it('refuses the copy for the marketplace of a review until a person has accepted it, whose verdict stays', async () => {
    const opened = await openCase(`${fixtures}date-only-pickup-on-dispute-day.review`);
    const refused = await buildCase(opened, { readers, submission: true }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SubmissionRefusedError);
    expect((refused as SubmissionRefusedError).report).toMatchObject({ verdict: 'review' });
    const { report } = await buildCase(opened, { readers, submission: true, acceptance });
    expect(report).toMatchObject({ verdict: 'review', copy: 'submission', acceptance });
    expect(statuses(report)).toEqual(statuses((refused as SubmissionRefusedError).report));
  });

  it('refuses the copy for the marketplace of a case that fails, whoever accepts it', async () => {
    const opened = await openCase(`${fixtures}label-missing.fail`);
    await expect(buildCase(opened, { readers, submission: true, acceptance })).rejects.toThrow(SubmissionRefusedError);
  });

  it('reads a case that was never on disk', async () => {
    const folder = `${fixtures}label-missing.fail/`;
    const bytes = (file: string): Uint8Array => readFileSync(folder + file);
    const opened = await caseFromMemory({
      caseFile: bytes('case.json'),
      files: Object.fromEntries(
        readdirSync(folder)
          .filter((file) => file !== 'case.json' && file !== 'expected.json')
          .map((file) => [file, bytes(file)]),
      ),
    });
    expect((await checkCase(opened, { readers })).verdict).toBe('fail');
  });

  it('stops when it is aborted', async () => {
    const opened = await openCase(`${fixtures}complete-detail-page.pass`);
    const stopped = AbortSignal.abort();
    await expect(checkCase(opened, { readers, signal: stopped })).rejects.toThrow(/abort/iu);
  });
});
