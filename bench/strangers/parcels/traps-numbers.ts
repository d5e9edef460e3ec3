/** The wrong number or the wrong SKU is printed, in bars or in digits. */
import type { Random, Story, Trap } from '../types.js';
import {
  another,
  changed,
  isPosting,
  isS10,
  lengthened,
  neighbourS10,
  oneItem,
  oneOff,
  otherSku,
  ourSku,
  planned,
  recontent,
  renumbered,
  reskued,
  shortened,
  showsSku,
  sibling,
  swapped,
  twoItems,
} from './trap-kit.js';
import { mark } from './words.js';

const number = (
  name: string,
  why: string,
  other: (number: string, random: Random) => string,
  where: 'print' | 'code' | 'both' = 'both',
  suits?: (story: Story) => boolean,
  wish: 'any' | 'carrier' | 'posting label' | 'label and sticker' = 'any',
): Trap =>
  changed({
    name: `number-${name}`,
    why,
    wish,
    ...(suits ? { suits } : {}),
    change: (plan, story, random) => renumbered(plan, other(story.trackingNumber, random), where),
  });

const sku = (
  name: string,
  why: string,
  other: (sku: string, random: Random) => string,
  where: 'print' | 'code' | 'both' = 'both',
  wish: 'any' | 'label and sticker' | 'carrier' = 'any',
): Trap =>
  changed({
    name: `sku-${name}`,
    why,
    wish,
    change: (plan, story, random) => reskued(plan, story, other(ourSku(story), random), where),
  });

const serial = (story: Story): boolean => isS10(story);

export const numberTraps: readonly Trap[] = [
  number('one-digit-off', 'One digit of the tracking number differs from the claimed one, in print and bars.', oneOff),
  number('digits-swapped', 'Two neighbouring digits of the tracking number are swapped on the label.', swapped),
  number('digit-missing', 'The tracking number on the label is one digit short.', shortened),
  number('digit-added', 'The tracking number on the label has one digit too many.', lengthened),
  number(
    'neighbour-with-right-check-digit',
    'The label carries another valid postal number, one serial digit away.',
    neighbourS10,
    'both',
    serial,
  ),
  number(
    'other-service-letters',
    'The postal number has the same digits under other service letters.',
    (text) => (text.startsWith('RX') ? 'LX' : 'RX') + text.slice(2),
    'both',
    serial,
  ),
  number(
    'other-country-letters',
    'The postal number has the same digits and another country.',
    (text) => `${text.slice(0, 11)}${text.endsWith('HK') ? 'CN' : 'HK'}`,
    'both',
    serial,
  ),
  number(
    'of-sibling-posting',
    'The label belongs to the sibling posting of the same order.',
    sibling,
    'both',
    isPosting,
  ),
  number(
    'of-sibling-posting-on-ozon-label',
    'The small Ozon label and its QR code belong to the sibling posting.',
    sibling,
    'both',
    isPosting,
    'posting label',
  ),
  number(
    'order-counter-off-on-ozon-label',
    'The middle part of the posting number differs from the claimed one.',
    (text, random) => {
      const [first = '', middle = '', last = ''] = text.split('-');
      return `${first}-${oneOff(middle, random)}-${last}`;
    },
    'both',
    isPosting,
    'posting label',
  ),
  number(
    'without-last-part',
    'The label shows the order number without the last part, so it may be any posting of the order.',
    (text) => text.split('-').slice(0, 2).join('-'),
    'both',
    isPosting,
  ),
  number('of-another-parcel', 'The whole label belongs to another parcel.', another),
  number(
    'barcode-of-another-parcel',
    'Our number is printed above the barcode of another parcel.',
    another,
    'code',
    undefined,
    'carrier',
  ),
  number(
    'print-of-another-parcel',
    'Another number is printed under the barcode of ours.',
    another,
    'print',
    undefined,
    'carrier',
  ),
  number(
    'barcode-one-digit-off',
    'The barcode holds a number that differs by one digit from the print.',
    oneOff,
    'code',
    undefined,
    'carrier',
  ),
  number(
    'print-one-digit-off',
    'The print differs by one digit from the barcode.',
    oneOff,
    'print',
    undefined,
    'carrier',
  ),
  number(
    'qr-of-sibling',
    'The print shows our posting, the QR code holds its sibling.',
    sibling,
    'code',
    isPosting,
    'posting label',
  ),
  number(
    'print-of-sibling',
    'The QR code holds our posting, the print shows its sibling.',
    sibling,
    'print',
    isPosting,
    'posting label',
  ),
];

const bothItemsGone = (where: 'none' | 'offer'): Parameters<typeof planned>[0]['change'] => {
  return (plan, _, __, mistaken) =>
    mistaken
      ? recontent(plan, showsSku, (content) => ({
          ...content,
          skuArea: content.goods
            .map((good) => (where === 'offer' ? `${good.offerId} x${good.quantity}` : `${good.name} x${good.quantity}`))
            .join('; '),
        }))
      : plan;
};

export const skuTraps: readonly Trap[] = [
  sku('one-digit-off', 'One digit of the SKU differs from the claimed one.', oneOff),
  sku('digits-swapped', 'Two neighbouring digits of the SKU are swapped.', swapped),
  sku('digit-missing', 'The SKU on the paper is one digit short.', shortened),
  sku('digit-added', 'The SKU on the paper has one digit too many.', lengthened),
  sku('of-another-product', 'The paper beside the right number shows another product.', otherSku),
  sku(
    'sticker-of-another-product',
    'The sticker beside the right label belongs to another product.',
    otherSku,
    'both',
    'label and sticker',
  ),
  sku(
    'sticker-print-differs',
    "The sticker's barcode holds our SKU, its print another.",
    otherSku,
    'print',
    'label and sticker',
  ),
  sku(
    'sticker-barcode-differs',
    "The sticker's print shows our SKU, its barcode another product.",
    otherSku,
    'code',
    'label and sticker',
  ),
  sku(
    'sticker-barcode-one-off',
    "The sticker's barcode differs from the claimed SKU by one digit.",
    oneOff,
    'code',
    'label and sticker',
  ),
  planned({
    name: 'sku-not-printed',
    why: 'The label names the goods and shows no SKU.',
    change: bothItemsGone('none'),
  }),
  planned({
    name: 'sku-only-article',
    why: "The label shows the seller's article and no SKU.",
    change: bothItemsGone('offer'),
  }),
  changed({
    name: 'sku-inside-article',
    why: "The SKU's digits stand within the seller's article, which is no SKU.",
    suits: oneItem,
    change: (plan, story, random) =>
      recontent(plan, showsSku, (content) => ({
        ...content,
        skuArea: `${random.pick(['Art.', 'Article', 'offer', '货号', 'Артикул продавца'])} ${mark('sku', `A${random.int(2, 9)}${ourSku(story)}-${random.int(10, 99)}`)}`,
      })),
  }),
  changed({
    name: 'sku-inside-longer-run',
    why: "The SKU's digits are part of a longer run of digits.",
    suits: oneItem,
    change: (plan, story, random) =>
      recontent(plan, showsSku, (content) => ({
        ...content,
        skuArea: `SKU: ${mark('sku', `${random.int(2, 9)}${random.int(0, 9)}${ourSku(story)}${random.int(0, 9)}`)}`,
      })),
  }),
  changed({
    name: 'sku-of-second-item-missing',
    why: 'The order has two products and the label names one.',
    suits: twoItems,
    change: (plan) => recontent(plan, showsSku, (content) => ({ ...content, goods: content.goods.slice(0, 1) })),
  }),
  changed({
    name: 'sku-of-second-item-wrong',
    why: 'The order has two products; the second on the label is another one.',
    suits: twoItems,
    change: (plan, _, random) =>
      recontent(plan, showsSku, (content) => ({
        ...content,
        goods: content.goods.map((good, at) =>
          at === 1 ? { ...good, sku: oneOff(good.sku, random), code: null } : good,
        ),
      })),
  }),
  changed({
    name: 'sku-claimed-is-the-tracking-number',
    why: 'The case claims the tracking number as SKU; the label shows it as tracking number only.',
    suits: (story) => oneItem(story) && /^\d{9,10}$/.test(story.trackingNumber),
    change: (plan) =>
      recontent(plan, showsSku, (content) => ({
        ...content,
        skuArea: content.goods.map((good) => good.name).join(', '),
      })),
    amend: (caseJson, story) => {
      const order = caseJson['order'] as Record<string, unknown>;
      return { ...caseJson, order: { ...order, items: [{ sku: story.trackingNumber, quantity: 1 }] } };
    },
  }),
];
