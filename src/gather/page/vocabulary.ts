/**
 * What pages say around states and times, by sense and language, in stems. Nothing here belongs to a marketplace: its policy holds the names of
 * states and of a page's fields.
 *
 * Sources: seller help and interface texts of Ozon (docs.ozon.ru/global), Wildberries, Yandex Market, AliExpress, Shopify, WooCommerce and Magento in
 * the three languages, read 2026-11-28.
 */

import { weekdays } from '../text/weekdays.js';

const any = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'iu');

/** Little words that join a state and its time. */
export const filler =
  /^(?:at|on|and|since|from|as of|the|in|is|c|с|от|в|во|и|г|года|和|自|起|于|从|[\p{P}\p{S}\s|])*$/iu;

/** Words around a state or a time that say nothing else. */
export const connective =
  /^(?:at|on|and|since|from|as of|the|time|date|in|this|status|is|now|current|currently|started|c|с|от|в|во|и|г|года|начиная|время|дата|сейчас|текущий|статус|时间|日期|和|自|起|于|从|开始|当前|目前|现在|今天|today|gmt|utc|[\p{P}\p{S}\p{N}\s|])*$/iu;

/** Days of the week, which belong to a date. */
export const weekday = new RegExp(
  `(?<!\\p{L})${weekdays.english}|${weekdays.chinese}|(?<!\\p{L})(?:${weekdays.russian}|${weekdays.russianInFull})`,
  'giu',
);

/** Bare names of a time, which do not say what it belongs to. */
export const bareTime =
  /^(?:date|time|date (?:and|&) time|time and date|date\/time|дата|время|дата и время|дата\/время|когда|when|时间|日期|日期时间)$/iu;

/** The order came to an end, or was taken back. These say it was done, not to be done: no names of buttons, and no plural heads of lists. */
export const ended = any(
  '\\b(?:back (?:in|into|to|on) (?:the )?(?:stock|inventory|warehouse|shelf|shop|store|seller|sender|us)|c[oa]me back|put back|restocked|re-?stocked|(?:put|taken) (?:back )?into stock|money back|paid back|repaid|reimbursed|given back|taken back)\\b',
  '\\bpayment\\b[^.;!]{0,24}\\b(?:did not|didn.t|not|never|failed|bounced|declined|refused|error)\\b',
  '\\b(?:no|0) (?:matching |such )?(?:results?|orders?|shipments?|data|records?|matches|items?)(?: (?:was|were))?(?: (?:found|match\\w*|available|to (?:show|display)))?(?: .*)?$|\\bnothing (?:was )?found\\b',
  '(?<!\\p{L})(?:ничего|заказ\\p{L}*|отправлени\\p{L}*|данные)? ?не найден\\p{L}*|(?<!\\p{L})нет (?:данных|результатов|заказов|совпадений)',
  '(?:没有|暂无|未|查无|无)(?:找到|查询到|搜索到)?(?:任何)?(?:符合|匹配)?(?:条件)?的?(?:数据|结果|记录|订单)$|没有符合条件',
  '\\b(?:cancel(?:l)?ed|voided|annul(?:l)?ed|revoked|rescinded|withdrawn|terminated|refunded|rejected|declined|closed|expired|blocked|suspended|frozen|aborted|reversed|undone|dropped|discarded|deleted|removed|invalidated|called off|charged back|written off|lapsed|returned|sent back|refused|abandoned|undeliverable)\\b(?! (?:orders|items|shipments|postings|parcels|deliveries|goods)\\b)',
  '\\bcancel(?:l)?ation (?:confirmed|completed?|approved|accepted|requested|request|received|submitted|in progress|initiated|by|from|on|at)\\b|\\b(?:requested|asked for|applied for|initiated|wants?|demanded) (?:a |an |the |to )?(?:cancel|refund|return|void|annul)',
  '\\bno longer (?:valid|active|needed|being|preparing|processed|in)\\b|\\bpayment (?:expired|reversed)|\\bnot paid\\b|\\b(?:refund|return|reversal|chargeback) (?:issued|completed?|approved|processed|initiated|requested|in progress|opened|started)\\b|\\b(?:buyer|customer|seller|recipient) (?:cancel|refus|reject|declin|withdr|return)\\w*',
  '(?<!\\p{L})(?:отмен[её]н|аннулирован|закрыт|возвращ[её]н|отклон[её]н|отказано?|заблокирован|приостановлен|расторгнут|прекращ[её]н|просроч|удал[её]н|снят|списан|отозван|сторнирован|истек|ист[её]к)(?:а|о|ы)?(?!\\p{L})',
  'возврат(?:а|ом|у)? (?:\\p{L}+ ){0,2}(?:средств|денег|оплат|плат[её]ж|стоимост|сумм|покупател|продавц|на склад)|(?:оформлен|выполнен|сделан|произвед[её]н|одобрен|получен|создан|заявлен)\\p{L}* (?:\\p{L}+ ){0,2}(?:возврат|отмен|отказ)(?!ы)|(?:возвращ|верн[уё]|вернул)\\p{L}* (?:\\p{L}+ ){0,2}(?:склад|продавц|отправител|магазин|деньг|средств)|снова (?:в наличии|на складе|в продаже)|(?:оплат|плат[её]ж)\\p{L}*[^.;!]{0,24}(?:не прош|не прин|не выполн|не заверш|не поступ|отклон|ошибк|неуспеш|неудач)',
  '(?<!\\p{L})(?:отменил|отказал|вернул|аннулировал|закрыл|отозвал|отклонил|заблокировал)(?:а|и|о|ся|ась|ись)?(?!\\p{L})|(?:запрос|заявк|заявлен|просьб)\\p{L}* (?:на|об?) (?:отмен|возврат)|отмена (?:заказа )?(?:подтвержд|по|покупател|продавц|запрош|оформл|выполн|принят)|возврат (?:оформл|одобр|создан|инициир)|отказ (?:покупател|получател|от)|не оплач|ошибка оплаты|больше не (?:действ|акту)',
  '(?:重新|退回)(?:入库|上架|仓库|库存)|(?:退|返)(?:回|还)?(?:仓库|库存|给卖家|卖家)|(?:款项|货款|金额|钱)[^。；]{0,4}(?:退|返)|(?:支付|付款|扣款)[^。；]{0,6}(?:失败|未成功|不成功|未通过|被拒)|已(?:取消|关闭|作废|废除|废止|废弃|报废|退仓|回库|返库|返款|退单|拦截|撤单|销单|打回|退款|退货|退回|退还|返还|拒绝|拒收|终止|撤销|撤回|失效|过期|冻结|封锁|删除|注销|中止|驳回|停止)|(?:已|被)?退还(?:给|至|买家|客户|$)|被(?:取消|关闭|拒绝|冻结|封锁|退回|撤销|终止|平台)|(?:订单|货件|交易|发货|备货)(?:已?被?)(?:取消|关闭|作废|终止|失效|撤销)(?!$)|(?:订单|货件|交易)(?:取消|关闭|作废|终止|失效|撤销)(?:$|[^\\p{Script=Han}])|取消(?:成功|申请|请求|完成)|(?:申请|请求|要求)(?:取消|退款|退货)|退款(?:成功|中|完成)|(?:支付|付款|扣款)(?:超时|未)|拒付|(?:订单|货件|交易)已?(?:于|在)[^。；]{0,6}(?:取消|关闭|作废|终止|失效|撤销|删除|退款|失败)|未(?:付款|支付)|不再',
);

/** The same words when they say what could be, cannot be, or would be. */
export const hypothetical = any(
  "\\b(?:can(?:not|'t)?|can no longer|could|may|might|will|would|should|must|shall|to|if|when|unless|until|before|once|never|not|cannot)\\b[^.;!]{0,40}\\b(?:be |get |is |are |been )?(?:cancel|void|refund|return|block|clos|reject|expire|suspend|annul|delet|remov|declin|withdr|terminat)",
  '(?:может|могут|можно|нельзя|невозможно|не будет|будет|будут|если|когда|чтобы|при |после того|до тех|уже не)[^.;!]{0,50}(?:отмен|аннулир|закры|возвр|отклон|заблокир|приостан|отказ)',
  '(?:如|若|如果|可|可以|不可|不能|无法|将|会|不会|请勿|避免|逾期|超时|前)[^。；]{0,16}(?:取消|关闭|退款|退货|冻结|拒绝|作废)',
);

/** Words beside a state that say that it is not, was, or is to be. */
export const unreal = any(
  "\\b(?:not|no longer|never|was|were|had been|failed|failure|paused|stopped|halted|on hold|suspended|interrupted|planned|scheduled|expected|estimated|est|eta|next|upcoming|previous(?:ly)?|former(?:ly)?|when|if|once|after|future|will|to be|mark as|set (?:to|as)|change (?:to|status)|move to|switch to|before|until|reverted|instead|then|pending|draft|example|sample|template|test|simulat\\w*|return|refund|replacement|exchange|error)\\b|n't\\b|\\?",
  '(?<!\\p{L})(?:не|нет|был[аио]?|ранее|раньше|прежн\\p{L}*|предыдущ\\p{L}*|следующ\\p{L}*|далее|затем|потом|план\\p{L}*|ожидаем\\p{L}*|предполаг\\p{L}*|будет|прерван\\p{L}*|приостанов\\p{L}*|ошибк\\p{L}*|пока|возврат\\p{L}*|замен\\p{L}*|перевести|изменить|установить|отмет\\p{L}*|пример|образец|черновик)(?!\\p{L})|\\?',
  '[未非没不曾]|尚|下一|即将|将要|计划|预计|失败|暂停|中止|停止|退货|退款|换货|之前|原状态|上一|标记为|设为|改为|变更为|示例|模板|[？?]|异常|挂起|搁置',
);

/** Events that happen to an order in preparation or after it, and leave it prepared. */
export const usual = any(
  '\\b(?:pa(?:id|yment)|created|placed|ordered|received|accepted|confirmed|printed|label|pack(?:ed|ing|age[ds]?)|assembl|hand(?:ed|over|ing)|ship|dispatch|transit|arriv|depart|sort|courier|carrier|deliver|pick(?:ed|up)|collect|custom|clear|warehouse|invoice|document|updat|export|message|chat|comment|note|review|track|scan|weigh|assigned|registered|notif|issued|posted|sent|left|on the way|hub|facility|airport|flight|import|dispute|claim|appeal|arbitration|login|page|report)',
  'оплат|оплач|созда|оформ|заказан|размещ|поступ|принят|подтвержд|печат|этикет|упаков|собра|сборк|комплект|переда|отгру|отправ|в пути|прибы|сортир|курьер|достав|выда|вруч|забра[лнт]|забер|таможн|склад|накладн|документ|обновл|экспорт|сообщ|чат|коммент|отзыв|трек|взвеш|назнач|зарегистр|уведом|следует|покинул|аэропорт|импорт|спор|претенз|арбитраж|акт',
  '付款|支付|创建|下单|接单|接收|确认|打印|面单|打包|包装|拣货|配货|出库|入库|交[接付运]|发[货运]|运输|到达|离开|分拣|揽|派送|派件|配送|投递|签收|清关|海关|仓|发票|单据|文件|更新|导出|留言|消息|备注|评价|物流|跟踪|扫描|称重|分配|通知|航班|争议|纠纷|申诉|仲裁',
);

/**
 * Whole states that leave an order as it is, for pages under policies that ask for no state. Sources: order and payment states of Shopify, WooCommerce,
 * Magento and Stripe in their documentation, read 2026-11-29.
 */
export const harmlessState =
  /^(?:processing|(?:payment )?(?:in progress|successful|succeeded|captured|authori[sz]ed)|open|active|new|fulfilled|partially fulfilled|unfulfilled|completed?|finished|done|approved|settled|(?:заказ )?(?:в обработке|обрабатывается|обработан|выполнен|исполнен|завершен|завершён|активен|новый|одобрен)|(?:订单)?(?:处理中|已处理|进行中|新订单|有效|已?完成|交易成功|成功|已批准))$/iu;

/** Names of a dispute's time. */
export const dispute = any(
  '\\bdisput|\\bclaim (?:opened|filed)|\\bappeal|\\bchargeback',
  'спор|претензи|арбитраж',
  '争议|纠纷|仲裁|申诉',
);

/** Times that are to come. */
export const toCome = any(
  '\\b(?:expected|estimated|planned|scheduled|est\\.?|eta|by|until|before|deadline|due|no later|latest|within|remaining|left)\\b',
  '(?<!\\p{L})(?:до|план\\p{L}*|ожида\\p{L}*|предполаг\\p{L}*|не позднее|срок\\p{L}*|крайн\\p{L}*|осталось|через)(?!\\p{L})',
  '预计|预期|计划|截止|最晚|最迟|之前|前发|期限|逾期|剩余|至$|^至',
);

/** Zones as pages name them, with their minutes east of UTC. Moscow's is UTC+3, as it has been since 26 October 2014. */
export const namedZones: readonly { readonly name: RegExp; readonly minutes: number }[] = [
  {
    name: /moscow(?: standard)? time|\bMSK\b|по москве|московск\p{L}* врем|(?<!\p{L})мск(?!\p{L})|莫斯科时间/iu,
    minutes: 180,
  },
  { name: /beijing time|china (?:standard )?time|пекинск\p{L}* врем|по пекину|北京时间|中国时间/iu, minutes: 480 },
  { name: /istanbul time|turkey time|\bTRT\b|стамбульск\p{L}* врем|伊斯坦布尔时间/iu, minutes: 180 },
  { name: /india(?:n)? standard time|\bIST\b|印度时间/iu, minutes: 330 },
  { name: /(?:\bGMT\b|\bUTC\b)(?! ?[+\-−–])/u, minutes: 0 },
];

/** Sentences that tell a change of state, letters alone: who changed, and what stands before the new state. */
export const transitions: readonly { readonly change: RegExp; readonly to: readonly string[] }[] = [
  {
    change: /(?:status|state|order|shipment|posting).*(?:changed|moved|updated|set|switched|transferred)/u,
    to: ['to', 'into', 'as'],
  },
  {
    change: /(?:статус|состояние|заказ|отправление).*(?:измен|перевед|обновл|установ|сменил|перешел)/u,
    to: ['на', 'в'],
  },
  { change: /(?:状态|订单|货件).*(?:变更|更新|更改|修改|改|转|调整)/u, to: ['为', '成', '至'] },
];

/** The parcel is with the carrier or further, whatever the marketplace calls it. */
export const underway = any(
  '\\b(?:shipped|dispatched|sent|in transit|on (?:the|its) way|hand(?:ed)?[ -]?over|handed|with (?:the )?(?:carrier|courier)|out for delivery|delivered|arrived|at (?:the )?(?:pick-?up|hub|warehouse)|ready for (?:pick-?up|collection)|awaiting (?:receipt|pick-?up)|received|picked up|collected|completed)\\b',
  '(?<!\\p{L})(?:отправлен|отгружен|передан|в пути|едет|достав|прибыл|вручен|получен|выдан|готов к выдаче|у курьера|у перевозчика)',
  '已(?:发货|发运|发出|交付|交接|送达|妥投|签收|收货|揽收|到达|出库|寄出|完成)|运输中|在途|派送|配送中|待(?:收货|签收|取件)',
);

/** Names of the time at which a state began, as a whole and without spaces. A word before them would make it another state's. */
export const stateTime =
  /^(?:in)?(?:the|this)?(?:current|present|order|shipment|posting)?(?:status|state)(?:was|last)?(?:changed|updated|set|entered|assigned|since|from|date|time|asof|at|on|started|began|change)(?:at|on|date|time|since)*$|^в?(?:дата|время|момент)?(?:и?время)?(?:текущ\p{L}*)?(?:статус|состояни|смен|изменени|установк|обновлени)\p{L}*(?:статус|состояни|измен|обновл|установл|присво|смен|с$)\p{L}*$|^(?:当前|目前|现在?)?(?:订单|货件)?状态(?:的)?(?:变更|更新|更改|修改|设置|设定|起始|开始|进入|改变|切换)?(?:时间|日期|于|起|自)?$/iu;
