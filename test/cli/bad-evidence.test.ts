/**
 * A bad evidence file gives a verdict with a reason, never a crash: all of it through the built command, in one run.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FileProblem, Report } from '../../src/model/schema/report.js';
import { folderWith, goodCase } from '../case/folder.js';
import { type Ran, root, stackLine, triproof } from './run.js';

const fixture = (path: string): Uint8Array => readFileSync(join(root, 'fixtures/complete-detail-page.pass', path));

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** A PNG that claims a size and holds next to nothing. */
const pngOf = (width: number, height: number): Uint8Array => {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = Buffer.from('789c030000000001', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', new Uint8Array())]);
};

interface BadFile {
  readonly what: string;
  readonly element: 'order' | 'tracking' | 'label';
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly problem: FileProblem;
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const photo = fixture('label.jpg');
const screenshot = fixture('order.png');

const badFiles: readonly BadFile[] = [
  { what: 'an empty photo', element: 'label', file: 'empty.jpg', bytes: text(''), problem: 'empty-file' },
  {
    what: 'text named .png',
    element: 'order',
    file: 'text.png',
    bytes: text('not a picture'),
    problem: 'not-an-image',
  },
  { what: 'a PDF named .jpg', element: 'label', file: 'pdf.jpg', bytes: text('%PDF-1.7\n'), problem: 'not-an-image' },
  {
    what: 'a photo cut off in the middle',
    element: 'label',
    file: 'cut.jpg',
    bytes: photo.subarray(0, photo.length / 2),
    problem: 'image-truncated',
  },
  {
    what: 'a screenshot cut off in the middle',
    element: 'order',
    file: 'cut.png',
    bytes: screenshot.subarray(0, screenshot.length / 2),
    problem: 'image-truncated',
  },
  { what: 'an image of 0 x 0', element: 'label', file: 'zero.png', bytes: pngOf(0, 0), problem: 'image-too-small' },
  { what: 'an image of 1 x 1', element: 'label', file: 'dot.png', bytes: pngOf(1, 1), problem: 'image-too-small' },
  {
    what: 'an image of 30000 x 30000',
    element: 'label',
    file: 'huge.png',
    bytes: pngOf(30_000, 30_000),
    problem: 'image-too-large',
  },
  { what: 'an empty payload', element: 'tracking', file: 'empty.json', bytes: text(''), problem: 'empty-file' },
  {
    what: 'a payload cut off',
    element: 'tracking',
    file: 'cut.json',
    bytes: text('{"events": ['),
    problem: 'not-json',
  },
  { what: 'a web page', element: 'tracking', file: 'page.json', bytes: text('<html></html>'), problem: 'not-json' },
  { what: 'a photo as payload', element: 'tracking', file: 'photo.json', bytes: photo, problem: 'not-json' },
  {
    what: 'JSON that is no tracking',
    element: 'tracking',
    file: 'other.json',
    bytes: text('{"hello": [1, 2, 3]}'),
    problem: 'not-tracking',
  },
  { what: 'a JSON number', element: 'tracking', file: 'number.json', bytes: text('7'), problem: 'not-tracking' },
];

const caseOf = ({ element, file, bytes }: Pick<BadFile, 'element' | 'file' | 'bytes'>, id: string) => ({
  [`${id}/case.json`]: { ...goodCase, id, evidence: { [element]: [file] } },
  [`${id}/${file}`]: bytes,
});

/** No event proves anything, but the file itself is sound. */
const withoutEvents = text(JSON.stringify({ carrier: 'guoo', trackingNumber: 'GUOO533191984RU', events: [] }));

const files = Object.assign(
  caseOf({ element: 'tracking', file: 'no-events.json', bytes: withoutEvents }, 'no-events'),
  ...badFiles.map((bad) => caseOf(bad, bad.file)),
) as Readonly<Record<string, Uint8Array | object>>;

interface Run {
  readonly ran: Ran;
  readonly reports: ReadonlyMap<string, Report>;
}

const checkAll = async (): Promise<Run> => {
  const folder = folderWith(files);
  const ran = await triproof(['check', folder, '--format', 'json']);
  const { cases } = JSON.parse(ran.stdout) as { readonly cases: readonly Report[] };
  return { ran, reports: new Map(cases.map((report) => [report.case.id, report])) };
};

let running: Promise<Run> | undefined;
/** One run for all tests: the engines open once. */
const run = (): Promise<Run> => {
  running ??= checkAll();
  return running;
};

const checkOf = (report: Report | undefined, id: string) => report?.checks.find((check) => check.id === id);

describe('bad evidence', () => {
  it('ends with 1, without a stack, and every case has its report', async () => {
    const { ran, reports } = await run();
    expect(ran.code).toBe(1);
    expect(ran.stderr).toBe('');
    expect(ran.stdout).not.toMatch(stackLine);
    expect(reports.size).toBe(badFiles.length + 1);
  });

  it.each(badFiles)('$what fails as $problem, naming file and mend', async ({ file, problem }) => {
    const report = (await run()).reports.get(file);
    expect(report?.verdict).toBe('fail');
    expect(report?.facts.files).toMatchObject([{ file, state: 'unreadable', problem }]);
    const check = checkOf(report, 'evidence-readable');
    expect(check?.status).toBe('fail');
    const [finding, ...others] = check?.findings ?? [];
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'evidence-unreadable', params: { file, problem }, at: [{ file }] });
    expect(finding?.message).toContain(file);
    expect(finding?.mend).not.toBe('');
  });

  it('a payload without events is readable, and proves no pickup', async () => {
    const report = (await run()).reports.get('no-events');
    expect(report?.verdict).toBe('fail');
    expect(checkOf(report, 'evidence-readable')?.status).toBe('pass');
    expect(checkOf(report, 'tracking-pickup-recorded')?.status).not.toBe('pass');
    expect(report?.facts.tracking.pickup).toBeNull();
  });

  it('words every kind of trouble differently', async () => {
    const { reports } = await run();
    const told = new Map<string, Set<string>>();
    for (const { file, problem } of badFiles) {
      const message = checkOf(reports.get(file), 'evidence-readable')?.findings[0]?.message.replaceAll(file, '') ?? '';
      const general = message.replace(/\(.*\)/u, '');
      told.set(general, (told.get(general) ?? new Set()).add(problem));
    }
    for (const problems of told.values()) expect(problems.size).toBe(1);
  });

  it('makes a bundle that says so, with 1', async () => {
    const [bad] = badFiles;
    if (bad === undefined) throw new Error('There is no bad file.');
    const folder = folderWith(caseOf(bad, 'D-1'));
    const { code, stderr, stdout } = await triproof(['build', join(folder, 'D-1'), '--out', join(folder, 'out')]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(readdirSync(join(folder, 'out'))).toEqual(['D-1.pdf', 'D-1.report.json']);
    expect(stdout).toContain(bad.file);
  });
});

describe('triproof read of bad evidence', () => {
  it('names file, trouble and mend for each, with 1 and without a stack', async () => {
    const images = badFiles.filter(({ element }) => element !== 'tracking');
    const folder = folderWith(Object.fromEntries(images.map(({ file, bytes }) => [file, bytes])));
    const paths = images.map(({ file }) => join(folder, file));
    const { code, stdout, stderr } = await triproof(['read', ...paths]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).not.toMatch(stackLine);
    for (const path of paths) expect(stdout).toContain(`${path}: unreadable\n  ${path} cannot be used: `);
  });
});
