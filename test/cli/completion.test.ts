import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { recorder } from './recorder.js';

const script = async (shell: string, language = 'en'): Promise<string> => {
  const { io, written } = recorder({ env: { LC_ALL: language } });
  expect(await main(['completion', shell], io)).toBe(0);
  return written.stdout;
};

/** Bash's completions for the last word; one bash for all of them. */
const offered = async (calls: readonly (readonly string[])[]): Promise<readonly string[]> => {
  const asking = calls.map(
    (words) =>
      `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _triproof 2>/dev/null; echo "\${COMPREPLY[*]}"`,
  );
  const input = [await script('bash'), ...asking].join('\n');
  return execFileSync('bash', ['--norc', '--noprofile'], { input, encoding: 'utf8' }).trimEnd().split('\n');
};

describe('completion in bash', () => {
  it('offers commands, options, and the values of both', async () => {
    const calls: readonly (readonly [readonly string[], string])[] = [
      [['triproof', 'bu'], 'build'],
      [['triproof', 'check', '--only'], '--only-failed'],
      [['triproof', 'check', '--lang', ''], 'en ru zh'],
      [['triproof', 'check', '--lang', '=', 'r'], 'ru'],
      [['triproof', 'build', 'cases', '--format', 'n'], 'ndjson'],
      [['triproof', 'read', '--format', 'j'], 'json'],
      [['triproof', 'completion', ''], 'bash zsh fish'],
      [['triproof', 'check', 'a.jpg'], ''],
    ];
    expect(await offered([...calls.map(([words]) => words), ['triproof', 'doctor', '--st']])).toEqual([
      ...calls.map(([, words]) => words),
      '--strict',
    ]);
  });
});

describe('completion in other shells', () => {
  it('names every command and option of the program, described in the language of the locale', async () => {
    const [zsh, fish] = [await script('zsh'), await script('fish', 'ru_RU.UTF-8')];
    expect(zsh).toMatch(/^#compdef triproof\n/u);
    expect(zsh).toContain("'*--format[text, json, ndjson or junit]:value:(text json ndjson junit)'");
    expect(fish).toContain(
      "complete -c triproof -n '__fish_seen_subcommand_from build' -l out -s o".replace('-l out -s o', '-s o -l out'),
    );
    expect(fish).toContain('-l only-failed -d');
    expect(fish).toContain('не печатать ничего о делах');
  });

  it('closes every quote', async () => {
    for (const shell of ['zsh', 'fish'])
      for (const line of (await script(shell)).split('\n'))
        if (!line.startsWith('#')) expect([line, (line.match(/'/gu)?.length ?? 0) % 2]).toEqual([line, 0]);
  });
});

describe('an unknown shell', () => {
  it('is refused with the closest known one', async () => {
    const { io, written } = recorder();
    expect(await main(['completion', 'bsh'], io)).toBe(3);
    expect(written.stderr).toContain('Did you mean `bash`?');
  });
});
