import { shuffled } from '../random.js';
import type { Random } from '../types.js';
import {
  badge,
  brokenNumber,
  buttonsRow,
  crumbs,
  esc,
  facts,
  filtersRow,
  footerRow,
  helpBanner,
  history,
  page,
  pickHistoryForm,
  productRows,
  sideMenu,
  stateLine,
  type Theme,
  tabsRow,
  thumb,
  tone,
  topBar,
} from './kit.js';
import type { Model, ModelOptions, Row } from './model.js';
import type { Frame } from './render.js';

export interface Layout {
  readonly name: string;
  readonly shows: ModelOptions['shows'];
  readonly theme?: 'light' | 'dark' | 'grey';
  readonly draw: (model: Model, theme: Theme, random: Random) => Frame;
}

const desktopScales = [1, 1, 1.25, 1.5, 2] as const;
const zoomOf = (random: Random): number => random.pick([1, 1, 1, 1.1, 1.25]);

const number = (model: Model, tag: string, style = ''): string =>
  `<${tag} data-need="number" style="${style}">${esc(model.heading)}</${tag}>`;

const slot = (html: string | undefined): string => (html ? `<div data-keep style="margin:10px 0">${html}</div>` : '');

/** Heading with badge, cards beneath: the seller cabinet's own page. */
const cabinet: Layout = {
  name: 'cabinet-detail',
  shows: 'both',
  draw: (m, t, r) => {
    const form = pickHistoryForm(r);
    const side = r.chance(0.5);
    const body = `${slot(m.top)}${crumbs(m, t)}<div style="display:flex;align-items:center;gap:14px;margin:10px 0 6px;flex-wrap:wrap">${number(m, 'h1', 'font-size:1.65em')}<div style="margin-left:auto">${buttonsRow(m, r)}</div></div><div style="margin-bottom:14px">${stateLine(m, t, r)}</div>${slot(m.middle)}${r.chance(0.4) ? helpBanner(m, t, r) : ''}
<div style="display:grid;grid-template-columns:1.7fr 1fr;gap:16px;margin-top:14px"><div><div class="card" style="padding:14px 18px"><h3>${esc(m.words.sections.items)}</h3>${productRows(m, r)}</div>${m.noHistory ? '' : `<div class="card" style="padding:14px 18px;margin-top:16px"><h3 style="margin-bottom:8px">${esc(m.historyHead)}</h3>${history(m, form, t, r)}</div>`}${slot(m.bottom)}</div><div><div class="card" style="padding:14px 18px"><h3>${esc(m.words.sections.details)}</h3>${facts(m.facts, r.pick(['table', 'stack', 'inline', 'dots']), t)}</div><div class="card" style="padding:14px 18px;margin-top:16px"><h3>${esc(m.words.sections.customer)}</h3>${facts(m.customer, 'stack', t)}</div>${slot(m.side)}</div></div>`;
    const inner = side
      ? `<div style="display:flex;min-height:100%">${sideMenu(m, t, r)}<div style="flex:1;padding:18px 24px;min-width:0">${body}</div></div>`
      : `${topBar(m, t, r)}<div style="padding:18px 26px;max-width:1240px">${body}</div>${r.chance(0.5) ? footerRow(m, t) : ''}`;
    return {
      html: page(t, '', inner + (m.overlay ?? ''), m.language, zoomOf(r)),
      width: r.int(1120, 1440),
      scales: desktopScales,
    };
  },
};

/** Shopify-like: a narrow middle column, the timeline at the foot. */
const timeline: Layout = {
  name: 'timeline',
  shows: 'both',
  draw: (m, t, r) => {
    const form = r.pick(['dots', 'dots', 'columns', 'below'] as const);
    const inner = `${topBar(m, t, r)}<div style="max-width:980px;margin:0 auto;padding:20px">${slot(m.top)}<div style="display:flex;gap:12px;align-items:center"><span class="btn">←</span>${number(m, 'h2', 'font-size:1.45em')}<div style="margin-left:auto">${buttonsRow(m, r, 2)}</div></div><div style="margin:10px 0 16px 46px">${stateLine(m, t, r)}</div>${slot(m.middle)}<div style="display:flex;gap:16px"><div style="flex:2"><div class="card" style="padding:16px">${productRows(m, r)}<div style="display:flex;justify-content:space-between;border-top:1px solid ${t.line};padding-top:10px"><b>${esc(m.words.total)}</b><b>${m.prices[0]}</b></div></div>${m.noHistory ? '' : `<h3 style="margin:20px 0 10px">${esc(m.historyHead)}</h3>${history(m, form, t, r)}`}${slot(m.bottom)}</div><div style="flex:1"><div class="card" style="padding:14px">${facts(m.customer, 'stack', t)}</div><div class="card" style="padding:14px;margin-top:14px">${facts(m.facts, 'stack', t)}</div>${slot(m.side)}</div></div></div>`;
    return {
      html: page(t, '', inner + (m.overlay ?? ''), m.language, zoomOf(r)),
      width: r.int(1020, 1280),
      scales: desktopScales,
    };
  },
};

/** The seller's app on a phone. */
const phone: Layout = {
  name: 'phone',
  shows: 'both',
  draw: (m, t, r) => {
    const form = r.pick(['above', 'below', 'dots', 'columns', 'left'] as const);
    const clock = `${r.int(8, 22)}:${String(r.int(10, 59))}`;
    const inner = `<div style="display:flex;justify-content:space-between;padding:8px 18px 4px;font-size:13px;font-weight:600"><span>${clock}</span><span>${r.pick(['4G', '5G', 'LTE', 'Wi-Fi'])} &nbsp; ${r.int(21, 99)}%</span></div><div style="display:flex;align-items:center;padding:8px 16px 12px;border-bottom:1px solid ${t.line}"><span style="font-size:20px">‹</span><b style="flex:1;text-align:center">${esc(m.words.order)}</b><span>⋮</span></div><div style="padding:14px 16px">${slot(m.top)}${number(m, 'div', 'font-size:1.3em;font-weight:700;margin-bottom:8px')}${stateLine(m, t, r)}${slot(m.middle)}<div class="card" style="padding:4px 14px;margin-top:14px">${productRows(m, r)}</div><div class="card" style="padding:10px 14px;margin-top:12px">${facts([...m.facts, ...m.customer], r.pick(['stack', 'dots', 'inline']), t)}</div>${m.noHistory ? '' : `<div class="card" style="padding:12px 14px;margin-top:12px"><b>${esc(m.historyHead)}</b><div style="margin-top:6px">${history(m, form, t, r)}</div></div>`}${slot(m.bottom)}${slot(m.side)}<div class="btn main" style="display:block;text-align:center;margin-top:16px;padding:11px">${esc(m.words.buttons[0] ?? '')}</div></div><div style="display:flex;justify-content:space-around;border-top:1px solid ${t.line};padding:9px 0;font-size:12px;color:${t.soft}">${m.words.menu
      .slice(0, 4)
      .map((one) => `<span>${esc(one)}</span>`)
      .join('')}</div>`;
    return {
      html: page({ ...t, size: Math.max(14, t.size) }, '', inner + (m.overlay ?? ''), m.language, 1),
      width: r.pick([360, 375, 390, 412, 430]),
      scales: [2, 2, 2.5, 3],
    };
  },
};

/** A list with a status and the column that says since when. */
const list: Layout = {
  name: 'list',
  shows: 'list',
  draw: (m, t, r) => {
    const narrow = r.chance(0.25);
    const withAccepted = m.flags['accepted'] ?? r.chance(0.35);
    const withSince = m.flags['noSince'] !== true;
    const style = tone(false, t, r);
    const columns: [string, (row: Row) => string][] = [
      [
        m.numberHead,
        (row) =>
          `<span ${row.ours ? 'data-need="number"' : ''} style="color:${t.accent};white-space:${narrow ? 'normal' : 'nowrap'}">${narrow ? brokenNumber(row.number) : esc(row.number)}</span>`,
      ],
      [
        m.statusLabel,
        (row) =>
          `${badge(row.state, style, t.radius, row.ours ? 'state' : '', row.struck)}${row.sub ? `<div class="soft">${esc(row.sub)}</div>` : ''}`,
      ],
    ];
    if (withSince)
      columns.push([
        m.sinceHead,
        (row) =>
          row.at
            ? `<span ${row.ours ? `data-need="time"${m.flags['cut'] ? ' data-cut' : ''}` : ''} style="white-space:nowrap">${esc(row.at.full)}</span>`
            : '',
      ]);
    const rest: [string, (row: Row) => string][] = [
      [
        m.words.product,
        (row) =>
          `<div style="display:flex;gap:8px">${thumb(r, 32)}<div>${esc(row.product)}<div class="soft" style="font-size:.92em">${esc(row.offerId)}</div></div></div>`,
      ],
      [m.words.price, (row) => `<span style="white-space:nowrap">${row.price}</span>`],
    ];
    if (withAccepted) rest.push([m.words.acceptedAt[0] as string, (row) => esc(row.accepted.full)]);
    if (r.chance(0.5)) rest.push([m.words.shipBy[0] as string, (row) => esc(row.shipBy.full)]);
    columns.push(...shuffled(rest, r));
    const zebra = r.chance(0.6);
    const lines = r.chance(0.6);
    const heads = `<tr style="border-bottom:2px solid ${t.line}"><th style="padding:8px 10px"><span style="display:inline-block;width:14px;height:14px;border:1px solid ${t.soft};border-radius:3px"></span></th>${columns.map(([head], index) => `<th ${index < 3 ? 'data-keep' : ''} style="padding:8px 12px">${esc(head)}</th>`).join('')}</tr>`;
    const table = `<div class="card" style="padding:4px 10px 10px"><table>${heads}${m.rows
      .map(
        (row, index) =>
          `<tr style="background:${zebra && index % 2 ? t.zebra : 'transparent'};${lines ? `border-bottom:1px solid ${t.line}` : ''}"><td style="padding:11px 10px"><span style="display:inline-block;width:14px;height:14px;border:1px solid ${t.soft};border-radius:3px"></span></td>${columns.map(([, cell]) => `<td style="padding:11px 12px">${cell(row)}</td>`).join('')}</tr>`,
      )
      .join('')}</table></div>`;
    const body = `${slot(m.top)}${crumbs(m, t)}<h1 style="font-size:1.6em;margin:8px 0 12px">${esc(m.words.orders)}</h1>${tabsRow(m, t)}${filtersRow(m, t)}${slot(m.middle)}${table}${slot(m.bottom)}<div class="soft" style="padding:12px 0">1–${m.rows.length} / ${r.int(30, 400)} &nbsp; ‹ &nbsp; 1 &nbsp; 2 &nbsp; 3 &nbsp; ›</div>`;
    const inner = r.chance(0.5)
      ? `<div style="display:flex">${sideMenu(m, t, r, 160)}<div style="flex:1;padding:16px 20px;min-width:0">${body}</div></div>`
      : `${topBar(m, t, r)}<div style="padding:16px 24px">${body}</div>`;
    return {
      html: page(t, '', inner + (m.overlay ?? ''), m.language, r.pick([1, 1, 1.1])),
      width: r.int(1360, 1680),
      scales: [1, 1, 1.25, 1.5, 2],
    };
  },
};

/** An ERP's form: grey, many fields, a log below. */
const erp: Layout = {
  name: 'erp-detail',
  shows: 'both',
  theme: 'grey',
  draw: (m, t, r) => {
    const field = (label: string, value: string, need = '') =>
      `<tr><td style="padding:4px 10px;white-space:nowrap;color:${t.soft}">${esc(label)}</td><td style="padding:4px 10px;width:36%"><div ${need} style="border:1px solid ${t.line};background:${t.dark ? '#111' : '#fff'};padding:3px 8px;min-height:1.8em">${value}</div></td>`;
    const status = m.state;
    const stateCell = `<span ${status.proof ? 'data-need="state"' : ''} class="${status.struck ? 'struck' : ''}">${esc(status.text)}</span>${status.sub ? ` <span class="soft">${esc(status.sub)}</span>` : ''}`;
    const pairs = [...m.facts, ...m.customer];
    const cells: string[] = [
      field(m.numberLabel, esc(m.number), 'data-need="number"'),
      field(m.statusLabel, stateCell, 'data-keep'),
    ];
    if (status.at)
      cells.push(
        field(
          m.sinceLabel,
          `<span ${status.proof ? 'data-need="time"' : ''}>${esc(status.at.full)}</span>`,
          'data-keep',
        ),
      );
    for (const [k, v] of pairs) cells.push(field(k, esc(v)));
    let rows = '';
    for (let at = 0; at < cells.length; at += 2)
      rows += `${cells[at]}${(cells[at + 1] ?? '<tr><td></td><td></td>').replace('<tr>', '')}</tr>`;
    const inner = `<div style="background:${t.accent};color:${t.onAccent};padding:6px 12px;font-weight:600">${esc(m.shop)} — ${esc(m.words.sections.details)}</div><div style="padding:5px 12px;border-bottom:1px solid ${t.line};white-space:nowrap;overflow:hidden">${m.words.menu
      .slice(1, 8)
      .map((one) => `<span style="margin-right:18px">${esc(one)}</span>`)
      .join(
        '',
      )}</div><div style="padding:8px 12px">${buttonsRow(m, r, 5)}</div>${slot(m.top)}<div style="padding:4px 8px"><table>${rows}</table></div>${slot(m.middle)}<div style="padding:6px 14px"><b>${esc(m.words.sections.items)}</b><div style="border:1px solid ${t.line};background:${t.card};padding:2px 10px">${productRows(m, r)}</div></div>${m.noHistory ? '' : `<div style="padding:6px 14px 14px"><b>${esc(m.historyHead)}</b><div style="border:1px solid ${t.line};background:${t.card};padding:6px 10px;margin-top:4px">${history(m, r.pick(['table', 'table', 'line', 'columns']), t, r)}</div></div>`}${slot(m.bottom)}${slot(m.side)}`;
    return {
      html: page(
        { ...t, radius: 0, size: Math.min(t.size, 14) },
        '',
        inner + (m.overlay ?? ''),
        m.language,
        r.pick([1, 1.1, 1.25]),
      ),
      width: r.int(980, 1240),
      scales: [1, 1.25, 1.5, 2],
    };
  },
};

/** A drawer with the order over a dimmed list. */
const drawer: Layout = {
  name: 'drawer',
  shows: 'both',
  draw: (m, t, r) => {
    const width = r.int(480, 620);
    const behind = `<div style="padding:18px 24px"><h1 style="font-size:1.6em">${esc(m.words.orders)}</h1>${tabsRow(m, t)}${filtersRow(m, t)}${Array.from({ length: 16 }, () => `<div style="display:flex;gap:30px;padding:14px 0;border-bottom:1px solid ${t.line}"><span style="width:90px;height:12px;background:${t.line}"></span><span style="width:70px;height:12px;background:${t.line}"></span><span style="width:200px;height:12px;background:${t.line}"></span></div>`).join('')}</div>`;
    const panel = `<div style="position:relative;margin-left:auto;width:${width}px;min-height:860px;background:${t.card};padding:20px 24px;box-shadow:-8px 0 30px rgba(0,0,0,.25)"><div style="display:flex"><div style="flex:1">${number(m, 'h2', 'font-size:1.35em')}</div><span style="font-size:20px;color:${t.soft}">×</span></div>${slot(m.top)}<div style="margin:10px 0 12px">${stateLine(m, t, r)}</div>${slot(m.middle)}${buttonsRow(m, r, 2)}<div style="border-top:1px solid ${t.line};margin-top:14px;padding-top:8px">${productRows(m, r)}</div><div style="border-top:1px solid ${t.line};padding:10px 0">${facts([...m.facts, ...m.customer], r.pick(['table', 'dots']), t)}</div>${m.noHistory ? '' : `<div style="border-top:1px solid ${t.line};padding:12px 0"><b>${esc(m.historyHead)}</b><div style="margin-top:8px">${history(m, r.pick(['dots', 'line', 'columns', 'below']), t, r)}</div></div>`}${slot(m.bottom)}${slot(m.side)}</div>`;
    const inner = `<div style="position:relative"><div style="position:absolute;inset:0;overflow:hidden">${behind}</div><div style="position:absolute;inset:0;background:rgba(10,14,20,.5)"></div>${panel}</div>`;
    return {
      html: page(t, '', inner + (m.overlay ?? ''), m.language, r.pick([1, 1, 1.1])),
      width: r.int(1180, 1400),
      scales: desktopScales,
    };
  },
};

/** Orders on the left, the one chosen on the right. */
const split: Layout = {
  name: 'split',
  shows: 'both',
  draw: (m, t, r) => {
    const left = `<div style="width:290px;flex:none;border-right:1px solid ${t.line};background:${t.card}"><div style="padding:12px 16px;color:${t.soft};border-bottom:1px solid ${t.line}">${esc(m.words.search)}</div>${m.rows
      .map(
        (row) =>
          `<div style="padding:11px 16px;border-bottom:1px solid ${t.line};${row.ours ? `background:${t.zebra};border-left:4px solid ${t.accent}` : ''}"><div style="font-weight:600">${esc(row.number)}</div><div class="soft" style="display:flex;justify-content:space-between"><span>${esc(row.ours ? m.state.text : row.state)}</span><span>${row.price}</span></div></div>`,
      )
      .join('')}</div>`;
    const right = `<div style="flex:1;padding:18px 24px;min-width:0">${slot(m.top)}${number(m, 'h2', 'font-size:1.5em;margin-bottom:8px')}${stateLine(m, t, r)}${slot(m.middle)}<div style="margin:12px 0">${buttonsRow(m, r)}</div><div style="display:grid;grid-template-columns:1fr 1fr;gap:16px"><div class="card" style="padding:12px 16px">${facts(m.facts, r.pick(['table', 'stack', 'dots']), t)}</div><div class="card" style="padding:12px 16px">${facts(m.customer, 'stack', t)}</div></div><div class="card" style="padding:6px 16px;margin-top:14px">${productRows(m, r)}</div>${m.noHistory ? '' : `<div class="card" style="padding:12px 16px;margin-top:14px"><b>${esc(m.historyHead)}</b><div style="margin-top:6px">${history(m, pickHistoryForm(r), t, r)}</div></div>`}${slot(m.bottom)}${slot(m.side)}</div>`;
    return {
      html: page(
        t,
        '',
        `${topBar(m, t, r)}<div style="display:flex">${left}${right}</div>${m.overlay ?? ''}`,
        m.language,
        zoomOf(r),
      ),
      width: r.int(1160, 1400),
      scales: desktopScales,
    };
  },
};

/** A print view: black on white, a document. */
const print: Layout = {
  name: 'print',
  shows: 'both',
  theme: 'light',
  draw: (m, t, r) => {
    const paper: Theme = {
      ...t,
      bg: '#ffffff',
      card: '#ffffff',
      ink: '#000000',
      soft: '#333333',
      line: '#555555',
      zebra: '#f0f0f0',
      radius: 0,
      font: m.language === 'zh' ? t.font : r.pick(['Liberation Serif', 'PT Serif', 'Liberation Sans', 'DejaVu Sans']),
    };
    const state = `<b>${esc(m.statusLabel)}:</b> <span ${m.state.proof ? 'data-need="state"' : ''} class="${m.state.struck ? 'struck' : ''}">${esc(m.state.text)}</span>${m.state.sub ? ` (${esc(m.state.sub)})` : ''}${m.state.at ? `<br><b>${esc(m.sinceLabel)}:</b> <span ${m.state.proof ? 'data-need="time"' : ''}>${esc(m.state.at.full)}</span>` : ''}`;
    const items = `<table style="margin:14px 0">${`<tr><th style="border:1px solid #000;padding:4px 8px">№</th>${[m.words.product, m.words.sku, m.words.quantity, m.words.price].map((one) => `<th style="border:1px solid #000;padding:4px 8px;color:#000">${esc(one)}</th>`).join('')}</tr>`}${m.story.items.map((item, index) => `<tr>${[String(index + 1), item.name[m.language], item.sku, String(item.quantity), m.prices[index] ?? ''].map((one) => `<td style="border:1px solid #000;padding:4px 8px">${esc(one)}</td>`).join('')}</tr>`).join('')}</table>`;
    const inner = `<div style="padding:36px 46px">${slot(m.top)}<div style="display:flex;justify-content:space-between;border-bottom:2px solid #000;padding-bottom:8px"><b>${esc(m.shop)}</b><span>1 / 1</span></div>${number(m, 'h1', 'font-size:1.7em;margin:16px 0 8px')}<div style="line-height:1.7">${state}</div>${slot(m.middle)}<div style="margin-top:8px">${facts([...m.facts, ...m.customer], r.pick(['table', 'inline']), paper)}</div>${items}${m.noHistory ? '' : `<h3 style="margin:10px 0 4px">${esc(m.historyHead)}</h3>${history(m, r.pick(['table', 'line', 'left']), paper, r)}`}${slot(m.bottom)}${slot(m.side)}</div>`;
    return {
      html: page(paper, '', inner + (m.overlay ?? ''), m.language, 1),
      width: r.int(760, 860),
      scales: [1.25, 1.5, 2],
    };
  },
};

export const baseLayouts: readonly Layout[] = [cabinet, timeline, phone, list, erp, drawer, split, print];
export { desktopScales, number as numberTag, slot, zoomOf };
