/** The right words on the wrong paper: lists, screenshots, notes, and labels of several parcels. */
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { drawOrder } from '../pages/index.js';
import type { Drawn, Random, Story, Trap } from '../types.js';
import { type Paper, papers } from './papers.js';
import { drawPlan, type Plan, planOf, type Sheeted, type Shot, type Wish } from './scene.js';
import {
  another,
  changed,
  eachSheet,
  everyLanguage,
  isPosting,
  oneItem,
  otherSku,
  ourSku,
  planned,
  recontent,
  renumbered,
  reskued,
  sibling,
} from './trap-kit.js';
import { escapeHtml, mark, word } from './words.js';

const isList = (one: Sheeted): boolean => one.paper.kind === 'list';
const isLabel = (one: Sheeted): boolean => one.paper.kind === 'label';

const only = (plan: Plan, keep: (one: Sheeted) => boolean): Plan =>
  plan.map((shot) => ({ ...shot, sheets: shot.sheets.filter(keep) })).filter((shot) => shot.sheets.length > 0);

const relabelled = (one: Sheeted, story: Story, random: Random): Sheeted => {
  const number = another(story.trackingNumber, random);
  return {
    ...one,
    content: {
      ...one.content,
      number,
      numberCode: number,
      posting: one.content.posting === one.content.number ? number : another(one.content.posting, random),
    },
  };
};

const otherProduct = (plan: Plan, story: Story, random: Random): Plan =>
  reskued(plan, story, otherSku(ourSku(story), random));

const onePaper = (plan: Plan): Sheeted => plan[0]?.sheets[0] as Sheeted;

/** Our label with another product, and another parcel's label with ours. */
const crossed = (plan: Plan, story: Story, random: Random): readonly [Sheeted, Sheeted] => {
  const ours = onePaper(plan);
  const label = onePaper(otherProduct(plan, story, random));
  return [label, relabelled(ours, story, random)];
};

const page = async (browser: Browser, html: string, width: number, height: number): Promise<Uint8Array> => {
  const tab = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1.5 });
  try {
    await tab.setContent(`<!doctype html><meta charset="utf-8">${html}`);
    return new Uint8Array(await tab.screenshot({ type: 'png' }));
  } finally {
    await tab.close();
  }
};

const single = (name: string, bytes: Uint8Array, what: string): Drawn => ({
  files: [{ name, bytes }],
  entries: [name],
  notes: { paper: what },
});

const lines = (story: Story): string =>
  story.items
    .map((item) => `<div>SKU ${item.sku} &nbsp; ${escapeHtml(item.name[story.language])} × ${item.quantity}</div>`)
    .join('');

/** A picture that is no photo of a parcel stands for the label. */
const replaced = (
  name: string,
  why: string,
  draw: (story: Story, random: Random, browser: Browser) => Promise<Drawn>,
  wish: Wish = 'carrier',
): Trap => ({
  name: `label-${name}`,
  element: 'label',
  languages: everyLanguage,
  why,
  mistaken: draw,
  twin: (story, random, browser) => drawPlan(planOf(story, random, wish), random, browser),
});

const note = (story: Story, random: Random, browser: Browser): Promise<Uint8Array> =>
  page(
    browser,
    `<body style="margin:0;background:#fff;font:20px 'DejaVu Sans Mono','Noto Sans Mono CJK SC',monospace"><div style="background:#e9e9e9;padding:6px 12px;font:15px 'DejaVu Sans'">${random.pick(['Untitled - Notepad', 'Новый текстовый документ.txt — Блокнот', '新建文本文档.txt - 记事本'])}<div style="margin-top:5px;color:#444">File &nbsp; Edit &nbsp; Format &nbsp; View &nbsp; Help</div></div><div style="padding:14px;line-height:1.5"><div>${word('tracking', story.language)}: ${story.trackingNumber}</div><div>${word('order', story.language)} ${story.orderNumber}</div>${lines(story)}</div></body>`,
    820,
    420,
  );

const trackingPage = (story: Story, browser: Browser): Promise<Uint8Array> =>
  page(
    browser,
    `<body style="margin:0;background:#f4f6f8;font:16px Roboto,'Noto Sans CJK SC',sans-serif"><div style="background:#0b5ed7;color:#fff;padding:16px 28px;font-size:22px">${escapeHtml(story.carrier)} · tracking</div><div style="margin:24px;background:#fff;border-radius:10px;padding:24px"><h2>${story.trackingNumber}</h2><div style="color:#157347;margin:10px 0">In transit</div>${lines(story)}<ul style="line-height:2;margin-top:14px"><li>${story.pickupAt.slice(0, 16).replace('T', ' ')} Picked up</li><li>${story.preparingAt.slice(0, 16).replace('T', ' ')} Order information received</li></ul></div></body>`,
    1100,
    640,
  );

const chat = (story: Story, browser: Browser): Promise<Uint8Array> =>
  page(
    browser,
    `<body style="margin:0;background:#d8e3ec;font:17px Roboto,'Noto Sans CJK SC',sans-serif"><div style="padding:22px"><div style="background:#fff;border-radius:14px;padding:12px 16px;width:360px">${word('tracking', story.language)}?</div><div style="background:#c9f2b8;border-radius:14px;padding:12px 16px;width:420px;margin:14px 0 0 120px">${story.trackingNumber}<br>${lines(story)}</div></div></body>`,
    640,
    420,
  );

const jpeg = async (bytes: Uint8Array, width: number, quality: number): Promise<Uint8Array> =>
  new Uint8Array(await sharp(bytes).resize({ width }).jpeg({ quality }).toBuffer());

const orderPicture = async (story: Story, random: Random, browser: Browser): Promise<Uint8Array> => {
  const drawn = await drawOrder(story, random.fork('order'), browser);
  return drawn.files[0]?.bytes as Uint8Array;
};

/** Both files are the order page; the case then names the one as order and the other as label. */
const twice = (name: string, why: string, alter: (bytes: Uint8Array, random: Random) => Promise<Uint8Array>): Trap => ({
  ...replaced(name, why, async (story, random, browser) => {
    const bytes = await orderPicture(story, random, browser);
    const again = await alter(bytes, random.fork('alter'));
    return {
      files: [
        { name: 'page.png', bytes: new Uint8Array(await sharp(bytes).png().toBuffer()) },
        { name: 'parcel.jpg', bytes: again },
      ],
      entries: ['page.png', 'parcel.jpg'],
      notes: { paper: 'the order page again' },
    };
  }),
  amend: (caseJson) => {
    const evidence = caseJson['evidence'] as Record<string, readonly unknown[]>;
    const zone = (evidence['order']?.[0] as { timeZone?: string } | undefined)?.timeZone;
    const [first, second] = evidence['label'] ?? [];
    const order = zone === undefined ? first : { file: first, timeZone: zone };
    return { ...caseJson, evidence: { ...evidence, order: [order], label: [second] } };
  },
});

const withoutClaim: NonNullable<Trap['amend']> = (caseJson) => {
  const { trackingNumber: _, ...order } = caseJson['order'] as Record<string, unknown>;
  return { ...caseJson, order };
};

const rowList = papers.find((one) => one.name.startsWith('A4 shipment list')) as Paper;

/** The list has rows of several orders, in the trap as in its twin. */
const listRow = (name: string, why: string, change: (plan: Plan, story: Story, random: Random) => Plan): Trap =>
  planned({
    name,
    why,
    wish: 'label and list',
    suits: (story) => oneItem(story) && isPosting(story),
    change: (plan, story, random, mistaken) => {
      const rows = eachSheet(plan, (one) => (isList(one) ? { ...one, paper: rowList } : one));
      return mistaken ? change(rows, story, random) : rows;
    },
  });

const qrOnly: Paper = {
  name: 'empty label with a QR code of a web address',
  shows: 'both',
  kind: 'label',
  suits: () => true,
  draw: (content, random) =>
    (papers[0] as Paper).draw({ ...content, numberCode: `https://ozon.ru/t/${random.int(100000, 999999)}` }, random),
};

const blanked = (layout: ReturnType<Paper['draw']>): ReturnType<Paper['draw']> => ({
  ...layout,
  html: layout.html.replace(
    /<div style="position:absolute;left:8px;top:9px[\s\S]*?(?=<div style="position:absolute;right:8px;top:8px)/,
    '',
  ),
});

export const paperTraps: readonly Trap[] = [
  changed({
    name: 'two-photos-of-two-parcels',
    why: 'One photo shows our number with another SKU, the other our SKU on the label of another parcel.',
    change: (plan, story, random) => crossed(plan, story, random).map((sheet): Shot => ({ sheets: [sheet] })),
  }),
  changed({
    name: 'two-labels-in-one-photo',
    why: 'The photo shows two parcels: our number is on one label, our SKU on the other.',
    change: (plan, story, random) => [{ sheets: crossed(plan, story, random) }],
  }),
  changed({
    name: 'carrier-label-of-another-posting-with-our-sticker',
    why: 'The carrier label beside our product is that of another posting.',
    wish: 'label and sticker',
    change: (plan, story, random) => renumbered(plan, another(story.trackingNumber, random)),
  }),
  changed({
    name: 'second-number-on-a-second-label',
    why: 'The case claims no number, and the parcel bears the labels of two numbers.',
    change: (plan, story, random) => [{ sheets: [onePaper(plan), relabelled(onePaper(plan), story, random)] }],
    amend: withoutClaim,
  }),
  listRow(
    'list-our-sku-in-another-row',
    "Our SKU stands in another order's row of the shipment list.",
    (plan, story, random) => {
      const swap = otherSku(ourSku(story), random);
      return recontent(reskuedLists(plan, story, swap), isList, (content) => ({
        ...content,
        neighbours: content.neighbours.map((row, at) => (at === 0 ? { ...row, sku: ourSku(story) } : row)),
      }));
    },
  ),
  listRow(
    'list-our-row-with-another-sku',
    "Our posting's row of the shipment list shows another SKU.",
    (plan, story, random) => reskuedLists(plan, story, otherSku(ourSku(story), random)),
  ),
  listRow('list-row-of-sibling-posting', 'The row with our SKU belongs to the sibling posting.', (plan, story) =>
    recontent(plan, isList, (content) => ({ ...content, posting: sibling(story.orderNumber) })),
  ),
  changed({
    name: 'list-alone',
    why: 'Only the shipment list is shown; no photo shows the parcel or its label.',
    wish: 'label and list',
    change: (plan) => only(plan, isList),
  }),
  changed({
    name: 'sticker-alone',
    why: "Only the product's sticker is shown, no tracking number.",
    wish: 'label and sticker',
    change: (plan) => only(plan, (one) => one.paper.kind === 'sticker'),
  }),
  changed({
    name: 'small-label-alone',
    why: 'The small Ozon label shows the posting number and no SKU.',
    wish: 'posting label',
    suits: isPosting,
    change: (plan) => only(plan, isLabel),
  }),
  changed({
    name: 'number-label-alone',
    why: "The carrier's label shows the number and no SKU.",
    wish: 'label and sticker',
    change: (plan) => only(plan, isLabel),
  }),
  planned({
    name: 'return-label',
    why: 'The label is that of the return: its number is another, and ours is named as the original shipment.',
    suits: oneItem,
    change: (plan, story, random, mistaken) => {
      if (!mistaken) return plan;
      const words = {
        en: 'RETURN LABEL. Original shipment: #',
        ru: 'ВОЗВРАТ. Исходное отправление: #',
        zh: '退件面单 原单号: #',
      }[story.language];
      const [before = ''] = words.split('#');
      return recontent(renumbered(plan, another(story.trackingNumber, random)), isLabel, (content) => ({
        ...content,
        remarks: [`<b>${before}</b>${mark('number2', story.trackingNumber)}`],
      }));
    },
  }),
  planned({
    name: 'number-only-as-reference',
    why: 'The label has another tracking number; ours is printed as a replaced one.',
    suits: oneItem,
    change: (plan, story, random, mistaken) => {
      if (!mistaken) return plan;
      const before = { en: 'Replaces cancelled label', ru: 'Взамен аннулированной накладной', zh: '原面单已作废' }[
        story.language
      ];
      return recontent(renumbered(plan, another(story.trackingNumber, random)), isLabel, (content) => ({
        ...content,
        remarks: [`${before} ${mark('number2', story.trackingNumber)}`],
      }));
    },
  }),
  changed({
    name: 'empty-label-with-web-address',
    why: 'The label shows a QR code of a web address and neither number nor SKU.',
    wish: 'carrier',
    change: (plan) => [
      {
        sheets: [{ paper: { ...qrOnly, draw: (c, r) => blanked(qrOnly.draw(c, r)) }, content: onePaper(plan).content }],
      },
    ],
  }),
  replaced(
    'order-page-as-label',
    'The label evidence is a screenshot of the order page.',
    async (story, random, browser) =>
      single('label.jpg', await jpeg(await orderPicture(story, random, browser), 1500, 88), 'order page'),
  ),
  replaced(
    'tracking-page-as-label',
    'The label evidence is a screenshot of a tracking page.',
    async (story, _, browser) => single('label.png', await trackingPage(story, browser), 'tracking page'),
  ),
  replaced('typed-note', 'The label evidence is a note typed in an editor.', async (story, random, browser) =>
    single('label.png', await note(story, random, browser), 'typed note'),
  ),
  replaced(
    'typed-note-beside-sticker',
    'The number is typed in a note; only the sticker is a photo.',
    async (story, random, browser) => {
      const stickers = await drawPlan(
        only(planOf(story, random, 'label and sticker'), (one) => one.paper.kind === 'sticker'),
        random,
        browser,
      );
      return {
        files: [{ name: 'number.png', bytes: await note(story, random, browser) }, ...stickers.files],
        entries: ['number.png', ...stickers.entries],
        notes: { ...stickers.notes, paper: 'typed note' },
      };
    },
  ),
  replaced('chat-message', 'The label evidence is a screenshot of a chat message.', async (story, _, browser) =>
    single('label.png', await chat(story, browser), 'chat message'),
  ),
  twice('same-picture-as-order', 'The same picture stands for order and label.', (bytes) => jpeg(bytes, 1600, 90)),
  twice('same-picture-as-order-smaller', 'The order picture, made smaller, stands for the label.', (bytes, random) =>
    jpeg(bytes, random.int(900, 1200), 72),
  ),
  twice('same-picture-as-order-trimmed', 'The order picture, trimmed, stands for the label.', async (bytes) => {
    const { width = 0, height = 0 } = await sharp(bytes).metadata();
    return new Uint8Array(
      await sharp(bytes)
        .extract({ left: 2, top: 3, width: width - 9, height: height - 7 })
        .jpeg({ quality: 86 })
        .toBuffer(),
    );
  }),
];

function reskuedLists(plan: Plan, story: Story, sku: string): Plan {
  const ours = ourSku(story);
  return recontent(plan, isList, (content) => ({
    ...content,
    goods: content.goods.map((good) => (good.sku === ours ? { ...good, sku } : good)),
  }));
}
