/** Parts that layouts are put together from. */
import { weighted } from '../random.js';
import type { Language, Random } from '../types.js';
import type { Entry, Model } from './model.js';
import { ordered } from './model.js';

export const esc = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export interface Theme {
  readonly name: string;
  readonly bg: string;
  readonly card: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly zebra: string;
  readonly font: string;
  readonly size: number;
  readonly radius: number;
  readonly dark: boolean;
}

const fonts: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Inter',
    'Roboto',
    'Lato',
    'Liberation Sans',
    'DejaVu Sans',
    'Noto Sans',
    'PT Sans',
    'Liberation Serif',
    'Roboto Condensed',
    'Noto Sans Display',
  ],
  ru: [
    'Inter',
    'Roboto',
    'PT Sans',
    'Liberation Sans',
    'DejaVu Sans',
    'Noto Sans',
    'PT Serif',
    'Roboto Condensed',
    'PT Sans Caption',
  ],
  zh: [
    'Noto Sans CJK SC',
    'WenQuanYi Micro Hei',
    'Inter, Noto Sans CJK SC',
    'Roboto, WenQuanYi Micro Hei',
    'Noto Serif CJK SC',
    'Liberation Sans, Noto Sans CJK SC',
  ],
};

const palettes = [
  {
    name: 'light blue',
    bg: '#f2f5f9',
    card: '#ffffff',
    ink: '#16222f',
    soft: '#66758a',
    line: '#dde4ec',
    accent: '#005bff',
    onAccent: '#ffffff',
    zebra: '#f6f9fc',
    dark: false,
  },
  {
    name: 'plain white',
    bg: '#ffffff',
    card: '#ffffff',
    ink: '#202124',
    soft: '#6b6f76',
    line: '#e3e5e8',
    accent: '#2c6ecb',
    onAccent: '#ffffff',
    zebra: '#f7f7f8',
    dark: false,
  },
  {
    name: 'warm',
    bg: '#fbf7f2',
    card: '#ffffff',
    ink: '#2a2019',
    soft: '#85715f',
    line: '#ece2d6',
    accent: '#c2410c',
    onAccent: '#ffffff',
    zebra: '#fdf9f4',
    dark: false,
  },
  {
    name: 'violet',
    bg: '#f5f3fb',
    card: '#ffffff',
    ink: '#241b38',
    soft: '#766b8f',
    line: '#e4def2',
    accent: '#7b2cbf',
    onAccent: '#ffffff',
    zebra: '#faf8ff',
    dark: false,
  },
  {
    name: 'grey',
    bg: '#d9d9d6',
    card: '#efefec',
    ink: '#111111',
    soft: '#565656',
    line: '#b3b3b0',
    accent: '#33557a',
    onAccent: '#ffffff',
    zebra: '#e5e5e1',
    dark: false,
  },
  {
    name: 'green',
    bg: '#f1f6f2',
    card: '#ffffff',
    ink: '#14261b',
    soft: '#5f7567',
    line: '#d8e5dc',
    accent: '#0a7d4b',
    onAccent: '#ffffff',
    zebra: '#f5faf6',
    dark: false,
  },
  {
    name: 'dark slate',
    bg: '#12161d',
    card: '#1c222c',
    ink: '#e9edf3',
    soft: '#97a3b4',
    line: '#323b49',
    accent: '#5b9dff',
    onAccent: '#0b0f14',
    zebra: '#202733',
    dark: true,
  },
  {
    name: 'dark black',
    bg: '#000000',
    card: '#141414',
    ink: '#f1f1f1',
    soft: '#9c9c9c',
    line: '#333333',
    accent: '#f0b429',
    onAccent: '#111111',
    zebra: '#1b1b1b',
    dark: true,
  },
] as const;

export const drawTheme = (language: Language, random: Random, wanted?: 'light' | 'dark' | 'grey'): Theme => {
  const open = palettes.filter((one) =>
    wanted === 'dark' ? one.dark : wanted === 'grey' ? one.name === 'grey' : wanted === 'light' ? !one.dark : true,
  );
  const palette = random.pick(open);
  return {
    ...palette,
    font: random.pick(fonts[language]),
    size: random.pick([13, 14, 14, 15, 16]),
    radius: random.pick([0, 4, 8, 12]),
  };
};

const fontStack = (theme: Theme): string =>
  `${theme.font
    .split(',')
    .map((one) => `'${one.trim()}'`)
    .join(',')},'Noto Sans','Noto Sans CJK SC',sans-serif`;

/** Tones of a badge: Ozon's are teal, violet, blue; red only for what went wrong. */
export const tone = (bad: boolean, theme: Theme, random: Random): string => {
  if (bad) return theme.dark ? 'background:#5a1f24;color:#ffc9cc' : 'background:#fde4e4;color:#a3161f';
  return random.pick(
    theme.dark
      ? [
          'background:#17403c;color:#9ff0e2',
          'background:#25365c;color:#bcd3ff',
          'border:1px solid #7ba7e8;color:#bcd3ff',
        ]
      : [
          'background:#dff5f1;color:#007a6e',
          'background:#e4ecff;color:#1c46b8',
          'background:#fff1cf;color:#7a5200',
          'border:1px solid #8aa4c4;color:#24466e',
          'background:#3b5b85;color:#ffffff',
          'background:#e9e9ec;color:#33363b',
        ],
  );
};

export const badge = (text: string, style: string, radius: number, need = 'state', struck = false): string =>
  `<span ${need ? `data-need="${need}"` : ''} style="display:inline-block;padding:2px 9px;border-radius:${Math.min(radius, 11)}px;font-weight:600;white-space:nowrap;${style};${struck ? 'text-decoration:line-through;' : ''}">${esc(text)}</span>`;

export const page = (theme: Theme, css: string, body: string, language: Language, zoom: number): string =>
  `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : language}"><head><meta charset="utf-8"><style>
*{box-sizing:border-box}html{zoom:${zoom}}body{margin:0;background:${theme.bg};color:${theme.ink};font:${theme.size}px/1.42 ${fontStack(theme)};position:relative}
a{color:${theme.accent};text-decoration:none}.soft{color:${theme.soft}}h1,h2,h3{margin:0;line-height:1.25}
.card{background:${theme.card};border:1px solid ${theme.line};border-radius:${theme.radius}px}
.btn{display:inline-block;border:1px solid ${theme.line};border-radius:${Math.min(theme.radius, 8)}px;padding:5px 12px;background:${theme.card};color:${theme.ink};white-space:nowrap}
.btn.main{background:${theme.accent};border-color:${theme.accent};color:${theme.onAccent}}
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top}th{font-weight:600;color:${theme.soft}}
.struck{text-decoration:line-through}
${css}</style></head><body>${body}</body></html>`;

/** A picture of the goods: a coloured shape, since there are no photos to hand. */
export const thumb = (random: Random, size = 40): string => {
  const hue = random.int(0, 359);
  return `<span style="display:inline-block;flex:none;width:${size}px;height:${size}px;border-radius:5px;background:radial-gradient(circle at ${random.int(25, 70)}% 35%,hsl(${hue},45%,82%) 0 30%,hsl(${(hue + 40) % 360},38%,60%) 31% 62%,hsl(${hue},25%,90%) 63%)"></span>`;
};

export const productRows = (model: Model, random: Random): string =>
  model.story.items
    .map((item, index) => {
      const name = item.name[model.language === 'zh' && random.chance(0.6) ? 'ru' : model.language];
      return `<div style="display:flex;gap:12px;padding:9px 0;align-items:center">${thumb(random)}<div style="flex:1;min-width:0"><div>${esc(name)}</div><div class="soft" style="font-size:.92em">${model.words.sku} ${item.sku} · ${esc(model.words.article)} ${esc(item.offerId)}</div></div><div style="white-space:nowrap">${item.quantity} × ${model.prices[index] ?? model.prices[0]}</div></div>`;
    })
    .join('');

export const facts = (
  pairs: readonly (readonly [string, string])[],
  form: 'table' | 'stack' | 'inline' | 'dots',
  theme: Theme,
): string => {
  if (form === 'table')
    return `<table>${pairs.map(([k, v]) => `<tr><td class="soft" style="padding:4px 14px 4px 0;white-space:nowrap">${esc(k)}</td><td style="padding:4px 0">${esc(v)}</td></tr>`).join('')}</table>`;
  if (form === 'stack')
    return pairs
      .map(
        ([k, v]) =>
          `<div style="padding:4px 0"><div class="soft" style="font-size:.9em">${esc(k)}</div><div>${esc(v)}</div></div>`,
      )
      .join('');
  if (form === 'dots')
    return pairs
      .map(
        ([k, v]) =>
          `<div style="display:flex;justify-content:space-between;gap:16px;border-bottom:1px dotted ${theme.line};padding:5px 0"><span class="soft">${esc(k)}</span><span style="text-align:right">${esc(v)}</span></div>`,
      )
      .join('');
  return pairs
    .map(([k, v]) => `<div style="padding:3px 0"><span class="soft">${esc(k)}: </span>${esc(v)}</div>`)
    .join('');
};

export type HistoryForm = 'line' | 'columns' | 'above' | 'below' | 'left' | 'table' | 'dots' | 'bubbles';
const need = (entry: Entry, part: string): string =>
  entry.kind === 'proof' ? ` data-need="${part}"${part === 'time' ? ' data-cut' : ''}` : '';

export const history = (model: Model, form: HistoryForm, theme: Theme, random: Random): string => {
  const separator = random.pick([' · ', ' — ', ' | ', ': ', ', ', '   ', ' - ', '\t', ' ']);
  const timeFirst = random.chance(0.5);
  const leftWidth = random.pick([110, 130, 160]);
  const w = model.words;
  const entries = ordered(model);
  const text = (entry: Entry, bold = false): string =>
    `<span${need(entry, 'state')} style="${entry.struck ? 'text-decoration:line-through;' : ''}${entry.toCome ? `color:${theme.soft};opacity:.75;` : ''}${bold ? 'font-weight:600;' : ''}">${esc(entry.text)}</span>${entry.note ? ` <span class="soft">${esc(entry.note)}</span>` : ''}`;
  const time = (entry: Entry, inner?: string): string =>
    entry.at
      ? `<span${need(entry, 'time')} style="white-space:nowrap;${entry.struck ? 'text-decoration:line-through;' : ''}">${inner ?? esc(entry.at.full)}</span>`
      : '';
  const by = (entry: Entry): string => (entry.by ? `<span class="soft"> ${esc(entry.by)}</span>` : '');
  switch (form) {
    case 'line':
      return entries
        .map((entry) => {
          const parts = entry.at
            ? timeFirst
              ? [time(entry), text(entry)]
              : [text(entry), time(entry)]
            : [text(entry)];
          return `<div style="padding:5px 0;white-space:pre-wrap">${parts.join(esc(separator))}</div>`;
        })
        .join('');
    case 'columns':
      return entries
        .map(
          (entry) =>
            `<div style="display:flex;justify-content:space-between;gap:24px;padding:6px 0;border-bottom:1px solid ${theme.line}"><div>${text(entry)}${by(entry)}</div><div class="soft">${time(entry)}</div></div>`,
        )
        .join('');
    case 'above':
      return entries
        .map(
          (entry) =>
            `<div style="padding:8px 0"><div class="soft" style="font-size:.92em">${time(entry)}</div><div>${text(entry, true)}</div></div>`,
        )
        .join('');
    case 'below':
      return entries
        .map(
          (entry) =>
            `<div style="padding:8px 0"><div>${text(entry, true)}${by(entry)}</div><div class="soft" style="font-size:.92em">${time(entry)}</div></div>`,
        )
        .join('');
    case 'left':
      return entries
        .map(
          (entry) =>
            `<div style="display:flex;gap:18px;padding:8px 0;border-top:1px solid ${theme.line}"><div class="soft" style="width:${leftWidth}px;flex:none">${entry.at ? time(entry, `${esc(entry.at.date)}<br>${esc(entry.at.clock)}`) : ''}</div><div>${text(entry)}</div></div>`,
        )
        .join('');
    case 'table': {
      const heads = random.chance(0.85)
        ? `<tr style="border-bottom:1px solid ${theme.line}"><th style="padding:6px 12px 6px 0">${timeFirst ? dateHead(model) : esc(stateHead(model))}</th><th style="padding:6px 12px">${timeFirst ? esc(stateHead(model)) : dateHead(model)}</th></tr>`
        : '';
      return `<table>${heads}${entries
        .map((entry, index) => {
          const cells = timeFirst ? [time(entry), text(entry)] : [text(entry), time(entry)];
          return `<tr style="background:${index % 2 ? theme.zebra : 'transparent'}"><td style="padding:6px 12px 6px 4px">${cells[0]}</td><td style="padding:6px 12px">${cells[1]}</td>${entry.by ? `<td class="soft" style="padding:6px">${esc(entry.by)}</td>` : ''}</tr>`;
        })
        .join('')}</table>`;
    }
    case 'dots':
      return `<div style="border-left:2px solid ${theme.line};margin-left:7px">${entries
        .map(
          (entry) =>
            `<div style="position:relative;padding:2px 0 16px 22px"><span style="position:absolute;left:-8px;top:6px;width:13px;height:13px;border-radius:50%;border:2px solid ${entry.toCome ? theme.line : theme.accent};background:${entry.toCome ? theme.card : theme.accent}"></span><div>${text(entry, !entry.toCome)}${by(entry)}</div><div class="soft" style="font-size:.93em">${time(entry)}</div></div>`,
        )
        .join('')}</div>`;
    case 'bubbles':
      return entries
        .map(
          (entry) =>
            `<div style="margin:8px 0;max-width:520px"><div style="display:inline-block;background:${theme.zebra};border:1px solid ${theme.line};border-radius:12px 12px 12px 3px;padding:8px 12px"><div class="soft" style="font-size:.88em">${esc(entry.by ?? w.by[0] ?? '')}</div><div>${text(entry)}</div><div class="soft" style="font-size:.88em;text-align:right">${time(entry)}</div></div></div>`,
        )
        .join('');
  }
};

/** The head of a column or the word before an entry that names a state, present or past. */
export const stateHead = (model: Model): string => ({ en: 'Status', ru: 'Статус', zh: '状态' })[model.language];

const dateHead = (model: Model): string => ({ en: 'Date and time', ru: 'Дата и время', zh: '时间' })[model.language];

/** The state and, if the page says it, since when: beside it, below it, or as its own field. */
export const stateLine = (model: Model, theme: Theme, random: Random): string => {
  const { state } = model;
  const style = tone(state.bad === true, theme, random);
  const form = random.int(0, 4);
  const proofTime = state.proof && state.at ? ' data-need="time"' : '';
  const sub = state.sub ? `<div class="soft" style="margin-top:3px">${esc(state.sub)}</div>` : '';
  const stateNeed = state.proof ? 'state' : '';
  const mark = badge(state.text, style, theme.radius, stateNeed, state.struck);
  const plain = `<span${stateNeed ? ' data-need="state"' : ''} style="font-weight:600${state.struck ? ';text-decoration:line-through' : ''}">${esc(state.text)}</span>`;
  if (!state.at)
    return `<div>${form < 3 ? `<span class="soft">${esc(model.statusLabel)}: </span>${form === 1 ? plain : mark}` : mark}${sub}</div>`;
  const at = state.at.full;
  switch (form) {
    case 0:
      return `<div>${mark} <span class="soft"${proofTime} style="margin-left:8px">${esc(sinceOnly(model, at))}</span>${sub}</div>`;
    case 1:
      return `<div><span class="soft">${esc(model.statusLabel)}: </span><span data-need="state"><span${proofTime} style="font-weight:600">${state.struck ? `<s>${esc(state.text)}</s> ${esc(at)}` : esc(model.since(state.text, at))}</span></span>${sub}</div>`;
    case 2:
      return `<div style="display:inline-block">${mark}<div class="soft"${proofTime} style="margin-top:4px">${esc(sinceOnly(model, at))}</div>${sub}</div>`;
    case 3:
      return `<table style="width:auto"><tr><td class="soft" style="padding:3px 14px 3px 0">${esc(model.statusLabel)}</td><td style="padding:3px 0">${mark}</td></tr><tr><td class="soft" style="padding:3px 14px 3px 0">${esc(model.sinceLabel)}</td><td style="padding:3px 0"${proofTime}>${esc(at)}</td></tr></table>${sub}`;
    default:
      return `<div><span class="soft">${esc(model.statusLabel)}: </span>${plain}<span class="soft" style="margin-left:18px">${esc(model.sinceLabel)}: </span><span${proofTime}>${esc(at)}</span>${sub}</div>`;
  }
};

const sinceOnly = (model: Model, at: string): string =>
  ({ en: `since ${at}`, ru: `с ${at}`, zh: `${at} 起` })[model.language];

export const menuItems = (model: Model, count: number): readonly string[] => model.words.menu.slice(0, count);

export const topBar = (model: Model, theme: Theme, random: Random): string => {
  const strong = random.chance(0.5);
  const background = strong ? theme.accent : theme.card;
  const ink = strong ? theme.onAccent : theme.ink;
  return `<div style="display:flex;align-items:center;gap:22px;padding:11px 22px;background:${background};color:${ink};border-bottom:1px solid ${theme.line};white-space:nowrap;overflow:hidden"><b style="font-size:1.15em">${esc(model.shop)}</b>${menuItems(
    model,
    random.int(5, 8),
  )
    .map((one) => `<span>${esc(one)}</span>`)
    .join(
      '',
    )}<span style="margin-left:auto">${esc(random.pick(['Li Wei', 'Priya', 'Мария', 'Emre', '王芳', 'admin']))}</span></div>`;
};

export const sideMenu = (model: Model, theme: Theme, random: Random, width = 170): string =>
  `<div style="width:${width}px;flex:none;background:${theme.card};border-right:1px solid ${theme.line};padding:16px 0;min-height:100%">${`<div style="padding:0 18px 14px;font-weight:700;font-size:1.1em">${esc(model.shop)}</div>`}${model.words.menu.map((one, index) => `<div style="padding:7px 18px;${index === 3 ? `background:${theme.zebra};border-left:3px solid ${theme.accent};font-weight:600` : ''}">${esc(one)}${random.chance(0.15) ? ` <span style="background:${theme.accent};color:${theme.onAccent};border-radius:9px;padding:0 6px;font-size:.85em">${random.int(1, 30)}</span>` : ''}</div>`).join('')}</div>`;

export const crumbs = (model: Model, theme: Theme): string =>
  `<div class="soft" style="font-size:.93em;color:${theme.soft}">${model.words.crumbs.map(esc).join(' / ')}</div>`;

export const tabsRow = (model: Model, theme: Theme): string =>
  `<div style="display:flex;gap:22px;border-bottom:1px solid ${theme.line};white-space:nowrap;overflow:hidden">${model.tabs.map((one, index) => `<span style="padding:9px 0;${index === model.activeTab ? `border-bottom:2px solid ${theme.accent};color:${theme.accent};font-weight:600` : `color:${theme.soft}`}">${esc(one)}</span>`).join('')}</div>`;

export const filtersRow = (model: Model, theme: Theme): string =>
  `<div style="display:flex;gap:8px;padding:10px 0;white-space:nowrap;overflow:hidden">${model.words.filters.map((one) => `<span style="border:1px solid ${theme.line};background:${theme.card};border-radius:${Math.min(theme.radius, 8)}px;padding:4px 11px">${esc(one)} <span class="soft">▾</span></span>`).join('')}</div>`;

export const buttonsRow = (model: Model, random: Random, count = 3): string =>
  `<div style="display:flex;gap:8px;flex-wrap:wrap">${model.words.buttons
    .slice(0, count)
    .map((one, index) => `<span class="btn${index === 0 && random.chance(0.6) ? ' main' : ''}">${esc(one)}</span>`)
    .join('')}</div>`;

export const footerRow = (model: Model, theme: Theme): string =>
  `<div style="display:flex;gap:24px;padding:16px 22px;color:${theme.soft};border-top:1px solid ${theme.line};font-size:.9em;white-space:nowrap;overflow:hidden">${model.words.footer
    .map(esc)
    .map((one) => `<span>${one}</span>`)
    .join('')}<span>© ${esc(model.shop)}</span></div>`;

export const helpBanner = (model: Model, theme: Theme, random: Random): string =>
  `<div style="background:${theme.dark ? '#22304a' : '#e8f1ff'};color:${theme.dark ? '#cfe0ff' : '#1d3f75'};border-radius:${theme.radius}px;padding:9px 14px">${esc(random.pick(model.words.help))}</div>`;

/** A number in a narrow column, broken at a hyphen. */
export const brokenNumber = (number: string): string => {
  const at = number.indexOf('-') + 1;
  return `${esc(number.slice(0, at))}<br>${esc(number.slice(at))}`;
};

export const pickHistoryForm = (random: Random): HistoryForm =>
  weighted(
    [
      [3, 'line'],
      [3, 'columns'],
      [2, 'above'],
      [2, 'below'],
      [2, 'left'],
      [3, 'table'],
      [3, 'dots'],
      [1, 'bubbles'],
    ] as const,
    random,
  );
