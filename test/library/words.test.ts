import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atCommand, refusalAtCommand } from '../../src/cli/command-words.js';
import { buildCase, InputError, type InputProblem, openCase, recipients } from '../../src/index.js';
import { translated } from '../../src/words/problems.js';
import { blindReaders as readers } from '../fakes/readers.js';

const source = join(import.meta.dirname, '../../src');

/** The texts in a file's code: what stands in quotes, one line each. */
const textsIn = (file: string): readonly string[] => {
  const code = readFileSync(join(source, file), 'utf8').replace(/\/\*.*?\*\/|^\s*\/\/.*$/gmsu, '');
  return [...code.matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/gu)].map(([text]) => text);
};

/** An option, or a call of the command. Names of engines and versions follow in the same quotes nowhere. */
const commandWord = /(?:^|[\s'"`(])--[a-z]|\btriproof (?:build|check|read|verify|init|doctor|serve|policy|cache)\b/u;

const problemsOf = (error: unknown): readonly InputProblem[] => (error as InputError).problems;

describe('the library', () => {
  it('uses no words of the command: only cli/ names options and subcommands', () => {
    // Tables of translations hold the command's sentences too. npm's own options are no words of ours, nor is what Node is started with, nor are the properties of a page's style.
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !/^(?:cli|words|web|http|batch\/summary\/page)\//u.test(file),
    );
    const npmOrNode = /npm install --include|--expose-gc|--max-semi-space-size|--omit=optional/u;
    const found = files.flatMap((file) =>
      textsIn(file)
        .filter((text) => commandWord.test(text) && !npmOrNode.test(text))
        .map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('names options as its callers know them, and the command as its users do', async () => {
    const opened = await openCase(join(source, '../fixtures/label-missing.fail'));
    const refused = (options: object) =>
      buildCase(opened, { readers, ...options }).then(() => [], problemsOf) as Promise<readonly InputProblem[]>;
    const [unknown] = await refused({ recipient: 'nobody-at-all' });
    expect(unknown).toMatchObject({ place: 'recipient', mend: 'Name one of them, or give the limits in numbers.' });
    expect(atCommand(unknown as InputProblem)).toMatchObject({
      place: '--recipient',
      mend: expect.stringContaining('--max-bytes'),
    });
    const wish = await refused({ acceptance: { by: '', at: 'noon' } });
    expect(wish.map(({ place }) => place)).toEqual(['acceptance', 'acceptance.by', 'acceptance.at']);
    expect(wish.map((each) => atCommand(each).place)).toEqual(['--accept-review', '--accept-review', '--accepted-at']);
  });

  it('has messages in the user’s language even if the command words them otherwise', () => {
    const places = ['recipient', '/lang', '/FORMAT', '/out', ''];
    const mends = [
      'Name one of them, or give the limits in numbers.',
      'Make cases of its rows first.',
      'Begin with a row that names the columns.',
      'Put them there, or say which files are what.',
      'Give the pixels of the upright image, as reading it gives them, e.g. [40, 120, 300, 24].',
      'Give the turn that reading the image gives, or leave the key out.',
      'Remove it: that is chosen at each call.',
    ];
    const problem = { code: 'bad-option', file: 'x.csv', expected: '`submission` beside it', found: 'none' } as const;
    for (const mend of mends)
      for (const place of places) {
        const told = atCommand({ ...problem, mend, place });
        expect(told.mend).not.toBe(mend);
        for (const text of [mend, told.mend, told.expected, problem.expected])
          expect([text, translated(text, 'zh')]).not.toEqual([text, undefined]);
        expect(atCommand(told)).toEqual(told);
      }
    const refusal = 'Mend what the report names, or let a person look and give their name and the time.';
    expect(refusalAtCommand(refusal)).toContain('(--accept-review NAME --accepted-at TIME).');
  });

  it('refuses a missing policy by its name', () => {
    expect(() => recipients('ozon/not-recieved')).toThrow(InputError);
    expect(() => recipients('ozon/not-recieved')).toThrow('Did you mean `ozon/not-received`?');
  });
});
