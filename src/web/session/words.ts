import type { Language } from '../../model/schema/report.js';

/** The page's requests and names that are not in the glossary. */
export interface SessionWords {
  readonly history: string;
  readonly waiting: string;
  readonly unknown: string;
  readonly unreadable: string;
  /** @param state - The one that the policy asks the order page for; undefined if it asks for none. */
  readonly add: {
    readonly order: (state: string | undefined) => string;
    readonly tracking: string;
    readonly label: (isSkuAsked: boolean) => string;
  };
  readonly type: Readonly<Record<'orderNumber' | 'skus' | 'disputeOpenedAt', string>>;
  /** @param name - Of the file. */
  readonly place: (name: string) => string;
  readonly replace: (name: string) => string;
}

export const sessionWords: Readonly<Record<Language, SessionWords>> = {
  en: {
    history: 'tracking history',
    waiting: 'not read yet',
    unknown: 'nothing that tells what it is',
    unreadable: 'cannot be read',
    add: {
      order: (state) =>
        state === undefined
          ? 'Add the screenshot of the order page.'
          : `Add the screenshot of the order page that shows ${state} and since when.`,
      tracking: "Add the carrier's tracking history as a file: JSON, CSV, or the copied text of its page.",
      label: (isSkuAsked) =>
        `Add a photo of the label on which the tracking number${isSkuAsked ? ' and the SKU' : ''} can be read.`,
    },
    type: {
      orderNumber: 'Type the order number.',
      skus: 'Type the SKU.',
      disputeOpenedAt: 'Say when the buyer opened the dispute, and in which time zone.',
    },
    place: (name) => `Say what ${name} is: order page, tracking history or label.`,
    replace: (name) => `Replace ${name}: it cannot be read.`,
  },
  ru: {
    history: 'история отслеживания',
    waiting: 'ещё не прочитано',
    unknown: 'непонятно, что это',
    unreadable: 'не читается',
    add: {
      order: (state) =>
        state === undefined
          ? 'Добавьте снимок страницы заказа.'
          : `Добавьте снимок страницы заказа, на котором видно ${state} и с какого времени.`,
      tracking: 'Добавьте историю отслеживания перевозчика файлом: JSON, CSV или скопированный текст страницы.',
      label: (isSkuAsked) =>
        `Добавьте фотографию этикетки, на которой ${isSkuAsked ? 'читаются трек-номер и SKU' : 'читается трек-номер'}.`,
    },
    type: {
      orderNumber: 'Введите номер заказа.',
      skus: 'Введите SKU.',
      disputeOpenedAt: 'Укажите, когда покупатель открыл спор и по какому часовому поясу.',
    },
    place: (name) => `Укажите, что такое ${name}: страница заказа, история отслеживания или этикетка.`,
    replace: (name) => `Замените ${name}: файл не читается.`,
  },
  zh: {
    history: '物流记录',
    waiting: '尚未读取',
    unknown: '无法判断内容',
    unreadable: '无法读取',
    add: {
      order: (state) =>
        state === undefined ? '请添加订单页面截图。' : `请添加订单页面截图，须显示 ${state} 及其开始时间。`,
      tracking: '请添加承运商的物流记录文件：JSON、CSV 或从网页复制的文本。',
      label: (isSkuAsked) => `请添加能看清追踪号码${isSkuAsked ? '和 SKU ' : ''}的面单照片。`,
    },
    type: {
      orderNumber: '请输入订单编号。',
      skus: '请输入 SKU。',
      disputeOpenedAt: '请写明买家发起争议的时间及其时区。',
    },
    place: (name) => `请说明 ${name} 是什么：订单页面、物流记录还是面单。`,
    replace: (name) => `请更换 ${name}：无法读取。`,
  },
};
