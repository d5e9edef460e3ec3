import { type DemandWording, percent, type StakeWording } from './form.js';

const exactTimes = '请在 case.json 中写明该文件的 timeZone，或添加带准确时间的轨迹。';

/** Findings of checks that only some policies ask for, in Chinese. */
export const chineseDemands: DemandWording = {
  'delivery-missing': {
    message: ({ lastEvent }) => `物流轨迹没有签收记录${lastEvent === '' ? '' : `，最后一条为“${lastEvent}”`}。`,
    mend: '如包裹此后已签收，请重新保存承运商轨迹；否则请向承运商查询包裹所在。',
  },
  'delivery-unproven': {
    message: '只有文字表明已签收，没有承运商文档中列明的签收记录。',
    mend: '请添加承运商带代码的原始导出，或阅读该条目后自行判断。',
  },
  'delivery-returned': {
    message: '包裹退回了发件人，没有交给买家。',
    mend: '如另有买家收到的包裹，请添加其轨迹；否则无法满足此项要求。',
  },
  'delivery-to-another': {
    message: ({ to, recipient }) =>
      `轨迹显示包裹并未交给收件人，而是交给了${recipients[to]}${recipient === '' ? '' : `（${recipient}）`}。`,
    mend: '请添加承运商出具的收件人签收证明，或阅读该条目后自行判断。',
  },
  'delivery-time-missing': {
    message: '轨迹有签收记录，但没有可读的时间。',
    mend: '请重新保存轨迹，每条都保留承运商给出的时间。',
  },
  'delivery-after-dispute': {
    message: ({ delivered, openedAt }) =>
      `包裹在争议发起之后才签收（签收：${delivered.words}；争议：${openedAt.words}）。`,
    mend: '请核对 case.json 中的 dispute.openedAt。',
  },
  'delivery-overlaps-dispute': {
    message: ({ delivered, openedAt }) =>
      `无法确定包裹是否在争议之前签收（签收：${delivered.words}；争议：${openedAt.words}）。`,
    mend: exactTimes,
  },
  'history-doubted': {
    message: '该轨迹存疑，不能再以它为据。',
    mend: '请将轨迹与承运商页面核对后重新保存。',
  },
  'ship-by-missing': {
    message: '案件没有写明订单最晚交运时间。',
    mend: '请在 case.json 中按订单页面填写 order.shipBy，并带时区偏移。',
  },
  'ship-by-after-dispute': {
    message: ({ shipBy, openedAt }) =>
      `按案件所写，最晚交运时间在争议之后（最晚交运：${shipBy.words}；争议：${openedAt.words}）。`,
    mend: '请核对 case.json 中的 order.shipBy 和 dispute.openedAt。',
  },
  'dispatch-missing': {
    message: ({ shipBy }) => `轨迹中没有可视为发货的记录；最晚应在 ${shipBy.end}。`,
    mend: '请保存承运商从首次扫描起的完整轨迹。',
  },
  'dispatch-time-missing': {
    message: ({ shipBy }) => `可视为发货的记录没有可读的时间；最晚应在 ${shipBy.end}。`,
    mend: '请重新保存轨迹，每条都保留承运商给出的时间。',
  },
  'dispatch-late': {
    message: ({ dispatched, shipBy }) => `首次扫描晚于期限（扫描：${dispatched.words}；最晚交运：${shipBy.words}）。`,
    mend: '请核对 case.json 中的 order.shipBy，以及轨迹是否从首次扫描开始；否则无法满足此项要求。',
  },
  'dispatch-overlaps-deadline': {
    message: ({ dispatched, shipBy }) =>
      `无法确定首次扫描是否按时（扫描：${dispatched.words}；最晚交运：${shipBy.words}）。`,
    mend: exactTimes,
  },
  'destination-missing': {
    message: '案件没有写明订单的目的地。',
    mend: '请在 case.json 中按订单页面填写 order.destination：国家、城市和邮编。',
  },
  'destination-unread': {
    message: ({ expected, found }) =>
      `轨迹没有写明包裹在何处签收${found === '' ? '' : `（“${found}”）`}；目的地为 ${expected}。`,
    mend: '请在承运商轨迹显示该信息后重新保存，或添加承运商的签收证明。',
  },
  'destination-differs': {
    message: ({ expected, found }) => `包裹在 ${found} 签收，而目的地为 ${expected}。`,
    mend: '请核对 case.json 中的 order.destination，以及轨迹是否属于该包裹；否则无法满足此项要求。',
  },
  'destination-unsure': {
    message: ({ expected, found }) => `无法确定签收地 ${found} 是否就是目的地 ${expected}。`,
    mend: '请在 order.destination 中写明邮编和国家，或自行比对两处后判断。',
  },
  'total-missing': {
    message: '案件没有订单总额，无法判断是否需要签名。',
    mend: '请在 case.json 中填写 order.total。',
  },
  'total-in-other-currency': {
    message: ({ total, known }) => `订单总额为 ${total}，而规则以另一种货币规定金额（${known}）。此处不做换算。`,
    mend: '如订单以规则所用货币支付，请以该货币填写 order.total；否则请人工判断。',
  },
  'signature-unproven': {
    message: ({ from }) => `总额达到 ${from} 须有签名，但没有确定且带签名的签收记录。`,
    mend: '请添加承运商带签名的签收证明。',
  },
  'signature-not-said': {
    message: ({ from }) => `总额达到 ${from} 须有签名，但轨迹没有说明买家已签名。`,
    mend: '请添加承运商带签名的签收证明。',
  },
  'signature-declined': {
    message: ({ from }) => `总额达到 ${from} 须有签名，但包裹在没有签名的情况下交付。`,
    mend: '凭此轨迹无法满足此项要求：请向承运商索取其他签收证明。',
  },
  'asked-missing': {
    message: '案件没有写明买家何时联系卖家。',
    mend: '请在 case.json 中填写 dispute.buyerAskedAt，或在该处注明买家从未联系。',
  },
  'answer-missing': {
    message: ({ asked, hours }) => `案件没有写明卖家何时回复；买家于 ${asked.words} 联系，期限为 ${hours} 小时。`,
    mend: '请在 case.json 中填写 dispute.sellerAnsweredAt。',
  },
  'answered-late': {
    message: ({ asked, answered, hours }) =>
      `卖家在买家联系后超过 ${hours} 小时才回复（联系：${asked.words}；回复：${answered.words}）。`,
    mend: '请核对 case.json 中的 dispute.buyerAskedAt 和 dispute.sellerAnsweredAt；否则无法满足此项要求。',
  },
  'answered-overlaps-deadline': {
    message: ({ asked, answered, hours }) =>
      `无法确定是否在 ${hours} 小时内回复（联系：${asked.words}；回复：${answered.words}）。`,
    mend: '请将两个时刻都精确到秒。',
  },
  'cancellation-missing': {
    message: '页面和案件都没有写明买家何时申请取消。',
    mend: '请在 case.json 中填写 dispute.cancellationRequestedAt，或提供显示申请及其时间的截图。',
  },
  'cancellation-unsure': {
    message: ({ read }) => `页面似乎显示了取消申请（“${read}”），但不够确定。`,
    mend: '请将页面的这一部分截得更大。',
  },
  'cancellation-word-unconfirmed': {
    message: ({ read }) => `页面显示取消申请所用的文字没有任何来源可证（“${read}”），其时间不能作为依据。`,
    mend: '请查看这些文字是否指取消申请，并在 case.json 的 dispute.cancellationRequestedAt 中填写其时间。',
  },
  'cancellation-times-differ': {
    message: ({ page, claimed }) => `页面与案件给出的取消申请时间不同（页面：${page.words}；案件：${claimed.words}）。`,
    mend: '请更正 case.json 中的 dispute.cancellationRequestedAt。',
  },
  'cancellation-before-preparing': {
    message: ({ preparing, requested }, { state }) =>
      `买家在 ${state} 开始之前已申请取消（申请：${requested.words}；${state}：${preparing.words}）。`,
    mend: '此申诉不会成功：先提出的申请应予同意。',
  },
  'cancellation-overlaps-preparing': {
    message: ({ preparing, requested }, { state }) =>
      `无法确定 ${state} 是否早于取消申请（申请：${requested.words}；${state}：${preparing.words}）。`,
    mend: '请使用时间精确到秒的截图，并在 case.json 中写明其 timeZone。',
  },
  'cancellation-from-page': {
    message: ({ read, requested }) => `申请时间取自页面：${requested.words}（“${read}”）。`,
    mend: '',
  },
  'cancellation-from-case': {
    message: ({ requested }) => `申请时间出自案件本身：${requested.words}。`,
    mend: '',
  },
  'alternative-proven': { message: '无需证明此项：同一事项的另一种证明已完整。', mend: '' },
  'alternative-open': {
    message: '同一事项另有一种证明即可，但目前都不完整。',
    mend: '请补全其中一种。',
  },
  'optional-unconfirmed': {
    message: ({ element }) => `没有任何已证实的来源说明可以不提供此项（${elements[element]}），须由人判断。`,
    mend: '如有，请补充。',
  },
  'rests-on-unconfirmed': {
    message: ({ source }) => `此项已满足，但只有未经证实的来源提出这一要求（${source}）：它本身不能证明什么。`,
    mend: '请查明平台的要求后自行判断。',
  },
};

const elements = { order: '订单页面', tracking: '物流轨迹', label: '面单' } as const;

const recipients = {
  addressee: '收件人',
  household: '收件人家人',
  neighbour: '邻居',
  locker: '快递柜',
  'pick-up-point': '自提点',
  sender: '发件人',
  other: '其他人',
} as const;

/** What is at stake and until when, in Chinese. */
export const chineseStake: StakeWording = {
  penalty: {
    message: ({ amount, currency, share, minimum, isMinimum }) =>
      `败诉须付 ${amount} ${currency}：${
        isMinimum
          ? `订单的 ${percent(share)} 不足，按最低 ${minimum} ${currency} 计`
          : `订单的 ${percent(share)}，最低 ${minimum} ${currency}`
      }。`,
    mend: '',
  },
  'penalty-unknown': {
    message: ({ share, minimum, currency }) =>
      `败诉须付订单的 ${percent(share)}，最低 ${minimum} ${currency}；本案具体数额无法得出。`,
    mend: ({ currency }) => `请在 case.json 中以 ${currency} 填写 order.total。`,
  },
  'respond-by': { message: ({ respondBy }) => `答复截止时间为 ${respondBy.words}。`, mend: '' },
  'respond-by-left': {
    message: ({ respondBy, days, hours }) => `答复截止时间为 ${respondBy.words}，还剩 ${days} 天 ${hours} 小时。`,
    mend: '',
  },
  'respond-by-passed': {
    message: ({ respondBy }) => `答复时间已过：截止时间为 ${respondBy.words}。`,
    mend: '请核对 case.json 中的 dispute.respondBy；并向平台询问是否还接受答复。',
  },
  'respond-within-days': {
    message: ({ days, isWorking, openedAt }) =>
      `须在争议发起（${openedAt.words}）后 ${days} 个${isWorking ? '工作日' : '自然日'}内答复。`,
    mend: '如平台给出了具体时刻，请在 case.json 中填写 dispute.respondBy。',
  },
  'element-missing-costs': {
    message: ({ share, elements: missing }) =>
      `缺少任一要素的答复有 ${percent(share)} 被驳回；本案尚未证明：${missing.map((id) => elements[id]).join('、')}。`,
    mend: '',
  },
};
