/**
 * The SKU's digits are there under another word, or the SKU is named to be denied.
 *
 * Sources: requisites of Russian invoices and waybills (ИНН, ОКПО, счёт №, партия, код ТН ВЭД); customs forms (HS tariff number, Invoice No.);
 * Chinese forwarder labels (电话, 批次号, 海关编码, 发票号); common notes on picking sheets (вместо, нет в наличии, заменено; instead of, out of
 * stock, not included; 代替, 缺货, 未装, 改发).
 */
import type { Language, Random, Story, Trap } from '../types.js';
import { oneItem, otherSku, ourSku, planned, recontent, showsSku } from './trap-kit.js';
import { escapeHtml, mark } from './words.js';

type Line = Readonly<Partial<Record<Language, readonly string[]>>>;

/** `#` marks the places of digits. */
const fields: Readonly<Record<string, Line>> = {
  phone: { en: ['Tel.: #', 'Phone #'], ru: ['Тел. #', 'Телефон получателя: #'], zh: ['电话: #', '联系电话 #'] },
  'tax-number': { en: ['TIN #', 'Tax ID: #'], ru: ['ИНН #', 'ИНН отправителя #'], zh: ['税号: #'] },
  invoice: { en: ['Invoice No. #', 'Inv. #'], ru: ['Счёт № #', 'Накладная № #'], zh: ['发票号: #'] },
  batch: { en: ['Batch #', 'Lot No. #'], ru: ['Партия #', 'Серия №#'], zh: ['批次号: #', '批号 #'] },
  'customs-code': {
    en: ['HS code #', 'HS tariff No. #'],
    ru: ['Код ТН ВЭД #', 'ТН ВЭД: #'],
    zh: ['海关编码 #', 'HS编码: #'],
  },
  'client-id': {
    en: ['Client ID #', 'Customer No. #'],
    ru: ['ID клиента #', 'Код клиента: #'],
    zh: ['客户编号: #', '客户代码 #'],
  },
  'serial-number': { en: ['S/N #', 'Serial No. #'], ru: ['Серийный номер #', 'Зав. № #'], zh: ['序列号: #', 'S/N #'] },
  'cash-on-delivery': { en: ['Receipt No. #'], ru: ['Чек № #', 'Квитанция №#'], zh: ['收据号 #'] },
  'pickup-point': { en: ['Pick-up point #', 'PUDO #'], ru: ['ПВЗ #', 'Пункт Партнёра #'], zh: ['取货点 #'] },
  'contract-number': { en: ['Contract #'], ru: ['Договор № #'], zh: ['合同号: #'] },
};

const denials: Readonly<Record<string, Line>> = {
  'not-this': { en: ['NOT SKU #'], ru: ['НЕ SKU #'], zh: ['不是 SKU #'] },
  instead: { en: ['SKU & sent instead of SKU #'], ru: ['SKU & вместо SKU #'], zh: ['SKU & 代替 SKU #'] },
  replaces: { en: ['SKU & replaces SKU #'], ru: ['SKU & заменяет SKU #'], zh: ['SKU & 替换 SKU #'] },
  'out-of-stock': {
    en: ['SKU # out of stock, packed: SKU &'],
    ru: ['SKU # нет в наличии, вложен SKU &'],
    zh: ['SKU # 缺货，改发 SKU &'],
  },
  'not-included': { en: ['Not included: SKU #'], ru: ['Не вложено: SKU #'], zh: ['未装: SKU #'] },
  cancelled: { en: ['SKU # cancelled'], ru: ['SKU # отменён'], zh: ['SKU # 已取消'] },
  'ships-separately': { en: ['SKU # ships separately'], ru: ['SKU # отправляется отдельно'], zh: ['SKU # 另发'] },
  former: { en: ['SKU & (formerly SKU #)'], ru: ['SKU & (прежний SKU #)'], zh: ['SKU &（原 SKU #）'] },
  'none-left': { en: ['SKU # – 0 pcs', 'SKU # x 0'], ru: ['SKU # – 0 шт'], zh: ['SKU # 0件'] },
  similar: { en: ['Similar to SKU #, see SKU &'], ru: ['Аналог SKU #: вложен SKU &'], zh: ['类似 SKU #，实发 SKU &'] },
};

const written = (line: string, ours: string, other: string): string =>
  line
    .split(/([#&])/)
    .map((part) => (part === '#' ? mark('sku', ours) : part === '&' ? mark('sku2', other) : escapeHtml(part)))
    .join('');

const languagesOf = (line: Line): readonly Language[] => Object.keys(line) as Language[];
const linesFor = (line: Line, story: Story): readonly string[] => line[story.language] ?? [];

const named = { en: 'Item', ru: 'Товар', zh: '商品' } as const;

const elsewhere = (name: string, line: Line): Trap =>
  planned({
    name: `sku-digits-as-${name}`,
    why: `The SKU's digits stand on the label as something else (${name}); no SKU is named.`,
    languages: languagesOf(line),
    suits: oneItem,
    change: (plan, story, random: Random, mistaken) => {
      const text = random.pick(linesFor(line, story));
      const ours = ourSku(story);
      const other = otherSku(ours, random);
      return recontent(plan, showsSku, (content) => ({
        ...content,
        ...(mistaken ? { skuArea: `${named[story.language]}: ${escapeHtml(content.goods[0]?.name ?? '')}` } : {}),
        remarks: [written(text, mistaken ? ours : other, other)],
      }));
    },
  });

const denied = (name: string, line: Line): Trap =>
  planned({
    name: `sku-denied-${name}`,
    why: `The label names our SKU only to say that it is not what the parcel holds (${name}).`,
    languages: languagesOf(line),
    suits: oneItem,
    change: (plan, story, random, mistaken) => {
      const text = random.pick(linesFor(line, story));
      const ours = ourSku(story);
      const other = otherSku(ours, random);
      return mistaken
        ? recontent(plan, showsSku, (content) => ({ ...content, skuArea: written(text, ours, other) }))
        : plan;
    },
  });

export const contextTraps: readonly Trap[] = [
  ...Object.entries(fields).map(([name, line]) => elsewhere(name, line)),
  ...Object.entries(denials).map(([name, line]) => denied(name, line)),
];
