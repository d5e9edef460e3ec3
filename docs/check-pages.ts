/**
 * Writes a page for each check in each language: what it asks for, why, what it says, an example, and the mend. What the rules, the policy and the
 * wording hold comes from there; reasons and examples are written by hand in `docs/checks/`.
 */

import { readFileSync } from 'node:fs';
import type { Finding, FindingCode } from '../src/model/findings.js';
import { loadPolicy } from '../src/policy/index.js';
import { speechIn } from '../src/report/case-words.js';
import { type Speech, titleOf, wordFinding } from '../src/report/wording/index.js';
import type { CheckId } from '../src/rules/ids.js';
import { checkIds } from '../src/rules/ids.js';
import { rules } from '../src/rules/index.js';
import { glossary } from '../src/words/glossary.js';
import { languages } from '../src/words/languages.js';

type DocsLanguage = (typeof languages)[number];

/** A case in which a check does not pass, and the files that show the difference: the passing one first. */
interface CheckExample {
  /** The fixture that has the defect; without one, the demo's case with the change that the findings tell. */
  readonly fixture?: string;
  readonly shows: readonly string[];
  readonly status: 'fail' | 'unknown';
  readonly findings: readonly { readonly code: FindingCode; readonly params: object }[];
}

const docs = new URL('./', import.meta.url);
const json = <T>(file: string): T => JSON.parse(readFileSync(new URL(file, docs), 'utf8')) as T;

/** Why each check is there. Checks of policies to come may have their reason already. */
export const reasons = json<Readonly<Record<string, Readonly<Record<DocsLanguage, string>>>>>('checks/reasons.json');
export const examples = json<Readonly<Partial<Record<CheckId, CheckExample>>>>('checks/examples.json');

const heads = {
  en: {
    all: 'All checks',
    allIntro:
      'A case passes if no check fails and none is open. Each page says why the check is there, what it says when it does not pass, and what to do then.',
    check: 'check',
    asks: 'asks for',
    element: 'Element',
    id: 'Id in the report',
    source: 'Whose demand',
    why: 'Why',
    passes: 'It passes',
    fails: { fail: 'It fails', unknown: 'It is left to a person' },
    fixture: 'The fixture',
    made: 'The demo case, changed so that this is found:',
    without: 'Here nothing lies in the folder for this element.',
    says: 'It says',
    mend: 'What to do',
    codes: 'All findings',
    codesIntro: 'The codes in `checks[].findings[].code` of the report.',
    picture: 'The file that passes',
    defect: 'The file that does not',
  },
  ru: {
    all: 'Все проверки',
    allIntro:
      'Дело проходит, если ни одна проверка не провалена и ни одна не осталась открытой. Страница каждой проверки объясняет, зачем она нужна, что она сообщает и что тогда делать.',
    check: 'проверка',
    asks: 'требует',
    element: 'Элемент',
    id: 'Имя в отчёте',
    source: 'Чьё требование',
    why: 'Зачем',
    passes: 'Проходит',
    fails: { fail: 'Не проходит', unknown: 'Решает человек' },
    fixture: 'Пример',
    made: 'Демонстрационное дело, изменённое так, что находится следующее:',
    without: 'В папке нет ни одного файла для этого элемента.',
    says: 'Сообщение',
    mend: 'Что делать',
    codes: 'Все находки',
    codesIntro: 'Коды из `checks[].findings[].code` отчёта.',
    picture: 'Файл, который проходит',
    defect: 'Файл, который не проходит',
  },
  zh: {
    all: '所有检查项',
    allIntro:
      '没有任何检查失败、也没有任何检查悬而未决时，案件才算通过。每一项都有一页，说明理由、不通过时的提示以及处理办法。',
    check: '检查项',
    asks: '要求',
    element: '要素',
    id: '报告中的名称',
    source: '要求的来源',
    why: '为什么',
    passes: '通过',
    fails: { fail: '不通过', unknown: '由人判断' },
    fixture: '示例',
    made: '把演示案件改动后，会得到以下结果：',
    without: '文件夹中没有该要素的任何文件。',
    says: '提示',
    mend: '处理办法',
    codes: '所有结果代码',
    codesIntro: '报告中 `checks[].findings[].code` 的代码。',
    picture: '通过的文件',
    defect: '不通过的文件',
  },
} as const satisfies Readonly<Record<DocsLanguage, object>>;

const folderOf = (language: DocsLanguage): string => (language === 'en' ? 'checks/' : `${language}/checks/`);
/** The way from a page of checks to the root of the repository. */
const rootFrom = (language: DocsLanguage): string => (language === 'en' ? '../../' : '../../../');

const banner = '<!-- Written by `npm run docs` from the rules, their wording and docs/checks/*.json. Do not edit. -->';

/** As many lines of a file as a reader can take in. */
const linesShown = 22;

const fence = (file: string): string => {
  const lines = readFileSync(new URL(`../fixtures/${file}`, docs), 'utf8')
    .trim()
    .split('\n');
  const shown = lines.length > linesShown ? [...lines.slice(0, linesShown), '…'] : lines;
  return ['```json', ...shown, '```'].join('\n');
};

const shown = (file: string, alt: string, language: DocsLanguage): string =>
  file.endsWith('.json') ? fence(file) : `![${alt}](${rootFrom(language)}fixtures/${file})`;

const sourceOf = (id: CheckId): string => {
  const source = loadPolicy('ozon/not-received')?.sources[rules[id].source];
  if (source === undefined) return `\`${rules[id].source}\``;
  const { title, section, url } = source;
  const name = section === undefined ? title : `${title} (${section})`;
  return url === undefined ? name : `[${name}](${url})`;
};

/** Examples are told as the first policy has them: another one calls its states otherwise. */
const speechOf = (language: DocsLanguage): Speech => ({
  ...speechIn(language, loadPolicy('ozon/not-received')),
  zone: 'Europe/Moscow',
});

const told = ({ code, params }: CheckExample['findings'][number], speech: Speech) =>
  wordFinding({ code, params, at: [] } as unknown as Finding, speech);

const exampleOf = (id: CheckId, language: DocsLanguage): readonly string[] => {
  const example = examples[id];
  if (example === undefined) return [];
  const words = heads[language];
  const [passing = '', defect] = example.shows;
  const where = example.fixture === undefined ? words.made : `${words.fixture} \`fixtures/${example.fixture}\`:`;
  const sentences = example.findings.map((each) => told(each, speechOf(language)));
  return [
    `## ${words.passes}`,
    shown(passing, words.picture, language),
    `## ${words.fails[example.status]}`,
    where,
    defect === undefined ? (example.fixture === undefined ? '' : words.without) : shown(defect, words.defect, language),
    ...sentences.map(({ message }) => `> ${message}`),
    `## ${words.mend}`,
    ...sentences.filter(({ mend }) => mend !== '').map(({ mend }) => `- ${mend}`),
  ].filter((part) => part !== '');
};

const factsOf = (id: CheckId, language: DocsLanguage): string => {
  const words = heads[language];
  const element = glossary.elements[rules[id].element][language];
  return [`- ${words.element}: ${element}`, `- ${words.id}: \`${id}\``, `- ${words.source}: ${sourceOf(id)}`].join(
    '\n',
  );
};

/** The page of one check. */
const checkPage = (id: CheckId, language: DocsLanguage): string => {
  const words = heads[language];
  const parts = [
    banner,
    `# ${titleOf(id, speechOf(language))}`,
    factsOf(id, language),
    `## ${words.why}`,
    reasons[id]?.[language] ?? '',
    ...exampleOf(id, language),
    `## ${words.codes}`,
    words.codesIntro,
    rules[id].finds.map((code) => `\`${code}\``).join(' · '),
  ];
  return `${parts.join('\n\n')}\n`;
};

/** The page that lists all checks. */
const checksIndex = (language: DocsLanguage): string => {
  const words = heads[language];
  const rows = checkIds.map(
    (id) =>
      `| [\`${id}\`](${id}.md) | ${titleOf(id, speechOf(language))} | ${glossary.elements[rules[id].element][language]} |`,
  );
  const table = [`| ${words.check} | ${words.asks} | ${words.element} |`, '| --- | --- | --- |', ...rows].join('\n');
  return `${[banner, `# ${words.all}`, words.allIntro, table].join('\n\n')}\n`;
};

/** Every page of the checks by its place within `docs/`. */
export const checkPages = (): ReadonlyMap<string, string> =>
  new Map(
    languages.flatMap((language) => [
      [`${folderOf(language)}index.md`, checksIndex(language)] as const,
      ...checkIds.map((id) => [`${folderOf(language)}${id}.md`, checkPage(id, language)] as const),
    ]),
  );

export const docsPage = (page: string): URL => new URL(page, docs);
