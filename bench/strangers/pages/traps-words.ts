/** The right words stand on the page, but not as the state of this order. */
import { postingNumber } from '../story.js';
import type { Random } from '../types.js';
import { esc } from './kit.js';
import type { Entry, Model } from './model.js';
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
const chip = (text: string): string =>
  `<span style="display:inline-block;border:1px solid #9aa4b2;border-radius:14px;padding:3px 11px;margin:3px 6px 3px 0">${esc(text)}</span>`;
const proofText = (m: Model): string => proofOf(m).text;
const proofTime = (m: Model): string => proofOf(m).at?.full ?? '';
const noTimes = (m: Model): Model => ({ ...m, facts: m.facts.filter(([, value]) => !/\d:\d\d/.test(value)) });
/** The page with the state, no history, and only the one time that is given. */
const onlyTime =
  (label: Parameters<typeof inLanguage>[1], time: (m: Model, r: Random) => string) =>
  (m: Model, r: Random): Model => {
    const bare = noTimes(m);
    const pair = [inLanguage(m, label, r), time(m, r)] as const;
    return { ...bare, noHistory: true, state: { ...m.state, at: undefined }, facts: [pair, ...bare.facts] };
  };
const stateWithTime = (m: Model): Model => ({
  ...m,
  noHistory: true,
  state: { ...m.state, at: m.form.of(m.story.preparingAt) },
});
const otherOrders = (m: Model, r: Random, head: string, count = 2): string =>
  box(
    `<b>${esc(head)}</b>${Array.from({ length: count }, (_, at) => `<div style="display:flex;gap:14px;flex-wrap:wrap;padding:5px 0"><span>${postingNumber(r)}</span><span>${esc(proofText(m))}</span><span>${esc(later(m, m.story.preparingAt, at * 77 - r.int(0, 40)).full)}</span></div>`).join('')}`,
    'plain',
  );

export const wordTraps = [
  orderTrap({
    name: 'buyers-other-orders',
    why: "Preparing belongs to the buyer's other orders, listed on the page; ours is before it.",
    options: atProof,
    mistake: (m, r) => ({
      ...beforeProof(m),
      [r.chance(0.5) ? 'side' : 'bottom']: otherOrders(
        m,
        r,
        inLanguage(
          m,
          {
            en: ['Other orders of this customer', 'Customer’s order history'],
            ru: ['Другие заказы покупателя', 'Ещё заказы этого клиента'],
            zh: ['该买家的其他订单', '买家历史订单'],
          },
          r,
        ),
      ),
    }),
  }),
  orderTrap({
    name: 'other-history-in-side-panel',
    why: 'The history with Preparing belongs to another order, whose panel is open beside ours.',
    options: atProof,
    layouts: () => byName('cabinet-detail', 'timeline', 'admin-notes', 'split'),
    mistake: (m, r) => {
      const other = postingNumber(r);
      const lines = upToProof(m).map(
        (one) =>
          `<div style="padding:4px 0">${esc(one.text)}<br><span style="opacity:.75">${esc(one.at?.full ?? '')}</span></div>`,
      );
      return {
        ...beforeProof(m),
        overlay: `<div style="position:absolute;right:0;top:0;width:300px;min-height:480px;background:#fff;color:#1c1f26;box-shadow:-6px 0 24px rgba(0,0,0,.3);padding:18px 20px"><div style="float:right">×</div><b>${esc(m.words.orderHeads[0]?.(other) ?? other)}</b><div style="margin-top:10px;font-weight:600">${esc(m.historyHead)}</div>${lines.join('')}</div>`,
      };
    },
    frame: (frame) => ({
      ...frame,
      whole: true,
      width: frame.width + 260,
      html: frame.html.replace('<body>', '<body style="padding-right:260px">'),
    }),
  }),
  orderTrap({
    name: 'two-shipments-state-at-the-other',
    why: 'Two shipments of one order stand on the page; Preparing belongs to the other one.',
    options: atProof,
    mistake: (m, r) => {
      const last = Number(m.number.split('-')[2]);
      const other = m.number.replace(/\d+$/, String(last === 1 ? 2 : last - 1));
      const before = beforeProof(m);
      return {
        ...before,
        bottom: box(
          `<b>${esc(m.words.orderHeads[r.int(0, 2)]?.(other) ?? other)}</b><div style="margin-top:5px">${esc(m.statusLabel)}: <b>${esc(proofText(m))}</b></div><div>${esc(m.sinceLabel)}: ${esc(proofTime(m))}</div>`,
          'plain',
        ),
      };
    },
  }),
  orderTrap({
    name: 'two-rows-of-one-order',
    why: 'In the list the other shipment of the same order is Preparing; ours is before it.',
    layouts: lists,
    mistake: (m, r) => {
      const at = m.rows.findIndex((one) => one.ours);
      const ours = m.rows[at] as Model['rows'][number];
      const last = Number(m.number.split('-')[2]);
      const other = { ...ours, ours: false, number: m.number.replace(/\d+$/, String(last === 1 ? 2 : last - 1)) };
      const rows = m.rows.map((one) => (one.ours ? { ...one, state: r.pick(m.words.before) } : one));
      rows.splice(r.chance(0.5) ? at : at + 1, 0, other);
      return { ...m, rows };
    },
    mended: (m) => {
      const at = m.rows.findIndex((one) => one.ours);
      const ours = m.rows[at] as Model['rows'][number];
      const last = Number(m.number.split('-')[2]);
      const rows = [...m.rows];
      rows.splice(at + 1, 0, {
        ...ours,
        ours: false,
        state: m.words.before[0] as string,
        number: m.number.replace(/\d+$/, String(last === 1 ? 2 : last - 1)),
      });
      return { ...m, rows };
    },
  }),
  orderTrap({
    name: 'drop-down-of-states',
    why: 'Preparing is one of the choices of an open drop-down; the order is in the state before.',
    options: atProof,
    layouts: both,
    mistake: (m, r) => {
      const choices = [m.words.before[0], proofText(m), m.words.transit[0], m.words.listed[2]]
        .map((one) => `<div style="padding:6px 14px;border-bottom:1px solid #e4e6ea">${esc(one ?? '')}</div>`)
        .join('');
      return {
        ...beforeProof(m),
        middle: `<div style="display:inline-block;min-width:210px;background:#fff;color:#20242c;border:1px solid #aeb6c2;border-radius:6px;box-shadow:0 6px 18px rgba(0,0,0,.18)"><div style="padding:6px 14px;border-bottom:2px solid #aeb6c2;font-weight:600">${esc(inLanguage(m, { en: 'Change status', ru: 'Сменить статус', zh: '变更状态' }, r))} ▾</div>${choices}</div>`,
      };
    },
  }),
  orderTrap({
    name: 'filter-chips-only',
    why: 'Preparing is only a filter above; the order itself is in the state before.',
    options: atProof,
    mistake: (m, r) => ({
      ...beforeProof(m),
      top: `${esc(inLanguage(m, { en: ['Filter', 'Show'], ru: ['Фильтр', 'Показать'], zh: ['筛选', '显示'] }, r))}: ${[m.words.before[0], proofText(m), m.words.transit[0], m.words.listed[2]].map((one, at) => chip(`${one ?? ''}${at === 1 ? ` ${r.int(2, 40)}` : ''}`)).join('')}`,
    }),
  }),
  orderTrap({
    name: 'tab-only-in-list',
    why: 'The list has no status of its own: only a tab of that name is open, and the time is that of acceptance.',
    layouts: lists,
    mistake: (m) => ({
      ...m,
      tabs: [
        m.words.tabs[0] as string,
        m.words.before[0] as string,
        m.rows.find((one) => one.ours)?.state as string,
        m.words.transit[0] as string,
      ],
      activeTab: 2,
      flags: { accepted: true, noSince: true },
      rows: m.rows.map((row) => ({ ...row, state: '—' })),
    }),
    mended: (m) => ({ ...m, flags: { accepted: true } }),
  }),
  orderTrap({
    name: 'legend-only',
    why: 'Preparing stands only in the legend that explains the colours.',
    options: atProof,
    mistake: (m, r) => {
      const dot = (colour: string, text: string) =>
        `<span style="margin-right:18px;white-space:nowrap"><span style="display:inline-block;width:10px;height:10px;border-radius:5px;background:${colour};margin-right:5px"></span>${esc(text)}</span>`;
      return {
        ...beforeProof(m),
        bottom: `${esc(inLanguage(m, { en: 'Legend', ru: 'Обозначения', zh: '图例' }, r))}: ${dot('#d99a00', m.words.before[0] as string)}${dot('#1c7a4b', proofText(m))}${dot('#2b5fd0', m.words.transit[0] as string)}${dot('#999', m.words.listed[2] as string)}`,
      };
    },
  }),
  orderTrap({
    name: 'tooltip-over-list',
    why: 'Preparing stands in a tooltip that lies over the list and speaks of statuses in general.',
    layouts: lists,
    mistake: (m, r) => {
      const proof = m.rows.find((one) => one.ours)?.state as string;
      const text = inLanguage(
        m,
        {
          en: [
            `${proof}: the order is packed and waits for the carrier.`,
            `Orders move to “${proof}” after you click Assemble.`,
          ],
          ru: [
            `${proof}: заказ упакован и ждёт перевозчика.`,
            `Заказ перейдёт в статус «${proof}» после кнопки «Собрать».`,
          ],
          zh: [`${proof}：订单已打包，等待物流揽收。`, `点击“备货”后，订单将变为${proof}。`],
        },
        r,
      );
      const rows = m.rows.map((row) =>
        row.ours
          ? { ...row, state: m.words.before[0] as string }
          : row.state === proof
            ? { ...row, state: m.words.transit[0] as string }
            : row,
      );
      return {
        ...m,
        rows,
        overlay: `<div style="position:absolute;left:34%;top:150px;width:260px;background:#22262e;color:#fff;border-radius:6px;padding:9px 13px;box-shadow:0 4px 14px rgba(0,0,0,.4)">${esc(text)}</div>`,
      };
    },
  }),
  orderTrap({
    name: 'preparing-of-a-return',
    why: 'Preparing is the state of a return, not of the order.',
    options: atProof,
    mistake: (m, r) => {
      const head = inLanguage(
        m,
        {
          en: [`Return R-${r.int(10000, 99999)}`, 'Return shipment', 'Customer return'],
          ru: [`Возврат R-${r.int(10000, 99999)}`, 'Возвратное отправление', 'Возврат от покупателя'],
          zh: [`退货单 R-${r.int(10000, 99999)}`, '退货包裹', '买家退货'],
        },
        r,
      );
      return {
        ...beforeProof(m),
        [r.chance(0.5) ? 'bottom' : 'side']: box(
          `<b>${esc(head)}</b><div>${esc(m.statusLabel)}: ${esc(proofText(m))}</div><div>${esc(proofTime(m))}</div>`,
          'plain',
        ),
      };
    },
  }),
  orderTrap({
    name: 'preparing-of-a-refund',
    why: 'Preparing is said of a refund or of a payout.',
    options: atProof,
    mistake: (m, r) => {
      const head = inLanguage(
        m,
        {
          en: ['Refund', 'Payout to seller', 'Compensation'],
          ru: ['Возврат денег', 'Выплата продавцу', 'Компенсация'],
          zh: ['退款', '结算打款', '赔付'],
        },
        r,
      );
      return {
        ...beforeProof(m),
        facts: [...m.facts, [head, `${proofText(m)}, ${proofTime(m)}`]],
        bottom: r.chance(0.5)
          ? box(`${esc(head)}: <b>${esc(proofText(m))}</b> · ${esc(proofTime(m))}`, 'blue')
          : undefined,
      } as Model;
    },
    layouts: both,
  }),
  orderTrap({
    name: 'preparing-of-documents',
    why: 'What is being prepared is a file: the order is in the state before.',
    options: atProof,
    mistake: (m, r) => ({
      ...beforeProof(m),
      top: box(
        esc(
          inLanguage(
            m,
            {
              en: [
                `Preparing documents… 3 of 8 · ${proofTime(m)}`,
                `Preparing labels for printing, started ${proofTime(m)}`,
              ],
              ru: [
                `Документы к отгрузке готовятся… 3 из 8 · ${proofTime(m)}`,
                `Файлы реестра: ожидает отгрузки, 3 из 8 · ${proofTime(m)}`,
              ],
              zh: [`单据备货中… 3/8 · ${proofTime(m)}`, `标签文件准备中 ${proofTime(m)}`],
            },
            r,
          ),
        ),
        'blue',
      ),
    }),
  }),
  orderTrap({
    name: 'still-before-the-click',
    why: 'The order is in the state before the click, whose name looks like the right one.',
    mistake: (m) => {
      const text = { en: 'Awaiting packaging', ru: 'Ожидает сборки', zh: '等待备货' }[m.language];
      const before = beforeProof(m);
      return {
        ...before,
        history: before.history.map((one) => (one.kind === 'before' ? { ...one, text } : one)),
        state: { ...before.state, text },
      };
    },
  }),
  orderTrap({
    name: 'still-before-the-click-in-row',
    why: 'Our row is in the state before the click, whose name looks like the right one.',
    layouts: lists,
    mistake: (m) => ({
      ...m,
      rows: m.rows.map((row) =>
        row.ours
          ? { ...row, state: { en: 'Awaiting packaging', ru: 'Ожидает сборки', zh: '等待备货' }[m.language] }
          : row,
      ),
    }),
  }),
  orderTrap({
    name: 'confirmed-only',
    why: 'The order is confirmed or pending; nothing says that it was prepared.',
    mistake: (m, r) => {
      const text = inLanguage(
        m,
        {
          en: ['Confirmed', 'Pending', 'Processing', 'Assembly', 'Accepted'],
          ru: ['Подтверждён', 'В обработке', 'В сборке', 'Принят', 'На сборке'],
          zh: ['已确认', '处理中', '待处理', '已接单', '配货'],
        },
        r,
      );
      const before = beforeProof(m);
      const at = m.form.of(m.story.preparingAt);
      return {
        ...before,
        history: [...before.history, { kind: 'other', text, at }],
        state: { text, at: m.state.at ? at : undefined, proof: false },
      };
    },
  }),
  orderTrap({
    name: 'struck-in-badge',
    why: 'The status is struck out on the page.',
    layouts: stated,
    options: atProof,
    mistake: (m) => ({
      ...m,
      noHistory: true,
      state: { ...m.state, at: m.form.of(m.story.preparingAt), struck: true },
    }),
    mended: stateWithTime,
  }),
  orderTrap({
    name: 'struck-in-row',
    why: 'In the list the status of our row is struck out and another one stands below.',
    layouts: lists,
    mistake: (m, r) => ({
      ...m,
      rows: m.rows.map((row) =>
        row.ours
          ? {
              ...row,
              struck: true,
              sub: inLanguage(
                m,
                {
                  en: ['Cancelled', 'Awaiting packaging'],
                  ru: ['Отменён', 'Ожидает сборки'],
                  zh: ['已取消', '等待备货'],
                },
                r,
              ),
            }
          : row,
      ),
    }),
  }),
  orderTrap({
    name: 'only-documents-time',
    why: 'The only time on the page is that of the documents or of the label.',
    layouts: stated,
    options: atProof,
    mistake: onlyTime(
      {
        en: ['Documents created', 'Label created', 'Label printed', 'Invoice date'],
        ru: ['Документы сформированы', 'Этикетка создана', 'Этикетка распечатана', 'Дата счёта'],
        zh: ['单据生成时间', '面单生成时间', '标签打印时间', '发票日期'],
      },
      (m) => m.form.of(m.story.preparingAt).full,
    ),
    mended: stateWithTime,
  }),
  orderTrap({
    name: 'only-deadline',
    why: 'The only time on the page is the deadline for shipping.',
    layouts: stated,
    options: atProof,
    mistake: onlyTime(
      {
        en: ['Ship by', 'Deadline', 'Dispatch before', 'Assemble until'],
        ru: ['Отгрузить до', 'Срок отгрузки', 'Собрать до'],
        zh: ['发货截止', '最晚发货时间', '备货截止'],
      },
      (m, r) => later(m, m.story.preparingAt, r.int(10, 200)).full,
    ),
    mended: stateWithTime,
  }),
  orderTrap({
    name: 'only-acceptance-time',
    why: 'The only time on the page is that of the acceptance for processing.',
    layouts: stated,
    options: atProof,
    mistake: onlyTime(
      {
        en: ['Accepted for processing', 'Accepted', 'Received', 'In process since'],
        ru: ['Принят в обработку', 'Принят', 'Дата приёма'],
        zh: ['已接收', '接单时间', '开始处理时间'],
      },
      (m) => m.form.of(m.story.receivedAt).full,
    ),
    mended: stateWithTime,
  }),
  orderTrap({
    name: 'only-page-refresh-time',
    why: 'The only time on the page is when the page was last refreshed or exported.',
    layouts: stated,
    options: atProof,
    mistake: onlyTime(
      {
        en: ['Page refreshed', 'Data as of', 'Exported', 'Last synchronised'],
        ru: ['Страница обновлена', 'Данные на', 'Выгружено', 'Последняя синхронизация'],
        zh: ['页面刷新时间', '数据截至', '导出时间', '最近同步'],
      },
      (m) => m.form.of(m.story.preparingAt).full,
    ),
    mended: stateWithTime,
  }),
  orderTrap({
    name: 'no-time-at-all',
    why: 'The status is shown without any time.',
    layouts: stated,
    options: atProof,
    mistake: (m) => ({ ...noTimes(m), noHistory: true, state: { ...m.state, at: undefined } }),
    mended: stateWithTime,
  }),
  orderTrap({
    name: 'relative-time-only',
    why: 'The page says only how long ago the status began, not when.',
    layouts: stated,
    options: atProof,
    mistake: (m, r) => {
      const full = inLanguage(
        m,
        {
          en: ['2 days ago', '5 hours ago', 'yesterday', 'today, 10:20', 'a week ago'],
          ru: ['2 дня назад', '5 часов назад', 'вчера', 'сегодня, 10:20', 'неделю назад'],
          zh: ['2天前', '5小时前', '昨天', '今天 10:20', '一周前'],
        },
        r,
      );
      return {
        ...m,
        noHistory: true,
        since: (state, at) => `${state} · ${at}`,
        state: { ...m.state, at: { full, date: full, clock: '', iso: '' } },
      };
    },
    mended: (m) => ({ ...stateWithTime(m), since: (state, at) => `${state} · ${at}` }),
  }),
  orderTrap({
    name: 'clock-without-date',
    why: 'Beside the status stands a clock time without a date.',
    layouts: detail,
    options: atProof,
    mistake: (m) => ({
      ...m,
      state: { ...m.state, at: undefined },
      history: m.history.map((one) =>
        one.kind === 'proof' && one.at ? { ...one, at: { ...one.at, full: one.at.clock, date: '' } } : one,
      ),
    }),
    mended: (m) => ({ ...m, state: { ...m.state, at: undefined } }),
  }),
  orderTrap({
    name: 'bulk-change-message',
    why: 'A message says that other orders were moved to Preparing; ours is not among them.',
    options: atProof,
    mistake: (m, r) => ({
      ...beforeProof(m),
      top: box(
        esc(
          inLanguage(
            m,
            {
              en: [`${r.int(3, 20)} orders moved to ${proofText(m)} · ${proofTime(m)}`],
              ru: [`${r.int(5, 20)} заказов переведено в статус «${proofText(m)}» · ${proofTime(m)}`],
              zh: [`${r.int(3, 20)} 个订单已变更为${proofText(m)} · ${proofTime(m)}`],
            },
            r,
          ),
        ),
        'blue',
      ),
    }),
  }),
  orderTrap({
    name: 'change-failed',
    why: 'The change to Preparing failed: the page reports an error.',
    options: atProof,
    mistake: (m, r) => ({
      ...beforeProof(m),
      [r.chance(0.5) ? 'top' : 'middle']: box(
        esc(
          inLanguage(
            m,
            {
              en: [
                `Could not change status to ${proofText(m)} (${proofTime(m)}): server error 500.`,
                `${proofText(m)}: not saved, ${proofTime(m)}. Try again.`,
              ],
              ru: [
                `Не удалось сменить статус на «${proofText(m)}» (${proofTime(m)}): ошибка 500.`,
                `«${proofText(m)}» не сохранён, ${proofTime(m)}. Повторите.`,
              ],
              zh: [
                `变更为${proofText(m)}失败（${proofTime(m)}）：服务器错误 500`,
                `${proofText(m)}未保存，${proofTime(m)}，请重试`,
              ],
            },
            r,
          ),
        ),
        'red',
      ),
    }),
  }),
  orderTrap({
    name: 'change-awaits-approval',
    why: 'The change to Preparing is only asked for and waits for approval.',
    options: atProof,
    mistake: (m, r) => ({
      ...beforeProof(m),
      middle: box(
        esc(
          inLanguage(
            m,
            {
              en: [
                `Requested change to ${proofText(m)} on ${proofTime(m)}, waiting for the manager’s approval.`,
                `Unsaved change: ${m.statusLabel} → ${proofText(m)} (${proofTime(m)})`,
              ],
              ru: [
                `Запрошена смена статуса на «${proofText(m)}» ${proofTime(m)}, ждёт подтверждения руководителя.`,
                `Несохранённое изменение: ${m.statusLabel} → ${proofText(m)} (${proofTime(m)})`,
              ],
              zh: [
                `已申请变更为${proofText(m)}（${proofTime(m)}），等待主管审批`,
                `未保存的更改：${m.statusLabel} → ${proofText(m)}（${proofTime(m)}）`,
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
    name: 'change-undone',
    why: 'The history says that Preparing was set by mistake and taken back.',
    options: atProof,
    mistake: (m, r) => {
      const at = later(m, m.story.preparingAt, r.int(3, 90));
      const text = inLanguage(
        m,
        {
          en: [
            `${proofText(m)} undone`,
            `Status ${proofText(m)} reverted`,
            `${proofText(m)} was set by mistake, reset`,
          ],
          ru: [
            `«${proofText(m)}» отменено`,
            `Статус «${proofText(m)}» сброшен`,
            `«${proofText(m)}» установлен по ошибке, возвращён назад`,
          ],
          zh: [`撤回${proofText(m)}`, `${proofText(m)}误操作，已恢复`, `取消${proofText(m)}`],
        },
        r,
      );
      return {
        ...m,
        state: {
          ...m.state,
          text: m.history.find((one) => one.kind === 'before')?.text ?? '',
          proof: false,
          at: undefined,
        },
        history: [...upToProof(m), { kind: 'other', text, at } satisfies Entry],
      };
    },
    mended: (m) => ({ ...m, state: { ...m.state, at: undefined } }),
  }),
  orderTrap({
    name: 'state-in-product-name',
    why: 'The right word is only part of a shop section, a product or a note.',
    options: atProof,
    mistake: (m, r) => ({
      ...beforeProof(m),
      bottom: `${esc(m.words.sections.notes)}: ${esc(inLanguage(m, { en: [`Ask the warehouse when it will be “${proofText(m)}”`, `Customer asks why it is not ${proofText(m)} yet`], ru: [`Узнать у склада, когда будет «${proofText(m)}»`, `Покупатель спрашивает, почему ещё не «${proofText(m)}»`], zh: [`问仓库什么时候能${proofText(m)}`, `买家问为什么还没有${proofText(m)}`] }, r))} (${esc(proofTime(m))})`,
    }),
  }),
  orderTrap({
    name: 'cancelled-stamp',
    why: 'A large stamp over the page says that the order is cancelled.',
    layouts: () => byName('print', 'zebra-table', 'cabinet-detail', 'erp-detail', 'phone'),
    options: atProof,
    mistake: (m, r) => ({
      ...m,
      overlay: `<div style="position:absolute;left:8%;top:${r.int(150, 230)}px;transform:rotate(-14deg);border:5px solid rgba(200,20,30,.75);color:rgba(200,20,30,.8);font-size:46px;font-weight:800;padding:4px 22px;letter-spacing:2px">${esc(inLanguage(m, { en: ['CANCELLED', 'VOID', 'ANNULLED'], ru: ['ОТМЕНЁН', 'АННУЛИРОВАН'], zh: ['已取消', '作废'] }, r))}</div>`,
    }),
  }),
  orderTrap({
    name: 'sample-page',
    why: 'The page says of itself that it shows a made-up example.',
    layouts: single,
    options: atProof,
    mistake: (m, r) => ({
      ...m,
      top: box(
        esc(
          inLanguage(
            m,
            {
              en: [
                'Demo mode: the orders shown are examples',
                'Sample page. No real order data.',
                'Training account: data is fictitious',
              ],
              ru: [
                'Демо-режим: показаны примеры заказов',
                'Образец страницы, данные вымышлены',
                'Учебный кабинет, данные не настоящие',
              ],
              zh: ['演示模式：以下订单为示例数据', '样例页面，非真实订单', '培训账号，数据为虚构'],
            },
            r,
          ),
        ),
        'amber',
      ),
    }),
  }),
];
