import type { Window } from '../../model/time.js';
import { formatEnd, formatWindow } from '../moments.js';
import {
  closer,
  doubtFindings,
  grouped,
  listed,
  mended,
  type Phrases,
  percent,
  pixels,
  rounded,
  shortened,
  type Wording,
} from './form.js';

const when = (window: Window): string => formatWindow(window, 'ru');

/** The elements as the case lists their files. */
const sections = { order: 'Заказ', tracking: 'Отслеживание', label: 'Этикетка' } as const;

const phrases: Phrases = {
  doubts: {
    'code-text-conflict': [
      'Код и текст записи противоречат друг другу',
      'Сверьте запись с сайтом перевозчика; если файл взят из другого места, добавьте выгрузку самого перевозчика.',
    ],
    'time-unreadable': [
      'Время записи не читается',
      'Сохраните историю ещё раз, с временем каждой записи в том виде, как его даёт перевозчик.',
    ],
    'status-withdrawn': ['Перевозчик отозвал запись, она не учтена', ''],
    'return-leg': [
      'Записи относятся к возврату отправителю',
      'Добавьте историю первой отправки, от продавца к покупателю.',
    ],
    'delivered-before-pickup': [
      'Вручение записано раньше приёма',
      'Сверьте записи с сайтом перевозчика; если смешаны два отрезка пути, добавьте файл другого.',
    ],
    'returned-before-pickup': [
      'Возврат записан раньше приёма, поэтому приём может относиться к обратному пути',
      'Добавьте историю первой отправки, от продавца к покупателю.',
    ],
    'pickup-withdrawn': [
      'Одна из записей отменяет приём',
      'Сверьте записи с сайтом перевозчика и сохраните историю ещё раз, когда приём в ней будет подтверждён.',
    ],
    'several-parcels': [
      'В файлах несколько отправлений, и не ясно, какое из них относится к этому заказу',
      'Укажите order.trackingNumber в case.json или добавьте файл только этого отправления.',
    ],
    'inferred-from-text': [
      'На приём указывает только текст записи, а не код перевозчика',
      'Добавьте выгрузку самого перевозчика с кодами или прочтите запись и решите.',
    ],
    'clock-zone-unknown': [
      'Часовой пояс записей неизвестен, учтены все возможные',
      'Если он известен, укажите timeZone этого файла в case.json.',
    ],
    'date-only': ['У приёма есть дата, но нет времени, поэтому учтён весь день', ''],
    'duplicate-key': [
      'Один и тот же ключ записан дважды с разными значениями, и от выбора зависит прочитанное',
      'Сохраните ответ перевозчика ещё раз, без изменений.',
    ],
    'possession-unconfirmed': [
      'За приём говорит только код, значение которого не подтверждено документацией перевозчика',
      'Спросите у перевозчика, что значит код, или добавьте другую запись о приёме.',
    ],
    'row-unreadable': [
      'Одну из строк файла не удалось прочитать как запись',
      'Посмотрите, запись ли это; если да, напишите её так же, как остальные.',
    ],
    'date-ambiguous': [
      'День и месяц в дате можно понять двояко, учтены оба варианта',
      'Сохраните историю с датами, которые начинаются с года.',
    ],
    'text-not-understood': [
      'Из текста записей нельзя уверенно понять, у кого находилось отправление',
      'Добавьте выгрузку самого перевозчика с кодами или прочтите записи и решите.',
    ],
    'times-alike': [
      'У записей из разных мест одно и то же время, так что верны не все из них',
      'Сверьте время с сайтом перевозчика.',
    ],
    'test-data': [
      'История вымышлена: сервис выдаёт такие для проверки',
      'Запросите историю по настоящему номеру отправления.',
    ],
    'self-contradiction': [
      'Файл противоречит сам себе в том, что касается этого отправления',
      'Сохраните ответ перевозчика ещё раз и сверьте его с сайтом перевозчика.',
    ],
    'date-implausible': [
      'Вместо времени у записи стоит заполнитель или невозможный год',
      'Сохраните историю ещё раз; если перевозчик не даёт лучшего времени, подтвердите запись иначе.',
    ],
    'number-reused': [
      'В одном файле под этим номером две отправки',
      'Добавьте историю только этой отправки: перевозчики используют номера повторно.',
    ],
    'inner-number-differs': [
      'Файл запрошен по одному номеру, а отвечает о другом',
      'Запросите историю ещё раз по номеру, который дал отправлению перевозчик.',
    ],
    'files-disagree': [
      'Две выгрузки этой истории из одного источника противоречат друг другу в том, что касается приёма',
      'Запросите историю у перевозчика ещё раз и уберите файл, который она не подтверждает.',
    ],
    'tied-by-alias': ['Истории под двумя номерами приняты за историю одного отправления: файл называет оба номера', ''],
  },
  problems: {
    'empty-file': 'файл пуст',
    'not-an-image': 'это не изображение или его нельзя открыть',
    'image-truncated': 'изображение обрывается',
    'image-too-large': 'изображение слишком большое',
    'image-too-small': 'изображение слишком маленькое',
    'mask-misplaced': 'закрашенные места не там, где их указывает дело',
    'not-json': 'это не корректный JSON',
    'not-tracking': 'в нём нет истории отслеживания известного вида',
    'mapping-failed': 'заданное для него преобразование не приводит его к виду истории отслеживания',
    'reader-failed': 'чтение прервалось',
  },
  problemMends: {
    'mask-misplaced':
      'Укажите каждое место в целых пикселях повёрнутого как надо изображения, как их выводит `triproof read`, и там же, в `turn`, выведенный поворот.',
    'not-json':
      'Сохраните ответ перевозчика в JSON или скопируйте текст страницы отслеживания в файл .txt: каждое время вместе со словами.',
    'not-tracking':
      'Сохраните ответ перевозчика в JSON, скопируйте текст страницы отслеживания со временем и словами, сохраните таблицу с заголовками в CSV или задайте преобразование; `triproof read` покажет, какие формы были ближе всего.',
    'mapping-failed': 'Исправьте преобразование или уберите его.',
  },
  flaws: {
    'no-https': 'адрес не начинается с https://',
    login: 'адрес содержит логин',
    port: 'в адресе указан особый порт',
    spelling: 'имя сайта записано необычными знаками, и не каждая программа прочтёт его одинаково',
    'test-data': 'это тестовая система, которая отвечает вымышленными данными',
  },
  documents: { order: 'страницы заказа', tracking: 'истории перевозчика', label: 'фотографий этикетки' },
  kinds: {
    'order-page': 'страница заказа',
    'order-list': 'список заказов',
    'parcel-label': 'этикетка посылки',
    'product-sticker': 'стикер товара',
    'shipment-list': 'список отправлений',
    'tracking-page': 'страница отслеживания',
    other: 'ни страница заказа, ни посылка, а, например, переписка, письмо или набранный текст',
  },
  asked: {
    order: 'снимок экрана со страницей заказа из кабинета продавца',
    tracking: 'историю перевозчика',
    label: 'фотографии посылки',
  },
  numbers: { 'posting-number': 'номер отправления', 'tracking-number': 'трек-номер', sku: 'SKU' },
  defects: {
    'too-small': ({ subject, file, measured, needed }) =>
      `Подойдите в ${closer(measured, needed)} раза ближе: высота знаков (${subject}) на ${file} ${pixels(measured)} пикс., нужно ${pixels(needed)}.`,
    'low-contrast': ({ subject, file, measured, needed }) =>
      `Распечатайте этикетку заново или снимите её при ровном свете: контраст печати (${subject}) на ${file} ${percent(measured)}, нужно ${percent(needed)}.`,
    blurred: ({ subject, file, measured, needed }) =>
      `Коснитесь этикетки на экране для фокусировки и не двигайте телефон: ширина края знаков (${subject}) на ${file} ${rounded(measured)} пикс., читается не более ${rounded(needed)}.`,
    shaken: ({ subject, file, measured, needed }) =>
      `Держите телефон неподвижно или обоприте его: край знаков (${subject}) на ${file} смазан на ${rounded(measured)} пикс., читается не более ${rounded(needed)}.`,
    glare: ({ subject, file, measured, needed }) =>
      `Отверните этикетку от лампы: блик закрывает ${percent(measured)} надписи (${subject}) на ${file}, допустимо не более ${percent(needed)}.`,
    'cut-off': ({ subject, file }) =>
      `Отойдите дальше, чтобы вся этикетка попала в кадр: надпись (${subject}) обрезана краем ${file}.`,
    'too-dark': ({ subject, file, measured, needed }) =>
      `Снимите при более ярком свете: яркость бумаги (${subject}) на ${file} ${percent(measured)} от белого, нужно ${percent(needed)}.`,
  },
  subjects: { 'tracking-number': 'трек-номер', 'posting-number': 'номер отправления', sku: 'SKU', text: 'текст' },
};

const photographAgain = 'Сфотографируйте этикетку ещё раз: ближе, строго сверху, в фокусе и без бликов.';

const photographLabel = (number: string): string =>
  `Сфотографируйте этикетку ещё раз: строго сверху, в фокусе, при ровном свете, чтобы ${number} и штрихкод занимали весь кадр.`;

export const russian: Wording = {
  language: 'ru',
  findings: {
    'order-screenshot-missing': {
      message: 'В деле нет скриншота страницы заказа.',
      mend: 'Сделайте скриншот заказа в кабинете продавца, где видны номер заказа, статус Preparing и время его начала, и укажите файл в evidence.order в case.json.',
    },
    'order-number-differs': {
      message: ({ expected, found }) => `На странице показан заказ ${found}, а не ${expected}.`,
      mend: ({ expected, found }) =>
        `Сделайте скриншот страницы заказа ${expected} или исправьте order.number в case.json, если спор открыт по ${found}.`,
    },
    'order-number-unsure': {
      message: ({ expected, read }) =>
        `Номер заказа на странице похож на ${read}, но виден слишком нечётко, чтобы уверенно считать его номером ${expected}.`,
      mend: ({ expected }) =>
        `Сделайте более чёткий скриншот, где ${expected} виден целиком, или посмотрите на страницу и решите сами.`,
    },
    'order-number-unread': {
      message: ({ expected }) => `На странице заказа не удалось прочитать номер ${expected}.`,
      mend: ({ expected }) => `Сделайте скриншот в обычном масштабе так, чтобы ${expected} был виден целиком.`,
    },
    'order-status-not-preparing': {
      message: ({ found }) => `На странице заказа указано «${found}», но статуса Preparing нигде нет.`,
      mend: 'Добавьте скриншот истории заказа, где виден статус Preparing (в кабинете продавца — «Ожидает отгрузки») и время его начала.',
    },
    'order-status-unsure': {
      message: ({ read }) => `Статус похож на «${read}», но виден нечётко, или неясно, относится ли он к этому заказу.`,
      mend: 'Сделайте более чёткий скриншот с номером и статусом этого заказа или посмотрите на страницу и решите сами.',
    },
    'order-status-masked': {
      message: ({ read }) =>
        `Статус «${read}» прочитан, но рядом с ним или между ним и номером заказа есть закрашенное место, поэтому нельзя сказать, что к нему относится.`,
      mend: 'Закрасьте меньше, чтобы были видны строка статуса, его время и всё до номера заказа, или посмотрите на страницу и решите сами.',
    },
    'order-status-unread': {
      message: 'На странице заказа не удалось прочитать статус этого заказа.',
      mend: 'Сделайте скриншот так, чтобы были видны и номер этого заказа, и его статус.',
    },
    'order-status-time-missing': {
      message: ({ status }) => `На странице указано «${status}», но не указано, с какого времени.`,
      mend: ({ status }) =>
        `Сделайте скриншот, где видно время начала статуса «${status}»; обычно оно есть в истории заказа.`,
    },
    'order-status-time-unresolved': {
      message: ({ status, read }) =>
        `Время рядом со статусом «${status}» читается как «${read}»; определить по нему момент нельзя.`,
      mend: 'Добавьте скриншот с полной датой и временем или посмотрите на страницу и решите сами.',
    },
    'order-disqualified': {
      message: ({ status }) =>
        `На странице заказа указано «${status}»: такой заказ в споре этого вида не рассматривается.`,
      mend: 'Не подавайте эту апелляцию. Если статус относится к другому заказу, сделайте скриншот только этого заказа.',
    },
    'order-disqualified-unsure': {
      message: ({ status }) =>
        `Один из статусов похож на «${status}»; с таким статусом заказ в споре этого вида не рассматривается.`,
      mend: 'Посмотрите на страницу. Если такого статуса у заказа нет, сделайте более чёткий скриншот только этого заказа.',
    },
    'tracking-missing': {
      message: 'В деле нет файла отслеживания.',
      mend: 'Сохраните историю отслеживания у перевозчика в формате JSON и укажите файл в evidence.tracking в case.json.',
    },
    'tracking-holds-no-history': {
      message: ({ file }) =>
        `${file} — это запись маркетплейса об отправлении: в ней есть номера и товары, но нет истории перевозчика.`,
      mend: 'Добавьте историю этого отправления от самого перевозчика.',
    },
    'tracking-number-differs': {
      message: ({ expected, found }) => `Файл отслеживания относится к отправлению ${found}, а не ${expected}.`,
      mend: ({ expected, found }) =>
        `Сохраните историю ${expected} или исправьте order.trackingNumber в case.json, если отправление этого заказа — ${found}.`,
    },
    'tracking-number-unstated': {
      message: ({ expected }) =>
        `Из файла отслеживания не видно, что он относится к ${expected}: номер отправления в нём не указан.`,
      mend: ({ expected }) =>
        `Сохраните историю в форме, где указан трек-номер, или проверьте вручную, что это история ${expected}.`,
    },
    'tracking-number-ambiguous': {
      message: ({ found }) =>
        `Файл отслеживания относится к отправлению ${found}, но ничто надёжно не связывает этот номер с заказом.`,
      mend: ({ found }) =>
        `Укажите order.trackingNumber в case.json или добавьте скриншот либо фотографию, где читается ${found}.`,
    },
    'claimed-number-misspelt': {
      message: ({ claimed }) =>
        `Заявленный номер ${claimed} имеет вид почтового отправления, но контрольная цифра неверна: возможно, опечатка.`,
      mend: 'Сверьте order.trackingNumber в case.json с этикеткой.',
    },
    'tracking-no-pickup': {
      message: ({ lastEvent }) =>
        `Из истории не видно, что перевозчик принял отправление${lastEvent === '' ? '' : `; последняя запись — «${lastEvent}»`}.`,
      mend: 'Сохраните историю ещё раз, когда в ней появится приём, или добавьте запись перевозчика о приёме в собственном формате файла отслеживания.',
    },
    'tracking-no-events': {
      message: 'В файлах отслеживания нет ни одной записи истории перевозчика.',
      mend: 'Сохраните историю ещё раз: когда файл был получен, перевозчик мог ещё не знать этого номера.',
    },
    ...doubtFindings(phrases.doubts, (message, detail) => `${message}${detail === '' ? '' : ` (${detail})`}.`),
    'tracking-pickup-inferred': {
      message: ({ possession }) =>
        `Записи о приёме в истории нет; более поздняя отметка доказывает лишь, что отправление было у перевозчика не позже ${formatEnd(possession)}.`,
      mend: 'Добавьте полную историю с приёмом или решите, достаточно ли более поздней отметки.',
    },
    'tracking-mapped': {
      message: ({ file, map }) =>
        `Файл ${file} прочитан через преобразование пользователя ${map}, которое и определяет смысл записей.`,
      mend: ({ map }) => `Если автор ${map} неизвестен, сверьте записи со страницей перевозчика.`,
    },
    'tracking-event-after-retrieval': {
      message: ({ file, event, retrievedAt }) =>
        `В ${file} есть запись (${event}), которая позже момента получения файла${retrievedAt === '' ? '' : ` (${retrievedAt})`}.`,
      mend: 'Исправьте retrievedAt в case.json или получите историю заново; изменённая история ничего не доказывает.',
    },
    'tracking-source-unofficial': {
      message: ({ host }) =>
        `Файл отслеживания получен с ${shortened(host)}; этот сайт неизвестен как сайт перевозчика или сервиса отслеживания.`,
      mend: 'Возьмите историю с сайта самого перевозчика или проверьте источник вручную.',
    },
    'tracking-source-other-carrier': {
      message: ({ host, owner, carrier }) =>
        `Файл отслеживания относится к перевозчику ${carrier}, но получен с ${shortened(host)}, сайта ${owner}.`,
      mend: 'Исправьте url в case.json или возьмите историю с сайта самого перевозчика либо сервиса отслеживания.',
    },
    'tracking-source-flawed': {
      message: ({ host, flaw }) =>
        `Адрес на ${shortened(host)} не показывает, откуда получен файл отслеживания: ${phrases.flaws[flaw]}.`,
      mend: 'Укажите в case.json обычный https-адрес страницы или проверьте источник вручную.',
    },
    'tracking-source-unreadable': {
      message: ({ address }) =>
        `«${shortened(address)}» не является веб-адресом, поэтому источник файла отслеживания неизвестен.`,
      mend: 'Скопируйте в url в case.json адрес страницы целиком, начиная с https://.',
    },
    'tracking-source-unstated': {
      message:
        'В деле не указана страница (url), с которой взята история отслеживания, поэтому источник не оценивается.',
      mend: '',
    },
    'pickup-after-dispute': {
      message: ({ pickup, openedAt }) =>
        `Перевозчик принял отправление только после открытия спора (приём: ${when(pickup)}; спор: ${when(openedAt)}).`,
      mend: 'Проверьте dispute.openedAt в case.json и то, что файл отслеживания относится к первой отправке; иначе апелляция не имеет шансов.',
    },
    'pickup-overlaps-dispute': {
      message: ({ pickup, openedAt }) =>
        `Приём и открытие спора слишком близки, чтобы сказать, что было раньше (приём: ${when(pickup)}; спор: ${when(openedAt)}).`,
      mend: 'Добавьте историю с точным временем и смещением или укажите часовой пояс файла в case.json.',
    },
    'pickup-unknown': {
      message: 'Приём записан, но его время не читается, и сравнить его с открытием спора нельзя.',
      mend: 'Сохраните историю ещё раз с полными датами и временем.',
    },
    'label-missing': {
      message: 'В деле нет фотографии отправления.',
      mend: 'Сфотографируйте отправление так, чтобы читались трек-номер и SKU, и укажите фотографии в evidence.label в case.json.',
    },
    'label-number-differs': {
      message: ({ expected, found }) => `На этикетке указан номер ${found}, а не ${expected}.`,
      mend: ({ expected, found }) =>
        `Сфотографируйте этикетку отправления ${expected} или исправьте номер в case.json, если отправление этого заказа — ${found}.`,
    },
    'label-number-unsure': {
      message: ({ expected, read }) =>
        `Номер на этикетке похож на ${read}, но виден слишком нечётко, чтобы уверенно считать его номером ${expected}.`,
      mend: ({ expected, defects }) => mended(defects, phrases, photographLabel(expected)),
    },
    'label-number-unread': {
      message: ({ expected }) => `Номер ${expected} не удалось прочитать ни на одной фотографии.`,
      mend: ({ expected, defects }) => mended(defects, phrases, photographLabel(expected)),
    },
    'label-posting-number-only': {
      message: ({ expected, posting }) =>
        `На фотографиях виден номер отправления ${posting}, но нет трек-номера ${expected}.`,
      mend: ({ expected, posting }) =>
        `Добавьте фотографию этикетки перевозчика с номером ${expected} или проверьте, не везёт ли перевозчик отправление под номером ${posting}.`,
    },
    'label-sku-differs': {
      message: ({ expected, found }) => `На фотографиях указан SKU ${found}, а не ${expected}.`,
      mend: ({ expected, found }) =>
        `Сфотографируйте наклейку товара ${expected} или исправьте order.items в case.json, если заказан ${found}.`,
    },
    'label-sku-unsure': {
      message: ({ expected, read }) =>
        `SKU на фотографиях похож на ${read}, но виден слишком нечётко, чтобы уверенно считать его SKU ${expected}.`,
      mend: ({ expected, defects }) =>
        mended(
          defects,
          phrases,
          `Сфотографируйте наклейку товара ещё раз, чтобы ${expected} и штрихкод занимали весь кадр.`,
        ),
    },
    'label-sku-unread': {
      message: ({ expected }) => `SKU ${expected} не удалось прочитать ни на одной фотографии.`,
      mend: ({ expected, defects }) =>
        mended(defects, phrases, `Добавьте фотографию наклейки товара или листа отгрузки, где читается ${expected}.`),
    },
    'label-illegible': {
      message: ({ file }) => `На ${file} ничего не читается.`,
      mend: ({ defects }) => mended(defects, phrases, photographAgain),
    },
    'label-hardly-legible': {
      message: ({ file }) => `${file} читается лишь частично.`,
      mend: ({ defects }) => mended(defects, phrases, photographAgain),
    },
    'label-text-illegible': {
      message: ({ file, value }) => `Штрихкод содержит ${value}, но его текст на ${file} не читается.`,
      mend: ({ defects }) => mended(defects, phrases, photographAgain),
    },
    'label-text-poor': {
      message: ({ file, value }) => `${value} на ${file} удалось прочитать, но с трудом.`,
      mend: ({ defects }) => mended(defects, phrases, photographAgain),
    },
    'label-barcode-text-differ': {
      message: ({ expected, found }) =>
        `Штрихкод и текст на этикетке расходятся: в одном ${expected}, в другом ${found}.`,
      mend: 'Посмотрите, какой из номеров несёт посылка, и сфотографируйте этикетку ещё раз, резко и целиком.',
    },
    'label-neighbour-in-view': {
      message: ({ found }) => `В кадре виден и номер другого отправления: ${found}.`,
      mend: '',
    },
    'evidence-unreadable': {
      message: ({ file, problem, detail }) =>
        `Файл ${file} нельзя использовать: ${phrases.problems[problem]}${detail === '' ? '' : ` (${detail})`}.`,
      mend: ({ file, problem }) => phrases.problemMends[problem] ?? `Замените ${file} исправной копией из источника.`,
    },
    'evidence-masked': {
      message: ({ file, places }) =>
        `Мест, закрашенных продавцом в ${file}: ${places}. То, что под ними, ничего не доказывает.`,
      mend: '',
    },
    'phones-masked': {
      message: ({ file, places }) =>
        `Мест, закрашенных в ${file} после чтения, потому что там стояли номера телефона: ${places}.`,
      mend: '',
    },
    'phones-shown': {
      message: ({ file, places }) => `Номеров телефона, которые всё ещё видны в ${file}: ${places}.`,
      mend: ({ file }) =>
        `Просмотрите ${file} до отправки: файл отслеживания вложен без изменений, а то, на чём стоит вывод, не закрашивается.`,
    },
    'picture-in-two-elements': {
      message: ({ file, other, how }) =>
        how === 'same-bytes'
          ? `${file} и ${other} — один и тот же файл: одно изображение подано за два элемента.`
          : `На ${file} и ${other} одно и то же изображение: оно подано за два элемента.`,
      mend: 'Дайте каждому элементу своё изображение: снимок страницы заказа и фотографии посылки.',
    },
    'picture-of-another-kind': {
      message: ({ file, kind, element }) =>
        `${file} указан в разделе «${sections[element]}», но это ${phrases.kinds[kind]}.`,
      mend: ({ element }) => `Добавьте ${phrases.asked[element]} или посмотрите на изображение и решите сами.`,
    },
    'label-drawn': {
      message: ({ file }) =>
        `${file} — этикетка, нарисованная программой, а не фотография: из неё не видно, что она на посылке.`,
      mend: 'Добавьте фотографию этикетки на посылке, если она есть.',
    },
    'chain-posting-differs': {
      message: ({ expected, found }) =>
        `На этикетке указано отправление ${found}, а спор открыт по отправлению ${expected}.`,
      mend: ({ expected }) =>
        `Сфотографируйте отправление ${expected}. Номера, которые различаются только последней цифрой, — это разные отправления.`,
    },
    'chain-number-conflict': {
      message: ({ claim, order, tracking, label }) =>
        `Трек-номера противоречат друг другу: ${listed(
          [
            ['дело', claim],
            ['страница заказа', order],
            ['файл отслеживания', tracking],
            ['этикетка', label],
          ],
          ', ',
        )}.`,
      mend: 'Выясните, какой номер относится к этому заказу, и замените то, что относится к другому отправлению.',
    },
    'chain-number-untied': {
      message:
        'Ничто из надёжно прочитанного не доказывает, что страница заказа, история и этикетка относятся к одному отправлению.',
      mend: 'Укажите order.trackingNumber в case.json и добавьте скриншот или фотографию, где читается тот же номер.',
    },
    'chain-sku-differs': {
      message: ({ expected, found }) => `На странице заказа указан SKU ${found}, но не ${expected}.`,
      mend: 'Сверьте order.items в case.json со страницей; если на ней указаны артикулы продавца, впишите их как offerId.',
    },
    'chain-incomplete': {
      message: ({ missing }) => `Без ${phrases.documents[missing]} оценить цепочку нельзя.`,
      mend: 'Добавьте недостающий документ так, чтобы его можно было открыть.',
    },
    'chain-posting-file-differs': {
      message: ({ file, what, expected, found }) =>
        `В ${file} указан ${phrases.numbers[what]} ${found}, а не ${expected}.`,
      mend: ({ file }) => `Замените ${file} записью об отправлении этого заказа или уберите этот файл.`,
    },
    'preparing-after-pickup': {
      message: ({ preparing, pickup }) =>
        `Статус Preparing начался только после приёма перевозчиком (Preparing: ${when(preparing)}; приём: ${when(pickup)}).`,
      mend: 'Проверьте, что оба документа относятся к этому заказу, и часовые пояса в case.json.',
    },
    'preparing-overlaps-pickup': {
      message: ({ preparing, pickup }) =>
        `Preparing и приём слишком близки, чтобы сказать, что было раньше (Preparing: ${when(preparing)}; приём: ${when(pickup)}).`,
      mend: 'Укажите часовые пояса скриншота и файла отслеживания в case.json или добавьте документы с точным временем.',
    },
    'preparing-after-dispute': {
      message: ({ preparing, openedAt }) =>
        `Статус Preparing начался только после открытия спора (Preparing: ${when(preparing)}; спор: ${when(openedAt)}).`,
      mend: 'Проверьте dispute.openedAt в case.json и то, что на скриншоте именно этот заказ.',
    },
    'preparing-overlaps-dispute': {
      message: ({ preparing, openedAt }) =>
        `Preparing и открытие спора слишком близки, чтобы сказать, что было раньше (Preparing: ${when(preparing)}; спор: ${when(openedAt)}).`,
      mend: 'Укажите часовой пояс скриншота в case.json или добавьте скриншот с точным временем.',
    },
    'preparing-unknown': {
      message: 'Время начала статуса Preparing нельзя определить точно, и сравнить его не с чем.',
      mend: 'Добавьте скриншот с полной датой и временем.',
    },
    'bundle-too-large': {
      message: ({ bytes, maxBytes, file, fileBytes }) =>
        `Размер PDF — ${grouped(bytes)} байт; допускается не больше ${grouped(maxBytes)}.${
          file === null
            ? ' Изображений, которые можно было бы уменьшить, в нём нет.'
            : ` Изображения уменьшены до предела, при котором они ещё читаются; больше всех занимает ${file}: ${grouped(fileBytes)} байт.`
        }`,
      mend: ({ file }) =>
        file === null
          ? 'Возьмите файл отслеживания только этой посылки или разрешите больший размер с помощью --max-bytes.'
          : `Обрежьте ${file} до того, что он должен показать, или снимите заново крупнее; уберите лишние фотографии или разрешите больший размер с помощью --max-bytes.`,
    },
    'bundle-too-long': {
      message: ({ pages, maxPages, file, filePages }) =>
        `Объём PDF — ${pages} стр.; допускается не больше ${maxPages}.${
          file === null ? '' : ` Из них ${file} занимает ${filePages}.`
        }`,
      mend: ({ file, filePages }) =>
        file !== null && filePages > 1
          ? `Оставьте в ${file} записи только этой посылки, уберите лишние фотографии или разрешите больший объём с помощью --max-pages.`
          : 'Уберите лишние фотографии или разрешите больший объём с помощью --max-pages.',
    },
    'bundle-illegible': {
      message: ({ file, value }) => `${value} читается в ${file}, но уже не читается на его изображении внутри PDF.`,
      mend: 'Возьмите изображение, где это крупнее (фотографию, на которой этикетка занимает весь кадр, снимок нужной части страницы), или разрешите больший PDF с помощью --max-bytes.',
    },
    'rule-crashed': {
      message: ({ error }) => `Эта проверка прервалась: ${error}. Это ошибка triproof, а не доказательств.`,
      mend: 'Оцените этот пункт вручную и сообщите об ошибке, приложив отчёт в JSON.',
    },
  },
  checks: {
    'order-screenshot-present': 'Есть скриншот страницы заказа',
    'order-number-shown': 'На странице заказа виден номер заказа',
    'order-status-preparing': 'На странице заказа виден статус Preparing',
    'order-status-time-shown': 'На странице заказа видно, когда начался статус Preparing',
    'order-not-disqualified': 'Заказ не отменён, не заблокирован и оплачен',
    'tracking-present': 'Есть файл отслеживания',
    'tracking-number-matches': 'Файл отслеживания относится к отправлению этого заказа',
    'tracking-pickup-recorded': 'Перевозчик записал приём отправления',
    'tracking-source-official': 'Файл отслеживания получен с известного сайта',
    'pickup-before-dispute': 'Приём был раньше открытия спора',
    'label-present': 'Есть фотография отправления',
    'label-tracking-number-shown': 'На этикетке виден трек-номер',
    'label-sku-shown': 'На фотографиях виден SKU каждого товара',
    'label-legible': 'Фотографии читаются',
    'evidence-readable': 'Все файлы открываются и читаются',
    'evidence-distinct': 'Ни одно изображение не подано за два элемента, и каждое того вида, которого требует элемент',
    'chain-same-parcel': 'Страница заказа, история и этикетка относятся к одному отправлению',
    'preparing-before-pickup': 'Статус Preparing начался не позже приёма',
    'preparing-before-dispute': 'Статус Preparing начался до открытия спора',
    'bundle-within-limit': 'Размер PDF не превышает предела',
    'bundle-legible': 'Изображения внутри PDF по-прежнему читаются',
  },
  elements: { order: 'Заказ', tracking: 'Отслеживание', label: 'Этикетка', chain: 'Цепочка' },
  verdicts: { pass: 'ПРОЙДЕНО', fail: 'НЕ ПРОЙДЕНО', review: 'НУЖНА ПРОВЕРКА' },
  statuses: {
    pass: 'выполнено',
    fail: 'не выполнено',
    unknown: 'неясно',
    'not-applicable': 'неприменимо',
    error: 'ошибка',
  },
  terms: {
    case: 'Дело',
    policy: 'Правила',
    'order-number': 'Номер заказа',
    'tracking-number': 'Трек-номер',
    sku: 'SKU',
    preparing: 'Preparing с',
    pickup: 'Приём перевозчиком',
    possession: 'У перевозчика не позже',
    dispute: 'Спор открыт',
    unsure: 'неуверенно',
    'not-read': 'не прочитано',
    mend: 'Что сделать',
  },
};
