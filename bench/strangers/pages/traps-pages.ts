/** The number is not ours, the page is no order page, or the moments do not fit the case. */
import { DateTime } from 'luxon';
import { digits } from '../random.js';
import { hoursBetween, postingNumber } from '../story.js';
import type { Random, Story } from '../types.js';
import { drawDateForm, yearFormLike, yearlessForm } from './dates.js';
import { esc, page, type Theme } from './kit.js';
import type { Model } from './model.js';
import type { Frame } from './render.js';
import {
  beforeProof,
  both,
  box,
  byName,
  detail,
  inLanguage,
  later,
  lists,
  orderTrap,
  proofOf,
  single,
  stated,
  upToProof,
} from './trap-kit.js';

const atProof = { atProof: true } as const;
const proofText = (m: Model): string => proofOf(m).text;
const proofTime = (m: Model): string => proofOf(m).at?.full ?? '';
const iso = (at: DateTime): string => at.toISO({ suppressMilliseconds: true }) ?? '';
const moved = (moment: string, minutes: number, zone: string): string =>
  iso(DateTime.fromISO(moment).setZone(zone).plus({ minutes }));
const earlierOf = (a: string, b: string): string => (DateTime.fromISO(a) < DateTime.fromISO(b) ? a : b);

/** The same page with another number in the place of ours. */
const withNumber = (m: Model, number: string): Model => ({
  ...m,
  number,
  heading: m.heading.replace(m.story.orderNumber, number),
  rows: m.rows.map((row) => (row.ours ? { ...row, number } : row)),
  facts: m.facts.map(([k, v]) => [k, v === m.story.orderNumber ? number : v] as const),
});

const twoDigits = (number: string, random: Random): string => {
  // Two neighbours of the first part change places, or one digit becomes another.
  const first = number.split('-')[0] as string;
  const at = random.int(1, first.length - 2);
  const a = first[at] as string;
  const b = first[at + 1] as string;
  if (a !== b && random.chance(0.4)) return number.slice(0, at) + b + a + number.slice(at + 2);
  return number.slice(0, at) + String((Number(a) + random.int(1, 9)) % 10) + number.slice(at + 1);
};

const letters = (number: string): string => number.replace(/0/g, 'O').replace(/1/g, 'l');
const otherShape = (random: Random): string =>
  random.pick([
    () => `81${digits(14, random)}`,
    () => `#${random.int(1001, 9999)}`,
    () => `WB-${digits(10, random)}`,
    () => `${digits(3, random)}-${digits(7, random)}-${digits(7, random)}`,
    () => `${random.int(300000000, 900000000)}`,
    () => `10000${digits(4, random)}`,
    () => `SO${digits(2, random)}${digits(6, random)}`,
  ])();

const shell = (m: Model, theme: Theme, body: string, width: number, extra: Partial<Theme> = {}): Frame => ({
  html: page({ ...theme, ...extra }, '', body, m.language, 1),
  width,
  scales: width < 500 ? [2, 2.5, 3] : [1, 1.25, 1.5, 2],
  whole: true,
});

const chat = (_: Frame, m: Model, t: Theme, r: Random): Frame => {
  const state = proofText(m);
  const at = proofTime(m);
  const lines = [
    inLanguage(
      m,
      {
        en: ['Hello, what about my order?', 'Where is my parcel?'],
        ru: ['Здравствуйте, что с заказом?', 'Где моя посылка?'],
        zh: ['你好，我的订单怎么样了？', '包裹在哪里？'],
      },
      r,
    ),
    inLanguage(
      m,
      {
        en: [`Order ${m.number}: status ${state} since ${at}.`],
        ru: [`Заказ ${m.number}: статус «${state}» с ${at}.`],
        zh: [`订单 ${m.number}：状态${state}，${at}`],
      },
      r,
    ),
    inLanguage(
      m,
      { en: ['Thank you!', 'OK, waiting'], ru: ['Спасибо!', 'Хорошо, жду'], zh: ['好的，谢谢', '收到'] },
      r,
    ),
  ];
  const body = `<div style="background:${t.card};padding:10px 16px;border-bottom:1px solid ${t.line};font-weight:700">‹ &nbsp; ${esc(r.pick(m.words.buyers))}<div class="soft" style="font-weight:400;font-size:.9em">${esc(inLanguage(m, { en: 'online', ru: 'в сети', zh: '在线' }, r))}</div></div><div style="padding:14px 16px">${lines.map((one, index) => `<div style="margin:10px 0;text-align:${index === 1 ? 'right' : 'left'}"><span style="display:inline-block;text-align:left;max-width:78%;background:${index === 1 ? '#d9f2c8' : t.card};color:${index === 1 ? '#14260c' : t.ink};border-radius:14px;padding:8px 13px">${esc(one)}<span style="opacity:.6;font-size:.8em;margin-left:8px">${r.int(9, 21)}:${r.int(10, 59)}</span></span></div>`).join('')}</div><div style="margin:10px 16px 18px;border:1px solid ${t.line};border-radius:20px;padding:9px 16px;color:${t.soft}">${esc(inLanguage(m, { en: 'Message', ru: 'Сообщение', zh: '输入消息' }, r))}…</div>`;
  return shell(m, t, body, r.chance(0.6) ? 390 : 720);
};

const editor = (_: Frame, m: Model, t: Theme, r: Random): Frame => {
  const lines = [
    `${m.numberLabel}: ${m.number}`,
    `${m.statusLabel}: ${proofText(m)}`,
    `${m.sinceLabel}: ${proofTime(m)}`,
  ];
  const title = inLanguage(
    m,
    {
      en: ['Untitled - Notepad', 'order.txt - Notepad'],
      ru: ['Безымянный — Блокнот', 'заказ.txt — Блокнот'],
      zh: ['无标题 - 记事本', '订单.txt - 记事本'],
    },
    r,
  );
  const menu = inLanguage(
    m,
    {
      en: 'File  Edit  Format  View  Help',
      ru: 'Файл  Правка  Формат  Вид  Справка',
      zh: '文件  编辑  格式  查看  帮助',
    },
    r,
  );
  return shell(
    m,
    t,
    `<div style="background:#fff;color:#000;border:1px solid #888;min-height:340px"><div style="background:#e8eef7;padding:6px 10px;display:flex"><span style="flex:1">${esc(title)}</span><span>— □ ×</span></div><div style="padding:4px 10px;border-bottom:1px solid #ddd;white-space:pre">${esc(menu)}</div><div style="padding:10px;font-family:'Liberation Mono','Noto Sans Mono CJK SC',monospace;white-space:pre-wrap">${lines.map(esc).join('\n')}\n<span style="border-left:1px solid #000">&nbsp;</span></div></div>`,
    r.int(640, 860),
  );
};

const spreadsheet = (_: Frame, m: Model, t: Theme, r: Random): Frame => {
  const rows = [
    [m.numberLabel, m.statusLabel, m.sinceLabel, m.words.price],
    [m.number, proofText(m), proofTime(m), m.prices[0] as string],
    [postingNumber(r), m.words.transit[0] as string, later(m, m.story.preparingAt, -300).full, m.prices[1] as string],
  ];
  const cell = (text: string, head = false) =>
    `<td style="border:1px solid #d0d4da;padding:4px 9px;white-space:nowrap;${head ? 'background:#eef0f3;color:#555;text-align:center' : ''}">${esc(text)}</td>`;
  return shell(
    m,
    t,
    `<div style="background:#fff;color:#111"><div style="background:#1d6f42;color:#fff;padding:7px 12px">${esc(inLanguage(m, { en: 'Book1.xlsx - Excel', ru: 'Книга1.xlsx — Excel', zh: '工作簿1.xlsx - Excel' }, r))}</div><div style="padding:5px 12px;border-bottom:1px solid #ccc">A2 &nbsp; <i>fx</i> &nbsp; ${esc(m.number)}</div><table style="width:auto"><tr>${['', 'A', 'B', 'C', 'D', 'E'].map((one) => cell(one, true)).join('')}</tr>${rows.map((row, at) => `<tr>${cell(String(at + 1), true)}${row.map((one) => cell(one)).join('')}${cell('')}</tr>`).join('')}${Array.from({ length: 6 }, (_, at) => `<tr>${cell(String(at + 4), true)}${Array.from({ length: 5 }, () => cell(' ')).join('')}</tr>`).join('')}</table></div>`,
    r.int(760, 980),
  );
};

const settings = (_: Frame, m: Model, t: Theme, r: Random): Frame => {
  const states = [m.words.created[0], m.words.before[0], proofText(m), m.words.transit[0], m.words.listed[2]];
  const heads = inLanguage(
    m,
    {
      en: 'Settings › Order statuses|Status|Last changed|Example',
      ru: 'Настройки › Статусы заказов|Статус|Изменён|Пример',
      zh: '设置 › 订单状态|状态|最近修改|示例',
    },
    r,
  ).split('|');
  return shell(
    m,
    t,
    `<div style="padding:18px 26px"><h2>${esc(heads[0] as string)}</h2><table class="card" style="margin-top:14px"><tr>${heads
      .slice(1)
      .map((one) => `<th style="padding:8px 14px">${esc(one)}</th>`)
      .join(
        '',
      )}</tr>${states.map((one, at) => `<tr style="border-top:1px solid ${t.line}"><td style="padding:9px 14px">${esc(one ?? '')}</td><td style="padding:9px 14px">${esc(later(m, m.story.preparingAt, (at - 2) * 3).full)}</td><td style="padding:9px 14px">${at === 2 ? esc(m.number) : '—'}</td></tr>`).join('')}</table></div>`,
    r.int(760, 1040),
  );
};

const mail = (_: Frame, m: Model, t: Theme, r: Random): Frame => {
  const subject = inLanguage(
    m,
    {
      en: [`Order ${m.number}: ${proofText(m)}`, `[${m.shop}] ${m.number} is now ${proofText(m)}`],
      ru: [`Заказ ${m.number}: ${proofText(m)}`, `${m.shop}: заказ ${m.number} — ${proofText(m)}`],
      zh: [`订单 ${m.number}：${proofText(m)}`, `【${m.shop}】${m.number} ${proofText(m)}`],
    },
    r,
  );
  const others = inLanguage(
    m,
    {
      en: 'Your weekly report|Invoice for storage|New message from a buyer',
      ru: 'Отчёт за неделю|Счёт за хранение|Новое сообщение от покупателя',
      zh: '每周报告|仓储账单|买家新消息',
    },
    r,
  ).split('|');
  const rows = [others[0], subject, others[1], others[2]];
  return shell(
    m,
    t,
    `<div style="padding:12px 18px;border-bottom:1px solid ${t.line};font-weight:700">${esc(inLanguage(m, { en: 'Inbox', ru: 'Входящие', zh: '收件箱' }, r))}</div>${rows.map((one, at) => `<div style="display:flex;gap:18px;padding:12px 18px;border-bottom:1px solid ${t.line};background:${t.card};${at === 1 ? 'font-weight:700' : ''}"><span style="width:130px;flex:none">${at % 2 ? 'noreply@' : 'info@'}${esc(at === 1 ? 'seller' : 'market')}</span><span style="flex:1">${esc(one ?? '')}</span><span style="white-space:nowrap">${esc(later(m, m.story.preparingAt, 60 - at * 61).full)}</span></div>`).join('')}`,
    r.int(820, 1100),
  );
};

const help = (_: Frame, m: Model, t: Theme, r: Random): Frame =>
  shell(
    m,
    t,
    `<div style="max-width:760px;margin:0 auto;padding:24px"><div class="soft">${esc(m.words.footer[0] as string)}</div><h1 style="margin:8px 0 14px">${esc(inLanguage(m, { en: 'What do order statuses mean?', ru: 'Что означают статусы заказа?', zh: '订单状态说明' }, r))}</h1><p><b>${esc(m.words.before[0] as string)}</b> — ${esc(inLanguage(m, { en: 'the order waits to be assembled', ru: 'заказ ждёт сборки', zh: '订单等待打包' }, r))}</p><p><b>${esc(proofText(m))}</b> — ${esc(inLanguage(m, { en: `assembled, for example ${m.number} since ${proofTime(m)}`, ru: `собран, например ${m.number} с ${proofTime(m)}`, zh: `已打包，例如 ${m.number}，${proofTime(m)}` }, r))}</p><p><b>${esc(m.words.transit[0] as string)}</b></p></div>`,
    r.int(780, 1000),
  );

const noResult = (_: Frame, m: Model, t: Theme, r: Random): Frame =>
  shell(
    m,
    t,
    `<div style="padding:18px 26px"><h1 style="font-size:1.5em">${esc(m.words.orders)}</h1><div style="display:flex;gap:10px;margin:14px 0"><span class="btn" style="min-width:260px">${esc(m.number)}</span><span class="btn">${esc(m.statusLabel)}: ${esc(proofText(m))} ▾</span><span class="btn">${esc(proofTime(m))} — ${esc(later(m, m.story.preparingAt, 1440).full)}</span></div><div class="card" style="padding:50px;text-align:center"><b>${esc(inLanguage(m, { en: ['Nothing found', 'No orders match the filter'], ru: ['Ничего не найдено', 'Нет заказов по фильтру'], zh: ['未找到订单', '没有符合条件的数据'] }, r))}</b></div></div>`,
    r.int(900, 1200),
  );

/** Cards of which the neighbours are cut off: the number stands at the head of a card, the state at its foot. */
const cutCards =
  (cut: boolean) =>
  (_: Frame, m: Model, t: Theme, r: Random): Frame => {
    const other = postingNumber(r);
    const first = r.chance(0.5);
    const time = (minutes: number) => esc(later(m, m.story.preparingAt, minutes).full);
    const card = (number: string, at: string, mark: string, ours: boolean) =>
      `<div class="card" style="padding:14px 16px;margin-bottom:14px"><div ${ours && mark === 'bottom' ? 'data-cut-bottom' : ''}><div data-head style="font-size:1.1em;font-weight:700;padding-bottom:8px">${esc(m.numberLabel)} ${esc(number)}</div><div>${esc(m.story.items[0]?.name[m.language] ?? '')}</div><div class="soft" style="padding-bottom:8px">${m.prices[0]}</div></div><div ${!ours && mark === 'top' ? 'data-cut-top' : ''} style="display:flex;justify-content:space-between;border-top:1px solid ${t.line};padding-top:8px"><b>${esc(proofText(m))}</b><span>${esc(m.sinceLabel)}: ${at}</span></div></div>`;
    // Above: a whole card of another order, or only its foot; below: the head of ours.
    const html = `<div style="padding:16px">${card(other, time(-r.int(20, 90)), first ? 'top' : '', false)}${card(m.number, time(0), 'bottom', true)}</div>`;
    return { ...shell(m, t, html, r.int(560, 820)), whole: !cut, cutRows: cut };
  };

const numberCut = (frame: Frame): Frame => ({
  ...frame,
  cutAt: 0.62,
  html: frame.html
    .replaceAll('data-cut>', '>')
    .replaceAll(' data-cut ', ' ')
    .replaceAll('data-need="number"', 'data-need="number" data-cut'),
});

/** Sets the page's clock to a zone in which the order of events is no longer proven. */
const zoneOf = (story: Story): { zone: string; name: Readonly<Record<'en' | 'ru' | 'zh', readonly string[]>> } => {
  const west = story.zone.startsWith('Asia');
  return west
    ? {
        zone: 'Europe/Moscow',
        name: {
          en: ['Moscow time (UTC+3)', 'All times are shown in Moscow time', 'Time zone: Moscow, GMT+3'],
          ru: ['Время московское', 'Часовой пояс: Москва (МСК, UTC+3)', 'Все даты указаны по МСК'],
          zh: ['莫斯科时间', '所有时间均为莫斯科时间（UTC+3）', '时区：莫斯科 GMT+3'],
        },
      }
    : {
        zone: 'UTC',
        name: {
          en: ['All times are UTC', 'Time zone: UTC (GMT+0)', 'Times in UTC'],
          ru: ['Время указано по UTC', 'Часовой пояс: UTC (GMT+0)', 'Все даты в UTC'],
          zh: ['所有时间均为 UTC 时间', '时区：UTC (GMT+0)'],
        },
      };
};
const lateStory = (story: Story): Story => {
  const preparingAt = moved(story.pickupAt, -85, story.zone);
  return { ...story, preparingAt, receivedAt: earlierOf(story.receivedAt, moved(preparingAt, -400, story.zone)) };
};
const zoneLine = (m: Model, r: Random, form: 'footer' | 'head'): Partial<Model> => {
  const html = `<span style="font-size:.95em">${esc(inLanguage(m, zoneOf(m.story).name, r))}</span>`;
  return form === 'footer' ? { bottom: html } : { middle: html };
};

const shownLater = (story: Story): Story => {
  // Without a year, the day shown lies after the dispute in the dispute's own year.
  const dispute = DateTime.fromISO(story.disputeAt).setZone(story.zone);
  const wanted = dispute.plus({ days: 23, hours: -3 });
  const last = dispute.endOf('year').minus({ hours: 9 }).startOf('minute');
  const preparing = wanted.year === dispute.year ? wanted : last > dispute ? last : dispute.plus({ hours: 1 });
  return { ...story, preparingAt: iso(preparing), receivedAt: iso(preparing.minus({ hours: 9 })) };
};
const yearOf = (moment: string, zone: string): number => DateTime.fromISO(moment).setZone(zone).year;

export const pageTraps = [
  orderTrap({
    name: 'number-cut-at-edge',
    why: 'The picture ends in the middle of the order number.',
    layouts: () => byName('cabinet-detail', 'timeline', 'phone', 'print', 'status-head', 'stepper'),
    options: atProof,
    mistake: (m) => ({
      ...withNumber(m, m.number),
      heading: m.number,
      facts: m.facts.filter(([, v]) => v !== m.number),
    }),
    mended: (m) => ({ ...m, heading: m.number }),
    frame: (frame) => ({
      ...numberCut(frame),
      html: numberCut(frame).html.replace(
        /(<h1|<h2|<div)( data-need="number" data-cut) style="/,
        '$1$2 style="display:inline-block;',
      ),
    }),
  }),
  orderTrap({
    name: 'number-one-digit-off',
    why: 'The number on the page differs from the case in one digit.',
    mistake: (m, r) => withNumber(m, twoDigits(m.number, r)),
  }),
  orderTrap({
    name: 'number-one-digit-off-in-list',
    why: 'No row of the list has our number: the nearest differs in one digit.',
    layouts: lists,
    mistake: (m, r) => withNumber(m, twoDigits(m.number, r)),
  }),
  orderTrap({
    name: 'number-of-the-other-shipment',
    why: 'The page is about the other shipment of the order: only the last digit differs.',
    mistake: (m) =>
      withNumber(
        m,
        m.number.replace(/\d+$/, (last) => String(last === '1' ? 2 : Number(last) - 1)),
      ),
  }),
  orderTrap({
    name: 'number-with-letters',
    why: 'The number is written with letters O and l in the place of digits.',
    suits: (story) => /[01]/.test(story.orderNumber.split('-')[0] ?? ''),
    mistake: (m) => withNumber(m, letters(m.number)),
  }),
  orderTrap({
    name: 'number-digit-missing',
    why: 'The number on the page lacks a digit.',
    mistake: (m, r) => {
      const at = r.int(1, 5);
      return withNumber(m, m.number.slice(0, at) + m.number.slice(at + 1));
    },
  }),
  orderTrap({
    name: 'other-marketplace',
    why: 'The page is of another marketplace: the same words, a number of another shape.',
    layouts: single,
    mistake: (m, r) => withNumber(m, otherShape(r)),
  }),
  orderTrap({
    name: 'number-blacked-out',
    why: 'The order number is painted over.',
    options: atProof,
    mistake: (m, r) => {
      const parts = m.number.split('-');
      const hidden = `${parts[0]?.slice(0, r.int(1, 3))}▇▇▇▇▇▇▇▇▇`;
      return withNumber(m, hidden);
    },
  }),
  orderTrap({
    name: 'number-only-in-search',
    why: 'Our number stands only in the search field; the page shows another order.',
    options: atProof,
    mistake: (m, r) => ({
      ...withNumber(m, postingNumber(r)),
      top: `<span style="display:inline-block;border:1px solid #9aa4b2;border-radius:6px;padding:5px 14px;min-width:240px">${esc(inLanguage(m, { en: 'Search', ru: 'Поиск', zh: '搜索' }, r))}: ${esc(m.number)}</span>`,
    }),
  }),
  orderTrap({
    name: 'number-only-as-reference',
    why: 'The page is about another order and names ours only as the earlier one.',
    layouts: both,
    options: atProof,
    mistake: (m, r) => {
      const other = withNumber(m, postingNumber(r));
      return {
        ...other,
        facts: [
          ...other.facts,
          [
            inLanguage(
              m,
              {
                en: ['Re-shipment of order', 'Previous order of this buyer', 'Replaces'],
                ru: ['Повторная отправка заказа', 'Предыдущий заказ покупателя', 'Взамен заказа'],
                zh: ['补发原订单', '买家上一订单', '替换订单'],
              },
              r,
            ),
            m.number,
          ],
        ],
      };
    },
  }),
  orderTrap({
    name: 'chat',
    why: 'A chat message says it, no order page.',
    options: atProof,
    mistake: (m) => m,
    frame: chat,
  }),
  orderTrap({
    name: 'text-editor',
    why: 'The words stand in a text editor, no order page.',
    options: atProof,
    mistake: (m) => m,
    frame: editor,
  }),
  orderTrap({
    name: 'spreadsheet',
    why: "The words stand in the seller's own spreadsheet, no order page.",
    options: atProof,
    mistake: (m) => m,
    frame: spreadsheet,
  }),
  orderTrap({
    name: 'settings-of-statuses',
    why: 'A settings page lists the statuses; the time is that of the setting.',
    options: atProof,
    mistake: (m) => m,
    frame: settings,
  }),
  orderTrap({
    name: 'mail-notification',
    why: 'A list of e-mails shows a notification; no order page.',
    options: atProof,
    mistake: (m) => m,
    frame: mail,
  }),
  orderTrap({
    name: 'help-page',
    why: 'A help page explains the statuses.',
    options: atProof,
    mistake: (m) => m,
    frame: help,
  }),
  orderTrap({
    name: 'search-without-result',
    why: 'The number and the state stand in the filter; nothing was found.',
    options: atProof,
    mistake: (m) => m,
    frame: noResult,
  }),
  orderTrap({
    name: 'card-cut-off',
    why: 'The card of our order is cut off below its head: the state and time that are seen belong to the card above.',
    options: atProof,
    mistake: (m) => m,
    frame: cutCards(true),
    twinFrame: cutCards(false),
  }),
  orderTrap({
    name: 'time-cut-in-history',
    why: 'The picture ends in the middle of the time in the history.',
    layouts: () => byName('history-tab', 'cabinet-detail', 'phone', 'zebra-table', 'desktop-program'),
    options: atProof,
    mistake: (m) => ({ ...m, state: { ...m.state, at: undefined } }),
    mended: (m) => ({ ...m, state: { ...m.state, at: undefined } }),
    frame: (frame) => ({ ...frame, cutAt: 0.5 }),
  }),
  orderTrap({
    name: 'time-painted-over',
    why: 'The time beside the state is painted over.',
    layouts: detail,
    options: atProof,
    mistake: (m) => ({
      ...m,
      state: { ...m.state, at: undefined },
      history: m.history.map((one) =>
        one.kind === 'proof' && one.at
          ? { ...one, at: { ...one.at, full: '▇▇▇▇▇▇▇▇▇▇▇', date: '▇▇▇▇▇▇', clock: '▇▇▇▇' } }
          : one,
      ),
    }),
    mended: (m) => ({ ...m, state: { ...m.state, at: undefined } }),
  }),
  orderTrap({
    name: 'dispute-before-the-case-says',
    why: 'The page says that the dispute was opened earlier than the case does, before the carrier had the parcel.',
    layouts: both,
    options: { atProof: true, noDispute: true },
    mistake: (m, r) => {
      const early = later(m, m.story.pickupAt, -r.int(20, 50));
      return {
        ...m,
        state: { ...m.state, at: undefined },
        history: upToProof(m),
        bottom: box(
          `${esc(inLanguage(m, { en: ['Dispute opened by the buyer', 'Dispute opened', 'Claim “item not received” opened'], ru: ['Покупатель открыл спор', 'Спор открыт', 'Открыт спор «товар не получен»'], zh: ['买家发起争议', '争议开启时间', '买家提交“未收到货”争议'] }, r))}: ${esc(early.full)}`,
          'amber',
        ),
      };
    },
    mended: (m) => ({
      ...m,
      state: { ...m.state, at: undefined },
      bottom: box(
        `${esc({ en: 'Dispute opened by the buyer', ru: 'Покупатель открыл спор', zh: '买家发起争议' }[m.language])}: ${esc(m.form.of(m.story.disputeAt).full)}`,
        'amber',
      ),
    }),
  }),
  orderTrap({
    name: 'dispute-in-history-too-early',
    why: 'The history dates the dispute before the pickup, earlier than the case.',
    options: { atProof: true, noDispute: true },
    mistake: (m, r) => ({
      ...m,
      state: { ...m.state, at: undefined },
      history: [
        ...upToProof(m),
        { kind: 'later', text: r.pick(m.words.disputed), at: later(m, m.story.pickupAt, -r.int(15, 50)) },
      ],
    }),
    mended: (m, r) => ({
      ...m,
      state: { ...m.state, at: undefined },
      history: [...upToProof(m), { kind: 'later', text: r.pick(m.words.disputed), at: m.form.of(m.story.disputeAt) }],
    }),
  }),
  orderTrap({
    name: 'own-zone-in-foot',
    why: 'The page names the zone of its times, not the one of the case: by it, Preparing is after the pickup.',
    options: { atProof: true, yearNeeded: true, zone: 'always' },
    story: lateStory,
    mistake: (m, r) => ({ ...m, ...zoneLine(m, r, 'footer') }),
  }),
  orderTrap({
    name: 'own-zone-in-head',
    why: 'The page names the zone of its times at its head: by it, Preparing is after the pickup.',
    options: { atProof: true, yearNeeded: true, zone: 'always' },
    layouts: single,
    story: lateStory,
    mistake: (m, r) => ({ ...m, ...zoneLine(m, r, 'head') }),
  }),
  orderTrap({
    name: 'own-zone-beside-time',
    why: 'The time itself carries a zone that is not the one of the case: by it, Preparing is after the pickup.',
    options: { atProof: true, yearNeeded: true, zone: 'always' },
    story: lateStory,
    mistake: (m, r) => {
      const suffix =
        zoneOf(m.story).zone === 'UTC'
          ? r.pick([' UTC', ' GMT'])
          : {
              en: r.pick([' MSK', ' (UTC+3)', ' GMT+3']),
              ru: r.pick([' МСК', ' (МСК)', ' мск']),
              zh: r.pick(['（莫斯科时间）', ' UTC+3']),
            }[m.language];
      const tail = <T extends { full: string; clock: string }>(at: T): T => ({
        ...at,
        full: at.full + suffix,
        clock: at.clock + suffix,
      });
      return {
        ...m,
        state: { ...m.state, at: m.state.at ? tail(m.state.at) : undefined },
        history: m.history.map((one) => (one.at ? { ...one, at: tail(one.at) } : one)),
      };
    },
  }),
  orderTrap({
    name: 'year-missing-day-after-dispute',
    why: "The time has no year, and in the dispute's year it lies after the dispute.",
    options: { atProof: true, form: (story, random) => yearlessForm(story.language, story.zone, random) },
    story: shownLater,
    twinStory: (story) => story,
    suits: (story) =>
      yearOf(story.receivedAt, story.zone) === yearOf(story.disputeAt, story.zone) &&
      DateTime.fromISO(story.disputeAt).setZone(story.zone).month < 12,
    mistake: (m) => m,
  }),
  orderTrap({
    name: 'year-missing-over-new-year',
    why: 'The time has no year, and the dispute is in another year than the order.',
    suits: (story) =>
      yearOf(story.preparingAt, story.zone) !== yearOf(story.disputeAt, story.zone) &&
      hoursBetween(story.preparingAt, story.pickupAt) > 3,
    options: { atProof: true, form: (story, random) => yearlessForm(story.language, story.zone, random) },
    mistake: (m) => m,
    mended: (m, r) => {
      const form = yearFormLike(m.language, m.story.zone, r);
      const again = <T extends { at?: { iso: string } | undefined }>(one: T): T =>
        one.at ? { ...one, at: form.of(one.at.iso) } : one;
      return {
        ...m,
        form,
        history: m.history.map(again),
        state: again(m.state),
        facts: m.facts.filter(([, v]) => !/\d:\d\d/.test(v)),
      } as Model;
    },
  }),
  orderTrap({
    name: 'preparing-after-pickup',
    why: 'The page dates Preparing after the pickup of the carrier.',
    options: { atProof: true, yearNeeded: true, zone: 'always' },
    story: (story) => {
      const preparingAt = moved(story.pickupAt, 60 * 31, story.zone);
      return { ...story, preparingAt };
    },
    twinStory: (story) => story,
    suits: (story) => hoursBetween(story.pickupAt, story.disputeAt) > 72,
    mistake: (m) => m,
  }),
  orderTrap({
    name: 'preparing-after-dispute',
    why: 'The page dates Preparing after the dispute.',
    options: { atProof: true, yearNeeded: true, zone: 'always' },
    story: (story) => ({ ...story, preparingAt: moved(story.disputeAt, 60 * 29, story.zone) }),
    twinStory: (story) => story,
    mistake: (m) => m,
  }),
  orderTrap({
    name: 'two-times-disagree',
    why: 'The status and the history give Preparing two different times, one of them after the pickup.',
    layouts: () =>
      byName('cabinet-detail', 'timeline', 'phone', 'erp-detail', 'drawer', 'split', 'zebra-table', 'phone-sheet'),
    options: { atProof: true, yearNeeded: true },
    mistake: (m, r) => ({ ...m, state: { ...m.state, at: later(m, m.story.pickupAt, r.int(60 * 30, 60 * 60)) } }),
    mended: (m) => ({ ...m, state: { ...m.state, at: m.form.of(m.story.preparingAt) } }),
  }),
  orderTrap({
    name: 'impossible-day',
    why: 'The time beside Preparing is no day of the calendar.',
    options: {
      atProof: true,
      form: (story, random) => drawDateForm(story.language, story.zone, story.preparingAt, true, random),
    },
    mistake: (m) => {
      const full = { en: '31 Feb 2025, 10:20', ru: '31.02.2025 10:20', zh: '2025-02-31 10:20' }[m.language];
      const at = { full, date: full.replace(/,? ?10:20/, ''), clock: '10:20', iso: '' };
      return {
        ...m,
        state: { ...m.state, at: m.state.at ? at : undefined },
        history: m.history.map((one) => (one.kind === 'proof' ? { ...one, at } : one)),
      };
    },
  }),
  orderTrap({
    name: 'planned-in-history',
    why: 'The history lists Preparing as planned, with a time still to come.',
    options: atProof,
    mistake: (m, r) => {
      const proof = proofOf(m);
      const text = inLanguage(
        m,
        {
          en: [
            `Planned: ${proof.text}`,
            `${proof.text} (expected)`,
            `Will be ${proof.text}`,
            `Estimated ${proof.text}`,
          ],
          ru: [
            `Планируется: ${proof.text}`,
            `${proof.text} (ожидается)`,
            `Будет: ${proof.text}`,
            `План: ${proof.text}`,
          ],
          zh: [`计划${proof.text}`, `预计${proof.text}`, `${proof.text}（预计）`, `即将${proof.text}`],
        },
        r,
      );
      const before = beforeProof(m);
      return { ...before, history: [...before.history, { ...proof, kind: 'other', text }] };
    },
  }),
  orderTrap({
    name: 'negated-in-sentence',
    why: 'A sentence says that the order is not Preparing yet.',
    options: atProof,
    mistake: (m, r) => ({
      ...beforeProof(m),
      middle: box(
        esc(
          inLanguage(
            m,
            {
              en: [
                `The order is not ${proofText(m)} yet (${proofTime(m)}).`,
                `As of ${proofTime(m)} the order had not reached ${proofText(m)}.`,
              ],
              ru: [
                `Заказ ещё не в статусе «${proofText(m)}» (${proofTime(m)}).`,
                `На ${proofTime(m)} статус «${proofText(m)}» не достигнут.`,
              ],
              zh: [
                `截至${proofTime(m)}，订单尚未${proofText(m)}。`,
                `订单还不是${proofText(m)}状态（${proofTime(m)}）。`,
              ],
            },
            r,
          ),
        ),
        'amber',
      ),
    }),
  }),
  orderTrap({
    name: 'row-above-and-below',
    why: 'The rows next to ours are Preparing with their times; ours has neither.',
    layouts: lists,
    mistake: (m) => {
      const proof = m.rows.find((one) => one.ours)?.state as string;
      return {
        ...m,
        rows: m.rows.map((row) => (row.ours ? { ...row, state: '—', at: undefined } : { ...row, state: proof })),
      };
    },
  }),
  orderTrap({
    name: 'row-without-time',
    why: 'Our row is Preparing, but only the other rows have a time.',
    layouts: lists,
    mistake: (m) => ({
      ...m,
      rows: m.rows.map((row) => (row.ours ? { ...row, at: undefined } : row)),
      flags: { accepted: false },
    }),
    mended: (m) => ({ ...m, flags: { accepted: false } }),
  }),
  orderTrap({
    name: 'state-hidden-by-window',
    why: 'A small window lies over the status and its time.',
    layouts: stated,
    options: atProof,
    mistake: (m) => ({
      ...m,
      noHistory: true,
      state: { ...m.state, text: '▇▇▇▇▇▇▇', at: undefined, proof: false },
      facts: m.facts.filter(([, v]) => !/\d:\d\d/.test(v)),
      middle: `<div style="background:#23272f;color:#fff;border-radius:8px;padding:20px">${esc(m.words.help[2] as string)}</div>`,
    }),
    mended: (m) => ({ ...m, noHistory: true, state: { ...m.state, at: m.form.of(m.story.preparingAt) } }),
  }),
];
