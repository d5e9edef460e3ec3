import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { type BundleImage, type BundleSource, prepareImage } from '../../src/bundle/index.js';
import type { Raster } from '../../src/model/raster.js';
import type {
  Box,
  Check,
  CheckStatus,
  Element,
  EventSeen,
  Language,
  Reading,
  Report,
  ReportFinding,
  Sighting,
  Verdict,
  Window,
} from '../../src/model/schema/report.js';
import { loadPolicy } from '../../src/policy/index.js';

const require = createRequire(import.meta.url);
const fontFiles = {
  latin: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  latinBold: require.resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  han: join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Regular.otf'),
  hanBold: join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Bold.otf'),
} as const;
for (const [family, file] of Object.entries(fontFiles)) GlobalFonts.registerFromPath(file, family);

const textFont = (size: number, bold = false) => (bold ? `${size}px latinBold, hanBold` : `${size}px latin, han`);

/** Draws a picture and returns its pixels, as the decoder would. */
export const picture = (width: number, height: number, draw: (c: SKRSContext2D) => void): Raster => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  draw(context);
  const { data } = context.getImageData(0, 0, width, height);
  const rgb = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) rgb.set(data.subarray(from, from + 3), to);
  return { width, height, data: rgb };
};

const write = (
  c: SKRSContext2D,
  text: string,
  x: number,
  y: number,
  size: number,
  colour = '#1c2733',
  bold = false,
) => {
  c.font = textFont(size, bold);
  c.fillStyle = colour;
  c.fillText(text, x, y);
};

/** A made-up seller's order page. */
const orderPicture = (words: { number: string; status: string; time: string; sku: string }): Raster =>
  picture(1440, 900, (c) => {
    c.fillStyle = '#f3f5f8';
    c.fillRect(0, 0, 1440, 900);
    c.fillStyle = '#0b5cff';
    c.fillRect(0, 0, 1440, 56);
    write(c, 'seller cabinet', 28, 36, 20, '#fff', true);
    c.fillStyle = '#fff';
    c.fillRect(220, 84, 1190, 780);
    for (const [i, item] of ['Orders', 'Returns', 'Prices', 'Reports', 'Finance'].entries())
      write(c, item, 28, 120 + 44 * i, 16, '#5a6876');
    write(c, words.number, 252, 138, 26, '#1c2733', true);
    c.fillStyle = '#dff3e4';
    c.beginPath();
    c.roundRect(252, 160, 210, 36, 18);
    c.fill();
    write(c, words.status, 270, 184, 16, '#156b32');
    write(c, words.time, 480, 184, 16);
    for (let i = 0; i < 3; i++) {
      c.fillStyle = '#e8ecf1';
      c.fillRect(252, 240 + i * 130, 96, 96);
      write(c, i === 0 ? 'Wireless earbuds TWS-55, black' : 'Charging cable USB-C, 1 m', 372, 268 + i * 130, 17);
      write(c, i === 0 ? `SKU ${words.sku}` : 'SKU 140048123', 372, 300 + i * 130, 15, '#5a6876');
      write(c, '1 × 2 490 ₽', 1200, 268 + i * 130, 17);
    }
  });

/** A made-up parcel photo with a label on it. */
const labelPicture = (words: { number: string; sku: string }): Raster =>
  picture(1200, 1600, (c) => {
    c.fillStyle = '#b08a5b';
    c.fillRect(0, 0, 1200, 1600);
    c.fillStyle = '#a37d4f';
    c.fillRect(0, 700, 1200, 60);
    c.fillStyle = '#fdfdfb';
    c.fillRect(180, 280, 840, 1000);
    write(c, 'EXPRESS ECONOMY', 230, 370, 48, '#111', true);
    c.fillStyle = '#111';
    for (let x = 240, i = 0; x < 940; i++) {
      const w = 3 + ((i * 7) % 5) * 2;
      c.fillRect(x, 440, w, 190);
      x += w + 4 + ((i * 5) % 3) * 3;
    }
    write(c, words.number, 330, 700, 52, '#111', true);
    write(c, 'Moscow, ul. Primernaya 1', 240, 860, 36, '#111');
    write(c, `SKU ${words.sku}`, 240, 1120, 50, '#111', true);
  });

export const sighting = (file: string, text: string, box: Box, reader: Sighting['reader'] = 'paddle'): Sighting => ({
  file,
  box,
  reader,
  text,
  confidence: 0.97,
});

export const reading = (value: string, sightings: Sighting[], sure = true): Reading => ({ value, sure, sightings });

export const span = (earliest: string, latest: string, text: string): Window => ({ earliest, latest, text });

export const event = (
  index: number,
  kind: EventSeen['kind'],
  at: Window | null,
  text: string,
  place: string,
): EventSeen => ({ kind, at, text, place, code: '', file: 'tracking.json', pointer: `/events/${index}` });

const elementOf = (id: string): Element => {
  if (/^order-/u.test(id)) return 'order';
  if (/^(tracking-|pickup-)/u.test(id)) return 'tracking';
  return /^label-/u.test(id) ? 'label' : 'chain';
};

const finding = (code: string, message: string, mend: string, at: ReportFinding['at'] = []): ReportFinding => ({
  code,
  params: {},
  message,
  mend,
  at,
});

/** All checks; `found` lists those that do not simply pass. */
const checksWith = (found: { readonly [id: string]: readonly [CheckStatus, ...ReportFinding[]] }): Check[] =>
  (loadPolicy('ozon/not-received')?.checks ?? []).map((id) => {
    const [status, ...findings] = found[id] ?? ['pass'];
    return { id, element: elementOf(id), title: titleOf(id), status, findings };
  });

const titleOf = (id: string) => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;

const verdictFrom = (checks: readonly Check[]): Verdict => {
  if (checks.some(({ status }) => status === 'fail')) return 'fail';
  return checks.some(({ status }) => status === 'unknown' || status === 'error') ? 'review' : 'pass';
};

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const encode = (text: string) => new TextEncoder().encode(text);

const number = '70548213-0117-1';
const parcel = 'LK058863565CN';
const sku = '1512663422';

const orderSightings = {
  number: [
    sighting('order.png', number, [250, 114, 230, 30]),
    sighting('order.png', number, [251, 115, 228, 29], 'tesseract'),
  ],
  status: [
    sighting('order.png', 'Awaiting shipping', [268, 168, 140, 22]),
    sighting('order.png', '2024-08-10 17:12', [480, 168, 130, 22]),
  ],
  sku: [sighting('order.png', `SKU ${sku}`, [372, 286, 122, 18])],
};

/** A whole case that passes. Tests change a deep copy, so that they state only what differs. */
export const passingReport = (language: Language = 'en', change: (report: Report) => void = () => {}): Report => {
  const preparing = span('2024-08-10T09:12:00.000Z', '2024-08-10T09:13:00.000Z', '2024-08-10 17:12');
  const pickup = span('2024-08-11T02:20:00.000Z', '2024-08-11T02:21:00.000Z', '2024-08-11T10:20:00+08:00');
  const tracking = encode('{ "carrier": "guoo", "events": [] }\n');
  const report: Report = {
    schemaVersion: 1,
    tool: {
      name: 'triproof',
      version: '0.1.0',
      readers: ['paddle PP-OCRv4 (onnxruntime 1.30.0)', 'tesseract.js 7.0.0 (eng, chi_sim)', 'zxing-wasm 3.1.4'],
    },
    case: {
      id: 'D-2024-0815',
      order: {
        number,
        trackingNumber: parcel,
        items: [{ sku, offerId: 'TWS-55-BLK', quantity: 1 }],
        total: { amount: '2490.00', currency: 'RUB' },
      },
      dispute: { openedAt: span('2024-08-20T11:03:00.000Z', '2024-08-20T11:03:00.001Z', '2024-08-20T14:03:00+03:00') },
    },
    policy: { id: 'ozon/not-received', version: '2026-07-01' },
    names: { state: { en: 'Preparing', ru: 'Preparing', zh: 'Preparing' } },
    language,
    verdict: 'pass',
    elements: [],
    checks: checksWith({}),
    facts: {
      order: {
        number: reading(number, orderSightings.number),
        otherNumbers: [],
        trackingNumber: null,
        skus: [reading(sku, orderSightings.sku)],
        statuses: [
          {
            status: 'awaiting-shipping',
            stage: 'proving',
            text: 'Awaiting shipping',
            timeText: '2024-08-10 17:12',
            sure: true,
            at: preparing,
            sightings: orderSightings.status,
          },
        ],
      },
      tracking: {
        carrier: 'guoo',
        trackingNumber: reading(parcel, [
          { file: 'tracking.json', pointer: '/trackingNumber', reader: 'json', text: parcel, confidence: 1 },
        ]),
        otherNumbers: [],
        postings: [],
        pickup,
        pickupProof: 'scan',
        delivery: {
          at: span('2024-08-19T07:30:00.000Z', '2024-08-19T07:31:00.000Z', '2024-08-19T10:30:00+03:00'),
          proof: 'scan',
          to: 'addressee',
          signature: 'not-said',
          place: { text: 'Москва' },
          file: 'tracking.json',
          pointer: '/events/4',
        },
        events: [
          event(
            0,
            'label-created',
            span('2024-08-10T10:00:00.000Z', '2024-08-10T10:01:00.000Z', '2024-08-10T18:00:00+08:00'),
            'Shipment data received',
            'Shenzhen',
          ),
          event(1, 'picked-up', pickup, '揽收 Picked up by courier', 'Shenzhen'),
          event(
            2,
            'in-transit',
            span('2024-08-12T05:40:00.000Z', '2024-08-12T05:41:00.000Z', '2024-08-12T13:40:00+08:00'),
            '离开分拨中心',
            '东莞',
          ),
          event(
            3,
            'in-transit',
            span('2024-08-16T08:00:00.000Z', '2024-08-16T08:01:00.000Z', '2024-08-16T11:00:00+03:00'),
            'Прибыло в сортировочный центр',
            'Москва',
          ),
          event(
            4,
            'delivered',
            span('2024-08-19T07:30:00.000Z', '2024-08-19T07:31:00.000Z', '2024-08-19T10:30:00+03:00'),
            'Вручено получателю',
            'Москва',
          ),
        ],
        doubts: [],
      },
      label: {
        trackingNumber: reading(parcel, [
          sighting('label.jpg', parcel, [240, 440, 700, 190], 'barcode'),
          sighting('label.jpg', parcel, [328, 655, 410, 56]),
          sighting('label.jpg', parcel, [329, 656, 409, 55], 'tesseract'),
        ]),
        postingNumber: null,
        numbers: [],
        skus: [
          reading(sku, [
            sighting('label.jpg', `SKU ${sku}`, [238, 1076, 400, 54]),
            sighting('label.jpg', sku, [239, 1077, 398, 52], 'tesseract'),
          ]),
        ],
        otherSkus: [],
        barcodes: [{ file: 'label.jpg', format: 'Code128', text: parcel, box: [240, 440, 700, 190] }],
        legibility: [],
        identifiers: [],
      },
      files: [
        { file: 'order.png', element: 'order', state: 'read', width: 1440, height: 900 },
        { file: 'tracking.json', element: 'tracking', state: 'read', format: 'triproof' },
        { file: 'label.jpg', element: 'label', state: 'read', width: 1200, height: 1600 },
      ],
    },
    inputs: [
      { file: 'order.png', element: 'order', sha256: sha256(encode('order')), bytes: 184_233 },
      {
        file: 'tracking.json',
        element: 'tracking',
        sha256: sha256(tracking),
        bytes: tracking.length,
        url: 'https://www.guoo.com/track?no=LK058863565CN',
        retrievedAt: '2024-08-21T09:00:00+08:00',
      },
      { file: 'label.jpg', element: 'label', sha256: sha256(encode('label')), bytes: 1_422_871 },
    ],
  };
  change(report);
  report.verdict = verdictFrom(report.checks);
  report.elements = (['order', 'tracking', 'label', 'chain'] as const).map((id) => ({
    id,
    verdict: verdictFrom(report.checks.filter(({ element }) => element === id)),
  }));
  return report;
};

let pictures: Promise<ReadonlyMap<string, BundleImage>> | undefined;

/** The pictures named in the passing report; drawn once. */
const casePictures = (): Promise<ReadonlyMap<string, BundleImage>> => {
  pictures ??= drawPictures();
  return pictures;
};

const drawPictures = async (): Promise<ReadonlyMap<string, BundleImage>> => {
  const order = await prepareImage(
    orderPicture({ number, status: 'Awaiting shipping', time: '2024-08-10 17:12', sku }),
  );
  const label = await prepareImage(labelPicture({ number: parcel, sku }));
  return new Map([
    ['order.png', order],
    ['label.jpg', label],
  ]);
};

export const sourceOf = async (report: Report): Promise<BundleSource> => ({
  report,
  names: loadPolicy(report.policy.id),
  caseFile: encode(`{ "id": ${JSON.stringify(report.case.id)} }\n`),
  originals: [
    { file: 'order.png', bytes: encode('order') },
    { file: 'tracking.json', bytes: encode('{ "carrier": "guoo", "events": [] }\n') },
    { file: 'label.jpg', bytes: encode('label') },
  ],
  images: await casePictures(),
});

/** A case that fails, worded in Chinese. */
export const failingReport = (): Report =>
  passingReport('zh', (report) => {
    report.facts.label.skus = [];
    report.facts.tracking.pickup = null;
    report.facts.tracking.pickupProof = null;
    report.facts.tracking.events = report.facts.tracking.events.slice(0, 1);
    report.checks = checksWith({
      'tracking-pickup-recorded': [
        'fail',
        finding(
          'tracking-no-pickup',
          '物流轨迹中没有承运商揽收的记录，最后一条事件为“Shipment data received”。',
          '请从承运商官网重新下载完整的物流轨迹，其中须包含揽收扫描。',
          [{ file: 'tracking.json' }],
        ),
      ],
      'pickup-before-dispute': [
        'unknown',
        finding('pickup-unknown', '揽收时间未知，无法判断是否早于争议开启时间。', '请补充含有揽收时间的轨迹。', [
          { file: 'tracking.json' },
        ]),
      ],
      'label-sku-shown': [
        'fail',
        finding(
          'label-sku-unread',
          '照片上未读到 SKU 1512663422。',
          '请补拍商品条码贴纸（OZN1512663422）或装箱清单，确保文字清晰。',
          [{ file: 'label.jpg' }],
        ),
      ],
      'preparing-before-pickup': [
        'unknown',
        finding('preparing-unknown', '揽收时间未知，无法判断 Preparing 是否早于揽收。', '请先补充揽收记录。'),
      ],
      'chain-same-parcel': [
        'fail',
        finding('chain-incomplete', '证据链不完整：面单上缺少 SKU。', '请先补充面单证据。'),
      ],
    });
  });

/** A case for a person to look at, worded in Russian. */
export const openReport = (): Report =>
  passingReport('ru', (report) => {
    const pickup = span('2024-08-19T16:00:00.000Z', '2024-08-20T21:00:00.000Z', '20.08.2024');
    report.facts.tracking.pickup = pickup;
    report.facts.tracking.events = [event(0, 'picked-up', pickup, 'Принято у отправителя', 'Шэньчжэнь')];
    report.facts.order.skus = [];
    const [first] = report.facts.label.skus;
    if (first !== undefined) report.facts.label.skus = [{ ...first, sure: false }];
    report.checks = checksWith({
      'pickup-before-dispute': [
        'unknown',
        finding(
          'pickup-overlaps-dispute',
          'Неясно, раньше ли приём посылки, чем открыт спор: в файле только дата 20.08.2024, а спор открыт в тот же день в 11:03 UTC.',
          'Добавьте историю перевозчика, где указано время приёма.',
          [{ file: 'tracking.json', pointer: '/events/0' }],
        ),
      ],
      'label-sku-shown': [
        'unknown',
        finding(
          'label-sku-unsure',
          'SKU на фотографии прочитан неуверенно: 1512663422.',
          'Снимите этикетку ещё раз: ближе, прямо и при хорошем свете.',
          [{ file: 'label.jpg', box: [238, 1076, 400, 54] }],
        ),
      ],
    });
  });
