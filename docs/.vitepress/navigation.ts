/** What stands in the side bar of each language. A page that is not there yet is left out. */
import { existsSync } from 'node:fs';
import { wordingIn } from '../../src/report/wording/index.js';
import { checkIds } from '../../src/rules/ids.js';

type Language = 'en' | 'ru' | 'zh';
interface Item {
  readonly text: string;
  readonly link: string;
}

const docs = new URL('../', import.meta.url);
const prefixes: Readonly<Record<Language, string>> = { en: '/', ru: '/ru/', zh: '/zh/' };

const items = (language: Language, pages: readonly (readonly [page: string, text: string])[]): Item[] =>
  pages
    .filter(([page]) => existsSync(new URL(`.${prefixes[language]}${page}.md`, docs)))
    .map(([page, text]) => ({ text, link: `${prefixes[language]}${page}` }));

const checks = (language: Language, all: string) => [
  { text: all, link: `${prefixes[language]}checks/` },
  ...items(
    language,
    checkIds.map((id) => [`checks/${id}`, wordingIn(language).checks[id]] as const),
  ),
];

const english = [
  {
    text: 'Getting started',
    items: items('en', [
      ['start-seller', 'For sellers'],
      ['start-support', 'For support teams'],
      ['start-developer', 'For developers'],
    ]),
  },
  { text: 'Checks', collapsed: true, items: checks('en', 'All checks') },
  {
    text: 'Using it',
    items: items('en', [
      ['commands', 'Commands'],
      ['getting-cases-in', 'Getting cases in'],
      ['tracking-files', 'Tracking files'],
      ['bundle', 'The bundle, and verify'],
      ['outputs', 'Other forms of output'],
      ['personal-data', 'Personal data'],
      ['pictures', 'What a picture is, and says'],
      ['policies', 'Policies'],
      ['own-policy', 'A policy of your own'],
      ['outcomes', 'Outcomes'],
    ]),
  },
  {
    text: 'Many cases',
    items: items('en', [
      ['many-cases', 'Many cases'],
      ['summaries', 'Summaries and settings'],
      ['reused-evidence', 'Evidence used twice'],
      ['reading-cache', 'The reading cache'],
      ['many-machines', 'Many machines'],
      ['scaling', 'Scaling'],
    ]),
  },
  {
    text: 'Page and HTTP',
    items: items('en', [
      ['serve', 'Serving the page'],
      ['checklist-page', 'The checklist page'],
      ['http', 'HTTP'],
    ]),
  },
  {
    text: 'Reference',
    items: items('en', [
      ['library', 'The library'],
      ['report', 'Fields of the report'],
      ['reading', 'Fields of a reading'],
      ['tracking-formats', 'Tracking formats'],
      ['glossary', 'Glossary'],
    ]),
  },
  {
    text: 'How it is built',
    items: items('en', [
      ['architecture', 'Architecture'],
      ['dependencies', 'Dependencies'],
      ['how-well-it-reads', 'How well it reads'],
      ['tracking-mutations', 'Damaged tracking files'],
      ['security', 'Security'],
      ['decisions/index', 'Decisions'],
    ]),
  },
];

const russian = [
  {
    text: 'Начало работы',
    items: items('ru', [
      ['start-seller', 'Продавцам'],
      ['start-support', 'Службам поддержки'],
      ['start-developer', 'Разработчикам'],
    ]),
  },
  { text: 'Проверки', items: checks('ru', 'Все проверки') },
];

const chinese = [
  {
    text: '入门',
    items: items('zh', [
      ['start-seller', '卖家'],
      ['start-support', '客服团队'],
      ['start-developer', '开发者'],
    ]),
  },
  { text: '检查项', items: checks('zh', '所有检查项') },
];

export const locales = {
  root: { label: 'English', lang: 'en', themeConfig: { sidebar: english } },
  ru: {
    label: 'Русский',
    lang: 'ru',
    description: 'Читает доказательства по спору «товар не получен», проверяет их и собирает один PDF.',
    themeConfig: {
      sidebar: russian,
      outline: { level: [2, 3] as [number, number], label: 'На этой странице' },
      docFooter: { prev: 'Назад', next: 'Дальше' },
      darkModeSwitchLabel: 'Тема',
      sidebarMenuLabel: 'Меню',
      returnToTopLabel: 'Наверх',
      langMenuLabel: 'Язык',
    },
  },
  zh: {
    label: '简体中文',
    lang: 'zh-Hans',
    description: '读取“未收到商品”争议的证据，判断是否成链，并生成一份 PDF。',
    themeConfig: {
      sidebar: chinese,
      outline: { level: [2, 3] as [number, number], label: '本页内容' },
      docFooter: { prev: '上一页', next: '下一页' },
      darkModeSwitchLabel: '主题',
      sidebarMenuLabel: '菜单',
      returnToTopLabel: '回到顶部',
      langMenuLabel: '语言',
    },
  },
};
