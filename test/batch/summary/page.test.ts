import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { summaryPage } from '../../../src/batch/summary/page/index.js';
import type { CaseRow } from '../../../src/batch/summary/row.js';
import { summaryOf } from '../../../src/batch/summary/tally.js';
import type { Language } from '../../../src/model/schema/report.js';
import { foreignWords } from '../../words/foreign.js';
import { noLabel, openPickup, rowWith, unusableRow } from './rows.js';

const products = { pdf: 'B.pdf', report: 'B.report.json' };
const cases = [rowWith('A'), rowWith('B', noLabel, { products }), rowWith('C', openPickup)];

const page = (rows: readonly CaseRow[] = cases, language: Language = 'en'): string =>
  [...summaryPage(summaryOf(rows, [unusableRow('x')], language))].join('');

/** Texts of a page without what is for browsers alone. */
const textsOf = (html: string): string => html.replace(/<(style|script)>.*?<\/\1>/gsu, ' ').replace(/<[^>]*>/gu, ' ');

describe('index.html', () => {
  it('has a row per case, the most urgent first', () => {
    const ids = [...page().matchAll(/<tr role="row" id="([^"]*)"/gu)].map(([, id]) => id);
    expect(ids).toEqual(['c:B', 'u:0', 'c:C', 'c:A']);
  });

  it('links to the products of a case', () => {
    expect(page()).toContain('<a href="B.pdf">PDF</a><a href="B.report.json">Report</a>');
    const outputs = ['B.page-01.jpg', 'B.txt'];
    expect(page([rowWith('B', noLabel, { products: { ...products, outputs } })])).toContain(
      '<a href="B.pdf">PDF</a><a href="B.page-01.jpg">page-01.jpg</a><a href="B.txt">txt</a><a href="B.report.json">',
    );
  });

  it('folds what is at stake in a case, and advice, under its reason', () => {
    const html = page([{ ...rowWith('A'), stake: ['An answer is taken until <noon>.'], advice: ['Ask the carrier.'] }]);
    expect(html).toContain(
      '<summary>At stake</summary><ul class="more"><li>An answer is taken until &lt;noon&gt;.</li>',
    );
    expect(html).toContain('<summary>Advice</summary><ul class="more"><li>Ask the carrier.</li>');
    expect(page([{ ...rowWith('A'), stake: [], advice: [] }])).not.toMatch(/At stake|Advice/u);
  });

  it('loads only files beside it', () => {
    const picture = { ...products, thumbnail: 'thumbnails/B.webp' };
    const html = page([rowWith('B', noLabel, { products: picture })]);
    const reached = [...html.matchAll(/(?:src|href)="([^"#]+)"/gu)].map(([, to]) => to);
    expect(reached).toEqual(['thumbnails/B.webp', 'B.pdf', 'B.report.json', 'summary.csv', 'summary.json']);
    expect(html).toMatch(/<img [^>]*loading="lazy"/u);
    expect(html).not.toMatch(/https?:/u);
  });

  it('runs only its own script', () => {
    const html = page();
    const rules = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1];
    expect(rules).toContain("default-src 'none'");
    for (const [, tag = '', content = ''] of html.matchAll(/<(style|script)>(.*?)<\/\1>/gsu))
      expect(rules).toContain(`${tag}-src 'sha256-${createHash('sha256').update(content).digest('base64')}'`);
    expect(html).not.toMatch(/ (?:style|on\w+)="/u);
  });

  it('treats evidence text as text', () => {
    const html = page([{ ...rowWith('A', noLabel), message: '<script>alert(1)</script>"\u202e' }]);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;\uFFFD');
  });

  it('links a reason to the first of its cases, even without a script', () => {
    expect(page()).toContain('<a href="#c:B" data-ask="reason=label-present.label-missing">No photo of the label</a>');
    expect(page()).toContain('<a href="#u:0" data-ask="reason=schema-mismatch">');
  });

  it('is the same, byte for byte, in any order of the cases', () => {
    expect(page(cases.toReversed())).toBe(page());
  });

  it.each(['en', 'ru', 'zh'] as const)('has no word of another language (%s)', (language) => {
    const rows = [rowWith('7', noLabel, { language }), rowWith('8', openPickup, { language, products })];
    const words = foreignWords(textsOf(page(rows, language)), language);
    expect(words).toEqual([]);
  });
});
