/**
 * Words of labels.
 *
 * Sources of the groups, all public: forms CN 22 and CN 23 of the Universal Postal Union (field names "Quantity and detailed description of
 * contents", "Country of origin", "HS tariff number"; the Chinese columns 内件名称, 件数, 申报价值, 原产国); label and picking-area samples in the
 * manuals of Chinese forwarders and ERPs (拣货信息, 配货信息, 货号, 数量, `SKU*1`, several goods joined with 、 or ;); Ozon's help pages on product
 * barcodes (`OZN` + SKU) and on the shipment list (№, Shipment number, Product, Article code, Quantity, Label; Chinese 发货号码, 商品, 货号,
 * 数量, 标签); Russian packing slips (лист подбора, накладная, арт., шт., ИНН, Грузоотправитель); Russian Post form 7-п (От кого, Куда, Кому,
 * Вес, Объявленная ценность); CDEK's waybill (Отправитель, Получатель, Накладная №, Режим, Мест); PTT and India Post parcel forms (Gönderici,
 * Alıcı, Ağırlık; From, To, Weight, Contents).
 */
import { digits } from '../random.js';
import type { Language, Random } from '../types.js';

export interface Good {
  readonly sku: string;
  /** What the barcode beside the SKU holds; null for no barcode. */
  readonly code: string | null;
  readonly offerId: string;
  readonly quantity: number;
  readonly name: string;
}

/** What is printed on one paper. */
export interface Content {
  readonly language: Language;
  readonly carrier: string;
  readonly number: string;
  /** What the barcode beside the number holds; null for no barcode. */
  readonly numberCode: string | null;
  readonly posting: string;
  readonly postingCode: string | null;
  readonly goods: readonly Good[];
  /** Stands in the place of the line or lines that name the SKU. */
  readonly skuArea?: string;
  /** Further lines on the paper, HTML. */
  readonly remarks: readonly string[];
  /** `YYYY-MM-DD` of packing. */
  readonly date: string;
  /** Rows of a list that belong to other orders, in front of and behind ours. */
  readonly neighbours: readonly {
    readonly posting: string;
    readonly sku: string;
    readonly offerId: string;
    readonly name: string;
  }[];
}

const html = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
export const escapeHtml = html;

/** A marked text, so that its characters' places are known. */
export const mark = (key: string, text: string, style = ''): string =>
  `<span data-k="${key}" style="${style}">${html(text)}</span>`;

type SkuForm = (sku: string, quantity: number, name: string) => string;

/** How the goods stand in the customs or picking area: `sku` is markup already. */
const skuForms: Readonly<Record<Language, readonly SkuForm[]>> = {
  en: [
    (sku) => `SKU: ${sku}`,
    (sku, quantity) => `SKU ${sku} / ${quantity} pcs`,
    (sku, quantity) => `SKU:${sku}*${quantity}`,
    (sku, quantity, name) => `${name} (SKU ${sku}) x ${quantity}`,
    (sku, quantity) => `Item SKU ${sku} Qty ${quantity}`,
    (sku, quantity, name) => `${quantity} x ${name}, Ozon SKU: ${sku}`,
    (sku, quantity) => `Ozon SKU ${sku} ×${quantity}`,
    (sku, _, name) => `SKU# ${sku} ${name}`,
    (sku, quantity) => `Picking: SKU ${sku} [${quantity}]`,
  ],
  ru: [
    (sku) => `SKU: ${sku}`,
    (sku, quantity) => `SKU ${sku} (${quantity}шт)`,
    (sku, quantity) => `SKU Ozon: ${sku}, кол-во ${quantity}`,
    (sku, quantity, name) => `${name}, SKU ${sku} — ${quantity} шт.`,
    (sku) => `арт. Ozon ${sku}`,
    (sku) => `Артикул Ozon (SKU): ${sku}`,
    (sku, quantity) => `Вложение: SKU ${sku} × ${quantity}`,
    (sku, _, name) => `№ SKU ${sku} ${name}`,
    (sku, quantity) => `Озон SKU ${sku} / ${quantity} шт`,
  ],
  zh: [
    (sku) => `SKU: ${sku}`,
    (sku, quantity) => `SKU:${sku}*${quantity}`,
    (sku, quantity) => `SKU：${sku} 数量：${quantity}`,
    (sku, quantity, name) => `${name}、SKU ${sku}、${quantity}件`,
    (sku, quantity) => `【SKU】${sku}（${quantity}个）`,
    (sku, quantity) => `拣货信息 SKU ${sku} x${quantity}`,
    (sku, quantity, name) => `配货：${name} SKU[${sku}]*${quantity}`,
    (sku) => `Ozon SKU ${sku}`,
    (sku, quantity) => `平台SKU ${sku}（${quantity}件）`,
  ],
};

export const skuLine = (content: Content, random: Random, key = 'sku'): string => {
  if (content.skuArea !== undefined) return content.skuArea;
  const form = random.pick([...skuForms[content.language], ...skuForms.en.slice(0, 3)]);
  return content.goods
    .map((good, at) => form(mark(at === 0 ? key : `${key}${at + 1}`, good.sku), good.quantity, html(good.name)))
    .join(random.pick(['<br>', '<br>', '; ', content.language === 'zh' ? '、' : ', ']));
};

const fieldNames = {
  from: { en: 'From', ru: 'От кого', zh: '寄件人' },
  to: { en: 'To', ru: 'Кому', zh: '收件人' },
  weight: { en: 'Weight', ru: 'Вес', zh: '重量' },
  date: { en: 'Date', ru: 'Дата', zh: '日期' },
  order: { en: 'Order No.', ru: 'Заказ №', zh: '订单号' },
  contents: { en: 'Contents', ru: 'Вложение', zh: '内件' },
  quantity: { en: 'Qty', ru: 'Кол-во', zh: '数量' },
  tracking: { en: 'Tracking No.', ru: 'Трек-номер', zh: '运单号' },
  phone: { en: 'Tel.', ru: 'Тел.', zh: '电话' },
  value: { en: 'Value', ru: 'Ценность', zh: '申报价值' },
  product: { en: 'Product', ru: 'Товар', zh: '商品' },
  picking: { en: 'Picking info', ru: 'Лист подбора', zh: '拣货信息' },
  article: { en: 'Article code', ru: 'Артикул', zh: '货号' },
} as const satisfies Record<string, Record<Language, string>>;

export const word = (name: keyof typeof fieldNames, language: Language): string => fieldNames[name][language];

const buyers = [
  'Россия, 344018, Ростов-на-Дону, пр-т Будённовский, 96',
  'Россия, Свердловская обл., г. Екатеринбург, ул. Малышева, 51',
  'Россия, 630099, Новосибирск, Красный проспект, 17',
  'Россия, Республика Татарстан, Казань, ул. Баумана, 44/8',
  'Россия, Московская область, Химки, ул. Победы, 3',
  'Россия, 664003, Иркутск, ул. Карла Маркса, 22',
  'Казахстан, Алматы, пр-т Абая, 150',
  'Беларусь, 220030, Минск, пр-т Независимости, 11',
];

const sellers: Readonly<Record<string, readonly string[]>> = {
  cn: [
    'China, Zhejiang, Yiwu, Futian Str. 8, Building 3, 402',
    'China, Guangdong, Shenzhen, Longhua, Dalang Road 61',
    '广东省深圳市宝安区福永街道新和路12号',
    '浙江省义乌市北苑街道四海大道 5 号',
  ],
  ru: ['г. Москва, ул. Электродная, 2', 'Екатеринбург, ул. Монтажников, 26', 'г. Казань, ул. Техническая, 120'],
  in: ['India, Jaipur, Sitapura Ind. Area, Plot 14', 'India, Mumbai, Andheri East, Unit 5'],
  tr: ['Türkiye, İstanbul, Merter, Keresteciler Sok. 9', 'Türkiye, Denizli, Organize San. Böl. 4'],
};

const homes: Readonly<Record<string, string>> = {
  cdek: 'ru',
  'russian-post': 'ru',
  'india-post': 'in',
  gbs: 'in',
  ptt: 'tr',
};

export const sellerAddress = (content: Content, random: Random): string =>
  random.pick(sellers[homes[content.carrier] ?? 'cn'] ?? []);
export const buyerAddress = (random: Random): string => random.pick(buyers);
export const buyerName = (random: Random): string =>
  random.pick(['Смирнова А. В.', 'Кузнецов Д. И.', 'Ахметова Г.', 'Петров С.', 'Ivanova Olga', 'Sidorov Pavel']);

/** A Russian mobile number, written as labels write it; most hide part of it. */
export const phone = (random: Random): string =>
  random.pick([
    `+7 9${digits(2, random)} ***-**-${digits(2, random)}`,
    `+7 (9${digits(2, random)}) ${digits(3, random)}-${digits(2, random)}-${digits(2, random)}`,
    `8-9${digits(2, random)}-***-${digits(4, random)}`,
  ]);

export const weight = (content: Content, random: Random): string => {
  const grams = random.int(60, 1900);
  return content.language === 'ru'
    ? `${(grams / 1000).toFixed(2).replace('.', ',')} кг`
    : `${(grams / 1000).toFixed(3)} kg`;
};

export const printedDate = (content: Content, random: Random): string => {
  const [year, month, day] = content.date.split('-') as [string, string, string];
  if (content.language === 'ru') return `${day}.${month}.${year}`;
  return random.pick([`${year}-${month}-${day}`, `${day}.${month}.${year}`, `${year}/${month}/${day}`]);
};

/** S10 numbers are at times printed in groups. */
export const printedNumber = (number: string, random: Random): string => {
  if (/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number) && random.chance(0.35)) {
    return `${number.slice(0, 2)} ${number.slice(2, 5)} ${number.slice(5, 8)} ${number.slice(8, 11)} ${number.slice(11)}`;
  }
  return number;
};
