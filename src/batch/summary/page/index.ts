import { createHash } from 'node:crypto';
import type { Language } from '../../../model/schema/report.js';
import { wordingIn } from '../../../report/wording/index.js';
import { version } from '../../../version.js';
import { reasonKeyOf } from '../row.js';
import type { ReasonCount, Summary } from '../tally.js';
import { summaryWords } from '../words.js';
import { nameOf, overview, signOf, states, wordOf } from './head.js';
import { text } from './html.js';
import { caseRow, elementIds, type RowContext, unusableRow } from './rows.js';
import { script } from './script.js';
import { style } from './style.js';

const tags: Readonly<Record<Language, string>> = { en: 'en', ru: 'ru', zh: 'zh-CN' };

const hashOf = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** The page fetches only the pictures next to it, and runs only the script written with it. */
const contentPolicy = [
  "default-src 'none'",
  "img-src 'self' file:",
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const begin = ({ language, counts }: Summary, { words }: RowContext): string => `<!doctype html>
<html lang="${tags[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${text(`${words.title}: ${counts.fail + counts.review + counts.unusable} / ${counts.total}`)}</title>
<style>${style}</style>
</head>
<body>
<main class="page">
`;

const option = (value: string, words: string): string => `<option value="${text(value)}">${text(words)}</option>`;

const verdictButtons = ({ counts }: Summary, context: RowContext): string => {
  const button = (state: (typeof states)[number]) =>
    `<button type="button" class="${state}" data-v="${state}" aria-pressed="false">${signOf(state)} ${text(wordOf(state, context))} ${counts[state]}</button>`;
  const all = `<button type="button" data-v="" aria-pressed="true">${text(context.words.all)} ${counts.total}</button>`;
  return (
    all +
    states
      .filter((state) => counts[state] > 0)
      .map(button)
      .join('')
  );
};

/** Hidden until a script runs, because without one it could do nothing. */
const tools = (summary: Summary, context: RowContext): string => {
  const { words, wording } = context;
  const elements = elementIds.map((id) => option(id, words.failsOrOpen(wording.elements[id])));
  const reasons = summary.reasons.map((count) => option(nameOf(count), `${count.text} (${count.cases})`));
  return `<form id="tools" role="search" aria-label="${text(words.filter)}" hidden>
<fieldset class="group"><legend class="hidden">${text(words.verdict)}</legend>${verdictButtons(summary, context)}</fieldset>
<input id="q" type="search" placeholder="${text(words.search)}" aria-label="${text(words.search)}">
<select id="element" aria-label="${text(words.elements)}">${option('', words.anyElement)}${elements.join('')}</select>
<select id="reason" aria-label="${text(words.byReason)}">${option('', words.anyReason)}${reasons.join('')}</select>
<button type="reset">${text(words.reset)}</button>
<output id="shown" data-words="${text(words.shown(summary.counts.total))}"></output>
</form>
`;
};

const heads = ({ words, wording, pictured }: RowContext): string => {
  const head = (content: string, sort = '', name = '') =>
    `<th role="columnheader" scope="col"${name === '' ? '' : ` class="${name}"`}${sort === '' ? '' : ` data-sort="${sort}"`}>${content}</th>`;
  return [
    ...(pictured ? [head('', '', 't')] : []),
    head(text(words.case), 'case'),
    head(text(words.verdict), 'verdict'),
    ...elementIds.map((id) => head(text(wording.elements[id]), id, 'e')),
    head(text(words.reason), 'reason'),
    head(text(words.files), '', 'files'),
  ].join('');
};

const end = ({ words }: RowContext): string => `</tbody>
</table>
<p class="none" id="none" hidden>${text(words.nothingShown)}</p>
<footer><p><a href="summary.csv">summary.csv</a> · <a href="summary.json">summary.json</a></p><p>${text(words.madeBy)} ${text(version)}</p></footer>
</main>
<script>${script}</script>
</body>
</html>
`;

const placesOf = (reasons: readonly ReasonCount[]): ReadonlyMap<string, number> =>
  new Map(reasons.map(({ reason }, index) => ['check' in reason ? reasonKeyOf(reason) : reason.code, index]));

const contextOf = ({ language, cases, reasons }: Summary): RowContext => ({
  language,
  words: summaryWords[language],
  wording: wordingIn(language),
  pictured: cases.some(({ products }) => products?.thumbnail !== undefined),
  places: placesOf(reasons),
});

/** The rows, with those that most need attention first; by name within each group. */
function* rows(summary: Summary, context: RowContext): Generator<string, void, undefined> {
  const { cases, unusable } = summary;
  for (const state of states) {
    if (state === 'unusable') for (const [index, row] of unusable.entries()) yield unusableRow(row, index, context);
    else for (const row of cases) if (row.verdict === state) yield caseRow(row, context);
  }
}

/**
 * `index.html`: one file that needs no network and no script. With its script it sorts, searches and filters. In parts, to be written one
 * after the other.
 */
export function* summaryPage(summary: Summary): Generator<string, void, undefined> {
  const context = contextOf(summary);
  yield begin(summary, context);
  yield overview(summary, context);
  yield tools(summary, context);
  yield `<table role="table" class="cases${context.pictured ? ' pictured' : ''}">
<caption><span class="hidden">${text(context.words.title)}</span></caption>
<thead role="rowgroup"><tr role="row">${heads(context)}</tr></thead>
<tbody role="rowgroup" id="rows">
`;
  yield* rows(summary, context);
  yield end(context);
}
