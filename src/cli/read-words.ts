import type { Language } from '../model/schema/report.js';

/** What `read` says for people, by language. What stands in braces is a value. */
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
  readonly noTime: string;
  readonly doubts: string;
  readonly nearest: string;
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
    noTime: 'no readable time',
    doubts: 'Doubts',
    nearest: 'Nearest formats',
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
    noTime: 'нет читаемого времени',
    doubts: 'Сомнения',
    nearest: 'Ближайшие форматы',
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
    noTime: '没有可读的时间',
    doubts: '疑点',
    nearest: '最接近的格式',
    image: (width, height) => `图片，${width} x ${height} 像素`,
    turned: (quarters) => `，顺时针旋转四分之一圈的次数：${quarters}`,
    unreadable: '无法读取',
    tracking: (format, carrier) => `物流，格式 ${format}，承运商 ${carrier ?? '未知'}`,
  },
};
