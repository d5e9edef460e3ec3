import type { FieldNamed, Stage, TakenFor, TimeMeaning } from '../model/schema/reading.js';
import type { CheckStatus, Element, EventSeen, Language, PictureKind, Verdict } from '../model/schema/report.js';

type Translated = Readonly<Record<Language, string>>;

const word = (en: string, ru: string, zh: string): Translated => ({ en, ru, zh });

/**
 * The words that terminal, report, PDF, errors and documentation share, one for each thing in each language. `{state}` is the state that the policy
 * asks for. Chinese follows the seller cabinet, which writes 追踪号码 and 等待发运.
 */
export const glossary = {
  terms: {
    case: word('Case', 'Дело', '案件'),
    policy: word('Policy', 'Правила', '规则'),
    'order-number': word('Order number', 'Номер заказа', '订单编号'),
    'posting-number': word('Posting number', 'Номер отправления', '货件编号'),
    'tracking-number': word('Tracking number', 'Трек-номер', '追踪号码'),
    sku: word('SKU', 'SKU', 'SKU'),
    barcode: word('barcode', 'штрихкод', '条码'),
    carrier: word('Carrier', 'Перевозчик', '承运商'),
    events: word('Events', 'События', '事件'),
    'state-asked': word('the state asked for', 'нужный статус', '所需状态'),
    preparing: word('{state}', '{state}', '{state}'),
    'preparing-since': word('{state} since', '{state} с', '{state} 始于'),
    pickup: word('Carrier pickup', 'Приём перевозчиком', '承运商揽收'),
    possession: word('With the carrier by', 'У перевозчика не позже', '最迟由承运商持有'),
    dispute: word('Dispute opened', 'Спор открыт', '争议发起'),
    unsure: word('not sure', 'не точно', '不确定'),
    'not-read': word('not read', 'не прочитано', '未读到'),
    'no-time': word('no time', 'нет времени', '无时间'),
    mend: word('To do', 'Что сделать', '处理办法'),
    stake: word('At stake', 'Что на кону', '利害与期限'),
    advice: word('Advice', 'Совет', '建议'),
    unconfirmed: word('source not confirmed', 'источник не подтверждён', '来源未经证实'),
    'own-policy': word("the seller's own rules", 'собственные правила продавца', '卖家自定的规则'),
    next: word('Next', 'Дальше', '下一步'),
    hopeless: word('Nothing more helps', 'Больше ничего не поможет', '已无补救办法'),
    later: word('More after that', 'После этого ещё', '之后还有'),
  },
  elements: {
    order: word('Order', 'Заказ', '订单'),
    tracking: word('Tracking', 'Отслеживание', '物流'),
    label: word('Label', 'Этикетка', '面单'),
    chain: word('Chain', 'Цепочка', '证据链'),
  } satisfies Readonly<Record<Element, Translated>>,
  verdicts: {
    pass: word('Pass', 'Соответствует', '通过'),
    fail: word('Fail', 'Не соответствует', '不通过'),
    review: word('Review', 'Нужна проверка', '待人工复核'),
  } satisfies Readonly<Record<Verdict, Translated>>,
  statuses: {
    pass: word('Pass', 'Пройдена', '通过'),
    fail: word('Fail', 'Не пройдена', '不通过'),
    unknown: word('Open', 'Открыта', '待定'),
    'not-applicable': word('Does not apply', 'Неприменима', '不适用'),
    error: word('Error', 'Ошибка', '出错'),
  } satisfies Readonly<Record<CheckStatus, Translated>>,
  kinds: {
    'label-created': word('Label created', 'Этикетка создана', '已制面单'),
    'picked-up': word('Picked up', 'Принято', '已揽收'),
    'in-transit': word('In transit', 'В пути', '运输中'),
    'out-for-delivery': word('Out for delivery', 'У курьера', '派送中'),
    delivered: word('Delivered', 'Доставлено', '已签收'),
    exception: word('Exception', 'Сбой', '异常'),
    returned: word('Returned', 'Возврат', '退回'),
    unknown: word('Not known', 'Неизвестно', '未知'),
  } satisfies Readonly<Record<EventSeen['kind'], Translated>>,
  pictures: {
    'order-page': word('order page', 'страница заказа', '订单页面'),
    'order-list': word('list of orders', 'список заказов', '订单列表'),
    'parcel-label': word('parcel label', 'этикетка отправления', '包裹面单'),
    'product-sticker': word('product sticker', 'стикер товара', '商品标签'),
    'shipment-list': word('shipment list', 'список отправлений', '发货清单'),
    'tracking-page': word('tracking page', 'страница отслеживания', '物流查询页面'),
    other: word('another picture', 'другое изображение', '其他图片'),
  } satisfies Readonly<Record<PictureKind, Translated>>,
  stages: {
    before: word('comes before', 'до этого', '此前状态'),
    proving: word('proves', 'доказывает', '可作证明'),
    after: word('comes after', 'после этого', '此后状态'),
    disqualified: word('ends the dispute', 'исключает спор', '排除争议'),
    disputed: word('in dispute', 'идёт спор', '争议中'),
    cancelling: word('asks to cancel', 'просьба об отмене', '申请取消'),
  } satisfies Readonly<Record<Stage, Translated>>,
  taken: {
    'order-number': word('order number', 'номер заказа', '订单编号'),
    'number-part': word('part of a number', 'часть номера', '号码片段'),
    'tracking-number': word('tracking number', 'трек-номер', '追踪号码'),
    sku: word('SKU', 'SKU', 'SKU'),
    state: word('state', 'состояние', '状态'),
    choice: word('choice', 'выбор', '选项'),
    time: word('time', 'время', '时间'),
    name: word('name', 'название', '名称'),
    head: word('head of a column', 'заголовок столбца', '列标题'),
    control: word('control', 'элемент управления', '控件'),
    address: word('address', 'адрес', '地址'),
    carrier: word('carrier', 'перевозчик', '承运商'),
    text: word('other text', 'прочий текст', '其他文字'),
  } satisfies Readonly<Record<TakenFor, Translated>>,
  fields: {
    status: word('state', 'состояние', '状态'),
    statusTime: word('time of a state', 'время состояния', '状态时间'),
    history: word('history', 'история', '历史'),
    deadline: word('deadline', 'срок', '期限'),
    otherTime: word('another time', 'другое время', '其他时间'),
    intake: word('intake', 'приёмка', '收件'),
    orderNumber: word('order number', 'номер заказа', '订单编号'),
    trackingNumber: word('tracking number', 'трек-номер', '追踪号码'),
    sku: word('SKU', 'SKU', 'SKU'),
  } satisfies Readonly<Record<FieldNamed, Translated>>,
  meanings: {
    state: word('of a state', 'состояния', '状态的'),
    intake: word('of the intake', 'приёмки', '收件的'),
    dispute: word('of the dispute', 'спора', '争议的'),
    other: word('of something else', 'чего-то другого', '其他事项的'),
    unknown: word('of something unknown', 'чего-то неизвестного', '未知事项的'),
    none: word('without a name', 'без названия', '无名称'),
  } satisfies Readonly<Record<TimeMeaning, Translated>>,
} as const;

type Group = keyof typeof glossary;

/** The words of one group in one language. */
export const wordsOf = <G extends Group>(
  group: G,
  language: Language,
): Readonly<Record<keyof (typeof glossary)[G], string>> =>
  // The compiler loses the key types in `entries`.
  Object.fromEntries(
    Object.entries<Translated>(glossary[group]).map(([name, words]) => [name, words[language]]),
  ) as Readonly<Record<keyof (typeof glossary)[G], string>>;

/** Everyday names of time zones. */
export const zoneNames: Readonly<Record<string, Translated>> = {
  'Europe/Moscow': word('MSK', 'МСК', '莫斯科时间'),
};
