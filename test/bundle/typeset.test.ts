import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Faces, fontRuns, loadFaces, printable } from '../../src/bundle/fonts.js';
import { type as styles } from '../../src/bundle/style.js';
import { createTypesetter, type Typesetter } from '../../src/bundle/typeset.js';

let faces: Faces;
let setter: Typesetter;
beforeAll(async () => {
  faces = await loadFaces('中');
  setter = createTypesetter(faces);
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.string({ unit: fc.constantFrom(...'ab -中文，。“”（）жш1'), maxLength: 300 }),
);

describe('loading faces', () => {
  it('does not load the Chinese fonts for Latin and Cyrillic', async () => {
    expect((await loadFaces('Order №1 — Заказ «ёлка» 2 490 ₽')).han).toBeUndefined();
    expect((await loadFaces('Order 单')).han).toBeDefined();
  });
});

describe('fontRuns', () => {
  it('gives each script its face and a missing character its own run', () => {
    expect(fontRuns('ab Привет 你好\u{1F4E6}\u{1F4E6}c', faces)).toEqual([
      { face: 'latin', text: 'ab Привет ' },
      { face: 'han', text: '你好' },
      { face: 'missing', text: '\u{1F4E6}' },
      { face: 'missing', text: '\u{1F4E6}' },
      { face: 'latin', text: 'c' },
    ]);
  });

  it('sets both quotes of a pair in the same face', () => {
    expect(fontRuns('为“Received”。', faces).map(({ face, text }) => [face, text])).toEqual([
      ['han', '为“'],
      ['latin', 'Received'],
      ['han', '”。'],
    ]);
    expect(fontRuns('“Received”', faces)).toHaveLength(1);
  });

  it('loses no character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(
          fontRuns(text, faces)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('printable', () => {
  it('removes characters that could hide or reverse other text', () => {
    expect(printable('a\u202Eb\u202C\u0000\u0007c\u200B\uFEFF\u2066d')).toBe('abcd');
  });

  it('keeps words apart and marks broken code units', () => {
    expect(printable('a\r\n\tb\u2028c\uD83D')).toBe('a b c\uFFFD');
  });
});

describe('wrap', () => {
  it('never gives a line wider than requested', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 80, max: 400 }), (text, width) => {
        for (const line of setter.wrap(text, styles.body, width)) {
          expect(setter.width(line, styles.body)).toBeLessThanOrEqual(width + 0.02);
        }
      }),
    );
  });

  it('keeps every character but the spaces at line ends', () => {
    const bare = (text: string) => printable(text).replaceAll(' ', '');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(bare(setter.wrap(text, styles.body, 160).join(''))).toBe(bare(text));
      }),
    );
  });

  it('breaks between Chinese characters, and never before a full stop or after an opening bracket', () => {
    const lines = setter.wrap(
      '物流轨迹（揽收）中没有承运商。请从官网重新下载，完整的轨迹。'.repeat(4),
      styles.body,
      95,
    );
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。）]/u);
      expect(line).not.toMatch(/（$/u);
    }
  });

  it('breaks a word that is longer than a line', () => {
    expect(setter.wrap('X'.repeat(200), styles.body, 100).length).toBeGreaterThan(5);
  });

  it('ends in an ellipsis if lines run out', () => {
    const lines = setter.wrap('word '.repeat(100), styles.body, 120, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/u);
  });

  it('handles texts of any length quickly', () => {
    expect(setter.wrap('長'.repeat(200_000), styles.body, 120, 3)).toHaveLength(3);
  });
});
