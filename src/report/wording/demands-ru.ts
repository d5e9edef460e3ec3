import { type DemandWording, percent, type StakeWording } from './form.js';

const exactTimes = 'Укажите timeZone файла в case.json или добавьте историю с точным временем.';

/** Findings of checks that only some policies ask for, in Russian. */
export const russianDemands: DemandWording = {
  'delivery-missing': {
    message: ({ lastEvent }) =>
      `В истории нет записи о вручении${lastEvent === '' ? '' : `; последняя запись: «${lastEvent}»`}.`,
    mend: 'Сохраните историю перевозчика заново, если отправление с тех пор вручено; иначе узнайте у перевозчика, где оно.',
  },
  'delivery-unproven': {
    message: 'О вручении говорят только слова, а не запись, известная по документации перевозчика.',
    mend: 'Добавьте собственную выгрузку перевозчика с кодами либо прочтите запись и решите сами.',
  },
  'delivery-returned': {
    message: 'Отправление вернулось отправителю, а не вручено покупателю.',
    mend: 'Добавьте историю отправления, которое получил покупатель, если оно есть; иначе это требование выполнить нельзя.',
  },
  'delivery-to-another': {
    message: ({ to, recipient }) =>
      `По истории отправление передано не адресату: ${recipients[to]}${recipient === '' ? '' : ` (${recipient})`}.`,
    mend: 'Добавьте подтверждение перевозчика, что его получил адресат, либо прочтите запись и решите сами.',
  },
  'delivery-time-missing': {
    message: 'Вручение записано в истории без времени, которое можно прочесть.',
    mend: 'Сохраните историю заново, с временем каждой записи, как его даёт перевозчик.',
  },
  'delivery-after-dispute': {
    message: ({ delivered, openedAt }) =>
      `Отправление вручено только после открытия спора (вручение: ${delivered.words}; спор: ${openedAt.words}).`,
    mend: 'Проверьте dispute.openedAt в case.json.',
  },
  'delivery-overlaps-dispute': {
    message: ({ delivered, openedAt }) =>
      `Неизвестно точно, вручено ли отправление до спора (вручение: ${delivered.words}; спор: ${openedAt.words}).`,
    mend: exactTimes,
  },
  'history-doubted': {
    message: 'История вызывает сомнения, и дальше на неё опираться нельзя.',
    mend: 'Сравните историю со страницей перевозчика и сохраните её заново.',
  },
  'ship-by-missing': {
    message: 'В деле не сказано, до какого времени нужно было передать заказ.',
    mend: 'Укажите order.shipBy в case.json, как на странице заказа, со смещением.',
  },
  'ship-by-after-dispute': {
    message: ({ shipBy, openedAt }) =>
      `По делу передать заказ нужно было только после спора (передать до: ${shipBy.words}; спор: ${openedAt.words}).`,
    mend: 'Проверьте order.shipBy и dispute.openedAt в case.json.',
  },
  'dispatch-missing': {
    message: ({ shipBy }) => `В истории нет записи, которая считается отправкой; срок был до ${shipBy.end}.`,
    mend: 'Сохраните полную историю перевозчика, начиная с первой записи о приёме.',
  },
  'dispatch-time-missing': {
    message: ({ shipBy }) =>
      `У записи, которая считается отправкой, нет времени, которое можно прочесть; срок был до ${shipBy.end}.`,
    mend: 'Сохраните историю заново, с временем каждой записи, как его даёт перевозчик.',
  },
  'dispatch-late': {
    message: ({ dispatched, shipBy }) =>
      `Первая запись сделана после срока (запись: ${dispatched.words}; передать до: ${shipBy.words}).`,
    mend: 'Проверьте order.shipBy в case.json и начинается ли история с первой записи; иначе это требование выполнить нельзя.',
  },
  'dispatch-overlaps-deadline': {
    message: ({ dispatched, shipBy }) =>
      `Неизвестно точно, сделана ли первая запись в срок (запись: ${dispatched.words}; передать до: ${shipBy.words}).`,
    mend: exactTimes,
  },
  'destination-missing': {
    message: 'В деле не сказано, куда должен был идти заказ.',
    mend: 'Укажите order.destination в case.json: страну, город и индекс, как на странице заказа.',
  },
  'destination-unread': {
    message: ({ expected, found }) =>
      `История не говорит ясно, где вручено отправление${found === '' ? '' : ` («${found}»)`}; оно должно было идти сюда: ${expected}.`,
    mend: 'Сохраните историю перевозчика заново, когда в ней это видно, или добавьте подтверждение вручения.',
  },
  'destination-differs': {
    message: ({ expected, found }) => `Отправление вручено здесь: ${found}, а должно было идти сюда: ${expected}.`,
    mend: 'Проверьте order.destination в case.json и та ли это история; иначе это требование выполнить нельзя.',
  },
  'destination-unsure': {
    message: ({ expected, found }) =>
      `Неизвестно точно, одно ли это место: вручено здесь: ${found}, должно было идти сюда: ${expected}.`,
    mend: 'Укажите индекс и страну в order.destination либо сравните оба места и решите сами.',
  },
  'total-missing': {
    message: 'В деле нет суммы заказа, и нельзя сказать, нужна ли подпись.',
    mend: 'Укажите order.total в case.json.',
  },
  'total-in-other-currency': {
    message: ({ total, known }) =>
      `Сумма заказа ${total}, а правила называют сумму в другой валюте (${known}). Здесь ничего не пересчитывается.`,
    mend: 'Укажите order.total в валюте правил, если заказ оплачен в ней; иначе решите вручную.',
  },
  'signature-unproven': {
    message: ({ from }) => `От ${from} нужна подпись, а надёжной записи о вручении с подписью нет.`,
    mend: 'Добавьте подтверждение вручения от перевозчика с подписью.',
  },
  'signature-not-said': {
    message: ({ from }) => `От ${from} нужна подпись, а в истории не сказано, что покупатель расписался.`,
    mend: 'Добавьте подтверждение вручения от перевозчика с подписью.',
  },
  'signature-declined': {
    message: ({ from }) => `От ${from} нужна подпись, а отправление передано без неё.`,
    mend: 'По этой истории требование выполнить нельзя: запросите у перевозчика другое подтверждение вручения.',
  },
  'asked-missing': {
    message: 'В деле не сказано, когда покупатель обратился к продавцу.',
    mend: 'Укажите dispute.buyerAskedAt в case.json или отметьте там, что покупатель не обращался.',
  },
  'answer-missing': {
    message: ({ asked, hours }) =>
      `В деле не сказано, когда ответил продавец; покупатель обратился ${asked.words}, на ответ даётся часов: ${hours}.`,
    mend: 'Укажите dispute.sellerAnsweredAt в case.json.',
  },
  'answered-late': {
    message: ({ asked, answered, hours }) =>
      `Продавец ответил позже срока, часов на ответ: ${hours} (обращение: ${asked.words}; ответ: ${answered.words}).`,
    mend: 'Проверьте dispute.buyerAskedAt и dispute.sellerAnsweredAt в case.json; иначе это требование выполнить нельзя.',
  },
  'answered-overlaps-deadline': {
    message: ({ asked, answered, hours }) =>
      `Неизвестно точно, дан ли ответ в срок, часов на ответ: ${hours} (обращение: ${asked.words}; ответ: ${answered.words}).`,
    mend: 'Укажите оба момента с секундами.',
  },
  'cancellation-missing': {
    message: 'Ни страница, ни дело не говорят, когда покупатель попросил отменить заказ.',
    mend: 'Укажите dispute.cancellationRequestedAt в case.json или добавьте снимок, где видны просьба и её время.',
  },
  'cancellation-unsure': {
    message: ({ read }) => `Страница, похоже, говорит о просьбе отменить заказ («${read}»), но недостаточно надёжно.`,
    mend: 'Снимите эту часть страницы крупнее.',
  },
  'cancellation-word-unconfirmed': {
    message: ({ read }) =>
      `Страница говорит о просьбе отменить заказ словами, которых не показывает ни один источник («${read}»), и время на них не опирается.`,
    mend: 'Посмотрите, об этой ли просьбе слова, и укажите её время в dispute.cancellationRequestedAt в case.json.',
  },
  'cancellation-times-differ': {
    message: ({ page, claimed }) =>
      `Страница и дело дают разное время просьбы об отмене (страница: ${page.words}; дело: ${claimed.words}).`,
    mend: 'Исправьте dispute.cancellationRequestedAt в case.json.',
  },
  'cancellation-before-preparing': {
    message: ({ preparing, requested }, { state }) =>
      `Покупатель попросил отменить заказ до начала ${state} (просьба: ${requested.words}; ${state}: ${preparing.words}).`,
    mend: 'Такую апелляцию не выиграть: более раннюю просьбу нужно исполнить.',
  },
  'cancellation-overlaps-preparing': {
    message: ({ preparing, requested }, { state }) =>
      `Неизвестно точно, началось ли ${state} до просьбы об отмене (просьба: ${requested.words}; ${state}: ${preparing.words}).`,
    mend: 'Возьмите снимок со временем до секунды и укажите его timeZone в case.json.',
  },
  'cancellation-from-page': {
    message: ({ read, requested }) => `Время просьбы взято со страницы: ${requested.words} («${read}»).`,
    mend: '',
  },
  'cancellation-from-case': {
    message: ({ requested }) => `Время просьбы указано в деле со слов продавца: ${requested.words}.`,
    mend: '',
  },
  'alternative-proven': { message: 'Доказывать это не нужно: другое доказательство того же полно.', mend: '' },
  'alternative-open': {
    message: 'Хватило бы другого доказательства того же, но полного пока нет.',
    mend: 'Дополните одно из них.',
  },
  'optional-unconfirmed': {
    message: ({ element }) =>
      `Что этого может не быть (${elements[element]}), не говорит ни один подтверждённый источник, поэтому решает человек.`,
    mend: 'Добавьте это, если оно есть.',
  },
  'rests-on-unconfirmed': {
    message: ({ source }) =>
      `Это выполнено, но требуют этого только неподтверждённые источники (${source}): само по себе оно ничего не доказывает.`,
    mend: 'Узнайте, чего требует площадка, и решите сами.',
  },
};

const elements = { order: 'страница заказа', tracking: 'история', label: 'этикетка' } as const;

const recipients = {
  addressee: 'адресат',
  household: 'член семьи адресата',
  neighbour: 'сосед',
  locker: 'постамат',
  'pick-up-point': 'пункт выдачи',
  sender: 'отправитель',
  other: 'другое лицо',
} as const;

/** What is at stake and until when, in Russian. */
export const russianStake: StakeWording = {
  penalty: {
    message: ({ amount, currency, share, minimum, isMinimum }) =>
      `Проигранный спор стоит ${amount} ${currency}: ${
        isMinimum
          ? `минимум ${minimum} ${currency}, так как ${percent(share)} от заказа меньше`
          : `${percent(share)} от заказа, не менее ${minimum} ${currency}`
      }.`,
    mend: '',
  },
  'penalty-unknown': {
    message: ({ share, minimum, currency }) =>
      `Проигранный спор стоит ${percent(share)} от заказа, не менее ${minimum} ${currency}; сколько это здесь, сказать нельзя.`,
    mend: ({ currency }) => `Укажите order.total в ${currency} в case.json.`,
  },
  'respond-by': { message: ({ respondBy }) => `Ответ принимают до ${respondBy.words}.`, mend: '' },
  'respond-by-left': {
    message: ({ respondBy, days, hours }) =>
      `Ответ принимают до ${respondBy.words}; осталось дней: ${days}, часов: ${hours}.`,
    mend: '',
  },
  'respond-by-passed': {
    message: ({ respondBy }) => `Срок ответа вышел: он был до ${respondBy.words}.`,
    mend: 'Проверьте dispute.respondBy в case.json; узнайте у площадки, примут ли ответ позже.',
  },
  'respond-within-days': {
    message: ({ days, isWorking, openedAt }) =>
      `На ответ после открытия спора (${openedAt.words}) даётся ${isWorking ? 'рабочих дней' : 'дней'}: ${days}.`,
    mend: 'Укажите dispute.respondBy в case.json, если площадка называет момент.',
  },
  'element-missing-costs': {
    message: ({ share, elements: missing }) =>
      `Ответы, в которых нет какой-либо части, отклоняют в ${percent(share)} случаев; здесь не доказано: ${missing.map((id) => elements[id]).join(', ')}.`,
    mend: '',
  },
};
