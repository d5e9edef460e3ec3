/** The README promises nothing that the command does not do. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseFromMemory } from '../../src/case/index.js';
import { exitCodeTexts } from '../../src/cli/help.js';
import { exitCodes } from '../../src/report/exit-code.js';
import { folderWith } from '../case/folder.js';
import { root, triproof } from './run.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gmsu'))].map((match) => match[1] ?? '');

/** The policy is dated apart from the README. */
const undated = (text: string): string => text.replace(/(ozon\/not-received) \d{4}-\d{2}-\d{2}/gu, '$1 DATE');

describe('README.md', () => {
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

  it('calls the demo as package.json does', () => {
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

  it('has a case file that opens', async () => {
    const [example = ''] = blocks('json');
    const bytes = (name: string) => new TextEncoder().encode(name);
    const files = { 'order.png': bytes('a'), 'tracking.json': bytes('b'), 'label.jpg': bytes('c') };
    const opened = await caseFromMemory({ caseFile: new TextEncoder().encode(example), files });
    expect(opened.evidence).toHaveLength(3);
  });

  it('has an example of the library that runs', () => {
    const [example = ''] = blocks('js');
    // Inside the package, where its own name leads to what it exports.
    const folder = join(root, 'out');
    mkdirSync(folder, { recursive: true });
    const script = join(folder, 'readme-example.mjs');
    writeFileSync(script, example);
    const printed = execFileSync(process.execPath, [relative(root, script)], { cwd: root, encoding: 'utf8' });
    expect(printed).toMatch(/^pass, \d+ bytes\n$/u);
  });

  it('names every dependency', () => {
    const { dependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as Record<'dependencies' | 'optionalDependencies', Record<string, string>>;
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      expect(readme).toContain(name.replace(/^@tesseract\.js-data\/.+/u, '@tesseract.js-data/{eng,chi_sim,kir}'));
    }
  });

  it('leads to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(() => readFileSync(join(root, link))).not.toThrow(/ENOENT/u);
  });
});
