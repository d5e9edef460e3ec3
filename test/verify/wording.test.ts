import { describe, expect, it } from 'vitest';
import type { Found, FoundCode } from '../../src/verify/findings.js';
import { englishVerification } from '../../src/verify/wording/en.js';
import { wordFound } from '../../src/verify/wording/index.js';
import { russianVerification } from '../../src/verify/wording/ru.js';
import { chineseVerification } from '../../src/verify/wording/zh.js';

const params = {
  ...{ name: 'a.json', file: 'label.jpg', page: 3, from: 4, place: '/id', part: 'OpenAction', id: 'ozon/not-received' },
  ...{
    version: '2026',
    check: 'label-sku-shown',
    printed: 'pass',
    judged: 'fail',
    problem: 'x',
    error: 'x',
    read: 'y',
  },
  ...{ written: '1', here: '2', value: '1512663422' },
};
const codes = Object.keys(englishVerification.findings) as FoundCode[];

describe('every finding of a verification', () => {
  it.each(['en', 'ru', 'zh'] as const)('has its own sentence in %s', (language) => {
    const sentences = codes.map((code) => wordFound({ code, params } as unknown as Found, language));
    expect(new Set(sentences).size).toBe(codes.length);
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/undefined|\[object/u);
      expect(sentence).toMatch(language === 'zh' ? /[。：]|x$/u : /\.$|x$/u);
    }
  });

  it('names a check by its title, and an unknown one by its id', () => {
    const word = (check: string) => wordFound({ code: 'finding-differs', params: { check } }, 'en');
    expect(word('label-present')).not.toContain('label-present');
    expect(word('constructor')).toContain('"constructor"');
  });
});

describe('Russian and Chinese', () => {
  it.each([
    ['ru', russianVerification, /\p{Script=Cyrillic}/u],
    ['zh', chineseVerification, /\p{Script=Han}/u],
  ] as const)('are written in their own script (%s)', (_, wording, script) => {
    for (const table of [
      wording.questions,
      wording.statuses,
      wording.genuine,
      wording.genuineSays,
      wording.statements,
    ]) {
      for (const text of Object.values(table)) expect(text).toMatch(script);
    }
  });
});
