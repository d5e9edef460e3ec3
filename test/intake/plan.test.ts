import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FolderOptions, planFolder, planTable, type TableOptions, tableOnDisk } from '../../src/intake/index.js';
import { folderWith, problemsOf } from '../case/folder.js';
import { payload, policy } from './builders.js';

/** Histories alone need no engine. */
const looking = {
  policy,
  readers: async () => {
    throw new Error('No picture is among the files.');
  },
};

const [one, two] = ['70548213-0117-1', '0206740695-0907-2'];

const planned = async (folder: string, options: Partial<FolderOptions> = {}) => {
  const plan = await planFolder(folder, { ...looking, ...options });
  return {
    isSorted: plan.isSorted,
    cases: plan.cases.map(({ draft, from, to }) => ({
      id: draft.caseFile.id,
      to: relative(folder, to),
      copies: from !== to,
      tracking: draft.caseFile.evidence.tracking,
      missing: draft.missing,
    })),
    unplaced: plan.unplaced.map(({ document }) => document.file),
    strangers: plan.strangers.map(({ file, reason, of }) => [file, reason, of].join(' ').trim()),
  };
};

describe('a folder', () => {
  it('is one case, located with its evidence', async () => {
    const folder = folderWith({ 'x/h.json': payload(one) });
    expect(await planned(folder, { told: { openedAt: '2024-08-20T14:03:00+03:00' } })).toEqual({
      isSorted: false,
      cases: [{ id: one, to: '', copies: false, tracking: ['x/h.json'], missing: ['/order/items'] }],
      unplaced: [],
      strangers: [],
    });
  });

  it('without a dispute time is a draft: no time is invented', async () => {
    const { cases } = await planned(folderWith({ 'h.json': payload(one) }), { told: { skus: ['1512663422'] } });
    expect(cases[0]?.missing).toEqual(['/dispute/openedAt']);
  });

  it("of several orders is sorted into a case for each, in place if it is that order's own", async () => {
    const folder = folderWith({
      'a.json': payload(one),
      'b.txt': JSON.stringify(payload(one), null, 2),
      'own/c.json': payload(two),
      'own/d.json': JSON.stringify(payload(two), null, 2),
      'e.json': payload('LK058863565CN'),
    });
    expect(await planned(folder)).toMatchObject({
      isSorted: true,
      cases: [
        { id: two, to: 'own', copies: false, tracking: ['c.json', 'd.json'] },
        { id: one, to: one, copies: true, tracking: ['a.json', 'b.txt'] },
      ],
      unplaced: ['e.json'],
    });
    expect((await planned(folder, { many: false })).cases).toHaveLength(1);
  });

  it('counts equal files once', async () => {
    const folder = folderWith({ 'a.json': payload(one), 'b.json': payload(one), 'c.txt': 'a letter' });
    expect(await planned(folder)).toMatchObject({
      cases: [{ tracking: ['a.json'] }],
      strangers: ['b.json copy a.json', 'c.txt no-history'],
    });
  });

  it('takes a file for the kind that the user gives', async () => {
    const folder = folderWith({ 'a.json': payload(one), 'c.txt': 'a letter' });
    const { cases } = await planned(folder, { named: { tracking: ['a.json'], label: ['c.txt'] } });
    expect(cases[0]).toMatchObject({ tracking: ['a.json'] });
  });

  it.each([
    ['nothing', {}, 'an empty folder'],
    ['nothing of use', { 'a.txt': 'x', 'b.bin': Uint8Array.from([0]) }, 'none among its files: 2'],
  ])('with %s in it is refused with a mend', async (_, files, found) => {
    expect(await problemsOf(planned(folderWith(files)))).toMatchObject([{ code: 'no-evidence', found }]);
  });

  it('that is missing, or is a file, is refused', async () => {
    const folder = folderWith({ a: 'x' });
    expect(await problemsOf(planned(join(folder, 'b')))).toMatchObject([{ code: 'file-missing' }]);
    expect(await problemsOf(planned(join(folder, 'a')))).toMatchObject([{ expected: 'a folder', found: 'a file' }]);
  });
});

const tabled = async (folder: string, table: string, options: Partial<TableOptions> = {}) => {
  writeFileSync(join(folder, 'cases.csv'), table);
  const plan = await planTable(tableOnDisk(join(folder, 'cases.csv')), { ...looking, ...options });
  return {
    cases: plan.cases.map(({ draft, from, to }) => ({
      case: draft.caseFile,
      to: relative(folder, to),
      copies: from !== to,
      missing: draft.missing,
    })),
    problems: plan.problems.map(({ place, found }) => `${place}: ${found}`),
  };
};

describe('a table', () => {
  const heads = 'id,order,sku,tracking,dispute time,folder,order files,tracking files,label files\n';

  it('that names all files makes cases without reading any', async () => {
    const folder = folderWith({ 'p.png': 'p', 'h.json': 'h', 'l.jpg': 'l' });
    const { cases, problems } = await tabled(
      folder,
      `${heads}D-1,${one},1512663422,,2024-08-20 14:03 +03:00,,p.png,h.json,l.jpg\n`,
    );
    expect(problems).toEqual([]);
    expect(cases).toEqual([
      {
        case: {
          id: 'D-1',
          policy: 'ozon/not-received',
          order: { number: one, items: [{ sku: '1512663422' }] },
          dispute: { openedAt: '2024-08-20T14:03:00+03:00' },
          evidence: { order: ['p.png'], tracking: ['h.json'], label: ['l.jpg'] },
        },
        to: 'D-1',
        copies: true,
        missing: [],
      },
    ]);
  });

  it('leaves a case in its own folder, and sorts the files there', async () => {
    const folder = folderWith({ 'd1/h.json': payload(one) });
    const { cases } = await tabled(folder, `${heads}D-1,,1512663422,,2024-08-20 14:03 +03:00,d1,,,\n`);
    expect(cases).toMatchObject([
      { to: 'd1', copies: false, missing: [], case: { order: { number: one }, evidence: { tracking: ['h.json'] } } },
    ]);
  });

  it('finds files by number for rows that share a folder, in any order of the rows', async () => {
    const folder = folderWith({ 'a.json': payload('LK058863565CN'), 'b.json': payload(two) });
    const rows = [`D-1,${one},1,LK058863565CN,,,,,`, `D-2,${two},1,,,,,,`, 'D-3,99999999-0001-1,1,,,,,,'];
    const forth = await tabled(folder, `${heads}${rows.join('\n')}\n`);
    expect(forth.cases).toMatchObject([
      { to: 'D-1', case: { evidence: { tracking: ['a.json'] } }, missing: ['/dispute/openedAt'] },
      { to: 'D-2', case: { evidence: { tracking: ['b.json'] } } },
    ]);
    expect(forth.problems).toEqual([', line 4: none']);
    const back = await tabled(folder, `${heads}${rows.toReversed().join('\n')}\n`);
    expect(back.cases.toReversed()).toEqual(forth.cases);
  });

  it('reports a row whose file or folder is missing, or leads out by a link', async () => {
    const folder = folderWith({ 'd1/h.json': payload(one), 'd2/x': 'x' });
    const { cases, problems } = await tabled(
      folder,
      `${heads}D-1,${one},1,,,d1,,none.json,\nD-2,${one},1,,,gone,,,\nD-3,${two},1,,,d2,,,\nD-4,${one},1,,,,,d1/h.json,\n`,
    );
    expect(cases.map(({ to }) => to)).toEqual(['D-4']);
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([', line 2', ', line 3', ', line 4']);
  });

  it('without a row is refused', async () => {
    expect(await problemsOf(tabled(folderWith({}), heads))).toMatchObject([{ code: 'bad-table' }]);
  });
});
