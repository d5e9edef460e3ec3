import type { Language } from '../../model/schema/report.js';

/** The content of a column in a table of cases. */
export type ColumnId =
  | 'id'
  | 'order_number'
  | 'tracking_number'
  | 'sku'
  | 'dispute_opened_at'
  | 'time_zone'
  | 'folder'
  | 'order_files'
  | 'tracking_files'
  | 'label_files';

/** Heads of columns: the template's name first, then what people and exports write. */
const names: Readonly<Record<ColumnId, Readonly<Record<Language, readonly [string, ...string[]]>>>> = {
  id: {
    en: ['id', 'case', 'case id', 'dispute', 'dispute id', 'dispute number'],
    ru: ['дело', 'номер дела', 'спор', 'номер спора', 'ид'],
    zh: ['案件', '案件编号', '案件号', '争议', '争议编号', '争议号'],
  },
  order_number: {
    en: ['order_number', 'order', 'order no', 'posting', 'posting number', 'shipment number'],
    ru: ['номер отправления', 'номер заказа', 'заказ', 'отправление'],
    zh: ['货件编号', '订单编号', '订单号', '货件号', '发货号码', '订单'],
  },
  tracking_number: {
    en: ['tracking_number', 'tracking', 'tracking no', 'tracking code', 'waybill'],
    ru: ['трек-номер', 'трек', 'номер отслеживания', 'накладная'],
    zh: ['追踪号码', '物流单号', '跟踪号', '运单号', '快递单号', '跟踪号码'],
  },
  sku: {
    en: ['sku', 'skus', 'ozon sku', 'ozon sku id'],
    ru: ['sku', 'артикул ozon', 'номер товара'],
    zh: ['sku', '商品编号', '商品sku', '平台商品编号'],
  },
  dispute_opened_at: {
    en: ['dispute_opened_at', 'dispute opened', 'opened at', 'dispute time', 'dispute date'],
    ru: ['спор открыт', 'время спора', 'дата спора', 'дата открытия спора', 'время открытия спора'],
    zh: ['争议发起时间', '争议时间', '争议发起', '争议日期', '纠纷时间'],
  },
  time_zone: {
    en: ['time_zone', 'zone', 'tz', 'timezone'],
    ru: ['часовой пояс', 'пояс'],
    zh: ['时区'],
  },
  folder: {
    en: ['folder', 'directory', 'dir', 'path'],
    ru: ['папка', 'каталог'],
    zh: ['文件夹', '目录'],
  },
  order_files: {
    en: ['order_files', 'order file', 'order screenshot', 'order screenshots', 'order page'],
    ru: ['файлы заказа', 'файл заказа', 'скриншот заказа', 'скриншоты заказа'],
    zh: ['订单文件', '订单截图', '订单页面'],
  },
  tracking_files: {
    en: ['tracking_files', 'tracking file', 'history', 'tracking history'],
    ru: ['файлы отслеживания', 'файл отслеживания', 'история отслеживания'],
    zh: ['物流文件', '物流轨迹', '跟踪文件'],
  },
  label_files: {
    en: ['label_files', 'label file', 'label', 'labels', 'label photo', 'label photos', 'photos'],
    ru: ['файлы этикетки', 'файл этикетки', 'фото этикетки', 'фото', 'этикетка'],
    zh: ['面单文件', '面单照片', '面单', '照片'],
  },
};

export const columnIds = Object.keys(names) as readonly ColumnId[];

/** The head of a column in the template of a language. */
export const columnName = (id: ColumnId, language: Language): string => names[id][language][0];

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const byName: ReadonlyMap<string, ColumnId> = new Map(
  columnIds.flatMap((id) =>
    Object.values(names[id])
      .flat()
      .map((name) => [bare(name), id] as const),
  ),
);

/** The column with a head, regardless of capitals, spaces, hyphens and underscores. */
export const columnOf = (head: string): ColumnId | undefined => byName.get(bare(head));
