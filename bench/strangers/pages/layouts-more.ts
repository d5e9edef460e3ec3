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
  history,
  menuItems,
  page,
  pickHistoryForm,
  productRows,
  sideMenu,
  stateHead,
  stateLine,
  type Theme,
  tabsRow,
  thumb,
  tone,
  topBar,
} from './kit.js';
import { desktopScales, type Layout, numberTag, slot, zoomOf } from './layouts.js';
import { type Entry, type Model, ordered } from './model.js';

const proofMark = (entry: Entry, part: string): string => (entry.kind === 'proof' ? ` data-need="${part}"` : '');
const historyCard = (m: Model, t: Theme, r: Random, style = 'padding:12px 16px;margin-top:14px'): string =>
  m.noHistory
    ? ''
    : `<div class="card" style="${style}"><b>${esc(m.historyHead)}</b><div style="margin-top:6px">${history(m, pickHistoryForm(r), t, r)}</div></div>`;

/** WooCommerce-like: a dark side menu, form fields, order notes on the right that tell each change. */
const notes: Layout = {
  name: 'admin-notes',
  shows: 'both',
  theme: 'light',
  draw: (m, t, r) => {
    const w = m.words;
    const entries = ordered(m);
    const wording = r.int(0, 2);
    const previous = (entry: Entry): Entry | undefined => m.history[m.history.indexOf(entry) - 1];
    const text = (entry: Entry): string => {
      const from = previous(entry);
      // The entry that tells of the change names both states; the one that counts is the one it changes to.
      if (!from || entry.toCome || entry.struck || entry.text.length > 34)
        return `<span${proofMark(entry, 'state')} class="${entry.struck ? 'struck' : ''}">${esc(entry.text)}</span>${entry.note ? ` ${esc(entry.note)}` : ''}`;
      return `<span${proofMark(entry, 'state')}>${esc(w.changed(from.text, entry.text)[wording] as string)}</span>`;
    };
    const log = m.noHistory
      ? ''
      : entries
          .map(
            (entry) =>
              `<div style="margin:10px 0 14px"><div style="background:${entry.bad ? '#f7dada' : '#e9eef3'};border-radius:3px;padding:9px 11px;color:#222">${text(entry)}</div>${entry.at ? `<div class="soft" style="font-size:.9em;margin-top:4px"><span${proofMark(entry, 'time')}>${esc(entry.at.full)}</span>${entry.by ? ` · ${esc(entry.by)}` : ''}</div>` : ''}</div>`,
          )
          .join('');
    const dark = `<div style="width:150px;flex:none;background:#1d2327;color:#f0f0f1;padding:10px 0">${w.menu.map((one, index) => `<div style="padding:7px 14px;${index === 3 ? 'background:#2271b1' : ''}">${esc(one)}</div>`).join('')}</div>`;
    const inner = `<div style="background:#1d2327;color:#fff;padding:5px 14px">${esc(m.shop)}</div><div style="display:flex">${dark}<div style="flex:1;padding:14px 20px;min-width:0">${slot(m.top)}<div style="display:flex;gap:18px"><div style="flex:2.2;min-width:0"><div class="card" style="padding:18px 20px">${numberTag(m, 'h2', 'font-size:1.5em;margin-bottom:8px')}${stateLine(m, t, r)}${slot(m.middle)}<div style="display:grid;grid-template-columns:1fr 1fr;gap:20px;margin-top:12px"><div>${facts(m.facts, 'stack', t)}</div><div>${facts(m.customer, 'stack', t)}</div></div></div><div class="card" style="padding:8px 20px;margin-top:16px">${productRows(m, r)}</div>${slot(m.bottom)}</div><div style="flex:1;min-width:230px"><div class="card" style="padding:12px 16px"><b>${esc(w.actions)}</b><div style="margin-top:8px">${buttonsRow(m, r, 2)}</div></div><div class="card" style="padding:12px 16px;margin-top:14px"><b>${esc(m.historyHead)}</b>${log}</div>${slot(m.side)}</div></div></div></div>`;
    return {
      html: page({ ...t, bg: '#f0f0f1', radius: 0 }, '', inner + (m.overlay ?? ''), m.language, zoomOf(r)),
      width: r.int(1120, 1360),
      scales: desktopScales,
    };
  },
};

/** One table from top to bottom, striped: label left, value right, then the history in the same table. */
const zebra: Layout = {
  name: 'zebra-table',
  shows: 'both',
  draw: (m, t, r) => {
    let index = 0;
    const row = (label: string, value: string, needed = '') =>
      `<tr ${needed ? 'data-keep' : ''} style="background:${index++ % 2 ? t.zebra : t.card}"><td style="padding:9px 16px;width:34%;color:${t.soft}">${esc(label)}</td><td ${needed} style="padding:9px 16px">${value}</td></tr>`;
    const rows: string[] = [
      row(m.numberLabel, `<b>${r.chance(0.15) ? brokenNumber(m.number) : esc(m.number)}</b>`, 'data-need="number"'),
    ];
    rows.push(
      row(
        m.statusLabel,
        `<span ${m.state.proof ? 'data-need="state"' : 'data-keep'} class="${m.state.struck ? 'struck' : ''}">${esc(m.state.text)}</span>${m.state.sub ? `<div class="soft">${esc(m.state.sub)}</div>` : ''}`,
      ),
    );
    if (m.state.at)
      rows.push(row(m.sinceLabel, `<span ${m.state.proof ? 'data-need="time"' : ''}>${esc(m.state.at.full)}</span>`));
    for (const [k, v] of [...m.facts, ...m.customer]) rows.push(row(k, esc(v)));
    for (const item of m.story.items)
      rows.push(
        row(
          m.words.product,
          `${esc(item.name[m.language])}<br><span class="soft">${m.words.sku} ${item.sku}, ${item.quantity} × ${m.prices[0]}</span>`,
        ),
      );
    const inner = `${topBar(m, t, r)}<div style="padding:18px 26px">${slot(m.top)}<h2 style="font-size:1.4em;margin-bottom:12px">${esc(m.words.sections.details)}</h2>${slot(m.middle)}<table style="border:1px solid ${t.line}">${rows.join('')}</table>${historyCard(m, t, r, 'padding:12px 16px;margin-top:18px')}${slot(m.bottom)}${slot(m.side)}</div>${footerRow(m, t)}`;
    return {
      html: page(t, '', inner + (m.overlay ?? ''), m.language, zoomOf(r)),
      width: r.int(780, 1080),
      scales: desktopScales,
    };
  },
};

/** Steps from left to right, each done one with its time beneath. */
const stepper: Layout = {
  name: 'stepper',
  shows: 'both',
  draw: (m, t, r) => {
    const squares = r.chance(0.4);
    const steps = m.history
      .map(
        (entry, at) =>
          `<div style="flex:1;text-align:center;position:relative;padding:0 6px">${at > 0 ? `<span style="position:absolute;left:-50%;right:50%;top:13px;height:3px;background:${entry.toCome ? t.line : t.accent}"></span>` : ''}<span style="position:relative;display:inline-block;width:28px;height:28px;line-height:28px;border-radius:${squares ? 4 : 14}px;background:${entry.toCome ? t.line : t.accent};color:${entry.toCome ? t.soft : t.onAccent};font-weight:700">${entry.toCome ? at + 1 : '✓'}</span><div${proofMark(entry, 'state')} style="margin-top:7px;${entry.toCome ? `color:${t.soft};opacity:.8` : 'font-weight:600'};${entry.struck ? 'text-decoration:line-through' : ''}">${esc(entry.text)}</div>${entry.note ? `<div class="soft" style="font-size:.9em">${esc(entry.note)}</div>` : ''}${entry.at ? `<div${proofMark(entry, 'time')} class="soft" style="font-size:.93em">${r.chance(0.001) ? '' : esc(entry.at.full)}</div>` : ''}</div>`,
      )
      .join('');
    const inner = `${topBar(m, t, r)}<div style="padding:18px 28px">${slot(m.top)}${numberTag(m, 'h1', 'font-size:1.5em;margin-bottom:10px')}${stateLine({ ...m, state: { ...m.state, at: m.noHistory ? m.state.at : undefined } }, t, r)}${slot(m.middle)}${m.noHistory ? '' : `<div class="card" style="padding:20px 12px;margin:16px 0;display:flex">${steps}</div>`}<div style="display:flex;gap:16px"><div class="card" style="flex:1.4;padding:10px 18px"><b>${esc(m.words.sections.items)}</b>${productRows(m, r)}</div><div class="card" style="flex:1;padding:10px 18px">${facts([...m.facts, ...m.customer], r.pick(['table', 'inline', 'dots']), t)}</div></div>${slot(m.bottom)}${slot(m.side)}<div style="margin-top:14px">${buttonsRow(m, r)}</div></div>`;
    return {
      html: page(t, '', inner + (m.overlay ?? ''), m.language, zoomOf(r)),
      width: r.int(1080, 1320),
      scales: desktopScales,
    };
  },
};

/** Orders as cards, one below the other: number, status and since when on each. */
const cards: Layout = {
  name: 'list-cards',
  shows: 'list',
  draw: (m, t, r) => {
    const wide = r.chance(0.5);
    const style = tone(false, t, r);
    const form = r.int(0, 2);
    const rows = m.rows.slice(Math.max(0, m.rows.findIndex((one) => one.ours) - 2)).slice(0, 5);
    const card = (row: (typeof rows)[number]): string => {
      const need = (part: string) => (row.ours ? `data-need="${part}"` : '');
      const since = m.flags['noSince']
        ? ''
        : row.at
          ? `<span ${need('time')}${row.ours && m.flags['cut'] ? ' data-cut' : ''} style="white-space:nowrap">${esc(row.at.full)}</span>`
          : '';
      const label =
        form === 0
          ? `<div class="soft" style="margin-top:5px">${esc(m.sinceHead)}: ${since}</div>`
          : form === 1
            ? `<div style="margin-top:5px;display:flex;justify-content:space-between;gap:14px"><span class="soft">${esc(m.sinceHead)}</span>${since}</div>`
            : `<div style="margin-top:5px"><span class="soft">${esc(m.sinceHead)}</span><br>${since}</div>`;
      const accepted = m.flags['accepted']
        ? `<div style="margin-top:5px;display:flex;justify-content:space-between;gap:14px"><span class="soft">${esc(m.words.acceptedAt[0] as string)}</span><span>${esc(row.accepted.full)}</span></div>`
        : '';
      return `<div class="card" style="padding:14px 16px;margin-bottom:12px"><div style="display:flex;justify-content:space-between;gap:10px;flex-wrap:wrap"><b ${need('number')}>${esc(row.number)}</b>${badge(row.state, style, t.radius, row.ours ? 'state' : '', row.struck)}</div>${row.sub ? `<div class="soft">${esc(row.sub)}</div>` : ''}${m.flags['noSince'] ? '' : label}${accepted}<div style="display:flex;gap:10px;margin-top:10px;align-items:center">${thumb(r, 36)}<div style="flex:1">${esc(row.product)}<div class="soft" style="font-size:.92em">${esc(row.offerId)}</div></div><b style="white-space:nowrap">${row.price}</b></div></div>`;
    };
    const inner = wide
      ? `${topBar(m, t, r)}<div style="padding:16px 24px;max-width:820px">${slot(m.top)}${crumbs(m, t)}${tabsRow(m, t)}<div style="height:12px"></div>${slot(m.middle)}${rows.map(card).join('')}${slot(m.bottom)}</div>`
      : `<div style="padding:10px 16px;font-weight:700;font-size:1.15em;border-bottom:1px solid ${t.line}">${esc(m.words.orders)}</div><div style="padding:12px 14px">${slot(m.top)}<div style="white-space:nowrap;overflow:hidden;margin-bottom:10px">${m.tabs.map((one) => `<span style="display:inline-block;border:1px solid ${t.line};border-radius:14px;padding:3px 11px;margin-right:6px">${esc(one)}</span>`).join('')}</div>${slot(m.middle)}${rows.map(card).join('')}${slot(m.bottom)}</div>`;
    return {
      html: page(t, '', inner + (m.overlay ?? ''), m.language, 1),
      width: wide ? r.int(880, 1100) : r.pick([375, 393, 412]),
      scales: wide ? desktopScales : [2, 2, 2.5, 3],
    };
  },
};

/** A window of a desktop program: title bar, small grey fields, everything close together. */
const desktop: Layout = {
  name: 'desktop-program',
  shows: 'both',
  theme: 'grey',
  draw: (m, t, r) => {
    const w = m.words;
    const group = (title: string, html: string) =>
      `<fieldset style="border:1px solid ${t.line};margin:6px 0;padding:4px 10px 8px"><legend style="padding:0 5px">${esc(title)}</legend>${html}</fieldset>`;
    const inner = `<div style="border:1px solid #777;background:${t.card};margin:8px"><div style="background:linear-gradient(#fafafa,#c9ced6);color:#111;padding:5px 9px;border-bottom:1px solid #999;display:flex">${numberTag(m, 'span', 'font-weight:700;flex:1')}<span>_ &nbsp; □ &nbsp; ×</span></div><div style="padding:4px 9px;border-bottom:1px solid ${t.line}">${menuItems(
      m,
      6,
    )
      .map((one) => `<span style="margin-right:14px">${esc(one)}</span>`)
      .join(
        '',
      )}</div><div style="padding:8px 10px">${slot(m.top)}${group(w.sections.details, `${stateLine(m, t, r)}${slot(m.middle)}<div style="columns:2;margin-top:6px">${facts([...m.facts, ...m.customer], 'inline', t)}</div>`)}${group(w.sections.items, productRows(m, r))}${m.noHistory ? '' : group(m.historyHead, history(m, r.pick(['table', 'line', 'left', 'columns']), t, r))}${slot(m.bottom)}${slot(m.side)}</div><div style="border-top:1px solid ${t.line};padding:3px 9px;color:${t.soft}">${esc(r.pick(w.by))} · v${r.int(2, 9)}.${r.int(0, 40)}</div></div>`;
    return {
      html: page(
        {
          ...t,
          radius: 0,
          size: 13,
          font: m.language === 'zh' ? 'WenQuanYi Micro Hei' : r.pick(['DejaVu Sans', 'Liberation Sans', 'PT Sans']),
        },
        '',
        inner + (m.overlay ?? ''),
        m.language,
        r.pick([1, 1.25]),
      ),
      width: r.int(860, 1100),
      scales: [1, 1.25, 1.5, 2],
    };
  },
};

/** A sheet drawn up from the foot of the phone's screen. */
const sheet: Layout = {
  name: 'phone-sheet',
  shows: 'both',
  draw: (m, t, r) => {
    const behind = `<div style="padding:14px 16px;height:150px;overflow:hidden"><b>${esc(m.words.orders)}</b><div style="margin-top:12px">${Array.from({ length: 3 }, () => `<div style="height:30px;margin:8px 0;background:${t.line};border-radius:6px"></div>`).join('')}</div></div>`;
    const inner = `<div style="background:rgba(0,0,0,.45)"><div style="opacity:.4">${behind}</div></div><div style="background:${t.card};border-radius:18px 18px 0 0;margin-top:-18px;position:relative;padding:10px 18px 22px"><div style="width:44px;height:4px;border-radius:2px;background:${t.line};margin:0 auto 14px"></div>${slot(m.top)}<div class="soft">${esc(m.numberLabel)}</div><div data-need="number" style="font-size:1.35em;font-weight:700;margin-bottom:10px">${esc(m.number)}</div>${stateLine(m, t, r)}${slot(m.middle)}<div style="margin-top:14px;border-top:1px solid ${t.line};padding-top:8px">${m.noHistory ? '' : `<b>${esc(m.historyHead)}</b>${history(m, r.pick(['dots', 'below', 'columns', 'above']), t, r)}`}</div><div style="border-top:1px solid ${t.line};padding-top:8px">${facts([...m.facts, ...m.customer], r.pick(['stack', 'dots']), t)}</div>${slot(m.bottom)}${slot(m.side)}${productRows(m, r)}<div class="btn main" style="display:block;text-align:center;margin-top:12px;padding:11px">${esc(m.words.buttons[0] ?? '')}</div></div>`;
    return {
      html: page({ ...t, size: Math.max(14, t.size) }, '', inner + (m.overlay ?? ''), m.language, 1),
      width: r.pick([360, 375, 393, 414, 430]),
      scales: [2, 2, 2.5, 3],
    };
  },
};

/** The order's own feed, as a messenger shows it: days as small headings in the middle are left out, each message has its full time. */
const feed: Layout = {
  name: 'feed',
  shows: 'history',
  draw: (m, t, r) => {
    const bubbles = ordered(m)
      .map(
        (entry) =>
          `<div style="display:flex;gap:10px;margin:12px 0"><span style="width:32px;height:32px;flex:none;border-radius:50%;background:${t.accent};color:${t.onAccent};text-align:center;line-height:32px">${esc((entry.by ?? m.words.by[0] ?? 'S').slice(0, 1).toUpperCase())}</span><div style="background:${t.card};border:1px solid ${t.line};border-radius:4px 14px 14px 14px;padding:9px 14px;max-width:520px"><div class="soft" style="font-size:.9em">${esc(entry.by ?? m.words.by[0] ?? '')}</div><div style="margin:2px 0"><span class="soft">${esc(stateHead(m))}:</span> <b${proofMark(entry, 'state')} class="${entry.struck ? 'struck' : ''}" style="${entry.toCome ? `color:${t.soft};font-weight:400` : ''}">${esc(entry.text)}</b>${entry.note ? ` ${esc(entry.note)}` : ''}</div>${entry.at ? `<div class="soft" style="font-size:.92em"><span${proofMark(entry, 'time')}>${esc(entry.at.full)}</span></div>` : ''}</div></div>`,
      )
      .join('');
    const inner = `<div style="background:${t.card};border-bottom:1px solid ${t.line};padding:12px 20px;display:flex;align-items:center;gap:12px"><span style="font-size:1.2em">‹</span><div>${numberTag(m, 'div', 'font-weight:700;font-size:1.15em')}<div class="soft">${esc(m.historyHead)} · ${esc(m.shop)}</div></div></div><div style="padding:10px 20px">${slot(m.top)}${slot(m.middle)}${m.noHistory ? '' : bubbles}${slot(m.bottom)}${slot(m.side)}</div><div style="margin:8px 20px 18px;border:1px solid ${t.line};border-radius:18px;padding:9px 16px;color:${t.soft}">${esc(m.words.buttons[5] ?? '')}…</div>`;
    const narrow = r.chance(0.5);
    return {
      html: page({ ...t, size: Math.max(14, t.size) }, '', inner + (m.overlay ?? ''), m.language, 1),
      width: narrow ? r.pick([375, 412]) : r.int(620, 860),
      scales: narrow ? [2, 2.5, 3] : [1.25, 1.5, 2],
    };
  },
};

/** The status large at the head, with its time; no history. */
const hero: Layout = {
  name: 'status-head',
  shows: 'state',
  draw: (m, t, r) => {
    const at = m.state.at
      ? `<div ${m.state.proof ? 'data-need="time"' : ''} style="margin-top:3px">${esc(r.chance(0.5) ? `${m.sinceLabel}: ${m.state.at.full}` : m.state.at.full)}</div>`
      : '';
    const big = `<div style="background:${t.accent};color:${t.onAccent};padding:18px 24px;border-radius:${t.radius}px"><div ${m.state.proof ? 'data-need="state"' : 'data-keep'} style="font-size:1.7em;font-weight:700;${m.state.struck ? 'text-decoration:line-through' : ''}">${esc(m.state.text)}</div>${at}${m.state.sub ? `<div>${esc(m.state.sub)}</div>` : ''}</div>`;
    const inner = `${topBar(m, t, r)}<div style="padding:18px 24px">${slot(m.top)}${crumbs(m, t)}${numberTag(m, 'h1', 'font-size:1.45em;margin:8px 0 14px')}${big}${slot(m.middle)}<div class="card" style="padding:10px 18px;margin-top:16px"><b>${esc(m.words.sections.items)}</b>${productRows(m, r)}</div><div class="card" style="padding:10px 18px;margin-top:14px">${facts([...m.facts, ...m.customer], r.pick(['table', 'dots', 'inline']), t)}</div>${slot(m.bottom)}${slot(m.side)}<div style="margin-top:14px">${buttonsRow(m, r)}</div></div>${footerRow(m, t)}`;
    return {
      html: page(t, '', inner + (m.overlay ?? ''), m.language, zoomOf(r)),
      width: r.int(820, 1180),
      scales: desktopScales,
    };
  },
};

/** A table of which one row is unfolded and shows the order. */
const unfolded: Layout = {
  name: 'unfolded-row',
  shows: 'both',
  draw: (m, t, r) => {
    const row = (one: Model['rows'][number]) =>
      one.ours
        ? `<tr style="background:${t.zebra}"><td style="padding:10px 12px">▾</td><td style="padding:10px 12px"><b data-need="number">${esc(one.number)}</b></td><td style="padding:10px 12px">${esc(m.state.text)}</td><td style="padding:10px 12px">${one.price}</td></tr><tr style="background:${t.zebra};border-bottom:2px solid ${t.accent}"><td></td><td colspan="3" style="padding:4px 12px 16px">${slot(m.top)}<div style="display:flex;gap:26px"><div style="flex:1">${stateLine(m, t, r)}${slot(m.middle)}<div style="margin-top:8px">${facts(m.facts, 'inline', t)}</div>${slot(m.side)}</div><div style="flex:1.1">${m.noHistory ? '' : `<b>${esc(m.historyHead)}</b>${history(m, r.pick(['line', 'columns', 'table', 'below']), t, r)}`}${slot(m.bottom)}</div></div></td></tr>`
        : `<tr style="border-bottom:1px solid ${t.line}"><td style="padding:10px 12px">▸</td><td style="padding:10px 12px">${esc(one.number)}</td><td style="padding:10px 12px">${esc(one.state)}</td><td style="padding:10px 12px">${one.price}</td></tr>`;
    const inner = `<div style="display:flex">${sideMenu(m, t, r, 150)}<div style="flex:1;padding:16px 20px;min-width:0"><h1 style="font-size:1.5em">${esc(m.words.orders)}</h1>${tabsRow(m, t)}${filtersRow(m, t)}<div class="card"><table><tr style="border-bottom:2px solid ${t.line}"><th style="padding:8px 12px"></th><th style="padding:8px 12px">${esc(m.numberHead)}</th><th style="padding:8px 12px">${esc(m.statusLabel)}</th><th style="padding:8px 12px">${esc(m.words.price)}</th></tr>${m.rows.map(row).join('')}</table></div></div></div>`;
    return {
      html: page(t, '', inner + (m.overlay ?? ''), m.language, r.pick([1, 1, 1.1])),
      width: r.int(1160, 1380),
      scales: desktopScales,
    };
  },
};

/** Tabs on the order's page, the one with the history open: hardly anything else to be seen. */
const historyTab: Layout = {
  name: 'history-tab',
  shows: 'history',
  draw: (m, t, r) => {
    const w = m.words;
    const tabs = [w.sections.details, w.sections.items, w.sections.shipping, m.historyHead, w.sections.notes];
    const inner = `${r.chance(0.6) ? topBar(m, t, r) : ''}<div style="padding:16px 24px">${slot(m.top)}${numberTag(m, 'h2', 'font-size:1.4em;margin-bottom:10px')}<div style="display:flex;gap:20px;border-bottom:1px solid ${t.line};white-space:nowrap">${tabs.map((one, at) => `<span style="padding:8px 0;${at === 3 ? `border-bottom:2px solid ${t.accent};font-weight:600` : `color:${t.soft}`}">${esc(one)}</span>`).join('')}</div>${slot(m.middle)}<div style="padding-top:12px">${m.noHistory ? '' : history(m, pickHistoryForm(r), t, r)}</div>${slot(m.bottom)}${slot(m.side)}</div>`;
    return {
      html: page(t, '', inner + (m.overlay ?? ''), m.language, zoomOf(r)),
      width: r.int(720, 1040),
      scales: desktopScales,
    };
  },
};

export const moreLayouts: readonly Layout[] = [
  notes,
  zebra,
  stepper,
  cards,
  desktop,
  sheet,
  feed,
  hero,
  unfolded,
  historyTab,
];
