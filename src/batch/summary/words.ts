import type { Language } from '../../model/schema/report.js';

/** Words about many cases, for the terminal and the page. Numbers are placed beside words, so that no word changes with them. */
export interface SummaryWords {
  readonly byReason: string;
  readonly more: (n: number) => string;
  readonly cases: (n: number) => string;
  readonly unusable: string;
  readonly title: string;
  readonly all: string;
  readonly byElement: string;
  /** Below a heading: what the numbers count. */
  readonly oneCaseSeveral: string;
  readonly mostFail: (element: string, n: number) => string;
  readonly noneFails: string;
  readonly needSomebody: (n: number) => string;
  readonly allPass: string;
  readonly next: string;
  readonly case: string;
  readonly verdict: string;
  readonly elements: string;
  readonly reason: string;
  readonly files: string;
  readonly report: string;
  readonly count: string;
  readonly furtherReasons: (n: number) => string;
  readonly search: string;
  readonly filter: string;
  readonly anyElement: string;
  readonly anyReason: string;
  readonly failsOrOpen: (element: string) => string;
  /** `{n}` stands for how many are shown; a script fills it in. */
  readonly shown: (of: number) => string;
  readonly reset: string;
  readonly nothingShown: string;
  readonly pictureOf: (id: string) => string;
  readonly madeBy: string;
}

const english: SummaryWords = {
  byReason: 'By reason',
  more: (n) => `and ${n} more`,
  cases: (n) => `Cases: ${n}`,
  unusable: 'Unusable',
  title: 'Cases',
  all: 'All',
  byElement: 'By element',
  oneCaseSeveral: 'A case that has several reasons counts at each.',
  mostFail: (element, n) => `Most cases fail by: ${element} (${n})`,
  noneFails: 'No element fails',
  needSomebody: (n) => `Cases that need somebody: ${n}`,
  allPass: 'Every case passes.',
  next: 'Mend them and run the same command again: only what has changed is built anew.',
  case: 'Case',
  verdict: 'Verdict',
  elements: 'Elements',
  reason: 'First reason, and what to do',
  files: 'Files',
  report: 'Report',
  count: 'Cases',
  furtherReasons: (n) => `Further reasons: ${n}`,
  search: 'Search',
  filter: 'Choose what is shown',
  anyElement: 'Any element',
  anyReason: 'Any reason',
  failsOrOpen: (element) => `${element}: fails or open`,
  shown: (of) => `Shown: {n} of ${of}`,
  reset: 'Show all',
  nothingShown: 'No case is as asked for.',
  pictureOf: (id) => `Evidence of ${id}`,
  madeBy: 'Made by triproof; nothing on this page comes from a network.',
};

const russian: SummaryWords = {
  byReason: 'По причинам',
  more: (n) => `и ещё ${n}`,
  cases: (n) => `Дел: ${n}`,
  unusable: 'Непригодно',
  title: 'Дела',
  all: 'Все',
  byElement: 'По элементам',
  oneCaseSeveral: 'Дело с несколькими причинами учтено в каждой.',
  mostFail: (element, n) => `Чаще всего не соответствует: ${element} (${n})`,
  noneFails: 'Все элементы без несоответствий',
  needSomebody: (n) => `Дел, которые ждут человека: ${n}`,
  allPass: 'Все дела соответствуют.',
  next: 'Исправьте их и запустите ту же команду снова: заново собирается только изменённое.',
  case: 'Дело',
  verdict: 'Вердикт',
  elements: 'Элементы',
  reason: 'Первая причина и что сделать',
  files: 'Файлы',
  report: 'Отчёт',
  count: 'Дел',
  furtherReasons: (n) => `Другие причины: ${n}`,
  search: 'Поиск',
  filter: 'Что показать',
  anyElement: 'Любой элемент',
  anyReason: 'Любая причина',
  failsOrOpen: (element) => `${element}: не соответствует или открыто`,
  shown: (of) => `Показано: {n} из ${of}`,
  reset: 'Показать все',
  nothingShown: 'Таких дел нет.',
  pictureOf: (id) => `Материалы дела ${id}`,
  madeBy: 'Создано triproof; на этой странице ничего не берётся из сети.',
};

const chinese: SummaryWords = {
  byReason: '按原因',
  more: (n) => `另有 ${n} 项`,
  cases: (n) => `案件：${n}`,
  unusable: '无法使用',
  title: '案件',
  all: '全部',
  byElement: '按材料',
  oneCaseSeveral: '有多个原因的案件在每项中都计入。',
  mostFail: (element, n) => `不通过最多的是：${element}（${n}）`,
  noneFails: '没有不通过的材料',
  needSomebody: (n) => `需要处理的案件：${n}`,
  allPass: '所有案件均通过。',
  next: '请处理后再次运行同一命令：只重新生成有变化的部分。',
  case: '案件',
  verdict: '结论',
  elements: '材料',
  reason: '首要原因及处理办法',
  files: '文件',
  report: '报告',
  count: '案件数',
  furtherReasons: (n) => `其他原因：${n}`,
  search: '搜索',
  filter: '选择显示内容',
  anyElement: '任意材料',
  anyReason: '任意原因',
  failsOrOpen: (element) => `${element}：不通过或待定`,
  shown: (of) => `显示 {n} 个，共 ${of} 个`,
  reset: '显示全部',
  nothingShown: '没有符合条件的案件。',
  pictureOf: (id) => `案件 ${id} 的材料`,
  madeBy: '由 triproof 生成；本页不从网络获取任何内容。',
};

export const summaryWords: Readonly<Record<Language, SummaryWords>> = { en: english, ru: russian, zh: chinese };
