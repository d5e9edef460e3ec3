import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coming } from '../../docs/.vitepress/coming.js';

const root = join(import.meta.dirname, '../..');
const text = (file: string): string => readFileSync(join(root, file), 'utf8');

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules') && !name.endsWith('.introduction.md'))
    .map((name) => `docs/${name}`),
];

/** Links and pictures outside of code, as they are written. */
const linksOf = (page: string): readonly string[] => {
  const prose = text(page)
    .replace(/^```.*?^```$/gmsu, '')
    .replace(/`[^`\n]*`/gu, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/gu)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/u.test(link));
};

/** As the repository's host and the site make it of a heading; of what both do alike. */
const anchorsOf = (page: string): readonly string[] =>
  [...text(page).matchAll(/^#{1,6} (.+)$/gmu)].map(([, title = '']) =>
    title
      .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

const isComing = (file: string): boolean => coming.some((page) => file === `docs/${page}.md`);

const fault = (page: string, link: string): string | undefined => {
  const [path = '', anchor] = decodeURI(link).split('#');
  const file = path === '' ? page : relative(root, resolve(root, dirname(page), path));
  if (isComing(file) && !existsSync(join(root, file))) return undefined;
  if (!existsSync(join(root, file))) return `${page}: ${link} leads nowhere`;
  const known = anchor === undefined || !file.endsWith('.md') || anchorsOf(file).includes(anchor);
  return known ? undefined : `${page}: ${link}: there is no such heading`;
};

describe('the pages for people', () => {
  it('are in the repository, in three languages', () => {
    for (const page of ['README.md', 'docs/start-seller.md', 'docs/ru/start-seller.md', 'docs/zh/start-seller.md'])
      expect(pages).toContain(page);
  });

  it('lead to files and headings that exist', () => {
    const faults = pages.flatMap((page) => linksOf(page).flatMap((link) => fault(page, link) ?? []));
    expect(faults).toEqual([]);
  });

  it('name only commands that package.json has', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const named = pages.flatMap((page) =>
      [...text(page).matchAll(/npm run (?:--silent )?([a-z-]+(?::[a-z-]+)*)/gu)].map(
        ([, name = '']) => `${page}: ${name}`,
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((each) => !((each.split(': ')[1] ?? '') in scripts))).toEqual([]);
  });

  it('have no picture over 120 kB of their own', () => {
    for (const name of readdirSync(join(root, 'docs/images')))
      expect(readFileSync(join(root, 'docs/images', name)).length, name).toBeLessThan(120_000);
  });
});
