/** Papers of several carriers and sellers, each laid out as its public samples show it. Millimetres, four CSS pixels each. */
import type { Random } from '../types.js';
import { code } from './codes.js';
import type { Layout } from './render.js';
import {
  buyerAddress,
  buyerName,
  type Content,
  escapeHtml,
  mark,
  phone,
  printedDate,
  printedNumber,
  sellerAddress,
  skuLine,
  weight,
  word,
} from './words.js';

export interface Paper {
  readonly name: string;
  readonly shows: 'number' | 'sku' | 'both';
  readonly kind: 'label' | 'sticker' | 'list';
  readonly suits: (content: Content) => boolean;
  readonly draw: (content: Content, random: Random) => Layout;
}

const postingIsNumber = (content: Content): boolean => content.number === content.posting;
const always = (): boolean => true;
const carriedBy =
  (...carriers: readonly string[]) =>
  (content: Content): boolean =>
    carriers.includes(content.carrier);
const isS10 = (content: Content): boolean => /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(content.number);

const fonts = {
  sans: "'Liberation Sans','Noto Sans CJK SC',sans-serif",
  pt: "'PT Sans','Noto Sans CJK SC',sans-serif",
  noto: "'Noto Sans','Noto Sans CJK SC',sans-serif",
  cjk: "'Noto Sans CJK SC',sans-serif",
  roboto: "'Roboto','Noto Sans CJK SC',sans-serif",
  condensed: "'Roboto Condensed','Noto Sans CJK SC',sans-serif",
  mono: "'Liberation Mono','Noto Sans Mono CJK SC',monospace",
  dejavu: "'DejaVu Sans','Noto Sans CJK SC',sans-serif",
};

const sheet = (width: number, height: number, font: string, size: number, body: string): Layout => ({
  width,
  height,
  html: `<div style="font-family:${font};font-size:${size}px;line-height:1.22;width:100%;height:100%">${body}</div>`,
});

const numberBars = (
  content: Content,
  width: number,
  height: number,
  symbology: 'code128' | 'code39' = 'code128',
): string => (content.numberCode === null ? '' : code(symbology, content.numberCode, width, height));

const remarks = (content: Content, size: number): string =>
  content.remarks.map((line) => `<div style="font-size:${size}px">${line}</div>`).join('');

/** The posting number with the last four digits of its first part in bold, in one marked text. */
const boldPosting = (posting: string, key: string): string => {
  const [first = '', ...rest] = posting.split('-');
  return `<span data-k="${key}">${first.slice(0, -4)}<b>${first.slice(-4)}</b>-${rest.join('-')}</span>`;
};

const methods: Readonly<Record<string, readonly string[]>> = {
  cel: ['CEL Economy Extra Small', 'CEL Standard Small Zhengzhou PUDO', 'CEL Express Budget'],
  guoo: ['GUOO Economy Small', 'GUOO Standard Extra Small', 'GUOO Express Big'],
  gbs: ['GBS & MyIndia Extra Small Express IN', 'GBS Standard Small IN'],
};

const ozonSmall: Paper = {
  name: 'Ozon Global 58x40 with QR',
  shows: 'number',
  kind: 'label',
  suits: postingIsNumber,
  draw: (content, random) => {
    const method = random.pick(methods[content.carrier] ?? ['Ozon Global Standard Small']);
    const qr = content.numberCode === null ? '' : code('qrcode', content.numberCode, 70, 70);
    return sheet(
      58,
      40,
      fonts.pt,
      9.4,
      `<div style="position:absolute;left:8px;top:9px;width:146px"><b style="font-size:13.4px">OZON GLOBAL: ${random.int(3100000, 4299999)}</b><div style="font-size:13.6px">${boldPosting(content.number, 'number')}</div><div style="margin-top:6px">${escapeHtml(buyerAddress(random))}</div><div style="margin-top:9px">${escapeHtml(sellerAddress(content, random))}</div></div>
<div style="position:absolute;left:8px;bottom:8px;width:148px;text-align:center;font-weight:700;font-size:13px;line-height:1.05">${escapeHtml(method)}</div>
<div style="position:absolute;right:8px;top:8px;width:66px;height:32px;background:#000;color:#fff;font:700 27px ${fonts.pt};text-align:center">${random.pick(['A', 'B', 'C', 'D', 'E', 'F', 'G'])}</div>
<div style="position:absolute;right:8px;top:40px;width:66px;height:20px;border:1px solid #000;text-align:center;font-size:14px">${random.pick(['ПВЗ', 'КУР'])}</div>
<div style="position:absolute;right:7px;bottom:8px;width:70px;height:70px">${qr}</div>`,
    );
  },
};

const productSticker: Paper = {
  name: 'product sticker with OZN barcode 58x40',
  shows: 'sku',
  kind: 'sticker',
  suits: always,
  draw: (content, random) => {
    const good = content.goods[0];
    if (!good) throw new Error('no goods');
    const bars = good.code === null ? '' : code('code128', good.code, 200, 52);
    const line = content.skuArea ?? `OZN${mark('sku', good.sku)}`;
    return sheet(
      58,
      40,
      random.pick([fonts.sans, fonts.roboto, fonts.pt]),
      10,
      `<div style="padding:10px 14px;text-align:center"><div>${bars}</div><div style="font-size:16px;font-weight:${random.pick([400, 700])};letter-spacing:.5px">${line}</div><div style="margin-top:5px;text-align:left">${escapeHtml(good.name)}</div><div style="text-align:left">${word('article', content.language)}: ${escapeHtml(good.offerId)}</div>${remarks(content, 10)}</div>`,
    );
  },
};

const skuSticker: Paper = {
  name: 'seller sticker with SKU and QR 43x25',
  shows: 'sku',
  kind: 'sticker',
  suits: always,
  draw: (content, random) => {
    const good = content.goods[0];
    if (!good) throw new Error('no goods');
    const picture = good.code === null ? '' : code(random.pick(['qrcode', 'datamatrix'] as const), good.code, 58, 58);
    return sheet(
      43,
      25,
      random.pick([fonts.roboto, fonts.dejavu, fonts.cjk]),
      8.5,
      `<div style="position:absolute;left:6px;top:8px">${picture}</div><div style="position:absolute;left:${good.code === null ? 8 : 70}px;top:8px;right:4px"><div style="font-size:12px;font-weight:700">${content.skuArea ?? `SKU<br>${mark('sku', good.sku)}`}</div><div style="margin-top:3px">${escapeHtml(good.name.slice(0, 34))}</div></div><div style="position:absolute;left:6px;bottom:4px">${remarks(content, 8)}</div>`,
    );
  },
};

const epacket: Paper = {
  name: 'China Post ePacket with CN22, 100x150',
  shows: 'both',
  kind: 'label',
  suits: (content) => isS10(content) && carriedBy('china-post', 'yanwen')(content),
  draw: (content, random) =>
    sheet(
      100,
      150,
      fonts.sans,
      11,
      `<div style="border:2px solid #000;margin:8px;height:584px">
<div style="display:flex;border-bottom:2px solid #000;height:74px"><div style="width:120px;padding:8px;font-size:21px;font-weight:700">${content.carrier === 'yanwen' ? '燕文 YANWEN' : 'ePacket™<div style="font-size:12px">中国邮政 CHINA POST</div>'}</div><div style="flex:1;padding:6px;border-left:2px solid #000">Small Packet BY AIR<br>${word('date', content.language)} ${printedDate(content, random)}<br>${word('weight', content.language)} ${weight(content, random)}</div><div style="width:50px;font-size:34px;font-weight:700;text-align:center;padding-top:12px;border-left:2px solid #000">${random.pick(['RU', 'F', '21'])}</div></div>
<div style="padding:7px;border-bottom:1px solid #000;height:68px">FROM: ${escapeHtml(sellerAddress(content, random))}<br>PHONE: ${random.int(130, 189)}****${random.int(1000, 9999)}</div>
<div style="padding:7px;border-bottom:2px solid #000;height:92px;font-size:13px"><b>SHIP TO:</b> ${escapeHtml(buyerName(random))}<br>${escapeHtml(buyerAddress(random))}<br>PHONE: ${phone(random)}</div>
<div style="text-align:center;padding:9px 4px;border-bottom:2px solid #000;height:116px">${numberBars(content, 320, 64)}<div style="font-size:19px;font-weight:700;letter-spacing:1px">${mark('number', printedNumber(content.number, random))}</div></div>
<div style="padding:5px 7px;height:134px"><div style="display:flex;justify-content:space-between"><b>CUSTOMS DECLARATION 报关签条</b><b>CN22</b></div>
<table style="width:100%;font-size:11px;margin-top:3px" border="1"><tr><td style="width:60%">Description of Contents 内件名称</td><td>Kg</td><td>USD</td></tr>
<tr><td style="font-size:13px;padding:3px">${skuLine(content, random)}</td><td>0.${random.int(100, 899)}</td><td>${random.int(3, 28)}.00</td></tr><tr><td>Total 总计</td><td></td><td>Origin CN</td></tr></table></div>
<div style="padding:2px 7px;font-size:9px">I certify that the particulars given are correct and that this item contains no dangerous article. Signed: ______ ${word('order', 'en')} ${escapeHtml(content.posting)}${remarks(content, 11)}</div></div>`,
    ),
};

const forwarderNames: Readonly<Record<string, readonly [string, string]>> = {
  yunexpress: ['YunExpress 云途', 'THZXR-RU'],
  yanwen: ['YANWEN 燕文物流', 'YW-484'],
  guoo: ['GUOO LOGISTICS', 'GU-ECO'],
  cel: ['CEL 递飞', 'CEL-STD'],
  'china-post': ['China Post 中国邮政', 'e邮宝'],
  gbs: ['GBS INDIA', 'XS-EXP'],
};

const forwarder: Paper = {
  name: 'forwarder thermal label 100x100',
  shows: 'both',
  kind: 'label',
  suits: carriedBy('yunexpress', 'yanwen', 'guoo', 'cel', 'gbs'),
  draw: (content, random) => {
    const [name, channel] = forwarderNames[content.carrier] ?? ['EXPRESS', 'STD'];
    const sort = `${random.pick(['RU', 'MOW', 'LED', 'SVX'])}-${random.int(1, 28)}`;
    return sheet(
      100,
      100,
      random.pick([fonts.cjk, fonts.sans, fonts.roboto]),
      11,
      `<div style="position:absolute;inset:6px;border:1.5px solid #000">
<div style="display:flex;justify-content:space-between;border-bottom:1.5px solid #000;padding:5px 8px;font-size:18px;font-weight:700"><span>${name}</span><span>${sort}</span></div>
<div style="padding:5px 8px;height:74px;border-bottom:1px solid #000;font-size:12px"><b>${word('to', content.language)}:</b> ${escapeHtml(buyerName(random))} ${phone(random)}<br>${escapeHtml(buyerAddress(random))}</div>
<div style="text-align:center;padding:9px 0 3px;height:114px;border-bottom:1px solid #000">${numberBars(content, 310, 62)}<div style="font-size:19px;font-weight:700">${mark('number', printedNumber(content.number, random))}</div></div>
<div style="padding:5px 8px;height:44px;border-bottom:1px solid #000">${word('from', content.language)}: ${escapeHtml(sellerAddress(content, random))}</div>
<div style="display:flex;border-bottom:1px solid #000;height:24px;padding:4px 8px;justify-content:space-between"><span>${channel}</span><span>${word('weight', content.language)}: ${weight(content, random)}</span><span>${printedDate(content, random)}</span></div>
<div style="padding:5px 8px;font-size:14px">${skuLine(content, random)}${remarks(content, 12)}</div></div>`,
    );
  },
};

const cdekLabel: Paper = {
  name: 'CDEK waybill label 75x120',
  shows: 'both',
  kind: 'label',
  suits: carriedBy('cdek'),
  draw: (content, random) =>
    sheet(
      75,
      120,
      random.pick([fonts.sans, fonts.pt]),
      10.5,
      `<div style="padding:9px"><div style="display:flex;justify-content:space-between;align-items:flex-end"><span style="font:italic 700 27px ${fonts.sans}">CDEK</span><span>www.cdek.ru</span></div>
<div style="margin-top:6px;text-align:center">${numberBars(content, 256, 60)}</div><div style="text-align:center;font-size:21px;font-weight:700;letter-spacing:1px">${mark('number', content.number)}</div>
<div style="border-top:2px solid #000;margin-top:5px;padding:5px 0">Отправитель: ${escapeHtml(sellerAddress(content, random))}</div>
<div style="border-top:1px solid #000;padding:5px 0;font-size:12px"><b>Получатель:</b> ${escapeHtml(buyerName(random))}<br>${escapeHtml(buyerAddress(random))}<br>${phone(random)}</div>
<div style="border-top:1px solid #000;padding:5px 0;display:flex;justify-content:space-between"><span>Место 1/1</span><span>Вес: ${(random.int(10, 290) / 100).toFixed(2)} кг</span><span>${random.pick(['склад-склад', 'склад-дверь', 'С-С'])}</span></div>
<div style="border-top:1px solid #000;padding:5px 0">Заказ ИМ: ${escapeHtml(content.posting)}<br>${printedDate(content, random)}</div>
<div style="border-top:2px solid #000;padding:6px 0;font-size:13px">${skuLine(content, random)}${remarks(content, 11)}</div></div>`,
    ),
};

const russianPost: Paper = {
  name: 'Russian Post form 7-п, 105x148',
  shows: 'both',
  kind: 'label',
  suits: carriedBy('russian-post'),
  draw: (content, random) => {
    const grouped = `${content.number.slice(0, 6)} ${content.number.slice(6, 8)} ${content.number.slice(8, 13)} ${content.number.slice(13)}`;
    return sheet(
      105,
      148,
      random.pick([fonts.pt, fonts.sans]),
      12,
      `<div style="padding:12px"><div style="display:flex;justify-content:space-between"><b style="font-size:19px">ПОЧТА РОССИИ</b><span>ф. 7-п</span></div>
<div style="font-size:15px;margin-top:4px">${random.pick(['Посылка онлайн', 'Посылка обыкновенная', 'Посылка 1 класса'])}</div>
<div style="display:flex;margin-top:8px"><div style="width:205px"><b>От кого:</b> ИП ${random.pick(['Орлов М. А.', 'Галиева Р. Ф.', 'Тихонов Е. П.'])}<br><b>Откуда:</b> ${escapeHtml(sellerAddress(content, random))}<div style="margin-top:8px">${word('weight', 'ru')}: ${weight({ ...content, language: 'ru' }, random)}<br>Плата: ${random.int(190, 690)} руб. ${random.int(10, 90)} коп.<br>${printedDate({ ...content, language: 'ru' }, random)}</div></div>
<div style="flex:1;text-align:center;font-size:11px">${content.numberCode === null ? '' : code(/^(\d\d)+$/.test(content.numberCode) ? 'interleaved2of5' : 'code128', content.numberCode, 180, 66)}<div style="font-size:17px;margin-top:2px">${mark('number', content.number.length === 14 && random.chance(0.6) ? grouped : content.number)}</div></div></div>
<div style="border:2px solid #000;margin-top:14px;padding:10px;font-size:15px;height:128px"><b>Кому:</b> ${escapeHtml(buyerName(random))}<br><b>Куда:</b> ${escapeHtml(buyerAddress(random))}<br>${phone(random)}</div>
<div style="margin-top:12px;border:1px dashed #000;padding:9px;font-size:15px">${skuLine(content, random)}<div style="font-size:12px;margin-top:4px">Заказ ${escapeHtml(content.posting)}</div>${remarks(content, 12)}</div></div>`,
    );
  },
};

const postParcel: Paper = {
  name: 'postal parcel form, 100x150 landscape',
  shows: 'both',
  kind: 'label',
  suits: carriedBy('india-post', 'ptt'),
  draw: (content, random) => {
    const turkish = content.carrier === 'ptt';
    return sheet(
      150,
      100,
      random.pick([fonts.sans, fonts.dejavu]),
      12,
      `<div style="position:absolute;inset:8px;border:2px solid #000;padding:10px"><div style="display:flex;justify-content:space-between"><b style="font-size:22px">${turkish ? 'PTT KARGO' : 'India Post'}</b><span style="font-size:13px">${turkish ? 'Uluslararası Gönderi' : 'INTERNATIONAL TRACKED PACKET SERVICE'}</span></div>
<div style="display:flex;margin-top:10px"><div style="width:240px;height:150px"><b>${turkish ? 'Gönderici' : 'FROM'}:</b> ${escapeHtml(sellerAddress(content, random))}<br><br>${turkish ? 'Ağırlık' : 'Weight'}: ${random.int(120, 1800)} g<br>${printedDate({ ...content, language: 'en' }, random)}</div><div style="flex:1"><b>${turkish ? 'Alıcı' : 'TO'}:</b> ${escapeHtml(buyerName(random))}<br>${escapeHtml(buyerAddress(random))}<br>${turkish ? 'Tel' : 'Mob'}: ${phone(random)}</div></div>
<div style="display:flex;align-items:flex-end"><div style="width:330px">${numberBars(content, 300, 56, random.pick(['code128', 'code128', 'code39'] as const))}<div style="font-size:20px;font-weight:700;letter-spacing:2px;margin-top:2px">${mark('number', printedNumber(content.number, random))}</div></div><div style="font-size:13px;flex:1">${turkish ? 'İçerik' : 'Contents'}:<br>${skuLine(content, random)}<br>Ref ${escapeHtml(content.posting)}${remarks(content, 11)}</div></div></div>`,
    );
  },
};

const warehouseLabel: Paper = {
  name: 'warehouse label 120x75 with picking table',
  shows: 'both',
  kind: 'label',
  suits: always,
  draw: (content, random) => {
    const rows = content.goods
      .map(
        (good, at) =>
          `<tr><td style="padding:3px 5px">${at + 1}</td><td style="padding:3px 5px;font-size:14px">${content.skuArea !== undefined && at === 0 ? content.skuArea : mark(at === 0 ? 'sku' : `sku${at + 1}`, good.sku)}</td><td style="padding:3px 5px;font-size:10px">${escapeHtml(good.name)}</td><td style="padding:3px 5px;font-size:14px">${good.quantity}</td></tr>`,
      )
      .join('');
    return sheet(
      120,
      75,
      random.pick([fonts.condensed, fonts.noto, fonts.sans]),
      11,
      `<div style="padding:9px 12px"><div style="display:flex;justify-content:space-between"><b style="font-size:16px">${content.carrier.toUpperCase()}</b><span>${word('order', content.language)} ${escapeHtml(content.posting)}</span><span>${printedDate(content, random)}</span></div>
<div style="display:flex;margin-top:8px;align-items:center;gap:12px">${content.numberCode === null ? '' : random.chance(0.3) ? code('qrcode', content.numberCode, 74, 74) : code('code128', content.numberCode, 250, 58)}<div><div style="font-size:11px">${word('tracking', content.language)}</div><div style="font-size:${content.numberCode === null ? 26 : 16}px;font-weight:700">${mark('number', content.number)}</div></div></div>
<table border="1" style="width:100%;margin-top:9px"><tr><th>№</th><th>SKU</th><th>${word('product', content.language)}</th><th>${word('quantity', content.language)}</th></tr>${rows}</table>${remarks(content, 11)}
<div style="margin-top:6px;font-size:10px">${word('to', content.language)}: ${escapeHtml(buyerAddress(random))}</div></div>`,
    );
  },
};

const numberLabel: Paper = {
  name: 'plain carrier label 75x50, number only',
  shows: 'number',
  kind: 'label',
  suits: always,
  draw: (content, random) =>
    sheet(
      75,
      50,
      random.pick([fonts.sans, fonts.dejavu, fonts.condensed]),
      11,
      `<div style="padding:9px"><div style="display:flex;justify-content:space-between;font-size:15px"><b>${content.carrier.toUpperCase()}</b><span>${random.pick(['RU', 'MSK', 'SPB'])}-${random.int(1, 60)}</span></div><div style="text-align:center;margin-top:7px">${numberBars(content, 250, 62)}<div style="font-size:17px;font-weight:700;margin-top:3px">${mark('number', printedNumber(content.number, random))}</div></div><div style="margin-top:8px">${word('to', content.language)}: ${escapeHtml(buyerAddress(random))}</div>${remarks(content, 10)}</div>`,
    ),
};

const listWords: Readonly<Record<string, readonly string[]>> = {
  en: ['Date', 'Shipment quantity', 'Warehouse', 'Shipment number', 'Product', 'Quantity', 'Label'],
  ru: ['Дата', 'Количество отправлений', 'Склад', 'Номер отправления', 'Товар', 'Кол-во', 'Этикетка'],
  zh: ['日期', '发货数量', '仓库', '发货号码', '商品', '数量', '标签'],
};

const shipmentList: Paper = {
  name: 'A4 shipment list with SKU column',
  shows: 'sku',
  kind: 'list',
  suits: always,
  draw: (content, random) => {
    const [date, count, stock, number, product, quantity, label] = listWords[content.language] as readonly string[];
    const others = content.neighbours;
    const at = random.int(0, others.length);
    const row = (posting: string, name: string, sku: string, offer: string, pieces: number, place: number): string =>
      `<tr style="border-bottom:1px solid #000;height:76px"><td style="text-align:center">${place}</td><td>${posting}</td><td>${escapeHtml(name)}</td><td>${sku}</td><td style="font-size:12px">${escapeHtml(offer)}</td><td style="text-align:center">${pieces}</td><td style="font-size:25px;text-align:center">${posting
        .replace(/<[^>]+>/g, '')
        .split('-')[0]
        ?.slice(-4)}</td></tr>`;
    const ours = content.goods.map((good, index) => ({ good, index }));
    const rows: string[] = [];
    let place = 0;
    const push = (posting: string, name: string, sku: string, offer: string, pieces: number) => {
      place += 1;
      rows.push(row(posting, name, sku, offer, pieces, place));
    };
    const pushOther = (one: Content['neighbours'][number]) => push(one.posting, one.name, one.sku, one.offerId, 1);
    others.slice(0, at).forEach(pushOther);
    for (const { good, index } of ours)
      push(
        mark('posting', content.posting),
        good.name,
        mark(index === 0 ? 'sku' : `sku${index + 1}`, good.sku),
        good.offerId,
        good.quantity,
      );
    others.slice(at).forEach(pushOther);
    return sheet(
      210,
      Math.min(297, 60 + 19 * place + 40),
      random.pick([fonts.noto, fonts.sans, fonts.roboto]),
      14,
      `<div style="padding:36px"><div style="font-size:23px">${date}: ${printedDate({ ...content, language: 'ru' }, random)} &nbsp;&nbsp; ${count}: ${place}</div><div style="margin-top:10px">${stock}: ${random.pick(['Yiwu 2', 'Основной склад', 'Main', '深圳仓'])}</div>
<table style="width:100%;margin-top:16px"><tr style="border-bottom:1px solid #000;text-align:left"><th>№</th><th>${number}</th><th>${product}</th><th>SKU</th><th>${word('article', content.language)}</th><th>${quantity}</th><th>${label}</th></tr>${rows.join('')}</table>${remarks(content, 13)}</div>`,
    );
  },
};

const packingSlip: Paper = {
  name: 'packing slip A6',
  shows: 'sku',
  kind: 'list',
  suits: always,
  draw: (content, random) => {
    const title = { en: 'PACKING SLIP', ru: 'ЛИСТ ПОДБОРА', zh: '拣货单' }[content.language];
    return sheet(
      148,
      105,
      random.pick([fonts.mono, fonts.sans, fonts.roboto]),
      14,
      `<div style="padding:22px"><div style="font-size:21px;font-weight:700">${title}</div><div style="margin-top:6px">${word('order', content.language)} ${mark('posting', content.posting)}</div><div>${word('date', content.language)} ${printedDate(content, random)}</div><div style="margin-top:16px;border-top:2px solid #000;border-bottom:2px solid #000;padding:12px 0;font-size:18px">${skuLine(content, random)}</div>${remarks(content, 14)}</div>`,
    );
  },
};

const ozonLarge: Paper = {
  name: 'former Ozon label 120x75 with two barcodes',
  shows: 'number',
  kind: 'label',
  suits: postingIsNumber,
  draw: (content, random) => {
    const upper = `%101%${random.int(700000000, 899999999)}`;
    const lower = `${random.int(23000000, 23999999)}${random.int(100000, 999999)}`;
    return sheet(
      120,
      75,
      fonts.pt,
      12,
      `<div style="padding:10px 14px"><div style="display:flex;justify-content:space-between">${code('code128', upper, 250, 52)}<b style="font-size:24px">OZON</b></div><div style="font-size:11px">${escapeHtml(upper)}</div>
<div style="display:flex;justify-content:space-between;margin-top:8px;align-items:center"><div><div style="font-size:11px">Номер отправления</div><div style="font-size:22px">${boldPosting(content.number, 'number')}</div></div>${content.numberCode === null ? '' : code('qrcode', content.numberCode, 62, 62)}</div>
<div style="margin-top:6px">${escapeHtml(buyerAddress(random))}</div><div style="margin-top:8px;display:flex;justify-content:space-between;align-items:flex-end"><div>${code('code128', lower, 230, 46)}<div style="font-size:11px">${lower}</div></div><span>${printedDate({ ...content, language: 'ru' }, random)}</span></div>${remarks(content, 11)}</div>`,
    );
  },
};

const tallForwarder: Paper = {
  name: 'forwarder thermal label 100x150 with picking area',
  shows: 'both',
  kind: 'label',
  suits: carriedBy('yunexpress', 'guoo', 'cel', 'yanwen', 'china-post', 'gbs'),
  draw: (content, random) =>
    sheet(
      100,
      150,
      random.pick([fonts.cjk, fonts.roboto, fonts.dejavu]),
      12,
      `<div style="padding:10px"><div style="display:flex;gap:10px;border-bottom:3px solid #000;padding-bottom:8px">${content.numberCode === null ? '' : code(random.pick(['qrcode', 'datamatrix'] as const), content.numberCode, 76, 76)}<div style="flex:1"><b style="font-size:20px">${escapeHtml(forwarderNames[content.carrier]?.[0] ?? content.carrier)}</b><div>${random.pick(['全球专线挂号（标快）', 'Global Direct line', 'Economy Registered'])}</div><div style="font-size:24px;font-weight:700">RU${random.int(1, 99)}</div></div></div>
<div style="padding:8px 0;font-size:13px;border-bottom:1px solid #000"><b>To:</b> ${escapeHtml(buyerName(random))}<br>${escapeHtml(buyerAddress(random))}<br>Tel: ${phone(random)}</div>
<div style="text-align:center;padding:12px 0 6px;border-bottom:1px solid #000">${numberBars(content, 340, 78)}<div style="font-size:19px;font-weight:700">${mark('number', content.number)}</div></div>
<div style="padding:8px 0;border-bottom:1px dashed #000">From: ${escapeHtml(sellerAddress(content, random))}<br>${word('weight', content.language)}: ${weight(content, random)} &nbsp; ${printedDate(content, random)}</div>
<div style="padding:8px 0"><b>${word('picking', content.language)}</b><div style="font-size:15px;margin-top:4px">${skuLine(content, random)}</div>${remarks(content, 13)}</div></div>`,
    ),
};

const tapedSheet: Paper = {
  name: 'office paper cut out and taped on, typed',
  shows: 'both',
  kind: 'label',
  suits: always,
  draw: (content, random) =>
    sheet(
      148,
      85,
      random.pick([fonts.mono, "'Liberation Serif','Noto Serif CJK SC',serif", fonts.sans]),
      16,
      `<div style="padding:18px 22px"><div>${word('tracking', content.language)}</div><div style="font-size:27px;font-weight:700;margin-bottom:8px">${mark('number', content.number)}</div>${numberBars(content, 330, 50)}<div style="margin-top:10px;font-size:19px">${skuLine(content, random)}</div><div style="margin-top:8px">${word('to', content.language)}: ${escapeHtml(buyerAddress(random))}</div>${remarks(content, 14)}</div>`,
    ),
};

const cdekWide: Paper = {
  name: 'CDEK place label 100x70 with QR',
  shows: 'both',
  kind: 'label',
  suits: carriedBy('cdek'),
  draw: (content, random) =>
    sheet(
      100,
      70,
      random.pick([fonts.roboto, fonts.pt]),
      11,
      `<div style="padding:10px 12px"><div style="display:flex;justify-content:space-between"><div><b style="font-size:24px">СДЭК</b><div style="font-size:12px">Накладная №</div><div style="font-size:24px;font-weight:700">${mark('number', content.number)}</div></div>${content.numberCode === null ? '' : code('qrcode', content.numberCode, 78, 78)}</div><div style="margin-top:5px;border-top:1px solid #000;padding-top:5px">${escapeHtml(buyerName(random))}, ${escapeHtml(buyerAddress(random))}</div><div style="border-top:1px solid #000;margin-top:5px;padding-top:5px;font-size:14px">${skuLine(content, random)}</div><div style="margin-top:4px">${word('weight', content.language)}: ${weight(content, random)} &nbsp; ${printedDate(content, random)}</div>${remarks(content, 12)}</div>`,
    ),
};

const boxSticker: Paper = {
  name: 'factory box sticker with SKU table 70x50',
  shows: 'sku',
  kind: 'sticker',
  suits: always,
  draw: (content, random) => {
    const good = content.goods[0];
    if (!good) throw new Error('no goods');
    const rows: readonly (readonly [string, string])[] = [
      [word('product', content.language), escapeHtml(good.name)],
      ['SKU', content.skuArea ?? mark('sku', good.sku)],
      [word('article', content.language), escapeHtml(good.offerId)],
      [word('quantity', content.language), String(good.quantity)],
    ];
    return sheet(
      70,
      50,
      random.pick([fonts.condensed, fonts.cjk, fonts.sans]),
      11.5,
      `<div style="padding:9px"><table border="1" style="width:100%">${rows.map(([name, value]) => `<tr><td style="padding:2px 4px;width:64px">${name}</td><td style="padding:2px 4px;font-size:${name === 'SKU' ? 16 : 11}px">${value}</td></tr>`).join('')}</table><div style="text-align:center;margin-top:8px">${good.code === null ? '' : code(random.pick(['code128', 'code39'] as const), good.code, 240, 44)}</div>${remarks(content, 10)}</div>`,
    );
  },
};

export const papers: readonly Paper[] = [
  ozonSmall,
  epacket,
  forwarder,
  cdekLabel,
  russianPost,
  postParcel,
  warehouseLabel,
  numberLabel,
  productSticker,
  skuSticker,
  shipmentList,
  packingSlip,
  ozonLarge,
  tallForwarder,
  tapedSheet,
  cdekWide,
  boxSticker,
];
