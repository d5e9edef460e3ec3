import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { removeLeftovers, temporaryName } from '../../src/batch/leftovers.js';
import { makeFolder } from '../../src/cli/outputs.js';
import { folderWith, goodCase } from '../case/folder.js';
import { triproof } from '../cli/run.js';

const module = new URL('../../dist/batch/leftovers.js', import.meta.url).href;
const print = `import('${module}').then(({ temporaryName }) => console.log(temporaryName('D-1.pdf')))`;

/** A name that a process gave which has ended. */
const namedByTheDead = (): string => {
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', print], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return stdout.trim();
};

/** A name that a process gave which still runs; `end` ends it. */
const namedByTheLiving = async () => {
  const child = spawn(process.execPath, ['-e', `${print}; setInterval(() => {}, 1000)`]);
  const name = await new Promise<string>((done) => {
    child.stdout.setEncoding('utf8').once('data', (text: string) => done(text.trim()));
  });
  const end = () => new Promise<void>((done) => void child.once('exit', () => done()).kill('SIGKILL'));
  return { name, end };
};

describe('temporary files', () => {
  it('of a run that was killed are removed by the next build', async () => {
    const out = folderWith({ [namedByTheDead()]: 'half a PDF', 'note.tmp': '' });
    const { code } = await triproof(['build', folderWith({ 'case.json': goodCase }), '--out', out]);
    expect(code).toBe(1);
    expect(readdirSync(out)).toEqual(['D-1.pdf', 'D-1.report.json', 'note.tmp']);
  });

  it('of a live run stay, until it is killed', async () => {
    const { name, end } = await namedByTheLiving();
    const out = folderWith({ [name]: '' });
    await makeFolder(out);
    expect(readdirSync(out)).toEqual([name]);
    await end();
    await makeFolder(out);
    expect(readdirSync(out)).toEqual([]);
  });

  it('of this very run stay', async () => {
    const out = folderWith({});
    const own = ['A.pdf', 'A.report.json'].map((name) => basename(temporaryName(join(out, name))));
    for (const name of own) writeFileSync(join(out, name), '');
    await removeLeftovers(out);
    expect(readdirSync(out).toSorted()).toEqual(own.toSorted());
  });

  it('have names that only ours have: nothing else is removed', async () => {
    const dead = namedByTheDead();
    const others = [
      dead.replace(/-[0-9a-f]{12}(?=\.triproof-tmp$)/u, ''),
      dead.replace('.triproof-tmp', '.tmp'),
      dead.replace('.triproof-tmp', '.triproof-tmp.bak'),
      // Of another machine, where the number of the process means something else.
      dead.replace(/\.[0-9a-f]{12}-/u, '.000000000000-'),
      'D-1.pdf',
      'D-1.pdf.triproof-tmp',
    ];
    const out = folderWith(Object.fromEntries(others.map((name) => [name, ''])));
    mkdirSync(join(out, dead));
    await removeLeftovers(out);
    expect(readdirSync(out).toSorted()).toEqual([...others, dead].toSorted());
  });

  it('are searched for nowhere if there is no folder', async () => {
    await expect(removeLeftovers(join(folderWith({}), 'none'))).resolves.toBeUndefined();
  });
});
