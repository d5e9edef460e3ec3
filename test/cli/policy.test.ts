import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { isPolicyFile, policyGiven } from '../../src/cli/policy-option.js';
import { settingsFor } from '../../src/cli/settings.js';
import { folderWith, goodCase, problemsOf } from '../case/folder.js';
import { policy } from '../fakes/facts.js';
import { foreignWords } from '../words/foreign.js';
import { recorder } from './recorder.js';

const acme = { ...structuredClone(policy), id: 'acme/not-received' };

const run = async (argv: readonly string[], language = 'C') => {
  const { io, written } = recorder({ env: { LC_ALL: language } });
  const code = await main([...argv, '--no-config'], io);
  return { code, ...written };
};

describe('--policy', () => {
  it.each([
    ['ozon/not-received', false],
    ['acme', false],
    ['acme/not-received', false],
    ['acme.json', true],
    ['policies/ACME.JSON', true],
    ['./acme', true],
    ['../acme/x', true],
    ['/etc/acme', true],
    ['~/acme', true],
    ['C:\\acme', true],
  ])('takes %s for a file: %s', (text, isFile) => {
    expect(isPolicyFile(text)).toBe(isFile);
  });

  it('reads a policy from a file and checks it, and keeps an id as it is', async () => {
    const folder = folderWith({ 'acme.json': acme });
    expect(await policyGiven(join(folder, 'acme.json'))).toEqual(acme);
    expect(await policyGiven('acme/not-received')).toBe('acme/not-received');
    const missing = await problemsOf(policyGiven(join(folder, 'acne.json')));
    expect(missing).toMatchObject([{ code: 'file-missing', place: '--policy', mend: 'Did you mean `acme.json`?' }]);
  });

  it('is refused before any case is opened if the policy is unsound', async () => {
    const folder = folderWith({ 'case.json': goodCase, 'acme.json': { ...acme, zones: ['Mars/Base'] } });
    const { code, stderr } = await run(['check', folder, '--policy', join(folder, 'acme.json')]);
    expect([code, stderr]).toEqual([3, expect.stringContaining('acme.json/zones/0: expected an IANA time zone name')]);
  });

  it('in a case file may not be a file: submitted files do not choose the rules', async () => {
    const folder = folderWith({ 'case.json': { ...goodCase, policy: './acme.json' }, 'acme.json': acme });
    const { code, stderr } = await run(['check', folder]);
    expect(code).toBe(3);
    expect(stderr).toContain('case.json/policy: expected a policy that is there');
    expect(stderr).toContain('or give the file of your own with --policy.');
  });

  it('in the settings is relative to their file', async () => {
    const folder = folderWith({ 'triproof.json': { policy: 'acme.json' } });
    expect(await settingsFor([], folder)).toEqual({ policy: join(folder, 'acme.json') });
    const other = folderWith({ 'triproof.json': { policy: 'acme/not-received' } });
    expect(await settingsFor([], other)).toEqual({ policy: 'acme/not-received' });
  });
});

describe('triproof policy', () => {
  it('lists the available policies', async () => {
    expect(await run(['policy', 'list'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(new RegExp(`${policy.id}\\s+${policy.version}\\s+${policy.title.en}`, 'u')),
    });
    const { stdout } = await run(['policy', 'list', '--format', 'json']);
    expect(JSON.parse(stdout)).toContainEqual({ id: policy.id, version: policy.version, title: policy.title });
  });

  it("shows a policy's demands, by id or by file, and as JSON the policy itself", async () => {
    const folder = folderWith({ 'acme.json': acme });
    const { code, stdout } = await run(['policy', 'show', join(folder, 'acme.json')]);
    expect(code).toBe(0);
    for (const part of [
      'acme/not-received',
      'pickup-before-dispute: ',
      'Awaiting shipping',
      'Asia/Shanghai',
      '2026-11-23',
    ])
      expect(stdout).toContain(part);
    expect(JSON.parse((await run(['policy', 'show', policy.id, '--format', 'json'])).stdout)).toEqual(policy);
    expect((await run(['policy', 'show', 'ozon/not-recieved'])).stderr).toContain('Did you mean `ozon/not-received`?');
    expect((await run(['policy', 'show'])).code).toBe(3);
  });

  it('checks files: 0 if all are sound, 1 if one is not, 3 if one is missing', async () => {
    const folder = folderWith({
      'acme.json': acme,
      'bad.json': { ...acme, chekcs: [], zones: ['Mars/Base'] },
      'no.json': '{',
    });
    const of = (name: string) => join(folder, name);
    expect(await run(['policy', 'check', of('acme.json')])).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('is sound'),
    });
    const bad = await run(['policy', 'check', of('acme.json'), of('bad.json')]);
    expect(bad.code).toBe(1);
    expect(bad.stderr.trimEnd().split('\n')).toHaveLength(2);
    expect((await run(['policy', 'check', of('no.json')])).code).toBe(1);
    expect((await run(['policy', 'check', of('gone.json')])).code).toBe(3);
    expect((await run(['policy', 'check', policy.id])).stderr).toContain('triproof policy show');
    const { stdout } = await run(['policy', 'check', of('bad.json'), '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ sound: false, problems: [{ place: '/chekcs' }, { place: '/zones/0' }] });
  });

  it.each(['ru', 'zh'] as const)('speaks the language of the user (%s)', async (language) => {
    const folder = folderWith({
      'bad.json': { ...acme, schemaVersion: 9 },
      'worse.json': { id: 'x', checks: ['y'], zones: ['z'] },
    });
    const locale = `${language}_XX.UTF-8`;
    const { stderr } = await run(['policy', 'check', join(folder, 'bad.json'), join(folder, 'worse.json')], locale);
    const said = stderr.replace(/^triproof: \S+?(?:：应为|: ожидается)/gmu, '');
    expect(foreignWords(said, language)).toEqual([]);
    const help = await run(['policy', '--help'], locale);
    expect(help.stdout).toMatch(language === 'ru' ? /^Вызов: triproof policy/u : /^用法： ?triproof policy/u);
  });
});
