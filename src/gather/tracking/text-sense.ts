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
  /\b(?:labels?|shipment|order|parcel|package|waybill|consignment|record)\b.{0,20}\b(?:created|generated|printed|registered|booked)\b/u,
  /\b(?:created|printed|generated)\b.{0,15}\blabel\b/u,
  /\b(?:information|info|data|details|notification|manifest|instructions?|electronic\w*)\b.{0,30}\b(?:received|sent|transmitted|submitted|uploaded|registered)\b/u,
  /\b(?:received|sent|transmitted|submitted)\b.{0,30}\b(?:information|info|data|electronic\w*)\b/u,
  /\bpre-?\s?(?:advice|advised|alert|alerted|shipment|transit|notification)\b/u,
  /\b(?:awaiting|waiting for|expecting)\b.{0,20}\b(?:item|items|parcel|package|shipment|goods|collection|hand-?over|drop-?off)\b/u,
  /\b(?:not|never|n't)\b.{0,20}\b(?:received|in (?:our )?possession|handed over|dropped off|arrived)\b/u,
  /电子信息|电子数据|信息已|信息录入|已下单|下单成功|已创建|创建成功|已打单|打印|制单|预报|预录|待揽收|待收件|等待揽收|等待收件|尚未|未收到|未揽/u,
  /создан|зарегистрирован|присвоен|электронн|реестр|ожидается (?:передача|при[её]м|поступление)|(?:информация|данные|сведения).{0,30}(?:получен|передан|принят|загружен)|ещ[её] не/u,
];

const notCollected: readonly RegExp[] = [
  /\bpick(?:ed|ing)?[\s-]?up\b.{0,30}\b(?:attempt\w*|fail\w*|schedul\w*|request\w*|arrang\w*|book\w*|delay\w*|cancel\w*|pending|exception|unsuccessful|rescheduled|refused|missed|voided)\b/u,
  /\b(?:attempt\w*|fail\w*|schedul\w*|request\w*|unable|unsuccessful\w*|missed|voided|cancel\w*|awaiting|waiting|ready|available|held|hold|future|planned|expected|pending)\b.{0,30}\b(?:pick(?:ed|ing)?[\s-]?up|collect(?:ed|ion)?)\b/u,
  /\b(?:not|never|n't|no|to be|will be|cannot be|en route|on (?:its|the|our) way|heading)\b.{0,30}\b(?:pick(?:ed|ing)?[\s-]?up|collect(?:ed|ion)?)\b/u,
  /\b(?:pick(?:ed)?[\s-]?up|collected)\b.{0,20}\b(?:for (?:final |last[\s-]mile |home )?deliver\w*|recipient|customer|consignee|addressee|receiver|buyer|neighbou?r)\b/u,
  /\b(?:picked[\s-]?up|collected)\b.{0,20}\b(?:from|at|in)\b.{0,25}\b(?:locker|pick[\s-]?up (?:point|location|station)|parcel ?shop|access point|store|shop|post office|branch|station|terminal)\b/u,
  /\bout for delivery\b|\bpick up (?:your|the|at|from)\b|\bdelivered\b/u,
  /揽收失败|揽件失败|取件失败|收件失败|揽收中|揽收异常|取消揽收|预约|安排|上门|即将|准备|待取|可取|自提|取件码|派送|派件|投递|签收/u,
  /неудач|попытк|запланирован|готов[оа]? к|для (?:получения|выдачи)|ожидает|вручен|выдан[оа]? (?:курьер|получател)|курьер\w* .{0,20}доставк|отказ|отмен|не (?:принят|забран)/u,
];

const collected: readonly RegExp[] = [
  /\b(?:origin|pick[\s-]?up) scan\b/u,
  /\bpicked[\s-]?up\b/u,
  /\bpick[\s-]?up (?:success\w*|complete\w*|done)\b/u,
  /\bcollected (?:by (?:the )?(?:carrier|courier|driver)|from (?:the )?(?:sender|shipper|seller|merchant))\b/u,
  /\b(?:received|accepted) by (?:the )?(?:logistics company|carrier|line[\s-]?haul carrier)\b/u,
  /\bin (?:our )?possession of (?:the )?(?:item|parcel|package)\b/u,
  /已揽收|已揽件|揽收成功|揽件成功|揽收完成|已收取快件|已收寄|^揽收$|[】\]：:，,。\s]揽收(?:$|[，,。\s])|收寄(?:$|局|成功)/u,
  /принят[оа]? (?:в отделении связи|на склад отправителя|перевозчиком|к доставке|на доставку)|забран[оа]? у (?:отправителя|продавца)|получен[оа]? от (?:отправителя|продавца)/u,
];

const says = (patterns: readonly RegExp[], text: string): boolean => patterns.some((pattern) => pattern.test(text));

/** Longer texts are no event's words; their beginning is enough and keeps the search quick. */
const mostCharacters = 400;

/** What a text says about possession; `undefined` where it says nothing certain. What speaks against possession weighs more. */
export const senseOf = (text: string): TextSense | undefined => {
  const plain = text.slice(0, mostCharacters).normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  if (plain === '') return undefined;
  if (says(announced, plain)) return 'announced';
  if (says(notCollected, plain)) return 'not-collected';
  return says(collected, plain) ? 'collected' : undefined;
};
