/**
 * The words on order pages. Sources for each group:
 * - states: Ozon's seller documentation (docs.ozon.ru/global, order management; docs.ozon.com/common, order status), screenshots of
 *   the Chinese cabinet, the table in facts-ozon.md;
 * - labels, tabs, buttons: the same, and the admin pages of Shopify, WooCommerce, Magento, Yandex Market, AliExpress, 1C and Mabang as
 *   their public documentation shows them.
 */
import type { Language } from '../types.js';

export interface Words {
  readonly proof: readonly string[];
  readonly before: readonly string[];
  readonly created: readonly string[];
  readonly transit: readonly string[];
  readonly disputed: readonly string[];
  readonly numberLabels: readonly string[];
  readonly numberHeads: readonly string[];
  readonly orderHeads: readonly ((number: string) => string)[];
  readonly status: readonly string[];
  readonly statusSince: readonly string[];
  readonly since: readonly ((state: string, at: string) => string)[];
  readonly history: readonly string[];
  readonly changed: (from: string, to: string) => readonly string[];
  readonly createdAt: readonly string[];
  readonly paidAt: readonly string[];
  readonly acceptedAt: readonly string[];
  readonly shipBy: readonly string[];
  readonly buyer: string;
  readonly buyers: readonly string[];
  readonly address: string;
  readonly addresses: readonly string[];
  readonly delivery: string;
  readonly deliveries: readonly string[];
  readonly warehouse: string;
  readonly warehouses: readonly string[];
  readonly tracking: readonly string[];
  readonly product: string;
  readonly sku: string;
  readonly article: string;
  readonly quantity: string;
  readonly price: string;
  readonly total: string;
  readonly pieces: (count: number) => string;
  readonly menu: readonly string[];
  readonly tabs: readonly string[];
  readonly filters: readonly string[];
  readonly buttons: readonly string[];
  readonly crumbs: readonly string[];
  readonly help: readonly string[];
  readonly footer: readonly string[];
  readonly search: string;
  readonly shops: readonly string[];
  readonly sections: {
    readonly details: string;
    readonly items: string;
    readonly customer: string;
    readonly shipping: string;
    readonly payment: string;
    readonly notes: string;
  };
  readonly by: readonly string[];
  readonly listed: readonly string[];
  readonly actions: string;
  readonly orders: string;
  readonly order: string;
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    proof: [
      'Preparing',
      'Preparing',
      'Awaiting shipping',
      'Ready for shipping',
      'Awaiting shipment',
      'Ready for shipment',
    ],
    before: ['Awaiting packaging', 'Confirmed', 'Pending', 'Awaiting packaging'],
    created: ['Created', 'Order created', 'New', 'Order placed'],
    transit: ['In transit', 'Handed over for delivery', 'In transit'],
    disputed: ['Disputed', 'Dispute opened'],
    numberLabels: [
      'Order number',
      'Order No.',
      'Order ID',
      'Shipment number',
      'Posting number',
      'Shipment',
      'Order',
      'Reference',
    ],
    numberHeads: ['Shipment number', 'Order', 'Order number', 'Shipment', 'Posting', 'Order no.'],
    orderHeads: [
      (n) => `Order ${n}`,
      (n) => `Order #${n}`,
      (n) => `Shipment ${n}`,
      (n) => `#${n}`,
      (n) => `Order №${n}`,
      (n) => n,
      (n) => `Order details: ${n}`,
      (n) => `Posting ${n}`,
    ],
    status: ['Status', 'Order status', 'Current status', 'State', 'Shipment status'],
    statusSince: ['Status since', 'Status changed', 'Status date', 'In this status since', 'Status set'],
    since: [
      (s, a) => `${s} since ${a}`,
      (s, a) => `${s} · ${a}`,
      (s, a) => `${s} — ${a}`,
      (s, a) => `${s} (since ${a})`,
      (s, a) => `${s} | ${a}`,
      (s, a) => `${s}, ${a}`,
      (s, a) => `${s} from ${a}`,
    ],
    history: [
      'Status history',
      'History',
      'Order history',
      'Timeline',
      'Activity',
      'Order timeline',
      'Status changes',
      'Event log',
    ],
    changed: (f, t) => [`Status changed from ${f} to ${t}`, `Order status changed from ${f} to ${t}.`, `${f} → ${t}`],
    createdAt: ['Created', 'Order date', 'Placed on', 'Date created', 'Ordered'],
    paidAt: ['Paid', 'Payment date', 'Paid on', 'Payment received'],
    acceptedAt: ['Accepted', 'Accepted for processing', 'In process since'],
    shipBy: ['Ship by', 'Ship-by date', 'Shipping deadline', 'Dispatch before', 'Hand over until'],
    buyer: 'Customer',
    buyers: ['Anna K.', 'Dmitry S.', 'O. Petrova', 'Ivan M.', 'Elena V.'],
    address: 'Delivery address',
    addresses: [
      'Moscow region, Khimki, pick-up point 1284',
      'St Petersburg, Nevsky pr., pick-up point',
      'Kazan, Tatarstan, parcel locker 77',
      'Rostov-on-Don, pick-up point 3310',
    ],
    delivery: 'Delivery method',
    deliveries: [
      'CEL Economy Extra Small',
      'GUOO Economy Small',
      'GBS & MyIndia Extra Small Express IN',
      'China Post ePacket',
      'PTT International Standard',
    ],
    warehouse: 'Warehouse',
    warehouses: ['Main warehouse', 'Yiwu 2', 'Mumbai FBS', 'Istanbul A', 'rFBS Express'],
    tracking: ['Tracking number', 'Tracking no.', 'Track'],
    product: 'Product',
    sku: 'SKU',
    article: 'Article code',
    quantity: 'Quantity',
    price: 'Price',
    total: 'Total',
    pieces: (n) => `${n} pcs`,
    menu: [
      'Dashboard',
      'Products',
      'Prices',
      'Orders',
      'Promotion',
      'Analytics',
      'Finance',
      'Messages',
      'Reviews',
      'Settings',
    ],
    tabs: ['All', 'New', 'To pack', 'To ship', 'On the way', 'Arbitration', 'Archive'],
    filters: ['Warehouse', 'Service', 'Method', 'All dates', 'Today', 'Tomorrow', 'Label needed'],
    buttons: ['Print label', 'Download documents', 'Contact buyer', 'Export', 'More actions', 'Add note'],
    crumbs: ['Home', 'Logistics', 'Orders from my warehouse'],
    help: [
      'Film the packing in good light: it helps if the customer has questions.',
      'Sellers from abroad can now print labels of 58 x 40 mm.',
      'Need help? Write to support, we answer around the clock.',
      'New: see the rating of your warehouse in Analytics.',
    ],
    footer: ['Help centre', 'Terms for sellers', 'API', 'Privacy', 'About us'],
    search: 'Search by order number or article',
    shops: ['Anatolia Home', 'MyIndia Store', 'Silk Bazaar', 'Blue Harbour Goods', 'Yiwu Best'],
    sections: {
      details: 'Order details',
      items: 'Items',
      customer: 'Customer',
      shipping: 'Shipping',
      payment: 'Payment',
      notes: 'Notes',
    },
    by: ['system', 'seller', 'manager Li', 'API', 'Priya'],
    listed: ['Awaiting packaging', 'In transit', 'Delivered', 'Awaiting packaging', 'In transit'],
    actions: 'Actions',
    orders: 'Orders',
    order: 'Order',
  },
  ru: {
    proof: ['Ожидает отгрузки'],
    before: ['Ожидает сборки', 'Подтверждён', 'Ожидает сборки', 'Ожидает подтверждения'],
    created: ['Создан', 'Заказ создан', 'Новый', 'Оформлен'],
    transit: ['Доставляется', 'Передан в доставку', 'Доставляется'],
    disputed: ['Спорный', 'Открыт спор'],
    numberLabels: ['Номер заказа', 'Номер отправления', 'Отправление', 'Заказ', '№ заказа', '№ отправления', 'Заказ №'],
    numberHeads: ['Номер отправления', 'Отправление', 'Заказ', '№ заказа', 'Номер заказа'],
    orderHeads: [
      (n) => `Заказ ${n}`,
      (n) => `Заказ №${n}`,
      (n) => `Заказ № ${n}`,
      (n) => `Отправление ${n}`,
      (n) => `Отправление №${n}`,
      (n) => n,
      (n) => `Карточка заказа ${n}`,
      (n) => `Заказ покупателя ${n}`,
    ],
    status: ['Статус', 'Статус заказа', 'Текущий статус', 'Состояние', 'Статус отправления'],
    statusSince: ['Статус изменён', 'В статусе с', 'Дата статуса', 'Дата смены статуса', 'Статус установлен'],
    since: [
      (s, a) => `${s} с ${a}`,
      (s, a) => `${s} · ${a}`,
      (s, a) => `${s} — ${a}`,
      (s, a) => `${s} (с ${a})`,
      (s, a) => `${s} | ${a}`,
      (s, a) => `${s}, ${a}`,
    ],
    history: [
      'История статусов',
      'История',
      'История заказа',
      'Хронология',
      'Журнал изменений',
      'История изменений',
      'События',
    ],
    changed: (f, t) => [`Статус изменён: «${f}» → «${t}»`, `Статус изменён с «${f}» на «${t}»`, `${f} → ${t}`],
    createdAt: ['Создан', 'Дата заказа', 'Дата создания', 'Оформлен', 'Дата оформления'],
    paidAt: ['Оплачен', 'Дата оплаты', 'Оплата получена'],
    acceptedAt: ['Принят в обработку', 'Принят', 'Дата приёма'],
    shipBy: ['Отгрузить до', 'Срок отгрузки', 'Дата отгрузки, не позднее', 'Передать до'],
    buyer: 'Покупатель',
    buyers: ['Анна К.', 'Дмитрий С.', 'О. Петрова', 'Иван М.', 'Елена В.'],
    address: 'Адрес доставки',
    addresses: [
      'Московская обл., г. Химки, ПВЗ 1284',
      'г. Санкт-Петербург, Невский пр., ПВЗ',
      'Респ. Татарстан, г. Казань, постамат 77',
      'обл. Ростовская, пункт выдачи 3310',
    ],
    delivery: 'Способ доставки',
    deliveries: [
      'CEL Economy Extra Small',
      'Самостоятельно, Почта России',
      'СДЭК, склад-дверь',
      'GUOO Economy Small',
      'Курьер Ozon',
    ],
    warehouse: 'Склад',
    warehouses: ['Основной склад', 'Склад FBS Юг', 'Тверь-2', 'Екатеринбург FBS', 'rFBS Экспресс'],
    tracking: ['Трек-номер', 'Номер отслеживания', 'Трек'],
    product: 'Товар',
    sku: 'SKU',
    article: 'Артикул',
    quantity: 'Количество',
    price: 'Цена',
    total: 'Итого',
    pieces: (n) => `${n} шт.`,
    menu: [
      'Главная',
      'Товары',
      'Цены',
      'Заказы',
      'Продвижение',
      'Аналитика',
      'Финансы',
      'Сообщения',
      'Отзывы',
      'Настройки',
    ],
    tabs: ['Все', 'Новые', 'На сборке', 'К отгрузке', 'В пути', 'Арбитраж', 'Архив'],
    filters: ['Склад', 'Сервис', 'Метод', 'Все даты', 'Сегодня', 'Завтра', 'Нужна этикетка'],
    buttons: ['Печать этикетки', 'Скачать документы', 'Написать покупателю', 'Выгрузить', 'Ещё', 'Добавить заметку'],
    crumbs: ['Главная', 'Логистика', 'Заказы с моих складов'],
    help: [
      'Снимайте упаковку на видео: это поможет, если у покупателя появятся вопросы.',
      'Этикетки 58 х 40 мм доступны всем продавцам из-за рубежа.',
      'Нужна помощь? Напишите в поддержку, отвечаем круглосуточно.',
      'Новое: рейтинг склада в разделе «Аналитика».',
    ],
    footer: ['База знаний', 'Условия для продавцов', 'API', 'Конфиденциальность', 'О компании'],
    search: 'Поиск по номеру или артикулу',
    shops: ['Дом и уют', 'Текстиль-Маркет', 'ИП Соколов', 'Гаджет Центр', 'Лавка Анатолии'],
    sections: {
      details: 'Информация о заказе',
      items: 'Состав заказа',
      customer: 'Покупатель',
      shipping: 'Доставка',
      payment: 'Оплата',
      notes: 'Заметки',
    },
    by: ['система', 'продавец', 'менеджер Ольга', 'API', 'Склад'],
    listed: ['Ожидает сборки', 'Доставляется', 'Доставлен', 'Ожидает сборки', 'Доставляется'],
    actions: 'Действия',
    orders: 'Заказы',
    order: 'Заказ',
  },
  zh: {
    proof: ['等待发运', '已准备发运', '备货中', '等待发运'],
    before: ['等待备货', '已确认', '等待备货', '待确认'],
    created: ['已创建', '订单创建', '新订单', '买家下单'],
    transit: ['运输中', '已交付物流', '运输中'],
    disputed: ['具争议', '买家发起争议'],
    numberLabels: ['订单号', '订单编号', '货件编号', '货件号', '发货号码', '平台单号'],
    numberHeads: ['货件编号', '订单号', '订单编号', '发货号码', '平台单号'],
    orderHeads: [
      (n) => `订单 ${n}`,
      (n) => `订单号：${n}`,
      (n) => `货件编号 ${n}`,
      (n) => `货件 ${n}`,
      (n) => n,
      (n) => `订单详情 ${n}`,
      (n) => `订单详情（${n}）`,
      (n) => `订单号: ${n}`,
    ],
    status: ['状态', '订单状态', '当前状态', '货件状态'],
    statusSince: ['状态变更时间', '状态开始时间', '状态时间', '进入状态时间', '当前状态起始'],
    since: [
      (s, a) => `${s} · ${a}`,
      (s, a) => `${s} ${a}`,
      (s, a) => `${s}（${a}起）`,
      (s, a) => `${s} | ${a}`,
      (s, a) => `${s}：${a}`,
      (s, a) => `${s}，自${a}`,
    ],
    history: ['状态历史', '操作日志', '订单轨迹', '状态记录', '订单日志', '历史记录', '订单动态'],
    changed: (f, t) => [`状态由“${f}”变更为“${t}”`, `订单状态：${f} → ${t}`, `${f} → ${t}`],
    createdAt: ['下单时间', '创建时间', '订单创建时间'],
    paidAt: ['付款时间', '支付时间'],
    acceptedAt: ['已接收', '接单时间', '接收时间'],
    shipBy: ['发运日期', '发货截止', '最晚发货时间', '发运截止'],
    buyer: '买家',
    buyers: ['Анна К.', 'Дмитрий С.', 'О. Петрова', 'Иван М.', 'Елена В.'],
    address: '收货地址',
    addresses: ['Химки, ПВЗ 1284', 'Санкт-Петербург, Невский пр.', 'Казань, постамат 77', 'Ростов-на-Дону, ПВЗ 3310'],
    delivery: '配送方式',
    deliveries: [
      'CEL Economy Extra Small',
      'GUOO Economy Small',
      'CEL Economy Extra Small Zhengzhou PUDO',
      'China Post ePacket',
      'GUOO Standard Small',
    ],
    warehouse: '仓库',
    warehouses: ['义乌仓', '深圳一仓', '郑州仓', '广州 FBS', '默认仓库'],
    tracking: ['追踪号码', '运单号', '跟踪号'],
    product: '商品名称',
    sku: 'SKU',
    article: '货号',
    quantity: '数量',
    price: '价格',
    total: '合计',
    pieces: (n) => `${n}件`,
    menu: ['首页', '商品', '价格', '订单', '推广', '数据分析', '财务', '消息', '评价', '设置'],
    tabs: ['全部', '新建', '待打包', '待交运', '在途', '仲裁', '归档'],
    filters: ['仓库', '服务', '方式', '所有日期', '今天', '明天', '需要标签'],
    buttons: ['打印标签', '下载单据', '联系买家', '导出', '更多操作', '添加备注'],
    crumbs: ['首页', '物流', '我的仓库订单'],
    help: [
      '建议拍摄打包视频，以便处理买家问题。',
      '跨境卖家现可打印 58x40 毫米标签。',
      '需要帮助？请联系客服，全天在线。',
      '新功能：可在数据分析中查看仓库评分。',
    ],
    footer: ['帮助中心', '卖家条款', '接口', '隐私', '关于我们'],
    search: '输入订单号或货号搜索',
    shops: ['义乌优选', '丝路小店', '蓝港家居', '锦程数码', '好物集'],
    sections: {
      details: '订单信息',
      items: '商品信息',
      customer: '买家信息',
      shipping: '物流信息',
      payment: '付款信息',
      notes: '备注',
    },
    by: ['系统', '卖家', '小李', '接口', '仓管员'],
    listed: ['等待备货', '运输中', '已签收', '等待备货', '运输中'],
    actions: '操作',
    orders: '订单',
    order: '订单',
  },
};
