import { wordsOf } from '../../words/glossary.js';
import { grouped } from '../../words/grouped.js';
import { chineseDeliveries } from './deliveries-zh.js';
import { chineseDemands, chineseStake } from './demands-zh.js';
import {
  type CaseWords,
  closer,
  doubtWordings,
  inWords,
  listed,
  mended,
  orderDoubtFindings,
  type Phrases,
  percent,
  pixels,
  type ReportWording,
  rounded,
  shortened,
} from './form.js';
import { chineseLeads } from './leads-zh.js';
import { mendedReading, reasons } from './readings.js';
import { chineseReadings } from './readings-zh.js';

const phrases: Phrases = {
  doubts: {
    ...chineseDeliveries,
    'code-text-conflict': [
      '有记录的代码与文字相互矛盾',
      '请与承运商网站核对该记录；若文件来自别处，请补充承运商自己的导出文件。',
    ],
    'time-unreadable': ['有记录的时间无法识别', '请重新保存轨迹，并保留承运商给出的每条记录的时间。'],
    'status-withdrawn': ['有记录已被承运商撤回，未予计入', ''],
    'return-leg': ['这些记录属于退回寄件人的运输', '请补充由卖家发往买家的首次运输轨迹。'],
    'delivered-before-pickup': ['签收记录早于揽收记录', '请与承运商网站核对；如混入了两段运输，请补充另一段的文件。'],
    'returned-before-pickup': ['退回记录早于揽收记录，该揽收可能属于退回运输', '请补充由卖家发往买家的首次运输轨迹。'],
    'pickup-withdrawn': ['有记录撤销或取消了揽收', '请与承运商网站核对；待轨迹中确有揽收记录后重新保存。'],
    'several-parcels': [
      '文件中包含多个包裹，无法确定哪一个属于本订单',
      '请在 case.json 中写明 order.trackingNumber，或只提供该包裹的文件。',
    ],
    'inferred-from-text': [
      '只有记录的文字表示揽收，没有承运商代码佐证',
      '请补充带有代码的承运商导出文件，或由人工阅读该记录后判断。',
    ],
    'clock-zone-unknown': [
      '记录的时区不明，已按所有可能的时区考虑',
      '如已知时区，请在 case.json 中为该文件写明 timeZone。',
    ],
    'date-only': ['揽收只有日期，没有时刻，已按全天考虑', ''],
    'duplicate-key': ['同一个键出现两次且值不同，读取结果取决于采用哪一个', '请重新保存承运商的原始应答，不要改动。'],
    'possession-unconfirmed': [
      '揽收只有一个含义未经承运商文档证实的代码可作依据',
      '请向承运商询问该代码的含义，或补充其他揽收记录。',
    ],
    'row-unreadable': ['文件中有一行无法作为记录读取', '请查看该行是否为记录；如是，请按其他行的格式书写。'],
    'date-ambiguous': ['日期中的日和月有两种读法，两种都已考虑在内', '请以年份开头的日期格式保存轨迹。'],
    'text-not-understood': [
      '记录的文字不能确定包裹当时在谁手中',
      '请补充带有代码的承运商导出文件，或由人工阅读后判断。',
    ],
    'times-alike': ['不同地点的记录时间完全相同，这些时间不可能都正确', '请与承运商网站核对时间。'],
    'test-data': ['该轨迹是服务方提供的测试数据，并非真实记录', '请用包裹的真实号码查询轨迹。'],
    'self-contradiction': ['文件中关于该包裹的内容自相矛盾', '请重新保存承运商的应答，并与承运商网站核对。'],
    'date-implausible': [
      '有记录的时间是占位值或不可能的年份',
      '请重新保存轨迹；若承运商没有更准确的时间，请以其他方式证明该记录。',
    ],
    'number-reused': ['同一文件在该号码下列出了两次运输', '请只提供本订单运输的轨迹：承运商会重复使用号码。'],
    'inner-number-differs': ['文件以一个号码查询，应答的却是另一个号码', '请用承运商给出的包裹号码重新查询。'],
    'names-other-number': [
      '揽收记录或其网页地址写有另一个包裹的号码',
      '请只保存本包裹的轨迹；如该号码也是本包裹的，请补充写明这一点的承运商导出文件。',
    ],
    'entry-unnumbered': [
      '有记录位于包裹号码之上，或所在行没有号码，可能属于其他包裹',
      '请重新保存轨迹，使号码位于所有记录之上，或每一行都有号码。',
    ],
    'files-disagree': ['同一来源的两份导出文件关于揽收相互矛盾', '请向承运商重新获取轨迹，并去掉与之不符的文件。'],
    'tied-by-alias': ['两个号码下的轨迹被视为同一包裹，因为有文件同时写明这两个号码', ''],
    'delivery-withdrawn': ['有条目撤销了签收', '请将条目与承运商页面核对，签收记录出现后重新保存轨迹。'],
    'delivery-inferred': [
      '只有条目的文字表明已签收，没有承运商代码',
      '请添加承运商带代码的原始导出，或阅读该条目后自行判断。',
    ],
  },
  orderDoubts: {
    'state-now-unknown': [
      '页面上订单的当前状态用词未知',
      '如果其含义是订单处于 {state} 或之后的状态，请人工确认；否则请截取显示已知状态的页面。',
    ],
    'state-now-other': [
      '页面显示订单当前处于另一状态',
      '请在页面显示 {state} 或之后的状态时截图，或人工确认该状态不属于本订单。',
    ],
    'state-left': ['{state} 之后，历史记录又回到更早的状态', '请截取页面的当前样子：离开该状态的订单必须重新进入。'],
    'entry-unknown': [
      '{state} 之后的历史记录中有一条用词未知',
      '请查看该记录：如果订单之后仍处于 {state} 或运输中，请人工确认。',
    ],
    'state-qualified': ['状态旁边的文字对其另有说明', '请查看这些文字：只有订单确实处于或曾处于该状态才算数。'],
    'state-struck-out': ['页面上该状态被划掉', '请截取显示订单有效状态的页面。'],
    notice: [
      '页面上有文字表明订单已取消、退款、关闭或以其他方式终止',
      '请查看这些文字：已终止的订单无法申辩。如果说的是别的事，请人工确认。',
    ],
    'time-of-another': ['页面上的时间属于其他事件', '请截取显示该状态开始时间的订单详情页。'],
    'time-of-intake': ['页面上的时间是接收订单的时间，不是状态开始的时间', '请截取带有历史记录的订单详情页。'],
    'zone-differs': [
      '页面标明的时区与案件给出的不同',
      '请把 case.json 中该截图的 timeZone 改为页面所示时区，或将其去掉。',
    ],
    'dispute-earlier': [
      '页面显示争议的发起时间早于案件给出的时间',
      '如果就是此争议，请更正 case.json 中的 dispute.openedAt。',
    ],
  },
  problems: {
    'empty-file': '文件为空',
    'not-an-image': '不是可以打开的图片',
    'image-truncated': '图片不完整',
    'image-too-large': '图片过大',
    'image-too-small': '图片过小',
    'mask-misplaced': '遮盖位置与案件所述不符',
    'not-json': '不是有效的 JSON',
    'not-tracking': '其中没有任何已知形式的物流轨迹',
    'mapping-failed': '为它指定的映射不能把它转换为物流轨迹',
    'reader-failed': '读取中断',
  },
  problemMends: {
    'mask-misplaced': '请按单独读取该图片所得的转正后图片的整数像素给出每个位置，并在 `turn` 中写明所得的旋转次数。',
    'not-json': '请把承运商返回的数据存为 JSON，或把查询页面的文字（每个时间连同其说明）复制到 .txt 文件。',
    'not-tracking':
      '请把承运商返回的数据存为 JSON，或复制查询页面上带时间的文字，或把带表头的表格存为 CSV，或提供映射；单独读取该文件会得知最接近的格式。',
    'mapping-failed': '请修改该映射，或不使用它。',
  },
  flaws: {
    'no-https': '网址不以 https:// 开头',
    login: '网址中带有登录信息',
    port: '网址指定了特殊端口',
    spelling: '域名未用普通字母写出，不同程序可能读成不同的网站',
    'test-data': '该域名是测试系统，返回的是虚构数据',
  },
  documents: { order: '订单页面', tracking: '承运商轨迹', label: '面单照片' },
  kinds: {
    'order-page': '订单页面',
    'order-list': '订单列表',
    'parcel-label': '包裹面单',
    'product-sticker': '商品标签',
    'shipment-list': '发货清单',
    'tracking-page': '物流查询页面',
    other: '聊天记录、邮件或自行输入的文字之类，既非订单页面，也非包裹',
  },
  asked: { order: '卖家后台订单页面的截图', tracking: '承运商轨迹', label: '包裹的照片' },
  numbers: { 'posting-number': '货件编号', 'tracking-number': '追踪号码', sku: 'SKU' },
  defects: {
    'too-small': ({ subject, file, measured, needed }) =>
      `请靠近到原来的 ${closer(measured, needed)} 倍再拍：${file} 中${subject}的字高为 ${pixels(measured)} 像素，需要 ${pixels(needed)} 像素。`,
    'low-contrast': ({ subject, file, measured, needed }) =>
      `请重新打印面单，或在均匀光线下拍摄：${file} 中${subject}与纸面的对比度为 ${percent(measured)}，需要 ${percent(needed)}。`,
    blurred: ({ subject, file, measured, needed }) =>
      `请点按面单对焦并保持不动：${file} 中${subject}的笔画边缘宽 ${rounded(measured)} 像素，最多 ${rounded(needed)} 像素才能辨认。`,
    shaken: ({ subject, file, measured, needed }) =>
      `请拿稳手机或靠住支撑物：${file} 中${subject}的笔画边缘因抖动宽达 ${rounded(measured)} 像素，最多 ${rounded(needed)} 像素才能辨认。`,
    glare: ({ subject, file, measured, needed }) =>
      `请让面单避开灯光：${file} 中反光遮住了${subject}的 ${percent(measured)}，最多只能遮住 ${percent(needed)}。`,
    'cut-off': ({ subject, file }) => `请退后一些，使整张面单进入画面：${subject}在 ${file} 的边缘被截断。`,
    'too-dark': ({ subject, file, measured, needed }) =>
      `请在更亮的地方拍摄：${file} 中${subject}处纸面亮度为白色的 ${percent(measured)}，需要 ${percent(needed)}。`,
  },
  subjects: { 'tracking-number': '追踪号码', 'posting-number': '货件编号', sku: 'SKU', text: '文字' },
};

const photographAgain = '请重新拍摄面单：靠近一些，从正上方拍，对准焦点，避免反光。';

const photographLabel = (number: string): string =>
  `请重新拍摄面单：正上方、对准焦点、光线均匀，让 ${number} 及其条码占满画面。`;

const files = { images: '图片', text: '文本' } as const;

/** The state, with its spelling on the seller's pages. */
const stateOf = ({ state, onPage }: CaseWords): string => (onPage === '' ? `${state} ` : `${state}（${onPage}）`);

export const chinese: ReportWording = {
  language: 'zh',
  findings: {
    ...chineseLeads,
    ...chineseDemands,
    'order-screenshot-missing': {
      message: '案件中没有订单页面截图。',
      mend: (_, words) =>
        `请在卖家后台截取订单页面，须显示订单编号${
          words.isStateAsked ? `、${stateOf(words)}状态及其开始时间` : ''
        }，并在 case.json 的 evidence.order 中列出。`,
    },
    'order-number-differs': {
      message: ({ expected, found }) => `订单页面显示的是订单 ${found}，而不是 ${expected}。`,
      mend: ({ expected, found }) =>
        `请截取订单 ${expected} 的页面；如果争议订单确为 ${found}，请更正 case.json 中的 order.number。`,
    },
    'order-number-unsure': {
      message: ({ expected, read, doubts }) =>
        `页面上的订单编号疑似 ${read}，但不能确认就是 ${expected}${reasons(doubts, chineseReadings)}。`,
      mend: ({ expected, doubts }) =>
        mendedReading(
          doubts,
          [],
          phrases,
          chineseReadings,
          `请截取更清晰、完整显示 ${expected} 的页面，或由人工查看后判断。`,
        ),
    },
    'order-number-unread': {
      message: ({ expected }) => `未能在订单页面上读到订单编号 ${expected}。`,
      mend: ({ expected }) => `请以正常缩放比例截图，完整显示 ${expected}。`,
    },
    'order-status-not-preparing': {
      message: ({ found }, words) => `订单页面显示“${found}”，没有出现 ${stateOf(words)}状态。`,
      mend: (_, { state, onPage }) =>
        `请补充订单历史截图，须显示 ${state} 状态${onPage === '' ? '' : `（卖家后台为“${onPage}”）`}及其开始时间。`,
    },
    'order-status-unsure': {
      message: ({ read }) => `有一处状态疑似“${read}”，但不够清楚，或不能确定属于本订单。`,
      mend: '请截取更清晰、同时显示本订单编号和状态的页面，或由人工查看后判断。',
    },
    'order-status-of-another': {
      message: ({ read, number, expected }) => `页面上的“${read}”属于订单 ${number}，而不是 ${expected}。`,
      mend: ({ number, expected }) =>
        `请截取订单 ${expected} 的页面；如果争议订单确为 ${number}，请更正 case.json 中的 order.number。`,
    },
    'order-status-unowned': {
      message: ({ read, expected }) => `页面显示“${read}”，但无法确定这是订单 ${expected} 的状态。`,
      mend: ({ expected }) => `请重新截图，同时显示 ${expected} 及其状态，且两者之间没有其他订单。`,
    },
    'order-status-masked': {
      message: ({ read }) => `读到状态“${read}”，但其旁边或其与订单编号之间有遮盖，无法判断哪些内容属于它。`,
      mend: '请缩小遮盖范围，露出状态所在行、其时间以及到订单编号之间的内容，或由人工查看后判断。',
    },
    'order-status-unread': {
      message: '未能在订单页面上读到本订单的状态。',
      mend: '请重新截图，同时显示本订单的编号和状态。',
    },
    'order-status-time-missing': {
      message: ({ status }) => `页面显示“${status}”，但没有显示该状态从何时开始。`,
      mend: ({ status }) => `请截取显示“${status}”开始时间的页面，通常可在订单历史中找到。`,
    },
    'order-status-time-unresolved': {
      message: ({ status, read }) => `“${status}”旁的时间识别为“${read}”，无法确定具体时刻。`,
      mend: '请补充显示完整日期和时间的截图，或由人工查看后判断。',
    },
    'order-disqualified': {
      message: ({ status }) => `订单页面显示“${status}”，该订单不适用此类争议。`,
      mend: '请勿提交此申诉。如果该状态属于其他订单，请只截取本订单。',
    },
    'order-disqualified-unsure': {
      message: ({ status }) => `有一处状态可能是“${status}”；若属实，该订单不适用此类争议。`,
      mend: '请查看页面。如果本订单没有该状态，请只截取本订单并保证清晰。',
    },
    'order-state-unknown': {
      message: ({ words }) => `页面上的订单状态用词未知（${words}），可能表示订单已取消。`,
      mend: '如果其含义不是订单已取消、退货或退款，请人工确认。',
    },
    'order-state-masked': {
      message: '订单页面上未读到任何状态，且页面有一部分被遮盖，状态可能在遮盖之下。',
      mend: '请只遮盖不应公开的内容，让状态保持可见，或查看页面后自行判断。',
    },
    'tracking-missing': {
      message: '案件中没有物流轨迹文件。',
      mend: '请将承运商的物流轨迹保存为 JSON，并在 case.json 的 evidence.tracking 中列出。',
    },
    'tracking-holds-no-history': {
      message: ({ file }) => `${file} 是平台的货件记录：有编号和商品，但没有承运商的物流轨迹。`,
      mend: '请补充该包裹在承运商处的物流轨迹。',
    },
    'tracking-number-differs': {
      message: ({ expected, found }) => `轨迹文件属于包裹 ${found}，而不是 ${expected}。`,
      mend: ({ expected, found }) =>
        `请保存 ${expected} 的物流轨迹；如果本订单的包裹确为 ${found}，请更正 case.json 中的 order.trackingNumber。`,
    },
    'tracking-number-unstated': {
      message: ({ expected }) => `轨迹文件没有写明包裹号码，不能确定属于 ${expected}。`,
      mend: ({ expected }) => `请以包含追踪号码的形式保存轨迹，或人工核对它是否属于 ${expected}。`,
    },
    'tracking-number-ambiguous': {
      message: ({ found }) => `轨迹文件属于包裹 ${found}，但没有可靠的依据把该号码与本订单联系起来。`,
      mend: ({ found }) => `请在 case.json 中填写 order.trackingNumber，或补充能读出 ${found} 的截图或照片。`,
    },
    'claimed-number-misspelt': {
      message: ({ claimed }) => `申报的号码 ${claimed} 符合邮政号码格式，但校验位不对，可能有字符输错。`,
      mend: '请将 case.json 中的 order.trackingNumber 与面单核对。',
    },
    'tracking-no-pickup': {
      message: ({ lastEvent }) =>
        `轨迹未显示承运商已揽收包裹${lastEvent === '' ? '' : `；最后一条记录是“${lastEvent}”`}。`,
      mend: '请在轨迹出现揽收后重新保存，或按本项目自有的轨迹格式补充承运商的收件记录。',
    },
    'tracking-no-events': {
      message: '轨迹文件中没有任何承运商物流记录。',
      mend: '请重新保存轨迹：获取该文件时，承运商可能还没有该号码的数据。',
    },
    ...doubtWordings(phrases.doubts, (message, detail) => `${message}${detail === '' ? '' : `（${detail}）`}。`),
    ...orderDoubtFindings(
      phrases.orderDoubts,
      (message, detail) => `${message}${detail === '' ? '' : `（${detail}）`}。`,
    ),
    'tracking-pickup-inferred': {
      message: ({ possession }) => `轨迹中没有揽收记录；后续扫描只能证明承运商最迟在 ${possession.end} 已持有包裹。`,
      mend: '请补充包含揽收的完整轨迹，或由人工判断后续扫描是否足够。',
    },
    'tracking-mapped': {
      message: ({ file, map }) => `${file} 是通过用户自己的映射 ${map} 读取的，各记录的含义由该映射给出。`,
      mend: ({ map }) => `如不清楚 ${map} 由谁编写，请与承运商页面核对记录。`,
    },
    'tracking-event-after-retrieval': {
      message: ({ file, event, retrievedAt }) =>
        `${file} 中有一条记录（${event}）晚于该文件的获取时间${retrievedAt === '' ? '' : `（${retrievedAt}）`}。`,
      mend: '请更正 case.json 中的 retrievedAt，或重新获取轨迹；被改动过的轨迹不能作为证明。',
    },
    'tracking-source-unofficial': {
      message: ({ host }) => `轨迹文件取自 ${shortened(host)}，该网站不在已知的承运商或物流查询平台之列。`,
      mend: '请从承运商官方网站获取轨迹，或人工核对来源。',
    },
    'tracking-source-other-carrier': {
      message: ({ host, owner, carrier }) =>
        `轨迹文件属于承运商 ${carrier}，却取自 ${shortened(host)}，即 ${owner} 的网站。`,
      mend: '请更正 case.json 中的 url，或从该承运商官方网站或物流查询平台获取轨迹。',
    },
    'tracking-source-flawed': {
      message: ({ host, flaw }) => `${shortened(host)} 的网址不能说明轨迹文件的来源：${phrases.flaws[flaw]}。`,
      mend: '请在 case.json 中填写该页面的普通 https 网址，或人工核对来源。',
    },
    'tracking-source-unreadable': {
      message: ({ address }) => `“${shortened(address)}”不是网址，因此轨迹文件来源不明。`,
      mend: '请把页面的完整网址（从 https:// 开始）复制到 case.json 的 url 中。',
    },
    'tracking-source-unstated': {
      message: '案件未写明轨迹取自哪个页面（url），因此不判断其来源。',
      mend: '',
    },
    'pickup-after-dispute': {
      message: ({ pickup, openedAt }) =>
        `承运商在争议发起之后才揽收包裹（揽收：${pickup.words}；争议：${openedAt.words}）。`,
      mend: '请核对 case.json 中的 dispute.openedAt，并确认轨迹文件属于首次发货；否则申诉无法成立。',
    },
    'pickup-overlaps-dispute': {
      message: ({ pickup, openedAt }) =>
        `揽收与争议时间过于接近，无法判断先后（揽收：${pickup.words}；争议：${openedAt.words}）。`,
      mend: '请补充带有准确时间和时区偏移的轨迹，或在 case.json 中注明该文件的时区。',
    },
    'pickup-unknown': {
      message: '有揽收记录，但其时间无法识别，不能与争议时间比较。',
      mend: '请重新保存带有完整日期和时间的轨迹。',
    },
    'label-missing': {
      message: '案件中没有包裹照片。',
      mend: '请拍摄包裹，使追踪号码和 SKU 清晰可读，并在 case.json 的 evidence.label 中列出照片。',
    },
    'label-number-differs': {
      message: ({ expected, found }) => `面单上的号码是 ${found}，而不是 ${expected}。`,
      mend: ({ expected, found }) =>
        `请拍摄包裹 ${expected} 的面单；如果本订单的包裹确为 ${found}，请更正 case.json 中的号码。`,
    },
    'label-number-unsure': {
      message: ({ expected, read, doubts }) =>
        `面单上的号码疑似 ${read}，但不能确认就是 ${expected}${reasons(doubts, chineseReadings)}。`,
      mend: ({ expected, doubts, defects }) =>
        mendedReading(doubts, defects, phrases, chineseReadings, photographLabel(expected)),
    },
    'label-number-unread': {
      message: ({ expected }) => `未能在任何照片上读到号码 ${expected}。`,
      mend: ({ expected, defects }) => mended(defects, phrases, photographLabel(expected), ''),
    },
    'label-posting-number-only': {
      message: ({ expected, posting }) => `照片上只有货件编号 ${posting}，没有追踪号码 ${expected}。`,
      mend: ({ expected, posting }) =>
        `请补充带有 ${expected} 的承运商面单照片，或核实承运商是否以 ${posting} 承运该包裹。`,
    },
    'label-sku-differs': {
      message: ({ expected, found }) => `照片上的 SKU 是 ${found}，而不是 ${expected}。`,
      mend: ({ expected, found }) =>
        `请拍摄商品 ${expected} 的标签；如果订购的确为 ${found}，请更正 case.json 中的 order.items。`,
    },
    'label-sku-unsure': {
      message: ({ expected, read, doubts }) =>
        `照片上的 SKU 疑似 ${read}，但不能确认就是 ${expected}${reasons(doubts, chineseReadings)}。`,
      mend: ({ expected, doubts, defects }) =>
        mendedReading(
          doubts,
          defects,
          phrases,
          chineseReadings,
          `请重新拍摄商品标签，让 ${expected} 及其条码占满画面。`,
        ),
    },
    'label-sku-unread': {
      message: ({ expected }) => `未能在任何照片上读到 SKU ${expected}。`,
      mend: ({ expected, defects }) =>
        mended(defects, phrases, `请补充能读出 ${expected} 的商品标签或发货清单照片。`, ''),
    },
    'label-illegible': {
      message: ({ file }) => `${file} 上什么都无法识别。`,
      mend: ({ defects }) => mended(defects, phrases, photographAgain, ''),
    },
    'label-hardly-legible': {
      message: ({ file }) => `${file} 只能识别一部分。`,
      mend: ({ defects }) => mended(defects, phrases, photographAgain, ''),
    },
    'label-text-illegible': {
      message: ({ file, value }) => `条码给出 ${value}，但 ${file} 上的对应文字无法辨认。`,
      mend: ({ defects }) => mended(defects, phrases, photographAgain, ''),
    },
    'label-text-poor': {
      message: ({ file, value }) => `${file} 上的 ${value} 虽已识别，但十分勉强。`,
      mend: ({ defects }) => mended(defects, phrases, photographAgain, ''),
    },
    'label-barcode-differs': {
      message: ({ expected, found }) => `面单上的条码与印刷文字不一致：一个是 ${expected}，另一个是 ${found}。`,
      mend: ({ expected }) =>
        `请核对包裹上实际的号码。如果是 ${expected}，请重新拍摄清晰完整的面单；贴有其他条码的面单不能作为证明。`,
    },
    'label-second-number': {
      message: ({ expected, found }) => `面单上除 ${expected} 外还有另一个同类号码：${found}。`,
      mend: '请确认承运商以哪个号码承运该包裹，并拍摄只带有该号码的面单。',
    },
    'label-other-number-unsure': {
      message: ({ expected, found }) => `面单上 ${expected} 旁边似乎还有另一个号码：${found}。`,
      mend: '请靠近并清晰地重新拍摄面单，使所有号码都能读出，或人工查看后决定。',
    },
    'label-number-on-list-only': {
      message: ({ expected, found }) => `${expected} 只出现在发货清单上（“${found}”），没有出现在任何包裹面单上。`,
      mend: '请补充包裹本身及其面单的照片；清单只说明计划发出的内容。',
    },
    'label-number-struck-out': {
      message: ({ expected, found }) => `面单上的号码 ${expected} 被划掉（“${found}”）。`,
      mend: '请拍摄包裹的有效面单，或查明号码被划掉的原因后决定。',
    },
    'label-other-sku': {
      message: ({ expected, found }) => `照片上还出现了 SKU ${found}，而订单的 SKU 是 ${expected}。`,
      mend: '请只拍摄所订商品的标签；如果另一商品也在订单中，请更正 case.json 中的 order.items。',
    },
    'label-sku-barcode-differs': {
      message: ({ expected, found }) => `商品标签上的条码与文字指向不同商品：${expected} 和 ${found}。`,
      mend: '请核对包裹中的商品，并重新拍摄清晰完整的商品标签。',
    },
    'label-sku-within-number': {
      message: ({ expected, found }) => `${expected} 只作为号码 ${found} 的一部分出现，没有内容表明那里是 SKU。`,
      mend: '请检查 case.json 中的 order.items，并补充带有 SKU 的商品标签照片。',
    },
    'label-sku-struck-out': {
      message: ({ expected, found }) => `SKU ${expected} 被划掉（“${found}”）。`,
      mend: '请拍摄商品的有效标签，或查明 SKU 被划掉的原因后决定。',
    },
    'label-row-of-another': {
      message: ({ expected, found }) => `发货清单显示的是 ${found} 的行，没有本订单 SKU ${expected} 的行。`,
      mend: '请拍摄本订单所在的行，使发货号码和货号完整可见。',
    },
    'label-row-differs': {
      message: ({ expected, found }) => `发货清单中本订单的行读不到 SKU ${expected}，清单显示的是 ${found}。`,
      mend: '请将该行与 case.json 中的 order.items 核对：如果货号属于该商品，请填写为 offerId，否则请提供正确的清单。',
    },
    'label-other-posting': {
      message: ({ expected, found }) => `本应属于 ${expected} 的面单上还有货件编号 ${found}。`,
      mend: ({ expected }) => `请确认面单是为哪个货件打印的，并拍摄 ${expected} 的面单。`,
    },
    'label-sibling-posting': {
      message: ({ expected, found }) =>
        `面单上的货件编号是 ${found}，与 ${expected} 仅末段不同，属于同一订单的另一个包裹。`,
      mend: ({ expected, found }) =>
        `请拍摄 ${expected} 的包裹；如果争议针对 ${found}，请更正 case.json 中的 order.number。`,
    },
    'label-other-parcel': {
      message: ({ expected, found }) =>
        `照片上有另一个包裹的面单（${found}），且没有一张面单同时显示订单 ${expected} 的号码和 SKU。`,
      mend: '请移除属于另一个包裹的内容：只拍摄本订单的面单及其商品标签，画面中不要出现其他物品。',
    },
    'label-neighbour-in-view': {
      message: ({ found }) => `画面中还有另一个包裹的号码：${found}。`,
      mend: '',
    },
    'evidence-unreadable': {
      message: ({ file, problem, detail }) =>
        `${file} 无法使用：${phrases.problems[problem]}${detail === '' ? '' : `（${detail}）`}。`,
      mend: ({ file, problem }) => phrases.problemMends[problem] ?? `请从原始来源重新获取完好的 ${file}。`,
    },
    'evidence-masked': {
      message: ({ file, places }) => `卖家在 ${file} 中遮盖了 ${places} 处。遮盖之下的内容不能证明任何事。`,
      mend: '',
    },
    'phones-masked': {
      message: ({ file, places }) => `${file} 读取后，因含电话号码而遮盖了 ${places} 处。`,
      mend: '',
    },
    'phones-shown': {
      message: ({ file, places }) => `${file} 中仍可看到的电话号码：${places} 处。`,
      mend: ({ file }) => `发送前请检查 ${file}：物流轨迹文件按原样附上，结论所依据的内容不会被遮盖。`,
    },
    'picture-in-two-elements': {
      message: ({ file, other, how }) =>
        how === 'same-bytes'
          ? `${file} 与 ${other} 是同一个文件，一张图片被用于两项证据。`
          : `${file} 与 ${other} 是同一张图片，一张图片被用于两项证据。`,
      mend: '请为每项证据提供各自的图片：订单页面截图和包裹照片。',
    },
    'picture-in-two-cases': {
      message: ({ file, other, case: id, order, how }) =>
        how === 'same-bytes'
          ? `${file} 与案件 ${id}（订单 ${order}）中的 ${other} 是同一个文件。`
          : `${file} 与案件 ${id}（订单 ${order}）中的 ${other} 是同一张图片。`,
      mend: '请查明照片中是哪个订单的包裹；照片不属于的那个案件需要提供自己包裹的照片。',
    },
    'picture-of-two-parcels': {
      message: ({ file, case: id, order }) => `${file} 也用于案件 ${id}（订单 ${order}）；其中列出或拍到了两个包裹。`,
      mend: '',
    },
    'number-in-two-cases': {
      message: ({ number, case: id, order }) => `案件 ${id}（订单 ${order}）也填写了追踪号码 ${number}。`,
      mend: '请查明是哪个订单的包裹，并在号码不属于的那个案件中更正 order.trackingNumber。',
    },
    'picture-of-another-kind': {
      message: ({ file, kind, element }) =>
        `${file} 作为${phrases.documents[element]}提交，但它是${phrases.kinds[kind]}。`,
      mend: ({ element }) => `请补充${phrases.asked[element]}，或由人工查看图片后决定。`,
    },
    'label-drawn': {
      message: ({ file }) => `${file} 是程序绘制的面单，不是照片，不能表明面单贴在包裹上。`,
      mend: '如有贴在包裹上的面单照片，请补充。',
    },
    'chain-posting-differs': {
      message: ({ expected, found }) => `面单上的货件编号是 ${found}，而争议订单是 ${expected}。`,
      mend: ({ expected }) => `请拍摄 ${expected} 的包裹。仅末位不同的货件编号属于不同的包裹。`,
    },
    'chain-number-conflict': {
      message: ({ claim, order, tracking, label }) =>
        `追踪号码相互矛盾：${listed(
          [
            ['案件', claim],
            ['订单页面', order],
            ['轨迹文件', tracking],
            ['面单', label],
          ],
          '，',
        )}。`,
      mend: '请查明哪个号码属于本订单，并替换属于其他包裹的材料。',
    },
    'chain-number-untied': {
      message: '可靠读出的内容不足以证明订单页面、轨迹和面单属于同一个包裹。',
      mend: '请在 case.json 中填写 order.trackingNumber，并补充能读出同一号码的截图或照片。',
    },
    'chain-sku-differs': {
      message: ({ expected, found }) => `订单页面上本订单的 SKU 是 ${found}，没有 ${expected}。`,
      mend: '请将 case.json 中的 order.items 与页面核对；如果页面显示的是卖家货号，请填入 offerId。',
    },
    'chain-incomplete': {
      message: ({ missing }) => `缺少${phrases.documents[missing]}，无法判断证据链。`,
      mend: ({ missing }) => `请补充可以打开的${phrases.documents[missing]}。`,
    },
    'chain-posting-file-differs': {
      message: ({ file, what, expected, found }) =>
        `${file} 中的${phrases.numbers[what]}是 ${found}，而不是 ${expected}。`,
      mend: ({ file }) => `请将 ${file} 换成本订单的货件记录，或将其移除。`,
    },
    'preparing-after-pickup': {
      message: ({ preparing, pickup }, { state }) =>
        `${state} 在承运商揽收之后才开始（${state}：${preparing.words}；揽收：${pickup.words}）。`,
      mend: '请确认两份材料都属于本订单，并核对 case.json 中的时区。',
    },
    'preparing-overlaps-pickup': {
      message: ({ preparing, pickup }, { state }) =>
        `${state} 与揽收时间过于接近，无法判断先后（${state}：${preparing.words}；揽收：${pickup.words}）。`,
      mend: '请在 case.json 中注明截图和轨迹文件的时区，或补充带有准确时间的材料。',
    },
    'preparing-after-dispute': {
      message: ({ preparing, openedAt }, { state }) =>
        `${state} 在争议发起之后才开始（${state}：${preparing.words}；争议：${openedAt.words}）。`,
      mend: '请核对 case.json 中的 dispute.openedAt，并确认截图显示的是本订单。',
    },
    'preparing-overlaps-dispute': {
      message: ({ preparing, openedAt }, { state }) =>
        `${state} 与争议时间过于接近，无法判断先后（${state}：${preparing.words}；争议：${openedAt.words}）。`,
      mend: '请在 case.json 中注明截图的时区，或补充带有准确时间的截图。',
    },
    'preparing-unknown': {
      message: '{state} 开始的时间无法确定到具体时刻，不能比较先后。',
      mend: '请补充显示完整日期和时间的截图。',
    },
    'bundle-too-large': {
      message: ({ bytes, maxBytes, file, fileBytes }) =>
        `PDF 大小为 ${grouped(bytes)} 字节，上限为 ${grouped(maxBytes)} 字节。${
          file === null
            ? '其中没有可以缩小的图片。'
            : `图片已缩小到仍可辨认的最小程度；其中最大的是 ${file}，${grouped(fileBytes)} 字节。`
        }`,
      mend: ({ file }) =>
        file === null
          ? '请提供只含此包裹的物流文件，或提高 PDF 大小上限。'
          : `请将 ${file} 裁剪到需要展示的部分，或靠近重拍；去掉不必要的照片，或提高 PDF 大小上限。`,
    },
    'bundle-too-long': {
      message: ({ pages, maxPages, file, filePages }) =>
        `PDF 共 ${pages} 页，上限为 ${maxPages} 页。${file === null ? '' : `其中 ${file} 占 ${filePages} 页。`}`,
      mend: ({ file, filePages }) =>
        file !== null && filePages > 1
          ? `请让 ${file} 只含此包裹的记录，去掉不必要的照片，或提高页数上限。`
          : '请去掉不必要的照片，或提高页数上限。',
    },
    'bundle-illegible': {
      message: ({ file, value }) => `${value} 在 ${file} 中可读，但在 PDF 内的图片上已无法读出。`,
      mend: '请在 PDF 中查看是否可读。若不可读，请使用显示得更大的图片：面单占满画面的照片，或页面相应部分的截图。',
    },
    'images-too-many': {
      message: ({ images, maxImages }) => `证据共需 ${images} 张图片，上限为 ${maxImages} 张。`,
      mend: '请去掉不必要的照片，以及物流文件中其他包裹的记录。',
    },
    'images-too-large': {
      message: ({ file, bytes, maxBytes }) =>
        `${file === null ? '全部图片合计' : `${file} 大小为`} ${grouped(bytes)} 字节，上限为 ${grouped(maxBytes)} 字节；再缩小便无法辨认。`,
      mend: '请将证据裁剪到需要展示的部分，或去掉不必要的照片。',
    },
    'images-illegible': {
      message: ({ file, value }) => `${value} 在 ${file} 中可读，但在写出的图片上已无法读出。`,
      mend: '请在这些图片中查看是否可读。若不可读，请使用显示得更大的图片：面单占满画面的照片，或页面相应部分的截图。',
    },
    'text-too-long': {
      message: ({ characters, maxCharacters }) =>
        `文本必须说明的内容需要 ${grouped(characters)} 个字符，上限为 ${grouped(maxCharacters)} 个。`,
      mend: '请根据此文本，用更少的字手工撰写答复。',
    },
    'rule-crashed': {
      message: ({ error }) => `该项检查中断：${error}。这是 triproof 的故障，与证据无关。`,
      mend: '请人工判断此项，并附上 JSON 报告反馈该故障。',
    },
    'main-reader-missing': {
      message: () =>
        '读取时主文字识别引擎无法打开。备用引擎识别能力较弱：它没有看到的内容仍可能在图中，因此不会有任何检查因此判为不通过。',
      mend: '请修复主识别引擎（onnxruntime-node）的安装，然后重新检查此案件。',
    },
  },
  checks: {
    'order-screenshot-present': '有订单页面截图',
    'order-number-shown': '订单页面显示订单编号',
    'order-status-preparing': (words) => `订单页面显示 ${stateOf(words)}状态`,
    'order-status-time-shown': '订单页面显示 {state} 开始时间',
    'order-not-disqualified': ({ disqualified: { denied, words } }) => {
      if (denied.length > 0) return `订单${denied.join('、')}`;
      const states = words.map((word) => `“${word}”`);
      return states.length === 0 ? '没有使订单退出争议的状态' : `订单不处于${inWords(states, '、', '或')}状态`;
    },
    'tracking-present': '有物流轨迹文件',
    'tracking-number-matches': '轨迹文件属于本订单的包裹',
    'tracking-pickup-recorded': '承运商记录了揽收',
    'tracking-source-official': '轨迹文件来自已知网站',
    'pickup-before-dispute': '揽收早于争议发起',
    'label-present': '有包裹照片',
    'label-tracking-number-shown': '面单显示追踪号码',
    'label-sku-shown': '照片显示每件商品的 SKU',
    'label-legible': '照片清晰可读',
    'evidence-readable': '所有文件都能打开并读取',
    'evidence-distinct': '没有一张图片用于两项证据，且每张图片都符合所属证据的要求',
    'evidence-reused': '没有照片或追踪号码同时用于另一个订单',
    'chain-same-parcel': '订单页面、轨迹和面单属于同一个包裹',
    'preparing-before-pickup': '{state} 开始不晚于揽收',
    'preparing-before-dispute': '{state} 开始早于争议发起',
    'delivery-recorded': '承运商记录了签收',
    'dispatch-by-deadline': '订单按时交运',
    'destination-matches': '包裹在目的地签收',
    'signature-above-amount': '须签名的包裹已签名',
    'answered-in-time': '卖家按时回复了买家',
    'cancellation-after-preparing': '{state} 早于买家申请取消',
    'bundle-within-limit': ({ beside }) =>
      beside.length === 0
        ? 'PDF 未超过大小上限'
        : `${inWords(['PDF', ...beside.map((kind) => files[kind])], '、', '和')}未超过各自的上限`,
    'bundle-legible': ({ beside }) =>
      beside.includes('images') ? '所读内容在 PDF 和图片中仍清晰可读' : 'PDF 内的图片仍清晰可读',
  },
  stake: chineseStake,
  elements: wordsOf('elements', 'zh'),
  verdicts: wordsOf('verdicts', 'zh'),
  statuses: wordsOf('statuses', 'zh'),
  terms: wordsOf('terms', 'zh'),
  kinds: wordsOf('kinds', 'zh'),
  follows: '这是由最先指出的不符之处引起的：请先处理该处，再重新检查。',
};
