import { describe, expect, it } from 'vitest';
import { Press } from '../../src/bundle/press.js';
import type { TextStyle } from '../../src/bundle/style.js';
import { type as scaleOfType } from '../../src/bundle/style.js';
import './builders.js';
import { drawnByCanvas, inkColumns, likeness, pageTexts, renderPage, sum } from './rendering.js';

const drawLine = async (text: string, style: TextStyle): Promise<Uint8Array> => {
  const press = await Press.open(text);
  const { ink } = press.sheet('cover');
  ink.text(60, 100, text, style);
  return press.doc.save();
};

const samples = [
  { script: 'Latin', text: 'Order AVATAR 70548213-0117-1', family: 'latin', bold: 'latinBold' },
  { script: 'Cyrillic', text: 'Товар не получен, ёщъ', family: 'latin', bold: 'latinBold' },
  { script: 'Chinese', text: '等待发运未收到商品揽收', family: 'han', bold: 'hanBold' },
] as const;

describe('ink', () => {
  for (const { script, text, family, bold } of samples) {
    for (const weight of ['regular', 'bold'] as const) {
      it(`draws ${weight} ${script} like another engine with the same font`, async () => {
        const style = { ...scaleOfType.title, weight };
        const scale = 3;
        const page = await renderPage(await drawLine(text, style), 0, scale);
        const at = { x: 60, baseline: 100 + style.leading * 0.76 };
        const font = { family: weight === 'bold' ? bold : family, size: style.size, colour: '#17212b' };
        const ideal = drawnByCanvas(text, font, at, { width: 596, height: 842, scale });
        const area = { x: 56, y: 96, width: 400, height: 40 };
        const [drawn, wanted] = [inkColumns(page, area), inkColumns(ideal, area)];
        expect(sum(drawn) / sum(wanted)).toBeGreaterThan(0.94);
        expect(sum(drawn) / sum(wanted)).toBeLessThan(1.06);
        expect(likeness(drawn, wanted)).toBeGreaterThan(0.97);
      });
    }
  }

  it('draws each Chinese character with its own glyph', async () => {
    const text = '单号未读到';
    const page = await renderPage(await drawLine(text, scaleOfType.title), 0, 3);
    const { size } = scaleOfType.title;
    const forms = [...text].map((_, i) => inkColumns(page, { x: 60 + i * size, y: 96, width: size, height: 40 }));
    for (const [i, form] of forms.entries()) {
      for (const other of forms.slice(i + 1)) expect(likeness(form, other)).toBeLessThan(0.95);
    }
  });

  it('shows a character that no font has as its code point in a frame, in its place', async () => {
    const bytes = await drawLine('a\u{1F4E6}b', scaleOfType.title);
    expect(await pageTexts(bytes)).toEqual([expect.stringMatching(/a\s*U\+1F4E6\s*b/u)]);
  });

  it('keeps identifiers copyable: the extracted text is the drawn text', async () => {
    const text = 'fi ffl LK058863565CN А В Е A B E 0O 1Il';
    expect((await pageTexts(await drawLine(text, scaleOfType.body)))[0]?.trim()).toBe(text);
  });

  it('reports a text that runs over the edge of the paper', async () => {
    const press = await Press.open('wide');
    press.sheet('cover').ink.text(500, 100, 'x'.repeat(80), scaleOfType.body);
    expect(press.overflows).toHaveLength(1);
  });

  it('leaves no trace of a dry run', async () => {
    const press = await Press.open('wide');
    const { ink } = press.sheet('cover');
    const height = ink.rehearsal().paragraph(60, 100, 90, 'word '.repeat(20), scaleOfType.body);
    expect(height).toBeGreaterThan(scaleOfType.body.leading * 4);
    expect((await pageTexts(await press.doc.save()))[0]).toBe('');
  });
});
