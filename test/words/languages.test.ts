import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { summaryWords } from '../../src/batch/summary/words.js';
import { wording as bundleWording } from '../../src/bundle/wording.js';
import { expectations } from '../../src/case/expectations.js';
import { initWords } from '../../src/cli/init-words.js';
import { renderReading } from '../../src/cli/read-text.js';
import { readWords } from '../../src/cli/read-words.js';
import type { ReadResult } from '../../src/gather/read-file.js';
import { loadPolicy } from '../../src/policy/index.js';
import { speechIn } from '../../src/report/case-words.js';
import { SubmissionRefusedError } from '../../src/report/submission.js';
import { renderText } from '../../src/report/text.js';
import { titleOf, wordingIn } from '../../src/report/wording/index.js';
import { type CheckId, checkIds } from '../../src/rules/ids.js';
import { verificationWording } from '../../src/verify/wording/index.js';
import { helpPhrases } from '../../src/words/help-phrases.js';
import { ownPhrases } from '../../src/words/own-phrases.js';
import { phrases } from '../../src/words/phrases.js';
import { translated, wordProblem } from '../../src/words/problems.js';
import { queuePhrases } from '../../src/words/queue-phrases.js';
import { reasonTexts, wordReason } from '../../src/words/reasons.js';
import { runPhrases } from '../../src/words/run-phrases.js';
import { event, openReport, passingReport, span } from '../bundle/builders.js';
import { foreignWords } from './foreign.js';

const languages = ['en', 'ru', 'zh'] as const;

/** All texts of a table and the paths to them; functions are called with names of no language. */
const textsIn = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return textsIn((value as (...values: number[]) => unknown)(1, 2), path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}/${key}`));
};

const withoutSentences = ({
  findings: _findings,
  stake: _stake,
  ...rest
}: {
  readonly findings: unknown;
  readonly stake?: unknown;
}): object => rest;

const titlesIn = (language: (typeof languages)[number]) =>
  checkIds.map((id) => titleOf(id, speechIn(language, loadPolicy('ozon/not-received'))));

const tables = (language: (typeof languages)[number]): Readonly<Record<string, unknown>> => ({
  pages: bundleWording[language],
  report: { ...withoutSentences(wordingIn(language)), checks: titlesIn(language) },
  verification: withoutSentences(verificationWording(language)),
  read: readWords[language],
  init: initWords[language],
  summary: summaryWords[language],
});

describe('every table of words', () => {
  it('has the same keys in all three languages, and an entry for each', () => {
    const keys = (language: (typeof languages)[number]) =>
      textsIn(tables(language))
        .map(([path]) => path)
        .sort();
    const same = (path: string) => path !== '/report/language';
    expect(keys('ru').filter(same)).toEqual(keys('en').filter(same));
    expect(keys('zh').filter(same)).toEqual(keys('en').filter(same));
    const findings = languages.map((language) => Object.keys(wordingIn(language).findings).sort());
    expect([findings[1], findings[2]]).toEqual([findings[0], findings[0]]);
    const entries = languages.flatMap((language) => textsIn(tables(language)));
    expect(entries.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(languages)('has no word of another language (%s)', (language) => {
    const found = textsIn(tables(language)).flatMap(([path, text]) =>
      path === '/report/language' ? [] : foreignWords(text, language).map((word) => `${path}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it('uses one word for one thing', () => {
    const chinese = textsIn(tables('zh')).map(([, text]) => text);
    for (const other of ['运单号', '跟踪号', '争议开启', '备货开始', '备货中'])
      expect(chinese.filter((text) => text.includes(other))).toEqual([]);
    for (const language of languages) {
      const [pages, report] = [bundleWording[language], wordingIn(language)];
      expect(pages.trackingNumber).toBe(report.terms['tracking-number']);
      expect(pages.disputeOpened).toBe(report.terms.dispute);
      expect([pages['verdict.pass'], pages['verdict.fail'], pages['verdict.review']]).toEqual([
        report.verdicts.pass,
        report.verdicts.fail,
        report.verdicts.review,
      ]);
    }
  });

  it('does not call Preparing by the name of the state before it', () => {
    expect(bundleWording.zh['state.preparing']).not.toBe(bundleWording.zh['state.awaiting-packaging']);
    expect(bundleWording.zh['state.preparing']).toBe('等待发运');
  });
});

const everyPhrase = [...phrases, ...helpPhrases, ...runPhrases, ...ownPhrases, ...queuePhrases];

describe('short reasons', () => {
  it.each(languages)('have no word of another language, and stay short (%s)', (language) => {
    const texts = reasonTexts(language);
    expect(texts.flatMap((text) => foreignWords(text, language).map((word) => `${text}: ${word}`))).toEqual([]);
    expect(texts.filter((text) => text.trim() === '' || text.length > 45)).toEqual([]);
  });

  it('show an unknown code of another version as it is', () => {
    expect(wordReason('not-known-yet', 'constructor', 'en', 'Preparing')).toBe('not-known-yet (constructor)');
  });
});

describe('complaints', () => {
  it('are translated with the same values in each language', () => {
    const braces = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([name]) => name).sort();
    for (const [english, ...others] of everyPhrase)
      for (const other of others) expect([english, braces(other)]).toEqual([english, braces(english)]);
  });

  it.each(['ru', 'zh'] as const)('have no word of another language (%s)', (language) => {
    const place = { ru: 1, zh: 2 }[language];
    const found = everyPhrase.flatMap((phrase) =>
      foreignWords(phrase[place] ?? '', language).map((word) => `${phrase[0]}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it('are found, whatever characters stand in them', () => {
    for (const [english, russian, chinese] of everyPhrase) {
      const said = english.replace(/\{\w+\}/gu, '7');
      expect([english, translated(said, 'ru')]).toEqual([english, russian.replace(/\{\w+\}/gu, '7')]);
      expect([english, translated(said, 'zh')]).toEqual([english, chinese.replace(/\{\w+\}/gu, '7')]);
    }
  });

  it('exist for all places of the case file', () => {
    const said = Object.values(expectations).flatMap(({ expected, mend }) => [expected, mend]);
    expect(said.filter((text) => translated(text, 'ru') === undefined)).toEqual([]);
  });

  it('exist for everything that code says of inputs and options', () => {
    const files = [
      ...['parse', 'find', 'evidence', 'schema', 'tree', 'paths', 'zone', 'policy', 'mask'].map(
        (name) => `case/${name}`,
      ),
      ...['values', 'moment', 'plan', 'plan-table', 'table/index', 'table/row', 'table/ids'].map(
        (name) => `intake/${name}`,
      ),
      ...[
        'cli/options',
        'cli/init',
        'cli/found-cases',
        'cli/outputs',
        'cli/annotated',
        'cli/read',
        'cli/settings',
        'cli/policy',
        'cli/outcome',
        'cli/outcomes',
        'policy/limits',
        'policy/claims',
        ...['circles', 'demands', 'form', 'index', 'patterns', 'sources', 'values', 'words'].map(
          (name) => `policy/check/${name}`,
        ),
        'report/saved-facts',
        'signature/keys',
        'verify/bundle',
      ],
    ];
    const stated = /(?:expected|found|mend)(?: =|:) (?:[^'"`\n]*\? )?(['"`])((?:(?!\1).)+)\1/gu;
    // These hand their words over as arguments.
    const handed = /(['"`])((?:(?!\1).)* (?:(?!\1).)+)\1/gu;
    const unknown = files.flatMap((file) => {
      const code = readFileSync(join(import.meta.dirname, `../../src/${file}.ts`), 'utf8').replace(
        /\/\*.*?\*\/|\/\/[^\n]*/gsu,
        '',
      );
      const isHanded = /^intake\/|^cli\/(?:options|init|policy)$|^signature\/keys$/u.test(file);
      const form = isHanded ? handed : stated;
      const texts = [...code.matchAll(form)].map(([, , text = '']) =>
        text.replace(/\$\{where\}/u, 'line 7, column 7').replace(/\$\{[^}]*\}/gu, '7'),
      );
      expect([file, texts.length > 0 || file === 'case/mask']).toEqual([file, true]);
      return texts.filter(
        (text) => /[a-z]/u.test(text) && /^[A-Za-z]/u.test(text) && translated(text, 'zh') === undefined,
      );
    });
    expect(unknown).toEqual([]);
  });

  it('exist for every refused submission', () => {
    const refused = [
      passingReport('en', ({ checks }) => Object.assign(checks[0] ?? {}, { status: 'fail' })),
      openReport(),
    ];
    for (const report of refused)
      expect(translated(new SubmissionRefusedError(report).message, 'ru')).toContain('не записан');
  });

  it('say what is wrong in the language, with the user’s own words unchanged', () => {
    const problem = {
      code: 'not-json',
      file: 'case.json',
      place: '',
      expected: 'a comma or }',
      found: '"x" in line 3, column 9',
      mend: 'Mend the JSON there.',
    } as const;
    expect(wordProblem(problem, 'ru')).toBe(
      'case.json: ожидается запятая или }, дано "x": строка 3, столбец 9. Исправьте JSON в этом месте.',
    );
    expect(wordProblem(problem, 'zh')).toBe('case.json：应为逗号或 }，实为"x"（第 3 行第 9 列）。请改正该处的 JSON。');
    expect(wordProblem({ ...problem, found: 'the end of the file in line 1, column 2' }, 'zh')).toContain(
      '文件结尾（第 1 行',
    );
  });
});

describe('printed output', () => {
  const events = (['label-created', 'picked-up', 'delivered'] as const).map((kind, index) =>
    event(index, kind, span('2024-08-11T02:20:00.000Z', '2024-08-11T02:21:00.000Z', '10:20'), '7', ''),
  );
  const history: ReadResult = {
    file: '7.json',
    kind: 'tracking',
    tracking: {
      format: '7',
      carrier: null,
      parcels: [{ trackingNumber: null, events, pickup: null, pickupProof: null, delivery: null }],
      findings: [],
    },
  };
  const picture: ReadResult = {
    file: '7.png',
    kind: 'image',
    image: {
      ...{ width: 8, height: 6, turn: 1, barcodes: [], lines: [] },
      picture: { kind: 'order-list', sure: false, drawn: false, reasons: [] },
      identifiers: [{ kind: 'sku', value: '7', sightings: [] }],
      orders: [],
      parcels: [],
      cells: [],
    },
  };

  it.each(languages)('for a single file is in the language (%s)', (language) => {
    for (const read of [history, picture])
      expect(foreignWords(renderReading(read, { color: false, language, width: 100 }), language)).toEqual([]);
  });

  it.each(languages)('for a report has only words of the language around the evidence (%s)', (language) => {
    const report = passingReport(language, ({ checks }) => {
      for (const check of checks) check.title = titleOf(check.id as CheckId, speechIn(language));
    });
    expect(foreignWords(renderText(report, { color: false, width: 100 }), language)).toEqual([]);
  });
});
