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
  /电子信息|电子数据|信息已(?:收到|接收|录入|上传|提交|发送)|已下单|下单成功|已创建|创建成功|已打单|已打印|已制单|预报|预录|待揽|待收件|等待(?:揽|收件)|尚未(?:揽|收|交|取)|未收到|未揽/u,
  /(?:^|\s)создан[аоы]?(?:$|[\s,.])|присвоен|загружен реестр|электронн\S* (?:регистрац|уведомлен|информац|данн)|ожидается (?:передача|при[её]м|поступление)|(?:информация|данные|сведения) .{0,30}(?:получен|передан|принят|загружен)|ещ[её] не/u,
];

const notCollected: readonly RegExp[] = [
  /\bpick(?:ing)?[\s-]?up\b.{0,30}\b(?:attempt\w*|fail\w*|schedul\w*|request\w*|arrang\w*|book\w*|delay\w*|cancel\w*|pending|exception|unsuccessful|reschedul\w*|refused|missed|voided)\b/u,
  /\bpicked[\s-]?up (?:attempt|fail)\w*/u,
  /\b(?:attempt\w*|fail\w*|schedul\w*|request\w*|unable|unsuccessful\w*|missed|voided|cancel\w*|awaiting|waiting|ready|available|held|hold|future|planned|expected|pending|no)\b.{0,30}\b(?:pick(?:ing)?[\s-]?up|collect|collection)\b/u,
  /(?:\b(?:not|never|to be|will be|cannot be|en route|on (?:its|the|our) way|heading)|n't)\b.{0,20}\b(?:pick(?:ed|ing)?[\s-]?up|collect(?:ed|ion)?)\b/u,
  /\b(?:pick(?:ed)?[\s-]?up|collected)\b.{0,20}\b(?:for (?:final |last[\s-]mile |home )?deliver\w*|recipient|customer|consignee|addressee|receiver|buyer|neighbou?r)\b/u,
  /\b(?:picked[\s-]?up|collected)\b.{0,20}\b(?:from|at|in)\b.{0,25}\b(?:locker|pick[\s-]?up (?:point|location|station)|parcel ?shop|access point|post office)\b/u,
  /\bout for delivery\b|\bpick up (?:your|the|at|from)\b|\bdelivered\b/u,
  /(?:揽收|揽件|取件|收件)(?:失败|异常|取消)|揽收中|取消揽收|(?:预约|安排|准备|即将)(?:揽|取件|收件|上门)|(?<!已)上门(?:揽|取|收)/u,
  /^(?!.*(?:已揽|已收取|已收件|已收寄|揽收成功)).*(?:待取|可取|自提|取件码|派送|派件|投递|签收)/u,
  /неудач|попытк|запланирован|готов[оа]? к|для (?:получения|выдачи)|ожидает|вручен|выдан[оа]? (?:курьер|получател)|отказ|отмен|не (?:принят|забран)/u,
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

const plainOf = (text: string): string =>
  text.slice(0, mostCharacters).normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

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
