import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodeTexts } from '../../src/cli/help.js';
import { main } from '../../src/cli/main.js';
import { exitCodes } from '../../src/report/exit-code.js';
import { version } from '../../src/version.js';
import { folderWith, goodCase } from '../case/folder.js';
import { recorder } from './recorder.js';
import { root, stackLine, triproof, triproofProcess } from './run.js';

/** An unusable call: code 3, nothing on stdout, complaints without a stack. Runs in this process, which is quicker. */
const refused = async (...args: readonly string[]): Promise<string> => {
  const { io, written } = recorder();
  const code = await main(args, io);
  const { stdout, stderr } = written;
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).not.toMatch(stackLine);
  return stderr;
};

const caseFolder = (change: object, files: Readonly<Record<string, string>> = {}): string =>
  folderWith({ 'case.json': { ...goodCase, ...change }, ...files });

describe('any input', () => {
  it('leaves nothing in the home or the temporary folder, and no telemetry', async () => {
    const [HOME, TMPDIR] = [folderWith({}), folderWith({})];
    const sticker = join(root, 'fixtures/complete-ozon-58x40-with-sticker.pass/sticker.jpg');
    const { code, stdout } = await triproofProcess(['read', sticker], {
      env: { HOME, TMPDIR, ORT_DISABLE_TELEMETRY: '' },
    });
    expect(code).toBe(0);
    expect(stdout).toContain('paddle');
    expect([HOME, TMPDIR].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }))).toEqual([]);
  });
});

describe('triproof --help', () => {
  it('answers every way of asking', async () => {
    for (const args of [['-h'], ['help'], ['help', 'check'], ['check', '-h']]) {
      const { io, written } = recorder();
      expect(await main(args, io)).toBe(0);
      expect(written.stdout).toContain('Usage: triproof');
    }
  });

  it('loads no package but commander, so it appears at once', async () => {
    const coverage = folderWith({});
    await triproofProcess(['--help'], { env: { NODE_V8_COVERAGE: coverage } });
    const loaded = readdirSync(coverage).flatMap((file) => {
      const { result } = JSON.parse(readFileSync(join(coverage, file), 'utf8')) as { result: { url: string }[] };
      return result.map(({ url }) => url);
    });
    const packages = loaded.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(url)?.[1] ?? []);
    expect([...new Set(packages)]).toEqual(['commander']);
    expect(loaded.filter((url) => url.includes('/dist/gather/'))).toEqual([]);
  });

  it('names every command, gives examples and the exit codes, and ends with 0', async () => {
    const { code, stdout, stderr } = await triproofProcess(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of ['build', 'check', 'verify', 'init', 'read', 'doctor'])
      expect(stdout).toMatch(new RegExp(`^ +${command} `, 'mu'));
    for (const [outcome, text] of Object.entries(exitCodeTexts)) {
      const exitCode = exitCodes[outcome as keyof typeof exitCodes];
      expect(stdout).toMatch(new RegExp(`^ +${exitCode} +${text}$`, 'mu'));
    }
    expect(stdout).toContain('triproof build cases --out bundles');
  });

  it.each(['build', 'check', 'verify', 'init', 'read', 'doctor'])('%s --help ends with 0', async (command) => {
    const { code, stdout } = await triproof([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: triproof ${command}`);
  });

  it('is complained about if no command is given', async () => {
    expect(await refused()).toContain('Usage: triproof <command>');
  });

  it('--version prints the version alone', async () => {
    expect(await triproofProcess(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('a call that cannot be used', () => {
  it('ends the process with 3, with nothing on stdout and no stack', async () => {
    const { code, stdout, stderr } = await triproofProcess(['check', 'x', '--formt', 'json']);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toBe("triproof: unknown option '--formt'. Did you mean --format? See triproof --help.\n");
  });

  it.each([
    [['bild', 'x'], "unknown command 'bild'. Did you mean build?"],
    [['check', 'x', '--formt', 'json'], "unknown option '--formt'. Did you mean --format?"],
    [['check', 'x', '--lang', 'de'], '--lang: expected one of en, ru, zh, found "de".'],
    [['check', 'x', '--lang', 'cn'], 'found "cn". Did you mean `zh`?'],
    [['check', 'x', '--lang', 'zh-CN'], 'Did you mean `zh`?'],
    [['check', 'x', '--lang', 'ru_RU.UTF-8'], 'Did you mean `ru`?'],
    [['check', 'x', '--lang', 'English'], 'Did you mean `en`?'],
    [['check', 'x', '--lang', 'constructor'], 'Name one of them.'],
    [['check', 'x', '--language', 'zh'], "unknown option '--language'. Did you mean --lang?"],
    [['read', 'x', '--tz', 'Asia/Shanghai'], "unknown option '--tz'. Did you mean --time-zone?"],
    [['check', 'x', '--format', 'xml'], 'Did you mean `junit`?'],
    [['check', 'x', '--format', 'jsno'], 'Did you mean `json`?'],
    [['read', 'x', '--format', 'junit'], '--format: expected one of text, json, found "junit".'],
    [['read', 'x', '--time-zone', 'Beijing'], 'Did you mean `Asia/Shanghai`?'],
    [['read', 'x', '--policy', 'ebay'], '--policy: expected a policy that is there (ozon/not-received, '],
    [['check', 'x', '--jobs', '0'], '--jobs: expected a whole number from 1 to 64, found "0".'],
    [
      ['build', 'x', '--out', 'y', '--max-bytes', '5 TB'],
      '--max-bytes: expected a size from 1 to 1000000000 bytes, found "5 TB".',
    ],
    [['build', 'x', '--out', 'y', '--max-pages', '0'], '--max-pages: expected a whole number from 1'],
    [['build', 'x'], "required option '-o, --out <dir>' not specified."],
    [['build', 'x', '-o', 'y', '--accept-review', 'Ann'], '--accept-review: expected --submission beside it'],
    [
      ['build', 'x', '-o', 'y', '--submission', '--accept-review', 'Ann'],
      '--accepted-at: expected a time with an offset',
    ],
    [
      ['build', 'x', '-o', 'y', '--submission', '--accept-review', 'Ann', '--accepted-at', '2024-08-21T09:00:00'],
      '--accepted-at: expected a time with an offset, found "2024-08-21T09:00:00".',
    ],
    [
      ['build', 'x', '-o', 'y', '--submission', '--accepted-at', '2024-08-21T09:00:00Z'],
      '--accept-review: expected a name of 1 to 80 characters',
    ],
    [['check'], "missing required argument 'case'."],
    [['check', 'nowhere'], 'nowhere: expected something that exists, found nothing.'],
    [['check', 'test'], 'found no case.json in it or in its folders.'],
  ])('%j gets its complaint', async (args, words) => {
    expect(await refused(...args)).toContain(words);
  });

  it('names the row of a table that gives no case', async () => {
    const folder = folderWith({ 'cases.csv': 'id\nD-1\n' });
    expect(await refused('check', join(folder, 'cases.csv'))).toContain('cases.csv, line 2: expected an order number');
  });
});

describe('a case that cannot be used', () => {
  it('ends the process with 3, with nothing on stdout and no stack', async () => {
    const { code, stdout, stderr } = await triproof(['check', caseFolder({ evidense: {} })]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(/^triproof: .+Did you mean `evidence`\?\n$/u);
  });

  it('with broken JSON: line and column', async () => {
    const folder = folderWith({ 'case.json': '{\n  "id": "x"\n  "order": {}\n}' });
    expect(await refused('check', folder)).toContain('expected a comma or }, found "\\"" in line 3, column 3.');
  });

  it('with a dispute without an offset: the place, what stands there, and the mend', async () => {
    const folder = caseFolder({ dispute: { openedAt: '2024-08-20T14:03:00' } });
    const stderr = await refused('check', folder);
    expect(stderr).toContain(`${join(folder, 'case.json')}/dispute/openedAt: expected a moment with an offset`);
    expect(stderr).toContain('found "2024-08-20T14:03:00". Add the offset');
  });

  it('with an unknown key: its name and the closest known one', async () => {
    const folder = caseFolder({ evidense: {} });
    expect(await refused('check', folder)).toContain('/evidense: expected only');
    expect(await refused('check', folder)).toContain('Did you mean `evidence`?');
  });

  it('with a missing file, and a folder in place of a file: both at once', async () => {
    const folder = caseFolder({ evidence: { label: ['none.jpg', 'photos'] } }, { 'photos/a.jpg': 'x' });
    const stderr = await refused('check', folder);
    expect(stderr).toContain(`/evidence/label/0: expected something that exists, found nothing at ${folder}/none.jpg.`);
    expect(stderr).toContain(`/evidence/label/1: expected a file, found a folder at ${folder}/photos.`);
  });

  it('leaves no file behind', async () => {
    const folder = caseFolder({ evidence: { label: ['none.jpg'] } });
    const out = join(folder, 'out');
    await refused('build', folder, '--out', out);
    expect(readdirSync(out)).toEqual([]);
  });

  it('escapes control characters of a name', async () => {
    const folder = caseFolder({ '\u001b[2Jkey\u202E': 1 });
    const stderr = await refused('check', folder);
    expect(stderr).not.toContain('\u001b');
    expect(stderr).not.toContain('\u202E');
  });
});

describe('several cases', () => {
  const folder = () =>
    folderWith({
      'a/case.json': { ...goodCase, id: 'same' },
      'b/case.json': { ...goodCase, id: 'SAME' },
      'c/case.json': '{',
      'd/case.json': { ...goodCase, id: 'other' },
      'e/readme.txt': '',
    });

  it('continue after an unusable one, which is reported; the exit code is the gravest', async () => {
    const cases = folder();
    const { code, stdout, stderr } = await triproof(['check', cases, '--format', 'json']);
    const document = JSON.parse(stdout) as { cases: { case: { id: string }; verdict: string }[]; summary: object };
    expect(document.cases.map((report) => report.case.id)).toEqual(['same', 'SAME', 'other']);
    expect(document.cases.map(({ verdict }) => verdict)).toEqual(['fail', 'fail', 'fail']);
    expect(document.summary).toMatchObject({ total: 4, fail: 3, unusable: [{ case: join(cases, 'c/case.json') }] });
    expect(stderr).toContain(`skipped ${join(cases, 'e')}`);
    expect(stderr).toContain('c/case.json: expected a key in double quotes');
    expect(code).toBe(3);
  });

  it('may not share an id when they are built, even in different case', async () => {
    const cases = folder();
    const { code, stderr } = await triproof(['build', join(cases, 'a'), join(cases, 'b'), '--out', join(cases, 'out')]);
    expect(code).toBe(3);
    expect(stderr).toContain(
      `a/case.json/id: expected an id that no other case of the run has, found "same", as in ${cases}/b`,
    );
    expect(readdirSync(join(cases, 'out'))).toEqual([]);
  });
});

describe('a case without any evidence', () => {
  it('fails, names what is missing, and prints one report as JSON', async () => {
    const { code, stdout, stderr } = await triproof(['check', caseFolder({}), '--format', 'json', '--lang', 'zh']);
    const report = JSON.parse(stdout) as {
      verdict: string;
      language: string;
      checks: { id: string; status: string }[];
    };
    expect({ code, stderr, verdict: report.verdict, language: report.language }).toEqual({
      code: 1,
      stderr: '',
      verdict: 'fail',
      language: 'zh',
    });
    for (const id of ['order-screenshot-present', 'tracking-present', 'label-present']) {
      expect(report.checks.find((check) => check.id === id)?.status).toBe('fail');
    }
  });

  it('is a suite with failures in JUnit', async () => {
    const { code, stdout } = await triproof(['check', caseFolder({}), '--format', 'junit']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^<\?xml/u);
    expect(stdout).toContain('<failure');
  });
});

describe('triproof build', () => {
  it('writes PDF and report, says so, and leaves them unchanged the next time', async () => {
    const folder = caseFolder({});
    const out = join(folder, 'out');
    const first = await triproof(['build', folder, '--out', out]);
    expect(first.code).toBe(1);
    expect(readdirSync(out)).toEqual(['D-1.pdf', 'D-1.report.json']);
    expect(first.stdout).toContain(`Written: ${out}/D-1.pdf`);
    const second = await triproof(['build', folder, '--out', out]);
    expect(second.code).toBe(1);
    expect(second.stdout).toBe(first.stdout.replace('Written', 'Unchanged'));
    const forced = await triproof(['build', folder, '--out', out, '--force']);
    expect(forced.stdout).toBe(first.stdout);
  });
});

describe('a submission of a case that fails', () => {
  it('is refused, accepted or not: a report with the reason, no PDF, and older PDFs removed', async () => {
    const out = join(folderWith({}), 'out');
    const folder = caseFolder({});
    await triproof(['build', folder, '--out', out]);
    const accepted = ['--accept-review', 'Ann', '--accepted-at', '2024-08-21T09:00:00Z'];
    for (const [head, options] of [
      ['Written', []],
      // From the first time on it is known that nobody can accept it.
      ['Unchanged', accepted],
    ] as const) {
      const { code, stdout, stderr } = await triproof(['build', folder, '--out', out, '--submission', ...options]);
      expect(code).toBe(1);
      expect(readdirSync(out)).toEqual(['D-1.report.json']);
      expect(stderr).toContain('D-1: No copy for submission is written: the verdict is fail');
      expect(stdout).toContain(`${head}: ${out}/D-1.report.json, no PDF`);
      const report = JSON.parse(readFileSync(join(out, 'D-1.report.json'), 'utf8')) as object;
      expect(report).toMatchObject({ verdict: 'fail' });
      for (const key of ['bundle', 'copy', 'acceptance']) expect(report).not.toHaveProperty(key);
    }
  });
});

describe('an interrupt', () => {
  it('ends the run with 130 and leaves no file', async () => {
    const out = join(folderWith({}), 'out');
    const interrupt: Parameters<typeof triproofProcess>[1] = {
      // The folder is created when work begins; the readers take far longer than the next check for it.
      started: (child) => {
        const look = setInterval(() => {
          if (existsSync(out) && child.kill('SIGINT')) clearInterval(look);
        }, 5);
        child.on('close', () => clearInterval(look));
      },
    };
    const { code, stdout, stderr } = await triproofProcess(['build', 'fixtures', '--out', out], interrupt);
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr).not.toMatch(stackLine);
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('a reader that stops listening', () => {
  it('is no fault of ours', async () => {
    const closing: Parameters<typeof triproofProcess>[1] = { started: (child) => void child.stdout?.destroy() };
    const { code, stderr } = await triproofProcess(['check', caseFolder({})], closing);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });
});

describe('triproof read', () => {
  it('continues after a missing file', async () => {
    const { code, stdout, stderr } = await triproof(['read', 'none.png', 'package.json', '--format', 'json']);
    expect(code).toBe(3);
    expect(stderr).toContain('none.png: expected something that exists, found nothing.');
    expect(JSON.parse(stdout)).toMatchObject([{ file: 'package.json', kind: 'unreadable' }]);
  });
});

describe('triproof doctor', () => {
  it('finds everything in the package, and ends with 0', async () => {
    const { code, stdout } = await triproof(['doctor', '--strict', '--format', 'json']);
    const { usable, parts } = JSON.parse(stdout) as { usable: boolean; parts: { name: string; state: string }[] };
    expect({ code, usable }).toEqual({ code: 0, usable: true });
    expect(parts.filter(({ state }) => state === 'missing')).toEqual([]);
    expect(parts[0]).toMatchObject({ name: 'Node', state: 'ready' });
  });
});
