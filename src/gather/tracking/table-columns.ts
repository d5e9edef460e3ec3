import { offsetAt } from '../text/times.js';
import { namesZone } from './text-entries.js';

/**
 * What a column in a table of entries holds. `moment`: date and time together. `zone`: an offset or an IANA name. `order`: found only in
 * lists of orders.
 */
export type ColumnRole = 'moment' | 'date' | 'clock' | 'zone' | 'words' | 'place' | 'number' | 'carrier' | 'order';

/** Column names in exports of carriers, aggregators and shops, in English, Russian and Chinese. */
const names: Readonly<Record<ColumnRole, readonly string[]>> = {
  moment: [
    ...['datetime', 'date time', 'date and time', 'timestamp', 'event time', 'event timestamp', 'event date time'],
    ...[
      'scan time',
      'scan date time',
      'status time',
      'checkpoint time',
      'activity time',
      'occurred at',
      'tracking time',
    ],
    ...['дата и время', 'дата время', 'дата и время операции', 'дата и время события', 'дата и время статуса'],
    ...['日期时间', '操作时间', '轨迹时间', '扫描时间', '处理时间', '发生时间', '事件时间', '物流时间', '状态时间'],
  ],
  date: [
    ...['date', 'event date', 'scan date', 'status date', 'checkpoint date', 'activity date', 'local date'],
    ...['дата', 'дата операции', 'дата события', 'дата статуса', '日期', '操作日期', '扫描日期'],
  ],
  clock: ['time', 'local time', 'время', 'время операции', 'время события', 'время статуса', '时间'],
  zone: [
    ...['time zone', 'timezone', 'tz', 'zone', 'utc offset', 'gmt offset', 'offset', 'utc', 'gmt'],
    ...['часовой пояс', 'пояс', 'временная зона', '时区'],
  ],
  words: [
    ...[
      'status',
      'event',
      'description',
      'activity',
      'details',
      'message',
      'scan',
      'scan type',
      'operation',
      'checkpoint',
    ],
    ...['event description', 'status description', 'event name', 'tracking event', 'tracking details', 'event type'],
    ...['статус', 'событие', 'операция', 'описание', 'состояние', 'описание статуса', 'описание события'],
    ...[
      '状态',
      '事件',
      '描述',
      '轨迹',
      '轨迹描述',
      '轨迹内容',
      '物流信息',
      '物流状态',
      '物流轨迹',
      '跟踪信息',
      '处理信息',
    ],
    ...['操作', '内容', '详情', '说明', '扫描类型', '操作类型', '操作描述', '事件描述', '状态描述'],
  ],
  place: [
    ...['location', 'place', 'city', 'facility', 'office', 'station', 'depot', 'branch', 'site', 'country'],
    ...['место', 'местоположение', 'город', 'отделение', 'пункт', 'место операции', 'офис', 'подразделение', 'страна'],
    ...['地点', '位置', '城市', '所在地', '网点', '操作网点', '当前位置', '国家', '站点'],
  ],
  number: [
    ...['tracking number', 'tracking no', 'tracking id', 'tracking code', 'tracking', 'track number', 'waybill'],
    ...['waybill number', 'waybill no', 'awb', 'parcel number', 'parcel', 'shipment number', 'shipment', 'barcode'],
    ...['consignment', 'consignment number', 'трек', 'трек номер', 'номер трека', 'номер отправления', 'накладная'],
    ...[
      'номер накладной',
      'номер посылки',
      'шпи',
      'штрихкод',
      '运单号',
      '运单号码',
      '运单编号',
      '快递单号',
      '物流单号',
    ],
    ...['物流运单号', '跟踪号', '跟踪单号', '追踪号', '追踪号码', '单号', '包裹号'],
  ],
  carrier: ['carrier', 'перевозчик', 'служба доставки', '承运商', '快递公司', '物流公司'],
  order: [
    ...['price', 'amount', 'total', 'quantity', 'qty', 'sku', 'product', 'buyer', 'customer', 'order date', 'payment'],
    ...['цена', 'сумма', 'стоимость', 'количество', 'артикул', 'товар', 'покупатель', 'дата заказа'],
    ...['价格', '金额', '数量', '商品', '买家', '下单时间', '付款时间'],
  ],
};

const roles: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.entries(names) as [ColumnRole, readonly string[]][]).flatMap(([role, known]) =>
    known.map((name) => [name, role] as const),
  ),
);

/** The column name without a zone in brackets: «Дата и время (МСК)». */
const nameOf = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[([（【].*$/u, '')
    .replace(/[\s_\-./\\:*#№]+/gu, ' ')
    .trim();

export interface KnownColumn {
  readonly index: number;
  readonly role: ColumnRole;
  /** Minutes east of UTC if the name states them: `Time (UTC+8)`. */
  readonly offsetMinutes: number | undefined;
  /** The name states an ambiguous zone: `Time (CST)`. */
  readonly elsewhere: boolean;
}

const offsetIn = (cell: string): number | undefined => {
  const start = cell.search(/UTC|GMT|МСК|MSK|北京时间/iu);
  return start < 0 ? undefined : offsetAt(cell.normalize('NFKC'), start)?.minutes;
};

/** The known columns of a header row. */
export const knownColumns = (cells: readonly string[]): readonly KnownColumn[] =>
  cells.flatMap((cell, index) => {
    const role = roles.get(nameOf(cell));
    const offsetMinutes = offsetIn(cell);
    const elsewhere = offsetMinutes === undefined && namesZone(cell);
    return role === undefined ? [] : [{ index, role, offsetMinutes, elsewhere }];
  });

const isTime = ({ role }: KnownColumn): boolean => role === 'moment' || role === 'date' || role === 'clock';

/** What a row lacks to head a table of entries; `undefined` if nothing. */
export const lackOf = (columns: readonly KnownColumn[]): 'time' | 'words' | 'both' | 'order' | undefined => {
  const [time, words] = [columns.some(isTime), columns.some(({ role }) => role === 'words')];
  if ((time || words) && columns.some(({ role }) => role === 'order')) return 'order';
  if (time && words) return undefined;
  return time ? 'words' : words ? 'time' : 'both';
};
