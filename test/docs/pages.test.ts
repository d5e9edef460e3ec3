import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  glossaryFile,
  glossaryPage,
  policyPages,
  readingFile,
  readingPage,
  reportFile,
  reportPage,
  trackingFormatsFile,
  trackingFormatsPage,
} from '../../docs/generate.js';
import { libraryFile, libraryPage } from '../../docs/library-page.js';
import { marketplaces } from '../../docs/policy-page.js';
import { fixtureFolders, policyFolders } from '../fixture-folders.js';

describe('the pages generated from tables', () => {
  it('are what `npm run docs` writes', () => {
    expect(readFileSync(trackingFormatsFile, 'utf8')).toBe(trackingFormatsPage());
    expect(readFileSync(glossaryFile, 'utf8')).toBe(glossaryPage());
    expect(readFileSync(reportFile, 'utf8')).toBe(reportPage());
    expect(readFileSync(readingFile, 'utf8')).toBe(readingPage());
    for (const [file, page] of policyPages()) expect(readFileSync(file, 'utf8')).toBe(page);
    expect(readFileSync(libraryFile, 'utf8')).toBe(libraryPage());
  });

  it('list every drawn case of a policy with its verdict and what it shows', () => {
    const pages = policyPages().map(([, page]) => page);
    const told = policyFolders.filter((folder) => marketplaces().some((name) => folder.startsWith(`${name}-`)));
    for (const path of told.flatMap((folder) => fixtureFolders(folder)))
      expect(pages.join('\n')).toMatch(
        new RegExp(`^\\| \`fixtures/${path}\` \\| ${path.replace(/^.*\./u, '')} \\| [^|]{20,} \\|$`, 'mu'),
      );
    expect(pages.every((page) => /^npx triproof check fixtures\/\S+\.pass$/mu.test(page))).toBe(true);
  });

  it('have working links within themselves and to each other', () => {
    const pages = { 'report.md': reportPage(), 'reading.md': readingPage() };
    const anchors = Object.entries(pages).flatMap(([name, page]) =>
      [...page.matchAll(/^#+ (\S+)$/gmu)].map(([, title = '']) => `${name}#${title.toLowerCase()}`),
    );
    const links = Object.entries(pages).flatMap(([name, page]) =>
      [...page.matchAll(/\]\(([a-z]*(?:\.md)?)#([^)]+)\)/gu)].map(
        ([, to = '', at = '']) => `${to === '' ? name : to}#${at}`,
      ),
    );
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });

  it('explain every code of a problem, of a cause and of how an image is carried', () => {
    const page = reportPage();
    for (const code of ['cannot-write', 'package-incomplete', 'own-fault', 'odd-page', 'odd-claim', 'two-parcels'])
      expect(page).toContain(`| \`${code}\` `);
    for (const field of ['causes', 'displayZone', 'follows', 'inputs[].carried.exact', 'inputs[].carried.reduced'])
      expect(page).toMatch(new RegExp(`^\\| \`${field.replace(/[[\].]/gu, '\\$&')}\` `, 'mu'));
  });
});
