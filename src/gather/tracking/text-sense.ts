import { foldCase } from './fold.js';

/**
 * What the words of an event say about possession.
 *
 * - `collected`: the carrier took the parcel from its sender.
 * - `announced`: a record, a label or electronic data exists; nobody need hold the parcel.
 * - `not-collected`: another sense of "pick up" (by the buyer, by the courier for delivery), or an attempt, a plan, a failure.
 *
 * Words such as accepted, received, processed, принят or 接收 alone say nothing: each is used for data in one place and for goods in
 * another.
 */
export type TextSense = 'collected' | 'announced' | 'not-collected';

const announced: readonly RegExp[] = [
  /\b(?:labels?|shipment|order|parcel|package|waybill|consignment|record)\b.{0,20}\b(?:created|generated|printed|booked)\b/u,
  /\b(?:created|printed|generated)\b.{0,15}\blabel\b/u,
  /\b(?:information|info|data|manifest)\b.{0,20}\b(?:received|sent|transmitted|submitted|uploaded|registered)\b/u,
  /\b(?:received|sent|transmitted|submitted)\b.{0,15}\b(?:electronically|(?:electronic|shipment|shipping|order|parcel) (?:information|info|data))\b/u,
  /\b(?:electronic|advance)\b.{0,15}\b(?:notification|notice|advice|registration)\b/u,
  /\bpre-?\s?(?:advice|advised|alert|alerted|shipment|transit|notification)\b/u,
  /\b(?:awaiting|waiting for|expecting)(?: \w+){0,2} (?:items?|parcel|package|shipment|goods|hand-?over|drop-?off)\b/u,
  /(?:\b(?:not|never)|n't)(?: \w+){0,2} (?:received|in (?:our )?possession|handed over|dropped off)\b/u,
  /电子信息|电子数据|信息已(?:收到|接收|录入|上传|提交|发送)|已下单|下单成功|已创建|创建成功|已打单|已打印|已制单|预报|预录|待揽|待收[件寄]|等待(?:揽|收件)|尚未(?:揽|收|交|取)|未收到|未揽/u,
  /(?:^|\s)создан[аоы]?(?:$|[\s,.])|присвоен|загружен реестр|(?:электронн|предварительн)\S* (?:регистрац|уведомлен|информац|данн)|ожидается (?:передача|при[её]м|поступление)|(?:информация|данные|сведения) .{0,30}(?:получен|передан|принят|загружен)|ещ[её] не/u,
];

/** A plan, a condition or a doubt in the same clause as the pickup that it speaks of. */
const unreal = [
  'attempt\\w*|fail\\w*|schedul\\w*|request\\w*|arrang\\w*|book\\w*|plan(?:ned|s)?|expect\\w*|estimat\\w*|eta|pending|future',
  'unable|unsuccessful\\w*|missed|void\\w*|cancel\\w*|await\\w*|waiting|ready|available|held|hold|no(?! ?\\d)|not|never|virtual\\w*|simulat\\w*',
  'will|shall|should|must|can|cannot|could|may|might|would|if|when|once|until|unless|before|after|prior|about to|almost|being|to be',
  "to|en route|heading|on (?:its|the|our|his) way|notif\\w+|assign\\w*|instruct\\w*|ask(?:ed|s)?|dispatched|\\w+n't",
].join('|');
const buyer = 'recipient|customer|consignee|addressee|receiver|buyer|neighbou?r|individual';

const notCollected: readonly RegExp[] = [
  new RegExp(
    `\\b(?:${unreal})\\b[^,;.]{0,40}\\b(?:pick(?:ed|ing)?[\\s-]?up|collect(?:ed|ing|ion)?|(?:origin|pick[\\s-]?up) scan)\\b`,
    'u',
  ),
  /\b(?:pick(?:ing)?[\s-]?up|collection|(?:origin|pick(?:ed)?[\s-]?up) scan)\b[^,;]{0,30}\b(?:attempt\w*|fail\w*|schedul\w*|request\w*|arrang\w*|book\w*|delay\w*|cancel\w*|pending|exception|unsuccessful|reschedul\w*|refused|missed|void\w*|expected|planned|estimated|correct\w+|not|assigned|simulated)\b/u,
  /\bpicked[\s-]?up (?:attempt|fail)\w*|\bpick[\s-]?up (?:order|task|job|driver|courier|notification|notice|appointment|window)\b/u,
  /\bpicked[\s-]?up\b[^\p{L}]{0,5}(?:no|not|estimat\w*|expect\w*|planned|virtual\w*|pending|void\w*)\b|\brefused\b.{0,20}\bpick[\s-]?up\b/u,
  new RegExp(
    `\\b(?:pick(?:ed)?[\\s-]?up|collected)\\b.{0,20}\\b(?:for (?:final |last[\\s-]mile |home )?deliver\\w*|${buyer})\\b`,
    'u',
  ),
  new RegExp(`\\b(?:${buyer})\\b[^,;.]{0,20}\\b(?:picked[\\s-]?up|collected)\\b`, 'u'),
  /\b(?:picked[\s-]?up|collected)\b.{0,20}\b(?:from|at|in)\b.{0,25}\b(?:locker|pick[\s-]?up (?:point|location|station)|parcel ?shop|access point|post office|store)\b/u,
  /\b(?:picked[\s-]?up|collected) by\b.{0,12}\b(?:last[\s-]mile|final[\s-]mile|delivery|return)\b/u,
  /\breturn(?:s|ed|ing)?\b.{0,40}\b(?:pick(?:ed)?[\s-]?up|collect(?:ed|ion)?)\b|\breturn(?:ed|ing)? to (?:the )?(?:sender|shipper|seller|merchant)\b|\breturn (?:shipment|parcel|package|label)\b/u,
  /\b(?:information|info|data|details|order|booking|request)\b.{0,20}\b(?:accepted|received|confirmed|sent|processed|provided|placed|registered|submitted|transmitted)\b|\belectronic(?:ally)?\b(?! signature)|\bnotification received\b|\bmanifested\b|\bbooking\b|\bshipment registered\b/u,
  /\b(?:accepted|received) by (?:the )?(?:logistics company|carrier|line[\s-]?haul carrier)\b.{0,20}\b(?:information|info|data|order|record)\b|\baccepted the (?:order|booking|request)\b/u,
  /\b(?:seller|merchant|shipper)\b.{0,20}\b(?:prepar\w+|pack(?:ed|ing)|shipped|dispatched)\b|\bshipped by (?:the )?(?:seller|merchant|shipper)\b/u,
  /\bout for delivery\b|\bpick up (?:your|the|at|from)\b|\bdelivered\b/u,
  /\b(?:etikett\w*|abholung) (?:erstellt|gedruckt|beauftragt|geplant|angemeldet)|\belektronisch\b|angekündigt|\betiqueta (?:creada|criada|generada|gerada|emitida|impres[ao])|\baguardando (?:postagem|coleta)|\b(?:recogida|coleta) (?:programada|solicitada|agendada|pendiente|pendente)|\b(?:información|informação|datos|dados)\b.{0,30}\b(?:recib|receb)\w+|étiquette (?:créée|générée)|\ben attente d|\b(?:prise en charge|enlèvement|collecte) (?:prévue?|programmée?|demandée?)/u,
  /(?:揽收|揽件|取件|收件|收寄)(?:失败|异常|取消|超时|中|任务|订单|通知|预报|申请|计划|信息)/u,
  /(?:没有?|未|无法|不能|不予|拒绝?|可|请求|要求|申请|预计|预约|通知|分配|安排|等待|前往|准备|即将|将要|将于|待|计划|取消|正在)[^，。；,;]{0,10}(?:揽|取件|收件(?!人)|收寄|收取|收货)/u,
  /(?:接单|(?<!已)上门(?:揽|取|收)|(?:卖家|商家)已?发货|面单|(?:订单|运单)[^，。；,;]{0,4}(?:生成|推送|创建|信息)|收到订单|虚拟|模拟)/u,
  /退(?:货|件|回|换)|(?:收件人|客户|买家|本人|派[件送]员)[^，。；,;]{0,4}(?:取件|取走|领取|提货)|被[^，。；,;]{0,6}取走/u,
  /^(?!.*(?:已揽|已收取|已收件|已收寄|揽收成功)).*(?:待取|可取|自提|取件码|派送|派件|投递|签收)/u,
  /неудач|попытк|запланирован|готов[оа]? к|готовится к|для (?:получения|выдачи)|ожидает|вручен|выдан[оа]? (?:курьер|получател)|отказ|отмен|возврат|не (?:принят|забран|удалось)/u,
  /(?:^|[^а-я])(?:буд(?:ет|ут)|долж(?:ен|н[аоы])|планируется|ожидани|назначен|можно|может|если|когда|не был[аои]?)(?![а-я])[^,.;]{0,40}(?:забра|забор|принят|при[её]м|получен)/u,
  /забор[а-я]* (?:назначен|запланирован|заказан)|заявк[а-я]* на забор|вызов курьера|курьер (?:назначен|едет|выехал|в пути)|(?:забран|получен)[оа]? (?:получател|адресат|покупател|клиент)/u,
  /(?:информац|данны|сведени|заявк|накладн|электронн)[^.;]{0,40}(?:принят|получен|созда|оформл|зарегистр)|(?:принят|получен)[^.;]{0,30}(?:информац|данны|сведени|заявк|в обработку|системой)|заказ (?:оформлен|зарегистрирован|подтвержд)|переда[её]тся/u,
];

const collected: readonly RegExp[] = [
  /\b(?:origin|pick[\s-]?up) scan\b/u,
  /\bpicked[\s-]?up\b/u,
  /\bpick[\s-]?up (?:success\w*|complete\w*|done)\b/u,
  /\bcollected (?:by (?:the )?(?:carrier|courier|driver)|from (?:the )?(?:sender|shipper|seller|merchant))\b/u,
  /\b(?:received|accepted) by (?:the )?(?:logistics company|carrier|line[\s-]?haul carrier)\b/u,
  /\bin (?:our )?possession of (?:the )?(?:item|parcel|package)\b/u,
  /已揽收|已揽件|揽收成功|揽件成功|揽收完成|已收取快件|已收寄|^揽收$|[】\]：:，,。\s]揽收(?:$|[，,。\s])|[由被][^，。；,;]{1,20}揽收(?:$|[，,。\s])|收寄(?:$|局|成功)/u,
  /принят[оа]? (?:в отделении связи|на склад отправителя|перевозчиком|к доставке|на доставку)|забран[оа]? у (?:отправителя|продавца)|(?:получен|принят)[оа]? от (?:отправителя|продавца)/u,
];

/** Each pattern asks for letters of one script; a text without them need not be searched. */
const scripts: readonly RegExp[] = [/\p{Script=Han}/u, /\p{Script=Cyrillic}/u, /[a-z]/u];

interface ScriptedPattern {
  readonly script: RegExp | undefined;
  readonly pattern: RegExp;
}

const scripted = (patterns: readonly RegExp[]): readonly ScriptedPattern[] =>
  patterns.map((pattern) => ({ script: scripts.find((script) => script.test(pattern.source)), pattern }));

const patternsOf: Readonly<Record<TextSense, readonly ScriptedPattern[]>> = {
  announced: scripted(announced),
  'not-collected': scripted(notCollected),
  collected: scripted(collected),
};

const says = (sense: TextSense, text: string): boolean => {
  const present = scripts.filter((script) => script.test(text));
  return patternsOf[sense].some(
    ({ script, pattern }) => (script === undefined || present.includes(script)) && pattern.test(text),
  );
};

/** Longer texts are no event's words; their beginning is enough and keeps the search quick. */
const mostCharacters = 400;

const plainOf = (text: string): string => foldCase(text.slice(0, mostCharacters)).replace(/\s+/gu, ' ').trim();

/** What a text says about possession; `undefined` where it says nothing certain. What speaks against possession weighs more. */
export const senseOf = (text: string): TextSense | undefined => {
  const plain = plainOf(text);
  if (plain === '') return undefined;
  if (says('announced', plain)) return 'announced';
  if (says('not-collected', plain)) return 'not-collected';
  return says('collected', plain) ? 'collected' : undefined;
};

/** Whether `senseOf` is one of these; quicker where only announcements are asked for. */
export const hasSense = (text: string, senses: readonly TextSense[]): boolean => {
  if (text === '' || senses.length === 0) return false;
  if (senses.every((sense) => sense === 'announced')) return says('announced', plainOf(text));
  const sense = senseOf(text);
  return sense !== undefined && senses.includes(sense);
};

const withdrawn: readonly RegExp[] = [
  /\b(?:pick(?:ed)?[\s-]?up|origin scan|collection)\b.{0,20}\b(?:void\w*|cancel\w*|revers\w*|revoked|retracted|withdrawn)\b/u,
  /\b(?:void\w*|cancel\w*|revers\w*|revoked|retracted|withdrawn)\b.{0,20}\b(?:pick(?:ed)?[\s-]?up|origin scan|collection)\b/u,
  /(?:取消|撤销|撤回)(?:揽|取件|收件(?!人)|收寄)|(?:揽收|揽件|取件|收寄)(?:已)?(?:取消|撤销|撤回)/u,
  /(?:отмен|аннулир)\S* (?:при[её]м|забор)|(?:при[её]м|забор)\S*(?: \S+)? (?:отмен|аннулир)/u,
];

/** Whether a text takes a pickup back, or calls one off. */
export const saysWithdrawn = (text: string): boolean => {
  const plain = plainOf(text);
  return plain !== '' && withdrawn.some((pattern) => pattern.test(plain));
};
