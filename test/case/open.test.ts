import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseFromMemory, openCase } from '../../src/case/index.js';
import { folderWith, goodCase, problemsOf } from './folder.js';

const withEvidence = (evidence: object, more: object = {}) => ({ ...goodCase, ...more, evidence });
const caseWith = (evidence: object, files: Readonly<Record<string, string>> = {}, more: object = {}): string =>
  folderWith({ 'case.json': withEvidence(evidence, more), ...files });

describe('openCase', () => {
  it('opens a folder and a case file to the same case', async () => {
    const folder = caseWith({ label: ['label.jpg'] }, { 'label.jpg': 'x' });
    expect(await openCase(join(folder, 'case.json'))).toEqual(await openCase(folder));
  });

  it('reads every file once, in the order screenshots, tracking, labels', async () => {
    const evidence = { label: ['c', 'b'], tracking: [{ file: './sub/t', carrier: 'cdek' }], order: ['a'] };
    const folder = caseWith(evidence, { a: 'A', b: 'B', c: 'C', 'sub/t': '{}' }, { timeZone: 'Asia/Shanghai' });
    const opened = await openCase(folder);
    expect(opened.evidence).toMatchObject([
      { element: 'order', file: 'a', carrier: undefined },
      { element: 'tracking', file: 'sub/t', carrier: 'cdek', timeZone: 'Asia/Shanghai' },
      { element: 'label', file: 'c' },
      { element: 'label', file: 'b' },
    ]);
    expect(opened.evidence[0]?.sha256).toBe(createHash('sha256').update('A').digest('hex'));
  });

  it("prefers the entry's own zone to the case's", async () => {
    const evidence = { order: [{ file: 'a', timeZone: 'Europe/Moscow' }] };
    const opened = await openCase(caseWith(evidence, { a: 'A' }, { timeZone: 'Asia/Shanghai' }));
    expect(opened.evidence[0]?.timeZone).toBe('Europe/Moscow');
  });

  it.each([
    ['2024-08-20T14:03+03:00', '2024-08-20T11:03:00.000Z', '2024-08-20T11:04:00.000Z'],
    ['2024-08-20T14:03:00+03:00', '2024-08-20T11:03:00.000Z', '2024-08-20T11:03:01.000Z'],
  ])('makes %s a window as long as its precision', async (openedAt, earliest, latest) => {
    const opened = await openCase(caseWith({}, {}, { dispute: { openedAt } }));
    expect(opened.claims.dispute.openedAt).toEqual({ earliest, latest, text: openedAt });
  });

  it('opens a case without any evidence, and files that are empty', async () => {
    expect((await openCase(caseWith({}))).evidence).toEqual([]);
    const opened = await openCase(caseWith({ label: ['a'], order: [] }, { a: '' }));
    expect(opened.evidence[0]?.bytes).toHaveLength(0);
  });

  it('reports every box that masks nothing, by its place', async () => {
    const mask = [
      [1, 2, 3, 4],
      [1, 2, 0, 4],
      [1, 2, 3, -4],
    ];
    expect(await problemsOf(openCase(caseWith({ label: [{ file: 'a', mask }] }, { a: 'A' })))).toMatchObject([
      { code: 'schema-mismatch', place: '/evidence/label/0/mask/1', found: '[1, 2, 0, 4], which is 0 wide and 4 high' },
      {
        code: 'schema-mismatch',
        place: '/evidence/label/0/mask/2',
        found: '[1, 2, 3, -4], which is 3 wide and -4 high',
      },
    ]);
  });

  it('passes on masks and the turn they are given for', async () => {
    const opened = await openCase(
      caseWith({ label: [{ file: 'a', mask: [[-1, 2, 3, 4]], turn: 1 }, 'b'] }, { a: 'A', b: 'B' }),
    );
    expect(opened.evidence).toMatchObject([
      { mask: [[-1, 2, 3, 4]], turn: 1 },
      { mask: undefined, turn: undefined },
    ]);
  });

  it('reports a missing file, and the one with a similar name', async () => {
    const folder = caseWith({ label: ['labl.jpg'], order: ['nothing-like-it.png'] }, { 'label.jpg': 'x' });
    expect(await problemsOf(openCase(folder))).toMatchObject([
      { code: 'file-missing', place: '/evidence/order/0', mend: 'Put it there, or mend the name.' },
      { code: 'file-missing', place: '/evidence/label/0', mend: 'Did you mean `label.jpg`?' },
    ]);
  });

  it('opens the mapping of a tracking file, which several may share', async () => {
    const tracking = ['a', 'b'].map((file) => ({ file, map: './maps/own.jsonata' }));
    const opened = await openCase(caseWith({ tracking }, { a: '{}', b: '{}', 'maps/own.jsonata': '$' }));
    const map = { file: 'maps/own.jsonata', sha256: createHash('sha256').update('$').digest('hex') };
    expect(opened.evidence).toMatchObject([{ map }, { map }]);
  });

  it('reports a mapping that is missing or lies elsewhere by its own place', async () => {
    const tracking = [
      { file: 'a', map: 'own.jsonat' },
      { file: 'b', map: '../own.jsonata' },
    ];
    const folder = caseWith({ tracking }, { a: '{}', b: '{}', 'own.jsonata': '$' });
    expect(await problemsOf(openCase(folder))).toMatchObject([
      { code: 'file-missing', place: '/evidence/tracking/0/map', mend: 'Did you mean `own.jsonata`?' },
      { code: 'path-outside-case', place: '/evidence/tracking/1/map' },
    ]);
  });

  it('accepts mappings from memory as well as files', async () => {
    const caseFile = withEvidence({ tracking: [{ file: 'a', map: 'own.jsonata' }] });
    const files = { a: new TextEncoder().encode('{}'), 'own.jsonata': new TextEncoder().encode('$') };
    expect((await caseFromMemory({ caseFile, files })).evidence).toMatchObject([{ map: { file: 'own.jsonata' } }]);
  });

  it('refuses a folder in place of a file', async () => {
    const folder = caseWith({ label: ['photos'] }, { 'photos/a.jpg': 'x' });
    expect(await problemsOf(openCase(folder))).toMatchObject([{ code: 'file-unreadable', place: '/evidence/label/0' }]);
  });

  it('refuses a file listed twice, under whatever names', async () => {
    const folder = caseWith({ order: ['a'], label: ['./a', 'link'] }, { a: 'x' });
    symlinkSync('a', join(folder, 'link'));
    expect(await problemsOf(openCase(folder))).toMatchObject([
      { code: 'file-twice', place: '/evidence/label/0' },
      { code: 'file-twice', place: '/evidence/label/1' },
    ]);
  });

  it('follows symbolic links inside of the folder and refuses those that leave it', async () => {
    const outside = folderWith({ secret: 'x' });
    const folder = caseWith({ label: ['inside', 'outside', 'way/secret', 'loop'] }, { a: 'x' });
    symlinkSync('a', join(folder, 'inside'));
    symlinkSync(join(outside, 'secret'), join(folder, 'outside'));
    symlinkSync(outside, join(folder, 'way'));
    symlinkSync('loop', join(folder, 'loop'));
    expect(await problemsOf(openCase(folder))).toMatchObject([
      { code: 'path-outside-case', place: '/evidence/label/1' },
      { code: 'path-outside-case', place: '/evidence/label/2' },
      { code: 'file-unreadable', place: '/evidence/label/3' },
    ]);
  });

  it('rejects a neighbour folder whose name begins like the folder', async () => {
    const parent = folderWith({ 'case/case.json': withEvidence({ label: ['link'] }), 'case-2/a': 'x' });
    symlinkSync('../case-2/a', join(parent, 'case/link'));
    expect(await problemsOf(openCase(join(parent, 'case')))).toMatchObject([{ code: 'path-outside-case' }]);
  });

  it('opens a case whose folder is itself reached through a link', async () => {
    const parent = folderWith({ 'real/case.json': withEvidence({ label: ['a'] }), 'real/a': 'x' });
    symlinkSync('real', join(parent, 'link'));
    expect((await openCase(join(parent, 'link'))).evidence).toHaveLength(1);
  });

  it('refuses a file beyond 100 MB without reading it', async () => {
    const folder = caseWith({ label: ['huge'] });
    const { truncateSync } = await import('node:fs');
    writeFileSync(join(folder, 'huge'), '');
    truncateSync(join(folder, 'huge'), 100_000_001);
    expect(await problemsOf(openCase(folder))).toMatchObject([{ code: 'file-too-large', place: '/evidence/label/0' }]);
  });

  it('suggests the time zone that was meant', async () => {
    const evidence = { order: [{ file: 'a', timeZone: 'UTC+8' }] };
    const folder = caseWith(evidence, { a: 'x' }, { timeZone: 'Europe/Moskow' });
    expect(await problemsOf(openCase(folder))).toMatchObject([
      { code: 'unknown-time-zone', place: '/timeZone', mend: 'Did you mean `Europe/Moscow`?' },
      { place: '/evidence/order/0/timeZone', mend: 'Did you mean `Asia/Shanghai`?' },
    ]);
  });

  it('reports a missing policy, wherever it was asked for', async () => {
    const folder = caseWith({}, {}, { policy: 'ozon/not-recieved' });
    expect(await problemsOf(openCase(folder))).toMatchObject([
      { code: 'unknown-policy', place: '/policy', mend: 'Did you mean `ozon/not-received`?' },
    ]);
    expect(await problemsOf(openCase(folder, { policy: 'x' }))).toMatchObject([{ place: 'policy', found: '"x"' }]);
    expect((await openCase(folder, { policy: 'ozon/not-received' })).policy.id).toBe('ozon/not-received');
  });

  it('lists problems of policy, zones and files together', async () => {
    const folder = caseWith({ label: ['../x'], order: ['none'] }, {}, { policy: 'x', timeZone: 'Mars/Olympus' });
    const codes = (await problemsOf(openCase(folder))).map(({ code }) => code);
    expect(codes).toEqual(['unknown-policy', 'unknown-time-zone', 'file-missing', 'path-outside-case']);
  });

  it('names the case file, line and column of broken JSON', async () => {
    const folder = folderWith({ 'case.json': '{\n  "id": "x",\n}' });
    const [problem] = await problemsOf(openCase(folder));
    expect(problem).toMatchObject({ code: 'not-json', file: join(folder, 'case.json') });
    expect(problem?.found).toContain('line 3, column 1');
    expect(problem?.mend).toContain('comma');
  });

  it('refuses keys given twice', async () => {
    const folder = folderWith({ 'case.json': '{"id":"a","id":"b"}' });
    expect(await problemsOf(openCase(folder))).toMatchObject([{ code: 'key-twice', place: '/id' }]);
  });

  it('says what is wrong with a path that leads to no case file', async () => {
    const folder = folderWith({ 'Case.json': '{}' });
    mkdirSync(join(folder, 'd/case.json'), { recursive: true });
    expect(await problemsOf(openCase(folder))).toMatchObject([
      { code: 'file-missing', mend: 'Did you mean `Case.json`?' },
    ]);
    expect(await problemsOf(openCase(join(folder, 'd')))).toMatchObject([{ code: 'file-unreadable' }]);
    expect(await problemsOf(openCase(join(folder, 'none')))).toMatchObject([{ code: 'file-missing' }]);
  });
});

describe('caseFromMemory', () => {
  const a = new TextEncoder().encode('A');

  it('gives the same case as the disk', async () => {
    const caseFile = withEvidence({ label: ['sub/a'] });
    const folder = folderWith({ 'case.json': caseFile, 'sub/a': 'A' });
    const bytes = new TextEncoder().encode(JSON.stringify(caseFile));
    const files = new Map([['./sub/a', a]]);
    const [onDisk, inMemory] = [await openCase(folder), await caseFromMemory({ caseFile: bytes, files })];
    expect({ ...inMemory, evidence: [{ ...inMemory.evidence[0], bytes: undefined }] }).toEqual({
      ...onDisk,
      source: bytes,
      evidence: [{ ...onDisk.evidence[0], bytes: undefined }],
    });
    expect(basename(inMemory.evidence[0]?.file ?? '')).toBe('a');
  });

  it('takes the case as an object and the files as a record', async () => {
    const opened = await caseFromMemory({ caseFile: withEvidence({ label: ['a'] }), files: { a } });
    expect(opened.evidence[0]?.bytes).toBe(a);
    expect(JSON.parse(new TextDecoder().decode(opened.source))).toEqual(withEvidence({ label: ['a'] }));
  });

  it('reports a file that was not supplied', async () => {
    const action = caseFromMemory({ caseFile: withEvidence({ label: ['toString'] }), files: { a } });
    expect(await problemsOf(action)).toMatchObject([
      { code: 'file-missing', file: 'case.json', place: '/evidence/label/0' },
    ]);
  });
});
