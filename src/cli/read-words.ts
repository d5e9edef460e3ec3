import type { DeliverySeen, Language } from '../model/schema/report.js';

/** The texts of `read`, by language. Braces hold values. */
interface ReadWords {
  readonly picture: string;
  readonly identifiers: string;
  readonly noIdentifiers: string;
  readonly barcodes: string;
  readonly noBarcodes: string;
  readonly lines: string;
  readonly none: string;
  readonly drawn: string;
  readonly notDrawn: string;
  readonly unsure: (what: string) => string;
  readonly readBy: (readers: string) => string;
  readonly at: (size: string, place: string) => string;
  readonly parcel: (number: string | null) => string;
  readonly notHeld: string;
  readonly heldBy: (time: string) => string;
  readonly notDelivered: string;
  readonly deliveredSometime: string;
  readonly byWords: string;
  readonly handedTo: Readonly<Record<NonNullable<DeliverySeen['to']>, string>>;
  readonly signature: Readonly<Record<DeliverySeen['signature'], string>>;
  readonly noTime: string;
  readonly doubts: string;
  readonly nearest: string;
  readonly order: (number: string | null) => string;
  readonly row: string;
  readonly times: string;
  readonly zone: Readonly<Record<'given' | 'policy', (zones: string) => string>>;
  readonly written: (zones: string) => string;
  readonly clock: (hours: number) => string;
  readonly named: (zones: string) => string;
  readonly dates: Readonly<Record<'month-first' | 'day-first', string>>;
  readonly open: Readonly<Record<'no-time' | 'no-year' | 'unresolved', string>>;
  readonly noStates: string;
  readonly label: (at: number, number: string) => string;
  readonly sticker: (at: number) => string;
  readonly listed: (number: string) => string;
  readonly by: Readonly<Record<'barcode' | 'print' | 'both', string>>;
  readonly others: string;
  readonly notCounted: string;
  readonly noOrders: string;
  readonly noParcels: string;
  readonly because: (reasons: string) => string;
  readonly image: (width: number, height: number) => string;
  readonly turned: (quarters: number) => string;
  readonly unreadable: string;
  readonly tracking: (format: string, carrier: string | null) => string;
}

export const readWords: Readonly<Record<Language, ReadWords>> = {
  en: {
    picture: 'Picture',
    identifiers: 'Identifiers',
    noIdentifiers: 'none that the readers stand by',
    barcodes: 'Barcodes',
    noBarcodes: 'none that could be decoded',
    lines: 'Lines',
    none: 'none',
    drawn: 'drawn by a program',
    notDrawn: 'not drawn by a program',
    unsure: (what) => `${what}, not sure`,
    readBy: (readers) => `read by ${readers}`,
    at: (size, place) => `${size} at ${place}`,
    parcel: (number) => `Parcel ${number ?? 'without a number'}`,
    notHeld: 'nothing proves that the carrier held it',
    heldBy: (time) => `no later than ${time} (no scan of its own; a later event proves it)`,
    notDelivered: 'nothing proves it',
    deliveredSometime: 'at no readable time',
    byWords: 'by words alone',
    handedTo: {
      addressee: 'to the addressee',
      household: 'to somebody at the address',
      neighbour: 'to a neighbour',
      locker: 'from a parcel locker',
      'pick-up-point': 'at a pick-up point',
      sender: 'back to the sender',
      other: 'to another person or place',
    },
    signature: {
      recorded: 'signature recorded',
      declined: 'no signature taken',
      'not-said': 'signature not stated',
    },
    noTime: 'no readable time',
    doubts: 'Doubts',
    nearest: 'Nearest formats',
    order: (number) => `Order ${number ?? 'without a number'}`,
    row: 'a row of a list',
    times: 'Times',
    zone: {
      given: (zones) => `read by the clock of ${zones}, as asked for`,
      policy: (zones) =>
        `read by any of the clocks of ${zones}: the policy has these; --time-zone names the page's own`,
    },
    written: (zones) => `with its own offset, ${zones}`,
    clock: (hours) => `a clock of ${hours} hours`,
    named: (zones) => `the page names ${zones}, which is compared and not applied`,
    dates: { 'month-first': 'short dates have the month first', 'day-first': 'short dates have the day first' },
    open: {
      'no-time': 'no time beside it',
      'no-year': 'without a year: --dispute-opened-at tells it',
      unresolved: 'not clear, or not clearly its own',
    },
    noStates: 'no state that is known',
    label: (at, number) => `Parcel ${at}: label ${number}`,
    sticker: (at) => `Parcel ${at}: product sticker without a number`,
    listed: (number) => `Row of a list: ${number}`,
    by: { barcode: 'by barcode', print: 'by print', both: 'by barcode and print' },
    others: 'Also on it',
    notCounted: 'Not counted',
    noOrders: 'No order was found.',
    noParcels: 'No paper with a number was found.',
    because: (reasons) => `not sure${reasons}`,
    image: (width, height) => `image, ${width} x ${height} pixels`,
    turned: (quarters) => `, turned clockwise by quarter turns: ${quarters}`,
    unreadable: 'unreadable',
    tracking: (format, carrier) => `tracking, format ${format}, carrier ${carrier ?? 'unknown'}`,
  },
  ru: {
    picture: 'Изображение',
    identifiers: 'Номера',
    noIdentifiers: 'нет надёжно прочитанных',
    barcodes: 'Штрихкоды',
    noBarcodes: 'нет распознанных',
    lines: 'Строки',
    none: 'нет',
    drawn: 'нарисовано программой',
    notDrawn: 'не нарисовано программой',
    unsure: (what) => `${what}, не точно`,
    readBy: (readers) => `прочитано: ${readers}`,
    at: (size, place) => `${size} в ${place}`,
    parcel: (number) => `Отправление ${number ?? 'без номера'}`,
    notHeld: 'ничто не доказывает, что оно было у перевозчика',
    heldBy: (time) => `не позже ${time} (своей отметки нет; доказано более поздним событием)`,
    notDelivered: 'ничто его не доказывает',
    deliveredSometime: 'время не читается',
    byWords: 'только по словам',
    handedTo: {
      addressee: 'адресату',
      household: 'кому-то по адресу',
      neighbour: 'соседу',
      locker: 'через постамат',
      'pick-up-point': 'в пункте выдачи',
      sender: 'обратно отправителю',
      other: 'другому лицу или в другое место',
    },
    signature: {
      recorded: 'подпись есть',
      declined: 'без подписи',
      'not-said': 'о подписи не сказано',
    },
    noTime: 'нет читаемого времени',
    doubts: 'Сомнения',
    nearest: 'Ближайшие форматы',
    order: (number) => `Заказ ${number ?? 'без номера'}`,
    row: 'строка списка',
    times: 'Время',
    zone: {
      given: (zones) => `по заданным часам: ${zones}`,
      policy: (zones) => `по любым из часов ${zones}: так в правилах; пояс страницы задаёт --time-zone`,
    },
    written: (zones) => `со своим смещением, ${zones}`,
    clock: (hours) => `часов на циферблате: ${hours}`,
    named: (zones) => `страница называет ${zones}: это сверяется, но не применяется`,
    dates: { 'month-first': 'в коротких датах сначала месяц', 'day-first': 'в коротких датах сначала день' },
    open: {
      'no-time': 'времени рядом нет',
      'no-year': 'без года: его даёт --dispute-opened-at',
      unresolved: 'неразборчиво или не ясно, чьё оно',
    },
    noStates: 'нет известного состояния',
    label: (at, number) => `Отправление ${at}: этикетка ${number}`,
    sticker: (at) => `Отправление ${at}: стикер товара без номера`,
    listed: (number) => `Строка списка: ${number}`,
    by: { barcode: 'по штрихкоду', print: 'по печати', both: 'по штрихкоду и печати' },
    others: 'Есть ещё',
    notCounted: 'Не засчитано',
    noOrders: 'Заказы не найдены.',
    noParcels: 'Бумаги с номером не найдены.',
    because: (reasons) => `не точно${reasons}`,
    image: (width, height) => `изображение, ${width} x ${height} пикс.`,
    turned: (quarters) => `, повёрнуто по часовой стрелке на четверти оборота: ${quarters}`,
    unreadable: 'не читается',
    tracking: (format, carrier) => `отслеживание, формат ${format}, перевозчик ${carrier ?? 'неизвестен'}`,
  },
  zh: {
    picture: '图片',
    identifiers: '号码',
    noIdentifiers: '没有可靠读出的号码',
    barcodes: '条码',
    noBarcodes: '没有可解码的条码',
    lines: '文字行',
    none: '无',
    drawn: '由程序绘制',
    notDrawn: '非程序绘制',
    unsure: (what) => `${what}，不确定`,
    readBy: (readers) => `读取：${readers}`,
    at: (size, place) => `${size} 位于 ${place}`,
    parcel: (number) => `包裹 ${number ?? '（无号码）'}`,
    notHeld: '没有承运商持有包裹的证明',
    heldBy: (time) => `不晚于 ${time}（没有揽收扫描，由后续事件证明）`,
    notDelivered: '没有签收的证明',
    deliveredSometime: '时间无法识别',
    byWords: '仅凭文字',
    handedTo: {
      addressee: '收件人签收',
      household: '同住人签收',
      neighbour: '邻居代收',
      locker: '从快递柜取走',
      'pick-up-point': '在自提点取走',
      sender: '退回寄件人',
      other: '其他人或其他地点',
    },
    signature: {
      recorded: '有签名',
      declined: '无签名',
      'not-said': '未说明是否签名',
    },
    noTime: '没有可读的时间',
    doubts: '疑点',
    nearest: '最接近的格式',
    order: (number) => `订单 ${number ?? '（无编号）'}`,
    row: '列表中的一行',
    times: '时间',
    zone: {
      given: (zones) => `按指定的时区 ${zones} 读取`,
      policy: (zones) => `可能按 ${zones} 中任一时区：规则如此；用 --time-zone 指定页面时区`,
    },
    written: (zones) => `自带时区偏移 ${zones}`,
    clock: (hours) => `${hours} 小时制`,
    named: (zones) => `页面写有 ${zones}，仅作比对，不用于换算`,
    dates: { 'month-first': '简写日期月在前', 'day-first': '简写日期日在前' },
    open: {
      'no-time': '旁边没有时间',
      'no-year': '未写年份：由 --dispute-opened-at 确定',
      unresolved: '不清晰，或无法确定属于它',
    },
    noStates: '没有已知状态',
    label: (at, number) => `包裹 ${at}：面单 ${number}`,
    sticker: (at) => `包裹 ${at}：无号码的商品标签`,
    listed: (number) => `列表中的一行：${number}`,
    by: { barcode: '来自条码', print: '来自印刷文字', both: '来自条码和印刷文字' },
    others: '另有',
    notCounted: '未计入',
    noOrders: '没有找到订单。',
    noParcels: '没有找到带号码的纸面。',
    because: (reasons) => `不确定${reasons}`,
    image: (width, height) => `图片，${width} x ${height} 像素`,
    turned: (quarters) => `，顺时针旋转四分之一圈的次数：${quarters}`,
    unreadable: '无法读取',
    tracking: (format, carrier) => `物流，格式 ${format}，承运商 ${carrier ?? '未知'}`,
  },
};
