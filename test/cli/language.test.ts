import { describe, expect, it } from 'vitest';
import { languageAsked, messageLanguage } from '../../src/cli/language.js';
import { main } from '../../src/cli/main.js';
import { foreignWords } from '../words/foreign.js';
import { recorder } from './recorder.js';

describe('the language of messages', () => {
  it('is the one asked for, else the locale’s, else English', () => {
    expect(messageLanguage('ru', { LC_ALL: 'zh_CN.UTF-8' })).toBe('ru');
    expect(messageLanguage(undefined, { LC_ALL: 'zh_CN.UTF-8', LANG: 'ru_RU.UTF-8' })).toBe('zh');
    expect(messageLanguage(undefined, { LC_ALL: '', LC_MESSAGES: 'ru_RU', LANG: 'zh_CN' })).toBe('ru');
    expect(messageLanguage(undefined, { LANG: 'zh-Hans' })).toBe('zh');
    expect(messageLanguage(undefined, { LC_ALL: 'C', LANG: 'ru_RU.UTF-8' })).toBe('en');
    expect(messageLanguage(undefined, { LANG: 'de_DE.UTF-8' })).toBe('en');
    expect(messageLanguage(undefined, {})).toBe('en');
  });

  it('is seen before the arguments are parsed', () => {
    expect(languageAsked(['check', 'x', '--lang', 'zh'])).toBe('zh');
    expect(languageAsked(['check', '--lang=ru', 'x'])).toBe('ru');
    expect(languageAsked(['check', '--lang', 'xx'])).toBeUndefined();
    expect(languageAsked(['check'])).toBeUndefined();
  });

  it.each(['ru', 'zh'] as const)('is that of complaints about inputs and options (%s)', async (language) => {
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

  it('stays English without any wish', async () => {
    const { io, written } = recorder();
    await main(['check', '/7/7'], io);
    expect(written.stderr).toContain('expected something that exists, found nothing');
  });
});
