import type { ClaimDoubt, MissingPlace, Stranger, UnplacedDocument } from '../intake/index.js';
import type { EvidenceElement, Language } from '../model/schema/report.js';

/** The texts of `init`, by language. */
interface InitWords {
  readonly written: string;
  readonly draft: string;
  readonly kept: string;
  readonly planned: string;
  readonly given: string;
  readonly history: string;
  readonly leftOut: string;
  readonly unplaced: string;
  readonly strangers: (count: number) => string;
  readonly andMore: (count: number) => string;
  readonly none: string;
  readonly missing: Readonly<Record<MissingPlace, string>>;
  readonly without: Readonly<Record<EvidenceElement, string>>;
  readonly doubts: Readonly<Record<ClaimDoubt['code'], string>>;
  readonly reasons: Readonly<Record<Stranger['reason'] | UnplacedDocument['reason'], string>>;
  readonly sorted: (orders: number) => string;
  readonly counts: Readonly<Record<'complete' | 'drafts' | 'kept' | 'unplaced', (count: number) => string>>;
  /** Between two counts. */
  readonly comma: string;
  readonly next: (folder: string) => string;
  readonly unused: (names: string) => string;
  readonly cut: string;
  readonly ask: Readonly<Record<MissingPlace, string>>;
}

export const initWords: Readonly<Record<Language, InitWords>> = {
  en: {
    written: 'written',
    draft: 'written as a draft: something is missing, and it cannot be judged',
    kept: 'there already, left as it is (--force writes it anew)',
    planned: 'not written (--dry-run)',
    given: 'given',
    history: 'tracking history',
    leftOut: 'left out',
    unplaced: 'Not placed',
    strangers: (count) => `Not evidence: ${count}`,
    andMore: (count) => `and ${count} more`,
    none: 'none',
    missing: {
      '/id': 'the case has no name: give it by --id',
      '/order/number': 'the order number is missing: give it by --order',
      '/order/items': 'the SKU is missing: give it by --sku',
      '/dispute/openedAt':
        'when the dispute was opened is missing: give it by --dispute-opened-at, e.g. "2024-08-20 14:03 +03:00"',
    },
    without: {
      order: 'no screenshot of the order page: without one the case fails',
      tracking: 'no tracking file: without one the case fails',
      label: 'no label photo: without one the case fails',
    },
    doubts: {
      'order-number-missing': 'no document names one order number alone',
      'order-numbers-differ': 'documents name different order numbers, and which is right is not guessed',
      'order-number-elsewhere': 'a document names another order number',
      'sku-missing': 'no order page names the SKU; labels alone do not prove what was ordered',
      'skus-differ': 'the labels show other SKUs',
      'sku-from-label': 'the SKU is from the label alone: compare it with the order',
      'tracking-numbers-differ': 'documents name different tracking numbers; none is claimed',
      'tracking-number-unclear': 'a letter of the tracking number may be a digit; none is claimed',
      'tracking-number-elsewhere': 'a document names another tracking number',
    },
    reasons: {
      'no-evidence': 'nothing tells that it is evidence',
      'no-history': 'text that is no tracking history',
      'history-without-number': 'text with times that names no parcel; if it is a history, say so by --tracking-file',
      'tracking-page': 'a picture of a tracking page: save the history itself, as a file',
      unreadable: 'it cannot be read',
      pdf: 'a PDF: save its pages as pictures',
      'other-image-format': 'a picture of another format: save it as PNG or JPEG',
      'too-large': 'it is too large',
      copy: 'the same file as',
      'link-out': 'a link that leads out of the folder',
      'bad-name': 'its name cannot stand in a case: rename it',
      'no-permission': 'it cannot be opened',
      'no-order': 'it names no order',
      'several-orders': 'it could belong to several orders',
      contradiction: 'it names numbers of different orders',
    },
    sorted: (orders) => `Files of several orders, sorted by the numbers read; orders: ${orders}`,
    counts: {
      complete: (count) => `Complete: ${count}`,
      drafts: (count) => `drafts: ${count}`,
      kept: (count) => `left as they were: ${count}`,
      unplaced: (count) => `files not placed: ${count}`,
    },
    comma: ', ',
    next: (folder) => `Next: triproof check ${folder}`,
    unused: (names) => `columns that are not used: ${names}`,
    cut: 'there are more files than are looked at; part the folder',
    ask: {
      '/id': 'Name of the case',
      '/order/number': 'Order number',
      '/order/items': 'SKU, several with |',
      '/dispute/openedAt': 'When the dispute was opened, with its offset, e.g. 2024-08-20 14:03 +03:00',
    },
  },
  ru: {
    written: 'записано',
    draft: 'записан черновик: чего-то не хватает, проверить его нельзя',
    kept: 'уже есть, оставлено как есть (--force записывает заново)',
    planned: 'не записано (--dry-run)',
    given: 'задано',
    history: 'история отслеживания',
    leftOut: 'не вошло',
    unplaced: 'Не распределено',
    strangers: (count) => `Не доказательства: ${count}`,
    andMore: (count) => `и ещё ${count}`,
    none: 'нет',
    missing: {
      '/id': 'у дела нет имени: задайте его через --id',
      '/order/number': 'нет номера заказа: задайте его через --order',
      '/order/items': 'нет SKU: задайте его через --sku',
      '/dispute/openedAt':
        'не указано, когда открыт спор: задайте через --dispute-opened-at, например "2024-08-20 14:03 +03:00"',
    },
    without: {
      order: 'нет скриншота страницы заказа: без него дело не соответствует правилам',
      tracking: 'нет файла отслеживания: без него дело не соответствует правилам',
      label: 'нет фото этикетки: без него дело не соответствует правилам',
    },
    doubts: {
      'order-number-missing': 'ни один документ не называет ровно один номер заказа',
      'order-numbers-differ': 'документы называют разные номера заказа; какой верен, не угадывается',
      'order-number-elsewhere': 'один из документов называет другой номер заказа',
      'sku-missing': 'ни одна страница заказа не называет SKU; этикетка не доказывает, что было заказано',
      'skus-differ': 'на этикетках другие SKU',
      'sku-from-label': 'SKU взят только с этикетки: сверьте его с заказом',
      'tracking-numbers-differ': 'документы называют разные трек-номера; ни один не указан',
      'tracking-number-unclear': 'буква трек-номера может быть цифрой; он не указан',
      'tracking-number-elsewhere': 'один из документов называет другой трек-номер',
    },
    reasons: {
      'no-evidence': 'ничто не говорит, что это доказательство',
      'no-history': 'текст, но не история отслеживания',
      'history-without-number':
        'текст со временем, но без номера отправления; если это история, укажите --tracking-file',
      'tracking-page': 'снимок страницы отслеживания: сохраните саму историю файлом',
      unreadable: 'не читается',
      pdf: 'PDF: сохраните его страницы как изображения',
      'other-image-format': 'изображение другого формата: сохраните как PNG или JPEG',
      'too-large': 'слишком большой файл',
      copy: 'тот же файл, что и',
      'link-out': 'ссылка, ведущая за пределы папки',
      'bad-name': 'такое имя не может стоять в деле: переименуйте файл',
      'no-permission': 'не открывается',
      'no-order': 'не называет ни одного заказа',
      'several-orders': 'может относиться к нескольким заказам',
      contradiction: 'называет номера разных заказов',
    },
    sorted: (orders) => `Файлы нескольких заказов, распределены по прочитанным номерам; заказов: ${orders}`,
    counts: {
      complete: (count) => `Готово: ${count}`,
      drafts: (count) => `черновиков: ${count}`,
      kept: (count) => `оставлено как было: ${count}`,
      unplaced: (count) => `файлов не распределено: ${count}`,
    },
    comma: ', ',
    next: (folder) => `Дальше: triproof check ${folder}`,
    unused: (names) => `неиспользуемые столбцы: ${names}`,
    cut: 'файлов больше, чем просматривается; разделите папку',
    ask: {
      '/id': 'Имя дела',
      '/order/number': 'Номер заказа',
      '/order/items': 'SKU, несколько через |',
      '/dispute/openedAt': 'Когда открыт спор, со смещением, например 2024-08-20 14:03 +03:00',
    },
  },
  zh: {
    written: '已写入',
    draft: '已写入草稿：缺少内容，无法判定',
    kept: '已存在，保持不变（--force 可重新写入）',
    planned: '未写入（--dry-run）',
    given: '已给出',
    history: '物流轨迹',
    leftOut: '未采用',
    unplaced: '未能归类',
    strangers: (count) => `非证据文件：${count}`,
    andMore: (count) => `以及另外 ${count} 个`,
    none: '无',
    missing: {
      '/id': '案件没有名称：请用 --id 给出',
      '/order/number': '缺少订单编号：请用 --order 给出',
      '/order/items': '缺少 SKU：请用 --sku 给出',
      '/dispute/openedAt': '缺少争议发起时间：请用 --dispute-opened-at 给出，例如 "2024-08-20 14:03 +03:00"',
    },
    without: {
      order: '没有订单页面截图：缺少它案件不通过',
      tracking: '没有物流文件：缺少它案件不通过',
      label: '没有面单照片：缺少它案件不通过',
    },
    doubts: {
      'order-number-missing': '没有文件单独写明一个订单编号',
      'order-numbers-differ': '各文件的订单编号不同；不猜测哪个正确',
      'order-number-elsewhere': '有文件写着另一个订单编号',
      'sku-missing': '没有订单页面写明 SKU；仅凭面单不能证明所订商品',
      'skus-differ': '面单上是其他 SKU',
      'sku-from-label': 'SKU 仅来自面单：请与订单核对',
      'tracking-numbers-differ': '各文件的追踪号码不同；未写入任何一个',
      'tracking-number-unclear': '追踪号码中有字母可能是数字；未写入',
      'tracking-number-elsewhere': '有文件写着另一个追踪号码',
    },
    reasons: {
      'no-evidence': '看不出是证据',
      'no-history': '是文本，但不是物流轨迹',
      'history-without-number': '有时间但没有追踪号码的文本；如果是物流轨迹，请用 --tracking-file 指明',
      'tracking-page': '物流查询页面的图片：请把轨迹本身保存为文件',
      unreadable: '无法读取',
      pdf: 'PDF：请把页面保存为图片',
      'other-image-format': '其他格式的图片：请保存为 PNG 或 JPEG',
      'too-large': '文件过大',
      copy: '与此文件相同：',
      'link-out': '指向文件夹之外的链接',
      'bad-name': '案件中不能使用此文件名：请重命名',
      'no-permission': '无法打开',
      'no-order': '没有写明任何订单',
      'several-orders': '可能属于多个订单',
      contradiction: '写着不同订单的号码',
    },
    sorted: (orders) => `文件属于多个订单，已按读出的号码归类；订单数：${orders}`,
    counts: {
      complete: (count) => `完整：${count}`,
      drafts: (count) => `草稿：${count}`,
      kept: (count) => `保持不变：${count}`,
      unplaced: (count) => `未能归类的文件：${count}`,
    },
    comma: '，',
    next: (folder) => `下一步：triproof check ${folder}`,
    unused: (names) => `未使用的列：${names}`,
    cut: '文件数量超过可查看的上限；请拆分文件夹',
    ask: {
      '/id': '案件名称',
      '/order/number': '订单编号',
      '/order/items': 'SKU，多个用 | 分隔',
      '/dispute/openedAt': '争议发起时间，含时区偏移，例如 2024-08-20 14:03 +03:00',
    },
  },
};
