import type { Language, Report } from '../../../model/schema/report.js';
import { glossary, wordsOf } from '../../../words/glossary.js';
import { stateName } from '../../../words/state-name.js';
import { language } from './language.js';

type Translated = Readonly<Record<Language, string>>;

const word = (en: string, ru: string, zh: string): Translated => ({ en, ru, zh });

/** The page's own texts. Terms, verdicts and states come from the glossary. Braces are filled in. */
export const pagePhrases = {
  title: word('Checklist before submitting', 'Проверка перед отправкой', '提交前核对'),
  subtitle: word('Dispute: item not received', 'Спор: товар не получен', '争议：未收到商品'),
  language: word('Language', 'Язык', '语言'),
  'skip.result': word('To the result', 'К результату', '跳到结果'),
  'open.saved': word('Open saved…', 'Открыть…', '打开已存…'),
  'open.saved.hint': word(
    'A case folder as ZIP, a report or a PDF that triproof wrote',
    'Папка дела в ZIP, отчёт или PDF, записанный triproof',
    'triproof 生成的案件 ZIP、报告或 PDF',
  ),
  output: word('Written bundles', 'Готовые PDF', '已生成文件'),
  'new.case': word('New case', 'Новое дело', '新案件'),
  'new.case.ask': word(
    'Begin a new case? The files and fields of this one are forgotten.',
    'Начать новое дело? Файлы и поля этого дела будут забыты.',
    '开始新案件？本案的文件和字段将被清除。',
  ),

  'empty.head': word('Three kinds of evidence, three ticks', 'Три доказательства — три галочки', '三类证据，三个对勾'),
  'empty.text': word(
    'Drop everything at once, in any order. Each file goes to its place by what it shows, and to nobody but the triproof behind this page.',
    'Перетащите всё сразу, в любом порядке. Каждый файл попадёт на своё место по содержанию и никуда, кроме triproof за этой страницей.',
    '可一次拖入全部文件，顺序不限。每个文件按内容归位，只交给本页面背后的 triproof。',
  ),
  'drop.here': word('Drop files here', 'Перетащите файлы сюда', '将文件拖到此处'),
  'drop.or': word('or paste them', 'или вставьте их', '或直接粘贴'),
  'drop.release': word('Let go to add', 'Отпустите, чтобы добавить', '松开即可添加'),
  choose: word('Choose files', 'Выбрать файлы', '选择文件'),
  'choose.for': word('Add to: {element}', 'Добавить: {element}', '添加到：{element}'),
  'phone.head': word('Photos on the phone?', 'Фото на телефоне?', '照片在手机上？'),
  'phone.text': word(
    'Point its camera at this code, and send them from there to this case.',
    'Наведите камеру на этот код и отправьте их оттуда в это дело.',
    '用手机相机扫描此码，即可从手机发送到本案件。',
  ),
  'phone.code': word(
    'Code by which a phone sends photos to this case',
    'Код для отправки фото с телефона в это дело',
    '用手机向本案件发送照片的二维码',
  ),

  'element.order': word('Order screenshot', 'Снимок заказа', '订单截图'),
  'element.tracking': word('Carrier history', 'История перевозчика', '承运商物流记录'),
  'element.label': word('Label photos', 'Фото этикетки', '面单照片'),
  'element.chain': word('One chain', 'Единая цепочка', '完整证据链'),
  'element.none': word('Not placed', 'Не распределено', '未归类'),
  'need.order': word(
    'The seller’s page of this order: the state {state} and when it began.',
    'Страница заказа в кабинете продавца: состояние {state} и когда оно началось.',
    '卖家后台的订单页面：{state}状态及其开始时间。',
  ),
  'need.order.state': word('{name} ({word})', '{name} («{word}»)', '{name}（{word}）'),
  'need.order.number': word(
    'The seller’s page of this order, with its number.',
    'Страница заказа в кабинете продавца, где виден его номер.',
    '卖家后台的订单页面，须显示订单编号。',
  ),
  'need.tracking': word(
    'The carrier’s own history, as JSON, CSV or copied text, with the pickup before the dispute.',
    'История от перевозчика: JSON, CSV или скопированный текст, где приём раньше спора.',
    '承运商提供的物流记录（JSON、CSV 或复制的文本），揽收须早于争议。',
  ),
  'need.tracking.delivery': word(
    'The carrier’s own history, as JSON, CSV or copied text, with the delivery.',
    'История от перевозчика: JSON, CSV или скопированный текст, где есть вручение.',
    '承运商提供的物流记录（JSON、CSV 或复制的文本），须含签收。',
  ),
  'need.label': word(
    'Photos of the parcel where the tracking number and the SKU can be read. Two photos may share them.',
    'Фото отправления, где читаются трек-номер и SKU. Можно на двух фото.',
    '能看清追踪号码和 SKU 的包裹照片，可分两张。',
  ),
  'need.label.number': word(
    'Photos of the parcel where the tracking number can be read.',
    'Фото отправления, где читается трек-номер.',
    '能看清追踪号码的包裹照片。',
  ),
  'need.chain': word(
    'Same order, same tracking number, same SKU; {state}, then pickup, then the dispute.',
    'Один заказ, один трек-номер, один SKU; {state}, затем приём, затем спор.',
    '订单、追踪号码、SKU 一致；先 {state}，再揽收，后争议。',
  ),
  'need.chain.parcel': word(
    'Same order, same parcel in every document.',
    'Один заказ и одно отправление во всех документах.',
    '所有材料均属于同一订单、同一包裹。',
  ),
  'need.none': word(
    'Nobody could tell what these are. Say where they belong.',
    'Не удалось понять, что это. Укажите, куда они относятся.',
    '无法判断这些文件的类别，请指明归属。',
  ),

  'state.missing': word('Missing', 'Нет', '缺少'),
  'state.waiting': word('Waiting', 'В очереди', '等待中'),
  'state.sending': word('Sending', 'Отправляется', '上传中'),
  'state.reading': word('Reading', 'Читается', '读取中'),
  'state.read': word('Read', 'Прочитано', '已读取'),
  'state.unreadable': word('Cannot be read', 'Не читается', '无法读取'),
  'state.unjudged': word('Not judged yet', 'Ещё не оценено', '尚未判定'),

  'stage.reading': word('File {index} of {total}', 'Файл {index} из {total}', '第 {index}/{total} 个文件'),
  'stage.closer': word('Comparing with the case: {file}', 'Сверяется с делом: {file}', '正在与案件核对：{file}'),
  'stage.judging': word('Judging the case', 'Дело оценивается', '正在判定案件'),
  'stage.composing': word('Laying out the PDF', 'PDF верстается', '正在编排 PDF'),
  'stage.proving': word('Proving the PDF', 'PDF проверяется', '正在验证 PDF'),
  'stage.imaging': word('Making images of its pages', 'Страницы становятся изображениями', '正在生成页面图片'),
  'stage.writing': word('Writing the PDF', 'PDF записывается', '正在写入 PDF'),

  'verdict.pass.says': word(
    'All three elements are shown, and they belong to one parcel. Ready to submit.',
    'Все три элемента показаны и относятся к одному отправлению. Можно отправлять.',
    '三项证据齐全，且属于同一包裹，可以提交。',
  ),
  'verdict.pass.asked': word(
    'All that these rules ask for is shown. Ready to submit.',
    'Показано всё, чего требуют эти правила. Можно отправлять.',
    '这些规则要求的内容均已证实，可以提交。',
  ),
  'verdict.fail.says': word(
    'Do not submit this yet: something contradicts it, or is missing.',
    'Пока не отправляйте: что-то противоречит или отсутствует.',
    '请先不要提交：存在矛盾或缺失。',
  ),
  'verdict.review.says': word(
    'Nothing speaks against it, but not everything is certain. A person has to look before it is submitted.',
    'Ничто не противоречит, но не всё точно. Перед отправкой нужен взгляд человека.',
    '没有相反证据，但并非全部确定。提交前须由人工查看。',
  ),
  'verdict.none': word('Not complete yet', 'Пока не всё', '尚不完整'),
  'verdict.none.says': word(
    'The verdict comes as soon as enough is known.',
    'Вердикт появится, как только данных хватит.',
    '信息足够后即给出结论。',
  ),
  'verdict.busy': word('Reading…', 'Чтение…', '读取中…'),
  'verdict.judging': word('Judging…', 'Оценка…', '判定中…'),
  'counts.pass': word('Passed {n} of {all}', 'Пройдено {n} из {all}', '通过 {n}/{all}'),
  'counts.fail': word('Not passed: {n}', 'Не пройдено: {n}', '未通过：{n}'),
  'counts.open': word('Open: {n}', 'Открыто: {n}', '待定：{n}'),

  'next.head': word('Next', 'Дальше', '下一步'),
  'todo.over': word('Nothing more helps', 'Больше ничего не поможет', '已无补救办法'),
  'todo.head': word('What would make it pass', 'Чего не хватает до прохождения', '怎样才能通过'),
  'todo.more': word('Then: {n} more', 'Затем ещё: {n}', '之后还有 {n} 项'),
  'todo.show': word('Show the check', 'Показать проверку', '查看该项'),
  'todo.field': word('Go to: {field}', 'Перейти: {field}', '前往：{field}'),

  rules: word('Rules', 'Правила', '规则'),
  'rules.own': word('{title} (your own)', '{title} (собственные)', '{title}（自定）'),
  recipient: word('Answer goes to', 'Кому ответ', '答复提交给'),
  'recipient.none': word('As the rules say', 'Как в правилах', '按规则'),
  'fields.head': word('What the case says', 'Что указано в деле', '案件信息'),
  'fields.hint': word(
    'Filled in from your files. Correct what is wrong.',
    'Заполнено по вашим файлам. Исправьте, если неверно.',
    '已按文件内容填写，如有误请更正。',
  ),
  'field.read': word('Read, not typed: {file}', 'Прочитано, не введено: {file}', '读取所得，非手动输入：{file}'),
  'field.read.some': word('Read, not typed', 'Прочитано, не введено', '读取所得，非手动输入'),
  'field.unsaved': word('Not saved yet', 'Ещё не сохранено', '尚未保存'),
  'field.typed': word('Typed by you', 'Введено вами', '手动输入'),
  'field.none': word('Not known yet', 'Пока неизвестно', '尚未知晓'),
  'field.reset': word('Use what was read', 'Взять прочитанное', '改用读取值'),
  'field.skus.hint': word('Put | between several', 'Несколько — через |', '多个用 | 分隔'),
  'field.problem': word(
    'Expected: {expected}. Found: {found}.',
    'Ожидается: {expected}. Найдено: {found}.',
    '应为：{expected}。实为：{found}。',
  ),
  'field.optional': word('optional', 'необязательно', '选填'),
  'field.dispute.hint': word(
    'Never read from a file: type it as the marketplace shows it.',
    'Никогда не берётся из файлов: введите, как показывает площадка.',
    '不会从文件读取，请按平台显示输入。',
  ),
  'fields.more': word('If you know it', 'Если известно', '如已知'),
  'field.respondBy': word('Answer due by', 'Ответить до', '答复截止时间'),
  'field.shipBy': word('Hand over by', 'Передать перевозчику до', '最晚交运时间'),
  'field.buyerAskedAt': word('Buyer first asked', 'Покупатель впервые обратился', '买家首次联系时间'),
  'field.buyerAskedAt.never': word('The buyer never asked', 'Покупатель не обращался', '买家从未联系'),
  'field.sellerAnsweredAt': word('Seller first answered', 'Продавец впервые ответил', '卖家首次回复时间'),
  'field.cancellationRequestedAt': word('Cancellation asked for', 'Просьба об отмене', '申请取消时间'),
  'field.country': word('Destination: country', 'Назначение: страна', '目的地：国家'),
  'field.city': word('Destination: city', 'Назначение: город', '目的地：城市'),
  'field.postcode': word('Destination: postcode', 'Назначение: индекс', '目的地：邮编'),
  'field.orderTotal': word('Order total', 'Сумма заказа', '订单金额'),
  'field.orderTotal.hint': word('As 2490.00 RUB', 'Например, 2490.00 RUB', '如 2490.00 RUB'),
  'field.dispute.clock': word("By the dispute's zone", 'По часовому поясу спора', '按争议时区'),
  'field.offset': word('By UTC{offset}', 'По UTC{offset}', '按 UTC{offset}'),
  'field.zone': word('Time zone of the dispute', 'Часовой пояс спора', '争议时间的时区'),
  'zone.none': word('Choose a zone', 'Выберите пояс', '选择时区'),
  'zone.unstated': word('Zone not stated', 'Пояс не указан', '未注明时区'),
  'zone.here': word('Of this computer', 'Этого компьютера', '本机时区'),
  'zone.common': word('Common', 'Частые', '常用'),
  'zone.all': word('All', 'Все', '全部'),
  'zone.given': word('As given', 'Как указано', '原有'),

  'checks.head': word('Checks', 'Проверки', '核对项'),
  'checks.empty': word(
    'Every check appears here with its reason.',
    'Здесь появится каждая проверка с причиной.',
    '每项核对及其理由会显示在这里。',
  ),
  'check.follows': word('Follows from: {check}', 'Следует из: {check}', '源于：{check}'),
  'stake.now': word(
    'Counted from {now}, as this device says.',
    'Считается от {now} по часам этого устройства.',
    '自 {now} 起算（以本设备时钟为准）。',
  ),
  'compare.expected': word('Expected', 'Ожидается', '应为'),
  'compare.read': word('Read', 'Прочитано', '读到'),
  'compare.claimed': word('In the case', 'В деле', '案件所写'),
  'compare.label': word('On the label', 'На этикетке', '面单上'),
  'compare.tracking': word('In the history', 'В истории', '记录中'),
  'compare.differs': word('Differing places: {n}', 'Отличий: {n}', '不同之处：{n}'),
  'crop.show': word('Show in the picture: {text}', 'Показать на изображении: {text}', '在图中查看：{text}'),
  'crop.place': word('{file}, place of the finding', '{file}, место находки', '{file}，所涉位置'),
  'facts.head': word('What was read', 'Что прочитано', '读取内容'),

  'timeline.head': word('In time', 'Во времени', '时间顺序'),
  'timeline.zone': word('Times: {zone}', 'Время: {zone}', '时间：{zone}'),
  'timeline.unknown': word('No time is known', 'Время неизвестно', '时间未知'),
  'timeline.window': word('Anywhere within: {time}', 'Где-то в пределах: {time}', '介于：{time}'),
  'timeline.until': word('No later than {time}', 'Не позже {time}', '不晚于 {time}'),
  'timeline.later': word('{span} later', 'через {span}', '{span}后'),
  'timeline.later.least': word('at least {span} later', 'не менее чем через {span}', '至少{span}后'),
  'timeline.gap': word('{span} between', 'между ними {span}', '间隔 {span}'),

  'file.move': word('Place of {file}', 'Место файла {file}', '{file} 的归属'),
  'file.remove': word('Remove {file}', 'Убрать {file}', '移除 {file}'),
  'file.look': word('Look at {file}', 'Посмотреть {file}', '查看 {file}'),
  'file.mask': word('Black out parts', 'Закрыть части', '遮盖内容'),
  'file.zone': word('Clock times in {file}', 'Время в {file}', '{file} 中的时间'),
  'file.zone.head': word('Clock times without a zone', 'Время без пояса', '未注明时区的时间'),
  'file.source': word('Taken from', 'Откуда взято', '来源'),
  'file.source.none': word('not stated', 'не указано', '未注明'),
  'file.url': word('Address of the page', 'Адрес страницы', '页面网址'),
  'file.retrievedAt': word('Taken at', 'Когда взято', '获取时间'),
  'file.masks': word('Blacked out: {n}', 'Закрыто мест: {n}', '已遮盖 {n} 处'),

  'view.head': word('Picture: {file}', 'Изображение: {file}', '图片：{file}'),
  'view.close': word('Close', 'Закрыть', '关闭'),
  'view.in': word('Zoom in', 'Крупнее', '放大'),
  'view.out': word('Zoom out', 'Мельче', '缩小'),
  'view.fit': word('Whole picture', 'Целиком', '显示全图'),
  'view.previous': word('Previous picture', 'Предыдущее изображение', '上一张'),
  'view.next': word('Next picture', 'Следующее изображение', '下一张'),
  'view.keys': word(
    'Keys: + and − zoom, arrows move, 0 shows the whole picture.',
    'Клавиши: + и − масштаб, стрелки сдвигают, 0 показывает целиком.',
    '按键：+ 和 − 缩放，方向键移动，0 显示全图。',
  ),
  'view.seen': word('Seen here', 'Найдено здесь', '此图读到'),
  'view.unseen': word(
    'Nothing of this case was read here.',
    'Ничего из этого дела здесь не прочитано.',
    '此图未读到本案内容。',
  ),
  'view.other': word('not of this case', 'не из этого дела', '非本案'),
  'view.loading': word('The picture is loading', 'Изображение загружается', '图片加载中'),
  'mask.head': word('Black out', 'Закрыть', '遮盖'),
  'mask.hint': word(
    'Draw boxes over what nobody should see. Black boxes are part of the PDF; nothing is read beneath them.',
    'Обведите то, чего не должны видеть. Чёрные поля войдут в PDF; под ними ничего не читается.',
    '框出不应被看到的内容。黑框会写入 PDF，其下内容不会被读取。',
  ),
  'mask.add': word('Add a box', 'Добавить поле', '添加遮盖框'),
  'mask.one': word('Box {n}', 'Поле {n}', '遮盖框 {n}'),
  'mask.keys': word(
    'Arrows move it, with Shift they resize it, Delete removes it.',
    'Стрелки двигают, с Shift меняют размер, Delete удаляет.',
    '方向键移动，按住 Shift 调整大小，Delete 删除。',
  ),
  'mask.remove': word('Remove box {n}', 'Убрать поле {n}', '删除遮盖框 {n}'),
  'mask.apply': word('Apply', 'Применить', '应用'),
  'mask.discard': word('Discard', 'Отменить', '放弃'),

  'get.head': word('Take with you', 'Скачать', '下载'),
  'get.submission': word('Submission copy (PDF)', 'Экземпляр для отправки (PDF)', '提交版（PDF）'),
  'get.working': word('Working copy (PDF)', 'Рабочий экземпляр (PDF)', '工作版（PDF）'),
  'get.outputs': word('Make the files to send', 'Создать файлы для отправки', '生成提交文件'),
  'get.outputs.for': word('Who decides here takes {kinds}.', 'Здесь принимают: {kinds}.', '此处接收：{kinds}。'),
  'kind.pdf': word('a PDF', 'PDF', 'PDF'),
  'kind.images': word('images', 'изображения', '图片'),
  'kind.text': word('text', 'текст', '文字'),
  'get.characters': word('{n} characters', 'знаков: {n}', '{n} 个字符'),
  'get.outputs.open': word('Not as it should be yet:', 'Пока не так, как надо:', '尚不符合要求：'),
  'get.text.copy': word('Copy the text', 'Скопировать текст', '复制文字'),
  'get.text.copied': word('Copied', 'Скопировано', '已复制'),
  'get.report': word('Report (JSON)', 'Отчёт (JSON)', '报告（JSON）'),
  'get.case': word('Case folder (ZIP)', 'Папка дела (ZIP)', '案件文件夹（ZIP）'),
  'get.later': word(
    'The submission copy is made only of a case that passes.',
    'Экземпляр для отправки создаётся только для прошедшего дела.',
    '只有通过的案件才能生成提交版。',
  ),
  'get.waiting': word('Being made…', 'Готовится…', '生成中…'),

  'case.saved': word(
    'The page has no field for it: take the case folder as ZIP, write it there in case.json, and open it again.',
    'На странице такого поля нет: скачайте папку дела в ZIP, впишите это в case.json и откройте её снова.',
    '页面没有此栏：请下载案件 ZIP，在其中的 case.json 里填写，再重新打开。',
  ),
  'problem.close': word('Close this message', 'Закрыть сообщение', '关闭此消息'),
  'problem.unsent': word('It did not reach the server.', 'Не дошло до сервера.', '未能送达服务器。'),
  'problem.unsent.mend': word(
    'See that triproof still runs, then try again.',
    'Убедитесь, что triproof работает, и повторите.',
    '请确认 triproof 仍在运行，然后重试。',
  ),
  'problem.refused.mend': word('Try again.', 'Повторите.', '请重试。'),
  'problem.large': word(
    'The file has {size} MB; {limit} MB is the most.',
    'В файле {size} МБ; предел — {limit} МБ.',
    '文件为 {size} MB，上限为 {limit} MB。',
  ),
  'problem.large.mend': word(
    'Take a screenshot or a smaller photo of the same, or crop it to the label.',
    'Сделайте снимок экрана или фото поменьше, либо обрежьте до этикетки.',
    '请改用截图或较小的照片，或裁剪到面单部分。',
  ),
  'lost.head': word('The server does not answer', 'Сервер не отвечает', '服务器无响应'),
  'lost.text': word(
    'Nothing is lost on this page while it stays open. Trying again…',
    'Пока страница открыта, ничего не потеряно. Повторяем попытку…',
    '只要页面保持打开，内容不会丢失。正在重试…',
  ),
  'refused.head': word('This link is not valid any more', 'Эта ссылка больше не действует', '此链接已失效'),
  'refused.text': word(
    'Open the link that `triproof serve` printed.',
    'Откройте ссылку, которую вывела команда `triproof serve`.',
    '请打开 `triproof serve` 输出的链接。',
  ),
  'ended.head': word('The earlier session has ended', 'Прежний сеанс завершён', '之前的会话已结束'),
  'ended.text': word(
    'What lay there is deleted. Add the files again, or open a saved case.',
    'Всё из него удалено. Добавьте файлы снова или откройте сохранённое дело.',
    '其中的内容已删除。请重新添加文件，或打开已保存的案件。',
  ),

  'said.reading': word('{file}: reading', '{file}: читается', '{file}：读取中'),
  'said.read': word(
    '{file}: {what}, placed under {element}',
    '{file}: {what}, раздел «{element}»',
    '{file}：{what}，归入{element}',
  ),
  'said.unreadable': word('{file}: cannot be read', '{file}: не читается', '{file}：无法读取'),
  'said.removed': word('{file} removed', '{file} убран', '已移除 {file}'),
  'said.verdict': word('Verdict: {verdict}. {says}', 'Вердикт: {verdict}. {says}', '结论：{verdict}。{says}'),
} as const satisfies Readonly<Record<string, Translated>>;

export type PhraseName = keyof typeof pagePhrases;

/** A phrase in the page's language, with its values. */
export const phrase = (name: PhraseName, values: Readonly<Record<string, string | number>> = {}): string =>
  pagePhrases[name][language.value].replace(/\{(\w+)\}/gu, (brace, key: string) => String(values[key] ?? brace));

/** A term of the glossary in the page's language, with the state that the report's policy asks for. */
export const termOf = (name: keyof typeof glossary.terms, judged: Pick<Report, 'names'>): string =>
  glossary.terms[name][language.value].replaceAll('{state}', stateName(judged, language.value));

/** Words of the glossary in the page's language. */
export const shared = <G extends Parameters<typeof wordsOf>[0]>(group: G) => wordsOf(group, language.value);
