import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPages, docsPage, examples, reasons } from '../../docs/check-pages.js';
import { checkIds } from '../../src/rules/ids.js';
import { rules } from '../../src/rules/index.js';
import { languages } from '../../src/words/languages.js';

const root = join(import.meta.dirname, '../..');
interface Expected {
  readonly checks: Readonly<Record<string, string>>;
}
const expectedOf = (fixture: string): Expected =>
  JSON.parse(readFileSync(join(root, 'fixtures', fixture, 'expected.json'), 'utf8')) as Expected;

describe('the pages of checks', () => {
  it('are what `npm run docs` writes', () => {
    const stale = [...checkPages()].filter(([page, text]) => readFileSync(docsPage(page), 'utf8') !== text);
    expect(stale.map(([page]) => page)).toEqual([]);
  });

  it.each(checkIds)('give the reason of %s in every language', (id) => {
    for (const language of languages) expect(reasons[id]?.[language] ?? '').not.toBe('');
  });

  it('show examples that the rule can find', () => {
    for (const id of checkIds) {
      const codes = (examples[id]?.findings ?? []).map(({ code }) => code);
      // What does not fit over all checks together is told before what each of them found.
      const own = codes.filter((code) => !/^(?:odd-|two-parcels)/u.test(code));
      expect(rules[id].finds).toEqual(expect.arrayContaining(own));
    }
  });

  it('show fixtures whose check is judged as the page says', () => {
    for (const id of checkIds) {
      const { fixture, status } = examples[id] ?? {};
      if (fixture === undefined) continue;
      // expected.json names only what its defect decides.
      const judged = expectedOf(fixture).checks[id];
      if (judged !== undefined) expect([id, judged]).toEqual([id, status]);
    }
  });

  it('show existing files', () => {
    const shown = Object.values(examples).flatMap(({ shows }) => shows);
    expect(shown.length).toBeGreaterThan(30);
    for (const file of shown) expect(existsSync(join(root, 'fixtures', file)), file).toBe(true);
  });
});
