import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/intake/content.js';
import { scanFolder } from '../../src/intake/scan.js';
import { folderWith } from '../case/folder.js';

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const scanned = async (folder: string) => {
  const { candidates, strangers } = await scanFolder(folder);
  return {
    files: candidates.map(({ file, content }) => `${file}: ${content}`),
    strangers: strangers.map(({ file, reason }) => `${file}: ${reason}`),
  };
};

describe('the files of a folder', () => {
  it('are recognised by their first bytes, whatever the names', async () => {
    const folder = folderWith({
      'notes.exe': png,
      'photo.jpg': '{"a": 1}',
      'sub/a.bin': 'text',
      'letter.png': '%PDF-1.7',
      'old.gif': 'GIF89a…',
      'x.json': Uint8Array.from([1, 2, 3]),
      empty: '',
    });
    expect(await scanned(folder)).toEqual({
      files: ['notes.exe: picture', 'photo.jpg: text', 'sub/a.bin: text'],
      strangers: ['empty: no-evidence', 'letter.png: pdf', 'old.gif: other-image-format', 'x.json: no-evidence'],
    });
  });

  it('exclude hidden files, our own files, and folders with their own case', async () => {
    const folder = folderWith({
      '.DS_Store': 'x',
      '.git/config': 'x',
      'case.json': '{}',
      'D-1.report.json': '{}',
      'other/case.json': '{}',
      'other/label.jpg': png,
      'a/label.jpg': png,
    });
    expect(await scanned(folder)).toEqual({ files: ['a/label.jpg: picture'], strangers: [] });
  });

  it('are listed even if links form a cycle, and no link leads out of the folder', async () => {
    const outside = folderWith({ 'secret.jpg': png });
    const folder = folderWith({ 'a/label.jpg': png });
    symlinkSync('..', join(folder, 'a/up'));
    symlinkSync('loop', join(folder, 'loop'));
    symlinkSync(join(outside, 'secret.jpg'), join(folder, 'out.jpg'));
    symlinkSync('a/label.jpg', join(folder, 'same.jpg'));
    expect(await scanned(folder)).toEqual({
      files: ['a/label.jpg: picture', 'same.jpg: picture'],
      strangers: ['loop: no-permission', 'out.jpg: link-out'],
    });
  });

  it('that cannot stand in a case are reported', async () => {
    const folder = folderWith({ 'a\\b.png': png, 'a\nb.png': png });
    expect((await scanned(folder)).strangers).toEqual(['a\nb.png: bad-name', 'a\\b.png: bad-name']);
  });
});

describe('the content of a file', () => {
  it('is a picture in every format that can be read', () => {
    const bytes = (text: string) => Uint8Array.from([...text].map((char) => char.charCodeAt(0)));
    for (const head of [
      '\x89PNG\r\n',
      '\xff\xd8\xff\xe0',
      'RIFF\0\0\0\0WEBPVP8 ',
      'II*\0',
      'MM\0*',
      '\0\0\0\x18ftypheic',
      '\0\0\0\x18ftypavif',
    ])
      expect([head, contentOf(bytes(head))]).toEqual([head, 'picture']);
    expect(contentOf(bytes('RIFF\0\0\0\0WAVEfmt '))).toBe('other');
    expect(contentOf(bytes('\0\0\0\x18ftypisom'))).toBe('other');
    expect(contentOf(bytes('\xff\xfe{\0'))).toBe('text');
  });
});
