import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnIds, columnName, columnOf } from '../../../src/intake/table/columns.js';
import { firstOf, tableTemplate } from '../../../src/intake/table/index.js';
import { problemsOf } from '../../case/folder.js';
import { read } from './builders.js';

const heads =
  'id,order_number,tracking_number,sku,dispute_opened_at,time_zone,folder,order_files,tracking_files,label_files\n';

const languages = ['en', 'ru', 'zh'] as const;

describe('the template', () => {
  it.each(languages)('is a table with only known columns (%s)', async (language) => {
    const template = tableTemplate(language);
    const separator = language === 'ru' ? ';' : ',';
    const { rows, problems, unused } = await read(`${template}D-1${separator}70548213-0117-1\r\n`);
    expect({ problems, unused }).toEqual({ problems: [], unused: [] });
    expect(rows).toMatchObject([{ id: 'D-1', orderNumber: '70548213-0117-1' }]);
    expect(template.match(/\r\n/gu)).toHaveLength(1);
  });

  it('is in the language, and the same each time', () => {
    expect(tableTemplate('en')).toBe(heads.replace('\n', '\r\n'));
    expect(tableTemplate('ru')).toContain('Номер отправления'.toLowerCase());
    expect(tableTemplate('zh')).toContain('货件编号');
  });

  it('gives each column its own name', () => {
    for (const language of languages)
      for (const id of columnIds) expect(columnOf(columnName(id, language).toUpperCase())).toBe(id);
  });
});

describe('a row', () => {
  it('states everything about a case', async () => {
    const row =
      'D-1,0117427309-0243-1,LK058863565CN,1512663422|1512663423,2024-08-20 14:03,Europe/Moscow,d,a.png,h.json,l.jpg|s.jpg';
    const { rows, problems } = await read(`${heads}${row}\n`);
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        line: 2,
        id: 'D-1',
        orderNumber: '0117427309-0243-1',
        trackingNumber: 'LK058863565CN',
        skus: ['1512663422', '1512663423'],
        openedAt: '2024-08-20T14:03:00+03:00',
        folder: 'd',
        files: { order: ['a.png'], tracking: ['h.json'], label: ['l.jpg', 's.jpg'] },
      },
    ]);
  });

  it('with faults is reported by line and column, each fault of it, and the others continue', async () => {
    const { rows, full } = await read(
      `${heads}D-1,1-1,,,,,a,,,\nD 2,,,1.5E+09,05/06/2024 10:00,UTC,../x,,,\nD-3,1-3,,,,,c,,,\n`,
    );
    expect(rows.map(({ id }) => id)).toEqual(['D-1', 'D-3']);
    expect(full.map(({ file, place }) => file + place)).toEqual([
      'cases.csv, line 3, column 1 (id)',
      'cases.csv, line 3, column 4 (sku)',
      'cases.csv, line 3, column 5 (dispute_opened_at)',
      'cases.csv, line 3, column 7 (folder)',
    ]);
    for (const { expected, found, mend } of full) expect([expected, found, mend]).not.toContain('');
  });

  it.each(['/etc', '../x', 'a/../../x', 'C:\\x', '\\\\server\\x', 'https://x.org/a'])(
    'may not lead out of its folder: %s',
    async (path) => {
      const { problems } = await read(`order,folder,label_files\n1-1,${path},\n1-2,,${path}\n`);
      expect(problems).toEqual(['bad-row, line 2, column 2 (folder)', 'bad-row, line 3, column 3 (label_files)']);
    },
  );

  it('with an invalid zone is refused only for the zone', async () => {
    const { problems } = await read('order,dispute time,zone\n1-1,2024-08-20 14:03,CST\n');
    expect(problems).toEqual(['bad-row, line 2, column 3 (zone)']);
  });

  it('prefers its own zone to the common one', async () => {
    const { rows } = await read('order,dispute time,zone\n1-1,2024-08-20 14:03,+08:00\n1-2,2024-08-20 14:03,\n', 180);
    expect(rows.map(({ openedAt }) => openedAt)).toEqual(['2024-08-20T14:03:00+08:00', '2024-08-20T14:03:00+03:00']);
  });

  it('that is empty is skipped, and one without evidence is reported', async () => {
    const { rows, problems } = await read('id,order,sku\n\n,,\n  \nD-1,,1512663422\nD-2,1-2,\n');
    expect(rows.map(({ line }) => line)).toEqual([6]);
    expect(problems).toEqual(['bad-row, line 5']);
  });

  it('with more cells than headings is reported, unless they are empty', async () => {
    const { rows, problems } = await read('order,folder\n1-1,a,,\n1-2,a,b\n');
    expect([rows.length, problems]).toEqual([1, ['bad-row, line 3']]);
  });
});

describe('ids', () => {
  it('that two rows share, in any letter case, are refused in both', async () => {
    const { rows, problems } = await read('id,order\nD-1,1-1\nd-1,1-2\nD-2,1-3\n,1-4\n,1-4\n');
    expect(rows.map(({ line }) => line)).toEqual([4]);
    expect(problems).toEqual(['case-twice, line 2', 'case-twice, line 3', 'case-twice, line 5', 'case-twice, line 6']);
  });
});

describe('quotes', () => {
  it('may hold separators, quotes and, in a column that is not used, line breaks', async () => {
    const { rows, problems } = await read('order,folder,remark\n1-1,"a, ""b""","one\ntwo"\n1-2,c,\n');
    expect(problems).toEqual([]);
    expect(rows.map(({ line, folder }) => [line, folder])).toEqual([
      [2, 'a, "b"'],
      [4, 'c'],
    ]);
  });

  it('that are unpaired cost one row, not those that follow', async () => {
    const { rows, problems } = await read('order,folder\n1-1,a\n1-2,"b\n1-3,c\n1-4,5" box\n1-5,e\n');
    expect(rows.map(({ orderNumber }) => orderNumber)).toEqual(['1-1', '1-3', '1-5']);
    expect(problems).toEqual(['bad-row, line 3', 'bad-row, line 5']);
  });

  it('that are never closed cost one row, whatever follows', async () => {
    const rest = Array.from({ length: 300 }, (_, index) => `2-${index},x\n`).join('');
    const { rows, problems } = await read(`order,folder\n1-1,"a\n${rest}`);
    expect([rows.length, problems]).toEqual([300, ['bad-row, line 2']]);
  });
});

describe('an unusable table', () => {
  it.each([
    ['an empty file', ''],
    ['no header', '70548213-0117-1,1512663422\n'],
    ['blank lines alone', '\n\n  \n'],
    ['one column twice', 'order,order number,sku\n1-1,1-2,3\n'],
    ['a spreadsheet', 'PK\u0003\u0004…'],
  ])('is refused with a mend: %s', async (_, text) => {
    const [problem] = await problemsOf(read(text));
    expect(problem).toMatchObject({ code: 'bad-table', file: 'cases.csv' });
    expect(problem?.mend).toMatch(/\w+.*\.$/u);
  });

  it('recognises a spreadsheet by its bytes, and says how to save it', async () => {
    const [problem] = await problemsOf(read('PK\u0003\u0004'));
    expect(problem).toMatchObject({ found: 'a spreadsheet file (XLSX, ODS)', mend: expect.stringContaining('CSV') });
  });
});

describe('a large number of problems', () => {
  it('is counted beyond those that are listed', () => {
    const problem = { code: 'bad-row', file: 'x', place: '', expected: 'a', found: 'b', mend: 'c' } as const;
    const told = firstOf('x', Array<typeof problem>(1500).fill(problem));
    expect([told.length, told.at(-1)?.found]).toEqual([1001, '500 more']);
  });
});

describe('any content of a table', () => {
  it('a NUL and a line without end cost their row', async () => {
    const { rows, problems } = await read(`order,folder\n1-1,a\0b\n1-2,${'x'.repeat(200_000)}\n1-3,c\n`);
    expect(rows.map(({ line }) => line)).toEqual([4]);
    expect(problems).toEqual(['bad-row, line 2', 'bad-row, line 3']);
  });

  it('the line about the separator is no header', async () => {
    expect((await read('sep=;\norder;folder\n1-1;a,b\n')).rows).toMatchObject([{ line: 3, folder: 'a,b' }]);
  });

  it('headings in three languages and in any order are recognised, others are reported', async () => {
    for (const line of ['SKU,Номер заказа,Комментарий', 'sku,订单编号,备注', 'Sku,ORDER-NUMBER,remark'])
      expect(await read(`${line}\n1512663422,1-1,x\n`)).toMatchObject({
        rows: [{ orderNumber: '1-1', skus: ['1512663422'] }],
        unused: [line.split(',')[2]],
      });
  });

  it('it fails only by reporting what is wrong', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '1', '-', ',', ';', '"', '\n', '\r', '\t', '\0', 'ж', '单') });
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        const { rows, full } = await read(`order,folder,remark\n${body}`);
        for (const { place } of full) expect(place).toMatch(/^, line \d+/u);
        expect(new Set(rows.map(({ line }) => line)).size).toBe(rows.length);
      }),
      { numRuns: 300 },
    );
  });
});
