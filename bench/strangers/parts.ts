/** Parcels and carrier histories: the real ones, or plain stand-ins if they are missing. */
import type { Draw, Trap } from './types.js';

const plainParcel: Draw = async (story, random, browser) => {
  const bwipHtml = `<body style="margin:0;background:#cfc8bb;font:34px 'Liberation Sans'"><div style="margin:40px;background:#fff;color:#000;padding:40px;width:820px"><div>Tracking no.</div><div style="font-size:60px;font-weight:700">${story.trackingNumber}</div><div style="font-size:40px">${story.orderNumber}</div>${story.items.map((item) => `<div style="font-size:60px;margin-top:30px">SKU ${item.sku}</div>`).join('')}</div></body>`;
  const tab = await browser.newPage({ viewport: { width: 980, height: 640 } });
  try {
    await tab.setContent(bwipHtml);
    const bytes = await tab.screenshot({ fullPage: true, type: 'jpeg', quality: 90 });
    const name = `IMG_${random.int(1000, 9999)}.jpg`;
    return { files: [{ name, bytes }], entries: [name], notes: { layout: 'stand-in' } };
  } finally {
    await tab.close();
  }
};

const plainHistory: Draw = async (story) => {
  const json = {
    carrier: story.carrier,
    trackingNumber: story.trackingNumber,
    timeZone: story.zone,
    events: [{ at: story.pickupAt, kind: 'picked-up', text: 'Picked up', place: '' }],
  };
  return {
    files: [{ name: 'tracking.json', bytes: Buffer.from(JSON.stringify(json, null, 1)) }],
    entries: ['tracking.json'],
    notes: { layout: 'stand-in' },
  };
};

const load = async (path: string): Promise<Record<string, unknown>> => {
  try {
    return (await import(path)) as Record<string, unknown>;
  } catch (problem) {
    if (
      (problem as { code?: string }).code === 'ERR_MODULE_NOT_FOUND' &&
      String(problem).includes(path.replace('./', ''))
    )
      return {};
    throw problem;
  }
};

const parcels = await load('./parcels/index.js');
const histories = await load('./histories/index.js');
export const drawParcel = (parcels['drawParcel'] ?? plainParcel) as Draw;
export const parcelTraps = (parcels['parcelTraps'] ?? []) as readonly Trap[];
export const drawHistory = (histories['drawHistory'] ?? plainHistory) as Draw;
export const historyTraps = (histories['historyTraps'] ?? []) as readonly Trap[];
