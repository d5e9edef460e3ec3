/**
 * How cabinets say that an order came to nothing. Sources: Ozon (`Cancelled`, `Blocked by Ozon`, `не принят на сортировке`), Yandex
 * Market and Wildberries (`Отказ покупателя`, `Отменён`), AliExpress and Taobao (交易关闭, 退款成功), Shopify (`Voided`, `Refunded`),
 * WooCommerce (`Failed`, `Refunded`), Magento (`Closed`, `Suspected Fraud`), 1C (`Аннулирован`, `Закрыт`), 店小秘 and Mabang (已作废, 已拦截).
 */
import type { Language } from '../types.js';

export interface Ending {
  readonly badges: readonly string[];
  /** `{d}` a time, `{p}` an amount. */
  readonly sentences: readonly string[];
  readonly fields: readonly (readonly [string, string])[];
}

export type Family =
  | 'cancelled'
  | 'refunded'
  | 'voided'
  | 'blocked'
  | 'closed'
  | 'annulled'
  | 'rejected'
  | 'returned'
  | 'expired'
  | 'failed';
export const families: readonly Family[] = [
  'cancelled',
  'refunded',
  'voided',
  'blocked',
  'closed',
  'annulled',
  'rejected',
  'returned',
  'expired',
  'failed',
];

export const endings: Readonly<Record<Family, Readonly<Record<Language, Ending>>>> = {
  cancelled: {
    en: {
      badges: ['Cancelled', 'Canceled', 'Cancelled by buyer', 'Order cancelled', 'Cancelled by seller', 'Called off'],
      sentences: [
        'This order was called off by the buyer on {d}.',
        'The buyer cancelled this order on {d}.',
        'The customer has withdrawn from the purchase. Do not ship.',
        'The customer changed their mind on {d}; the order will not be fulfilled.',
        'Cancellation of this order was confirmed on {d}.',
      ],
      fields: [
        ['Cancelled', '{d}'],
        ['Cancellation reason', 'Buyer changed their mind'],
        ['Cancelled by', 'Customer, {d}'],
      ],
    },
    ru: {
      badges: ['Отменён', 'Отменено', 'Отменён покупателем', 'Заказ отменён', 'Отмена'],
      sentences: [
        'Покупатель отменил этот заказ {d}.',
        'Заказ отменён по просьбе покупателя, отгружать не нужно.',
        'Клиент передумал и отказался от покупки {d}.',
        'Отмена заказа подтверждена {d}.',
      ],
      fields: [
        ['Отменён', '{d}'],
        ['Причина отмены', 'Покупатель передумал'],
        ['Кто отменил', 'Покупатель, {d}'],
      ],
    },
    zh: {
      badges: ['已取消', '订单已取消', '买家已取消', '卖家取消'],
      sentences: [
        '买家已于{d}取消该订单。',
        '该订单已被取消，请勿发货。',
        '买家改变主意，不再购买（{d}）。',
        '{d} 买家申请取消，系统已同意。',
      ],
      fields: [
        ['取消时间', '{d}'],
        ['取消原因', '买家不想要了'],
        ['取消方', '买家 {d}'],
      ],
    },
  },
  refunded: {
    en: {
      badges: ['Refunded', 'Fully refunded', 'Money returned', 'Refund completed'],
      sentences: [
        'A full refund of {p} was issued to the customer on {d}.',
        'The payment was given back to the customer on {d}.',
        'The money for this order has been returned to the buyer.',
      ],
      fields: [
        ['Refunded', '{p}, {d}'],
        ['Full refund', '{d}'],
      ],
    },
    ru: {
      badges: ['Возврат средств', 'Деньги возвращены', 'Средства возвращены покупателю', 'Полный возврат'],
      sentences: [
        'Деньги за заказ ({p}) возвращены покупателю {d}.',
        'Оформлен полный возврат оплаты покупателю {d}.',
        'Средства по этому заказу возвращены клиенту.',
      ],
      fields: [
        ['Деньги возвращены', '{d}'],
        ['Возврат оплаты', '{p}, {d}'],
      ],
    },
    zh: {
      badges: ['已退款', '全额退款', '退款成功', '已全额退款'],
      sentences: ['已于{d}向买家全额退款 {p}。', '该订单款项已退还买家。', '退款成功，金额 {p}，{d}。'],
      fields: [
        ['退款时间', '{d}'],
        ['全额退款', '{p}'],
      ],
    },
  },
  voided: {
    en: {
      badges: ['Voided', 'Order voided', 'Void'],
      sentences: [
        'Order voided by the administrator on {d}.',
        'This order has been voided and must not be shipped.',
        'This order is void since {d}.',
      ],
      fields: [
        ['Voided', '{d}'],
        ['Voided by', 'admin, {d}'],
      ],
    },
    ru: {
      badges: ['Недействителен', 'Заказ недействителен', 'Сторнирован'],
      sentences: [
        'Заказ признан недействительным {d}.',
        'Заказ сторнирован администратором {d}.',
        'Этот заказ больше не действителен, не отгружайте его.',
      ],
      fields: [
        ['Сторнирован', '{d}'],
        ['Недействителен с', '{d}'],
      ],
    },
    zh: {
      badges: ['已作废', '订单已作废', '作废'],
      sentences: ['该订单已于{d}作废。', '订单已作废，请勿发货。', '管理员于{d}将此订单作废。'],
      fields: [
        ['作废时间', '{d}'],
        ['作废人', '管理员 {d}'],
      ],
    },
  },
  blocked: {
    en: {
      badges: ['Blocked by Ozon', 'Blocked', 'Suspended', 'Frozen'],
      sentences: [
        'Ozon has blocked this order. Shipping is prohibited.',
        'The order was frozen by the risk team on {d}.',
        'This order was stopped by the security service on {d}.',
      ],
      fields: [
        ['Blocked', '{d}'],
        ['Block reason', 'Suspected fraud'],
      ],
    },
    ru: {
      badges: ['Заблокирован Ozon', 'Заблокирован', 'Приостановлен'],
      sentences: [
        'Ozon заблокировал этот заказ. Отгрузка запрещена.',
        'Заказ заморожен службой безопасности {d}.',
        'Заказ приостановлен и заблокирован {d}: подозрение на мошенничество.',
      ],
      fields: [
        ['Заблокирован', '{d}'],
        ['Причина блокировки', 'Подозрение на мошенничество'],
      ],
    },
    zh: {
      badges: ['已被Ozon封锁', '已冻结', '已拦截', '被平台冻结'],
      sentences: ['Ozon 已封锁该订单，禁止发货。', '该订单已于{d}被风控冻结。', '平台于{d}拦截该订单，疑似欺诈。'],
      fields: [
        ['冻结时间', '{d}'],
        ['封锁原因', '疑似欺诈'],
      ],
    },
  },
  closed: {
    en: {
      badges: ['Closed without shipment', 'Order closed', 'Closed', 'Closed unfulfilled'],
      sentences: [
        'This order was closed without shipment on {d}.',
        'The order is closed; nothing will be sent.',
        'Order closed by Ozon on {d} because nothing was shipped.',
      ],
      fields: [
        ['Closed', '{d}'],
        ['Closed without shipment', '{d}'],
      ],
    },
    ru: {
      badges: ['Закрыт без отгрузки', 'Заказ закрыт', 'Закрыт'],
      sentences: [
        'Заказ закрыт без отгрузки {d}.',
        'Заказ закрыт, отправка не состоится.',
        'Заказ закрыт площадкой {d}, так как товар не отгружен.',
      ],
      fields: [
        ['Закрыт', '{d}'],
        ['Закрыт без отгрузки', '{d}'],
      ],
    },
    zh: {
      badges: ['已关闭', '交易关闭', '订单已关闭'],
      sentences: ['订单已于{d}关闭，未发货。', '交易已关闭，不会再发货。', '因卖家未发货，平台于{d}关闭订单。'],
      fields: [
        ['关闭时间', '{d}'],
        ['关闭原因', '未发货'],
      ],
    },
  },
  annulled: {
    en: {
      badges: ['Annulled', 'Order annulled', 'Revoked', 'Rescinded'],
      sentences: [
        'The order was annulled on {d}.',
        'The purchase was revoked on {d}; do not hand the parcel over.',
        'The sale has been rescinded.',
      ],
      fields: [
        ['Annulled', '{d}'],
        ['Revoked', '{d}'],
      ],
    },
    ru: {
      badges: ['Аннулирован', 'Заказ аннулирован', 'Отозван', 'Расторгнут'],
      sentences: [
        'Заказ аннулирован {d}.',
        'Заказ отозван, не передавайте посылку перевозчику.',
        'Договор купли-продажи по заказу расторгнут {d}.',
      ],
      fields: [
        ['Аннулирован', '{d}'],
        ['Отозван', '{d}'],
      ],
    },
    zh: {
      badges: ['已撤销', '订单已撤销', '已废除', '已撤单'],
      sentences: ['该订单已于{d}撤销。', '订单已撤回，请勿交付物流。', '此笔交易已被撤销。'],
      fields: [
        ['撤销时间', '{d}'],
        ['撤单人', '平台 {d}'],
      ],
    },
  },
  rejected: {
    en: {
      badges: ['Rejected', 'Declined', 'Refused by buyer', 'Not accepted at sorting'],
      sentences: [
        'The order was declined by the seller on {d}.',
        'The buyer refused this order on {d}.',
        'Ozon rejected this shipment: not accepted at the sorting centre.',
      ],
      fields: [
        ['Rejected', '{d}'],
        ['Decline reason', 'Out of stock'],
      ],
    },
    ru: {
      badges: ['Отклонён', 'Отказ покупателя', 'Не принят на сортировке', 'Отклонён продавцом'],
      sentences: [
        'Продавец отклонил этот заказ {d}.',
        'Покупатель отказался от заказа {d}.',
        'Отправление не принято на сортировке {d}.',
      ],
      fields: [
        ['Отклонён', '{d}'],
        ['Причина отказа', 'Нет в наличии'],
      ],
    },
    zh: {
      badges: ['已拒绝', '买家拒收', '卖家已拒单', '分拣中心未接受'],
      sentences: ['卖家已于{d}拒绝该订单。', '买家拒收该订单（{d}）。', '分拣中心未接受该货件。'],
      fields: [
        ['拒绝时间', '{d}'],
        ['拒单原因', '缺货'],
      ],
    },
  },
  returned: {
    en: {
      badges: ['Returned', 'Returned to seller', 'Return to sender', 'Sent back'],
      sentences: [
        'The parcel was sent back to the seller on {d}.',
        'The order came back and was put into stock on {d}.',
        'Goods of this order were returned to the warehouse.',
      ],
      fields: [
        ['Returned to seller', '{d}'],
        ['Back in stock', '{d}'],
      ],
    },
    ru: {
      badges: ['Возвращён продавцу', 'Возврат', 'Возвращён', 'Возврат отправителю'],
      sentences: [
        'Посылка отправлена обратно продавцу {d}.',
        'Товар по заказу возвращён на склад {d}.',
        'Заказ вернулся и принят на остаток.',
      ],
      fields: [
        ['Возвращён продавцу', '{d}'],
        ['Возврат на склад', '{d}'],
      ],
    },
    zh: {
      badges: ['已退货', '已退回卖家', '退回发件人'],
      sentences: ['包裹已于{d}退回卖家。', '该订单商品已退货入库（{d}）。', '货物已退回仓库。'],
      fields: [
        ['退回时间', '{d}'],
        ['退货入库', '{d}'],
      ],
    },
  },
  expired: {
    en: {
      badges: ['Expired', 'Lapsed', 'Timed out', 'Order expired'],
      sentences: [
        'The packing term ran out and the order lapsed on {d}.',
        'This order expired on {d}: it was not shipped in time.',
        'Order timed out and was removed from the queue on {d}.',
      ],
      fields: [
        ['Expired', '{d}'],
        ['Lapsed', '{d}'],
      ],
    },
    ru: {
      badges: ['Просрочен и снят', 'Истёк', 'Срок истёк, заказ снят', 'Снят'],
      sentences: [
        'Срок сборки истёк, заказ снят {d}.',
        'Заказ не отгружен вовремя и снят площадкой {d}.',
        'Заказ утратил силу {d}.',
      ],
      fields: [
        ['Снят', '{d}'],
        ['Заказ истёк', '{d}'],
      ],
    },
    zh: {
      badges: ['已失效', '已过期', '超时失效', '订单失效'],
      sentences: ['订单超时未发货，已于{d}失效。', '该订单已过期（{d}）。', '备货超时，订单已自动失效。'],
      fields: [
        ['失效时间', '{d}'],
        ['过期时间', '{d}'],
      ],
    },
  },
  failed: {
    en: {
      badges: ['Payment failed', 'Terminated', 'Aborted', 'Withdrawn'],
      sentences: [
        'Payment for this order failed on {d}.',
        'The order was terminated on {d}.',
        'The bank declined the payment; the order was withdrawn on {d}.',
      ],
      fields: [
        ['Terminated', '{d}'],
        ['Payment', 'failed, {d}'],
      ],
    },
    ru: {
      badges: ['Ошибка оплаты', 'Прекращён', 'Оплата не прошла', 'Удалён'],
      sentences: [
        'Оплата заказа не прошла {d}.',
        'Обработка заказа прекращена {d}.',
        'Банк отклонил платёж, заказ удалён {d}.',
      ],
      fields: [
        ['Прекращён', '{d}'],
        ['Оплата', 'не прошла, {d}'],
      ],
    },
    zh: {
      badges: ['支付失败', '已终止', '已删除', '付款失败'],
      sentences: ['该订单支付失败（{d}）。', '订单已于{d}终止。', '银行拒付，订单已于{d}删除。'],
      fields: [
        ['终止时间', '{d}'],
        ['支付状态', '失败 {d}'],
      ],
    },
  },
};
