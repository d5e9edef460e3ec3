import { resolve, sep, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidencePath } from '../../src/case/paths.js';

describe('evidencePath', () => {
  it.each([
    ['label.jpg', 'label.jpg'],
    ['./label.jpg', 'label.jpg'],
    ['photos//a.png', 'photos/a.png'],
    ['фото/этикетка 1.jpg', 'фото/этикетка 1.jpg'],
    ['面单.png', '面单.png'],
    ['..label.jpg', '..label.jpg'],
    ['a..b/c.jpg', 'a..b/c.jpg'],
    ['Screenshot 12:30.png', 'Screenshot 12:30.png'],
  ])('accepts %j', (text, path) => expect(evidencePath(text)).toEqual({ ok: true, path }));

  it.each([
    '/etc/passwd',
    '//server/share',
    '\\\\server\\share',
    'C:\\photos\\a.png',
    'c:/photos/a.png',
    'C:a.png',
    '../a.png',
    'photos/../../a.png',
    'photos/..',
    'photos\\..\\..\\a.png',
    'photos/.. /a.png',
    'photos\\a.png',
    'https://example.com/a.png',
    'file:///etc/passwd',
    'file:a.png',
    'data:image/png;base64,AAAA',
    'a\0.png',
    'a\n.png',
    '.',
    './',
    '',
  ])('refuses %j', (text) =>
    expect(evidencePath(text)).toMatchObject({ ok: false, fault: { code: 'path-outside-case' } }),
  );

  const segment = fc.constantFrom('..', '.', '', 'a', 'b.png', '...', '.. ', 'C:', '~', '\0', 'file:');
  const text = fc
    .array(fc.oneof(segment, fc.string({ maxLength: 6 })))
    .chain((parts) => fc.constantFrom('/', '\\').map((by) => parts.join(by)));

  it('accepts no path that any system would resolve outside of the folder', () => {
    fc.assert(
      fc.property(text, (named) => {
        const located = evidencePath(named);
        if (!located.ok) return;
        expect(resolve('/case', located.path).startsWith(`/case${sep}`)).toBe(true);
        expect(win32.resolve('C:\\case', located.path).startsWith('C:\\case\\')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives one file one spelling', () => {
    fc.assert(
      fc.property(text, (named) => {
        const located = evidencePath(named);
        if (located.ok) expect(evidencePath(located.path)).toEqual(located);
      }),
    );
  });
});
