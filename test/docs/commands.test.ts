/** Every call of the command that the documentation shows is one that the command takes. Nothing of them is run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { programOn } from '../../src/cli/program.js';
import { recorder } from '../cli/recorder.js';

const root = join(import.meta.dirname, '../..');
const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
  .map((name) => `docs/${name}`);
const pages = ['README.md', 'CONTRIBUTING.md', ...inDocs].sort();

interface ShownCall {
  readonly page: string;
  readonly call: string;
}

/** Lines of shell that call the command; comments, redirections and what a pipe leads to are the shell's. */
const callsIn = (page: string): readonly ShownCall[] =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^ *```(?:sh|bash|shell|console)\n([\s\S]*?)^ *```/gmu)]
    .flatMap(([, block = '']) => block.replaceAll(/\\\n\s*/gu, '').split('\n'))
    .flatMap((line) => /^\s*(?:\$ )?(?:npx )?triproof (?<call>.*)$/u.exec(line)?.groups?.['call'] ?? [])
    .map((call) => ({ page, call: call.replace(/\s+(?:#|>|\||&&).*$/u, '') }));

const wordsOf = (call: string): readonly string[] =>
  [...call.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)].map(([, double, single, bare]) => double ?? single ?? bare ?? '');

const parse = async (call: string): Promise<void> => {
  const argv = [...wordsOf(call)];
  const program = programOn(recorder().io, () => undefined, { argv, speak: () => undefined });
  for (const command of [program, ...program.commands]) command.exitOverride().action(() => undefined);
  await program.parseAsync(argv, { from: 'user' });
};

describe('the calls in the documentation', () => {
  const calls = pages.flatMap(callsIn);

  it('are found', () => {
    expect(calls.length).toBeGreaterThan(60);
  });

  it.each(calls)('$page: triproof $call', async ({ call }) => {
    await expect(parse(call)).resolves.toBeUndefined();
  });

  it('would fail with an unknown option or command', async () => {
    await expect(parse('check cases --colour')).rejects.toThrow('--colour');
    await expect(parse('checks cases')).rejects.toThrow();
  });
});
