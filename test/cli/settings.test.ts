import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { settingsAsked, settingsFor } from '../../src/cli/settings.js';
import { folderWith, goodCase, problemsOf } from '../case/folder.js';
import { recorder } from './recorder.js';

const folder = (settings: string | object, inner = 'a/b'): string => {
  const made = folderWith({ 'triproof.json': settings });
  mkdirSync(join(made, inner), { recursive: true });
  return made;
};

const found = (settings: string | object) => settingsFor([], folder(settings));
const refused = (settings: string | object) => problemsOf(found(settings));

describe('triproof.json', () => {
  it('is the nearest one upward, and its paths are relative to it', async () => {
    const made = folder({ lang: 'ru', out: 'products', map: '/m.jsonata', maxBytes: '4.5MB' });
    expect(await settingsFor([], join(made, 'a/b'))).toEqual({
      lang: 'ru',
      out: join(made, 'products'),
      map: '/m.jsonata',
      maxBytes: 4_500_000,
    });
  });

  it('is ignored, or replaced by another, as the arguments say', async () => {
    const made = folder({ lang: 'ru' });
    const other = join(folder({ lang: 'zh' }), 'triproof.json');
    expect(await settingsFor(['check', 'x', '--no-config'], made)).toEqual({});
    expect(await settingsFor(['check', 'x', '--config', other], made)).toEqual({ lang: 'zh' });
    expect(await problemsOf(settingsFor(['check', 'x', '--config', join(made, 'none.json')]))).toMatchObject([
      { code: 'file-missing', place: '--config' },
    ]);
  });

  it('refuses unknown keys, with the closest known one', async () => {
    const problems = await refused({ lng: 'ru', 'max-bytes': 1, colour: true });
    expect(problems.map(({ code, place, mend }) => [code, place, mend])).toEqual([
      ['unknown-key', '/lng', 'Did you mean `lang`?'],
      ['unknown-key', '/max-bytes', 'Did you mean `maxBytes`?'],
      ['unknown-key', '/colour', 'Remove it.'],
    ]);
  });

  it.each([
    [{ lang: 'de' }, '/lang', 'one of en, ru, zh', '"de"'],
    [{ jobs: 0 }, '/jobs', 'a whole number from 1 to 64', '0'],
    [{ jobs: '2' }, '/jobs', 'a whole number from 1 to 64', '"2"'],
    [{ quiet: 'yes' }, '/quiet', 'true or false', '"yes"'],
    [{ out: '' }, '/out', 'a text that is not empty', 'an empty text'],
    [{ maxBytes: '5 TB' }, '/maxBytes', 'a size from 1 to 1000000000 bytes', '"5 TB"'],
    [{ maxBytes: '4.5' }, '/maxBytes', 'a size from 1 to 1000000000 bytes', '"4.5"'],
    [{ displayZone: 'Moscow' }, '/displayZone', 'an IANA time zone name', '"Moscow"'],
    [{ quiet: true, verbose: true }, '/verbose', '`quiet` or `verbose`', 'both'],
    [[], '', 'an object with options', 'an empty list'],
  ])('refuses %j', async (settings, place, expected, given) => {
    expect(await refused(settings)).toMatchObject([{ place, expected, found: given }]);
  });

  it('gives line and column if it is not JSON, for an empty file too', async () => {
    expect((await refused('{ "lang": ru }'))[0]?.found).toContain('line 1, column 11');
    expect((await refused(''))[0]?.found).toContain('the end of the file');
  });
});

describe('settingsAsked', () => {
  it('takes the last value before --', () => {
    expect(settingsAsked(['check', '--config', 'a', '--config=b'])).toBe('b');
    expect(settingsAsked(['check', '--config', 'a', '--no-config'])).toBe(false);
    expect(settingsAsked(['check', '--', '--no-config'])).toBeUndefined();
  });
});

describe('a command', () => {
  const run = async (settings: object, ...args: readonly string[]) => {
    const made = folderWith({ 'triproof.json': settings, 'case.json': goodCase });
    const { io, written } = recorder();
    const code = await main(
      [...args, '--config', join(made, 'triproof.json'), ...(args.includes('-h') ? [] : [made])],
      io,
    );
    return { code, ...written };
  };

  it('uses the settings, and the command line before them', async () => {
    expect((await run({ lang: 'zh', map: 'none.jsonata' }, 'check')).stderr).toContain('应为');
    expect((await run({ lang: 'zh', policy: 'ebay' }, 'check')).stderr).toContain('应为');
    expect((await run({ policy: 'ebay' }, 'check', '--policy', 'amazon')).stderr).toContain('"amazon"');
    expect((await run({ lang: 'zh', policy: 'ebay' }, 'check', '--lang', 'en')).stderr).toContain('expected a policy');
  });

  it('shows its help whatever the settings hold', async () => {
    expect(await run({ nonsense: 1 }, 'check', '-h')).toMatchObject({ code: 0, stderr: '' });
  });
});
