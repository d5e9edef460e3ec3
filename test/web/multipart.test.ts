import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HttpProblem } from '../../src/web/problem.js';
import { boundaryOf, partsOf } from '../../src/web/upload/multipart.js';
import { freeName, shownName } from '../../src/web/upload/names.js';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const text = (part: { readonly bytes: Uint8Array } | undefined): string => Buffer.from(part?.bytes ?? []).toString();

const body = (...parts: readonly string[]): Uint8Array =>
  Buffer.from(`${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`);
const head = (rest: string): string => `Content-Disposition: form-data; ${rest}\r\n\r\n`;

describe('multipart/form-data', () => {
  it('is read as browsers write it', async () => {
    const form = new FormData();
    form.set('case', 'plain');
    form.append('files', new File(['a\r\n--b\r\n'], 'фото "1".png'));
    form.append('files', new File([], 'empty'));
    const request = new Request('http://host/', { method: 'POST', body: form });
    const boundary = boundaryOf(request.headers.get('content-type') ?? '') ?? '';
    const parts = partsOf(new Uint8Array(await request.arrayBuffer()), boundary, 10);
    expect(parts.map((part) => [part.name, part.fileName, text(part)])).toEqual([
      ['case', undefined, 'plain'],
      ['files', 'фото "1".png', 'a\r\n--b\r\n'],
      ['files', 'empty', ''],
    ]);
  });

  it.each([
    ['name="files"; filename="a \\"b\\".png"', 'a "b".png'],
    ['name="files"; filename="a %22b%22.png"', 'a "b".png'],
    ['name="files"; filename=plain.png', 'plain.png'],
    ['name="files"; filename*=UTF-8\'\'%D1%84.png', 'ф.png'],
    ['name="files"; filename="x.png"; filename*=UTF-8\'\'%zz', 'x.png'],
    ['name="files"; filename=""', ''],
  ])('accepts names in every spelling: %s', (rest, fileName) => {
    expect(partsOf(body(`${head(rest)}x`), 'b', 10)[0]?.fileName).toBe(fileName);
  });

  it('accepts a boundary only as a whole line', () => {
    const content = 'x--b\r\n--bc\r\n --b\r\n--b-';
    expect(text(partsOf(body(`${head('name="files"; filename="a"')}${content}`), 'b', 10)[0])).toBe(content);
  });

  it.each([
    ['no boundary', 'nothing', 'b'],
    ['no end', `--b\r\n${head('name="a"')}x`, 'b'],
    ['no head', '--b\r\nx\r\n--b--', 'b'],
    ['a head without end', `--b\r\n${'x'.repeat(20_000)}`, 'b'],
    ['a part without a name', '--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--', 'b'],
    ['another disposition', '--b\r\nContent-Disposition: attachment; name="a"\r\n\r\nx\r\n--b--', 'b'],
    ['an empty boundary', '----', ''],
  ])('is refused with %s', (_, content, boundary) => {
    expect(() => partsOf(bytes(content), boundary, 10)).toThrow(HttpProblem);
  });

  it('returns what was put in, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { minLength: 1, maxLength: 5 }), (contents) => {
        const whole = Buffer.concat([
          ...contents.flatMap((content) => [
            Buffer.from(`--never-in-it\r\n${head('name="files"; filename="a"')}`),
            content,
            Buffer.from('\r\n'),
          ]),
          Buffer.from('--never-in-it--\r\n'),
        ]);
        const parts = partsOf(whole, 'never-in-it', 10);
        expect(parts.map((part) => [...part.bytes])).toEqual(contents.map((content) => [...content]));
      }),
      { seed: 23, numRuns: 200 },
    );
  });

  it('always ends with parts or a problem', () => {
    const pieces = fc.constantFrom(
      '--b',
      '--b--',
      '\r\n',
      '--',
      'Content-Disposition: form-data; name="files"',
      ';',
      '"',
      'x',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        try {
          partsOf(bytes(parts.join('')), 'b', 10);
        } catch (error) {
          expect(error).toBeInstanceOf(HttpProblem);
        }
      }),
      { seed: 23, numRuns: 1000 },
    );
  });
});

describe('a displayed name', () => {
  it('has no path, control character or direction mark, and is never empty or long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const shown = shownName(name);
        expect(shown).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
        expect(shown).not.toMatch(/^\./u);
        expect([...shown].length).toBeGreaterThan(0);
        expect([...shown].length).toBeLessThanOrEqual(100);
      }),
      { seed: 23 },
    );
  });

  it('is changed if it is taken', () => {
    const taken = ['a.png', 'a-2.png', 'b'];
    expect(['a.png', 'b', 'c.png'].map((name) => freeName(name, (each) => taken.includes(each)))).toEqual([
      'a-3.png',
      'b-2',
      'c.png',
    ]);
  });
});
