import type { FindingCode } from '../model/findings.js';
import type { FileProblem, Language, LegibilityDefectKind } from '../model/schema/report.js';

type Translated = readonly [english: string, russian: string, chinese: string];

/**
 * Each finding for many cases at once: a few words after a number, in a form that does not depend on the number. The values of a single case are in
 * its report.
 */
const findings: Readonly<Record<FindingCode, Translated>> = {
  'odd-page': ['Order page of another order', 'Страница другого заказа', '订单页面属于其他订单'],
  'odd-history': ['Tracking history of another parcel', 'История другого отправления', '物流轨迹属于其他包裹'],
  'odd-label': ['Label of another parcel', 'Этикетка другого отправления', '面单属于其他包裹'],
  'odd-claim': [
    'Case file claims what no document gives',
    'Данных дела нет ни в одном документе',
    '案件文件与所有材料不符',
  ],
  'two-parcels': [
    'Label and history of two parcels',
    'Этикетка и история разных отправлений',
    '面单与轨迹属于两个包裹',
  ],
  'order-screenshot-missing': ['No screenshot of the order page', 'Нет снимка страницы заказа', '缺少订单页面截图'],
  'order-number-differs': ['Order page shows another order', 'На странице другой заказ', '订单页面显示其他订单'],
  'order-number-unsure': ['Order number read, not surely', 'Номер заказа прочитан неточно', '订单编号读取不确定'],
  'order-number-unread': ['Order number not read', 'Номер заказа не прочитан', '未读到订单编号'],
  'order-status-not-preparing': ['Order page without {state}', 'На странице нет {state}', '订单页面没有 {state}'],
  'order-status-unsure': [
    'State of the order read, not surely',
    'Состояние заказа прочитано неточно',
    '订单状态读取不确定',
  ],
  'order-status-of-another': ['State of another order', 'Состояние другого заказа', '状态属于其他订单'],
  'order-status-unowned': ['State not clearly of this order', 'Неясно, чьё это состояние', '状态不一定属于本订单'],
  'order-status-masked': ['Mask beside the state of the order', 'Рядом с состоянием заказа маска', '订单状态旁有遮盖'],
  'order-status-unread': ['State of the order not read', 'Состояние заказа не прочитано', '未读到订单状态'],
  'order-status-time-missing': ['{state} without its time', '{state} без времени', '{state} 没有时间'],
  'order-status-time-unresolved': [
    'Time of {state} not understood',
    'Время {state} не понято',
    '{state} 的时间无法确定',
  ],
  'order-disqualified': ['Order out of the dispute by its state', 'Состояние исключает спор', '订单状态排除争议'],
  'order-disqualified-unsure': [
    'State that may end the dispute',
    'Состояние, которое может исключить спор',
    '状态可能排除争议',
  ],
  'order-state-unknown': [
    'State of the order in unknown words',
    'Состояние заказа в незнакомых словах',
    '订单状态用词未知',
  ],
  'order-state-masked': [
    'State of the order may be masked',
    'Состояние заказа может быть под маской',
    '订单状态可能被遮盖',
  ],
  'order-state-now-unknown': [
    'State of the order now not known',
    'Нынешнее состояние заказа неизвестно',
    '订单当前状态未知',
  ],
  'order-state-now-other': ['Order now in another state', 'Заказ сейчас в другом состоянии', '订单现处于其他状态'],
  'order-state-left': [
    'Order went back to an earlier state',
    'Заказ вернулся в прежнее состояние',
    '订单退回到之前的状态',
  ],
  'order-entry-unknown': [
    'Unknown entry in the order’s history',
    'Неизвестная запись в истории заказа',
    '订单历史中有未知条目',
  ],
  'order-state-qualified': [
    'Unknown words beside the state',
    'Неизвестные слова рядом с состоянием',
    '状态旁有未知文字',
  ],
  'order-state-struck-out': ['State struck out', 'Состояние зачёркнуто', '状态被划掉'],
  'order-notice': [
    'Page tells of a cancelled or closed order',
    'Страница говорит об отмене или закрытии',
    '页面提示订单已取消或关闭',
  ],
  'order-time-of-another': ['Times of other events alone', 'Только время других событий', '只有其他事件的时间'],
  'order-time-of-intake': ['Time of the intake alone', 'Только время приёмки заказа', '只有收件时间'],
  'order-zone-differs': ['Page names another time zone', 'На странице другой часовой пояс', '页面写有其他时区'],
  'order-dispute-earlier': [
    'Page tells of an earlier dispute',
    'Страница говорит о более раннем споре',
    '页面提到更早的争议',
  ],
  'tracking-missing': ['No tracking file', 'Нет файла отслеживания', '缺少物流文件'],
  'tracking-holds-no-history': [
    'Record of the posting, no history',
    'Запись об отправлении, не история',
    '只有货件记录，没有轨迹',
  ],
  'tracking-number-differs': [
    'Tracking file of another parcel',
    'Файл отслеживания другого отправления',
    '物流文件属于其他包裹',
  ],
  'tracking-number-unstated': ['Tracking file names no parcel', 'Файл отслеживания без номера', '物流文件未写明包裹'],
  'tracking-number-ambiguous': [
    'Tracking file of several parcels',
    'Файл отслеживания нескольких отправлений',
    '物流文件含多个包裹',
  ],
  'claimed-number-misspelt': [
    'Tracking number misspelt in the case',
    'Опечатка в трек-номере дела',
    '案件中的追踪号码有误',
  ],
  'tracking-no-pickup': ['No pickup in the history', 'В истории нет приёма', '轨迹中没有揽收'],
  'tracking-no-events': ['History without entries', 'История без записей', '轨迹没有条目'],
  'tracking-pickup-inferred': [
    'Pickup known by later scans alone',
    'Приём виден лишь по поздним отметкам',
    '揽收仅由后续扫描推断',
  ],
  'tracking-mapped': ['History read through a mapping', 'История прочитана через преобразование', '轨迹经映射读取'],
  'tracking-event-after-retrieval': [
    'Entry later than the retrieval',
    'Запись позже получения файла',
    '条目晚于获取时间',
  ],
  'tracking-source-unofficial': ['Source not among known sites', 'Источник не из известных сайтов', '来源不是已知网站'],
  'tracking-source-other-carrier': ['Source of another carrier', 'Источник другого перевозчика', '来源属于其他承运商'],
  'tracking-source-flawed': [
    'Address of the source not to be trusted',
    'Адресу источника нельзя доверять',
    '来源地址不可信',
  ],
  'tracking-source-unreadable': [
    'Address of the source is none',
    'Адрес источника не является адресом',
    '来源地址无效',
  ],
  'tracking-source-unstated': ['Source of the history not named', 'Источник истории не назван', '未写明轨迹来源'],
  'tracking-code-text-conflict': [
    'Code and words of an entry disagree',
    'Код и слова записи расходятся',
    '条目的代码与文字矛盾',
  ],
  'tracking-time-unreadable': ['Time of an entry unreadable', 'Время записи не читается', '条目时间无法读取'],
  'tracking-status-withdrawn': ['Entry withdrawn by the carrier', 'Запись отозвана перевозчиком', '条目已被承运商撤回'],
  'tracking-return-leg': ['Entries of a way back', 'Записи об обратном пути', '条目属于退回途中'],
  'tracking-delivered-before-pickup': ['Delivered before it was picked up', 'Доставлено раньше приёма', '签收早于揽收'],
  'tracking-returned-before-pickup': ['Returned before it was picked up', 'Возвращено раньше приёма', '退回早于揽收'],
  'tracking-pickup-withdrawn': ['Pickup taken back', 'Приём отменён', '揽收被撤销'],
  'tracking-several-parcels': ['Files of several parcels', 'Файлы нескольких отправлений', '文件含多个包裹'],
  'tracking-inferred-from-text': [
    'Pickup by words alone, no code',
    'Приём только по словам, без кода',
    '揽收仅凭文字，没有代码',
  ],
  'tracking-clock-zone-unknown': [
    'Time zone of the history not known',
    'Часовой пояс истории неизвестен',
    '轨迹的时区未知',
  ],
  'tracking-date-only': ['Pickup with a date, no time', 'У приёма дата без времени', '揽收只有日期没有时间'],
  'tracking-duplicate-key': [
    'One key twice in the tracking file',
    'Ключ в файле отслеживания дважды',
    '物流文件中键重复',
  ],
  'tracking-possession-unconfirmed': [
    'Pickup by a code nobody documents',
    'Приём по недокументированному коду',
    '揽收代码未见于文档',
  ],
  'tracking-row-unreadable': ['Line of the history unreadable', 'Строка истории не читается', '轨迹中有无法读取的行'],
  'tracking-date-ambiguous': ['Day and month can be swapped', 'День и месяц можно спутать', '日期的日和月可互换'],
  'tracking-text-not-understood': [
    'Words of the history not understood',
    'Слова истории не поняты',
    '轨迹文字无法理解',
  ],
  'tracking-times-alike': ['Two places at one time', 'Два места в одно время', '同一时间出现两个地点'],
  'tracking-test-data': ['Made-up history of a test', 'Вымышленная тестовая история', '测试用的虚构轨迹'],
  'tracking-self-contradiction': [
    'Tracking file contradicts itself',
    'Файл отслеживания противоречит себе',
    '物流文件自相矛盾',
  ],
  'tracking-date-implausible': ['Impossible year in the history', 'Невозможный год в истории', '轨迹中的年份不可能'],
  'tracking-number-reused': ['Number used for two shipments', 'Номер у двух отправлений', '号码被两个货件使用'],
  'tracking-inner-number-differs': [
    'File answers with another number',
    'Файл отвечает другим номером',
    '文件返回其他号码',
  ],
  'tracking-names-other-number': [
    'Entry names another parcel',
    'Запись называет другое отправление',
    '条目提到其他包裹',
  ],
  'tracking-entry-unnumbered': [
    'Entries without a parcel’s number',
    'Записи без номера отправления',
    '条目没有包裹号码',
  ],
  'tracking-files-disagree': ['Tracking files disagree', 'Файлы отслеживания расходятся', '物流文件不一致'],
  'tracking-tied-by-alias': [
    'Parcel known by another name alone',
    'Отправление известно лишь под другим номером',
    '包裹仅凭别名对应',
  ],
  'tracking-delivery-withdrawn': ['Delivery taken back', 'Вручение отменено', '签收被推翻'],
  'tracking-delivery-contradicted': [
    'Delivery contradicted in its entry',
    'Запись о вручении противоречива',
    '签收记录自相矛盾',
  ],
  'tracking-delivery-inferred': [
    'Delivery by words alone, no code',
    'Вручение только по словам, без кода',
    '签收仅凭文字，没有代码',
  ],
  'tracking-delivery-unconfirmed': [
    'Delivery by a code nobody documents',
    'Вручение по недокументированному коду',
    '签收代码未见于文档',
  ],
  'tracking-delivery-not-borne-out': [
    'Delivery not borne out by its words',
    'Слова записи не говорят о вручении',
    '签收未得到文字印证',
  ],
  'tracking-delivery-after-return': ['Delivered after a return', 'Вручено после возврата', '退回之后签收'],
  'tracking-delivery-followed': [
    'On its way again after the delivery',
    'Снова в пути после вручения',
    '签收之后仍在运输',
  ],
  'tracking-delivery-repeated': ['Delivered more than once', 'Вручено несколько раз', '多次签收'],
  'tracking-delivery-recipient-unclear': [
    'Different recipients in one entry',
    'Разные получатели в одной записи',
    '同一条目的签收人不一致',
  ],
  'tracking-delivery-date-only': [
    'Delivery with a date, no time',
    'У вручения дата без времени',
    '签收只有日期没有时间',
  ],
  'tracking-delivery-files-disagree': [
    'Tracking files disagree about the delivery',
    'Файлы расходятся о вручении',
    '物流文件的签收不一致',
  ],
  'tracking-delivery-names-other-number': [
    'Delivery names another parcel',
    'Вручение называет другое отправление',
    '签收条目提到其他包裹',
  ],
  'tracking-delivery-entry-unnumbered': [
    'Delivery without a parcel’s number',
    'Вручение без номера отправления',
    '签收条目没有包裹号码',
  ],
  'tracking-delivery-times-alike': [
    'Delivery and another place at one time',
    'Вручение и другое место в одно время',
    '签收与另一地点时间相同',
  ],
  'pickup-after-dispute': ['Pickup after the dispute', 'Приём после открытия спора', '揽收晚于争议'],
  'pickup-overlaps-dispute': [
    'Pickup perhaps after the dispute',
    'Приём, возможно, после открытия спора',
    '揽收可能晚于争议',
  ],
  'pickup-unknown': ['Time of the pickup not known', 'Время приёма неизвестно', '揽收时间未知'],
  'label-missing': ['No photo of the label', 'Нет фотографии этикетки', '缺少面单照片'],
  'label-number-differs': ['Label with another number', 'На этикетке другой номер', '面单为其他号码'],
  'label-number-unsure': [
    'Number on the label read, not surely',
    'Номер на этикетке прочитан неточно',
    '面单号码读取不确定',
  ],
  'label-number-unread': ['Number on the label not read', 'Номер на этикетке не прочитан', '未读到面单号码'],
  'label-posting-number-only': [
    'Posting number alone on the label',
    'На этикетке только номер отправления',
    '面单只有货件编号',
  ],
  'label-sku-differs': ['Photos of another SKU', 'На фотографиях другой SKU', '照片为其他 SKU'],
  'label-sku-unsure': ['SKU read, not surely', 'SKU прочитан неточно', 'SKU 读取不确定'],
  'label-sku-unread': ['SKU not read', 'SKU не прочитан', '未读到 SKU'],
  'label-illegible': ['Photo of the label illegible', 'Фотография этикетки не читается', '面单照片无法辨认'],
  'label-hardly-legible': [
    'Photo of the label legible in part',
    'Фотография этикетки читается частично',
    '面单照片仅部分可辨',
  ],
  'label-text-illegible': [
    'Text below a barcode illegible',
    'Текст под штрихкодом не читается',
    '条码下的文字无法辨认',
  ],
  'label-text-poor': ['Text of the label barely legible', 'Текст этикетки едва читается', '面单文字勉强可辨'],
  'label-barcode-differs': ['Barcode and print disagree', 'Штрихкод и печать расходятся', '条码与文字不一致'],
  'label-second-number': ['Second number on the label', 'Второй номер на этикетке', '面单上有第二个号码'],
  'label-other-number-unsure': [
    'Perhaps another number on the label',
    'Возможно, ещё один номер на этикетке',
    '面单上可能有其他号码',
  ],
  'label-number-on-list-only': ['Number on a list alone', 'Номер только в списке', '号码仅见于清单'],
  'label-number-struck-out': ['Number on the label struck out', 'Номер на этикетке зачёркнут', '面单号码被划掉'],
  'label-other-sku': ['Another SKU in the photos as well', 'На фотографиях есть и другой SKU', '照片中还有其他 SKU'],
  'label-sku-barcode-differs': [
    'SKU of barcode and print disagree',
    'SKU в штрихкоде и печати расходится',
    '条码与文字的 SKU 不一致',
  ],
  'label-sku-within-number': ['SKU as part of a longer number', 'SKU внутри длинного номера', 'SKU 是更长号码的一部分'],
  'label-sku-struck-out': ['SKU struck out', 'SKU зачёркнут', 'SKU 被划掉'],
  'label-row-of-another': ['Row of another posting', 'Строка другого отправления', '该行属于其他货件'],
  'label-row-differs': ['Row of the list differs', 'Строка списка отличается', '清单行不一致'],
  'label-other-posting': ['Label of another posting', 'Этикетка другого заказа', '面单属于其他货件'],
  'label-sibling-posting': ['Label of a sibling posting', 'Этикетка соседнего отправления', '面单属于同单的其他货件'],
  'label-other-parcel': ['Another parcel in the photos', 'На фотографиях другое отправление', '照片中有其他包裹'],
  'label-neighbour-in-view': ['Neighbouring parcel in view', 'Видно соседнее отправление', '可见相邻包裹'],
  'evidence-unreadable': ['File cannot be read', 'Файл не читается', '文件无法读取'],
  'evidence-masked': ['Masks in the evidence', 'Маски в материалах', '材料有遮盖'],
  'phones-masked': ['Telephone numbers blacked out', 'Телефоны закрыты', '电话号码已涂黑'],
  'phones-shown': ['Telephone numbers in view', 'Телефоны видны', '电话号码可见'],
  'picture-in-two-elements': [
    'One picture for two elements',
    'Одно изображение для двух элементов',
    '同一图片用于两项材料',
  ],
  'picture-of-another-kind': ['Picture of another kind', 'Изображение другого рода', '图片类型不符'],
  'label-drawn': ['Label drawn, no photo', 'Этикетка нарисована, не фото', '面单为生成图，非照片'],
  'chain-posting-differs': [
    'Label of another posting than the order',
    'Этикетка не этого заказа',
    '面单货件与订单不符',
  ],
  'chain-number-conflict': ['Documents give different numbers', 'В документах разные номера', '各材料号码不一致'],
  'chain-number-untied': ['Nothing ties the documents together', 'Документы ничем не связаны', '材料之间没有关联'],
  'chain-sku-differs': ['Order of another SKU', 'В заказе другой SKU', '订单为其他 SKU'],
  'chain-incomplete': ['Chain incomplete', 'Цепочка неполна', '证据链不完整'],
  'chain-posting-file-differs': [
    'Record of the posting disagrees',
    'Запись об отправлении расходится',
    '货件记录不一致',
  ],
  'preparing-after-pickup': ['{state} after the pickup', '{state} позже приёма', '{state} 晚于揽收'],
  'preparing-overlaps-pickup': [
    '{state} perhaps after the pickup',
    '{state}, возможно, позже приёма',
    '{state} 可能晚于揽收',
  ],
  'preparing-after-dispute': ['{state} after the dispute', '{state} позже открытия спора', '{state} 晚于争议'],
  'preparing-overlaps-dispute': [
    '{state} perhaps after the dispute',
    '{state}, возможно, позже спора',
    '{state} 可能晚于争议',
  ],
  'preparing-unknown': ['Time of {state} not known', 'Время {state} неизвестно', '{state} 时间未知'],
  'bundle-too-large': ['PDF too large', 'PDF слишком велик', 'PDF 过大'],
  'bundle-too-long': ['PDF of too many pages', 'В PDF слишком много страниц', 'PDF 页数过多'],
  'bundle-illegible': ['Illegible inside the PDF', 'Не читается внутри PDF', 'PDF 内无法辨认'],
  'delivery-missing': ['No delivery in the history', 'Нет записи о вручении', '没有签收记录'],
  'delivery-unproven': ['Delivery not surely recorded', 'Вручение записано ненадёжно', '签收记录不确定'],
  'delivery-returned': ['Parcel went back to the sender', 'Отправление вернулось отправителю', '包裹退回发件人'],
  'delivery-to-another': ['Delivered to somebody else', 'Вручено не адресату', '交给了他人'],
  'delivery-time-missing': ['Delivery without its time', 'Вручение без времени', '签收没有时间'],
  'delivery-after-dispute': ['Delivered after the dispute', 'Вручено после спора', '争议之后才签收'],
  'delivery-overlaps-dispute': [
    'Delivery before or after the dispute',
    'Вручение до или после спора',
    '签收可能在争议前或后',
  ],
  'history-doubted': ['History doubted', 'История вызывает сомнения', '轨迹存疑'],
  'ship-by-missing': ['No ship-by time in the case', 'В деле нет срока передачи', '案件没有最晚交运时间'],
  'ship-by-after-dispute': ['Ship-by time after the dispute', 'Срок передачи после спора', '最晚交运时间在争议之后'],
  'dispatch-missing': ['No dispatch in the history', 'Нет записи об отправке', '没有发货记录'],
  'dispatch-time-missing': ['Dispatch without its time', 'Отправка без времени', '发货没有时间'],
  'dispatch-late': ['Dispatched too late', 'Отправлено с опозданием', '发货超期'],
  'dispatch-overlaps-deadline': ['Dispatch in time or too late', 'Отправка в срок или позже', '发货是否超期不确定'],
  'destination-missing': ['No destination in the case', 'В деле нет места назначения', '案件没有目的地'],
  'destination-unread': ['Place of delivery not clear', 'Место вручения неясно', '签收地不明'],
  'destination-differs': ['Delivered elsewhere', 'Вручено в другом месте', '签收地不是目的地'],
  'destination-unsure': ['Place of delivery not surely right', 'Место вручения не точно то', '签收地不一定是目的地'],
  'total-missing': ['No order total in the case', 'В деле нет суммы заказа', '案件没有订单总额'],
  'total-in-other-currency': ['Order total in another currency', 'Сумма в другой валюте', '订单总额为其他货币'],
  'signature-unproven': ['No sure delivery with a signature', 'Нет вручения с подписью', '没有带签名的签收'],
  'signature-not-said': ['Signature not mentioned', 'О подписи не сказано', '未提及签名'],
  'signature-declined': ['Delivered without a signature', 'Вручено без подписи', '无签名交付'],
  'asked-missing': ['No time of the question in the case', 'В деле нет времени обращения', '案件没有联系时间'],
  'answer-missing': ['No time of the answer in the case', 'В деле нет времени ответа', '案件没有回复时间'],
  'answered-late': ['Answered too late', 'Ответ с опозданием', '回复超期'],
  'answered-overlaps-deadline': ['Answer in time or too late', 'Ответ в срок или позже', '回复是否超期不确定'],
  'cancellation-missing': ['No time of the request to cancel', 'Нет времени просьбы об отмене', '没有取消申请时间'],
  'cancellation-unsure': [
    'Request to cancel not surely read',
    'Просьба об отмене прочитана неточно',
    '取消申请读取不确定',
  ],
  'cancellation-word-unconfirmed': [
    'Request to cancel in unknown words',
    'Просьба об отмене неизвестными словами',
    '取消申请的文字未经证实',
  ],
  'cancellation-times-differ': [
    'Page and case differ on the request',
    'Страница и дело расходятся о просьбе',
    '页面与案件的申请时间不同',
  ],
  'cancellation-before-preparing': [
    'Asked to cancel before {state}',
    'Просьба об отмене до {state}',
    '申请取消早于 {state}',
  ],
  'cancellation-overlaps-preparing': [
    'Asked to cancel before or after {state}',
    'Просьба об отмене до или после {state}',
    '申请取消可能早于或晚于 {state}',
  ],
  'cancellation-from-page': ['Time of the request from the page', 'Время просьбы со страницы', '申请时间取自页面'],
  'cancellation-from-case': ['Time of the request from the case', 'Время просьбы из дела', '申请时间取自案件'],
  'alternative-proven': ['Another proof is complete', 'Другое доказательство полно', '另一种证明已完整'],
  'alternative-open': ['No proof complete yet', 'Полного доказательства пока нет', '尚无完整证明'],
  'optional-unconfirmed': [
    'Left out by an unconfirmed source',
    'Опущено по неподтверждённому источнику',
    '依未证实来源省略',
  ],
  'rests-on-unconfirmed': ['Rests on unconfirmed sources', 'Опора на неподтверждённые источники', '仅依未证实来源'],
  'images-too-many': ['Too many images', 'Слишком много изображений', '图片过多'],
  'images-too-large': ['Images too large', 'Изображения слишком велики', '图片过大'],
  'images-illegible': ['Illegible in the images', 'Не читается на изображениях', '图片中无法辨认'],
  'text-too-long': ['Text too long', 'Текст слишком длинный', '文本过长'],
  'rule-crashed': [
    'Check broke off: a fault of triproof',
    'Проверка прервалась: ошибка triproof',
    '检查中断：triproof 的错误',
  ],
  'number-in-two-cases': ['Tracking number of two cases', 'Трек-номер в двух делах', '运单号用于两个案件'],
  'picture-in-two-cases': ['Picture in two cases', 'Снимок в двух делах', '图片用于两个案件'],
  'picture-of-two-parcels': ['Picture of two parcels', 'Снимок двух посылок', '图片中有两个包裹'],
  'main-reader-missing': ['Main reader missing', 'Нет основного модуля чтения', '缺少主要读取引擎'],
};

/** Why little or nothing can be read in a photo, or why a file cannot be read at all. */
const details: Readonly<Record<LegibilityDefectKind | FileProblem, Translated>> = {
  'too-small': ['too small', 'слишком мелко', '过小'],
  'low-contrast': ['too pale', 'слишком бледно', '对比度低'],
  blurred: ['blurred', 'размыто', '模糊'],
  shaken: ['shaken', 'смазано', '抖动'],
  glare: ['a reflection', 'блик', '反光'],
  'cut-off': ['cut off', 'обрезано', '被裁切'],
  'too-dark': ['too dark', 'слишком темно', '过暗'],
  'empty-file': ['empty', 'пуст', '空文件'],
  'not-an-image': ['no image', 'не изображение', '不是图片'],
  'image-truncated': ['image cut off', 'изображение обрезано', '图片不完整'],
  'image-too-large': ['image too large', 'изображение слишком велико', '图片过大'],
  'image-too-small': ['image too small', 'изображение слишком мало', '图片过小'],
  'mask-misplaced': ['masks misplaced', 'маски не на месте', '遮盖位置不符'],
  'not-json': ['no valid JSON', 'не JSON', '不是有效的 JSON'],
  'not-tracking': ['no tracking history', 'не история отслеживания', '不是物流轨迹'],
  'mapping-failed': ['mapping failed', 'преобразование не удалось', '映射失败'],
  'reader-failed': ['reading broke off', 'чтение прервалось', '读取中断'],
};

const places: Readonly<Record<Language, 0 | 1 | 2>> = { en: 0, ru: 1, zh: 2 };

const found = (table: Readonly<Record<string, Translated>>, key: string): Translated | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/**
 * A finding's code in a few words, for a table of many cases. A code from another version of triproof is returned as it is.
 * @param state - The name of the state that the policies of these cases ask for.
 */
export const wordReason = (code: string, detail: string | undefined, language: Language, state: string): string => {
  const place = places[language];
  const words = found(findings, code)?.[place].replaceAll('{state}', state) ?? code;
  const more = detail === undefined ? undefined : (found(details, detail)?.[place] ?? detail);
  if (more === undefined) return words;
  return language === 'zh' ? `${words}（${more}）` : `${words} (${more})`;
};

/** All texts of the tables in a language, for those that search them. */
export const reasonTexts = (language: Language): readonly string[] =>
  [...Object.values(findings), ...Object.values(details)].map((words) => words[places[language]]);
