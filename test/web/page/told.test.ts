import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Language } from '../../../src/model/schema/report.js';
import { language } from '../../../src/web/page/words/language.js';
import { fieldOf, told } from '../../../src/web/page/words/told.js';

const folder = new URL('../../../src/report/wording/', import.meta.url);

const languageOf = (file: string): Language | undefined =>
  (['en', 'ru', 'zh'] as const).find((each) => file === `${each}.ts` || file.endsWith(`-${each}.ts`));

/** Every sentence of the reports' wording about the case file. */
const sentences = readdirSync(folder).flatMap((file) => {
  const to = languageOf(file);
  if (to === undefined) return [];
  const source = readFileSync(new URL(file, folder), 'utf8');
  return [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|"([^"\n]*)"|`([^`]*)`/gu)]
    .map(([, single, double, template]) => single ?? double ?? template ?? '')
    .filter((text) => /case\.json|\b(?:order|dispute|evidence)\.[a-z]|timeZone/iu.test(text))
    .map((text) => ({ to, text }));
});

afterEach(() => {
  language.value = 'en';
});

describe('a sentence of a report, on the page', () => {
  it('names no missing file, and no place in it, in any language', () => {
    expect(new Set(sentences.map(({ to }) => to)).size).toBe(3);
    const strange = sentences.flatMap(({ to, text }) => {
      language.value = to;
      const words = told(text);
      const isExplained = /(?<![\w.])offerId(?![\w(])/u.test(text);
      return isExplained || !/case\.json|(?:order|dispute|evidence)\.[a-z]|timeZone/iu.test(words) ? [] : [words];
    });
    expect(strange).toEqual([]);
  });

  it.each([
    ['en', 'Check order.items in case.json, and add a photo.', 'Check “SKU”, and add a photo.'],
    ['ru', 'Исправьте order.number в case.json, если спор о нём.', 'Исправьте «Номер заказа», если спор о нём.'],
    ['zh', '请核对 case.json 中的 order.items，并补充照片。', '请核对“SKU”，并补充照片。'],
    ['zh', '请在 case.json 中填写 order.trackingNumber，并更换。', '请填写“追踪号码”，并更换。'],
    ['en', 'Name it under evidence.order in case.json.', 'Name it under “Order screenshot”.'],
  ] as const)('names the field of the page (%s)', (to, text, words) => {
    language.value = to;
    expect(told(text)).toBe(words);
  });

  it('says how to supply what has no field', () => {
    const words = told('Correct offerId in case.json, or take the photo anew.');
    expect(words).toContain('Correct offerId in case.json');
    expect(words).toContain('The page has no field for it');
  });

  it.each([
    ['en', 'Correct url in case.json.', 'Correct “Address of the page”.'],
    ['ru', 'Исправьте retrievedAt в case.json.', 'Исправьте «Когда взято».'],
    ['zh', '请更正 case.json 中的 url，或重取。', '请更正“页面网址”，或重取。'],
    ['en', 'The case names no page (url) of it.', 'The case names no page (“Address of the page”) of it.'],
  ] as const)('names the fields of a history (%s)', (to, text, words) => {
    language.value = to;
    expect(told(text)).toBe(words);
  });

  it('leads to the field that a mend names', () => {
    expect(fieldOf('correct order.items in case.json')).toBe('skus');
    expect(fieldOf('исправьте order.number')).toBe('orderNumber');
    expect(fieldOf('Photograph it.')).toBeUndefined();
  });

  it('is unchanged if it names none', () => {
    expect(told('Take the photo again.')).toBe('Take the photo again.');
  });
});
