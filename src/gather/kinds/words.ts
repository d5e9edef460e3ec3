import { readingDistance } from '../../model/skeleton.js';
import type { LineReading } from '../ports.js';

/** A line's words; `also` holds what further readers saw there. */
export interface WordedLine {
  readonly text: string;
  readonly also?: readonly Pick<LineReading, 'text'>[];
}

/** Separators between the words of a line that belong together. */
const separators = /[:：|•·●○✓>→()[\]{}，、/]|\s[-–—]\s/u;

/** Every text of a line as a whole, and its parts. */
const partsOf = ({ text, also = [] }: WordedLine): readonly string[] => {
  const texts = [text, ...also.map((reading) => reading.text)];
  return [...new Set(texts.flatMap((one) => [one, ...one.split(separators)]).map((part) => part.trim()))].filter(
    (part) => /\p{L}{2}|\p{Script=Han}/u.test(part),
  );
};

/** Edits that a text may differ from the word by. Short words allow none. */
const trusted = (word: string): number => ([...word].length >= 9 ? 1 : [...word].length >= 6 ? 0.5 : 0);

const isWord = (part: string, word: string): boolean => {
  // One letter is read as two at most.
  if (part.length > 2 * word.length + 1 || part.length < word.length / 2) return false;
  return readingDistance(word, part) <= trusted(word);
};

/** The listed words that stand in some lines, as a line or a part of one. Look-alikes are allowed. */
export const wordsIn = (lines: readonly WordedLine[], words: readonly string[]): ReadonlySet<string> => {
  const parts = [...new Set(lines.flatMap(partsOf))];
  return new Set(words.filter((word) => parts.some((part) => isWord(part, word))));
};

/** Counts the longer words that stand anywhere in some lines, whatever was read together with them. */
export const countWithin = (lines: readonly WordedLine[], words: readonly string[]): number => {
  const texts = lines.flatMap(({ text, also = [] }) => [text, ...also.map((reading) => reading.text)]).map(joined);
  return words.map(joined).filter((word) => texts.some((text) => text.includes(word))).length;
};

const joined = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The lines that equal one of the words, or have a part that does. */
export const linesWith = <L extends WordedLine>(lines: readonly L[], words: readonly string[]): readonly L[] =>
  lines.filter((line) => partsOf(line).some((part) => words.some((word) => isWord(part, word))));

/** Menus, buttons and fields of any program, by language. One alone tells nothing. */
export const pageControls = [
  ...['Search', 'Settings', 'Help', 'Log out', 'Sign out', 'Profile', 'Filters', 'Reset', 'Export', 'Download', 'Save'],
  ...[
    'Products',
    'Prices',
    'Orders',
    'Shipments',
    'Finance',
    'Analytics',
    'Promotion',
    'Reviews',
    'Returns',
    'Details',
  ],
  ...['Seller cabinet', 'View details', 'Show more', 'Back', 'Home', 'Dashboard', 'Messages', 'Notifications', 'Total'],
  ...[
    '搜索',
    '设置',
    '帮助',
    '退出',
    '筛选',
    '重置',
    '导出',
    '下载',
    '保存',
    '商品',
    '价格',
    '订单',
    '财务',
    '分析',
    '推广',
    '评价',
  ],
  ...[
    '查看详情',
    '返回',
    '首页',
    '更多',
    '消息',
    '仓库',
    '合计',
    '目的地',
    '配送方式',
    '配送',
    '操作',
    '待付款',
    '待发货',
    '已发货',
  ],
  ...[
    'Поиск',
    'Настройки',
    'Помощь',
    'Выйти',
    'Профиль',
    'Фильтры',
    'Сбросить',
    'Скачать',
    'Сохранить',
    'Товары',
    'Цены',
  ],
  ...[
    'Заказы',
    'Отправления',
    'Финансы',
    'Аналитика',
    'Продвижение',
    'Отзывы',
    'Возвраты',
    'Подробнее',
    'Назад',
    'Главная',
  ],
  ...['Показать ещё', 'Уведомления', 'Сообщения', 'Итого', 'Состав заказа', 'Способ доставки', 'Доставка'],
] as const;

/** What carriers and posts print around addresses, weights and codes. */
export const labelWords = [
  ...[
    'From',
    'To',
    'Ship to',
    'Ship from',
    'Sender',
    'Recipient',
    'Receiver',
    'Consignee',
    'Return address',
    'Return to',
  ],
  ...['Weight', 'Priority', 'Customs declaration', 'Postage paid', 'Fragile', 'Gift', 'Signature', 'Piece', 'Waybill'],
  ...['Origin', 'Routing', 'Zone', 'Contents', 'Declared value', 'Small packet', 'Airmail', 'Par avion', 'Printed on'],
  ...[
    'От кого',
    'Кому',
    'Откуда',
    'Куда',
    'Отправитель',
    'Получатель',
    'Вес',
    'Индекс',
    'Пункт выдачи',
    'ПВЗ',
    'КУР',
    'Накладная',
  ],
  ...['寄件', '收件', '寄件人', '收件人', '寄方', '收方', '重量', '签收', '件数', '面单', '寄', '收', '邮编'],
] as const;

/** What carriers' histories tell of a parcel under way; found anywhere in a line. */
export const carrierEvents =
  /\b(?:sorting (?:cent(?:er|re)|facility|hub)|arrived at|departed from|left (?:the )?(?:facility|sorting|origin)|customs|out for delivery|in transit|picked up|handed over to (?:the )?carrier|airline|export cent|import cent|linehaul|processed (?:at|through)|accepted by carrier|shipment (?:information|data) received)\b|揽收|揽件|分拨|分拣中心|转运中心|离开|到达|清关|航班|派送|派件|干线|сортировоч|прибыл[оа]?\b|покинул|таможн|принят[оа]? (?:на склад|в отделении|перевозчиком)|вручен|передан[оа]? (?:курьеру|в доставку|перевозчику)|транзит/iu;

/** Words of chats alone: the field to write in, and what the other person does. */
export const chatWords = [
  ...[
    'Message',
    'Type a message',
    'Write a message',
    'Send message',
    'last seen recently',
    'last seen',
    'online',
    'typing',
  ],
  ...['Сообщение', 'Введите сообщение', 'Написать сообщение', 'в сети', 'был недавно', 'была недавно', 'печатает'],
  ...['发送', '发消息', '按住说话', '输入消息', '对方正在输入', '微信'],
] as const;

/** What one person writes to another in a chat, and no page of orders says of itself. */
export const speech =
  /^(?:hi|hello|hey)\b(?!.*:$)|\bwhere(?: is|.s) my\b|\bI (?:never|still|haven.t|have not|did(?:n.t| not)|don.t|want|need) |^(?:здравствуйте|добрый (?:день|вечер)|доброе утро|привет)(?!\p{L})|(?<!\p{L})где (?:мой|моя|мо[её]) |(?<!\p{L})я (?:так и |[её]щ[её] |ничего )?не получ|^(?:你好|您好|亲[，,！!~])|我(?:还|一直)?没有?收到|我的(?:包裹|快递)(?:呢|在哪)/iu;

/** What only a buyer does with an order, by language: the usual names of these buttons in stores, and thanks to the buyer. One alone tells nothing. */
export const buyerActions = [
  ...['Buy again', 'Order again', 'Write to the seller', 'Message seller', 'Contact seller'],
  ...['Contact the seller', 'Leave a review', 'Write a review', 'Thanks for your purchase', 'Thank you for your order'],
  ...['Купить снова', 'Заказать снова', 'Повторить заказ', 'Написать продавцу', 'Связаться с продавцом'],
  ...['Оставить отзыв', 'Написать отзыв', 'Спасибо за покупку', 'Спасибо за заказ'],
  ...['再次购买', '再来一单', '再买一单', '联系卖家', '联系商家', '写评价', '感谢您的购买'],
] as const;

/** Heads of letters: those that parcels lack, and those that both have. */
export const subjectHeads = ['Subject', 'Тема', '主题'] as const;
export const letterHeads = [
  ...['From', 'To', 'Cc', 'От', 'От кого', 'Кому', 'Копия', '发件人', '收件人', '抄送', '寄件人'],
] as const;

/** Menus of editors and tables: those that nothing else has, and those that browsers have too. */
export const editorMenus = [
  ...[
    'Format',
    'Insert',
    'Formulas',
    'Page Layout',
    'Notepad',
    'Формат',
    'Вставка',
    'Формулы',
    'Разметка страницы',
    'Блокнот',
  ],
  ...['格式', '插入', '公式', '页面布局', '记事本', '备忘录'],
] as const;
export const programMenus = [
  ...[
    'File',
    'Edit',
    'View',
    'Data',
    'Review',
    'Layout',
    'References',
    'Untitled',
    'Sheet1',
    'UTF-8',
    'Windows (CRLF)',
  ],
  ...['Файл', 'Правка', 'Вид', 'Справка', 'Данные', 'Рецензирование', 'Безымянный', 'Лист1'],
  ...['文件', '编辑', '查看', '视图', '数据', '审阅', '无标题', '开始'],
] as const;

/** The folders of a mailbox. */
export const mailFolders = [
  ...['Inbox', 'Sent', 'Sent items', 'Drafts', 'Spam', 'Junk', 'Starred', 'Outbox'],
  ...['Входящие', 'Отправленные', 'Исходящие', 'Черновики', 'Спам'],
  ...['收件箱', '发件箱', '已发送', '草稿箱', '垃圾邮件'],
] as const;

/** An e-mail address. Readers lose the dot before its last part, and short forms leave it out. */
export const mailAddress = /[\p{L}\p{N}._+-]{2,}@[\p{L}\p{N}-]{2,}/u;
