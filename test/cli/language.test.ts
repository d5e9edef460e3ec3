import { describe, expect, it } from 'vitest';
import { languageAsked, messageLanguage } from '../../src/cli/language.js';
import { main } from '../../src/cli/main.js';
import { displayWidth } from '../../src/report/columns.js';
import { foreignWords } from '../words/foreign.js';
import { recorder } from './recorder.js';

describe('the language of messages', () => {
  it('is the requested one, else the locale’s, else English', () => {
    expect(messageLanguage('ru', { LC_ALL: 'zh_CN.UTF-8' })).toBe('ru');
    expect(messageLanguage(undefined, { LC_ALL: 'zh_CN.UTF-8', LANG: 'ru_RU.UTF-8' })).toBe('zh');
    expect(messageLanguage(undefined, { LC_ALL: '', LC_MESSAGES: 'ru_RU', LANG: 'zh_CN' })).toBe('ru');
    expect(messageLanguage(undefined, { LANG: 'zh-Hans' })).toBe('zh');
    expect(messageLanguage(undefined, { LC_ALL: 'C', LANG: 'ru_RU.UTF-8' })).toBe('en');
    expect(messageLanguage(undefined, { LANG: 'de_DE.UTF-8' })).toBe('en');
    expect(messageLanguage(undefined, {})).toBe('en');
  });

  it('is recognised before the arguments are parsed', () => {
    expect(languageAsked(['check', 'x', '--lang', 'zh'])).toBe('zh');
    expect(languageAsked(['check', '--lang=ru', 'x'])).toBe('ru');
    expect(languageAsked(['check', '--lang', 'xx'])).toBeUndefined();
    expect(languageAsked(['check'])).toBeUndefined();
  });

  it.each(['ru', 'zh'] as const)('applies to complaints about inputs and options (%s)', async (language) => {
    for (const argv of [
      ['check', '/7/7'],
      ['read', '/7/7'],
      ['verify', '/7/7'],
      ['check', '/7', '--jobs', '77'],
    ]) {
      const { io, written } = recorder({ env: { LANG: `${language}_XX.UTF-8` } });
      expect(await main(argv, io)).toBe(3);
      expect([argv, foreignWords(written.stderr, language)]).toEqual([argv, []]);
      expect(written.stderr).toMatch(language === 'ru' ? /ожидается/u : /应为/u);
    }
  });

  it('stays English without any setting', async () => {
    const { io, written } = recorder();
    await main(['check', '/7/7'], io);
    expect(written.stderr).toContain('expected something that exists, found nothing');
  });
});

describe('help', () => {
  const commands = ['build', 'check', 'verify', 'read', 'doctor'] as const;

  /** Without calls, terms of options and arguments, and placeholders for their values. */
  const withoutCalls = (help: string): string =>
    help
      .replace(/^ {2}(?:triproof \S.*?|\S+(?: <[^>]+>)?(?: \[[^\]]+\])?|-\w, --\S+(?: <[^>]+>)?)(?: {2,}|$)/gmu, ' ')
      .replace(/triproof [a-z]+ \[options\]|\[[^\]]*\]/gu, ' ');

  it.each(['ru', 'zh'] as const)(
    'is in the language of the user, for the program and each command (%s)',
    async (language) => {
      for (const argv of [['--help'], ['help'], ...commands.map((command) => [command, '--help'])]) {
        const { io, written } = recorder({ env: { LC_ALL: `${language}_XX.UTF-8` } });
        expect(await main(argv, io)).toBe(0);
        expect(written.stdout).toMatch(language === 'ru' ? /^Вызов: triproof/u : /^用法： ?triproof/u);
        expect([argv, foreignWords(withoutCalls(written.stdout), language)]).toEqual([argv, []]);
      }
    },
  );

  it('is in the requested language', async () => {
    const { io, written } = recorder({ env: { LC_ALL: 'ru_RU.UTF-8' } });
    expect(await main(['read', '--help', '--lang', 'zh'], io)).toBe(0);
    expect(written.stdout).toContain('选项：');
  });

  it('keeps its columns in Chinese', async () => {
    const { io, written } = recorder({ env: { LC_ALL: 'zh_CN.UTF-8' }, columns: 80 });
    await main(['build', '--help'], io);
    const options = written.stdout.slice(written.stdout.indexOf('选项：'), written.stdout.indexOf('示例：'));
    expect(options.split('\n').filter((row) => displayWidth(row) > 80)).toEqual([]);
  });

  it.each(['ru', 'zh'] as const)('is suggested in the language if a call is not understood (%s)', async (language) => {
    for (const argv of [
      ['read', '--jobz'],
      ['buld'],
      ['build', 'x'],
      ['read'],
      ['doctor', 'a', 'b'],
      ['read', 'x', '--map'],
    ]) {
      const { io, written } = recorder({ env: { LANG: `${language}_XX.UTF-8` } });
      expect(await main(argv, io)).toBe(3);
      expect([argv, foreignWords(written.stderr, language)]).toEqual([argv, []]);
    }
  });
});

describe('doctor', () => {
  it.each(['ru', 'zh'] as const)(
    'speaks the language of the user, except for names and versions (%s)',
    async (language) => {
      const { io, written } = recorder({ env: { LC_ALL: `${language}_XX.UTF-8` } });
      expect(await main(['doctor'], io)).toBe(0);
      const said = written.stdout.replace(/(?:zxing|paddle PP|tesseract\.js|sharp ).*|Noto Sans(?: Hans)?|Node/gu, '');
      expect(foreignWords(said, language)).toEqual([]);
      expect(written.stdout).toContain(language === 'ru' ? 'может здесь работать' : '可以在此运行');
    },
  );

  it('says in the language what to do about missing parts', async () => {
    const { io, written } = recorder({ env: { LC_ALL: 'zh_CN.UTF-8' } });
    expect(await main(['doctor'], { ...io, node: '18.0.0' })).toBe(3);
    expect(written.stdout).toContain('请安装 Node 20.9 或更新版本。');
  });

  it('stays English as JSON', async () => {
    const { io, written } = recorder({ env: { LC_ALL: 'zh_CN.UTF-8' } });
    await main(['doctor', '--format', 'json'], io);
    expect(JSON.parse(written.stdout)).toMatchObject({
      usable: true,
      parts: expect.arrayContaining([expect.objectContaining({ name: 'barcodes', state: 'ready' })]),
    });
  });
});
