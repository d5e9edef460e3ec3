/** The README, and the pages with its longer parts, promise only what the command does. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseFromMemory } from '../../src/case/index.js';
import { exitCodeTexts } from '../../src/cli/help.js';
import { exitCodes } from '../../src/report/exit-code.js';
import { folderWith } from '../case/folder.js';
import { root, triproof } from './run.js';

const pageOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const readme = pageOf('README.md');
const blocks = (language: string, page = readme): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gmsu'))].map((match) => match[1] ?? '');

/** The policy's date is independent of the README. */
const undated = (text: string): string => text.replace(/(ozon\/not-received) \d{4}-\d{2}-\d{2}/gu, '$1 DATE');

describe('README.md', () => {
  it('fits a screen and a half', () => {
    expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(7000);
  });

  it('has the two commands on its first screen', () => {
    expect(readme.split('\n').slice(0, 20)).toEqual(
      expect.arrayContaining(['npm ci && npm run demo', 'npm ci && npm test']),
    );
  });

  it.each(blocks('console'))('shows what the command prints: %#', async (block) => {
    const [call = '', ...shown] = block.trimEnd().split('\n');
    const out = join(folderWith({}), 'demo');
    const args = call
      .replace(/^\$ npx triproof /u, '')
      .replace('out/demo', out)
      .split(' ');
    const { stdout } = await triproof(args);
    let rest = undated(stdout.replaceAll(out, 'out/demo'));
    for (const part of shown.join('\n').split('\n…')) {
      const text = undated(part.trim());
      expect(rest).toContain(text);
      rest = rest.slice(rest.indexOf(text) + text.length);
    }
  });

  it('runs the demo as package.json does', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { demo: string } };
    const call = blocks('console')[0]?.split('\n')[0]?.replace('$ npx triproof ', '') ?? 'none';
    expect(scripts.demo).toContain(`dist/cli/bin.js ${call}`);
  });

  it('has the table of exit codes, gravest last', () => {
    const rows = Object.entries(exitCodeTexts).map(
      ([outcome, text]) => `| ${exitCodes[outcome as keyof typeof exitCodes]} | ${text} |`,
    );
    expect(readme.replace(/ +/gu, ' ')).toContain(rows.join('\n'));
  });
});

describe('the pages of docs/', () => {
  it('have a case file that opens', async () => {
    const [example = ''] = blocks('json', pageOf('docs/commands.md'));
    const bytes = (name: string) => new TextEncoder().encode(name);
    const files = { 'order.png': bytes('a'), 'tracking.json': bytes('b'), 'label.jpg': bytes('c') };
    const opened = await caseFromMemory({ caseFile: new TextEncoder().encode(example), files });
    expect(opened.evidence).toHaveLength(3);
  });

  it('have an example of the library that runs, and the same one in every language', () => {
    const [example = ''] = blocks('js', pageOf('docs/start-developer.md'));
    for (const language of ['ru', 'zh'])
      expect(blocks('js', pageOf(`docs/${language}/start-developer.md`))[0]?.replace(`'${language}'`, "'en'")).toBe(
        example,
      );
    // Inside the package, where its own name resolves to its exports.
    const out = join(root, 'out');
    mkdirSync(out, { recursive: true });
    const script = join(out, 'readme-example.mjs');
    writeFileSync(script, example);
    const printed = execFileSync(process.execPath, [relative(root, script)], { cwd: root, encoding: 'utf8' });
    expect(printed).toMatch(/^pass, \d+ bytes\n$/u);
  });

  it('name every dependency', () => {
    const page = pageOf('docs/dependencies.md');
    const { dependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as Record<'dependencies' | 'optionalDependencies', Record<string, string>>;
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      expect(page).toContain(name.replace(/^@tesseract\.js-data\/.+/u, '@tesseract.js-data/{eng,chi_sim,kir}'));
    }
  });
});
