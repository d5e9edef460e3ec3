/** PDFs made to crash, to fill memory or to take forever. Each is refused, with a reason. */
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../../src/verify/contents.js';
import { PdfFault } from '../../../src/verify/pdf/index.js';

/** A PDF of these objects, numbered from 1, with a plain table. */
const pdfOf = (objects: readonly string[], trailer = '/Root 1 0 R'): Uint8Array => {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return Buffer.from(
    `${text}${table}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${text.length}\n%%EOF`,
    'latin1',
  );
};

const stream = (dict: string, bytes: Uint8Array): string =>
  `<< ${dict} /Length ${bytes.length} >>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`;

const faultOf = (bytes: Uint8Array): PdfFault => {
  try {
    contentsOf(bytes);
  } catch (error) {
    if (error instanceof PdfFault) return error;
    throw error;
  }
  throw new Error('it was opened');
};

const page = '<< /Type /Page /Contents 4 0 R >>';
const pages = '<< /Type /Pages /Kids [3 0 R] >>';

describe('a plain PDF', () => {
  it('is opened by its table: pages, attachments, other entries of the catalogue', () => {
    const bytes = pdfOf([
      '<< /Pages 2 0 R /Lang (en) /Names << /EmbeddedFiles << /Names [(a#1.txt) 5 0 R] >> /JavaScript << >> >> >>',
      pages,
      page,
      stream('/Filter /FlateDecode', deflateSync('0 0 m')),
      '<< /EF << /F 6 0 R >> >>',
      stream('/Filter /ASCIIHexDecode', Buffer.from('68 69>')),
    ]);
    const { pages: found, attachments, parts, searched } = contentsOf(bytes);
    expect(found).toHaveLength(1);
    expect(attachments.map(({ name, bytes: file }) => [name, Buffer.from(file).toString()])).toEqual([
      ['a#1.txt', 'hi'],
    ]);
    expect([...parts.keys()]).toEqual(['Lang', 'Names/JavaScript']);
    expect(searched).toBe(false);
  });

  it('reads the same in any spelling of its content', () => {
    const shown = (content: string) =>
      contentsOf(pdfOf(['<< /Pages 2 0 R >>', pages, page, stream('', Buffer.from(content))])).pages[0]?.shown;
    expect(shown('1.0 0 m (ab) Tj')).toBe(shown('1 0  m\n<6162> Tj % remark\n'));
    expect(shown('1.0 0 m (ab) Tj')).not.toBe(shown('1.0 0 m (ac) Tj'));
    expect(shown('1 0 m')).not.toBe(shown('1 0 l'));
  });
});

describe('a hostile PDF', () => {
  it('unpacks to more than a bundle can hold', () => {
    const bomb = deflateSync(deflateSync(new Uint8Array(600_000_000), { level: 9 }), { level: 9 });
    const bytes = pdfOf(['<< /Pages 2 0 R >>', pages, page, stream('/Filter [/FlateDecode /FlateDecode]', bomb)]);
    expect(bytes.length).toBeLessThan(100_000);
    expect(faultOf(bytes)).toMatchObject({ kind: 'too-large' });
  });

  it('lists its pages in a cycle', () => {
    const bytes = pdfOf(['<< /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] >>', '<< /Type /Pages /Kids [2 0 R] >>']);
    expect(faultOf(bytes).found).toBe('a broken list of pages');
  });

  it('lists one page a hundred thousand times', () => {
    const kids = '<< /Type /Pages /Kids [ '.concat('3 0 R '.repeat(100_000), '] >>');
    expect(faultOf(pdfOf(['<< /Pages 2 0 R >>', kids, '<< /Type /Page >>']))).toMatchObject({ kind: 'too-large' });
  });

  it('nests lists of pages in lists of pages, each twice', () => {
    const node = (next: number) => `<< /Type /Pages /Kids [${next} 0 R ${next} 0 R] >>`;
    const objects = ['<< /Pages 2 0 R >>', ...Array.from({ length: 50 }, (_, i) => node(i + 3)), '<< /Type /Page >>'];
    expect(faultOf(pdfOf(objects))).toMatchObject({ kind: 'too-large' });
  });

  it('needs another object for each stream length: it is searched, and that is reported', () => {
    const link = (next: number) => `<< /Length ${next} 0 R >>\nstream\n\nendstream`;
    const objects = ['<< /Pages 2 0 R >>', pages, page, ...Array.from({ length: 5000 }, (_, i) => link(i + 5)), '0'];
    expect(contentsOf(pdfOf(objects)).searched).toBe(true);
  });

  it('refers to itself', () => {
    expect(faultOf(pdfOf(['2 0 R', '1 0 R'])).kind).toBe('damaged');
    expect(faultOf(pdfOf(['1 0 R'])).kind).toBe('damaged');
  });

  it.each([
    ['brackets without an end', '['.repeat(200_000)],
    ['dictionaries without an end', '<< /A '.repeat(100_000)],
    ['objects within objects', '1 0 obj ('.repeat(100_000)],
    ['strings within strings, all of them closed', '1 0 obj ('.repeat(20_000) + ')'.repeat(20_000)],
    ['hexadecimal without an end', '1 0 obj <'.repeat(100_000)],
    ['a table that leads to itself', 'xref\n0 0\ntrailer << /Prev 9 >>\nstartxref\n9\n%%EOF'],
    ['a table of a billion rows', 'xref\n0 1000000000\ntrailer << >>\nstartxref\n9\n%%EOF'],
    ['offsets outside of the file', 'xref\n0 1\n9999999999 00000 n \ntrailer << /Root 0 0 R >>\nstartxref\n9\n%%EOF'],
  ])('is made of %s', (_, body) => {
    expect(faultOf(Buffer.from(`%PDF-1.7\n${body}`, 'latin1'))).toBeInstanceOf(PdfFault);
  });

  it('packs its table with rows of absurd length', () => {
    const table = stream(
      '/Type /XRef /W [1 2 1] /Size 9 /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 999999999 >>',
      deflateSync('xx'),
    );
    const bytes = Buffer.from(`%PDF-1.7\n1 0 obj\n${table}\nendobj\nstartxref\n9\n%%EOF`, 'latin1');
    expect(faultOf(bytes)).toMatchObject({ kind: 'damaged' });
  });

  it('requires a password', () => {
    expect(faultOf(pdfOf(['<< >>'], '/Root 1 0 R /Encrypt << /Filter /Standard >>'))).toMatchObject({
      kind: 'encrypted',
    });
  });
});
