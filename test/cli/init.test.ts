import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCase } from '../../src/case/index.js';
import { main } from '../../src/cli/main.js';
import { folderWith, problemsOf } from '../case/folder.js';
import { payload } from '../intake/builders.js';
import { foreignWords } from '../words/foreign.js';
import { recorder } from './recorder.js';
import { root, stackLine, triproof } from './run.js';

const [one, two] = ['70548213-0117-1', '0206740695-0907-2'];
const time = '2024-08-20 14:03 +03:00';

/** The command in this process; answers are what the user types. */
const init = async (args: readonly string[], answers?: readonly string[]) => {
  const { io, written } = recorder();
  const asked: string[] = [];
  const left = [...(answers ?? [])];
  const ask = async (question: string) => {
    asked.push(question);
    return left.shift() ?? '';
  };
  const code = await main(['init', ...args], answers === undefined ? io : { ...io, ask });
  expect(written.stderr).not.toMatch(stackLine);
  return { code, asked, ...written };
};

const caseIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'));

describe('triproof init DIR', () => {
  it('writes a case that opens', async () => {
    const folder = folderWith({ 'h.json': payload(one) });
    const { code, stdout } = await init([folder, '--sku', '1512663422', '--dispute-opened-at', time]);
    // Two of the three documents are missing, so a person must know.
    expect(code).toBe(2);
    expect(stdout).toContain('case.json: written\n');
    const { claims, evidence } = await openCase(folder);
    expect(claims).toMatchObject({ id: one, order: { number: one, items: [{ sku: '1512663422' }] } });
    expect(evidence.map(({ file }) => file)).toEqual(['h.json']);
  });

  it('writes a draft without a dispute time that says what is missing and cannot be judged', async () => {
    const folder = folderWith({ 'h.json': payload(one) });
    const { code, stdout } = await init([folder, '--sku', '1512663422']);
    expect(code).toBe(2);
    expect(stdout).toContain('written as a draft');
    expect(stdout).toContain('--dispute-opened-at');
    expect(caseIn(folder).dispute).toEqual({});
    expect(await problemsOf(openCase(folder))).toMatchObject([{ place: '/dispute/openedAt', found: 'nothing' }]);
    const { io } = recorder();
    expect(await main(['check', folder], io)).toBe(3);
  });

  it('leaves a case file alone unless told otherwise', async () => {
    const folder = folderWith({ 'h.json': payload(one), 'case.json': '{ "mine": true }' });
    const { code, stderr, stdout } = await init([folder]);
    expect([code, stdout, caseIn(folder)]).toEqual([3, '', { mine: true }]);
    expect(stderr).toContain('--force');
    expect((await init([folder, '--force'])).code).toBe(2);
    expect(caseIn(folder).order.number).toBe(one);
  });

  it('writes nothing in a dry run', async () => {
    const folder = folderWith({ 'h.json': payload(one) });
    const { stdout } = await init([folder, '--dry-run']);
    expect(stdout).toContain('--dry-run');
    expect(readdirSync(folder)).toEqual(['h.json']);
  });

  it('asks on a terminal for what is missing, repeats after an unusable answer, and accepts an empty one', async () => {
    const folder = folderWith({ 'h.json': payload('LK058863565CN') });
    const answers = [one, '1512663422', '20/08/24', '20.08.2024 14:03'];
    const { asked, stderr } = await init([folder, '--time-zone', 'Europe/Moscow'], answers);
    expect(asked).toHaveLength(4);
    expect(stderr).toContain('found "20/08/24"');
    expect(caseIn(folder)).toMatchObject({
      order: { number: one, trackingNumber: 'LK058863565CN', items: [{ sku: '1512663422' }] },
      dispute: { openedAt: '2024-08-20T14:03:00+03:00' },
    });
    const silent = await init([folderWith({ 'h.json': payload(one) })], []);
    expect([silent.code, silent.asked.length]).toEqual([2, 2]);
    expect((await init([folderWith({ 'h.json': payload(one) }), '--no-input'], [])).asked).toEqual([]);
  });

  it('names every option that is wrong', async () => {
    const wrong = ['--id', 'a b', '--sku', '1.5E+09', '--dispute-opened-at', '05/06/2024 10:00', '--order', 'x'];
    const { code, stderr } = await init([folderWith({}), ...wrong]);
    expect(code).toBe(3);
    for (const option of ['--id', '--sku', '--dispute-opened-at', '--order'])
      expect(stderr).toContain(`triproof: ${option}: expected`);
    const zone = await init([folderWith({}), '--time-zone', 'CST', '--dispute-opened-at', '2024-08-20 10:00']);
    expect(zone.stderr.match(/expected/gu)).toHaveLength(1);
  });

  it('is refused without a folder, for one without evidence, and for a missing one', async () => {
    for (const args of [[], [folderWith({})], [folderWith({ a: 'x' })], [join(folderWith({}), 'none')]]) {
      const { code, stdout, stderr } = await init(args);
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      expect(stderr).toMatch(/expected .*, found .*\./u);
    }
  });

  it('prints the same as JSON, and writes the same bytes again', async () => {
    const folder = folderWith({ 'h.json': payload(one), 'x.pdf': '%PDF-1.7' });
    const { stdout } = await init([folder, '--format', 'json']);
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({
      cases: [
        {
          state: 'draft',
          read: { orderNumber: { value: one, files: ['h.json'] } },
          files: [{ file: 'h.json', element: 'tracking', kind: 'history', sure: true }],
          missing: ['/order/items', '/dispute/openedAt'],
          without: ['order', 'label'],
        },
      ],
      notEvidence: [{ file: 'x.pdf', reason: 'pdf' }],
      summary: { complete: 0, drafts: 1, kept: 0, unplaced: 0, problems: 0 },
    });
    expect(told.cases[0].case).toEqual(caseIn(folder));
    const before = readFileSync(join(folder, 'case.json'));
    await init([folder, '--force']);
    expect(readFileSync(join(folder, 'case.json')).equals(before)).toBe(true);
  });

  it.each(['ru', 'zh'] as const)('prints everything in the language (%s)', async (language) => {
    const folder = folderWith({ 'a.json': payload(one), 'b.json': payload('RB887548038CN'), 'x.pdf': '%PDF-1.7' });
    const { io, written } = recorder();
    await main(['init', folder, '--lang', language], io);
    const words = written.stdout.replaceAll(folder, '');
    expect(foreignWords(words, language)).toEqual([]);
  });
});

describe('triproof init, files of many orders', () => {
  const files = {
    'a.json': payload(one),
    'a2.txt': JSON.stringify(payload(one), null, 2),
    'b.json': payload(two),
    'b2.txt': JSON.stringify(payload(two), null, 2),
    'c.json': payload('LK058863565CN'),
  };

  it('creates a case for each, leaves the files in place, and lists those it could not assign', async () => {
    const folder = folderWith(files);
    const out = join(folderWith({}), 'cases');
    const { code, stdout } = await init([folder, '--out', out]);
    expect(code).toBe(2);
    expect(readdirSync(out).sort()).toEqual([two, one]);
    expect(readdirSync(join(out, one)).sort()).toEqual(['a.json', 'a2.txt', 'case.json']);
    expect(readdirSync(folder)).toHaveLength(5);
    expect(stdout).toMatch(/Not placed\n {2}c\.json +tracking history +LK058863565CN +it names no order/u);
  });

  it('changes nothing on a second run, and adds what is new', async () => {
    const folder = folderWith(files);
    await init([folder]);
    const first = readFileSync(join(folder, one, 'case.json'));
    writeFileSync(join(folder, 'd.json'), JSON.stringify(payload('11111111-0001-1')));
    const again = await init([folder, '--many', '--dispute-opened-at', time]);
    expect(again.stdout).toContain('left as it is');
    expect(readFileSync(join(folder, one, 'case.json')).equals(first)).toBe(true);
    expect(existsSync(join(folder, '11111111-0001-1', 'd.json'))).toBe(true);
  });

  it('refuses options that concern a single case', async () => {
    const { code, stderr } = await init([folderWith(files), '--many', '--sku', '1512663422']);
    expect(code).toBe(3);
    expect(stderr).toContain('--sku');
  });
});

describe('triproof init --from', () => {
  const heads = 'id,order_number,sku,dispute_opened_at,tracking_files,remark\n';

  it('creates a case from each row, and reports the unusable rows', async () => {
    const table = `${heads}D-1,${one},1512663422,${time},h.json,x\nD-2,${two},1,05/06/2024 10:00,h.json,\n`;
    const folder = folderWith({ 'h.json': payload(one), 'cases.csv': table });
    const { code, stdout, stderr } = await init(['--from', join(folder, 'cases.csv')]);
    expect(code).toBe(3);
    expect((await openCase(join(folder, 'D-1'))).claims.id).toBe('D-1');
    expect(stdout).toContain('Complete: 1');
    expect(stderr).toContain('cases.csv, line 3, column 4 (dispute_opened_at): expected');
    expect(stderr).toContain('columns that are not used: remark');
    expect(existsSync(join(folder, 'D-2'))).toBe(false);
  });

  it('searches a given folder for the files of its rows', async () => {
    const folder = folderWith({ 'x.json': payload(one), 'y.json': payload(two) });
    const table = folderWith({ 'cases.csv': `${heads}D-1,${one},1512663422,${time},,\nD-2,${two},2,${time},,\n` });
    const out = join(table, 'out');
    expect((await init([folder, '--from', join(table, 'cases.csv'), '--out', out])).code).toBe(2);
    expect(caseIn(join(out, 'D-2')).evidence.tracking).toEqual(['y.json']);
    expect(existsSync(join(out, 'D-1', 'x.json'))).toBe(true);
  });

  it.each([
    ['cases.xlsx', 'PK\u0003\u0004', 'save it as CSV'],
    ['cases.csv', '', 'triproof init --csv'],
    ['cases.csv', `D-1,${one}\n`, 'triproof init --csv'],
  ])('refuses anything but a table of cases: %s %j', async (name, content, mend) => {
    const { code, stdout, stderr } = await init(['--from', join(folderWith({ [name]: content }), name)]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain(mend);
  });

  it('refuses a folder, and a missing table', async () => {
    const folder = folderWith({});
    for (const path of [folder, join(folder, 'none.csv')]) expect((await init(['--from', path])).code).toBe(3);
  });
});

describe('triproof init --csv', () => {
  it('prints a template that --from takes, in the language', async () => {
    for (const language of ['en', 'ru', 'zh']) {
      const { code, stdout } = await init(['--csv', '--lang', language]);
      expect(code).toBe(0);
      const table = join(folderWith({ 'cases.csv': stdout }), 'cases.csv');
      expect((await init(['--from', table])).stderr).toContain('a row for each case');
    }
  });
});

describe('triproof init on pictures', () => {
  it('writes the case of a fixture from what its files show', async () => {
    const fixture = join(root, 'fixtures/complete-detail-page.pass');
    const content = (name: string) => readFileSync(join(fixture, name));
    const folder = folderWith({
      'x1.jpg': content('order.png'),
      x2: content('label.jpg'),
      'x3.txt': content('tracking.json'),
    });
    const { code, stdout } = await triproof(['init', folder, '--dispute-opened-at', '2024-08-07 20:18 +03:00']);
    expect({ code, stdout }).toMatchObject({ code: 0 });
    const wanted = JSON.parse(content('case.json').toString());
    expect(caseIn(folder)).toEqual({
      id: wanted.order.number,
      policy: wanted.policy,
      order: {
        number: wanted.order.number,
        trackingNumber: wanted.order.trackingNumber,
        items: [{ sku: wanted.order.items[0].sku }],
      },
      dispute: wanted.dispute,
      evidence: { order: ['x1.jpg'], tracking: ['x3.txt'], label: ['x2'] },
    });
  }, 120_000);
});
