import type { Language } from '../../model/schema/report.js';

/** The sentences of an answer in plain text. What stands in braces is filled in. */
const english = {
  unfit: 'NOT FOR SUBMISSION: this case does not pass the checks.',
  order: 'Order number: {number}.',
  parcel: 'Carrier: {carrier}. Tracking number: {number}.',
  number: 'Tracking number: {number}.',
  claimed:
    'Tracking number by the seller’s own account: {number}. The carrier’s history does not prove that it is this order’s.',
  firstScan: 'First scan by the carrier: {time}{details}.',
  delivered: 'Delivery recorded by the carrier: {time}{details}.',
  deliveredTo: 'to {name}',
  signed: 'with a signature',
  dispute: 'The dispute was opened on {time} (as the seller states).',
  state: 'The order page shows the status “{text}”{meaning} since {time}.',
  meaning: ' ({name})',
  label: 'The pictures given for the label show the tracking number {number} and the SKU {sku}.',
  lastScan: 'Last scan: {what}, {time}{details}.',
  attached: 'Attached: {what}.',
  unattached: 'Nothing is attached. Can be sent on request: {what}.',
  'file.pdf': 'the evidence as a PDF',
  'file.images': 'the evidence as images',
  'have.order': 'the order page',
  'have.tracking': 'the carrier’s history',
  'have.label': 'pictures of the parcel and its label',
  between: ', ',
  quoted: '“{text}”',
} as const;

type Words = { readonly [W in keyof typeof english]: string };

const russian: Words = {
  unfit: 'НЕ ДЛЯ ОТПРАВКИ: это дело не проходит проверку.',
  order: 'Номер заказа: {number}.',
  parcel: 'Перевозчик: {carrier}. Трек-номер: {number}.',
  number: 'Трек-номер: {number}.',
  claimed: 'Трек-номер со слов продавца: {number}. История перевозчика не доказывает, что он относится к этому заказу.',
  firstScan: 'Первая отметка перевозчика: {time}{details}.',
  delivered: 'Доставка, записанная перевозчиком: {time}{details}.',
  deliveredTo: 'получатель: {name}',
  signed: 'под подпись',
  dispute: 'Спор открыт {time} (со слов продавца).',
  state: 'На странице заказа статус «{text}»{meaning} с {time}.',
  meaning: ' ({name})',
  label: 'На изображениях этикетки видны трек-номер {number} и SKU {sku}.',
  lastScan: 'Последняя отметка: {what}, {time}{details}.',
  attached: 'Приложено: {what}.',
  unattached: 'Ничего не приложено. По запросу можно прислать: {what}.',
  'file.pdf': 'доказательства в PDF',
  'file.images': 'доказательства в виде изображений',
  'have.order': 'страницу заказа',
  'have.tracking': 'историю перевозчика',
  'have.label': 'изображения посылки и её этикетки',
  between: ', ',
  quoted: '«{text}»',
};

const chinese: Words = {
  unfit: '不可提交：本案未通过检查。',
  order: '订单编号：{number}。',
  parcel: '承运商：{carrier}。追踪号码：{number}。',
  number: '追踪号码：{number}。',
  claimed: '追踪号码（卖家自述）：{number}。物流轨迹未能证明其属于本订单。',
  firstScan: '承运商首次扫描：{time}{details}。',
  delivered: '承运商记录的签收：{time}{details}。',
  deliveredTo: '收件人：{name}',
  signed: '有签名',
  dispute: '争议发起时间：{time}（卖家自述）。',
  state: '订单页面显示状态“{text}”{meaning}，始于 {time}。',
  meaning: '（{name}）',
  label: '面单图片显示追踪号码 {number} 和 SKU {sku}。',
  lastScan: '最后一次扫描：{what}，{time}{details}。',
  attached: '附件：{what}。',
  unattached: '未附文件。可应要求提供：{what}。',
  'file.pdf': '证据 PDF',
  'file.images': '证据图片',
  'have.order': '订单页面',
  'have.tracking': '承运商物流轨迹',
  'have.label': '包裹及面单图片',
  between: '，',
  quoted: '“{text}”',
};

const words: { readonly [L in Language]: Words } = { en: english, ru: russian, zh: chinese };

export type Tell = (word: keyof Words, values?: Readonly<Record<string, string>>) => string;

/** Tells the sentences of one language. */
export const tellIn =
  (language: Language): Tell =>
  (word, values = {}) =>
    words[language][word].replace(/\{(\w+)\}/gu, (braces, name: string) => values[name] ?? braces);
