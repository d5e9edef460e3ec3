import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sessionWords } from '../../src/web/session/words.js';
import { translated } from '../../src/words/problems.js';
import { webPhrases } from '../../src/words/web-phrases.js';
import { foreignWords } from '../words/foreign.js';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const files = [
  ...readdirSync(`${source}web`, { recursive: true, encoding: 'utf8' }).map((file) => `web/${file}`),
  'cli/serve.ts',
].filter((file) => file.endsWith('.ts'));

const codeOf = (file: string): string => readFileSync(`${source}${file}`, 'utf8').replace(/\/\*.*?\*\/|\/\/.*/gsu, '');

const plain = (text: string): string => text.replace(/\$\{[^}]*\}/gu, '7');

/** Texts stated by their key, and texts passed as an argument to a refusal. */
const stated = /(?:expected|found|mend|none)(?: =|:) (?:[^'"`\n]*\? )?(['"`])((?:(?!\1).)+)\1/gu;
const refusing = /\b(?:badBody|notThere|notYet|wrongType|broken|refuse|wrong|noObject|say)\(([^;]*?)\)[;,)]/gsu;
const quoted = /(['"`])((?:(?!\1)[^\n])+)\1/gu;

describe("the server's texts", () => {
  it('are known in every language', () => {
    const unknown = files.flatMap((file) => {
      const code = codeOf(file);
      const texts = [
        ...[...code.matchAll(stated)].map(([, , text = '']) => text),
        ...[...code.matchAll(refusing)].flatMap(([, args = '']) =>
          [...args.matchAll(quoted)].map(([, , text = '']) => text),
        ),
      ].map(plain);
      return texts
        .filter((text) => /^[A-Za-z][^/]* [a-z]/u.test(text) && !/^(?:application|multipart)\//u.test(text))
        .filter((text) => translated(text, 'zh') === undefined)
        .map((text) => `${file}: ${text}`);
    });
    expect(unknown).toEqual([]);
  });

  it.each(['ru', 'zh'] as const)('have no word of another language (%s)', (language) => {
    const place = { ru: 1, zh: 2 }[language];
    const found = webPhrases.flatMap((phrase) =>
      foreignWords(phrase[place] ?? '', language).map((word) => `${phrase[0]}: ${word}`),
    );
    expect(found).toEqual([]);
    const textsOf = (each: unknown): string[] => {
      if (typeof each === 'function') return [String(each('7'))];
      return typeof each === 'string' ? [each] : Object.values(each as object).flatMap(textsOf);
    };
    const asked = textsOf(sessionWords[language]);
    expect(asked.flatMap((text) => foreignWords(text, language))).toEqual([]);
  });

  it('are translated with the same values, and found', () => {
    const braces = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([name]) => name).sort();
    for (const [english, ...others] of webPhrases) {
      for (const other of others) expect([english, braces(other)]).toEqual([english, braces(english)]);
      expect([english, translated(english.replace(/\{\w+\}/gu, '7'), 'ru')]).toEqual([
        english,
        others[0]?.replace(/\{\w+\}/gu, '7'),
      ]);
    }
  });
});
