import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../case/folder.js';
import { bytesOf, read, utf16 } from './builders.js';

/** In GB18030 and windows-1251 there is no encoder at hand: the bytes of these words. */
const gb = {
  header: [0xb6, 0xa9, 0xb5, 0xa5, 0xba, 0xc5, 0x2c, 0xce, 0xc4, 0xbc, 0xfe, 0xbc, 0xd0, 0x0a],
  folder: [0xb6, 0xa9, 0xb5, 0xa5],
};

const order = '70548213-0117-1';

describe('the encoding of a table', () => {
  it.each([
    ['UTF-8', bytesOf(`订单号,文件夹\n${order},订单\n`)],
    ['UTF-8 with its mark', bytesOf(`\uFEFF订单号,文件夹\n${order},订单\n`)],
    ['UTF-16 LE', utf16(`订单号,文件夹\n${order},订单\n`)],
    ['UTF-16 BE', utf16(`订单号,文件夹\n${order},订单\n`, { big: true })],
    ['UTF-16 LE without its mark', utf16(`order,folder\n${order},订单\n`, { mark: false })],
    ['UTF-16 BE without its mark', utf16(`order,folder\n${order},订单\n`, { big: true, mark: false })],
    ['GB18030', Uint8Array.from([...gb.header, ...bytesOf(`${order},`), ...gb.folder, 0x0a])],
    ['GB18030 below Latin heads', Uint8Array.from([...bytesOf(`order,folder\n${order},`), ...gb.folder, 0x0a])],
  ])('is detected: %s', async (_, bytes) => {
    const { rows, problems } = await read(bytes);
    expect(problems).toEqual([]);
    expect(rows.map(({ orderNumber, folder }) => [orderNumber, folder])).toEqual([[order, '订单']]);
  });

  it('is detected if a Russian spreadsheet saved it in its own code page', async () => {
    const heads = [0xc7, 0xe0, 0xea, 0xe0, 0xe7, 0x3b, 0xcf, 0xe0, 0xef, 0xea, 0xe0, 0x0a];
    const { rows } = await read(Uint8Array.from([...heads, ...bytesOf(`${order};`), 0xc4, 0xe5, 0xeb, 0xee, 0x0a]));
    expect(rows.map(({ folder }) => folder)).toEqual(['Дело']);
  });

  it('is refused if none fits', async () => {
    const broken = Uint8Array.from([...bytesOf(`order,folder\n${order},`), 0xff, 0xff, 0x0a]);
    expect(await problemsOf(read(broken))).toMatchObject([
      { code: 'bad-table', mend: expect.stringContaining('UTF-8') },
    ]);
    const cut = utf16(`order,folder\n${order},x\n`).subarray(0, -1);
    expect(await problemsOf(read(cut))).toMatchObject([{ code: 'bad-table' }]);
  });

  it('does not change what is read, nor do separators, line ends and quotes', async () => {
    const name = fc
      .string({ unit: fc.constantFrom(...'abцдж订单号 ,;"\t-'), minLength: 1, maxLength: 12 })
      .map((text) => `x${text.trim()}`);
    const form = fc.record({
      separator: fc.constantFrom(',', ';', '\t'),
      end: fc.constantFrom('\n', '\r\n', '\r'),
      encode: fc.constantFrom<(text: string) => Uint8Array>(
        bytesOf,
        (text) => bytesOf(`\uFEFF${text}`),
        utf16,
        (text) => utf16(text, { big: true }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(name, { minLength: 1, maxLength: 5 }),
        form,
        async (remarks, { separator, end, encode }) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const lines = remarks.map((remark, index) =>
            [`D-${index}`, order, quoted(remark.replaceAll('\t', ' ')), quoted(remark)].join(separator),
          );
          const { rows, problems } = await read(
            encode([['id', 'order', 'folder', 'remark'].join(separator), ...lines].join(end)),
          );
          expect(problems).toEqual([]);
          expect(rows.map(({ folder }) => folder)).toEqual(remarks.map((remark) => remark.replaceAll('\t', ' ')));
          expect(rows.map(({ line }) => line)).toEqual(remarks.map((_, index) => index + 2));
        },
      ),
      { numRuns: 60 },
    );
  });
});
