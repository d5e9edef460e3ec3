import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { language, preferred } from '../../../src/web/page/words/language.js';
import { pagePhrases, phrase } from '../../../src/web/page/words/phrases.js';
import { foreignWords } from '../../words/foreign.js';

const languages = ['en', 'ru', 'zh'] as const;
const entries = Object.entries(pagePhrases);

/** Keys, by their labels. */
const alike = new Set(['shift', 'delete']);

describe("the page's texts", () => {
  it('have the same values in every language', () => {
    const braces = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([name]) => name).sort();
    for (const [name, words] of entries)
      for (const one of languages) expect([name, one, braces(words[one])]).toEqual([name, one, braces(words.en)]);
  });

  it.each(languages)('have no word of another language (%s)', (one) => {
    const found = entries.flatMap(([name, words]) =>
      foreignWords(words[one], one)
        .filter((word) => !alike.has(word.toLowerCase()))
        .map((word) => `${name}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it('are all used somewhere', () => {
    const folder = fileURLToPath(new URL('../../../src/web/page/', import.meta.url));
    const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/u.test(file) && !file.endsWith('phrases.ts'))
      .map((file) => readFileSync(`${folder}${file}`, 'utf8'))
      .join('');
    // Some are named by a filled-in part: `verdict.${verdict}.says`.
    const filled = [...code.matchAll(/`([a-z]+)\.\$\{/gu)].map(([, part]) => part);
    const unsaid = entries
      .map(([name]) => name)
      .filter((name) => !code.includes(`'${name}'`) && !code.includes(`"${name}"`))
      .filter((name) => !filled.includes(/^[a-z]+/u.exec(name)?.[0]));
    expect(unsaid).toEqual([]);
  });

  it('use the glossary’s word for each thing', () => {
    for (const other of ['运单号', '跟踪号', '争议开启', '备货'])
      expect(entries.filter(([, words]) => words.zh.includes(other))).toEqual([]);
  });

  it('fill in values, and keep a brace without a value', () => {
    language.value = 'ru';
    expect(phrase('mask.one', { n: 2 })).toBe('Поле 2');
    expect(phrase('mask.one')).toBe('Поле {n}');
    language.value = 'en';
  });

  it('are in the first language that the browser asks for and the page has', () => {
    expect(preferred(['de-DE', 'zh-TW', 'en'])).toBe('zh');
    expect(preferred(['ru'])).toBe('ru');
    expect(preferred(['de-DE', 'fr'])).toBe('en');
    expect(preferred([])).toBe('en');
  });
});
