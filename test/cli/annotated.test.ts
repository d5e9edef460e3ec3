import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotatedPaths } from '../../src/cli/annotated.js';
import { folderWith, problemsOf } from '../case/folder.js';
import { root, stackLine, triproof } from './run.js';

const tracking = join(root, 'fixtures/complete-detail-page.pass/tracking.json');
const label = join(root, 'fixtures/complete-ozon-58x40-with-sticker.pass/sticker.jpg');

describe('where annotated pictures go', () => {
  it('is the named file for one input, and a folder for several', async () => {
    const folder = folderWith({ 'a.png': 'a', 'b.jpg': 'b' });
    const out = join(folder, 'out.png');
    expect(await annotatedPaths(out, [join(folder, 'a.png')])).toEqual([out]);
    const several = await annotatedPaths(join(folder, 'new/deep'), ['x/a.png', 'y/A.jpg', 'b.jpg']);
    expect(several).toEqual(['a.read.png', 'A-2.read.png', 'b.read.png'].map((name) => join(folder, 'new/deep', name)));
    expect(readdirSync(join(folder, 'new'))).toEqual(['deep']);
  });

  it.each(['out.jpg', 'out', 'png', 'out.png.txt', '.png'])(
    'may not be a file that does not end in .png: %s',
    async (name) => {
      const folder = folderWith({ 'a.png': 'a' });
      expect(await problemsOf(annotatedPaths(join(folder, name), [join(folder, 'a.png')]))).toMatchObject([
        { code: 'bad-option', place: '--annotate', mend: 'Let the name end in `.png`.' },
      ]);
    },
  );

  it('may not be a folder for one file, whatever its name', async () => {
    const folder = folderWith({ 'a.png': 'a', 'out.png/x': '' });
    expect(await problemsOf(annotatedPaths(join(folder, 'out.png'), [join(folder, 'a.png')]))).toMatchObject([
      { code: 'bad-option', place: '--annotate', found: expect.stringContaining('folder') },
    ]);
  });

  it('may not be a file for several', async () => {
    const folder = folderWith({ 'a.png': 'a', 'b.png': 'b', 'out.png': '' });
    const files = ['a.png', 'b.png'].map((name) => join(folder, name));
    expect(await problemsOf(annotatedPaths(join(folder, 'out.png'), files))).toMatchObject([
      { code: 'bad-option', place: '--annotate', expected: 'a folder to write to' },
    ]);
  });

  it('may not be a missing folder', async () => {
    const folder = folderWith({ 'a.png': 'a' });
    const path = join(folder, 'gone/out.png');
    expect(await problemsOf(annotatedPaths(path, [join(folder, 'a.png')]))).toMatchObject([
      { code: 'cannot-write', file: path, found: 'a folder that is gone' },
    ]);
  });

  it('may not be an input, under any name', async () => {
    const folder = folderWith({ 'a.png': 'a', 'b.read.png': 'b', 'b.png': 'c' });
    const input = join(folder, 'a.png');
    linkSync(input, join(folder, 'hard.png'));
    symlinkSync(input, join(folder, 'soft.png'));
    mkdirSync(join(folder, 'sub'));
    for (const name of ['a.png', 'sub/../a.png', 'hard.png', 'soft.png'])
      expect(await problemsOf(annotatedPaths(`${folder}/${name}`, [input]))).toMatchObject([
        { code: 'bad-option', place: '--annotate', expected: 'a file that is not read' },
      ]);
    const both = ['b.read.png', 'b.png'].map((name) => join(folder, name));
    expect(await problemsOf(annotatedPaths(folder, both))).toMatchObject([{ expected: 'a file that is not read' }]);
  });
});

describe('triproof read --annotate', () => {
  it('writes a PNG and leaves nothing else beside it', async () => {
    const folder = folderWith({});
    const out = join(folder, 'out.png');
    const { code, stdout, stderr } = await triproof(['read', label, '--annotate', out, '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: `Written: ${out}\n` });
    expect(JSON.parse(stdout)).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['out.png']);
    expect(readFileSync(out).subarray(1, 4).toString()).toBe('PNG');
  });

  it('says that a tracking file is no picture, and still prints its reading', async () => {
    const folder = folderWith({});
    const { code, stdout, stderr } = await triproof(['read', tracking, '--annotate', join(folder, 'out.png')]);
    expect(code).toBe(3);
    expect(stderr).toBe(
      `triproof: ${tracking}: expected a picture to annotate, found a tracking file. Leave --annotate out, or name a picture.\n`,
    );
    expect(stdout).toContain('Carrier pickup');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says why a file that is no picture cannot be read, and writes nothing', async () => {
    const folder = folderWith({ 'a.jpg': '' });
    writeFileSync(join(folder, 'a.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0, 0, 0]));
    const { code, stdout, stderr } = await triproof([
      'read',
      join(folder, 'a.jpg'),
      '--annotate',
      join(folder, 'out.png'),
    ]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('unreadable');
    expect(readdirSync(folder)).toEqual(['a.jpg']);
  });

  it('refuses before anything is read, in the language of the user', async () => {
    const { code, stdout, stderr } = await triproof(['read', label, '--annotate', label, '--lang', 'ru']);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).not.toMatch(stackLine);
    expect(stderr).toMatch(/^triproof: --annotate: ожидается имя файла PNG/u);
  });

  it('refuses a moment of the dispute without an offset', async () => {
    const { code, stderr } = await triproof(['read', label, '--dispute-opened-at', '2024-08-20']);
    expect(code).toBe(3);
    expect(stderr).toContain('triproof: --dispute-opened-at: expected a moment with an offset');
  });
});
