import type { Verdict } from '../../../model/schema/report.js';
import { symbols } from '../../../report/terminal.js';
import { reasonKeyOf } from '../row.js';
import type { ElementCount, ReasonCount, Summary } from '../tally.js';
import { share, text } from './html.js';
import type { RowContext } from './rows.js';

type State = Verdict | 'unusable';

/** Gravest first, in the order of the rows. */
export const states = ['fail', 'unusable', 'review', 'pass'] as const satisfies readonly State[];

export const signOf = (state: State): string => (state === 'unusable' ? symbols.error : symbols[state]);

export const wordOf = (state: State, { words, wording }: RowContext): string =>
  state === 'unusable' ? words.unusable : wording.verdicts[state];

/** A bar of shares of a whole. The numbers appear in words next to it. */
const bar = (parts: readonly (readonly [name: string, n: number])[], of: number, height: number): string => {
  let left = 0;
  const rects = parts.map(([name, n]) => {
    const rect = `<rect class="${name}" x="${share(left, of)}" width="${share(n, of)}" height="${height}"/>`;
    left += n;
    return n === 0 ? '' : rect;
  });
  const ground = `<rect class="rest" width="100%" height="${height}"/>`;
  return `<svg width="100%" height="${height}" aria-hidden="true">${ground}${rects.join('')}</svg>`;
};

const totals = ({ counts }: Summary, context: RowContext): string => {
  const item = (state: State) =>
    `<li class="${state}"><b>${counts[state]}</b>${signOf(state)} ${text(wordOf(state, context))}</li>`;
  const parts = states.map((state) => [state, counts[state]] as const);
  const items = states.filter((state) => counts[state] > 0).map(item);
  return `<ul class="totals">${items.join('')}</ul>${bar(parts, counts.total, 12)}`;
};

const needs = ({ counts }: Summary, { words }: RowContext): string => {
  const open = counts.total - counts.pass;
  return open === 0
    ? `<p>${text(words.allPass)}</p>`
    : `<p><strong>${text(words.needSomebody(open))}</strong> ${text(words.next)}</p>`;
};

/** A reason's name in the address. */
export const nameOf = ({ reason }: ReasonCount): string =>
  'check' in reason ? reasonKeyOf(reason).trim().replaceAll(' ', '.') : reason.code;

/** Reasons shown without expanding the list. */
const seenReasons = 10;

const reasonLine = (count: ReasonCount, most: number, first: string): string => {
  const { cases, gravest, text: words } = count;
  const ask = `reason=${encodeURIComponent(nameOf(count))}`;
  const link = `<a href="#${text(first)}" data-ask="${text(ask)}">${text(words)}</a>`;
  const sign = `<span class="${gravest}" aria-hidden="true">${signOf(gravest)}</span>`;
  return `<tr><td class="n">${cases}</td><th scope="row">${sign} ${link}</th><td class="bar">${bar([[gravest, cases]], most, 8)}</td></tr>`;
};

const countTable = (lines: readonly string[]): string =>
  `<table class="counts"><tbody>${lines.join('\n')}</tbody></table>`;

const reasonPanel = ({ reasons, unusable }: Summary, { words }: RowContext): string => {
  const most = reasons[0]?.cases ?? 0;
  const anchors = new Map(unusable.map(({ case: name }, index) => [name, `u:${index}`]));
  const anchorOf = ({ reason, first }: ReasonCount) => ('check' in reason ? `c:${first}` : (anchors.get(first) ?? ''));
  const lines = reasons.map((count) => reasonLine(count, most, anchorOf(count)));
  const rest = lines.slice(seenReasons);
  const more =
    rest.length === 0
      ? ''
      : `<details><summary>${text(words.more(rest.length))}</summary>${countTable(rest)}</details>`;
  return `<section class="panel"><h2>${text(words.byReason)}</h2>${countTable(lines.slice(0, seenReasons))}${more}<p class="soft">${text(words.oneCaseSeveral)}</p></section>`;
};

const elementLine = (count: ElementCount, { wording, words }: RowContext): string => {
  const name = wording.elements[count.id];
  const of = count.fail + count.review + count.pass;
  const parts = (['fail', 'review', 'pass'] as const).map((verdict) => [verdict, count[verdict]] as const);
  const told = parts
    .filter(([, n]) => n > 0)
    .map(([verdict, n]) => `<span class="${verdict}">${signOf(verdict)} ${n}</span>`)
    .join(' ');
  const link = `<a href="#rows" data-ask="element=${count.id}" title="${text(words.failsOrOpen(name))}">${text(name)}</a>`;
  return `<tr><th scope="row">${link}</th><td>${told}</td><td class="bar">${bar(parts, of, 8)}</td></tr>`;
};

const elementPanel = ({ elements }: Summary, context: RowContext): string => {
  const { words, wording } = context;
  const [worst] = elements;
  const lead =
    worst === undefined || worst.fail === 0 ? words.noneFails : words.mostFail(wording.elements[worst.id], worst.fail);
  const lines = elements.map((count) => elementLine(count, context));
  return `<section class="panel"><h2>${text(words.byElement)}</h2>${countTable(lines)}<p class="soft">${text(lead)}</p></section>`;
};

/** The part above the cases: the totals, what to do, and what keeps cases from passing. */
export const overview = (summary: Summary, context: RowContext): string => {
  const { words } = context;
  const policies = [...new Set(summary.cases.map(({ policy }) => policy))].sort().join(', ');
  const panels =
    summary.reasons.length === 0
      ? ''
      : `<div class="panels">${reasonPanel(summary, context)}${elementPanel(summary, context)}</div>`;
  const title = `<h1>${text(words.cases(summary.counts.total))}</h1><p class="soft">${text(policies)}</p>`;
  return `<header>${title}${totals(summary, context)}${needs(summary, context)}</header>\n${panels}\n`;
};
