/** The same inputs give the same bytes: anywhere, at any time, in any locale, and for any number of cases. */
import { cpSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../case/folder.js';
import { root, triproofProcess } from './run.js';

const fixtures = ['complete-detail-page.pass', 'zone-unknown.review'];

/** The second has its history alone: what its pictures would show, those of the first show. */
const withoutPictures = (file: string): void => {
  const given = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...given, evidence: { tracking: given.evidence.tracking } }));
};

/** The fixtures' files created one by one in another order, with other dates. */
const laidDown = (turned: boolean): string => {
  const folder = folderWith({});
  for (const fixture of turned ? fixtures.toReversed() : fixtures) {
    const names = readdirSync(join(root, 'fixtures', fixture)).sort();
    for (const [index, name] of (turned ? names.toReversed() : names).entries()) {
      const to = join(folder, fixture, name);
      cpSync(join(root, 'fixtures', fixture, name), to);
      if (name === 'case.json' && fixture.startsWith('zone-unknown')) withoutPictures(to);
      utimesSync(to, index * 86_400, index * 86_400);
    }
  }
  return folder;
};

const built = async (folder: string, args: readonly string[], env: NodeJS.ProcessEnv, cwd: string) => {
  const out = join(folder, 'out');
  await triproofProcess(
    ['build', ...fixtures.map((fixture) => join(folder, fixture)), '--out', out, '--lang', 'ru', '--no-cache', ...args],
    { env, cwd },
  );
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => [join(relative(out, parentPath), name), readFileSync(join(parentPath, name))]),
  );
};

describe('the same cases', () => {
  it('give the same bytes in Tokyo and New York, in Russian and in C, one by one and side by side', async () => {
    const tokyo = { TZ: 'Asia/Tokyo', LANG: 'ru_RU.UTF-8', LC_ALL: 'ru_RU.UTF-8' };
    const newYork = { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' };
    const first = await built(laidDown(false), ['--jobs', '1'], tokyo, root);
    const second = await built(laidDown(true), ['--jobs', '2'], newYork, '/');
    expect([...first.keys()].sort()).toEqual([
      'complete-detail-page.pdf',
      'complete-detail-page.report.json',
      'index.html',
      'summary.csv',
      'summary.json',
      'thumbnails/complete-detail-page.jpg',
      'zone-unknown.pdf',
      'zone-unknown.report.json',
    ]);
    for (const [name, bytes] of first) expect(second.get(name)?.equals(bytes), name).toBe(true);
  }, 240_000);
});
