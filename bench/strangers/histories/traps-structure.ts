/** Histories whose mistake lies in whose, when or what, rather than in one event's words. */
import { digits } from '../random.js';
import type { Drawn, Random, Story, Trap } from '../types.js';
import { drawnFile } from './drawn.js';
import {
  afterShip,
  cainiao,
  cdekOrder,
  cdekTracing,
  csv,
  csvText,
  easyPost,
  type Form,
  fourPx,
  type HistoryFile,
  own,
  pageHead,
  pageLines,
  pasted,
  postOperationsForm,
  postSite,
  seventeenTrack,
  shippo,
  trackingMore,
  yanwen,
  yunExpress,
} from './forms.js';
import { created, type Log, local, logOf, moment, picked, type Scan, shortLog, stamp, utc } from './log.js';

const everyLanguage = ['en', 'ru', 'zh'] as const;

interface Recipe {
  readonly name: string;
  readonly why: string;
  readonly suits?: (story: Story) => boolean;
  readonly amend?: Trap['amend'];
  readonly draw: (story: Story, random: Random, mistaken: boolean) => Drawn;
}

const trap = ({ name, why, suits, amend, draw }: Recipe): Trap => ({
  name: `history-${name}`,
  element: 'tracking',
  languages: everyLanguage,
  why,
  mistaken: async (story, random) => draw(story, random, true),
  twin: async (story, random) => draw(story, random, false),
  ...(suits ? { suits } : {}),
  ...(amend ? { amend } : {}),
});

/** One log changed, in each of several forms: one trap a form. */
const inForms = (
  name: string,
  why: string,
  forms: readonly Form[],
  change: (log: Log, story: Story, random: Random) => Log,
  options: { readonly suits?: (story: Story) => boolean; readonly short?: boolean } = {},
): readonly Trap[] =>
  forms.map((form) =>
    trap({
      name: `${name}-${slug(form.name)}`,
      why,
      suits: (story) => form.suits(story) && (options.suits?.(story) ?? true),
      draw: (story, random, mistaken) => {
        const log = options.short
          ? shortLog(story, random.fork('log'), story.language)
          : logOf(story, random.fork('log'), story.language);
        return drawnFile(
          form.write(mistaken ? change(log, story, random.fork('change')) : log, random.fork('write')),
          form.name,
        );
      },
    }),
  );

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const isPosting = (story: Story): boolean => story.trackingNumber === story.orderNumber;

const sibling = (posting: string): string => {
  const [first, middle, last] = posting.split('-');
  return `${first}-${middle}-${Number(last) === 1 ? 2 : Number(last) - 1}`;
};

const digitPlaces = (text: string): readonly number[] =>
  [...text].flatMap((one, at) => (/\d/.test(one) && at > 2 ? [at] : []));

/** Another parcel of the same carrier. */
const another = (number: string, random: Random): string =>
  [...number].map((one, at) => (/\d/.test(one) && at > 2 ? String(random.int(0, 9)) : one)).join('');

const oneOff = (number: string, random: Random): string => {
  const at = random.pick(digitPlaces(number));
  return `${number.slice(0, at)}${(Number(number[at]) + random.int(1, 9)) % 10}${number.slice(at + 1)}`;
};

const swapped = (number: string, random: Random): string => {
  const pairs = digitPlaces(number).filter((at) => /\d/.test(number[at + 1] ?? '') && number[at] !== number[at + 1]);
  if (pairs.length === 0) return oneOff(number, random);
  const at = random.pick(pairs);
  return `${number.slice(0, at)}${number[at + 1]}${number[at]}${number.slice(at + 2)}`;
};

const onlyCreated = (log: Log): Log => ({ ...log, scans: log.scans.filter((scan) => scan.stage === 'created') });

const shifted = (log: Log, days: number): Log => ({
  ...log,
  scans: log.scans.map((scan) =>
    scan.stage === 'created'
      ? scan
      : { ...scan, at: moment(scan.at).plus({ days }).toISO({ suppressMilliseconds: true }) ?? scan.at },
  ),
});

/** All scans of possession fall behind the dispute. */
const afterDispute = (log: Log, story: Story, random: Random): Log => {
  const late = moment(story.disputeAt).diff(moment(story.pickupAt), 'days').days;
  return shifted(log, Math.ceil(late) + random.int(1, 9));
};

/** The pickup lies before the click on "prepare". */
const beforePreparing = (log: Log, story: Story, random: Random): Log => {
  const early = moment(story.pickupAt).diff(moment(story.preparingAt), 'days').days;
  const days = Math.ceil(early) + random.int(2, 5);
  return {
    ...log,
    scans: log.scans
      .filter((scan) => scan.stage === 'picked')
      .map((scan) => ({
        ...scan,
        at: moment(scan.at).minus({ days }).toISO({ suppressMilliseconds: true }) ?? scan.at,
      })),
  };
};

const words = (story: Story, texts: { readonly en: string; readonly ru: string; readonly zh: string }): string =>
  texts[story.language];

/** Texts that say possession and name the parcel that they are about. */
const naming = (story: Story, number: string): string =>
  words(story, {
    en: `Parcel ${number} picked up from the sender`,
    ru: `Посылка ${number} принята у отправителя`,
    zh: `包裹 ${number} 已揽收`,
  });

const reworded = (log: Log, text: string): Log => ({
  ...log,
  scans: log.scans.map((scan) => (scan.stage === 'picked' ? { ...scan, text } : scan)),
});

const txt = (text: string, story: Story): HistoryFile => ({
  name: 'tracking.txt',
  text,
  entry: { timeZone: story.zone },
});

const line = (scan: Scan, story: Story): string =>
  `${local(scan.at, story.zone, 'yyyy-MM-dd HH:mm')}  ${scan.text}${scan.place ? `, ${scan.place}` : ''}`;

const ownFile = (
  story: Story,
  events: readonly unknown[],
  more: Readonly<Record<string, unknown>> = {},
): HistoryFile => ({
  name: 'tracking.json',
  text: JSON.stringify(
    { carrier: story.carrier, trackingNumber: story.trackingNumber, timeZone: story.zone, events, ...more },
    null,
    2,
  ),
  entry: {},
});

const event = (scan: Scan, kind: string): Record<string, string> => ({
  at: scan.at,
  kind,
  text: scan.text,
  place: scan.place,
});

const carriers = [own, seventeenTrack, afterShip, csv, pasted] as const;

const wrongNumber: readonly Trap[] = [
  ...inForms(
    'of-another-parcel',
    "The history is another parcel's.",
    [own, seventeenTrack, csv, pasted, trackingMore],
    (log, _, random) => ({
      ...log,
      number: another(log.number, random),
    }),
  ),
  ...inForms(
    'number-one-digit-off',
    "The history's number differs from the claimed one by a digit.",
    [own, afterShip, csv, pasted],
    (log, _, random) => ({
      ...log,
      number: oneOff(log.number, random),
    }),
  ),
  ...inForms(
    'number-digits-swapped',
    'Two digits of the number are swapped.',
    [seventeenTrack, csv],
    (log, _, random) => ({
      ...log,
      number: swapped(log.number, random),
    }),
  ),
  ...inForms(
    'of-sibling-posting',
    'The history is that of the sibling posting.',
    [own, seventeenTrack, pasted],
    (log) => ({
      ...log,
      number: sibling(log.number),
    }),
    { suits: isPosting },
  ),
];

const wrongTime: readonly Trap[] = [
  ...inForms(
    'pickup-after-dispute',
    'The carrier took the parcel after the dispute was opened.',
    [...carriers, cdekOrder, cdekTracing, postSite, postOperationsForm, cainiao, fourPx, yanwen, shippo],
    afterDispute,
  ),
  ...inForms(
    'pickup-before-preparing',
    'The carrier took the parcel before the order was being prepared: it cannot be this order.',
    [own, seventeenTrack, csv],
    beforePreparing,
  ),
  trap({
    name: 'earlier-only-without-its-offset',
    why: 'By the clock the pickup is before the dispute; with its offset it is after.',
    draw: (story, random, mistaken) => {
      const scan = picked(story, random.fork('picked'), story.language);
      if (!mistaken) return drawnFile(ownFile(story, [event(scan, 'picked-up')]), own.name);
      // Two hours and a half before the dispute by the wall clock, written with an offset five hours and more to the west.
      const dispute = moment(story.disputeAt);
      const wall = dispute.minus({ minutes: random.int(40, 150) });
      const at = `${wall.toFormat("yyyy-MM-dd'T'HH:mm:ss")}${random.pick(['-03:00', '-05:00', '-08:00'])}`;
      return drawnFile(ownFile(story, [{ ...event(scan, 'picked-up'), at }]), own.name);
    },
  }),
  ...[own, csv].map((form) =>
    trap({
      name: `date-only-on-the-day-of-the-dispute-${slug(form.name)}`,
      why: 'The pickup has a date alone, which is the day of the dispute.',
      draw: (story, random, mistaken) => {
        const log = shortLog(story, random.fork('log'), story.language);
        if (!mistaken) return drawnFile(form.write(log, random.fork('write')), form.name);
        const day = local(story.disputeAt, story.zone, 'yyyy-MM-dd');
        const [first, pickup] = log.scans as [Scan, Scan];
        if (form === own)
          return drawnFile(
            ownFile(story, [event(first, 'label-created'), { ...event(pickup, 'picked-up'), at: day }]),
            own.name,
          );
        const rows = [
          [log.number, local(first.at, story.zone, 'yyyy-MM-dd HH:mm'), first.text, ''],
          [log.number, day, pickup.text, pickup.place],
        ];
        return drawnFile(
          {
            name: 'tracking.csv',
            text: csvText(['tracking_number', 'time', 'status', 'location'], rows, ','),
            entry: { timeZone: story.zone },
          },
          csv.name,
        );
      },
    }),
  ),
  trap({
    name: 'pickup-without-time',
    why: 'The line of the pickup bears no date.',
    draw: (story, random, mistaken) => {
      const log = shortLog(story, random.fork('log'), story.language);
      const [first, pickup] = log.scans as [Scan, Scan];
      const text = `${pageHead(log)}\n${mistaken ? pickup.text : line(pickup, story)}\n${line(first, story)}\n`;
      return drawnFile(txt(text, story), pasted.name);
    },
  }),
];

const notOurs: readonly Trap[] = [
  ...inForms(
    'text-names-another-parcel',
    "The pickup's own text names another parcel.",
    [own, afterShip, csv, pasted],
    (log, story, random) => reworded(log, naming(story, another(log.number, random))),
    { short: true },
  ),
  ...inForms(
    'place-names-another-parcel',
    "The place of the pickup says that it is another parcel's.",
    [own, seventeenTrack, csv],
    (log, story, random) => ({
      ...log,
      scans: log.scans.map((scan) =>
        scan.stage === 'picked'
          ? {
              ...scan,
              place: `${scan.place} (${words(story, { en: 'parcel', ru: 'посылка', zh: '包裹' })} ${another(log.number, random)})`,
            }
          : scan,
      ),
    }),
    { short: true },
  ),
  trap({
    name: 'scans-above-the-only-number',
    why: "The pasted page ends another parcel's scans, then names ours, which has none.",
    draw: (story, random, mistaken) => {
      const log = shortLog(story, random.fork('log'), story.language);
      const none = words(story, {
        en: 'No tracking information yet',
        ru: 'Информации об отправлении пока нет',
        zh: '暂无物流信息',
      });
      const scans = pageLines(log, random.fork('lines'));
      return drawnFile(
        txt(mistaken ? `${scans}\n\n----------\n${pageHead(log)}${none}\n` : `${pageHead(log)}\n${scans}\n`, story),
        pasted.name,
      );
    },
  }),
  trap({
    name: 'pasted-page-of-two-parcels',
    why: "The pasted page shows two parcels; the pickup is the other's.",
    draw: (story, random, mistaken) => {
      const log = shortLog(story, random.fork('log'), story.language);
      const other = { ...log, number: another(log.number, random.fork('other')) };
      const bare = onlyCreated(log);
      const part = (one: Log): string => `${pageHead(one)}\n${pageLines(one, random.fork('lines'))}\n`;
      return drawnFile(
        txt(mistaken ? `${part(other)}\n\n${part(bare)}` : `${part(onlyCreated(other))}\n\n${part(log)}`, story),
        pasted.name,
      );
    },
  }),
  trap({
    name: 'csv-pickup-row-of-another-parcel',
    why: "In the table the row of the pickup is another parcel's.",
    draw: (story, random, mistaken) => {
      const log = shortLog(story, random.fork('log'), story.language);
      const [first, pickup] = log.scans as [Scan, Scan];
      const other = another(log.number, random.fork('other'));
      const row = (number: string, scan: Scan): readonly string[] => [
        number,
        local(scan.at, story.zone, 'yyyy-MM-dd HH:mm'),
        scan.text,
        scan.place,
      ];
      const rows = [row(log.number, first), row(mistaken ? other : log.number, pickup), row(other, first)];
      return drawnFile(
        {
          name: 'tracking.csv',
          text: csvText(['tracking_number', 'time', 'status', 'location'], rows, ';'),
          entry: { timeZone: story.zone },
        },
        csv.name,
      );
    },
  }),
  trap({
    name: 'csv-without-any-number',
    why: 'The table names no parcel at all.',
    draw: (story, random, mistaken) => {
      const log = shortLog(story, random.fork('log'), story.language);
      const rows = log.scans.map((scan) => [
        ...(mistaken ? [] : [log.number]),
        local(scan.at, story.zone, 'yyyy-MM-dd HH:mm'),
        scan.text,
        scan.place,
      ]);
      const head = [...(mistaken ? [] : ['tracking_number']), 'time', 'status', 'location'];
      return drawnFile(
        { name: 'tracking.csv', text: csvText(head, rows, ','), entry: { timeZone: story.zone } },
        csv.name,
      );
    },
  }),
  trap({
    name: 'pasted-page-without-number',
    why: 'The pasted page names no parcel.',
    draw: (story, random, mistaken) => {
      const log = logOf(story, random.fork('log'), story.language);
      const scans = pageLines(log, random.fork('lines'));
      return drawnFile(txt(mistaken ? `${scans}\n` : `${pageHead(log)}\n${scans}\n`, story), pasted.name);
    },
  }),
  trap({
    name: 'aggregator-answer-of-two-parcels',
    why: 'The answer holds two parcels; the one of ours is merely announced.',
    draw: (story, random, mistaken) => {
      const log = shortLog(story, random.fork('log'), story.language);
      const other = { ...log, number: another(log.number, random.fork('other')) };
      const entry = (one: Log): unknown =>
        (JSON.parse(seventeenTrack.write(one, random.fork('write')).text) as { data: { accepted: unknown[] } }).data
          .accepted[0];
      const accepted = mistaken ? [entry(other), entry(onlyCreated(log))] : [entry(onlyCreated(other)), entry(log)];
      return drawnFile(
        { name: '17track.json', text: JSON.stringify({ code: 0, data: { accepted, rejected: [] } }), entry: {} },
        seventeenTrack.name,
      );
    },
  }),
];

const notPickup = (name: string, why: string, kind: string, text: { en: string; ru: string; zh: string }): Trap =>
  trap({
    name,
    why,
    draw: (story, random, mistaken) => {
      const log = shortLog(story, random.fork('log'), story.language);
      const [first, pickup] = log.scans as [Scan, Scan];
      const second = mistaken ? { ...event(pickup, kind), text: words(story, text) } : event(pickup, 'picked-up');
      return drawnFile(ownFile(story, [event(first, 'label-created'), second]), own.name);
    },
  });

const noPickup: readonly Trap[] = [
  ...inForms(
    'only-announced',
    'The parcel is announced and nothing more.',
    [
      ...carriers,
      cdekOrder,
      cdekTracing,
      postSite,
      postOperationsForm,
      cainiao,
      fourPx,
      yanwen,
      yunExpress,
      shippo,
      easyPost,
    ],
    onlyCreated,
    { short: true },
  ),
  trap({
    name: 'expected-events-section',
    why: 'The pickup stands among the expected events.',
    draw: (story, random, mistaken) => {
      const log = shortLog(story, random.fork('log'), story.language);
      const [first, pickup] = log.scans as [Scan, Scan];
      const heads = words(story, {
        en: 'Expected events|Past events',
        ru: 'Ожидаемые события|Прошедшие события',
        zh: '预计节点|已发生节点',
      }).split('|') as [string, string];
      const later: Scan = {
        ...pickup,
        at: stamp(moment(pickup.at).plus({ hours: 20 }), story.zone),
        text: words(story, { en: 'Departure from origin', ru: 'Отправка из города отправителя', zh: '离开始发地' }),
      };
      const expected = mistaken ? [later, pickup] : [later];
      const past = mistaken ? [first] : [pickup, first];
      return drawnFile(
        txt(
          `${pageHead(log)}\n${heads[0]}\n${expected.map((one) => line(one, story)).join('\n')}\n\n${heads[1]}\n${past.map((one) => line(one, story)).join('\n')}\n`,
          story,
        ),
        pasted.name,
      );
    },
  }),
  trap({
    name: 'header-says-shipped',
    why: 'A field of the head says shipped; no event proves it.',
    draw: (story, random, mistaken) => {
      const log = shortLog(story, random.fork('log'), story.language);
      const [first, pickup] = log.scans as [Scan, Scan];
      const head = `${pageHead(log)}${words(story, { en: 'Status: Shipped', ru: 'Статус: Отправлен', zh: '状态：已发货' })} ${local(pickup.at, story.zone, 'yyyy-MM-dd')}\n`;
      const scans = mistaken ? [first] : [pickup, first];
      return drawnFile(txt(`${head}\n${scans.map((one) => line(one, story)).join('\n')}\n`, story), pasted.name);
    },
  }),
  trap({
    name: 'aggregator-ship-date-only',
    why: 'The answer has a pickup date in its head and only an announcement among its checkpoints.',
    draw: (story, random, mistaken) => {
      const log = shortLog(story, random.fork('log'), story.language);
      const answer = JSON.parse(afterShip.write(mistaken ? onlyCreated(log) : log, random.fork('write')).text) as {
        data: { tracking: Record<string, unknown> };
      };
      answer.data.tracking['shipment_pickup_date'] = utc(story.pickupAt).replace('Z', '');
      return drawnFile({ name: 'aftership.json', text: JSON.stringify(answer, null, 2), entry: {} }, afterShip.name);
    },
  }),
  trap({
    name: 'milestone-without-time',
    why: 'The milestone of the pickup is listed without a time: it did not happen.',
    draw: (story, random, mistaken) =>
      drawnFile(
        seventeenTrack.write(
          mistaken
            ? onlyCreated(shortLog(story, random.fork('log'), story.language))
            : shortLog(story, random.fork('log'), story.language),
          random.fork('write'),
        ),
        seventeenTrack.name,
      ),
  }),
  trap({
    name: 'no-events',
    why: 'The history is empty.',
    draw: (story, random, mistaken) => {
      const scan = picked(story, random.fork('picked'), story.language);
      return drawnFile(ownFile(story, mistaken ? [] : [event(scan, 'picked-up')]), own.name);
    },
  }),
  trap({
    name: 'number-unknown-to-the-carrier',
    why: 'The carrier answers that it does not know the number.',
    suits: cainiao.suits,
    draw: (story, random, mistaken) => {
      const log = mistaken ? { ...logOf(story, random.fork('log')), scans: [] } : logOf(story, random.fork('log'));
      return drawnFile(cainiao.write(log, random.fork('write')), cainiao.name);
    },
  }),
  trap({
    name: 'cdek-status-withdrawn',
    why: 'The status of arrival at the warehouse was withdrawn by the carrier.',
    suits: cdekOrder.suits,
    draw: (story, random, mistaken) => {
      const answer = JSON.parse(
        cdekOrder.write(shortLog(story, random.fork('log'), 'ru'), random.fork('write')).text,
      ) as { entity: { statuses: Record<string, unknown>[] } };
      for (const status of answer.entity.statuses)
        status['deleted'] = mistaken && status['code'] === 'RECEIVED_AT_SHIPMENT_WAREHOUSE';
      return drawnFile({ name: 'cdek.json', text: JSON.stringify(answer, null, 2), entry: {} }, cdekOrder.name);
    },
  }),
  trap({
    name: 'cdek-webhook-of-another-parcel',
    why: "The carrier's message is about another parcel.",
    suits: cdekOrder.suits,
    draw: (story, random, mistaken) => {
      const at = moment(story.pickupAt).toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'+0000'");
      const body = {
        type: 'ORDER_STATUS',
        date_time: at,
        uuid: `72753031-${digits(4, random)}-4${digits(3, random)}-9${digits(3, random)}-${digits(12, random)}`,
        attributes: {
          is_return: false,
          cdek_number: mistaken ? oneOff(story.trackingNumber, random.fork('other')) : story.trackingNumber,
          number: story.orderNumber,
          code: 'RECEIVED_AT_SHIPMENT_WAREHOUSE',
          status_code: '3',
          status_date_time: at,
          city_name: 'Москва',
          deleted: false,
        },
      };
      return drawnFile({ name: 'webhook.json', text: JSON.stringify(body, null, 2), entry: {} }, 'CDEK webhook');
    },
  }),
  trap({
    name: 'post-refused-at-acceptance',
    why: 'The post office refused the parcel at acceptance.',
    suits: postSite.suits,
    draw: (story, random, mistaken) => {
      const text = postSite.write(shortLog(story, random.fork('log'), 'ru'), random.fork('write')).text;
      const file = { name: 'pochta.json', entry: {} };
      if (!mistaken) return drawnFile({ ...file, text }, postSite.name);
      const refused = text
        .replace('Принято в отделении связи', 'Отказ в приёме')
        .replace(/("operationType": ?)1([,\n])/, '$144$2');
      return drawnFile({ ...file, text: refused }, postSite.name);
    },
  }),
  trap({
    name: 'cainiao-pickup-failure',
    why: 'The action is a failed pickup.',
    suits: cainiao.suits,
    draw: (story, random, mistaken) => {
      const text = cainiao.write(shortLog(story, random.fork('log'), 'en'), random.fork('write')).text;
      const changed = text
        .replace('PU_PICKUP_SUCCESS', 'PU_PICKUP_FAILURE')
        .replace('Received by logistics company', 'Pickup failed');
      return drawnFile({ name: 'cainiao.json', text: mistaken ? changed : text, entry: {} }, cainiao.name);
    },
  }),
  trap({
    name: 'yunexpress-code-against-content',
    why: 'The node is called collected, while the content says that only electronic data came in.',
    suits: yunExpress.suits,
    draw: (story, random, mistaken) => {
      const text = yunExpress.write(shortLog(story, random.fork('log'), 'zh'), random.fork('write')).text;
      return drawnFile(
        {
          name: 'yuntrack.json',
          text: mistaken ? text.replace('快件已被揽收', '快件电子信息已收到') : text,
          entry: {},
        },
        yunExpress.name,
      );
    },
  }),
  trap({
    name: 'ozon-posting-sent-by-seller',
    why: "The marketplace's record says what the seller clicked; there is no carrier's scan.",
    draw: (story, random, mistaken) => {
      if (!mistaken)
        return drawnFile(own.write(logOf(story, random.fork('log'), story.language), random.fork('write')), own.name);
      const body = {
        result: {
          posting_number: story.orderNumber,
          order_number: story.orderNumber.split('-').slice(0, 2).join('-'),
          status: 'sent_by_seller',
          tpl_integration_type: 'non_integrated',
          tracking_number: story.trackingNumber,
          in_process_at: utc(story.receivedAt),
          shipment_date: utc(story.pickupAt),
          delivering_date: null,
          products: story.items.map((item) => ({
            sku: Number(item.sku),
            offer_id: item.offerId,
            quantity: item.quantity,
          })),
        },
      };
      return drawnFile({ name: 'posting.json', text: JSON.stringify(body, null, 2), entry: {} }, 'Ozon posting');
    },
  }),
  notPickup('recipient-pickup', 'The pickup is the one that the recipient is asked to make.', 'picked-up', {
    en: 'Ready for pickup by the recipient once the parcel arrives',
    ru: 'Получатель сможет забрать посылку после её поступления',
    zh: '包裹到达后收件人可自提',
  }),
  notPickup('left-at-pickup-point-by-plan', 'The parcel is to be handed in at a point; it was not.', 'picked-up', {
    en: 'To be handed in at the drop-off point by the sender',
    ru: 'Отправитель должен сдать посылку в пункт приёма',
    zh: '请寄件人将包裹送至网点',
  }),
  notPickup('returned-to-the-seller-before-dispatch', 'The parcel stayed with the seller.', 'returned', {
    en: 'Cancelled before hand-over, parcel remains with the sender',
    ru: 'Отменено до передачи, посылка осталась у отправителя',
    zh: '交运前已取消，包裹仍在寄件人处',
  }),
  notPickup('customs-paper-only', 'Only papers were cleared in advance.', 'in-transit', {
    en: 'Customs pre-declaration filed, goods not received',
    ru: 'Подана предварительная декларация, груз не поступал',
    zh: '预报关资料已提交，货物未到',
  }),
  trap({
    name: 'pickup-scan-voided',
    why: 'The pickup scan is taken back a minute later as entered in error.',
    draw: (story, random, mistaken) => {
      const log = shortLog(story, random.fork('log'), story.language);
      const [first, pickup] = log.scans as [Scan, Scan];
      const back: Scan = {
        ...pickup,
        at: stamp(moment(pickup.at).plus({ minutes: random.int(1, 40) }), story.zone),
        text: words(story, {
          en: 'Pickup scan voided: entered in error, parcel was not collected',
          ru: 'Приём аннулирован: внесён ошибочно, посылка не получена',
          zh: '揽收记录作废：误操作，未收到包裹',
        }),
      };
      const events = [
        event(first, 'label-created'),
        event(pickup, 'picked-up'),
        ...(mistaken ? [event(back, 'exception')] : []),
      ];
      return drawnFile(ownFile(story, events), own.name);
    },
  }),
  trap({
    name: 'announcement-filed-in-transit',
    why: 'An electronic record is filed under transit.',
    draw: (story, random, mistaken) => {
      const scan = created(story, random.fork('created'), story.language);
      const pickup = picked(story, random.fork('picked'), story.language);
      return drawnFile(
        ownFile(
          story,
          mistaken ? [event(scan, 'in-transit')] : [event(scan, 'label-created'), event(pickup, 'picked-up')],
        ),
        own.name,
      );
    },
  }),
];

export const structureTraps: readonly Trap[] = [...wrongNumber, ...wrongTime, ...notOurs, ...noPickup];
