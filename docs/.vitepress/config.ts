/** The documentation as a site: three languages, search without a network, and a build that fails where a link leads nowhere. */
import { defineConfig } from 'vitepress';
import { coming } from './coming.js';
import { leavingLinks } from './leaving-links.js';
import { locales } from './navigation.js';
import { searchWords } from './search-words.js';

/** Pages that are written elsewhere and not there yet. */
const notYet = coming.map((page) => new RegExp(`(?:^|/)${page}$`, 'u'));

export default defineConfig({
  title: 'triproof',
  description: 'Reads the evidence of an "item not received" dispute, judges it, and writes one PDF.',
  srcExclude: ['reference/**', 'examples/**', '*.introduction.md'],
  outDir: '../out/site',
  cacheDir: '../out/site-cache',
  cleanUrls: false,
  lastUpdated: false,
  ignoreDeadLinks: notYet,
  locales,
  themeConfig: { search: { provider: 'local', options: { locales: searchWords } }, outline: [2, 3] },
  markdown: { config: (md) => md.use(leavingLinks) },
  vite: { server: { fs: { allow: ['..'] } }, build: { chunkSizeWarningLimit: 2000 } },
});
