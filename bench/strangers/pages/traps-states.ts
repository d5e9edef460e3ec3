/** The state or its time is not what it must be. */

import { postingNumber } from '../story.js';
import { esc } from './kit.js';
import type { Entry } from './model.js';
import {
  afterProof,
  beforeProof,
  box,
  inLanguage,
  later,
  lists,
  orderTrap,
  proofOf,
  single,
  stated,
  upToProof,
} from './trap-kit.js';

export const stateTraps = [
  orderTrap({
    name: 'toast-about-another-order',
    why: 'Only a pop-up message speaks of Preparing, and it is about another order; ours is still before it.',
    options: { atProof: true },
    mistake: (m, r) => {
      const proof = proofOf(m);
      const other = postingNumber(r);
      const text = inLanguage(
        m,
        {
          en: [`Order ${other}: ${proof.text}, ${proof.at?.full}`, `${other} is now ${proof.text} · ${proof.at?.full}`],
          ru: [
            `Заказ ${other}: ${proof.text}, ${proof.at?.full}`,
            `Отправление ${other} — ${proof.text} · ${proof.at?.full}`,
          ],
          zh: [`订单 ${other}：${proof.text} ${proof.at?.full}`],
        },
        r,
      );
      return {
        ...beforeProof(m),
        overlay: `<div style="position:absolute;right:16px;bottom:24px;max-width:92%;background:#1f2430;color:#fff;border-radius:8px;padding:12px 18px;box-shadow:0 6px 24px rgba(0,0,0,.35)">${esc(text)}</div>`,
      };
    },
  }),
  orderTrap({
    name: 'preparing-is-a-step-to-come',
    why: 'The status is the one before; Preparing is a grey step still to come, without a time.',
    options: { atProof: true },
    mistake: (m) => {
      const before = beforeProof(m);
      const proof = proofOf(m);
      return {
        ...before,
        newestFirst: false,
        history: [
          ...before.history,
          { kind: 'other', text: proof.text, toCome: true },
          { kind: 'other', text: m.words.transit[0] as string, toCome: true },
        ],
      };
    },
    mended: (m) => ({ ...m, newestFirst: false }),
  }),
  orderTrap({
    name: 'preparing-struck-out',
    why: 'Preparing is struck out in the history, with its time.',
    options: { atProof: true },
    mistake: (m) => {
      const before = beforeProof(m);
      return {
        ...before,
        history: upToProof(m).map((one) =>
          one.kind === 'proof' ? { ...one, kind: 'other' as const, struck: true } : one,
        ),
      };
    },
  }),
  orderTrap({
    name: 'history-goes-back',
    why: 'After Preparing the history goes back to the state before it, which is the present one.',
    options: { atProof: true },
    mistake: (m, r) => {
      const back = m.history.find((one) => one.kind === 'before') as Entry;
      const at = afterProof(m, r);
      return {
        ...m,
        history: [...upToProof(m), { kind: 'before', text: back.text, at }],
        state: { text: back.text, at: m.state.at ? at : undefined, proof: false },
      };
    },
  }),
  orderTrap({
    name: 'only-creation-time',
    why: "The status is shown, but the only time is that of the order's creation.",
    layouts: stated,
    options: { atProof: true },
    mistake: (m) => ({
      ...m,
      noHistory: true,
      state: { ...m.state, at: undefined },
      facts: [
        [m.words.createdAt[0] as string, m.form.of(m.story.receivedAt).full],
        ...m.facts.filter(([, value]) => !/\d:\d\d/.test(value)),
      ],
    }),
    mended: (m) => ({ ...m, noHistory: true, state: { ...m.state, at: m.form.of(m.story.preparingAt) } }),
  }),
  orderTrap({
    name: 'only-payment-time',
    why: 'The status is shown, but the only time is that of the payment.',
    layouts: stated,
    options: { atProof: true },
    mistake: (m, r) => ({
      ...m,
      noHistory: true,
      state: { ...m.state, at: undefined },
      facts: [
        [
          inLanguage(
            m,
            {
              en: ['Payment accepted', 'Payment status updated', 'Paid on'],
              ru: ['Оплата принята', 'Статус оплаты обновлён', 'Дата оплаты'],
              zh: ['支付状态更新时间', '付款时间', '支付确认时间'],
            },
            r,
          ),
          m.form.of(m.story.preparingAt).full,
        ],
        ...m.facts.filter(([, value]) => !/\d:\d\d/.test(value)),
      ],
    }),
    mended: (m) => ({ ...m, noHistory: true, state: { ...m.state, at: m.form.of(m.story.preparingAt) } }),
  }),
  orderTrap({
    name: 'only-accepted-column',
    why: "The list's only time is the column of acceptance, not the start of the status.",
    layouts: lists,
    mistake: (m) => ({ ...m, flags: { accepted: true, noSince: true } }),
    mended: (m) => ({ ...m, flags: { accepted: true } }),
  }),
  orderTrap({
    name: 'other-rows-preparing',
    why: 'In the list the rows around ours are Preparing; ours is still before it.',
    layouts: lists,
    mistake: (m, r) => {
      const proof = m.rows.find((one) => one.ours)?.state as string;
      return {
        ...m,
        rows: m.rows.map((row) => (row.ours ? { ...row, state: r.pick(m.words.before) } : { ...row, state: proof })),
      };
    },
  }),
  orderTrap({
    name: 'was-preparing-now-cancelled',
    why: 'A line below the status says that it was Preparing and is cancelled now.',
    layouts: stated,
    options: { atProof: true },
    mistake: (m, r) => {
      const proof = proofOf(m).text;
      const at = afterProof(m, r).full;
      return {
        ...m,
        state: {
          ...m.state,
          sub: inLanguage(
            m,
            {
              en: [`was ${proof}, now Cancelled (${at})`, `previously ${proof}, since ${at} cancelled`],
              ru: [`был «${proof}», теперь отменён (${at})`, `ранее «${proof}», с ${at} отменён`],
              zh: [`原为${proof}，现已取消（${at}）`, `之前${proof}，${at} 起已取消`],
            },
            r,
          ),
        },
      };
    },
  }),
  orderTrap({
    name: 'modal-asks-to-mark',
    why: 'A question stands on the page whether to mark the order as Preparing: it is not so yet.',
    options: { atProof: true },
    mistake: (m, r) => {
      const proof = proofOf(m);
      const ask = inLanguage(
        m,
        {
          en: [`Mark order ${m.number} as ${proof.text}?`, `Move order to “${proof.text}”?`],
          ru: [`Перевести заказ ${m.number} в статус «${proof.text}»?`, `Сменить статус на «${proof.text}»?`],
          zh: [`将订单 ${m.number} 标记为${proof.text}？`, `是否变更为“${proof.text}”？`],
        },
        r,
      );
      const buttons = inLanguage(m, { en: 'Cancel|Yes, mark', ru: 'Нет|Да, сменить', zh: '取消|确定' }, r).split('|');
      return {
        ...beforeProof(m),
        overlay: `<div style="position:absolute;left:0;top:0;right:0;bottom:0;background:rgba(0,0,0,.35)"></div><div style="position:absolute;left:50%;top:300px;transform:translateX(-50%);width:min(420px,88%);background:#fff;color:#1b1e24;border-radius:10px;padding:20px 24px"><div style="font-weight:600;margin-bottom:8px">${esc(ask)}</div><div style="color:#666">${esc(proof.at?.full ?? '')}</div><div style="margin-top:16px;text-align:right">${buttons.map((one) => `<span style="border:1px solid #ccc;border-radius:6px;padding:6px 14px;margin-left:8px">${esc(one)}</span>`).join('')}</div></div>`,
      };
    },
  }),
  orderTrap({
    name: 'state-not-of-the-list',
    why: 'The state only sounds like Preparing: it failed, was paused, is negated, or is another word.',
    layouts: single,
    options: { atProof: true },
    mistake: (m, r) => {
      const text = inLanguage(
        m,
        {
          en: [
            'Prepaying',
            'Preparing failed',
            'Preparing cancelled',
            'Not preparing',
            'Reparing',
            'Preparation paused',
            'Preparing rejected',
            'Preparing stopped',
            'Not ready for shipping',
          ],
          ru: [
            'Не ожидает отгрузки',
            'Отгрузка отменена',
            'Ожидает отмены',
            'Отгрузка приостановлена',
            'Ожидание отгрузки прервано',
            'Ожидает загрузки',
            'Ожидает возврата',
          ],
          zh: ['备货失败', '备货取消', '未备货', '停止备货', '备货已中止', '等待发运失败', '无需发运', '暂停发运'],
        },
        r,
      );
      return {
        ...m,
        history: m.history.map((one) => (one.kind === 'proof' ? { ...one, kind: 'other' as const, text } : one)),
        state: { ...m.state, text, proof: false },
      };
    },
  }),
  orderTrap({
    name: 'time-cut-at-edge',
    why: 'The picture ends in the middle of the time beside the status.',
    layouts: lists,
    mistake: (m) => ({ ...m, flags: { accepted: false, cut: true } }),
    mended: (m) => ({ ...m, flags: { accepted: false } }),
    frame: (frame) => ({ ...frame, cutAt: 0.55 }),
    twinFrame: (frame) => ({ ...frame, whole: true }),
  }),
  orderTrap({
    name: 'planned-state',
    why: 'Preparing is only planned: the page says when it is expected.',
    options: { atProof: true },
    mistake: (m, r) => {
      const proof = proofOf(m);
      const at = later(m, m.story.preparingAt, r.int(0, 600)).full;
      const text = inLanguage(
        m,
        {
          en: [`Planned: ${proof.text}, ${at}`, `${proof.text} expected ${at}`, `Will be ${proof.text} on ${at}`],
          ru: [
            `Планируется: ${proof.text}, ${at}`,
            `Ожидаемый статус: «${proof.text}», ${at}`,
            `Перейдёт в «${proof.text}» ${at}`,
          ],
          zh: [`计划：${proof.text} ${at}`, `预计 ${at} 进入${proof.text}`, `将于 ${at} 变为${proof.text}`],
        },
        r,
      );
      return { ...beforeProof(m), middle: r.chance(0.5) ? box(esc(text), 'blue') : esc(text) };
    },
  }),
];
